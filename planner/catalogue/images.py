"""Image files of a person's own, made small enough for a plan: on every page, and in the state.

A photo from a telephone also tells where it was taken; what is kept here is the picture alone.
"""

import struct
import warnings
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from planner.catalogue.values import Misread, quoted
from planner.domain.picture import Image

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

MOST_IMAGE_BYTES = 20_000_000
MOST_PIXELS = {"JPEG": 40_000_000}
MOST_OTHER_PIXELS = 16_000_000
"""Of an image file. A JPEG is unpacked no larger than needed; of others, the worst (WebP) takes 15
bytes a pixel while it is opened, 240 MB."""
LONGEST_SIDE = 20_000
"""Pixels; a line costs memory of its own, however short it is."""
MOST_CHUNKS = 10_000
"""Of a PNG; one of 20 MB has some 2,500."""
KEPT_PX = 520, 400
"""An image is kept in at most this size: on paper 44 mm wide at 300 dpi."""
MOST_KEPT_BYTES = 48_000
COLOURS, MOST_DRAWN = 64, 4096
"""In the palette that is kept; and up to how many different ones an image counts as drawn."""
MOST_ALT = 250
"""Characters; a screen reader reads them in one go, and Excel asks for at most 255."""

_PNG = b"\x89PNG\r\n\x1a\n"
_AROUND_CHUNK = 12
"""Bytes: a chunk's length, name and checksum."""

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
QUALITIES = (84, 70, 55)

# What Pillow raises for files that are no images, or damaged ones.
_MALFORMED = (OSError, SyntaxError, ValueError, EOFError, TypeError, struct.error, zlib.error)
_TAKE = "take a PNG or JPEG file, such as a photo"


def image(raw: bytes, alt: str, name: str) -> Image:
    """The image of a file, upright, on white, and small.

    Raises Misread for what is no image, is damaged, or is too large to be opened.
    """
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            small = _small(raw, name)
        except PIL.Image.DecompressionBombError as error:
            raise _too_large(name, MOST_OTHER_PIXELS) from error
        except _MALFORMED as error:
            raise Misread(f"{quoted(name)} is no image, or is damaged", _TAKE) from error
    encoded = _encoded(small)
    while len(encoded) > MOST_KEPT_BYTES:
        small.thumbnail((small.width * 3 // 4, small.height * 3 // 4))
        encoded = _encoded(small)
    return Image(encoded, alt, *small.size)


def _small(raw: bytes, name: str) -> "Opened":
    import PIL.Image
    import PIL.ImageOps

    _check_chunks(raw)
    opened = PIL.Image.open(BytesIO(raw), formats=FORMATS)
    width, height = opened.size
    most = MOST_PIXELS.get(opened.format or "", MOST_OTHER_PIXELS)
    if width * height > most:
        raise _too_large(name, most)
    if max(width, height) > LONGEST_SIDE:
        raise Misread(f"{quoted(name)} is longer than {LONGEST_SIDE:,} pixels", "cut it first")
    longer = max(KEPT_PX)
    opened.draft("RGB", (2 * longer, 2 * longer))  # a JPEG is not unpacked larger than needed
    colours = "RGBA" if opened.has_transparency_data else "RGB"
    small: Opened = opened if opened.mode == colours else opened.convert(colours)
    small.thumbnail((longer, longer), reducing_gap=2.0)
    small = PIL.ImageOps.exif_transpose(small)
    small.thumbnail(KEPT_PX)
    if small.mode == "RGB":
        return small
    page = PIL.Image.new("RGB", small.size, "white")
    page.paste(small, mask=small.getchannel("A"))
    return page


def _check_chunks(raw: bytes) -> None:
    """Raises ValueError for a PNG in more pieces than anything but malice makes."""
    if not raw.startswith(_PNG):
        return
    place = len(_PNG)
    for _ in range(MOST_CHUNKS):
        if place + _AROUND_CHUNK > len(raw):
            return
        (length,) = struct.unpack_from(">I", raw, place)
        place += _AROUND_CHUNK + length
    raise ValueError("too many chunks")


def _encoded(small: "Opened") -> bytes:
    """A drawing as PNG with a palette; what has the many colours of a photo as JPEG."""
    import PIL.Image

    if small.getcolors(MOST_DRAWN) is not None:
        drawn = small.quantize(COLOURS, dither=PIL.Image.Dither.NONE)
        encoded = _saved(drawn, "PNG")
        if len(encoded) <= MOST_KEPT_BYTES:
            return encoded
    for quality in QUALITIES:
        encoded = _saved(small, "JPEG", quality=quality)
        if len(encoded) <= MOST_KEPT_BYTES:
            break
    return encoded


def _saved(image: "Opened", kind: str, **how: int) -> bytes:
    out = BytesIO()
    image.save(out, kind, optimize=True, **how)
    return out.getvalue()


def _too_large(name: str, most: int) -> Misread:
    said = f"more than {most // 1_000_000} million pixels"
    return Misread(f"{quoted(name)} has {said}", "make it smaller first, or save it as JPEG")
