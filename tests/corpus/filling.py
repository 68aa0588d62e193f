"""A plan's workbook with what a person typed into it, and what that means.

The meaning is stated beside what is typed, and added up here by the rules of README (“Fill it in”),
with nothing of what reads workbooks: so the corpus and the reader can disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from random import Random

from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Plan, Session, Ticks, Week
from planner.form.layout import ColumnKey, RowKey, week_order
from planner.writers import xlsx
from tests.builders import lower_back, plan, programme
from tests.corpus.book import Book, Cells, Raw
from tests.replanned import divided, paused, resumed

TICKED: dict[Ticks, tuple[Raw, ...]] = {
    Ticks.GLYPH: ("☑", "x", 1),
    Ticks.NATIVE: (True, "x"),
    Ticks.NUMBER: (1, "☑"),
}


@dataclass(frozen=True, slots=True)
class Base:
    """The plan of a case; `exercises` is 0 for the built-in programme."""

    exercises: int = 0
    weeks: int = 2
    times: int = 1
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    ticks: Ticks = Ticks.GLYPH
    replanned: str = ""
    """What a re-plan left: "divided" has a part 2b, "paused" ends early, "resumed" starts anew."""
    recorded: bool = False
    """Whether planner wrote the log into the workbook, as a re-plan does, before it is changed."""


REPLANNED: dict[str, Callable[[Plan], Plan]] = {
    "": lambda made: made,
    "divided": lambda made: divided(made, 2, 3),
    "paused": lambda made: paused(made, 2, 4),
    "resumed": resumed,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one cell says; `counted` are repetitions, a `note` is what was not understood."""

    done: bool | None = None
    counted: int | None = None
    note: str = ""

    @property
    def answers(self) -> bool:
        return self.done is not None or self.counted is not None


DONE, NOT_DONE, OPEN = Meaning(True), Meaning(False), Meaning()


@cache
def made(base: Base) -> tuple[Plan, bytes]:
    """The plan of a base, and its workbook before anybody filled it in."""
    found = programme(base.exercises) if base.exercises else lower_back()
    settled = plan(
        found, weeks=base.weeks, times=base.times, weekdays=base.weekdays, ticks=base.ticks
    )
    settled = REPLANNED[base.replanned](settled)
    return settled, xlsx.write(settled, Log())


@cache
def recorded(base: Base) -> tuple[Log, bytes]:
    """A log of that plan, and the workbook that planner writes with it."""
    filling = Filling(replace(base, recorded=False))
    fill(filling, Random("recorded"))
    return filling.log(), xlsx.write(filling.plan, filling.log())


class Filling:
    """A workbook while it is filled in and changed; at the end, what is expected of it.

    `named` says what a reader has to name: for each problem, texts that stand in it. `refused` is
    what it says where it cannot read the file at all.
    """

    def __init__(self, base: Base) -> None:
        self.plan, raw = made(base)
        self.known: Log | None = None
        """What the workbook said before it was changed; it stands where a page says nothing new."""
        if base.recorded:
            self.known, raw = recorded(base)
        self.ticks = base.ticks
        self.book = Book.of(raw)
        self.raw: bytes | None = None
        self._parts = {w.label: self.book.part(f"Week {w.label}") for w in self.plan.weeks}
        self.boxes: dict[tuple[Session, str], Meaning] = {}
        self.all_done: dict[Session, bool] = {}
        self.pains: dict[date, int] = {}
        self.notes: dict[date, str] = {}
        self.own_pains: dict[tuple[str, str], int] = {}
        self.signs: list[Sign] = []
        self.clearance: Clearance | None = None
        self.named: list[tuple[str, ...]] = []
        self.refused = ""
        self.plan_is_lost = False
        self.targets_are_lost = False
        self.extra_sheets: list[str] = []
        self.unknown_rows: set[tuple[str, str]] = set()
        """Exercises, each with its week's label, of which nobody can say what was done."""

    @property
    def keys(self) -> list[str]:
        return [exercise.key for exercise in self.plan.exercises]

    def cells(self, week: Week) -> Cells:
        """The page of a week, whatever it is called by now."""
        return Cells(self.book, self._parts[week.label])

    def week(self, day: date) -> Week:
        return next(week for week in self.plan.weeks if day in week.days)

    def type(self, value: Raw, row: str, column: Session | str, week: Week) -> None:
        """Type into the cell with these keys."""
        cells = self.cells(week)
        cells.set(*cells.find(row, column), value)

    def tick(self, session: Session, exercise: str, typed: Raw, meaning: Meaning = DONE) -> None:
        self.type(typed, exercise, session, self.week(session.day))
        self.boxes[session, exercise] = meaning

    def tick_all(self, session: Session, typed: Raw, done: bool = True) -> None:
        self.type(typed, RowKey.ALL_DONE, session, self.week(session.day))
        self.all_done[session] = done

    def pain(self, day: date, typed: Raw, pain: int | None) -> None:
        self.type(typed, RowKey.PAIN, Session(day), self.week(day))
        if pain is not None:
            self.pains[day] = pain

    def note(self, day: date, typed: Raw, note: str) -> None:
        self.type(typed, RowKey.NOTES, Session(day), self.week(day))
        if note:
            self.notes[day] = note

    def own_pain(self, week: Week, exercise: str, typed: Raw, pain: int | None) -> None:
        self.type(typed, exercise, ColumnKey.OWN_PAIN, week)
        if pain is not None:
            self.own_pains[week.label, exercise] = pain

    def forget(self, day: date | None = None) -> None:
        """Expect nothing of a day, or of any page, any more."""
        self.boxes = {
            key: said for key, said in self.boxes.items() if day not in (None, key[0].day)
        }
        for kept in (self.pains, self.notes):
            for known in [known for known in kept if day in (None, known)]:
                del kept[known]
        if day is None:
            self.own_pains.clear()
            self.all_done.clear()

    def name(self, *texts: str) -> None:
        """Expect a problem with all of these texts in it."""
        self.named.append(texts)

    def saved(self) -> bytes:
        return self.raw if self.raw is not None else self.book.saved()

    def log(self) -> Log:
        """What everything adds up to."""
        if self.known is not None:
            return self.known
        entries = [entry for week in self.plan.weeks for entry in self._entries(week)]
        days = sorted(self.pains.keys() | self.notes.keys())
        own = sorted(self.own_pains, key=lambda place: (week_order(place[0]), place[1]))
        return Log(
            entries=tuple(sorted(entries, key=lambda e: (e.day, e.slot, e.exercise))),
            days=tuple(DayEntry(d, self.pains.get(d), self.notes.get(d, "")) for d in days),
            own_pains=tuple(OwnPain(*place, self.own_pains[place]) for place in own),
            signs=tuple(sorted(self.signs, key=lambda s: (not s.emergency, s.text))),
            clearance=self.clearance,
        )

    def _entries(self, week: Week) -> list[Entry]:
        found = []
        boxes = {
            (session, key): said
            for (session, key), said in self.boxes.items()
            if (week.label, key) not in self.unknown_rows
        }
        answered = {s for (s, _), said in boxes.items() if said.answers} | set(self.all_done)
        sessions = set(answered) | {session for session, _ in boxes}
        for session in (s for s in sessions if s.day in week.days):
            for prescription in week.prescriptions:
                key = prescription.exercise
                if (week.label, key) in self.unknown_rows:
                    continue
                said = boxes.get((session, key), OPEN)
                is_due = session in week.due(prescription)
                done, reps = said.done, said.counted
                if reps is not None:
                    done = None if self.targets_are_lost else reps >= prescription.dose.counted
                elif not said.answers and not said.note and session in answered and is_due:
                    done = self.all_done.get(session, False)
                if done is not None or reps is not None or said.note:
                    entry = Entry(session.day, session.slot, key, done, reps, None, said.note)
                    found.append(entry)
        return found


def fill(filling: Filling, chance: Random) -> None:
    """Some sessions, pains and notes in plain words, the second session of each week left free."""
    for week in filling.plan.weeks:
        if not week.sessions:
            continue
        free = week.sessions[1 % len(week.sessions)]
        sessions = [session for session in week.sessions if session.day != free.day]
        chosen = chance.sample(sessions, min(2, len(sessions)))
        for session in sorted(chosen, key=lambda s: (s.day, s.slot)):
            due = [p.exercise for p in week.prescriptions if session in week.due(p)]
            filling.tick(session, due[0], chance.choice(TICKED[filling.ticks]))
            for key in due[1:]:
                reps = chance.randint(2, 12)
                typed, meaning = chance.choice(
                    [
                        (chance.choice(TICKED[filling.ticks]), DONE),
                        ("no", NOT_DONE),
                        (reps, Meaning(None, reps)),
                        (None, OPEN),
                    ]
                )
                if typed is not None:
                    filling.tick(session, key, typed, meaning)
            pain = chance.randint(0, 10)
            filling.pain(session.day, pain, pain)
        filling.note(week.days[-1], "slept badly", "slept badly")
        filling.own_pain(week, week.prescriptions[0].exercise, 4, 4)


def free_session(filling: Filling, week: int = 0) -> Session:
    """A session that `fill` leaves alone."""
    found = filling.plan.weeks[week]
    return found.sessions[1 % len(found.sessions)]
