"""A re-plan in the terminal: its decisions, one line each, and what each proposal leads to."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner.domain.decision import Decision, Kind, Way
from planner.domain.exercise import Exercise
from planner.domain.log import Clearance
from planner.domain.plan import Plan
from planner.progression.scale import Standing
from planner.replan import MANY_EXTENSIONS, Proposal, Replan
from planner.terminal.file_names import quoted
from planner.wording import words
from planner.wording.advice import inside
from planner.wording.advising import advice_lines
from planner.wording.changes import SYMBOLS, amount, meaning, shown

MOST_KEEPING_DAYS = 3
"""Two or three days a week keep what was reached [our choice]."""
WIDEST_CELL = 28
"""Three columns of a terminal."""
FULL = "all full amounts"
STEPS = {Way.EXTEND: "as in your plan", Way.KEEP_END: "faster"}
"""How an exercise climbs again: by the weeks of the plan, or as fast as its largest step."""
LETTERS = {Way.EXTEND: "A", Way.KEEP_END: "B"}
KEEPS = (
    "What was reached is kept with two or three days a week at these amounts (our choice; ask your "
    "physiotherapist)."
)
LONGER = (
    "The plan has become longer {count} times, and is twice as long now, or longer. Its end is "
    "offered first."
)
LESS = (Kind.STEP_BACK, Kind.RESTART, Kind.REST)
LESS_AT_THE_END = (
    "Less is asked above than the plan ended with: go on with that, not with the last amounts, "
    "and ask your physiotherapist how to go on."
)
ENOUGH = (
    "It was made longer {count} times. Go on by yourself, or make a new plan: planner new "
    "--baseline KEY=N"
)


def decision_lines(plan: Plan, decisions: Sequence[Decision]) -> list[str]:
    """`◄ Knee rolls: 6 → 4 rolls, less: it gave pain of 7, above 5`.

    A reason that several exercises have stands once, above their amounts; where the whole plan is
    paused, alone.
    """
    if decisions and all(decision.kind is Kind.PAUSE for decision in decisions):
        reasons = dict.fromkeys(decision.reason for decision in decisions)
        return [f"{SYMBOLS[Kind.PAUSE]} Pause, no exercises for now: {r}." for r in reasons]
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    amounts: dict[tuple[str, str], list[str]] = {}
    for decision in decisions:
        exercise = exercises[decision.exercise]
        why = (SYMBOLS[shown(decision)], _why(decision))
        told = f"{exercise.name}: {amount(exercise, decision)}"
        amounts.setdefault(why, []).append(told)
    lines = []
    for (symbol, reason), several in amounts.items():
        if len(several) == 1:
            lines.append(f"{symbol} {several[0]}, {reason}")
        else:
            lines.append(f"{symbol} {reason[:1].upper()}{reason[1:]}.")
            lines += [f"    {each}" for each in several]
    return lines


def _why(decision: Decision) -> str:
    """`less: it gave pain of 7, above 5`; what goes on as planned needs no reason."""
    if decision.kind is Kind.PROGRESS:
        return meaning(decision)
    return f"{meaning(decision)}: {'; '.join((decision.reason, *decision.also))}"


def proposal_lines(plan: Plan, result: Replan) -> list[str]:
    """One proposal in a line; two beside each other, with the amounts that one of them lacks."""
    if len(result.proposals) == 1:
        return [f"{LETTERS[p.way]}: {outcome(p)}" for p in result.proposals]
    proposals = sorted(result.proposals, key=lambda proposal: LETTERS[proposal.way])
    short = [dict(proposal.below) for proposal in proposals]
    exercises = [e for e in plan.exercises if any(e.key in below for below in short)]
    rows = [
        ("", *(LETTERS[proposal.way] for proposal in proposals)),
        ("Finish", *(words.full_date(proposal.plan.ends) for proposal in proposals)),
        *((e.name, *(_ends_with(plan, e, below) for below in short)) for e in exercises),
    ]
    if len(exercises) < len(plan.exercises) - len(plan.left_out):
        rows.append(("All others" if exercises else "Amounts", *(FULL for _ in proposals)))
    rows.append(("Steps", *(STEPS[proposal.way] for proposal in proposals)))
    rows = [tuple(_cut(cell) for cell in row) for row in rows]
    widths = [max(len(row[place]) for row in rows) for place in range(2)]
    return [f"{a.ljust(widths[0])}  {b.ljust(widths[1])}  {c}".rstrip() for a, b, c in rows]


def _cut(cell: str) -> str:
    return cell if len(cell) <= WIDEST_CELL else f"{cell[: WIDEST_CELL - 1]}…"


def _ends_with(plan: Plan, exercise: Exercise, below: Mapping[str, Standing]) -> str:
    """The last amount, with the maximum where it is less."""
    most = words.compared(exercise, plan.course(exercise.key)[-1])
    last = below.get(exercise.key)
    if last is None:
        return most
    unit = most.partition(" ")[2] if exercise.dose.hold is None else most.rpartition(" ")[2]
    return f"{words.compared(exercise, last.dose).removesuffix(f' {unit}')} of {most}"


def told_beside(plan: Plan, result: Replan) -> list[str]:
    """The advice, and a word to somebody whose plan becomes longer again and again."""
    lines = list(advice_lines(plan, result.advice))
    ways = [proposal.way for proposal in result.proposals]
    if ways == [Way.KEEP_END, Way.EXTEND] and result.extensions >= MANY_EXTENSIONS:
        lines.append(LONGER.format(count=result.extensions))
    return lines


def finished_lines(plan: Plan, result: Replan, file: str) -> list[str]:
    """That the plan is over, what was reached, what keeps it, and how to go on."""
    finished = f"The plan finished on {words.full_date(plan.ends)}."
    if any(decision.kind in LESS for decision in result.decisions):
        lines = [finished, LESS_AT_THE_END]
    else:
        lines = [f"{finished} Well done.", KEEPS]
        if reached := "; ".join(_reached(plan)):
            lines.insert(1, f"Reached: {reached}.")
    if result.extensions >= MANY_EXTENSIONS:
        return [*lines, ENOUGH.format(count=result.extensions)]
    later = outcome(result.proposals[0])
    days = sorted(plan.choices.weekdays)
    fewer = ""
    if len(days) > MOST_KEEPING_DAYS:
        kept = (days[0], days[len(days) // 2])
        fewer = f" --days {','.join(words.DAYS[day].lower() for day in kept)}"
    command = f"planner replan {quoted(file)} --extend{fewer}"
    return [*lines, f"{command} goes on with it: {later}."]


def _reached(plan: Plan) -> Iterator[str]:
    """`pelvic tilts 15 tilts`, with the maximum where that was not reached."""
    for exercise in plan.exercises:
        doses = [
            p.dose for week in plan.weeks if (p := week.prescription(exercise.key)) is not None
        ]
        if not doses or exercise.key in plan.left_out:
            continue
        last, most = doses[-1], plan.course(exercise.key)[-1]
        of = f" of {words.compared(exercise, most)}" if last.work < most.work else ""
        yield f"{inside(exercise.name)} {words.compared(exercise, last)}{of}"


def pause_lines(cleared: Clearance | None, today: date, file: str) -> list[str]:
    """What to do while nothing is prescribed; `cleared` is what "Start here" says of going on."""
    if cleared is not None and cleared.day is not None and cleared.day <= today:
        who = f"{cleared.by}, {words.full_date(cleared.day)}"
        told, day = f"“Start here” says who said that you may go on: {who}. Then:", f"{today}"
    else:
        told, day = "Write on “Start here” who says that you may go on, and when. Then:", "DATE"
    return [told, f"planner replan {quoted(file)} --resume {day}"]


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
    return f"{end}, {'; '.join(short) if short else FULL}"
