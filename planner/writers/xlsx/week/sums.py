"""The hidden cells of a weekly page, and the hint that they lead to."""

from planner.evidence.limits import SOME_PAIN
from planner.form.layout import (
    FIRST_DAY_COLUMN,
    LABEL_COLUMN,
    UNCLEAR,
    RowKey,
    Sum,
    all_done_covers,
)
from planner.form.ticks import is_ticked
from planner.pages.week import hint as week_hint
from planner.pages.week.cells import pages_compared, present_sessions, red_days, sessions_in_part
from planner.pages.week.hint import WeekFigures
from planner.writers.xlsx.kit import measure
from planner.writers.xlsx.kit.addresses import address, on_sheet, span
from planner.writers.xlsx.kit.formula_text import text
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.week import figures as week_figures
from planner.writers.xlsx.week import formulas as week_formulas
from planner.writers.xlsx.week import labels, sizes
from planner.writers.xlsx.week.formulas import HintFormula
from planner.writers.xlsx.week.sheet import WeekSheet

_LONGEST_LIST = "10, 11, 12"


def write(sheet: WeekSheet) -> None:
    """Helper rows below the hint, helper columns to the right, the week's figures, the hint."""
    for row in range(sheet.layout.open_row, sheet.layout.last_hidden_row + 1):
        sheet.page.sheet.set_row(row, None, None, {"hidden": True})
    _open_row(sheet)
    _present_row(sheet)
    _group_rows(sheet)
    week_figures.write(sheet)
    _sums(sheet)
    _hint(sheet)


def _open_row(sheet: WeekSheet) -> None:
    """1 in each session, 0 on days whose pain says to rest; below, the pain itself."""
    layout, red, key = sheet.layout, red_days(sheet.plan, sheet.cells), sheet.style.key
    for column in sheet.day_columns:
        cell = address(layout.pain_row, column.number)
        value = _or_nothing(sheet.cells.pain.get(column.session.day))
        formula = week_formulas.clear_pain(cell)
        sheet.page.formula(layout.clear_pain_row, column.number, formula, key, value)
    for column in sheet.columns:
        pain = address(layout.clear_pain_row, layout.day_column(column.session.day))
        formula = week_formulas.is_open_day(pain, sheet.figures.ceiling)
        is_open = int(column.session.day not in red)
        sheet.page.formula(layout.open_row, column.number, formula, key, is_open)


def _present_row(sheet: WeekSheet) -> None:
    """1 in each open session in which anything was done, below it where something was in part."""
    layout, key = sheet.layout, sheet.style.key
    red = red_days(sheet.plan, sheet.cells)
    present = present_sessions(sheet.plan, sheet.week, sheet.cells)
    partly = sessions_in_part(sheet.plan, sheet.week, sheet.cells)
    first, last = layout.first_exercise_row, layout.last_exercise_row
    for column in sheet.columns:
        boxes = span(
            first, layout.box_column(column.number), last, layout.box_column(column.number)
        )
        day = address(layout.open_row, column.number)
        all_done = address(layout.all_done_row, column.number)
        formula = week_formulas.is_present(day, all_done, boxes)
        value = int(column.session in present and column.session.day not in red)
        sheet.page.formula(layout.present_row, column.number, formula, key, value)
        formula = f"=IF({week_formulas.part_count(boxes)}>0,1,0)"
        value = int(column.session in partly)
        sheet.page.formula(layout.part_row, column.number, formula, key, value)


def _group_rows(sheet: WeekSheet) -> None:
    """1 in each session whose "All done" ticks the exercises that are due on the same days."""
    layout, page = sheet.layout, sheet.page
    examples = {p.weekdays: p for p in reversed(sheet.week.prescriptions)}
    for weekdays in layout.groups:
        row = layout.group_row(weekdays)
        for column in sheet.columns:
            if not all_done_covers(sheet.week, examples[weekdays], column.session.day):
                page.number(row, column.number, 0, sheet.style.key)
                continue
            ticked = week_formulas.is_ticked(address(layout.all_done_row, column.number))
            value = int(is_ticked(sheet.cells.all_done.get(column.session)))
            page.formula(row, column.number, f"={ticked}", sheet.style.key, value)


def _sums(sheet: WeekSheet) -> None:
    layout, key = sheet.layout, sheet.style.key
    formulas, values = _sum_formulas(sheet), _sum_values(sheet)
    for figure in Sum:
        row, column = layout.sum_cell(figure)
        sheet.page.text(row, column - 1, figure.value, key)
        sheet.page.formula(row, column, formulas[figure], key, values[figure])


def _sum_values(sheet: WeekSheet) -> dict[Sum, float | str]:
    figures = sheet.figures
    who = [", ".join(map(str, numbers(figures))) for numbers in week_figures.LISTS]
    return {
        Sum.MEDIAN: _or_nothing(figures.median),
        Sum.BEST: _or_nothing(best_of(figures)),
        Sum.WORST: _or_nothing(figures.worst),
        Sum.DAYS_ABOVE: figures.days_above,
        Sum.REST_DAYS: figures.rest_days,
        Sum.DAYS_WITH_PAIN: figures.days_with_pain,
        Sum.DUE_DAYS: figures.due_days,
        Sum.SESSIONS_DONE: figures.sessions_done,
        Sum.SESSIONS_DUE: figures.sessions_due,
        Sum.IN_PART: figures.in_part,
        Sum.BOXES_DONE: sum(exercise.done for exercise in figures.exercises),
        Sum.BOXES_DUE: sum(exercise.due for exercise in figures.exercises),
        Sum.UNCLEAR: int(figures.is_unclear),
        Sum.STATE: _state_shown(sheet),
        Sum.FOUND: len(figures.exercises),
        Sum.IS_UP: int(figures.is_up),
        Sum.HELD: int(week_hint.all_are_held(figures)),
        Sum.WHO_ABOVE: who[0],
        Sum.WHO_SOME: who[1],
        Sum.WHO_FEW: who[2],
    }


def _sum_formulas(sheet: WeekSheet) -> dict[Sum, str]:
    layout = sheet.layout
    row, column = layout.clear_pain_row, layout.clear_own_pain_column
    pain = span(row, FIRST_DAY_COLUMN, row, layout.last_day_column)
    own_pain = span(layout.first_exercise_row, column, layout.last_exercise_row, column)
    unclear = [f'COUNTIF({cells},"{UNCLEAR}")' for cells in (pain, own_pain)]
    due = [column.number for column in sheet.day_columns if not column.rest]
    due_pains = ",".join(address(row, number) for number in due)
    due_open = ",".join(address(layout.open_row, number) for number in due)
    sessions = ",".join(
        address(layout.open_row, column.number) for column in sheet.columns if not column.rest
    )
    rest = address(*layout.sum_cell(Sum.REST_DAYS))
    present, in_part = (
        span(row, FIRST_DAY_COLUMN, row, layout.last_day_column)
        for row in (layout.present_row, layout.part_row)
    )
    done, boxes_due = (
        week_figures.of_all(layout, column)
        for column in (layout.done_count_column, layout.due_count_column)
    )
    found = week_figures.of_all(layout, layout.found_column)
    last = layout.figures_row(layout.exercises[-1])
    lists = [address(last, layout.lists_column + n) for n in range(len(week_figures.LISTS))]
    return {
        Sum.MEDIAN: f'=IF(COUNT({pain})=0,"",MEDIAN({pain}))',
        Sum.BEST: _best(sheet),
        Sum.WORST: f'=IF(COUNT({pain})=0,"",MAX({pain}))',
        Sum.DAYS_ABOVE: f'=COUNTIF({pain},">{sheet.figures.ceiling}")',
        Sum.REST_DAYS: f"={len(due)}-SUM({due_open})",
        Sum.DAYS_WITH_PAIN: f"=COUNT({due_pains})-{rest}",
        Sum.DUE_DAYS: f"={_if_asked(sheet, f'{len(due)}-{rest}')}",
        Sum.SESSIONS_DONE: f"=SUM({present})",
        Sum.SESSIONS_DUE: f"={_if_asked(sheet, f'SUM({sessions})')}",
        Sum.IN_PART: f"=SUM({in_part})",
        Sum.BOXES_DONE: f"=SUM({done})",
        Sum.BOXES_DUE: f"=SUM({boxes_due})",
        Sum.UNCLEAR: f"={'+'.join(unclear)}",
        Sum.STATE: f"={_state(sheet)}",
        Sum.FOUND: f'=COUNTIF({found},">0")',
        Sum.IS_UP: _is_up(sheet),
        Sum.HELD: hint_formula(sheet).held(),
        Sum.WHO_ABOVE: f"={lists[0]}",
        Sum.WHO_SOME: f"={lists[1]}",
        Sum.WHO_FEW: f"={lists[2]}",
    }


def _if_asked(sheet: WeekSheet, figure: str) -> str:
    """Nothing is due on a live page that asks nothing."""
    if sheet.live is None:
        return figure
    asked = from_pages(sheet.live.places.exercises_of(ExerciseCell.ASKED, sheet.place))
    return f"IF(MAX({asked})=0,0,{figure})"


def _state(sheet: WeekSheet) -> str:
    if sheet.live is None:
        return str(int(PageState.AMOUNTS))
    return from_pages(sheet.live.of_week(WeekCell.STATE, sheet.place))


def _state_shown(sheet: WeekSheet) -> int:
    is_needed = sheet.live is None or sheet.week.number <= sheet.live.last
    return int(PageState.AMOUNTS if is_needed else PageState.NOT_NEEDED)


def best_of(figures: WeekFigures) -> float | None:
    """The lowest median of a page and of those that it is compared with."""
    medians = (figures.median, figures.median_best)
    return min((median for median in medians if median is not None), default=None)


def _best(sheet: WeekSheet) -> str:
    """`best_of`: the lowest of the medians of this page and of the pages compared."""
    medians = [address(*sheet.layout.sum_cell(Sum.MEDIAN))]
    for place in pages_compared(sheet.plan, len(sheet.earlier)):
        medians.append(on_sheet(sheet.earlier[place], Sum.MEDIAN))
    listed = ",".join(medians)
    return f'=IF(COUNT({listed})=0,"",MIN({listed}))'


def _is_up(sheet: WeekSheet) -> str:
    """1 where the median is 4 or more, and up by 1 on the page before or by 2 on the best one."""
    now, best = (address(*sheet.layout.sum_cell(figure)) for figure in (Sum.MEDIAN, Sum.BEST))
    is_up = f"{now}-{best}>=2"
    if sheet.before is not None and sheet.week.follows_at_once(sheet.before):
        before = on_sheet(sheet.earlier[-1], Sum.MEDIAN)
        is_up = f"OR({is_up},IF(ISNUMBER({before}),{now}-{before}>=1,FALSE))"
    return f"=IF(ISNUMBER({now}),IF(AND({now}>={SOME_PAIN},{is_up}),1,0),0)"


def _or_nothing(figure: float | None) -> float | str:
    return "" if figure is None else figure


def hint_formula(sheet: WeekSheet) -> HintFormula:
    layout, column = sheet.layout, sheet.layout.clear_own_pain_column
    own_pain = span(layout.first_exercise_row, column, layout.last_exercise_row, column)
    return HintFormula(layout, sheet.figures, sheet.content.live, own_pain, _then(sheet))


def _then(sheet: WeekSheet) -> str:
    """What ends a hint in a live workbook; behind the last page nothing follows."""
    if sheet.whole is None:
        return ""
    if sheet.place == len(sheet.whole.pages):
        return text(sheet.whole.reasons.no_next_page)
    return from_pages(sheet.whole.places.then)


def _hint(sheet: WeekSheet) -> None:
    """The hint, and at its right the counts."""
    layout, page, row = sheet.layout, sheet.page, sheet.layout.hint_row
    size_pt, small_pt = (12, 10) if sheet.sizes.landscape else (10, 8.5)
    sheet.heights_pt[row] = sizes.HINT_PT
    sheet.key(row, RowKey.HINT)
    first_of_counts = _first_of_counts(sheet, small_pt, size_pt)
    hint_style = sheet.style.hint(True, size_pt)
    counts_style = sheet.style.hint(False, small_pt)
    page.merge((row, LABEL_COLUMN, row, first_of_counts - 1), hint_style)
    page.merge((row, first_of_counts, row, layout.last_column), counts_style)
    formula = hint_formula(sheet)
    page.formula(row, LABEL_COLUMN, formula.hint(), hint_style, sheet.content.hint.says)
    page.formula(row, first_of_counts, formula.counts(), counts_style, sheet.content.counts)


def _first_of_counts(sheet: WeekSheet, size_pt: float, hint_pt: float) -> int:
    """The column with which the counts begin, so that they stand on one line.

    Where columns are so wide that the hint would not have its room, the counts take two lines.
    """
    live, figures = sheet.content.live, sheet.figures
    boxes = sum(exercise.due for exercise in figures.exercises)
    longest = live.counts_with_rest.format(
        sessions=figures.sessions_due,
        due=figures.sessions_due,
        rest=max(figures.rest_days, 1),
        boxes=boxes,
        boxes_due=boxes,
    )
    then = max(sheet.whole.reasons.then, key=len) if sheet.whole is not None else ""
    longest_hint = live.own_above_and_held.some.format(list=_LONGEST_LIST, then=then)
    needed_px = measure.width_px(longest, size_pt) + 2 * labels.INDENT_PX
    column = sheet.layout.done_column
    px = sheet.sizes.done_px + sheet.sizes.own_pain_px
    while px < needed_px:
        day_px = sheet.sizes.day_px[column - 1 - FIRST_DAY_COLUMN]
        hint_px = sheet.total_px - px - day_px - labels.INDENT_PX
        if day_px > needed_px and measure.lines(longest_hint, hint_px, hint_pt, bold=True) > 2:
            break
        column -= 1
        px += day_px
    return column
