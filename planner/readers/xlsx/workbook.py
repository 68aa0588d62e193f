"""A workbook of any format: the plan in its hidden state, and what was filled in on its pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.errors import Problem, problem
from planner.form.sheet_names import OWN_SHEETS, PROGRESS
from planner.form.start_layout import StartColumn
from planner.readers import Reading, few
from planner.replan.pages import with_pages
from planner.returned.added import OwnTexts
from planner.returned.grid import Grid, Sheet, line
from planner.returned.page.amounts import shown_amounts
from planner.returned.page.log import read_pages
from planner.returned.page.missing import missing
from planner.returned.page.page import Page, find_page
from planner.returned.start_page import read_signs
from planner.returned.workbook_aside import (
    days_not_recognised,
    kept_aside,
    not_read,
    not_recognised,
    reserved,
)
from planner.storage import own_texts, state

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a workbook holds, before anybody asks what it means.

    `charts` are the names of sheets that are a chart and have no cells; planner writes none.
    """

    state: Rows
    sheets: tuple[Sheet, ...]
    charts: tuple[str, ...]
    plan_id: str | None


def reading(contents: Contents) -> Reading:
    """The plan of a workbook, and its log with what people filled in since.

    Where the hidden state is lost or damaged, the log of the pages alone, without a plan. Raises
    PlannerError for a workbook that has neither a plan nor weekly pages.
    """
    if state.is_whole(contents.state):
        return _with_plan(contents, *state.decode(contents.state))
    return _without_plan(contents)


def _with_plan(contents: Contents, kept_plan: Plan, kept: Log) -> Reading:
    plan = with_pages(kept_plan)
    pages, extra = _pages(contents, plan)
    signs, of_signs = read_signs(contents.sheets, plan)
    read = read_pages(pages, plan, kept, signs)
    unread = not_recognised(contents.sheets, pages, extra)
    aside = (
        *kept_aside(extra),
        *reserved(plan),
        *days_not_recognised(unread.values()),
        *missing(plan, pages, unread),
        *not_read(contents.sheets, pages, extra, _own_texts(contents, plan, pages, unread)),
    )
    named = few((*aside, *of_signs, *read.problems))
    return Reading(
        kept_plan,
        read.log,
        named,
        plan.plan_id,
        extra,
        kept=kept,
        unclear=read.unclear,
        amounts=tuple(shown_amounts(pages)),
    )


def _own_texts(
    contents: Contents, plan: Plan, pages: Sequence[Page], unread: Mapping[str, str]
) -> OwnTexts | None:
    """What planner wrote on its other pages than the weekly ones; None where that is not known.

    Nor is it where a program left all formulas out: then what they gave stands there as texts.
    """
    digests = own_texts.digests(contents.state)
    if digests is None or not any(sheet.formulas for sheet in contents.sheets):
        return None
    names = {sheet.name for sheet in contents.sheets}
    weekly = {page.sheet.name for page in pages} | {*unread.values()}
    return OwnTexts(plan, digests, frozenset(names - weekly))


def _without_plan(contents: Contents) -> Reading:
    pages, extra = _pages(contents, None)
    if not pages:
        if contents.state:
            state.decode(contents.state)  # raises, and says what is wrong with it
        raise problem(
            "this workbook has no plan of planner's in it",
            "use a file that `planner new` wrote, or an earlier copy of yours",
        )
    signs, of_signs = read_signs(contents.sheets, None)
    read = read_pages(pages, None, Log(), signs)
    lost = Problem(
        "the hidden sheet with the plan is missing or was changed; "
        "what was filled in on the pages was read",
        "`planner export FILE -o log.csv` saves it; "
        "then go on with a backup or an earlier copy of the plan",
        where=state.SHEET,
    )
    named = few((lost, *not_read(contents.sheets, pages, extra), *of_signs, *read.problems))
    return Reading(None, read.log, named, contents.plan_id, extra)


def _pages(contents: Contents, plan: Plan | None) -> tuple[list[Page], tuple[str, ...]]:
    """The weekly pages, and the names of sheets that are not planner's."""
    pages, extra = [], []
    keys = {exercise.key for exercise in plan.exercises} if plan is not None else set()
    for sheet in contents.sheets:
        page = find_page(sheet, plan)
        if page is not None and (plan is None or page.week is not None):
            pages.append(page)
        elif page is not None or not _is_own(sheet, keys):
            extra.append(sheet.name)
    return pages, (*extra, *contents.charts)


def _is_own(sheet: Sheet, exercises: set[str]) -> bool:
    """Whether a sheet is one of planner's, by its name, or renamed, by its keys or its title."""
    if sheet.name in OWN_SHEETS or not (sheet.cells or sheet.beyond):
        return True
    rows = sheet.cells.values()
    texts = {line(value) for row in rows for value in row.values()}
    if StartColumn.CLEARED_BY in texts or PROGRESS in texts:
        return True
    return bool(exercises & {line(row.get(0)) for row in rows})


def rows_of_state(grid: Grid) -> Rows:
    """The rows of the sheet that carries the mark, whatever it is called by now."""
    return [(str(row.get(0)), str(row.get(1))) for row in grid.values()]
