"""The table of one exercise to an Exercise."""

from dataclasses import replace
from functools import partial
from typing import Any

from planner.catalogue.fields import LONGEST_NAME, Fields, Notes
from planner.catalogue.numbers import Limits, hold
from planner.catalogue.shelf import Shelf, read_picture
from planner.catalogue.tree import Node, Table, Text
from planner.catalogue.values import Misread, choice, key, label, noun, quoted
from planner.domain.dose import LARGEST, DoseRange, Quantity, Sides, Span, StepSizes
from planner.domain.exercise import LONGEST_ESTIMATE_S, Exercise, Noun, Source
from planner.form.layout import RowKey

OWN_SOURCE = Source("own sheet")
"""What a file that names no source is cited as."""

SOURCE_KEYS = ("name", "title", "year", "author", "reviewed", "address")
EXERCISE_KEYS = (
    *("name", "purpose", "start", "steps", "tips", "cautions", "modification", "manner"),
    *("unit", "dose", "breath", "estimate", "source", "picture"),
)
DOSE_KEYS = ("sets", "reps", "hold", "sides", "days_per_week", "order", "step")
BELOW_DOSE = dict.fromkeys(DOSE_KEYS, "it belongs below dose:")
BESIDE_DOSE = {
    name: "it belongs in the exercise, beside dose:" for name in EXERCISE_KEYS if name != "dose"
}
REPETITIONS, HOLDS = Noun("repetition", "repetitions"), Noun("hold", "holds")


def exercise_key(text: str) -> str:
    """The key of an exercise: any but those of the rows that planner's own pages have.

    >>> exercise_key("notes")
    Traceback (most recent call last):
    planner.catalogue.values.Misread: 'notes' is the key of a row of planner's own pages
    """
    found = key(text)
    if found in frozenset(RowKey):
        raise Misread(
            f"{quoted(text)} is the key of a row of planner's own pages",
            f"write another, such as {text}-exercise",
        )
    return found


def read_exercise(
    notes: Notes, at: Text, node: Node, source: Source, shelf: Shelf
) -> Exercise | None:
    """The exercise behind the key `at`; None where it has a problem.

    `source` is what the file names for all its exercises, `shelf` where pictures come from.
    """
    before = len(notes.problems)
    fields = Fields(
        notes,
        node,
        label(at.value),
        EXERCISE_KEYS,
        ("name", "dose"),
        called="the exercise",
        at=at,
        elsewhere=BELOW_DOSE,
    )
    fields.understood(at, "the key", at.value, exercise_key)
    dose = _dose(fields)
    counted = HOLDS if dose is not None and dose.reps is None else REPETITIONS
    read: dict[str, Any] = {
        "key": at.value,
        "name": fields.text("name", LONGEST_NAME),
        "dose": dose,
        "unit": _noun(fields, "unit") or counted,
        "source": read_source(fields) or source,
        "purpose": fields.text("purpose"),
        "start": fields.text("start"),
        "steps": fields.texts("steps"),
        "tips": fields.texts("tips"),
        "cautions": fields.texts("cautions"),
        "modification": fields.text("modification"),
        "manner": fields.text("manner", LONGEST_NAME),
        "breath": _noun(fields, "breath"),
        **_estimates(fields),
        **read_picture(fields, shelf),
    }
    if len(notes.problems) > before:
        return None
    return Exercise(**{name: value for name, value in read.items() if value is not None})


def read_source(parent: Fields) -> Source | None:
    """The source that a file or an exercise names: a table, or only the name as a text."""
    node = parent.node("source")
    if node is None:
        return None
    if isinstance(node, Text):
        return Source(parent.text("source", LONGEST_NAME))
    fields = parent.table("source", SOURCE_KEYS, ("name",))
    return Source(
        name=fields.text("name", LONGEST_NAME),
        year=fields.read("year", Limits(1500, 2999).number),
        title=fields.text("title"),
        author=fields.text("author"),
        reviewed=fields.text("reviewed"),
        address=fields.text("address"),
    )


def _noun(fields: Fields, name: str) -> Noun | None:
    node, words = fields.values.get(name), fields.words(name)
    if node is None or not words:
        return None
    return fields.understood(node, name, [word.value for word in words], noun)


def _estimates(parent: Fields) -> dict[str, int | None]:
    if parent.node("estimate") is None:
        return {}
    fields = parent.table("estimate", ("seconds_per_rep", "seconds_per_breath"))
    seconds = Limits(1, LONGEST_ESTIMATE_S).number
    return {
        "rep_s": fields.read("seconds_per_rep", seconds),
        "breath_s": fields.read("seconds_per_breath", seconds),
    }


def _dose(parent: Fields) -> DoseRange | None:
    if parent.node("dose") is None:
        return None
    before = len(parent.notes.problems)
    fields = parent.table("dose", DOSE_KEYS, elsewhere=BESIDE_DOSE)
    if not {"reps", "hold"} <= fields.meant:
        fields.required = {"reps", "hold"}
    if isinstance(parent.values["dose"], Table) and not {"reps", "hold"} & fields.meant:
        fields.missing("neither reps nor hold is given", "write reps: 8-10, or hold: 15 seconds")
    sides = _sides(fields)
    order = _order(fields)
    step_sizes = _step_sizes(fields, 2 if sides is Sides.ALTERNATE else 1)
    limits = _limits(fields, sides, order, step_sizes)
    held, unit = fields.read("hold", partial(hold, limits=limits[Quantity.HOLD])) or (None, None)
    sets = fields.read("sets", limits[Quantity.SETS].span)
    reps = fields.read("reps", limits[Quantity.REPS].span)
    days_per_week = fields.read("days_per_week", Limits(1, 7).span)
    if len(fields.notes.problems) > before:
        return None
    return DoseRange(
        reps=reps,
        hold=held,
        hold_unit=unit,
        sets=sets or Span(1, 1),
        sides=sides,
        days_per_week=days_per_week,
        order=order,
        step_sizes=step_sizes,
    )


def _limits(
    fields: Fields, sides: Sides, order: tuple[Quantity, ...], step_sizes: StepSizes
) -> dict[Quantity, Limits]:
    """The climb ends exactly on the documented maximum, so its steps must reach it.

    What is raised first starts on a multiple of its step, everything else at its minimum.
    """
    first = next(quantity for quantity in order if quantity in {*fields.meant, Quantity.SETS})
    limits = {
        quantity: Limits(1, most, step_sizes.of(quantity), from_low=quantity is not first)
        for quantity, most in LARGEST.items()
    }
    if sides is Sides.ALTERNATE and "step" not in fields.values:
        why = ", so that both sides get the same"
        limits[Quantity.REPS] = replace(limits[Quantity.REPS], why=why)
    return limits


def _sides(fields: Fields) -> Sides:
    word = fields.read("sides", partial(choice, known=tuple(Sides)))
    if word == Sides.ALTERNATE and "reps" not in fields.meant:
        message = "sides alternate from one repetition to the next, and reps is missing"
        fields.note(fields.values["sides"], message, "write sides: each, or reps")
    return Sides(word) if word is not None else Sides.NONE


def _order(fields: Fields) -> tuple[Quantity, ...]:
    """What is named comes first, the rest behind it in the usual order."""
    named: list[Quantity] = []
    for word in fields.words("order"):
        name = fields.understood(word, "order", word.value, partial(choice, known=tuple(Quantity)))
        if name in named:
            fields.note(word, f"order names {name} twice", "keep one of them")
        elif name is not None:
            named.append(Quantity(name))
    return (*named, *(quantity for quantity in Quantity if quantity not in named))


def _step_sizes(parent: Fields, reps: int) -> StepSizes:
    """The steps that the template states; `reps` is the step of repetitions otherwise."""
    sizes = {Quantity.REPS: reps, Quantity.HOLD: 1, Quantity.SETS: 1}
    if parent.node("step") is not None:
        fields = parent.table("step", tuple(sizes))
        for quantity in Quantity:
            if quantity not in fields.values:
                continue
            if quantity not in parent.meant:
                message = f"{quantity} has a step, and the dose has no {quantity}"
                fields.note(fields.values[quantity], message, "take it out")
                continue
            size = fields.read(quantity, partial(_step_size, high=LARGEST[quantity]))
            sizes[quantity] = size if size is not None else 1
    return StepSizes(*sizes.values())


def _step_size(text: str, high: int) -> int:
    try:
        return Limits(1, high).number(text)
    except Misread as misread:  # few numbers divide what the dose says; 1 always does
        raise Misread(misread.message, "write a small one, such as 1") from misread
