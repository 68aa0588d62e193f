"""What a clinician or the person must see first, the most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.decision import AdviceKind
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.evidence.days import last_days, pain_by_day
from planner.evidence.signs import open_signs
from planner.pages.pause import Pause
from planner.replan import Replan
from planner.wording.advising import advice_lines
from planner.wording.language import Words

_EMERGENCY = Sentence("Emergency sign ticked: “{sign}”. Get emergency help now.")
_SIGN = Sentence("Warning sign ticked: “{sign}”. See a doctor before you go on.")
_PAUSED = Sentence("Nothing to do for now.")
_PAIN = Sentence("Pain above {ceiling} on {days} of the last 7 days.")
_PAIN_IN_A_ROW = Sentence(
    "Pain above {ceiling} on {days} of the last 7 days; {run} recorded days in a row now."
)
_REST = Sentence("Today is a rest day.")
_NO_RECORD = Sentence("Week {weeks:list} has no record.", "Weeks {weeks:list} have no record.")


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
    words: Words,
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
    signs = tuple(_signs(words, log, today))
    return (
        *signs,
        *_pause(words, pause, is_told_already=bool(signs)),
        *_pain(words, plan, log, today),
        *_help(words, plan, result),
        *_no_record(words, unwritten),
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


def _signs(words: Words, log: Log, today: date) -> Iterator[Finding]:
    for sign in open_signs(log.signs, log.clearance, today):
        if sign.emergency:
            yield Finding(FindingKind.EMERGENCY, words(_EMERGENCY, sign=sign.text))
        else:
            yield Finding(FindingKind.SIGN, words(_SIGN, sign=sign.text))


def _pause(words: Words, pause: Pause | None, *, is_told_already: bool) -> Iterator[Finding]:
    """A pause, with its reasons where no finding before it has told them."""
    if pause is not None:
        reasons = () if is_told_already else pause.reasons
        yield Finding(FindingKind.PAUSE, " ".join((words(_PAUSED), *reasons)))


def _pain(words: Words, plan: Plan, log: Log, today: date) -> Iterator[Finding]:
    """Today's pain counts where it is above the ceiling: then today is a rest day."""
    ceiling = plan.programme.pain_ceiling
    tomorrow = today + timedelta(days=1)
    is_today = pain_by_day(log, tomorrow).get(today, 0) > ceiling
    until = tomorrow if is_today else today
    pain = pain_by_day(log, until)
    days = sum(pain.get(day, 0) > ceiling for day in last_days(until))
    run = red_run(plan, log, until)
    if days:
        pain_told = _PAIN_IN_A_ROW if run > 1 else _PAIN
        text = words(pain_told, ceiling=ceiling, days=days, run=run)
        yield Finding(FindingKind.PAIN, f"{text} {words(_REST)}" if is_today else text, days, run)


def _help(words: Words, plan: Plan, result: Replan | None) -> Iterator[Finding]:
    advice = result.advice if result is not None else ()
    urgent = [found for found in advice if found.kind in (AdviceKind.HELP, AdviceKind.ASK)]
    for text in advice_lines(words, plan, urgent):
        yield Finding(FindingKind.HELP, text)


def _no_record(words: Words, unwritten: tuple[str, ...]) -> Iterator[Finding]:
    if unwritten:
        text = words(_NO_RECORD, weeks=unwritten, count=len(unwritten))
        yield Finding(FindingKind.NO_RECORD, text)
