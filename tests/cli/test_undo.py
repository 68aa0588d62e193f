"""`planner undo`."""

from pathlib import Path

import pytest

from planner.cli.kit import replanning
from tests.cli.conftest import Run

KEPT = Path("plan backups")


@pytest.fixture
def replaced(run: Run) -> dict[str, bytes]:
    """plan.xlsx, made on two days and made anew on the same; its contents by their ids."""
    found = {}
    for plan_id in ("first", "second", "third"):
        assert run("new", "--force", "--start", "2026-11-30", "--id", plan_id).code == 0
        found[plan_id] = Path("plan.xlsx").read_bytes()
    latest = max(KEPT.iterdir(), key=lambda path: len(path.name))
    latest.rename(KEPT / "plan (before 2026-12-14).xlsx")
    (earlier,) = (path for path in KEPT.iterdir() if "2026-12-14" not in path.name)
    earlier.rename(KEPT / "plan (before 2026-12-07).xlsx")
    return found


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replanning, "can_ask", lambda: True)


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def test_it_brings_the_last_backup_back_and_says_where_the_present_file_is(
    run: Run, replaced: dict[str, bytes]
) -> None:
    result = run("undo", "plan.xlsx", "--yes")
    assert (result.code, result.err) == (0, "")
    *said, last = result.out.splitlines()
    assert said == [
        "plan.xlsx will be as it was before Mon 14 Dec 2026, when it was replaced",
        f"({KEPT / 'plan (before 2026-12-14).xlsx'}).",
        "The file that is there now is kept beside it.",
        "Earlier ones that another undo can bring back: 1.",
        "plan.xlsx is back.",
    ]
    kept = last.removeprefix("The file that was there, with all that was filled in, is now ")
    assert Path(kept).read_bytes() == replaced["third"]
    assert Path("plan.xlsx").read_bytes() == replaced["second"]


def test_a_second_undo_goes_one_further_back_and_a_third_has_nothing_left(
    run: Run, replaced: dict[str, bytes]
) -> None:
    for plan_id in ("second", "first"):
        assert run("undo", "--yes").code == 0
        assert Path("plan.xlsx").read_bytes() == replaced[plan_id]
    before = everything()
    result = run("undo", "--yes")
    assert result.code == 1
    assert "plan.xlsx: there is nothing to undo: no re-plan has replaced this file" in result.err
    assert everything() == before
    assert set(before.values()) == set(replaced.values())


def test_without_a_file_it_is_about_the_newest_plan_and_says_so(
    run: Run, replaced: dict[str, bytes]
) -> None:
    Path("letter.xlsx").write_bytes(b"PK not a plan")
    assert "This is about plan.xlsx, the newest plan in this folder." in run("undo", "--yes").out


def test_the_plan_that_came_back_is_the_newest_again(run: Run, replaced: dict[str, bytes]) -> None:
    run("new", "-o", "other.xlsx")
    run("undo", "plan.xlsx", "--yes")
    assert run("undo", "--yes").out.startswith("This is about plan.xlsx")


@pytest.mark.usefixtures("at_terminal")
def test_in_a_terminal_it_asks_and_no_changes_nothing(run: Run, replaced: dict[str, bytes]) -> None:
    before = everything()
    result = run("undo", typed="n\n")
    assert result.code == 0
    assert result.out.endswith("Bring it back? [Y/n]: n\nNothing was changed.\n")
    assert everything() == before
    assert run("undo", typed="\n").code == 0
    assert Path("plan.xlsx").read_bytes() == replaced["second"]


def test_without_a_terminal_it_needs_yes(run: Run, replaced: dict[str, bytes]) -> None:
    before = everything()
    result = run("undo")
    assert result.code == 2
    assert "nobody can be asked here; add --yes" in result.err
    assert everything() == before


def test_a_file_that_is_not_there_is_told_also_where_nobody_can_be_asked(run: Run) -> None:
    result = run("undo", "plna.xlsx")
    assert result.code == 1
    assert "plna.xlsx: there is no such file, and no backup of it" in result.err


def test_a_file_that_is_open_elsewhere_is_not_touched(run: Run, replaced: dict[str, bytes]) -> None:
    Path("~$plan.xlsx").touch()
    before = everything()
    result = run("undo", "plan.xlsx", "--yes")
    assert (result.code, result.out) == (1, "")
    assert "plan.xlsx: this file is open in another program; save and close it" in result.err
    assert everything() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["plna.xlsx"], "plna.xlsx: there is no such file, and no backup of it"),
        (["."], "this is a folder"),
        ([], "there is no plan in this folder; name its file, or make a plan"),
        (["no/plan.xlsx"], "there is no folder no"),
    ],
)
def test_wrong_input_is_answered_with_place_and_remedy(
    run: Run, arguments: list[str], message: str
) -> None:
    result = run("undo", "--yes", *arguments)
    assert message in result.err
    assert result.code == 1
    assert list(Path().iterdir()) == []


def test_a_plan_that_was_deleted_comes_back(run: Run, replaced: dict[str, bytes]) -> None:
    Path("plan.xlsx").unlink()
    result = run("undo", "plan.xlsx", "--yes")
    assert (result.code, result.out.splitlines()[-1]) == (0, "plan.xlsx is back.")
    assert Path("plan.xlsx").read_bytes() == replaced["second"]
