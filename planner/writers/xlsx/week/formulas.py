"""The formulas of a weekly page: what is done, what the days add up to, and the hint.

They use only functions that Excel, LibreOffice and Google Sheets share, and no date of today.
`planner.pages.week_cells` and `planner.pages.week_hint` compute the same; a test compares them.
"""

from string import Formatter

from planner.domain.plan import Ticks
from planner.form.layout import Sum, WeekLayout
from planner.form.ticks import DONE_WORDS, FALSE, FEWEST_REPS, SYMBOLS, UNTICKED
from planner.pages import week_hint
from planner.wording import hints
from planner.wording.page_words import HIGHEST_PAIN
from planner.writers.xlsx.kit.addresses import address


def text(said: str) -> str:
    """A text as it stands in a formula.

    >>> text('say "x"')
    '"say ""x""\"'
    """
    doubled = said.replace('"', '""').replace("\n", '"&CHAR(10)&"')
    return f'"{doubled}"'


def filled_in(template: str, **parts: str) -> str:
    """A template of `week_hint` as a formula; each part is a formula of its own.

    >>> filled_in("{done} of {due}", done="A1", due="7")
    'A1&" of "&7'
    """
    pieces = []
    for said, name, _, _ in Formatter().parse(template):
        if said:
            pieces.append(text(said))
        if name is not None:
            pieces.append(parts[name])
    return "&".join(pieces)


def says_done(cells: str, at_least: str) -> str:
    """1 or more for a cell, or for each cell of a range, that says "done" by itself.

    `at_least` is the number of repetitions that is enough. EXACT, since a spreadsheet's "=" may
    take signs that it does not know for nothing.
    """
    signs = [f"EXACT({cells},{text(symbol)})" for symbol in SYMBOLS]
    said = [f"({cells}={text(word)})" for word in DONE_WORDS]
    numbers = [f"({cells}=TRUE)", f"({cells}=1)", f"ISNUMBER({cells})*({cells}>={at_least})"]
    return "+".join([*signs, *said, *numbers])


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
    """In how many cells an exercise is done in part, on days that are open: a number, too small."""
    counted = f"ISNUMBER({cells})*({cells}>={FEWEST_REPS})*({cells}<{targets})"
    return f"SUMPRODUCT({counted}*{days})"


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
    return f"=OR({_says_done_in_words(cell)},{enough},{by_all_done})"


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


def who(numbers: str) -> str:
    """`Exercise 2`, `Exercises 2, 4` or `4 exercises`, from a list; empty for an empty list."""
    commas = f'LEN({numbers})-LEN(SUBSTITUTE({numbers},",",""))'
    many = filled_in(hints.MANY, count=f"({commas}+1)")
    some = filled_in(hints.SOME, list=numbers)
    one = filled_in(hints.ONE, list=numbers)
    named = f"IF({commas}=0,{one},{some})"
    return f'=IF({numbers}="","",IF({commas}>={hints.MOST_NAMED},{many},{named}))'


class HintFormula:
    """The hint of one page, from its hidden cells."""

    def __init__(
        self, layout: WeekLayout, week: week_hint.WeekFigures, pain: str, own_pain: str
    ) -> None:
        self._layout = layout
        self._week = week
        self._pain = pain
        self._own_pain = own_pain

    def held(self) -> str:
        """Whether rules 4 and 6 hold every exercise."""
        above, is_up = self._sum(Sum.DAYS_ABOVE), self._sum(Sum.IS_UP)
        return f"=IF(OR({above}>=1,{is_up}=1,{self._is_missing()}),1,0)"

    def hint(self) -> str:
        """`week_hint`, case by case in its order."""
        if self._week.is_paused:
            return f"={text(hints.PAUSED)}"
        week, ceiling = self._week, str(self._week.ceiling)
        above, is_up = self._sum(Sum.DAYS_ABOVE), self._sum(Sum.IS_UP)
        written, due = self._sum(Sum.DAYS_WITH_PAIN), self._sum(Sum.DUE_DAYS)
        who_above, who_some = self._sum(Sum.WHO_ABOVE), self._sum(Sum.WHO_SOME)
        who_few = self._sum(Sum.WHO_FEW)
        own = {"who": who_above, "ceiling": ceiling, "it": _it(who_above)}
        count = f"CHOOSE({above},{','.join(map(text, hints.COUNT_WORDS))})"
        several = filled_in(
            hints.PAIN_MISSING, written=written, due=due, needed=f"INT(({due}+1)/2)"
        )
        missing = f"IF({due}=1,{text(hints.PAIN_MISSING_ON_THE_DAY)},{several})"
        everyone = ", ".join(str(exercise.number) for exercise in week.exercises)
        own_above = filled_in(hints.OWN_ABOVE, **own)
        own_above_and_held = filled_in(hints.OWN_ABOVE_AND_HELD, **own)
        days_above = hints.DAYS_ABOVE_AGAIN if week.is_second else hints.DAYS_ABOVE
        cases = [
            (self._is_unclear(), text(hints.UNCLEAR)),
            (self._is_empty(), text(hints.EMPTY.format(ceiling=ceiling))),
            (f"{above}>=2", filled_in(days_above, count=count, ceiling=ceiling)),
            (self._not_found(), text(hints.NOT_FOUND)),
            (
                f'{who_above}<>""',
                f"IF({self._sum(Sum.HELD)}=1,{own_above_and_held},{own_above})",
            ),
            (f"{above}=1", text(hints.DAY_ABOVE.format(ceiling=ceiling))),
            (f"{is_up}=1", text(hints.PAIN_IS_UP)),
            (self._is_missing(), missing),
            (
                f'{who_some}<>""',
                filled_in(
                    hints.OWN_SOME,
                    who=who_some,
                    band=text(hints.band(week.ceiling)),
                    it=_it(who_some),
                ),
            ),
            (f"{self._few()}={text(everyone)}", text(hints.ALL_FEW)),
            (f'{who_few}<>""', filled_in(hints.FEW, who=who_few)),
        ]
        on_track = hints.ON_TRACK_WAITS if week.waits else hints.ON_TRACK
        otherwise = text(hints.ON_TRACK_LAST if week.is_last else on_track)
        return f"={_first_that_holds(cases, otherwise)}"

    def counts(self) -> str:
        """`5 of 5 days (2 rest), 24 of 25 boxes`."""
        sessions, rest = self._sum(Sum.SESSIONS_DONE), self._sum(Sum.REST_DAYS)
        parts = {
            "sessions": sessions,
            "sessions_due": self._sum(Sum.SESSIONS_DUE),
            "unit": text(hints.unit(self._week.times)),
            "rest": rest,
            "boxes": self._sum(Sum.BOXES_DONE),
            "boxes_due": self._sum(Sum.BOXES_DUE),
        }
        with_rest = filled_in(hints.COUNTS_WITH_REST, **parts)
        told = f"IF({rest}>0,{with_rest},{filled_in(hints.COUNTS, **parts)})"
        return f'=IF(OR({sessions}=0,{self._not_found()}),"",{told})'

    def _is_unclear(self) -> str:
        filled = "+".join(f"SUMPRODUCT(--(LEN({c})>0))" for c in (self._pain, self._own_pain))
        clear = "-".join(
            f"SUMPRODUCT(ISNUMBER({c})*({c}>=0)*({c}<={HIGHEST_PAIN}))"
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


def _it(who_cell: str) -> str:
    """`it` for one exercise, `them` for more."""
    one = text(hints.ONE.format(list=""))
    return f"IF(LEFT({who_cell},{len(one) - 2})={one},{text(hints.IT)},{text(hints.THEM)})"


def _first_that_holds(cases: list[tuple[str, str]], otherwise: str) -> str:
    formula = otherwise
    for condition, value in reversed(cases):
        formula = f"IF({condition},{value},{formula})"
    return formula
