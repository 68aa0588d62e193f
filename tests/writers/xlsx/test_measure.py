"""Widths of texts: never less than a real application draws, and not much more."""

import re
import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from planner.writers.xlsx.kit import measure
from tests.apps.applications import application
from tests.apps.office import Office

WORDS = (
    "Bottom",
    "strengthening",
    "rollsWHILEholding",
    "WWW",
    "illicit",
    "0123456789",
    "A.,;:!?",
    "“quoted”",
    "hold—éàü",
    "3×15–20",
    "(brackets)",
    "[&%@#$]",
    "mmmmmm",
)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size_pt", [8, 10, 13])
def test_words_are_as_wide_as_libreoffice_draws_them(
    office: Office, tmp_path: Path, size_pt: int, bold: bool
) -> None:
    path = tmp_path / "words.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        style = workbook.add_format({"font_name": "Arial", "font_size": size_pt, "bold": bold})
        sheet.set_column(0, 0, 60)
        for row, word in enumerate(WORDS):
            sheet.write_string(row, 0, word, style)
    pdf = office.convert(path)
    pdftotext = application("pdftotext", package="poppler-utils")
    said = subprocess.run(
        [pdftotext, "-bbox", str(pdf), "-"], capture_output=True, check=True, text=True
    ).stdout
    drawn_pt = [
        float(right) - float(left)
        for left, right in re.findall(r'<word xMin="([\d.]+)".*?xMax="([\d.]+)"', said)
    ]
    assert len(drawn_pt) == len(WORDS)
    for word, width_pt in zip(WORDS, drawn_pt, strict=True):
        ours_pt = measure.width_px(word, size_pt, bold) * 72 / 96
        assert width_pt <= ours_pt <= width_pt * 1.2, word


def test_lines_break_between_words_and_long_words_break_anywhere() -> None:
    assert measure.lines("one two three", 1000, 10) == 1
    assert measure.lines("", 50, 10) == 1
    assert measure.lines("one\n\ntwo", 1000, 10) == 3
    assert measure.lines("x" * 100, 100, 10) >= 7


def test_the_largest_size_that_takes_one_line_is_taken() -> None:
    assert measure.largest_size_pt("Short", 600, (20, 16, 12)) == 20
    assert measure.largest_size_pt("Middling " * 7, 600, (20, 16, 12)) == 12
    assert measure.largest_size_pt("Long " * 80, 600, (20, 16, 12)) == 12
