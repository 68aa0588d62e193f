"""The scripts of the session page and the sentences that they ask for belong together."""

import re
from collections.abc import Iterator

import pytest

from planner import files
from planner.wording.language import ENGLISH, Words
from planner.wording.session_words import SENTENCES, session_words
from planner.writers.html.page import SCRIPTS
from tests.polish import Polish

SCRIPT = "\n".join(files.layouts("session")[name].decode() for name in SCRIPTS)

FILLED = r"\$\{(?:[^{}`]|`[^`]*`)*\}"
TOKENS = re.compile(
    r"//[^\n]*"
    r"|(?:(?<=\()|(?<=return ))/(?:\\.|\[[^\]]*\]|[^/\n\\[])+/"  # a pattern may hold quotes
    r'|"((?:\\.|[^"\\\n])*)"'
    r"|'((?:\\.|[^'\\\n])*)'"
    rf"|`((?:\\.|{FILLED}|[^`\\])*)`"
)
"""Comments, patterns, and what stands in quotes of the three kinds."""
LIKE_TEXT = re.compile(r"[A-Z]|[A-Za-z] | [A-Za-z]|[a-z][.,;?!]")
CODE = {
    "(prefers-reduced-motion: reduce)",
    "1 rep",  # as planner reads it
    "Escape",
    "T12:00",
    "choice ",
    "figure stills-",
    "main next",
    "row foot",
    "use strict",
}
"""What looks like text, and is for the browser or for planner."""
CALL = re.compile(r"(?<![.\w])(?<!function )say\((?!text\b)")
PLACE = re.compile(r"\{(\w+)\}")


def literals(script: str) -> Iterator[str]:
    """What stands in quotes; what is filled in comes by itself.

    >>> list(literals('h("p", `${n} of ${all ?? "some"}`) // "no"'))
    ['p', 'some', ' of ', '']
    """
    for token in TOKENS.finditer(script):
        template = token[3] or ""
        for filled in re.findall(FILLED, template):
            yield from literals(filled.removeprefix("${"))
        yield token[1] or token[2] or re.sub(FILLED, "", template)


def arguments(script: str, begins: int) -> list[str]:
    """The arguments of a call, as they are written, from behind its parenthesis.

    >>> arguments('f(a ? "b" : "c", { d: [1, 2] }) + 1', 2)
    ['a ? "b" : "c"', '{ d: [1, 2] }']
    """
    depth, found = 0, [""]
    for character in script[begins:]:
        if not depth and character == ")":
            break
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if character == "," and not depth:
            found.append("")
        else:
            found[-1] += character
    return [argument.strip() for argument in found]


def names(argument: str) -> set[str]:
    """The sentences that a first argument may name: `"a"`, `is ? "a" : "b"`, `TABLE[x] ?? "a"`."""
    chosen = argument.split(" ? ")[-1]
    tables = re.findall(r"\b([A-Z_]+)\[", chosen)
    listed = (re.search(rf"const {table} = {{(.*?)}};", SCRIPT, re.DOTALL) for table in tables)
    values = (name for table in listed if table for name in re.findall(r': "(\w+)"', table[1]))
    return {*values, *re.findall(r'"(\w+)"', chosen)}


CALLS = [arguments(SCRIPT, call.end()) for call in CALL.finditer(SCRIPT)]


def test_every_sentence_is_asked_for_and_every_name_has_a_sentence() -> None:
    assert all(names(first) for first, *_ in CALLS)
    assert {name for first, *_ in CALLS for name in names(first)} == SENTENCES.keys()


def test_the_scripts_fill_every_place() -> None:
    for first, *rest in CALLS:
        given = rest[0] if rest else "{}"
        if not given.startswith("{") or "..." in given:
            continue
        filled = set(re.findall(r"(\w+)(?=[:,]| })", given))
        for name in names(first):
            sentence = SENTENCES[name]
            asked = {*PLACE.findall(sentence.one), *PLACE.findall(sentence.many)}
            asked |= {sentence.by} if sentence.many else set()
            assert asked <= filled, name


def test_no_script_holds_words_of_its_own() -> None:
    assert {text for text in literals(SCRIPT) if LIKE_TEXT.search(text)} == CODE


def test_places_are_plain_and_the_count_decides() -> None:
    for name, sentence in SENTENCES.items():
        texts = (sentence.one, sentence.many)
        assert not any(re.search(r"\{\w*[^\w}]", text) for text in texts), name
        assert sentence.by == "count"


@pytest.mark.parametrize("language", [ENGLISH, Words(Polish())], ids=["English", "Polish"])
def test_a_number_chooses_the_form_of_the_catalogue(language: Words) -> None:
    told = session_words(language)
    for name, sentence in SENTENCES.items():
        forms = told.texts[name]
        if not sentence.many:
            assert forms == language.text(sentence)
            continue
        for number in range(1200):
            place = number if number < 200 else 100 + number % 100  # as words.js does
            assert forms[int(told.forms[place])] == language.text(sentence, number)


def test_english_stays_small() -> None:
    told = session_words(ENGLISH)
    assert {len(text) for text in told.texts.values() if isinstance(text, list)} == {2}
    assert len(told.forms) == 200
