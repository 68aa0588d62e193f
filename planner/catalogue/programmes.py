"""The table of a programme to a Programme."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from planner.catalogue.fields import LONGEST_NAME, Fields, Notes
from planner.catalogue.tree import Listing, Node, Table, Text, kind
from planner.catalogue.values import (
    choice,
    join_or,
    key,
    label,
    nearest,
    number,
    quoted,
    weekday,
)
from planner.domain.dose import LARGEST, DoseRange
from planner.domain.exercise import Exercise
from planner.domain.plan import FEWEST_WEEKS, MOST_TIMES, MOST_WEEKS
from planner.domain.programme import Floor, Item, Programme, Safety
from planner.progression import ramps

PROGRAMME_KEYS = (
    *("key", "name", "purpose", "exercises", "weeks", "days", "times", "ramp"),
    *("pain_ceiling", "safety"),
)
SAFETY_KEYS = ("before_starting", "emergency", "doctor_first", "stop_rule", "no_tick", "floor")
FLOOR_KEYS = ("needs", "down", "up", "otherwise", "source")
ITEM_KEYS = ("key", "start", "max")
LIMITED = partial(number, low=1, high=max(LARGEST.values()))
BLANK = Safety("", (), (), "", "")
MOST_EXERCISES = 60
"""More than three full pages a week [our choice]."""

Exercises = Mapping[str, Exercise | None]
"""The exercises that there are; None stands for one that has problems of its own."""


def read_programme(
    notes: Notes, node: Node, exercises: Exercises, standard: Safety | None
) -> Programme | None:
    """The programme; None where it, or an exercise of it, has a problem.

    Parts of the safety text that it leaves out are those of `standard`; without it all are
    required.
    """
    before = len(notes.problems)
    name = programme_key(node)
    where = "programme" if name is None else f"programme {label(name.value)}"
    required = ("key", "name", "exercises", *(() if standard else ("safety",)))
    fields = Fields(notes, node, where, PROGRAMME_KEYS, required, called="the programme")
    items = _items(fields, exercises)
    programme = Programme(
        key=fields.read("key", key) or "",
        name=fields.text("name", LONGEST_NAME),
        items=items or (),
        safety=read_safety(fields, standard),
        purpose=fields.text("purpose"),
    )
    given: dict[str, Any] = {
        "weeks": fields.read("weeks", partial(number, low=FEWEST_WEEKS, high=MOST_WEEKS)),
        "weekdays": _weekdays(fields),
        "times": fields.read("times", partial(number, low=1, high=MOST_TIMES)),
        "ramp": fields.read("ramp", partial(choice, known=ramps.names())),
        "pain_ceiling": fields.read("pain_ceiling", partial(number, low=0, high=10)),
    }
    if items is None or len(notes.problems) > before:
        return None
    return replace(programme, **{name: value for name, value in given.items() if value is not None})


def programme_key(node: Node) -> Text | None:
    """What stands behind `key:`, before anything is checked."""
    pairs = node.pairs if isinstance(node, Table) else ()
    return next(
        (value for key, value in pairs if key.value == "key" and isinstance(value, Text)), None
    )


def read_safety(parent: Fields, standard: Safety | None) -> Safety:
    """The safety text of a programme, each part on its own from `standard` where it is left out."""
    usual = standard or BLANK
    if "safety" not in parent.values or parent.node("safety") is None:
        return usual
    fields = parent.table("safety", SAFETY_KEYS, () if standard else SAFETY_KEYS)
    return Safety(
        before_starting=fields.text("before_starting") or usual.before_starting,
        emergency=fields.texts("emergency") or usual.emergency,
        doctor_first=fields.texts("doctor_first") or usual.doctor_first,
        stop_rule=fields.text("stop_rule") or usual.stop_rule,
        no_tick=fields.text("no_tick") or usual.no_tick,
        floor=_floor(fields, usual.floor),
    )


def _floor(parent: Fields, usual: Floor) -> Floor:
    node = parent.node("floor")
    if node is None:
        return usual
    if isinstance(node, Text) and node.value.strip().lower() == "none":
        return Floor()  # nobody lies down in this programme
    fields = parent.table("floor", FLOOR_KEYS)
    return Floor(
        needs=fields.text("needs"),
        down=fields.texts("down"),
        up=fields.texts("up"),
        otherwise=fields.text("otherwise"),
        source=fields.text("source"),
    )


def _items(fields: Fields, exercises: Exercises) -> tuple[Item, ...] | None:
    node = fields.node("exercises")
    if node is None:
        return None
    if not isinstance(node, Listing):
        remedy = (
            "write each key on a line of its own below it, with a hyphen in front: - knee-rolls"
        )
        fields.note(node, f"exercises is {kind(node)}, not a list", remedy)
        return None
    if not 1 <= len(node.items) <= MOST_EXERCISES:
        message = f"exercises has {len(node.items)} lines"
        fields.note(node, message, f"name 1 to {MOST_EXERCISES} exercises")
        return None
    lines: dict[str, int] = {}
    items = [_item(fields, entry, exercises, lines) for entry in node.items]
    whole = tuple(item for item in items if item is not None)
    return whole if len(whole) == len(items) else None


def _item(parent: Fields, entry: Node, exercises: Exercises, lines: dict[str, int]) -> Item | None:
    """One exercise of the list; `lines` holds those before it and where they stand."""
    if isinstance(entry, Text):  # short for a table with nothing but the key
        word = Text(entry.line, entry.column, "key")
        entry = Table(entry.line, entry.column, ((word, entry),))
    where = f"{parent.where}, exercises"
    fields = Fields(parent.notes, entry, where, ITEM_KEYS, ("key",), called="an exercise")
    at, name = fields.values.get("key"), fields.text("key")
    start, maximum = (fields.read(amount, LIMITED) for amount in ("start", "max"))
    if at is None or not name:
        return None
    if name in lines:
        fields.note(
            at, f"{label(name)} is there already, in line {lines[name]}", "keep one of them"
        )
    lines.setdefault(name, at.line)
    if name not in exercises:
        near = nearest(name, exercises)
        remedy = f"write {near}" if near else "planner exercises lists them all"
        fields.note(at, f"there is no exercise {quoted(name)}", remedy)
    exercise = exercises.get(name)
    if exercise is None:
        return None
    _note_amounts(fields, exercise.dose, start, maximum)
    return Item(exercise, start, maximum)


def _note_amounts(fields: Fields, dose: DoseRange, start: int | None, maximum: int | None) -> None:
    """A start and a maximum speak of what is raised first, and stay within what is documented."""
    documented, step = dose.span(dose.first), dose.step_sizes.of(dose.first)
    assert documented is not None  # `first` is one of the quantities that the dose has
    top, called = documented.high, "documented maximum"
    if maximum is not None and maximum <= top:
        top, called = maximum, "maximum"
    for name, amount, most, of in (
        ("start", start, top, called),
        ("max", maximum, documented.high, "documented maximum"),
    ):
        if amount is None:
            continue
        near = [
            n for n in (amount - amount % step, amount - amount % step + step) if 1 <= n <= most
        ]
        if amount > most:
            message = f"{name} {amount} is above the {of} of {most}"
            fields.note(fields.values[name], message, f"write {most} or less")
        elif amount % step:
            message = f"{name} {amount} is off the step of {step}"
            fields.note(fields.values[name], message, f"write {join_or([str(n) for n in near])}")


def _weekdays(fields: Fields) -> tuple[int, ...] | None:
    words = fields.words("days")
    if [word.value.lower() for word in words] == ["daily"]:
        return None  # every day is what a programme has anyway
    days: list[int] = []
    for word in words:
        day = fields.understood(word, "days", word.value, weekday)
        if day in days:
            fields.note(word, f"days names {quoted(word.value)} twice", "keep one of them")
        elif day is not None:
            days.append(day)
    return tuple(sorted(days)) or None
