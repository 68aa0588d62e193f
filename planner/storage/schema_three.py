"""Documents of schemas 1 to 3, whose decisions did not tell what later ones need to know.

The history stays as it was decided. Which rule had decided, and for pain or not, is taken as what
the second edition of the rules remembers.
"""

from typing import Any

import msgspec

_AS_PLANNED = "as_planned"


def upgrade(raw: bytes) -> bytes:
    """The document as schema 4 has it; what is no such document stays as it is."""
    document = msgspec.json.decode(raw)
    try:
        for revision in document["plan"].get("history", []):
            for decision in revision["decisions"]:
                _remember(decision)
    except (AttributeError, KeyError, TypeError):
        return raw
    return msgspec.json.encode(document)


def _remember(decision: dict[str, Any]) -> None:
    rule = decision["rule"]
    decision["spoke"] = [rule] if rule != _AS_PLANNED else []
    if decision.get("for_pain"):
        decision["hurt"] = decision.get("before")
