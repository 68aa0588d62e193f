"""The sheet "Progress": adherence and pain by week, target against done, all live."""

from collections.abc import Sequence

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.form.sheet_names import PROGRESS
from planner.pages.week_cells import figures_of_log
from planner.wording import words
from planner.writers.xlsx.kit import look, portrait
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Line, paginate, write
from planner.writers.xlsx.progress.charts import by_exercise, by_week
from planner.writers.xlsx.progress.figures import WeekValues, week_values, write_figures
from planner.writers.xlsx.progress.tables import exercise_blocks, week_blocks
from planner.writers.xlsx.start.text import GAP, heading, paragraph, title

_BELOW_TITLE = "This page fills itself from the weekly pages."
_COUNTED = "Weeks count up to the last one in which something was written"
_OR_REPLANNED = "Weeks count up to the last re-plan, and to the last one with something written"
_DASH = "A dash (–) means that a figure is not known, which is not zero."
_NO_WEEK = "No week has begun: there is nothing to show yet."


def write_progress(book: Book, plan: Plan, log: Log) -> None:
    """Add the sheet, behind the weekly pages to which its formulas refer."""
    weeks = week_values(plan, figures_of_log(plan, log))
    page = book.page(PROGRESS)
    pages = _pages(book, plan, weeks)
    write(page, pages, book.style(font_size=8))
    write_figures(book, page, plan, weeks)
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, tallest_pt, left="Warning signs: see Start here.")


def _pages(book: Book, plan: Plan, weeks: Sequence[WeekValues]) -> list[list[Line]]:
    name = (words.isolated(plan.choices.name),) if plan.choices.name else ()
    if not weeks:
        nothing = paragraph(book, _NO_WEEK)
        return [[*title(book, "Progress", "     ".join((*name, _BELOW_TITLE))), GAP, nothing]]
    below = "     ".join((*name, words.dates(plan.starts, plan.ends), _BELOW_TITLE))
    counted = _OR_REPLANNED if plan.history else _COUNTED
    explained = paragraph(book, f"{counted}. {_DASH}", 9, font_color=look.SECONDARY)
    top = Block((*title(book, "Progress", below), GAP, *by_week(book, plan), GAP, explained))
    blocks = [
        top,
        *week_blocks(book, plan, weeks),
        *exercise_blocks(book, plan, weeks),
        *(
            Block((GAP, heading(book, "Target against done"), *chart))
            for chart in by_exercise(book, plan)
        ),
    ]
    if sum(block.height_pt for block in blocks) <= portrait.most_pt(plan):
        return [[line for block in blocks for line in block.lines]]
    return paginate(blocks, portrait.page_pt(plan))
