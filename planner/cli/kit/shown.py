"""A plan as the pages of its workbook show it on a day, and where they show something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.returned.page.amounts import AmountSaid


def as_shown(plan: Plan, log: Log, today: date) -> Plan:
    """The plan with the decisions of its pages up to a day; itself where they are fixed."""
    if plan.choices.spare is None:
        return plan
    from planner.replan import pages

    return pages.as_shown(plan, log, today)


def differing(
    plan: Plan, shown: Plan, log: Log, amounts: Sequence[AmountSaid]
) -> Iterator[Problem]:
    """A problem for each page that shows an amount which is not that of the rules.

    Only pages that had begun when something was last recorded: those after it were settled later
    than the file was saved.
    """
    if shown is plan:
        return
    from planner.wording import doses
    from planner.wording.language import ENGLISH

    recorded = [entry.day for entry in log.entries] + [noted.day for noted in log.days]
    last = max(recorded, default=plan.starts)
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    weeks = {week.label: week for week in shown.weeks if week.starts <= last}
    for said in amounts:
        week = weeks.get(said.week)
        prescription = week.prescription(said.exercise) if week is not None else None
        if prescription is None:
            continue
        exercise = exercises[said.exercise]
        amount = doses.headline(ENGLISH, exercise, prescription.dose)
        if said.amount != amount:
            yield Problem(
                f"the page shows “{said.amount}”, by the rules it is “{amount}”; the rules count",
                "open it in a program that works out formulas, and save it; or type no amount",
                where=f"{said.sheet}, {exercise.name}",
            )
