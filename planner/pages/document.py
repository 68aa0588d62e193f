"""What a document of several pages says as a whole."""

from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.pages.foot import Foot, foot
from planner.wording import plan_words
from planner.wording.language import Words
from planner.wording.week import page_words


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """Its title, when to stop, its language, and the foot of its pages."""

    title: str
    stop: str
    language: str
    foot: Foot


def document_words(words: Words, plan: Plan) -> DocumentWords:
    """The same whichever pages it has."""
    return DocumentWords(
        plan_words.title(words, plan),
        page_words.stop_rule(words, plan.programme),
        words.language,
        foot(words),
    )
