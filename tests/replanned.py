"""Plans as re-plans leave them, made by hand: divided, paused, resumed, with a history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.plan import Choices, Plan, Session, Week
from tests.telling import as_words

REASONS = {
    Kind.PROGRESS: "as planned",
    Kind.HOLD: "it gave pain of 4",
    Kind.STEP_BACK: "pain above 5 on two days",
    Kind.RESTART: "last done 31 days ago",
    Kind.REST: "it gave pain of 7, above 5, a second time within four weeks",
    Kind.PAUSE: "the warning sign “Fever” is ticked; see a doctor before you go on",
}
SOURCE = "Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon trial)"


def revision(
    plan: Plan,
    day: date,
    kinds: Sequence[Kind],
    number: int = 2,
    way: Way = Way.EXTEND,
    ends: date | None = None,
) -> Revision:
    """A re-plan on a day, with the kinds in turn over the plan's exercises."""
    decisions = []
    for place, exercise in enumerate(plan.exercises):
        kind = kinds[place % len(kinds)]
        course = plan.course(exercise.key)
        after = {
            Kind.PROGRESS: course[min(2, len(course) - 1)],
            Kind.HOLD: course[1],
            Kind.STEP_BACK: course[0],
            Kind.RESTART: course[0],
            Kind.REST: None,
            Kind.PAUSE: None,
        }
        decisions.append(
            Decision(
                exercise.key,
                kind,
                "rule",
                as_words(REASONS[kind]),
                course[1],
                after[kind],
                source=SOURCE,
            )
        )
    return Revision(day, number, tuple(decisions), way, ends if ends is not None else plan.ends)


def divided(plan: Plan, number: int, days: int) -> Plan:
    """The week with that number ends after some days; its second part asks for the first doses."""
    weeks: list[Week] = []
    for week in plan.weeks:
        if week.number != number:
            weeks.append(week)
            continue
        cut = week.starts + timedelta(days=days)
        first = tuple(session for session in week.sessions if session.day < cut)
        rest = tuple(session for session in week.sessions if session.day >= cut)
        lowered = tuple(
            replace(
                p, dose=plan.course(p.exercise)[0], position=0, reason=as_words("one lower dose")
            )
            for p in week.prescriptions
        )
        weeks.append(replace(week, sessions=first, length=days))
        weeks.append(Week(number, cut, rest, lowered, part=2, length=7 - days))
    day = plan.weeks[number - 1].starts + timedelta(days=days)
    made = replace(plan, weeks=tuple(weeks), revision=2)
    return replace(made, history=(revision(plan, day, [Kind.STEP_BACK]),))


def paused(plan: Plan, weeks: int, days: int = 7) -> Plan:
    """Paused after some weeks, the last of which has so many days; after none on the first day."""
    kept = plan.weeks[:weeks]
    day = plan.starts
    if kept:
        day = kept[-1].starts + timedelta(days=days)
        sessions = tuple(session for session in kept[-1].sessions if session.day < day)
        kept = (*kept[:-1], replace(kept[-1], sessions=sessions, length=days))
    ends = kept[-1].ends if kept else plan.starts
    history = (revision(plan, day, [Kind.PAUSE], ends=ends),)
    return replace(plan, weeks=kept, revision=2, history=history)


def resumed(plan: Plan, weeks: int = 5) -> Plan:
    """Paused after three days of week 2; resumed two weeks later, on a Thursday, from the start.

    On other days (Tuesday, Thursday, Saturday), without the second exercise, and with a single
    session in week 5.
    """
    stopped = paused(plan, 2, 3)
    out = plan.exercises[1].key
    days = (1, 3, 5)
    starts = stopped.history[0].day + timedelta(days=14)
    made = []
    for number in range(weeks):
        first = starts if number == 0 else starts + timedelta(days=7 * number - 3)
        length = 4 if number == 0 else 7
        on = [first + timedelta(days=n) for n in range(length)]
        sessions = tuple(
            Session(day, slot)
            for day in on
            if day.weekday() in days
            for slot in range(1, plan.choices.times + 1)
        )
        prescriptions = tuple(
            replace(p, weekdays=days, reason=as_words("from the start"))
            for p in plan.weeks[number].prescriptions
            if p.exercise != out
        )
        found = sessions[:1] if number == 2 else sessions
        made.append(Week(number + 3, first, found, prescriptions, length=length))
    ends = made[-1].ends
    choices: Choices = replace(plan.choices, weekdays=days)
    last = revision(plan, starts, [Kind.RESTART], 3, ends=ends)
    return replace(
        stopped,
        choices=choices,
        weeks=(*stopped.weeks, *made),
        revision=3,
        history=(*stopped.history, last),
        resumed=starts,
        left_out=(out,),
    )
