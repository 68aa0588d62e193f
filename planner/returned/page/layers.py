"""A weekly page that came back, as pages on which each row and each column stands once.

A row or column that stands there twice, because somebody copied it, makes a page of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from planner.domain.plan import Plan, Session, Ticks
from planner.errors import Problem
from planner.form.layout import ColumnKey, all_done_covers
from planner.form.ticks import Value
from planner.returned.page.page import Page
from planner.returned.week_log import Box, Frame

Key = TypeVar("Key")

_MOST_COPIES = 3
"""How often a row or a column may stand on a page; nobody copies one more often."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The rows and columns of a page, each key once."""

    name: str
    page: Page
    rows: dict[str, int]
    columns: dict[Session | ColumnKey, int]

    def place(self, row: str, column: Session | ColumnKey) -> tuple[int, int] | None:
        """The row and the column of a cell; None where the page has no such row or column."""
        if row not in self.rows or column not in self.columns:
            return None
        return self.rows[row], self.columns[column]

    def value(self, row: str, column: Session | ColumnKey) -> Value:
        """What a cell holds; None where it is blank, not there, or of nobody knows what."""
        place = self.place(row, column)
        if place is None or place in self.page.unclear:
            return None
        return self.page.sheet.cells[place[0]].get(place[1])

    def is_clear(self, row: str, column: Session | ColumnKey) -> bool:
        """Whether a cell is there, and what stands in it is its own."""
        place = self.place(row, column)
        return place is not None and place not in self.page.unclear


def layers_of(page: Page) -> tuple[list[Layer], list[Problem]]:
    """The layers of a page, the first of each row and column first; and what is too much."""
    rows = _split([(key, number) for number, key in page.rows])
    columns = _split([(key, number) for number, key in page.columns])
    layers = []
    for row_layer, column_layer in product(rows[:_MOST_COPIES], columns[:_MOST_COPIES]):
        again = []
        if row_layer is not rows[0]:
            again.append(f"row {min(row_layer.values()) + 1}")
        if column_layer is not columns[0]:
            again.append(f"column {min(column_layer.values()) + 1}")
        name = ", ".join([page.sheet.name, *again])
        layers.append(Layer(name, page, row_layer, column_layer))
    problems = []
    if max(len(rows), len(columns)) > _MOST_COPIES:
        problems.append(
            Problem(
                f"a row or a column stands there more than {_MOST_COPIES} times; "
                "the others were not read",
                "delete the copies that you do not need",
                where=page.sheet.name,
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


def frame_of(layer: Layer, plan: Plan | None, kind: Ticks) -> Frame:
    """What a page asks, by the plan; without a plan, by the boxes that it shows."""
    page = layer.page
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
        due = frozenset(_boxes_shown(layer, names, sessions))
        covered = due | _everywhere(due, names, sessions)
        return Frame(
            page.sheet.name, page.label, times, kind, sessions, names, {}, due, frozenset(covered)
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
    return Frame(page.sheet.name, page.label, times, kind, sessions, names, targets, due, covered)


def _boxes_shown(layer: Layer, names: Iterable[str], sessions: Iterable[Session]) -> Iterator[Box]:
    """Without a plan a box is due where the page shows one."""
    for exercise, session in product(names, sessions):
        if layer.value(exercise, session) is not None:
            yield exercise, session


def _everywhere(
    due: frozenset[Box], names: Iterable[str], sessions: Iterable[Session]
) -> frozenset[Box]:
    """On a day without boxes "All done" ticks what every other session asks (a moved session)."""
    with_boxes = {session for _, session in due}
    always = [name for name in names if all((name, session) in due for session in with_boxes)]
    return frozenset((name, s) for name in always for s in sessions if s not in with_boxes)
