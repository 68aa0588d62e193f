"""The pictures that writers are handed: those of the plan, with the contents that are shown."""

from dataclasses import replace

import pytest

from planner import files, writers
from planner.cli.kit.pictures import gallery
from planner.domain.gallery import Contents, Gallery
from planner.domain.picture import Image
from planner.domain.plan import Plan
from planner.domain.programme import Floor
from planner.storage import figure_index
from planner.writers import PLAIN, Wanted
from tests.builders import lower_back, plan

INDEX = figure_index.read_index(files.figure_file(figure_index.INDEX))
PNG = b"\x89PNG and so on"


def gallery_of(made: Plan, *wanted: Contents) -> Gallery:
    return figure_index.gallery(INDEX, made, wanted, lambda name: name.encode())


def test_every_built_in_exercise_has_a_start_an_end_and_a_movement() -> None:
    found = gallery_of(plan(), *Contents)
    for exercise in plan().exercises:
        movement = found.of(exercise)
        assert movement is not None
        assert movement.start is not None
        assert movement.end.raster == f"{exercise.key}-end.png".encode()
        assert movement.start.svg == f"{exercise.key}-start.svg".encode()
        assert movement.moving == f"{exercise.key}-moving.svg".encode()
        assert movement.start.alt != movement.end.alt


def test_only_the_contents_that_were_asked_for_are_read() -> None:
    found = gallery_of(plan(), Contents.SVG)
    movement = found.of(plan().exercises[0])
    assert movement is not None
    assert movement.end.svg
    assert (movement.start, movement.end.raster, movement.moving) == (None, b"", b"")
    assert found.floor(lower_back().safety.floor) == ((), ())


def test_images_of_a_persons_own_stand_in_the_place_of_a_figure() -> None:
    first = plan().exercises[0]
    own = replace(first, images=(Image(PNG, "Start.", 3, 2), Image(PNG, "End.", 3, 2)))
    found = gallery_of(plan()).of(own)
    assert found is not None
    assert found.start is not None
    assert (found.start.alt, found.end.alt, found.end.raster) == ("Start.", "End.", PNG)
    alone = gallery_of(plan(), Contents.RASTER).of(replace(own, images=own.images[1:]))
    assert alone is not None
    assert alone.start is None


def test_each_step_to_the_floor_and_up_has_a_picture() -> None:
    floor = lower_back().safety.floor
    down, up = gallery_of(plan(), Contents.SVG, Contents.STEPS).floor(floor)
    assert [step.end.svg for step in down] == [b"floor-down-%d-end.svg" % n for n in range(1, 7)]
    assert len(up) == len(floor.up)


@pytest.mark.parametrize(
    "floor",
    [
        Floor(down=("Sit down",)),
        replace(lower_back().safety.floor, down=lower_back().safety.floor.down[:5]),
        replace(lower_back().safety.floor, up=(*lower_back().safety.floor.up, "Walk")),
        replace(lower_back().safety.floor, figure="stairs"),
    ],
)
def test_steps_that_the_pictures_do_not_show_have_none(floor: Floor) -> None:
    assert gallery_of(plan(), Contents.SVG, Contents.STEPS).floor(floor) == ((), ())


def test_a_figure_of_a_newer_planner_is_left_out() -> None:
    item = lower_back().items[0]
    strange = replace(item, exercise=replace(item.exercise, figure="of-tomorrow"))
    made = plan(replace(lower_back(), items=(strange, *lower_back().items[1:])))
    assert gallery_of(made, *Contents).of(made.exercises[0]) is None


@pytest.mark.parametrize("name", writers.names())
@pytest.mark.parametrize("wanted", [PLAIN, Wanted(week=1), Wanted(week=1, with_exercises=True)])
def test_the_command_line_reads_what_a_writer_shows_and_no_more(name: str, wanted: Wanted) -> None:
    writer = writers.load(name)
    found = gallery(plan(), writer, wanted)
    movement = found.of(plan().exercises[0])
    read = set()
    if movement is not None:
        contents = (movement.start, movement.end.raster, movement.end.svg, movement.moving)
        kinds = (Contents.START, Contents.RASTER, Contents.SVG, Contents.MOVING)
        read = {kind for kind, content in zip(kinds, contents, strict=True) if content}
    if found.floor(plan().programme.safety.floor) != ((), ()):
        read.add(Contents.STEPS)
    assert read == set(writer.shows(wanted))


def test_a_week_alone_needs_the_small_pictures_of_the_ends_alone() -> None:
    shows = writers.load("pdf").shows
    assert tuple(shows(Wanted(week=1))) == (Contents.RASTER,)
    assert shows(Wanted(week=1, with_exercises=True)) == shows(PLAIN)


def test_an_exercise_has_at_most_a_start_and_an_end() -> None:
    image = Image(PNG, "Still.", 3, 2)
    with pytest.raises(ValueError, match="an image of its start and one of its end"):
        replace(plan().exercises[0], images=(image,) * 3)


@pytest.mark.parametrize(("data", "width_px"), [(b"GIF89a", 3), (PNG, 0)])
def test_an_image_is_a_png_or_jpeg_with_a_size(data: bytes, width_px: int) -> None:
    with pytest.raises(ValueError, match="an image"):
        Image(data, "Still.", width_px, 2)
