"""Where a climb ends, and whose maximum that is."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.dose import Quantity
from planner.domain.exercise import Exercise
from planner.domain.programme import Item
from planner.domain.sentence import Sentence, Sentences, Statement, Value

SENTENCES: Sentences = {
    "maximum": Sentence(
        "documented maximum ({cited})", comment="{cited} is a source, such as NHS, 2013."
    ),
    "maximum.yours": Sentence(
        "your maximum of {count:counted} (documented: {high}; {cited})",
        comment="{count} is a number with what is counted: 7 lifts.",
    ),
    "maximum.theirs": Sentence(
        "the programme's maximum of {count:counted} (documented: {high}; {cited})"
    ),
    "maximum.of.reps": Sentence("documented maximum of the repetitions ({cited})"),
    "maximum.of.hold": Sentence("documented maximum of the hold ({cited})"),
    "maximum.of.sets": Sentence("documented maximum of the sets ({cited})"),
    "maximum.of.reps.hold": Sentence(
        "documented maximum of the repetitions and the hold ({cited})"
    ),
    "maximum.of.reps.sets": Sentence(
        "documented maximum of the repetitions and the sets ({cited})"
    ),
    "maximum.of.hold.sets": Sentence("documented maximum of the hold and the sets ({cited})"),
    "maximum.both": Sentence(
        "{first} and the {second}",
        comment="{first}: your maximum …; {second}: documented maximum …",
    ),
    "maximum.from_the_start": Sentence(
        "{because}, from the start", comment="{because}: a maximum."
    ),
    "maximum.below_start": Sentence(
        "start: the maximum; {because} is above it", comment="{because}: how a start is found."
    ),
    "maximum.yours.below_start": Sentence("start: your maximum; {because} is above it"),
    "maximum.theirs.below_start": Sentence("start: the programme's maximum; {because} is above it"),
}


class Whose(StrEnum):
    """Whose maximum ends a climb; the words are those in the names of the sentences."""

    DOCUMENTED = "maximum"
    YOURS = "maximum.yours"
    THEIRS = "maximum.theirs"


@dataclass(frozen=True, slots=True)
class Top:
    """The maximum of what is raised first."""

    exercise: Exercise
    count: int
    whose: Whose

    def reason(self, quantities: Collection[Quantity]) -> Statement:
        """The maximum of some quantities, as a reason.

        >>> from planner.domain.dose import DoseRange, Span
        >>> from planner.domain.exercise import Noun, Source
        >>> dose, unit = DoseRange(Span(8, 10)), Noun("lift", "lifts")
        >>> lift = Exercise("lift", "Lift", dose, unit, Source("NHS", 2013))
        >>> Top(lift, 10, Whose.DOCUMENTED).reason([Quantity.REPS]).places
        {'cited': 'NHS, 2013'}
        >>> Top(lift, 7, Whose.YOURS).reason([Quantity.REPS]).places
        {'count': 7, 'high': 10, 'cited': 'NHS, 2013'}
        """
        dose_range, cited = self.exercise.dose, self.exercise.source.cite()
        if self.whose is Whose.DOCUMENTED:
            return Statement(self.whose.value, {"cited": cited})
        parts = []
        if dose_range.first in quantities:
            high = dose_range.first_span.high
            places: dict[str, Value] = {"count": self.count, "high": high, "cited": cited}
            parts.append(Statement(self.whose.value, places))
        if others := [q.value for q in Quantity if q in quantities and q is not dose_range.first]:
            parts.append(Statement(".".join(("maximum.of", *others)), {"cited": cited}))
        return parts[0] if len(parts) == 1 else Statement("maximum.both", parts=tuple(parts))

    @property
    def below_start(self) -> str:
        """The name of the sentence that says that the start would be above it."""
        return f"{self.whose}.below_start"


def top(item: Item, maximum: int | None) -> Top:
    """The lowest of the documented maximum, the programme's and `maximum`, the person's."""
    documented = item.exercise.dose.first_span.high
    count = min(n for n in (documented, item.maximum, maximum) if n is not None)
    if count == documented:
        return Top(item.exercise, count, Whose.DOCUMENTED)
    return Top(item.exercise, count, Whose.YOURS if maximum == count else Whose.THEIRS)
