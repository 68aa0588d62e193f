"""A re-plan in the terminal: its decisions, one line each, and what each proposal leads to."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner.domain.decision import Decision, Kind, Way
from planner.domain.exercise import Exercise
from planner.domain.log import Clearance
from planner.domain.plan import Plan
from planner.pages.week.cells import waiting_weeks
from planner.progression.scale import Standing
from planner.replan import MANY_EXTENSIONS, Proposal, Replan
from planner.terminal.file_names import quoted
from planner.wording import doses, replan_words, statements
from planner.wording.advice import inside
from planner.wording.advising import advice_lines
from planner.wording.commands import days_option
from planner.wording.decisions import SYMBOLS, amount, meaning, shown
from planner.wording.language import Words

MOST_KEEPING_DAYS = 3
"""Two or three days a week keep what was reached [our choice]."""
WIDEST_CELL = 28
"""Three columns of a terminal."""
LETTERS = {Way.EXTEND: "A", Way.KEEP_END: "B"}
LESS = (Kind.STEP_BACK, Kind.RESTART, Kind.REST)


def decision_lines(words: Words, plan: Plan, decisions: Sequence[Decision]) -> list[str]:
    """`◄ Knee rolls: 6 → 4 rolls, less: it gave pain of 7, above 5`.

    A reason that several exercises have stands once, above their amounts; where the whole plan is
    paused, alone.
    """
    if decisions and all(decision.kind is Kind.PAUSE for decision in decisions):
        reasons = dict.fromkeys(statements.reason(words, each, plan) for each in decisions)
        return [
            f"{SYMBOLS[Kind.PAUSE]} {words(replan_words.PAUSE, reason=reason)}"
            for reason in reasons
        ]
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    amounts: dict[tuple[str, str], list[str]] = {}
    for decision in decisions:
        exercise = exercises[decision.exercise]
        why = (SYMBOLS[shown(decision)], _why(words, plan, decision))
        changed = amount(words, exercise, decision)
        told = words(replan_words.OF_EXERCISE, exercise=exercise.name, amount=changed)
        amounts.setdefault(why, []).append(told)
    lines = []
    for (symbol, reason), several in amounts.items():
        if len(several) == 1:
            lines.append(f"{symbol} {words.listed((several[0], reason))}")
        else:
            head = words(replan_words.HEAD, text=reason[:1].upper() + reason[1:])
            lines.append(f"{symbol} {head}")
            lines += [f"    {each}" for each in several]
    return lines


def _why(words: Words, plan: Plan, decision: Decision) -> str:
    """`less: it gave pain of 7, above 5`; what goes on as planned needs no reason."""
    means = meaning(words, decision)
    if decision.kind is Kind.PROGRESS:
        return means
    reasons = (
        statements.reason(words, decision, plan),
        *statements.also(words, decision, plan),
    )
    return words(replan_words.WHY, meaning=means, reasons="; ".join(reasons))


def proposal_lines(words: Words, plan: Plan, result: Replan) -> list[str]:
    """One proposal in a line; two beside each other, with the amounts that one of them lacks."""
    if len(result.proposals) == 1:
        return [f"{LETTERS[p.way]}: {outcome(words, p)}" for p in result.proposals]
    proposals = sorted(result.proposals, key=lambda proposal: LETTERS[proposal.way])
    short = [dict(proposal.below) for proposal in proposals]
    exercises = [e for e in plan.exercises if any(e.key in below for below in short)]
    rows = [
        ("", *(LETTERS[proposal.way] for proposal in proposals)),
        (
            words(replan_words.FINISH),
            *(words.full_date(proposal.plan.ends) for proposal in proposals),
        ),
        *((e.name, *(_ends_with(words, plan, e, below) for below in short)) for e in exercises),
    ]
    if len(exercises) < len(plan.exercises) - len(plan.left_out):
        head = words(replan_words.ALL_OTHERS if exercises else replan_words.AMOUNTS)
        rows.append((head, *(words(replan_words.FULL) for _ in proposals)))
    steps = (words(replan_words.STEPS[proposal.way]) for proposal in proposals)
    rows.append((words(replan_words.STEPS_HEAD), *steps))
    rows = [tuple(_cut(cell) for cell in row) for row in rows]
    widths = [max(len(row[place]) for row in rows) for place in range(2)]
    return [f"{a.ljust(widths[0])}  {b.ljust(widths[1])}  {c}".rstrip() for a, b, c in rows]


def _cut(cell: str) -> str:
    return cell if len(cell) <= WIDEST_CELL else f"{cell[: WIDEST_CELL - 1]}…"


def _ends_with(words: Words, plan: Plan, exercise: Exercise, below: Mapping[str, Standing]) -> str:
    """The last amount, with the maximum where it is less."""
    most = doses.compared(words, exercise, plan.course(exercise.key)[-1])
    last = below.get(exercise.key)
    if last is None:
        return most
    unit = most.partition(" ")[2] if exercise.dose.hold is None else most.rpartition(" ")[2]
    reached = doses.compared(words, exercise, last.dose).removesuffix(f" {unit}")
    return words(replan_words.LAST_OF, last=reached, most=most)


def told_beside(words: Words, plan: Plan, result: Replan) -> list[str]:
    """The advice, and a word to somebody whose plan becomes longer again and again."""
    lines = list(advice_lines(words, plan, result.advice))
    if any(waiting_weeks(proposal.plan) for proposal in result.proposals):
        lines.append(words(replan_words.WAITS))
    ways = [proposal.way for proposal in result.proposals]
    if ways == [Way.KEEP_END, Way.EXTEND] and result.extensions >= MANY_EXTENSIONS:
        lines.append(words(replan_words.LONGER, count=result.extensions))
    return lines


def finished_lines(words: Words, plan: Plan, result: Replan, file: str) -> list[str]:
    """That the plan is over, what was reached, what keeps it, and how to go on."""
    if any(decision.kind in LESS for decision in result.decisions):
        lines = [
            words(replan_words.FINISHED, day=plan.ends),
            words(replan_words.LESS_AT_THE_END),
        ]
    else:
        lines = [words(replan_words.WELL_DONE, day=plan.ends), words(replan_words.KEEPS)]
        if reached := "; ".join(_reached(words, plan)):
            lines.insert(1, words(replan_words.REACHED, what=reached))
    if result.extensions >= MANY_EXTENSIONS:
        return [*lines, words(replan_words.ENOUGH, count=result.extensions)]
    days = sorted(plan.choices.weekdays)
    fewer = ""
    if len(days) > MOST_KEEPING_DAYS:
        fewer = f" --days {days_option((days[0], days[len(days) // 2]))}"
    command = f"planner replan {quoted(file)} --extend{fewer}"
    later = outcome(words, result.proposals[0])
    return [*lines, words(replan_words.GOES_ON, command=command, outcome=later)]


def _reached(words: Words, plan: Plan) -> Iterator[str]:
    """`pelvic tilts 15`, with the maximum where that was not reached."""
    for exercise in plan.exercises:
        weekly = [
            p.dose for week in plan.weeks if (p := week.prescription(exercise.key)) is not None
        ]
        if not weekly or exercise.key in plan.left_out:
            continue
        last, most = weekly[-1], plan.course(exercise.key)[-1]
        is_less = last.work < most.work
        yield words(
            replan_words.REACHED_OF if is_less else replan_words.REACHED_ONE,
            exercise=inside(exercise.name),
            dose=doses.compared(words, exercise, last),
            most=doses.compared(words, exercise, most),
        )


def pause_lines(
    words: Words,
    cleared: Clearance | None,
    today: date,
    file: str,
    *,
    pages_follow: bool = False,
) -> list[str]:
    """What to do while nothing is prescribed; `cleared` is what "Start here" says of going on.

    `pages_follow` tells that the workbook's own pages go on with the week after that day.
    """
    if cleared is not None and cleared.day is not None and cleared.day <= today:
        cleared_by = replan_words.CLEARED if cleared.by else replan_words.CLEARED_ON
        told, day = words(cleared_by, who=cleared.by, day=cleared.day), f"{today}"
    else:
        told, day = words(replan_words.ASK_WHO), "DATE"
    then = words(replan_words.PAGES_GO_ON if pages_follow else replan_words.THEN)
    return [f"{told} {then}", f"planner replan {quoted(file)} --resume {day}"]


def outcome(words: Words, proposal: Proposal) -> str:
    """When the plan ends, and what is missing then, in words.

    `finish Sun 10 Jan 2027, knee rolls 8 instead of 10`
    """
    exercises = {exercise.key: exercise for exercise in proposal.plan.exercises}
    short = [
        words(
            replan_words.INSTEAD_OF,
            exercise=inside(exercises[key].name),
            dose=doses.compared(words, exercises[key], standing.dose),
            most=doses.compared(words, exercises[key], proposal.plan.course(key)[-1]),
        )
        for key, standing in proposal.below
    ]
    amounts = "; ".join(short) if short else words(replan_words.FULL)
    return words(replan_words.OUTCOME, day=proposal.plan.ends, amounts=amounts)
