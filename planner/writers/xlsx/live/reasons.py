"""Why the next week asks what it asks, in words: one sentence of those that there are."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.decision import Kind
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import WORK
from planner.writers.xlsx.live.places import ExerciseCell
from planner.writers.xlsx.live.verdicts import SILENT, number, rank, rank_of, rule_of


@dataclass(frozen=True, slots=True)
class Figures:
    """Cells or sums with what a reason names: sessions done and due, days above the ceiling, days
    with pain written and days on which it is asked for.
    """

    done: str
    due: str
    red: str
    written: str
    days: str


def reason_formulas(
    live: Live, week: int, exercise: int, figures: Figures
) -> dict[ExerciseCell, str]:
    """The reason in words, and what in it speaks for less."""
    cells = {cell: live.of_exercise(cell, week, exercise) for cell in ExerciseCell}
    return {
        ExerciseCell.BECAUSE: _because(live, week, cells, figures),
        ExerciseCell.REASON: _reason(live, cells[ExerciseCell.BECAUSE], cells),
    }


def _because(live: Live, week: int, cells: Mapping[ExerciseCell, str], figures: Figures) -> str:
    red, verdict = figures.red, cells[ExerciseCell.VERDICT]
    because, pain, day = (
        live.reasons.because,
        cells[ExerciseCell.OWN_PAIN],
        cells[ExerciseCell.LAST_DAY],
    )
    ago = f"({live.decided_on(week)}-{day})"
    absence = filled_in(because["absence"], count=ago)
    cases = {
        "absence": f"IF({day}=0,{text(because['absence.not_yet'])},{absence})",
        "pain_unknown": filled_in(because["pain_unknown"], days=figures.written, due=figures.days),
        "pain_high": filled_in(because["pain_high"], days=red),
        "pain_some": f"IF({red}>0,{text(because['pain_some'])},{text(because['pain_some.up'])})",
        "own_pain_high": filled_in(because["own_pain_high"], pain=pain),
        "own_pain_some": filled_in(because["own_pain_some"], pain=pain),
        "adherence": filled_in(because["adherence"], full=figures.done, due=figures.due),
        "hurt_lately": text(because["hurt_lately"]),
        "after_rest": text(because["after_rest"]),
        "after_pause": text(because["after_pause"]),
    }
    rule = rule_of(verdict)
    formula = text("")
    for name, sentence in cases.items():
        formula = f"IF({rule}={number(name)},{sentence},{formula})"
    return f"IF({verdict}>={SILENT},{text('')},{formula})"


def _reason(live: Live, because: str, cells: Mapping[ExerciseCell, str]) -> str:
    words, verdict = live.reasons, cells[ExerciseCell.VERDICT]
    present, after = cells[ExerciseCell.PRESENT], cells[ExerciseCell.AFTER]
    less, lowest, start, same, again = (
        filled_in(sentence, because=because)
        for sentence in (
            words.less,
            words.lowest,
            words.from_the_start,
            words.same_again,
            words.done_again,
        )
    )
    is_less = f"INT({after}/{WORK})<INT({present}/{WORK})"
    restart = f"{rank_of(verdict)}={rank(Kind.RESTART, number('absence'))}"
    rule = rule_of(verdict)
    asks_for_less = f"OR({rule}={number('pain_high')},{rule}={number('after_pause')})"
    is_whole = f"INT({cells[ExerciseCell.MEASURE]}/{WORK})<=INT({present}/{WORK})"
    held = f"IF({asks_for_less},{lowest},IF({is_whole},{same},{again}))"
    decided = f"IF({is_less},IF({restart},{start},{less}),{held})"
    pain = cells[ExerciseCell.OWN_PAIN]
    gave = filled_in(words.not_this_week, pain=pain)
    rests = f"IF({pain}<0,{text(words.still_rests)},{gave})"
    planned = f"IF({verdict}>={SILENT},{text(words.as_planned)},{decided})"
    return f"IF({cells[ExerciseCell.RESTS]}=1,{rests},{planned})"
