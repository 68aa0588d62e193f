"""The table of a programme to a Programme."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from planner.catalogue.fields import LONGEST_NAME, Fields, Notes
from planner.catalogue.numbers import Limits
from planner.catalogue.tree import Listing, Node, Table, Text, kind
from planner.catalogue.values import choice, existing, key, label, quoted, weekday
from planner.domain.dose import LARGEST
from planner.domain.exercise import Exercise
from planner.domain.plan import FEWEST_WEEKS, MOST_TIMES, MOST_WEEKS
from planner.domain.programme import Floor, Item, Programme, Safety
from planner.errors import nearest
from planner.progression import ramps

PROGRAMME_KEYS = (
    *("key", "name", "purpose", "exercises", "weeks", "days", "times", "ramp"),
    *("pain_ceiling", "safety"),
)
SAFETY_KEYS = ("before_starting", "emergency", "doctor_first", "stop_rule", "no_tick", "floor")
FLOOR_KEYS = ("needs", "down", "up", "otherwise", "source", "figure")
ITEM_KEYS = ("key", "start", "max")
BLANK = Safety("", (), (), "", "")
MOST_EXERCISES = 60
"""More than three full pages a week [our choice]."""
MOST_IMAGES_BYTES = 2_000_000
"""Some 50 photos: a workbook holds them twice, on its pages and in its state, and is read back up
to `planner.storage.guard.MOST_BYTES`."""

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
    read: dict[str, Any] = {
        "key": fields.read("key", key),
        "name": fields.text("name", LONGEST_NAME),
        "items": items,
        "safety": read_safety(fields, standard),
        "purpose": fields.text("purpose"),
        "weeks": fields.read("weeks", Limits(FEWEST_WEEKS, MOST_WEEKS).number),
        "weekdays": _weekdays(fields),
        "times": fields.read("times", Limits(1, MOST_TIMES).number),
        "ramp": fields.read("ramp", partial(choice, known=ramps.names())),
        "pain_ceiling": fields.read("pain_ceiling", Limits(0, 10).number),
    }
    if items is None or len(notes.problems) > before:
        return None
    return Programme(**{name: value for name, value in read.items() if value is not None})


def programme_key(node: Node) -> Text | None:
    """What stands behind `key:`, before anything is checked."""
    found = (value for key, value in _pairs(node) if key.value == "key")
    return next((value for value in found if isinstance(value, Text)), None)


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
        figure=fields.read("figure", key) or "",
    )


def _pairs(node: Node) -> tuple[tuple[Text, Node], ...]:
    return node.pairs if isinstance(node, Table) else ()


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
    image_bytes = sum(len(image.data) for item in whole for image in item.exercise.images)
    if image_bytes > MOST_IMAGES_BYTES:
        most, found = MOST_IMAGES_BYTES / 1e6, image_bytes / 1e6
        message = f"the images of these exercises take {found:.1f} MB, and a plan has room for"
        fields.note(node, f"{message} {most:g}", "leave images out, such as those of the start")
    return whole if len(whole) == len(items) else None


def _item(parent: Fields, entry: Node, exercises: Exercises, lines: dict[str, int]) -> Item | None:
    """One exercise of the list; `lines` holds those before it and where they stand."""
    where = f"{parent.where}, exercises"
    if isinstance(entry, Text):  # short for a table with nothing but the key
        word = Text(entry.line, entry.column, "key")
        entry = Table(entry.line, entry.column, ((word, entry),))
    mended = _with_key(entry, exercises)
    if mended:
        message = "the key of an exercise stands where the word key should"
        parent.notes.add(entry, where, message, f"write {mended}")
        return None
    fields = Fields(parent.notes, entry, where, ITEM_KEYS, ("key",), called="an exercise")
    at, name = fields.values.get("key"), fields.text("key")
    exercise = exercises.get(name)
    start, maximum = _amounts(fields, exercise)
    if at is None or not name:
        return None
    if name in lines:
        fields.note(
            at, f"{label(name)} is there already, in line {lines[name]}", "keep one of them"
        )
    lines.setdefault(name, at.line)
    if name not in exercises:
        remedy = existing("exercise", name, exercises)
        fields.note(at, f"there is no exercise {quoted(name)}", remedy)
    return Item(exercise, start, maximum) if exercise is not None else None


def _with_key(entry: Node, exercises: Exercises) -> str:
    """What `knee-rolls: 8` means, where a key stands in place of `key:`; "" for other entries."""
    pairs = _pairs(entry)
    if not pairs or any(nearest(key.value, ITEM_KEYS) == "key" for key, _ in pairs):
        return ""
    (word, value), *others = pairs
    name = nearest(word.value, exercises)
    if name is None or nearest(word.value, ITEM_KEYS) is not None:
        return ""
    said: list[tuple[str, Node]] = [("max", value)] if isinstance(value, Text) else []
    said += [(key.value, amount) for key, amount in (*_pairs(value), *others)]
    limits = _documented(exercises[name])
    amounts = [
        f", {key}: {amount.value}"
        for key, amount in said
        if key in ITEM_KEYS and isinstance(amount, Text) and limits.accepts(amount.value)
    ]
    return f"{{key: {label(name)}{''.join(amounts)}}}"


def _amounts(fields: Fields, exercise: Exercise | None) -> tuple[int | None, int | None]:
    """A start and a maximum speak of what is raised first, and stay within what is documented."""
    documented = below = _documented(exercise)
    maximum = fields.read("max", documented.whole)
    if maximum is not None and maximum < documented.high:
        step = documented.step
        on_step = max(maximum // step, 1) * step
        below = replace(documented, high=on_step, above="above the maximum")
    start = fields.read("start", below.number)
    if maximum is not None:
        fields.understood(fields.values["max"], "max", str(maximum), documented.number)
    return start, maximum


def _documented(exercise: Exercise | None) -> Limits:
    """What a start and a maximum may be; all that any exercise allows where it is not known."""
    if exercise is None:
        return Limits(1, max(LARGEST.values()))
    most = exercise.dose.first_span.high
    above = f"above the documented maximum of {most}"
    return Limits(1, most, exercise.dose.first_step, above=above)


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
