"""`make pose FIGURE=key`: one figure's start, way and end beside each other, to try its poses.

The picture is written to `.poses/KEY.png`, and what no body can do is said with its line.
"""

import sys
from io import BytesIO
from pathlib import Path

from planner.errors import PlannerError, suggestion
from planner.figures import end, frames, png, read_figures, start
from planner.figures.figure import Figure
from tools.figures import poses

TRIED = Path(__file__).parent.parent / ".poses"
ON_THE_WAY = 5


def tried(figure: Figure) -> bytes:
    """A PNG with the start and the end above, and the frames between them below."""
    from PIL import Image

    began = start(figure)
    above = [picture for picture in (began, end(figure)) if picture is not None]
    below = frames(figure, ON_THE_WAY)[1:-1] if began is not None else []
    rows = [[Image.open(BytesIO(png(picture))) for picture in row] for row in (above, below) if row]
    width = max(sum(image.width for image in row) for row in rows)
    sheet = Image.new("RGB", (width, sum(row[0].height for row in rows)), "white")
    top = 0
    for row in rows:
        left = 0
        for image in row:
            sheet.paste(image, (left, top))
            left += image.width
        top += row[0].height
    out = BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def main(arguments: list[str]) -> int:
    """Draw the figure of that key; 1 where its poses, or its key, are wrong."""
    key = arguments[0] if arguments else ""
    try:
        figures = read_figures(poses())
    except PlannerError as error:
        print(error, file=sys.stderr)
        return 1
    if key not in figures:
        print(f"there is no figure {key!r}; {suggestion(key, figures)}", file=sys.stderr)
        return 1
    TRIED.mkdir(exist_ok=True)
    path = TRIED / f"{key}.png"
    path.write_bytes(tried(figures[key]))
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
