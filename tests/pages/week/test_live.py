"""The sentences of a page's formulas are those that the page itself says."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from planner.pages.week.hint import (
    ExerciseFigures,
    WeekFigures,
    counts,
    done_of,
    middle,
    numbers_above,
    numbers_few,
    numbers_some,
    week_hint,
)
from planner.pages.week.live import LiveWords, OfExercises, live_words
from planner.wording.language import ENGLISH
from planner.wording.week.hints import MOST_DAYS

GOOD = WeekFigures(
    exercises=tuple(ExerciseFigures(number, 7, 7) for number in (1, 2, 3, 4, 5)),
    ceiling=5,
    due_days=7,
    sessions_due=7,
    days_with_pain=7,
    median=3,
    median_before=3,
    sessions_done=7,
)
EMPTY = WeekFigures((ExerciseFigures(1, 0, 7),), ceiling=4, due_days=7, sessions_due=7)
UP = replace(GOOD, median=4, median_before=3)


def gave(week: WeekFigures, pain: int, exercises: int) -> WeekFigures:
    """The week in which the first exercises gave that pain."""
    changed = (
        replace(each, own_pain=pain) if each.number <= exercises else each
        for each in week.exercises
    )
    return replace(week, exercises=tuple(changed))


def few(exercises: int) -> WeekFigures:
    """A week in which the first exercises were done too seldom."""
    changed = (
        replace(each, done=3) if each.number <= exercises else each for each in GOOD.exercises
    )
    return replace(GOOD, exercises=tuple(changed))


def filled(sentence: str, **places: object) -> str:
    """A sentence of the formulas with its open places filled."""
    for place, value in places.items():
        sentence = sentence.replace(f"{{{place}}}", str(value))
    assert "{" not in sentence
    return sentence


def of_exercises(sentences: OfExercises, numbers: tuple[int, ...]) -> str:
    """The form for so many exercises, filled."""
    if len(numbers) > 3:
        return filled(sentences.many, count=len(numbers))
    form = sentences.one if len(numbers) == 1 else sentences.some
    return filled(form, list=", ".join(map(str, numbers)))


def live(week: WeekFigures) -> LiveWords:
    return live_words(ENGLISH, week)


def says(week: WeekFigures) -> str:
    """The hint that the page says."""
    return week_hint(ENGLISH, week).says


@pytest.mark.parametrize(
    ("week", "name"),
    [
        (replace(GOOD, is_paused=True), "paused"),
        (replace(GOOD, is_unclear=True), "unclear"),
        (EMPTY, "empty"),
        (replace(GOOD, days_above=1), "day_above"),
        (UP, "pain_is_up"),
        (replace(GOOD, due_days=1, days_with_pain=0, median=None), "pain_missing_on_the_day"),
        (few(5), "all_few"),
        (GOOD, "on_track"),
        (replace(GOOD, waits=True), "on_track"),
        (replace(GOOD, is_last=True), "on_track"),
        (replace(GOOD, is_last=True, waits=True), "on_track"),
    ],
)
def test_a_hint_without_open_places_is_the_one_of_its_formula(week: WeekFigures, name: str) -> None:
    assert says(week) == getattr(live(week), name)


@pytest.mark.parametrize("is_second", [False, True])
@pytest.mark.parametrize("days", range(2, MOST_DAYS + 1))
def test_each_number_of_days_above_has_its_sentence(days: int, is_second: bool) -> None:
    week = replace(GOOD, days_above=days, is_second=is_second)
    assert says(week) == live(week).days_above[days - 2]


def test_there_is_a_sentence_for_as_many_days_as_a_page_has() -> None:
    assert len(live(GOOD).days_above) == MOST_DAYS - 1


@pytest.mark.parametrize(("due", "written", "needed"), [(7, 3, 4), (7, 0, 4), (2, 0, 1), (3, 1, 2)])
def test_days_with_pain_are_counted_in_their_places(due: int, written: int, needed: int) -> None:
    week = replace(GOOD, due_days=due, days_with_pain=written)
    places = {"written": written, "due": due, "needed": needed}
    assert says(week) == filled(live(week).pain_missing, **places)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_exercises_that_gave_strong_pain_are_listed_or_counted(number: int) -> None:
    week = gave(GOOD, 7, number)
    assert says(week) == of_exercises(live(week).own_above, numbers_above(week))
    for held in (gave(UP, 7, number), replace(week, days_above=1), replace(week, days_with_pain=1)):
        expected = of_exercises(live(held).own_above_and_held, numbers_above(held))
        assert says(held) == expected


@pytest.mark.parametrize("ceiling", [4, 5, 8])
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_exercises_that_gave_some_pain_are_listed_or_counted(number: int, ceiling: int) -> None:
    week = gave(replace(GOOD, ceiling=ceiling), 4, number)
    assert says(week) == of_exercises(live(week).own_some, numbers_some(week))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_exercises_that_were_done_too_seldom_are_listed_or_counted(number: int) -> None:
    week = few(number)
    assert says(week) == of_exercises(live(week).few, numbers_few(week))


@pytest.mark.parametrize("times", [1, 2])
def test_what_stands_beside_the_hint_is_counted_in_open_places(times: int) -> None:
    week = replace(GOOD, times=times, sessions_done=5)
    places = {"sessions": 5, "due": 7, "boxes": 35, "boxes_due": 35}
    assert counts(ENGLISH, week) == filled(live(week).counts, **places)
    rested = replace(week, rest_days=2)
    assert counts(ENGLISH, rested) == filled(live(rested).counts_with_rest, rest=2, **places)


def test_the_done_column_and_the_middle_are_counted_in_open_places() -> None:
    shown = live(GOOD)
    exercise = ExerciseFigures(1, 5, 7)
    assert done_of(ENGLISH, exercise, GOOD) == filled(shown.done_of, done=5, due=7)
    in_part = replace(exercise, part=2)
    expected = filled(shown.done_and_part, done=5, due=7, part=2)
    assert done_of(ENGLISH, in_part, GOOD) == expected
    nothing = replace(exercise, done=0)
    assert done_of(ENGLISH, nothing, EMPTY) == filled(live(EMPTY).done_of_open, due=7)
    assert middle(ENGLISH, GOOD) == filled(shown.middle, median=3)
    rested = replace(GOOD, rest_days=2)
    assert middle(ENGLISH, rested) == filled(shown.middle_and_rest, median=3, rest=2)


def test_what_is_known_when_the_page_is_made_is_no_open_place() -> None:
    for week in (GOOD, EMPTY, replace(GOOD, ceiling=4), replace(GOOD, is_second=True)):
        for sentence in sentences(live(week)):
            assert "{ceiling}" not in sentence
            assert "{some}" not in sentence


def sentences(live: LiveWords) -> Iterator[str]:
    """All sentences of a page's formulas."""
    for field in fields(live):
        value = getattr(live, field.name)
        if isinstance(value, OfExercises):
            yield from (value.one, value.some, value.many)
        elif isinstance(value, tuple):
            yield from value
        else:
            yield value
