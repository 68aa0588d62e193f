"""A file of records that comes again goes on with what came in before."""

import pytest

from planner.domain.log import DayEntry, Entry, Log
from planner.logs.continued import continued
from planner.logs.merge import merge
from tests.builders import MONDAY


def entry(done: bool | None = None, reps: int | None = None, pain: int | None = None) -> Entry:
    return Entry(MONDAY, 1, "walk", done, reps, pain)


def taken_in(plan: Log, kept: Log, *files: Log) -> tuple[Log, list[str]]:
    """The log of all, and what is said of it."""
    named = [(f"{number}.csv", file) for number, file in enumerate(files, start=1)]
    before, problems = continued(("plan.xlsx", plan), kept, named)
    merged, differing = merge(
        [before, *files], ["plan.xlsx", *(f"{n}.csv" for n in range(1, len(files) + 1))]
    )
    return merged, [f"{each.where}: {each.message}" for each in (*problems, *differing)]


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        (entry(False), entry(True), entry(True)),
        (entry(True), entry(False, 3), entry(False, 3)),
        (entry(False, 2, pain=6), entry(True, pain=1), entry(True, pain=6)),
        (entry(True), entry(), entry(True)),
        (entry(True), entry(None, 3), entry(None, 3)),
        (entry(), entry(True), entry(True)),
    ],
)
def test_the_later_file_says_what_was_done_and_the_highest_pain_counts(
    before: Entry, after: Entry, counts: Entry
) -> None:
    known = Log((before,))
    assert taken_in(known, known, Log((after,)))[0].entries == (counts,)


def test_what_differs_is_said_with_both_files() -> None:
    known = Log((entry(False),))
    assert taken_in(known, known, Log((entry(True),)))[1] == [
        "Mon 30 Nov 2026: recorded differently: walk not done (plan.xlsx), done (1.csv)"
    ]
    assert taken_in(known, known, known)[1] == []


def test_what_was_typed_since_stands_against_a_file() -> None:
    typed, kept = Log((entry(False),)), Log((entry(True),))
    assert taken_in(typed, kept, Log((entry(True),)))[0] == typed
    assert taken_in(typed, Log(), Log((entry(True),)))[0] == typed


def test_of_two_files_that_are_named_together_the_more_cautious_counts() -> None:
    known = Log((entry(True),))
    merged, said = taken_in(known, known, Log((entry(True),)), Log((entry(False),)))
    assert merged.entries == (entry(False),)
    assert len(said) == 2


def test_no_record_is_lost() -> None:
    other = Entry(MONDAY, 2, "walk", True, note="outside")
    known = Log((entry(True), other), (DayEntry(MONDAY, 4, "slept badly"),))
    merged, _ = taken_in(known, known, Log((entry(False),), (DayEntry(MONDAY, 2, "better"),)))
    assert merged == Log((entry(False), other), (DayEntry(MONDAY, 4, "slept badly\nbetter"),))
