"""What stands on "Start here": advice first, then how to go about it, and the plan at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.domain.programme import Floor
from planner.domain.sentence import Sentence
from planner.form.start_layout import MOST_DAYS_OF_GOING_ON
from planner.pages.foot import Foot, foot
from planner.pages.glance import NOTHING, Glance, glance, week_head
from planner.pages.pause import pause
from planner.replan.pages import is_live, pages
from planner.wording import plan_words, sheet_words, start_words
from planner.wording.documented import weeks_to_come
from planner.wording.language import Words
from planner.wording.week.page_words import stop_sign


class Medium(Enum):
    """Where "Start here" stands: what one does there differs."""

    SCREEN = "screen"
    PAPER = "paper"
    LARGE_PRINT = "large print"


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign to tick, and what is written beside it."""

    text: str
    is_ticked: bool
    day: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A list of warning signs."""

    heading: str
    is_emergency: bool
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Clearance:
    """The line in which somebody says that the person may go on: its labels, and who and when."""

    by_label: str
    on_label: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Paused:
    """What says that the plan is paused: since when, why, and how to go on."""

    since: str
    why: str
    see: str
    how: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its heading, a few words behind that, numbered steps, and a text."""

    heading: str
    note: str = ""
    steps: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class GlancePart:
    """The plan at a glance: all weeks, and those to come alone where there are others.

    `elsewhere` says that the table is on another page, `continued` that it goes on, `no_weeks` that
    there is none. `coming_from` says where the weeks to come begin.
    """

    heading: str
    table: Glance | None
    coming: Glance | None
    coming_from: str
    elsewhere: str
    continued: str
    no_weeks: str


@dataclass(frozen=True, slots=True)
class Way:
    """Down to the floor or up again: the steps, the number of the first, and where they stand."""

    heading: str
    first: int
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FloorPart:
    """Getting down and up. `elsewhere` says that it is on another page, with pictures."""

    heading: str
    needs: str
    elsewhere: str
    down: Way
    up: Way
    otherwise: str
    source: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """The sentences among which the line of the day chooses; what changes is an open place."""

    week: str
    before: str
    ended: str
    fixed: str
    no_day: str
    sign: str
    paused: str
    goes_on: str
    pain: str
    unreadable: str
    no_pages: str


@dataclass(frozen=True, slots=True)
class LivePart:
    """What a workbook that re-plans itself has beside: who says that one goes on, and from when;
    the day, and whether coming weeks follow.
    """

    by_label: str
    by: str
    from_label: str
    going_on: tuple[date, ...]
    today_label: str
    follows_label: str
    follows: str
    choices: tuple[str, str]
    line: DayLine
    shown: str


@dataclass(frozen=True, slots=True)
class StartPage:
    """Everything on the page, from the title down to the floor (None where nothing tells of it)."""

    sheet: str
    title: str
    whole: tuple[str, ...]
    paused: Paused | None
    before: Part
    tick_signs: str
    panels: tuple[Panel, ...]
    no_tick: str
    clearance: Clearance
    stop: str
    session: Part
    glance: GlancePart
    after: Part
    floor: FloorPart | None
    foot: Foot
    live: LivePart | None = None


def start_page(words: Words, plan: Plan, log: Log, medium: Medium) -> StartPage:
    """The page as it is on screen, on paper or in large print."""
    safety = plan.programme.safety
    cleared = log.clearance
    return StartPage(
        sheet=words(sheet_words.START_HERE),
        title=plan_words.title(words, plan),
        whole=start_words.whole(words, plan),
        paused=_paused(words, plan),
        before=Part(words(start_words.BEFORE), text=safety.before_starting),
        tick_signs=words(start_words.TICK_SIGNS),
        panels=tuple(_panels(words, plan, log)),
        no_tick=safety.no_tick,
        clearance=Clearance(
            words(start_words.CLEARED_BY),
            words(start_words.CLEARED_ON),
            cleared.by if cleared is not None else "",
            words.short_date(cleared.day) if cleared is not None else "",
        ),
        stop=stop_sign(plan.programme),
        session=_session(words, plan, medium),
        glance=_glance(words, plan, medium),
        after=_after(words, plan, medium),
        floor=_floor(words, safety.floor),
        foot=foot(words),
        live=_live(words, plan, log) if medium is Medium.SCREEN and is_live(plan) else None,
    )


def _live(words: Words, plan: Plan, log: Log) -> LivePart:
    cleared = log.clearance
    days = {*log.going_on, *((cleared.day,) if cleared is not None and cleared.day else ())}
    yes, no = words(start_words.YES), words(start_words.NO)
    before = words(start_words.NOW_BEFORE, day=plan.starts)
    return LivePart(
        by_label=words(start_words.CLEARED_BY),
        by=cleared.by if cleared is not None else "",
        from_label=words(start_words.GOES_ON_FROM),
        going_on=tuple(sorted(days))[-MOST_DAYS_OF_GOING_ON:],
        today_label=words(start_words.TODAY),
        follows_label=words(start_words.FOLLOWS),
        follows=yes if log.follows else no,
        choices=(yes, no),
        line=DayLine(
            week=words.open(start_words.NOW_WEEK),
            before=before,
            ended=words.open(start_words.NOW_ENDED),
            fixed=words(start_words.NOW_FIXED),
            no_day=words(start_words.NOW_NO_DAY),
            sign=words(start_words.NOW_SIGN),
            paused=words(start_words.NOW_PAUSED),
            goes_on=words(start_words.NOW_GOES_ON),
            unreadable=words(start_words.NOW_UNREADABLE),
            no_pages=words(start_words.NOW_NO_PAGES),
            pain=words(start_words.NOW_PAIN),
        ),
        shown=before,
    )


def _paused(words: Words, plan: Plan) -> Paused | None:
    held = pause(words, plan)
    if held is None:
        return None
    return Paused(
        words(start_words.PAUSED_SINCE, day=held.since),
        words(start_words.WHY, reasons=" ".join(held.reasons)),
        words(start_words.SEE_CHANGES),
        words(start_words.HOW_TO_GO_ON),
    )


def _panels(words: Words, plan: Plan, log: Log) -> list[Panel]:
    """The lists that have signs."""
    safety = plan.programme.safety
    lists: tuple[tuple[Sentence, bool, tuple[str, ...]], ...] = (
        (start_words.EMERGENCY, True, safety.emergency),
        (start_words.DOCTOR_FIRST, False, safety.doctor_first),
    )
    return [
        Panel(words(heading), is_emergency, _signs(words, log, texts, is_emergency))
        for heading, is_emergency, texts in lists
        if texts
    ]


def _signs(words: Words, log: Log, texts: Sequence[str], is_emergency: bool) -> tuple[Sign, ...]:
    ticked = {sign.text: sign.day for sign in log.signs if sign.emergency is is_emergency}
    return tuple(
        Sign(text, text in ticked, words.short_date(ticked.get(text)), ticked.get(text))
        for text in texts
    )


def _session(words: Words, plan: Plan, medium: Medium) -> Part:
    if not plan.is_paused:
        steps = _steps(words, plan, medium)
        return Part(words(start_words.EVERY_SESSION), steps=steps)
    on_screen = medium is Medium.SCREEN
    how = start_words.GO_ON_ON_SCREEN if on_screen else start_words.GO_ON_ON_PAPER
    return Part(words(start_words.WHEN_YOU_GO_ON), text=words(how))


def _glance(words: Words, plan: Plan, medium: Medium) -> GlancePart:
    coming: tuple[Week, ...] = ()
    if plan.history and not plan.is_paused:
        coming = weeks_to_come(plan)
    first = coming[0].label if coming else ""
    return GlancePart(
        heading=words(start_words.GLANCE),
        table=_table(words, plan, medium) if plan.weeks else None,
        coming=glance(words, plan, coming) if coming else None,
        coming_from=words(start_words.FROM_WEEK_ON, label=first)
        if len(coming) < len(plan.weeks)
        else "",
        elsewhere=words(start_words.ON_A_PAGE_OF_ITS_OWN),
        continued=words(start_words.CONTINUED),
        no_weeks=words(start_words.NO_WEEK),
    )


def _table(words: Words, plan: Plan, medium: Medium) -> Glance:
    """All weeks; a live workbook has spare ones behind them, with nothing to do as yet."""
    table = glance(words, plan, plan.weeks)
    if medium is not Medium.SCREEN:
        return table
    heads = tuple(week_head(words, week) for week in pages(plan)[len(plan.weeks) :])
    rows = (replace(row, doses=(*row.doses, *[NOTHING] * len(heads))) for row in table.rows)
    return replace(table, heads=(*table.heads, *heads), rows=tuple(rows))


def _after(words: Words, plan: Plan, medium: Medium) -> Part:
    heading = words(start_words.AFTER_A_BREAK)
    if plan.is_paused:
        return Part(heading, text=words(start_words.NO_MISSED_DAYS))
    on_screen = medium is Medium.SCREEN
    how = start_words.BREAK_IN_A_LIVE_WORKBOOK if is_live(plan) else start_words.BREAK_ON_SCREEN
    text = words(how if on_screen else start_words.BREAK_ON_PAPER)
    if not plan.history:
        return Part(heading, text=text)
    return Part(heading, words(start_words.REPLANNED_ON, day=plan.history[-1].day), text=text)


def _floor(words: Words, floor: Floor) -> FloorPart | None:
    if not (floor.down or floor.up or floor.otherwise):
        return None
    return FloorPart(
        heading=words(start_words.FLOOR),
        needs=floor.needs,
        elsewhere=words(start_words.ON_A_PAGE_WITH_PICTURES),
        down=Way(words(start_words.DOWN), 1, floor.down),
        up=Way(words(start_words.UP), len(floor.down) + 1, floor.up),
        otherwise=floor.otherwise,
        source=words(start_words.SOURCE, source=floor.source) if floor.source else "",
    )


def _steps(words: Words, plan: Plan, medium: Medium) -> tuple[str, ...]:
    """The four steps of a session."""
    ceiling = plan.programme.pain_ceiling
    pain = start_words.PAIN_FIRST_AND_REST if ceiling < 10 else start_words.PAIN_FIRST
    tick = {
        Medium.SCREEN: start_words.TICK_ON_SCREEN[plan.choices.ticks],
        Medium.PAPER: start_words.TICK_ON_PAPER,
        Medium.LARGE_PRINT: start_words.TICK_IN_LARGE_PRINT,
    }
    return (
        words(pain, ceiling=ceiling),
        words(start_words.DO),
        words(tick[medium]),
        words(start_words.OWN_PAIN),
    )
