"""What the person says when they re-plan, and the plan with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.dates import full_date
from planner.domain.log import Log
from planner.domain.plan import Away, Plan
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.errors import PlannerError, Problem, suggestion

LONGEST_DAYS, FARTHEST_RESUME_DAYS = 366, 92
"""Days away or after the end, and days ahead: more is taken for a slip of the pen [our choice]."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Everything but the choice between the two ways; None and empty leave things as they are.

    `ill`: pain or illness caused the gap. `without` are keys of exercises that coming weeks leave
    out. `resume` is the day from which a paused person goes on.
    """

    ill: bool = False
    away: Away | None = None
    without: tuple[str, ...] = ()
    weekdays: tuple[int, ...] | None = None
    resume: date | None = None
    pain_ceiling: int | None = None


NO_WISHES = Wishes()

ILL = "wish.ill"
"""What holds for one re-plan only; all other wishes become settings of the plan."""

SENTENCES: Sentences = {
    ILL: Sentence("pain or illness caused the gap", comment="In a list: You said: …; …."),
    "wish.away": Sentence("away {days:dates}", comment="{days}: 28 Dec – 6 Jan 2027."),
    "wish.without": Sentence("without {exercise:exercise}"),
    "wish.every_day": Sentence("sessions every day"),
    "wish.days": Sentence("sessions on {weekdays:weekdays}", comment="{weekdays}: Mon, Wed."),
    "wish.resume": Sentence("going on from {day:date}"),
    "wish.ceiling": Sentence("pain ceiling {ceiling}"),
}


def settle(plan: Plan, log: Log, today: date, wishes: Wishes) -> tuple[Plan, Log]:
    """The plan with these settings, and the log without warning signs from before a resume.

    Raises PlannerError with every wish that makes no sense, and for a day on which this plan
    cannot be re-planned.
    """
    problems = [*_day_problems(plan, today), *_wish_problems(plan, log, today, wishes)]
    if problems:
        raise PlannerError(problems)
    if goes_on(plan, wishes):
        plan = replace(plan, resumed=wishes.resume)
        log = replace(log, signs=(), clearance=None)
    if wishes.away is not None and wishes.away not in plan.away:
        plan = replace(plan, away=(*plan.away, wishes.away))
    if wishes.weekdays is not None:
        plan = replace(plan, choices=replace(plan.choices, weekdays=wishes.weekdays))
    if wishes.pain_ceiling is not None:
        programme = replace(plan.programme, pain_ceiling=wishes.pain_ceiling)
        plan = replace(plan, programme=programme)
    added = (key for key in dict.fromkeys(wishes.without) if key not in plan.left_out)
    return replace(plan, left_out=(*plan.left_out, *added)), log


def goes_on(plan: Plan, wishes: Wishes) -> bool:
    """Whether the person ends a pause; the same day said once more is nothing new."""
    return wishes.resume is not None and (plan.is_paused or wishes.resume != plan.resumed)


def said(wishes: Wishes) -> tuple[Statement, ...]:
    """The wishes as statements, as the sheet "Changes" keeps them."""
    return tuple(_said(wishes))


def _said(wishes: Wishes) -> Iterator[Statement]:
    if wishes.ill:
        yield Statement(ILL)
    if wishes.away is not None:
        days = (wishes.away.first.isoformat(), wishes.away.last.isoformat())
        yield Statement("wish.away", {"days": days})
    for key in dict.fromkeys(wishes.without):
        yield Statement("wish.without", {"exercise": key})
    if wishes.weekdays is not None and len(wishes.weekdays) == 7:
        yield Statement("wish.every_day")
    elif wishes.weekdays is not None:
        yield Statement("wish.days", {"weekdays": tuple(str(day) for day in wishes.weekdays)})
    if wishes.resume is not None:
        yield Statement("wish.resume", {"day": wishes.resume.isoformat()})
    if wishes.pain_ceiling is not None:
        yield Statement("wish.ceiling", {"ceiling": wishes.pain_ceiling})


def _day_problems(plan: Plan, today: date) -> Iterator[Problem]:
    if today < plan.starts:
        yield Problem(
            f"the plan begins on {full_date(plan.starts)}; there is nothing to re-plan before",
            "wait for its first days, or write another day with --today",
            where=full_date(today),
        )
    last = plan.history[-1].day if plan.history else None
    if last is not None and today < last:
        yield Problem(
            f"the plan was re-planned later, on {full_date(last)}",
            f"write --today {last.isoformat()} or later, or take that re-plan back with "
            "`planner undo`",
            where=full_date(today),
        )
    end = max(plan.ends, last) if last is not None else plan.ends
    if (today - end).days > LONGEST_DAYS:
        yield Problem(
            f"the plan ended on {full_date(plan.ends)}, more than a year before",
            "check the day (--today), or begin again with `planner new`",
            where=full_date(today),
        )


def _wish_problems(plan: Plan, log: Log, today: date, wishes: Wishes) -> Iterator[Problem]:
    known = [exercise.key for exercise in plan.exercises]
    for key in wishes.without:
        if key not in known:
            remedy = suggestion(key, known)
            yield Problem(f"the plan has no exercise {key!r}", remedy, where="--without")
    if not set(known) - {*plan.left_out, *wishes.without}:
        yield Problem("no exercise is left", "keep at least one", where="--without")
    if wishes.away is not None and (wishes.away.last - wishes.away.first).days > LONGEST_DAYS:
        yield Problem("more than a year away", "begin again with `planner new`", where="--away")
    if goes_on(plan, wishes) and wishes.resume is not None:
        yield from _resume_problems(plan, log, today, wishes.resume)


def _resume_problems(plan: Plan, log: Log, today: date, resume: date) -> Iterator[Problem]:
    paused = plan.history[-1].day if plan.is_paused else None
    if paused is None and not log.signs:
        yield Problem("the plan is not paused", "leave --resume out", where="--resume")
        return
    if paused is not None and resume < paused:
        remedy = "write that day or a later one"
        yield Problem(f"the plan was paused on {full_date(paused)}", remedy, where="--resume")
    if (resume - today).days > FARTHEST_RESUME_DAYS:
        yield Problem(
            f"{full_date(resume)} is more than three months ahead",
            "write the date with its year, or re-plan when that time has come",
            where="--resume",
        )
    seen = paused if paused is not None else today  # a sign without a date
    latest = max((sign.day or seen for sign in log.signs), default=None)
    cleared = log.clearance.day if log.clearance is not None else None
    if latest is not None and (cleared is None or not latest <= cleared <= today):
        yield Problem(
            "a warning sign is ticked, and nobody has said since that you may go on",
            "ask a doctor or physiotherapist; write who and the date on “Start here”",
            where="--resume",
        )
