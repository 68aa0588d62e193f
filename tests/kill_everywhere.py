"""A program that kills planner commands at every point of their writing; test_killed.py runs it.

`python -m tests.kill_everywhere FOLDER` works in that folder and prints, as JSON, how often each
scenario was killed and what was wrong afterwards.

A command runs in a process forked from this warm one. Before its first call that changes the disk
it halts, and becomes a server. For each call from there on it forks a child that goes on with the
command, and kills itself (SIGKILL) before that call; another one does so after it. A call that
writes bytes is also cut off in its middle: there the kernel kills the child, for a file that grows
over a limit (SIGXFSZ). After each kill the files are compared with those before the command,
and with those after a run that nobody killed.
"""

import io
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from planner.cli import main
from planner.domain.log import Entry, Log
from planner.writers import json as json_writer
from planner.writers import xlsx as xlsx_writer
from tests.builders import plan

FIRST_CHANGES = {"chmod", "mkdir", "open", "remove", "rename", "replace", "unlink", "utime"}
"""Functions of `os` by which a command can begin to change the disk."""
PURE = {"fspath", "get_inheritable", "getcwd", "getpid", "urandom"}
"""Functions of `os` that leave the disk alone."""
CUTS = (1, 20_000)
"""Bytes after which a file is cut off; every plan has more."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Scenario:
    """A command on `target`, after `before` prepared a folder (it is the current one)."""

    name: str
    target: str
    before: tuple[str, ...]
    command: str
    prepare: Callable[[], None] = lambda: None


@dataclass
class Outcome:
    """How often a scenario's command was killed, and what was wrong after which kill."""

    name: str
    kills: int = 0
    cuts: int = 0
    wrong: list[str] = field(default_factory=list)


def older_backups() -> None:
    """Two more, one of them with the next number of this very day."""
    today = date.today().isoformat()
    for name in ("plan (before 2020-02-29).xlsx", f"plan (before {today})-2.xlsx"):
        Path("plan backups", name).write_bytes(name.encode())


def link() -> None:
    Path("elsewhere").mkdir()
    Path("plan.xlsx").rename("elsewhere/real.xlsx")
    Path("plan.xlsx").symlink_to("elsewhere/real.xlsx")


def one_week_done() -> None:
    """A plan that was followed for a week, and then not at all, in both formats."""
    made = plan(weeks=4, plan_id="followed")
    log = Log(
        tuple(
            Entry(session.day, session.slot, prescription.exercise, True)
            for prescription in made.weeks[0].prescriptions
            for session in made.weeks[0].sessions
        )
    )
    Path("my plan, 2.xlsx").write_bytes(xlsx_writer.write(made, log))
    Path("plan.json").write_bytes(json_writer.write(made, log))


MAKE = "new --force --start 2026-11-30 --weeks 4 --id"
REPLAN = "replan --yes --today 2026-12-21"
SCENARIOS = (
    Scenario("first", "plan.xlsx", (f"{MAKE} a",), f"{MAKE} b"),
    Scenario("later", "plan.xlsx", (f"{MAKE} a", f"{MAKE} b"), f"{MAKE} c", older_backups),
    Scenario("json", "plan.json", (f"{MAKE} a -o plan.json",), f"{MAKE} b -o plan.json"),
    Scenario("link", "elsewhere/real.xlsx", (f"{MAKE} a",), f"{MAKE} b", link),
    Scenario("undo", "plan.xlsx", (f"{MAKE} a", f"{MAKE} b"), "undo --yes plan.xlsx"),
    Scenario(
        "second undo",
        "plan.xlsx",
        (*(f"{MAKE} {key}" for key in "abcd"), "undo --yes"),
        "undo --yes",
        older_backups,
    ),
    Scenario("replan", "my plan, 2.xlsx", (), f"{REPLAN} my§plan,§2.xlsx", one_week_done),
    Scenario("replan json", "plan.json", (), f"{REPLAN} plan.json", one_week_done),
)


def run(command: str) -> None:
    """Run a planner command in this process; § stands for a space within a word."""
    words = [word.replace("§", " ") for word in command.split()]
    if main(words, standalone_mode=False):
        raise RuntimeError(f"planner {command} did not work")


def files() -> Files:
    """The files of the current folder by their paths, without links and temporary files."""
    return {
        str(path): path.read_bytes()
        for path in Path().rglob("*")
        if path.is_file() and not path.is_symlink() and path.suffix != ".tmp"
    }


def wrongs(was: Files, will: Files, now: Files, target: str) -> Iterator[str]:
    """What is not as it should be after a kill."""
    if now.get(target) not in (was[target], will[target]):
        yield "the file is neither the old one nor the new one"
    if not set(was.values()) <= set(now.values()):
        yield "something that was there is nowhere whole"
    if not set(now.values()) <= {*was.values(), *will.values()}:
        yield "a file is there that is not whole"
    if any(now.get(name, data) != data for name, data in was.items() if name != target):
        yield "an older file was changed"
    if now.get(target) == will[target] and now != will:
        yield "the new file is in place, and something else is not yet as it will be"


def calls_disk(function: Any) -> bool:
    """Whether a function in C asks something of the disk."""
    if function.__module__ == "posix":
        return function.__name__ not in PURE
    owner = getattr(function, "__self__", None)
    return function is io.open or isinstance(owner, (io.BufferedWriter, io.FileIO))


class Server:
    """Watches a command by `sys.setprofile`, forks before it changes anything, and kills."""

    def __init__(self, scenario: Scenario, was: Files, will: Files, pristine: Path) -> None:
        self._scenario, self._was, self._will, self._pristine = scenario, was, will, pristine
        self.outcome = Outcome(scenario.name)
        self._event, self._left, self._cut = "", -1, 0
        self.is_child = False

    def __call__(self, frame: FrameType, event: str, function: Any) -> None:
        if event not in ("c_call", "c_return") or not calls_disk(function):
            return
        if not self.is_child:
            if function.__module__ != "posix" or function.__name__ not in FIRST_CHANGES:
                return
            self._serve()
            if not self.is_child:
                raise Served
        if event == self._event and (not self._cut or function.__name__ == "write"):
            if self._left == 0:
                self._die()
            self._left -= 1

    def _serve(self) -> None:
        """Fork child after child until the command has no more calls. Children return at once."""
        for event, cut in (("c_call", 0), ("c_return", 0), *(("c_call", cut) for cut in CUTS)):
            for number in count():
                put_back(self._pristine)
                child = os.fork()
                if child == 0:
                    self.is_child = True
                    self._event, self._left, self._cut = event, number, cut
                    return
                if not self._judged(child, f"{event} {number}, cut at {cut}"):
                    break

    def _judged(self, child: int, place: str) -> bool:
        """Whether a child was killed; if so, what it left is compared."""
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            if os.waitstatus_to_exitcode(status) != 0:
                self.outcome.wrong.append(f"{place}: the command failed")
            return False
        self.outcome.kills += os.WTERMSIG(status) == signal.SIGKILL
        self.outcome.cuts += os.WTERMSIG(status) == signal.SIGXFSZ
        found = wrongs(self._was, self._will, files(), self._scenario.target)
        self.outcome.wrong += [f"{place}: {wrong}" for wrong in found]
        return True

    def _die(self) -> None:
        """Die now, or while the coming call writes."""
        if not self._cut:
            os.kill(os.getpid(), signal.SIGKILL)
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._cut, self._cut))


class Served(BaseException):
    """All children of a server are dead: the command need not go on."""


def put_back(pristine: Path) -> None:
    """Make the current folder what it was."""
    for entry in Path().iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    shutil.copytree(pristine, ".", symlinks=True, dirs_exist_ok=True)


def in_child(work: Callable[[], None]) -> None:
    """Do something in a forked process, and wait for it; raises RuntimeError where it failed."""
    child = os.fork()
    if child == 0:
        work()  # what it raises ends the child, with a traceback and status 1
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status != 0:
        raise RuntimeError(f"a child ended with {status}")


def kill_everywhere(scenario: Scenario, folder: Path, results: int) -> None:
    """Play a scenario in `folder`; its outcome is a line of JSON on the descriptor `results`."""
    (folder / "now").mkdir(parents=True)
    os.chdir(folder / "now")
    for command in scenario.before:
        run(command)
    scenario.prepare()
    shutil.copytree(".", folder / "pristine", symlinks=True)
    was = files()
    in_child(lambda: run(scenario.command))
    will = files()
    put_back(folder / "pristine")

    def serve() -> None:
        server = Server(scenario, was, will, folder / "pristine")
        sys.setprofile(server)
        with suppress(Served):
            run(scenario.command)
        sys.setprofile(None)
        if not server.is_child:
            os.write(results, json.dumps(asdict(server.outcome)).encode() + b"\n")

    in_child(serve)


def kill_all(folder: Path) -> None:
    results = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the commands print
    sys.dont_write_bytecode = True  # that would be a change of the disk, too
    for scenario in SCENARIOS:
        kill_everywhere(scenario, folder.resolve() / scenario.name, results)


if __name__ == "__main__":
    kill_all(Path(sys.argv[1]))
