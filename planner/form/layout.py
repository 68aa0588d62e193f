"""Where everything stands on a weekly page: rows and columns from 0, no sizes and no looks.

Writers and readers share it. A page has a hidden key column and a hidden key row, so that a reader
finds an exercise or a session by its key and never by its position:

    key column (0)   exercise key, or "title", "pain", "all-done", "notes", ...
    key row (0)      "2026-12-14#1" above each session column, or "label", "done", "own-pain", ...

Every day of the week has one column for each slot, rest days too: a moved session can be entered.

Hidden helper cells stand to the right of the Pain column and below the hint. People sort the
exercise rows, whole or only what they see of them. So the hidden cells of those rows have one
formula, the same in each, that looks at the label of its own row; and all that knows an exercise by
its place stands below the hint, where nothing is sorted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.plan import Plan, Prescription, Session, Week

KEY_ROW, TITLE_ROW, STOP_ROW, DAYS_ROW = range(4)
KEY_COLUMN, LABEL_COLUMN, AMOUNT_COLUMN, HOW_COLUMN, PICTURE_COLUMN, FIRST_DAY_COLUMN = range(6)
"""Amounts that formulas give have two columns of their own; else the label says them."""


class RowKey(StrEnum):
    """What the key column says in the rows that are not an exercise's."""

    TITLE = "title"
    STOP = "stop-rule"
    DAYS = "days"
    SLOTS = "slots"
    PAIN = "pain"
    ALL_DONE = "all-done"
    NOTES = "notes"
    HINT = "hint"


class ColumnKey(StrEnum):
    """What the key row says in the columns that are not a session's."""

    LABEL = "label"
    AMOUNT = "amount"
    HOW = "how"
    PICTURE = "picture"
    DONE = "done"
    OWN_PAIN = "own-pain"


class Sum(StrEnum):
    """The week's figures, each in a hidden cell that other sheets may refer to.

    `MEDIAN`, `BEST` and `WORST` are an empty text where no pain is written; `BEST` is the lowest
    median of this page and the seven before. `DAYS_ABOVE` counts all days above the ceiling,
    `REST_DAYS` those that have a session: they are due nowhere, so neither `DUE_DAYS`,
    `DAYS_WITH_PAIN` nor the sessions and boxes count them. `IN_PART` are the sessions with an
    exercise done in part. `UNCLEAR` counts the pains that are no number from 0 to 10. `STATE` is
    what the page shows: 0 amounts, 1 a pause, 2 that it is not needed. The last six are steps
    towards the hint: how many exercises have a row, by its label, and only one; whether pain is up
    (1 or 0), whether all exercises are held (1 or 0), and which exercises gave pain or were done
    too little.
    """

    MEDIAN = "median"
    BEST = "best"
    WORST = "worst"
    DAYS_ABOVE = "days-above"
    REST_DAYS = "rest-days"
    DAYS_WITH_PAIN = "days-with-pain"
    DUE_DAYS = "due-days"
    SESSIONS_DONE = "sessions-done"
    SESSIONS_DUE = "sessions-due"
    IN_PART = "in-part"
    BOXES_DONE = "boxes-done"
    BOXES_DUE = "boxes-due"
    UNCLEAR = "unclear-pains"
    STATE = "state"
    FOUND = "found"
    IS_UP = "is-up"
    HELD = "held"
    WHO_ABOVE = "who-above"
    WHO_SOME = "who-some"
    WHO_FEW = "who-few"


FIGURES = "figures"
"""What the key row says above each column of hidden figures."""

HIGHEST_PAIN = 10
UNCLEAR = "!"
"""What hidden cells hold where a pain is no number from 0 to 10."""

FORMER_SUMS = ("rise",)
"""Names of figures that pages had before; their pages end with the column of the figures."""


@dataclass(frozen=True, slots=True)
class WeekLayout:
    """The rows and columns of one weekly page, on the sheet of that name.

    `exercises` are the keys in the order of their rows. `groups` are the different sets of
    weekdays on which exercises are due, each with a hidden row of its own for "All done".
    """

    label: str
    sheet: str
    days: tuple[date, ...]
    times: int
    exercises: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]

    # Rows from the top.

    @property
    def slots_row(self) -> int | None:
        """The row of am and pm; None with one session a day."""
        return DAYS_ROW + 1 if self.times > 1 else None

    @property
    def pain_row(self) -> int:
        return DAYS_ROW + (2 if self.times > 1 else 1)

    @property
    def first_exercise_row(self) -> int:
        return self.pain_row + 1

    @property
    def last_exercise_row(self) -> int:
        return self.pain_row + len(self.exercises)

    def exercise_row(self, exercise: str) -> int:
        """The row of an exercise; raises ValueError for one that the week does not have."""
        return self.first_exercise_row + self.exercises.index(exercise)

    def figures_row(self, exercise: str) -> int:
        """Hidden: the row, below the hint, with an exercise's figures; raises as `exercise_row`."""
        return self.hint_row + 1 + self.exercises.index(exercise)

    @property
    def all_done_row(self) -> int:
        return self.last_exercise_row + 1

    @property
    def notes_row(self) -> int:
        return self.last_exercise_row + 2

    @property
    def hint_row(self) -> int:
        return self.last_exercise_row + 3

    @property
    def open_row(self) -> int:
        """Hidden: 1 in each session column, 0 on days whose pain says to rest."""
        return self.hint_row + 1

    @property
    def present_row(self) -> int:
        """Hidden: 1 in each open session column in which anything was done."""
        return self.hint_row + 2

    @property
    def part_row(self) -> int:
        """Hidden: 1 in each open session column in which an exercise was done in part."""
        return self.hint_row + 3

    @property
    def clear_pain_row(self) -> int:
        """Hidden: the pain of each day, where it is a number from 0 to 10; blank pain is no 0."""
        return self.hint_row + 4

    def group_row(self, weekdays: tuple[int, ...]) -> int:
        """Hidden: 1 in each session column whose "All done" ticks exercises due on `weekdays`."""
        return self.hint_row + 5 + self.groups.index(weekdays)

    @property
    def last_hidden_row(self) -> int:
        """The last of the hidden rows below the hint."""
        return self.hint_row + max(4 + len(self.groups), len(self.exercises), len(Sum))

    # Columns from the left.

    def day_column(self, day: date, slot: int = 1) -> int:
        """The column of a session; raises ValueError for a day that the week does not have."""
        return FIRST_DAY_COLUMN + self.days.index(day) * self.times + slot - 1

    @property
    def last_day_column(self) -> int:
        return FIRST_DAY_COLUMN + len(self.days) * self.times - 1

    @property
    def done_column(self) -> int:
        return self.last_day_column + 1

    @property
    def own_pain_column(self) -> int:
        return self.last_day_column + 2

    @property
    def last_column(self) -> int:
        """The last column that is seen and printed."""
        return self.own_pain_column

    # Hidden columns: in the exercise rows they speak of the exercise whose label stands there, in
    # the rows of figures below the hint of the exercise whose row that is.

    @property
    def done_count_column(self) -> int:
        """The sessions in which it was done in full; below, an empty text where not known."""
        return self.last_column + 1

    @property
    def due_count_column(self) -> int:
        """The sessions in which the exercise is due, rest days left out."""
        return self.last_column + 2

    @property
    def target_column(self) -> int:
        """The count that makes the exercise done in full (`limits.enough`)."""
        return self.last_column + 3

    @property
    def group_column(self) -> int:
        """Which of `groups` the exercise is due with, from 1."""
        return self.last_column + 4

    @property
    def found_column(self) -> int:
        """Which exercise stands in a row: its place in `exercises`, from 1; 0 for none.

        Below, in which row it stands, from 1 for the pain row; 0 where in none or in several.
        """
        return self.last_column + 5

    @property
    def name_column(self) -> int:
        """Below only: how the label of the exercise begins, `2  Knee rolls`."""
        return self.last_column + 6

    @property
    def gave_column(self) -> int:
        """Below only: the pain that the exercise gave, an empty text where none is written."""
        return self.last_column + 7

    @property
    def part_count_column(self) -> int:
        """In the exercise rows only: the sessions with it done in part."""
        return self.last_column + 13

    @property
    def counted_column(self) -> int:
        """The repetitions of the whole dose (or seconds, breaths, minutes of its hold)."""
        return self.last_column + 14

    @property
    def clear_own_pain_column(self) -> int:
        """In the exercise rows only: the Pain cell, where it is a number from 0 to 10."""
        return self.last_column + 15

    def box_column(self, column: int) -> int:
        """In the exercise rows only: what the boxes of a session's column say."""
        return self.clear_own_pain_column + 1 + column - FIRST_DAY_COLUMN

    @property
    def amount_words_column(self) -> int:
        """Below only, in a live workbook: the amount in words."""
        return self.last_box_column + 1

    @property
    def how_words_column(self) -> int:
        """The same: how, what it was last week, and why."""
        return self.last_box_column + 2

    @property
    def most_reps_column(self) -> int:
        """In the exercise rows of a live workbook only: the most repetitions done in a session."""
        return self.last_box_column + 1

    @property
    def latest_reps_column(self) -> int:
        """The same: the repetitions of the last session in which any were done; 0 for none."""
        return self.last_box_column + 2

    @property
    def latest_day_column(self) -> int:
        """The same: the day of that session, as a serial number; 0 for none."""
        return self.last_box_column + 3

    @property
    def last_box_column(self) -> int:
        return self.box_column(self.last_day_column)

    @property
    def last_hidden_column(self) -> int:
        return self.latest_day_column

    @property
    def lists_column(self) -> int:
        """Below only: the first of three columns that gather the numbers of exercises.

        From the top down: those above the ceiling, those with some pain, those done in too few
        sessions.
        """
        return self.last_column + 8

    @property
    def sum_column(self) -> int:
        """The column of the week's figures; the column before it holds their names."""
        return self.last_column + 12

    def sum_cell(self, figure: Sum) -> tuple[int, int]:
        """Row and column of one of the week's figures."""
        return self.hint_row + 1 + list(Sum).index(figure), self.sum_column

    def sessions(self) -> Iterator[tuple[Session, int]]:
        """Each day and slot of the week, rest days too, with its column."""
        for place, day in enumerate(self.days):
            for slot in range(1, self.times + 1):
                yield Session(day, slot), FIRST_DAY_COLUMN + place * self.times + slot - 1


def sheet_name(label: str) -> str:
    """The name of a week's sheet.

    >>> sheet_name("3b")
    'Week 3b'
    """
    return f"Week {label}"


def week_order(label: str) -> tuple[int, str]:
    """The order of weeks by their labels.

    >>> sorted(["10", "3b", "3"], key=week_order)
    ['3', '3b', '10']
    """
    number = label.rstrip("bcdefg")
    return int(number), label[len(number) :]


def week_layout(plan: Plan, week: Week, sheet: str | None = None) -> WeekLayout:
    """The layout of a week's page, on the sheet of that name: `Week 3` where none is given."""
    return WeekLayout(
        label=week.label,
        sheet=sheet if sheet is not None else sheet_name(week.label),
        days=week.days,
        times=plan.choices.times,
        exercises=tuple(p.exercise for p in week.prescriptions),
        groups=tuple(dict.fromkeys(p.weekdays for p in week.prescriptions)),
    )


def session_key(session: Session) -> str:
    """The key of a session column.

    >>> session_key(Session(date(2026, 12, 14), 2))
    '2026-12-14#2'
    """
    return f"{session.day.isoformat()}#{session.slot}"


def parse_session_key(text: str) -> Session:
    """The session that a key names; raises ValueError where it is none.

    >>> parse_session_key("2026-12-14#2")
    Session(day=datetime.date(2026, 12, 14), slot=2)
    """
    day, mark, slot = text.partition("#")
    if not mark:
        raise ValueError(f"{text!r} is not the key of a session")
    return Session(date.fromisoformat(day), int(slot))


def all_done_covers(week: Week, prescription: Prescription, day: date) -> bool:
    """Whether "All done" on that day speaks of an exercise.

    On a session day: where it is due. On a rest day (a moved session): where it is due in every
    session, since nobody can say which session was moved.
    """
    session_weekdays = {session.day.weekday() for session in week.sessions}
    if day.weekday() in session_weekdays:
        return day.weekday() in prescription.weekdays
    return session_weekdays <= set(prescription.weekdays)
