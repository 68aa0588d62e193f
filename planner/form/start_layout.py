"""Keys of what a person fills in on "Start here": warning signs, and that a doctor says to go on.

As on the weekly pages, the keys stand in the hidden key column and key row (`layout.KEY_COLUMN`,
`layout.KEY_ROW`). Sign 3 of the emergency signs is the cell in the row "sign-3" and the column
"emergency"; its date stands in the column "emergency-date".
"""

from enum import StrEnum

CLEARANCE = "clearance"
"""The row in which the person writes who says that they may go on, and when."""


class StartColumn(StrEnum):
    """What the key row says."""

    EMERGENCY = "emergency"
    EMERGENCY_DATE = "emergency-date"
    DOCTOR_FIRST = "doctor-first"
    DOCTOR_FIRST_DATE = "doctor-first-date"
    CLEARED_BY = "cleared-by"
    CLEARED_ON = "cleared-on"


def sign_key(number: int) -> str:
    """The key of the row of the warning signs with that number, from 1.

    >>> sign_key(3)
    'sign-3'
    """
    return f"sign-{number}"
