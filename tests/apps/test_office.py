"""The helper itself: other tests rest on what it says of cached values and of pages."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from tests.apps import applications
from tests.apps.applications import application, python_with_uno
from tests.apps.office import Office


@pytest.fixture
def stale(tmp_path: Path) -> Path:
    """Two sheets on A4; one formula whose cached value is wrong."""
    path = tmp_path / "stale cache.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        first = workbook.add_worksheet()
        first.write("A1", 20)
        first.write_formula("A2", "=A1+1", None, 99)
        second = workbook.add_worksheet()
        second.write("A1", "second ☐")
        for sheet in (first, second):
            sheet.set_paper(9)
    return path


def test_pages_show_cached_values_and_recalculated_shows_new_ones(
    office: Office, stale: Path
) -> None:
    pages = office.pages(office.convert(stale))
    assert [page.split() for page in pages] == [["20", "99"], ["second", "☐"]]
    workbook = openpyxl.load_workbook(office.recalculated(stale), data_only=True)
    assert workbook.worksheets[0]["A2"].value == 21


def test_page_sizes_are_in_points(office: Office, stale: Path) -> None:
    sizes = office.page_sizes(office.convert(stale))
    assert sizes == [pytest.approx((595.3, 841.9), abs=0.1)] * 2


def test_a_file_that_cannot_be_converted_is_an_error(office: Office, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"convert .*absent.xlsx.* came to nothing"):
        office.convert(tmp_path / "absent.xlsx")


def test_a_missing_application_skips_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANNER_REQUIRE_APPS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-application is not installed"):
        application("no-such-application", package="some-package")


def test_a_missing_application_fails_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_REQUIRE_APPS", "1")
    with pytest.raises(pytest.fail.Exception, match="PLANNER_REQUIRE_APPS=1"):
        application("no-such-application", package="some-package")


def test_a_system_whose_python_has_no_uno_skips_with_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PLANNER_REQUIRE_APPS", raising=False)
    monkeypatch.setattr(applications, "_has_uno", lambda python: False)
    with pytest.raises(pytest.skip.Exception, match="package python3-uno"):
        python_with_uno("/usr/bin/soffice")
