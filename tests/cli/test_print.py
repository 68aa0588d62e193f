"""`planner print`, and PDFs from the other commands."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from planner import files
from tests.cli.conftest import Run

NEW = ("new", "--fixed", "--start", "2026-11-30", "--name", "Anna Berg", "--id", "test")


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Path:
    assert run(*NEW, "-o", "plan.xlsx").code == 0
    return tmp_path / "plan.xlsx"


def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def weeks(path: Path) -> list[str]:
    return [page[:6] for page in pages(path) if page.startswith("Week ")]


def test_the_weeks_to_come_go_beside_the_plan(run: Run, plan: Path) -> None:
    done = run("print", "plan.xlsx", "--today", "2026-12-21")
    assert done.out == "Wrote plan.pdf: weeks 4 to 6 of 6.\n"
    assert weeks(plan.with_suffix(".pdf")) == ["Week 4", "Week 5", "Week 6"]


def test_all_weeks_or_one_of_them(run: Run, plan: Path, tmp_path: Path) -> None:
    assert run("print", "plan.xlsx", "--all", "--today", "2026-12-21", "-o", "a.pdf").code == 0
    assert len(weeks(tmp_path / "a.pdf")) == 6
    assert run("print", "plan.xlsx", "--week", "2").out == "Wrote plan-week-2.pdf: week 2 of 6.\n"
    assert weeks(tmp_path / "plan-week-2.pdf") == ["Week 2"]
    assert run("print", "plan.xlsx", "--week", "2", "--exercises", "-o", "b.pdf").code == 0
    assert len(PdfReader(tmp_path / "b.pdf").pages) > len(
        PdfReader(tmp_path / "plan-week-2.pdf").pages
    )


def test_export_writes_the_same_pages(run: Run, plan: Path, tmp_path: Path) -> None:
    assert run("print", "plan.xlsx", "--week", "2", "-o", "a.pdf").code == 0
    assert run("export", "plan.xlsx", "-o", "b.pdf", "--week", "2").code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert run("print", "plan.xlsx", "--all", "-o", "c.pdf").code == 0
    assert run("export", "plan.xlsx", "-o", "d.pdf", "--today", "2026-11-30").code == 0
    assert (tmp_path / "c.pdf").read_bytes() == (tmp_path / "d.pdf").read_bytes()


def test_paper_clinic_logo_and_large_print(run: Run, plan: Path, tmp_path: Path) -> None:
    Image.new("RGB", (900, 300), "navy").save(tmp_path / "logo.png")
    options = ("--paper", "letter", "--clinic", "Practice *Long Street*", "--large")
    done = run("print", "plan.xlsx", "--week", "1", *options, "--logo", "logo.png", "-o", "a.pdf")
    assert (done.code, done.err) == (0, "")
    reader = PdfReader(tmp_path / "a.pdf")
    assert {round(min(page.mediabox[2:])) for page in reader.pages} == {612}
    assert all("Practice *Long Street*" in page for page in pages(tmp_path / "a.pdf"))
    assert all(page.images for page in reader.pages)


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--week", "9"), 2, "the plan has no week 9; write 1 to 6"),
        (("--week", "0"), 2, "the plan has no week 0; write 1 to 6"),
        (("--exercises",), 2, "--exercises goes with --week; without it they are there anyway"),
        (("--week", "1", "--all"), 2, "--week is one week and --all is all of them"),
        (("--logo", "gone.png"), 1, "gone.png: there is no such file"),
        (("--logo", "torn.png"), 1, "--logo: 'torn.png' is no image, or is damaged"),
        (("--logo", "words.png"), 1, "--logo: 'words.png' is no image, or is damaged"),
        (("--logo", "huge.png"), 1, "--logo: 'huge.png' has more than 16 million pixels"),
        (("--clinic", "x" * 101), 2, "101 characters are too many"),
        (("--templates", "gone"), 1, "gone: there is no such folder"),
        (("--templates", "mine"), 1, "week.typ:2:9: expected expression; "),
        (("-o", "plan.xlsx"), 2, "is the name of another format"),
        (("-o", "a.docx"), 2, "it is a PDF that is written; write a.pdf"),
        (("-o", "."), 1, "this is a folder"),
        (("-o", "gone/a.pdf"), 1, "there is no folder gone"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_printed_is_said_and_nothing_is_written(
    run: Run, plan: Path, tmp_path: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    Image.new("RGB", (60, 60), "navy").save(tmp_path / "whole.png")
    (tmp_path / "torn.png").write_bytes((tmp_path / "whole.png").read_bytes()[:60])
    (tmp_path / "words.png").write_text("no image", encoding="utf-8")
    Image.new("1", (8000, 6000)).save(tmp_path / "huge.png")
    (tmp_path / "mine" / "print").mkdir(parents=True)
    (tmp_path / "mine" / "print" / "week.typ").write_text('#import "look.typ": *\n#let x = \n')
    before = sorted(tmp_path.iterdir())
    done = run("print", "plan.xlsx", *options)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert sorted(tmp_path.iterdir()) == before


def test_a_layout_of_ones_own_takes_the_place_of_planners(
    run: Run, plan: Path, tmp_path: Path
) -> None:
    own = tmp_path / "mine" / "print" / "floor.typ"
    own.parent.mkdir(parents=True)
    own.write_text("#let floor-page(floor) = page[My own #floor.heading]\n", encoding="utf-8")
    done = run("print", "plan.xlsx", "--all", "--templates", "mine", "-o", "a.pdf")
    assert done.code == 0, done.err
    printed = pages(tmp_path / "a.pdf")
    assert [page.startswith("My own 5 Down to the floor") for page in printed].count(True) == 1
    own.write_text("#nope\n", encoding="utf-8")
    done = run("print", "plan.xlsx", "--all", "--templates", "mine", "-o", "b.pdf")
    assert done.err.startswith(f"planner: {Path('mine/print/floor.typ')}:1:2: unknown variable")


def test_a_pdf_that_is_there_is_kept(run: Run, plan: Path, tmp_path: Path) -> None:
    assert run("print", "plan.xlsx", "-o", "a.pdf").code == 0
    assert "already there" in run("print", "plan.xlsx", "-o", "a.pdf").err
    assert "is kept as" in run("print", "plan.xlsx", "-o", "a.pdf", "--force").out


def test_a_name_that_no_font_has_is_said_and_printed_as_far_as_it_goes(run: Run) -> None:
    nowhere = "\U000f0123"
    assert run(*NEW[:4], "--name", f"Anna {nowhere}", "-o", "plan.json").code == 0
    done = run("print", "plan.json", "--week", "1")
    assert (done.code, done.out) == (0, "Wrote plan-week-1.pdf: week 1 of 6.\n")
    assert done.err.startswith(
        "planner: no font of this machine has U+F0123, so that it is missing"
    )


def test_every_layout_is_shipped_and_can_be_copied() -> None:
    assert {
        "main.typ",
        "look.typ",
        "week.typ",
        "week-large.typ",
        "week-cells.typ",
        "exercises.typ",
        "start.typ",
        "floor.typ",
    } == set(files.layouts("print"))
