"""A print job is whole or not begun, and what keeps it from being printed is told as what it is."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from alem_desktop.core.errors import Cancelled, NoPageWanted, PrinterFailed
from alem_desktop.drawing.printing import new_printer, print_pages
from tests.drawing.plain_pages import PlainPages

pytestmark = pytest.mark.usefixtures("qapp")


def printer_to(path: Path, pages: PlainPages) -> QPrinter:
    printer = new_printer("Pages", pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@dataclass
class Faulty(PlainPages):
    """The second page cannot be painted."""

    def paint(self, painter: QPainter, page: int) -> None:
        super().paint(painter, page)
        if page == 1:
            raise ValueError("a fault of ours")


def test_all_pages_are_printed(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pages = PlainPages(3)
    printer = printer_to(tmp_path / "a.pdf", pages)
    assert print_pages(pages, printer, lambda *each: told.append(each)) == 3
    assert told == [(done, 6) for done in range(1, 7)]
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 3


def test_a_range_beyond_the_pages_is_told_as_that(tmp_path: Path) -> None:
    pages = PlainPages(3)
    printer = printer_to(tmp_path / "a.pdf", pages)
    printer.setFromTo(7, 9)
    with pytest.raises(NoPageWanted, match="pages 1 to 3"):
        print_pages(pages, printer)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("asked", range(5))
def test_a_stopped_job_prints_nothing(tmp_path: Path, asked: int) -> None:
    """The PDF of a printer, like the print servers of most systems, takes no job back."""
    pages = PlainPages(4)
    printer = printer_to(tmp_path / "a.pdf", pages)
    left = iter([False] * asked)
    with pytest.raises(Cancelled):
        print_pages(pages, printer, stopped=lambda: next(left, True))
    assert not (tmp_path / "a.pdf").exists()


def test_a_page_that_cannot_be_painted_keeps_all_from_being_printed(tmp_path: Path) -> None:
    pages = Faulty(4)
    printer = printer_to(tmp_path / "a.pdf", pages)
    with pytest.raises(ValueError, match="of ours"):
        print_pages(pages, printer)
    assert not (tmp_path / "a.pdf").exists()


def test_a_printer_that_stops_on_its_way_is_told(tmp_path: Path) -> None:
    class Stopping(QPrinter):
        """Takes two pages; none of the real ones here ever says that it takes no more."""

        aborted = False

        def newPage(self) -> bool:
            self.pages = getattr(self, "pages", 1) + 1
            return self.pages <= 2 and super().newPage()

        def abort(self) -> bool:
            self.aborted = True
            return super().abort()

    printer = Stopping(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    with pytest.raises(PrinterFailed, match="2 of 4 pages"):
        print_pages(PlainPages(4), printer)
    assert printer.aborted
