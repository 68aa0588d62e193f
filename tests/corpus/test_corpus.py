"""Every workbook of the corpus is read exactly, its changes named, or refused with a remedy."""

import pytest

from tests.corpus.cases import Case, cases, kinds, outcome
from tests.corpus.filling import Filling

FEWEST = 300
ALL = [(kind, case) for kind in kinds() for case in cases(kind)]


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{kind}: {c.name}") for kind, c in ALL])
def test_a_workbook_is_read_exactly_or_named_or_refused(case: Case) -> None:
    outcome(case.built())


def test_the_corpus_is_large_and_no_case_is_there_twice() -> None:
    names = [(kind, case.name) for kind, case in ALL]
    assert len(set(names)) == len(names) >= FEWEST


@pytest.mark.parametrize("kind", ["dialects", "packages", "places", "replans"])
def test_a_mutation_changes_the_file(kind: str) -> None:
    for case in cases(kind)[::2]:
        assert case.built().saved() != Case(case.name, (), case.base).built().saved(), case.name


@pytest.mark.parametrize("kind", kinds())
def test_a_case_is_the_same_each_time(kind: str) -> None:
    first = cases(kind)[0]
    assert first.built().saved() == first.built().saved()


def test_what_is_not_expected_is_noticed() -> None:
    """A wrong entry, a missing problem and one too many each fail."""
    case = cases("pain")[0]
    for spoil in (_forgotten, _unnamed, _wrongly_refused):
        filling = case.built()
        spoil(filling)
        with pytest.raises(AssertionError):
            outcome(filling)


def _forgotten(filling: Filling) -> None:
    filling.pains.popitem()


def _unnamed(filling: Filling) -> None:
    filling.name("Week 1", "was not read")


def _wrongly_refused(filling: Filling) -> None:
    filling.refused = "damaged"
