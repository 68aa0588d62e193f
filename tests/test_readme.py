"""Every `planner` command in README.md runs as it stands there and prints what it says.

How README.md is read, top to bottom, in one scratch folder:

* In a ```console block a line `$ COMMAND` is a command, and the lines up to the next `$` are what
  it prints. `...` alone on a line stands for any lines, `...` within a line for any text. Where
  nothing is shown, anything may be printed. A command ending in a backslash goes on below.
* In a ```sh block every line is a command, and anything may be printed.
* Commands that begin with `planner` are run and must end with 0; `.venv/bin/planner` likewise, in
  an empty folder. Of `make` the target must exist, no more: one of them runs this suite. Others
  (git, pip, py) are for the reader's own machine.
* A ```python block is a program; it must end with 0.
* A comment on the line above a block changes what is done with it:
  `<!-- example: exit 1 -->`       its commands end with this status;
  `<!-- example: answers 5 6 8 -->` these are typed, each followed by Enter;
  `<!-- example: file NAME -->`    the block, of any language, is saved as NAME;
  `<!-- example: not run -->`      it is for reading only.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"^(?:<!-- example: (?P<mark>.*?) -->\n+)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMANDS = (
    "new",
    "status",
    "replan",
    "undo",
    "export",
    "print",
    "show",
    "programmes",
    "exercises",
    "check",
)


@dataclass(frozen=True)
class Example:
    command: str
    prints: str  # "" where nothing is shown
    exit_code: int = 0
    answers: str = ""


@dataclass(frozen=True)
class File:
    name: str
    text: str


def examples(readme: str) -> Iterator[Example | File]:
    """What README.md does, in its order."""
    for block in BLOCK.finditer(readme):
        mark, language, text = block["mark"] or "", block["language"], block["text"]
        kind, _, value = mark.partition(" ")
        assert kind in ("", "exit", "answers", "file", "not"), f"unknown mark: {mark}"
        if kind == "file":
            yield File(value, text)
        elif mark != "not run" and language == "python":
            yield File("example.py", text)
            yield Example("python example.py", "")
        elif mark != "not run" and language in ("console", "sh"):
            exit_code = int(value) if kind == "exit" else 0
            answers = "".join(f"{word}\n" for word in value.split()) if kind == "answers" else ""
            for command, prints in commands(language, text.replace("\\\n", "")):
                yield Example(command, prints, exit_code, answers)


def commands(language: str, text: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with what it prints."""
    if language == "sh":
        yield from ((line, "") for line in text.splitlines() if line and line[0] != "#")
        return
    assert text.startswith("$ "), f"a console block begins with a command: {text}"
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, prints = part.partition("\n")
        yield command, prints


def matches(shown: str, printed: str) -> bool:
    """Whether what README.md shows is what was printed, with `...` standing for anything.

    >>> matches("From ... to 10 January\\n...\\n", "From 30 Nov to 10 January\\nMore\\nlines\\n")
    True
    >>> matches("5 exercises\\n", "5 exercises\\nand a surprise\\n")
    False
    """
    pattern = re.escape(shown.rstrip("\n") + "\n")
    pattern = re.sub(r"^\\\.\\\.\\\.\\\n", r"(?:.*\\n)*?", pattern, flags=re.MULTILINE)
    pattern = pattern.replace(r"\.\.\.", ".*")
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `planner` is this checkout's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, module in {"planner": "-m planner", "python": ""}.items():
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {module} "$@"\n')
        script.chmod(0o755)
    path = os.pathsep.join([str(folder), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def run(command: str, answers: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """How the command ended, and what it printed to either stream."""
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        input=answers,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def targets() -> list[str]:
    """What the Makefile can make."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z]+):", makefile, re.MULTILINE)


@pytest.mark.skipif(os.name == "nt", reason="the examples are written for a POSIX shell")
def test_every_example_does_what_the_readme_says(
    tmp_path: Path, environment: dict[str, str], subtests: pytest.Subtests
) -> None:
    folder = tmp_path / "scratch"
    folder.mkdir()
    for example in examples((ROOT / "README.md").read_text(encoding="utf-8")):
        if isinstance(example, File):
            (folder / example.name).parent.mkdir(parents=True, exist_ok=True)
            (folder / example.name).write_text(example.text, encoding="utf-8")
            continue
        with subtests.test(example.command):
            check(example, folder, environment)


def check(example: Example, folder: Path, environment: dict[str, str]) -> None:
    command = example.command.removeprefix(".venv/bin/")
    program, *arguments = command.split()
    if program == "make":
        assert arguments[0] in targets()
    if program in ("planner", "python"):
        if command != example.command:
            folder = folder.with_name("empty")
            folder.mkdir()
        code, printed = run(command, example.answers, folder, environment)
        assert code == example.exit_code, printed
        if example.prints:
            assert matches(example.prints, printed), printed


def test_the_readme_shows_every_command() -> None:
    found = list(examples((ROOT / "README.md").read_text(encoding="utf-8")))
    shown = " ".join(example.command for example in found if isinstance(example, Example))
    assert [name for name in COMMANDS if f"planner {name}" not in shown] == []


def test_the_two_make_commands_come_first() -> None:
    found = examples((ROOT / "README.md").read_text(encoding="utf-8"))
    first = [example.command.split()[:2] for example in found if isinstance(example, Example)][:2]
    assert first == [["make", "plan"], ["make", "test"]]


def test_examples_are_read_with_their_output_marks_and_files() -> None:
    readme = """
<!-- example: file mine/ankle.yaml -->
```yaml
key: ankle
```

```console
$ planner show plan.xlsx \\
    --json
{"schema":1,...
$ planner programmes
```
<!-- example: exit 1 -->
```sh
# a comment
planner check mine
```
<!-- example: answers 5 6 -->
```sh
planner new --ask
```
<!-- example: not run -->
```sh
planner new /dev/full
```
```python
print("hello")
```
"""
    assert list(examples(readme)) == [
        File("mine/ankle.yaml", "key: ankle\n"),
        Example("planner show plan.xlsx     --json", '{"schema":1,...\n'),
        Example("planner programmes", ""),
        Example("planner check mine", "", exit_code=1),
        Example("planner new --ask", "", answers="5\n6\n"),
        File("example.py", 'print("hello")\n'),
        Example("python example.py", ""),
    ]
