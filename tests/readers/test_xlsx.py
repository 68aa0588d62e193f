"""The workbook's state, from whole and from damaged files."""

import random
from contextlib import suppress
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import Log
from planner.errors import PlannerError
from planner.readers import xlsx as reader
from planner.writers import xlsx as writer
from tests.builders import plan

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@cache
def parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(writer.write(plan(weeks=2), Log()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(changed: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_the_plan_is_read_back_after_another_program_saved_it() -> None:
    book = openpyxl.load_workbook(BytesIO(writer.write(plan(weeks=2), Log())))
    book["_state"].title = "renamed"
    book.move_sheet("renamed", -5)
    saved = BytesIO()
    book.save(saved)
    assert reader.read(saved.getvalue()).plan == plan(weeks=2)


def test_a_workbook_that_is_no_plan_says_so() -> None:
    saved = BytesIO()
    openpyxl.Workbook().save(saved)
    with pytest.raises(PlannerError, match="no plan of planner's in it; use a file that"):
        reader.read(saved.getvalue())


def test_a_sheet_that_claims_a_million_rows_is_read_in_bounds() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["XFD1048576"] = "far away"
    saved = BytesIO()
    book.save(saved)
    with pytest.raises(PlannerError, match="no plan"):
        reader.read(saved.getvalue())


@given(seed=st.integers(0, 10**9))
def test_a_damaged_part_is_refused_or_does_not_matter_but_never_crashes(seed: int) -> None:
    choose = random.Random(seed)
    changed = dict(parts())
    name = choose.choice(sorted(changed))
    data = bytearray(changed[name])
    place = choose.randrange(len(data))
    match choose.randrange(4):
        case 0:
            del changed[name]
        case 1:
            changed[name] = bytes(data[:place])
        case 2:
            data[place] = choose.randrange(32, 127)
            changed[name] = bytes(data)
        case 3:
            changed[name] = bytes(data[:place] + data[place + choose.randrange(40) :])
    with suppress(PlannerError):
        reading = reader.read(packed(changed))
        assert reading.plan == plan(weeks=2) or (reading.plan is None and reading.problems)
