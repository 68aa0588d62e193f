"""What the pages of a live workbook must show: by the law in the core."""

from datetime import date

from planner.domain.decision import Kind
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.evidence.signs import open_signs
from planner.replan.base import next_decision
from planner.replan.pages import with_pages
from planner.replan.weekly import as_known_on, weekly
from planner.wording import doses, live_words
from planner.wording.language import ENGLISH
from tests.live.lives import Life
from tests.live.typed import Shown

NOTHING = Shown("", "")


def law(plan: Plan, life: Life) -> dict[tuple[int, str], Shown]:
    """What must stand on each page of each exercise, from the first decision on."""
    first = next_decision(plan)
    folded = weekly(plan, life.log, life.today)
    weeks = {week.starts: week for week in folded.weeks}
    return {
        (place, exercise.key): _shown(folded, life, page, weeks.get(page.starts), exercise.key)
        for place, page in enumerate(with_pages(plan).weeks, start=1)
        if page.starts >= first
        for exercise in plan.exercises
        if page.prescription(exercise.key) is not None
    }


def _shown(plan: Plan, life: Life, page: Week, week: Week | None, exercise: str) -> Shown:
    if _is_stopped(life.log, life.today) and life.today <= page.ends:
        return NOTHING
    revision = next((each for each in plan.history if each.day == page.starts), None)
    if revision is not None and revision.paused:
        return NOTHING
    if plan.is_paused and page.starts > plan.history[-1].day:
        return NOTHING
    before = [each for each in plan.history if plan.full_week(each.day) == page.starts]
    last = revision if revision is not None else (before[-1] if before else None)
    decision = last.decision(exercise) if last is not None else None
    rests = decision is not None and decision.kind is Kind.REST
    prescription = week.prescription(exercise) if week is not None else None
    if prescription is None and not rests:
        return NOTHING
    if decision is None:
        reason = ENGLISH(live_words.AS_PLANNED)
    else:
        reason = live_words.reason(ENGLISH, decision, plan)
    if prescription is None:
        return Shown(ENGLISH(live_words.REST), reason)
    known = next(each for each in plan.exercises if each.key == exercise)
    return Shown(doses.headline(ENGLISH, known, prescription.dose), reason)


def _is_stopped(log: Log, today: date) -> bool:
    """Whether a sign is open now: one without a date, or with one to come, is of today."""
    undated = any(sign.day is None or sign.day > today for sign in log.signs)
    known = as_known_on(log, today)
    return undated or bool(open_signs(known.signs, known.clearance, today))
