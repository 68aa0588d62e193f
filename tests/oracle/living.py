"""Random lives, decided by planner and by the model side by side."""

import random
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from planner.domain.dose import Dose, HoldUnit
from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Amount as Given
from planner.domain.plan import Plan, Week
from planner.progression.scale import plan_scale
from planner.replan import Replan, Wishes, replan
from planner.rules import load
from tests.builders import plan, programme
from tests.oracle import rules_model as model

WEEKDAYS = (tuple(range(7)), tuple(range(7)), (0, 2, 4), (1, 5), (3,), (5,))
NOT_OF_THE_PAGE = {"still_paused": 0, "still_resting": 7}
"""Rules of ours, by the rule of the page that they carry on; a pause goes on whatever its rule."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One decision, as planner and as the model have it, in the same words."""

    exercise: str
    today: date
    ours: tuple[object, ...]
    theirs: tuple[object, ...]


@cache
def plans(seed: int) -> Plan:
    """A plan of some kind: exercises, weeks, weekdays, sessions a day, baselines, a ceiling."""
    chance = random.Random(seed)
    exercises = programme(chance.randint(1, 7))
    exercises = replace(exercises, pain_ceiling=chance.choice((5, 5, 5, 4, 3, 7)))
    baselines = tuple(
        Given(exercise.key, chance.randint(1, 30))
        for exercise in exercises.exercises
        if chance.random() < 0.3
    )
    return plan(
        exercises,
        weeks=chance.randint(2, 8),
        weekdays=chance.choice(WEEKDAYS),
        times=chance.choice((1, 1, 1, 2)),
        baselines=baselines,
    )


def amount(dose: Dose) -> model.Amount:
    return model.Amount(dose.sets, dose.reps, dose.hold)


def exercises_of(of: Plan) -> list[model.Exercise]:
    """The exercises as the model knows them."""
    known = []
    for exercise in of.exercises:
        scale = plan_scale(of, exercise.key)
        prescription = of.weeks[0].prescription(exercise.key)
        assert prescription is not None
        start = scale.start.dose.work
        known.append(
            model.Exercise(
                key=exercise.key,
                course=tuple(map(amount, scale.course)),
                rungs=tuple(amount(dose) for dose in scale.rungs if dose.work >= start),
                first=exercise.dose.first,
                step=exercise.dose.first_step,
                minutes=exercise.dose.hold_unit is HoldUnit.MINUTES,
                weekdays=prescription.weekdays,
            )
        )
    return known


def page_of(of: Plan, week: Week) -> model.Page:
    """A page as the model knows it."""
    return model.Page(
        starts=week.starts,
        length=week.length,
        full_week=of.starts + timedelta(days=(week.starts - of.starts).days // 7 * 7),
        asked={p.exercise: (p.position, amount(p.dose)) for p in week.prescriptions},
        due={
            p.exercise: frozenset((s.day, s.slot) for s in week.due(p)) for p in week.prescriptions
        },
    )


def log_of(log: Log, pages: list[Week]) -> model.Log:
    """A log as the model knows it."""
    labels = {week.label: place for place, week in enumerate(pages)}
    return model.Log(
        done={
            (e.day, e.slot, e.exercise): e.reps_done if e.reps_done is not None else e.done is True
            for e in log.entries
        },
        pain={day.day: day.pain_before for day in log.days if day.pain_before is not None},
        own={
            (labels[own.week], own.exercise): own.pain
            for own in sorted(log.own_pains, key=lambda own: own.pain)
            if own.week in labels
        },
        signs=tuple(sign.day for sign in log.signs),
        clearance=log.clearance.day if log.clearance is not None else None,
    )


class Life:
    """A plan that is lived day by day, with re-plans on some days, by both."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.plan = plans(self.chance.randrange(400))
        self.model = model.Model(
            exercises_of(self.plan), self.plan.starts, self.plan.programme.pain_ceiling
        )
        self.log = Log()
        self.undecided: dict[date, Mapping[str, model.Place]] = {}
        self.paused_on: date | None = None
        chance = self.chance
        self.rhythm = chance.choice((7, 7, 7, 14, 3, 1, 0))
        self.usual_pain = chance.choice((0, 2, 2, 3, 4, 5))
        self.spread = chance.choice((0, 1, 1, 2, 3))
        self.keeps = chance.choice((1.0, 0.95, 0.8, 0.6, 0.3))
        self.in_part = chance.choice((0.0, 0.0, 0.1, 0.5))
        self.writes = chance.choice((1.0, 1.0, 0.9, 0.5))
        self.hurts = chance.choice((0.0, 0.1, 0.3, 0.6))
        self.flare_until = self.away_until = self.plan.starts

    def lived(self) -> Iterator[Compared]:
        """Every decision of the life, until it ends or the plan is finished."""
        for number in range(self.chance.randint(20, 130)):
            today = self.plan.starts + timedelta(days=number)
            if number and self._decides(number):
                is_over = yield from self._decide(today)
                if is_over:
                    return
            self._live(today)

    def _decides(self, number: int) -> bool:
        if self.rhythm == 0:
            return self.chance.random() < 0.2
        return number % self.rhythm == 0 or self.chance.random() < 0.03

    def _live(self, today: date) -> None:
        """What is done and written on one day."""
        chance = self.chance
        if chance.random() < 0.02:
            self.flare_until = today + timedelta(days=chance.randint(1, 10))
        if chance.random() < 0.02:
            self.away_until = today + timedelta(days=chance.randint(1, 35))
        if today < self.away_until:
            return
        pain = self.usual_pain + chance.randint(-self.spread, self.spread)
        pain += 4 if today < self.flare_until else 0
        pain = max(0, min(pain, 10))
        days, entries, owns = list(self.log.days), list(self.log.entries), list(self.log.own_pains)
        if chance.random() < self.writes:
            days.append(DayEntry(today, pain))
        week = next((week for week in self.plan.weeks if today in week.days), None)
        rests = pain > self.plan.programme.pain_ceiling and chance.random() < 0.8
        if week is not None and not rests:
            for prescription in week.prescriptions:
                for session in week.due(prescription):
                    if session.day != today or chance.random() > self.keeps:
                        continue
                    counted = None
                    if chance.random() < self.in_part:
                        counted = chance.randint(0, prescription.dose.counted)
                    done = counted is None or counted >= prescription.dose.counted
                    key = prescription.exercise
                    entries.append(Entry(today, session.slot, key, done, counted))
                if chance.random() < self.hurts / 7:
                    owns.append(OwnPain(week.label, prescription.exercise, chance.randint(3, 9)))
        signs = self.log.signs
        if chance.random() < 0.004:
            signs = (*signs, Sign("Fever", False, today))
        self.log = replace(
            self.log,
            days=tuple(days),
            entries=tuple(entries),
            own_pains=tuple(owns),
            signs=signs,
        )

    def _decide(self, today: date) -> Generator[Compared, None, bool]:
        """Both decide; the plan goes on as planner has it. True where it is finished."""
        chance = self.chance
        resumes = self.paused_on is not None and (
            (today - self.paused_on).days > chance.randint(0, 9)
        )
        log = self.log
        if resumes and log.signs:
            log = replace(log, clearance=Clearance("Dr Berg", today))
            if any(sign.day == today for sign in log.signs):
                resumes, log = False, self.log
        ill = chance.random() < 0.1
        wishes = Wishes(ill=ill, resume=today if resumes else None)
        result = replan(self.plan, log, today, wishes)
        if result.finished:
            return True
        theirs = self._theirs(today, log, ill, resumes)
        for decision in result.decisions:
            yield self._compared(today, decision.exercise, result, theirs)
        self._take(today, log, result, resumes)
        return False

    def _theirs(
        self, today: date, log: Log, ill: bool, resumes: bool
    ) -> Mapping[str, model.Decision]:
        """The model's decisions, from the pages that began before today."""
        began = [week for week in self.plan.weeks if week.starts < today]
        full_week = self.plan.full_week(today)
        week = next((week for week in self.plan.weeks if week.starts == full_week), None)
        planned = page_of(self.plan, week).asked if week is not None else {}
        planned = self.undecided.setdefault(full_week, planned)
        pages = [page_of(self.plan, week) for week in began]
        return self.model.decide(
            today,
            pages,
            {} if resumes else planned,
            log_of(log, began),
            ill=ill,
            resumes=resumes,
        )

    def _compared(
        self, today: date, exercise: str, result: Replan, theirs: Mapping[str, model.Decision]
    ) -> Compared:
        decision = next(d for d in result.decisions if d.exercise == exercise)
        other = theirs[exercise]
        number = NOT_OF_THE_PAGE.get(decision.rule, load(decision.rule).NUMBER)
        after = None
        if decision.after is not None and decision.position is not None:
            after = (decision.position, amount(decision.after))
        before = amount(decision.before) if decision.before is not None else None
        rule = 0 if decision.rule == "still_paused" else other.rule
        helped = any(
            advice.kind == "help" and advice.exercise in ("", exercise) for advice in result.advice
        )
        return Compared(
            exercise,
            today,
            (decision.kind.value, number, after, before, helped),
            (other.kind, rule, other.after, other.before, other.help_for_pain),
        )

    def _take(self, today: date, log: Log, result: Replan, resumes: bool) -> None:
        """The plan as the person takes it: either way, and in either case written."""
        chosen = result.proposals[self.chance.randrange(len(result.proposals))]
        self.plan, self.log = chosen.plan, chosen.log
        if result.paused:
            self.paused_on = self.paused_on if self.paused_on is not None else today
        elif self.paused_on is not None:
            self.paused_on = None
            self.undecided.clear()  # going on plans the weeks anew
