"""The disk: whole files or none, and nothing replaced unasked."""

import os
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
