"""The bare script that `planner new` is measured against does the same work."""

from datetime import datetime
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.chart import Chart

from benchmarks.recording import recording
from tests import pictures

PNG = pictures.png(2, 1)


def write(target: BytesIO) -> None:
    """Every kind of thing that a literal is needed for."""
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 11, 30)})
        sheet = book.add_worksheet("first")
        bold = book.add_format({"bold": True})
        sheet.write_rich_string("A1", bold, "bold", " and not", bold)
        sheet.write_formula(1, 0, "=1+1", bold, value=2)
        rule = {"type": "formula", "criteria": "=$A$1=1", "format": bold}
        sheet.conditional_format(0, 0, 3, 3, rule)
        sheet.data_validation(0, 1, 3, 1, {"validate": "list", "source": ["☐", "☑"]})
        chart = book.add_chart({"type": "column"})
        assert isinstance(chart, Chart)
        chart.add_series({"values": ["first", 1, 0, 1, 0]})
        sheet.insert_chart("D4", chart)
        options = {"image_data": BytesIO(PNG), "x_scale": 0.5, "description": "A dot."}
        sheet.insert_image("D9", "", options)
        sheet.insert_image("D12", "", options)


def test_recorded_calls_write_the_same_bytes(tmp_path: Path) -> None:
    original, again = BytesIO(), BytesIO()
    with recording() as made:
        write(original)
    path = tmp_path / "calls.py"
    path.write_text(made.script(), encoding="utf-8")
    spec = spec_from_file_location("calls", path)
    assert spec
    assert spec.loader
    calls = module_from_spec(spec)
    spec.loader.exec_module(calls)
    calls.build(again)
    assert len(made.script().splitlines()) < 40
    assert again.getvalue() == original.getvalue()


def test_recording_ends_where_it_should() -> None:
    with recording() as made:
        pass
    write(BytesIO())
    assert made.script().endswith("def build(path):\n\n")
