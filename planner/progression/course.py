"""Moving along an exercise's course, the weekly doses of its original ramp."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from planner.domain.dose import Dose

Doses = Sequence[Dose]
"""A course: its doses never fall, and the last is the maximum."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an exercise stands: a dose, and its position in the course (from 0).

    A dose between two of the course's has the position of the lower one.
    """

    position: int
    dose: Dose

    @property
    def order(self) -> tuple[int, int]:
        """The lower, the less is asked; of equal doses the earlier comes first."""
        return self.dose.work, self.position


def at(doses: Doses, position: int) -> Standing:
    """The standing at a position."""
    return Standing(position, doses[position])


def onward(doses: Doses, standing: Standing) -> Standing:
    """The next position; at the last one the last."""
    return at(doses, min(standing.position + 1, len(doses) - 1))


def lower(doses: Doses, work: int) -> Standing:
    """The highest position with less work than that, so that plateaus are passed; else the start.

    >>> from planner.domain.dose import Sides
    >>> reps = [Dose(1, n, None, None, Sides.NONE) for n in (4, 5, 5, 6)]
    >>> lower(reps, 5).position, lower(reps, 6).position, lower(reps, 4).position
    (0, 2, 0)
    """
    return at_most(doses, Fraction(work - 1))


def at_most(doses: Doses, work: Fraction) -> Standing:
    """The highest position with at most that work, else the start: never below it."""
    below = [position for position, dose in enumerate(doses) if dose.work <= work]
    return at(doses, max(below, default=0))


def largest_step(doses: Doses) -> Fraction:
    """The largest ratio of work from one week to the next; 1 where every week asks the same."""
    ratios = (Fraction(after.work, before.work) for before, after in pairwise(doses))
    return max(ratios, default=Fraction(1))


def climb_within(rungs: Doses, doses: Doses, standing: Standing, ratio: Fraction) -> Standing:
    """The highest rung that asks at most `ratio` times the work; never less than before."""
    most = standing.dose.work * ratio
    rung = max((dose for dose in rungs if dose.work <= most), key=lambda dose: dose.work)
    if rung.work <= standing.dose.work:
        return standing
    position = at_most(doses, Fraction(rung.work)).position
    return Standing(position, rung)
