"""The checks of the code itself: style, format, types, and which way imports may go."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
IMPURE_MODULES = {"glob", "os", "pathlib", "random", "secrets", "shutil", "socket", "subprocess"}
IMPURE_MODULES |= {"tempfile", "time", "urllib", "uuid"}
IMPURE_FUNCTIONS = {"input", "open", "print"}
CLOCKS = {"now", "today", "utcnow"}


def check(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run one of the checkers that are installed beside this Python."""
    tool = shutil.which(command[0], path=Path(sys.executable).parent)
    assert tool, f"{command[0]} is not installed in this environment"
    return subprocess.run(
        [tool, *command[1:]],
        cwd=cwd,
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "--output-format", "concise"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("lint-imports", "--no-cache"),
    ],
    ids=lambda command: " ".join(command),
)
def test_nothing_to_complain_of(command: tuple[str, ...]) -> None:
    done = check(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_import_contract_breaks_when_it_is_violated(tmp_path: Path) -> None:
    """Each stray module violates one contract, so none of the contracts is idle."""
    shutil.copytree(ROOT / "planner", tmp_path / "planner")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    strays = {
        "domain/stray.py": "import planner.schedule",
        "progression/ramps/stray.py": "import planner.progression.ramps.linear",
        "rules/stray.py": "import planner.rules.absence",
        "readers/stray.py": "import planner.readers.json",
        "writers/stray.py": "import planner.writers.json",
        "writers/other.py": "import planner.wording.week.hints",
        "catalogue/stray.py": "import click",
    }
    for name, text in strays.items():
        (tmp_path / "planner" / name).write_text(text, encoding="utf-8")
    done = check("lint-imports", "--no-cache", cwd=tmp_path)
    assert "Contracts: 0 kept, 7 broken." in done.stdout


def impurities(source: str) -> list[str]:
    """Where a module asks disk, clock, chance or another process: line and name.

    >>> impurities("from os import path\\nimport planner.files\\ndate.today()\\nopen('x')")
    ['1: os', '3: today', '4: open']
    """
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=aliases):
                names = {alias.name.partition(".")[0] for alias in aliases} & IMPURE_MODULES
            case ast.ImportFrom(module=str(module)):
                names = {module.partition(".")[0]} & IMPURE_MODULES
            case ast.Call(func=ast.Name(id=name)):
                names = {name} & IMPURE_FUNCTIONS
            case ast.Call(func=ast.Attribute(attr=name)):
                names = {name} & CLOCKS
            case _:
                continue
        found += [f"{node.lineno}: {name}" for name in sorted(names)]
    return found


def test_only_files_and_the_command_line_ask_disk_or_clock() -> None:
    modules = {path.relative_to(ROOT / "planner"): path for path in ROOT.glob("planner/**/*.py")}
    found = [
        f"planner/{name}:{impurity}"
        for name, path in modules.items()
        if name.parts[0] not in ("cli", "files")
        for impurity in impurities(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_help_imports_nothing_heavy() -> None:
    heavy = {"dateutil", "icalendar", "numpy", "openpyxl", "pandas", "typst", "xlsxwriter", "yaml"}
    heavy |= {"tzlocal", "zoneinfo"}
    program = f"""
import sys
import planner.cli
sys.argv = ["planner", "--help"]
try:
    planner.cli.main()
finally:
    print("heavy:", sorted({heavy!r} & sys.modules.keys()))
"""
    done = check(Path(sys.executable).name, "-c", program)
    assert "Usage" in done.stdout, done.stderr
    assert done.stdout.endswith("heavy: []\n")
