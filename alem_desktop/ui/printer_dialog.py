"""Qt's dialog for a printer, which asks for a file as well: to print to.

It proposes names as they are typed and has a file dialog behind a button. Both would open the files
that they show; see `ui.file_dialogs`.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QFileSystemModel, QLineEdit, QWidget

from alem_desktop.ui.file_dialogs import NamesOnly, save_name, translate


class PrinterDialog(QPrintDialog):
    """The same, which knows files by their names alone."""

    def __init__(self, printer: QPrinter, parent: QWidget | None) -> None:
        super().__init__(printer, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._names_only, self._asked_for = NamesOnly(), printer  # Qt owns neither
        for model in self.findChildren(QFileSystemModel):
            model.setOption(QFileSystemModel.Option.DontUseCustomDirectoryIcons)
            model.setIconProvider(self._names_only)
        # Named so in Qt's qprintwidget.ui; there are none where the system's own dialog is shown.
        name = self.findChild(QLineEdit, "filename")
        browse = self.findChild(QAbstractButton, "fileBrowser")
        if isinstance(name, QLineEdit) and isinstance(browse, QAbstractButton):
            browse.clicked.disconnect()
            browse.clicked.connect(partial(self.on_browse, name))

    def on_browse(self, name: QLineEdit, _checked: bool = False) -> None:
        """Choose the file to print to."""
        title = translate("FileDialogs", "Print to a file")
        chosen = save_name(self, title, name.text(), "PDF (*.pdf)")
        if chosen:
            name.setText(chosen)
