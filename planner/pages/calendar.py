"""What a calendar says of a week's sessions: a title for all to see, and a text for the person."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.plan import Plan, Prescription, Week
from planner.domain.sentence import Sentence
from planner.pages.week.notices import notices
from planner.wording import doses
from planner.wording.language import Words
from planner.wording.week import page_words

_CALENDAR = Sentence("Sessions", context="name of a calendar")
_TITLE = Sentence("Session", context="title of an event", comment="It says nothing of health.")
_TITLE_OF_SLOT = Sentence("Session {slot}", context="title of an event", comment="{slot}: am, 3.")
_GONE = Sentence("This is not planned any more.")
_DOSE_ON_DAYS = Sentence(
    "{exercise} ({weekdays:weekdays}): {dose}", comment="{weekdays}: Mon, Wed."
)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The name of a calendar, what everybody may read of an event, and what a lost one says."""

    name: str
    reminder: str
    gone: str


def calendar_words(words: Words) -> CalendarWords:
    """They say nothing of health."""
    return CalendarWords(words(_CALENDAR), words(_TITLE), words(_GONE))


def title(words: Words, plan: Plan, slot: int) -> str:
    """What everybody may read: `Session`, `Session am`."""
    name = doses.slot_name(words, slot, plan.choices.times)
    return words(_TITLE_OF_SLOT, slot=name) if name else words(_TITLE)


def text(words: Words, plan: Plan, week: Week, slot: int) -> str:
    """What to do in a week's sessions of one time of the day, and when not to."""
    return "\n".join(_lines(words, plan, week, slot))


def _lines(words: Words, plan: Plan, week: Week, slot: int) -> Iterator[str]:
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    yield page_words.title(words, plan, week)
    yield ""
    for prescription in week.prescriptions:
        exercise = exercises[prescription.exercise]
        days = _weekdays(week, slot, prescription)
        if days:
            dose = doses.in_full(words, exercise, prescription.dose)
            is_always = len(days) == sum(session.slot == slot for session in week.sessions)
            sentence = doses.OF_EXERCISE if is_always else _DOSE_ON_DAYS
            yield words(sentence, exercise=exercise.name, dose=dose, weekdays=days)
    yield ""
    yield from notices(words, plan, week)
    yield plan.programme.safety.stop_rule
    rest = page_words.rest_rule(words, plan.programme)
    if rest:
        yield rest


def _weekdays(week: Week, slot: int, prescription: Prescription) -> tuple[int, ...]:
    """The days on which it is due in these sessions."""
    return tuple(s.day.weekday() for s in week.due(prescription) if s.slot == slot)
