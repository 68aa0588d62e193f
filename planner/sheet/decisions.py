"""A re-plan in the terminal: its decisions, one line each, and what each proposal leads to."""

from collections.abc import Sequence

from planner.domain.decision import Decision, Kind, Way
from planner.domain.plan import Plan
from planner.replan import Proposal, Replan
from planner.sheet import words
from planner.sheet.advice import inside
from planner.sheet.changes import MEANINGS, SYMBOLS, amount

LETTERS = {Way.EXTEND: "A", Way.KEEP_END: "B"}
MANY_EXTENSIONS = 2
"""After so many a plan asks for too much; fewer days or exercises may fit better."""

FEWER = (
    "The plan has become longer {count} times. Fewer days (--days mon,wed,fri) or fewer exercises "
    "(--without KEY) may fit your weeks better."
)


def decision_lines(plan: Plan, decisions: Sequence[Decision]) -> list[str]:
    """`◄ Knee rolls: 6 → 4 rolls, less: it gave pain of 7, above 5`.

    Where the whole plan is paused, the reason stands once.
    """
    if decisions and all(decision.kind is Kind.PAUSE for decision in decisions):
        reasons = dict.fromkeys(decision.reason for decision in decisions)
        return [f"{SYMBOLS[Kind.PAUSE]} Pause, no exercises for now: {r}." for r in reasons]
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    lines = []
    for decision in decisions:
        exercise = exercises[decision.exercise]
        told = f"{SYMBOLS[decision.kind]} {exercise.name}: {amount(exercise, decision)}"
        if decision.kind is not Kind.STEP_BACK or decision.before != decision.after:
            told += f", {MEANINGS[decision.kind]}"
        lines.append(told if decision.kind is Kind.PROGRESS else f"{told}: {decision.reason}")
    return lines


def proposal_lines(result: Replan) -> list[str]:
    """`A: finish Sun 24 Jan 2027, all full amounts`, one line for each proposal."""
    return [f"{LETTERS[p.way]}: {outcome(p)}" for p in result.proposals]


def advice_lines(result: Replan) -> list[str]:
    """A word to somebody whose plan becomes longer again and again."""
    longer = result.proposals[0].way is Way.EXTEND
    if not longer or result.extensions < MANY_EXTENSIONS:
        return []
    return [FEWER.format(count=result.extensions)]


def finished_lines(plan: Plan, result: Replan, file: str) -> list[str]:
    """That the plan is over, and what it could go on with."""
    later = outcome(result.proposals[0])
    return [
        f"The plan finished on {words.full_date(plan.ends)}.",
        f"planner replan {_quoted(file)} --extend goes on with it: {later}.",
    ]


def pause_lines(result: Replan, file: str) -> list[str]:
    """What to do while nothing is prescribed."""
    return [
        "Write on “Start here” who says that you may go on, and when. Then:",
        f"planner replan {_quoted(file)} --resume DATE",
    ]


def _quoted(file: str) -> str:
    return f'"{file}"' if " " in file else file


def outcome(proposal: Proposal) -> str:
    """When the plan ends, and what is missing then, in words.

    `finish Sun 10 Jan 2027, knee rolls 8 instead of 10`
    """
    end = f"finish {words.full_date(proposal.plan.ends)}"
    exercises = {exercise.key: exercise for exercise in proposal.plan.exercises}
    short = [
        f"{inside(exercises[key].name)} {words.compared(exercises[key], standing.dose)} instead of "
        f"{words.compared(exercises[key], proposal.plan.course(key)[-1])}"
        for key, standing in proposal.below
    ]
    return f"{end}, {'; '.join(short) if short else 'all full amounts'}"
