"""What stands in a workbook that re-plans itself: the sentences among which its formulas choose."""

from dataclasses import dataclass, replace

from planner.domain.decision import Kind
from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.log import Log
from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan, Week
from planner.pages.week.hint import NOT_DUE, Hint, Tone, not_due
from planner.pages.week.page import WeekPage, week_pages
from planner.progression.scale import plan_scale
from planner.replan.base import Base, base, next_decision
from planner.replan.pages import is_live, pages, with_pages
from planner.wording import doses, live_words
from planner.wording.language import Words
from planner.wording.plan_words import last_number
from planner.wording.week import hints, page_words


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose as a page says it: how much, how, and as short as the next page and a table do."""

    amount: str
    detail: str
    before: str
    short: str


def dose_words(words: Words, exercise: Exercise, dose: Dose) -> DoseWords:
    """The words of a dose."""
    return DoseWords(
        doses.headline(words, exercise, dose),
        doses.detail(words, exercise, dose),
        doses.compared(words, exercise, dose),
        doses.short(words, exercise, dose),
    )


@dataclass(frozen=True, slots=True)
class LivePageWords:
    """The sentences among which a page's formulas choose; what changes is an open place.

    `head` stands beside the title, `stop` below it.
    """

    head: str
    head_rest: str
    head_not_needed: str
    head_paused: str
    stop: str
    no_more_pages: str
    paused_by_sign: str
    paused: str
    worth_doing: str
    first_week: str
    same_as_last_week: str
    last_week: str
    before: str
    rest: str


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Why a week asks what it asks: the sentences of `wording.live_words`, by what they are of.

    `then` ends a hint that asks for less: where coming weeks follow, and where they do not.
    """

    because: dict[str, str]
    the_start: str
    as_planned: str
    less: str
    lowest: str
    from_the_start: str
    same_again: str
    done_again: str
    not_this_week: str
    still_rests: str
    then: tuple[str, str]
    no_next_page: str


def reason_words(words: Words, plan: Plan) -> ReasonWords:
    """They are the same on all pages."""
    ceiling = plan.programme.pain_ceiling
    return ReasonWords(
        because={
            name: words.open(
                sentence, **({"ceiling": ceiling} if "{ceiling}" in sentence.one else {})
            )
            for name, sentence in live_words.BECAUSE.items()
        },
        the_start=words(live_words.THE_START),
        as_planned=words(live_words.AS_PLANNED),
        less=words.open(live_words.LESS),
        lowest=words.open(live_words.LOWEST),
        from_the_start=words.open(live_words.FROM_THE_START),
        same_again=words.open(live_words.SAME_AGAIN),
        done_again=words.open(live_words.DONE_AGAIN),
        not_this_week=words.open(live_words.NOT_THIS_WEEK),
        still_rests=words(live_words.STILL_RESTS),
        then=(words(hints.FOLLOWS), words(hints.SWITCHED_OFF)),
        no_next_page=words(hints.NO_NEXT_PAGE),
    )


@dataclass(frozen=True, slots=True)
class LiveRow:
    """An exercise of a page, as it is before anything is filled in; empty on a spare page."""

    amount: str = ""
    detail: str = ""
    compared: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LivePage:
    """What a page's formulas show before anything is filled in, and what they choose among."""

    page: WeekPage
    words: LivePageWords
    head: str
    stop: str
    rows: tuple[LiveRow, ...]


@dataclass(frozen=True, slots=True)
class LiveChangesWeek:
    """A week of the list of decisions: its heading, decided or not yet, and its exercises."""

    decided: str
    not_yet: str
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LiveBook:
    """Everything that a workbook which re-plans itself is made from.

    `plan` has spare weeks too, `last` is the number of its own last one, `base` is what the last
    re-plan left, `first` the place, from 1, of the page after which comes the first decision.
    `doses` are the words of the rungs of each exercise that coming weeks have, from the lowest.
    """

    plan: Plan
    last: int
    base: Base
    first: int
    pages: tuple[LivePage, ...]
    reasons: ReasonWords
    doses: tuple[tuple[DoseWords, ...], ...]
    changes: tuple[LiveChangesWeek, ...]


def live_book(words: Words, plan: Plan, log: Log) -> LiveBook | None:
    """It, or None for a plan whose workbook is fixed."""
    if not is_live(plan):
        return None
    begins = base(plan)
    first = sum(week.starts < begins.day for week in plan.weeks)
    return LiveBook(
        plan=with_pages(plan),
        last=last_number(plan),
        base=begins,
        first=first,
        pages=live_pages(words, plan, log),
        reasons=reason_words(words, plan),
        doses=tuple(
            tuple(dose_words(words, each, dose) for dose in plan_scale(plan, each.key).rungs)
            for each in plan.exercises
            if each.key not in plan.left_out
        ),
        changes=live_changes(words, plan),
    )


def live_pages(words: Words, plan: Plan, log: Log) -> tuple[LivePage, ...]:
    """All pages of a workbook that re-plans itself, spare ones too."""
    contents = tuple(
        replace(page, title=page_words.title(words, plan, page.week))  # of how many, without spare
        for page in week_pages(words, with_pages(plan), log, re_plans_itself=True)
    )
    return tuple(_live_page(words, plan, page, is_last=page is contents[-1]) for page in contents)


def _live_page(words: Words, plan: Plan, page: WeekPage, *, is_last: bool) -> LivePage:
    last, week = last_number(plan), page.week
    live = _page_words(words, page, is_last)
    if week.number > last:
        head, stop = live.head_not_needed.format(last=last), live.worth_doing
        return LivePage(_not_needed(page), live, head, stop, tuple(LiveRow() for _ in page.rows))
    head = live.head.format(last=last, minutes=session_minutes(plan, week))
    rows = (
        LiveRow(
            row.amount, row.detail, row.compared, _reason_now(words, plan, week, row.exercise.key)
        )
        for row in page.rows
    )
    return LivePage(page, live, head, live.stop, tuple(rows))


def _not_needed(page: WeekPage) -> WeekPage:
    """A page on which nothing is due."""
    rows = tuple(replace(row, done_of=NOT_DUE) for row in page.rows)
    return replace(page, figures=not_due(page.figures), rows=rows, hint=Hint("", Tone.PLAIN))


def _reason_now(words: Words, plan: Plan, week: Week, exercise: str) -> str:
    """Why a page asks what it asks, before it follows anything."""
    decided = [r for r in plan.history if plan.full_week(r.day) == week.starts]
    decision = decided[-1].decision(exercise) if decided else None
    if decision is not None and decision.kind is not Kind.PAUSE:
        return live_words.reason(words, decision, plan)
    return words(live_words.THE_START if week.starts == plan.starts else live_words.AS_PLANNED)


def _page_words(words: Words, page: WeekPage, is_last: bool) -> LivePageWords:
    sessions = words(live_words.SESSIONS, count=len(page.week.sessions))
    whose = f"    {page.whose_in_line}" if page.whose_in_line else ""
    return LivePageWords(
        head=words.open(live_words.OF_WEEKS, sessions=sessions) + whose,
        head_rest=words.open(live_words.NOTHING_THIS_WEEK),
        head_not_needed=words.open(live_words.NOT_NEEDED),
        head_paused=words(live_words.PAUSE),
        stop=page.stop,
        no_more_pages="\n".join((page.stop, words(live_words.NO_MORE_PAGES))) if is_last else "",
        paused_by_sign=words(live_words.PAUSED_BY_SIGN),
        paused=words(live_words.PAUSED),
        worth_doing=words(live_words.WORTH_DOING),
        first_week=words(doses.FIRST_WEEK),
        same_as_last_week=words(doses.SAME_AS_LAST_WEEK),
        last_week=words.open(doses.LAST_WEEK),
        before=words.open(live_words.BEFORE),
        rest=words(live_words.REST),
    )


def live_changes(words: Words, plan: Plan) -> tuple[LiveChangesWeek, ...]:
    """The weeks that are yet to be decided."""
    names = tuple(
        f"{n}  {each.name}"
        for n, each in enumerate(plan.exercises, start=1)
        if each.key not in plan.left_out
    )
    settled = next_decision(plan)
    weeks = (
        LiveChangesWeek(
            words(live_words.DECIDED, label=week.label, day=week.starts),
            words(live_words.NOT_DECIDED, label=week.label, day=week.starts),
            names,
        )
        for week in pages(plan)
        if week.starts >= settled
    )
    return tuple(weeks)
