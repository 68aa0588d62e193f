"""What holds for every log, in the words of the rules' page."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.domain.decision import Kind, Way
from planner.domain.dose import Dose
from planner.domain.log import DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Away, Plan, Session
from planner.errors import PlannerError
from planner.evidence.done import amount_done, asked_on
from planner.progression.scale import plan_scale
from planner.replan import Replan, Wishes, replan
from planner.storage import document
from planner.wording.language import ENGLISH
from planner.wording.statements import reason, source
from tests.any_logs import any_log
from tests.builders import MONDAY, plan, programme

HELD = settings(max_examples=120, deadline=None)

PAIN_RULES = {"pain_high", "pain_some", "own_pain_high", "own_pain_some"}
"""Rules 5 to 8."""
WEEKDAYS = (tuple(range(7)), (0, 2, 4), (1, 5), (3,))


@cache
def made(exercises: int, weeks: int, weekdays: tuple[int, ...], times: int) -> Plan:
    return plan(programme(exercises), weeks=weeks, weekdays=weekdays, times=times)


plans = st.builds(
    made,
    st.integers(1, 4),
    st.integers(2, 8),
    st.sampled_from(WEEKDAYS),
    st.integers(1, 2),
)


@st.composite
def lived(draw: st.DrawFn, of: Plan) -> Log:
    """A log as people live: mostly done, mostly written, with bad days and days off."""
    days = [day for week in of.weeks for day in week.days]
    off = draw(st.sets(st.integers(0, len(days)), max_size=3))
    gaps = {days[(first + n) % len(days)] for first in off for n in range(draw(st.integers(1, 20)))}
    usual = draw(st.integers(0, 5))
    pains = {day: usual for day in days if day not in gaps}
    for day in draw(st.sets(st.sampled_from(days), max_size=8)):
        pains[day] = draw(st.integers(0, 10))
    unwritten = draw(st.sets(st.sampled_from(days), max_size=6))
    missed = draw(st.sets(st.tuples(st.sampled_from(days), st.integers(0, 3)), max_size=12))
    entries = [
        Entry(s.day, s.slot, p.exercise, True)
        for week in of.weeks
        for place, p in enumerate(week.prescriptions)
        for s in week.due(p)
        if s.day not in gaps and (s.day, place) not in missed
    ]
    own = draw(
        st.lists(
            st.builds(
                OwnPain,
                st.sampled_from([week.label for week in of.weeks]),
                st.sampled_from([e.key for e in of.exercises]),
                st.integers(0, 10),
            ),
            max_size=3,
            unique_by=lambda own: (own.week, own.exercise),
        )
    )
    return Log(
        tuple(entries),
        tuple(DayEntry(day, pains[day]) for day in sorted(pains) if day not in unwritten),
        tuple(own),
    )


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, Log, date]:
    """A plan that may have been re-planned before, what was recorded, and a day."""
    found = draw(plans)
    days = (found.ends - found.starts).days
    today = found.starts + timedelta(days=draw(st.integers(0, days + 8)))
    log = draw(lived(found) | any_log(found))
    log = replace(log, signs=(), clearance=None) if draw(st.integers(0, 3)) else log
    for _ in range(draw(st.integers(0, 2))):
        earlier = today - timedelta(days=draw(st.integers(0, 20)))
        if earlier >= found.starts and all(r.day <= earlier for r in found.history):
            result = replan(found, log, earlier, draw(wishes))
            proposal = result.proposals[draw(st.integers(0, len(result.proposals) - 1))]
            found, log = proposal.plan, proposal.log
    return found, log, today


wishes = st.builds(
    Wishes,
    ill=st.booleans(),
    away=st.none()
    | st.builds(
        lambda first, length: Away(
            MONDAY + timedelta(days=first), MONDAY + timedelta(days=first + length)
        ),
        st.integers(0, 50),
        st.integers(0, 20),
    ),
    weekdays=st.none() | st.sampled_from(WEEKDAYS),
)


def coming(found: Plan, today: date) -> dict[tuple[date, int, str], Dose]:
    """The dose of every coming session."""
    return {
        (session.day, session.slot, p.exercise): p.dose
        for week in found.weeks
        for p in week.prescriptions
        for session in week.due(p)
        if session.day >= today
    }


def planned_before_the_first_decision(
    found: Plan, today: date
) -> dict[tuple[date, int, str], Dose]:
    """What was planned; from the full week on as it was before the first decision for that week."""
    decided = found.full_week(today)
    if not any(found.full_week(revision.day) == decided for revision in found.history):
        return coming(found, today)
    weeks = found.undecided if found.undecided is not None else found.replaced
    present = {key: dose for key, dose in coming(found, today).items() if key[0] < decided}
    return present | coming(replace(found, weeks=weeks), decided)


def never_larger(less: Replan, more: Replan, today: date) -> None:
    """In no coming session that both have does the first ask for more."""
    for way in Way:
        doses = [
            coming(p.plan, today)
            for result in (less, more)
            for p in result.proposals
            if p.way is way
        ]
        if len(doses) == 2:
            compare(*doses)
    default, other = less.proposals[0].plan, more.proposals[0].plan
    compare(coming(default, today), coming(other, today))


def compare(
    less: Mapping[tuple[date, int, str], Dose], more: Mapping[tuple[date, int, str], Dose]
) -> None:
    for key in less.keys() & more.keys():
        assert less[key].work <= more[key].work, key


@HELD
@given(situations(), wishes)
def test_there_is_exactly_one_decision_for_each_exercise(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    result = replan(found, log, today, said)
    assert [d.exercise for d in result.decisions] == [e.key for e in found.exercises]
    assert all(reason(ENGLISH, d, found) and source(ENGLISH, d) for d in result.decisions)


@HELD
@given(situations(), wishes)
def test_nothing_is_above_the_documented_maximum_or_off_the_rungs(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    for proposal in replan(found, log, today, said).proposals:
        for key, dose in coming(proposal.plan, today).items():
            assert dose.work <= found.course(key[2])[-1].work
            assert dose in plan_scale(found, key[2]).rungs


@HELD
@given(situations(), wishes)
def test_no_coming_session_asks_for_more_than_the_plan_did(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    planned = planned_before_the_first_decision(found, today)
    assume(not any(revision.day == today for revision in found.history))
    for proposal in replan(found, log, today, replace(said, weekdays=None)).proposals:
        compare(coming(proposal.plan, today), planned)


@HELD
@given(situations(), wishes, st.data())
def test_more_pain_never_gives_a_larger_dose(
    situation: tuple[Plan, Log, date], said: Wishes, data: st.DataObject
) -> None:
    found, log, today = situation
    judged = [d for d in log.days if d.pain_before is not None and 1 <= (today - d.day).days <= 7]
    assume(judged or log.own_pains)
    days, own_pains = list(log.days), list(log.own_pains)
    if judged and (not own_pains or data.draw(st.integers(0, 1))):
        day: DayEntry = data.draw(st.sampled_from(judged))
        assert day.pain_before is not None
        worse = data.draw(st.integers(day.pain_before, 10))
        days[days.index(day)] = replace(day, pain_before=worse)
    else:
        own = data.draw(st.sampled_from(own_pains))
        own_pains[own_pains.index(own)] = replace(own, pain=data.draw(st.integers(own.pain, 10)))
    worse_log = replace(log, days=tuple(days), own_pains=tuple(own_pains))
    never_larger(replan(found, worse_log, today, said), replan(found, log, today, said), today)


@HELD
@given(situations(), wishes, st.data())
def test_fewer_ticks_never_give_a_larger_dose(
    situation: tuple[Plan, Log, date], said: Wishes, data: st.DataObject
) -> None:
    """A full tick is taken away, or a count is lowered, but not to nothing."""
    found, log, today = situation
    ticked = [e for e in log.entries if e.reps_done or (e.done and e.reps_done is None)]
    assume(ticked)
    latest = ticked[-min(len(ticked), 30) :]
    gone = data.draw(st.sets(st.sampled_from(latest), min_size=1, max_size=8))

    def less(entry: Entry) -> Entry:
        if entry not in gone:
            return entry
        if entry.reps_done is None:
            return replace(entry, done=None)
        return replace(entry, reps_done=data.draw(st.integers(1, entry.reps_done)), done=False)

    without = replace(log, entries=tuple(map(less, log.entries)))
    never_larger(replan(found, without, today, said), replan(found, log, today, said), today)


@HELD
@given(situations(), wishes)
def test_where_pain_speaks_the_coming_week_asks_for_no_more_than_was_done(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    result = replan(found, log, today, said)
    assume(not any(revision.day == today for revision in found.history))
    last = found.history[-1].day if found.history else found.starts
    first = max(min(last, today - timedelta(days=7)), today - timedelta(days=28))
    for decision in result.decisions:
        if not PAIN_RULES & set(decision.spoke) or decision.after is None:
            continue
        amounts = [
            amount_done(entry, dose)
            for entry in log.entries
            if entry.exercise == decision.exercise
            and first <= entry.day < today
            and (dose := asked_on(found, entry.exercise, entry.day)) is not None
        ]
        if any(amounts):
            lowest = plan_scale(found, decision.exercise).rungs[0].work
            assert decision.after.work <= max(*amounts, lowest)


@HELD
@given(plans, st.data())
def test_nobody_whose_pain_stays_at_three_or_less_is_held_or_stepped_back_for_it(
    found: Plan, data: st.DataObject
) -> None:
    log = data.draw(lived(found))
    green = replace(
        log,
        days=tuple(replace(day, pain_before=(day.pain_before or 0) % 4) for day in log.days),
        own_pains=tuple(replace(own, pain=own.pain % 4) for own in log.own_pains),
    )
    for number in range(1, (found.ends - found.starts).days, 5):
        result = replan(found, green, found.starts + timedelta(days=number))
        assert not any(PAIN_RULES & set(decision.spoke) for decision in result.decisions)
        assert not result.paused
        found = result.proposals[0].plan


@HELD
@given(situations(), wishes)
def test_twice_on_one_day_equals_once(situation: tuple[Plan, Log, date], said: Wishes) -> None:
    found, log, today = situation
    for once in replan(found, log, today, said).proposals:
        twice = replan(once.plan, once.log, today, said)
        same = [p for p in twice.proposals if p.way is once.way]
        assert not same or not same[0].changed
        assert twice.proposals[0].plan.weeks == once.plan.weeks


@HELD
@given(plans, st.integers(0, 70), st.integers(0, 5))
def test_a_perfect_log_leaves_the_plan_as_it_was(found: Plan, day: int, pain: int) -> None:
    today = found.starts + timedelta(days=day)
    assume(today <= found.ends)
    sessions = [(s, p) for w in found.weeks for p in w.prescriptions for s in w.due(p)]
    past = [(s, p) for s, p in sessions if s.day < today]
    log = Log(
        tuple(Entry(s.day, s.slot, p.exercise, True) for s, p in past),
        tuple(DayEntry(day, pain) for day in sorted({s.day for s, _ in past})),
    )
    result = replan(found, log, today)
    assert not result.changed
    assert {d.kind for d in result.decisions} == {Kind.PROGRESS}
    assert result.proposals[0].plan.weeks == found.weeks


@HELD
@given(situations(), wishes)
def test_past_sessions_and_entries_stay_as_they_were(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    assume(not any(revision.day == today for revision in found.history))
    past = {key: p for key, p in _sessions(found).items() if key[0].day < today}
    for proposal in replan(found, log, today, said).proposals:
        after = {k: p for k, p in _sessions(proposal.plan).items() if k[0].day < today}
        assert after == past
        assert (proposal.log.entries, proposal.log.days, proposal.log.own_pains) == (
            log.entries,
            log.days,
            log.own_pains,
        )
        assert document.decode(document.encode(proposal.plan, proposal.log)) == (
            proposal.plan,
            proposal.log,
        )


def _sessions(found: Plan) -> dict[tuple[Session, str], Dose]:
    return {
        (session, p.exercise): p.dose
        for week in found.weeks
        for p in week.prescriptions
        for session in week.due(p)
    }


@HELD
@given(plans, st.integers(0, 40), st.integers(1, 20), st.integers(0, 20), st.data())
def test_a_pause_prescribes_nothing_until_it_is_resumed(
    found: Plan, day: int, later: int, longer: int, data: st.DataObject
) -> None:
    today = found.starts + timedelta(days=day)
    log = data.draw(lived(found))
    paused = replan(found, replace(log, signs=(Sign("fever", False),)), today).proposals[0].plan
    assert not coming(paused, today)
    assert paused.is_paused
    then = today + timedelta(days=later)
    again = replan(paused, log, then)
    assert again.paused
    assert not again.changed
    resume = then + timedelta(days=longer)
    result = replan(paused, log, then, Wishes(resume=resume))
    assume(not result.paused)
    resumed = result.proposals[0].plan
    doses = coming(resumed, today)
    assert doses
    assert min(key[0] for key in doses) >= resume
    assert replan(resumed, log, then).proposals[0].plan.weeks == resumed.weeks


def test_a_day_outside_the_plan_is_refused() -> None:
    found = made(1, 4, WEEKDAYS[0], 1)
    for day in (found.starts - timedelta(days=1), found.ends + timedelta(days=400)):
        try:
            replan(found, Log(), day)
        except PlannerError:
            continue
        raise AssertionError(day)


def test_who_never_did_an_exercise_climbs_no_sooner_than_who_did_it_once() -> None:
    found = made(4, 7, WEEKDAYS[0], 1)
    tick = Entry(date(2026, 12, 30), 1, "exercise-4", True)
    once, never = Log((tick,)), Log((replace(tick, done=None),))
    replanned = replan(found, once, date(2027, 1, 15)).proposals[0].plan
    today = date(2027, 1, 19)
    never_larger(replan(replanned, never, today), replan(replanned, once, today), today)
