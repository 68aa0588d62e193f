"""A `.pdf` file: pages to print, laid out by the `.typ` files in `templates/print/`.

Python says what stands on the pages, as data; the layouts say where and how. A text that somebody
wrote reaches a layout as a string, so that it cannot become a part of one.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from planner.domain.gallery import Contents
from planner.domain.log import Log
from planner.domain.plan import Paper, Plan, Week
from planner.pages.document import document_words
from planner.pages.to_print import weeks_to_print
from planner.pages.week.page import week_pages
from planner.writers import PLAIN, Wanted
from planner.writers.pdf import week
from planner.writers.pdf.compiling import compiled
from planner.writers.pdf.pictures import Pictures

SUFFIX = ".pdf"
IS_TEXT = False
LAYOUTS = "print"
TAKES = ("week", "today", "with_exercises", "large", "paper", "clinic", "logo")

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def shows(wanted: Wanted) -> tuple[Contents, ...]:
    """Lines, and small pictures of pixels; a week alone has only small ones, of the ends."""
    if _is_week_alone(wanted):
        return (Contents.RASTER,)
    return Contents.RASTER, Contents.SVG, Contents.START, Contents.STEPS


def _is_week_alone(wanted: Wanted) -> bool:
    return wanted.week is not None and not wanted.with_exercises


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """The weeks still to come, the exercises, and "Start here".

    A single week is its checklist alone, for the fridge: the rest is the same in every week, and is
    there with `wanted.with_exercises`.

    Raises PlannerError where a layout does not compile. Characters that no font has are told to
    `wanted.say`.
    """
    pictures = Pictures()
    data = _data(plan, log, wanted, pictures)
    files = {**wanted.layouts, "data.json": msgspec.json.encode(data), **pictures.files}
    return compiled(files, plan.starts, wanted.fonts, wanted.say)


def _data(plan: Plan, log: Log, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    name = plan.choices.name
    printed = weeks_to_print(plan, wanted.week, wanted.today)
    paper = wanted.paper if wanted.paper is not None else plan.choices.paper
    words = document_words(wanted.words, plan)
    return {
        "title": f"{words.title} · {name}" if name else words.title,
        "started": [plan.starts.year, plan.starts.month, plan.starts.day],
        "paper": _PAPERS[paper],
        "large": wanted.large,
        "clinic": wanted.clinic,
        "logo": pictures.logo(wanted.logo),
        "programme": plan.programme.name,
        "stop": words.stop,
        "language": words.language,
        "continued": words.foot.continued,
        "page_of": words.foot.page_of,
        "warning_signs": words.foot.warning_signs,
        "warning_signs_on": words.foot.warning_signs_on,
        "weeks": [
            week.page(content, wanted, pictures)
            for content in week_pages(wanted.words, plan, log)
            if content.week in printed
        ],
        **_beside_the_weeks(plan, log, printed, wanted, pictures),
    }


def _beside_the_weeks(
    plan: Plan, log: Log, printed: Sequence[Week], wanted: Wanted, pictures: Pictures
) -> dict[str, Any]:
    if _is_week_alone(wanted):
        return {"start": None, "exercises": None}
    from planner.writers.pdf import exercises, start  # a week alone does without them

    return {
        "start": start.page(plan, log, wanted, pictures),
        "exercises": exercises.page(plan, printed, wanted, pictures),
    }
