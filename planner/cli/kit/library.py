"""The templates that a command works with: the built-in ones, and a person's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import problem

if TYPE_CHECKING:
    from planner.catalogue import Catalogue
    from planner.domain.programme import Programme

DEFAULT = "lower-back"


def load(templates: Path | None) -> Catalogue:
    """All exercises and programmes; raises PlannerError with all problems of all files."""
    from planner import catalogue, files
    from planner.cli.kit.pictures import shelf

    if templates is None:
        return catalogue.read(files.built_in_templates())
    own = files.own_templates(templates)
    return catalogue.read(files.built_in_templates(), own, shelf())


def programme(key: str | None, templates: Path | None) -> Programme:
    """The programme of that key.

    Where none is named: the only one in the person's own folder, else lower-back. Raises
    PlannerError for a key that does not exist, and where the folder leaves a choice.
    """
    found = load(templates)
    return found.programme(key if key is not None else _default(found, templates))


def _default(found: Catalogue, templates: Path | None) -> str:
    if templates is None:
        return DEFAULT
    built_in = load(None).programmes
    own = [key for key, programme in found.programmes.items() if built_in.get(key) != programme]
    if len(own) > 1:
        raise problem(
            f"there are several programmes: {', '.join(own)}",
            f"name one: planner new {own[0]} --templates {templates}",
            where=str(templates),
        )
    return own[0] if own else DEFAULT
