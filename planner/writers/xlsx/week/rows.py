"""The rows that people fill in: pain, exercises, All done, Notes; and the hint below them."""

from planner.domain.plan import Ticks
from planner.form.layout import LABEL_COLUMN, PICTURE_COLUMN, RowKey, Sum
from planner.form.ticks import Value, box
from planner.pages.week.hint import NO_NAME, NOT_DUE
from planner.pages.week.page import Row
from planner.writers.xlsx.kit import look, measure
from planner.writers.xlsx.kit.addresses import address, in_row
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.week import labels, live_room, live_rows, sizes
from planner.writers.xlsx.week.labels import Run
from planner.writers.xlsx.week.live_room import Room
from planner.writers.xlsx.week.sheet import Column, WeekSheet

_ALL_DONE_PT = 20.0
_DONE_PT = (10, 9.5, 9, 8.5, 8, 7.5)
_DONE_IN_LOW_ROWS_PT = _DONE_PT[2:]
_WIDE_PX = 225


def write(sheet: WeekSheet) -> None:
    """Everything from the pain row to Notes."""
    _pain(sheet)
    room = live_room.room(sheet, sheet.live) if sheet.live is not None else None
    for place, row in enumerate(sheet.content.rows):
        _exercise(sheet, room, place, row)
    _all_done(sheet)
    _notes(sheet)


def _pain(sheet: WeekSheet) -> None:
    layout, style, row = sheet.layout, sheet.style, sheet.layout.pain_row
    sheet.heights_pt[row] = sizes.PAIN_PT
    sheet.key(row, RowKey.PAIN)
    said = sheet.content.labels
    _wide_label(sheet, row, [(Run(said.pain, 11, bold=True),), (_small(said.pain_means),)])
    for place, (column, day) in enumerate(zip(sheet.day_columns, sheet.content.days, strict=True)):
        cell = style.pain(column.edge, column.rest)
        if layout.times > 1:
            sheet.page.merge(sheet.day_area(row, place), cell)
        if day.pain is None:
            sheet.page.text(row, column.number, "", cell)
        else:
            sheet.page.number(row, column.number, day.pain.number, cell)
    median, rest = (address(*layout.sum_cell(sum_)) for sum_ in (Sum.MEDIAN, Sum.REST_DAYS))
    live = sheet.content.live
    with_rest = filled_in(live.middle_and_rest, median=median, rest=rest)
    told = f"IF({rest}>0,{with_rest},{filled_in(live.middle, median=median)})"
    sheet.page.formula(
        row,
        layout.done_column,
        f'=IF({median}="","",{told})',
        style.middle,
        sheet.content.middle,
    )
    sheet.page.text(row, layout.own_pain_column, said.leave_empty_two, style.small_side)


def _exercise(sheet: WeekSheet, room: Room | None, place: int, content: Row) -> None:
    layout, style = sheet.layout, sheet.style
    row = layout.first_exercise_row + place
    sheet.key(row, content.exercise.key)
    if sheet.live is None or room is None:
        label = labels.exercise_label(content, sheet.sizes.lines, sheet.sizes.label_px)
        sheet.heights_pt[row] = label.height_pt
        sheet.label(row, LABEL_COLUMN, label, style.label)
        sheet.page.hint((row, LABEL_COLUMN), sheet.content.labels.why_this_much, content.why)
    else:
        live_rows.write(sheet, sheet.live, room, place, content)
    if sheet.sizes.picture_px:
        sheet.page.text(row, PICTURE_COLUMN, "", style.picture)
    for column, box_ in zip(sheet.columns, content.boxes, strict=True):
        _tick(sheet, row, column, box_.is_due, box_.value, sheet.sizes.tick_pt)
    done = style.done(_done_pt(sheet))
    sheet.page.formula(row, layout.done_column, _done_of(sheet, row), done, content.done_of)
    if content.own_pain is None:
        sheet.page.text(row, layout.own_pain_column, "", style.own_pain)
    else:
        sheet.page.number(row, layout.own_pain_column, content.own_pain.number, style.own_pain)


def _done_pt(sheet: WeekSheet) -> float:
    """The size of the letters in Done, so that each of its two lines has its room."""
    sizes_pt = _DONE_PT if sheet.sizes.lines > 2 else _DONE_IN_LOW_ROWS_PT
    most = len(sheet.columns)
    longest = sheet.content.live.done_and_part.format(done=most, due=most, part=most)
    return min(
        measure.largest_size_pt(line, sheet.sizes.done_px, sizes_pt, bold=True)
        for line in longest.split("\n")
    )


def _done_of(sheet: WeekSheet, row: int) -> str:
    """`week_hint.done_of` for the exercise whose label stands in the row."""
    layout = sheet.layout
    found, due = in_row(row, layout.found_column), in_row(row, layout.due_count_column)
    counted, part = in_row(row, layout.done_count_column), in_row(row, layout.part_count_column)
    live = sheet.content.live
    in_part = filled_in(live.done_and_part, done=counted, due=due, part=part)
    done = f"IF({part}>0,{in_part},{filled_in(live.done_of, done=counted, due=due)})"
    left_open = filled_in(live.done_of_open, due=due)
    sessions = address(*layout.sum_cell(Sum.SESSIONS_DONE))
    known = f"IF({due}=0,{text(NOT_DUE)},IF({sessions}=0,{left_open},{done}))"
    return f"=IF({found}=0,{text(NO_NAME)},{known})"


def _tick(
    sheet: WeekSheet, row: int, column: Column, due: bool, value: Value, size_pt: float
) -> None:
    """A tick cell: an empty box where something is due, and what the log has."""
    page, ticks = sheet.page, sheet.plan.choices.ticks
    cell = sheet.style.tick(
        column.edge, not due, sheet.sizes.rest_tick_pt if column.rest else size_pt
    )
    if value is None and due:
        value = box(False, ticks)
    if value is None or isinstance(value, str):
        page.text(row, column.number, value or "", cell)
    elif isinstance(value, bool):
        write = page.checkbox if ticks is Ticks.NATIVE else page.truth
        write(row, column.number, value, cell)
    else:
        page.number(row, column.number, value, cell)


def _all_done(sheet: WeekSheet) -> None:
    row = sheet.layout.all_done_row
    sheet.heights_pt[row] = sizes.ALL_DONE_PT
    sheet.key(row, RowKey.ALL_DONE)
    said = sheet.content.labels
    told = f"  {said.all_done_means}"
    _wide_label(sheet, row, [(Run(said.all_done, 10, bold=True), _small(told))])
    for column in sheet.columns:
        value = sheet.cells.all_done.get(column.session)
        size_pt = min(sheet.sizes.tick_pt, _ALL_DONE_PT)
        _tick(sheet, row, column, not column.rest, value, size_pt)
    _blank_sides(sheet, row)


def _notes(sheet: WeekSheet) -> None:
    layout, style, row = sheet.layout, sheet.style, sheet.layout.notes_row
    sheet.heights_pt[row] = sizes.NOTES_PT
    sheet.key(row, RowKey.NOTES)
    wide = sheet.sizes.wide_label_px > _WIDE_PX
    said = sheet.content.labels
    told = f"  {said.notes_mean if wide else said.notes_mean_short}"
    _wide_label(sheet, row, [(Run(said.notes, 10, bold=True), _small(told))])
    for place, (column, day) in enumerate(zip(sheet.day_columns, sheet.content.days, strict=True)):
        cell = style.note(column.edge, column.rest)
        if layout.times > 1:
            sheet.page.merge(sheet.day_area(row, place), cell)
        sheet.page.text(row, column.number, day.note, cell)
    _blank_sides(sheet, row)


def _wide_label(sheet: WeekSheet, row: int, lines: list[tuple[Run, ...]]) -> None:
    """A label over the picture column too; the row is made high enough for it."""
    sheet.page.merge((row, LABEL_COLUMN, row, PICTURE_COLUMN), sheet.style.label)
    room_px = sheet.sizes.wide_label_px - labels.INDENT_PX
    label = labels.fit(lines, room_px)
    sheet.heights_pt[row] = max(sheet.heights_pt[row], label.height_pt)
    sheet.label(row, LABEL_COLUMN, label, sheet.style.label)


def _blank_sides(sheet: WeekSheet, row: int) -> None:
    for column in (sheet.layout.done_column, sheet.layout.own_pain_column):
        sheet.page.text(row, column, "", sheet.style.side)


def _small(told: str) -> Run:
    return Run(told, 9, color=look.SECONDARY)
