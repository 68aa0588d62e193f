"""The sentence behind a statement's name, whoever declares it."""

from planner import rules
from planner.domain.sentence import KEPT, Sentence
from planner.progression import reasons, start, top
from planner.replan import track, wishes

_DECLARED = {
    **reasons.SENTENCES,
    **start.SENTENCES,
    **top.SENTENCES,
    **track.SENTENCES,
    **wishes.SENTENCES,
}


def sentence(name: str) -> Sentence:
    """The sentence of that name; raises KeyError where nobody declares it."""
    if name in _DECLARED:
        return _DECLARED[name]
    rule = name.partition(".")[0]
    if rule not in rules.names():
        raise KeyError(name)
    return rules.load(rule).SENTENCES[name]


def is_known(name: str) -> bool:
    """Whether this planner can say it, or has it as words."""
    try:
        sentence(name)
    except KeyError:
        return name == KEPT
    return True
