"""The charts of "Progress". What is not known is a grey band, and never a column of height zero."""

from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.format import Format

from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Page
from planner.writers.xlsx.kit.lines import Cell, Line, Paint
from planner.writers.xlsx.progress.figures import (
    HIGHEST_PAIN,
    ExerciseColumn,
    WeekColumn,
    column_range,
)
from planner.writers.xlsx.progress.sheet import ProgressSheet
from planner.writers.xlsx.start.text import WIDTH_PX

_WEEK_CHART_PT = 162
_EXERCISE_PT, _EXERCISE_CHART_PT = 22, 34
_MOST_EXERCISES = 30
"""Exercises in a chart: more do not fit a page."""
_MOST_PT = 400
"""No row of a sheet is higher than 409 points."""
_PX_PER_PT = 96 / 72
_FONT = {"name": look.FONT, "size": 8, "color": look.SECONDARY}
_TITLE = {"name": look.FONT, "size": 10, "bold": True, "color": look.TITLE}
_GRID = {"visible": True, "line": {"color": look.REST, "width": 0.75}}
_UNKNOWN = "#DDE1E4"
_MOST_BESIDE = 16
"""Weeks whose columns are wide enough on half a page."""


def by_week(sheet: ProgressSheet) -> list[Line]:
    """Adherence and pain of each week: side by side, or below each other where weeks are many."""
    weeks, labels = len(sheet.weeks), sheet.content.labels
    columns = 2 if weeks <= _MOST_BESIDE else 1
    width_px = WIDTH_PX / columns
    size = (width_px - 4, _WEEK_CHART_PT)
    charts = (
        (_adherence(sheet, weeks), labels.adherence_alt),
        (_pain(sheet, weeks), labels.pain_alt),
    )
    cells = [
        Cell(
            place % columns * width_px,
            (place % columns + 1) * width_px,
            sheet.book.style(),
            paint=_chart(chart, size, description),
        )
        for place, (chart, description) in enumerate(charts)
    ]
    if columns == 2:
        return [Line(_WEEK_CHART_PT, tuple(cells))]
    return [Line(_WEEK_CHART_PT, (cell,)) for cell in cells]


def by_exercise(sheet: ProgressSheet) -> list[tuple[Line, ...]]:
    """Target and done of each exercise, over the weeks that count: as many charts as they need."""
    count = len(sheet.content.exercises)
    return [
        _exercise_chart(sheet, first, min(first + _MOST_EXERCISES - 1, count))
        for first in range(1, count + 1, _MOST_EXERCISES)
    ]


def _exercise_chart(sheet: ProgressSheet, first: int, last: int) -> tuple[Line, ...]:
    """A chart of the exercises from `first` to `last`, in lines that are not too high."""
    height_pt = _EXERCISE_CHART_PT + (last - first + 1) * _EXERCISE_PT
    chart = _targets(sheet, first, last, height_pt)
    paint = _chart(chart, (WIDTH_PX - 4, height_pt), sheet.content.labels.target_alt)
    rows = -(-height_pt // _MOST_PT)
    line = Line(height_pt / rows, (Cell(0, WIDTH_PX, sheet.book.style(), paint=paint),))
    return line, *(Line(height_pt / rows) for _ in range(rows - 1))


def _chart(chart: Chart, size: tuple[float, float], description: str) -> Paint:
    """The chart in a cell; `size` is its width in px and its height in points."""
    width_px, height_pt = size

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.text(row, column, "", style)
        chart.set_size({"width": width_px, "height": (height_pt - 2) * _PX_PER_PT})
        options = {"description": description, "object_position": 1, "x_offset": 2, "y_offset": 1}
        page.sheet.insert_chart(row, column, chart, options)

    return paint


def _adherence(sheet: ProgressSheet, weeks: int) -> Chart:
    labels = sheet.content.labels
    chart = _new(sheet, "column", labels.adherence_title, weeks)
    chart.add_series(
        {
            "name": labels.adherence_series,
            "categories": column_range(sheet, WeekColumn.ADHERENCE_LABEL, 1, weeks),
            "values": column_range(sheet, WeekColumn.ADHERENCE, 1, weeks),
            "fill": {"color": look.TITLE},
            "gap": _gap(weeks),
        }
    )
    chart.set_y_axis(_value_axis(min=0, max=1, major_unit=0.25, num_format="0 %"))
    chart.set_legend({"none": True})
    return chart


def _pain(sheet: ProgressSheet, weeks: int) -> Chart:
    labels = sheet.content.labels
    chart = _new(sheet, "column", labels.pain_title, weeks)
    categories = column_range(sheet, WeekColumn.PAIN_LABEL, 1, weeks)
    chart.add_series(
        {
            "name": labels.pain_series,
            "categories": categories,
            "values": column_range(sheet, WeekColumn.MEDIAN, 1, weeks),
            "fill": {"color": look.PAIN_SOME},
            "border": {"color": look.PAIN_HIGH} if weeks <= _MOST_BESIDE else {"none": True},
            "gap": _gap(weeks),
            "overlap": 100,
        }
    )
    chart.add_series(
        {
            "name": labels.pain_unknown,
            "categories": categories,
            "values": column_range(sheet, WeekColumn.UNKNOWN, 1, weeks),
            "fill": {"color": _UNKNOWN},
            "border": {"none": True},
        }
    )
    chart.set_y_axis(_value_axis(min=0, max=HIGHEST_PAIN, major_unit=2))
    chart.set_legend({"position": "top", "font": _FONT})
    return chart


def _targets(sheet: ProgressSheet, first: int, last: int, height_pt: float) -> Chart:
    labels = sheet.content.labels
    chart = _new(sheet, "bar", "", last - first + 1)
    categories = column_range(sheet, ExerciseColumn.LABEL, first, last)
    for name, column, colour in (
        (labels.due_series, ExerciseColumn.DUE, look.LINE),
        (labels.done_series, ExerciseColumn.DONE, look.TITLE),
    ):
        chart.add_series(
            {
                "name": name,
                "categories": categories,
                "values": column_range(sheet, column, first, last),
                "fill": {"color": colour},
                "gap": 50,
            }
        )
    # In a bar chart the y axis is the one of the exercises; reversed, the first is at the top.
    chart.set_y_axis(
        {
            "num_font": {**_FONT, "color": look.INK},
            "reverse": True,
            "line": {"color": look.LINE},
            "major_tick_mark": "none",
            "major_gridlines": {"visible": False},
        }
    )
    # Room for the names, and for the legend above.
    layout = {"x": 0.38, "y": 26 / height_pt, "width": 0.59, "height": 1 - 32 / height_pt}
    chart.set_plotarea({"layout": layout})
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "top", "font": _FONT})
    return chart


def _new(sheet: ProgressSheet, kind: str, title: str, labels: int) -> Chart:
    chart = sheet.book.workbook.add_chart({"type": kind})
    assert isinstance(chart, Chart)  # None only for a kind that XlsxWriter does not know
    chart.set_title({"name": title, "name_font": _TITLE} if title else {"none": True})
    chart.set_x_axis(
        {
            "num_font": _FONT,
            "line": {"color": look.LINE},
            "major_tick_mark": "none",
            "interval_unit": -(-labels // 16),
        }
    )
    chart.set_chartarea({"border": {"color": look.LINE}})
    chart.show_hidden_data()
    return chart


def _gap(weeks: int) -> int:
    """The space between columns, in per cent of a column."""
    return 60 if weeks <= _MOST_BESIDE else 15


def _value_axis(**settings: Any) -> dict[str, Any]:
    return {
        "num_font": _FONT,
        "line": {"none": True},
        "major_gridlines": _GRID,
        "major_tick_mark": "none",
        **settings,
    }
