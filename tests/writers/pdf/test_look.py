"""Pages look as they did when somebody looked at them."""

import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.writers.pdf.approved import FOLDER, NAMES, example

MOST_DIFFERENT = 0.004
"""Share of a page's dots that may differ: letters are drawn a little differently elsewhere."""
CLEARLY = 70
"""Of 255, after both images are blurred by a dot."""


def different(one: Image.Image, other: Image.Image) -> float:
    """The share of the dots that differ clearly; 1 where the sizes do."""
    if one.size != other.size:
        return 1.0
    blurred = [image.filter(ImageFilter.GaussianBlur(1)) for image in (one, other)]
    counts = ImageChops.difference(*blurred).histogram()
    return sum(counts[CLEARLY:]) / sum(counts)


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_as_they_were_looked_at(name: str) -> None:
    pages = example(name)
    approved = [
        Image.open(FOLDER / f"{name}-{number}.png").convert("L")
        for number in range(1, len(list(FOLDER.glob(f"{name}-*.png"))) + 1)
    ]
    assert len(pages) == len(approved)
    shares = [different(*pair) for pair in zip(pages, approved, strict=True)]
    assert max(shares) <= MOST_DIFFERENT, shares


def test_a_row_that_moves_is_noticed() -> None:
    page = example("five")[0]
    moved = ImageChops.offset(page, 0, 3)
    assert different(page, moved) > MOST_DIFFERENT
