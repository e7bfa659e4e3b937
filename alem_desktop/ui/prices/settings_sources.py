"""The page of who is asked: in which order, how many, at which hosts, with which key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.asset_sources import ALL_SOURCES, QUOTE_SOURCES
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.ui.policies.editor import at_left
from alem_desktop.ui.prices.settings_part import SettingsPart, put_text, text_in
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.segmented import SegmentedControl

_BETWEEN = re.compile(r"[\s,;]+")


class OrderList(QWidget):
    """Sources with a tick each, and buttons that move one up or down; the focus goes with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = [QCheckBox(self) for _ in QUOTE_SOURCES]
        self.ups = [make_icon_button("chevron-up", "", self) for _ in QUOTE_SOURCES]
        self.downs = [make_icon_button("chevron-down", "", self) for _ in QUOTE_SOURCES]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(RELATED)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(3, 1)
        for at, widgets in enumerate(zip(self.boxes, self.ups, self.downs, strict=True)):
            for column, widget in enumerate(widgets):
                layout.addWidget(widget, at, column)
            self.ups[at].clicked.connect(partial(self.move_source, at, -1))
            self.downs[at].clicked.connect(partial(self.move_source, at, 1))
        self.ups[0].setEnabled(False)
        self.downs[-1].setEnabled(False)
        self.setFocusProxy(self.boxes[0])

    @property
    def order(self) -> tuple[str, ...]:
        """What is ticked, from top to bottom."""
        return tuple(box.text() for box in self.boxes if box.isChecked())

    def set_order(self, order: tuple[str, ...]) -> None:
        """These in order, then the others without a tick."""
        others = [source for source in QUOTE_SOURCES if source not in order]
        self._show([(source, source in order) for source in (*order, *others)])

    def move_source(self, at: int, step: int, _checked: bool = False) -> None:
        """The source of a row one place up or down."""
        said = [(box.text(), box.isChecked()) for box in self.boxes]
        said.insert(at + step, said.pop(at))
        self._show(said)
        buttons = self.ups if step < 0 else self.downs
        target = buttons[at + step] if buttons[at + step].isEnabled() else self.boxes[at + step]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, said: list[tuple[str, bool]]) -> None:
        for at, (source, is_ticked) in enumerate(said):
            self.boxes[at].setText(source)
            self.boxes[at].setChecked(is_ticked)
            name_icon_button(self.ups[at], self.tr("Move {source} up").format(source=source))
            name_icon_button(self.downs[at], self.tr("Move {source} down").format(source=source))


class SourcesPart(SettingsPart):
    """Whom to ask. A key is shown to nobody, only whether there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_key = False
        self._forgets = False
        self.order = OrderList(self)
        self.order_row = FormRow(self.tr("Order"), self.order, parent=self)
        self.column.addWidget(self.order_row)
        numbers = range(1, len(QUOTE_SOURCES) + 1)
        self.wanted = SegmentedControl([(number, str(number)) for number in numbers], self)
        self.wanted_row = FormRow(
            self.tr("Wanted"),
            at_left(self.wanted),
            parent=self,
        )
        self.wanted.setAccessibleName(self.tr("Sources wanted"))
        self.column.addWidget(self.wanted_row)
        self.add_hint(self.tr("So many are to answer for each asset; the second checks the first."))
        self.add_section(self.tr("Key of CoinGecko"))
        self.forget = make_button(self.tr("Forget it"), "quiet", icon="trash-2", parent=self)
        self.forget.clicked.connect(self.on_forget)
        self.key_row = self.add_text(self.tr("&Key"), self.forget)
        self.key = self.key_row.field
        assert isinstance(self.key, QLineEdit)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.textEdited.connect(self.on_key_typed)
        self.pro = self.add_check(self.tr("It is a &paid key"))
        self.add_section(
            self.tr("Hosts"),
            self.tr("Blank for a source's own. Several are asked in order, commas between."),
        )
        self.hosts = {source: self.add_text(source) for source in ALL_SOURCES}
        self.column.addStretch(1)

    @property
    def new_key(self) -> str | None:
        """A key to keep, '' to forget the one that is kept, None to leave it."""
        typed = text_in(self.key_row)
        return typed or ("" if self._forgets else None)

    def rows(self) -> Mapping[str, FormRow]:
        hosts = {f"hosts.{source}": row for source, row in self.hosts.items()}
        return {"order": self.order_row, "sources_wanted": self.wanted_row, **hosts}

    def show_key(self, has_key: bool) -> None:
        """Whether one is kept."""
        self._has_key, self._forgets = has_key, False
        put_text(self.key_row, "")
        self._say_key()

    def show_settings(self, settings: PriceSettings) -> None:
        self.order.set_order(settings.order)
        self.wanted.set_value(settings.sources_wanted)
        self.pro.setChecked(settings.coingecko_pro)
        for source, row in self.hosts.items():
            put_text(row, ", ".join(settings.hosts.get(source, ())))

    def taken(self, settings: PriceSettings) -> PriceSettings:
        said = {source: _several(text_in(row)) for source, row in self.hosts.items()}
        return replace(
            settings,
            order=self.order.order,
            sources_wanted=int(str(self.wanted.value)),
            coingecko_pro=self.pro.isChecked(),
            hosts={source: hosts for source, hosts in said.items() if hosts},
        )

    def on_forget(self) -> None:
        """The key goes when the settings are saved."""
        self._forgets = True
        put_text(self.key_row, "")
        self._say_key()

    def on_key_typed(self, _text: str) -> None:
        """Another key comes in the place of the one that was to go."""
        self._forgets = False
        self.key_row.clear_problem()
        self._say_key()

    def _say_key(self) -> None:
        assert isinstance(self.key, QLineEdit)
        kept = self._has_key and not self._forgets
        if self._forgets:
            text = self.tr("will be forgotten")
        elif kept:
            text = self.tr("set; type another to replace it")
        else:
            text = self.tr("not set; prices come without one, too")
        self.key.setPlaceholderText(text)
        self.forget.setVisible(kept)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN.split(text) if part)
