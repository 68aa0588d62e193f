"""The fates that `make mutants` gives: what counts as text, as equivalent, and as noticed."""

import json
from pathlib import Path

import pytest

from tools import mutants
from tools.mutants import Change, Mutant

MUTATED = """
def x_said__mutmut_orig(days):
    wait = days > 1
    return Problem(f"{days} days", "wait", where="here") if wait else None


def x_said__mutmut_1(days):
    wait = days > 1
    return Problem(f"{days} days", "XXwaitXX", where="here") if wait else None


def x_said__mutmut_2(days):
    wait = days >= 1
    return Problem(f"{days} days", "wait", where="here") if wait else None


def x_said__mutmut_3(days):
    wait = days > 1
    return Problem(f"{days} days", "wait") if wait else None


def x_said__mutmut_4(days):
    wait = days > 1
    return Problem(f"{days} days", None, where="here") if wait else None
"""


def results(folder: Path, *codes: int | None) -> Path:
    """What mutmut leaves: the mutated source, and an exit code for each mutant."""
    (folder / "planner").mkdir()
    (folder / "planner" / "waits.py").write_text(MUTATED)
    kept = {f"planner.waits.x_said__mutmut_{n}": code for n, code in enumerate(codes, start=1)}
    (folder / "planner" / "waits.py.meta").write_text(json.dumps({"exit_code_by_key": kept}))
    return folder


def test_words_do_not_count_and_all_other_changes_do(tmp_path: Path) -> None:
    found = mutants.mutants(results(tmp_path, 0, 0, 1, 37))
    assert [mutant.fate for mutant in found] == ["text", "survived", "killed", "types"]


def test_a_survivor_is_shown_as_the_line_that_changed_in_its_function(tmp_path: Path) -> None:
    changes = [mutant.change for mutant in mutants.mutants(results(tmp_path, 1, 0))]
    assert changes[1] == Change("planner/waits.py:said", "wait = days > 1", "wait = days >= 1")


def test_a_mutant_that_was_not_run_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="x_said__mutmut_2 was not run"):
        list(mutants.mutants(results(tmp_path, 1, None)))


def test_a_mutant_on_the_list_is_equivalent_only_while_it_survives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "equivalent.toml"
    listed.write_text(
        '[["planner/waits.py:said"]]\n'
        'before = "wait = days > 1"\nafter = "wait = days >= 1"\nreason = "a day is never one"\n'
    )
    monkeypatch.setattr(mutants, "EQUIVALENT", listed)
    folder = results(tmp_path, 0, 0)
    assert [mutant.fate for mutant in mutants.mutants(folder)] == ["text", "equivalent"]
    (folder / "planner" / "waits.py.meta").write_text(
        json.dumps({"exit_code_by_key": {"planner.waits.x_said__mutmut_2": 1}})
    )
    assert [mutant.fate for mutant in mutants.mutants(folder)] == ["killed"]


def test_only_survivors_meet_the_lives_and_die_where_one_ends_otherwise() -> None:
    change = Change("planner/waits.py:said", "wait = days > 1", "wait = days >= 1")
    fates = {"a": "killed", "b": "survived", "c": "survived", "d": "equivalent", "e": "text"}
    found = [Mutant(change, name, fate) for name, fate in fates.items()]
    met: list[str] = []

    def is_noticed(name: str) -> bool:
        met.append(name)
        return name == "c"

    after = {mutant.name: mutant.fate for mutant in mutants.lived(found, is_noticed)}
    assert sorted(met) == ["b", "c"]
    assert after == fates | {"c": "killed"}


def test_the_share_is_of_all_but_words_and_equivalents(capsys: pytest.CaptureFixture[str]) -> None:
    change = Change("planner/waits.py:said", "wait = days > 1", "wait = days >= 1")
    fates = ["killed"] * 5 + ["types"] * 3 + ["timeout", "survived"] + ["text"] * 9
    share = mutants.report([Mutant(change, "a-name", fate) for fate in fates])
    assert share == 0.9
    printed = capsys.readouterr().out
    assert "planner/waits.py:said  (a-name)\n  - wait = days > 1\n  + wait = days >= 1\n" in printed


def test_every_equivalent_mutant_has_its_reason() -> None:
    assert all(reason for reason in mutants.equivalent().values())
