"""The plan at a glance: every dose, and only the abbreviations that are used."""

from planner.domain.plan import Plan
from planner.pages.glance import Glance, glance
from planner.wording import doses
from planner.wording.advice import largest_increase
from planner.wording.language import ENGLISH
from tests import builders, replanned


def whole(plan: Plan) -> Glance:
    """All weeks of a plan."""
    return glance(ENGLISH, plan, plan.weeks)


def test_the_table_has_every_dose_of_every_week() -> None:
    plan = builders.plan(builders.programme(7), weeks=9)
    table = whole(plan)
    for row, exercise in zip(table.rows, plan.exercises, strict=True):
        asked = [week.prescription(exercise.key) for week in plan.weeks]
        short = (doses.short(ENGLISH, exercise, p.dose) for p in asked if p is not None)
        assert row.doses == tuple(short)
    assert [row.manner for row in table.rows] == ["", "", "", "each side", "each side", "", ""]


def test_the_legend_explains_what_the_table_uses_and_nothing_else() -> None:
    built_in = whole(builders.plan())
    assert built_in.legend == ("2+2: two on each side.", "s: seconds.", "br: breaths.")
    assert built_in.reading == "how many × how long held"
    only_counted = whole(builders.plan(builders.programme(1)))
    assert (only_counted.legend, only_counted.reading) == ((), "how many")
    with_sets = whole(builders.plan(builders.programme(6))).legend
    assert with_sets == (
        "2+2: two on each side.",
        "2 × 2: two sets of 2.",
        "s: seconds.",
        "min: minutes.",
    )


def test_the_legend_of_some_weeks_has_its_examples_from_them() -> None:
    plan = builders.plan()
    assert glance(ENGLISH, plan, plan.weeks[3:]).legend[0] == "3+3: three on each side."


def test_a_divided_week_is_two_columns_of_the_table() -> None:
    table = whole(replanned.divided(builders.plan(), 3, 3))
    names = [name for name, _ in table.heads]
    assert names == [f"Week {label}" for label in ("1", "2", "3", "3b", "4", "5", "6")]
    assert [day for _, day in table.heads][2:4] == ["14 Dec", "17 Dec"]
    assert all(len(row.doses) == 7 for row in table.rows)


def test_a_paused_plan_has_its_rows_with_and_without_weeks() -> None:
    for weeks in (0, 2):
        plan = replanned.paused(builders.plan(), weeks)
        assert [len(row.doses) for row in whole(plan).rows] == [weeks] * 5


def test_an_exercise_that_left_the_plan_keeps_its_row_and_the_others_their_numbers() -> None:
    rows = whole(replanned.resumed(builders.plan())).rows
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert rows[1].doses == ("2+2", "2+2", "–", "–", "–", "–", "–")


def test_how_steep_the_plan_is_stands_beside_the_table() -> None:
    plan = builders.plan()
    assert whole(plan).increase == largest_increase(ENGLISH, plan)
