"""Living a life through real re-plans, to its end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Plan
from planner.replan import Replan, Wishes, replan
from planner.replan.wishes import NO_WISHES
from tests.lives.life import Asked, Day, Life
from tests.lives.lived import Decided, Lived

Amounts = Mapping[tuple[date, str], int]
"""The work that is asked of each exercise on each day."""


@cache
def lived(life: Life) -> Lived:
    """The life until its plan is over, or up to its last week."""
    return _Living(life, life.begins()).to_its_end()


@dataclass(slots=True)
class _Living:
    """A life in progress.

    Each record comes with the day on which it is written. `planned` is what the full week that is
    decided, and those after it, asked before the first decision for it.
    """

    life: Life
    plan: Plan
    signs: tuple[Sign, ...] = ()
    clearance: Clearance | None = None
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    days: list[tuple[int, DayEntry]] = field(default_factory=list)
    own_pains: list[tuple[int, OwnPain]] = field(default_factory=list)
    asked: dict[str, dict[int, int]] = field(default_factory=dict)
    done: dict[str, dict[int, int]] = field(default_factory=dict)
    replans: list[Decided] = field(default_factory=list)
    planned: tuple[date | None, Amounts] = (None, {})
    pauses: int = 0
    paused_on: int | None = None

    def to_its_end(self) -> Lived:
        has_ended = False
        for day in range(1, 7 * self.life.weeks + 1):
            has_ended = not self._goes_on(day)
            if has_ended:
                break
            self._lives(day)
        return Lived(
            self.life,
            self.plan,
            self._log(7 * self.life.weeks + 1),
            self.asked,
            self.done,
            tuple(self.replans),
            self.pauses,
            self.paused_on is not None,
            has_ended,
        )

    def _date(self, day: int) -> date:
        return self.plan.starts + timedelta(days=day - 1)

    def _log(self, day: int) -> Log:
        """What is written before a day; a page has room for the worst own pain alone."""
        worst: dict[tuple[str, str], OwnPain] = {}
        for written, own in self.own_pains:
            known = worst.get((own.week, own.exercise), own)
            if written < day and own.pain >= known.pain:
                worst[own.week, own.exercise] = own
        return Log(
            tuple(entry for written, entry in self.entries if written < day),
            tuple(noted for written, noted in self.days if written < day),
            tuple(worst.values()),
            self.signs,
            self.clearance,
        )

    def _goes_on(self, day: int) -> bool:
        """Re-plan, if this is a day for it; false where the plan is over."""
        wishes = self.life.wishes(day)
        is_due = day > 1 and self.life.rhythm(day)
        if (is_due or wishes != NO_WISHES) and not self._replan(day, wishes):
            return False
        return not self._resumes(day) or self._replan(day, Wishes(resume=self._date(day)))

    def _resumes(self, day: int) -> bool:
        waits = self.life.resumes_after
        if self.paused_on is None or waits is None or day < self.paused_on + waits:
            return False
        return not self.signs or self.clearance is not None

    def _replan(self, day: int, wishes: Wishes) -> bool:
        result = replan(self.plan, self._log(day), self._date(day), wishes)
        if result.finished:
            return False
        if result.paused and self.paused_on is None:
            self.pauses += 1
            self.paused_on = day
        elif not result.paused:
            self.paused_on = None
        taken = next((p for p in result.proposals if p.way is self.life.way), result.proposals[0])
        self._note(day, result, taken.plan)
        self.plan = taken.plan
        self.signs, self.clearance = taken.log.signs, taken.log.clearance
        return True

    def _note(self, day: int, result: Replan, made: Plan) -> None:
        """Keep what was decided, and which days ask more by it.

        After a pause there is nothing to compare with.
        """
        today, full_week = self._date(day), self.plan.full_week(self._date(day))
        before, after = _amounts(self.plan, today), _amounts(made, today)
        if self.plan.is_paused:
            self.planned = (full_week, {})
        elif self.planned[0] != full_week:
            self.planned = (full_week, before)
        this_week = {key: work for key, work in before.items() if key[0] < full_week}
        limits = {**self.planned[1], **this_week}
        rises = tuple(
            f"day {day}: {exercise} {limits[when, exercise]} becomes {work} on {when}"
            for (when, exercise), work in after.items()
            if not self.plan.is_paused and work > limits.get((when, exercise), work)
        )
        coming: dict[str, int] = {}
        for (_, exercise), work in after.items():
            coming.setdefault(exercise, work)
        self.replans.append(Decided(day, result.decisions, result.advice, coming, rises))

    def _lives(self, number: int) -> None:
        """What is asked today, what is done of it, and what is written of that."""
        life, today = self.life, self._date(number)
        if number == life.sign_on:
            self.signs = (Sign("Fever", False, today),)
        if number == life.cleared_on:
            self.clearance = Clearance("Dr Berg", today)
        page = next((week for week in self.plan.weeks if today in week.days), None)
        slots = [s.slot for s in page.sessions if s.day == today] if page is not None else []
        due = [p for p in page.prescriptions if today.weekday() in p.weekdays] if page else []
        day = Day(number, {p.exercise: p.dose.work for p in due if slots})
        for exercise, work in day.work.items():
            self.asked.setdefault(exercise, {})[number] = work
        if life.misses(number):
            return
        pain = life.pain(day)
        if pain is not None:
            self.days.append((life.written(number), DayEntry(today, pain)))
        is_red = pain is not None and pain > self.plan.programme.pain_ceiling
        if page is not None and (life.trains_in_pain or not is_red):
            for asked in [Asked(day, slot, p.exercise, p.dose) for slot in slots for p in due]:
                self._exercises(asked, today, page.label)

    def _exercises(self, asked: Asked, today: date, page: str) -> None:
        count, number, exercise = self.life.did(asked), asked.day.number, asked.exercise
        if not count:
            return
        counted = asked.dose.counted
        reps = None if count is True else count
        in_full = reps is None or reps >= counted
        work = asked.dose.work if in_full else asked.dose.work // counted * count
        done = self.done.setdefault(exercise, {})
        done[number] = max(work, done.get(number, 0))
        written = self.life.written(number)
        self.entries.append((written, Entry(today, asked.slot, exercise, in_full, reps)))
        pain = self.life.own_pain(asked)
        if pain is not None:
            self.own_pains.append((written, OwnPain(page, exercise, pain)))


def _amounts(made: Plan, first: date) -> dict[tuple[date, str], int]:
    """What a plan asks from a day on."""
    return {
        (session.day, p.exercise): p.dose.work
        for week in made.weeks
        if week.ends >= first
        for p in week.prescriptions
        for session in week.due(p)
        if session.day >= first
    }
