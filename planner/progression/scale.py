"""Everything that an exercise can be asked for in a plan, and how to move on it.

A course is the weekly doses of the original ramp: positions 0, 1, 2 ... Below it is the lead-in,
for decisions alone: positions -1, -2 ... From there an exercise climbs again one position a week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.plan import Amount, Plan
from planner.domain.programme import Item
from planner.progression.climb import item_ladder
from planner.progression.ladder import with_count

LEAD_IN_SHARE = Fraction(4, 5)
"""Each rung of the lead-in has at most this share of the one above [our choice]."""

Doses = Sequence[Dose]
"""Doses of an exercise; their work never falls."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an exercise stands: a dose, and its position in the course (from 0).

    A dose between two of the course's has the position of the lower one; in the lead-in the
    positions are below 0.
    """

    position: int
    dose: Dose

    @property
    def order(self) -> tuple[int, int]:
        """The lower, the less is asked; of equal doses the earlier comes first."""
        return self.dose.work, self.position


@dataclass(frozen=True)
class Scale:
    """An exercise's lead-in and course, and all its rungs; each of the three rises."""

    lead_in: Doses
    course: Doses
    rungs: Doses

    @cached_property
    def _works(self) -> list[int]:
        return [dose.work for dose in (*self.lead_in, *self.course)]

    @property
    def start(self) -> Standing:
        """The first position of the course."""
        return self.at(0)

    @property
    def last(self) -> int:
        """The position of the maximum."""
        return len(self.course) - 1

    @property
    def lowest(self) -> Standing:
        """The lowest position of the lead-in; the start where there is no lower one."""
        return self.at(-len(self.lead_in))

    def at(self, position: int) -> Standing:
        """The standing at a position; below the lowest one the lowest."""
        position = max(position, -len(self.lead_in))
        below = len(self.lead_in) + position
        return Standing(position, self.course[position] if position >= 0 else self.lead_in[below])

    def onward(self, standing: Standing) -> Standing:
        """The next position; at the last one the last."""
        return self.at(min(standing.position + 1, self.last))

    def at_most(self, work: Fraction | int) -> Standing:
        """The highest position with at most that work, so that plateaus are passed; else the
        lowest.
        """
        below = [place for place, found in enumerate(self._works) if found <= work]
        return self.at(max(below, default=0) - len(self.lead_in))

    def lower(self, standing: Standing) -> Standing:
        """One lower dose: the highest position with less work; else the lowest."""
        return self.at_most(standing.dose.work - 1)

    def rung(self, work: Fraction | int) -> Standing:
        """The highest rung with at most that work, else the lowest."""
        fits = [dose for dose in self.rungs if dose.work <= work]
        dose = fits[-1] if fits else self.rungs[0]
        return Standing(self.at_most(dose.work).position, dose)

    @cached_property
    def largest_steps(self) -> tuple[Fraction, int]:
        """The course's largest step from one week to the next, as a ratio and in work."""
        works = [dose.work for dose in self.course]
        ratios = (Fraction(after, before) for before, after in pairwise(works))
        rises = (after - before for before, after in pairwise(works))
        return max(ratios, default=Fraction(1)), max(rises, default=0)

    def climb_within(self, standing: Standing) -> Standing:
        """The highest rung within the course's largest step, both as a ratio and in work.

        In the lead-in, where a single rung may be more than that, the next position.
        """
        if standing.position < 0:
            return self.onward(standing)
        ratio, rise = self.largest_steps
        work = standing.dose.work
        found = self.rung(min(work * ratio, Fraction(work + rise)))
        return found if found.dose.work > work else standing


def plan_scale(plan: Plan, exercise: str) -> Scale:
    """The scale of an exercise of a plan."""
    course = plan.course(exercise)
    below = below_start(next(e for e in plan.exercises if e.key == exercise), course[0])
    ladder = item_ladder(*settings(plan, exercise))
    rungs = {dose.work: dose for dose in (*below, *ladder, *course)}
    return Scale(lead_in(below, course[0]), course, [rungs[work] for work in sorted(rungs)])


def below_start(exercise: Exercise, start: Dose) -> tuple[Dose, ...]:
    """All rungs below the start, rising: less of what is raised first, the rest as at the start."""
    first, step = exercise.dose.first, exercise.dose.first_step
    count = start.of(first)
    assert count is not None  # a dose has what is raised first
    counts = range(count - step, step - 1, -step)
    return tuple(with_count(start, first, fewer) for fewer in reversed(counts))


def lead_in(below: Doses, start: Dose) -> tuple[Dose, ...]:
    """The rungs below the start that decisions use: each the highest of at most four fifths.

    >>> from planner.domain.dose import Sides
    >>> reps = [Dose(1, n, None, None, Sides.NONE) for n in range(1, 51)]
    >>> [dose.reps for dose in lead_in(reps[:-1], reps[-1])]
    [1, 2, 3, 4, 5, 7, 9, 12, 16, 20, 25, 32, 40]
    """
    chosen: list[Dose] = []
    above, left = start, list(below)
    while left:
        fits = [dose for dose in left if dose.work <= LEAD_IN_SHARE * above.work] or left
        above = fits[-1]
        chosen.append(above)
        left = [dose for dose in left if dose.work < above.work]
    return tuple(reversed(chosen))


def settings(plan: Plan, exercise: str) -> tuple[Item, int | None, int | None]:
    """An exercise of a plan with its baseline and the person's maximum."""
    item = next(item for item in plan.programme.items if item.exercise.key == exercise)
    return (
        item,
        count_given(plan.choices.baselines, exercise),
        count_given(plan.choices.maxima, exercise),
    )


def count_given(amounts: Sequence[Amount], exercise: str) -> int | None:
    """The number that was given for an exercise."""
    return next((found.count for found in amounts if found.exercise == exercise), None)
