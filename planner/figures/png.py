"""SVG text to a small PNG; needs what the extra `figures` installs."""

from hashlib import sha256
from io import BytesIO

from planner.figures.svg import WIDTH

COLOURS = 48
"""In the palette of a PNG: some ten of the picture and the shades between them at its edges."""

DPI = 300
SOURCE = "Source-SHA-256"
"""The text in a PNG that names the SVG which it was made from."""


def png(picture: str) -> bytes:
    """A PNG of WIDTH pixels on white, with a palette, which says from which SVG it was made."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo
    from resvg_py import svg_to_bytes

    drawn = svg_to_bytes(
        svg_string=picture, background="#ffffff", width=WIDTH, skip_system_fonts=True
    )
    full = Image.open(BytesIO(drawn)).convert("RGB")
    # Median cut would drop the colour of a small arrow; k-means brings it back.
    image = full.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    note = PngInfo()
    note.add_text(SOURCE, fingerprint(picture))
    out = BytesIO()
    image.save(out, "PNG", optimize=True, dpi=(DPI, DPI), pnginfo=note)
    return out.getvalue()


def fingerprint(picture: str) -> str:
    return sha256(picture.encode()).hexdigest()
