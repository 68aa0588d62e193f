"""A plan from the first day to the last, filled in with LibreOffice and re-planned every week.

Fixed and live workbooks; in a live one the pages say it before it is re-planned.

What is expected was worked out by hand from the rules, as README's “What decides” has them:

| week | what happens | then |
|---|---|---|
| 1 | all done, little pain | on as planned |
| 2 | all done; back extensions gave pain of 5 | the same again of these, the others on |
| 3 | pain of 7 on two days, which are days of rest | one lower amount of all |
| 4 | all done, little pain | the same again: the next amount came with strong pain, it waits |
| 5 | missed, no pain written | the same again: last done 8 days ago |
| 6 | pelvic tilts in 4 of 7 sessions | the same again: no three quiet weeks since week 5 |
| 7 | all done, little pain | the same again: no three quiet weeks yet |
| 8 | all done, little pain | on as planned: 21 days since the decision after week 5 |
| 9 | pelvic tilts in part, 3 of 8, on 3 of 7 days | the same again of these, the others on |
| 10–13 | all done, little pain | on as planned, to the last day |
"""

import json
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Session, Ticks, Week
from planner.form.layout import TITLE_ROW, ColumnKey, RowKey, sheet_name, week_layout
from planner.form.sheet_names import START_HERE
from planner.form.start_layout import SETTINGS, StartColumn
from planner.logs.merge import in_order
from planner.readers import xlsx as reader
from planner.wording import doses
from planner.wording.language import ENGLISH
from tests.apps.desk import Desk, Document, Page
from tests.apps.filled import EXTENSIONS, KEYS, ROLLS, SQUEEZES, STRETCH, TILTS, letters, planner
from tests.apps.office import Office
from tests.builders import MONDAY

WEEKS = 13

COURSES = {
    STRETCH: ((4, 1), (5, 1), (6, 1), (7, 1), (8, 1), (10, 1)),
    ROLLS: ((4, 1), (4, 1), (6, 1), (6, 1), (8, 1), (10, 1)),
    EXTENSIONS: ((4, 5), (5, 5), (7, 5), (10, 5), (10, 7), (10, 10)),
    SQUEEZES: ((3, 5), (4, 5), (5, 5), (5, 6), (5, 8), (5, 10)),
    TILTS: ((5, None), (6, None), (8, None), (10, None), (12, None), (15, None)),
}
"""Repetitions and hold, week by week, of the plan as it is first made."""

POSITIONS = (
    (0, 0, 0, 0, 0),
    (1, 1, 1, 1, 1),
    (2, 2, 1, 2, 2),
    *[(1, 1, 0, 1, 1)] * 5,
    (2, 2, 1, 2, 2),
    (3, 3, 2, 3, 2),
    (4, 4, 3, 4, 3),
    (5, 5, 4, 5, 4),
    (5, 5, 5, 5, 5),
)
"""Where in its course each exercise stands in each week."""

ON, SAME, LESS = "progress", "hold", "step-back"
DECIDED = (
    dict.fromkeys(KEYS, ON),
    dict.fromkeys(KEYS, ON) | {EXTENSIONS: SAME},
    dict.fromkeys(KEYS, LESS),
    *[dict.fromkeys(KEYS, SAME)] * 4,
    dict.fromkeys(KEYS, ON),
    dict.fromkeys(KEYS, ON) | {TILTS: SAME},
    *[dict.fromkeys(KEYS, ON)] * 4,
)
"""What a re-plan after each week says, by exercise; each is written, also one without a change."""


def days(number: int) -> list[date]:
    """The days of a week, from 1."""
    return [MONDAY + timedelta(days=7 * (number - 1) + n) for n in range(7)]


@dataclass
class Diary:
    """What the person wrote so far."""

    entries: list[Entry] = field(default_factory=list)
    days: list[DayEntry] = field(default_factory=list)
    own_pains: list[OwnPain] = field(default_factory=list)

    @property
    def log(self) -> Log:
        return in_order(Log(tuple(self.entries), tuple(self.days), tuple(self.own_pains)))

    def fill(self, page: Page, number: int) -> None:
        """Fill the page of a week in, and write down what that means."""
        if number == 5:
            return
        for place, day in enumerate(days(number)):
            rests = number == 3 and place in (1, 3)
            pain = 7 if rests else 3 if number == 3 else 2
            note = "stayed in bed" if rests else ""
            page.type(str(pain), RowKey.PAIN, Session(day))
            if note:
                page.type(note, RowKey.NOTES, Session(day))
            self.days.append(DayEntry(day, pain, note))
            if not rests:
                self._tick(page, number, place, day)
        if number == 2:
            page.type("5", EXTENSIONS, ColumnKey.OWN_PAIN)
            self.own_pains.append(OwnPain("2", EXTENSIONS, 5))

    def _tick(self, page: Page, number: int, place: int, day: date) -> None:
        skipped, partly = number == 6 and place >= 4, number == 9 and place >= 4
        if number % 2:
            for key in KEYS:
                page.type("3" if partly and key == TILTS else "1", key, Session(day))
        else:
            page.type("x", RowKey.ALL_DONE, Session(day))
            if skipped:
                page.type("no", TILTS, Session(day))
        less = {TILTS} if skipped or partly else set()
        counted = {TILTS: 3} if partly else {}
        self.entries += [Entry(day, 1, key, key not in less, counted.get(key)) for key in KEYS]


def read(path: Path) -> tuple[Plan, Log]:
    """The plan and the log of a file in which everything is understood."""
    found = reader.read(path.read_bytes())
    assert (found.problems, found.extra_sheets) == ((), ())
    assert found.plan is not None
    return found.plan, found.log


def asked(week: Week) -> dict[str, tuple[int | None, int | None]]:
    return {p.exercise: (p.dose.reps, p.dose.hold) for p in week.prescriptions}


def expected(number: int) -> dict[str, tuple[int | None, int | None]]:
    """What the page of a week asks for, by exercise."""
    places = zip(KEYS, POSITIONS[number - 1], strict=True)
    return {key: COURSES[key][place] for key, place in places}


@pytest.mark.parametrize(
    ("ticks", "last", "fixed"),
    [
        (Ticks.GLYPH, WEEKS, True),
        (Ticks.NATIVE, 6, True),
        (Ticks.NUMBER, 6, True),
        (Ticks.GLYPH, 6, False),
    ],
)
def test_a_plan_is_filled_in_and_replanned_every_week_and_nothing_is_lost(
    desk: Desk, office: Office, tmp_path: Path, ticks: Ticks, last: int, fixed: bool
) -> None:
    path, paper, diary = tmp_path / "plan.xlsx", tmp_path / "plan.pdf", Diary()
    kind = ["--fixed"] if fixed else []
    start = MONDAY.isoformat()
    planner("new", "-o", path, "--start", start, "--id", "journey", "--ticks", ticks, *kind)
    plan, _ = read(path)
    for number in range(1, last + 1):
        today = days(number + 1)[0].isoformat()
        with desk.opened(path) as document:
            diary.fill(document.page(sheet_name(str(number))), number)
            if fixed:
                document.saved(paper)
                _check_paper(office.pages(paper), plan)
            else:
                document.page(START_HERE).type(today, SETTINGS, StartColumn.TODAY)
                shown = _coming(document, plan, number)
            document.saved(path)
        assert read(path) == (plan, diary.log)

        way = ["--extend"] if number < WEEKS else []  # twice as long, its end would come first
        said = json.loads(planner("replan", path, "--today", today, "--yes", "--json", *way))
        decided = {found["exercise"]: found["decision"] for found in said["decisions"]}
        assert (number, decided) == (number, DECIDED[number - 1])
        assert (number, said["written"] is not None) == (number, number < WEEKS)
        assert said["finished"] == (number == WEEKS)
        past = plan.weeks[:number]
        plan, log = read(path)
        if not fixed:
            _check_coming(shown, plan, number)
        assert (plan.weeks[:number], log) == (past, diary.log)
        assert [asked(week) for week in past] == [expected(n) for n in range(1, number + 1)]
    if last == WEEKS:
        assert (len(plan.weeks), plan.ends) == (WEEKS, date(2027, 2, 28))


def _check_paper(pages: list[str], plan: Plan) -> None:
    """One page for each week, with its exercises and the stop rule."""
    for week in plan.weeks:
        title = f"Week {week.label} of {plan.weeks[-1].label}"
        (page,) = [page for page in pages if title in page.split("\n")[0]]
        assert "STOP an exercise at once if it hurts." in page
        for place, exercise in enumerate(plan.exercises, start=1):
            assert re.search(rf"^ *{place} +{exercise.name}$", page, re.MULTILINE)
        for day in week.days:
            assert f" {day.day} {day:%b}" in page


def _coming(document: Document, plan: Plan, number: int) -> list[tuple[str, list[str]]]:
    """What the pages behind a week's say beside their title, and as amounts."""
    names = [name for name in document.sheets if name.startswith("Week ")][number:]
    pages = [document.page(name) for name in names]
    layout = week_layout(plan, plan.weeks[0])
    (first_day,) = letters(layout.day_column(plan.starts))
    return [
        (
            document.do("shows", page.sheet, f"{first_day}{TITLE_ROW + 1}"),
            [page.shows(key, ColumnKey.AMOUNT) for key in KEYS],
        )
        for page in pages
    ]


def _check_coming(shown: list[tuple[str, list[str]]], plan: Plan, number: int) -> None:
    """The pages behind a week's, also those that the plan needs only now, say what is planned."""
    coming = plan.weeks[number:]
    for week, (head, amounts) in zip(coming, shown[: len(coming)], strict=True):
        assert head.startswith(f"of {plan.weeks[-1].label} ")
        planned = zip(plan.exercises, week.prescriptions, strict=True)
        assert amounts == [doses.headline(ENGLISH, known, each.dose) for known, each in planned]
