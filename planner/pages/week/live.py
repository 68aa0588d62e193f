"""The sentences among which the formulas of a weekly page choose, in one language.

Each is whole. What is known when the page is made stands in it; what changes with the cells is an
open place: `{list}`, `{count}`, `{written}`, `{done}`. Which applies, `pages.week.hint` tells.
"""

from dataclasses import dataclass

from planner.domain.sentence import Sentence
from planner.evidence.limits import SOME_PAIN
from planner.pages.week.hint import Next, WeekFigures, count_sentences, own_some, then_sentence
from planner.wording.language import Words
from planner.wording.week import hints

THEN = "{then}"
"""The open place of what ends a hint, where coming weeks follow what is written."""


@dataclass(frozen=True, slots=True)
class OfExercises:
    """About one exercise, about some (`{list}`), and about many (`{count}`)."""

    one: str
    some: str
    many: str


@dataclass(frozen=True, slots=True)
class LiveWords:
    """All of them. `days_above` are those of 2 to 7 days; `on_track` is the page's own."""

    paused: str
    unclear: str
    empty: str
    days_above: tuple[str, ...]
    not_found: str
    own_above: OfExercises
    own_above_and_held: OfExercises
    day_above: str
    pain_is_up: str
    pain_missing: str
    pain_missing_on_the_day: str
    own_some: OfExercises
    all_few: str
    few: OfExercises
    on_track: str
    counts: str
    counts_with_rest: str
    done_of: str
    done_and_part: str
    done_of_open: str
    middle: str
    middle_and_rest: str


def live_words(words: Words, week: WeekFigures) -> LiveWords:
    """The sentences of a page that adds up to such figures."""
    ceiling, then = week.ceiling, words(then_sentence(week)) if week.next is Next.REPLAN else THEN
    above = hints.DAYS_ABOVE_AGAIN if week.is_second else hints.DAYS_ABOVE
    on_track = hints.ON_TRACK_WAITS if week.waits else hints.ON_TRACK
    counts, counts_with_rest = count_sentences(week.times)
    return LiveWords(
        paused=words(hints.PAUSED),
        unclear=words(hints.UNCLEAR),
        empty=words(hints.EMPTY, ceiling=ceiling),
        days_above=tuple(
            words(above, count=days, ceiling=ceiling, then=then)
            for days in range(2, hints.MOST_DAYS + 1)
        ),
        not_found=words(hints.NOT_FOUND, then=then),
        own_above=_of_exercises(words, hints.OWN_ABOVE, ceiling, then),
        own_above_and_held=_of_exercises(words, hints.OWN_ABOVE_AND_HELD, ceiling, then),
        day_above=words(hints.DAY_ABOVE, ceiling=ceiling),
        pain_is_up=words(hints.PAIN_IS_UP),
        pain_missing=words.open(hints.PAIN_MISSING),
        pain_missing_on_the_day=words(hints.PAIN_MISSING_ON_THE_DAY),
        own_some=_of_exercises(words, own_some(ceiling), ceiling, then),
        all_few=words(hints.ALL_FEW),
        few=_of_exercises(words, hints.FEW, ceiling, then),
        on_track=words(hints.ON_TRACK_LAST if week.is_last else on_track),
        counts=words.open(counts),
        counts_with_rest=words.open(counts_with_rest),
        done_of=words.open(hints.DONE_OF),
        done_and_part=words.open(hints.DONE_AND_PART),
        done_of_open=words.open(hints.DONE_OF_OPEN),
        middle=words.open(hints.MIDDLE),
        middle_and_rest=words.open(hints.MIDDLE_AND_REST),
    )


def _of_exercises(
    words: Words, sentences: hints.OfExercises, ceiling: int, then: str
) -> OfExercises:
    def text(sentence: Sentence) -> str:
        return words.open(sentence, ceiling=ceiling, some=SOME_PAIN, then=then)

    return OfExercises(text(sentences.one), text(sentences.some), text(sentences.many))
