"""The cases of the corpus: a base, filled in, and one or more things that befall it.

A kind of mutation is one file in `kinds`, found by its name, with the list `CASES`. The seed of a
case is its name, so that each case is the same whichever others there are.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from planner.errors import PlannerError, Problem
from planner.readers import xlsx as reader
from tests.corpus.filling import Base, Filling, fill

Mutation = Callable[[Filling, Random], None]


@dataclass(frozen=True, slots=True)
class Case:
    """One workbook of the corpus."""

    name: str
    mutations: tuple[Mutation, ...]
    base: Base

    def built(self) -> Filling:
        """The workbook, and what is expected of it."""
        chance = Random(self.name)
        filling = Filling(self.base)
        if not self.base.recorded:
            fill(filling, chance)
        for mutation in self.mutations:
            mutation(filling, chance)
        return filling


def case(name: str, *mutations: Mutation, **base: Any) -> Case:
    return Case(name, mutations, Base(**base))


def kinds() -> list[str]:
    """The kinds of mutations, by the names of their files."""
    return sorted(path.stem for path in (Path(__file__).parent / "kinds").glob("[a-z]*.py"))


def cases(kind: str) -> Sequence[Case]:
    found: Sequence[Case] = import_module(f"tests.corpus.kinds.{kind}").CASES
    return found


def wide(kind: str) -> Iterator[Case]:
    """Each case also with another week, and with other exercises; filled in otherwise each time.

    What is damaged names parts by their numbers, which are those of two weeks.
    """
    for one in cases(kind):
        yield one
        if kind == "damage":
            continue
        longer = replace(one.base, weeks=one.base.weeks + 1)
        yield replace(one, name=f"{one.name}, longer", base=longer)
        if not one.base.exercises:
            others = replace(one.base, exercises=6)
            yield replace(one, name=f"{one.name}, other exercises", base=others)


def outcome(filling: Filling) -> str:
    """ "exact", "named" or "refused"; raises AssertionError where the reader does otherwise."""
    refused: tuple[Problem, ...] = ()
    try:
        reading = reader.read(filling.saved())
    except PlannerError as error:
        refused = error.problems
    if refused:
        said = " ".join(map(str, refused))
        assert filling.refused, f"refused: {said}"
        assert filling.refused in said
        assert all(problem.remedy for problem in refused)
        return "refused"
    assert not filling.refused, "this should have been refused"
    problems = [str(problem) for problem in reading.problems]
    assert reading.log == filling.log(), problems
    assert reading.plan == (None if filling.plan_is_lost else filling.plan)
    assert list(reading.extra_sheets) == filling.extra_sheets
    _compare(problems, filling.named)
    return "named" if problems else "exact"


def _compare(problems: Iterable[str], named: Sequence[Sequence[str]]) -> None:
    """Whether each expected problem is there, and no other."""
    rest = list(problems)
    for texts in named:
        found = next((p for p in rest if all(text in p for text in texts)), None)
        assert found is not None, f"nothing says {texts} among {rest}"
        rest.remove(found)
    assert rest == []
