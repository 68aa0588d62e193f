"""The formulas of an exercise in a week: what its page asks, what was done, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.domain.decision import Kind
from planner.domain.plan import Prescription
from planner.evidence.days import longest_gap
from planner.evidence.limits import SOME_PAIN
from planner.evidence.memory import QUIET_DAYS, REPEAT_DAYS
from planner.form.layout import Sum, WeekLayout
from planner.progression.scale import Standing, plan_scale
from planner.replan.base import ExerciseBase
from planner.rules.absence import ROWS
from planner.writers.xlsx.kit.addresses import address, of_sheet, span
from planner.writers.xlsx.live import doses
from planner.writers.xlsx.live.book import NO_WORK, PAST_EXERCISE, Live
from planner.writers.xlsx.live.doses import PLACES, WORK, DoseColumn, DoseTable
from planner.writers.xlsx.live.places import HURTS, ExerciseCell, WeekCell
from planner.writers.xlsx.live.reasons import Figures, reason_formulas
from planner.writers.xlsx.live.verdicts import (
    SILENT,
    Outcome,
    marked,
    number,
    rank,
    rank_of,
    standing_of,
)
from planner.writers.xlsx.live.week_formulas import red_since, unknown

_WRITTEN = (Sum.DAYS_WITH_PAIN, Sum.DUE_DAYS)
_OF_JUDGED_DAYS = frozenset((WeekCell.RED, WeekCell.TWO_RED, WeekCell.UP, WeekCell.UNKNOWN))
"""What rules say of the days that are judged."""


def exercise_formulas(live: Live, week: int, exercise: int) -> dict[ExerciseCell, str]:
    """A formula for each cell of the exercise's row on a page."""
    row = _Exercise(live, week, exercise)
    return row.of_a_past_page() if week < live.first else row.formulas()


@dataclass(frozen=True, slots=True)
class _Exercise:
    """An exercise on a page, while its formulas are made."""

    live: Live
    week: int
    exercise: int

    @property
    def table(self) -> DoseTable:
        return self.live.tables[self.exercise]

    @property
    def key(self) -> str:
        return self.live.keys[self.exercise]

    @property
    def base(self) -> ExerciseBase:
        return self.live.base.exercises[self.key]

    @property
    def is_first(self) -> bool:
        return self.week == self.live.first

    @property
    def number(self) -> int:
        return self.live.number(self.week)

    @property
    def judged(self) -> list[int]:
        """The pages that are judged: those of the week, since it was stepped back for pain."""
        since = self.base.judged_since
        parts = self.live.parts(self.week)
        if not self.is_first or since is None:
            return parts
        return [page for page in parts if self.live.week(page).starts >= since]

    @property
    def layout(self) -> WeekLayout:
        return self.live.layouts[self.week - 1]

    @property
    def decided_on(self) -> int:
        return self.live.decided_on(self.week)

    def here(self, cell: ExerciseCell) -> str:
        return self.live.of_exercise(cell, self.week, self.exercise)

    def before(self, cell: ExerciseCell) -> str:
        return self.live.of_exercise(cell, self.week - 1, self.exercise)

    def of_week(self, cell: WeekCell) -> str:
        """A figure of the week; where only a part of it is judged, of that part."""
        if self.judged == self.live.parts(self.week) or cell not in _OF_JUDGED_DAYS:
            return self.live.of_week(cell, self.week)
        since = self.base.judged_since
        assert since is not None  # else all days are judged
        red = red_since(self.live, self.week, since)
        match cell:
            case WeekCell.TWO_RED:
                resumes = self.live.of_week(WeekCell.RESUMES, self.week)
                return f"IF(AND({red}>=2,{resumes}=0),1,0)"
            case WeekCell.UP:
                return f"IF({red}>=1,1,0)"
            case WeekCell.UNKNOWN:
                whole = self.live.of_week(WeekCell.UNKNOWN, self.week)
                return f"IF({whole}=1,1,{unknown(self.live, self.judged)})"
            case _:
                return f"({red})"

    def of_week_before(self, cell: WeekCell) -> str:
        return self.live.of_week(cell, self.week - 1)

    def formulas(self) -> dict[ExerciseCell, str]:
        return {
            **self.asked(),
            **self.done(),
            **self.planned(),
            **self.rules(),
            **self.decided(),
            **self.remembered(),
            **self.hurts(),
            **reason_formulas(self.live, self.week, self.exercise, self.figures()),
        }

    def of_a_past_page(self) -> dict[ExerciseCell, str]:
        """What was asked and done on a page of before the first decision."""
        done = self.done()
        return {
            **self.asked(),
            **{cell: done[cell] for cell in done if cell in PAST_EXERCISE},
        }

    def asked(self) -> dict[ExerciseCell, str]:
        """What the page asks, and the dose by which ticks are measured."""
        asked, table = self.here(ExerciseCell.ASKED), self.table
        last = self.before(ExerciseCell.MEASURE)
        return {
            ExerciseCell.ASKED: self.asks(),
            ExerciseCell.RUNG: f"IF({asked}=0,0,{table.rung_of(asked)})",
            ExerciseCell.MEASURE: (
                self.measured_before() if self.is_fixed else f"IF({asked}>0,{asked},{last})"
            ),
            ExerciseCell.MEASURE_RUNG: table.rung_of(self.here(ExerciseCell.MEASURE)),
        }

    @property
    def is_fixed(self) -> bool:
        """Whether the page asks what it asked before."""
        return self.week <= self.live.first

    def measured_before(self) -> str:
        """The dose of the page, or of the last one before that has the exercise."""
        pages = (self.live.week(page) for page in range(self.week, 0, -1))
        asked = (each for page in pages if (each := page.prescription(self.key)) is not None)
        last = next(asked, None)
        return str(self.table.start if last is None else self.standing(last))

    def standing(self, prescription: Prescription) -> int:
        scale = plan_scale(self.live.plan, self.key)
        return doses.number(scale, Standing(prescription.position, prescription.dose))

    def asks(self) -> str:
        if self.is_fixed:
            prescription = self.live.week(self.week).prescription(self.key)
            return str(self.standing(prescription)) if prescription is not None else "0"
        needed = self.of_week(WeekCell.NEEDED)
        over, paused = self.of_week_before(WeekCell.OVER), self.of_week_before(WeekCell.PAUSED)
        planned, rests, decided = (
            self.before(cell)
            for cell in (ExerciseCell.NEXT, ExerciseCell.RESTS, ExerciseCell.NEXT_ASKED)
        )
        after = f"IF({over}=0,{planned},IF({rests}=1,0,{decided}))"
        return f"IF(OR({needed}=0,{paused}=1),0,{after})"

    def done(self) -> dict[ExerciseCell, str]:
        """What was done on the page, and where the exercise stands by that."""
        layout = self.layout
        counted = self.table.of_rung(DoseColumn.COUNTED, self.here(ExerciseCell.MEASURE_RUNG))
        each = f"INT({self.here(ExerciseCell.MEASURE)}/{WORK})/{counted}"
        most, latest = (
            f"{self.in_row(column)}*{each}"
            for column in (layout.most_reps_column, layout.latest_reps_column)
        )
        asked, last_asked, done, last, work = (
            self.here(cell)
            for cell in (
                ExerciseCell.ASKED,
                ExerciseCell.MEASURE,
                ExerciseCell.MOST,
                ExerciseCell.LATEST,
                ExerciseCell.LAST_WORK,
            )
        )
        before = self.before(ExerciseCell.LAST_WORK)
        is_asked = f"AND({asked}>0,{self.is_not_halved()})"
        not_done = f"IF({is_asked},MIN({before},INT({asked}/{WORK})),{before})"
        if self.week >= self.live.first and self.judged != [self.week]:
            every = (
                self.live.of_exercise(ExerciseCell.MOST, page, self.exercise)
                for page in self.judged
            )
            done = f"MAX({','.join(('0', *every))})"
        rung = self.table.rung(f"IF({done}>0,{done},{work})")
        day = self.in_row(layout.latest_day_column)
        gap = longest_gap(self.weekdays) - 1
        return {
            ExerciseCell.MOST: most,
            ExerciseCell.LATEST: latest,
            ExerciseCell.LAST_DAY: f"MAX({self.before(ExerciseCell.LAST_DAY)},{day})",
            ExerciseCell.LAST_WORK: f"IF({last}>0,{last},{not_done})",
            ExerciseCell.PRESENT: f"MIN({last_asked},{rung})",
            ExerciseCell.OWN_PAIN: self.own_pain(),
            ExerciseCell.DAYS_OFF: f"{self.decided_on - gap}-{self.here(ExerciseCell.LAST_DAY)}",
        }

    def is_not_halved(self) -> str:
        """Whether the page's dose is not half of what was done before a long absence."""
        if self.is_fixed:
            return "FALSE" if self.live.week(self.week).label in self.base.halved else "TRUE"
        half = rank(Kind.STEP_BACK, number("absence"))
        over, rests = self.of_week_before(WeekCell.OVER), self.before(ExerciseCell.RESTS)
        verdict = rank_of(self.before(ExerciseCell.VERDICT))
        return f"OR({over}=0,{rests}=1,{verdict}<>{half})"

    @property
    def gave_much(self) -> str:
        """Rule 7 speaks."""
        return f"{self.here(ExerciseCell.OWN_PAIN)}>{self.live.ceiling}"

    def own_pain(self) -> str:
        """The most that it gave on a judged page that asked it; -1 where none is written."""
        pains = []
        for page in self.judged:
            layout = self.live.layouts[page - 1]
            if self.key in layout.exercises:
                cell = address(layout.figures_row(self.key), layout.gave_column)
                pain = of_sheet(layout.sheet, cell)
                asked = self.live.of_exercise(ExerciseCell.ASKED, page, self.exercise)
                pains.append(f"IF({asked}=0,-1,IF(ISNUMBER({pain}),{pain},-1))")
        return f"MAX({','.join(pains)})" if len(pains) > 1 else next(iter(pains), "-1")

    @property
    def weekdays(self) -> tuple[int, ...]:
        """Those of the last page, up to this one, that has the exercise; else of a later one."""
        count = len(self.live.plan.weeks)
        for page in (*range(self.week, 0, -1), *range(self.week, count + 1)):
            prescription = self.live.week(page).prescription(self.key)
            if prescription is not None:
                return prescription.weekdays
        raise ValueError(f"no page has {self.key}")

    def in_row(self, column: int) -> str:
        """A figure of the row in which the exercise stands; 0 where nobody can say which."""
        layout = self.layout
        if self.key not in layout.exercises:
            return "0"
        row = layout.figures_row(self.key)
        found = of_sheet(layout.sheet, address(row, layout.found_column))
        rows = span(layout.pain_row, column, layout.all_done_row, column)
        return f"IF({found}=0,0,INDEX({of_sheet(layout.sheet, rows)},{found}))"

    def planned(self) -> dict[ExerciseCell, str]:
        """What comes next if all goes well: the next place, or half after a week of rest."""
        paused, resting = self.of_week_before(WeekCell.PAUSED), self.before(ExerciseCell.RESTING)
        onward = self.table.onward(self.here(ExerciseCell.MEASURE))
        half = self.limited(self.half_of(resting), self.before(ExerciseCell.LAST_DAY))
        coming = f"IF(AND({resting}>0,{paused}=0),{half},{onward})"
        if self.is_first:
            coming = self.first_coming(onward)
        calendar = self.table.onward(self.before(ExerciseCell.PLANNED))
        following = self.here(ExerciseCell.NEXT)
        return {
            ExerciseCell.NEXT: coming,
            ExerciseCell.PLANNED: (
                self.first_planned(following)
                if self.is_first
                else f"IF({paused}=1,{calendar},{following})"
            ),
        }

    def first_coming(self, onward: str) -> str:
        """What the page after the first decision asks so far, and where no rule speaks then."""
        if not self.live.plan.history:
            return onward
        so_far, following = self.number_of(self.base.coming), self.base.following
        decided = onward if following is None else self.number_of(following)
        return f"IF({self.of_week(WeekCell.OVER)}=0,{so_far},{decided})"

    def first_planned(self, following: str) -> str:
        planned = self.base.planned
        is_known = self.live.plan.history and planned is not None
        return self.number_of(planned) if is_known else following

    def number_of(self, standing: Standing | None) -> str:
        if standing is None:
            return "0"
        return str(doses.number(plan_scale(self.live.plan, self.key), standing))

    def half_of(self, work: str) -> str:
        """The highest rung with at most half of a work."""
        return self.table.rung(f"{work}/2")

    def limited(self, standing: str, last_day: str) -> str:
        """An exercise that was never done begins at the start."""
        return f"IF({last_day}=0,MIN({self.table.start},{standing}),{standing})"

    def rules(self) -> dict[ExerciseCell, str]:
        """What each rule of the exercise asks for."""
        return {
            ExerciseCell.BY_ABSENCE: self.by_absence(),
            ExerciseCell.HELD: self.held(),
            ExerciseCell.LOWER: self.lower(),
            ExerciseCell.RESTS: self.rests(),
            ExerciseCell.VERDICT: self.verdict(),
        }

    def after_rest(self) -> str:
        """What rule 11 asks for, in a verdict."""
        if self.rests_on:
            return str(SILENT)
        resting = self.before(ExerciseCell.RESTING)
        paused, resumes = self.of_week_before(WeekCell.PAUSED), self.of_week(WeekCell.RESUMES)
        comes_back = f"AND({resting}>0,OR({paused}=0,{resumes}=1))"
        half = marked(self.half_of(resting), Kind.STEP_BACK, number("after_rest"))
        return f"IF({comes_back},{half},{SILENT})"

    @property
    def rests_on(self) -> bool:
        """Whether the week of rest goes on behind the first decision."""
        return self.is_first and self.base.rests

    def by_absence(self) -> str:
        present, off, day = (
            self.here(cell)
            for cell in (ExerciseCell.PRESENT, ExerciseCell.DAYS_OFF, ExerciseCell.LAST_DAY)
        )
        start, floor, work = self.table.start, self.table.floor, self.here(ExerciseCell.LAST_WORK)
        again = self.table.rung(work)
        half = self.table.at_most(f"{work}/2")
        few, some, many = ROWS
        rows = (
            f"IF({off}<={some},MAX({start},{again}),IF({off}>{many},{start},MAX({start},{half})))"
        )
        asks = f"IF({day}=0,{start},IF({present}<{floor},{again},{rows}))"
        return f"IF(AND({day}>0,{off}<={few}),0,MIN({present},{asks}))"

    def held(self) -> str:
        """The number of the first rule that asks for the same again; 0 where none does."""
        pain, following = self.here(ExerciseCell.OWN_PAIN), self.here(ExerciseCell.NEXT)
        done, due = self.counted()
        hurt, not_quiet = self.before(HURTS[0]), self.before(ExerciseCell.NOT_QUIET_ON)
        some = f"AND({pain}>={SOME_PAIN},{pain}<={self.live.ceiling})"
        few = f"3*{done}<2*{due}"
        waits = f"AND(INT({following}/{WORK})>={hurt},{self.decided_on}-{not_quiet}<{QUIET_DAYS})"
        cases = (
            (f"{self.of_week(WeekCell.UNKNOWN)}=1", "pain_unknown"),
            (f"{self.of_week(WeekCell.UP)}=1", "pain_some"),
            (some, "own_pain_some"),
            (few, "adherence"),
            (waits, "hurt_lately"),
        )
        return first_that_speaks(cases)

    def figures(self) -> Figures:
        """The figures that a reason names."""
        done, due = self.counted()
        red = self.of_week(WeekCell.RED)
        parts, judged = self.live.parts(self.week), self.judged
        written, days = (self.sum(figure, parts) for figure in _WRITTEN)
        if judged != parts:
            of_part, days_of_part = (self.sum(figure, judged) for figure in _WRITTEN)
            is_of_part = f"{unknown(self.live, judged)}=1"
            written = f"IF({is_of_part},{of_part},{written})"
            days = f"IF({is_of_part},{days_of_part},{days})"
        return Figures(done, due, red, written, days)

    def sum(self, figure: Sum, pages: Sequence[int]) -> str:
        """A figure of some pages together."""
        return _sum([self.live.sum(figure, page) for page in pages])

    def counted(self) -> tuple[str, str]:
        """Its sessions on the judged pages: done in full, and due."""
        done, due = [], []
        for page in self.judged:
            layout = self.live.layouts[page - 1]
            if self.key in layout.exercises:
                row = layout.figures_row(self.key)
                cells = (
                    of_sheet(layout.sheet, address(row, column))
                    for column in (layout.done_count_column, layout.due_count_column)
                )
                done.append(f"N({next(cells)})")
                due.append(next(cells))
        return _sum(done), _sum(due)

    def lower(self) -> str:
        """The number of the first rule that asks for one lower dose; 0 where none does."""
        rests = self.here(ExerciseCell.RESTS)
        cases = (
            (f"{self.of_week(WeekCell.TWO_RED)}=1", "pain_high"),
            (f"AND({self.gave_much},{rests}=0)", "own_pain_high"),
            (f"{self.of_week(WeekCell.RESUMES)}=1", "after_pause"),
        )
        return first_that_speaks(cases)

    def rests(self) -> str:
        """Rule 7: the second time within four weeks, or from the lowest rung."""
        if self.rests_on:
            return "1"
        present = self.here(ExerciseCell.PRESENT)
        again = f"{self.decided_on}-{self.before(ExerciseCell.GAVE_MUCH_ON)}<={REPEAT_DAYS}"
        lowest = f"INT({present}/{WORK})<={self.table.lowest_work}"
        return f"IF(AND({self.gave_much},OR({again},{lowest})),1,0)"

    def verdict(self) -> str:
        present, absence, held, lower = (
            self.here(cell)
            for cell in (
                ExerciseCell.PRESENT,
                ExerciseCell.BY_ABSENCE,
                ExerciseCell.HELD,
                ExerciseCell.LOWER,
            )
        )
        one_lower = self.table.at_most(f"INT({present}/{WORK})-1")
        asks = (
            f"IF({absence}=0,{SILENT},{absence}+{PLACES}*{self.absence_rank()})",
            f"IF({held}=0,{SILENT},{marked(present, Kind.HOLD, held)})",
            f"IF({lower}=0,{SILENT},{marked(one_lower, Kind.STEP_BACK, lower)})",
            self.after_rest(),
        )
        return f"MIN({','.join(asks)})"

    def absence_rank(self) -> str:
        day, off, present = (
            self.here(cell)
            for cell in (ExerciseCell.LAST_DAY, ExerciseCell.DAYS_OFF, ExerciseCell.PRESENT)
        )
        rule = number("absence")
        hold, less, restart = (
            rank(kind, rule) for kind in (Kind.HOLD, Kind.STEP_BACK, Kind.RESTART)
        )
        _, some, many = ROWS
        by_days = f"IF({off}<={some},{hold},IF({off}>{many},{restart},{less}))"
        return f"IF({day}=0,{restart},IF({present}<{self.table.floor},{hold},{by_days}))"

    def decided(self) -> dict[ExerciseCell, str]:
        """What the next page asks."""
        verdict, present, rests, planned, after = (
            self.here(cell)
            for cell in (
                ExerciseCell.VERDICT,
                ExerciseCell.PRESENT,
                ExerciseCell.RESTS,
                ExerciseCell.NEXT,
                ExerciseCell.AFTER,
            )
        )
        limits = [after]
        if self.week > self.live.first:
            was_paused, last = (
                self.of_week_before(WeekCell.PAUSED),
                self.of_week_before(WeekCell.LAST),
            )
            calendar = self.here(ExerciseCell.PLANNED)
            limits.append(f"IF(AND({was_paused}=1,{self.number + 1}<={last}),{calendar},{SILENT})")
        limits.append(f"IF({self.here(ExerciseCell.LAST_DAY)}=0,{self.table.start},{SILENT})")
        return {
            ExerciseCell.AFTER: f"MIN({standing_of(verdict)},{planned})",
            ExerciseCell.REST_WORK: (
                str(self.base.rest_work)
                if self.rests_on
                else f"IF({rests}=0,0,INT(MIN({present},{verdict})/{WORK}))"
            ),
            ExerciseCell.NEXT_ASKED: f"MIN({','.join(limits)})",
            ExerciseCell.KIND: self.kind(),
            **self.end(),
        }

    def kind(self) -> str:
        over, paused = self.of_week(WeekCell.OVER), self.of_week(WeekCell.PAUSED)
        rests, verdict, after = (
            self.here(cell)
            for cell in (ExerciseCell.RESTS, ExerciseCell.VERDICT, ExerciseCell.AFTER)
        )
        is_less = f"INT({after}/{WORK})<{self.table.most_work}"
        decided = (
            f"IF({verdict}>={SILENT},{Outcome.AS_PLANNED},"
            f"IF({is_less},{Outcome.LESS},{Outcome.FULL}))"
        )
        stops = f"OR({paused}=1,{rests}=1)"
        return f"IF({over}=0,{Outcome.NONE},IF({stops},{Outcome.LESS},{decided}))"

    def end(self) -> dict[ExerciseCell, str]:
        """Whether and when the maximum is asked as planned; then the plan may end."""
        asked, coming, arrived, kind, rests, verdict = (
            self.here(cell)
            for cell in (
                ExerciseCell.ASKED,
                ExerciseCell.NEXT_ASKED,
                ExerciseCell.ARRIVED,
                ExerciseCell.KIND,
                ExerciseCell.RESTS,
                ExerciseCell.VERDICT,
            )
        )
        kind_before = self.before(ExerciseCell.KIND)
        is_most = f"INT({asked}/{WORK})={self.table.most_work}"
        newly = f"AND({is_most},{kind_before}<{Outcome.FULL})"
        half = self.limited(
            self.half_of(self.here(ExerciseCell.REST_WORK)), self.here(ExerciseCell.LAST_DAY)
        )
        after_rest = f"{self.number + 2}+MAX(1,{self.steps_from(half)})"
        least = f"IF({kind}={Outcome.AS_PLANNED},0,1)"
        otherwise = f"{self.number + 1}+MAX({least},{self.steps_from(coming)})"
        has_arrived = f"AND({arrived}=1,{kind}<>{Outcome.LESS})"
        last = self.live.last_before(self.week)
        as_planned = f"IF({coming}={self.here(ExerciseCell.PLANNED)},0,1)"
        at_the_end = f"IF({verdict}>={SILENT},0,1)"
        has_come = (
            f"IF({kind_before}={Outcome.LESS},0,IF({newly},1,{self.before(ExerciseCell.ARRIVED)}))"
        )
        return {
            ExerciseCell.ARRIVED: (str(int(self.base.has_arrived)) if self.is_first else has_come),
            ExerciseCell.ARRIVES: (f"IF({has_arrived},0,IF({rests}=1,{after_rest},{otherwise}))"),
            ExerciseCell.CHANGED: (
                f"IF({rests}=1,1,IF({self.number + 1}<={last},{as_planned},{at_the_end}))"
            ),
        }

    def steps_from(self, standing: str) -> str:
        return f"{self.table.top}-MOD({standing},{PLACES})"

    def remembered(self) -> dict[ExerciseCell, str]:
        day, over = self.decided_on, self.of_week(WeekCell.OVER)
        paused, unknown, two_red, is_up = (
            self.of_week(cell)
            for cell in (WeekCell.PAUSED, WeekCell.UNKNOWN, WeekCell.TWO_RED, WeekCell.UP)
        )
        pain, rests, present, done, not_quiet = (
            self.here(cell)
            for cell in (
                ExerciseCell.OWN_PAIN,
                ExerciseCell.RESTS,
                ExerciseCell.PRESENT,
                ExerciseCell.MOST,
                ExerciseCell.NOT_QUIET_ON,
            )
        )
        some = min(SOME_PAIN, self.live.ceiling + 1)
        is_loud = f"OR({unknown}=1,{two_red}=1,{is_up}=1,{pain}>={some})"
        rests_on = f"IF(AND({over}=1,{rests}=1),{self.here(ExerciseCell.REST_WORK)},0)"
        is_passed = f"AND({over}=1,{done}>0,{not_quiet}<{day})"
        return {
            ExerciseCell.RESTING: (
                str(self.base.rest_work)
                if self.rests_on
                else f"IF({paused}=1,{self.before(ExerciseCell.RESTING)},{rests_on})"
            ),
            ExerciseCell.GAVE_MUCH_ON: (
                f"IF(AND({over}=1,{self.gave_much}),{day},{self.before(ExerciseCell.GAVE_MUCH_ON)})"
            ),
            ExerciseCell.NOT_QUIET_ON: (
                f"IF(AND({over}=1,{is_loud}),{day},{self.before(ExerciseCell.NOT_QUIET_ON)})"
            ),
            ExerciseCell.PASSED: f"IF({is_passed},INT({present}/{WORK}),0)",
        }

    def hurts(self) -> dict[ExerciseCell, str]:
        """The works that hurt, from the least: those before, as far as none was passed, and now."""
        over, red = self.of_week(WeekCell.OVER), self.of_week(WeekCell.RED)
        present, passed = self.here(ExerciseCell.PRESENT), self.here(ExerciseCell.PASSED)
        is_hurt = f"AND({over}=1,OR({red}>=2,{self.gave_much}))"
        new = f"IF({is_hurt},INT({present}/{WORK}),{NO_WORK})"
        before = [self.before(cell) for cell in HURTS]
        kept = [f"IF({work}<{passed},{NO_WORK},{work})" for work in before]
        formulas = {HURTS[0]: f"MIN({','.join((new, *kept))})"}
        for smaller, cell in pairwise(HURTS):
            least = self.here(smaller)
            larger = [f"IF({work}>{least},{work},{NO_WORK})" for work in before]
            is_new = (
                f"IF(AND({is_hurt},INT({present}/{WORK})>{least}),INT({present}/{WORK}),{NO_WORK})"
            )
            formulas[cell] = f"MIN({','.join((is_new, *larger))})"
        return formulas


def _sum(cells: Sequence[str]) -> str:
    return f"({'+'.join(cells)})" if cells else "0"


def first_that_speaks(cases: tuple[tuple[str, str], ...]) -> str:
    """The number of the first rule whose condition holds; 0 where none does."""
    formula = "0"
    for condition, rule in reversed(cases):
        formula = f"IF({condition},{number(rule)},{formula})"
    return formula
