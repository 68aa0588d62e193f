"""The formats of a weekly page."""

from typing import Any

from xlsxwriter.format import Format

from planner.form.ticks import TICKED, UNTICKED
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.week.labels import Run

TICK_NUMBERS = f'[=1]"{TICKED}";[=0]"{UNTICKED}";0;@'
"""1 and TRUE show as a ticked box, 0 as an empty one; larger numbers are repetitions."""

_THIN, _MEDIUM = 1, 2
_BORDER: dict[str, Any] = {"border": _THIN, "border_color": look.LINE}
_INPUT: dict[str, Any] = {"locked": False, "align": "center", **_BORDER}


class WeekStyles:
    """The formats of one page. `edge` is a column with which a day begins, where days have slots;
    `rest` a cell in which nothing is due."""

    def __init__(self, book: Book) -> None:
        self._book = book
        style = book.style
        self.title = style(
            bg_color=look.TITLE, font_color=look.WHITE, bold=True, indent=1, text_wrap=True
        )
        self.label = style(bg_color=look.LABEL, indent=1, text_wrap=True, **_BORDER)
        self.head_label = self._head(align="left", indent=1)
        self.side = style(bg_color=look.LABEL, **_BORDER)
        self.middle = style(
            bg_color=look.LABEL, align="center", bold=True, font_size=9, text_wrap=True, **_BORDER
        )
        self.small_side = style(
            bg_color=look.LABEL,
            align="center",
            font_size=7,
            font_color=look.SECONDARY,
            text_wrap=True,
            **_BORDER,
        )
        self.picture = style(align="center", **_BORDER)
        self.own_pain = style(font_size=14, **_INPUT)
        self.key = style(font_size=8, font_color=look.SECONDARY)

    def run(self, run: Run) -> Format:
        """The letters of a piece of text."""
        return self._book.style(
            font_size=run.size_pt, bold=run.bold, italic=run.italic, font_color=run.color
        )

    def beside_title(self, size_pt: float) -> Format:
        """What stands beside the title, as long as it fits one line."""
        return self._book.style(
            bg_color=look.TITLE, bold=True, font_size=size_pt, font_color=look.WHITE, shrink=True
        )

    def name(self, size_pt: float) -> Format:
        """The name of an exercise beside a live amount."""
        return self._book.style(
            bg_color=look.LABEL,
            indent=1,
            text_wrap=True,
            bold=True,
            font_size=size_pt,
            **_BORDER,
            right=0,
        )

    def amount(self, size_pt: float) -> Format:
        """A live amount."""
        return self._book.style(
            bg_color=look.LABEL,
            bold=True,
            font_size=size_pt,
            font_color=look.TITLE,
            text_wrap=True,
            **_BORDER,
            left=0,
            right=0,
        )

    def how(self, size_pt: float) -> Format:
        """How to do it, and why so much."""
        return self._book.style(
            bg_color=look.LABEL,
            font_size=size_pt,
            font_color=look.SECONDARY,
            text_wrap=True,
            **_BORDER,
            left=0,
        )

    def done(self, size_pt: float) -> Format:
        """The cells of Done; without wrapping Excel shows two lines as one."""
        return self._book.style(
            bg_color=look.LABEL,
            align="center",
            bold=True,
            font_size=size_pt,
            text_wrap=True,
            **_BORDER,
        )

    def side_head(self, size_pt: float) -> Format:
        """The heading of Done and of the Pain column."""
        return self._head(align="center", bold=True, font_size=size_pt)

    def stop(self, size_pt: float) -> Format:
        return self._book.style(
            font_size=size_pt,
            bold=True,
            font_color=look.STOP_INK,
            bg_color=look.STOP,
            indent=1,
            text_wrap=True,
        )

    def day_head(self, edge: bool, bottom: bool) -> Format:
        """A day's heading; `bottom` where nothing stands between it and the pain row."""
        return self._head(bottom, align="center", text_wrap=True, **self._edge(edge))

    def slot_head(self, edge: bool) -> Format:
        return self._head(align="center", font_size=9, **self._edge(edge))

    def pain(self, edge: bool, rest: bool) -> Format:
        return self._book.style(
            font_size=12 if rest else 18, shrink=True, **_INPUT, **self._edge(edge), **_rest(rest)
        )

    def tick(self, edge: bool, rest: bool, size_pt: float) -> Format:
        """A tick cell: it shows what fits, so that a number is never a row of #."""
        return self._book.style(
            font_name=look.TICK_FONT,
            font_size=size_pt,
            num_format=TICK_NUMBERS,
            shrink=True,
            **_INPUT,
            **self._edge(edge),
            **_rest(rest),
        )

    def note(self, edge: bool, rest: bool) -> Format:
        return self._book.style(
            font_size=9, text_wrap=True, **_INPUT, **self._edge(edge), **_rest(rest)
        )

    def hint(self, first: bool, size_pt: float) -> Format:
        """The hint (`first`) and the counts beside it, in one frame."""
        sides = {"left": _MEDIUM, "left_color": look.INK} if first else {"right": _MEDIUM}
        return self._book.style(
            font_size=size_pt,
            bold=first,
            align="left" if first else "right",
            indent=1,
            text_wrap=True,
            top=_MEDIUM,
            bottom=_MEDIUM,
            top_color=look.INK,
            bottom_color=look.INK,
            right_color=look.INK,
            **sides,
        )

    def _head(self, bottom: bool = True, **properties: Any) -> Format:
        line = {"bottom": _MEDIUM, "bottom_color": look.LINE} if bottom else {}
        return self._book.style(
            **{"bg_color": look.LABEL, "text_wrap": True, **_BORDER, **line, **properties}
        )

    def _edge(self, edge: bool) -> dict[str, Any]:
        return {"left": _MEDIUM, "left_color": look.SECONDARY} if edge else {}


def _rest(rest: bool) -> dict[str, Any]:
    return {"bg_color": look.REST} if rest else {}
