"""What a plan has a page, a row or a column for, and the workbook that came back has not.

Somebody deleted it. What was written there before the file was last written is known from the
hidden state; what came after that is not, and a week without it looks like a missed one.
"""

from collections.abc import Collection, Iterator, Sequence

from planner.domain.plan import Plan, Session, Week
from planner.errors import Problem
from planner.form.layout import ColumnKey, RowKey, sheet_name
from planner.returned.page.page import Page
from planner.returned.week_log import day_place

_EARLIER = "use an earlier copy of the file, if something was written there"
_ROWS = {RowKey.PAIN: "pain before you start", RowKey.ALL_DONE: "All done", RowKey.NOTES: "Notes"}


def missing(plan: Plan, pages: Sequence[Page], unread: Collection[str]) -> Iterator[Problem]:
    """A problem for each page, and for the rows and columns of a page, that are gone.

    `unread` are the labels of pages that are there and were not recognised.
    """
    for week in plan.weeks:
        of_week = [
            page for page in pages if page.week is not None and page.week.label == week.label
        ]
        if not of_week:
            if week.label in unread:
                continue
            told = "its page is gone; what was filled in there since is not known"
            yield Problem(told, _EARLIER, where=sheet_name(week.label))
            continue
        rows, columns = _gone_rows(plan, week, of_week), _gone_columns(week, of_week)
        for what, gone in (("row", rows), ("column", columns)):
            if gone:
                is_one = len(gone) == 1
                told = (
                    f"the {what}{'' if is_one else 's'} of {', '.join(gone)} "
                    f"{'is' if is_one else 'are'} gone; what was filled in there since is not known"
                )
                yield Problem(told, _EARLIER, where=of_week[0].sheet.name)


def _gone_rows(plan: Plan, week: Week, pages: Sequence[Page]) -> list[str]:
    there = {key for page in pages for _, key in page.rows}
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    wanted = [(p.exercise, names[p.exercise]) for p in week.prescriptions]
    wanted += [(str(key), name) for key, name in _ROWS.items()]
    return [name for key, name in wanted if key not in there]


def _gone_columns(week: Week, pages: Sequence[Page]) -> list[str]:
    there = {column for page in pages for _, column in page.columns}
    days = {column.day for column in there if isinstance(column, Session)}
    gone = {s.day: day_place(s.day) for s in week.sessions if s not in there}
    told = [name if day not in days else f"a session on {name}" for day, name in gone.items()]
    return told if ColumnKey.OWN_PAIN in there else [*told, "pain it gave"]
