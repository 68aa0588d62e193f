"""The hint on a weekly page: what the week's own figures say about the next week, in one line.

It follows rules 4 to 9 of re-planning over the days of one page. It looks at no other page but
for the medians of the weeks before, so that it works on paper and in any spreadsheet. A re-plan,
which sees the whole log and the date, decides. The formulas of a workbook say the same, with the
same sentences (`wording.hints`).

The limits, which the rules share, and their sources are in `planner.evidence.limits`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from planner.evidence import limits
from planner.wording import hints


class Tone(StrEnum):
    """What a hint means for the week to come; a writer gives it a colour."""

    PLAIN = ""
    ON_TRACK = "done"
    LESS = "less"
    STOP = "stop"


TONES = {"► On": Tone.ON_TRACK, "◄": Tone.LESS, "■": Tone.STOP}
"""By the signs with which a hint begins."""


@dataclass(frozen=True, slots=True)
class ExerciseFigures:
    """One exercise of a week: sessions done in full and due, the worst pain that it gave (0-10).

    `number` is its place in the plan, from 1: the same on every page. `part` are the sessions in
    which it was done in part. Days with pain above the ceiling count nowhere.
    """

    number: int
    done: int
    due: int
    own_pain: int | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """What a weekly page adds up to.

    `days_above` counts all days with pain above the ceiling, `rest_days` those of them that have a
    session: they are due nowhere. `days_with_pain` counts, of the `due_days` that are left, those
    with pain written. `median`, `worst` and the medians of the page before and of the best page of
    eight are of the pain before starting, None where none is written. A session is done if anything
    in it was done; `in_part` are those with an exercise done in part. `waits` tells that a dose
    that hurt is still to come back, `is_second` that two such days would be the second time within
    four weeks. `is_unclear` tells that a pain stands there which is no number from 0 to 10: a log
    never holds one. `is_paused` marks the page with which a paused plan ends.
    """

    exercises: tuple[ExerciseFigures, ...]
    ceiling: int
    due_days: int
    sessions_due: int
    days_with_pain: int = 0
    days_above: int = 0
    rest_days: int = 0
    median: float | None = None
    median_before: float | None = None
    median_best: float | None = None
    worst: int | None = None
    sessions_done: int = 0
    in_part: int = 0
    times: int = 1
    is_last: bool = False
    is_paused: bool = False
    waits: bool = False
    is_second: bool = False
    is_unclear: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing is done and no pain is written."""
        own_pain = any(exercise.own_pain is not None for exercise in self.exercises)
        return self.sessions_done == 0 and self.median is None and not own_pain

    @property
    def is_up(self) -> bool:
        """Rule 6: the median is 4 or more, and up on the page before or on the best one."""
        return limits.median_holds(self.median, self.median_before, self.median_best)


def week_hint(week: WeekFigures) -> str:
    """The hint: symbol first (► go on, = the same, ◄ less, ? not known), then what and why."""
    if week.is_paused:
        return hints.PAUSED
    if week.is_unclear:
        return hints.UNCLEAR
    if week.is_empty:
        return hints.EMPTY.format(ceiling=week.ceiling)
    if limits.days_ask_for_less(week.days_above):
        count = hints.COUNT_WORDS[week.days_above - 1]
        words = hints.DAYS_ABOVE_AGAIN if week.is_second else hints.DAYS_ABOVE
        return words.format(count=count, ceiling=week.ceiling)
    above, some, few = numbers_above(week), numbers_some(week), numbers_few(week)
    if above:
        words = hints.OWN_ABOVE_AND_HELD if all_are_held(week) else hints.OWN_ABOVE
        return words.format(who=hints.who(above), it=hints.it(above), ceiling=week.ceiling)
    if limits.days_hold(week.days_above):
        return hints.DAY_ABOVE.format(ceiling=week.ceiling)
    if week.is_up:
        return hints.PAIN_IS_UP
    if limits.pain_is_unknown(week.days_with_pain, week.due_days):
        if week.due_days == 1:
            return hints.PAIN_MISSING_ON_THE_DAY
        written, due, needed = week.days_with_pain, week.due_days, days_needed(week.due_days)
        return hints.PAIN_MISSING.format(written=written, due=due, needed=needed)
    if some:
        return hints.OWN_SOME.format(
            who=hints.who(some), it=hints.it(some), band=hints.band(week.ceiling)
        )
    if len(few) == len(week.exercises):
        return hints.ALL_FEW
    if few:
        return hints.FEW.format(who=hints.who(few))
    if week.is_last:
        return hints.ON_TRACK_LAST
    return hints.ON_TRACK_WAITS if week.waits else hints.ON_TRACK


def tone(hint: str) -> Tone:
    """What a hint means, by the sign with which it begins."""
    return next((tone for sign, tone in TONES.items() if hint.startswith(sign)), Tone.PLAIN)


def counts(week: WeekFigures) -> str:
    """`5 of 5 days (2 rest), 24 of 25 boxes`; nothing while nothing is ticked."""
    if week.sessions_done == 0:
        return ""
    return (hints.COUNTS_WITH_REST if week.rest_days else hints.COUNTS).format(
        rest=week.rest_days,
        sessions=week.sessions_done,
        sessions_due=week.sessions_due,
        unit=hints.unit(week.times),
        boxes=sum(exercise.done for exercise in week.exercises),
        boxes_due=sum(exercise.due for exercise in week.exercises),
    )


def done_of(exercise: ExerciseFigures, week: WeekFigures) -> str:
    """What the Done column says: `5 of 7`, below it `2 in part`.

    `__ of 7` before the first tick of the week.
    """
    if exercise.due == 0:
        return hints.NOT_DUE
    words = hints.DONE_OF if week.sessions_done else hints.DONE_OF_OPEN
    if exercise.part:
        words = hints.DONE_AND_PART
    return words.format(done=exercise.done, due=exercise.due, part=exercise.part)


def middle(week: WeekFigures) -> str:
    """What the pain row says in the Done column: `middle 3`, below it the rest days.

    Nothing where no pain is written.
    """
    if week.median is None:
        return ""
    words = hints.MIDDLE_AND_REST if week.rest_days else hints.MIDDLE
    return words.format(median=f"{week.median:g}", rest=week.rest_days)


def all_are_held(week: WeekFigures) -> bool:
    """Rules 4 and 6: too few days with pain written, one day above the ceiling, a rising median."""
    return (
        limits.days_hold(week.days_above)
        or week.is_up
        or limits.pain_is_unknown(week.days_with_pain, week.due_days)
    )


def numbers_above(week: WeekFigures) -> tuple[int, ...]:
    """Rule 7: the numbers of the exercises that gave pain above the ceiling."""
    return _numbers(week, lambda e: limits.own_pain_asks_for_less(e.own_pain, week.ceiling))


def numbers_some(week: WeekFigures) -> tuple[int, ...]:
    """Rule 8: the numbers of the exercises that gave pain from 4 to the ceiling."""
    return _numbers(week, lambda e: limits.own_pain_holds(e.own_pain, week.ceiling))


def numbers_few(week: WeekFigures) -> tuple[int, ...]:
    """Rule 9: the numbers of those done in fewer than two thirds of their sessions."""
    return _numbers(week, lambda e: limits.too_few_done(e.done, e.due))


def days_needed(due_days: int) -> int:
    """On how many days pain must be written, so that it is half of them.

    >>> days_needed(7), days_needed(3), days_needed(1)
    (4, 2, 1)
    """
    return (due_days + 1) // 2


def _numbers(week: WeekFigures, holds: Callable[[ExerciseFigures], bool]) -> tuple[int, ...]:
    return tuple(exercise.number for exercise in week.exercises if holds(exercise))
