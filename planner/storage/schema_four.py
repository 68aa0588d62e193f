"""Documents of schemas 1 to 4, which kept reasons and wishes as English sentences.

They stay the words that they were: which numbers were in them, nobody can say for sure.
"""

from typing import Any

import msgspec

from planner.domain.sentence import KEPT


def upgrade(raw: bytes) -> bytes:
    """The document as schema 5 has it; what is no such document stays as it is."""
    document = msgspec.json.decode(raw)
    try:
        plan = document["plan"]
        for weeks in (plan["weeks"], plan.get("replaced", []), plan.get("undecided") or []):
            for week in weeks:
                for prescription in week["prescriptions"]:
                    prescription["reason"] = _kept(prescription["reason"])
        for revision in plan.get("history", []):
            revision["said"] = [_kept(words) for words in revision.get("said", [])]
            for decision in revision["decisions"]:
                decision["reason"] = _kept(decision["reason"])
                decision["also"] = [_kept(words) for words in decision.get("also", [])]
    except (AttributeError, KeyError, TypeError):
        return raw
    return msgspec.json.encode(document)


def _kept(words: object) -> dict[str, Any]:
    return {"name": KEPT, "places": {"text": words}}
