"""The page of the way out of the office, and of the folder for offices without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.prices.settings_part import SettingsPart, put_text, text_in
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow

_KEYS_HEIGHT = 76


class NetworkPart(SettingsPart):
    """Proxy, certificates of the office, and a folder of price files with the keys that sign
    them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_section(self.tr("Network"))
        self.proxy = self.add_text(
            self.tr("&Proxy"), placeholder=self.tr("blank: as this computer is set up")
        )
        choose_bundle = make_button(self.tr("Choose…"), icon="folder-open", parent=self)
        choose_bundle.clicked.connect(self.on_choose_bundle)
        self.bundle = self.add_text(
            self.tr("&CA bundle"),
            choose_bundle,
            placeholder=self.tr("blank: the usual authorities"),
        )
        self.add_section(
            self.tr("Folder of price files"),
            self.tr("For offices without a network: files that are laid there are taken in."),
        )
        choose_folder = make_button(self.tr("Choose…"), icon="folder-open", parent=self)
        choose_folder.clicked.connect(self.on_choose_folder)
        self.folder = self.add_text(
            self.tr("&Folder"), choose_folder, placeholder=self.tr("blank: none")
        )
        self.keys = QPlainTextEdit(self)
        self.keys.setTabChangesFocus(True)
        self.keys.setFixedHeight(current_theme().px(_KEYS_HEIGHT))
        self.keys.setPlaceholderText(self.tr("Public keys of minisign, one a line"))
        self.keys_row = FormRow(self.tr("&Keys"), self.keys, parent=self)
        self.column.addWidget(self.keys_row)
        self.signed = self.add_check(self.tr("Take &signed files only"))
        self.column.addStretch(1)

    def rows(self) -> Mapping[str, FormRow]:
        return {
            "proxy": self.proxy,
            "ca_bundle": self.bundle,
            "folder": self.folder,
            "folder_keys": self.keys_row,
            "folder_signed_only": self.keys_row,
        }

    def show_settings(self, settings: PriceSettings) -> None:
        put_text(self.proxy, settings.proxy)
        put_text(self.bundle, settings.ca_bundle)
        put_text(self.folder, settings.folder)
        self.keys.setPlainText("\n".join(settings.folder_keys))
        self.signed.setChecked(settings.folder_signed_only)

    def taken(self, settings: PriceSettings) -> PriceSettings:
        lines = (line.strip() for line in self.keys.toPlainText().splitlines())
        return replace(
            settings,
            proxy=text_in(self.proxy),
            ca_bundle=text_in(self.bundle),
            folder=text_in(self.folder),
            folder_keys=tuple(line for line in lines if line),
            folder_signed_only=self.signed.isChecked(),
        )

    def on_choose_bundle(self) -> None:
        """Choose a file of certificates."""
        name = file_dialogs.open_name(
            self,
            self.tr("CA bundle"),
            text_in(self.bundle),
            self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if name:
            put_text(self.bundle, name)

    def on_choose_folder(self) -> None:
        """Choose a folder."""
        name = file_dialogs.folder_name(
            self, self.tr("Folder of price files"), text_in(self.folder)
        )
        if name:
            put_text(self.folder, name)
