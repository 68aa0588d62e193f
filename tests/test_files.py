"""The disk: whole files or none, and nothing replaced unasked."""

import os
import time
from datetime import date
from pathlib import Path

import pytest

from planner import files
from planner.errors import PlannerError

TODAY = date(2026, 12, 14)


def test_a_new_file_is_written_whole_with_ordinary_rights(tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    beside.touch()
    written = files.write(tmp_path / "plan.xlsx", b"new", replace=False, today=TODAY)
    assert (written.path.read_bytes(), written.backup) == (b"new", None)
    assert written.path.stat().st_mode == beside.stat().st_mode


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(PlannerError, match=r"already there.*--force"):
        files.write(path, b"new", replace=False, today=TODAY)
    assert path.read_bytes() == b"old"


def test_a_replaced_file_is_kept_and_never_over_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"one")
    names = []
    for data in (b"two", b"three", b"four"):
        written = files.write(path, data, replace=True, today=TODAY)
        assert written.backup is not None
        names.append((written.backup.name, written.backup.read_bytes()))
    assert path.read_bytes() == b"four"
    assert names == [
        ("plan (before 2026-12-14).xlsx", b"one"),
        ("plan (before 2026-12-14)-2.xlsx", b"two"),
        ("plan (before 2026-12-14)-3.xlsx", b"three"),
    ]
    assert {backup.parent.name for backup in (tmp_path / "plan backups").iterdir()} == {
        "plan backups"
    }


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(PlannerError, match=r"cannot be written \(No space left on device\)"):
        files.write(path, b"new", replace=True, today=TODAY)
    assert path.read_bytes() == b"old"
    assert [p for p in tmp_path.rglob("*") if p.suffix == ".tmp"] == []


@pytest.mark.parametrize("lock", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_a_file_that_is_open_elsewhere_is_not_replaced(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    (tmp_path / lock).touch()
    with pytest.raises(PlannerError, match="open in another program; save and close it"):
        files.write(path, b"new", replace=True, today=TODAY)
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there_or_is_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="there is no folder"):
        files.check_target(tmp_path / "no" / "plan.xlsx", replace=False)
    (tmp_path / "file").touch()
    with pytest.raises(PlannerError, match="there is no folder"):
        files.check_target(tmp_path / "file" / "plan.xlsx", replace=False)
    with pytest.raises(PlannerError, match="this is a folder"):
        files.check_target(tmp_path, replace=True)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "real.xlsx", tmp_path / "plan.xlsx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    files.write(link, b"new", replace=True, today=TODAY)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


def test_a_missing_file_suggests_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").touch()
    with pytest.raises(PlannerError, match=r"no such file; did you mean 'plan.xlsx'\?"):
        files.read(tmp_path / "plna.xlsx", 10)


def test_a_file_larger_than_allowed_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 11)
    with pytest.raises(PlannerError, match="larger than"):
        files.read(tmp_path / "big", 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    with pytest.raises(PlannerError, match="not an ordinary file"):
        files.read(tmp_path / "pipe.xlsx", 10)


def test_a_backup_that_fails_leaves_no_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PlannerError):
        files.write(tmp_path / "plan.xlsx", b"new", replace=True, today=TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]


def test_what_the_disk_refuses_to_tell_is_a_problem_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)
    for attempt in (
        lambda: files.read(tmp_path / "plan.xlsx", 10),
        lambda: files.check_target(tmp_path / "plan.xlsx", replace=False),
        lambda: files.own_templates(tmp_path),
        lambda: files.templates_at(tmp_path),
    ):
        with pytest.raises(PlannerError, match=r"\(Permission denied\); check"):
            attempt()


def test_a_backup_has_the_rights_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o600)
    backup = files.write(path, b"new", replace=True, today=TODAY).backup
    assert backup is not None
    assert (backup.stat().st_mode, path.stat().st_mode) == (path.stat().st_mode,) * 2


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_the_backups_of_a_linked_file_are_found_by_either_name(tmp_path: Path) -> None:
    target, link = tmp_path / "elsewhere" / "real.xlsx", tmp_path / "plan.xlsx"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link.symlink_to(target)
    backup = files.write(link, b"new", replace=True, today=TODAY).backup
    assert backup is not None
    assert backup.parent == target.parent / "real backups"
    by_link, by_name = files.latest_backup(link), files.latest_backup(target)
    assert by_link == by_name
    assert by_link is not None
    files.restore(link, by_link, today=TODAY)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"old")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_a_linked_file_that_is_open_elsewhere_is_not_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "real.xlsx", tmp_path / "plan.xlsx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    (tmp_path / ".~lock.real.xlsx#").touch()
    with pytest.raises(PlannerError, match="open in another program"):
        files.check_target(link, replace=True)


def test_what_was_saved_since_it_was_read_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"saved in Excel meanwhile")
    with pytest.raises(PlannerError, match="saved by another program in the meantime"):
        files.write(path, b"new", replace=True, today=TODAY, was=b"read before")
    assert path.read_bytes() == b"saved in Excel meanwhile"
    assert list(tmp_path.iterdir()) == [path]
    files.write(path, b"new", replace=True, today=TODAY, was=b"saved in Excel meanwhile")
    assert path.read_bytes() == b"new"


def test_a_file_that_excel_holds_is_answered_with_close_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that a program has open, and names no reason."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"older")
    files.write(path, b"old", replace=True, today=TODAY)
    backup = files.latest_backup(path)
    assert backup is not None
    kept = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target) == path:
            raise PermissionError(13, "Access is denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PlannerError, match=r"cannot be replaced .*; close it in Excel, or in any"):
        files.restore(path, backup, today=TODAY)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == kept
    with pytest.raises(PlannerError, match=r"cannot be replaced .*; close it in Excel, or in any"):
        files.write(path, b"new", replace=True, today=TODAY)
    assert path.read_bytes() == b"old"
    assert [path for path in tmp_path.rglob("*") if path.suffix == ".tmp"] == []


def test_undo_after_undo_goes_back_step_by_step_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"one")
    for data, day in ((b"two", 14), (b"three", 14), (b"four", 21)):
        files.write(path, data, replace=True, today=date(2026, 12, day))
    found = []
    while (backup := files.latest_backup(path)) is not None:
        kept = files.restore(path, backup, today=date(2026, 12, 24))
        assert kept is not None
        found.append((backup.day.day, backup.number, backup.earlier, path.read_bytes(), kept.name))
    assert found == [
        (21, 1, 2, b"three", "plan (undone 2026-12-24).xlsx"),
        (14, 2, 1, b"two", "plan (undone 2026-12-24)-2.xlsx"),
        (14, 1, 0, b"one", "plan (undone 2026-12-24)-3.xlsx"),
    ]
    kept_files = (tmp_path / "plan backups").iterdir()
    assert {file.read_bytes() for file in kept_files} == {b"two", b"three", b"four"}


def test_the_order_of_backups_is_that_of_their_names_whenever_they_were_saved(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "plan backups"
    folder.mkdir()
    names = [
        "plan (before 2026-12-14)-2.xlsx",
        "plan (before 2026-12-14)-10.xlsx",
        "plan (before 2026-12-07).xlsx",
    ]
    for age, name in enumerate(names):
        (folder / name).write_bytes(b"")
        os.utime(folder / name, (age, age))
    latest = files.latest_backup(tmp_path / "plan.xlsx")
    assert latest is not None
    assert (latest.path.name, latest.number) == (names[1], 10)


def test_a_new_backup_comes_after_all_of_its_day_even_where_one_was_removed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"one")
    for data in (b"two", b"three"):
        files.write(path, data, replace=True, today=TODAY)
    (tmp_path / "plan backups" / "plan (before 2026-12-14).xlsx").unlink()
    backup = files.write(path, b"four", replace=True, today=TODAY).backup
    assert backup is not None
    assert backup.name == "plan (before 2026-12-14)-3.xlsx"


@pytest.mark.parametrize(
    "name",
    [
        "plan (before 2026-12-14).json",
        "plan (before 2026-13-14).xlsx",
        "plan (before 2026-12-14) copy.xlsx",
        "plan (undone 2026-12-14).xlsx",
        "other (before 2026-12-14).xlsx",
        "planX(before 2026-12-14).xlsx",
        ".planner-abc.tmp",
    ],
)
def test_what_has_not_the_name_of_a_backup_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "plan backups").mkdir()
    (tmp_path / "plan backups" / name).touch()
    assert files.latest_backup(tmp_path / "plan.xlsx") is None


def test_backups_are_found_however_the_name_is_typed(tmp_path: Path) -> None:
    (tmp_path / "PLÄN backups").mkdir()
    (tmp_path / "PLÄN backups" / "plän (before 2026-12-14).xlsx").touch()
    assert files.latest_backup(tmp_path / "PLÄN.XLSX") is not None


def test_a_file_that_is_gone_comes_back_from_its_backup(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"one")
    files.write(path, b"two", replace=True, today=TODAY)
    path.unlink()
    backup = files.latest_backup(path)
    assert backup is not None
    assert files.restore(path, backup, today=TODAY) is None
    assert path.read_bytes() == b"one"


def test_old_temporary_files_of_killed_processes_are_removed_and_young_ones_left(
    tmp_path: Path,
) -> None:
    path, backups = tmp_path / "plan.xlsx", tmp_path / "plan backups"
    path.write_bytes(b"one")
    backups.mkdir()
    days_ago = time.time() - 2 * 24 * 60 * 60
    for folder in (tmp_path, backups):
        for name in (".planner-old.tmp", ".planner-young.tmp", "mine.tmp"):
            (folder / name).touch()
        for name in (".planner-old.tmp", "mine.tmp"):
            os.utime(folder / name, (days_ago, days_ago))
    files.write(path, b"two", replace=True, today=TODAY)
    for folder in (tmp_path, backups):
        assert {found.name for found in folder.glob("*.tmp")} == {".planner-young.tmp", "mine.tmp"}


def test_the_files_of_a_folder_that_can_be_plans_come_newest_first(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "folder.xlsx" / "below.xlsx").touch()
    names = ["old.xlsx", "B.XLSX", "a.json", "~$a.xlsx", ".a.xlsx", ".planner-x.tmp", "a.csv"]
    for age, name in enumerate(names):
        (tmp_path / name).write_bytes(b"12345")
        os.utime(tmp_path / name, (age, age))
    (tmp_path / "large.json").write_bytes(b"123456")
    found = [path.name for path in files.plan_files(tmp_path, 5)]
    assert found == ["a.json", "B.XLSX", "old.xlsx"]
    with pytest.raises(PlannerError, match="no such folder"):
        files.plan_files(tmp_path / "no", 5)


def test_own_templates_are_found_in_any_folder_below_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.yml", "exercises/a.yaml", "notes.txt", "programmes/c.YAML"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    assert [content for _, content in files.own_templates(tmp_path)] == [
        b"b.yml",
        b"exercises/a.yaml",
        b"programmes/c.YAML",
    ]


def test_a_folder_without_templates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="no template in this folder"):
        files.own_templates(tmp_path)
    with pytest.raises(PlannerError, match="no such folder"):
        files.own_templates(tmp_path / "no")


def test_the_built_in_templates_are_there() -> None:
    names = [Path(name).name for name, _ in files.built_in_templates()]
    assert names == ["lower-back.yaml", "lower-back.yaml"]
