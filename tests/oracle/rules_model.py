"""The re-planning rules of progression-and-safety.md (second edition), written down again.

An oracle for tests: it was written from the page of rules alone, without a look at the product.
Words in quotation marks in comments are the page's own.  "Reading n" is a reading that was fixed
before this was written; "own reading" is one that was chosen here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

PROGRESS = "progress"
HOLD = "hold"
STEP_BACK = "step-back"
RESTART = "restart"
REST = "rest"
PAUSE = "pause"

# "on a tie the more cautious name": the smaller number is the more cautious one (reading 11)
CAUTION = {RESTART: 0, STEP_BACK: 1, HOLD: 2}

FOUR_WEEKS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Amount:
    """One dose, or an amount done that was rounded down to a rung."""

    sets: int
    reps: int | None
    hold: int | None

    @property
    def work(self) -> int:
        """Sets × reps × hold, with 1 for what there is not."""
        reps = 1 if self.reps is None else self.reps
        hold = 1 if self.hold is None else self.hold
        return self.sets * reps * hold

    @property
    def counted(self) -> int:
        """What the person counts: repetitions, or the hold where there are none."""
        if self.reps is not None:
            return self.reps
        return 1 if self.hold is None else self.hold


Place = tuple[int, Amount]
"""A position in the course (0 is the start, -1 and less the lead-in) and the amount there."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """What the rules need to know of one exercise."""

    key: str
    course: tuple[Amount, ...]
    rungs: tuple[Amount, ...]
    first: str
    step: int
    minutes: bool
    weekdays: tuple[int, ...]

    def all_rungs(self) -> tuple[Amount, ...]:
        """All rungs in rising order, those below the start too."""
        return (*reversed(self.rungs_below()), *self.rungs)

    def rungs_below(self) -> tuple[Amount, ...]:
        """The rungs below the start, from the start down."""
        # "to one step of what is raised first, the rest as at the start"
        start = self.course[0]
        raised = {"sets": start.sets, "reps": start.reps, "hold": start.hold}[self.first]
        if raised is None:
            return ()
        # own reading: never below one step, so 12 by steps of 5 has 7 below it and no more
        values = range(raised - self.step, self.step - 1, -self.step)
        return tuple(replace(start, **{self.first: value}) for value in values)

    def lead_in(self) -> tuple[Amount, ...]:
        """The chosen rungs below the start, from the start down (positions -1, -2, ...)."""
        chosen: list[Amount] = []
        above = self.course[0]
        below = self.rungs_below()
        while below:
            # "each the highest rung of at most four fifths of the one above (or one rung lower)"
            low_enough = [rung for rung in below if 5 * rung.work <= 4 * above.work]
            above = low_enough[0] if low_enough else below[0]
            chosen.append(above)
            below = tuple(rung for rung in below if rung.work < above.work)
        return tuple(chosen)

    def places(self) -> tuple[Place, ...]:
        """All positions with their doses, the lowest first."""
        lead_in = [(-1 - index, amount) for index, amount in enumerate(self.lead_in())]
        return (*reversed(lead_in), *enumerate(self.course))

    def place_of(self, amount: Amount) -> Place:
        """The amount with its position: between two positions that of the lower one."""
        # own reading: where the course has one dose several times, the last of them
        at_most = [at for at, dose in self.places() if dose.work <= amount.work]
        return (at_most[-1] if at_most else self.places()[0][0], amount)

    def rung_at_most(self, work: float) -> Amount:
        """The highest rung with at most this work, the lowest where no rung is low enough."""
        # "An amount that is no rung counts as the rung below, at least the lowest"
        rungs = self.all_rungs()
        low_enough = [rung for rung in rungs if rung.work <= work]
        return low_enough[-1] if low_enough else rungs[0]

    def one_lower(self, amount: Amount) -> Place:
        """The highest position with less work; from the lowest there is none lower."""
        lower = [place for place in self.places() if place[1].work < amount.work]
        return lower[-1] if lower else self.places()[0]

    def next_place(self, position: int) -> Place:
        """The next position above, the last one of the course at most."""
        above = [place for place in self.places() if place[0] > position]
        return above[0] if above else self.places()[-1]

    def longest_gap(self) -> int:
        """The longest regular gap in days: 1 where it is due daily, 7 for one day a week."""
        days = sorted(set(self.weekdays))
        if not days:
            return 1
        following = [*days[1:], days[0] + 7]
        return max(after - before for before, after in zip(days, following, strict=True))


@dataclass(frozen=True, slots=True)
class Page:
    """A week of the plan or a part of one, as it was asked."""

    starts: date
    length: int
    full_week: date
    asked: Mapping[str, Place]
    due: Mapping[str, frozenset[tuple[date, int]]]


@dataclass(frozen=True, slots=True)
class Log:
    """What the person wrote down."""

    done: Mapping[tuple[date, int, str], bool | int]
    pain: Mapping[date, int]
    own: Mapping[tuple[int, str], int]
    signs: tuple[date | None, ...]
    clearance: date | None


@dataclass(frozen=True, slots=True)
class Decision:
    """The one decision for one exercise, and the advice beside it."""

    kind: str
    rule: int
    after: Place | None
    before: Amount | None
    help_for_pain: bool
    offer: bool


@dataclass(frozen=True, slots=True)
class Session:
    """One scheduled session of one exercise."""

    day: date
    slot: int
    place: Place
    page_starts: date
    done: Amount | None
    in_full: bool

    @property
    def dose(self) -> Amount:
        """The dose that was asked."""
        return self.place[1]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one rule gives for one exercise; REST and PAUSE have no place."""

    rule: int
    kind: str
    place: Place | None

    @property
    def work(self) -> int:
        """The work of the dose, 0 where nothing is asked."""
        return 0 if self.place is None else self.place[1].work


@dataclass(frozen=True, slots=True)
class Rest:
    """A REST: its last day, and the work whose half follows it."""

    last_day: date
    work: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What the rules 3 to 12 say for one exercise, and what they said it from."""

    answers: tuple[Answer, ...]
    present: Place
    tried: bool
    before: Amount | None
    progress: Place
    hurt: tuple[Amount, ...]
    new_rest: Rest | None
    in_rest: bool
    half_row: bool
    amber_weeks: bool

    @property
    def spoke(self) -> frozenset[int]:
        """The numbers of the rules that spoke."""
        return frozenset(answer.rule for answer in self.answers)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of one exercise at one decision."""

    answer: Answer
    spoke: frozenset[int]
    present: Amount
    tried: bool
    hurt: tuple[Amount, ...]
    new_rest: Rest | None
    in_rest: bool
    by_half_row: bool

    @property
    def quiet(self) -> bool:
        """Whether it was "a decision at which none of the rules 4-8 spoke for the exercise"."""
        return not self.spoke & {4, 5, 6, 7, 8}

    @property
    def back_for_pain(self) -> bool:
        """Whether it was "stepped back for pain (REST, rule 11 and PAUSE included)"."""
        return bool(self.spoke & {5, 7, 11}) or self.answer.kind in (REST, PAUSE)

    @property
    def held_for_pain(self) -> bool:
        """Whether it was "held, stepped back or rested for pain (rules 5–8, 10, 11)"."""
        if self.answer.kind == PAUSE:
            return False
        return bool(self.spoke & {5, 6, 7, 8, 10, 11}) or self.answer.kind == REST

    @property
    def held_for_doing(self) -> bool:
        """Whether it was "held by rule 3 or 9"."""
        return bool(self.spoke & {3, 9}) and self.answer.kind not in (REST, PAUSE)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is remembered of the decisions of one day."""

    day: date
    full_week: date
    resumes: bool
    paused_by: int
    kept: Mapping[str, Kept]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the decisions of one day are made from."""

    today: date
    full_week: date
    resumed: date | None
    resumes: bool
    ill: bool
    pages: Sequence[Page]
    planned: Mapping[str, Place]
    log: Log
    red: frozenset[date]
    due_days: frozenset[date]

    def since_resume(self, day: date) -> bool:
        """Whether the day is not before the last resume."""
        return self.resumed is None or day >= self.resumed

    def week_back(self, weeks: int) -> list[date]:
        """Seven days: 0 the last seven before today, 1 "the seven before those", and so on."""
        first = self.today - timedelta(days=7 * (weeks + 1))
        return [first + timedelta(days=number) for number in range(7)]

    def median_back(self, weeks: int) -> float | None:
        """The median of the pain recorded in that week, unknown where none was."""
        recorded = [self.log.pain[day] for day in self.week_back(weeks) if day in self.log.pain]
        return median(recorded) if recorded else None


def work_of(place: Place) -> int:
    """The work of the amount at a place."""
    return place[1].work


def earlier_of(place: Place, present: Place) -> Place:
    """The lower of both; of equal doses the earlier position (own reading: who did less never
    climbs sooner than who was above the start and comes back to it).
    """
    return min(place, present, key=lambda each: (work_of(each), each[0]))


def capped(place: Place, most: Place) -> Place:
    """The place, never more than another: nor its dose nor, with one dose, its position."""
    return min(place, most, key=lambda at: (work_of(at), at[0]))


class Model:
    """The rules, with a memory of their own decisions."""

    def __init__(self, exercises: Sequence[Exercise], start: date, ceiling: int) -> None:
        """Take the exercises, the first day of the plan and the ceiling of pain."""
        self.exercises = tuple(exercises)
        self.start = start
        self.ceiling = ceiling
        self.memory: list[Earlier] = []

    def decide(
        self,
        today: date,
        pages: Sequence[Page],
        planned: Mapping[str, Place],
        log: Log,
        *,
        ill: bool = False,
        resumes: bool = False,
    ) -> dict[str, Decision]:
        """Decide the next full week for every exercise."""
        # "`today` before the last re-plan is refused"
        if self.memory and today < self.memory[-1].day:
            raise ValueError(f"{today} is before the last decision, {self.memory[-1].day}")
        # "a re-plan first drops decisions dated today, so that twice on one day equals once"
        self.memory = [earlier for earlier in self.memory if earlier.day < today]
        facts = self.facts(today, pages, planned, log, ill, resumes)
        heard = {exercise.key: self.listen(exercise, facts) for exercise in self.exercises}
        paused_by = self.paused_by(facts, heard)
        kept = {key: keep(said, winner(said, paused_by)) for key, said in heard.items()}
        self.memory.append(Earlier(today, facts.full_week, resumes, paused_by, kept))
        return {
            key: Decision(
                kind=kept[key].answer.kind,
                rule=kept[key].answer.rule,
                after=kept[key].answer.place,
                before=said.before,
                help_for_pain=said.amber_weeks or self.no_better(key, facts),
                offer=self.offer(key),
            )
            for key, said in heard.items()
        }

    def facts(
        self,
        today: date,
        pages: Sequence[Page],
        planned: Mapping[str, Place],
        log: Log,
        ill: bool,
        resumes: bool,
    ) -> Facts:
        """Gather what holds for the whole plan."""
        # "the decision sets the next full week (the present one, if today is its first day)"
        # and "weeks keep their weekday", that of the first day of the plan
        full_week = today + timedelta(days=(self.start - today).days % 7)
        resumed = [earlier.day for earlier in self.memory if earlier.resumes]
        # "rest days (days with pain above the ceiling)"
        red = frozenset(day for day, pain in log.pain.items() if pain > self.ceiling)
        # "due = sessions dated before today, less rest days"
        due_days = frozenset(
            day
            for page in pages
            for sessions in page.due.values()
            for day, _slot in sessions
            if day < today and day not in red
        )
        return Facts(
            today=today,
            full_week=full_week,
            resumed=today if resumes else max(resumed, default=None),
            resumes=resumes,
            ill=ill,
            pages=pages,
            planned=planned,
            log=log,
            red=red,
            due_days=due_days,
        )

    # What the rules start from

    def judged_days(self, key: str, facts: Facts) -> list[date]:
        """The judged days of an exercise."""
        # "the days before today since the last decision (the first day of a new plan), that day
        # included; at least the last seven, at most 28" (reading 1)
        last = self.memory[-1].day if self.memory else self.start
        first = max(min(last, facts.today - timedelta(days=7)), facts.today - FOUR_WEEKS)
        # "For an exercise that was stepped back for pain (REST, rule 11 and PAUSE included) on
        # one of them: only from that day on"
        for earlier in self.memory:
            if earlier.day >= first and key in earlier.kept and earlier.kept[key].back_for_pain:
                first = earlier.day
        return [first + timedelta(days=number) for number in range((facts.today - first).days)]

    def sessions(self, exercise: Exercise, facts: Facts) -> list[Session]:
        """All sessions of an exercise that were scheduled before today, the earliest first."""
        key = exercise.key
        found: list[Session] = []
        for page in facts.pages:
            if key not in page.asked:
                continue
            place = page.asked[key]
            for day, slot in page.due.get(key, frozenset()):
                if day < facts.today:
                    mark = facts.log.done.get((day, slot, key))
                    done = amount_done(exercise, place[1], mark)
                    full = done is not None and in_full(exercise, place[1], mark)
                    found.append(Session(day, slot, place, page.starts, done, full))
        return sorted(found, key=lambda session: (session.day, session.slot))

    def present(
        self, exercise: Exercise, facts: Facts, sessions: list[Session], judged: list[date]
    ) -> Place:
        """The present dose, with its position."""
        if not sessions:
            # own reading: nothing was scheduled before today, so what is asked or planned counts
            asked = [page.asked[exercise.key] for page in facts.pages if exercise.key in page.asked]
            if asked:
                return asked[-1]
            return facts.planned.get(exercise.key, (0, exercise.course[0]))
        # "the dose of the last session scheduled before today, but never more than the most that
        # was done on a judged day"
        last = sessions[-1]
        done_on_judged = [s.done for s in sessions if s.day in judged and s.done is not None]
        if done_on_judged:
            most = max(done_on_judged, key=lambda amount: amount.work)
        else:
            # "where nothing was done on a judged day, never more than the smallest of the amount
            # last done and every dose asked since (never done: every dose so far)" (reading 12)
            most = min(since_last_done(sessions), key=lambda amount: amount.work)
        return exercise.place_of(most) if most.work < last.dose.work else last.place

    def progress(self, exercise: Exercise, facts: Facts) -> Place:
        """What PROGRESS would ask, which is also the most that any decision may ask."""
        # "PROGRESS ... is the dose planned for that week (where none is: the next position after
        # the last one asked)"
        key = exercise.key
        asked = [page for page in facts.pages if key in page.asked]
        if key in facts.planned:
            place = facts.planned[key]
        elif asked:
            latest = max(asked, key=lambda page: page.starts)
            place = exercise.next_place(latest.asked[key][0])
        else:
            place = (0, exercise.course[0])
        # "Nothing is held twice for one week: before a full week has begun, a later decision for
        # it starts from what was planned for it before the first decision for that same week,
        # except that after a STEP_BACK, REST or RESTART it is never more than that asked, and
        # after a HOLD never more than the next position above it"
        for earlier in self.memory:
            if earlier.full_week != facts.full_week or key not in earlier.kept:
                continue
            answer = earlier.kept[key].answer
            if answer.place is None:
                continue  # a REST goes on by itself, a PAUSE is followed by rule 12
            if answer.kind in (STEP_BACK, RESTART):
                place = capped(place, answer.place)
            if answer.kind == HOLD and earlier.kept[key].back_for_pain:
                place = capped(place, answer.place)  # a step back with nothing lower left
            elif answer.kind == HOLD:
                place = capped(place, exercise.next_place(answer.place[0]))
        return place

    def own_pain(self, key: str, facts: Facts, judged: list[date]) -> dict[int, int]:
        """The pain that an exercise gave, by judged page."""
        # "over the week parts with a session of it on a judged day"
        return {
            index: facts.log.own[index, key]
            for index, page in enumerate(facts.pages)
            if (index, key) in facts.log.own
            and key in page.asked
            and any(day in judged for day, _slot in page.due.get(key, frozenset()))
        }

    def last_rest(self, key: str) -> Rest | None:
        """The last REST that was set."""
        rests = [earlier.kept[key].new_rest for earlier in self.memory if key in earlier.kept]
        known = [rest for rest in rests if rest is not None]
        return known[-1] if known else None

    # Rules 3 to 12, for one exercise

    def listen(self, exercise: Exercise, facts: Facts) -> Heard:
        """Ask every rule but PAUSE."""
        key = exercise.key
        judged = self.judged_days(key, facts)
        sessions = self.sessions(exercise, facts)
        present = self.present(exercise, facts, sessions, judged)
        progress = self.progress(exercise, facts)
        red = [day for day in judged if day in facts.red]
        own = self.own_pain(key, facts, judged)
        own_pain = max(own.values(), default=0)
        hold = present
        one_lower = exercise.one_lower(present[1])
        answers: list[Answer] = []
        hurt: list[Amount] = []

        # 3: "absence (table below), each exercise by its own sessions"
        absence, half_row = self.absence(exercise, facts, sessions, present)
        if absence is not None:
            answers.append(absence)

        # 4: "pain recorded on fewer than half of the days with a due session, of the judged days
        # or of the last seven"
        if unrecorded(facts, judged) or unrecorded(facts, facts.week_back(0)):
            answers.append(Answer(4, HOLD, hold))

        # 5: "two or more judged days above the ceiling", since the last resume (reading 9)
        if sum(facts.since_resume(day) for day in red) >= 2:
            answers.append(Answer(5, STEP_BACK, one_lower))
        if len(red) >= 2:
            hurt.append(present[1])

        # 6: "one judged day above the ceiling; or M 4 or more, and up by 1 or more on the week
        # before or by 2 or more on the best week"
        if red or self.worse(facts, judged):
            answers.append(Answer(6, HOLD, hold))

        # 7: "own pain above the ceiling"
        lowest = present
        if own_pain > self.ceiling:
            # "the lowest of the present dose and the doses of the judged pages where it was above
            # the ceiling"
            over = [facts.pages[page].asked[key] for page in own if own[page] > self.ceiling]
            lowest = min([present, *over], key=work_of)
            hurt.append(lowest[1])
            # "the second time within 4 weeks, or from the lowest rung: REST"
            if self.seventh_before(key, facts) or lowest[1] == exercise.all_rungs()[0]:
                answers.append(Answer(7, REST, None))
            else:
                answers.append(Answer(7, STEP_BACK, exercise.one_lower(lowest[1])))

        # 8: "own pain from 4 to the ceiling"
        if 4 <= own_pain <= self.ceiling:
            answers.append(Answer(8, HOLD, hold))

        # 9: "done in full in fewer than two thirds of its due sessions" (of the judged days)
        due = [s for s in sessions if s.day in judged and s.day not in facts.red]
        if 3 * sum(session.in_full for session in due) < 2 * len(due):
            answers.append(Answer(9, HOLD, hold))

        # 10: "the next dose is as high as one that hurt"
        if self.would_hurt(key, facts, progress):
            answers.append(Answer(10, HOLD, hold))

        # 11: "its REST is over"
        rest = self.last_rest(key)
        if rest is not None and just_over(rest, key, facts):
            # "the highest rung with at most half of the work that hurt or, if less, of what the
            # other rules asked for when REST was set; the lowest where no rung is low enough"
            half = exercise.place_of(exercise.rung_at_most(rest.work / 2))
            answers.append(Answer(11, STEP_BACK, half))

        # 12: "one lower dose than before it, or what rule 3 asks if that is less"; rule 3 speaks
        # for itself, and the lowest dose wins
        # (own reading: where a session was before it)
        if facts.resumes and sessions:
            answers.append(Answer(12, STEP_BACK, one_lower))

        in_rest = rest is not None and rest.last_day >= facts.today
        new_rest = None
        if any(answer.kind == REST for answer in answers) and not in_rest:
            # "to the end of the full week that it was set for"
            works = [answer.work for answer in answers if answer.place is not None]
            last_day = facts.full_week + timedelta(days=6)
            new_rest = Rest(last_day, min([work_of(lowest), *works]))
        return Heard(
            answers=tuple(answers),
            present=present,
            tried=any(s.day in judged and s.done is not None for s in sessions),
            before=present[1] if sessions else None,
            progress=progress,
            hurt=tuple(hurt),
            new_rest=new_rest,
            in_rest=in_rest,
            half_row=half_row,
            amber_weeks=amber_weeks(facts, self.start),
        )

    def absence(
        self, exercise: Exercise, facts: Facts, sessions: list[Session], present: Place
    ) -> tuple[Answer | None, bool]:
        """Rule 3, and whether its row of the half was it."""
        start = (0, exercise.course[0])
        done = [session for session in sessions if session.done is not None]
        if done:
            since = done[-1].day
        elif sessions:
            # "Nothing done yet: the start", on whatever day
            return Answer(3, RESTART, earlier_of(start, present)), False
        else:
            return None, False
        # "Days = days since, less (the plan's longest regular gap − 1)"; own reading: the gap of
        # the exercise; "each day counts twice" where pain or illness caused it
        days = (facts.today - since).days - (exercise.longest_gap() - 1)
        if facts.ill:
            days = 2 * days
        if days <= 3:
            return None, False  # "as planned"
        if work_of(present) < work_of(start):
            # "Never below the start; where the present dose is, every row of 4 days and more is
            # HOLD": "the amount last done again", and "never more than the present dose"
            last = exercise.place_of(self.last_done(exercise.key, sessions))
            return Answer(3, HOLD, earlier_of(last, present)), False
        kind, place, half = self.row(exercise, sessions, days)
        if work_of(place) < work_of(start):
            place = start  # "Never below the start"
        # "what a row gives is never more than the present dose"
        return Answer(3, kind, earlier_of(place, present)), half

    def row(
        self, exercise: Exercise, sessions: list[Session], days: int
    ) -> tuple[str, Place, bool]:
        """The row of the table for so many days, 4 and more."""
        last_done = self.last_done(exercise.key, sessions)
        if days <= 14:
            return HOLD, exercise.place_of(last_done), False  # "the amount last done again"
        if days <= 28:
            # "the highest position with work ≤ 0.5 × work last done"
            low = [place for place in exercise.places() if 2 * work_of(place) <= last_done.work]
            return STEP_BACK, low[-1] if low else (0, exercise.course[0]), True
        return RESTART, (0, exercise.course[0]), False  # "RESTART at the start"

    def last_done(self, key: str, sessions: list[Session]) -> Amount:
        """The work last done."""
        # "Work last done = the smallest among the amount done in the last done session and the
        # dose of every session scheduled from then to yesterday, red days included, but not
        # those that the half row lowered"
        whole = [s for s in sessions if s.done is not None or not self.by_half_row(key, s)]
        return min(since_last_done(whole), key=lambda amount: amount.work)

    def by_half_row(self, key: str, session: Session) -> bool:
        """Whether the dose of a session was set by the row of the half."""
        # own reading: the last decision up to its day was that row's
        before = [earlier for earlier in self.memory if earlier.day <= session.day]
        return bool(before) and key in before[-1].kept and before[-1].kept[key].by_half_row

    def worse(self, facts: Facts, judged: list[date]) -> bool:
        """The second half of rule 6, by the medians of weeks."""
        # "M = median of the pain recorded before starting over the last seven days, unknown while
        # fewer than seven days are judged; the week before: the seven before those"
        now = facts.median_back(0)
        if now is None or len(judged) < 7 or now < 4:
            return False
        week_before = facts.median_back(1)
        # "the best week: the lowest such median of the last eight weeks since the start or the
        # last resume" (reading 3)
        firsts = [facts.week_back(weeks)[0] for weeks in range(8)]
        best = [
            facts.median_back(weeks)
            for weeks, first in enumerate(firsts)
            if first >= self.start and facts.since_resume(first)
        ]
        known = [week for week in best if week is not None]
        up_on_week = week_before is not None and now - week_before >= 1
        return up_on_week or (bool(known) and now - min(known) >= 2)

    def seventh_before(self, key: str, facts: Facts) -> bool:
        """Whether rule 7 spoke within four weeks; "REST again ... is no second time"."""
        return any(
            7 in earlier.kept[key].spoke and not earlier.kept[key].in_rest
            for earlier in self.memory
            if key in earlier.kept and facts.today - earlier.day <= FOUR_WEEKS
        )

    def would_hurt(self, key: str, facts: Facts, progress: Place) -> bool:
        """Rule 10."""
        kept = [(earlier.day, earlier.kept[key]) for earlier in self.memory if key in earlier.kept]
        # "the last decision that was not quiet is less than 21 days ago"
        loud = [day for day, one in kept if not one.quiet]
        if not loud or facts.today - loud[-1] >= timedelta(days=21):
            return False
        for day, one in kept:
            for dose in one.hurt:
                # "was not passed at a quiet decision since" (reading 5): more than it was done. The
                # present dose of an exercise that rested, or that stands at the lowest rung, is
                # still the one that hurt
                passed = any(
                    later > day and other.quiet and other.tried and other.present.work > dose.work
                    for later, other in kept
                )
                if work_of(progress) >= dose.work and not passed:
                    return True
        return False

    # Rules 1 and 2, for the plan

    def paused_by(self, facts: Facts, heard: Mapping[str, Heard]) -> int:
        """The rule that says PAUSE, or 0."""
        # "Rules 1, 2, 5's memory and the best week ignore everything before the last resume"
        # 1: "a red flag is ticked, and no clearance line dated later"
        if any(uncleared(sign, facts) for sign in facts.log.signs):
            return 1
        # 2: "pain above the ceiling on more than 7 consecutive recorded days" (reading 13)
        run = 0
        for day in sorted(facts.log.pain):
            if day < facts.today and facts.since_resume(day):
                run = run + 1 if day in facts.red else 0
                if run > 7:
                    return 2
        # 2: "or rule 5 speaks a second time within 4 weeks"; own reading: for any exercise
        if any(5 in said.spoke for said in heard.values()):
            for earlier in self.memory:
                near = facts.today - earlier.day <= FOUR_WEEKS
                spoke = any(5 in one.spoke for one in earlier.kept.values())
                if near and spoke and facts.since_resume(earlier.day):
                    return 2
        # "PAUSE until resumed"; own reading: the PAUSE of rule 1 too
        if self.memory and not facts.resumes:
            return self.memory[-1].paused_by
        return 0

    # Advice

    def no_better(self, key: str, facts: Facts) -> bool:
        """Whether today ends a long unbroken run of decisions for pain."""
        # "at all decisions of an unbroken run that began at least 14 days ago"; own reading: a
        # PAUSE breaks the run, and a resume begins a new one
        began = None
        for earlier in reversed(self.memory):
            kept = earlier.kept.get(key)
            if kept is None or not kept.held_for_pain or not facts.since_resume(earlier.day):
                break
            began = earlier.day
        return began is not None and facts.today - began >= timedelta(days=14)

    def offer(self, key: str) -> bool:
        """Whether to offer what would fit."""
        # "Held by rule 3 or 9 at three of the last six weekly decisions"; own reading: of several
        # decisions for one full week the last one
        weekly = {
            earlier.full_week: earlier.kept[key] for earlier in self.memory if key in earlier.kept
        }
        last_six = [weekly[week] for week in sorted(weekly)[-6:]]
        return sum(kept.held_for_doing for kept in last_six) >= 3


def amount_done(exercise: Exercise, dose: Amount, mark: bool | int | None) -> Amount | None:
    """What was done of a session, or None where nothing was."""
    # "the whole dose where a tick stands, the counted repetitions (times sets and hold) where a
    # number stands, never more than the dose asked; nothing where nothing was done"
    if mark is None or mark is False or mark == 0:
        return None
    if mark is True or mark >= dose.counted:
        return dose
    # "An amount that is no rung counts as the rung below, at least the lowest"
    done = exercise.rung_at_most(dose.work // dose.counted * mark)
    return min(done, dose, key=lambda amount: amount.work)


def in_full(exercise: Exercise, dose: Amount, mark: bool | int | None) -> bool:
    """Whether a session with something done was done in full."""
    # "at most one repetition (second, breath), or one fifth of the dose, is missing"; not a
    # minute (reading 10)
    if mark is None or mark is True:
        return mark is True
    missing = dose.counted - mark
    in_minutes = exercise.minutes and dose.reps is None
    return 5 * missing <= dose.counted or (missing <= 1 and not in_minutes)


def since_last_done(sessions: list[Session]) -> list[Amount]:
    """The amount last done and every dose asked since; every dose where nothing was done."""
    done = [session for session in sessions if session.done is not None]
    if not done:
        return [session.dose for session in sessions]
    last = done[-1]
    asked = [session.dose for session in sessions if session.day >= last.day]
    return [amount for amount in (last.done, *asked) if amount is not None]


def unrecorded(facts: Facts, days: list[date]) -> bool:
    """Whether pain was recorded on fewer than half of the days with a due session."""
    due = [day for day in days if day in facts.due_days]
    return 2 * sum(day in facts.log.pain for day in due) < len(due)


def just_over(rest: Rest, key: str, facts: Facts) -> bool:
    """Whether a REST is over and nothing was scheduled between it and the week decided."""
    # reading 6
    days = [day for page in facts.pages for day, _slot in page.due.get(key, frozenset())]
    between = any(rest.last_day < day < facts.full_week for day in days)
    return rest.last_day < facts.today and not between


def uncleared(sign: date | None, facts: Facts) -> bool:
    """Whether a ticked sign stands without a clearance line that is dated later."""
    if sign is None:
        # own reading: without a date no clearance is later; ticked before a resume of today
        return not facts.resumes
    clearance = facts.log.clearance
    return facts.since_resume(sign) and (clearance is None or clearance <= sign)


def amber_weeks(facts: Facts, start: date) -> bool:
    """Whether M was 4 or more "in three weeks running", whatever days an exercise is judged on."""
    # own reading: three whole weeks of the plan
    weeks = [facts.median_back(number) for number in range(3)]
    is_whole = facts.week_back(2)[0] >= start
    return is_whole and all(week is not None and week >= 4 for week in weeks)


def winner(heard: Heard, paused_by: int) -> Answer:
    """The one decision for one exercise."""
    # "PAUSE always wins, then REST, otherwise the lowest dose wins, and on a tie the more
    # cautious name"
    if paused_by:
        return Answer(paused_by, PAUSE, None)
    if heard.in_rest or any(answer.kind == REST for answer in heard.answers):
        return Answer(7, REST, None)
    # "PROGRESS, only where no other rule speaks"
    if not heard.answers:
        return Answer(13, PROGRESS, heard.progress)
    answer = min(heard.answers, key=lambda one: (one.work, CAUTION[one.kind], one.rule))
    assert answer.place is not None
    # "No decision sets more than was planned for that week"
    place = capped(answer.place, heard.progress)
    # "A STEP_BACK or RESTART that is not less than the present dose is called HOLD"
    kind = HOLD if work_of(place) >= work_of(heard.present) else answer.kind
    return Answer(answer.rule, kind, place)


def keep(heard: Heard, answer: Answer) -> Kept:
    """What a later decision needs to know of this one."""
    return Kept(
        answer=answer,
        spoke=heard.spoke,
        present=heard.present[1],
        tried=heard.tried,
        hurt=heard.hurt,
        # where PAUSE wins, REST is not remembered (reading 8)
        new_rest=heard.new_rest if answer.kind == REST else None,
        in_rest=heard.in_rest,
        by_half_row=answer.rule == 3 and heard.half_row,
    )
