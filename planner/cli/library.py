"""The templates that a command works with: the built-in ones, and a person's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.catalogue import Catalogue
    from planner.domain.programme import Programme

DEFAULT = "lower-back"


def load(templates: Path | None) -> Catalogue:
    """All exercises and programmes; raises PlannerError with all problems of all files."""
    from planner import catalogue, files

    own = files.own_templates(templates) if templates is not None else []
    return catalogue.read(files.built_in_templates(), own)


def programme(key: str | None, templates: Path | None) -> Programme:
    """The programme of that key; lower-back where none is named."""
    return load(templates).programme(key if key is not None else DEFAULT)
