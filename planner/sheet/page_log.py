"""The log of weekly pages that came back: their cells, read with what the plan asks of them.

A row or column that stands on a page twice is read as a page of its own, and so is a copied sheet:
`planner.sheet.merge` then says where they differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import TypeVar

from planner.domain.log import Log
from planner.domain.plan import Plan, Session, Ticks
from planner.errors import Problem
from planner.sheet import recorded
from planner.sheet.layout import ColumnKey, RowKey, all_done_covers
from planner.sheet.merge import merge
from planner.sheet.overlay import Seen, overlay
from planner.sheet.recorded import NotUnderstood
from planner.sheet.ticks import TICKED, UNTICKED, Value
from planner.sheet.week_cells import WeekCells, cells_of_weeks
from planner.sheet.week_log import Box, Frame, log_of_cells
from planner.sheet.week_page import Page

Key = TypeVar("Key")

_MOST_COPIES = 3
"""How often a row or a column may stand on a page; nobody copies one more often."""

_ERRORS = ("#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#ERROR!")


@dataclass(frozen=True, slots=True)
class _Layer:
    """The rows and columns of a page, each key once."""

    name: str
    rows: dict[str, int]
    columns: dict[Session | ColumnKey, int]


def read_pages(
    pages: Sequence[Page], plan: Plan | None, state: Log, signs: Log | None = None
) -> tuple[Log, tuple[Problem, ...]]:
    """The log of all pages over the one in the hidden state, and what was not understood.

    `signs` is what "Start here" says; None where there is no such page any more.
    """
    problems = [problem for page in pages for problem in page.problems]
    kind = plan.choices.ticks if plan is not None else _kind_of_ticks(pages)
    logs, names, seen = [], [], []
    for page in pages:
        layers, too_many = _layers(page)
        problems += too_many
        for layer in layers:
            frame = _frame(page, layer, plan, kind)
            cells, wrong = _cells(page, layer, frame)
            log, not_understood = log_of_cells(frame, cells)
            problems += [*wrong, *not_understood]
            logs.append(log)
            names.append(layer.name)
            seen.append(_seen(layer, frame))
    now, differing = merge(logs, names)
    if signs is not None:
        now = replace(now, signs=signs.signs, clearance=signs.clearance)
    problems += differing
    if plan is None:
        return now, tuple(problems)
    state, _ = merge([state])
    written = replace(
        _written(plan, state, pages, kind), signs=state.signs, clearance=state.clearance
    )
    all_seen = replace(_all_seen(seen), signs=signs is not None)
    return overlay(plan, state, written, now, all_seen), tuple(problems)


def _written(plan: Plan, state: Log, pages: Sequence[Page], kind: Ticks) -> Log:
    """What these pages said when planner wrote them from the state, read in the same way."""
    cells = {week.label: c for week, c in zip(plan.weeks, cells_of_weeks(plan, state), strict=True)}
    logs = []
    for page in pages:
        if page.week is not None:
            layer = _layers(page)[0][0]
            frame = _frame(page, layer, plan, kind)
            logs.append(log_of_cells(frame, cells[page.week.label])[0])
    return merge(logs)[0]


def _layers(page: Page) -> tuple[list[_Layer], list[Problem]]:
    rows = _split([(key, number) for number, key in page.rows])
    columns = _split([(key, number) for number, key in page.columns])
    layers = []
    for row_layer, column_layer in product(rows[:_MOST_COPIES], columns[:_MOST_COPIES]):
        again = []
        if row_layer is not rows[0]:
            again.append(f"row {min(row_layer.values()) + 1}")
        if column_layer is not columns[0]:
            again.append(f"column {min(column_layer.values()) + 1}")
        name = ", ".join([page.sheet, *again])
        layers.append(_Layer(name, row_layer, column_layer))
    problems = []
    if max(len(rows), len(columns)) > _MOST_COPIES:
        problems.append(
            Problem(
                f"a row or a column stands there more than {_MOST_COPIES} times; "
                "the others were not read",
                "delete the copies that you do not need",
                where=page.sheet,
            )
        )
    return layers, problems


def _split(found: Iterable[tuple[Key, int]]) -> list[dict[Key, int]]:
    """Keys with their places: the first of each key, then the second of each, ..."""
    layers: list[dict[Key, int]] = [{}]
    count: dict[Key, int] = defaultdict(int)
    for key, number in found:
        if count[key] == len(layers):
            layers.append({})
        layers[count[key]][key] = number
        count[key] += 1
    return layers


def _frame(page: Page, layer: _Layer, plan: Plan | None, kind: Ticks) -> Frame:
    names = {key: page.names[key] for key in layer.rows if key in page.names}
    sessions = tuple(
        sorted(
            (column for column in layer.columns if isinstance(column, Session)),
            key=lambda session: (session.day, session.slot),
        )
    )
    planned = plan.choices.times if plan is not None else 1
    times = max((planned, *(session.slot for session in sessions)))
    if page.week is None or plan is None:
        due = frozenset(_boxes_shown(page, layer, names, sessions))
        covered = due | _everywhere(due, names, sessions)
        return Frame(
            page.sheet, page.label, times, kind, sessions, names, {}, due, frozenset(covered)
        )
    prescribed = [p for p in page.week.prescriptions if p.exercise in names]
    due = frozenset((p.exercise, s) for p in prescribed for s in page.week.due(p) if s in sessions)
    covered = frozenset(
        (p.exercise, s)
        for p in prescribed
        for s in sessions
        if all_done_covers(page.week, p, s.day)
    )
    targets = {p.exercise: p.dose.counted for p in prescribed}
    return Frame(page.sheet, page.label, times, kind, sessions, names, targets, due, covered)


def _boxes_shown(
    page: Page, layer: _Layer, names: Iterable[str], sessions: Iterable[Session]
) -> Iterator[Box]:
    """Without a plan a box is due where the page shows one."""
    for exercise, session in product(names, sessions):
        if _at(page, layer, exercise, session) is not None:
            yield exercise, session


def _everywhere(
    due: frozenset[Box], names: Iterable[str], sessions: Iterable[Session]
) -> frozenset[Box]:
    """On a day without boxes "All done" ticks what every other session asks (a moved session)."""
    with_boxes = {session for _, session in due}
    always = [name for name in names if all((name, session) in due for session in with_boxes)]
    return frozenset((name, s) for name in always for s in sessions if s not in with_boxes)


def _cells(page: Page, layer: _Layer, frame: Frame) -> tuple[WeekCells, list[Problem]]:
    cells, problems = WeekCells(), []
    for session in frame.sessions:
        for exercise in frame.names:
            value = _at(page, layer, exercise, session)
            if value is not None:
                cells.ticks[exercise, session] = value
        all_done = _at(page, layer, RowKey.ALL_DONE, session)
        if all_done is not None:
            cells.all_done[session] = all_done
        day = session.day
        try:
            pain = recorded.pain(_at(page, layer, RowKey.PAIN, session))
        except NotUnderstood as error:
            where = f"{frame.place(Session(day))}, pain before you start"
            problems.append(Problem(str(error), recorded.PAIN_REMEDY, where))
        else:
            if pain is not None:  # a day that has two pains counts with the higher one
                cells.pain[day] = max(pain, cells.pain.get(day, 0))
        note = recorded.note(_at(page, layer, RowKey.NOTES, session))
        if note in _ERRORS:
            where = f"{frame.place(Session(day))}, notes"
            message = f"{note} stands where a note was: it was taken for a formula"
            problems.append(Problem(message, "write it again, without = at its start", where))
        if note.strip():
            cells.notes[day] = "\n".join(filter(None, (cells.notes.get(day), note)))
    for exercise in frame.names:
        try:
            pain = recorded.pain(_at(page, layer, exercise, ColumnKey.OWN_PAIN))
        except NotUnderstood as error:
            where = frame.place(exercise=exercise)
            problems.append(Problem(str(error), recorded.PAIN_REMEDY, where))
        else:
            if pain is not None:
                cells.own_pain[exercise] = pain
    return cells, problems


def _at(page: Page, layer: _Layer, row: str, column: Session | ColumnKey) -> Value:
    if row not in layer.rows or column not in layer.columns:
        return None
    return page.grid[layer.rows[row]].get(layer.columns[column])


def _seen(layer: _Layer, frame: Frame) -> Seen:
    days = frozenset(session.day for session in frame.sessions)
    has_own_pain = ColumnKey.OWN_PAIN in layer.columns and frame.week is not None
    return Seen(
        boxes=frozenset((s.day, s.slot, name) for s in frame.sessions for name in frame.names),
        pain=days if RowKey.PAIN in layer.rows else frozenset(),
        notes=days if RowKey.NOTES in layer.rows else frozenset(),
        own_pains=frozenset(
            (frame.week, name) for name in frame.names if frame.week is not None and has_own_pain
        ),
    )


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
                value = page.grid[number].get(column)
                if isinstance(session, Session) and value is not None:
                    kinds.add(_kind(value))
    return next((kind for kind in (Ticks.GLYPH, Ticks.NATIVE) if kind in kinds), Ticks.NUMBER)


def _kind(value: Value) -> Ticks:
    if isinstance(value, str):
        return Ticks.GLYPH if recorded.tidy(value) in (TICKED, UNTICKED) else Ticks.NUMBER
    return Ticks.NATIVE if isinstance(value, bool) else Ticks.NUMBER
