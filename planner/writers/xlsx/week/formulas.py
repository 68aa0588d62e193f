"""The formulas of a weekly page: what is done, what the days add up to, and the hint.

Each gives one value, by functions that Excel, LibreOffice, Google Sheets, Gnumeric and IronCalc
share; functions of one value take single cells. None asks for today's date.
`planner.pages.week.cells` and `planner.pages.week.hint` compute the same; a test compares them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.plan import Ticks
from planner.form.layout import HIGHEST_PAIN, UNCLEAR, Sum, WeekLayout
from planner.form.ticks import DONE_WORDS, FALSE, MOST_REPS, ONE_REP, SYMBOLS, UNTICKED
from planner.pages.week.hint import MOST_NAMED, Next, WeekFigures
from planner.pages.week.live import LiveWords, OfExercises
from planner.writers.xlsx.kit.addresses import address
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.live.book import serial

FULL = 1000
"""What a box comes to by itself: 0, the repetitions that were done, and this more if that is all.

On a day of rest it is less than 0.
"""

_PAUSED = 1
"""The state of a page in a pause (`layout.Sum`)."""
_BETWEEN = "¶"  # nobody types it
_DONE_TEXTS = _BETWEEN.join(("", *SYMBOLS, *DONE_WORDS, ""))
_OPEN_TEXTS = _BETWEEN.join(("", "", UNTICKED, FALSE, ""))


@dataclass(frozen=True, slots=True)
class Counts:
    """Cells with the repetitions of a whole dose, and with how many of them count as all."""

    counted: str
    enough: str


def box(cell: str, dose: Counts, all_done: str, day: str, ticks: Ticks) -> str:
    """What a tick cell says, with "All done"; see `FULL`. Nonsense of any kind says nothing."""
    full = f"{FULL}+{dose.counted}"
    by_all_done = f"IF({all_done}=1,{full},0)"
    is_open = _is_one_of(cell, _OPEN_TEXTS)
    left_open = f"IF({is_open},{by_all_done},0)"
    one = f"IF({dose.enough}<=1,{FULL},0)+1"
    as_text = (
        f"IF({_is_one_of(cell, _DONE_TEXTS)},{full},"
        f"IF(EXACT(TRIM({cell}),{text(ONE_REP)}),{one},{left_open}))"
    )
    is_count = f"AND({cell}>=1,{cell}<={MOST_REPS},INT({cell})={cell})"
    counted = f"IF({cell}>={dose.enough},{FULL},0)+MIN({cell},{dose.counted})"
    zero = "0" if ticks is Ticks.GLYPH else f"IF({cell}=0,{by_all_done},0)"
    as_number = f"IF({cell}=1,{full},IF({is_count},{counted},{zero}))"
    as_truth = f"IF({cell},{full},{by_all_done})"
    blank = f"IF(ISERROR({cell}),0,{by_all_done})"
    says = (
        f"IF(ISTEXT({cell}),{as_text},IF(ISLOGICAL({cell}),{as_truth},"
        f"IF(ISNUMBER({cell}),{as_number},{blank})))"
    )
    return f"=IFERROR(IF({day}=0,-1,1)*{says},0)"


def _is_one_of(cell: str, texts: str) -> str:
    between = text(_BETWEEN)
    return f"ISNUMBER(FIND({between}&LOWER(TRIM({cell}))&{between},{text(texts)}))"


def clear_pain(cell: str) -> str:
    """A pain, where the cell has a number from 0 to 10; an empty text for a blank."""
    unclear = text(UNCLEAR)
    is_number = f"AND(ISNUMBER({cell}),NOT(ISLOGICAL({cell})))"
    is_pain = f"AND({cell}>=0,{cell}<={HIGHEST_PAIN},INT({cell})={cell})"
    as_text = (
        f'IF(ISTEXT({cell}),IF(TRIM({cell})="","",{unclear}),IF(ISLOGICAL({cell}),{unclear},""))'
    )
    known = f"IF({is_number},IF({is_pain},{cell},{unclear}),{as_text})"
    return f"=IF(ISERROR({cell}),{unclear},{known})"


def who_stands_here(label: str, names: Sequence[str]) -> str:
    """The place, from 1, of the exercise with whose name a label begins; 0 for none."""
    terms = (
        f"IF(EXACT(LEFT({label},LEN({name})),{name}),{place},0)"
        for place, name in enumerate(names, start=1)
    )
    return f"=IFERROR({'+'.join(terms)},0)"


def looked_up(place: str, cells: str) -> str:
    """The number at a place, from 1, of a column of cells; 0 where the place is 0."""
    return f"=IF({place}=0,0,INDEX({cells},{place}))"


def row_of(place: int, column: str) -> str:
    """Where in a column a place stands, from 1; 0 where it does not, or more than once."""
    return f"=IF(COUNTIF({column},{place})=1,MATCH({place},{column},0),0)"


def number_in(cells: str, row: str) -> str:
    """The number in a row of a column; an empty text where there is none, or no row."""
    cell = f"INDEX({cells},{row})"
    return f'=IF({row}=0,"",IF(ISNUMBER({cell}),{cell},""))'


def most_reps(boxes: str) -> str:
    """The most repetitions that some boxes say, on days of rest too."""
    return f"=MOD(MAX(MAX({boxes}),-MIN({boxes})),{FULL})"


def latest_reps(boxes: Sequence[tuple[str, date]]) -> str:
    """The repetitions of the last box that says any; 0 where none does."""
    return f"={_latest([(box, f'MOD(ABS({box}),{FULL})') for box, _ in boxes])}"


def latest_day(boxes: Sequence[tuple[str, date]]) -> str:
    """The day of that box as a serial number; 0 where there is none."""
    return f"={_latest([(box, str(serial(day))) for box, day in boxes])}"


def _latest(boxes: Sequence[tuple[str, str]]) -> str:
    formula = "0"
    for box, value in boxes:
        formula = f"IF({box}<>0,{value},{formula})"
    return formula


def done_count(boxes: str) -> str:
    """How many of some boxes, on days that are open, say that all was done."""
    return f'=COUNTIF({boxes},">={FULL}")'


def part_count(boxes: str) -> str:
    """How many of some boxes, on days that are open, say that something was done, but not all."""
    return f'COUNTIF({boxes},">0")-COUNTIF({boxes},">={FULL}")'


def is_open_day(pain: str, ceiling: int) -> str:
    """1 on a day on which something is due; 0 where the pain says to rest."""
    return f"=IF(ISNUMBER({pain}),IF({pain}>{ceiling},0,1),1)"


def is_ticked(cell: str) -> str:
    """1 where "All done" is ticked. A number other than 1 says nothing there."""
    says = f"IF(ISTEXT({cell}),{_is_one_of(cell, _DONE_TEXTS)},OR({cell}=TRUE,{cell}=1))"
    return f"IFERROR(IF({says},1,0),0)"


def is_present(day: str, all_done: str, boxes: str) -> str:
    """1 for a session, on a day that is open, in which anything was done, if only in part."""
    return f'=IF({day}=0,0,IF({is_ticked(all_done)}+COUNTIF({boxes},">0")>0,1,0))'


def listed(before: str | None, number: int, condition: str) -> str:
    """The list of the row above, with this exercise's number where the condition holds."""
    if before is None:
        return f'=IF({condition},"{number}","")'
    return f'={before}&IF({condition},IF({before}="","",", ")&{number},"")'


def about(sentences: OfExercises, numbers: str, then: str = "") -> str:
    """The sentence about the exercises of a list: one, some, or so many that they are counted."""
    commas = f'LEN({numbers})-LEN(SUBSTITUTE({numbers},",",""))'
    many = filled_in(sentences.many, count=f"({commas}+1)", then=then)
    some = filled_in(sentences.some, list=numbers, then=then)
    one = filled_in(sentences.one, list=numbers, then=then)
    return f"IF({commas}=0,{one},IF({commas}>={MOST_NAMED},{many},{some}))"


class HintFormula:
    """The hint of one page, from its hidden cells."""

    def __init__(
        self,
        layout: WeekLayout,
        week: WeekFigures,
        live: LiveWords,
        own_pain: str,
        then: str = "",
    ) -> None:
        """`then` is the cell with what ends a hint, in a workbook that re-plans itself."""
        self._layout = layout
        self._week = week
        self._live = live
        self._own_pain = own_pain
        self._then = then

    def held(self) -> str:
        """Whether rules 4 and 6 hold every exercise."""
        above, is_up = self._sum(Sum.DAYS_ABOVE), self._sum(Sum.IS_UP)
        return f"=IF(OR({above}>=1,{is_up}=1,{self._is_missing()}),1,0)"

    def hint(self) -> str:
        """`week_hint`, case by case in its order."""
        week, live = self._week, self._live
        if week.is_paused:
            return f"={text(live.paused)}"
        above, is_up = self._sum(Sum.DAYS_ABOVE), self._sum(Sum.IS_UP)
        who_above, who_some = self._sum(Sum.WHO_ABOVE), self._sum(Sum.WHO_SOME)
        who_few = self._sum(Sum.WHO_FEW)
        own_above, held = (
            about(live.own_above, who_above, self._then),
            about(live.own_above_and_held, who_above, self._then),
        )
        days_above = ",".join(filled_in(days, then=self._then) for days in live.days_above)
        everyone = ", ".join(str(exercise.number) for exercise in week.exercises)
        cases = [
            (self._is_unclear(), text(live.unclear)),
            (self._is_empty(), text(live.empty)),
            (f"{above}>=2", f"CHOOSE({above}-1,{days_above})"),
            (self._not_found(), filled_in(live.not_found, then=self._then)),
            (f'{who_above}<>""', f"IF({self._sum(Sum.HELD)}=1,{held},{own_above})"),
            (f"{above}=1", text(live.day_above)),
            (f"{is_up}=1", text(live.pain_is_up)),
            (self._is_missing(), self._missing()),
            (f'{who_some}<>""', about(live.own_some, who_some)),
            (f"{self._few()}={text(everyone)}", text(live.all_few)),
            (f'{who_few}<>""', about(live.few, who_few)),
        ]
        hint = _first_that_holds(cases, text(live.on_track))
        if week.next is Next.REPLAN:
            return f"={hint}"
        state = self._sum(Sum.STATE)
        other = f'IF({state}={_PAUSED},{text(live.paused)},"")'
        return f"=IF({state}=0,{hint},{other})"

    def is_on_track(self, hint: str) -> str:
        """Whether a cell has the hint that all is well."""
        return f"={hint}={text(self._live.on_track)}"

    def counts(self) -> str:
        """`5 of 5 days (2 rest), 24 of 25 boxes`."""
        sessions, rest = self._sum(Sum.SESSIONS_DONE), self._sum(Sum.REST_DAYS)
        parts = {
            "sessions": sessions,
            "due": self._sum(Sum.SESSIONS_DUE),
            "rest": rest,
            "boxes": self._sum(Sum.BOXES_DONE),
            "boxes_due": self._sum(Sum.BOXES_DUE),
        }
        with_rest = filled_in(self._live.counts_with_rest, **parts)
        told = f"IF({rest}>0,{with_rest},{filled_in(self._live.counts, **parts)})"
        return f'=IF(OR({sessions}=0,{self._not_found()}),"",{told})'

    def _missing(self) -> str:
        written, due = self._sum(Sum.DAYS_WITH_PAIN), self._sum(Sum.DUE_DAYS)
        needed = f"INT(({due}+1)/2)"
        several = filled_in(self._live.pain_missing, written=written, due=due, needed=needed)
        return f"IF({due}=1,{text(self._live.pain_missing_on_the_day)},{several})"

    def _is_unclear(self) -> str:
        return f"{self._sum(Sum.UNCLEAR)}>0"

    def _is_empty(self) -> str:
        no_pain = f'{self._sum(Sum.MEDIAN)}="",COUNT({self._own_pain})=0'
        return f"AND({self._sum(Sum.SESSIONS_DONE)}=0,{no_pain})"

    def _is_missing(self) -> str:
        return f"2*{self._sum(Sum.DAYS_WITH_PAIN)}<{self._sum(Sum.DUE_DAYS)}"

    def _not_found(self) -> str:
        return f"{self._sum(Sum.FOUND)}<{len(self._week.exercises)}"

    def _few(self) -> str:
        layout = self._layout
        return address(layout.figures_row(layout.exercises[-1]), layout.lists_column + 2)

    def _sum(self, figure: Sum) -> str:
        return address(*self._layout.sum_cell(figure))


def _first_that_holds(cases: list[tuple[str, str]], otherwise: str) -> str:
    formula = otherwise
    for condition, value in reversed(cases):
        formula = f"IF({condition},{value},{formula})"
    return formula
