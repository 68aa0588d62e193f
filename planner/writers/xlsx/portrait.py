"""What the portrait sheets (Start here, Exercises, Progress) have in common on paper."""

from planner.domain.plan import Paper, Plan
from planner.writers.xlsx import look
from planner.writers.xlsx.book import Page

_PAPERS = {Paper.LETTER: 1, Paper.A4: 9}
_HEIGHTS_IN = {Paper.LETTER: 11.0, Paper.A4: 11.69}
_FOOTER_MARGIN_IN = 0.2
_LONGEST_FOOTER = 80
_SMALLEST = 0.88
"""Pages are made smaller down to this share, so that a little too much still is one page."""


def page_pt(plan: Plan) -> float:
    """The height of a page for its lines, in points, before it is made smaller."""
    inches = _HEIGHTS_IN[plan.choices.paper] - look.MARGIN_IN - look.BOTTOM_MARGIN_IN
    return inches * 72 * 0.985  # applications round row heights up


def most_pt(plan: Plan) -> float:
    """The height of lines that still go on one page, made as small as is readable."""
    return page_pt(plan) / _SMALLEST


def set_up(page: Page, plan: Plan, tallest_pt: float, left: str = "") -> None:
    """Paper, margins, footer, protection; scaled so that `tallest_pt` goes on a page.

    No "fit to pages": Excel then ignores page breaks.
    """
    sheet = page.sheet
    sheet.set_portrait()
    sheet.set_paper(_PAPERS[plan.choices.paper])
    sheet.set_margins(look.MARGIN_IN, look.MARGIN_IN, look.MARGIN_IN, look.BOTTOM_MARGIN_IN)
    sheet.center_horizontally()
    sheet.set_print_scale(min(100, int(100 * page_pt(plan) / tallest_pt)))
    sheet.hide_gridlines(2)
    name = plan.programme.name[:_LONGEST_FOOTER].replace("&", "&&")
    sheet.set_footer(
        f"&L&8 {left}&C&8&A&R&8 {name} · page &P of &N", {"margin": _FOOTER_MARGIN_IN}
    )
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
