"""How large the parts of a weekly page are: pixels across, points down, for A4 and for Letter.

The figures were tried on paper with 1 to 20 exercises and one to four sessions a day. Applications
do not scale small pages up, so the page is filled by its own sizes; a page that is a little too
large is scaled down to fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.domain.plan import Paper
from planner.form.layout import WeekLayout
from planner.writers.xlsx.kit import look

TITLE_PT, STOP_PT, DAYS_PT, SLOTS_PT, PAIN_PT = 32, 21, 30, 15, 36
ALL_DONE_PT, NOTES_PT, HINT_PT = 24, 46, 30
MOST_NOTES_PT = 90
"""Notes take what a short page leaves free, up to here."""

PAPER_IN = {Paper.A4: (8.27, 11.69), Paper.LETTER: (8.5, 11.0)}
FEW, SOME, ON_A_PAGE = 6, 12, 20
"""Up to these numbers of exercises: four lines each; two lines; a portrait page."""

SMALLEST_SHARE = 0.93
"""A page is scaled down to this share at most, so that a pen still finds its box; then there is
one more page."""

_DAYS_SHARE = 0.6
"""What the days take of the width that is free where a page has fewer than seven of them."""
_SIDE_PX = 7
"""What Done and the Pain column each take of it for each missing day; the label has the rest."""
_REST_DAY_PX = {1: 40, 2: 46, 3: 54, 4: 64}
_SMALLEST_ROW_PT = {4: 51.0, 2: 23.5}
_REST_TICK_PT = 11.0
_LIVE_SHARE = 0.87
"""Of the widths of days and pictures, where amounts have columns of their own."""
_SHARES = {True: (0.29, 0.4), False: (0.23, 0.41)}
"""What these columns take of the label's width, on a landscape page and on a portrait one."""


@dataclass(frozen=True, slots=True)
class WeekSizes:
    """Sizes of one page; `day_px` has one width for each session column.

    `amount_px` and `how_px` are those of the columns of live amounts, else 0.
    """

    landscape: bool
    label_px: int
    amount_px: int
    how_px: int
    picture_px: int
    day_px: tuple[int, ...]
    done_px: int
    own_pain_px: int
    lines: int
    exercise_pt: float
    tick_pt: float
    rest_tick_pt: float = _REST_TICK_PT

    @property
    def wide_label_px(self) -> int:
        """The width of a label that goes over the columns up to the picture's."""
        return self.label_px + self.amount_px + self.how_px + self.picture_px


@dataclass(frozen=True, slots=True)
class _Kind:
    landscape: bool
    picture_px: int
    done_px: int
    own_pain_px: int
    slot_px: int
    exercise_pt: float
    tick_pt: float


def week_sizes(
    layout: WeekLayout, session_days: Sequence[int], pictures: bool, live: bool = False
) -> WeekSizes:
    """The sizes of a page whose `session_days` (places on the page, from 0) have sessions.

    Without pictures the label takes their width. With fewer days than seven, the days share most
    of what is free. With live amounts, days and pictures leave some of their width to them.
    """
    kind = _kind(len(layout.exercises), layout.times)
    if live:
        kind = replace(
            kind,
            slot_px=int(kind.slot_px * _LIVE_SHARE),
            picture_px=int(kind.picture_px * _LIVE_SHARE),
        )
    side_px = (7 - len(layout.days)) * _SIDE_PX
    done_px, own_pain_px = kind.done_px + side_px, kind.own_pain_px + side_px
    picture_px = kind.picture_px if pictures else 0
    day_px = _day_px(_slot_px(kind.slot_px, layout), layout, session_days)
    total_px = look.LANDSCAPE_PX if kind.landscape else look.PORTRAIT_PX
    label_px = total_px - picture_px - sum(day_px) - done_px - own_pain_px
    amount_px, how_px = (int(label_px * share) if live else 0 for share in _SHARES[kind.landscape])
    return WeekSizes(
        landscape=kind.landscape,
        label_px=label_px - amount_px - how_px,
        amount_px=amount_px,
        how_px=how_px,
        picture_px=picture_px,
        day_px=day_px,
        done_px=done_px,
        own_pain_px=own_pain_px,
        lines=4 if len(layout.exercises) <= FEW else 2,
        exercise_pt=kind.exercise_pt,
        tick_pt=kind.tick_pt,
    )


def fewest_pages(exercises: int, times: int) -> int:
    """The pages that a week needs, its labels of usual length.

    Up to 20 exercises on a page; up to 12 on the landscape pages of three and four sessions a day.
    """
    return -(-exercises // (SOME if times > 2 else ON_A_PAGE))


def split(exercises: int, pages: int) -> tuple[int, ...]:
    """How many exercises stand on each page: as evenly as can be.

    >>> split(25, 2)
    (13, 12)
    """
    return tuple(exercises // pages + (place < exercises % pages) for place in range(pages))


def page_pt(paper: Paper, landscape: bool) -> float:
    """The height that a page has for its rows, a little on the safe side."""
    height_in = PAPER_IN[paper][0 if landscape else 1]
    return (height_in - look.MARGIN_IN - look.BOTTOM_MARGIN_IN) * 72 * 0.985


def rows_pt(
    needed_pt: Sequence[float], wanted_pt: float, lines: int, room_pt: float
) -> tuple[float, ...]:
    """The heights of the exercise rows: as wanted, lower where that lets them fit the room.

    Never lower than what their labels need, nor than a row in which a box has its place.

    >>> rows_pt([50, 60], 57, 4, 200), rows_pt([40, 40, 40], 57, 4, 160)
    ((57, 60), (53.25, 53.25, 53.25))
    """
    wanted = tuple(max(wanted_pt, needed) for needed in needed_pt)
    if sum(wanted) <= room_pt:
        return wanted
    low = max(room_pt / len(needed_pt) // 0.25 * 0.25, _SMALLEST_ROW_PT[lines])
    return tuple(max(min(low, wanted_pt), needed) for needed in needed_pt)


def _kind(exercises: int, times: int) -> _Kind:
    twice = times > 1
    if times > 2:
        slot_px, own_pain_px = (30, 58) if times == 3 else (25, 50)
        row_pt = 57 if exercises <= FEW else 25.5
        return _Kind(True, 0, 55, own_pain_px, slot_px, row_pt, 20 if times == 3 else 19.5)
    done_px = 68 if twice else 58
    if exercises <= FEW:
        return _Kind(
            True, 78 if twice else 106, done_px, 64, 39 if twice else 74, 57, 24 if twice else 30
        )
    if exercises <= SOME:
        return _Kind(True, 0 if twice else 62, done_px, 64, 44 if twice else 79, 25.5, 20)
    return _Kind(False, 0, 55, 54, 25 if twice else 47, 26, 19.5 if twice else 20)


def _slot_px(slot_px: int, layout: WeekLayout) -> int:
    """The width of a session's column on a page of that many days."""
    count = len(layout.days)
    return slot_px + int((7 - count) * slot_px * _DAYS_SHARE) // count


def _day_px(slot_px: int, layout: WeekLayout, session_days: Sequence[int]) -> tuple[int, ...]:
    """Rest days are narrow, session days share what that frees."""
    rest_px = _REST_DAY_PX[layout.times] // layout.times
    resting = (len(layout.days) - len(session_days)) * layout.times
    free_px = max(slot_px - rest_px, 0) * resting
    wide_px = slot_px + free_px // (len(session_days) * layout.times)
    rest_px = min(rest_px, slot_px)
    return tuple(
        wide_px if place in session_days else rest_px
        for place in range(len(layout.days))
        for _ in range(layout.times)
    )
