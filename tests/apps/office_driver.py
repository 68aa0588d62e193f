"""Works LibreOffice by its own commands: run by a Python that has `uno`, not by pytest's.

    python3 office_driver.py SOFFICE PROFILE_URL PIPE_NAME

Each line of standard input is a JSON array, the name of a step and its arguments; the answer is a
line of JSON. A step that fails ends this program, and LibreOffice with it, and so does the end of
the input. Steps go through LibreOffice's dispatcher wherever a person would use menu or keyboard,
so that protection and what it makes of typed text are as on screen.
"""

import contextlib
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

START_LIMIT_S = 120
END_LIMIT_S = 20

XLSX, PDF, CSV = "Calc MS Excel 2007 XML", "calc_pdf_Export", "Text - txt - csv (StarCalc)"
FILTERS = {"xlsx": XLSX, "pdf": PDF, "csv": CSV, "ods": "calc8"}
UTF_8 = "76"
LOADING = "/org.openoffice.Office.Calc/Formula/Load"
ALWAYS, NEVER = 0, 1
"""Whether formulas of a workbook are computed anew when it is loaded; NEVER is the default."""

MOST, LAST_COLUMN = 200, "BZ"
"""What of a sheet is looked at; the largest page that planner writes is smaller."""


class Driver:
    """The steps, on the one document that is open."""

    def __init__(self, uno: Any, context: Any) -> None:
        self._uno = uno
        self._desktop = _service(context, "com.sun.star.frame.Desktop")
        self._dispatcher = _service(context, "com.sun.star.frame.DispatchHelper")
        settings = _service(context, "com.sun.star.configuration.ConfigurationProvider")
        self._loading = settings.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", self._of({"nodepath": LOADING})
        )
        self._document: Any = None

    def open(self, path: str, separators: str = "") -> list[str]:
        """Open a file; `separators` (such as ",;") where it is a CSV file. Answers its sheets.

        A CSV file comes in as somebody takes it who also ticks “Detect special numbers”.
        """
        how = {}
        if separators:
            codes = "/".join(str(ord(sign)) for sign in separators)
            how = {"FilterName": CSV, "FilterOptions": f"{codes},34,{UTF_8},1,,0,false,true"}
        self._document = self._desktop.loadComponentFromURL(_url(path), "_blank", 0, self._of(how))
        return list(self._document.Sheets.ElementNames)

    def close(self) -> None:
        self._document.close(True)

    def convert(self, path: str, to: str, recalculates: bool) -> None:
        """Load a file, and save it by the ending of another name."""
        self._loading.OOXMLRecalcMode = ALWAYS if recalculates else NEVER
        self._loading.commitChanges()
        how = self._of({"Hidden": True})
        document = self._desktop.loadComponentFromURL(_url(path), "_blank", 0, how)
        document.storeToURL(_url(to), self._of({"FilterName": _filter(to)}))
        document.close(True)
        self._loading.OOXMLRecalcMode = NEVER
        self._loading.commitChanges()

    def type(self, sheet: str, cell: str, text: str) -> str:
        """Type into a cell, as with Enter behind it; answers what the cell then shows."""
        self._do(sheet, cell, "EnterString", StringName=text)
        return self.shows(sheet, cell)

    def choose(self, sheet: str, cell: str, text: str) -> str:
        """Take one of the values of a cell's drop-down."""
        offered = self._range(sheet, cell).Validation.getFormula1()
        if f'"{text}"' not in offered.split(";"):
            raise ValueError(f"{sheet}, {cell} offers {offered or 'nothing'}, not {text!r}")
        return self.type(sheet, cell, text)

    def delete(self, sheet: str, cells: str) -> None:
        """Empty cells, as the Delete key does."""
        self._do(sheet, cells, "ClearContents")

    def shows(self, sheet: str, cell: str) -> str:
        return str(self._range(sheet, cell).String)

    def place(self, sheet: str, row: str, column: str) -> list[int]:
        """Row and column, from 0, of the cell with these keys in column A and in row 1."""
        rows = [cells[0] for cells in self._range(sheet, f"A1:A{MOST}").DataArray]
        columns = self._range(sheet, f"A1:{LAST_COLUMN}1").DataArray[0]
        return [rows.index(row), columns.index(column)]

    def find(self, sheet: str, column: int, text: str) -> str:
        """The name of the first cell of a column, from 1, that begins with a text."""
        for row in range(MOST):
            cell = self._document.Sheets.getByName(sheet).getCellByPosition(column - 1, row)
            if cell.String.startswith(text):
                return str(cell.AbsoluteName.rpartition(".")[2].replace("$", ""))
        raise ValueError(f"{sheet} has no {text!r}")

    def showing(self, sheet: str) -> list[str]:
        """What the cells show that are not hidden."""
        cells = self._range(sheet, f"A1:{LAST_COLUMN}{MOST}").queryVisibleCells()
        return [cell.String for cell in cells.Cells if cell.String]

    def unprotect(self, sheet: str) -> None:
        """Take off a protection that has no password; raises where it has one."""
        found = self._document.Sheets.getByName(sheet)
        found.unprotect("")
        if found.isProtected():
            raise ValueError(f"{sheet} is protected with a password")

    def insert_row(self, sheet: str, row: int) -> None:
        """A new row above row `row`, counted from 1."""
        self._do(sheet, f"{row}:{row}", "InsertRowsBefore")

    def sort(self, sheet: str, cells: str, column: int, ascending: bool) -> None:
        """Sort the rows of a selection by a column of the sheet, counted from 1."""
        self._do(
            sheet,
            cells,
            "DataSort",
            ByRows=True,
            HasHeader=False,
            CaseSensitive=False,
            IncludeAttribs=True,
            Col1=column,
            Ascending1=ascending,
        )

    def rename(self, sheet: str, name: str) -> None:
        self._do(sheet, "A1", "RenameTable", Name=name)

    def add_sheet(self, name: str) -> None:
        """A new sheet behind the others."""
        self._do(self._document.Sheets.ElementNames[0], "A1", "Add", Name=name)

    def hide_column(self, sheet: str, column: str) -> None:
        self._do(sheet, f"{column}:{column}", "HideColumn")

    def move_column(self, sheet: str, column: str, before: str) -> None:
        """Cut a column and put it back before one that stands to its left, closing the gap."""
        self._do(sheet, f"{before}:{before}", "InsertColumnsBefore")
        found = self._document.Sheets.getByName(sheet)
        number = found.getCellRangeByName(f"{column}1").CellAddress.Column + 1
        self._select(sheet, found.Columns.getByIndex(number))
        self._dispatch("Cut")
        self._do(sheet, f"{before}1", "Paste")
        self._select(sheet, found.Columns.getByIndex(number))
        self._dispatch("DeleteColumns")

    def save(self, path: str, sheet: str = "") -> None:
        """Save a copy, by the ending of its name; a CSV file is of one sheet."""
        how = {"FilterName": _filter(path)}
        if how["FilterName"] == CSV:
            number = list(self._document.Sheets.ElementNames).index(sheet) + 1
            rest = f"false,true,true,false,false,{number}"  # as shown, formulas as their values
            how["FilterOptions"] = f"44,34,{UTF_8},1,,0,{rest}"
        self._document.storeToURL(_url(path), self._of(how))
        if how["FilterName"] == CSV:  # LibreOffice adds the name of the sheet
            to = Path(path)
            to.with_name(f"{to.stem}-{sheet}.csv").replace(to)

    def end(self) -> None:
        # LibreOffice may be gone before it has answered.
        with contextlib.suppress(self._uno.getClass("com.sun.star.lang.DisposedException")):
            self._desktop.terminate()

    def _range(self, sheet: str, cells: str) -> Any:
        return self._document.Sheets.getByName(sheet).getCellRangeByName(cells)

    def _select(self, sheet: str, what: Any) -> None:
        controller = self._document.CurrentController
        controller.setActiveSheet(self._document.Sheets.getByName(sheet))
        if not controller.select(what):
            raise ValueError(f"{sheet}: nothing could be selected")

    def _do(self, sheet: str, cells: str, command: str, **arguments: Any) -> None:
        self._select(sheet, self._range(sheet, cells))
        self._dispatch(command, **arguments)

    def _dispatch(self, command: str, **arguments: Any) -> None:
        frame = self._document.CurrentController.Frame
        self._dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, self._of(arguments))

    def _of(self, named: dict[str, Any]) -> tuple[Any, ...]:
        made = []
        for name, value in named.items():
            one = self._uno.createUnoStruct("com.sun.star.beans.PropertyValue")
            one.Name, one.Value = name, value
            made.append(one)
        return tuple(made)


def _service(context: Any, name: str) -> Any:
    return context.ServiceManager.createInstanceWithContext(name, context)


def _url(path: str) -> str:
    return Path(path).as_uri()


def _filter(path: str) -> str:
    """What LibreOffice calls the format of a file's ending."""
    return FILTERS[path.rpartition(".")[2]]


def _connect(uno: Any, office: subprocess.Popen[bytes], pipe: str) -> Any:
    """The context of a LibreOffice that is starting."""
    resolver = _service(uno.getComponentContext(), "com.sun.star.bridge.UnoUrlResolver")
    no_connection = uno.getClass("com.sun.star.connection.NoConnectException")
    until = time.monotonic() + START_LIMIT_S
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except no_connection:
            with contextlib.suppress(subprocess.TimeoutExpired):
                raise SystemExit(f"LibreOffice ended with {office.wait(0.1)}") from None
            if time.monotonic() > until:
                raise SystemExit(f"LibreOffice did not start in {START_LIMIT_S} s") from None


def _steps() -> Iterator[tuple[str, list[Any]]]:
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        yield name, arguments


def main(soffice: str, profile: str, pipe: str) -> None:
    """Start LibreOffice, take steps until the input ends, and end it."""
    uno = importlib.import_module("uno")
    office = subprocess.Popen(
        [
            soffice,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
    )
    driver = Driver(uno, _connect(uno, office, pipe))
    for name, arguments in _steps():
        print(json.dumps(getattr(driver, name)(*arguments)), flush=True)
    driver.end()
    office.wait(END_LIMIT_S)


if __name__ == "__main__":
    main(*sys.argv[1:])
