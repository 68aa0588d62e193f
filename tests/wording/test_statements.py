"""Every reason can be said: names, places and forms of all sentences fit what is stated."""

import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from importlib import import_module

import pytest

from planner import rules
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.replan import sentences
from planner.wording import statements
from planner.wording.language import ENGLISH
from tests.builders import plan, programme
from tests.lives.life import Life
from tests.lives.lives import LIVES
from tests.lives.living import lived

_PLACE = re.compile(r"\{(\w+(?::\w+)?)\}")
_ROOMS = ("progression", "rules", "replan", "wording", "pages")


def all_sentences() -> list[Sentence]:
    """Every sentence that a module holds, wherever it stands in it; each object once."""
    found: dict[int, Sentence] = {}
    for room in _ROOMS:
        package = import_module(f"planner.{room}")
        names = [
            module.name for module in pkgutil.walk_packages(package.__path__, f"planner.{room}.")
        ]
        for name in (package.__name__, *names):
            for value in vars(import_module(name)).values():
                found |= {id(sentence): sentence for sentence in _within(value)}
    return list(found.values())


def _within(value: object) -> Iterator[Sentence]:
    if isinstance(value, Sentence):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _within(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _within(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _within(getattr(value, field.name))


SENTENCES = all_sentences()


def test_there_are_sentences_in_every_room() -> None:
    assert len(SENTENCES) > 400


def test_both_forms_of_a_sentence_have_the_same_places() -> None:
    """But that one may be said without its number: on one of the last days."""
    for sentence in SENTENCES:
        if sentence.many:
            one, many = (set(_PLACE.findall(text)) for text in (sentence.one, sentence.many))
            assert one <= many, sentence
            assert {place.partition(":")[0] for place in many - one} <= {sentence.by}, sentence


def test_a_sentence_of_a_page_stands_once() -> None:
    """Equal ones are one and the same, so that a change of one changes all; sources may agree."""
    sources = {rules.load(name).SOURCE for name in rules.names()}
    kinds = Counter(
        (sentence.context, sentence.one) for sentence in SENTENCES if sentence not in sources
    )
    assert [kind for kind, count in kinds.items() if count > 1] == []


def test_a_sentence_is_whole() -> None:
    """It neither begins nor ends with a space, and has no place without a name."""
    for sentence in SENTENCES:
        for text in filter(None, (sentence.one, sentence.many)):
            is_separator = not any(letter.isalnum() for letter in text)
            assert is_separator or text == text.strip(), sentence
            assert text.count("{") == text.count("}") == len(_PLACE.findall(text)), sentence


@pytest.mark.parametrize("name", rules.names())
def test_the_sentences_of_a_rule_begin_with_its_name(name: str) -> None:
    names = rules.load(name).SENTENCES
    assert names
    assert {each.partition(".")[0] for each in names} == {name}
    assert all(sentences.sentence(each) == names[each] for each in names)


def test_a_name_that_nobody_declares_is_not_known() -> None:
    assert not sentences.is_known("pain_high.loud")
    assert not sentences.is_known("louder")
    with pytest.raises(KeyError):
        sentences.sentence("louder")


def lived_plan(life: Life) -> Plan:
    return lived(life).plan


PLANS: dict[str, Callable[[], Plan]] = {
    "as it is": plan,
    "short": lambda: plan(weeks=2),
    "large": lambda: plan(programme(20), weeks=30),
    **{row.life.name: partial(lived_plan, row.life) for row in LIVES[::3]},
}
"""Made when they are needed: each process of the suite reads this file."""


@pytest.mark.parametrize("name", PLANS)
def test_every_reason_of_a_plan_can_be_said(name: str) -> None:
    made = PLANS[name]()
    exercises = {exercise.key: exercise for exercise in made.exercises}
    told = [
        statements.stated(ENGLISH, p.reason, exercises[p.exercise])
        for week in made.weeks
        for p in week.prescriptions
    ]
    for revision in made.history:
        told += [statements.stated_of_plan(ENGLISH, wish, made) for wish in revision.said]
        for decision in revision.decisions:
            told.append(statements.reason(ENGLISH, decision, made))
            told.append(statements.source(ENGLISH, decision))
            told += statements.also(ENGLISH, decision, made)
    assert told
    assert all(text and "{" not in text for text in told)
