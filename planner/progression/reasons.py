"""Why a dose is what it is. Every number in a plan carries one of these statements."""

from collections.abc import Iterator

from planner.domain.dose import Dose, Sides
from planner.domain.sentence import Sentence, Sentences, Statement

SENTENCES: Sentences = {
    "same": Sentence(
        "same as last week: the climb is spread over the weeks",
        comment="Why a week asks for an amount.",
    ),
    "same.because": Sentence("same as last week: {because}", comment="{because}: whose maximum."),
    "more": Sentence(
        "{parts} than last week",
        comment="{parts} is a list: two more, held two seconds longer.",
    ),
    "more.because": Sentence(
        "{parts} than last week: {because}", comment="{because}: whose maximum."
    ),
    "more.sets": Sentence("{count:word} more set", "{count:word} more sets"),
    "more.reps": Sentence("{count:word} more", comment="repetitions than last week"),
    "more.reps.sides": Sentence("{count:word} more ({side:word} on each side)"),
    "more.reps.sets": Sentence("{count:word} more in each set"),
    "more.reps.sets.sides": Sentence("{count:word} more in each set ({side:word} on each side)"),
    "more.seconds": Sentence("{count:word} second longer", "{count:word} seconds longer"),
    "more.breaths": Sentence("{count:word} breath longer", "{count:word} breaths longer"),
    "more.minutes": Sentence("{count:word} minute longer", "{count:word} minutes longer"),
    "more.held.seconds": Sentence(
        "held {count:word} second longer", "held {count:word} seconds longer"
    ),
    "more.held.breaths": Sentence(
        "held {count:word} breath longer", "held {count:word} breaths longer"
    ),
    "more.held.minutes": Sentence(
        "held {count:word} minute longer", "held {count:word} minutes longer"
    ),
}

SAME = Statement("same")
"""The reason for a week that asks what the week before asked."""


def same(maximum: Statement) -> Statement:
    """The same, because it is the maximum."""
    return Statement("same.because", because=maximum)


def more(before: Dose, after: Dose, maximum: Statement | None = None) -> Statement:
    """What a week asks beyond the week before, and which maximum that is, if it is one."""
    parts = tuple(_changes(before, after))
    return Statement("more" if maximum is None else "more.because", because=maximum, parts=parts)


def _changes(before: Dose, after: Dose) -> Iterator[Statement]:
    if sets := _raised(before.sets, after.sets):
        yield Statement("more.sets", {"count": sets})
    if reps := _raised(before.reps, after.reps):
        in_sets = ".sets" if after.sets > 1 else ""
        if after.sides is Sides.ALTERNATE and reps % 2 == 0:
            yield Statement(f"more.reps{in_sets}.sides", {"count": reps, "side": reps // 2})
        else:
            yield Statement(f"more.reps{in_sets}", {"count": reps})
    if hold := _raised(before.hold, after.hold):
        held = "held." if after.reps is not None else ""
        assert after.hold_unit is not None  # a dose with a hold has a unit
        yield Statement(f"more.{held}{after.hold_unit.value}", {"count": hold})


def _raised(before: int | None, after: int | None) -> int:
    return 0 if before is None or after is None else after - before
