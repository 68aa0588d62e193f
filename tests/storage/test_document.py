"""Plan and log as JSON: what is written is read back equal."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.decision import Kind
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.picture import Image
from planner.domain.plan import Amount, Plan
from planner.errors import PlannerError
from planner.replan import Wishes, replan
from planner.storage import document
from tests.builders import MONDAY, lower_back, plan, programme
from tests.replan.kept import ROLLS, STRETCH, day, decision, gave, hurt, kept
from tests.storage.earlier import in_words, of_schema_four

pains = st.none() | st.integers(0, 10)
texts = st.text(st.characters(codec="utf-8"), max_size=40)
names = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=40
)
days = st.dates(MONDAY)
logs = st.builds(
    Log,
    st.lists(
        st.builds(
            Entry,
            days,
            st.integers(1, 4),
            st.sampled_from(["knee-rolls", "pelvic-tilts"]),
            st.none() | st.booleans(),
            st.none() | st.integers(0, 50),
            pains,
            texts,
        ),
        max_size=5,
    ).map(tuple),
    st.lists(st.builds(DayEntry, days, pains, texts), max_size=5).map(tuple),
    st.lists(
        st.builds(
            OwnPain, st.sampled_from(["1", "9", "12b"]), st.just("knee-rolls"), st.integers(0, 10)
        ),
        max_size=3,
    ).map(tuple),
)
plans = st.builds(
    lambda count, weeks, name, times: plan(
        programme(count) if count else lower_back(),
        weeks=weeks,
        name=name,
        times=times,
        baselines=() if count else (Amount("knee-rolls", 7),),
    ),
    st.integers(0, 8),
    st.integers(2, 9),
    names,
    st.integers(1, 4),
)


@given(made=plans, log=logs)
def test_a_plan_and_its_log_are_read_back_equal(made: Plan, log: Log) -> None:
    assert document.decode(document.encode(made, log)) == (made, log)


def test_a_plan_of_the_first_planner_is_read_as_if_it_had_been_made_today() -> None:
    made, log = plan(), Log(own_pains=(OwnPain("2", "knee-rolls", 3),))
    old = of_schema_four(made, log)
    old["schema"], old["log"]["own_pains"][0]["week"] = 1, 2
    for name in ("courses", "left_out", "away", "resumed", "history", "replaced"):
        del old["plan"][name]
    for week in old["plan"]["weeks"]:
        del week["part"], week["length"]
        for prescription in week["prescriptions"]:
            del prescription["position"]
    assert document.decode(json.dumps(old).encode()) == (in_words(made), log)


def test_a_plan_without_pictures_of_schema_2_is_read() -> None:
    old = of_schema_four(plan(), Log())
    old["schema"] = 2
    for item in old["plan"]["programme"]["items"]:
        del item["exercise"]["figure"], item["exercise"]["images"]
    del old["plan"]["programme"]["safety"]["floor"]["figure"]
    read, _ = document.decode(json.dumps(old).encode())
    assert {exercise.figure for exercise in read.exercises} == {""}
    assert read.weeks == in_words(plan()).weeks


def test_a_plan_of_schema_4_keeps_its_sentences() -> None:
    """Also in the weeks that a re-plan put by, in decisions, and in what the person said."""
    log = hurt(kept(plan(), 8), (2, 4, 7), 7)
    wishes = Wishes(ill=True, without=(ROLLS,), weekdays=(0, 2))
    made = replan(plan(), log, day(9), wishes).proposals[0].plan
    assert made.replaced
    read, read_log = document.decode(json.dumps(of_schema_four(made, log)).encode())
    assert (read, read_log) == (in_words(made), log)
    assert document.decode(document.encode(read, log)) == (read, log)
    assert replan(read, log, day(9)).decisions == replan(made, log, day(9)).decisions


@pytest.mark.parametrize("name", ["no_such_rule", "pain_high.new"])
def test_a_reason_of_a_newer_planner_is_refused(name: str) -> None:
    reason: dict[str, object] = {"name": name, "places": {}, "because": None, "parts": []}
    inner: dict[str, object] = {"name": "less", "places": {}, "because": reason, "parts": []}
    for statement in (reason, inner):
        with pytest.raises(PlannerError, match=f"does not know, '{name}'; update planner"):
            document.decode(changed([*DOSED, "reason"], statement))


NEW_IN_DECISIONS = ("spoke", "is_tried", "position", "hurt", "rest", "is_half", "asked", "also")


def of_schema_three(made: Plan, log: Log) -> bytes:
    """The document as the first edition of the rules wrote it."""
    old = of_schema_four(made, log)
    old["schema"] = 3
    del old["plan"]["undecided"]
    for revision in old["plan"]["history"]:
        del revision["resumed"], revision["advice"]
        for found in revision["decisions"]:
            for name in NEW_IN_DECISIONS:
                del found[name]
    return json.dumps(old).encode()


def rolls_hurt(until: int, weeks: str, made: Plan) -> Log:
    log = kept(made, until)
    for week in weeks:
        log = gave(log, week, ROLLS, 7)
    return log


def test_what_a_history_of_schema_3_did_not_say_is_taken_from_rule_and_pain() -> None:
    """Knee rolls were stepped back for their own pain, the others went on as planned."""
    log = rolls_hurt(7, "1", plan())
    made = replan(plan(), log, day(7)).proposals[0].plan
    read, read_log = document.decode(of_schema_three(made, log))
    assert (read_log, read.weeks, read.revision) == (log, in_words(made).weeks, 2)
    (revision,) = read.history
    assert (revision.resumed, revision.advice, read.undecided) == (None, (), None)
    old = {decision.exercise: decision for decision in revision.decisions}
    new = {decision.exercise: decision for decision in made.history[0].decisions}
    assert {key: d.spoke for key, d in old.items()} == {key: d.spoke for key, d in new.items()}
    assert {key: d.hurt for key, d in old.items()} == {key: d.hurt for key, d in new.items()}
    assert old[ROLLS].spoke == ("own_pain_high",)
    assert old[ROLLS].hurt == plan().course(ROLLS)[0]
    assert old[STRETCH].spoke == ()
    assert old[STRETCH].position is None


def test_a_plan_of_schema_3_is_replanned_with_what_it_remembers() -> None:
    """What hurt is not asked again so soon, and the second time within four weeks is a rest."""
    log = rolls_hurt(7, "1", plan())
    made = replan(plan(), log, day(7)).proposals[0].plan
    read, _ = document.decode(of_schema_three(made, log))
    quiet = replan(read, rolls_hurt(14, "1", read), day(14))
    assert (decision(quiet, ROLLS).kind, decision(quiet, ROLLS).rule) == (Kind.HOLD, "hurt_lately")
    again = replan(read, rolls_hurt(14, "12", read), day(14))
    assert decision(again, ROLLS).kind is Kind.REST
    assert decision(again, STRETCH).kind is Kind.PROGRESS
    written = again.proposals[0].plan
    assert document.decode(document.encode(written, log)) == (written, log)


def test_strong_pain_before_and_after_schema_3_is_a_second_time() -> None:
    log = hurt(kept(plan(), 7), (2, 4), 7)
    made = replan(plan(), log, day(7)).proposals[0].plan
    read, _ = document.decode(of_schema_three(made, log))
    assert {d.spoke for d in read.history[0].decisions} == {("pain_high",)}
    assert replan(read, hurt(kept(read, 14), (2, 4, 9, 11), 7), day(14)).paused


@pytest.mark.parametrize("history", [None, 7, [None], [{}], [{"decisions": [{}]}]])
def test_a_history_of_schema_3_that_is_none_is_refused(history: object) -> None:
    old = json.loads(of_schema_three(plan(), Log()))
    old["plan"]["history"] = history
    with pytest.raises(PlannerError, match="this is not a plan that planner wrote"):
        document.decode(json.dumps(old).encode())


def test_a_dose_below_the_start_and_a_rest_are_read_back_equal() -> None:
    """Positions below 0 are those of the lead-in."""
    made = replan(plan(), hurt(kept(plan(), 7), (2, 4), 7), day(7)).proposals[0].plan
    assert {p.position for p in made.weeks[1].prescriptions} == {-1}
    assert document.decode(document.encode(made, Log())) == (made, Log())


def test_an_image_in_a_plan_is_read_back_equal() -> None:
    image = Image(b"\x89PNG\x00\xff", "A red square.", 3, 2)
    item = lower_back().items[0]
    own = replace(item, exercise=replace(item.exercise, images=(image,)))
    made = plan(replace(lower_back(), items=(own,)))
    assert document.decode(document.encode(made, Log())) == (made, Log())


def test_zero_and_unknown_stay_apart() -> None:
    log = Log(days=(DayEntry(MONDAY, 0), DayEntry(MONDAY, None)))
    _, read = document.decode(document.encode(plan(), log))
    assert [day.pain_before for day in read.days] == [0, None]


def changed(path: list[str | int], value: object) -> bytes:
    whole = json.loads(document.encode(plan(), Log()))
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(whole).encode()


ITEM: list[str | int] = ["plan", "programme", "items", 0]
DOSED: list[str | int] = ["plan", "weeks", 0, "prescriptions", 0]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[1, 2]", "this is not a plan that planner wrote"),
        (b'{"schema": 7}', "made by a newer planner (schema 7, this one knows 6); update planner"),
        (b'{"schema": 1}', "missing required field `plan`"),
        (b'{"schema": "one"}', "Expected `int`, got `str` - at `$.schema`"),
        (b"\xff\xfe", "not JSON"),
        (changed(["plan", "weeks", 1, "number"], 7), "week 3 does not follow week 7"),
        (changed(["plan", "courses"], []), "the courses are not those of"),
        (changed([*DOSED, "position"], 6), "a position outside its course"),
        (changed([*DOSED, "position"], -601), "-601 is no position in a course"),
        (changed(["log", "own_pains"], [{"week": "b3", "exercise": "x", "pain": 1}]), "no week"),
        (changed(["plan", "choices", "times"], 99), "99 sessions a day is outside 1 to 4"),
        (changed(["plan", "choices", "start"], "soon"), "Invalid RFC3339 encoded date"),
        (
            changed(["plan", "choices", "maxima"], [{"exercise": "knee-rolls", "count": 0}]),
            "a baseline or a maximum is below 1",
        ),
        (changed(["plan", "choices", "start"], "9999-12-31"), "the year 9999 is outside 2000 to"),
        (changed(["plan", "choices", "name"], "x" * 200_000), "one line of at most 100 characters"),
        (changed(["plan", "choices", "name"], "\x1b[31m"), "one line of at most 100 characters"),
        (
            changed(["plan", "weeks", 1, "starts"], "2001-01-01"),
            "has a session on a day of another",
        ),
        (
            changed(["plan", "weeks", 1, "starts"], "9999-12-31"),
            "has a session on a day of another",
        ),
        (changed(["plan", "weeks", 1, "sessions"], []), "week 2 has nothing to do"),
        (changed(["plan", "weeks", 1, "prescriptions"], []), "week 2 has nothing to do"),
        (changed([*DOSED, "weekdays"], [99]), "weekdays are numbers from 0"),
        (changed([*DOSED, "dose", "reps"], 10**9), "more than any exercise asks"),
        (changed([*ITEM, "start"], -5), "a start and a maximum are at least 1"),
        (changed([*ITEM, "maximum"], 0), "a start and a maximum are at least 1"),
        (changed([*ITEM, "exercise", "rep_s"], -(10**6)), "takes 1 to 120 seconds"),
        (
            changed([*ITEM, "exercise", "dose", "reps", "high"], 10**9),
            "more than any exercise asks",
        ),
        (changed([*ITEM, "exercise", "key"], "knee-rolls"), "an exercise is in the plan twice"),
        (changed(["plan", "programme", "pain_ceiling"], 99), "no pain from 0 to 10"),
        (changed(["plan", "programme", "items"], []), "at least one exercise"),
        (b'{"a":' * 200_000, "not JSON"),
        (changed(["plan", "weeks", 0, "prescriptions", 0, "exercise"], "swim"), "'swim', unknown"),
        (changed(["plan", "weeks", 0, "prescriptions", 0, "dose", "sets"], 0), "at least 1"),
        (changed(["log", "days"], [{"day": "2026-12-01", "pain_before": 12}]), "12 is not a pain"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_place(raw: bytes, message: str) -> None:
    with pytest.raises(PlannerError) as caught:
        document.decode(raw)
    assert message in str(caught.value)


@given(raw=st.binary(max_size=200))
def test_no_bytes_raise_anything_but_a_planner_error(raw: bytes) -> None:
    with pytest.raises(PlannerError):
        document.decode(raw)
