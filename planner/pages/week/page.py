"""What stands on a weekly page, in words and numbers, from the title down to the hint.

The workbook, the PDF and the session page show it, and decide nothing. What is live in a workbook
is here as it is now; its formulas say the same, with the same sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.exercise import Exercise
from planner.domain.log import Log
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.evidence.limits import SOME_PAIN, enough
from planner.form.ticks import FEWEST_REPS, ONE_REP, Value, is_done
from planner.pages.foot import Foot, foot
from planner.pages.week import hint as week_hint
from planner.pages.week.cells import WeekCells, cells_of_weeks, figures_of_weeks
from planner.pages.week.hint import ExerciseFigures, Hint, Next, WeekFigures
from planner.pages.week.live import LiveWords, live_words
from planner.pages.week.notices import notices
from planner.wording import doses, statements
from planner.wording.language import Words, isolated
from planner.wording.week import page_words, week_words
from planner.wording.week.page_words import Labels


class PainTone(StrEnum):
    """How a pain is marked."""

    PLAIN = ""
    SOME = "some"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain that is written: above the ceiling it is high, from 4 on it is some."""

    number: int
    tone: PainTone


@dataclass(frozen=True, slots=True)
class Box:
    """A session's box: whether there is one, what it holds and says, and if that counts as done."""

    session: Session
    is_due: bool
    is_there: bool
    value: Value
    says: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day's heading, its date in full, and what is written on it."""

    day: date
    name: str
    date: str
    in_full: str
    is_rest: bool
    pain: Pain | None
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise: how much, how, beside the page before, and what was done.

    `before` is the dose of the page before as short as it goes; empty where there is none.
    """

    exercise: Exercise
    prescription: Prescription
    number: int
    amount: str
    detail: str
    compared: str
    before: str
    why: str
    boxes: tuple[Box, ...]
    done_of: str
    own_pain: Pain | None


@dataclass(frozen=True, slots=True)
class WeekPage:
    """Everything on the page. `what_to_do_short` heads rows that name the dose before in brackets.

    `name` is `Week 3`. `how_to_tick` has a short form. `slots` are the names of a day's sessions,
    if it has several. `whose_in_line` is the name as a part of a longer line. `counts` stand beside
    the hint: what the page adds up to. `sheet` names the page elsewhere. `cells` and `figures` are
    what it is made of, and `live` the sentences of its formulas.
    """

    week: Week
    sheet: str
    name: str
    title: str
    told: tuple[str, str]
    whose: str
    whose_in_line: str
    stop: str
    notices: tuple[str, ...]
    then: str
    labels: Labels
    what_to_do_short: str
    how_to_tick: tuple[str, str]
    slots: tuple[str, ...]
    days: tuple[Day, ...]
    rows: tuple[Row, ...]
    middle: str
    hint: Hint
    counts: str
    cells: WeekCells
    figures: WeekFigures
    live: LiveWords
    foot: Foot


def week_pages(
    words: Words, plan: Plan, log: Log, *, re_plans_itself: bool = False
) -> tuple[WeekPage, ...]:
    """The page of every week, in their order."""
    follows = Next.PAGE if log.follows else Next.SWITCHED_OFF
    after = follows if re_plans_itself else Next.REPLAN
    return pages_of_cells(words, plan, cells_of_weeks(plan, log), after)


def pages_of_cells(
    words: Words,
    plan: Plan,
    cells: tuple[WeekCells, ...],
    after: Next = Next.REPLAN,
) -> tuple[WeekPage, ...]:
    """The same, filled in with the cells of each week; `after` is what comes after each."""
    figures = [replace(each, next=after) for each in figures_of_weeks(plan, cells)]
    if figures and after is not Next.REPLAN:
        figures[-1] = replace(figures[-1], next=Next.NO_PAGE)
    return tuple(
        _Filled(words, plan, place, filled, each).page()
        for place, (filled, each) in enumerate(zip(cells, figures, strict=True))
    )


@dataclass(frozen=True, slots=True)
class _Filled:
    """A week of a plan, by its place in it, with what was filled in and what that adds up to."""

    words: Words
    plan: Plan
    place: int
    cells: WeekCells
    figures: WeekFigures

    @property
    def week(self) -> Week:
        return self.plan.weeks[self.place]

    @property
    def earlier(self) -> Sequence[Week]:
        return self.plan.weeks[: self.place]

    def page(self) -> WeekPage:
        words, plan, week, times = self.words, self.plan, self.week, self.plan.choices.times
        before = self.earlier[-1] if self.earlier else None
        return WeekPage(
            week=week,
            sheet=words(week_words.WEEK, label=week.label),
            name=words(week_words.WEEK, label=week.label),
            title=page_words.title(words, plan, week),
            told=page_words.told(words, plan, week),
            whose=plan.choices.name,
            whose_in_line=isolated(plan.choices.name),
            stop=page_words.stop_rule(words, plan.programme),
            notices=notices(words, plan, week),
            then=self.then(),
            labels=page_words.labels(words),
            what_to_do_short=page_words.what_to_do(words, before, week),
            how_to_tick=page_words.how_to_tick(words, plan.choices.ticks),
            slots=tuple(doses.slot_name(words, n, times) for n in range(1, times + 1)),
            days=tuple(map(self.day, week.days)),
            rows=tuple(map(self.row, week.prescriptions, self.figures.exercises)),
            middle=week_hint.middle(words, self.figures),
            hint=week_hint.week_hint(words, self.figures),
            counts=week_hint.counts(words, self.figures),
            cells=self.cells,
            figures=self.figures,
            live=live_words(words, self.figures),
            foot=foot(words),
        )

    def then(self) -> str:
        """When the next amounts are settled; nothing where no page has them."""
        match self.figures.next:
            case Next.REPLAN:
                return page_words.next_replan(self.words, self.week)
            case Next.PAGE:
                return page_words.next_amounts(self.words, self.week)
            case Next.SWITCHED_OFF | Next.NO_PAGE:
                return ""

    def day(self, day: date) -> Day:
        return Day(
            day,
            self.words.weekday(day.weekday()),
            self.words.day_month(day),
            self.words.full_date(day),
            all(session.day != day for session in self.week.sessions),
            self.pain(self.cells.pain.get(day)),
            self.cells.notes.get(day, ""),
        )

    def row(self, prescription: Prescription, own: ExerciseFigures) -> Row:
        words, exercise, dose = self.words, self.plan.exercises[own.number - 1], prescription.dose
        last = week_words.last_time(words, exercise.key, self.week, self.earlier)
        return Row(
            exercise=exercise,
            prescription=prescription,
            number=own.number,
            amount=doses.headline(words, exercise, dose),
            detail=doses.detail(words, exercise, dose),
            compared=week_words.compared(words, exercise, dose, last),
            before=doses.compared(words, exercise, last.dose) if last is not None else "",
            why=statements.stated(words, prescription.reason, exercise),
            boxes=tuple(
                self.box(prescription, Session(day, slot))
                for day in self.week.days
                for slot in range(1, self.plan.choices.times + 1)
            ),
            done_of=week_hint.done_of(words, own, self.figures),
            own_pain=self.pain(own.own_pain),
        )

    def box(self, prescription: Prescription, session: Session) -> Box:
        value = self.cells.ticks.get((prescription.exercise, session))
        is_due = session in self.week.due(prescription)
        done = is_done(value, enough(prescription.dose), self.plan.choices.ticks, False)
        is_there = is_due or value is not None
        return Box(session, is_due, is_there, value, _says(value, done), done)

    def pain(self, number: int | None) -> Pain | None:
        if number is None:
            return None
        is_high, is_some = number > self.figures.ceiling, number >= SOME_PAIN
        tone = PainTone.HIGH if is_high else PainTone.SOME if is_some else PainTone.PLAIN
        return Pain(number, tone)


def _says(value: Value, done: bool) -> str:
    """A tick, or the repetitions that were counted."""
    if isinstance(value, float | int) and not isinstance(value, bool) and value >= FEWEST_REPS:
        return f"{value:g}"
    if value == ONE_REP:
        return ONE_REP
    return "✓" if done else ""
