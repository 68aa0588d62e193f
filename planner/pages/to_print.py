"""Which weeks go on paper."""

from datetime import date

from planner.domain.plan import Plan, Week


def weeks_to_print(plan: Plan, number: int | None, today: date | None) -> tuple[Week, ...]:
    """The week of that number with all its parts; without one, the weeks that are not over.

    All weeks where `today` is None, and where all are over.
    """
    if number is not None:
        return tuple(week for week in plan.weeks if week.number == number)
    coming = tuple(week for week in plan.weeks if today is None or week.ends >= today)
    return coming or plan.weeks
