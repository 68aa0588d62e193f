"""What a clinician or the person must see first, the most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.decision import AdviceKind
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.evidence.days import last_days, pain_by_day
from planner.evidence.signs import open_signs
from planner.replan import Replan
from planner.wording.advising import advice_lines
from planner.wording.changes import Pause


class FindingKind(StrEnum):
    """The kinds of findings, in the order in which they are told."""

    EMERGENCY = "emergency-sign"
    SIGN = "warning-sign"
    PAUSE = "pause"
    PAIN = "pain-above-ceiling"
    HELP = "get-help"
    NO_RECORD = "no-record"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in words; `days` and `run` count days, where it is of pain above the ceiling."""

    kind: FindingKind
    text: str
    days: int | None = None
    run: int | None = None


def findings(
    plan: Plan,
    log: Log,
    today: date,
    pause: Pause | None,
    result: Replan | None,
    unwritten: tuple[str, ...],
) -> tuple[Finding, ...]:
    """All findings of a day; empty when all is well.

    `pause` is the one that holds or that a re-plan of the day would make; `unwritten` are the
    labels of weeks that are over and have no record.
    """
    signs = tuple(_signs(log, today))
    return (
        *signs,
        *_pause(pause, said_already=bool(signs)),
        *_pain(plan, log, today),
        *_help(plan, result),
        *_no_record(unwritten),
    )


def red_run(plan: Plan, log: Log, today: date) -> int:
    """How many recorded days in a row, back from the last one, have pain above the ceiling.

    Days before the last resume do not count.
    """
    pain = pain_by_day(log, today)
    run = 0
    for day in sorted(pain, reverse=True):
        is_before = plan.resumed is not None and day < plan.resumed
        if is_before or pain[day] <= plan.programme.pain_ceiling:
            break
        run += 1
    return run


def _signs(log: Log, today: date) -> Iterator[Finding]:
    for sign in open_signs(log.signs, log.clearance, today):
        if sign.emergency:
            text = f"Emergency sign ticked: “{sign.text}”. Get emergency help now."
            yield Finding(FindingKind.EMERGENCY, text)
        else:
            text = f"Warning sign ticked: “{sign.text}”. See a doctor before you go on."
            yield Finding(FindingKind.SIGN, text)


def _pause(pause: Pause | None, *, said_already: bool) -> Iterator[Finding]:
    """A pause, with its reasons where no finding before it has said them."""
    if pause is not None:
        reasons = () if said_already else pause.reasons
        yield Finding(FindingKind.PAUSE, " ".join(("Nothing to do for now.", *reasons)))


def _pain(plan: Plan, log: Log, today: date) -> Iterator[Finding]:
    """Today's pain counts where it is above the ceiling: then today is a rest day."""
    ceiling = plan.programme.pain_ceiling
    tomorrow = today + timedelta(days=1)
    is_today = pain_by_day(log, tomorrow).get(today, 0) > ceiling
    until = tomorrow if is_today else today
    pain = pain_by_day(log, until)
    days = sum(pain.get(day, 0) > ceiling for day in last_days(until))
    run = red_run(plan, log, until)
    if days:
        text = f"Pain above {ceiling} on {days} of the last 7 days"
        in_a_row = f"; {run} recorded days in a row now" if run > 1 else ""
        rest = " Today is a rest day." if is_today else ""
        yield Finding(FindingKind.PAIN, f"{text}{in_a_row}.{rest}", days, run)


def _help(plan: Plan, result: Replan | None) -> Iterator[Finding]:
    advice = result.advice if result is not None else ()
    urgent = [found for found in advice if found.kind in (AdviceKind.HELP, AdviceKind.ASK)]
    for text in advice_lines(plan, urgent):
        yield Finding(FindingKind.HELP, text)


def _no_record(unwritten: tuple[str, ...]) -> Iterator[Finding]:
    if unwritten:
        weeks = "Week" if len(unwritten) == 1 else "Weeks"
        has = "has" if len(unwritten) == 1 else "have"
        yield Finding(FindingKind.NO_RECORD, f"{weeks} {', '.join(unwritten)} {has} no record.")
