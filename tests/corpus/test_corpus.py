"""Every workbook of the corpus is read exactly, its changes named, or refused with a remedy."""

import pytest

from tests.corpus.cases import Case, cases, kinds, outcome

FEWEST = 300
ALL = [(kind, case) for kind in kinds() for case in cases(kind)]


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{kind}: {c.name}") for kind, c in ALL])
def test_a_workbook_is_read_exactly_or_named_or_refused(case: Case) -> None:
    outcome(case.built())


def test_the_corpus_is_large_and_no_case_is_there_twice() -> None:
    names = [(kind, case.name) for kind, case in ALL]
    assert len(set(names)) == len(names) >= FEWEST
    files = {case.built().saved() for kind, case in ALL if kind == "ticks"}
    assert len(files) > len(cases("ticks")) * 0.9


def test_a_case_is_the_same_each_time() -> None:
    for kind in kinds():
        first = cases(kind)[0]
        assert first.built().saved() == first.built().saved()
