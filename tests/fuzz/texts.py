"""CSV, JSON and YAML gone wrong."""

import csv
import json
import re
from functools import cache
from io import StringIO
from typing import Any, Literal

from hypothesis import strategies as st

from planner import files
from planner.storage import state
from planner.writers import csv as csv_writer
from planner.writers import json as json_writer
from tests.fuzz.mutations import ODD, damaged, edited, spots
from tests.fuzz.workbooks import FOUND, LOG

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-7")
JSON_PIECES = r'"(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null|[\[\]{},:]'
YAML_PIECES = r"[^\s:,\[\]{}#]+|[\[\]{},:#]|\n *"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ODD,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(ODD, inner, max_size=2),
    max_leaves=3,
)


def csv_bytes() -> st.SearchStrategy[bytes]:
    return damaged(csv_writer.write(FOUND, LOG)) | st.binary(max_size=300)


@st.composite
def other_table(draw: st.DrawFn) -> bytes:
    """Columns moved, renamed, doubled and left out; odd cells; any delimiter and encoding."""
    rows = list(csv.reader(StringIO(csv_writer.write(FOUND, LOG).decode("utf-8-sig"))))
    order = st.lists(st.integers(0, len(rows[0]) - 1), min_size=8, max_size=18, unique=True)
    if draw(st.booleans()):
        columns = draw(order)
        rows = [[row[column] for column in columns] for row in rows]
    for _ in range(draw(st.integers(1, 12))):
        row = rows[draw(st.integers(0, len(rows) - 1))]
        if row:
            row[draw(st.integers(0, len(row) - 1))] = draw(ODD)
    if draw(st.integers(0, 4)) == 0:
        rows.insert(draw(st.integers(0, 3)), draw(st.lists(ODD, max_size=20)))
    out = StringIO()
    delimiter = draw(st.sampled_from([",", ";", "\t", "|"]))
    quoting: Literal[0, 1] = csv.QUOTE_ALL if draw(st.booleans()) else csv.QUOTE_MINIMAL
    ending = draw(st.sampled_from(["\r\n", "\n", "\r"]))
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=ending).writerows(rows)
    return out.getvalue().encode(draw(st.sampled_from(ENCODINGS)), "replace")


@cache
def _json() -> str:
    return json_writer.write(FOUND, LOG).decode()


def json_bytes() -> st.SearchStrategy[bytes]:
    pieces = spots(JSON_PIECES, _json())
    return damaged(_json().encode()) | edited(_json(), pieces, ODD).map(
        lambda text: text.encode("utf-8", "surrogatepass")
    )


@st.composite
def other_document(draw: st.DrawFn) -> bytes:
    """A document that is JSON still, with other values in some places."""
    document: Any = json.loads(_json())
    for _ in range(draw(st.integers(1, 2))):
        node = document
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            inner = node[key]
            if isinstance(inner, (dict, list)) and inner and draw(st.integers(0, 7)):
                node = inner
                continue
            _change(draw, node, key, inner)
            break
    return json.dumps(document).encode()


def _change(draw: st.DrawFn, node: Any, key: Any, inner: Any) -> None:
    action = draw(st.sampled_from([*["like it"] * 6, "other", "out", "twice"]))
    if action == "out":
        del node[key]
    elif action == "twice" and isinstance(node, list):
        node.append(inner)
    elif action == "like it" and isinstance(inner, int):
        node[key] = draw(st.integers(-1, 12) | st.integers(-(2**63), 2**64))
    elif action == "like it" and isinstance(inner, str):
        node[key] = draw(ODD | st.sampled_from(_all_texts()))
    else:
        node[key] = draw(VALUES)


@cache
def _all_texts() -> list[str]:
    """Every text of the document: keys of exercises, dates, enumerations."""
    return sorted({json.loads(piece) for piece in re.findall(r'"(?:[^"\\]|\\.)*"', _json())})


@st.composite
def other_state(draw: st.DrawFn) -> list[tuple[str, str]]:
    """The rows of the hidden sheet; those of a document that somebody signed anew."""
    rows = state.encode(FOUND, LOG)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(rows) - 1))
        rows[place] = draw(st.tuples(st.just(rows[place][0]) | ODD, st.just(rows[place][1]) | ODD))
    return draw(st.permutations(rows))


@cache
def _yaml(poses: bool) -> list[str]:
    folder = files.templates_folder() / "figures"
    found = files.own_templates(folder) if poses else files.built_in_templates()
    return [content.decode() for _, content in found]


@st.composite
def other_yaml(draw: st.DrawFn, poses: bool) -> bytes:
    """A template with words, marks and line breaks edited, or a part of it, or its bytes."""
    text = draw(st.sampled_from(_yaml(poses)))
    if draw(st.integers(0, 4)) == 0:
        return draw(damaged(text.encode()))
    lines = text.split("\n")
    if draw(st.booleans()):
        first = draw(st.integers(0, len(lines) - 1))
        del lines[first : first + draw(st.integers(1, 30))]
    text = "\n".join(lines)
    where = spots(YAML_PIECES, text)
    if not where:
        return text.encode()
    return draw(edited(text, where, ODD)).encode("utf-8", "surrogatepass")
