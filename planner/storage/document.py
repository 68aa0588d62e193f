"""A plan and its log as JSON: the `.json` file and the hidden state of a workbook.

The document is `{"schema": 4, "plan": {...}, "log": {...}}`. Names and nesting are those of the
dataclasses in `planner.domain`; dates are ISO 8601; unknown is null; enumerations are their
words ("seconds", "alternate"). README has the table.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from planner.domain.log import Log
from planner.domain.plan import FEWEST_WEEKS, Plan
from planner.errors import PlannerError, problem
from planner.storage import schema_one, schema_three

SCHEMA = 4

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
    # Schema 2 had no pictures, and is read as schema 3.
    if head.schema == 1:
        raw = schema_one.upgrade(raw)
    if head.schema < SCHEMA:
        raw = schema_three.upgrade(raw)
    document = _decode(raw, _Document)
    choices = document.plan.choices
    if any(amount.count < 1 for amount in (*choices.baselines, *choices.maxima)):
        raise _not_a_plan("a baseline or a maximum is below 1")
    if any(len(course.doses) < FEWEST_WEEKS for course in document.plan.courses):
        raise _not_a_plan(f"it has fewer than {FEWEST_WEEKS} weeks")
    return document.plan, document.log


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
