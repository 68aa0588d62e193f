"""Random plans, and how people might live them: what they do, write, miss and type wrongly."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.domain.decision import Way
from planner.domain.log import DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Plan, Session, Ticks, Week
from planner.replan import replan
from planner.replan.pages import as_shown, is_live, with_pages
from tests import builders

NONSENSE = ("a bit", "?", "*", "~", "|", "x|yes", -1, 3.5, 10**9, "=1/0", "46370", "no")
NO_PAIN = (*NONSENSE, 11, True, "7/10")
WEEKDAYS = (tuple(range(7)), (0, 2, 4), (1, 5), (3,), (0, 1, 3, 4, 6))


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody is: how often a session is done, done in part, and pain written; how often an
    exercise, or a whole week, hurts.
    """

    done: float
    part: float
    written: float
    exercise_hurts: float
    week_hurts: float


HABITS = (
    Habits(0.95, 0.03, 0.95, 0.03, 0.05),
    Habits(0.75, 0.12, 0.9, 0.12, 0.2),
    Habits(0.8, 0.1, 0.9, 0.35, 0.5),
    Habits(0.35, 0.2, 0.5, 0.1, 0.2),
    Habits(0.6, 0.3, 0.8, 0.3, 0.4),
)


@dataclass(frozen=True, slots=True)
class Life:
    """What is recorded by a day, the sessions ticked by "All done", and cells full of nonsense.

    `wrong` are boxes, `no_pain` pain cells of a day or an exercise.
    """

    log: Log
    today: date
    all_done: frozenset[Session] = frozenset()
    wrong: frozenset[tuple[str, Session]] = frozenset()
    no_pain: frozenset[date] = frozenset()


def plan_of(seed: int) -> Plan:
    """A plan with 1 to 12 exercises of all kinds, 1 to 4 times a day, for 2 to 12 weeks."""
    draw = random.Random(f"plan {seed}")
    return builders.plan(
        builders.programme(draw.choice((1, 2, 3, 4, 5, 7, 12))),
        weeks=draw.randint(2, 12),
        weekdays=draw.choice(WEEKDAYS),
        times=draw.choice((1, 1, 1, 2, 3, 4)),
        ticks=draw.choice(list(Ticks)),
        spare=draw.randint(2, 8),
    )


def life_of(plan: Plan, seed: int) -> Life:
    """A life of that plan, its spare weeks too."""
    return _Living(with_pages(plan), random.Random(f"life {plan.choices} {seed}")).life()


@dataclass(frozen=True, slots=True)
class Begun:
    """A plan that was re-planned on a day by the command, and its log then."""

    plan: Plan
    log: Log
    day: date


def begun_of(seed: int) -> Begun | None:
    """A plan that was lived for a while, and re-planned on any day; None where it is not live."""
    plan, draw = plan_of(seed), random.Random(f"begun {seed}")
    life = life_of(plan, seed)
    day = plan.starts + timedelta(days=draw.randint(1, (plan.ends - plan.starts).days))
    log = before(replace(life.log, signs=(), going_on=()), plan, day)
    shown = as_shown(plan, log, day - timedelta(days=1))
    proposal = replan(shown, log, day).proposals[0]
    if proposal.way is not Way.EXTEND or not is_live(proposal.plan):
        return None
    return Begun(proposal.plan, proposal.log, day)


def before(log: Log, plan: Plan, day: date) -> Log:
    """What was recorded before a day."""
    weeks = {week.label for week in with_pages(plan).weeks if week.starts < day}
    return replace(
        log,
        entries=tuple(entry for entry in log.entries if entry.day < day),
        days=tuple(noted for noted in log.days if noted.day < day),
        own_pains=tuple(own for own in log.own_pains if own.week in weeks),
    )


def has_box(pages: Sequence[Week], entry: Entry) -> bool:
    """Whether a page still shows it: somebody may have done what rested."""
    page = next(page for page in pages if entry.day in page.days)
    return page.prescription(entry.exercise) is not None


def has_row(pages: Sequence[Week], own: OwnPain) -> bool:
    page = next((page for page in pages if page.label == own.week), None)
    return page is not None and page.prescription(own.exercise) is not None


def life_after(begun: Begun, seed: int) -> Life:
    """A life of a plan that was re-planned: as it was until then, and a new one from then on."""
    life = life_of(begun.plan, seed)
    labels = {own.week for own in begun.log.own_pains}
    coming = {
        (week.label, each.exercise)
        for week in with_pages(begun.plan).weeks
        if week.starts >= begun.day and week.label not in labels
        for each in week.prescriptions
    }
    pages = with_pages(begun.plan).weeks
    log = replace(
        life.log,
        entries=(
            *(entry for entry in begun.log.entries if has_box(pages, entry)),
            *(entry for entry in life.log.entries if entry.day >= begun.day),
        ),
        days=(*begun.log.days, *(noted for noted in life.log.days if noted.day >= begun.day)),
        own_pains=(
            *(own for own in begun.log.own_pains if has_row(pages, own)),
            *(own for own in life.log.own_pains if (own.week, own.exercise) in coming),
        ),
    )
    return replace(
        life,
        log=log,
        today=max(life.today, begun.day),
        all_done=frozenset(each for each in life.all_done if each.day >= begun.day),
        wrong=frozenset(each for each in life.wrong if each[1].day >= begun.day),
        no_pain=frozenset(each for each in life.no_pain if each >= begun.day),
    )


class _Living:
    def __init__(self, plan: Plan, draw: random.Random) -> None:
        self._plan, self._draw = plan, draw
        self._habits = draw.choice(HABITS)
        self._usual = draw.choice((0, 1, 2, 3, 4, 5))
        self._days = [day for week in plan.weeks for day in week.days]
        self._away = self._gaps()
        self._entries: dict[tuple[date, int, str], Entry] = {}
        self._all_done: set[Session] = set()
        self._wrong: set[tuple[str, Session]] = set()

    def life(self) -> Life:
        pains, no_pain, own_pains = [], set(), []
        for week in self._plan.weeks:
            hurts = self._chance(self._habits.week_hurts)
            for day in week.days:
                if day in self._away:
                    continue
                if self._chance(self._habits.written):
                    pains.append(DayEntry(day, self._pain(hurts)))
                elif self._chance(0.2):
                    no_pain.add(day)
            own_pains += self._own_pains(week)
            self._sessions(week)
        words = sorted({self._day() for _ in range(self._draw.choice((0, 0, 1, 2, 4)))})
        late = self._draw.choice((0, 0, 0, 30))
        log = Log(
            tuple(self._entries.values()),
            tuple(pains),
            tuple(own_pains),
            signs=tuple(self._signs()),
            going_on=tuple(words),
        )
        return Life(
            log,
            self._day() + timedelta(days=late),
            frozenset(self._all_done),
            frozenset(self._wrong),
            frozenset(no_pain),
        )

    def _chance(self, share: float) -> bool:
        return self._draw.random() < share

    def _day(self) -> date:
        return self._draw.choice(self._days)

    def _gaps(self) -> set[date]:
        gaps: set[date] = set()
        for _ in range(self._draw.choice((0, 0, 1, 2, 3))):
            first = self._draw.randrange(len(self._days))
            gaps |= set(self._days[first : first + self._draw.randint(3, 35)])
        return gaps

    def _pain(self, hurts: bool) -> int:
        if hurts and self._chance(0.4):
            return self._draw.randint(4, 10)
        return min(10, max(0, self._usual + self._draw.choice((-1, 0, 0, 1))))

    def _own_pains(self, week: Week) -> list[OwnPain]:
        return [
            OwnPain(week.label, each.exercise, self._draw.choice((0, 2, 3, 4, 5, 6, 7, 8, 10)))
            for each in week.prescriptions
            if self._chance(self._habits.exercise_hurts)
        ]

    def _sessions(self, week: Week) -> None:
        for session in week.sessions:
            if session.day in self._away:
                continue
            is_all_done = self._chance(0.1)
            if is_all_done:
                self._all_done.add(session)
            for each in week.prescriptions:
                if session in week.due(each):
                    self._box(session, each.exercise, is_all_done)
        for each in week.prescriptions:  # a session that was moved to another day
            moved = Session(self._draw.choice(week.days), 1)
            if self._chance(0.03) and moved.day not in self._away:
                self._tick(moved, each.exercise)

    def _box(self, session: Session, exercise: str, is_all_done: bool) -> None:
        luck = self._draw.random()
        if luck < self._habits.part:
            count = self._draw.randint(2, 12)
            self._enter(session, exercise, Entry(session.day, session.slot, exercise, False, count))
        elif is_all_done or luck < self._habits.part + self._habits.done:
            self._tick(session, exercise)
        elif self._chance(0.2):
            self._wrong.add((exercise, session))

    def _tick(self, session: Session, exercise: str) -> None:
        self._enter(session, exercise, Entry(session.day, session.slot, exercise, True))

    def _enter(self, session: Session, exercise: str, entry: Entry) -> None:
        if (exercise, session) not in self._wrong:
            self._entries.setdefault((session.day, session.slot, exercise), entry)

    def _signs(self) -> list[Sign]:
        texts = self._plan.programme.safety.doctor_first
        if self._chance(0.7):
            return []
        chosen = self._draw.sample(texts, k=min(len(texts), self._draw.randint(1, 3)))
        return [Sign(text, False, self._day() if self._chance(0.9) else None) for text in chosen]
