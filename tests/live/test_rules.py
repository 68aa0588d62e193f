"""Formulas express every rule: else a workbook and the core would not agree."""

from planner import rules
from planner.writers.xlsx.live.verdicts import EXPRESSED


def test_formulas_express_every_rule() -> None:
    """A new rule stands in `writers/xlsx/live` too; CONTRIBUTING says how."""
    assert set(rules.names()) == EXPRESSED


def test_the_number_of_a_rule_has_its_place_in_a_verdict() -> None:
    assert all(0 < rules.load(name).NUMBER < 20 for name in rules.names())
