"""Bytes of a YAML file to a tree of texts, lists and tables.

Every scalar stays text: `no`, `1:30` and `010` mean what the reader sees. Built from PyYAML's
events, so that aliases (which can blow a small file up to gigabytes), tags and deep nesting are
refused before anything grows from them.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from planner.catalogue.tree import MOST_BYTES, Listing, Node, Table, Text
from planner.errors import PlannerError, Problem

DEEPEST = 8
"""Levels of nesting; the format needs five."""

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C one is much faster
NOT_TEXT = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
QUOTES = "put the whole text in quotes"


def parse(file: str, content: bytes) -> Node | None:
    """The tree of a file's one document; None for a file without any.

    Raises:
        PlannerError: with one problem, where nothing behind it can be trusted: too large, not
            UTF-8, not YAML, an alias or anchor, a tag, nested too deeply.
    """
    text = _decoded(file, content)
    try:
        events = yaml.parse(text, Loader=LOADER)
        root = next((_node(file, events, event) for event in events if _is_value(event)), None)
        second = next((event for event in events if isinstance(event, DocumentStartEvent)), None)
    except yaml.MarkedYAMLError as error:
        raise PlannerError([_syntax(file, text, error)]) from error
    if second is not None:
        raise _refused(file, second, "a second document starts here", "take the line --- out")
    return root


def _decoded(file: str, content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise _whole_file(
            file,
            f"the file has {-(-len(content) // 1024)} KB; at most {MOST_BYTES // 1024} are read",
            "split it into several files",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start + 1} of the file is not UTF-8"
        problem = Problem(message, "save the file as UTF-8", file=file, line=line)
        raise PlannerError([problem]) from error
    stray = NOT_TEXT.search(text)
    if stray is not None:
        line = text.count("\n", 0, stray.start()) + 1
        column = stray.start() - text.rfind("\n", 0, stray.start())
        message = f"the character U+{ord(stray.group()):04X} cannot be printed"
        raise PlannerError([Problem(message, "take it out", file=file, line=line, column=column)])
    return text


def _is_value(event: Event) -> bool:
    return isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent)


def _node(file: str, events: Iterator[Event], event: Event, depth: int = 1) -> Node:
    line, column = _place(event.start_mark)
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
        raise _refused(
            file, event, "a text cannot begin with * or &", f"{QUOTES}, or write the value out"
        )
    if getattr(event, "tag", None) is not None:
        raise _refused(file, event, "a text cannot begin with !", QUOTES)
    if depth > DEEPEST:
        raise _refused(
            file, event, f"more than {DEEPEST} levels of nesting", "take the extra brackets out"
        )
    if isinstance(event, ScalarEvent):
        return Text(line, column, event.value)
    if isinstance(event, SequenceStartEvent):
        return Listing(line, column, tuple(_until(file, events, SequenceEndEvent, depth)))
    parts = list(_until(file, events, MappingEndEvent, depth))
    return Table(line, column, tuple(_pairs(file, parts)))


def _until(file: str, events: Iterator[Event], end: type[Event], depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, end):
            return
        yield _node(file, events, event, depth + 1)


def _pairs(file: str, parts: list[Node]) -> Iterator[tuple[Text, Node]]:
    for key, value in zip(parts[::2], parts[1::2], strict=True):
        if not isinstance(key, Text):
            message = "a list or a table stands where a key should"
            problem = Problem(message, QUOTES, file=file, line=key.line, column=key.column)
            raise PlannerError([problem])
        yield key, value


def _refused(file: str, event: Event, message: str, remedy: str) -> PlannerError:
    line, column = _place(event.start_mark)
    return PlannerError([Problem(message, remedy, file=file, line=line, column=column)])


def _whole_file(file: str, message: str, remedy: str) -> PlannerError:
    return PlannerError([Problem(message, remedy, file=file)])


def _place(mark: Any) -> tuple[int, int]:
    """Line and column of a mark, from 1."""
    return mark.line + 1, mark.column + 1


def _syntax(file: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    line, column = _place(error.problem_mark)
    found = "".join(text.splitlines()[line - 1 : line])[column - 1 : column]
    message, remedy = _in_plain_words(error.context or "", error.problem or "", found)
    if "opens here" in message or "cannot begin" in message:
        line, column = _place(error.context_mark or error.problem_mark)
    return Problem(message, remedy, file=file, line=line, column=column)


def _in_plain_words(context: str, said: str, found: str) -> tuple[str, str]:
    """The parser's complaint for somebody who has never heard of tokens, and the remedy."""
    if "mapping values are not allowed" in said:
        spaces = "check the spaces at the start of this line and the one above"
        return "a colon stands where none can", f"{QUOTES}, or {spaces}"
    if "cannot start any token" in said:
        if found == "\t":
            return "a tab stands where spaces should", "use spaces"
        return f"a text cannot begin with {found}", QUOTES
    if "quoted scalar" in context and "end of stream" in said:
        return "a quotation mark opens here and is never closed", "close it"
    if "escape" in said:
        return "a backslash in double quotes has a meaning of its own", "use single quotes"
    if "flow node" in context:
        return "a value or a closing bracket is missing here", "check commas and brackets"
    if "flow" in context:
        return "a bracket opens here and is not closed well", "check its commas and its end"
    if "alias" in context or "anchor" in context:
        return "a text cannot begin with * or &", QUOTES
    if "directive" in context:
        return "a text cannot begin with %", QUOTES
    if "block" in context:
        level = "begin the lines of one level with the same number of spaces"
        return "this line does not fit the lines above it", f"{level}, or {QUOTES}"
    return f"this is not YAML ({said})", "check spaces, colons and quotes"
