"""An exercise's `picture:`: a figure of planner's, or image files, kept small in the plan."""

from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL.ImageDraw import Draw

from planner import catalogue, files
from planner.catalogue import Shelf
from planner.catalogue.images import KEPT_PX, MOST_ALT, MOST_KEPT_BYTES, image
from planner.catalogue.values import Misread
from planner.domain.exercise import Exercise
from planner.errors import PlannerError, Problem, problem
from tests.builders import lower_back

ORIENTATION, GPS = 0x0112, 0x8825
TEMPLATE = """exercises:
  leg-lifts:
    name: Leg lifts
    start: Stand behind a chair.
    steps: [Lift one leg., Lower it.]
    dose: {{reps: 4}}
    picture: {}
"""


def drawn(width: int, height: int, kind: str = "PNG", mode: str = "RGB") -> bytes:
    """A red corner at the top left of a blank page."""
    page = PIL.Image.new(mode, (width, height), (255, 255, 255, 0)[: len(mode)])
    corner = (0, 0, max(width // 4, 1), max(height // 4, 1))
    Draw(page).rectangle(corner, fill=(200, 0, 0, 255)[: len(mode)])
    return saved(page, kind)


def photo(width: int, height: int, orientation: int = 1) -> bytes:
    page = PIL.Image.effect_noise((width, height), 90).convert("RGB")
    Draw(page).rectangle((0, 0, width // 4, height // 4), fill=(200, 0, 0))
    exif = PIL.Image.Exif()
    exif[ORIENTATION] = orientation
    exif[GPS] = {1: "N", 2: (52.0, 31.0, 12.0)}
    return saved(page, "JPEG", exif=exif)


def saved(page: PIL.Image.Image, kind: str, **how: object) -> bytes:
    out = BytesIO()
    page.save(out, kind, **how)
    return out.getvalue()


def opened(raw: bytes) -> PIL.Image.Image:
    return PIL.Image.open(BytesIO(raw))


@given(
    width=st.integers(1, 1200),
    height=st.integers(1, 1200),
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "WEBP", "BMP"]),
)
def test_an_image_is_kept_small_with_its_proportions(width: int, height: int, kind: str) -> None:
    kept = image(drawn(width, height, kind), "A corner.", "corner")
    assert (kept.width_px, kept.height_px) == opened(kept.data).size
    assert kept.width_px <= min(width, KEPT_PX[0])
    assert kept.height_px <= min(height, KEPT_PX[1])
    assert len(kept.data) <= MOST_KEPT_BYTES
    if min(kept.width_px, kept.height_px) > 20:
        assert kept.width_px / kept.height_px == pytest.approx(width / height, rel=0.05)


def test_even_noise_is_kept_small() -> None:
    kept = image(photo(2000, 1500), "", "noise.jpg")
    assert len(kept.data) <= MOST_KEPT_BYTES
    assert kept.width_px > KEPT_PX[0] / 2


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))]
)
def test_a_photo_is_turned_upright_and_does_not_say_where_it_was_taken(
    orientation: int, corner: tuple[int, int]
) -> None:
    kept = image(photo(3000, 2000, orientation), "", "photo.jpg")
    page = opened(kept.data).convert("RGB")
    assert not opened(kept.data).getexif()
    assert (page.width > page.height) == (orientation in (1, 3))
    at = (corner[0] * (page.width - 1), corner[1] * (page.height - 1))
    pixel = page.getpixel(at)
    assert isinstance(pixel, tuple)
    assert pixel[0] > 150
    assert pixel[1] < 80


def test_what_is_transparent_is_white() -> None:
    page = opened(image(drawn(80, 80, mode="RGBA"), "", "corner.png").data).convert("RGB")
    assert page.getpixel((70, 70)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "'x.png' is no image, or is damaged"),
        (b"%PDF-1.7", "'x.png' is no image, or is damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "'x.png' is no image, or is damaged"),
        (drawn(400, 400)[:300], "'x.png' is no image, or is damaged"),
        (photo(400, 400)[:2000], "'x.png' is no image, or is damaged"),
        (saved(PIL.Image.new("1", (7000, 7000)), "PNG"), "'x.png' has more than 16 million pixels"),
        (
            saved(PIL.Image.new("1", (30000, 30000)), "PNG"),
            "'x.png' has more than 16 million pixels",
        ),
    ],
)
def test_what_is_no_image_or_too_large_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(Misread) as misread:
        image(raw, "", "x.png")
    assert misread.value.message == message
    assert misread.value.remedy


# In a template


def open_image(template: str, name: str) -> bytes:
    assert template == "mine/own.yaml"
    if name == "lost.png":
        raise problem("there is no such file", "did you mean 'lift.png'?")
    return drawn(60, 40) if name.endswith("png") else b"text"


SHELF = Shelf([exercise.key for exercise in lower_back().exercises], open_image)


def read(picture: str) -> Exercise:
    own = [("mine/own.yaml", TEMPLATE.format(picture).encode())]
    return catalogue.read(files.built_in_templates(), own, SHELF).exercises["leg-lifts"]


def refused(picture: str) -> tuple[Problem, ...]:
    with pytest.raises(PlannerError) as error:
        read(picture)
    return error.value.problems


def test_an_exercise_shows_a_figure_of_planners_by_its_key() -> None:
    assert (read("knee-rolls").figure, read("knee-rolls").images) == ("knee-rolls", ())


def test_an_image_without_words_is_told_by_those_of_the_exercise() -> None:
    (end,) = read("lift.png").images
    assert end.alt == "Leg lifts. Stand behind a chair. Lift one leg. Lower it."
    assert (end.width_px, end.height_px) == (60, 40)


def test_start_and_end_have_words_of_their_own() -> None:
    start, end = read(
        "{start: a.png, end: b.png, shows: A leg is out., shows_start: Still.}"
    ).images
    assert (start.alt, end.alt) == ("Still.", "A leg is out.")


def test_a_long_description_is_cut_to_what_a_screen_reader_reads() -> None:
    (end,) = read(f"{{end: b.png, shows: {'word ' * 90}}}").images
    assert len(end.alt) == MOST_ALT


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("knee-roll", "picture 'knee-roll' is none of planner's figures; did you mean knee-rolls?"),
        ("lost.png", "picture 'lost.png': there is no such file; did you mean 'lift.png'?"),
        ("notes.txt", "picture 'notes.txt' is no image, or is damaged; take a PNG or JPEG file"),
        ("{start: a.png}", "end is missing; write end: …"),
        ("{end: lost.png}", "end 'lost.png': there is no such file"),
        ("{end: a.png, show: Text}", "the key 'show' is not known; write shows"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_place(picture: str, said: str) -> None:
    (found,) = refused(picture)
    assert (found.file, found.line) == ("mine/own.yaml", 7)
    assert said in str(found)


def test_without_a_shelf_any_key_is_taken_and_no_file_is_opened() -> None:
    def of(picture: str) -> Exercise:
        own = [("own.yaml", TEMPLATE.format(picture).encode())]
        return catalogue.read(files.built_in_templates(), own).exercises["leg-lifts"]

    assert of("some-figure").figure == "some-figure"
    with pytest.raises(PlannerError, match="is not at hand"):
        of("lift.png")


def test_more_images_than_a_plan_has_room_for_are_refused() -> None:
    noise = photo(520, 400)
    keys = [f"exercise-{number}" for number in range(30)]
    exercises = "\n".join(
        f"  {key}: {{name: A, dose: {{reps: 4}}, picture: {{start: a.jpg, end: a.jpg}}}}"
        for key in keys
    )
    programme = f"programme: {{key: many, name: Many, exercises: [{', '.join(keys)}]}}"
    own = [("own.yaml", f"exercises:\n{exercises}\n{programme}".encode())]
    shelf = Shelf(SHELF.figures, lambda template, name: noise)
    report = catalogue.check(files.built_in_templates(), own, shelf)
    (found,) = report.problems
    assert "the images of these exercises take 2." in str(found)
    assert "leave images out, such as those of the start" in str(found)


# Beside the template


def test_an_image_is_taken_from_the_templates_folder_and_from_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "mine" / "pictures").mkdir(parents=True)
    template = str(tmp_path / "mine" / "own.yaml")
    (tmp_path / "mine" / "pictures" / "a.png").write_bytes(b"a")
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "mine" / "link.png").symlink_to(tmp_path / "secret.png")
    assert files.image_beside(template, "pictures/a.png") == b"a"
    for name in ("../secret.png", str(tmp_path / "secret.png"), "link.png"):
        with pytest.raises(PlannerError, match="not in the template's folder"):
            files.image_beside(template, name)
    with pytest.raises(PlannerError, match=r"no such file; did you mean 'link\.png'"):
        files.image_beside(template, "lnk.png")
