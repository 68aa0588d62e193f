"""Doses in words, the same in the workbook, on paper and in the terminal."""

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import Choices
from planner.domain.sentence import Sentence
from planner.wording.language import Words

_UNITS = {
    HoldUnit.SECONDS: Sentence("second", "seconds", context="unit"),
    HoldUnit.BREATHS: Sentence("breath", "breaths", context="unit"),
    HoldUnit.MINUTES: Sentence("minute", "minutes", context="unit"),
}
SHORT_UNITS = {
    HoldUnit.SECONDS: Sentence("s", context="short unit", comment="seconds"),
    HoldUnit.BREATHS: Sentence("br", context="short unit", comment="breaths"),
    HoldUnit.MINUTES: Sentence("min", context="short unit", comment="minutes"),
}
_HALVES = Sentence("{count} each side", comment="As many repetitions on each side.")
IN_TURN, EACH_SIDE = Sentence("sides in turn"), Sentence("each side")
HOLD = Sentence("hold {hold}", comment="{hold}: 5 seconds, 1 deep breath.")
FIRST_WEEK = Sentence("first week", comment="Where others say: last week 4.")
SAME_AS_LAST_WEEK = Sentence("same as last week")
LAST_WEEK = Sentence("last week {dose}", comment="{dose}: 4, 4 × 5 s. What last week asked.")

OF_EXERCISE = Sentence("{exercise}: {dose}", comment="Knee rolls: 6 rolls, 3 each side.")

_EVERY_DAY = Sentence("every day")
_TWICE = Sentence("{days}, twice a day", comment="{days}: every day, or Mon, Wed, Fri.")
_OFTEN = Sentence("{days}, {count} times a day")
MORNING, EVENING = Sentence("am", context="session"), Sentence("pm", context="session")


def slot_name(words: Words, slot: int, times: int) -> str:
    """The name of a session of the day: nothing for one, am and pm for two, else its number."""
    if times == 1:
        return ""
    return words((MORNING, EVENING)[slot - 1]) if times == 2 else str(slot)


def rhythm(words: Words, choices: Choices) -> str:
    """On which days, and how often: `every day` · `Mon, Wed, Fri, twice a day`."""
    weekdays = sorted(choices.weekdays)
    days = (
        words(_EVERY_DAY)
        if len(weekdays) == 7
        else words.listed(words.weekday(d) for d in weekdays)
    )
    if choices.times == 1:
        return days
    if choices.times == 2:
        return words(_TWICE, days=days)
    return words(_OFTEN, days=days, count=choices.times)


def hold_unit(words: Words, exercise: Exercise, count: int) -> str:
    """What a hold is counted in, in the form that goes with a number: `deep breaths`, `second`."""
    unit = exercise.dose.hold_unit
    assert unit is not None  # a hold and its unit go together
    if unit is HoldUnit.BREATHS:
        return exercise.breath.form(count)
    return words(_UNITS[unit], count=count)


def hold(words: Words, exercise: Exercise, dose: Dose) -> str:
    """The hold with its unit: `1 deep breath`, `5 seconds`; nothing where there is none."""
    if dose.hold is None:
        return ""
    return f"{dose.hold} {hold_unit(words, exercise, dose.hold)}"


def headline(words: Words, exercise: Exercise, dose: Dose) -> str:
    """How much, in the exercise's own words: `6 rolls`, `2 × 4 lifts`, `3 × 15 seconds`."""
    if dose.reps is not None:
        counted = f"{dose.reps} {exercise.unit.form(dose.reps)}"
    else:
        counted = hold(words, exercise, dose)
    return counted if dose.sets == 1 else f"{dose.sets} × {counted}"


def detail(words: Words, exercise: Exercise, dose: Dose) -> str:
    """How: sides, then the hold, then the manner where there is no hold.

    `3 each side, hold 1 deep breath` · `each side, hold 5 seconds` · `slow rocking`
    """
    parts = []
    if dose.sides is Sides.ALTERNATE and dose.reps is not None and dose.reps % 2 == 0:
        parts.append(words(_HALVES, count=dose.reps // 2))
    elif dose.sides is Sides.ALTERNATE:
        parts.append(words(IN_TURN))
    elif dose.sides is Sides.EACH:
        parts.append(words(EACH_SIDE))
    if dose.reps is not None and dose.hold is not None:
        parts.append(words(HOLD, hold=hold(words, exercise, dose)))
    elif exercise.manner:
        parts.append(exercise.manner)
    return words.listed(parts)


def in_full(words: Words, exercise: Exercise, dose: Dose) -> str:
    """Headline and detail in one line: `6 rolls, 3 each side, hold 1 deep breath`."""
    parts = (headline(words, exercise, dose), detail(words, exercise, dose))
    return words.listed(part for part in parts if part)


def short(words: Words, exercise: Exercise, dose: Dose) -> str:
    """As few characters as say it, for tables: `4 × 5 s`, `2+2`, `2 × 4 × 5 s`, `10 min`.

    A hold that the source fixes at one value is left out: it never changes.
    """
    reps = str(dose.reps)
    if dose.sides is Sides.ALTERNATE and dose.reps is not None and dose.reps % 2 == 0:
        reps = f"{dose.reps // 2}+{dose.reps // 2}"
    unit = words(SHORT_UNITS[dose.hold_unit]) if dose.hold_unit is not None else ""
    return _figures(exercise, dose, reps, unit)


def compared(words: Words, exercise: Exercise, dose: Dose) -> str:
    """A dose to compare with this week's: `4`, `4 × 5 breaths`, `2 × 4`. As short, without codes.

    Repetitions are counted over both sides, as in the headline.
    """
    unit = words(SHORT_UNITS[dose.hold_unit]) if dose.hold_unit is not None else ""
    if dose.hold_unit is HoldUnit.BREATHS and dose.hold is not None:
        unit = words(_UNITS[HoldUnit.BREATHS], count=dose.hold)
    return _figures(exercise, dose, str(dose.reps), unit)


def _figures(exercise: Exercise, dose: Dose, reps: str, unit: str) -> str:
    counted = [str(dose.hold) if dose.reps is None else reps]
    documented = exercise.dose.hold
    varies = documented is not None and documented.low != documented.high
    if dose.reps is not None and dose.hold is not None and varies:
        counted.append(str(dose.hold))
    if dose.sets > 1 or exercise.dose.sets.high > 1:
        counted.insert(0, str(dose.sets))
    shows_hold = dose.hold_unit is not None and (dose.reps is None or varies)
    return " × ".join(counted) + (f" {unit}" if shows_hold else "")
