"""The pain that an exercise itself gave, page by page."""

from collections.abc import Iterator
from datetime import date

from planner.domain.dose import Dose
from planner.domain.log import Log
from planner.domain.plan import Plan, Week


def pages(plan: Plan, log: Log, exercise: str, judged: frozenset[date]) -> list[tuple[int, Dose]]:
    """The pain of each page that has a session of the exercise on a judged day, with its dose."""
    pains_and_doses = []
    for week in plan.weeks:
        prescription = week.prescription(exercise)
        if prescription is None or not any(s.day in judged for s in week.due(prescription)):
            continue
        pains = list(_on_page(log, exercise, week))
        if pains:
            pains_and_doses.append((max(pains), prescription.dose))
    return pains_and_doses


def elsewhere(plan: Plan, log: Log, exercise: str, judged: frozenset[date]) -> int | None:
    """The highest pain of judged days that no page with the exercise has."""
    on_pages = {
        day for week in plan.weeks if week.prescription(exercise) is not None for day in week.days
    }
    pains = (
        entry.pain
        for entry in log.entries
        if entry.exercise == exercise and entry.day in judged - on_pages
    )
    return max((pain for pain in pains if pain is not None), default=None)


def _on_page(log: Log, exercise: str, week: Week) -> Iterator[int]:
    for own in log.own_pains:
        if own.exercise == exercise and own.week == week.label:
            yield own.pain
    for entry in log.entries:
        if entry.exercise == exercise and entry.pain is not None and entry.day in week.days:
            yield entry.pain
