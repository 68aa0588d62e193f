"""The limits that rules and the weekly page's hint share, each in one place.

Sources: the bands of pain 0-3, 4-5 and 6-10 are those of the pain-monitoring model (Thomeé 1997;
Silbernagel 2007, doi 10.1177/0363546506298279, a tendon trial); a change of 2 points is about the
smallest that is not noise (Childs 2005; Farrar 2001; Ostelo 2008, doi
10.1097/BRS.0b013e31815e3a10), using it for worsening is our choice, as are half of the days and
two thirds of the sessions.
"""

SOME_PAIN = 4
"""From here to the ceiling an exercise is held, and a rising median too."""


def days_ask_for_less(days_above: int) -> bool:
    """Rule 5: two or more days with pain above the ceiling."""
    return days_above >= 2


def days_hold(days_above: int) -> bool:
    """Rule 6: one day with pain above the ceiling."""
    return days_above == 1


def median_asks_for_less(rise: float | None) -> bool:
    """Rule 5: the median pain is up by 2 or more on the week before."""
    return rise is not None and rise >= 2


def median_holds(rise: float | None, median: float | None) -> bool:
    """Rule 6: the median pain is up by 1 or more, and now 4 or more. 1 alone is noise."""
    return rise is not None and rise >= 1 and median is not None and median >= SOME_PAIN


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
    """Rule 9: done in fewer than two thirds of the sessions in which it is due.

    80 % is a convention without a source, and would hold somebody for ever who does 5 of 7.

    >>> too_few_done(2, 3), too_few_done(4, 7)
    (False, True)
    """
    return 3 * done < 2 * due
