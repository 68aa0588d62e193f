"""Which weeks go on paper, and on the page for a phone."""

from datetime import date

from planner.domain.plan import Plan, Week


def weeks_to_print(plan: Plan, number: int | None, today: date | None) -> tuple[Week, ...]:
    """The week of that number with all its parts; without one, the weeks that are not over.

    All weeks where `today` is None, and where all are over.
    """
    if number is not None:
        return tuple(week for week in plan.weeks if week.number == number)
    return _not_over(plan.weeks, today) or plan.weeks


def weeks_to_do(plan: Plan, number: int | None, today: date | None) -> tuple[Week, ...]:
    """The weeks with that number, else all; of these the ones that are not over, else the last.

    A week in parts is each of its parts: the page finds the one that holds its day.
    """
    weeks = tuple(week for week in plan.weeks if number is None or week.number == number)
    return _not_over(weeks, today) or weeks[-1:]


def _not_over(weeks: tuple[Week, ...], today: date | None) -> tuple[Week, ...]:
    return tuple(week for week in weeks if today is None or week.ends >= today)
