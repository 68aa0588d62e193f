"""What calendars of earlier revisions may still show, and this revision has no longer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.plan import MOST_WEEKS, Plan


@dataclass(frozen=True, slots=True)
class Gone:
    """A week and session of the day that are planned no more; `day` is about where they were."""

    label: str
    slot: int
    day: date


def gone(plan: Plan) -> Iterator[Gone]:
    """Every week that an earlier revision had, as far as the plan knows them.

    It knows the weeks of the first plan, those before the last re-plan, and where each re-plan
    between them ended: up to there all numbers of weeks are taken to have been there. A re-plan
    that another of the same day took the place of has left no trace.
    """
    last = plan.starts + timedelta(weeks=plan.choices.weeks, days=-1)
    ends = [last, *(revision.ends for revision in plan.history[:-2])]
    numbers = min(max((end - plan.starts).days // 7 + 1 for end in ends), MOST_WEEKS)
    days = {str(n + 1): plan.starts + timedelta(weeks=n) for n in range(numbers)}
    days |= {week.label: week.starts for week in plan.replaced}
    there = {(week.label, session.slot) for week in plan.weeks for session in week.sessions}
    for label, day in days.items():
        for slot in range(1, plan.choices.times + 1):
            if (label, slot) not in there:
                yield Gone(label, slot, day)
