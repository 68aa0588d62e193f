"""The weekly pages on paper: one page a week, boxes for a pen, every text whole."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Paper, Plan
from planner.domain.programme import Programme
from planner.sheet.layout import week_layout
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.week import write_weeks
from tests import builders
from tests.apps.office import Office
from tests.writers.xlsx.printed import Word, drawn_mm, words_of_pages
from tests.writers.xlsx.sheets import missing_on_paper, written

SMALLEST_BOX_MM = 4.5
PAPER_PT = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
NAME = "Maria Magdalena von Hohenstein-Wittelsbach de la Cruz y Vega"
EXERCISE = "Rolling both bent knees slowly from one side to the other"


def with_names(programme: Programme, *names: str) -> Programme:
    """The programme with those names in turn."""
    items = tuple(
        replace(item, exercise=replace(item.exercise, name=names[n % len(names)]))
        for n, item in enumerate(programme.items)
    )
    return replace(programme, items=items)


def weekly(plan: Plan, log: Log = Log()) -> object:
    def write(book: Book) -> None:
        write_weeks(book, plan, log)

    return write
