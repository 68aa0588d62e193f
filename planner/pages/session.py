"""What the page that runs sessions is told of its weeks: all that it shows and says of the plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from planner.domain.dose import Dose, Sides
from planner.domain.exercise import Exercise
from planner.domain.log import Log
from planner.domain.plan import Plan, Prescription, Week
from planner.evidence.days import WEEK_DAYS, days_ago
from planner.evidence.signs import open_signs
from planner.pages.week.notices import notices_on_the_way
from planner.wording import session_words
from planner.wording.doses import in_full, slot_name
from planner.wording.language import MONTH_NAMES, WEEKDAYS, Words
from planner.wording.session_words import SessionWords
from planner.wording.week.week_words import WEEK, days_of


@dataclass(frozen=True, slots=True)
class Units:
    """What repetitions are called: one, those of a set, and those of the whole dose."""

    one: str
    reps: str
    whole: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An exercise of a week: its dose in words, with its name, and as they are spoken; when due."""

    key: str
    target: str
    line: str
    spoken: str
    units: Units
    dose: Dose
    due: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SessionWeek:
    """What differs from week to week. The plain heading goes without the person's name, where no
    script runs. What hurt from `hurt_since` on speaks against a higher amount.
    """

    name: str
    heading: str
    plain_heading: str
    dates: str
    week: Week
    hurt_since: date
    notices: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Off:
    """Days without a session, the first and the last included, and what is said of them."""

    first: date
    last: date
    text: str


@dataclass(frozen=True, slots=True)
class SessionPage:
    """What is the same in all weeks, and the weeks.

    No re-plan has judged what was recorded from `unjudged` on. `slots` are the sessions of a day
    with their names; `off` are days on which nothing is due, or nothing counts; `signs` is said of
    warning signs that are ticked, and not followed by leave to go on; `stop_label` names the strip
    with the stop rule, and `without_script` stands above the amounts where no script runs.
    """

    language: str
    words: SessionWords
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    stop_label: str
    without_script: str
    made: str
    off: tuple[Off, ...]
    unjudged: date
    slots: tuple[tuple[str, str], ...]
    signs: str
    weeks: tuple[SessionWeek, ...]


def session_page(
    words: Words, plan: Plan, log: Log, weeks: Sequence[Week], today: date | None
) -> SessionPage:
    """The page of some weeks of a plan, made on a day."""
    times = plan.choices.times
    last = plan.history[-1].day if plan.history else plan.starts
    unjudged = min(last, weeks[0].starts)
    return SessionPage(
        words.language,
        session_words.session_words(words),
        tuple(words(name) for name in WEEKDAYS),
        tuple(words(name) for name in MONTH_NAMES),
        words(session_words.STOP_RULE),
        words(session_words.WITHOUT_SCRIPT),
        words.full_date(today) if today is not None else "",
        tuple(_off(words, plan)),
        unjudged,
        tuple((str(n), slot_name(words, n, times) or str(n)) for n in range(1, times + 1)),
        _signs(words, log, today),
        tuple(_week(words, plan, week, unjudged) for week in weeks),
    )


def _week(words: Words, plan: Plan, week: Week, unjudged: date) -> SessionWeek:
    known = {exercise.key: exercise for exercise in plan.exercises}
    return SessionWeek(
        words(WEEK, label=week.label),
        _heading(words, plan, week),
        words(session_words.HEADING, **_named(words, week)),
        days_of(words, week),
        week,
        min(unjudged, days_ago(week.starts, WEEK_DAYS)),
        tuple(notices_on_the_way(words, plan, week)),
        tuple(_asked(words, known[p.exercise], p, week) for p in week.prescriptions),
    )


def _off(words: Words, plan: Plan) -> Iterator[Off]:
    """Days on which nothing counts, or nothing is due, in the order in which the page asks."""
    yield Off(date.min, days_ago(plan.starts, 1), words(session_words.NOT_BEGUN, day=plan.starts))
    yield Off(days_ago(plan.ends, -1), date.max, words(session_words.OVER, day=plan.ends))
    for away in plan.away:
        dates = words.days(away.first, away.last)
        yield Off(away.first, away.last, words(session_words.AWAY, dates=dates))
    for before, week in pairwise(plan.weeks):
        first, last = days_ago(before.ends, -1), days_ago(week.starts, 1)
        is_told = any(away.first <= first and last <= away.last for away in plan.away)
        if first <= last and not is_told:
            yield Off(first, last, words(session_words.NO_SESSIONS, dates=words.days(first, last)))


def _heading(words: Words, plan: Plan, week: Week) -> str:
    name = plan.choices.name
    sentence = session_words.HEADING_WITH_NAME if name else session_words.HEADING
    return words(sentence, **_named(words, week), name=name)


def _named(words: Words, week: Week) -> dict[str, str]:
    return {"week": words(WEEK, label=week.label), "dates": days_of(words, week)}


def _asked(words: Words, exercise: Exercise, prescription: Prescription, week: Week) -> Asked:
    dose = prescription.dose
    target = in_full(words, exercise, dose)
    return Asked(
        exercise.key,
        target,
        words(session_words.AMOUNT, exercise=exercise.name, target=target),
        target.replace(" × ", f" {words(session_words.TIMES)} "),
        _units(exercise, dose),
        dose,
        tuple(sorted({session.day for session in week.due(prescription)})),
    )


def _units(exercise: Exercise, dose: Dose) -> Units:
    """With a dose that is only held they are not said."""
    reps, both = dose.reps or 0, 2 if dose.sides is Sides.EACH else 1
    unit = exercise.unit
    return Units(unit.form(1), unit.form(reps), unit.form(reps * dose.sets * both))


def _signs(words: Words, log: Log, today: date | None) -> str:
    ticked = [sign.text for sign in open_signs(log.signs, log.clearance, today)]
    if not ticked:
        return ""
    return words(session_words.SIGNS, signs=words(session_words.BETWEEN_SIGNS).join(ticked))
