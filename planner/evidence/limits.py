"""The limits that rules, pages and the weekly page's hint share, each in one place.

Sources: the bands of pain 0-3, 4-5 and 6-10 are those of the pain-monitoring model (Thomeé 1997;
Silbernagel 2007, doi 10.1177/0363546506298279, a tendon trial); a change of 2 points is about the
smallest that is not noise (Childs 2005; Farrar 2001; Ostelo 2008, doi
10.1097/BRS.0b013e31815e3a10), using it for worsening is our choice, as are half of the days, two
thirds of the sessions, and what may be missing from a dose that counts as done in full.
"""

from planner.domain.dose import Dose, HoldUnit

SOME_PAIN = 4
"""From here to the ceiling an exercise is held, and pain that is up too."""
WEEKS_FOR_THE_BEST = 8
"""The best week, with which pain is compared, is one of the last eight."""


def days_ask_for_less(days_above: int) -> bool:
    """Rule 5: two or more days with pain above the ceiling."""
    return days_above >= 2


def days_hold(days_above: int) -> bool:
    """Rule 6: a day with pain above the ceiling."""
    return days_above >= 1


def median_holds(median: float | None, before: float | None, best: float | None) -> bool:
    """Rule 6: the median is 4 or more, and up by 1 on the week before or by 2 on the best week.

    Below 4 nobody is held for it: pain that stays green may go up and down.

    >>> median_holds(4, 3, None), median_holds(3, 1, 1), median_holds(4, 4, 2)
    (True, False, True)
    """
    if median is None or median < SOME_PAIN:
        return False
    is_up = before is not None and median - before >= 1
    return is_up or (best is not None and median - best >= 2)


def pain_is_unknown(written: int, due: int) -> bool:
    """Rule 4: pain is written on fewer than half of the days with a session."""
    return 2 * written < due


def own_pain_asks_for_less(pain: int | None, ceiling: int) -> bool:
    """Rule 7: an exercise gave pain above the ceiling."""
    return pain is not None and pain > ceiling


def own_pain_holds(pain: int | None, ceiling: int) -> bool:
    """Rule 8: an exercise gave pain from 4 to the ceiling."""
    return pain is not None and SOME_PAIN <= pain <= ceiling


def too_few_done(done: int, due: int) -> bool:
    """Rule 9: done in full in fewer than two thirds of the sessions in which it is due.

    80 % is a convention without a source, and would hold somebody for ever who does 5 of 7.

    >>> too_few_done(2, 3), too_few_done(4, 7)
    (False, True)
    """
    return 3 * done < 2 * due


def enough(dose: Dose) -> int:
    """The fewest repetitions (or the shortest hold) that count as the dose done in full.

    One repetition, second or breath may be missing, or one fifth of the dose; something is done.

    >>> from planner.domain.dose import Sides
    >>> [enough(Dose(1, count, None, None, Sides.NONE)) for count in (1, 2, 4, 10, 15)]
    [1, 1, 3, 8, 12]
    >>> enough(Dose(1, None, 4, HoldUnit.MINUTES, Sides.NONE))
    4
    """
    counted = dose.counted
    four_fifths = -(-4 * counted // 5)
    in_minutes = dose.reps is None and dose.hold_unit is HoldUnit.MINUTES
    return max(1, four_fifths if in_minutes else min(counted - 1, four_fifths))
