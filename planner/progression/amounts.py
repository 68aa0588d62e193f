"""Checks of the numbers that a person or a clinician gives for an exercise."""

from collections.abc import Iterator

from planner.domain.dose import LARGEST
from planner.domain.programme import Item
from planner.errors import Problem


def baseline_problems(item: Item, baseline: int) -> Iterator[Problem]:
    """What is wrong with a baseline: what the person manages comfortably today, in one set."""
    where = f"baseline {item.exercise.key}={baseline}"
    documented = item.exercise.dose.first_span.high
    if baseline < 1:
        yield Problem(
            f"{baseline} is not a number to start from",
            "write how many are comfortable today, 1 or more, or leave the exercise out "
            f"with --without {item.exercise.key}",
            where=where,
        )
    elif baseline > LARGEST[item.exercise.dose.first]:
        yield Problem(
            f"{baseline} is too large to be a baseline",
            f"write how many are comfortable today; {documented} are documented",
            where=where,
        )


def maximum_problems(item: Item, maximum: int) -> Iterator[Problem]:
    """What is wrong with a lowered maximum: it never raises, and the steps must reach it."""
    where = f"maximum {item.exercise.key}={maximum}"
    dose_range = item.exercise.dose
    step = dose_range.first_step
    highest = dose_range.first_span.high if item.maximum is None else item.maximum
    if maximum < step:
        yield Problem(
            f"{maximum} leaves nothing to do",
            f"write {step} to {highest}, or leave the exercise out "
            f"with --without {item.exercise.key}",
            where=where,
        )
    elif maximum > highest:
        yield Problem(
            f"{maximum} is above the maximum of {highest}",
            f"write {highest} or less: a maximum can be lowered, never raised",
            where=where,
        )
    elif maximum % step:
        below = maximum - maximum % step
        yield Problem(
            f"{maximum} is off the step of {step}",
            f"write {below} or {below + step}" if below + step <= highest else f"write {below}",
            where=where,
        )
