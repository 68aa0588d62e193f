"""Measures in one run, prints one Markdown table, and ends with 1 when a limit is missed.

The bare script imports click and XlsxWriter and makes the very calls that `planner new` makes, with
literal values; it is generated here, and its file is compared with that of `planner new`.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import ModuleType
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks import printing
from benchmarks.memory import memory_rows
from benchmarks.recording import recording
from benchmarks.timing import medians, python, table
from planner import writers
from planner.cli.kit.pictures import gallery
from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan
from planner.domain.programme import Programme
from planner.readers import json
from planner.schedule import make_plan
from planner.writers import PLAIN, Wanted

ROUNDS = 25
NEW = ("-m", "planner", "new", "--start", "2026-11-30", "--id", "bench", "-o")

BARE = """import click

import calls


@click.command()
@click.option("-o", "path", required=True)
def main(path):
    calls.build(path)
    click.echo(f"Written: {path}")


main()
"""

STREPROGEN = Path(__file__).with_name("streprogen_html.py")
REPLAN = ("-m", "planner", "replan", "filled.xlsx", "--today", "2026-12-14", "--dry-run")

BARE_READING = """import click
import openpyxl


@click.command()
@click.argument("path")
def main(path):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True))
    click.echo(f"Read: {cells} cells")


main()
"""


COMMANDS: dict[str, Sequence[str | Path]] = {
    "bare Python": ("-c", "pass"),
    "bare script: the same XlsxWriter calls": ("bare.py", "-o", "memory-bare.xlsx"),
    "`planner new`": (*NEW, "memory.xlsx"),
    "streprogen, to HTML": (STREPROGEN, "memory.html"),
    "`planner replan --dry-run`": REPLAN,
    "`planner print --all`": ("-m", "planner", "print", "print.json", "--all", "-o", "memory.pdf"),
}


@dataclass(frozen=True)
class Row:
    """A line of the table: `{}` in `says` is the ratio, and `most` its limit, if it has one."""

    what: str
    seconds: float
    ratio: float
    says: str
    most: float | None = None

    def cells(self) -> list[str]:
        limit = "" if self.most is None else f"at most {self.most:g}"
        return [
            self.what,
            f"{self.seconds * 1000:.1f} ms",
            self.says.format(f"{self.ratio:.2g}"),
            limit,
        ]


def main() -> None:
    with TemporaryDirectory(prefix="planner bench ") as name:
        rows = measure(Path(name))
        memory = memory_rows(COMMANDS, Path(name))
    print(table([["what", "median", "ratio", "limit"], *(row.cells() for row in rows)]))
    print()
    print(table([["what", "peak memory", "bare Python"], *memory]))
    missed = [row.what for row in rows if row.most is not None and row.ratio > row.most]
    if missed:
        sys.exit(f"over the limit: {', '.join(missed)}")


def measure(folder: Path) -> list[Row]:
    python(*NEW, "plan.json", folder=folder)
    plan = json.read((folder / "plan.json").read_bytes()).plan
    assert plan is not None
    calls = bare_script(plan, folder)
    (folder / "reading.py").write_text(BARE_READING, encoding="utf-8")
    (folder / "filled.xlsx").write_bytes(
        writers.load("xlsx").write(plan, filled(plan), pictured(plan))
    )
    processes, first_engine = measure_processes(folder)
    bare, new = processes["bare"], processes["new"]
    rows = [
        Row(what, processes[name], processes[name] / bare, "{} × the bare script", most)
        for what, name, most in (
            ("bare Python", "python", None),
            ("`planner --help`", "help", None),
            ("bare script: the same XlsxWriter calls", "bare", None),
            ("`planner new`, 6 weeks × 5 exercises to xlsx", "new", 2),
        )
    ]
    return [
        *rows,
        Row(
            "streprogen, 6 weeks × 5 exercises to HTML",
            processes["streprogen"],
            new / processes["streprogen"],
            "`planner new` takes {} × as long",
        ),
        Row(
            "engine, first plan of a process",
            first_engine,
            100 * first_engine / new,
            "{} % of `planner new`",
            most=5,
        ),
        *measure_parts(plan, calls),
        Row(
            "bare script: click and openpyxl read a filled workbook",
            processes["reading"],
            processes["reading"] / bare,
            "{} × the script that writes one",
        ),
        Row(
            "`planner replan --dry-run` of that workbook",
            processes["replan"],
            processes["replan"] / processes["reading"],
            "{} × the script that reads it",
            most=4,
        ),
        *measure_print(plan, folder),
    ]


def measure_print(plan: Plan, folder: Path) -> list[Row]:
    """A PDF beside the smallest script that makes one."""
    bare, ours = printing.measured(plan, folder, ROUNDS)
    return [
        Row(
            "bare script: typst, one page with a table and five pictures",
            bare,
            1,
            "{} × the script that makes one page",
        ),
        Row(
            "`planner print --week 1`",
            ours,
            ours / bare,
            "{} × the script that makes one page",
            most=3,
        ),
    ]


def pictured(plan: Plan) -> Wanted:
    """What `planner new` asks of the workbook's writer: pictures."""
    return Wanted(gallery=gallery(plan, writers.load("xlsx"), PLAIN))


def filled(plan: Plan) -> Log:
    """A first week in which everything was done, and a second one that was missed."""
    week = plan.weeks[0]
    entries = (
        Entry(session.day, session.slot, p.exercise, True)
        for p in week.prescriptions
        for session in week.due(p)
    )
    return Log(tuple(entries), tuple(DayEntry(day, 2) for day in week.days))


def measure_processes(folder: Path) -> tuple[dict[str, float], float]:
    """Median seconds of whole processes, and of the engine within one of them."""
    engine = Path(__file__).with_name("engine.py")
    engines: list[float] = []
    processes = medians(
        {
            "python": lambda: python("-c", "pass", folder=folder),
            "help": lambda: python("-m", "planner", "--help", folder=folder),
            "new": lambda: fresh(folder / "new.xlsx"),
            "bare": lambda: python("bare.py", "-o", "bare.xlsx", folder=folder),
            "streprogen": lambda: python(STREPROGEN, "plan.html", folder=folder),
            "engine": lambda: engines.append(float(python(engine, "plan.json", folder=folder))),
            "reading": lambda: python("reading.py", "filled.xlsx", folder=folder),
            "replan": lambda: python(*REPLAN, folder=folder),
        },
        ROUNDS,
    )
    if (folder / "new.xlsx").read_bytes() != (folder / "bare.xlsx").read_bytes():
        sys.exit("the bare script wrote something else than `planner new`: nothing was compared")
    return processes, median(engines[1:])


def measure_parts(plan: Plan, calls: ModuleType) -> list[Row]:
    """The engine and the writer within this process."""
    writer, wanted = writers.load("xlsx"), pictured(plan)
    parts = unzipped(writer.write(plan, Log(), wanted))
    many = enlarged(plan.programme, 50)
    long = replace(plan.choices, weeks=104)
    seconds = medians(
        {
            "small": lambda: make_plan(plan.programme, plan.choices, "bench"),
            "large": lambda: make_plan(many, long, "bench"),
            "workbook": lambda: writer.write(plan, Log(), wanted),
            "calls": lambda: calls.build(BytesIO()),
            "zip": lambda: zipped(parts),
        },
        ROUNDS,
    )
    small = seconds["small"] / (len(plan.exercises) * len(plan.weeks))
    large = seconds["large"] / (len(many.exercises) * long.weeks)
    return [
        Row(
            "engine, 50 exercises × 104 weeks",
            seconds["large"],
            large / small,
            "{} × the time per exercise and week of 5 × 6",
            most=1.5,
        ),
        Row(
            "workbook alone, in memory",
            seconds["workbook"],
            seconds["workbook"] / seconds["calls"],
            "{} × its XlsxWriter calls alone",
        ),
        Row(
            "zip compression of its finished parts alone",
            seconds["zip"],
            seconds["workbook"] / seconds["zip"],
            "the workbook takes {} × as long",
        ),
    ]


def unzipped(workbook: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(), "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def fresh(path: Path) -> None:
    """A cold `planner new`; without the backup that it makes of a file that is there."""
    path.unlink(missing_ok=True)
    python(*NEW, path.name, folder=path.parent)


def bare_script(plan: Plan, folder: Path) -> ModuleType:
    """Write bare.py and calls.py into `folder`; the module calls."""
    writer, wanted = writers.load("xlsx"), pictured(plan)
    with recording() as made:
        writer.write(plan, Log(), wanted)
    (folder / "calls.py").write_text(made.script(), encoding="utf-8")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    spec = spec_from_file_location("calls", folder / "calls.py")
    assert spec
    assert spec.loader
    calls = module_from_spec(spec)
    spec.loader.exec_module(calls)
    return calls


def enlarged(programme: Programme, count: int) -> Programme:
    """The programme with its exercises over and over, under new keys, up to `count`."""
    items = [programme.items[number % len(programme.items)] for number in range(count)]
    return replace(
        programme,
        items=tuple(
            replace(item, exercise=replace(item.exercise, key=f"{item.exercise.key}-{number}"))
            for number, item in enumerate(items)
        ),
    )


if __name__ == "__main__":
    main()
