"""What is said beside the decisions, and never instead of them.

NHS inform (2020): get help if it is no better in two weeks; ours comes with the third weekly
decision. The offers of fewer days or exercises are our choice.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planner.domain.decision import Advice, AdviceKind, Decision, Kind
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.evidence.days import days_ago, pain_by_day, weeks_of_pain
from planner.evidence.done import was_there
from planner.evidence.limits import SOME_PAIN
from planner.evidence.memory import HELD_FOR_PAIN, HELD_FOR_TIME, weekly

NO_BETTER_DAYS = 14
"""A run of decisions for pain that began so long ago, or longer, is a reason to get help."""
NO_BETTER_WEEKS = 3
"""So many weeks running with a median of 4 or more are one too."""
WEEKS_FOR_OFFERS, HELD_OFTEN = 6, 3
"""Held by days off or by what was done at three of the last six weekly decisions."""


def advice(plan: Plan, log: Log, today: date, decisions: Sequence[Decision]) -> tuple[Advice, ...]:
    """All advice beside today's decisions; `plan` has the earlier ones in its history."""
    return (
        *_help(plan, log, today, decisions),
        *_ask(decisions),
        *_offers(plan, log, today, decisions),
    )


def _help(plan: Plan, log: Log, today: date, decisions: Sequence[Decision]) -> Iterator[Advice]:
    """No better for three weeks: once for the whole plan, else for each exercise."""
    no_better = [d.exercise for d in decisions if _is_no_better(plan, today, d)]
    weeks = weeks_of_pain(pain_by_day(log, today), today, SOME_PAIN)
    if weeks >= NO_BETTER_WEEKS or (decisions and len(no_better) == len(decisions)):
        yield Advice(AdviceKind.HELP)
    else:
        yield from (Advice(AdviceKind.HELP, exercise) for exercise in no_better)


def _is_no_better(plan: Plan, today: date, decision: Decision) -> bool:
    if not _is_held_for_pain(decision):
        return False
    began = today
    for revision in reversed(plan.history):
        earlier = revision.decision(decision.exercise)
        is_before = plan.resumed is not None and revision.day < plan.resumed
        if is_before or earlier is None or not _is_held_for_pain(earlier):
            break
        began = revision.day
    return (today - began).days >= NO_BETTER_DAYS


def _is_held_for_pain(decision: Decision) -> bool:
    is_paused = decision.kind is Kind.PAUSE
    return not is_paused and not HELD_FOR_PAIN.isdisjoint(decision.spoke)


def _ask(decisions: Sequence[Decision]) -> Iterator[Advice]:
    """A week of rest comes with the advice to ask about this exercise."""
    for decision in decisions:
        if decision.kind is Kind.REST:
            yield Advice(AdviceKind.ASK, decision.exercise)


def _offers(plan: Plan, log: Log, today: date, decisions: Sequence[Decision]) -> Iterator[Advice]:
    """What would fit, where most exercises or some are often held by rule 3 or 9."""
    often = [d.exercise for d in decisions if _is_often_held(plan, today, d)]
    if not often:
        return
    if 2 * len(often) > len(decisions):
        yield _days(plan, log, today)
    else:
        yield from (Advice(AdviceKind.WITHOUT, exercise) for exercise in often)


def _is_often_held(plan: Plan, today: date, decision: Decision) -> bool:
    decided = plan.full_week(today)
    earlier = [
        found
        for revision in weekly(plan)
        if plan.full_week(revision.day) != decided
        and (found := revision.decision(decision.exercise)) is not None
    ]
    latest = [*earlier, decision][-WEEKS_FOR_OFFERS:]
    return sum(map(_is_held_for_time, latest)) >= HELD_OFTEN


def _is_held_for_time(decision: Decision) -> bool:
    stops = decision.kind in (Kind.REST, Kind.PAUSE)
    return not stops and not HELD_FOR_TIME.isdisjoint(decision.spoke)


def _days(plan: Plan, log: Log, today: date) -> Advice:
    """As many days a week as were kept of late, those that were kept most often."""
    first = max(plan.starts, days_ago(today, 7 * WEEKS_FOR_OFFERS))
    due = {s.day for week in plan.weeks for s in week.sessions if first <= s.day < today}
    done = {e.day for e in log.entries if was_there(e)} & due
    weekdays = sorted(plan.choices.weekdays)
    fitting = max(1, -(-len(done) * len(weekdays) // max(len(due), 1)))
    if fitting >= len(weekdays):
        return Advice(AdviceKind.AMOUNTS, done=len(done), due=len(due))
    kept = Counter(day.weekday() for day in done)
    best = sorted(weekdays, key=lambda weekday: -kept[weekday])[:fitting]
    return Advice(AdviceKind.DAYS, "", tuple(sorted(best)), len(done), len(due))
