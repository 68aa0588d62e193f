"""The table of one exercise to an Exercise."""

from dataclasses import replace
from functools import partial
from typing import Any

from planner.catalogue.fields import LONGEST_NAME, Fields, Notes
from planner.catalogue.tree import Node, Table, Text
from planner.catalogue.values import choice, hold, key, label, noun, number, span
from planner.domain.dose import LARGEST, DoseRange, Quantity, Sides, Span, StepSizes
from planner.domain.exercise import Exercise, Noun, Source

OWN_SOURCE = Source("own sheet")
"""What a file that names no source is cited as."""

SOURCE_KEYS = ("name", "title", "year", "author", "reviewed", "address")
EXERCISE_KEYS = (
    *("name", "purpose", "start", "steps", "tips", "cautions", "modification", "manner"),
    *("unit", "dose", "breath", "estimate", "source"),
)
DOSE_KEYS = ("sets", "reps", "hold", "sides", "days_per_week", "order", "step")
REPETITIONS, HOLDS = Noun("repetition", "repetitions"), Noun("hold", "holds")
LONGEST_ESTIMATE_S = 120
"""Seconds for a repetition or a breath; more is a slip [our choice]."""


def read_exercise(notes: Notes, at: Text, node: Node, source: Source) -> Exercise | None:
    """The exercise behind the key `at`; None where it has a problem.

    `source` is what the file names for all its exercises.
    """
    before = len(notes.problems)
    fields = Fields(
        notes, node, label(at.value), EXERCISE_KEYS, ("name", "dose"), called="the exercise", at=at
    )
    fields.understood(at, "", at.value, key)
    # A dose with a problem is noted; the stand-in only lets the other keys be read as well.
    dose = _dose(fields) or DoseRange(Span(1, 1))
    exercise = Exercise(
        key=at.value,
        name=fields.text("name", LONGEST_NAME),
        dose=dose,
        unit=_noun(fields, "unit") or (HOLDS if dose.reps is None else REPETITIONS),
        source=read_source(fields) or source,
        purpose=fields.text("purpose"),
        start=fields.text("start"),
        steps=fields.texts("steps"),
        tips=fields.texts("tips"),
        cautions=fields.texts("cautions"),
        modification=fields.text("modification"),
        manner=fields.text("manner", LONGEST_NAME),
    )
    given: dict[str, Any] = {"breath": _noun(fields, "breath"), **_estimates(fields)}
    if len(notes.problems) > before:
        return None
    return replace(exercise, **{name: value for name, value in given.items() if value is not None})


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
        year=fields.read("year", lambda text: number(text, 1500, 2999)),
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
    seconds = partial(number, low=1, high=LONGEST_ESTIMATE_S)
    return {
        "rep_s": fields.read("seconds_per_rep", seconds),
        "breath_s": fields.read("seconds_per_breath", seconds),
    }


def _dose(parent: Fields) -> DoseRange | None:
    if parent.node("dose") is None:
        return None
    before = len(parent.notes.problems)
    fields = parent.table("dose", DOSE_KEYS)
    if isinstance(parent.values["dose"], Table) and not {"reps", "hold"} & fields.meant:
        fields.missing("neither reps nor hold is given", "write reps: 8-10, or hold: 15 seconds")
    sides = _sides(fields)
    held, unit = fields.read("hold", hold) or (None, None)
    sets = fields.read("sets", partial(span, high=LARGEST[Quantity.SETS]))
    reps = fields.read("reps", partial(span, high=LARGEST[Quantity.REPS]))
    days_per_week = fields.read("days_per_week", partial(span, high=7))
    order = _order(fields)
    step_sizes = _step_sizes(fields, 2 if sides is Sides.ALTERNATE else 1)
    if len(fields.notes.problems) > before:
        return None
    dose = DoseRange(
        reps=reps,
        hold=held,
        hold_unit=unit,
        sets=sets or Span(1, 1),
        sides=sides,
        days_per_week=days_per_week,
        order=order,
        step_sizes=step_sizes,
    )
    _note_off_step(fields, dose)
    return dose if len(fields.notes.problems) == before else None


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
    usual = {Quantity.REPS: reps, Quantity.HOLD: 1, Quantity.SETS: 1}
    if parent.node("step") is not None:
        fields = parent.table("step", tuple(usual))
        for quantity, step in usual.items():
            if quantity in fields.values and quantity not in parent.meant:
                message = f"{quantity} has a step, and the dose has no {quantity}"
                fields.note(fields.values[quantity], message, "take it out")
            size = fields.read(quantity, partial(number, low=1, high=LARGEST[quantity]))
            usual[quantity] = size if size is not None else step
    return StepSizes(*usual.values())


def _note_off_step(fields: Fields, dose: DoseRange) -> None:
    """The climb ends exactly on the documented maximum, so its steps must reach it.

    What is raised first starts on a multiple of its step, everything else at its minimum.
    """
    for quantity in dose.raised:
        documented, step = dose.span(quantity), dose.step_sizes.of(quantity)
        assert documented is not None  # `raised` names only what the dose has
        first = quantity is dose.first
        over = (documented.high - (0 if first else documented.low)) % step
        if not over:
            continue
        shown = documented.high if first else f"{documented.low}-{documented.high}"
        why = ", so that both sides get the same" if _is_for_sides(fields, quantity, dose) else ""
        below = documented.high - over
        fields.note(
            fields.values[quantity],
            f"{quantity} {shown} is off the step of {step}{why}",
            _remedy(quantity, dose, documented, (below, below + step)),
        )


def _is_for_sides(fields: Fields, quantity: Quantity, dose: DoseRange) -> bool:
    stated = "step" in fields.values
    return quantity is Quantity.REPS and dose.sides is Sides.ALTERNATE and not stated


def _remedy(quantity: Quantity, dose: DoseRange, documented: Span, tops: tuple[int, int]) -> str:
    unit = f" {dose.hold_unit}" if quantity is Quantity.HOLD else ""
    single = documented.low == documented.high
    low = 1 if single else documented.low
    written = [
        f"{top}{unit}" if single or top == low else f"{low}-{top}{unit}"
        for top in tops
        if low <= top <= LARGEST[quantity]
    ]
    return f"write {' or '.join(written)}" if written else "write a smaller step"
