"""The hint on a weekly page: what the week's own figures say about the next week, in one line.

It follows rules 4 to 9 of re-planning over the days of one page. It looks at no other page but
for the medians of the weeks before, so that it works on paper and in any spreadsheet. A re-plan,
which sees the whole log and the date, decides. The formulas of a workbook say the same, with the
same sentences (`wording.week.hints`).

The limits, which the rules share, and their sources are in `planner.evidence.limits`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

from planner.domain.sentence import Sentence
from planner.evidence import limits
from planner.wording.language import Words
from planner.wording.week import hints

MOST_NAMED = hints.MOST_NAMED
"""More exercises than this are counted in a hint, not named."""

NOT_DUE = "–"
"""Where an exercise is due on no day of the page."""
NO_NAME = "?"
"""Where the label of a row names no exercise of the page."""


class Next(Enum):
    """What comes after a page: a re-plan by command, or the next page that re-plans itself."""

    REPLAN = "re-plan"
    PAGE = "page"
    SWITCHED_OFF = "switched off"
    NO_PAGE = "no page"


class Tone(StrEnum):
    """What a hint means for the week to come; a writer gives it a colour."""

    PLAIN = ""
    ON_TRACK = "done"
    LESS = "less"
    STOP = "stop"


_ON_TRACK = (hints.ON_TRACK, hints.ON_TRACK_WAITS, hints.ON_TRACK_LAST)
_SIGNS = {"◄": Tone.LESS, "■": Tone.STOP}
"""With which a hint of that meaning begins."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint in words, and what it means."""

    says: str
    tone: Tone


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
    next: Next = Next.REPLAN

    @property
    def is_empty(self) -> bool:
        """Nothing is done and no pain is written."""
        own_pain = any(exercise.own_pain is not None for exercise in self.exercises)
        return self.sessions_done == 0 and self.median is None and not own_pain

    @property
    def is_up(self) -> bool:
        """Rule 6: the median is 4 or more, and up on the page before or on the best one."""
        return limits.median_holds(self.median, self.median_before, self.median_best)


def not_due(week: WeekFigures) -> WeekFigures:
    """The figures of a page on which nothing is due."""
    exercises = tuple(replace(each, due=0) for each in week.exercises)
    return replace(week, exercises=exercises, due_days=0, sessions_due=0)


def week_hint(words: Words, week: WeekFigures) -> Hint:
    """The hint: symbol first (► go on, = the same, ◄ less, ? not known), then what and why."""
    sentence, places = _chosen(week)
    tone = Tone.ON_TRACK if sentence in _ON_TRACK else _SIGNS.get(sentence.one[0], Tone.PLAIN)
    then = words(then_sentence(week))
    return Hint(words(sentence, ceiling=week.ceiling, then=then, **places), tone)


def then_sentence(week: WeekFigures) -> Sentence:
    """What is to be done after a hint that asks for less."""
    return _THEN[week.next]


_THEN = {
    Next.REPLAN: hints.UPDATE,
    Next.PAGE: hints.FOLLOWS,
    Next.SWITCHED_OFF: hints.SWITCHED_OFF,
    Next.NO_PAGE: hints.NO_NEXT_PAGE,
}
Chosen = tuple[Sentence, Mapping[str, object]]


def _chosen(week: WeekFigures) -> Chosen:
    if week.is_paused:
        return hints.PAUSED, {}
    if week.is_unclear:
        return hints.UNCLEAR, {}
    if week.is_empty:
        return hints.EMPTY, {}
    if limits.days_ask_for_less(week.days_above):
        days = hints.DAYS_ABOVE_AGAIN if week.is_second else hints.DAYS_ABOVE
        return days, {"count": week.days_above}
    above, some, few = numbers_above(week), numbers_some(week), numbers_few(week)
    if above:
        return _named(hints.OWN_ABOVE_AND_HELD if all_are_held(week) else hints.OWN_ABOVE, above)
    if limits.days_hold(week.days_above):
        return hints.DAY_ABOVE, {}
    if week.is_up:
        return hints.PAIN_IS_UP, {}
    if limits.pain_is_unknown(week.days_with_pain, week.due_days):
        if week.due_days == 1:
            return hints.PAIN_MISSING_ON_THE_DAY, {}
        written, due, needed = week.days_with_pain, week.due_days, days_needed(week.due_days)
        return hints.PAIN_MISSING, {"written": written, "due": due, "needed": needed}
    if some:
        sentence, places = _named(own_some(week.ceiling), some)
        return sentence, {**places, "some": limits.SOME_PAIN}
    if len(few) == len(week.exercises):
        return hints.ALL_FEW, {}
    if few:
        return _named(hints.FEW, few)
    if week.is_last:
        return hints.ON_TRACK_LAST, {}
    return hints.ON_TRACK_WAITS if week.waits else hints.ON_TRACK, {}


def _named(sentences: hints.OfExercises, numbers: tuple[int, ...]) -> Chosen:
    listed = ", ".join(map(str, numbers))
    return sentences.of(numbers), {"list": listed, "count": len(numbers)}


def own_some(ceiling: int) -> hints.OfExercises:
    """What says that exercises gave pain from 4 to the ceiling."""
    return hints.OWN_JUST_SOME if ceiling == limits.SOME_PAIN else hints.OWN_SOME


def counts(words: Words, week: WeekFigures) -> str:
    """`5 of 5 days (2 rest), 24 of 25 boxes`; nothing while nothing is ticked."""
    if week.sessions_done == 0:
        return ""
    without_rest, with_rest = count_sentences(week.times)
    return words(
        with_rest if week.rest_days else without_rest,
        rest=week.rest_days,
        sessions=week.sessions_done,
        due=week.sessions_due,
        boxes=sum(exercise.done for exercise in week.exercises),
        boxes_due=sum(exercise.due for exercise in week.exercises),
    )


def count_sentences(times: int) -> tuple[Sentence, Sentence]:
    """What counts sessions, without and with days of rest: days, where each has one session."""
    if times == 1:
        return hints.COUNTS_OF_DAYS, hints.COUNTS_OF_DAYS_WITH_REST
    return hints.COUNTS, hints.COUNTS_WITH_REST


def done_of(words: Words, exercise: ExerciseFigures, week: WeekFigures) -> str:
    """What the Done column says: `5 of 7`, below it `2 in part`.

    `__ of 7` before the first tick of the week.
    """
    if exercise.due == 0:
        return NOT_DUE
    sentence = hints.DONE_OF if week.sessions_done else hints.DONE_OF_OPEN
    if exercise.part:
        sentence = hints.DONE_AND_PART
    return words(sentence, done=exercise.done, due=exercise.due, part=exercise.part)


def middle(words: Words, week: WeekFigures) -> str:
    """What the pain row says in the Done column: `middle 3`, below it the rest days.

    Nothing where no pain is written.
    """
    if week.median is None:
        return ""
    sentence = hints.MIDDLE_AND_REST if week.rest_days else hints.MIDDLE
    return words(sentence, median=week.median, rest=week.rest_days)


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
