"""What a program asks of XlsxWriter, written down as a script that asks the same and no more."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import wraps
from inspect import isfunction
from io import BytesIO
from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

RECORDED = (Workbook, Worksheet, Format, Chart)
INIT = (Workbook, "__init__")

HEAD = '''"""Generated: the calls that made a workbook, with literal values."""

import datetime
from io import BytesIO

import xlsxwriter


def build(path):
'''


class Recording:
    """The outermost calls of public XlsxWriter methods, in their order."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._objects: dict[int, tuple[str, object]] = {}  # keeps them alive: an id stays theirs
        self._depth = 0

    def script(self) -> str:
        """A module with `build(path)`, which makes the same calls on a workbook at `path`."""
        return HEAD + "\n".join(f"    {line}" for line in self._lines) + "\n"

    def call(
        self, name: str, method: Callable[..., Any], this: object, *args: Any, **kwargs: Any
    ) -> Any:
        """Make the call, and note it unless XlsxWriter itself makes it."""
        # Noted first, for XlsxWriter changes some of the tables that it is handed.
        call = self._call(name, this, args, kwargs) if self._depth == 0 else ""
        self._depth += 1
        try:
            result = method(this, *args, **kwargs)
        finally:
            self._depth -= 1
        if call:
            made = isinstance(result, RECORDED) and id(result) not in self._objects
            self._lines.append(f"{self._name(result)} = {call}" if made else call)
        return result

    def _call(self, name: str, this: object, args: Any, kwargs: Any) -> str:
        if name == "__init__":
            _, *args = args  # where to write: the script has its own path
        literals = [self._literal(value) for value in args]
        literals += [f"{key}={self._literal(value)}" for key, value in kwargs.items()]
        if name == "__init__":
            return f"{self._name(this)} = xlsxwriter.Workbook({', '.join(['path', *literals])})"
        return f"{self._name(this)}.{name}({', '.join(literals)})"

    def _name(self, thing: object) -> str:
        name, _ = self._objects.setdefault(id(thing), (f"v{len(self._objects)}", thing))
        return name

    def _literal(self, value: object) -> str:
        match value:
            case Workbook() | Worksheet() | Format() | Chart():
                return self._name(value)
            case Enum():
                return self._literal(value.value)
            case dict():
                pairs = (f"{key!r}: {self._literal(item)}" for key, item in value.items())
                return "{" + ", ".join(pairs) + "}"
            case list():
                return "[" + ", ".join(self._literal(item) for item in value) + "]"
            case tuple():
                return "(" + "".join(f"{self._literal(item)}, " for item in value) + ")"
            case BytesIO():
                return f"BytesIO({value.getvalue()!r})"
            case None | bool() | int() | float() | str() | bytes() | datetime.date():
                return repr(value)
        raise TypeError(f"no literal for {value!r}")


@contextmanager
def recording() -> Iterator[Recording]:
    """Record every workbook that is written meanwhile."""
    made = Recording()
    originals = [
        (owner, name, method)
        for owner in RECORDED
        for name, method in vars(owner).items()
        if isfunction(method) and (not name.startswith("_") or (owner, name) == INIT)
    ]
    for owner, name, method in originals:
        setattr(owner, name, _recorded(made, name, method))
    try:
        yield made
    finally:
        for owner, name, method in originals:
            setattr(owner, name, method)


def _recorded(made: Recording, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(this: object, *args: Any, **kwargs: Any) -> Any:
        return made.call(name, method, this, *args, **kwargs)

    return call
