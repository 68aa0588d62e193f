"""The exercises one by one as data: what the layout `exercises.typ` shows."""

from collections.abc import Sequence
from typing import Any

from planner.domain.plan import Plan, Week
from planner.pages.exercises import Card, FactKind, exercises_page
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened


def page(plan: Plan, weeks: Sequence[Week], wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """A card for each exercise that the printed weeks have; all where no week is printed.

    In large print a card says less: neither its purpose, nor where its source stands in full.
    """
    content = exercises_page(wanted.words, plan, weeks)
    return {
        "title": content.title,
        "documented": content.labels.documented,
        "in_plan": content.labels.in_plan,
        "source": content.labels.source,
        "cards": [_card(card, wanted, pictures) for card in content.cards],
    }


def _card(card: Card, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    movement = wanted.gallery.of(card.exercise)
    return {
        "number": card.number,
        "name": softened(card.exercise.name),
        "start": pictures.shown(movement.start) if movement is not None else None,
        "end": pictures.shown(movement.end) if movement is not None else None,
        "documented": softened(card.documented),
        "cited": softened(card.cited),
        "in_plan": softened(card.in_plan),
        "facts": [
            {
                "label": fact.label,
                "text": softened(fact.text),
                "step": fact.kind is FactKind.STEP,
                "caution": fact.kind is FactKind.CAUTION,
            }
            for fact in card.facts
            if not (wanted.large and fact.kind is FactKind.PURPOSE)
        ],
        "source": "" if wanted.large and not card.is_in_full else softened(card.source),
    }
