"""Small grey images of pages that were looked at.

After a change of the layouts, `python -m tests.writers.pdf.approved` makes them anew; then look at
each, and commit them.
"""

import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from planner.domain.plan import Paper
from tests.apps.applications import application
from tests.builders import plan
from tests.writers.pdf.pages import filled, pictured, written

FOLDER = Path(__file__).parents[2] / "golden" / "print"
DPI = 40
GREYS = 16


NAMES = ("five", "letter", "large", "exercises-1", "exercises-12", "exercises-20")


@cache
def example(name: str) -> tuple[Image.Image, ...]:
    """The pages of that name as they are made today."""
    five = plan(name="Anna Berg")
    match name:
        case "five":
            return images(written(five, filled(five, 2), week=3))
        case "letter":
            letter = plan(name="Anna Berg", weekdays=(0, 2, 4), paper=Paper.LETTER)
            return images(written(letter, week=2, clinic="Practice, Long Street 12"))[:1]
        case "large":
            return images(written(five, filled(five), week=1, large=True))
    count = int(name.removeprefix("exercises-"))
    many = plan(pictured(count), name="Anna Berg", times=1 if count == 12 else 2)
    return images(written(many, filled(many), week=1))[:1]


def images(pdf: bytes) -> tuple[Image.Image, ...]:
    """The pages in grey."""
    pdftoppm = application("pdftoppm", package="poppler-utils")
    command = [pdftoppm, "-gray", "-r", str(DPI), "-"]
    made = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60).stdout
    found, stream = [], BytesIO(made)
    while stream.tell() < len(made):  # one PGM behind the other
        start = stream.tell()
        assert stream.readline() == b"P5\n"
        width, height = (int(number) for number in stream.readline().split())
        stream.readline()
        stream.seek(width * height, 1)
        found.append(Image.open(BytesIO(made[start : stream.tell()])).convert("L"))
    return tuple(found)


def approve() -> None:
    """Replace all approved images by what is made today."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name in NAMES:
        for number, image in enumerate(example(name), start=1):
            few = image.quantize(GREYS, dither=Image.Dither.NONE)
            few.save(FOLDER / f"{name}-{number}.png", optimize=True)


if __name__ == "__main__":
    approve()
