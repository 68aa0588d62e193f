"""The formulas of a weekly page: what is done, what the days add up to, and the hint.

They use only functions that Excel, LibreOffice and Google Sheets share, and no date of today.
`planner.pages.week.cells` and `planner.pages.week.hint` compute the same; a test compares them.
"""

from planner.domain.plan import Ticks
from planner.form.layout import Sum, WeekLayout
from planner.form.ticks import DONE_WORDS, FALSE, FEWEST_REPS, ONE_REP, SYMBOLS, UNTICKED
from planner.pages.week.hint import MOST_NAMED, WeekFigures
from planner.pages.week.live import LiveWords, OfExercises
from planner.writers.xlsx.kit.addresses import address
from planner.writers.xlsx.kit.formula_text import filled_in, text

_HIGHEST_PAIN = 10


def says_done(cells: str, at_least: str) -> str:
    """1 or more for a cell, or for each cell of a range, that says "done" by itself.

    `at_least` is the number of repetitions that is enough. EXACT, since a spreadsheet's "=" may
    take signs that it does not know for nothing.
    """
    signs = [f"EXACT({cells},{text(symbol)})" for symbol in SYMBOLS]
    said = [f"({cells}={text(word)})" for word in DONE_WORDS]
    numbers = [f"({cells}=TRUE)", f"({cells}=1)", f"ISNUMBER({cells})*({cells}>={at_least})"]
    one = f"EXACT({cells},{text(ONE_REP)})*(1>={at_least})"
    return "+".join([*signs, *said, *numbers, one])


def is_open(cells: str, ticks: Ticks) -> str:
    """1 or more for a cell, or for each cell of a range, that leaves it to "All done"."""
    empty = f"(LEN({cells})=0)+EXACT({cells},{text(UNTICKED)})+({cells}={text(FALSE)})"
    if ticks is Ticks.GLYPH:
        return f"{empty}+ISLOGICAL({cells})*({cells}=FALSE)"  # LibreOffice: 0 is FALSE as well
    return f"{empty}+({cells}=0)+({cells}=FALSE)"


def who_stands_here(label: str, names: str, places: str) -> str:
    """The place of the exercise with whose name a label begins; 0 for none."""
    return f"=SUMPRODUCT(EXACT(LEFT({label},LEN({names})),{names})*{places})"


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


def done_count(cells: str, target: str, all_done: str, days: str, ticks: Ticks) -> str:
    """In how many of the cells of a row an exercise is done in full, on days that are open."""
    said, left_open = says_done(cells, target), is_open(cells, ticks)
    return f"=SUMPRODUCT(--({said}+{all_done}*({left_open})>0),{days})"


def part_count(cells: str, targets: str, days: str) -> str:
    """In how many cells an exercise is done in part, on days that are open: too few repetitions."""
    counted = f"ISNUMBER({cells})*({cells}>={FEWEST_REPS})*({cells}<{targets})"
    one = f"EXACT({cells},{text(ONE_REP)})*(1<{targets})"
    return f"SUMPRODUCT(({counted}+{one})*{days})"


def is_open_day(pain: str, ceiling: int) -> str:
    """1 on a day on which something is due; 0 where the pain says to rest."""
    return f"=IF(ISNUMBER({pain}),IF({pain}>{ceiling},0,1),1)"


def is_ticked(cell: str) -> str:
    """1 where "All done" is ticked. A number other than 1 says nothing there."""
    return f"IF(OR({_says_done_in_words(cell)}),1,0)"


def is_done_cell(cell: str, target: str, all_done: str, ticks: Ticks) -> str:
    """Whether one cell counts as done. Conditional formats take no arrays, hence the long form."""
    empty = [f"LEN({cell})=0", f"EXACT({cell},{text(UNTICKED)})", f"{cell}={text(FALSE)}"]
    if ticks is Ticks.GLYPH:
        empty.append(f"AND(ISLOGICAL({cell}),{cell}=FALSE)")
    else:
        empty += [f"{cell}=0", f"{cell}=FALSE"]
    enough = f"AND(ISNUMBER({cell}),{cell}>={target})"
    by_all_done = f"AND({all_done}=1,OR({','.join(empty)}))"
    one = f"AND(EXACT({cell},{text(ONE_REP)}),1>={target})"
    return f"=OR({_says_done_in_words(cell)},{enough},{one},{by_all_done})"


def _says_done_in_words(cell: str) -> str:
    signs = [f"EXACT({cell},{text(symbol)})" for symbol in SYMBOLS]
    said = [f"{cell}={text(word)}" for word in DONE_WORDS]
    return ",".join([*signs, *said, f"{cell}=TRUE", f"{cell}=1"])


def is_present(day: str, all_done: str, cells: str) -> str:
    """1 for a session, on a day that is open, in which anything was done, if only in part."""
    anything = f"{is_ticked(all_done)}+SUMPRODUCT(--({says_done(cells, '1')}>0))>0"
    return f"=IF({day}=0,0,IF({anything},1,0))"


def listed(before: str | None, number: int, condition: str) -> str:
    """The list of the row above, with this exercise's number where the condition holds."""
    if before is None:
        return f'=IF({condition},"{number}","")'
    return f'={before}&IF({condition},IF({before}="","",", ")&{number},"")'


def about(sentences: OfExercises, numbers: str) -> str:
    """The sentence about the exercises of a list: one, some, or so many that they are counted."""
    commas = f'LEN({numbers})-LEN(SUBSTITUTE({numbers},",",""))'
    many = filled_in(sentences.many, count=f"({commas}+1)")
    some = filled_in(sentences.some, list=numbers)
    one = filled_in(sentences.one, list=numbers)
    return f"IF({commas}=0,{one},IF({commas}>={MOST_NAMED},{many},{some}))"


class HintFormula:
    """The hint of one page, from its hidden cells."""

    def __init__(
        self, layout: WeekLayout, week: WeekFigures, live: LiveWords, pain: str, own_pain: str
    ) -> None:
        self._layout = layout
        self._week = week
        self._live = live
        self._pain = pain
        self._own_pain = own_pain

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
            about(live.own_above, who_above),
            about(live.own_above_and_held, who_above),
        )
        days_above = ",".join(map(text, live.days_above))
        everyone = ", ".join(str(exercise.number) for exercise in week.exercises)
        cases = [
            (self._is_unclear(), text(live.unclear)),
            (self._is_empty(), text(live.empty)),
            (f"{above}>=2", f"CHOOSE({above}-1,{days_above})"),
            (self._not_found(), text(live.not_found)),
            (f'{who_above}<>""', f"IF({self._sum(Sum.HELD)}=1,{held},{own_above})"),
            (f"{above}=1", text(live.day_above)),
            (f"{is_up}=1", text(live.pain_is_up)),
            (self._is_missing(), self._missing()),
            (f'{who_some}<>""', about(live.own_some, who_some)),
            (f"{self._few()}={text(everyone)}", text(live.all_few)),
            (f'{who_few}<>""', about(live.few, who_few)),
        ]
        return f"={_first_that_holds(cases, text(live.on_track))}"

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
        filled = "+".join(f"SUMPRODUCT(--(LEN({c})>0))" for c in (self._pain, self._own_pain))
        clear = "-".join(
            f"SUMPRODUCT(ISNUMBER({c})*({c}>=0)*({c}<={_HIGHEST_PAIN}))"
            for c in (self._pain, self._own_pain)
        )
        return f"{filled}-{clear}>0"

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
