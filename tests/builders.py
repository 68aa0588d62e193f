"""Plans for tests, from the built-in library and from thin air."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from planner import catalogue, files
from planner.domain.dose import DoseRange, HoldUnit, Sides, Span, StepSizes
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.plan import Choices, Plan
from planner.domain.programme import Item, Programme
from planner.schedule import make_plan

MONDAY = date(2026, 11, 30)

DOSES = (
    (DoseRange(Span(8, 10), Span(1, 1), HoldUnit.BREATHS), Noun("stretch", "stretches")),
    (
        DoseRange(
            Span(8, 10),
            Span(1, 1),
            HoldUnit.BREATHS,
            sides=Sides.ALTERNATE,
            step_sizes=StepSizes(reps=2),
        ),
        Noun("roll", "rolls"),
    ),
    (DoseRange(Span(8, 10), Span(5, 10), HoldUnit.SECONDS), Noun("lift", "lifts")),
    (
        DoseRange(Span(4, 4), Span(5, 5), HoldUnit.SECONDS, Span(2, 2), Sides.EACH, Span(3, 3)),
        Noun("raise", "raises"),
    ),
    (
        DoseRange(None, Span(15, 15), HoldUnit.SECONDS, Span(3, 3), Sides.EACH),
        Noun("hold", "holds"),
    ),
    (DoseRange(None, Span(10, 10), HoldUnit.MINUTES), Noun("walk", "walks")),
    (DoseRange(Span(10, 15)), Noun("tilt", "tilts")),
)
"""One of each kind that real handouts have."""


@cache
def lower_back() -> Programme:
    """The built-in programme."""
    return catalogue.read(files.built_in_templates()).programme("lower-back")


def programme(exercises: int) -> Programme:
    """A programme of that many exercises, of every kind in turn."""
    source = Source("Test", 2020)
    items = []
    for number in range(exercises):
        dose, unit = DOSES[number % len(DOSES)]
        name = f"Exercise {number + 1} of many"
        items.append(Item(Exercise(f"exercise-{number + 1}", name, dose, unit, source)))
    return replace(lower_back(), key="test", name="Test exercises", items=tuple(items))


def plan(found: Programme | None = None, plan_id: str = "test-plan", **choices: Any) -> Plan:
    """A plan of the built-in programme, or another, from Monday 30 November 2026."""
    chosen = found if found is not None else lower_back()
    settled = {"start": MONDAY, "weeks": 6, "weekdays": tuple(range(7)), **choices}
    return make_plan(chosen, Choices(**settled), plan_id)
