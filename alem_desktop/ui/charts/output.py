"""What leaves the charts tab: copies, pictures, data and paper.

Pictures and paper are light and carry their caption, whatever the window looks like. What is
written or printed is kept as an act, where somebody can be named.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Picture
from alem_desktop.drawing.tokens import LIGHT
from alem_desktop.services.book import Book, BookChange
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.charts.figures_table import as_text
from alem_desktop.ui.charts.plot import Frame, Plot, render
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.settings import CHART_FOLDER

IMAGE_SIZE = (1200, 640)
_IMAGE_RATIO, _PRINT_RATIO = 2.0, 3.0


class Output(QObject):
    """Copies, saves and prints the picture that is shown."""

    changed = Signal()

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._plot: Plot | None = None
        self._printer: QPrinter | None = None

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to take out."""
        return self._plot is not None and not self._plot.picture.sentence

    @property
    def has_data(self) -> bool:
        """Whether there are figures behind the picture."""
        return self._plot is not None and self._plot.picture.rows > 0

    def take(self, plot: Plot | None) -> None:
        """What is shown from now on."""
        self._plot = plot
        self.changed.emit()

    # Copies

    def copy_figures(self) -> None:
        """The data behind the picture on the clipboard, exact."""
        if self._plot is None or not self.has_data:
            return
        picture = self._plot.picture
        QGuiApplication.clipboard().setText(as_text(picture))
        text = self.tr("%n row(s) copied", "", picture.rows)
        self._context.announce(counted(text, picture.rows, self._context.formats))

    def copy_picture(self) -> None:
        """The picture on the clipboard, drawn in a job."""
        plot = self._plot
        if plot is not None and self.is_ready:
            work = partial(_drawn, plot.picture, plot.formats, plot.frame, _IMAGE_RATIO)
            self._context.jobs.run(work, self.on_picture_drawn, self.on_failed)

    def on_picture_drawn(self, image: QImage) -> None:
        """It is there."""
        QGuiApplication.clipboard().setImage(image)
        self._context.announce(self.tr("Picture copied"))

    # Files

    def choose_picture_file(self) -> None:
        """Ask where the picture goes."""
        if not self.is_ready:
            return
        dialog = self._dialog(self.tr("Save image"), "png")
        dialog.setNameFilters(
            [self.tr("PNG picture (*.png)"), self.tr("SVG drawing (*.svg)"), self.tr("PDF (*.pdf)")]
        )
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition("*.")[2].rstrip(")"))
        )
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    def save_picture(self, name: str) -> None:
        """Write the picture, by the name's ending, in a job."""
        plot = self._plot
        if plot is not None and self.is_ready:
            path = Path(name)
            save = partial(_saved, plot.picture, path, plot.formats, log=plot.frame.log)
            self._write(path, "chart", save)

    def choose_data_file(self) -> None:
        """Ask where the data goes."""
        if not self.has_data:
            return
        dialog = self._dialog(self.tr("Save the data of the chart"), "csv")
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.fileSelected.connect(self.save_data)
        dialog.open()

    def save_data(self, name: str) -> None:
        """Write the data behind the picture as CSV, in a job."""
        plot = self._plot
        if plot is not None and self.has_data:
            path = Path(name)
            self._write(path, "chart data", partial(_data_saved, plot.picture, path))

    def on_saved(self, saved: tuple[Path, BookChange | None]) -> None:
        """The file is on disk, and the act is kept."""
        path, change = saved
        self._context.changed(change)
        self._context.announce(self.tr("Saved {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """It could not be drawn or written; nothing half-written is left."""
        self._context.fail(error)

    # Paper

    def choose_printer(self) -> None:
        """Ask for the printer."""
        plot = self._plot
        if plot is None or not self.is_ready:
            return
        printer = new_printer(plot.picture.title)
        dialog = file_dialogs.print_dialog(printer, self._parent)
        self._printer = printer
        dialog.accepted.connect(self.on_printer_chosen)
        QDialog.open(dialog)

    def on_printer_chosen(self) -> None:
        """Draw for its page, in a job."""
        if self._printer is not None:
            self.print_to(self._printer)

    def print_to(self, printer: QPrinter) -> None:
        """Draw the picture for the page of a printer, and print it once it is drawn."""
        plot = self._plot
        if plot is None or not self.is_ready:
            return
        self._printer = printer
        page = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
        width = 1000
        height = max(round(width * page.height() / max(page.width(), 1.0)), 300)
        frame = Frame(width, height, 1.0, LIGHT, log=plot.frame.log)
        work = partial(
            _allowed,
            self._context.book,
            self._context.user,
            partial(_drawn, plot.picture, plot.formats, frame, _PRINT_RATIO, frame),
        )
        self._context.jobs.run(work, self.on_page_drawn, self.on_failed)

    def on_page_drawn(self, image: QImage) -> None:
        """Put it on the paper."""
        printer, self._printer = self._printer, None
        if printer is None or self._plot is None:
            return
        painter = QPainter()
        if not painter.begin(printer):
            self._context.announce(self.tr("The printer did not start. Check it, then try again."))
            return
        page = QRectF(painter.viewport())
        size = image.size().scaled(page.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
        painter.end()
        from alem_desktop.services import auditing

        target = printer.printerName() or self.tr("printer")
        work = partial(
            auditing.note_print, self._context.book, self._context.user, "chart", 1, target
        )
        self._context.jobs.run(work, self._context.changed, self.on_failed)
        self._context.announce(
            self.tr("Sent to the printer: {title}").format(title=self._plot.picture.title)
        )

    # Parts

    def _dialog(self, title: str, ending: str) -> QFileDialog:
        assert self._plot is not None
        picture = self._plot.picture
        dialog = file_dialogs.save_dialog(
            self._parent, title, self._context.settings.get(CHART_FOLDER)
        )
        dialog.setDefaultSuffix(ending)
        last = f"-{picture.dates[-1].isoformat()}" if picture.dates else ""
        dialog.selectFile(f"{picture.kind}{last}.{ending}")
        return dialog

    def _write(self, path: Path, what: str, save: Callable[[], object]) -> None:
        context = self._context
        context.settings.set(CHART_FOLDER, str(path.parent))
        work = partial(_exported, context.book, context.user, what, path, save)
        context.jobs.run(work, self.on_saved, self.on_failed)


def new_printer(title: str) -> QPrinter:
    """The printer that the system prints on by itself, its sheets lying as charts do. They keep
    the printer's own margins, which a picture is fitted into."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(title)
    return printer


def _drawn(
    picture: Picture, formats: Formats, like: Frame, ratio: float, frame: Frame | None = None
) -> QImage:
    """In a job: light, with the caption, in the usual size or that of `frame`."""
    width, height = IMAGE_SIZE if frame is None else (frame.width, frame.height)
    wanted = Frame(width, height, ratio, LIGHT, log=like.log)
    return render(picture, wanted, formats, caption=picture.caption).image


def _saved(picture: Picture, path: Path, formats: Formats, *, log: bool) -> object:
    from alem_desktop.drawing.plotting import save

    return save(picture, path, LIGHT, formats, IMAGE_SIZE, log=log)


def _data_saved(picture: Picture, path: Path) -> None:
    from alem_desktop.drawing.picture_csv import csv_text
    from alem_desktop.services.outputs import check_target, replacing

    check_target(path, (".csv",))
    with replacing(path) as target:
        target.write_text(csv_text(picture), encoding="utf-8-sig", newline="")


def _exported(
    book: Book, user: str, what: str, path: Path, save: Callable[[], object]
) -> tuple[Path, BookChange | None]:
    from alem_desktop.services import auditing  # when the first picture is saved

    return path, auditing.exporting(book, user, what, path, save)


def _allowed(book: Book, user: str, draw: Callable[[], QImage]) -> QImage:
    from alem_desktop.services import auditing

    auditing.check_may_export(book, user)
    return draw()
