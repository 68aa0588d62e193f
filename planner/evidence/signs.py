"""Which warning signs nobody has cleared."""

from collections.abc import Iterable
from datetime import date

from planner.domain.log import Clearance, Sign


def open_signs(
    signs: Iterable[Sign], clearance: Clearance | None, today: date | None
) -> tuple[Sign, ...]:
    """The signs that are ticked, and not followed by leave to go on; emergencies first.

    A sign without a date is not known to be older than the clearance; a clearance that is still to
    come clears nothing, and where the day is not known (None) none does.

    >>> fever = Sign("Fever", False, date(2026, 12, 1))
    >>> open_signs([fever], Clearance("Dr Berg", date(2026, 12, 2)), date(2026, 12, 3))
    ()
    """
    still_open = [sign for sign in signs if not _is_cleared(sign, clearance, today)]
    return tuple(sorted(still_open, key=lambda sign: not sign.emergency))


def _is_cleared(sign: Sign, cleared: Clearance | None, today: date | None) -> bool:
    if cleared is None or cleared.day is None or sign.day is None or today is None:
        return False
    return sign.day < cleared.day <= today
