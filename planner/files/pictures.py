"""Picture files: planner's own rendered figures, and the images beside a person's templates."""

from pathlib import Path

from planner.errors import problem
from planner.files.disk import read
from planner.files.templates import templates_folder

MOST_PICTURE_BYTES = 20_000_000


def figure_file(name: str) -> bytes:
    """One of planner's rendered figures, or their index, by its file name."""
    return read(templates_folder() / "figures" / "rendered" / name, MOST_PICTURE_BYTES)


def image_beside(template: str, name: str) -> bytes:
    """The image file that a template names, in the template's own folder or below it.

    Raises PlannerError where it is not there, or lies elsewhere: a template from somebody else
    should not reach for other files.
    """
    folder = Path(template).parent.resolve()
    path = folder / name
    if not path.resolve().is_relative_to(folder):
        raise problem("is not in the template's folder", "put the image file there, and name it")
    return read(path, MOST_PICTURE_BYTES)
