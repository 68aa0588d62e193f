"""Where a climb starts, and why."""

from dataclasses import dataclass
from fractions import Fraction

from planner.domain.programme import Item
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.progression.ladder import BASELINE_SHARE, documented_start, start_from_baseline

SENTENCES: Sentences = {
    "start": Sentence("start: {because}", comment="Why a plan begins with an amount."),
    "start.rounded": Sentence("start: {because}, rounded to a step of {step}"),
    "start.smallest": Sentence("start: the smallest amount"),
    "start.baseline": Sentence(
        "80 % of the {baseline:first} that are comfortable today",
        comment="{baseline} is 9, or 9 seconds: what the person manages today.",
    ),
    "start.about_baseline": Sentence(
        "about 80 % of the {baseline:first} that are comfortable today"
    ),
    "start.programme": Sentence("set by the programme", comment="As in: start, set by …"),
    "start.theirs": Sentence("what the programme sets", comment="As in: … is above the maximum."),
    "start.half": Sentence(
        "about half of the documented {documented:first}",
        comment="{documented}: 8–10, or 8–10 seconds.",
    ),
    "start.low": Sentence("low, about half of the documented {documented:first}"),
}


@dataclass(frozen=True, slots=True)
class Start:
    """The start of what is raised first, before any maximum.

    `exact` is what the rule gives before it is rounded to a step; `why` is the rule as a reason
    and `rule` the same as the subject of a sentence.
    """

    count: int
    exact: Fraction
    why: Statement
    rule: Statement

    def reason(self, step: int) -> Statement:
        """Why a plan starts there.

        >>> about = Statement("start.about_baseline", {"baseline": 9})
        >>> Start(7, Fraction(36, 5), about, about).reason(step=1).name
        'start'
        >>> Start(2, Fraction(4, 5), about, about).reason(step=2).name
        'start.smallest'
        """
        if self.count == step != self.exact:
            return Statement("start.smallest")
        if abs(self.count - self.exact) >= 1:
            return Statement("start.rounded", {"step": step}, because=self.why)
        return Statement("start", because=self.why)


def start(item: Item, baseline: int | None) -> Start:
    """From the baseline, else what the programme sets, else low."""
    dose_range = item.exercise.dose
    if baseline is not None:
        count, exact = start_from_baseline(dose_range, baseline), BASELINE_SHARE * baseline
        rule = Statement("start.baseline", {"baseline": baseline})
        about = Statement("start.about_baseline", {"baseline": baseline})
        return Start(count, exact, rule if count == exact else about, rule)
    if item.start is not None:
        set_by, theirs = Statement("start.programme"), Statement("start.theirs")
        return Start(item.start, Fraction(item.start), set_by, theirs)
    span = dose_range.first_span
    documented = {"documented": str(span)}
    return Start(
        documented_start(dose_range),
        Fraction(span.low, 2),
        Statement("start.low", documented),
        Statement("start.half", documented),
    )
