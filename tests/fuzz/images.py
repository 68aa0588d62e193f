"""Image files gone wrong."""

import zlib
from functools import cache
from io import BytesIO

import PIL.Image
from hypothesis import strategies as st

from tests.fuzz.mutations import damaged

KINDS: tuple[tuple[str, str, dict[str, bool]], ...] = (
    ("PNG", "RGB", {}),
    ("PNG", "P", {}),
    ("PNG", "1", {}),
    ("PNG", "I;16", {}),
    ("PNG", "LA", {}),
    ("JPEG", "RGB", {"progressive": True}),
    ("JPEG", "CMYK", {}),
    ("GIF", "P", {"save_all": True}),
    ("WEBP", "RGBA", {"lossless": True}),
    ("WEBP", "RGB", {"save_all": True}),
    ("BMP", "RGB", {}),
    ("BMP", "1", {}),
    ("TIFF", "RGB", {}),
)
WIDTH_PX, HEIGHT_PX = 24, 16


@cache
def _images() -> list[bytes]:
    """One of each kind, each turned by its Exif, animated where the kind can be."""
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    found = []
    for kind, mode, how in KINDS:
        image = PIL.Image.linear_gradient("L").resize((WIDTH_PX, HEIGHT_PX)).convert(mode)
        more = {"append_images": [image.rotate(90)]} if "save_all" in how else {}
        out = BytesIO()
        image.save(out, kind, **({} if kind == "BMP" else {"exif": exif}), **how, **more)
        found.append(out.getvalue())
    return found


@st.composite
def other_image(draw: st.DrawFn) -> bytes:
    """Damaged bytes; in a PNG, now and then with sums that fit again, so that more is read."""
    raw = draw(st.sampled_from(_images()))
    raw = draw(damaged(raw))
    return _summed(raw) if raw.startswith(b"\x89PNG") and draw(st.booleans()) else raw


def _summed(raw: bytes) -> bytes:
    out, place = raw[:8], 8
    while place + 8 <= len(raw):
        end = place + 8 + int.from_bytes(raw[place : place + 4])
        chunk = raw[place + 4 : end]
        out += raw[place : place + 4] + chunk + zlib.crc32(chunk).to_bytes(4)
        place = end + 4
    return out
