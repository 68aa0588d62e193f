"""A command that is killed while it writes leaves whole files, the old one or the new one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FEWEST_KILLS = 200


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked on Windows")
def test_a_kill_at_any_point_leaves_every_file_whole_and_the_old_one_kept(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.kill_everywhere", str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    assert (done.returncode, done.stderr) == (0, "")
    outcomes = {found["name"]: found for found in map(json.loads, done.stdout.splitlines())}
    assert {name: found["wrong"] for name, found in outcomes.items() if found["wrong"]} == {}
    for name in ("first", "later", "json", "link", "undo", "second undo", "replan", "replan json"):
        assert outcomes[name]["kills"] >= 30
        assert outcomes[name]["cuts"] >= 2
    assert sum(found["kills"] for found in outcomes.values()) >= FEWEST_KILLS
