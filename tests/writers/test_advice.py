"""Each advice is said in the same words wherever it stands."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from planner import files, writers
from planner.domain.decision import Advice, AdviceKind, Kind
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.replan import replan
from planner.terminal.decisions import told_beside
from planner.wording.advising import advice_line
from planner.wording.language import ENGLISH
from planner.writers import Wanted
from tests import replanned
from tests.builders import plan
from tests.loaded import loaded
from tests.writers.pdf.pages import texts

ROLLS = "knee-rolls"
ADVICE = [
    Advice(AdviceKind.HELP),
    Advice(AdviceKind.HELP, ROLLS),
    Advice(AdviceKind.ASK, ROLLS),
    Advice(AdviceKind.DAYS, "", (0, 2, 4), 9, 21),
    Advice(AdviceKind.TIMES, "", (), 20, 42),
    Advice(AdviceKind.AMOUNTS, ROLLS),
    Advice(AdviceKind.WITHOUT, ROLLS, (), 3, 21),
]
ON_PAGES = [advice for advice in ADVICE if advice.kind is AdviceKind.HELP]
"""What stands below the stop rule of the page, not on "Changes" alone."""


def advised(advice: Advice) -> Plan:
    """Held for a week on its second Monday, with one advice beside that."""
    made = plan()
    revision = replanned.revision(made, made.starts + timedelta(days=7), [Kind.HOLD])
    return replace(made, revision=2, history=(replace(revision, advice=(advice,)),))


def plainly(text: str) -> str:
    """Without line ends and the marks that only divide words."""
    return " ".join(text.replace("\u200b", "").split())


def test_there_is_every_kind() -> None:
    assert {advice.kind for advice in ADVICE} == set(AdviceKind)


@pytest.mark.parametrize("advice", ADVICE, ids=str)
def test_an_advice_stands_on_changes_and_in_the_terminal(advice: Advice) -> None:
    made = advised(advice)
    text = advice_line(ENGLISH, made, advice)
    book = loaded(writers.load("xlsx").write(made, Log()))
    cells = [cell.value for row in book["Changes"].iter_rows() for cell in row]
    assert text in cells
    result = replan(plan(), Log(), made.starts + timedelta(days=7))
    assert text in told_beside(ENGLISH, made, replace(result, advice=(advice,)))


@pytest.mark.parametrize("advice", ON_PAGES, ids=str)
@pytest.mark.parametrize("name", ["xlsx", "pdf", "html", "ics"])
def test_an_advice_to_get_help_stands_on_the_page_of_its_week(advice: Advice, name: str) -> None:
    made = advised(advice)
    text = advice_line(ENGLISH, made, advice)
    writer = writers.load(name)
    layouts = files.layouts(writer.LAYOUTS) if writer.LAYOUTS else {}
    raw = writer.write(made, Log(), Wanted(layouts=layouts, today=made.history[0].day))
    match name:
        case "xlsx":
            sheet = loaded(raw)["Week 2"]
            shown = plainly(str(sheet["B3"].value))
        case "pdf":
            shown = plainly(" ".join(texts(raw)))
        case "ics":
            shown = plainly(re.sub(r"\r\n ", "", raw.decode()).replace("\\", ""))
        case _:
            shown = plainly(raw.decode())
    assert f"! {text}" in shown
