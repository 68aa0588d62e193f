"""The log of weekly pages that came back: their cells, read with what the plan asks of them.

A row or column that stands on a page twice is read as a page of its own, and so is a copied sheet:
`planner.logs.merge` then says where they differ.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.log import Log
from planner.domain.plan import Plan, Session, Ticks
from planner.errors import Problem
from planner.form.layout import ColumnKey, RowKey
from planner.form.ticks import TICKED, UNTICKED, Value
from planner.logs.merge import merge
from planner.logs.overlay import Key, Seen, overlay
from planner.pages.week.cells import WeekCells, cells_of_weeks
from planner.returned import recorded
from planner.returned.grid import ERRORS, NO_VALUE, NO_VALUE_REMEDY, cell_name
from planner.returned.page.layers import Layer, frame_of, layers_of
from planner.returned.page.page import Page
from planner.returned.recorded import NotUnderstood
from planner.returned.week_log import Box, Frame, log_of_cells


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The log of all pages, and what was not understood.

    `unclear` are the due boxes of the plan of which no page shows clearly whether they are ticked.
    """

    log: Log
    problems: tuple[Problem, ...]
    unclear: frozenset[Key] = frozenset()


def read_pages(
    pages: Sequence[Page], plan: Plan | None, state: Log, signs: Log | None = None
) -> PagesRead:
    """The log of all pages over the one in the hidden state, and what was not understood.

    `signs` is what "Start here" says; None where there is no such page any more.
    """
    problems = [problem for page in pages for problem in page.problems]
    kind = plan.choices.ticks if plan is not None else _kind_of_ticks(pages)
    logs, names, seen = [], [], []
    clear: set[Key] = set()
    for page in pages:
        layers, too_many = layers_of(page)
        problems += too_many
        for layer in layers:
            frame = frame_of(layer, plan, kind)
            cells, wrong = _cells(layer, frame)
            unknown, without_values = _unknown(layer, frame)
            frame = replace(frame, due=frame.due - unknown, covered=frame.covered - unknown)
            problems += without_values
            log, not_understood = log_of_cells(frame, cells)
            problems += [*wrong, *not_understood]
            logs.append(log)
            names.append(layer.name)
            seen.append(_seen(layer, frame))
            clear |= _clear(layer, frame, unknown)
    now, differing = merge(logs, names)
    if signs is not None:
        now = replace(
            now,
            signs=signs.signs,
            clearance=signs.clearance,
            going_on=signs.going_on,
            follows=signs.follows,
        )
    problems += differing
    if plan is None:
        return PagesRead(now, tuple(problems))
    state, _ = merge([state])
    written = replace(
        _written(plan, state, pages, kind),
        signs=state.signs,
        clearance=state.clearance,
        going_on=state.going_on,
    )
    all_seen = replace(_all_seen(seen), signs=signs is not None)
    log = overlay(plan, state, written, now, all_seen)
    return PagesRead(log, tuple(problems), frozenset(_due(plan)) - clear)


def _due(plan: Plan) -> Iterable[Key]:
    for week in plan.weeks:
        for prescription in week.prescriptions:
            for session in week.due(prescription):
                yield session.day, session.slot, prescription.exercise


def _written(plan: Plan, state: Log, pages: Sequence[Page], kind: Ticks) -> Log:
    """What these pages said when planner wrote them from the state, read in the same way."""
    cells = {week.label: c for week, c in zip(plan.weeks, cells_of_weeks(plan, state), strict=True)}
    logs = []
    for page in pages:
        if page.week is not None:
            layer = layers_of(page)[0][0]
            frame = frame_of(layer, plan, kind)
            logs.append(log_of_cells(frame, cells[page.week.label])[0])
    return merge(logs)[0]


def _cells(layer: Layer, frame: Frame) -> tuple[WeekCells, list[Problem]]:
    cells, problems = WeekCells(), []
    for session in frame.sessions:
        for exercise in frame.names:
            value = layer.value(exercise, session)
            if value is not None:
                cells.ticks[exercise, session] = value
        all_done = layer.value(RowKey.ALL_DONE, session)
        if all_done is not None:
            cells.all_done[session] = all_done
        day = session.day
        try:
            pain = recorded.pain(layer.value(RowKey.PAIN, session))
        except NotUnderstood as error:
            where = f"{frame.place(Session(day))}, pain before you start"
            problems.append(Problem(str(error), recorded.PAIN_REMEDY, where))
        else:
            if pain is not None:  # a day that has two pains counts with the higher one
                cells.pain[day] = max(pain, cells.pain.get(day, 0))
        note = recorded.note(layer.value(RowKey.NOTES, session))
        if note in ERRORS:
            where = f"{frame.place(Session(day))}, notes"
            message = f"{note} stands where a note was: it was taken for a formula"
            problems.append(Problem(message, "write it again, without = at its start", where))
        if note.strip():
            cells.notes[day] = "\n".join(filter(None, (cells.notes.get(day), note)))
    for exercise in frame.names:
        try:
            pain = recorded.pain(layer.value(exercise, ColumnKey.OWN_PAIN))
        except NotUnderstood as error:
            where = frame.place(exercise=exercise)
            problems.append(Problem(str(error), recorded.PAIN_REMEDY, where))
        else:
            if pain is not None:
                cells.own_pain[exercise] = pain
    return cells, problems


def _unknown(layer: Layer, frame: Frame) -> tuple[frozenset[Box], list[Problem]]:
    """The boxes of which nobody can say whether they are ticked: their values were not saved.

    An "All done" without a value leaves open whether the empty boxes of its session are done.
    """
    unknown: set[Box] = set()
    problems: list[Problem] = []

    def is_missing(row: str, column: Session | ColumnKey, *where: str) -> bool:
        place = layer.place(row, column)
        if place in layer.page.unclear:
            return True  # that is told once, for all of them
        if place is None or place not in layer.page.sheet.no_values:
            return False
        at = ", ".join((*where, f"cell {cell_name(*place)}"))
        problems.append(Problem(f"{NO_VALUE}; it counts as unknown", NO_VALUE_REMEDY, at))
        return True

    for session in frame.sessions:
        day = frame.place(Session(session.day))
        is_missing(RowKey.PAIN, session, day, "pain before you start")
        is_missing(RowKey.NOTES, session, day, "notes")
        for exercise in frame.names:
            if is_missing(exercise, session, frame.place(session, exercise)):
                unknown.add((exercise, session))
        if is_missing(RowKey.ALL_DONE, session, frame.place(session), "All done"):
            unknown |= {(exercise, session) for exercise in frame.names}
    for exercise in frame.names:
        is_missing(exercise, ColumnKey.OWN_PAIN, frame.place(exercise=exercise), "pain it gave")
    return frozenset(unknown), problems


def _seen(layer: Layer, frame: Frame) -> Seen:
    def days(row: RowKey) -> frozenset[date]:
        return frozenset(s.day for s in frame.sessions if layer.is_clear(row, s))

    return Seen(
        boxes=frozenset(
            (session.day, session.slot, name)
            for session in frame.sessions
            for name in frame.names
            if layer.is_clear(name, session)
        ),
        pain=days(RowKey.PAIN),
        notes=days(RowKey.NOTES),
        own_pains=frozenset(
            (frame.week, name)
            for name in frame.names
            if frame.week is not None and layer.is_clear(name, ColumnKey.OWN_PAIN)
        ),
    )


def _clear(layer: Layer, frame: Frame, unknown: frozenset[Box]) -> set[Key]:
    """The boxes of which a page shows whether they are ticked: "All done" may tick them too."""
    return {
        (session.day, session.slot, name)
        for session in frame.sessions
        if layer.is_clear(RowKey.ALL_DONE, session)
        for name in frame.names
        if layer.is_clear(name, session) and (name, session) not in unknown
    }


def _all_seen(seen: Iterable[Seen]) -> Seen:
    boxes: set[tuple[date, int, str]] = set()
    pain: set[date] = set()
    notes: set[date] = set()
    own_pains: set[tuple[str, str]] = set()
    for one in seen:
        boxes |= one.boxes
        pain |= one.pain
        notes |= one.notes
        own_pains |= one.own_pains
    return Seen(frozenset(boxes), frozenset(pain), frozenset(notes), frozenset(own_pains))


def _kind_of_ticks(pages: Iterable[Page]) -> Ticks:
    """Without a plan the boxes themselves say how they are made."""
    kinds = set()
    for page in pages:
        for number, key in page.rows:
            if key not in page.names:
                continue
            for column, session in page.columns:
                value = page.sheet.cells[number].get(column)
                if isinstance(session, Session) and value is not None:
                    kinds.add(_kind(value))
    return next((kind for kind in (Ticks.GLYPH, Ticks.NATIVE) if kind in kinds), Ticks.NUMBER)


def _kind(value: Value) -> Ticks:
    if isinstance(value, str):
        return Ticks.GLYPH if recorded.tidy(value) in (TICKED, UNTICKED) else Ticks.NUMBER
    return Ticks.NATIVE if isinstance(value, bool) else Ticks.NUMBER
