"""The page of when prices are fetched, and how far back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.ui.prices.settings_part import SettingsPart, put_text, text_in
from alem_desktop.ui.widgets.form_row import FormRow

_NUMBER_WIDTH = 92
_LONGEST = 5
NO_NUMBER = -1
"""What stands for a text that is no whole number: saving refuses it, and says what is expected."""


class WhenPart(SettingsPart):
    """On or off, by what clock, and the history that is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.enabled = self.add_check(self.tr("&Fetch prices by themselves"))
        self.at_open = self.add_check(self.tr("When a book is &opened"))
        self.hourly = self.add_check(self.tr("Every &hour"))
        self.at_point = self.add_check(self.tr("At the &end of the day, when the day is valued"))
        self.rates = self.add_check(self.tr("Official &rates of the National Bank, too"))
        self.add_section(
            self.tr("How far back"),
            self.tr("Only what the book lacks is asked for, in as few questions as possible."),
        )
        self.years = self._number(self.tr("&Days for"), self.tr("years"))
        self.days = self._number(self.tr("Ho&urs for"), self.tr("days"))
        self.column.addStretch(1)
        self.enabled.toggled.connect(self.on_enabled)

    def rows(self) -> Mapping[str, FormRow]:
        return {"daily_years": self.years, "hourly_days": self.days}

    def show_settings(self, settings: PriceSettings) -> None:
        self.enabled.setChecked(settings.enabled)
        self.at_open.setChecked(settings.at_open)
        self.hourly.setChecked(settings.hourly)
        self.at_point.setChecked(settings.at_valuation_point)
        self.rates.setChecked(settings.rates)
        put_text(self.years, str(settings.daily_years))
        put_text(self.days, str(settings.hourly_days))
        self.on_enabled(settings.enabled)

    def taken(self, settings: PriceSettings) -> PriceSettings:
        return replace(
            settings,
            enabled=self.enabled.isChecked(),
            at_open=self.at_open.isChecked(),
            hourly=self.hourly.isChecked(),
            at_valuation_point=self.at_point.isChecked(),
            rates=self.rates.isChecked(),
            daily_years=_whole(text_in(self.years)),
            hourly_days=_whole(text_in(self.days)),
        )

    def on_enabled(self, on: bool) -> None:
        """What is off has no times; fetching by hand is always possible."""
        for box in (self.at_open, self.hourly, self.at_point):
            box.setEnabled(on)

    def _number(self, label: str, unit: str) -> FormRow:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = FormRow(label, field, hint=unit, field_width=_NUMBER_WIDTH, parent=self)
        self.column.addWidget(row)
        return row


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else NO_NUMBER
