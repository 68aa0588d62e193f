"""What must be seen first on a day: each finding, and their order."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import Clearance, DayEntry, Log, Sign
from planner.domain.plan import Plan
from planner.pages.attention import Finding, FindingKind, red_run
from planner.pages.status import status
from planner.replan import Wishes, replan
from planner.terminal.status_lines import status_lines
from planner.wording.advising import NO_BETTER
from planner.wording.language import ENGLISH
from tests import builders
from tests.any_logs import any_log
from tests.replan.kept import ROLLS, between, day, gave, hurt, kept

PLAN = builders.plan()
SAFETY = PLAN.programme.safety
ASK = (
    "Knee rolls: ask your doctor or physiotherapist about it before it comes back; "
    "or leave it out: --without knee-rolls"
)


def found(log: Log, number: int, plan: Plan = PLAN) -> tuple[Finding, ...]:
    return status(ENGLISH, plan, log, day(number)).attention


def emergency(number: int) -> Sign:
    return Sign(SAFETY.emergency[0], True, day(number))


def fever(number: int) -> Sign:
    return Sign("Fever", False, day(number))


@pytest.mark.parametrize("number", [-3, 0, 7, 14])
def test_nothing_is_found_while_all_is_well(number: int) -> None:
    assert found(kept(PLAN, max(number, 0)), number) == ()


def test_signs_come_first_the_emergency_before_the_others() -> None:
    log = replace(kept(PLAN, 8), signs=(fever(6), emergency(7)))
    first, second, third = found(log, 8)
    assert first == Finding(
        FindingKind.EMERGENCY,
        f"Emergency sign ticked: “{SAFETY.emergency[0]}”. Get emergency help now.",
    )
    assert second == Finding(
        FindingKind.SIGN, "Warning sign ticked: “Fever”. See a doctor before you go on."
    )
    assert third == Finding(FindingKind.PAUSE, "Nothing to do for now.")


def test_a_clearance_counts_from_its_day_on() -> None:
    log = replace(kept(PLAN, 8), signs=(fever(5),), clearance=Clearance("Dr Berg", day(8)))
    assert [each.kind for each in found(log, 7)] == [FindingKind.SIGN, FindingKind.PAUSE]
    assert found(log, 8) == ()


def test_a_pause_that_holds_is_found_without_its_signs() -> None:
    log = replace(kept(PLAN, 9), signs=(fever(8),))
    stopped = replan(PLAN, log, day(9)).proposals[0]
    quiet = replace(stopped.log, signs=())
    assert found(quiet, 12, stopped.plan) == (
        Finding(
            FindingKind.PAUSE,
            "Nothing to do for now. "
            "The warning sign “Fever” is ticked; see a doctor before you go on.",
        ),
    )


def test_pain_above_the_ceiling_is_counted_over_the_last_seven_days() -> None:
    log = hurt(kept(PLAN, 10), (1, 4), 6)
    assert found(log, 10) == (
        Finding(FindingKind.PAIN, "Pain above 5 on 1 of the last 7 days.", 1, 0),
    )
    assert found(log, 12)[:1] == ()
    assert found(hurt(kept(PLAN, 10), (4, 8, 9), 6), 10) == (
        Finding(
            FindingKind.PAIN,
            "Pain above 5 on 3 of the last 7 days; 2 recorded days in a row now.",
            3,
            2,
        ),
    )


def test_a_run_of_strong_pain_counts_recorded_days_back_to_the_last_resume() -> None:
    log = Log(days=tuple(DayEntry(day(number), 8) for number in (0, 2, 3, 6)))
    assert [red_run(PLAN, log, day(number)) for number in (0, 1, 3, 7, 20)] == [0, 1, 2, 4, 4]
    assert red_run(replace(PLAN, resumed=day(3)), log, day(7)) == 2
    unknown = replace(log, days=(*log.days, DayEntry(day(7), None)))
    assert red_run(PLAN, unknown, day(9)) == 4
    green = replace(log, days=(*log.days, DayEntry(day(7), 5)))
    assert red_run(PLAN, green, day(9)) == 0


def test_an_exercise_that_is_to_rest_is_to_be_asked_about() -> None:
    first = gave(kept(PLAN, 7), "1", ROLLS, 7)
    plan = replan(PLAN, first, day(7)).proposals[0].plan
    log = gave(gave(kept(plan, 14), "1", ROLLS, 7), "2", ROLLS, 7)
    assert found(log, 14, plan) == (Finding(FindingKind.HELP, ASK),)


def test_three_weeks_with_pain_of_4_are_to_be_shown_to_somebody() -> None:
    log = kept(PLAN, 21, pain=4)
    assert found(log, 14) == ()
    assert found(log, 21) == (
        Finding(
            FindingKind.HELP,
            ENGLISH(NO_BETTER),
        ),
    )


def test_offers_of_what_would_fit_are_not_urgent() -> None:
    """Held for what was not done at three weekly decisions: fewer days are offered."""
    plan = PLAN
    for number in (7, 14, 21):
        log = kept(plan, number, missed=lambda on: on.weekday() > 2)
        result = replan(plan, log, day(number))
        assert found(log, number, plan) == ()
        plan = result.proposals[0].plan
    assert [advice.kind for advice in result.advice] == ["days"]


def test_weeks_without_a_record_are_named() -> None:
    log = kept(PLAN, 7)
    assert found(log, 13) == ()
    (one,) = found(log, 14)
    assert one == Finding(FindingKind.NO_RECORD, "Week 2 has no record.")
    (two,) = found(log, 21)
    assert two.text == "Weeks 2, 3 have no record."


def test_a_week_with_pain_alone_has_a_record() -> None:
    log = kept(PLAN, 14, missed=between(7, 13))
    assert found(log, 14) == ()


def test_a_finding_is_one_line_in_the_terminal_above_the_table() -> None:
    log = hurt(kept(PLAN, 21, missed=between(0, 20)), (19, 20), 9)
    log = replace(log, days=tuple(noted for noted in log.days if noted.day >= day(14)))
    lines = status_lines(ENGLISH, status(ENGLISH, PLAN, log, day(21)), "plan.xlsx")
    at = lines.index("First of all:")
    assert lines[at + 1 : at + 4] == [
        "! Pain above 5 on 2 of the last 7 days; 2 recorded days in a row now.",
        "! Weeks 1, 2 have no record.",
        "",
    ]
    assert lines[at + 4].startswith("Week  Dates")


@given(st.data())
def test_findings_are_in_their_order_and_no_kind_of_them_comes_back(data: st.DataObject) -> None:
    log = data.draw(any_log(PLAN))
    signs = data.draw(st.lists(st.sampled_from([fever(2), emergency(3)]), max_size=2, unique=True))
    told = found(replace(log, signs=tuple(signs)), data.draw(st.integers(-3, 60)))
    order = list(FindingKind)
    places = [order.index(each.kind) for each in told]
    assert places == sorted(places)
    for each in told:
        assert (each.days is None) == (each.run is None) == (each.kind is not FindingKind.PAIN)
        assert "\n" not in each.text


def test_after_the_resume_the_pause_is_no_finding_any_more() -> None:
    log = replace(kept(PLAN, 9), signs=(fever(8),))
    stopped = replan(PLAN, log, day(9)).proposals[0]
    allowed = replace(stopped.log, clearance=Clearance("Dr Berg", day(11)))
    gone_on = replan(stopped.plan, allowed, day(12), Wishes(resume=day(12))).proposals[0]
    assert found(gone_on.log, 12, gone_on.plan) == ()
    assert gone_on.plan.starts + timedelta(days=12) == gone_on.plan.resumed


def test_strong_pain_of_today_is_told_today() -> None:
    log = hurt(kept(PLAN, 5), (4,), 9)
    (finding,) = found(log, 4)
    assert finding.kind is FindingKind.PAIN
    assert finding.text == "Pain above 5 on 1 of the last 7 days. Today is a rest day."
    assert found(hurt(kept(PLAN, 5), (4,), 5), 4) == ()
