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


def pages_follow(plan: Plan, log: Log) -> bool:
    """Whether the pages of a workbook, as it was written, re-plan themselves."""
    if plan.choices.spare is None or not log.follows:
        return False
    from planner.replan import pages

    return pages.is_live(plan)


def differing(
    plan: Plan, shown: Plan, log: Log, amounts: Sequence[AmountSaid]
) -> Iterator[Problem]:
    """A problem for each page that shows an amount which is not that of the rules.

    Only pages that had begun when something was last recorded: those after it were settled later
    than the file was saved. An amount that somebody typed is named wherever it stands: it follows
    no rule.
    """
    if plan.choices.spare is None:
        return
    from planner.wording import doses
    from planner.wording.language import ENGLISH

    recorded = [entry.day for entry in log.entries] + [noted.day for noted in log.days]
    last = max(recorded, default=plan.starts)
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    weeks = {week.label: week for week in shown.weeks if week.starts <= last}
    for said in amounts:
        exercise = exercises[said.exercise]
        where = f"{said.sheet}, {exercise.name}"
        if said.is_typed:
            yield Problem(
                f"“{said.amount}” is typed over the amount of the rules; the rules count",
                "take it back (Undo); a re-plan writes the page anew",
                where=where,
            )
            continue
        week = weeks.get(said.week)
        prescription = week.prescription(said.exercise) if week is not None else None
        if prescription is None:
            continue
        amount = doses.headline(ENGLISH, exercise, prescription.dose)
        if said.amount != amount:
            yield Problem(
                f"the page shows “{said.amount}”, by the rules it is “{amount}”; the rules count",
                "open it in a program that works out formulas, and save it; or type no amount",
                where=where,
            )
