"""`planner status` in words and figures, laid out to 80 columns.

Each line is a paragraph that the terminal may wrap; those of the table are not longer than that.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.domain.plan import Plan, Week
from planner.domain.sentence import Sentence
from planner.pages.status import NextSession, State, Status, WeekStatus
from planner.terminal.decisions import decision_lines, finished_lines, pause_lines
from planner.wording import doses, replan_words, status_words
from planner.wording.language import Words
from planner.wording.plan_words import ABOUT_MINUTES, last_number, title
from planner.wording.week.hints import DONE_OF

WIDTH = 80
"""Columns that every terminal has."""

NONE = "–"
"""What is not known; never a zero."""

_TO_THE_LEFT = ("week", "dates", "pains")


def status_lines(words: Words, status: Status, file: str) -> list[str]:
    """Everything, the stop rule last; `file` is the name of the plan's file."""
    plan = status.plan
    head = title(words, plan)
    if plan.choices.name:
        head = words(status_words.FOR, title=head, name=plan.choices.name)
    return [
        head,
        *_place(words, status),
        "",
        *_attention(words, status),
        *_recorded(words, status),
        *_next(words, status),
        "",
        *_decided(words, status, file),
        plan.programme.safety.stop_rule,
    ]


def attention_head(words: Words) -> str:
    """The line above what must be seen first."""
    return words(status_words.ATTENTION)


def _place(words: Words, status: Status) -> Iterator[str]:
    plan, today = status.plan, status.today
    match status.state:
        case State.BEFORE:
            yield _coming(words, _BEGINS, plan.starts, today)
        case State.WEEK:
            assert status.week is not None  # that is what the state says
            yield words(status_words.IN_WEEK, **_of(plan, status.week), day=today)
        case State.BREAK:
            assert status.week is not None  # a break is before a week
            week = status.week
            yield _coming(words, _IN_BREAK, week.starts, today, **_of(plan, week))
        case State.FINISHED:
            yield words(status_words.FINISHED, day=plan.ends)
        case State.PAUSED:
            assert status.pause is not None  # that is what the state says
            yield words(status_words.PAUSED, day=status.pause.since)


def _attention(words: Words, status: Status) -> Iterator[str]:
    """What must be seen first."""
    if status.attention:
        yield attention_head(words)
        yield from (f"! {finding.text}" for finding in status.attention)
        yield ""


def _of(plan: Plan, week: Week) -> dict[str, object]:
    """The places of `Week 3 of 6`."""
    return {"label": week.label, "last": last_number(plan)}


_BEGINS = status_words.BEGINS, status_words.BEGINS_TOMORROW
_IN_BREAK = status_words.IN_BREAK, status_words.IN_BREAK_TOMORROW


def _coming(
    words: Words, sentences: tuple[Sentence, Sentence], day: date, today: date, **places: object
) -> str:
    """A sentence with a day to come; the second one is for tomorrow."""
    in_days, tomorrow = sentences
    days = (day - today).days
    return words(tomorrow if days == 1 else in_days, day=day, count=days, **places)


def _recorded(words: Words, status: Status) -> Iterator[str]:
    if status.weeks:
        yield from _table(words, status.weeks)
        yield ""
    if not status.is_empty:
        done = sum(week.figures.sessions_done for week in status.weeks)
        minutes = words(ABOUT_MINUTES, count=status.minutes_done or 0)
        yield words(status_words.IN_ALL, count=done, minutes=minutes)
        yield words(status_words.READING)
    else:
        yield words(status_words.NOTHING_YET)
    if status.beside:
        yield words(status_words.BESIDE, count=len(status.beside), day=status.beside[0])
    if status.ahead:
        yield words(status_words.AHEAD, count=len(status.ahead), day=status.ahead[0])
    yield ""


def _table(words: Words, weeks: Sequence[WeekStatus]) -> Iterator[str]:
    heads = [words(head) for head in status_words.HEADS.values()]
    rows = [heads, *(_row(words, week) for week in weeks)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    for row in rows:
        cells = (
            cell.ljust(width) if column in _TO_THE_LEFT else cell.rjust(width)
            for column, cell, width in zip(status_words.HEADS, row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def _row(words: Words, status: WeekStatus) -> Sequence[str]:
    week, figures = status.week, status.figures
    return (
        week.label,
        _dates(words, week),
        words(DONE_OF, done=_known(status.sessions_done), due=_due(status)),
        _share(words, status),
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


def _dates(words: Words, week: Week) -> str:
    return words.days(week.starts, week.ends)


def _share(words: Words, status: WeekStatus) -> str:
    if status.is_missed:
        return words(status_words.MISSED)
    if status.is_over and not status.is_known:
        return words(status_words.UNKNOWN)
    return NONE if status.adherence is None else words.percent(status.adherence)


def _known(count: int | None) -> str:
    return NONE if count is None else str(count)


def _next(words: Words, status: Status) -> Iterator[str]:
    coming = status.next
    if coming is None:
        yield words(_none(status))
        return
    asks_less = status.result is not None and status.result.changed
    sentence = status_words.NEXT_BUT_CHANGES if asks_less else status_words.NEXT
    minutes = words(ABOUT_MINUTES, count=coming.minutes)
    yield words(sentence, when=_session(words, status, coming), minutes=minutes)
    for exercise, dose in coming.doses:
        in_full = doses.in_full(words, exercise, dose)
        yield f"  {words(doses.OF_EXERCISE, exercise=exercise.name, dose=in_full)}"


def _session(words: Words, status: Status, coming: NextSession) -> str:
    """`today, Mon 14 Dec 2026, pm`."""
    day, slot = coming.session.day, coming.session.slot
    near = {0: status_words.TODAY, 1: status_words.TOMORROW}.get((day - status.today).days)
    when = words(near, day=day) if near is not None else words.full_date(day)
    name = doses.slot_name(words, slot, status.plan.choices.times)
    if not name:
        return when
    sentence = status_words.WITH_NUMBER if name.isdecimal() else status_words.WITH_SLOT
    return words(sentence, when=when, slot=name)


def _none(status: Status) -> Sentence:
    """Why there is no next session."""
    if status.state is State.PAUSED:
        return status_words.NONE_PAUSED
    if status.result is not None and status.result.paused:
        return status_words.NONE_FOR_NOW
    return status_words.NONE_OVER


def _when(words: Words, status: Status) -> str:
    """On which day the next decision is due, where it is not today, or that it was made."""
    week, today = status.week, status.today
    if status.state is State.WEEK and week is not None and week.starts < today:
        return words(status_words.DUE_ON, day=week.ends + timedelta(days=1))
    history = status.plan.history
    is_decided = bool(history) and history[-1].day == today
    return words(status_words.DECIDED_TODAY if is_decided else status_words.WOULD_DECIDE)


def _decided(words: Words, status: Status, file: str) -> Iterator[str]:
    result = status.result
    if status.state is State.BEFORE:
        return
    if result is None:
        yield words(status_words.NOT_KNOWN)
        yield from (f"  {refused.message}; {refused.remedy}" for refused in status.refused)
        yield ""
        return
    if status.is_empty and not result.changed and not result.paused:
        return
    if result.paused:
        if not status.plan.is_paused:
            yield words(status_words.WOULD_PAUSE)
        yield from pause_lines(
            words, status.cleared, status.today, file, pages_follow=status.pages_follow
        )
        yield ""
        return
    yield _when(words, status)
    yield from decision_lines(words, status.plan, result.decisions)
    if result.finished:
        yield from finished_lines(words, status.plan, result, file)
    elif result.changed:
        yield words(status_words.CHOOSE)
    else:
        yield words(replan_words.STAYS)
    yield ""
