"""`planner status` in words and figures, laid out to 80 columns.

Each line is a paragraph that the terminal may wrap; those of the table are not longer than that.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from planner.domain.plan import Plan, Week
from planner.pages.status import State, Status, WeekStatus
from planner.terminal.decisions import decision_lines, finished_lines, pause_lines
from planner.wording import words
from planner.wording.plan_words import last_number, title

WIDTH = 80
"""Columns that every terminal has."""

NONE = "–"
"""What is not known; never a zero."""

_HEADS = ("Week", "Dates", "Done", "Share", "Part", "Rest", "Pain each day", "Mid", "Max")
_TO_THE_LEFT = ("Week", "Dates", "Pain each day")
_READING = (
    "Done: sessions with anything done, of those due so far. Part: those with an exercise done in "
    "part. Rest: days on which the pain said to rest; they are not due. Pain: before starting, "
    f"0–10; the middle one and the highest. {NONE}: not known."
)
ATTENTION = "First of all:"


def status_lines(status: Status, file: str) -> list[str]:
    """Everything, the stop rule last; `file` is the name of the plan's file."""
    plan = status.plan
    whose = f", for {plan.choices.name}" if plan.choices.name else ""
    return [
        f"{title(plan)}{whose}",
        *_place(status),
        "",
        *_attention(status),
        *_recorded(status),
        *_next(status),
        "",
        *_decided(status, file),
        plan.programme.safety.stop_rule,
    ]


def percent(share: Fraction) -> str:
    """A share in whole per cent, as the sheet "Progress" writes it.

    >>> percent(Fraction(1, 8))
    '13 %'
    """
    return f"{int(100 * share + Fraction(1, 2))} %"


def _place(status: Status) -> Iterator[str]:
    plan, today = status.plan, status.today
    match status.state:
        case State.BEFORE:
            yield f"Begins {_coming(plan.starts, today)}"
        case State.WEEK:
            assert status.week is not None  # that is what the state says
            yield f"{_of(plan, status.week)}, {words.full_date(today)}"
        case State.BREAK:
            assert status.week is not None  # a break is before a week
            week = status.week
            yield f"No session today. {_of(plan, week)} begins {_coming(week.starts, today)}"
        case State.FINISHED:
            yield f"Finished on {words.full_date(plan.ends)}"
        case State.PAUSED:
            assert status.pause is not None  # that is what the state says
            yield f"Paused since {words.full_date(status.pause.since)}"


def _attention(status: Status) -> Iterator[str]:
    """What must be seen first."""
    if status.attention:
        yield ATTENTION
        yield from (f"! {finding.text}" for finding in status.attention)
        yield ""


def _of(plan: Plan, week: Week) -> str:
    return f"Week {week.label} of {last_number(plan)}"


def _coming(day: date, today: date) -> str:
    """`Mon 30 Nov 2026, in 5 days`."""
    days = (day - today).days
    return f"{words.full_date(day)}, {'tomorrow' if days == 1 else f'in {days} days'}"


def _recorded(status: Status) -> Iterator[str]:
    if status.weeks:
        yield from _table(status.weeks)
        yield ""
    if not status.is_empty:
        done = sum(week.figures.sessions_done for week in status.weeks)
        sessions = f"{done} session{'' if done == 1 else 's'}"
        yield f"In all: {sessions}, about {_minutes(status.minutes_done or 0)}."
        yield _READING
    else:
        yield "Nothing recorded yet."
    if status.ahead:
        days = len(status.ahead)
        since = words.full_date(status.ahead[0])
        yield (
            f"Not counted yet: what is written for {'a day' if days == 1 else f'{days} days'} "
            f"to come, {'' if days == 1 else 'from '}{since}{'' if days == 1 else ' on'}."
        )
    yield ""


def _table(weeks: Sequence[WeekStatus]) -> Iterator[str]:
    rows = [_HEADS, *(_row(week) for week in weeks)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    for row in rows:
        cells = (
            cell.ljust(width) if head in _TO_THE_LEFT else cell.rjust(width)
            for head, cell, width in zip(_HEADS, row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def _row(status: WeekStatus) -> tuple[str, ...]:
    week, figures = status.week, status.figures
    return (
        week.label,
        _dates(week),
        f"{_known(status.sessions_done)} of {_due(status)}",
        _share(status),
        str(figures.in_part) if figures.in_part else "",
        str(figures.rest_days) if figures.rest_days else "",
        " ".join(NONE if pain is None else str(pain) for pain in status.pains),
        NONE if figures.median is None else f"{figures.median:g}",
        _known(figures.worst),
    )


def _due(status: WeekStatus) -> str:
    """The sessions due: in a week that goes on, until today."""
    is_whole = status.is_over or not status.is_known
    return str(status.figures.sessions_due if is_whole else status.due_so_far)


def _dates(week: Week) -> str:
    first, last = words.day_month(week.starts), words.day_month(week.ends)
    return first if first == last else f"{first} – {last}"


def _share(status: WeekStatus) -> str:
    if status.is_missed:
        return "missed"
    return NONE if status.adherence is None else percent(status.adherence)


def _known(count: int | None) -> str:
    return NONE if count is None else str(count)


def _minutes(count: int) -> str:
    return f"{count} minute{'' if count == 1 else 's'}"


def _next(status: Status) -> Iterator[str]:
    coming = status.next
    if coming is None:
        yield f"Next session: none{_why_none(status)}."
        return
    day, plan = coming.session.day, status.plan
    near = {0: "today, ", 1: "tomorrow, "}.get((day - status.today).days, "")
    when = f"{near}{words.full_date(day)}{_slot(coming.session.slot, plan.choices.times)}"
    asks_less = status.result is not None and status.result.changed
    as_it_stands = " (a re-plan first would change it, see below)" if asks_less else ""
    yield f"Next session{as_it_stands}: {when}, about {_minutes(coming.minutes)}"
    for exercise, dose in coming.doses:
        yield f"  {exercise.name}: {words.in_full(exercise, dose)}"


def _slot(slot: int, times: int) -> str:
    name = words.slot_name(slot, times)
    if not name:
        return ""
    return f", session {name}" if name.isdecimal() else f", {name}"


def _why_none(status: Status) -> str:
    if status.state is State.PAUSED:
        return " while the plan is paused"
    if status.result is not None and status.result.paused:
        return " for now, as said below"
    return "; the plan is over"


def _when(status: Status) -> str:
    """On which day the next decision is due, where it is not today."""
    week, today = status.week, status.today
    if status.state is State.WEEK and week is not None and week.starts < today:
        due = words.full_date(week.ends + timedelta(days=1))
        return f"The next re-plan is due on {due}. By what is written so far it would decide:"
    return "A re-plan today would decide:"


def _decided(status: Status, file: str) -> Iterator[str]:
    result = status.result
    if status.state is State.BEFORE:
        return
    if result is None:
        yield "What a re-plan would decide is not known for this day:"
        yield from (f"  {refused.message}; {refused.remedy}" for refused in status.refused)
        yield ""
        return
    if status.is_empty and not result.changed and not result.paused:
        return
    if result.paused:
        if not status.plan.is_paused:
            yield "A re-plan would pause the plan. To go on later:"
        yield from pause_lines(status.cleared, status.today, file)
        yield ""
        return
    yield _when(status)
    yield from decision_lines(status.plan, result.decisions)
    if result.finished:
        yield from finished_lines(status.plan, result, file)
    elif result.changed:
        yield "`planner replan` shows what becomes of the plan, and lets you choose."
    else:
        yield "The plan stays as it is."
    yield ""
