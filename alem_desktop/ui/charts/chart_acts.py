"""The acts of the charts tab: in the menus, in its own menus, and by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from alem_desktop.core.series import DayTrades
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.services.charting import ChartKind
from alem_desktop.ui.charts.asked import Asked, kind_name
from alem_desktop.ui.charts.output import Output


class ChartActs(QObject):
    """Actions with their keys, and the menus made of them.

    Signals: kind_chosen (a ChartKind), log_chosen (a bool).
    """

    kind_chosen = Signal(object)
    log_chosen = Signal(bool)

    def __init__(self, tab: QWidget, output: Output) -> None:
        super().__init__(tab)
        self._tab = tab
        self._output = output
        self.kinds = QMenu(tab)
        self._kind_group = QActionGroup(self)
        self._kinds: dict[ChartKind, QAction] = {}
        for kind in ChartKind:
            action = self._kinds[kind] = self.kinds.addAction("")
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, kind))
            self._kind_group.addAction(action)
        self.scope, self.days = self._action(), self._action()
        self.table = self._action("Ctrl+T", checkable=True)
        self.panel = self._action(checkable=True)
        self.log = self._action(checkable=True)
        self.log.triggered.connect(self.log_chosen)
        self.all_figures = self._action()
        self.next_trade = self._action("F3")
        self.previous_trade = self._action("Shift+F3")
        self.shorter = self._action("Alt+Left")
        self.longer = self._action("Alt+Right")
        self.back = self._action()
        self.copy_figures = self._action(act=output.copy_figures)
        self.copy_picture = self._action(act=output.copy_picture)
        self.save_picture = self._action(act=output.choose_picture_file)
        self.save_data = self._action(act=output.choose_data_file)
        self.print = self._action(act=output.choose_printer)
        self.export = QMenu(tab)
        self.export.addActions([self.copy_figures, self.copy_picture])
        self.export.addSeparator()
        self.export.addActions([self.save_picture, self.save_data])
        self.export.addSeparator()
        self.export.addAction(self.print)
        output.changed.connect(self.on_output_changed)
        self.on_output_changed()
        self.retranslate()

    def commands(self) -> Sequence[QAction]:
        """For the menus of the window."""
        return (
            self.kinds.menuAction(), self.scope, self.days, self.table, self.panel, self.log,
            self.all_figures, self.next_trade, self.previous_trade, self.shorter, self.longer,
            self.back, self.export.menuAction(),
        )  # fmt: skip

    def show_asked(self, asked: Asked, *, may_be_log: bool, may_go_back: bool) -> None:
        """Tick what is shown."""
        self._kinds[asked.kind].setChecked(True)
        self.log.setChecked(asked.log and may_be_log)
        self.log.setEnabled(may_be_log)
        self.back.setEnabled(may_go_back)

    def on_output_changed(self) -> None:
        """There is something to take out, or nothing."""
        for action in (self.copy_picture, self.save_picture, self.print):
            action.setEnabled(self._output.is_ready)
        for action in (self.copy_figures, self.save_data):
            action.setEnabled(self._output.has_data)

    def open_more(self, corner: QPoint) -> None:
        """What has no room in the row of tools."""
        menu = self._menu()
        menu.addActions([self.scope, self.days, self.back])
        menu.addSeparator()
        menu.addActions([self.table, self.panel, self.log, self.all_figures])
        menu.addSeparator()
        menu.addMenu(self.export)
        menu.popup(corner)

    def open_context(self, corner: QPoint) -> None:
        """The menu of the plot."""
        menu = self._menu()
        menu.addActions([self.back, self.table, self.log, self.all_figures])
        menu.addSeparator()
        menu.addActions([self.copy_figures, self.copy_picture, self.save_picture])
        menu.popup(corner)

    def open_trades(
        self,
        corner: QPoint,
        days: Sequence[DayTrades],
        formats: Formats,
        functional: str,
        chosen: Callable[[str], None],
    ) -> None:
        """All trades of a day, to open one of them by its reference."""
        menu = self._menu()
        for day in days:
            for trade in day.trades:
                quantity = with_unit(formats.quantity(trade.quantity), trade.asset)
                value = with_unit(formats.money(trade.value), functional)
                pattern = (
                    self.tr("{reference}: bought {quantity} for {value}")
                    if trade.is_purchase
                    else self.tr("{reference}: sold {quantity} for {value}")
                )
                text = pattern.format(reference=trade.reference, quantity=quantity, value=value)
                action = menu.addAction(text.replace("&", "&&"))
                action.triggered.connect(partial(_give, chosen, trade.reference))
        menu.popup(corner)
        actions = menu.actions()
        if actions:
            menu.setActiveAction(actions[0])

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.kinds.setTitle(self.tr("&Chart of"))
        self.export.setTitle(self.tr("E&xport the chart"))
        for kind, action in self._kinds.items():
            action.setText(kind_name(kind))
        for action, text, keys in (
            (self.scope, self.tr("Account, asset, curr&ency…"), ""),
            (self.days, self.tr("Da&ys…"), ""),
            (self.table, self.tr("Figures as a &table"), ""),
            (self.panel, self.tr("Figures at the s&ide"), ""),
            (self.log, self.tr("&Logarithmic scale"), ""),
            (self.all_figures, self.tr("&All figures of the period…"), ""),
            (self.next_trade, self.tr("&Next purchase or sale"), ""),
            (self.previous_trade, self.tr("&Previous purchase or sale"), ""),
            (self.shorter, self.tr("Sh&orter period"), ""),
            (self.longer, self.tr("Lon&ger period"), ""),
            (self.back, self.tr("&Back to the period before"), "Esc"),
            (self.copy_figures, self.tr("Copy &figures"), "Ctrl+C"),
            (self.copy_picture, self.tr("Copy pict&ure"), "Ctrl+Shift+C"),
            (self.save_picture, self.tr("Save i&mage…"), ""),
            (self.save_data, self.tr("Save &data as CSV…"), ""),
            (self.print, self.tr("P&rint the chart…"), ""),
        ):
            action.setText(f"{text}\t{keys}" if keys else text)

    def _choose(self, kind: ChartKind) -> None:
        self.kind_chosen.emit(kind)

    def _action(
        self, keys: str = "", *, act: Callable[[], object] | None = None, checkable: bool = False
    ) -> QAction:
        made = QAction(self)
        if keys:
            made.setShortcut(QKeySequence(keys))
            # Of the whole window: they are in its menus, and the date above belongs to the tab too.
            # While another tab is in sight the window hides them, and their keys with them.
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._tab.addAction(made)
        made.setCheckable(checkable)
        if act is not None:
            made.triggered.connect(lambda _checked=False: act())
        return made

    def _menu(self) -> QMenu:
        menu = QMenu(self._tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _give(chosen: Callable[[str], None], reference: str, _checked: bool = False) -> None:
    chosen(reference)
