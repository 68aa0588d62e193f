"""The charts of "Progress". What is not known is a grey band, and never a column of height zero."""

from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.format import Format

from planner.domain.plan import Plan
from planner.writers.xlsx import look
from planner.writers.xlsx.book import Book, Page
from planner.writers.xlsx.lines import Cell, Line, Paint
from planner.writers.xlsx.progress_figures import (
    HIGHEST_PAIN,
    ExerciseColumn,
    WeekColumn,
    column_range,
)
from planner.writers.xlsx.start_text import WIDTH_PX

_WEEK_CHART_PT = 162
_EXERCISE_PT, _EXERCISE_CHART_PT = 19, 62
_MOST_PT = 400
"""No row of a sheet is higher than 409 points."""
_PX_PER_PT = 96 / 72
_FONT = {"name": look.FONT, "size": 8, "color": look.SECONDARY}
_TITLE = {"name": look.FONT, "size": 10, "bold": True, "color": look.TITLE}
_GRID = {"visible": True, "line": {"color": look.REST, "width": 0.75}}
_UNKNOWN = "#DDE1E4"


def by_week(book: Book, plan: Plan) -> Line:
    """Adherence and pain of each week, side by side."""
    weeks, half_px = len(plan.weeks), WIDTH_PX / 2
    size = (half_px - 4, _WEEK_CHART_PT)
    blank = book.style()
    return Line(
        _WEEK_CHART_PT,
        (
            Cell(0, half_px, blank, paint=_chart(_adherence(book, weeks), size, _ADHERENCE_TEXT)),
            Cell(half_px, WIDTH_PX, blank, paint=_chart(_pain(book, weeks), size, _PAIN_TEXT)),
        ),
    )


def by_exercise(book: Book, plan: Plan) -> list[Line]:
    """Target and done of each exercise, over the weeks that count."""
    count = len(plan.exercises)
    height_pt = _EXERCISE_CHART_PT + count * _EXERCISE_PT
    rows = -(-height_pt // _MOST_PT)
    paint = _chart(_targets(book, count), (WIDTH_PX - 4, height_pt), _TARGET_TEXT)
    first = Line(height_pt / rows, (Cell(0, WIDTH_PX, book.style(), paint=paint),))
    return [first, *(Line(height_pt / rows) for _ in range(rows - 1))]


_ADHERENCE_TEXT = (
    "Column chart: for each week, the sessions done as a share of the sessions due. "
    "The figures are in the table “Week by week”."
)
_PAIN_TEXT = (
    "Column chart: for each week, the middle value of the pain before starting, from 0 to 10. "
    "Weeks without written pain are grey bands. The figures are in the table “Week by week”."
)
_TARGET_TEXT = (
    "Bar chart: for each exercise, the sessions in which it was due and those in which it was "
    "done. The figures are in the table “Exercise by exercise”."
)


def _chart(chart: Chart, size: tuple[float, float], description: str) -> Paint:
    """The chart in a cell; `size` is its width in px and its height in points."""
    width_px, height_pt = size

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.text(row, column, "", style)
        chart.set_size({"width": width_px, "height": (height_pt - 2) * _PX_PER_PT})
        options = {"description": description, "object_position": 1, "x_offset": 2, "y_offset": 1}
        page.sheet.insert_chart(row, column, chart, options)

    return paint


def _adherence(book: Book, weeks: int) -> Chart:
    chart = _new(book, "column", "Adherence: sessions done of sessions due", weeks)
    chart.add_series(
        {
            "name": "sessions done of sessions due",
            "categories": column_range(WeekColumn.ADHERENCE_LABEL, weeks),
            "values": column_range(WeekColumn.ADHERENCE, weeks),
            "fill": {"color": look.TITLE},
            "gap": 60,
        }
    )
    chart.set_y_axis(_value_axis(min=0, max=1, major_unit=0.25, num_format="0 %"))
    chart.set_legend({"none": True})
    return chart


def _pain(book: Book, weeks: int) -> Chart:
    chart = _new(book, "column", "Pain before you start: middle value", weeks)
    categories = column_range(WeekColumn.PAIN_LABEL, weeks)
    chart.add_series(
        {
            "name": "pain, 0 to 10",
            "categories": categories,
            "values": column_range(WeekColumn.MEDIAN, weeks),
            "fill": {"color": look.PAIN_SOME},
            "border": {"color": look.PAIN_HIGH},
            "gap": 60,
            "overlap": 100,
        }
    )
    chart.add_series(
        {
            "name": "not written",
            "categories": categories,
            "values": column_range(WeekColumn.UNKNOWN, weeks),
            "fill": {"color": _UNKNOWN},
            "border": {"none": True},
        }
    )
    chart.set_y_axis(_value_axis(min=0, max=HIGHEST_PAIN, major_unit=2))
    chart.set_legend({"position": "top", "font": _FONT})
    return chart


def _targets(book: Book, exercises: int) -> Chart:
    chart = _new(book, "bar", "", exercises)
    categories = column_range(ExerciseColumn.LABEL, exercises)
    for name, column, colour in (
        ("due so far", ExerciseColumn.DUE, look.LINE),
        ("done", ExerciseColumn.DONE, look.TITLE),
    ):
        chart.add_series(
            {
                "name": name,
                "categories": categories,
                "values": column_range(column, exercises),
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
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "top", "font": _FONT})
    return chart


def _new(book: Book, kind: str, title: str, labels: int) -> Chart:
    chart = book.workbook.add_chart({"type": kind})
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


def _value_axis(**settings: Any) -> dict[str, Any]:
    return {
        "num_font": _FONT,
        "line": {"none": True},
        "major_gridlines": _GRID,
        "major_tick_mark": "none",
        **settings,
    }
