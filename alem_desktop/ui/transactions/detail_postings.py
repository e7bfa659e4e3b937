"""What a transaction moved, or would move, posting by posting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from alem_desktop.core.movements import Movement
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import exact
from alem_desktop.drawing.tokens import GRID, RELATED
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.detail_facts import wrapped
from alem_desktop.ui.transactions.detail_load import AHEAD
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.transactions.words import role_word
from alem_desktop.ui.widgets.badge import State
from alem_desktop.ui.widgets.plain import plain_tip

translate = QCoreApplication.translate

_HOLDS = frozenset({TransactionType.LOCK, TransactionType.UNLOCK})


def postings_title(line: RegisterLine) -> str:
    """The heading: what is only ahead says so."""
    if line.state in AHEAD:
        return translate("DetailPanel", "Postings once approved")
    return translate("DetailPanel", "Postings")


def no_postings(line: RegisterLine) -> str:
    """Why there are none; '' where there are some, or they are still being read."""
    if line.state == State.REJECTED:
        return translate("DetailPanel", "None: it was rejected.")
    if line.state == State.REVERSED:
        return translate("DetailPanel", "None: it is reversed.")
    if line.type in _HOLDS:
        return translate("DetailPanel", "None: the quantity stays in the position.")
    return ""


def postings_grid(
    line: RegisterLine, movements: Sequence[Movement], context: BookContext
) -> QGridLayout:
    """Quantity, cost and what is held after, of each posting."""
    formats, functional = context.formats, context.book.info.functional_currency
    grid = QGridLayout()
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(0, 1)
    none = "" if movements else no_postings(line)
    if none:
        grid.addWidget(wrapped(none, "hint"), 0, 0, 1, 4)
        return grid
    heads = (
        "",
        translate("DetailPanel", "Quantity"),
        translate("DetailPanel", "Cost, {currency}").format(currency=functional),
        translate("DetailPanel", "Held after"),
    )
    for at, head in enumerate(heads):
        grid.addWidget(plain_label(head, "hint", right=at > 0), 0, at)
    figures = "body2" if line.state in AHEAD else ""
    for place, m in enumerate(movements):
        row = 1 + 2 * place
        about = translate("DetailPanel", "{account}, {role}").format(
            account=m.account, role=role_word(m.role, incoming=m.quantity > 0)
        )
        grid.addWidget(wrapped(about, "hint"), row + 1, 0, 1, 4)
        cells = (
            (m.asset, ""),
            (formats.quantity(m.quantity, signed=True), exact(m.quantity)),
            (formats.signed_money(m.cost), exact(m.cost)),
            (formats.quantity(m.quantity_after), exact(m.quantity_after)),
        )
        for at, (text, tip) in enumerate(cells):
            label = plain_label(text, "section" if at == 0 else figures, right=at > 0)
            label.setToolTip("" if at == 0 else plain_tip(tip))
            grid.addWidget(label, row, at)
    return grid
