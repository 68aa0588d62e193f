"""The door for files from outside: how large they may be."""

from planner.errors import problem

MOST_BYTES = 5_000_000


def check_size(raw: bytes) -> None:
    """Raises PlannerError for more bytes than any plan has."""
    if len(raw) > MOST_BYTES:
        raise problem(
            f"the file is too large ({len(raw) / 1e6:.0f} MB; at most {MOST_BYTES / 1e6:.0f})",
            "take out pictures and sheets that you added, or use an earlier copy",
        )
