"""The text of a file that some program saved in some encoding.

UTF-8 and UTF-16 are known for certain. What is neither is one of the encodings of Windows and
macOS, which nothing in the file names: chardet says which is most likely, and the caller says which
was taken, so that a person looks at the words.
"""

from planner.errors import problem

REMEDY = "use a file that `planner export PLAN --to csv` wrote, saved as CSV in UTF-8"

_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WINDOWS = tuple(f"cp{number}" for number in (*range(1250, 1259), 874, 932, 949))
_OTHERS = ("gb18030", "big5hkscs", "mac-roman", "mac-latin2", "mac-cyrillic", "koi8-r")
_USUAL = "cp1252"
"""Where nothing is more likely than something else."""


def decoded(raw: bytes) -> tuple[str, str]:
    """The text, and the name of its encoding where that was guessed, else an empty text.

    Raises PlannerError for what is no text.
    """
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return _as(raw.removeprefix(mark), encoding), ""
    if raw[1:2] == b"\0":
        return _as(raw, "utf-16-le"), ""
    if raw[:1] == b"\0":
        return _as(raw, "utf-16-be"), ""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _guessed(raw)
        return _as(raw, encoding), encoding
    return _as(raw, "utf-8"), ""


def _guessed(raw: bytes) -> str:
    from chardet import detect  # only for the few files that are not UTF-8

    likely = detect(raw, include_encodings=(*_WINDOWS, *_OTHERS), no_match_encoding=_USUAL)
    return likely["encoding"] or _USUAL


def _as(raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise problem("this is not a CSV file: it is no text", REMEDY)
    return text if "\n" in text else text.replace("\r", "\n")
