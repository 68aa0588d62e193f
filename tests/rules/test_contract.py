"""What every rule keeps to. A new rule is one new file, and is tested on arrival."""

import sys
from pathlib import Path

import pytest

from planner import rules
from planner.domain.decision import Kind, Rest
from planner.evidence.evidence import Written
from planner.evidence.memory import Memory
from planner.rules import Cause, Verdict, decide, hold_for, load, names
from tests.rules.found import SCALE, TODAY, evidence, exercise

PAGE = (
    "red_flags",
    "flare_up",
    "absence",
    "pain_unknown",
    "pain_high",
    "pain_some",
    "own_pain_high",
    "own_pain_some",
    "adherence",
    "hurt_lately",
    "after_rest",
    "after_pause",
    "as_planned",
)
"""Rules 1 to 13, in the order of the page."""

CASES = (
    evidence(),
    evidence(exercise(present=None, days_off=None, calendar_days_off=None, last_done=None)),
    evidence(exercise(days_off=31, calendar_days_off=31, days_above=3, own_pain=8, full=0)),
    evidence(exercise(own_pain=4, written=Written(0, 7), median=None), ill=True),
    evidence(exercise(own_pain=9, memory=Memory(own_pain=TODAY)), resumes=True),
    evidence(exercise(comes_back=True, memory=Memory(rest=Rest(TODAY, 8)))),
)


def test_the_rules_of_the_page_are_numbered_as_there_and_ours_follow() -> None:
    assert names()[:13] == PAGE
    assert [load(name).NUMBER for name in names()] == list(range(1, len(names()) + 1))


def test_every_file_of_the_folder_is_a_rule() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(names()) == files


def test_a_new_file_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "new_rule.py").write_text(
        "from planner.rules import Cause\n"
        "NUMBER = 99\nSOURCE = 'ours'\nWHOLE_PLAN = False\nHOLDS_FOR = Cause.PAIN\n"
        "def judge(evidence, exercise):\n    return None\n"
    )
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path)])
    names.cache_clear()
    try:
        assert names()[-1] == "new_rule"
        assert decide(evidence())[0].rule == "as_planned"
        assert hold_for(Cause.PAIN, ["new_rule"])
    finally:
        monkeypatch.undo()
        sys.modules.pop("planner.rules.new_rule", None)
        names.cache_clear()


HELD_FOR = {
    Cause.PAIN: {
        "pain_high",
        "pain_some",
        "own_pain_high",
        "own_pain_some",
        "hurt_lately",
        "after_rest",
        "still_resting",
    },
    Cause.TIME: {"absence", "adherence"},
}


@pytest.mark.parametrize("cause", HELD_FOR)
def test_what_a_rule_holds_for_it_says_itself(cause: Cause) -> None:
    """Rules 5 to 8, 10 and 11 and the week of rest of rule 7 for pain, 3 and 9 for time."""
    assert {name for name in names() if hold_for(cause, [name])} == HELD_FOR[cause]


def test_a_rule_that_is_no_more_held_for_nothing() -> None:
    assert not any(hold_for(cause, ["rule_of_old"]) for cause in Cause)
    assert hold_for(Cause.PAIN, ["rule_of_old", "pain_some"])


@pytest.mark.parametrize("name", names())
def test_a_rule_says_on_whose_word(name: str) -> None:
    assert load(name).SOURCE.one


@pytest.mark.parametrize("name", names())
def test_a_rule_says_why_and_prescribes_nothing_only_in_a_rest_or_a_pause(name: str) -> None:
    for case in CASES:
        for each in case.exercises:
            verdict = load(name).judge(case, each)
            if verdict is None:
                continue
            assert isinstance(verdict, Verdict)
            assert verdict.reason
            assert (verdict.standing is None) == (verdict.kind in (Kind.REST, Kind.PAUSE))
            assert (verdict.rest is None) == (verdict.kind is not Kind.REST)
            if verdict.standing is not None:
                assert verdict.standing.dose in SCALE.rungs


@pytest.mark.parametrize("name", [name for name in names() if name != "as_planned"])
def test_a_rule_has_nothing_to_say_where_all_is_well(name: str) -> None:
    assert load(name).judge(evidence(), exercise()) is None
