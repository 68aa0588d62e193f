"""Where everything stands on a weekly page that came back, found by keys, then by headings.

People sort rows, insert and move columns, and rename sheets. So nothing is known by its position:
a column by the session key above it, or by its day ("Mon 30 Nov"); a row by the key at its left,
or by its label ("2  Knee rolls"). `planner.form.layout` says how a page is written.
"""

from dataclasses import dataclass, field

from planner.domain.plan import Plan, Session, Week
from planner.errors import Problem
from planner.form.layout import ColumnKey
from planner.returned.grid import Sheet
from planner.returned.page.columns import find_columns, week_of_name, week_of_sessions
from planner.returned.page.others import other_cells
from planner.returned.page.rows import ANSWERED, Rows
from planner.returned.page.unclear import Unclear

_SIDES = (ColumnKey.OWN_PAIN,)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its cells, and which rows and columns are what.

    `rows` and `columns` may name a key more than once, where people copied something. `names` are
    those of the exercises. `unclear` are cells, by row and column, of which nobody can say what
    they are of. `label` is None where the page does not say which week it is.
    """

    sheet: Sheet
    label: str | None
    week: Week | None
    rows: tuple[tuple[int, str], ...]
    columns: tuple[tuple[int, Session | ColumnKey], ...]
    names: dict[str, str] = field(default_factory=dict)
    unclear: frozenset[tuple[int, int]] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def answers(self) -> frozenset[tuple[int, int]]:
        """The cells that people fill in, by row and column."""
        rows = [number for number, key in self.rows if key in self.names or key in ANSWERED]
        columns = [n for n, each in self.columns if isinstance(each, Session) or each in _SIDES]
        return frozenset((row, column) for row in rows for column in columns)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that have a column, each once, in the order of their dates."""
        found = {column for _, column in self.columns if isinstance(column, Session)}
        return tuple(sorted(found, key=lambda session: (session.day, session.slot)))


def find_page(sheet: Sheet, plan: Plan | None) -> Page | None:
    """The weekly page that a sheet holds; None where it is something else."""
    label = week_of_name(sheet)
    columns = find_columns(sheet.cells, label, plan)
    if not any(isinstance(column, Session) for column in columns.values()):
        return None
    week = week_of_sessions(columns, plan)
    rows = Rows(sheet, columns, plan)
    if not rows.take_answers:
        return None
    unclear = Unclear(sheet, rows, columns, week)
    return Page(
        sheet,
        week.label if week is not None else label,
        week,
        tuple(sorted(rows.keys.items())),
        tuple(sorted(columns.items())),
        rows.names,
        frozenset(unclear.places),
        (*rows.problems, *unclear.problems, *other_cells(sheet, rows, columns)),
    )
