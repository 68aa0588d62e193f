"""An exercise's weekly doses from its start to its maximum, each with its reason."""

from dataclasses import dataclass
from itertools import pairwise

from planner.domain.dose import Dose
from planner.domain.programme import Item
from planner.progression import ramps, reasons
from planner.progression.ladder import documented_start, ladder, start_from_baseline


@dataclass(frozen=True, slots=True)
class WeeklyDose:
    """One week's dose of an exercise, and why."""

    dose: Dose
    reason: str


def item_ladder(item: Item, baseline: int | None, maximum: int | None) -> tuple[Dose, ...]:
    """All doses that an exercise can have in a plan, lowest first.

    `baseline` is what the person manages comfortably today and `maximum` a lowered maximum,
    both of what is raised first.
    """
    return ladder(item.exercise.dose, _start(item, baseline)[0], _lower(item.maximum, maximum))


def climb(
    item: Item, weeks: int, ramp: str, baseline: int | None = None, maximum: int | None = None
) -> tuple[WeeklyDose, ...]:
    """The weekly doses: exactly the maximum in the last week, and never above it in any.

    Raises ModuleNotFoundError for an unknown ramp.
    """
    rungs = item_ladder(item, baseline, maximum)
    doses = [rungs[rung] for rung in ramps.load(ramp).rungs([d.work for d in rungs], weeks)]
    top = _top_reason(item, maximum)
    first = _start(item, baseline)[1]
    weekly = [WeeklyDose(doses[0], f"{top}, from the start" if len(rungs) == 1 else first)]
    for before, after in pairwise(doses):
        reason = reasons.more(before, after) if after != before else reasons.same()
        if after == rungs[-1]:
            reason = f"{reason}: {top}" if after != before else f"same as last week: {top}"
        weekly.append(WeeklyDose(after, reason))
    return tuple(weekly)


def _start(item: Item, baseline: int | None) -> tuple[int, str]:
    dose_range = item.exercise.dose
    if baseline is not None:
        start = start_from_baseline(dose_range, baseline)
        return start, f"start: 80 % of the {baseline} that are comfortable today"
    if item.start is not None:
        return item.start, "start: set by the programme"
    span = dose_range.span(dose_range.first)
    assert span is not None  # `first` is one of the quantities that the range has
    start = documented_start(dose_range)
    return start, f"start: low, about half of the documented {span}"


def _lower(ours: int | None, theirs: int | None) -> int | None:
    return min((n for n in (ours, theirs) if n is not None), default=None)


def _top_reason(item: Item, maximum: int | None) -> str:
    dose_range = item.exercise.dose
    documented = dose_range.span(dose_range.first)
    assert documented is not None  # `first` is one of the quantities that the range has
    top = _lower(item.maximum, maximum)
    if top is None or top >= documented.high:
        return f"documented maximum ({item.exercise.source.cite()})"
    whose = "your" if maximum is not None and maximum == top else "the programme's"
    return f"{whose} maximum (documented: {documented.high}, {item.exercise.source.cite()})"
