"""Lines and pages: what belongs together stays together, and nothing is lost."""

from io import BytesIO

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line, paginate, write

PAGE_PT = 100
blocks = st.lists(
    st.lists(st.integers(1, 60), min_size=1, max_size=4).map(
        lambda heights: Block(tuple(Line(height) for height in heights), (Line(7, key="again"),))
    ),
    min_size=1,
    max_size=12,
)


@given(blocks)
def test_blocks_are_kept_whole_in_order_and_pages_are_not_overfull(found: list[Block]) -> None:
    pages = paginate(found, PAGE_PT)
    assert [line for page in pages for line in page if line.key != "again"] == [
        line for block in found for line in block.lines
    ]
    rest = list(found)
    for number, page in enumerate(pages):
        lines = [line for line in page if line.key != "again"]
        assert (page[0].key == "again") == (number > 0)
        begun = []
        while lines:
            block = rest.pop(0)
            assert tuple(lines[: len(block.lines)]) == block.lines
            begun.append(block)
            lines = lines[len(block.lines) :]
        height_pt = sum(line.height_pt for line in page)
        assert height_pt <= PAGE_PT or len(begun) == 1


@given(st.lists(st.integers(1, 100), min_size=1, max_size=10, unique=True))
def test_cells_of_any_widths_stand_below_each_other_and_are_found_by_their_keys(
    edges: list[int],
) -> None:
    """Each line is one table row: cut in its own places, no text is lost."""
    book = Book()
    page = book.page("Sheet")
    style = book.style()
    lines = []
    for number, edge in enumerate(edges):
        cells = (
            Cell(0, edge * 6, style, f"left {number}", key=f"column {number}"),
            Cell(edge * 6, 606, style, f"right {number}"),
        )
        lines.append(Line(15, cells, f"row {number}"))
    write(page, [lines], style)
    sheet = openpyxl.load_workbook(BytesIO(book.finish())).worksheets[0]
    for number in range(len(edges)):
        row = [cell.value for cell in sheet[number + 2] if cell.value is not None]
        assert row == [f"row {number}", f"left {number}", f"right {number}"]
    assert sheet["B1"].value == f"column {len(edges) - 1}"
