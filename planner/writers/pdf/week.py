"""A weekly page as data: what the layout `week.typ` shows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.evidence.limits import SOME_PAIN, enough
from planner.form.ticks import FEWEST_REPS, Value, is_done
from planner.pages import week_hint
from planner.pages.notices import notices
from planner.pages.week_cells import WeekCells
from planner.pages.week_hint import ExerciseFigures, WeekFigures
from planner.wording import page_words, week_words, words
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened

_HINT_TONES = {"► On": "done", "◄": "less", "■": "stop"}
_LONGEST_IN_CELL = 48
"""Characters of a note that its day's cell holds; longer ones get a line of their own."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A week of a plan, by its place in it, with what was filled in and what that adds up to."""

    plan: Plan
    place: int
    cells: WeekCells
    figures: WeekFigures

    @property
    def week(self) -> Week:
        return self.plan.weeks[self.place]

    @property
    def earlier(self) -> tuple[Week, ...]:
        return self.plan.weeks[: self.place]


def page(filled: Filled, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """Everything on the page, from the title down to the hint."""
    plan, week, figures = filled.plan, filled.week, filled.figures
    times = plan.choices.times
    hint = week_hint.week_hint(figures)
    short = all(len(note) <= _LONGEST_IN_CELL for note in filled.cells.notes.values())
    notes_fit = short and not wanted.large
    return {
        "title": page_words.title(plan, week),
        "told": list(page_words.told(plan, week)),
        "name": softened(plan.choices.name),
        "notices": [softened(said) for said in notices(plan, week)],
        "then": page_words.next_replan(week),
        "what_to_do": page_words.WHAT_TO_DO,
        "what_to_do_short": page_words.what_to_do(
            filled.earlier[-1] if filled.earlier else None, week
        ),
        "pen": page_words.PEN,
        "slots": [words.slot_name(n, times) for n in range(1, times + 1)] if times > 1 else [],
        "times": times,
        "days": [_day(filled, day, notes_fit) for day in week.days],
        "done": page_words.DONE,
        "own_pain": page_words.OWN_PAIN,
        "leave_empty": page_words.LEAVE_EMPTY,
        "pain": page_words.PAIN,
        "pain_means": page_words.PAIN_MEANS,
        "middle": week_hint.middle(figures),
        "rows": _rows(filled, wanted, pictures),
        "all_done": page_words.ALL_DONE,
        "all_done_means": page_words.ALL_DONE_MEANS,
        "notes": page_words.NOTES,
        "notes_mean": page_words.NOTES_MEAN,
        "rest": page_words.REST,
        "long_notes": [] if notes_fit else _long_notes(filled),
        "hint": hint,
        "hint_tone": next((t for sign, t in _HINT_TONES.items() if hint.startswith(sign)), ""),
        "counts": week_hint.counts(figures),
    }


def _day(filled: Filled, day: date, notes_fit: bool) -> dict[str, Any]:
    note = filled.cells.notes.get(day, "")
    return {
        "name": words.DAYS[day.weekday()],
        "date": words.day_month(day),
        "rest": day not in {session.day for session in filled.week.sessions},
        "pain": _pain(filled.cells.pain.get(day), filled.figures.ceiling),
        "note": softened(note) if notes_fit else "see below" if note else "",
    }


def _long_notes(filled: Filled) -> list[dict[str, str]]:
    return [
        {"day": words.full_date(day), "note": softened(note)}
        for day, note in sorted(filled.cells.notes.items())
    ]


def _rows(filled: Filled, wanted: Wanted, pictures: Pictures) -> list[dict[str, Any]]:
    known = {exercise.key: exercise for exercise in filled.plan.exercises}
    return [
        _row(filled, prescription, known[prescription.exercise], figures, wanted, pictures)
        for prescription, figures in zip(
            filled.week.prescriptions, filled.figures.exercises, strict=True
        )
    ]


def _row(
    filled: Filled,
    prescription: Prescription,
    exercise: Exercise,
    figures: ExerciseFigures,
    wanted: Wanted,
    pictures: Pictures,
) -> dict[str, Any]:
    dose = prescription.dose
    last = week_words.last_time(exercise.key, filled.week, filled.earlier)
    movement = wanted.gallery.of(exercise)
    return {
        "number": figures.number,
        "name": softened(exercise.name),
        "amount": softened(words.headline(exercise, dose)),
        "detail": softened(words.detail(exercise, dose)),
        "compared": week_words.compared(exercise, dose, last),
        "before": words.compared(exercise, last.dose) if last is not None else "",
        "picture": pictures.shown(movement.end, small=True) if movement is not None else None,
        "boxes": [
            _box(filled, prescription, Session(day, slot))
            for day in filled.week.days
            for slot in range(1, filled.plan.choices.times + 1)
        ],
        "done_of": week_hint.done_of(figures, filled.figures),
        "own_pain": _pain(figures.own_pain, filled.figures.ceiling),
    }


def _box(filled: Filled, prescription: Prescription, session: Session) -> dict[str, Any]:
    """Whether there is a box, what stands in it, and whether that counts as done."""
    value = filled.cells.ticks.get((prescription.exercise, session))
    due = session in filled.week.due(prescription)
    done = is_done(value, enough(prescription.dose), filled.plan.choices.ticks, False)
    return {"there": due or value is not None, "says": _says(value, done), "done": done}


def _says(value: Value, done: bool) -> str:
    """A tick, or the repetitions that were counted."""
    if isinstance(value, float | int) and not isinstance(value, bool) and value >= FEWEST_REPS:
        return f"{value:g}"
    return "✓" if done else ""


def _pain(pain: int | None, ceiling: int) -> dict[str, Any] | None:
    if pain is None:
        return None
    tone = "high" if pain > ceiling else "some" if pain >= SOME_PAIN else ""
    return {"number": str(pain), "tone": tone}
