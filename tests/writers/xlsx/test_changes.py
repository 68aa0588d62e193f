"""The sheet "Changes": every decision is on it, and on paper no line stands alone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.decision import Advice, AdviceKind, Kind
from planner.domain.plan import Paper, Plan
from planner.pages.changes import changes
from planner.wording.advising import NO_BETTER
from planner.wording.decisions import SYMBOLS
from planner.wording.language import ENGLISH
from planner.writers.xlsx.kit import look
from tests import builders, replanned
from tests.apps.office import Office
from tests.telling import as_words
from tests.writers.xlsx import sheets
from tests.writers.xlsx.english import write_changes
from tests.writers.xlsx.sheets import OneSheet

DIFFERENT = [Kind.PROGRESS, Kind.HOLD, Kind.STEP_BACK, Kind.RESTART, Kind.REST]


def written(folder: Path, plan: Plan) -> OneSheet:
    return sheets.written(folder, lambda book: write_changes(book, plan))


def replanned_often(plan: Plan, times: int) -> Plan:
    """Re-plans a week apart: all alike, then each exercise with a decision of its own."""
    history = tuple(
        replanned.revision(
            plan,
            plan.starts + timedelta(weeks=number),
            DIFFERENT if number % 2 else [Kind.STEP_BACK],
            number + 2,
        )
        for number in range(times)
    )
    return replace(plan, revision=times + 1, history=history)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize(("exercises", "times"), [(1, 1), (5, 3), (12, 4), (20, 5)])
def test_everything_is_whole_on_paper_and_no_line_stands_alone(
    office: Office, tmp_path: Path, exercises: int, times: int, paper: Paper
) -> None:
    plan = replanned_often(builders.plan(builders.programme(exercises), paper=paper), times)
    found = written(tmp_path, plan)
    assert not sheets.missing_on_paper(office, found)
    pages = office.pages(office.convert(found.path))
    for page in pages:
        assert page.split()[0] == "Changes"
        parts = page.split("Re-plan of")[1:]
        assert parts, "a page begins with the re-plan that it goes on with"
        names = [part.count(" of many") + part.count("All ") for part in parts]
        assert min(names) >= min(2, exercises), "a heading, or a last row, without company"


def test_each_line_says_decision_amounts_reason_and_source(tmp_path: Path) -> None:
    plan = replanned_often(builders.plan(), 2)
    cells = list(sheets.seen_texts(written(tmp_path, plan).sheet))
    different, alike = changes(ENGLISH, plan)
    assert cells.index("Re-plan of Mon 7 Dec 2026   no. 2: last day kept, Sun 10 Jan 2027") < (
        cells.index("Re-plan of Mon 30 Nov 2026   no. 1: last day kept, Sun 10 Jan 2027")
    )
    for verdict in different.verdicts:
        (amount,) = verdict.amounts
        place = cells.index(f"{amount.number}  {amount.name}")
        assert cells[place + 1] == f"{verdict.decision}\n{amount.text}"
        assert cells[place + 2] == f"{verdict.reason}\n{verdict.source}"
    place = cells.index("All five exercises")
    assert cells[place + 1] == "◄ less"
    listed = [text for a in alike.verdicts[0].amounts for text in (f"{a.number}  {a.name}", a.text)]
    assert cells[place + 3 : place + 13] == listed


def test_advice_and_reasons_of_ones_own_stand_where_they_belong(
    office: Office, tmp_path: Path
) -> None:
    plan = builders.plan()
    revision = replanned.revision(plan, plan.starts + timedelta(weeks=1), [Kind.HOLD])
    first, *others = revision.decisions
    advice = Advice(AdviceKind.DAYS, "", (0, 2, 4), 9, 21)
    told = replace(
        revision,
        said=(as_words("ill"),),
        advice=(Advice(AdviceKind.HELP), advice),
        decisions=(replace(first, also=(as_words("last done 5 days ago"),)), *others),
    )
    found = written(tmp_path, replace(plan, revision=2, history=(told,)))
    cells = list(sheets.seen_texts(found.sheet))
    place = cells.index("You said: ill.")
    assert cells[place + 1 : place + 4] == [
        NO_BETTER.one,
        (
            "You did something on 9 of 21 days. Fewer days may fit your weeks better: "
            "--days mon,wed,fri"
        ),
        "Exercise",
    ]
    why = next(cell for cell in cells if "Last done" in cell)
    assert why.startswith("It gave pain of 4. Last done 5 days ago.\nSource: ")
    assert not sheets.missing_on_paper(office, found)


@pytest.mark.parametrize("kind", Kind)
def test_what_asks_for_less_is_in_the_colour_of_the_stop_rule(tmp_path: Path, kind: Kind) -> None:
    plan = builders.plan()
    history = (replanned.revision(plan, plan.starts + timedelta(weeks=1), [kind]),)
    sheet = written(tmp_path, replace(plan, revision=2, history=history))
    ink = {Kind.PROGRESS: look.DONE_INK, Kind.HOLD: look.INK}.get(kind, look.STOP_INK)
    symbol = f"{SYMBOLS[kind]} "
    (cell,) = (c for row in sheet.sheet.iter_rows() for c in row if is_decision(c.value, symbol))
    assert cell.font.color.rgb == f"FF{ink[1:]}"


def is_decision(value: object, symbol: str) -> bool:
    return isinstance(value, str) and value.startswith(symbol)


def test_rows_carry_the_keys_of_their_exercises(tmp_path: Path) -> None:
    """So that a reader knows the sheet for planner's own, whatever it is called."""
    plan = replanned_often(builders.plan(), 1)
    column = [cell.value for cell in written(tmp_path, plan).sheet["A"] if cell.value]
    assert column == [exercise.key for exercise in plan.exercises]


def test_hostile_words_stay_text_and_nothing_is_unlocked(office: Office, tmp_path: Path) -> None:
    plan = replanned_often(builders.plan(sheets.wordy(3)), 2)
    last = replace(plan.history[-1], said=(as_words(sheets.HOSTILE),))
    found = written(tmp_path, replace(plan, history=(plan.history[0], last)))
    assert not sheets.missing_on_paper(office, found)
    assert "<f>" not in found.part("xl/worksheets/sheet1.xml")
    assert all(cell.protection.locked for row in found.sheet.iter_rows() for cell in row)
