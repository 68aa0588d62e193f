"""The `.json` file: a plan and its log as planner wrote them."""

from planner.readers import Reading
from planner.storage import document, guard

SUFFIX, HOLDS_PLAN = ".json", True


def read(raw: bytes) -> Reading:
    """The plan and the log; raises PlannerError for anything else."""
    guard.check_size(raw)
    plan, log = document.decode(raw.removeprefix(b"\xef\xbb\xbf"))
    return Reading(plan, log, plan_id=plan.plan_id, kept=log)
