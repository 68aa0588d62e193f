"""`make mutants`: changes the core in thousands of small ways and counts what the tests notice.

mutmut makes the changes, but for those of strings (tools/mutating.py), and runs the tests that
pyproject.toml names (`tool.mutmut`). Here every mutant gets one of these fates:

* killed: a test failed; or timeout: the tests did not come to their end;
* types: mypy refuses it, which is one of our tests (tests/test_code.py);
* text: only the words of a reason or a message differ; these do not count;
* equivalent: nothing that can be observed differs; listed in equivalent_mutants.toml with reasons;
* survived: no test noticed. Each is printed.

What those tests leave over meets the simulated lives of patients (tests/lives): they run through
every function of the core, so that mutmut would run them for every mutant, for hours.

Ends with 1 where fewer than 95 % of those that count are noticed.
"""

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
MUTANTS = ROOT / "mutants"
EQUIVALENT = Path(__file__).parent / "equivalent_mutants.toml"
ENOUGH = 0.95
LONGEST_LINE = 100

WORKERS = os.cpu_count() or 1
LIVES = ("-p", "no:xdist", "-o", "filterwarnings=default", "tests/lives")
SAME_EXAMPLES = {"CI": "1"}
"""Each mutant meets the same random examples."""

FATES = {0: "survived", 5: "survived", 33: "survived", 37: "types", -24: "timeout", 24: "timeout"}
"""By what mutmut keeps of a mutant; 5 and 33 are no tests at all. Any other exit is a death."""
NOTICED = ("killed", "timeout", "types")


@dataclass(frozen=True, slots=True)
class Change:
    """What a mutant changed in a function, as a line of code or a part of one."""

    function: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mutant's change, its name for `mutmut show`, and what became of it."""

    change: Change
    name: str
    fate: str


def run() -> None:
    """Anew each time: results that mutmut kept may be those of other tests."""
    shutil.rmtree(MUTANTS, ignore_errors=True)
    scripts = Path(sys.executable).parent  # mutmut calls mypy
    settings = {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(
        [sys.executable, "-m", "tools.mutating", "run", "--max-children", str(WORKERS)],
        cwd=ROOT,
        env=os.environ | SAME_EXAMPLES | settings,
        check=True,
    )


def is_noticed_by_lives(name: str) -> bool:
    """Whether a life of a patient ends otherwise with that mutant."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *LIVES]
    ended = subprocess.run(
        command,
        cwd=MUTANTS,
        env=os.environ | SAME_EXAMPLES | {"MUTANT_UNDER_TEST": name},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return ended.returncode != 0


def lived(found: list[Mutant], is_noticed: Callable[[str], bool]) -> list[Mutant]:
    """The same mutants, where the survivors that lives notice are killed."""
    survivors = [mutant.name for mutant in found if mutant.fate == "survived"]
    with ThreadPoolExecutor(WORKERS) as pool:
        noticed = dict(zip(survivors, pool.map(is_noticed, survivors), strict=True))
    return [replace(each, fate="killed") if noticed.get(each.name) else each for each in found]


def equivalent() -> dict[Change, str]:
    """The changes that nobody can notice, each with the reason."""
    functions = tomllib.loads(EQUIVALENT.read_text("utf-8"))
    return {
        Change(function, each["before"], each["after"]): each["reason"]
        for function, listed in functions.items()
        for each in listed
    }


def mutants(results: Path = MUTANTS) -> Iterator[Mutant]:
    """All mutants of a run that is over, by file and function."""
    listed = equivalent()
    for kept in sorted(results.rglob("*.py.meta")):
        mutated = kept.with_suffix("")
        source = mutated.relative_to(results)
        functions = _functions(mutated)
        for name, code in json.loads(kept.read_text("utf-8"))["exit_code_by_key"].items():
            if code is None:
                raise RuntimeError(f"{name} was not run")
            key = name.rpartition(".")[2]
            base = key.rpartition("__mutmut_")[0]
            old, new = functions[f"{base}__mutmut_orig"], functions[key]
            spoken = base.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
            change = Change(f"{source.as_posix()}:{spoken}", *_changed_part(old, new))
            fate = FATES.get(code, "killed")
            if _without_text(old) == _without_text(new):
                fate = "text"
            elif fate == "survived" and change in listed:
                fate = "equivalent"
            yield Mutant(change, name, fate)


def report(found: list[Mutant]) -> float:
    """Print the table and the survivors; gives the share that was noticed."""
    counts = Counter(mutant.fate for mutant in found)
    noticed = sum(counts[fate] for fate in NOTICED)
    by_tests = noticed - counts["types"]
    share = noticed / (noticed + counts["survived"])
    for fate in (*NOTICED, "text", "equivalent", "survived"):
        print(f"{fate:12}{counts[fate]:6}")
    print(f"{'all':12}{len(found):6}")
    print(
        f"Noticed: {share:.1%} (by the tests alone, of those that mypy accepts: "
        f"{by_tests / (by_tests + counts['survived']):.1%})"
    )
    for mutant in found:
        if mutant.fate == "survived":
            print(f"\n{mutant.change.function}  ({mutant.name})")
            print(f"  - {mutant.change.before}\n  + {mutant.change.after}")
    return share


def _functions(path: Path) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _changed_part(old: ast.AST, new: ast.AST) -> tuple[str, str]:
    """The part of a function and of its mutant that holds all that differs: a line of code,
    where that is short enough, else the smallest expression.
    """
    part = old, new
    while type(old) is type(new) and max(len(_code(node)) for node in part) > LONGEST_LINE:
        parts = [list(ast.iter_child_nodes(node)) for node in (old, new)]
        if len(parts[0]) != len(parts[1]):
            break
        differ = [(a, b) for a, b in zip(*parts, strict=True) if ast.dump(a) != ast.dump(b)]
        if len(differ) != 1:
            break
        old, new = differ[0]
        if isinstance(old, ast.stmt | ast.expr) and not isinstance(old, ast.Constant | ast.Name):
            part = old, new
    return _code(part[0]), _code(part[1])


def _code(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _without_text(function: ast.FunctionDef) -> str:
    """The function's code with all strings empty, and without its name."""
    copied = ast.parse(ast.unparse(function))
    bare = _Textless().visit(copied)
    bare.body[0].name = ""
    return ast.dump(bare)


class _Textless(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.Constant:
        return ast.Constant("")


def main() -> int:
    run()
    found = lived(list(mutants()), is_noticed_by_lives)
    return 0 if report(found) >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
