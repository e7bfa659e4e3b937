"""Pages on a printer: the wanted ones, on sheets that lie as they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from alem_desktop.core.errors import PaperRefused, PrinterRefused
from alem_desktop.drawing.page_layout import to_millimetres
from alem_desktop.drawing.paper_size import Pages, page_layout
from alem_desktop.services.importing import Cancelled


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

    They are painted by what paints them on the screen and in a PDF. `report(pages done, pages in
    all)` and `stopped()` are called between pages. Raises PaperRefused, PrinterRefused where it
    does not start or no page is wanted of it, and Cancelled; then nothing is printed.
    """
    name = printer.printerName()
    if not set_paper(printer, pages):
        raise PaperRefused(printer=name, width=f"{pages.width:.0f}", height=f"{pages.height:.0f}")
    wanted = wanted_pages(printer, pages.page_count)
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise PrinterRefused(printer=name)
    try:
        for at, page in enumerate(wanted):
            if stopped is not None and stopped():
                printer.abort()
                raise Cancelled
            if at and not printer.newPage():
                raise PrinterRefused(printer=name)
            painter.save()
            to_millimetres(painter)
            pages.paint(painter, page)
            painter.restore()
            if report is not None:
                report(at + 1, len(wanted))
    finally:
        painter.end()
    return len(wanted)
