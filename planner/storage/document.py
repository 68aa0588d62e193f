"""A plan and its log as JSON: the `.json` file and the hidden state of a workbook.

The document is `{"schema": 6, "plan": {...}, "log": {...}}`. Names and nesting are those of the
dataclasses in `planner.domain`; dates are ISO 8601; unknown is null; enumerations are their
words ("seconds", "alternate"). README has the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from planner.domain.log import Log
from planner.domain.plan import FEWEST_WEEKS, Plan
from planner.domain.sentence import Statement
from planner.errors import PlannerError, problem
from planner.replan.sentences import is_known
from planner.storage import schema_four, schema_one, schema_three

SCHEMA = 6

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class _Head:
    schema: int


@dataclass(frozen=True, slots=True)
class _Document:
    schema: int
    plan: Plan
    log: Log


def encode(plan: Plan, log: Log) -> bytes:
    """The document as one line of UTF-8 JSON; equal input gives equal bytes."""
    return msgspec.json.encode(_Document(SCHEMA, plan, log))


def decode(raw: bytes) -> tuple[Plan, Log]:
    """The plan and the log of a document.

    Raises PlannerError for what is not such a document, for a newer schema, and for values that
    make no sense, with the place inside the document.
    """
    head = _decode(raw, _Head)
    if head.schema > SCHEMA:
        raise problem(
            f"the plan was made by a newer planner (schema {head.schema}, this one knows {SCHEMA})",
            "update planner, then try again",
        )
    # Schema 2 had no pictures, and is read as schema 3; schema 5 had no days of going on.
    if head.schema == 1:
        raw = schema_one.upgrade(raw)
    if head.schema <= 3:
        raw = schema_three.upgrade(raw)
    if head.schema <= 4:
        raw = schema_four.upgrade(raw)
    document = _decode(raw, _Document)
    choices = document.plan.choices
    if any(amount.count < 1 for amount in (*choices.baselines, *choices.maxima)):
        raise _not_a_plan("a baseline or a maximum is below 1")
    if any(len(course.doses) < FEWEST_WEEKS for course in document.plan.courses):
        raise _not_a_plan(f"it has fewer than {FEWEST_WEEKS} weeks")
    unknown = next((name for name in _names(document.plan) if not is_known(name)), None)
    if unknown is not None:
        raise problem(
            f"the plan has a reason that this planner does not know, {unknown!r}",
            "update planner, then try again",
        )
    return document.plan, document.log


def _names(plan: Plan) -> Iterator[str]:
    """The names of all statements that the plan has."""
    for weeks in (plan.weeks, plan.replaced, plan.undecided or ()):
        for week in weeks:
            for prescription in week.prescriptions:
                yield from _within(prescription.reason)
    for revision in plan.history:
        for wish in revision.said:
            yield from _within(wish)
        for decision in revision.decisions:
            for statement in (decision.reason, *decision.also):
                yield from _within(statement)


def _within(statement: Statement) -> Iterator[str]:
    yield statement.name
    because = (statement.because,) if statement.because is not None else ()
    for inner in (*because, *statement.parts):
        yield from _within(inner)


def _decode(raw: bytes, kind: type[Kind]) -> Kind:
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        raise _not_a_plan(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _not_a_plan(f"not JSON ({error})") from error


def _not_a_plan(why: str) -> PlannerError:
    return problem(
        f"this is not a plan that planner wrote: {why}", "use a file that `planner new` wrote"
    )
