"""An exercise's weekly doses from its start to its maximum, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.domain.dose import Dose, Quantity
from planner.domain.programme import Item
from planner.domain.sentence import Statement
from planner.progression import ramps, reasons
from planner.progression.ladder import ladder
from planner.progression.start import start
from planner.progression.top import Top, Whose, top


@dataclass(frozen=True, slots=True)
class WeeklyDose:
    """One week's dose of an exercise, and why."""

    dose: Dose
    reason: Statement


def item_ladder(item: Item, baseline: int | None, maximum: int | None) -> tuple[Dose, ...]:
    """All doses that an exercise can have in a plan, lowest first.

    `baseline` is what the person manages comfortably today and `maximum` a lowered maximum,
    both of what is raised first.
    """
    return ladder(item.exercise.dose, start(item, baseline).count, top(item, maximum).count)


def climb(
    item: Item, weeks: int, ramp: str, baseline: int | None = None, maximum: int | None = None
) -> tuple[WeeklyDose, ...]:
    """The weekly doses: exactly the maximum in the last week, and never above it in any.

    Raises ModuleNotFoundError for an unknown ramp.
    """
    rungs = item_ladder(item, baseline, maximum)
    doses = [rungs[rung] for rung in ramps.load(ramp).rungs([d.work for d in rungs], weeks)]
    highest = top(item, maximum)
    first = WeeklyDose(doses[0], _first_reason(item, baseline, highest, len(rungs)))
    later = (
        WeeklyDose(after, _reason(rungs, highest, before, after))
        for before, after in pairwise(doses)
    )
    return (first, *later)


def step_reason(
    item: Item, baseline: int | None, maximum: int | None, before: Dose, after: Dose
) -> Statement:
    """Why a week asks what it asks after the week before; `after` is not the lower one."""
    return _reason(item_ladder(item, baseline, maximum), top(item, maximum), before, after)


def _first_reason(item: Item, baseline: int | None, highest: Top, rungs: int) -> Statement:
    dose_range = item.exercise.dose
    if rungs == 1:
        maximum = highest.reason([dose_range.first])
        return Statement("maximum.from_the_start", because=maximum)
    begin = start(item, baseline)
    if begin.count > highest.count:
        return Statement(highest.below_start, because=begin.rule)
    return begin.reason(dose_range.first_step)


def _reason(rungs: Sequence[Dose], highest: Top, before: Dose, after: Dose) -> Statement:
    first = highest.exercise.dose.first
    raised = _raised(before, after)
    if not raised:
        if after != rungs[-1]:
            return reasons.SAME
        everything = dict.fromkeys((first, *_raised(rungs[0], after)))
        return reasons.same(highest.reason(everything))
    if after == rungs[-1]:
        return reasons.more(before, after, highest.reason(raised))
    is_lowered = highest.whose is not Whose.DOCUMENTED
    if is_lowered and first in raised and after.of(first) == highest.count:
        return reasons.more(before, after, highest.reason([first]))
    return reasons.more(before, after)


def _raised(before: Dose, after: Dose) -> list[Quantity]:
    return [quantity for quantity in Quantity if before.of(quantity) != after.of(quantity)]
