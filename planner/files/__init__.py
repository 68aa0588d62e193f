"""The only package that touches the disk: reading, atomic writing, backups, finding files."""

from planner.files.backups import Backup, Written, latest_backup, restore, write
from planner.files.disk import check_target, read
from planner.files.fonts import FontSearch
from planner.files.pictures import figure_file, image_beside
from planner.files.plans import plan_files
from planner.files.templates import (
    built_in_templates,
    layouts,
    own_templates,
    templates_at,
    templates_folder,
)

__all__ = [
    "Backup",
    "FontSearch",
    "Written",
    "built_in_templates",
    "check_target",
    "figure_file",
    "image_beside",
    "latest_backup",
    "layouts",
    "own_templates",
    "plan_files",
    "read",
    "restore",
    "templates_at",
    "templates_folder",
    "write",
]
