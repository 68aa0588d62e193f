"""Somebody sorts the exercises of a page in LibreOffice: it says what planner reads from it."""

from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Log, OwnPain
from planner.domain.plan import Plan, Ticks
from planner.form.layout import LABEL_COLUMN, ColumnKey, RowKey, week_layout
from planner.form.sheet_names import PROGRESS
from planner.logs.merge import in_order
from planner.pages.week import hint as week_hint
from planner.pages.week.cells import figures_of_log
from planner.wording.language import ENGLISH
from planner.wording.week import hints
from tests.apps.desk import Desk, Document
from tests.apps.filled import (
    EXTENSIONS,
    KEYS,
    ROLLS,
    SQUEEZES,
    STRETCH,
    TILTS,
    entries,
    letters,
    reading,
    session,
    written,
)
from tests.builders import plan, programme

FILLED = in_order(
    Log(
        (
            *entries(0, *KEYS),
            *entries(1, *KEYS),
            *entries(2, STRETCH, ROLLS, EXTENSIONS, SQUEEZES),
            *entries(3, STRETCH, EXTENSIONS, SQUEEZES, reps={STRETCH: 12, EXTENSIONS: 12}),
            *entries(4, STRETCH, EXTENSIONS),
            *entries(5, STRETCH),
        ),
        tuple(DayEntry(session(number).day, 2) for number in range(6)),
        (OwnPain("1", ROLLS, 7), OwnPain("1", TILTS, 6)),
    )
)
"""Each exercise was done another number of times."""
WEEK = "Week 1"
HINT = "B13"
LAYOUT = week_layout(plan(weeks=2), plan(weeks=2).weeks[0])
LABELS, SUNDAY, DONE, OWN_PAIN, BESIDE = letters(
    LABEL_COLUMN,
    LAYOUT.last_day_column,
    LAYOUT.done_column,
    LAYOUT.own_pain_column,
    LAYOUT.last_column + 1,
)
"""Columns; `BESIDE` is the first hidden one behind all that is seen."""
ROWS = range(6, 11)
WHOLE_ROWS = "6:10"
AS_SEEN = [f"A6:{BESIDE}10", f"B6:{BESIDE}10", f"B6:{OWN_PAIN}10", f"A6:{OWN_PAIN}10"]
IN_PART = ["B6:B10", f"B6:{SUNDAY}10", f"B6:{DONE}10", f"A6:{SUNDAY}10", "6:8", f"B8:{OWN_PAIN}10"]


def labelled(document: Document, column: str) -> dict[str, str]:
    """What the exercises' rows show in a column, by the number in front of the label."""
    return {
        document.do("shows", WEEK, f"{LABELS}{row}")[:1]: document.do(
            "shows", WEEK, f"{column}{row}"
        )
        for row in ROWS
    }


def said_of(made: Plan, log: Log) -> tuple[str, dict[str, str]]:
    """The hint, and Done by the exercises' numbers, for what is in a log."""
    figures = figures_of_log(made, log)[0]
    done = {
        str(each.number): week_hint.done_of(ENGLISH, each, figures) for each in figures.exercises
    }
    return week_hint.week_hint(ENGLISH, figures).says, done


@pytest.mark.parametrize("ticks", Ticks)
@pytest.mark.parametrize("cells", [WHOLE_ROWS, *AS_SEEN])
def test_hint_done_and_progress_stay_when_exercises_are_sorted(
    desk: Desk, tmp_path: Path, ticks: Ticks, cells: str
) -> None:
    made = plan(weeks=2, ticks=ticks)
    hint, done = said_of(made, FILLED)
    assert hint.startswith("◄ Exercises 2, 5 gave pain above 5.")
    assert len(set(done.values())) == len(KEYS)
    with desk.opened(written(tmp_path, made, FILLED)) as document:
        before = sorted(document.do("showing", WEEK))
        progress = document.do("showing", PROGRESS)
        assert (document.do("shows", WEEK, HINT), labelled(document, DONE)) == (hint, done)
        document.do("unprotect", WEEK)
        for ascending in (False, True):
            document.do("sort", WEEK, cells, 2, ascending)
            first = document.do("shows", WEEK, "B6")
            assert first.startswith("1" if ascending else "5")
            assert (document.do("shows", WEEK, HINT), labelled(document, DONE)) == (hint, done)
            assert sorted(document.do("showing", WEEK)) == before
            assert document.do("showing", PROGRESS) == progress
            assert reading(document, tmp_path).log == FILLED


@pytest.mark.parametrize("cells", [WHOLE_ROWS, *AS_SEEN])
def test_a_sorted_page_follows_what_is_written_on_it(
    desk: Desk, tmp_path: Path, cells: str
) -> None:
    made = plan(weeks=2)
    with desk.opened(written(tmp_path, made, FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("sort", WEEK, cells, 2, False)
        document.do("type", WEEK, f"{OWN_PAIN}6", "0")  # the tilts
        document.do("type", WEEK, f"{OWN_PAIN}7", "9")  # the squeezes
        document.do("type", WEEK, f"{SUNDAY}7", "20")
        document.page(WEEK).type("x", RowKey.ALL_DONE, session(2))
        found = reading(document, tmp_path)
        assert OwnPain("1", SQUEEZES, 9) in found.log.own_pains
        hint, done = said_of(made, found.log)
        assert hint.startswith("◄ Exercises 2, 4 gave pain above 5.")
        assert (document.do("shows", WEEK, HINT), labelled(document, DONE)) == (hint, done)


@pytest.mark.parametrize("cells", IN_PART)
def test_where_only_some_cells_were_sorted_the_page_says_what_planner_reads(
    desk: Desk, tmp_path: Path, cells: str
) -> None:
    made = plan(weeks=2)
    with desk.opened(written(tmp_path, made, FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("sort", WEEK, cells, 2, False)
        found = reading(document, tmp_path)
        assert (document.do("shows", WEEK, HINT), labelled(document, DONE)) == said_of(
            made, found.log
        )


@pytest.mark.parametrize("name", ["Cat stretch", "3  Knee rolls", "1  Pelvic", ""])
def test_without_a_name_the_page_says_that_it_cannot_tell(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    made = plan(weeks=2)
    then = ENGLISH(week_hint.then_sentence(figures_of_log(made, FILLED)[0]))
    with desk.opened(written(tmp_path, made, FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("type", WEEK, "B7", name)
        assert document.do("shows", WEEK, HINT) == ENGLISH(hints.NOT_FOUND, then=then)
        assert document.do("shows", WEEK, f"{DONE}7") == week_hint.NO_NAME
        assert labelled(document, DONE)["3"] == said_of(made, FILLED)[1]["3"]
        progress = "\n".join(document.do("showing", PROGRESS))
        assert "– of 7" in progress
        assert "Err:" not in progress
        assert "#" not in progress


@pytest.mark.parametrize("cells", ["7:13", "B7:Z13"])
def test_sorted_exercises_keep_their_own_days_and_amounts(
    desk: Desk, tmp_path: Path, cells: str
) -> None:
    found = programme(7)
    made = plan(found, weeks=2, times=2, ticks=Ticks.NUMBER)
    assert len(week_layout(made, made.weeks[0]).groups) > 1
    with desk.opened(written(tmp_path, made)) as document:
        document.do("unprotect", WEEK)
        page = document.page(WEEK)
        for number in range(5):
            page.type("1", RowKey.ALL_DONE, session(number))
        for number, exercise in enumerate(found.items):
            page.type("8", exercise.exercise.key, session(5))
            page.type(str(number), exercise.exercise.key, ColumnKey.OWN_PAIN)
        before, progress = sorted(document.do("showing", WEEK)), document.do("showing", PROGRESS)
        log = reading(document, tmp_path).log
        assert said_of(made, log)[0] in before
        document.do("sort", WEEK, cells, 2, False)
        assert document.do("shows", WEEK, "B7").startswith("7")
        assert sorted(document.do("showing", WEEK)) == before
        assert document.do("showing", PROGRESS) == progress
        assert reading(document, tmp_path).log == log
