"""The law of a workbook that re-plans itself: a decision at the start of every week.

Its pages show what this gives on the day on which they are opened. The past is folded from what
stands on the pages now, so that a week which is filled in late counts as one filled in on time.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Way
from planner.domain.log import Clearance, Log
from planner.domain.plan import Plan
from planner.evidence.signs import open_signs
from planner.replan.judged import judged


def weekly(plan: Plan, log: Log, today: date) -> Plan:
    """The plan with a decision at each start of a week since its last re-plan, up to `today`.

    Each goes on by the default way, extend. A week start without anything new is a decision too:
    the next one judges only what came after it. After its end a plan has no decisions; a pause
    ends with the first week start on which a later day of going on has come.
    """
    for day in _week_starts(plan, today):
        if _has_ended(plan):
            break
        plan = decided(plan, log, day)
    return plan


def decided(plan: Plan, log: Log, day: date) -> Plan:
    """The plan after the decision at the start of a week."""
    known = as_known_on(log, day)
    resumes = goes_on(plan, known, day)
    if resumes:
        plan = replace(plan, resumed=day)
    judgement = judged(plan, known, day, resumed=day if resumes else None)
    return judgement.revised(Way.EXTEND, least=int(judgement.start.resumes))


def as_known_on(log: Log, day: date) -> Log:
    """The log with the warning signs and the last word on them as they stood on a day.

    A sign without a date is taken for one of today: it stops coming weeks, and none that is over.
    """
    by, words = "", list(log.going_on)
    if log.clearance is not None and log.clearance.day is not None:
        by, words = log.clearance.by, [*words, log.clearance.day]
    last = max((word for word in words if word <= day), default=None)
    return replace(
        log,
        signs=tuple(sign for sign in log.signs if sign.day is not None and sign.day <= day),
        clearance=Clearance(by, last) if last is not None else None,
    )


def goes_on(plan: Plan, known: Log, day: date) -> bool:
    """Whether a pause ends on a day: a day of going on has come since, and no sign is open.

    That day may be the one on which the pause was read: people call then, and write it down.
    """
    paused = paused_on(plan)
    if paused is None or known.clearance is None or known.clearance.day is None:
        return False
    has_word = known.clearance.day >= paused
    return has_word and not open_signs(known.signs, known.clearance, day)


def paused_on(plan: Plan) -> date | None:
    """The day of the re-plan with which a pause began that still holds."""
    began = None
    for revision in reversed(plan.history):
        if not revision.paused:
            break
        began = revision.day
    return began


def _has_ended(plan: Plan) -> bool:
    """Whether a decision after the last day found nothing that is left to do."""
    return bool(plan.history) and not plan.is_paused and plan.ends < plan.history[-1].day


def _week_starts(plan: Plan, today: date) -> Iterator[date]:
    last = plan.history[-1].day if plan.history else plan.starts
    day = plan.full_week(last + timedelta(days=1))
    while day <= today:
        yield day
        day += timedelta(weeks=1)
