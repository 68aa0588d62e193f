"""Logs for property tests: anything that can be recorded of a plan, in the order of its dates."""

from dataclasses import replace

from hypothesis import strategies as st

from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Plan, Session
from planner.logs.merge import in_order

PAINS = st.integers(0, 10)
ERRORS = ("#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#ERROR!")
"""A note of these is told as what a spreadsheet made of a note that began like a formula."""
NOTES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12
).filter(lambda note: note.strip() not in ERRORS)


@st.composite
def any_log(draw: st.DrawFn, plan: Plan) -> Log:
    """Entries on any day of the plan, rest days too; what is recorded says something."""
    days = [day for week in plan.weeks for day in week.days]
    boxes = st.tuples(
        st.sampled_from(days),
        st.integers(1, plan.choices.times),
        st.sampled_from([exercise.key for exercise in plan.exercises]),
    )
    entries = [
        draw(_entry(Session(day, slot), exercise))
        for day, slot, exercise in draw(st.sets(boxes, max_size=20))
    ]
    noted = draw(st.sets(st.sampled_from(days), max_size=6))
    weeks = st.sampled_from([week.label for week in plan.weeks])
    cells = st.tuples(weeks, st.sampled_from([exercise.key for exercise in plan.exercises]))
    return in_order(
        Log(
            entries=tuple(entry for entry in entries if entry is not None),
            days=tuple(day for day in map(draw, map(_day, noted)) if day != DayEntry(day.day)),
            own_pains=tuple(
                OwnPain(week, exercise, draw(PAINS))
                for week, exercise in draw(st.sets(cells, max_size=4))
            ),
            signs=draw(_signs(plan)),
            clearance=draw(
                st.none() | st.builds(Clearance, st.just("Dr Berg"), st.sampled_from(days))
            ),
        )
    )


@st.composite
def filled_in(draw: st.DrawFn, plan: Plan) -> Log:
    """What people can write on the pages: no note beside a box, no pain of a single session."""
    entries: list[Entry] = []
    targets = {(w.number, p.exercise): p.dose.counted for w in plan.weeks for p in w.prescriptions}
    for week in plan.weeks:
        for session in draw(st.sets(st.sampled_from(week.sessions), max_size=3)):
            due = [p.exercise for p in week.prescriptions if session in week.due(p)]
            answers = [draw(st.sampled_from(["yes", "no", "reps"])) for _ in due]
            if set(answers) <= {"no"}:
                continue
            for exercise, answer in zip(due, answers, strict=True):
                reps = draw(st.integers(2, 20)) if answer == "reps" else None
                done = answer == "yes"
                if reps is not None:
                    done = reps >= targets[week.number, exercise]
                entries.append(Entry(session.day, session.slot, exercise, done, reps))
    log = draw(any_log(plan))
    return in_order(replace(log, entries=tuple(entries)))


@st.composite
def _entry(draw: st.DrawFn, session: Session, exercise: str) -> Entry | None:
    entry = Entry(
        session.day,
        session.slot,
        exercise,
        draw(st.sampled_from([None, True, False])),
        draw(st.none() | st.integers(0, 30)),
        draw(st.none() | PAINS),
        draw(st.just("") | NOTES),
    )
    return entry if entry != Entry(session.day, session.slot, exercise) else None


def _signs(plan: Plan) -> st.SearchStrategy[tuple[Sign, ...]]:
    safety = plan.programme.safety
    dates = st.none() | st.sampled_from([week.starts for week in plan.weeks])
    shown = [(text, True) for text in safety.emergency]
    shown += [(text, False) for text in safety.doctor_first]
    return st.dictionaries(st.sampled_from(shown), dates, max_size=3).map(
        lambda ticked: tuple(Sign(*sign, day) for sign, day in ticked.items())
    )


def _day(day: object) -> st.SearchStrategy[DayEntry]:
    return st.builds(
        DayEntry, st.just(day), st.none() | PAINS, st.just("") | NOTES.filter(str.strip)
    )
