"""Keys of what a person fills in on "Start here": warning signs, and that a doctor says to go on.

As on the weekly pages, the keys stand in the hidden key column and key row (`layout.KEY_COLUMN`,
`layout.KEY_ROW`). Sign 3 of the emergency signs is the cell in the row "sign-3" and the column
"emergency"; its date stands in the column "emergency-date".
"""

from enum import StrEnum

CLEARANCE = "clearance"
"""The row in which the person writes who says that they may go on, and when."""


NOES = ("no", "n")
"""What says in a live workbook that coming weeks do not follow."""
SETTINGS = "settings"
"""The row of a live workbook's settings: the day, and whether coming weeks follow."""
MOST_DAYS_OF_GOING_ON = 4
"""In a live workbook the days from which the person goes on are a list: each ends one pause."""


class StartColumn(StrEnum):
    """What the key row says."""

    EMERGENCY = "emergency"
    EMERGENCY_DATE = "emergency-date"
    DOCTOR_FIRST = "doctor-first"
    DOCTOR_FIRST_DATE = "doctor-first-date"
    CLEARED_BY = "cleared-by"
    CLEARED_ON = "cleared-on"
    GOES_ON_1 = "goes-on-1"
    GOES_ON_2 = "goes-on-2"
    GOES_ON_3 = "goes-on-3"
    GOES_ON_4 = "goes-on-4"
    TODAY = "today"
    FOLLOWS = "follows"


GOES_ON = (
    StartColumn.GOES_ON_1,
    StartColumn.GOES_ON_2,
    StartColumn.GOES_ON_3,
    StartColumn.GOES_ON_4,
)
"""The columns of the days of going on."""


def sign_key(number: int) -> str:
    """The key of the row of the warning signs with that number, from 1.

    >>> sign_key(3)
    'sign-3'
    """
    return f"sign-{number}"
