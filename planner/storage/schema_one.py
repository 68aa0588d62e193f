"""Documents of schema 1, of the first planner, which could not re-plan.

Their plans have one week for each dose of the original ramp, and nothing else to tell.
"""

from typing import Any

import msgspec


def upgrade(raw: bytes) -> bytes:
    """The document as schema 2 has it; what is no such document stays as it is."""
    document = msgspec.json.decode(raw)
    try:
        plan, log = document["plan"], document["log"]
        courses: dict[str, list[Any]] = {}
        for place, week in enumerate(plan["weeks"]):
            for prescription in week["prescriptions"]:
                prescription["position"] = place
                courses.setdefault(prescription["exercise"], []).append(prescription["dose"])
        plan["courses"] = [{"exercise": key, "doses": doses} for key, doses in courses.items()]
        for own_pain in log["own_pains"]:
            own_pain["week"] = str(own_pain["week"])
    except (KeyError, TypeError):
        return raw
    return msgspec.json.encode(document)
