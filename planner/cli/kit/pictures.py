"""The pictures that commands need: for writers, and for reading templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.catalogue import Shelf
    from planner.domain.gallery import Gallery
    from planner.domain.plan import Plan
    from planner.writers import Wanted, Writer


def gallery(plan: Plan, writer: Writer, wanted: Wanted) -> Gallery:
    """The figures of a plan, as far as a writer shows them."""
    from planner import files
    from planner.domain.gallery import NO_FIGURES
    from planner.storage import figure_index

    contents = writer.shows(wanted)
    if not contents:
        return NO_FIGURES
    index = figure_index.read_index(files.figure_file(figure_index.INDEX))
    return figure_index.gallery(index, plan, contents, files.figure_file)


def shelf() -> Shelf:
    """Planner's figures by key, and image files beside templates."""
    from planner import files
    from planner.catalogue import Shelf
    from planner.storage import figure_index

    index = figure_index.read_index(files.figure_file(figure_index.INDEX))
    return Shelf(index.keys(), files.image_beside)
