"""From the program to the paper: a real print server of the system's kind takes what we print.

The server (CUPS) is started for the test alone, with folders and a socket of its own. Its only
printer is a program that hands what comes out of the queue to the test, through a pipe, so that the
test waits for the paper itself and for no time to pass.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.pdf import write_pages
from alem_desktop.drawing.statement_pdf import write_statement
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked
from tests import samples
from tests.conftest import ROOT
from tests.drawing.plain_pages import IDENTITY, PlainPages

_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
_NEEDED = ("cupsd", "lpadmin", "lpstat", "pdftotext", "pdfinfo")
_SERVER_BIN = Path("/usr/lib/cups")
_PATIENCE_S = 60

_lacking = [name for name in _NEEDED if shutil.which(name, path=_PATH) is None]
pytestmark = [
    pytest.mark.skipif(bool(_lacking), reason=f"not on this system: {', '.join(_lacking)}"),
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0,
        reason="a print server of one's own is started as root",
    ),
]

_FILES = """\
ServerBin {bin}
ServerRoot {etc}
RequestRoot {spool}
CacheDir {cache}
StateDir {state}
TempDir {spool}/tmp
AccessLog {home}/access_log
ErrorLog {home}/error_log
PageLog {home}/page_log
SystemGroup root
Sandboxing relaxed
"""
_SERVER = """\
Listen {socket}
LogLevel info
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_TRAY = """\
#!/bin/sh
[ $# -eq 0 ] && exit 0
exec cat "$6" > "${DEVICE_URI#tray:}"
"""
_PRINTER = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TRAY.PPD"
*Manufacturer: "Tray"
*Product: "(Tray)"
*ModelName: "Tray"
*ShortNickName: "Tray"
*NickName: "Tray"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/US Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/US Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "12 12 583 830"
*ImageableArea Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension Letter: "612 792"
*DefaultFont: Courier
"""
"""A printer with margins of its own, as all have: 12 points at each edge that it cannot reach."""


@dataclass(frozen=True)
class PrintServer:
    """A running server with the one printer `tray`."""

    variables: dict[str, str]
    pipe: Path

    def call(self, *command: str) -> str:
        """What a program of CUPS answers."""
        return subprocess.run(
            command,
            env=self.variables,
            capture_output=True,
            text=True,
            check=True,
            timeout=_PATIENCE_S,
        ).stdout

    def printed(self, program: str, *arguments: str) -> bytes:
        """What comes out of the printer when a program prints; its last word must be how many
        pages it printed."""
        tray = subprocess.Popen(["cat", str(self.pipe)], stdout=subprocess.PIPE)
        try:
            said = self.call(sys.executable, "-c", program, *arguments)
            paper, _ = tray.communicate(timeout=_PATIENCE_S)
        finally:
            tray.kill()
            tray.wait()
            if tray.stdout is not None:
                tray.stdout.close()
        assert said.split()[-1].isdigit(), said
        return paper


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintServer]:
    home = tmp_path_factory.mktemp("cups")
    places = {name: home / name for name in ("bin", "etc", "spool", "cache", "state")}
    for place in (*places.values(), places["spool"] / "tmp", places["bin"] / "backend"):
        place.mkdir()
    for name in ("daemon", "notifier"):
        (places["bin"] / name).symlink_to(_SERVER_BIN / name)
    tray = places["bin"] / "backend" / "tray"
    tray.write_text(_TRAY)
    tray.chmod(0o700)  # for root alone, and so run as root
    pipe, socket = home / "paper", home / "socket"
    os.mkfifo(pipe)
    files, server = places["etc"] / "cups-files.conf", places["etc"] / "cupsd.conf"
    files.write_text(_FILES.format(home=home, **places))
    server.write_text(_SERVER.format(socket=socket))
    (home / "tray.ppd").write_text(_PRINTER)
    variables = {**os.environ, "PATH": _PATH, "PYTHONPATH": str(ROOT), "CUPS_SERVER": str(socket)}
    variables["QT_QPA_PLATFORM"] = "offscreen"
    made = PrintServer(variables, pipe)
    with (home / "out").open("w") as out:
        running = subprocess.Popen(
            ["cupsd", "-f", "-c", str(server), "-s", str(files)],
            env=variables,
            stdout=out,
            stderr=out,
        )
    try:
        _wait_for(made, running, home / "out")
        made.call("lpadmin", "-p", "tray", "-E", "-v", f"tray:{pipe}", "-P", str(home / "tray.ppd"))
        yield made
    finally:
        running.terminate()
        running.wait(timeout=_PATIENCE_S)


def _wait_for(server: PrintServer, running: subprocess.Popen[bytes], out: Path) -> None:
    """Ask until the server answers; skip where it ends instead, as in a container without the
    rights that it needs."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        if running.poll() is not None:
            pytest.skip(f"cupsd does not run here: {out.read_text().strip()[-300:]}")
        asked = subprocess.run(
            ["lpstat", "-r"], env=server.variables, capture_output=True, text=True, check=False
        )
        if asked.returncode == 0 and "not running" not in asked.stdout:
            return
    pytest.fail(f"cupsd did not answer in {_PATIENCE_S} s: {out.read_text()[-300:]}")


PRINT = """
import sys
from alem_desktop.drawing.headless import application
application()
from PySide6.QtPrintSupport import QPrinter
from alem_desktop.drawing.printing import new_printer, print_pages
{pages}
printer = new_printer("Statement", pages)
printer.setPrinterName("tray")
assert printer.isValid()
assert printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
{set}
print(print_pages(pages, printer))
"""
STATEMENT = """
from pathlib import Path
from alem_desktop.drawing.statements.pages import StatementPages
from alem_desktop.services import issuing
from alem_desktop.services.book import open_book
book = open_book(Path(sys.argv[1]))
pages = StatementPages(issuing.reprint(book, sys.argv[2]), tuple(sys.argv[3].split("+")))
book.close()
"""
PLAIN = """
from tests.drawing.plain_pages import PlainPages
pages = PlainPages(3, float(sys.argv[1]), float(sys.argv[2]))
"""
CHART = """
from alem_desktop.drawing.headless import application
application()
from PySide6.QtGui import QPainter
from alem_desktop.ui.charts.output import new_printer
printer = new_printer("Chart")
printer.setPrinterName("tray")
painter = QPainter(printer)
painter.drawText(400, 400, "Chart")
painter.end()
print(1)
"""


def program(pages: str, settings: str = "") -> str:
    return PRINT.replace("{pages}", pages).replace("{set}", settings)


def words_of(pdf: Path) -> list[tuple[str, tuple[float, ...]]]:
    """Every word with its box, in points, as another program reads it; pages have their size."""
    answer = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    found = re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">'
        r'|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>',
        answer,
    )
    return [
        (word, tuple(round(float(each), 1) for each in (*sheet, *box) if each))
        for *numbers, word in found
        for sheet, box in [(numbers[:2], numbers[2:])]
    ]


def same_paper(printed: bytes, written: Path) -> None:
    """The words stand at the same places of sheets of the same size."""
    paper = written.with_name("printed.pdf")
    paper.write_bytes(printed)
    ours, theirs = words_of(written), words_of(paper)
    assert [word for word, _ in theirs] == [word for word, _ in ours]
    assert len(ours) > 20
    for (word, here), (_, there) in zip(ours, theirs, strict=True):
        assert there == pytest.approx(here, abs=0.15), word


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Pages are written here, and printed in a process of their own."""


@pytest.fixture
def statement(book: Book) -> Statement:
    asked = Asked(StatementKind.TRANSACTIONS, date(2024, 3, 6), date(2024, 1, 1))
    return issuing.issue(book, asked, samples.USER)


@pytest.mark.parametrize("form", ["en", "kk+ru"])
def test_a_statement_comes_out_as_its_pdf(
    server: PrintServer, book: Book, statement: Statement, tmp_path: Path, form: str
) -> None:
    number = str(statement.subject.number)
    printed = server.printed(program(STATEMENT), str(book.path), number, form)
    written = write_statement(statement, tuple(form.split("+")), tmp_path / "written.pdf")
    same_paper(printed, written.path)


@pytest.mark.parametrize(("width", "height"), [(210, 297), (297, 210)])
def test_upright_and_lying_sheets_come_out_so(
    server: PrintServer, tmp_path: Path, width: int, height: int
) -> None:
    """A printer's own margins do not turn, shrink or shift the page."""
    printed = server.printed(program(PLAIN), str(width), str(height))
    written = write_pages(PlainPages(3, width, height), IDENTITY, tmp_path / "written.pdf")
    same_paper(printed, written.path)


@pytest.mark.parametrize(
    ("settings", "pages"),
    [
        ("printer.setFromTo(2, 3)", ["2", "3"]),
        ("printer.setFromTo(3, 9)", ["3"]),
        ("printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)", ["3", "2", "1"]),
    ],
)
def test_the_wanted_pages_come_out(
    server: PrintServer, tmp_path: Path, settings: str, pages: list[str]
) -> None:
    paper = tmp_path / "printed.pdf"
    paper.write_bytes(server.printed(program(PLAIN, settings), "210", "297"))
    words = " ".join(word for word, _ in words_of(paper))
    assert re.findall(r"Page (\d) of 3", words) == pages


def test_the_server_heard_of_every_job(server: PrintServer) -> None:
    server.printed(program(PLAIN), "210", "297")
    assert re.search(r"^tray-\d+ ", server.call("lpstat", "-W", "all", "-o"), re.MULTILINE)


def test_a_stopped_job_never_reaches_the_server(server: PrintServer) -> None:
    """The server of this system takes no job back that has begun: half of it would be printed."""
    stopping = program(PLAIN, "asked = iter([False, False, True])").replace(
        "print(print_pages(pages, printer))",
        "from alem_desktop.core.errors import Cancelled\n"
        "try:\n    print_pages(pages, printer, stopped=lambda: next(asked))\n"
        "except Cancelled:\n    print('stopped')",
    )
    before = server.call("lpstat", "-W", "all", "-o")
    said = server.call(sys.executable, "-c", stopping, "210", "297")
    assert said.split()[-1] == "stopped"
    assert server.call("lpstat", "-W", "all", "-o") == before


def test_a_chart_lies_on_its_sheet(server: PrintServer, tmp_path: Path) -> None:
    """A chart keeps the printer's margins, and its sheets lie all the same."""
    paper = tmp_path / "printed.pdf"
    paper.write_bytes(server.printed(CHART))
    sheets = [numbers for word, numbers in words_of(paper) if not word]
    assert sheets == [(842.0, 595.0)]


def test_a_sheet_that_the_printer_does_not_have_is_told(server: PrintServer) -> None:
    told = (
        PRINT.replace("{pages}", PLAIN)
        .replace("{set}", "")
        .replace(
            "print(print_pages(pages, printer))",
            "from alem_desktop.core.errors import PaperRefused\n"
            "try:\n    print_pages(pages, printer)\n"
            "except PaperRefused as problem:\n    print(problem)",
        )
    )
    said = server.call(sys.executable, "-c", told, "297", "420")
    assert "tray does not take sheets of 297 × 420 mm" in said
