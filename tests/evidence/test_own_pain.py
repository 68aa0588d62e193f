"""What an exercise gave, and what is judged after a step back for pain."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.log import Entry, Log, OwnPain
from planner.domain.plan import Plan, Week
from planner.evidence.own_pain import elsewhere
from tests.evidence.taken import DAILY, of, stepped_back
from tests.replan.kept import ROLLS, STRETCH, day, gave, hurt, kept
from tests.telling import as_words


def test_own_pain_is_the_highest_over_the_weeks_that_hold_judged_days() -> None:
    log = gave(gave(Log(), "1", STRETCH, 7), "2", STRETCH, 3)
    judged_weekly = held(DAILY, 7)
    assert of(judged_weekly, log, 14).own_pain == 3
    assert of(judged_weekly, log, 13).own_pain == 7
    assert of(held(DAILY, 14), log, 21).own_pain is None
    assert of(DAILY, log, 21).own_pain == 7


def test_own_pain_of_zero_is_known() -> None:
    assert of(DAILY, gave(Log(), "1", STRETCH, 0), 7).own_pain == 0


def test_own_pain_is_that_exercises() -> None:
    assert of(DAILY, gave(Log(), "1", ROLLS, 7), 7).own_pain is None


def test_own_pain_of_single_sessions_counts_too() -> None:
    log = Log((Entry(day(3), 1, STRETCH, True, None, 6), Entry(day(4), 1, STRETCH, True, None, 2)))
    assert of(DAILY, log, 7).own_pain == 6
    assert of(held(DAILY, 7), log, 14).own_pain is None


def test_own_pain_of_a_day_without_a_page_of_it_counts_by_that_day() -> None:
    entry = Entry(day(9), 1, STRETCH, True, None, 8)
    without = replace(DAILY, weeks=(DAILY.weeks[0],))
    assert of(without, Log((entry,)), 12).own_pain == 8
    assert of(held(without, 10), Log((entry,)), 18).own_pain is None


def test_the_dose_that_hurt_is_the_lowest_of_its_pages_and_the_present_one() -> None:
    log = gave(gave(kept(DAILY, 21), "1", STRETCH, 7), "3", STRETCH, 8)
    hurt_of = of(DAILY, log, 21).hurt
    assert hurt_of is not None
    assert hurt_of.work == 4
    later = of(held(DAILY, 14), log, 21).hurt
    assert later is not None
    assert later.work == 6
    little = replace(log, entries=tuple(replace(e, reps_done=2) for e in log.entries))
    present = of(held(DAILY, 14), little, 21).hurt
    assert present is not None
    assert present.work == 2
    assert of(DAILY, kept(DAILY, 21), 21).hurt is None


def divided(found: Plan, number: int, days: int) -> Plan:
    """The week ends after some days, and its second part follows."""
    weeks: list[Week] = []
    for week in found.weeks:
        if week.number != number:
            weeks.append(week)
            continue
        cut = week.days[days]
        first = tuple(s for s in week.sessions if s.day < cut)
        rest = tuple(s for s in week.sessions if s.day >= cut)
        weeks.append(replace(week, sessions=first, length=days))
        weeks.append(replace(week, sessions=rest, length=7 - days, starts=cut, part=2))
    return replace(found, weeks=tuple(weeks))


def held(found: Plan, on: int) -> Plan:
    """The plan with a quiet decision on a day."""
    decision = Decision(STRETCH, Kind.PROGRESS, "as_planned", as_words("as planned"))
    revision = Revision(day(on), 2, (decision,), Way.EXTEND, found.ends)
    return replace(found, history=(*found.history, revision))


def test_own_pain_is_of_the_part_of_the_week() -> None:
    found = divided(DAILY, 2, 3)
    log = replace(Log(), own_pains=(OwnPain("2", STRETCH, 7), OwnPain("2b", STRETCH, 1)))
    assert of(found, log, 14).own_pain == 7
    assert of(held(found, 10), log, 17).own_pain == 1


def test_after_a_step_back_for_pain_only_days_from_then_on_are_judged() -> None:
    found = of(stepped_back(DAILY, 10), hurt(kept(DAILY, 14), (8, 9, 10), 8), 14)
    assert found.judged == {day(10), day(11), day(12), day(13)}
    assert (found.days_above, found.due, found.median) == (1, 3, None)


@pytest.mark.parametrize("kind", [Kind.REST, Kind.PAUSE])
def test_a_rest_and_a_pause_are_for_pain_too(kind: Kind) -> None:
    decision = Decision(STRETCH, kind, "rule", as_words("pain"))
    revision = Revision(day(10), 2, (decision,), Way.EXTEND, DAILY.ends)
    rested = of(replace(DAILY, history=(revision,)), Log(), 14)
    assert rested.judged == {day(10), day(11), day(12), day(13)}


def test_a_step_back_for_pain_before_the_judged_days_changes_nothing() -> None:
    found = held(stepped_back(DAILY, 3), 7)
    assert of(found, Log(), 14).judged == {day(n) for n in range(7, 14)}


def test_the_other_exercises_are_judged_on_all_days_since_the_last_decision() -> None:
    found = of(stepped_back(DAILY, 10), hurt(kept(DAILY, 14), (8, 9), 8), 14, ROLLS)
    assert (len(found.judged), found.days_above) == (7, 2)


def test_another_decision_leaves_the_judged_days_as_they_are() -> None:
    held = Decision(STRETCH, Kind.HOLD, "pain_some", as_words("pain"))
    revision = Revision(day(10), 2, (held,), Way.EXTEND, DAILY.ends)
    found = of(replace(DAILY, history=(revision,)), Log(), 14)
    assert len(found.judged) == 7


def test_own_pain_from_before_a_step_back_is_not_judged_again() -> None:
    found = stepped_back(divided(DAILY, 2, 3), 10)
    log = replace(Log(), own_pains=(OwnPain("2", STRETCH, 9), OwnPain("2b", STRETCH, 3)))
    assert of(found, log, 13).own_pain == 3
    entries = (Entry(day(9), 1, STRETCH, True, None, 9), Entry(day(11), 1, STRETCH, None, None, 2))
    assert of(found, Log(entries), 13).own_pain == 2


def test_pain_at_the_ceiling_hurts_no_dose() -> None:
    assert of(DAILY, gave(Log(), "1", STRETCH, 5), 7).hurt is None
    assert of(DAILY, gave(kept(DAILY, 7), "1", STRETCH, 6), 7).hurt is not None


def test_pain_on_a_day_that_has_a_page_is_counted_with_that_page() -> None:
    log = Log((Entry(day(3), 1, STRETCH, True, None, 6),))
    assert elsewhere(DAILY, log, STRETCH, frozenset((day(3),))) is None
    without = replace(DAILY, weeks=DAILY.weeks[1:])
    assert elsewhere(without, log, STRETCH, frozenset((day(3),))) == 6
