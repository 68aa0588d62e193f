"""What is said of an exercise, the same on the sheet "Exercises" and on paper."""

from collections.abc import Sequence

from planner.domain.exercise import Exercise, Source
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.schedule import due_weekdays
from planner.wording.documented import course
from planner.wording.language import Words

TITLE = Sentence("The exercises, one by one")
DOCUMENTED, IN_THIS_PLAN = Sentence("Documented"), Sentence("In this plan")
SOURCE = Sentence("Source")
START, END = Sentence("Start", context="picture"), Sentence("End", context="picture")

PURPOSE, CAUTION = Sentence("Purpose"), Sentence("Caution")
HOW_TO_BEGIN, TIP = Sentence("Start", context="how to begin"), Sentence("Tip")
VARIATION = Sentence("Variation", comment="An easier or another form of the exercise.")
_WITHOUT_IT = Sentence("{course}; coming weeks do without it")
_ON_DAYS = Sentence("{course}; on {weekdays:weekdays}")
_REVIEWED = Sentence("reviewed {when}")
_IN_FULL_AT = Sentence("{cited}; in full at “{exercise}”")


def in_plan(words: Words, exercise: Exercise, plan: Plan) -> str:
    """What the plan makes of it, with its days where it is due on fewer than the plan has."""
    in_words = course(words, exercise, plan)
    if exercise.key in plan.left_out:
        return words(_WITHOUT_IT, course=in_words)
    days = due_weekdays(exercise.dose, plan.choices.weekdays)
    if len(days) == len(plan.choices.weekdays):
        return in_words
    return words(_ON_DAYS, course=in_words, weekdays=days)


def cite(words: Words, source: Source) -> str:
    """The source in full: name, title, author, year, review, address.

    >>> from planner.wording.language import ENGLISH
    >>> source = Source("NHS", 2013, "Lower back pain exercises", address="www.nhs.uk")
    >>> cite(ENGLISH, source)
    'NHS, Lower back pain exercises, 2013. www.nhs.uk'
    """
    year = "" if source.year is None else str(source.year)
    reviewed = words(_REVIEWED, when=source.reviewed) if source.reviewed else ""
    parts = (source.name, source.title, source.author, year, reviewed)
    cited = words.listed(part for part in parts if part)
    return f"{cited}. {source.address}" if source.address else cited


def source_of(words: Words, exercise: Exercise, shown: Sequence[Exercise]) -> str:
    """The source of an exercise: in full where it stands first among those that are shown."""
    if is_first_of_source(exercise, shown):
        return cite(words, exercise.source)
    first = _first_of_source(exercise, shown)
    return words(_IN_FULL_AT, cited=exercise.source.cite(), exercise=first.name)


def is_first_of_source(exercise: Exercise, shown: Sequence[Exercise]) -> bool:
    """Whether no exercise that is shown before it has the same source."""
    return _first_of_source(exercise, shown) == exercise


def _first_of_source(exercise: Exercise, shown: Sequence[Exercise]) -> Exercise:
    return next(other for other in shown if other.source == exercise.source)
