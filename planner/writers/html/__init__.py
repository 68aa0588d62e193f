"""One page, offline: an `.html` file that runs the sessions to come on a phone or computer."""

from __future__ import annotations

from planner.domain.gallery import Contents
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.errors import problem
from planner.writers import PLAIN, Wanted

SUFFIX, IS_TEXT = ".html", True
LAYOUTS, TAKES = "session", ("week",)


def shows(_wanted: Wanted) -> tuple[Contents, ...]:
    """Figures that move, and still ones for who wants no movement."""
    return Contents.MOVING, Contents.RASTER, Contents.START, Contents.STEPS


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """The page, UTF-8. It holds all that it needs, and its policy forbids every request.

    Its weeks are those that are not over on `wanted.today`, or the one that is asked for; opened,
    it shows the one of its day. Raises PlannerError where the plan is paused: nothing is
    prescribed.
    """
    from planner.pages.session import session_page
    from planner.pages.to_print import weeks_to_do
    from planner.writers.html.page import assembled
    from planner.writers.html.session import session_data

    if plan.is_paused or not plan.weeks:
        raise problem(
            "the plan is paused, so there is no session to run",
            "once somebody says that you may go on: planner replan --resume DATE",
        )
    weeks = weeks_to_do(plan, wanted.week, wanted.today)
    told = session_page(wanted.words, plan, log, weeks, wanted.today)
    data = session_data(plan, told, wanted.gallery)
    return assembled(data, plan, told, wanted)
