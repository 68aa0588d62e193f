"""What is said beside the decisions, and never instead of them.

NHS inform (2020): get help if it is no better in two weeks; ours comes with the third weekly
decision. The offers of fewer days or exercises are our choice.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planner.domain.decision import Advice, AdviceKind, Decision, Kind
from planner.domain.log import Log
from planner.domain.plan import Plan, Session
from planner.evidence.days import Days, days_ago, days_between, pain_by_day, weeks_of_pain
from planner.evidence.done import scheduled, sessions_done, was_there
from planner.evidence.limits import SOME_PAIN, too_few_done
from planner.evidence.memory import weekly
from planner.rules import Cause, hold_for

NO_BETTER_DAYS = 14
"""A run of decisions for pain that began so long ago, or longer, is a reason to get help."""
NO_BETTER_WEEKS = 3
"""So many weeks running with a median of 4 or more are one too."""
WEEKS_FOR_OFFERS, HELD_OFTEN = 6, 3
"""Held by days off or by what was done at three of the last six weekly decisions."""
FEW_DAYS = 3
"""What somebody is offered who has done nothing yet [our choice]."""


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
    weeks = weeks_of_pain(pain_by_day(log, today), today, plan.starts, SOME_PAIN)
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
    return not is_paused and hold_for(Cause.PAIN, decision.spoke)


def _ask(decisions: Sequence[Decision]) -> Iterator[Advice]:
    """A week of rest comes with the advice to ask about this exercise."""
    for decision in decisions:
        if decision.kind is Kind.REST:
            yield Advice(AdviceKind.ASK, decision.exercise)


def _offers(plan: Plan, log: Log, today: date, decisions: Sequence[Decision]) -> Iterator[Advice]:
    """What would fit, where all exercises, or some, are held by rule 3 or 9 again and again."""
    often = [d.exercise for d in decisions if _is_often_held(plan, today, d)]
    if not often:
        return
    first = max(plan.starts, days_ago(today, 7 * WEEKS_FOR_OFFERS))
    pain, ceiling = pain_by_day(log, today), plan.programme.pain_ceiling
    judged = frozenset(d for d in days_between(first, today) if pain.get(d, 0) <= ceiling)
    kept = _days(plan, log, judged)
    if 2 * len(often) > len(decisions) and kept is not None:
        yield kept
    else:
        yield from _of_exercises(plan, log, judged, today, often)


def _of_exercises(
    plan: Plan, log: Log, judged: Days, today: date, often: Sequence[str]
) -> Iterator[Advice]:
    """A lower end for an exercise that is done in part, leaving out one that is not done.

    `judged` are the days of which an offer speaks: days of rest are no days that were missed.
    """
    weekdays = plan.choices.weekdays
    for exercise in often:
        due = {
            each.session
            for each in scheduled(plan, exercise)
            if each.session.day in judged and each.session.day.weekday() in weekdays
        }
        done = [each for each in sessions_done(plan, log, exercise, today) if each.session in due]
        if too_few_done(len(done), len(due)):
            yield Advice(AdviceKind.WITHOUT, exercise, (), len(done), len(due))
        elif not all(each.in_full for each in done):
            yield Advice(AdviceKind.AMOUNTS, exercise)


def _is_often_held(plan: Plan, today: date, decision: Decision) -> bool:
    """Today, and at three of the last six weekly decisions."""
    decided = plan.full_week(today)
    earlier = [
        held
        for revision in weekly(plan)
        if plan.full_week(revision.day) != decided
        and (held := revision.decision(decision.exercise)) is not None
    ]
    latest = [*earlier, decision][-WEEKS_FOR_OFFERS:]
    return _is_held_for_time(decision) and sum(map(_is_held_for_time, latest)) >= HELD_OFTEN


def _is_held_for_time(decision: Decision) -> bool:
    """By rule 3 or 9; days without an exercise that rested are the plan's own."""
    stops = decision.kind in (Kind.REST, Kind.PAUSE) or "after_rest" in decision.spoke
    return not stops and hold_for(Cause.TIME, decision.spoke)


def _days(plan: Plan, log: Log, judged: Days) -> Advice | None:
    """As many days a week as were kept of late, those that were kept most often.

    None where every day was kept. Days are those of the present rhythm.
    """
    weekdays = sorted(plan.choices.weekdays)
    sessions = {
        s
        for week in plan.weeks
        for s in week.sessions
        if s.day in judged and s.day.weekday() in weekdays
    }
    due = {session.day for session in sessions}
    if not due:
        return None  # all of them lay in a pause
    attended = {Session(e.day, e.slot) for e in log.entries if was_there(e)} & sessions
    done = {session.day for session in attended}
    if not done:
        few = tuple(weekdays[place * len(weekdays) // FEW_DAYS] for place in range(FEW_DAYS))
        return Advice(AdviceKind.DAYS, "", tuple(dict.fromkeys(few)), 0, len(due))
    fitting = -(-len(done) * len(weekdays) // len(due))
    if fitting < len(weekdays):
        kept = Counter(day.weekday() for day in done)
        best = sorted(weekdays, key=lambda weekday: -kept[weekday])[:fitting]
        return Advice(AdviceKind.DAYS, "", tuple(sorted(best)), len(done), len(due))
    if plan.choices.times > 1 and too_few_done(len(attended), len(sessions)):
        return Advice(AdviceKind.TIMES, "", (), len(attended), len(sessions))
    return None
