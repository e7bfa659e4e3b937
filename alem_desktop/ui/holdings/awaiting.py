"""What waits for approval beside what is held: a line in the strip that leads to the approvals.

It is in no figure. What it would change of each asset stands in the tip.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.tokens import FONT_PANEL, PAGE_SIDE
from alem_desktop.ui.holdings.change_figures import REALISED
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.figure_strip import Figure, FigureStrip, Form, Note
from alem_desktop.ui.widgets.plain import plain_tip

if TYPE_CHECKING:
    from alem_desktop.services.awaiting import Awaiting

_LINES = (20, 44, 67)
"""The middle of each note of the strip."""

_HEIGHT, _SIDE = 22, 6
_MOST_ASSETS = 12

_SHORT = Form(short_figures=True, short_notes=True)
_CLOSE = _SHORT._replace(between=36, unit_in_label=True, most=REALISED)
"""Before it is set so close, the two halves of what is held go."""


def awaiting_note(awaiting: Awaiting, formats: Formats) -> Note | None:
    """How many transactions wait; None where none does."""
    n = awaiting.count
    if not n:
        return None
    translate = QCoreApplication.translate
    text = translate("Holdings", "%n transaction(s) awaiting approval, not counted", "", n)
    short = translate("Holdings", "%n awaiting approval", "", n)
    return Note(
        counted(text, n, formats),
        "hourglass",
        "accent_text",
        short=counted(short, n, formats),
    )


def awaiting_tip(awaiting: Awaiting, formats: Formats) -> str:
    """What would change of each asset if all that waits were approved."""
    changes: dict[str, Decimal] = {}
    for _account, asset, quantity in awaiting.positions:
        changes[asset] = changes.get(asset, Decimal(0)) + quantity
    moved = sorted((asset, change) for asset, change in changes.items() if change)
    translate = QCoreApplication.translate
    if not moved:
        return translate("Holdings", "Approved, they would change the quantity of no asset.")
    lines = [translate("Holdings", "Approved, they would change:")]
    lines += [
        with_unit(formats.quantity(change, signed=True), asset)
        for asset, change in moved[:_MOST_ASSETS]
    ]
    rest = len(moved) - _MOST_ASSETS
    if rest > 0:
        lines.append(
            counted(translate("Holdings", "and %n other asset(s)", "", rest), rest, formats)
        )
    return "\n".join(lines)


class HoldingsStrip(FigureStrip):
    """The strip of figures, its last note pressed like a button where something waits.

    It has so many figures that it is set closer before one of them goes.
    Signal: `approvals_wanted`.
    """

    FORMS: ClassVar[tuple[Form, ...]] = (
        Form(),
        Form(short_figures=True),
        _SHORT,
        _SHORT._replace(between=28),
        _CLOSE,
        _CLOSE._replace(between=24),
        _CLOSE._replace(between=24, size=FONT_PANEL),
    )

    approvals_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Note | None = None
        self._link = make_button("", "link", parent=self)
        self._link.setProperty("small", True)
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        self._link.clicked.connect(self.approvals_wanted)
        self._link.hide()

    @property
    def link(self) -> QWidget:
        """Lies over the line about what waits; hidden where nothing does."""
        return self._link

    def show_figures(
        self, figures: Sequence[Figure], notes: Sequence[Note], waiting: Note | None, tip: str
    ) -> None:
        """Show figures and notes, and below them what waits."""
        self._waiting = waiting
        self._link.setVisible(waiting is not None)
        if waiting is not None:
            self._link.setAccessibleName(waiting.text)
            self._link.setAccessibleDescription(tip)
            self._link.setToolTip(plain_tip(tip))
        self.set_content(figures, [*notes, *([waiting] if waiting is not None else [])])

    def _arrange(self) -> None:
        super()._arrange()
        if not hasattr(self, "_link") or self._waiting is None:
            return
        theme = current_theme()
        at = min(len(self._notes), len(_LINES)) - 1
        side, height = theme.px(_SIDE), theme.px(_HEIGHT)
        width = self._note_width(self._waiting) + 2 * side
        left = self.width() - theme.px(PAGE_SIDE) - width + side
        self._link.setGeometry(left, theme.px(_LINES[at]) - height // 2, width, height)
