"""What stands on "Progress": which weeks count, their figures, and the words around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.domain.sentence import Sentence
from planner.pages.foot import Foot, foot
from planner.pages.glance import week_head
from planner.pages.week.cells import figures_of_log
from planner.pages.week.hint import WeekFigures, not_due
from planner.replan.pages import with_pages
from planner.wording import sheet_words, status_words
from planner.wording.language import PERCENT, Words, isolated
from planner.wording.start_words import CONTINUED
from planner.wording.week.hints import DONE_OF
from planner.wording.week.week_words import WEEK, days_of

UNKNOWN = "–"
"""What is not known; never a zero."""

_TITLE = Sentence("Progress", context="title")
_BELOW_TITLE = Sentence("This page fills itself from the weekly pages.")
_COUNTED = Sentence(
    "Weeks count up to the last one in which something was written. "
    "A dash (–) means that a figure is not known, which is not zero."
)
_COUNTED_AFTER_REPLAN = Sentence(
    "Weeks count up to the last re-plan, and to the last one with something written. "
    "A dash (–) means that a figure is not known, which is not zero."
)
_NO_WEEK = Sentence("No week has begun: there is nothing to show yet.")
_HEADS = (
    status_words.HEADS["week"],
    status_words.HEADS["dates"],
    Sentence("Sessions\ndue", comment="In two short lines."),
    Sentence("Sessions\ndone"),
    Sentence("of these\nin part", comment="Of the sessions done."),
    Sentence("Rest\ndays"),
    Sentence("Share\ndone"),
    Sentence("Pain\nwritten", comment="On how many days."),
    Sentence("Pain,\nmiddle"),
    Sentence("Pain,\nworst"),
)
_LABELS = {
    "week_by_week": Sentence("Week by week"),
    "exercise_by_exercise": Sentence("Exercise by exercise"),
    "target_against_done": Sentence("Target against done"),
    "reading": Sentence("sessions done in full of due", comment="How cells are read: 5 of 7."),
    "so_far": Sentence("So far"),
    "adherence_title": Sentence("Sessions done, of those that were due"),
    "adherence_series": Sentence("sessions done of sessions due"),
    "adherence_alt": Sentence(
        "Column chart: for each week, the sessions done as a share of the sessions due. "
        "The figures are in the table “Week by week”."
    ),
    "pain_title": Sentence("Pain before you start: the middle of each week"),
    "pain_series": Sentence("pain, 0 to 10"),
    "pain_unknown": Sentence("not written"),
    "pain_alt": Sentence(
        "Column chart: for each week, the pain in the middle of those before starting, from 0 to "
        "10. Weeks without written pain are grey bands. The figures are in the table “Week by "
        "week”."
    ),
    "due_series": Sentence("due so far"),
    "done_series": Sentence("done", context="sessions"),
    "target_alt": Sentence(
        "Bar chart: for each exercise, the sessions in which it was due and those in which it was "
        "done. The figures are in the table “Exercise by exercise”."
    ),
}


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of tables and charts; `…_alt` describe a chart to who cannot see it."""

    week_by_week: str
    exercise_by_exercise: str
    target_against_done: str
    reading: str
    so_far: str
    adherence_title: str
    adherence_series: str
    adherence_alt: str
    pain_title: str
    pain_series: str
    pain_unknown: str
    pain_alt: str
    due_series: str
    done_series: str
    target_alt: str


@dataclass(frozen=True, slots=True)
class ProgressWeek:
    """A week, or part of one, in words and figures.

    `has_begun` tells that it counts: it is not behind the last one with something written, nor
    behind the last re-plan. `is_past` marks one that was over at the last re-plan: it counts,
    whatever is written.
    """

    week: Week
    name: str
    dates: str
    head: tuple[str, str]
    figures: WeekFigures
    has_begun: bool
    is_past: bool

    @property
    def adherence(self) -> Fraction | None:
        """Sessions done ÷ sessions due; None where a week does not count yet, or was all rest."""
        if not self.has_begun or not self.figures.sessions_due:
            return None
        return Fraction(self.figures.sessions_done, self.figures.sessions_due)

    def exercise(self, key: str) -> tuple[int, int] | None:
        """Sessions done and due of an exercise; None where the week does not have it."""
        keys = [p.exercise for p in self.week.prescriptions]
        if key not in keys:
            return None
        figures = self.figures.exercises[keys.index(key)]
        return figures.done, figures.due


@dataclass(frozen=True, slots=True)
class ProgressExercise:
    """An exercise's sessions in the weeks that count."""

    key: str
    name: str
    due: int
    done: int


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """Everything on the page; `nothing` stands there where no week has begun.

    `done_of` and `percent` are sentences with open places, for figures that change.
    """

    sheet: str
    title: str
    below: str
    counted: str
    nothing: str
    heads: tuple[str, ...]
    labels: Labels
    continued: str
    done_of: str
    percent: str
    weeks: tuple[ProgressWeek, ...]
    exercises: tuple[ProgressExercise, ...]
    foot: Foot


def progress_page(words: Words, plan: Plan, log: Log) -> ProgressPage:
    """The page as it is with what a log has."""
    weeks = tuple(_weeks(words, with_pages(plan), _figures(plan, log)))
    name = (isolated(plan.choices.name),) if plan.choices.name else ()
    dates = (words.dates(plan.starts, plan.ends),) if plan.weeks else ()
    return ProgressPage(
        sheet=words(sheet_words.PROGRESS),
        title=words(_TITLE),
        below="     ".join((*name, *dates, words(_BELOW_TITLE))),
        counted=words(_COUNTED_AFTER_REPLAN if plan.history else _COUNTED),
        nothing="" if plan.weeks else words(_NO_WEEK),
        heads=tuple(words(head) for head in _HEADS),
        labels=Labels(**{name: words(sentence) for name, sentence in _LABELS.items()}),
        continued=words(CONTINUED),
        done_of=words.text(DONE_OF),
        percent=words.text(PERCENT),
        weeks=weeks,
        exercises=tuple(_exercises(plan, weeks)),
        foot=foot(words),
    )


def _figures(plan: Plan, log: Log) -> list[WeekFigures]:
    """What all pages add up to; on a spare one nothing is due as yet."""
    figures = figures_of_log(with_pages(plan), log)
    own = len(plan.weeks)
    return [*figures[:own], *map(not_due, figures[own:])]


def _weeks(words: Words, plan: Plan, figures: Sequence[WeekFigures]) -> list[ProgressWeek]:
    written = [n for n, f in enumerate(figures) if f.sessions_done > 0 or f.median is not None]
    past = [bool(plan.history) and week.ends < plan.history[-1].day for week in plan.weeks]
    last = max([*written, sum(past) - 1])
    return [
        ProgressWeek(
            week,
            words(WEEK, label=week.label),
            days_of(words, week),
            week_head(words, week),
            figures[place],
            place <= last,
            past[place],
        )
        for place, week in enumerate(plan.weeks)
    ]


def _exercises(plan: Plan, weeks: Sequence[ProgressWeek]) -> list[ProgressExercise]:
    exercises = []
    for exercise in plan.exercises:
        counts = [
            count
            for week in weeks
            if week.has_begun and (count := week.exercise(exercise.key)) is not None
        ]
        due, done = sum(due for _, due in counts), sum(done for done, _ in counts)
        exercises.append(ProgressExercise(exercise.key, exercise.name, due, done))
    return exercises
