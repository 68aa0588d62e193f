"""The page's data and assembly; what it does in a browser is in tests/apps."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from html import escape
from typing import Any

import pytest

from planner import files
from planner.domain.log import Clearance, DayEntry, Entry, Log, Sign
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.pages.to_print import weeks_to_do
from planner.replan import replan
from planner.wording.doses import in_full
from planner.wording.language import ENGLISH
from planner.wording.week.banners import SUPPOSED
from planner.writers import Wanted, html
from tests.builders import MONDAY, plan

LAYOUTS = files.layouts("session")


def page(found: Plan, week: int | None = None, today: date | None = MONDAY) -> str:
    return html.write(found, Log(), Wanted(layouts=LAYOUTS, week=week, today=today)).decode()


def data(text: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text)
    assert found is not None
    return dict(json.loads(found[1]))


def labels(found: Plan, number: int | None, today: date | None) -> list[str]:
    return [week.label for week in weeks_to_do(found, number, today)]


@pytest.mark.parametrize(
    ("today", "number", "held"),
    [
        (None, None, "123456"),
        (MONDAY - timedelta(days=30), None, "123456"),
        (MONDAY + timedelta(days=6), None, "123456"),
        (MONDAY + timedelta(days=7), None, "23456"),
        (MONDAY + timedelta(days=41), None, "6"),
        (MONDAY + timedelta(days=90), None, "6"),
        (MONDAY, 4, "4"),
        (MONDAY + timedelta(days=90), 4, "4"),
    ],
)
def test_the_weeks_are_those_that_are_not_over_else_the_last(
    today: date | None, number: int | None, held: str
) -> None:
    assert labels(plan(), number, today) == list(held)


def divided() -> Plan:
    """A plan re-planned on the Thursday of week 3, because of pain: weeks 3 and 3b."""
    days = [MONDAY + timedelta(days=n) for n in range(17)]
    keys = [exercise.key for exercise in plan().exercises]
    log = Log(
        tuple(Entry(day, 1, key, True) for day in days for key in keys),
        tuple(DayEntry(day, 8 if day >= days[-2] else 2) for day in days),
    )
    proposal = replan(plan(), log, today=MONDAY + timedelta(days=17)).proposals[0]
    assert [week.label for week in proposal.plan.weeks][2:4] == ["3", "3b"]
    return proposal.plan


def test_a_week_in_parts_is_each_part_that_is_not_over() -> None:
    thursday = MONDAY + timedelta(days=17)
    assert labels(divided(), 3, thursday) == ["3b"]
    assert labels(divided(), 3, thursday - timedelta(days=1)) == ["3", "3b"]
    assert labels(divided(), 3, MONDAY) == ["3", "3b"]
    assert labels(divided(), None, thursday)[:2] == ["3b", "4"]


def test_weeks_after_the_one_that_was_decided_say_to_replan_first_after_a_bad_week() -> None:
    def foreseen(found: Plan, today: date) -> list[str]:
        weeks = data(page(found, today=today))["weeks"]
        return [week["week"] for week in weeks if ENGLISH(SUPPOSED) in week["notices"]]

    assert foreseen(plan(), MONDAY) == list("23456")
    assert foreseen(plan(), MONDAY + timedelta(days=14)) == list("3456")
    thursday = MONDAY + timedelta(days=17)
    assert foreseen(divided(), thursday) == list("45678")  # also the days to come of this week


def test_while_the_plan_is_paused_there_is_no_page() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(10)]
    log = Log(days=tuple(DayEntry(day, 9) for day in days))
    paused = replan(plan(), log, today=MONDAY + timedelta(days=10)).proposals[0].plan
    assert paused.is_paused
    with pytest.raises(PlannerError, match=r"paused.*planner replan --resume DATE"):
        page(paused)


def test_the_page_is_told_the_doses_in_the_words_of_the_workbook() -> None:
    found = plan()
    weeks = data(page(found))["weeks"]
    assert [[each["target"] for each in week["asked"]] for week in weeks] == [
        [
            in_full(ENGLISH, exercise, prescription.dose)
            for exercise, prescription in zip(found.exercises, week.prescriptions, strict=True)
        ]
        for week in found.weeks
    ]


TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("cleared", "today", "is_open"),
    [
        (None, TUESDAY, True),
        (MONDAY, TUESDAY, True),
        (TUESDAY, TUESDAY, False),
        (TUESDAY, MONDAY, True),
        (TUESDAY + timedelta(days=31), TUESDAY, True),
        (TUESDAY, None, True),
    ],
    ids=["none", "of the same day", "later", "of tomorrow", "of next month", "no today"],
)
def test_a_sign_is_shown_until_the_day_of_a_later_clearance(
    cleared: date | None, today: date | None, is_open: bool
) -> None:
    clearance = Clearance("Dr Berg", cleared) if cleared is not None else None
    log = Log(signs=(Sign("Fever", False, MONDAY),), clearance=clearance)
    text = html.write(plan(), log, Wanted(layouts=LAYOUTS, today=today)).decode()
    said = "Ticked in your plan: Fever. Do first what its first page says."
    assert data(text)["signs"] == (said if is_open else "")


def test_an_emergency_sign_is_named_first() -> None:
    log = Log(signs=(Sign("Fever", False), Sign("Chest pain", True)))
    text = html.write(plan(), log, Wanted(layouts=LAYOUTS, today=MONDAY)).decode()
    assert str(data(text)["signs"]).startswith("Ticked in your plan: Chest pain; Fever.")


def test_the_policy_names_the_style_and_the_script_of_the_page() -> None:
    text = page(plan())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', text)
    assert policy is not None
    for tag in ("style", "script"):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = b64encode(sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'; ")


def test_line_ends_of_another_system_change_nothing() -> None:
    windows = {name: raw.replace(b"\n", b"\r\n") for name, raw in LAYOUTS.items()}
    wanted = Wanted(layouts=windows, today=MONDAY)
    assert html.write(plan(), Log(), wanted).decode() == page(plan())


def test_without_scripts_the_amounts_and_the_stop_rule_can_be_read() -> None:
    item = plan().programme.items[0]
    named = replace(item, exercise=replace(item.exercise, name="<b>Stretch</b>"))
    found = plan(replace(plan().programme, items=(named,)))
    text = page(found)
    (without,) = re.findall("<noscript>(.*?)</noscript>", text, re.DOTALL)
    assert escape("<b>Stretch</b>") in without
    assert "4 stretches, hold 1 deep breath" in without
    assert escape(found.programme.safety.stop_rule) in text
