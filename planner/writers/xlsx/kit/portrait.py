"""What the portrait sheets (Start here, Exercises, Progress) have in common on paper."""

from planner.domain.plan import Paper, Plan
from planner.pages.foot import Foot
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Page

_PAPERS = {Paper.LETTER: 1, Paper.A4: 9}
_HEIGHTS_IN = {Paper.LETTER: 11.0, Paper.A4: 11.69}
_FOOTER_MARGIN_IN = 0.2
_ROUNDING = 0.985
"""Applications round row heights up."""
_LONGEST_FOOTER = 36
_LARGEST, _SMALLEST = 0.96, 0.88
"""Pages are printed a little smaller than drawn: LibreOffice draws columns up to 6 % wider, and a
column too many would go on a page of its own. Down to the second share they are readable."""


def page_pt(plan: Plan) -> float:
    """The height of lines that go on a page at the usual scale, in points."""
    inches = _HEIGHTS_IN[plan.choices.paper] - look.MARGIN_IN - look.BOTTOM_MARGIN_IN
    return inches * 72 * _ROUNDING / _LARGEST


def most_pt(plan: Plan) -> float:
    """The height of lines that still go on one page, made as small as is readable."""
    return page_pt(plan) * _LARGEST / _SMALLEST


def set_up(
    page: Page, plan: Plan, foot: Foot, tallest_pt: float, *, has_signs: bool = False
) -> None:
    """Paper, margins, footer, protection; scaled so that `tallest_pt` goes on a page.

    `has_signs` marks the page on which the warning signs stand: others say where they are. What is
    higher than `most_pt` stays readable, and goes on to the next page.
    No "fit to pages": Excel then ignores page breaks.
    """
    sheet = page.sheet
    sheet.set_portrait()
    sheet.set_paper(_PAPERS[plan.choices.paper])
    sheet.set_margins(look.MARGIN_IN, look.MARGIN_IN, look.MARGIN_IN, look.BOTTOM_MARGIN_IN)
    sheet.center_horizontally()
    share = _LARGEST * min(1, page_pt(plan) / tallest_pt)
    sheet.set_print_scale(int(100 * max(share, _SMALLEST)))
    sheet.hide_gridlines(2)
    name = plan.programme.name
    if len(name) > _LONGEST_FOOTER:
        name = f"{name[: _LONGEST_FOOTER - 1]}…"
    name = name.replace("&", "&&")
    left = "" if has_signs else foot.warning_signs
    pages = foot.page_of.format(page="&P", pages="&N")
    sheet.set_footer(f"&L&8 {left}&C&8&A&R&8 {name} · {pages}", {"margin": _FOOTER_MARGIN_IN})
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
