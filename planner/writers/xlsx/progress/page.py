"""The sheet "Progress": adherence and pain by week, target against done, all live."""

from planner.domain.plan import Plan
from planner.pages.progress import ProgressPage
from planner.writers.xlsx.kit import look, portrait
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Line, paginate, write
from planner.writers.xlsx.progress.charts import by_exercise, by_week
from planner.writers.xlsx.progress.figures import write_figures
from planner.writers.xlsx.progress.sheet import ProgressSheet
from planner.writers.xlsx.progress.tables import exercise_blocks, week_blocks
from planner.writers.xlsx.start.text import GAP, heading, paragraph, title


def write_progress(book: Book, plan: Plan, content: ProgressPage) -> None:
    """Add the sheet, behind the weekly pages to which its formulas refer."""
    page = book.page(content.sheet)
    sheet = ProgressSheet.of(book, page, plan, content)
    pages = _pages(sheet)
    write(page, pages, book.style(font_size=8))
    write_figures(sheet)
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, content.foot, tallest_pt)


def _pages(sheet: ProgressSheet) -> list[list[Line]]:
    book, content = sheet.book, sheet.content
    head = title(book, content.title, content.below)
    if content.nothing:
        return [[*head, GAP, paragraph(book, content.nothing)]]
    explained = paragraph(book, content.counted, 9, font_color=look.SECONDARY)
    blocks = [
        Block((*head, GAP, *by_week(sheet), GAP, explained)),
        *week_blocks(sheet),
        *_of_exercises(sheet),
    ]
    if sum(block.height_pt for block in blocks) <= portrait.most_pt(sheet.plan):
        return [[line for block in blocks for line in block.lines]]
    return paginate(blocks, portrait.page_pt(sheet.plan))


def _of_exercises(sheet: ProgressSheet) -> list[Block]:
    """Table and charts of the exercises: on one page where they fit, so that no chart is alone."""
    named = heading(sheet.book, sheet.content.labels.target_against_done)
    charts = [Block((GAP, named, *chart)) for chart in by_exercise(sheet)]
    blocks = [*exercise_blocks(sheet), *charts]
    together = Block(tuple(line for block in blocks for line in block.lines))
    return [together] if together.height_pt <= portrait.page_pt(sheet.plan) else blocks
