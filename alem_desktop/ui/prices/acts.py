"""Acts on the prices in sight: a new price, taking one as it is, settings, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from alem_desktop.core.people import Permission
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.export import PriceExport
from alem_desktop.ui.prices.words import waiting_text


class Asked(NamedTuple):
    """What an act is about. `moment`: asked about in the window (None: now), which belongs to
    `day`; `day_in_sight`: where the keys are; `four_eyes`: another has to agree."""

    moment: date | None
    day: date
    day_in_sight: date | None
    four_eyes: bool


class PriceActs(QObject):
    """The acts as commands of a tab, on the line that `line` and the moment that `asked` answer.

    Signal: settings_saved.
    """

    settings_saved = Signal()

    def __init__(
        self,
        context: BookContext,
        tab: QWidget,
        line: Callable[[], BoardLine | None],
        asked: Callable[[], Asked],
    ) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._line = line
        self._asked = asked
        self.export = PriceExport(context, tab)
        self._price = self._action(self.new_price, "F2")
        self._accept = self._action(self.take_as_it_is)
        self._export = self._action(self.export_prices, "Ctrl+E")
        self.retranslate()

    def commands(self) -> Sequence[QAction]:
        """For the menus, beside what the window declares itself."""
        return self._accept, self._export

    def of_line(self) -> Sequence[QAction]:
        """For the menu of a row."""
        return self._price, self._accept

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._price.setText(self.tr("&New price…"))
        self._accept.setText(self.tr("&Take the price as it is…"))
        self._export.setText(self.tr("&Export prices…"))

    def new_price(self) -> None:
        """A price of one's own for the asset and the day in sight."""
        from alem_desktop.ui.prices.price_dialog import PriceDialog

        if not self._refused(Permission.OVERRIDE):
            day = self._asked().day_in_sight
            self._open(PriceDialog(self._context, self._line(), day, self._tab))

    def take_as_it_is(self) -> None:
        """Decide on the flags of the price in sight."""
        from alem_desktop.ui.prices.accept_dialog import AcceptDialog

        line = self._line()
        if line is None or self._refused(Permission.OVERRIDE):
            return
        if not line.undecided:
            self._context.announce(self.tr("There is no flag to decide on."))
            return
        if line.accepting is not None:
            self._context.announce(waiting_text(line.accepting, self._context.formats))
            return
        asked = self._asked()
        dialog = AcceptDialog(
            self._context,
            line,
            asked.moment,
            asked.day,
            four_eyes=asked.four_eyes,
            parent=self._tab,
        )
        self._open(dialog)

    def show_settings(self) -> None:
        """Who is asked for what, how, and when."""
        from alem_desktop.ui.prices.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._context, self._tab)
        dialog.saved.connect(self.settings_saved)
        self._open(dialog)

    def export_prices(self, corner: QPoint | None = None) -> None:
        """Choose whose prices, and where to; the choice opens at a corner, or where the pointer
        is."""
        if not self._refused(Permission.EXPORT):
            at = QCursor.pos() if corner is None else corner
            self.export.open_menu(at, self._line())

    # -- how -------------------------------------------------------------------------------------

    def _action(self, act: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._tab.addAction(action)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _refused(self, permission: Permission) -> bool:
        """Whether this person may not; why not is said in the status line."""
        refusal = self._context.refusal(permission)
        if refusal:
            self._context.announce(refusal)
        return bool(refusal)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
