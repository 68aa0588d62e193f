"""Pictures of one's own on their way from a folder into a plan."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL.Image

from tests.cli.conftest import Run

TEMPLATE = """exercises:
  leg-lifts: {name: Leg lifts, dose: {reps: 4}, picture: photos/lift.png}
programme: {key: mine, name: Mine, exercises: [leg-lifts, knee-rolls]}
"""


def folder(picture: bytes | None) -> None:
    Path("mine/photos").mkdir(parents=True)
    Path("mine/own.yaml").write_text(TEMPLATE, encoding="utf-8")
    if picture is not None:
        Path("mine/photos/lift.png").write_bytes(picture)


def square() -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (900, 900), "red").save(out, "PNG")
    return out.getvalue()


def exercises(path: str) -> list[dict[str, Any]]:
    plan = json.loads(Path(path).read_text(encoding="utf-8"))["plan"]
    return [item["exercise"] for item in plan["programme"]["items"]]


def test_an_image_becomes_part_of_the_plan_and_needs_its_folder_no_more(run: Run) -> None:
    folder(square())
    assert run("check", "mine").code == 0
    assert run("new", "--templates", "mine", "--start", "2026-11-30", "-o", "a.xlsx").code == 0
    Path("mine").rename("elsewhere")
    assert run("replan", "a.xlsx", "--today", "2026-12-14", "--yes").code == 0
    assert run("export", "a.xlsx", "-o", "a.json").code == 0
    own, built_in = exercises("a.json")
    assert [image["width_px"] for image in own["images"]] == [400]
    assert (own["figure"], built_in["figure"]) == ("", "knee-rolls")


def test_an_image_that_is_missing_or_none_is_told_and_nothing_is_written(run: Run) -> None:
    folder(None)
    for raw, said in ((None, "there is no such file"), (b"GIF8 not", "is no image")):
        if raw is not None:
            Path("mine/photos/lift.png").write_bytes(raw)
        result = run("new", "--templates", "mine", "-o", "a.xlsx")
        assert result.code == 1
        assert "own.yaml:2:58: leg-lifts: picture 'photos/lift.png'" in result.err
        assert said in result.err
        assert not Path("a.xlsx").exists()
