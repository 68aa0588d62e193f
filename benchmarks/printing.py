"""`planner print --week 1` beside a script that compiles one page with a table and five pictures.

The plan is a .json file: what it takes to read a workbook is measured with `planner replan`.
"""

from pathlib import Path

from benchmarks.timing import medians, python
from planner import files
from planner.domain.plan import Plan

PRINT = ("-m", "planner", "print", "print.json", "--week", "1")

BARE = """import typst

pictures = {name: open(name, "rb").read() for name in PICTURES}
page = open("page.typ", "rb").read()
pdf = typst.compile({"main.typ": page, **pictures}, pdf_standards=["ua-1"])
open("bare.pdf", "wb").write(pdf)
"""

PAGE = """#set document(title: "A page")
#set page(paper: "a4", flipped: true)
#set text(font: ("Liberation Sans", "Arial"), size: 10pt)
= Week 1
#table(
  columns: (1fr, 26mm, ..((20mm,) * 7)),
  [What to do], [], ..("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
ROWS
)
"""


def measured(plan: Plan, folder: Path, rounds: int) -> tuple[float, float]:
    """Median seconds of the bare script, and of `planner print`; each in a process of its own."""
    pictures = [f"{exercise.figure}-end.svg" for exercise in plan.exercises]
    for name in pictures:
        (folder / name).write_bytes(files.figure_file(name))
    rows = (
        f'  [{exercise.name}], image("{name}", alt: "It is done."), ..([□],) * 7,'
        for exercise, name in zip(plan.exercises, pictures, strict=True)
    )
    (folder / "page.typ").write_text(PAGE.replace("ROWS", "\n".join(rows)), encoding="utf-8")
    script = BARE.replace("PICTURES", repr(pictures))
    (folder / "bare_print.py").write_text(script, encoding="utf-8")
    python("-m", "planner", "new", "--start", "2026-11-30", "-o", "print.json", folder=folder)
    seconds = medians(
        {
            "bare": lambda: python("bare_print.py", folder=folder),
            "print": lambda: _print(folder / "print-week-1.pdf"),
        },
        rounds,
    )
    return seconds["bare"], seconds["print"]


def _print(path: Path) -> None:
    """A cold `planner print`; without the backup that it makes of a file that is there."""
    path.unlink(missing_ok=True)
    python(*PRINT, folder=path.parent)
