"""The pause that holds."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Kind
from planner.pages.pause import pause
from planner.wording.language import ENGLISH
from tests import builders, replanned
from tests.replanned import revision
from tests.telling import as_words

DAY = date(2026, 12, 14)


def test_a_pause_is_told_from_its_first_day_with_its_reasons() -> None:
    plan = builders.plan()
    first = revision(plan, DAY, [Kind.PAUSE], 2)
    still = revision(plan, DAY + timedelta(days=3), [Kind.PAUSE], 3)
    held = tuple(
        replace(decision, rule="still_paused", reason=as_words("paused for 3 days"))
        for decision in still.decisions
    )
    history = (first, replace(still, decisions=held))
    found = pause(ENGLISH, replace(plan, revision=3, history=history))
    assert found is not None
    assert found.since == DAY
    assert found.reasons == ("The warning sign “Fever” is ticked; see a doctor before you go on.",)


def test_after_a_pause_nothing_is_paused() -> None:
    assert pause(ENGLISH, builders.plan()) is None
    assert pause(ENGLISH, replanned.resumed(builders.plan())) is None
