"""What a filled weekly page says, as a log: the way back from `planner.pages.week.cells`.

A session is recorded once anything in it is answered: a tick, a number of repetitions, a plain no,
or "All done". From then on its empty boxes are not done. Before that the whole session is unknown.
Pain before starting and notes are of the day; they do not make a session recorded, because people
write their pain and then rest.
"""

from dataclasses import dataclass, field
from datetime import date

from planner.domain.dates import DAYS, day_month
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Session, Ticks
from planner.errors import Problem
from planner.pages.week.cells import WeekCells
from planner.returned import recorded
from planner.returned.recorded import NotUnderstood, Tick
from planner.wording.doses import slot_name
from planner.wording.language import ENGLISH

Box = tuple[str, Session]
"""An exercise in a session: one tick cell."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page asks: the boxes that it shows, and which of them are due.

    `names` has each exercise that the page has a row for, `targets` the count that makes it done
    where that is known. `covered` are the boxes that "All done" ticks. `week` is the label of the
    page's week, None where nobody can say which week it is.
    """

    sheet: str
    week: str | None
    times: int
    ticks: Ticks
    sessions: tuple[Session, ...]
    names: dict[str, str]
    targets: dict[str, int] = field(default_factory=dict)
    due: frozenset[Box] = frozenset()
    covered: frozenset[Box] = frozenset()

    def place(self, session: Session | None = None, exercise: str = "") -> str:
        """`Week 2, Wed 9 Dec, Knee rolls`."""
        parts = [self.sheet]
        if session is not None:
            parts.append(day_place(session.day))
            parts.append(slot_name(ENGLISH, session.slot, self.times))
        parts.append(self.names.get(exercise, exercise))
        return ", ".join(part for part in parts if part)


def day_place(day: date) -> str:
    """`Wed 9 Dec`."""
    return f"{DAYS[day.weekday()]} {day_month(day)}"


def log_of_cells(frame: Frame, cells: WeekCells) -> tuple[Log, tuple[Problem, ...]]:
    """The log of one page, and what of it was not understood."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for session in frame.sessions:
        found, wrong = _session(frame, cells, session)
        entries += found
        problems += wrong
    days = sorted(cells.pain.keys() | cells.notes.keys())
    own_pains = []
    for exercise, pain in sorted(cells.own_pain.items()):
        if frame.week is not None:
            own_pains.append(OwnPain(frame.week, exercise, pain))
        else:
            problems.append(
                Problem(
                    f"pain {pain}: the page does not say which week it is",
                    "call the sheet “Week 3”, with its number",
                    where=frame.place(exercise=exercise),
                )
            )
    log = Log(
        entries=tuple(sorted(entries, key=lambda e: (e.day, e.slot, e.exercise))),
        days=tuple(DayEntry(d, cells.pain.get(d), cells.notes.get(d, "")) for d in days),
        own_pains=tuple(own_pains),
    )
    return log, tuple(problems)


def _session(frame: Frame, cells: WeekCells, session: Session) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    said: dict[str, Tick | None] = {}
    for exercise in frame.names:
        value = cells.ticks.get((exercise, session))
        try:
            said[exercise] = recorded.tick(value, frame.ticks)
        except NotUnderstood as error:
            where = frame.place(session, exercise)
            problems.append(Problem(f"{error}; it was kept as a note", recorded.TICK_REMEDY, where))
            kept = recorded.note(value)
            entries.append(Entry(session.day, session.slot, exercise, note=kept))
    all_done: bool | None = None
    try:
        all_done = recorded.all_done(cells.all_done.get(session), frame.ticks)
    except NotUnderstood as error:
        where = f"{frame.place(session)}, All done"
        problems.append(Problem(str(error), "choose ☑ or ☐, or write x or no", where))
    is_recorded = all_done is not None or any(answer is not None for answer in said.values())
    for exercise, answer in said.items():
        box = (exercise, session)
        if answer is not None:
            done = recorded.is_done(answer, frame.targets.get(exercise))
            entries.append(Entry(session.day, session.slot, exercise, done, answer.reps))
        elif all_done and box in frame.covered:
            entries.append(Entry(session.day, session.slot, exercise, True))
        elif is_recorded and box in frame.due:
            entries.append(Entry(session.day, session.slot, exercise, False))
    return entries, problems
