"""Dialogs that ask for a file, a folder or a printer without opening any of the files they list.

Qt shows beside each file an icon and a kind, for which it reads the first bytes of what it does not
know by its name. Among them is the open book: as soon as this process closes such a file, POSIX
takes away the locks that SQLite holds on it (storage/headers.py). So the dialogs here know files by
their names alone, and are Qt's own: a desktop's own dialog that runs within this process reads
files as it likes. The locks of Windows belong to whoever opened the file, and the dialog of macOS
is a process by itself; there they stay what people are used to.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileInfo, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QFileIconProvider, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_OWN = sys.platform not in ("win32", "darwin")

Filters = str | Sequence[str]
"""As Qt writes them: "CSV files (*.csv);;All files (*)", or one by one."""

translate = QCoreApplication.translate


class NamesOnly(QFileIconProvider):
    """Icon and kind of a file by whether it is a folder and by how its name ends."""

    def __init__(self) -> None:
        super().__init__()
        self.setOptions(QAbstractFileIconProvider.Option.DontUseCustomDirectoryIcons)

    def icon(self, what: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """One icon for folders, one for files."""
        if isinstance(what, QFileInfo):
            kinds = QAbstractFileIconProvider.IconType
            what = kinds.Folder if what.isDir() else kinds.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        """What the column of kinds says."""
        if info.isDir():
            return translate("FileDialogs", "Folder")
        ending = info.suffix()
        if not ending:
            return translate("FileDialogs", "File")
        return translate("FileDialogs", "{ending} file").format(ending=ending.upper())


class FileDialog(QFileDialog):
    """Qt's, which knows files by their names alone."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.DontUseNativeDialog, _OWN)
        self.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        # Nothing is listed before the program's next turn: no file has been looked at so far.
        self._names_only = NamesOnly()
        self.setIconProvider(self._names_only)


def use_own_dialogs() -> None:
    """Let Qt show its own dialogs wherever the desktop's would run within this process."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, _OWN)


def save_dialog(
    parent: QWidget | None, title: str, start: str = "", filters: Filters = ""
) -> QFileDialog:
    """Asks where to save. `start`: a folder, or a folder and the name that is offered."""
    dialog = FileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    _prepare(dialog, start, filters)
    return dialog


def open_dialog(
    parent: QWidget | None,
    title: str,
    start: str = "",
    filters: Filters = "",
    *,
    several: bool = False,
) -> QFileDialog:
    """Asks for a file that is there, or for several."""
    dialog = FileDialog(parent, title)
    modes = QFileDialog.FileMode
    dialog.setFileMode(modes.ExistingFiles if several else modes.ExistingFile)
    _prepare(dialog, start, filters)
    return dialog


def folder_dialog(parent: QWidget | None, title: str, start: str = "") -> QFileDialog:
    """Asks for a folder."""
    dialog = FileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start:
        dialog.setDirectory(start)
    return dialog


def print_dialog(printer: QPrinter, parent: QWidget | None) -> QPrintDialog:
    """Asks for a printer; opened with `QDialog.open`, which leaves its signals to the caller."""
    from alem_desktop.ui.printer_dialog import PrinterDialog  # few print in a session

    return PrinterDialog(printer, parent)


def save_name(parent: QWidget | None, title: str, start: str = "", filters: Filters = "") -> str:
    """The file to save in; empty when none was chosen."""
    return _first(_chosen(save_dialog(parent, title, start, filters)))


def open_name(parent: QWidget | None, title: str, start: str = "", filters: Filters = "") -> str:
    """The file to open; empty when none was chosen."""
    return _first(_chosen(open_dialog(parent, title, start, filters)))


def open_names(
    parent: QWidget | None, title: str, start: str = "", filters: Filters = ""
) -> list[str]:
    """The files to open; none when none was chosen."""
    return _chosen(open_dialog(parent, title, start, filters, several=True))


def folder_name(parent: QWidget | None, title: str, start: str = "") -> str:
    """The folder; empty when none was chosen."""
    return _first(_chosen(folder_dialog(parent, title, start)))


def _prepare(dialog: QFileDialog, start: str, filters: Filters) -> None:
    wanted = filters.split(";;") if isinstance(filters, str) else list(filters)
    if any(wanted):
        dialog.setNameFilters(wanted)
    if not start:
        return
    proposed = Path(start)
    if proposed.is_dir():
        dialog.setDirectory(str(proposed))
        return
    if proposed.parent.is_dir():
        dialog.setDirectory(str(proposed.parent))
    dialog.selectFile(proposed.name)


def _chosen(dialog: QFileDialog) -> list[str]:
    # Closing must not delete it before it has been asked.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.selectedFiles() if accepted else []
    finally:
        dialog.deleteLater()


def _first(names: Sequence[str]) -> str:
    return names[0] if names else ""
