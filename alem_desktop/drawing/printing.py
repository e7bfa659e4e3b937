"""Pages on a printer: the wanted ones, on sheets that lie as they do."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from alem_desktop.core.errors import (
    Cancelled,
    NoPageWanted,
    PaperRefused,
    PrinterFailed,
    PrinterRefused,
)
from alem_desktop.drawing.paper_size import Pages, page_layout, paint_page


def new_printer(title: str, pages: Pages) -> QPrinter:
    """The printer that the system prints on by itself, set for the sheets of the pages.

    `title` is what its queue shows. Before a dialog asks for another one; `print_pages` sets that
    one as well.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    set_paper(printer, pages)
    return printer


def set_paper(printer: QPrinter, pages: Pages) -> bool:
    """Set a printer for the sheets of the pages, to their edge; whether it takes them."""
    return printer.setPageLayout(page_layout(pages.width, pages.height))


def wanted_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Which pages are to be printed and in which order, counted from nought.

    A printer that was asked for no range prints all of them.
    """
    asked = printer.pageRanges()
    wanted = [page for page in range(count) if asked.isEmpty() or asked.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    return tuple(wanted)


def print_pages(
    pages: Pages,
    printer: QPrinter,
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> int:
    """Print the pages that the printer was asked for; how many there were.

    They are painted by what paints them on the screen and in a PDF, and twice: at first for nobody,
    since most systems cannot take a job back that has begun, and half of a document would lie in
    the tray as if it were all. `stopped()` is asked between pages of the first time; `report(done,
    in all)` counts both times. Raises PaperRefused, NoPageWanted, PrinterRefused where the printer
    does not start and Cancelled, and then nothing is printed; PrinterFailed where it stops on its
    way.
    """
    name = printer.printerName()
    if not set_paper(printer, pages):
        raise PaperRefused(printer=name, width=f"{pages.width:.0f}", height=f"{pages.height:.0f}")
    wanted = wanted_pages(printer, pages.page_count)
    if not wanted:
        raise NoPageWanted(pages=pages.page_count)
    steps = 2 * len(wanted)
    _rehearse(pages, wanted, steps, report, stopped)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(printer=name)
    try:
        for at, page in enumerate(wanted):
            if at and not printer.newPage():
                raise PrinterFailed(printer=name, done=at, pages=len(wanted))
            paint_page(pages, painter, page)
            if report is not None:
                report(len(wanted) + at + 1, steps)
    except BaseException:
        printer.abort()  # where the system can
        raise
    finally:
        painter.end()
    return len(wanted)


def _rehearse(
    pages: Pages,
    wanted: Sequence[int],
    steps: int,
    report: Callable[[int, int], None] | None,
    stopped: Callable[[], bool] | None,
) -> None:
    """Paint the pages as they will be, to nowhere. Raises Cancelled, and whatever painting does."""
    nowhere = QPdfWriter(os.devnull)
    nowhere.setPageLayout(page_layout(pages.width, pages.height))
    painter = QPainter(nowhere)
    try:
        for at, page in enumerate(wanted):
            if stopped is not None and stopped():
                raise Cancelled
            if at:
                nowhere.newPage()
            paint_page(pages, painter, page)
            if report is not None:
                report(at + 1, steps)
        if stopped is not None and stopped():
            raise Cancelled
    finally:
        painter.end()
