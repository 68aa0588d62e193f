"""What is said of an exercise, the same on the sheet "Exercises" and on paper."""

from collections.abc import Iterator, Sequence

from planner.domain.exercise import Exercise, Source
from planner.domain.plan import Plan
from planner.schedule import due_weekdays
from planner.wording.documented import course
from planner.wording.words import DAYS

TITLE = "The exercises, one by one"
DOCUMENTED, IN_THIS_PLAN = "Documented", "In this plan"
PURPOSE, CAUTION, SOURCE = "Purpose", "Caution", "Source"


def facts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """What is known of the exercise, a label and a text each; steps are labelled by numbers."""
    if exercise.purpose:
        yield PURPOSE, exercise.purpose
    if exercise.start:
        yield "Start", exercise.start
    for number, step in enumerate(exercise.steps, start=1):
        yield str(number), step
    for tip in exercise.tips:
        yield "Tip", tip
    for caution in exercise.cautions:
        yield CAUTION, caution
    if exercise.modification:
        yield "Variation", exercise.modification


def in_plan(exercise: Exercise, plan: Plan) -> str:
    """What the plan makes of it, with its days where it is due on fewer than the plan has."""
    said = course(exercise, plan)
    if exercise.key in plan.left_out:
        return f"{said}; coming weeks do without it"
    days = due_weekdays(exercise.dose, plan.choices.weekdays)
    if len(days) == len(plan.choices.weekdays):
        return said
    return f"{said}; on {', '.join(DAYS[day] for day in days)}"


def cite(source: Source) -> str:
    """The source in full: name, title, author, year, review, address.

    >>> cite(Source("NHS", 2013, "Lower back pain exercises", address="www.nhs.uk"))
    'NHS, Lower back pain exercises, 2013. www.nhs.uk'
    """
    year = "" if source.year is None else str(source.year)
    reviewed = f"reviewed {source.reviewed}" if source.reviewed else ""
    said = ", ".join(
        part for part in (source.name, source.title, source.author, year, reviewed) if part
    )
    return f"{said}. {source.address}" if source.address else said


def source_of(exercise: Exercise, shown: Sequence[Exercise]) -> str:
    """The source of an exercise: in full where it stands first among those that are shown."""
    first = next(other for other in shown if other.source == exercise.source)
    if first == exercise:
        return cite(exercise.source)
    return f"{exercise.source.cite()}; in full at “{first.name}”"
