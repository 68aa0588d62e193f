"""The plan at a glance: every dose, and only the abbreviations that are used."""

from planner.pages.glance import glance
from planner.wording import words
from planner.wording.plan_words import last_number, minutes, title
from tests import builders, replanned


def test_the_table_has_every_dose_of_every_week() -> None:
    plan = builders.plan(builders.programme(7), weeks=9)
    table = glance(plan)
    for row, exercise in zip(table.rows, plan.exercises, strict=True):
        found = [week.prescription(exercise.key) for week in plan.weeks]
        assert row.doses == tuple(words.short(exercise, p.dose) for p in found if p is not None)
    assert [row.manner for row in table.rows] == ["", "", "", "each side", "each side", "", ""]


def test_the_legend_explains_what_the_table_uses_and_nothing_else() -> None:
    assert glance(builders.plan()).legend == ("2+2: two on each side", "s: seconds", "br: breaths")
    assert glance(builders.plan()).reading == "how many × how long held"
    only_counted = glance(builders.plan(builders.programme(1)))
    assert (only_counted.legend, only_counted.reading) == ((), "how many")
    with_sets = glance(builders.plan(builders.programme(6))).legend
    assert with_sets == (
        "2+2: two on each side",
        "2 × 2: two sets of 2",
        "s: seconds",
        "min: minutes",
    )


def test_the_few_words_about_the_whole() -> None:
    plan = builders.plan()
    assert title(plan) == "Lower-back exercises, six weeks"
    assert minutes(plan) == "about 9 minutes at first, 16 at the end"
    assert minutes(builders.plan(builders.programme(1))) == "about 2 minutes at first, 3 at the end"


def test_a_divided_week_is_one_week_of_the_title_and_two_columns_of_the_table() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    assert title(plan) == "Lower-back exercises, six weeks"
    assert [week.label for week in glance(plan).weeks] == ["1", "2", "3", "3b", "4", "5", "6"]
    assert all(len(row.doses) == 7 for row in glance(plan).rows)


def test_a_paused_plan_says_so_with_and_without_weeks() -> None:
    for weeks in (0, 2):
        plan = replanned.paused(builders.plan(), weeks)
        assert title(plan) == "Lower-back exercises, paused"
        assert minutes(plan) == "no sessions for now"
        assert last_number(plan) == 6, "as many weeks as were planned"
        assert [len(row.doses) for row in glance(plan).rows] == [weeks] * 5


def test_an_exercise_that_left_the_plan_keeps_its_row_and_the_others_their_numbers() -> None:
    rows = glance(replanned.resumed(builders.plan())).rows
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert rows[1].doses == ("2+2", "2+2", "–", "–", "–", "–", "–")
