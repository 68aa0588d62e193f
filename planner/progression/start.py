"""Where a climb starts, and why."""

from dataclasses import dataclass
from fractions import Fraction

from planner.domain.dose import Quantity, Span
from planner.domain.exercise import Exercise
from planner.domain.programme import Item
from planner.progression import reasons
from planner.progression.ladder import BASELINE_SHARE, documented_start, start_from_baseline


@dataclass(frozen=True, slots=True)
class Start:
    """The start of what is raised first, before any maximum.

    `exact` is what the rule gives before it is rounded to a step; `said` is the rule as a reason
    and `rule` the same as the subject of a sentence.
    """

    count: int
    exact: Fraction
    said: str
    rule: str

    def reason(self, step: int) -> str:
        """Why a plan starts there.

        >>> Start(7, Fraction(36, 5), "about 80 % of the 9", "80 % of the 9").reason(step=1)
        'start: about 80 % of the 9'
        """
        if self.count == step != self.exact:
            return "start: the smallest amount"
        rounded = f", rounded to a step of {step}" if abs(self.count - self.exact) >= 1 else ""
        return f"start: {self.said}{rounded}"


def start(item: Item, baseline: int | None) -> Start:
    """From the baseline, else what the programme sets, else low."""
    dose_range = item.exercise.dose
    if baseline is not None:
        count, exact = start_from_baseline(dose_range, baseline), BASELINE_SHARE * baseline
        rule = f"80 % of the {_with_unit(item.exercise, baseline)} that are comfortable today"
        return Start(count, exact, rule if count == exact else f"about {rule}", rule)
    if item.start is not None:
        theirs = "what the programme sets"
        return Start(item.start, Fraction(item.start), "set by the programme", theirs)
    span = dose_range.first_span
    rule = f"about half of the documented {_with_unit(item.exercise, span)}"
    return Start(documented_start(dose_range), Fraction(span.low, 2), f"low, {rule}", rule)


def _with_unit(exercise: Exercise, amount: int | Span) -> str:
    """Repetitions stand alone, as in `the 10 that are comfortable`; a hold needs its unit."""
    if exercise.dose.first is Quantity.REPS:
        return str(amount)
    return f"{amount} {reasons.unit_of_first(exercise).many}"
