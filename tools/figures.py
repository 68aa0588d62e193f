"""`make figures`: draws templates/figures/*.yaml into templates/figures/rendered.

It is here and not in the package because it writes into the checkout; an installed planner only
shows what was drawn.
"""

import sys
from pathlib import Path

from planner import files
from planner.errors import PlannerError
from planner.figures import png, read_figures, rendered
from planner.figures.rendering import needs_png

POSES = Path(__file__).parent.parent / "templates" / "figures"
RENDERED = POSES / "rendered"


def poses() -> list[tuple[str, bytes]]:
    return files.own_templates(POSES)


def main() -> int:
    """Write every file anew and take away those of figures that are no more."""
    try:
        drawn = rendered(read_figures(poses()))
    except PlannerError as error:
        print(error, file=sys.stderr)
        return 1
    contents = {name: text.encode() for name, text in drawn.items()}
    for name, text in drawn.items():
        if needs_png(name):
            contents[name.removesuffix(".svg") + ".png"] = png(text)
    RENDERED.mkdir(exist_ok=True)
    for old in RENDERED.iterdir():
        if old.name not in contents:
            old.unlink()
    for name, content in contents.items():
        (RENDERED / name).write_bytes(content)
    print(f"{len(contents)} files in {RENDERED}, {sum(map(len, contents.values())) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
