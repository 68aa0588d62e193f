"""`planner print --week 1` beside a script that compiles such a page: a table and five pictures.

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
#set page(paper: "a4", flipped: true, margin: 10mm, footer: [Page 1 of 1])
#set text(font: ("Liberation Sans", "Arial"), size: 10pt)
#set par(leading: 0.4em)
#let box-of(side) = box(width: side, height: side, stroke: 0.8pt, radius: 0.5mm)
#let days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#block(width: 100%, fill: rgb("#14505c"), inset: 2mm, text(fill: white)[= Week 1 of 6])
#block(width: 100%, fill: rgb("#fbe9e1"), inset: 2mm)[*STOP an exercise at once if it hurts.*]
#table(
  columns: (1fr, 28mm, ..((20mm,) * 7), 16mm, 18mm),
  align: (x, y) => if x == 0 { left + horizon } else { center + horizon },
  stroke: 0.5pt,
  table.header(
    table.cell(colspan: 2)[*What to do, each session* \\ Pen: tick the box.],
    ..days.map(day => [*#day* \\ 30 Nov]), [*Done*], [*Pain it gave, 0–10*],
  ),
  table.cell(colspan: 2)[*Pain before you start, 0–10* \\ worst in the last 24 hours],
  ..([],) * 7, [], [leave empty if none],
ROWS
  table.cell(colspan: 2)[*All done* ticks the whole column], ..(box-of(6mm),) * 7, [], [],
  table.cell(colspan: 2)[#block(height: 20mm)[*Notes*]], ..([],) * 7, [], [],
)
#block(width: 100%, stroke: 1.6pt, inset: 2mm)[*Pain 5 or less: on track.*]
"""
"""The same cells, boxes and pictures as on the page of a week, in the plainest way."""


def measured(plan: Plan, folder: Path, rounds: int) -> tuple[float, float]:
    """Median seconds of the bare script, and of `planner print`; each in a process of its own."""
    pictures = [f"{exercise.figure}-end.svg" for exercise in plan.exercises]
    for name in pictures:
        (folder / name).write_bytes(files.figure_file(name))
    rows = (
        f"  [*{exercise.name}* \\\\ *4 of them* \\\\ hold 1 breath \\\\ _first week_], "
        f'image("{name}", alt: "It is done."), ..(box-of(8mm),) * 7, [of 7], [],'
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
