"""Templates: the built-in ones, and those in a person's own folder."""

from pathlib import Path

from planner.errors import PlannerError, Problem, problem
from planner.files.disk import near, read, reading

MOST_TEMPLATE_FILES = 500
MOST_TEMPLATE_BYTES = 1_000_000
TEMPLATE_SUFFIXES = (".yaml", ".yml")


NO_TEMPLATES = ("figures", "print", "session")
"""Folders beside templates: poses, and layouts."""


def built_in_templates() -> list[tuple[str, bytes]]:
    """The templates that come with planner: name and content, in a fixed order."""
    folder = templates_folder()  # poses of figures are beside them, and are none
    return [*_template_files(folder / "exercises"), *_template_files(folder / "programmes")]


def own_templates(folder: Path) -> list[tuple[str, bytes]]:
    """The templates in a person's folder; raises PlannerError if there are none."""
    with reading(folder):
        if not folder.is_dir():
            raise problem("there is no such folder", near(folder), where=str(folder))
        files = _template_files(folder)
    if not files:
        raise problem(
            "no template in this folder",
            "put a file that ends in .yaml into it (README, “Your own exercises”)",
            where=str(folder),
        )
    return files


def templates_at(path: Path) -> list[tuple[str, bytes]]:
    """The template file at a path, or all that are in a folder."""
    with reading(path):
        is_folder = path.is_dir()
    return own_templates(path) if is_folder else [(str(path), read(path, MOST_TEMPLATE_BYTES))]


def layouts(folder: str, own: Path | None = None) -> dict[str, bytes]:
    """The files of one of planner's folders of layouts, by name: `print`, `session`.

    A file of the same folder in a person's own templates takes the place of planner's. Raises
    PlannerError for a folder of templates that is not there.
    """
    found = _layout_files(templates_folder() / folder)
    if own is None:
        return found
    with reading(own):
        if not own.is_dir():
            raise problem("there is no such folder", near(own), where=str(own))
        return found | (_layout_files(own / folder) if (own / folder).is_dir() else {})


def _layout_files(folder: Path) -> dict[str, bytes]:
    paths = sorted(
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")
    )
    return {path.name: read(path, MOST_TEMPLATE_BYTES) for path in paths}


def templates_folder() -> Path:
    """Beside the package's files in an installed planner, in the folder above in a checkout."""
    package = Path(__file__).parent.parent
    return next(
        folder
        for folder in (package / "templates", package.parent / "templates")
        if folder.is_dir()
    )


def _template_files(folder: Path) -> list[tuple[str, bytes]]:
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in TEMPLATE_SUFFIXES
        and path.relative_to(folder).parts[0] not in NO_TEMPLATES
        and path.is_file()
    )
    if len(paths) > MOST_TEMPLATE_FILES:
        raise problem(
            f"more than {MOST_TEMPLATE_FILES} templates in this folder",
            "name the folder that holds only your exercises",
            where=str(folder),
        )
    problems: list[Problem] = []
    files = []
    for path in paths:
        try:
            files.append((str(path), read(path, MOST_TEMPLATE_BYTES)))
        except PlannerError as error:
            problems += error.problems
    if problems:
        raise PlannerError(problems)
    return files
