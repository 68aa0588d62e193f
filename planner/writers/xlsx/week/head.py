"""The top of a weekly page: columns, title, stop rule and days."""

from planner.form.layout import (
    AMOUNT_COLUMN,
    DAYS_ROW,
    FIGURES,
    HOW_COLUMN,
    KEY_COLUMN,
    KEY_ROW,
    LABEL_COLUMN,
    PICTURE_COLUMN,
    STOP_ROW,
    TITLE_ROW,
    ColumnKey,
    RowKey,
    session_key,
)
from planner.writers.xlsx.kit import look, measure
from planner.writers.xlsx.week import labels, live_head
from planner.writers.xlsx.week import sizes as week_sizes
from planner.writers.xlsx.week.labels import Run
from planner.writers.xlsx.week.sheet import WeekSheet


def write(sheet: WeekSheet) -> None:
    """Everything above the pain row."""
    _columns(sheet)
    _title(sheet)
    _stop_rule(sheet)
    _label(sheet)
    _days(sheet)
    if sheet.layout.slots_row is not None:
        _slots(sheet, sheet.layout.slots_row)
    _sides(sheet)


def _columns(sheet: WeekSheet) -> None:
    layout, sizes, widths = sheet.layout, sheet.sizes, sheet.page.sheet
    hidden = {"hidden": True}
    widths.set_column(KEY_COLUMN, KEY_COLUMN, None, None, hidden)
    widths.set_column_pixels(LABEL_COLUMN, LABEL_COLUMN, sizes.label_px)
    for number, px in (
        (AMOUNT_COLUMN, sizes.amount_px),
        (HOW_COLUMN, sizes.how_px),
        (PICTURE_COLUMN, sizes.picture_px),
    ):
        if px:
            widths.set_column_pixels(number, number, px)
        else:
            widths.set_column(number, number, None, None, hidden)
    for column, px in zip(sheet.columns, sizes.day_px, strict=True):
        widths.set_column_pixels(column.number, column.number, px)
    widths.set_column_pixels(layout.done_column, layout.done_column, sizes.done_px)
    widths.set_column_pixels(layout.own_pain_column, layout.own_pain_column, sizes.own_pain_px)
    widths.set_column(layout.last_column + 1, layout.last_hidden_column, None, None, hidden)
    widths.set_row(KEY_ROW, None, None, hidden)
    keys = {
        LABEL_COLUMN: ColumnKey.LABEL.value,
        AMOUNT_COLUMN: ColumnKey.AMOUNT.value,
        HOW_COLUMN: ColumnKey.HOW.value,
        PICTURE_COLUMN: ColumnKey.PICTURE.value,
        layout.done_column: ColumnKey.DONE.value,
        layout.own_pain_column: ColumnKey.OWN_PAIN.value,
        **{column.number: session_key(column.session) for column in sheet.columns},
        **dict.fromkeys(range(layout.last_column + 1, layout.last_hidden_column + 1), FIGURES),
    }
    for number, key in keys.items():
        sheet.page.text(KEY_ROW, number, key, sheet.style.key)


def _title(sheet: WeekSheet) -> None:
    if sheet.live is not None:
        live_head.title(sheet, sheet.live)
        return
    label = labels.title(sheet.content, sheet.total_px)
    sheet.heights_pt[TITLE_ROW] = max(week_sizes.TITLE_PT, label.height_pt)
    sheet.key(TITLE_ROW, RowKey.TITLE)
    sheet.page.merge(
        (TITLE_ROW, LABEL_COLUMN, TITLE_ROW, sheet.layout.last_column), sheet.style.title
    )
    sheet.label(TITLE_ROW, LABEL_COLUMN, label, sheet.style.title)


def _stop_rule(sheet: WeekSheet) -> None:
    rule = sheet.content.stop
    told = [rule, *sheet.content.notices]
    room_px = sheet.total_px - labels.INDENT_PX
    size_pt = measure.largest_size_pt(rule, room_px, (11, 10.5, 10, 9.5, 9), bold=True)
    said = "\n".join(told)
    lines = sum(measure.lines(line, room_px, size_pt, bold=True) for line in told)
    sheet.heights_pt[STOP_ROW] = max(week_sizes.STOP_PT, measure.height_pt(lines, size_pt))
    sheet.key(STOP_ROW, RowKey.STOP)
    style = sheet.style.stop(size_pt)
    sheet.page.merge((STOP_ROW, LABEL_COLUMN, STOP_ROW, sheet.layout.last_column), style)
    if sheet.live is None:
        sheet.page.text(STOP_ROW, LABEL_COLUMN, said, style)
    else:
        live_head.stop(sheet, sheet.live, style, size_pt)


def _label(sheet: WeekSheet) -> None:
    layout, style = sheet.layout, sheet.style.head_label
    sheet.heights_pt[DAYS_ROW] = week_sizes.DAYS_PT
    sheet.key(DAYS_ROW, RowKey.DAYS)
    last_row = layout.slots_row or DAYS_ROW
    sheet.page.merge((DAYS_ROW, LABEL_COLUMN, last_row, PICTURE_COLUMN), style)
    said = sheet.content.labels
    heading = said.what_to_do if sheet.sizes.lines > 2 else sheet.content.what_to_do_short
    room_px = sheet.sizes.wide_label_px - labels.INDENT_PX
    sizes_pt = (8.5, 8.0, 7.5)
    in_full, in_short = sheet.content.how_to_tick
    how = in_full if measure.lines(in_full, room_px, 8.0) == 1 else in_short
    how_pt = measure.largest_size_pt(how, room_px, sizes_pt)
    label = labels.fit(
        [
            (Run(heading, 12, bold=True),),
            (Run(how, how_pt, color=look.SECONDARY),),
        ],
        room_px,
    )
    sheet.label(DAYS_ROW, LABEL_COLUMN, label, style)


def _days(sheet: WeekSheet) -> None:
    style = sheet.style
    without_slots = sheet.layout.slots_row is None
    for place, (column, day) in enumerate(zip(sheet.day_columns, sheet.content.days, strict=True)):
        cell = style.day_head(column.edge, bottom=without_slots)
        if day.is_rest:
            first = Run(f"{day.name} {day.day.day}", 8, color=look.SECONDARY)
            second = Run(sheet.content.labels.rest, 8, color=look.SECONDARY)
        else:
            first = Run(day.name, 12, bold=True)
            second = Run(day.date, 9.5 if sheet.sizes.landscape else 9, color=look.SECONDARY)
        area = sheet.day_area(DAYS_ROW, place)
        if sheet.layout.times > 1:
            sheet.page.merge(area, cell)
        sheet.label(DAYS_ROW, area[1], labels.Label(((first,), (second,)), 0), cell)


def _slots(sheet: WeekSheet, row: int) -> None:
    sheet.heights_pt[row] = week_sizes.SLOTS_PT
    sheet.key(row, RowKey.SLOTS)
    for column in sheet.columns:
        name = "" if column.rest else sheet.content.slots[column.session.slot - 1]
        sheet.page.text(row, column.number, name, sheet.style.slot_head(column.edge))


def _sides(sheet: WeekSheet) -> None:
    """The headings of Done and of the Pain column."""
    layout, said = sheet.layout, sheet.content.labels
    asked = said.own_pain_two if sheet.sizes.own_pain_px > 60 else said.own_pain_three
    for column, text in ((layout.done_column, said.done), (layout.own_pain_column, asked)):
        style = sheet.style.side_head(8 if text.count("\n") > 1 else 8.5)
        if layout.slots_row is not None:
            sheet.page.merge((DAYS_ROW, column, layout.slots_row, column), style)
        sheet.page.text(DAYS_ROW, column, text, style)
