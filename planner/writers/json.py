"""A `.json` file: the whole plan and log, for programs and as a second copy."""

import msgspec

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.storage import document
from planner.writers import PLAIN, Wanted, no_figures

SUFFIX = ".json"
IS_TEXT = True
LAYOUTS, TAKES = "", ()
shows = no_figures


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """The document of `planner.storage.document`, indented, UTF-8."""
    return msgspec.json.format(document.encode(plan, log), indent=1) + b"\n"
