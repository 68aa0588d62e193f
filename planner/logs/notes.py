"""Several notes on the same thing as one: nothing twice, and nothing lost."""

from collections.abc import Iterable


def together(notes: Iterable[str]) -> str:
    """All lines of all notes. A line that went on later stands once, as the longer one.

    What one note says twice stays: only what another note repeats is left out.

    >>> together(["slept badly", "slept badly\\nbetter at noon"])
    'slept badly\\nbetter at noon'
    >>> together(["knee hurt", "knee hurt, and the hip", "pain 1", "pain 10"])
    'knee hurt, and the hip\\npain 1\\npain 10'
    """
    lines: list[str] = []
    for note in filter(None, notes):
        known = list(lines)
        for line in note.split("\n"):
            if any(_goes_on(each, line) for each in known):
                continue
            place = next((n for n, each in enumerate(known) if _goes_on(line, each)), None)
            if place is None:
                lines.append(line)
            else:
                lines[place] = known[place] = line
    return "\n".join(lines)


def _goes_on(line: str, before: str) -> bool:
    """Whether a line is an earlier one, or begins with all its words."""
    if line == before or not before.strip() or not line.startswith(before):
        return line == before
    return not (before[-1].isalnum() and line[len(before)].isalnum())
