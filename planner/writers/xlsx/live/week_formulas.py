"""The formulas of a whole week: what its page adds up to, which rules speak, and the pause."""

from collections.abc import Sequence
from datetime import date

from planner.evidence.limits import SOME_PAIN, WEEKS_FOR_THE_BEST
from planner.evidence.memory import REPEAT_DAYS
from planner.form.layout import FIRST_DAY_COLUMN, Sum
from planner.rules.flare_up import MOST_RED_DAYS
from planner.writers.xlsx.kit.addresses import address, of_sheet, span
from planner.writers.xlsx.live.book import UNWRITTEN, Live, serial
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import RUNS, ExerciseCell, PageState, WeekCell


def week_formulas(live: Live, week: int) -> dict[WeekCell, str]:
    """A formula for each cell of a page's row, that of its week."""
    if week < live.first:
        return _of_a_past_page(live, week)
    formulas = {
        WeekCell.NEEDED: _needed(live, week),
        WeekCell.OVER: _over(live, week),
        WeekCell.RED: _red(live, live.parts(week)),
        WeekCell.MEDIAN: _median(live, week),
        WeekCell.BEST: _best(live, week),
        WeekCell.UNKNOWN: _unknown(live, week),
        WeekCell.TWO_RED: _two_red(live, week),
        WeekCell.UP: _up(live, week),
        WeekCell.FLAGGED: flagged(live, str(live.decided_on(week))),
        WeekCell.RESUMES: _resumes(live, week),
        WeekCell.PAUSED: _paused(live, week),
        WeekCell.LAST: _last(live, week),
        WeekCell.MINUTES: _minutes(live, week),
        WeekCell.STATE: _state(live, week),
        **_remembered(live, week),
    }
    formulas.update(_runs(live, week))
    return formulas


def flagged(live: Live, day: str) -> str:
    """1 where a warning sign of that day or before is ticked, and nobody said later: go on."""
    sign, word = _latest(live.places.sign_days, day), last_word(live, day)
    return f"IF(AND({sign}>0,{word}<={sign}),1,0)"


def last_word(live: Live, day: str) -> str:
    """The last day of going on, up to a day; 0 where there is none."""
    return _latest(live.places.days_of_going_on, day)


def _latest(days: str, day: str) -> str:
    return f"INDEX({days},MATCH({day},{days},1))"


def _needed(live: Live, week: int) -> str:
    if week == live.first:
        return "1"
    before, paused, last = (
        live.of_week(cell, week - 1) for cell in (WeekCell.NEEDED, WeekCell.PAUSED, WeekCell.LAST)
    )
    return f"IF({before}=0,0,IF({paused}=1,1,IF({live.number(week)}<={last},1,0)))"


def _over(live: Live, week: int) -> str:
    needed = live.of_week(WeekCell.NEEDED, week)
    places = live.places
    is_over = f"{live.decided_on(week)}<={places.today}"
    return f"IF(AND({needed}=1,{places.follows}=1,{is_over}),1,0)"


def _of_a_past_page(live: Live, page: int) -> dict[WeekCell, str]:
    """What the first decisions need to know of it."""
    formulas = _runs(live, page)
    if live.ends_a_week(page):
        formulas[WeekCell.MEDIAN] = _median(live, page)
        formulas[WeekCell.WEEKS_OF_PAIN] = _weeks_of_pain(live, page)
    return formulas


def _red(live: Live, pages: Sequence[int]) -> str:
    """The days above the ceiling on some pages."""
    return "+".join(live.sum(Sum.DAYS_ABOVE, page) for page in pages) or "0"


def red_since(live: Live, page: int, since: date) -> str:
    """The days of a week above the ceiling, from a day on."""
    counts = []
    for part in live.parts(page):
        layout = live.layouts[part - 1]
        if layout.days[0] >= since:
            counts.append(live.sum(Sum.DAYS_ABOVE, part))
        elif since in layout.days:
            row, first = layout.clear_pain_row, layout.day_column(since)
            pains = of_sheet(layout.sheet, span(row, first, row, layout.last_day_column))
            counts.append(f'COUNTIF({pains},">{live.ceiling}")')
    return "+".join(counts) or "0"


def _median(live: Live, page: int) -> str:
    """The median of a week, all its pages together."""
    parts = live.parts(page)
    if len(parts) == 1:
        median = live.sum(Sum.MEDIAN, page)
        return f"IF(ISNUMBER({median}),{median},{UNWRITTEN})"
    pains = ",".join(_pains(live, part) for part in parts)
    return f"IF(COUNT({pains})=0,{UNWRITTEN},MEDIAN({pains}))"


def _pains(live: Live, page: int) -> str:
    layout = live.layouts[page - 1]
    row = layout.clear_pain_row
    return of_sheet(layout.sheet, span(row, FIRST_DAY_COLUMN, row, layout.last_day_column))


def _weeks_of_pain(live: Live, page: int) -> str:
    """How many weeks running, up to this one, have a median of 4 or more."""
    median = live.of_week(WeekCell.MEDIAN, page)
    before = live.of_week(WeekCell.WEEKS_OF_PAIN, live.week_before(page))
    return f"IF(AND({median}<{UNWRITTEN},{median}>={SOME_PAIN}),{before}+1,0)"


def _best(live: Live, week: int) -> str:
    """The lowest median of the last eight weeks that began since the last day of going on."""
    since = live.of_week(WeekCell.RESUMED_ON, week)
    medians = (
        f"IF({live.starts(each)}>={since},{live.of_week(WeekCell.MEDIAN, each)},{UNWRITTEN})"
        for each in range(1, week + 1)
        if live.ends_a_week(each) and live.number(each) > live.number(week) - WEEKS_FOR_THE_BEST
    )
    return f"MIN({','.join(medians)})"


def _runs(live: Live, week: int) -> dict[WeekCell, str]:
    """How many recorded days in a row were red, on each day; going on begins anew."""
    layout = live.layouts[week - 1]
    before = _last_run(live, week - 1)
    resumed = live.of_week(WeekCell.RESUMED_ON, week - 1)
    before = f"IF({resumed}={serial(layout.days[0])},0,{before})"
    formulas = {}
    for cell, day in zip(RUNS, layout.days, strict=False):
        pain = of_sheet(layout.sheet, address(layout.clear_pain_row, layout.day_column(day)))
        formulas[cell] = f"IF(ISNUMBER({pain}),IF({pain}>{live.ceiling},{before}+1,0),{before})"
        before = live.of_week(cell, week)
    return formulas


def _last_run(live: Live, page: int) -> str:
    return live.of_week(RUNS[len(live.layouts[page - 1].days) - 1], page) if page else "0"


def _unknown(live: Live, week: int) -> str:
    """Rule 4; a week in which nothing is asked has no day on which pain is to be written."""
    return unknown(live, live.parts(week))


def unknown(live: Live, pages: Sequence[int]) -> str:
    """1 where pain is written on fewer than half of the days of some pages."""
    if not pages:
        return "0"
    asked = ",".join(live.places.exercises_of(ExerciseCell.ASKED, page) for page in pages)
    written, due = (
        "+".join(live.sum(figure, page) for page in pages)
        for figure in (Sum.DAYS_WITH_PAIN, Sum.DUE_DAYS)
    )
    return f"IF(MAX({asked})=0,0,IF(2*({written})<{due},1,0))"


def _two_red(live: Live, week: int) -> str:
    """Rule 5; before a day of going on it is silent."""
    resumes, since = live.of_week(WeekCell.RESUMES, week), _judged_since(live, week)
    red = live.of_week(WeekCell.RED, week)
    if since is not None:
        red = f"({red_since(live, week, since)})"
    return f"IF(AND({red}>=2,{resumes}=0),1,0)"


def _judged_since(live: Live, page: int) -> date | None:
    """The day of the first decision's week from which days are judged; None for all of them.

    Days before one of going on are not; nor are those before a step back of every exercise.
    """
    if page != live.first:
        return None
    stepped_back = [each.judged_since for each in live.base.exercises.values()]
    known = [day for day in stepped_back if day is not None]
    since = min(known) if len(known) == len(stepped_back) else None
    resumed = live.base.resumed
    days = [day for day in (since, resumed) if day is not None and day > live.base.starts]
    return max(days, default=None)


def _up(live: Live, week: int) -> str:
    """Rule 6: a red day, or the median 4 or more and up by 1 or by 2."""
    red, now, best = (
        live.of_week(cell, week) for cell in (WeekCell.RED, WeekCell.MEDIAN, WeekCell.BEST)
    )
    before = live.of_week(WeekCell.MEDIAN, live.week_before(week))
    on_before = f"AND({before}<{UNWRITTEN},{now}-{before}>=1)"
    on_best = f"AND({best}<{UNWRITTEN},{now}-{best}>=2)"
    is_up = f"AND({now}<{UNWRITTEN},{now}>={SOME_PAIN},OR({on_before},{on_best}))"
    return f"IF(OR({red}>=1,{is_up}),1,0)"


def _resumes(live: Live, week: int) -> str:
    """A pause ends with a later day of going on, and no open sign."""
    over, is_flagged = live.of_week(WeekCell.OVER, week), live.of_week(WeekCell.FLAGGED, week)
    paused, since = (live.of_week(cell, week - 1) for cell in (WeekCell.PAUSED, WeekCell.PAUSED_ON))
    word = last_word(live, str(live.decided_on(week)))
    return f"IF(AND({over}=1,{paused}=1,{is_flagged}=0,{word}>={since}),1,0)"


def _paused(live: Live, week: int) -> str:
    """Rules 1 and 2, and a pause that holds."""
    over, resumes, is_flagged, two_red = (
        live.of_week(cell, week)
        for cell in (WeekCell.OVER, WeekCell.RESUMES, WeekCell.FLAGGED, WeekCell.TWO_RED)
    )
    before, resumed, last = (
        live.of_week(cell, week - 1)
        for cell in (WeekCell.PAUSED, WeekCell.RESUMED_ON, WeekCell.TWO_RED_ON)
    )
    again = f"AND({two_red}=1,{last}>={resumed},{live.decided_on(week)}-{last}<={REPEAT_DAYS})"
    run = f"MAX({','.join(map(live.places.runs, _pages_with_runs(live, week)))})>{MOST_RED_DAYS}"
    pauses = f"OR({before}=1,{is_flagged}=1,{run},{again})"
    return f"IF({over}=0,{before},IF({resumes}=1,0,IF({pauses},1,0)))"


def _pages_with_runs(live: Live, page: int) -> list[int]:
    """The page; at the first decision those before it too, since the last day of going on."""
    if page > live.first:
        return [page]
    resumed = live.base.resumed
    return [n for n in range(1, page + 1) if resumed is None or live.week(n).starts >= resumed]


def _remembered(live: Live, week: int) -> dict[WeekCell, str]:
    day = live.decided_on(week)
    over, resumes, paused, two_red = (
        live.of_week(cell, week)
        for cell in (WeekCell.OVER, WeekCell.RESUMES, WeekCell.PAUSED, WeekCell.TWO_RED)
    )
    before = {cell: live.of_week(cell, week - 1) for cell in WeekCell}
    weeks_of_pain = live.of_week(WeekCell.WEEKS_OF_PAIN, live.week_before(week))
    since = f"IF({before[WeekCell.PAUSED]}=1,{before[WeekCell.PAUSED_ON]},{day})"
    return {
        WeekCell.PAUSED_ON: f"IF({paused}=0,0,{since})",
        WeekCell.RESUMED_ON: f"IF({resumes}=1,{day},{before[WeekCell.RESUMED_ON]})",
        WeekCell.TWO_RED_ON: (f"IF(AND({over}=1,{two_red}=1),{day},{before[WeekCell.TWO_RED_ON]})"),
        WeekCell.WEEKS_OF_PAIN: (f"IF({over}=0,{weeks_of_pain},{_weeks_of_pain(live, week)})"),
    }


def _last(live: Live, week: int) -> str:
    """The plan goes on until each exercise was asked its maximum, if anything changes."""
    before = live.last_before(week)
    over, paused = live.of_week(WeekCell.OVER, week), live.of_week(WeekCell.PAUSED, week)
    changed, arrives = (
        live.places.exercises_of(cell, week)
        for cell in (ExerciseCell.CHANGED, ExerciseCell.ARRIVES)
    )
    is_as_before = f"OR({over}=0,{paused}=1,MAX({changed})=0)"
    decided = f"IF({is_as_before},{before},MAX({before},MAX({arrives})))"
    return f"IF({over}=0,{live.last},{decided})" if week == live.first else decided


def _minutes(live: Live, week: int) -> str:
    """Of the longest session, rounded up, as `minutes.session_minutes`."""
    prescriptions = live.week(week).prescriptions
    sums = []
    for weekdays in dict.fromkeys(_due(live, week)):
        seconds = []
        for prescription in prescriptions:
            place = live.keys.index(prescription.exercise)
            if prescription.exercise in weekdays:
                rung = live.of_exercise(ExerciseCell.RUNG, week, place)
                of_rung = live.tables[place].of_rung(DoseColumn.SECONDS, rung)
                seconds.append(f"IF({rung}=0,0,{of_rung})")
        sums.append("+".join(seconds))
    return f"-INT(-MAX({','.join(sums)})/60)"


def _due(live: Live, week: int) -> list[tuple[str, ...]]:
    """The exercises of each day that has a session."""
    found = live.week(week)
    days = sorted({session.day.weekday() for session in found.sessions})
    return [
        tuple(p.exercise for p in found.prescriptions if weekday in p.weekdays) for weekday in days
    ]


def _state(live: Live, week: int) -> str:
    """A sign that is ticked now stops all pages that are not over, before any decision."""
    needed, paused = (
        live.of_week(WeekCell.NEEDED, week),
        live.of_week(WeekCell.PAUSED, week - 1),
    )
    places = live.places
    is_stopped = f"AND({places.stopped}=1,{places.today}<{live.decided_on(week)})"
    shown = f"IF(OR({paused}=1,{is_stopped}),{PageState.PAUSED},{PageState.AMOUNTS})"
    return f"IF({needed}=0,{PageState.NOT_NEEDED},{shown})"
