"""The page of pairs: what each source calls the price of an asset, and in what it is quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.asset_sources import QUOTE_SOURCES, AssetSources, Pair
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.ui.prices.line_table import LineTable
from alem_desktop.ui.prices.settings_part import SettingsPart
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.labels import Sentence, plain_label
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.columns import Cell, Column
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

translate = QCoreApplication.translate
_TABLE_HEIGHT = 150
_CODE_WIDTH, _SOURCE_WIDTH = 100, 120


class PairLine(NamedTuple):
    """One asset at one source."""

    asset: str
    source: str
    symbol: str
    quote: str


def pair_lines(assets: Mapping[str, AssetSources]) -> list[PairLine]:
    """All pairs, by asset and in the usual order of sources."""
    return [
        PairLine(asset, source, said.pairs[source].symbol, said.pairs[source].quote)
        for asset, said in sorted(assets.items())
        for source in QUOTE_SOURCES
        if source in said.pairs
    ]


def assets_of(
    lines: Sequence[PairLine], before: Mapping[str, AssetSources]
) -> dict[str, AssetSources]:
    """The assets with these pairs; what else was said of an asset stays."""
    found: dict[str, dict[str, Pair]] = {asset: {} for asset in before}
    for line in lines:
        found.setdefault(line.asset, {})[line.source] = Pair(line.symbol, line.quote)
    return {
        asset: replace(before.get(asset, AssetSources()), pairs=pairs)
        for asset, pairs in found.items()
    }


def pair_columns() -> Sequence[Column[PairLine]]:
    """What a table of pairs shows."""
    return (
        Column("asset", translate("Prices", "Asset"), lambda x: Cell(x.asset, strong=True),
               lambda x: x.asset, width=100),
        Column("source", translate("Prices", "Source"), lambda x: Cell(x.source),
               lambda x: x.source, width=130),
        Column("symbol", translate("Prices", "Symbol there"), lambda x: Cell(x.symbol),
               lambda x: x.symbol, width=170),
        Column("quote", translate("Prices", "Quoted in"), lambda x: Cell(x.quote),
               lambda x: x.quote, width=100),
    )  # fmt: skip


class PairsPart(SettingsPart):
    """A table of pairs, and below it the fields of one. The current row fills the fields."""

    def __init__(self, point: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._lines: list[PairLine] = []
        self._before: Mapping[str, AssetSources] = {}
        self.table: LineTable[PairLine] = LineTable(pair_columns(), point, self)
        self.table.setAccessibleName(self.tr("Pairs"))
        self.table.setMinimumHeight(current_theme().px(_TABLE_HEIGHT))
        self.asset, self.quote = CodeCombo(self), CodeCombo(self)
        self.source = QComboBox(self)
        self.source.addItems(QUOTE_SOURCES)
        guard_wheel(self.source)
        self.symbol = QLineEdit(self)
        self.set_button = make_button(self.tr("Set the pair"), icon="check", parent=self)
        self.remove_button = make_button(
            self.tr("Remove the pair"), "quiet", icon="trash-2", parent=self
        )
        self.asset_row = FormRow(
            self.tr("&Asset"), self.asset, field_width=_CODE_WIDTH, parent=self
        )
        self.source_row = FormRow(
            self.tr("&Source"), self.source, field_width=_SOURCE_WIDTH, parent=self
        )
        self.symbol_row = FormRow(
            self.tr("S&ymbol"), self.symbol, hint=self.tr("as the source calls it"), parent=self
        )
        self.quote_row = FormRow(
            self.tr("&Quoted in"), self.quote, field_width=_CODE_WIDTH, parent=self
        )
        self.without = Sentence(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.set_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.without)
        self.column.addWidget(plain_label(self.tr("One pair"), "section"))
        for row in (self.asset_row, self.source_row, self.symbol_row, self.quote_row):
            self.column.addWidget(row)
        self.column.addLayout(buttons)
        self.set_button.clicked.connect(self.on_set)
        self.remove_button.clicked.connect(self.on_remove)
        self.table.selectionModel().currentRowChanged.connect(self.on_row_chosen)

    @property
    def lines(self) -> tuple[PairLine, ...]:
        """The pairs as they stand."""
        return tuple(self._lines)

    def set_codes(self, codes: tuple[str, ...]) -> None:
        """What the book knows."""
        self._codes = codes
        self.asset.set_names(codes)
        self.quote.set_names(("USD", "USDT", "USDC", "KZT", "EUR"))
        self._say_without()

    def show_settings(self, settings: PriceSettings) -> None:
        self._before = settings.assets
        self._lines = pair_lines(settings.assets)
        self.table.show_lines(self._lines)
        self._say_without()

    def taken(self, settings: PriceSettings) -> PriceSettings:
        return replace(settings, assets=assets_of(self._lines, self._before))

    def rows(self) -> Mapping[str, FormRow]:
        return {
            "symbol": self.symbol_row,
            "quote": self.quote_row,
            "source": self.source_row,
            "asset": self.asset_row,
        }

    def row_of(self, place: str) -> FormRow | None:
        """`assets.BNB.pairs.Binance.symbol`: the field of that pair, which becomes the current
        one."""
        top, *names = place.split(".")
        if top != "assets":
            return None
        asset, source = [*names, ""][0], [*names, "", "", ""][2]
        for line in self._lines:
            if line.asset == asset and source in ("", line.source):
                self.choose(line)
                break
        return self.rows().get(names[-1], self.asset_row)

    def choose(self, line: PairLine) -> None:
        """Go to a pair."""
        self.table.setCurrentIndex(self.table.rows.index(self._lines.index(line), 0))
        self._fill(line)

    # -- what happens ----------------------------------------------------------------------------

    def on_row_chosen(self, current: object, _before: object = None) -> None:
        """Another pair: its fields."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._lines):
            self._fill(self._lines[row])

    def on_set(self) -> None:
        """Add the pair, or give the one of this asset and source other words."""
        line = PairLine(
            self.asset.currentText().strip().upper(),
            self.source.currentText(),
            self.symbol.text().strip(),
            self.quote.currentText().strip().upper(),
        )
        missing = (
            (self.asset_row, line.asset, self.tr("Say whose price it is.")),
            (self.symbol_row, line.symbol, self.tr("Say what the source calls it.")),
            (self.quote_row, line.quote, self.tr("Say in what it is quoted.")),
        )
        self.clear_problems()
        for row, text, sentence in reversed(missing):
            if not text:
                row.set_error(sentence)
                row.field.setFocus()
        if not all(text for _row, text, _sentence in missing):
            return
        others = [x for x in self._lines if (x.asset, x.source) != (line.asset, line.source)]
        self._show([*others, line])
        self.choose(line)

    def on_remove(self) -> None:
        """Take the current pair out."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._lines):
            self._show(self._lines[:row] + self._lines[row + 1 :])

    # -- how -------------------------------------------------------------------------------------

    def _show(self, lines: Sequence[PairLine]) -> None:
        self._lines = sorted(lines, key=lambda x: (x.asset, QUOTE_SOURCES.index(x.source)))
        self.table.show_lines(self._lines)
        self._say_without()

    def _fill(self, line: PairLine) -> None:
        self.clear_problems()
        self.asset.setEditText(line.asset)
        self.source.setCurrentText(line.source)
        self.symbol.setText(line.symbol)
        self.quote.setEditText(line.quote)

    def _say_without(self) -> None:
        paired = {line.asset for line in self._lines}
        without = [code for code in self._codes if code not in paired]
        text = self.tr("Nobody is asked for: {assets}.").format(assets=", ".join(without))
        self.without.say(text if without else "", icon="info", role="label")
