"""What "Start here" says while the plan is paused: since when, why, and how to go on."""

from planner.domain.plan import Plan
from planner.wording import start_words
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, largest_size_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph

_GO_ON = (
    "To go on: fill in the line “A doctor or physiotherapist says I may go on” below, who and "
    "date. Save and close this file, then run “planner replan --resume DATE”."
)
_WHEN_YOU_GO_ON = (
    "“planner replan --resume DATE” shows you the amounts first, then adds new weekly pages from "
    "that day on. Ticks, pain and notes stay. Without planner, send this file to your "
    "physiotherapist."
)
_INNER_PX = WIDTH_PX - 14


def banner(book: Book, plan: Plan) -> list[Line]:
    """A box that nobody can miss."""
    since, why = start_words.paused(plan)
    why = f"{why} See also the sheet “Changes”."
    since_pt = largest_size_pt(since, _INNER_PX, (12.0, 11.5, 11.0), bold=True)
    texts = ((since, since_pt, True), (why, 10.0, True), (_GO_ON, 10.0, False))
    rows = [GAP]
    for place, (text, size_pt, bold) in enumerate(texts, start=1):
        edges = {"left": 2, "right": 2, "left_color": look.STOP_INK, "right_color": look.STOP_INK}
        if place == 1:
            edges |= {"top": 2, "top_color": look.STOP_INK}
        if place == len(texts):
            edges |= {"bottom": 2, "bottom_color": look.STOP_INK}
        style = book.style(
            bold=bold,
            font_size=size_pt,
            font_color=look.STOP_INK if bold else look.INK,
            bg_color=look.STOP,
            text_wrap=True,
            indent=1,
            **edges,
        )
        count = lines(text, _INNER_PX, size_pt, bold)
        rows.append(Line(height_pt(count, size_pt) + 4, (Cell(0, WIDTH_PX, style, text),)))
    return rows


def going_on(book: Book) -> Block:
    """Part 2 while the plan is paused."""
    return Block((GAP, heading(book, start_words.WHEN_YOU_GO_ON), paragraph(book, _WHEN_YOU_GO_ON)))


def no_missed_days(book: Book) -> Block:
    """Part 4 while the plan is paused."""
    head = heading(book, start_words.AFTER_A_BREAK)
    return Block((GAP, head, paragraph(book, start_words.NO_MISSED_DAYS)))
