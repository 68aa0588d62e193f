"""How much room a text takes in Arial, so that rows are made high enough: nothing is cut.

Widths are those of Liberation Sans, which has Arial's. Where they are not known (other scripts,
symbols) they are guessed: Chinese, Japanese and Korean letters are as wide as they are high. Bold
is taken a little wider than it is.
"""

import unicodedata

_WIDTHS = {
    191: "'",
    222: "ijl’",
    278: " \u00a0!,./:;I[\\]ft·|",
    333: "()-`r“”{}",
    389: '"*',
    500: "Jcksvxyz^",
    556: "#$0123456789?L_abdeghnopqu–",
    611: "FTZ+<=>~×■●",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@—…→▲►",
}
_THOUSANDTHS = {character: width for width, row in _WIDTHS.items() for character in row}
_WIDE, _OTHER = 1000, 750
_BOLD = 56

_PX_PER_PT = 96 / 72
_SCREEN = 1.04
"""Applications round letter widths to the pixels of a screen: room for that."""
_PADDING_PX = 5
_LINE = 1.2
"""Height of a line as a share of the size of its letters; Arial asks for 1.15."""


def width_px(text: str, size_pt: float, bold: bool = False) -> float:
    """The width of a text on one line, on the safe side.

    >>> round(width_px("Knee rolls", 10)), round(width_px("Knee rolls", 10, bold=True))
    (62, 69)
    """
    thousandths = sum(_width(character) + (_BOLD if bold else 0) for character in text)
    return thousandths / 1000 * size_pt * _PX_PER_PT * _SCREEN


def lines(text: str, cell_px: float, size_pt: float, bold: bool = False) -> int:
    """How many lines a text takes in a cell of that width that wraps it.

    >>> lines("Roll both knees to one side, slowly.", 120, 10), lines("one\\ntwo", 120, 10)
    (2, 2)
    """
    room = max(cell_px - _PADDING_PX, 1)
    return sum(_wrapped(part, room, size_pt, bold) for part in text.split("\n"))


def height_pt(count: int, size_pt: float) -> float:
    """The height of a row for that many lines, with a little air."""
    return round(count * size_pt * _LINE + 2, 2)


def largest_size_pt(
    text: str, cell_px: float, sizes_pt: tuple[float, ...], bold: bool = False
) -> float:
    """The first of the sizes, largest first, in which a text takes one line; else the last."""
    fitting = (size for size in sizes_pt if lines(text, cell_px, size, bold) == 1)
    return next(fitting, sizes_pt[-1])


def _wrapped(text: str, room_px: float, size_pt: float, bold: bool) -> int:
    count, used_px = 1, 0.0
    space_px = width_px(" ", size_pt, bold)
    for word in text.split(" "):
        word_px = width_px(word, size_pt, bold)
        if used_px and used_px + space_px + word_px > room_px:
            count, used_px = count + 1, 0.0
        if used_px:
            used_px += space_px + word_px
            continue
        # A word that is longer than a line is broken where the line ends.
        count += int(word_px // room_px)
        used_px = word_px % room_px
    return count


def _width(character: str) -> int:
    known = _THOUSANDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0
    base = unicodedata.normalize("NFD", character)[0]  # é is as wide as e
    return _THOUSANDTHS.get(base, _WIDE if unicodedata.east_asian_width(base) in "WF" else _OTHER)
