"""What the pages hold for a log, and what they add up to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.decision import Kind
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Session, Ticks
from planner.form.ticks import Mark, mark
from planner.pages.week.cells import WeekCells, cells_of_weeks, figures_of_log, figures_of_weeks
from planner.pages.week.page import week_pages
from planner.replan import replan
from planner.returned import recorded
from planner.returned.recorded import Tick
from planner.wording.language import ENGLISH
from tests import builders, replanned
from tests.replan.kept import day, hurt, kept, proposal

MONDAY = builders.MONDAY
TUESDAY = MONDAY + timedelta(days=1)
ROLLS, TILTS = "knee-rolls", "pelvic-tilts"


def test_each_week_gets_what_was_recorded_in_it() -> None:
    plan = builders.plan(weeks=2)
    next_monday = MONDAY + timedelta(weeks=1)
    log = Log(
        entries=(
            Entry(MONDAY, 1, ROLLS, done=True),
            Entry(TUESDAY, 1, ROLLS, done=False),
            Entry(next_monday, 1, ROLLS, reps_done=3),
        ),
        days=(DayEntry(MONDAY, 0, "slept badly"), DayEntry(next_monday, 6)),
        own_pains=(OwnPain("2", ROLLS, 4),),
    )
    assert cells_of_weeks(plan, log) == (
        WeekCells(
            ticks={(ROLLS, Session(MONDAY)): "☑", (ROLLS, Session(TUESDAY)): "☐"},
            pain={MONDAY: 0},
            notes={MONDAY: "slept badly"},
        ),
        WeekCells(
            ticks={(ROLLS, Session(next_monday)): 3},
            pain={next_monday: 6},
            own_pain={ROLLS: 4},
        ),
    )


@pytest.mark.parametrize(
    ("ticks", "done", "reps", "value"),
    [
        (Ticks.GLYPH, True, None, "☑"),
        (Ticks.NATIVE, True, None, True),
        (Ticks.NUMBER, False, None, 0),
        (Ticks.GLYPH, True, 12, 12),
        (Ticks.GLYPH, None, 1, "1×"),
        (Ticks.GLYPH, True, 1, "☑"),
        (Ticks.GLYPH, False, 0, 0),
        (Ticks.NATIVE, None, 0, False),
    ],
)
def test_a_tick_cell_holds_the_repetitions_or_a_box(
    ticks: Ticks, done: bool | None, reps: int | None, value: object
) -> None:
    plan = builders.plan(ticks=ticks)
    log = Log(entries=(Entry(MONDAY, 1, ROLLS, done=done, reps_done=reps),))
    written = cells_of_weeks(plan, log)[0].ticks[ROLLS, Session(MONDAY)]
    assert written == value
    assert type(written) is type(value)


def test_the_worst_pain_of_an_exercise_is_shown() -> None:
    plan = builders.plan()
    log = Log(
        entries=(Entry(MONDAY, 1, ROLLS, pain=3), Entry(TUESDAY, 1, ROLLS, pain=0)),
        own_pains=(OwnPain("1", ROLLS, 2),),
    )
    assert cells_of_weeks(plan, log)[0].own_pain == {ROLLS: 3}


def test_what_is_outside_the_plan_is_on_no_page() -> None:
    plan = builders.plan(weeks=2)
    log = Log(
        entries=(Entry(date(2020, 1, 1), 1, ROLLS, done=True),),
        days=(DayEntry(date(2020, 1, 1), 4),),
        own_pains=(OwnPain("9", ROLLS, 4),),
    )
    assert cells_of_weeks(plan, log) == (WeekCells(), WeekCells())


def test_figures_add_up_and_know_last_weeks_median() -> None:
    plan = builders.plan(weeks=2, times=2)
    done = [Entry(MONDAY, slot, ROLLS, done=True) for slot in (1, 2)]
    wednesday = MONDAY + timedelta(days=2)
    log = Log(
        entries=(*done, Entry(TUESDAY, 1, ROLLS, reps_done=2), Entry(wednesday, 1, ROLLS, True)),
        days=(DayEntry(MONDAY, 2), DayEntry(TUESDAY, 1), DayEntry(wednesday, 7)),
    )
    first, second = figures_of_log(plan, log)
    rolls = first.exercises[1]
    assert (rolls.done, rolls.part, rolls.due) == (2, 1, 12)
    assert (first.sessions_done, first.sessions_due, first.in_part) == (3, 12, 1)
    assert (first.days_with_pain, first.due_days) == (2, 6)
    assert (first.days_above, first.rest_days) == (1, 1)
    assert (first.median, first.median_before, first.worst) == (2, None, 7)
    assert (second.median, second.median_before, second.worst) == (None, 2, None)
    assert [first.is_last, second.is_last] == [False, True]


def test_what_was_done_on_a_rest_day_counts_nowhere() -> None:
    """It stays in its cell: the page says to rest on that day, and asks for nothing."""
    plan = builders.plan(weeks=2)
    log = Log((Entry(MONDAY, 1, ROLLS, True), Entry(TUESDAY, 1, ROLLS, reps_done=2)))
    red = replace(log, days=(DayEntry(MONDAY, 6), DayEntry(TUESDAY, 10)))
    assert cells_of_weeks(plan, red)[0].ticks[ROLLS, Session(MONDAY)] == "☑"
    figures = figures_of_log(plan, red)[0]
    assert (figures.exercises[1].done, figures.exercises[1].part) == (0, 0)
    assert {exercise.due for exercise in figures.exercises} == {5}
    assert (figures.sessions_done, figures.sessions_due, figures.in_part) == (0, 5, 0)
    assert (figures.rest_days, figures.due_days, figures.days_with_pain) == (2, 5, 0)


def test_pain_at_the_ceiling_is_no_reason_to_rest() -> None:
    figures = figures_of_log(builders.plan(), Log(days=(DayEntry(MONDAY, 5),)))[0]
    assert (figures.rest_days, figures.due_days, figures.days_with_pain) == (0, 7, 1)


@pytest.mark.parametrize(
    ("reps", "done", "part"), [(5, 1, 0), (4, 1, 0), (3, 0, 1), (2, 0, 1), (1, 0, 1), (0, 0, 0)]
)
def test_one_repetition_may_be_missing_fewer_are_in_part(reps: int, done: int, part: int) -> None:
    """Five pelvic tilts: a fifth of them is one, too."""
    log = Log((Entry(MONDAY, 1, TILTS, reps_done=reps),))
    figures = figures_of_log(builders.plan(), log)[0]
    assert (figures.exercises[4].done, figures.exercises[4].part) == (done, part)
    assert (figures.sessions_done, figures.in_part) == (done + part, part)


@pytest.mark.parametrize("ticks", Ticks)
def test_one_repetition_of_several_stands_on_the_page_and_comes_back(ticks: Ticks) -> None:
    """It is no empty box, which “All done” would tick."""
    plan = builders.plan(ticks=ticks)
    log = Log((Entry(MONDAY, 1, TILTS, False, 1),))
    box = week_pages(ENGLISH, plan, log)[0].rows[4].boxes[0]
    assert (box.value, box.says, box.is_done) == ("1×", "1×", False)
    assert recorded.tick(box.value, ticks) == Tick(None, 1)
    assert mark("1×", 2, ticks) is Mark.PARTLY
    assert mark("1×", 1, ticks) is Mark.DONE


def test_a_session_with_two_exercises_in_part_is_one_session() -> None:
    entries = (Entry(MONDAY, 1, TILTS, reps_done=2), Entry(MONDAY, 1, ROLLS, reps_done=2))
    figures = figures_of_log(builders.plan(), Log(entries))[0]
    assert (figures.sessions_done, figures.in_part) == (1, 1)
    assert [exercise.part for exercise in figures.exercises] == [0, 1, 0, 0, 1]


def weekly(pains: list[int | None], plan: Plan) -> Log:
    """A pain on the first day of each week."""
    return Log(
        days=tuple(
            DayEntry(week.starts, pain)
            for week, pain in zip(plan.weeks, pains, strict=False)
            if pain is not None
        )
    )


def test_the_best_page_is_one_of_the_seven_before() -> None:
    plan = builders.plan(weeks=10)
    figures = figures_of_log(plan, weekly([2, None, 4, 3, 5, 4, 5, 4, 5, 4], plan))
    best = [week.median_best for week in figures]
    assert best == [None, 2, 2, 2, 2, 2, 2, 2, 3, 3]
    assert [week.is_up for week in figures][:8] == [False] * 2 + [True] + [False] + [True] * 4
    assert figures[8].is_up, "5 is up by 1 on the page before, and by 2 on the best"
    assert not figures[9].is_up, "the 2 of the first page is too long ago"


def test_after_a_pause_no_page_from_before_it_is_the_best() -> None:
    plan = replanned.resumed(builders.plan())
    assert [week.label for week in plan.weeks[:3]] == ["1", "2", "3"]
    figures = figures_of_log(plan, weekly([1, 1, 4, 3, 4, 5, 4], plan))
    assert [week.median_best for week in figures] == [None, 1, None, 4, 3, 3, 3]


def test_pages_wait_where_the_next_amount_is_as_high_as_one_that_hurt() -> None:
    """On the Monday of week 3 a step back for pain; all exercises may rise again after 21 days.

    The dose that hurt is that of week 2. Pages before the decision do not speak of it.
    """
    plan = builders.plan()
    day = plan.weeks[2].starts
    revision = replanned.revision(plan, day, [Kind.STEP_BACK])
    decisions = tuple(
        replace(found, spoke=("pain_high",), for_pain=True, hurt=found.before)
        for found in revision.decisions
    )
    made = replace(plan, revision=2, history=(replace(revision, decisions=decisions),))
    waiting = [week.waits for week in figures_of_log(made, Log())]
    assert waiting == [False, False, True, True, False, False]
    assert not any(week.waits for week in figures_of_log(plan, Log()))


def test_a_page_whose_next_amounts_waited_says_so_after_later_re_plans_too() -> None:
    """Strong pain in week 1: less in week 2, the same again in weeks 3 and 4, then more."""
    plan = builders.plan()
    for number in (7, 14, 21, 28, 35):
        log = hurt(kept(plan, number), (2, 4), 7)
        plan = proposal(replan(plan, log, day(number))).plan
    rules = [{found.rule for found in revision.decisions} for revision in plan.history]
    assert rules == [
        {"pain_high"},
        {"hurt_lately"},
        {"hurt_lately"},
        {"as_planned"},
        {"as_planned"},
    ]
    waiting = [week.waits for week in figures_of_log(plan, Log())]
    assert waiting[:6] == [False, True, True, False, False, False]


def test_pain_on_a_rest_day_counts_for_the_median_and_not_for_the_days() -> None:
    plan = builders.plan(weeks=2, weekdays=(0, 2))
    figures = figures_of_log(plan, Log(days=(DayEntry(TUESDAY, 8),)))[0]
    assert (figures.days_with_pain, figures.due_days) == (0, 2)
    assert (figures.median, figures.days_above) == (8, 1)


def test_a_session_that_was_moved_to_a_rest_day_counts() -> None:
    plan = builders.plan(weeks=2, weekdays=(0, 2, 4))
    moved = WeekCells(all_done={Session(MONDAY): "x", Session(TUESDAY): "x"})
    figures = figures_of_weeks(plan, (moved, WeekCells()))[0]
    assert [(e.done, e.due) for e in figures.exercises] == [(2, 3)] * 5
    assert figures.sessions_done == 2


def test_a_note_goes_into_a_cell_however_long_it_is() -> None:
    log = Log(days=(DayEntry(MONDAY, note="short"), DayEntry(MONDAY, note="🙂" * 40_000)))
    note = cells_of_weeks(builders.plan(), log)[0].notes[MONDAY]
    assert note.startswith("short\n🙂")
    assert len(note.encode("utf-16-le")) // 2 <= 32_767


def test_each_part_of_a_week_has_the_days_of_its_own_page() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    wednesday, thursday = plan.weeks[2].days[2], plan.weeks[3].days[0]
    log = Log(
        entries=(Entry(wednesday, 1, ROLLS, done=True), Entry(thursday, 1, ROLLS, done=True)),
        days=(DayEntry(wednesday, 6), DayEntry(thursday, 2)),
        own_pains=(OwnPain("3", ROLLS, 1), OwnPain("3b", ROLLS, 7)),
    )
    first, second = cells_of_weeks(plan, log)[2:4]
    assert (first.pain, first.own_pain) == ({wednesday: 6}, {ROLLS: 1})
    assert (second.pain, second.own_pain) == ({thursday: 2}, {ROLLS: 7})
    figures = figures_of_log(plan, log)
    assert [(f.due_days, f.rest_days) for f in figures[2:4]] == [(2, 1), (4, 0)]
    assert figures[3].median_before == 6, "the page before is the first part"


def test_exercises_keep_their_numbers_where_one_left_the_plan() -> None:
    plan = replanned.resumed(builders.plan())
    numbers = [[e.number for e in f.exercises] for f in figures_of_log(plan, Log())]
    assert numbers == [[1, 2, 3, 4, 5]] * 2 + [[1, 3, 4, 5]] * 5


def test_a_page_after_a_break_is_not_compared_with_the_one_before_it() -> None:
    plan = replanned.resumed(builders.plan())
    pains = tuple(
        DayEntry(week.starts, pain) for week, pain in zip(plan.weeks, (1, 2, 9, 5), strict=False)
    )
    figures = figures_of_log(plan, Log(days=pains))
    assert [f.median_before for f in figures[:4]] == [None, 1, None, 9]


def test_only_the_page_with_which_a_plan_was_paused_says_so() -> None:
    stopped = figures_of_log(replanned.paused(builders.plan(), 3, 2), Log())
    assert [f.is_paused for f in stopped] == [False, False, True]
    assert not any(f.is_paused for f in figures_of_log(replanned.resumed(builders.plan()), Log()))
    assert figures_of_log(replanned.paused(builders.plan(), 0), Log()) == ()
