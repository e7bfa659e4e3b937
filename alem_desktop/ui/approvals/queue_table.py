"""A table of proposals: as high as its rows, with the transaction column taking what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.money import ZERO
from alem_desktop.drawing.formats import exact
from alem_desktop.drawing.tokens import HEADER_HEIGHT_SINGLE, ROW_HEIGHT
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals import words
from alem_desktop.ui.approvals.loading import Loaded
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.column_room import with_room
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.columns import Align, Cell, Column
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.tables import fit_columns

translate = QCoreApplication.translate

_FLEXIBLE = "transaction"
_MOST = {_FLEXIBLE: 320, "preparer": 168}
"""How wide a column may grow; what is longer is elided."""

_SHORTEST_NAME = 72
"""Names are elided before anything is left out."""


def queue_columns(voice: Voice, loaded: Loaded | None) -> tuple[Column[Waiting], ...]:
    """The columns of all three lists."""
    formats = voice.formats

    def number(line: Waiting) -> Cell:
        return Cell(formats.integer(line.proposal.sequence), tip=line.proposal.reference)

    def transaction(line: Waiting) -> Cell:
        text = words.object_text(line, voice)
        kind = words.kind_word(line)
        return Cell(kind, second=text, strong=True, tip=f"{kind} {text}")

    def total(line: Waiting) -> Cell:
        value = None if line.transaction is None else words.total_functional(line.transaction)
        return Cell(formats.money(value), tip=exact(value))

    def preparer(line: Waiting) -> Cell:
        names = line.proposal.preparers
        return Cell(names[0], tip=words.names_text(names))

    def state(line: Waiting) -> Cell:
        badge = words.line_badge(line, loaded)
        return Cell(badge=badge, tip=_state_tip(line, loaded))

    return (
        Column(
            key="number",
            title=translate("Approvals", "No."),
            cell=number,
            value=lambda line: line.proposal.sequence,
            align=Align.FIGURE,
            decimals=0,
            width=58,
        ),
        Column(
            key=_FLEXIBLE,
            title=translate("Approvals", "Transaction"),
            cell=transaction,
            value=lambda line: f"{words.kind_word(line)} {words.object_text(line, voice)}",
            width=124,
        ),
        Column(
            key="total",
            title=translate("Approvals", "Total"),
            unit=voice.functional,
            cell=total,
            value=lambda line: (
                None if line.transaction is None else words.total_functional(line.transaction)
            ),
            align=Align.FIGURE,
            width=96,
        ),
        Column(
            key="preparer",
            title=translate("Approvals", "Prepared by"),
            cell=preparer,
            value=lambda line: line.proposal.preparers[0],
            width=104,
            priority=2,
        ),
        Column(
            key="state",
            title=translate("Approvals", "State"),
            cell=state,
            value=lambda line: line.proposal.state.value,
            width=148,
        ),
    )


def _state_tip(line: Waiting, loaded: Loaded | None) -> str:
    proposal = line.proposal
    if loaded is not None and loaded.is_own(line) and proposal.decided is None:
        return translate("Approvals", "You prepared it or changed it, so another person decides.")
    if proposal.reason:
        said = translate("Approvals", "{user}: {reason}")
        return said.format(user=proposal.decided_by or "", reason=proposal.reason)
    return ""


class QueueTable(FittedTable):
    """Signals: picked (by a person, not by a refresh), evidence_wanted (Space)."""

    picked = Signal()
    evidence_wanted = Signal()

    def __init__(self, voice: Voice) -> None:
        self._declared = queue_columns(voice, None)
        super().__init__(self._declared, point=voice.formats.point)
        self.model_of_lines: LineModel[Waiting] = LineModel(self._declared, self)
        self.setModel(self.model_of_lines)
        self._restoring = False
        self._wanted: int | None = None
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)

    @property
    def lines(self) -> Sequence[Waiting]:
        """The proposals listed."""
        return self.model_of_lines.lines

    def chosen(self) -> list[Waiting]:
        """The selected proposals, in order."""
        selection = self.selectionModel().selection()
        rows: set[int] = set()
        for at in range(selection.size()):
            part = selection.at(at)
            rows.update(range(part.top(), part.bottom() + 1))
        return [self.lines[row] for row in sorted(rows)]

    def show_lines(
        self, lines: Sequence[Waiting], voice: Voice, loaded: Loaded, measured: Sequence[Waiting]
    ) -> None:
        """List proposals; what was selected stays selected, or what stands in its place is.

        `measured`: for which the columns have room (`widest` of all lists), so that the lists
        stand in line.
        """
        selected = {each.proposal.sequence for each in self.chosen()}
        row, was_chosen = self.currentIndex().row(), bool(selected)
        self._restoring = True
        self._set_columns(measured, voice, loaded)
        self.model_of_lines.set_lines(lines)
        rows = {each.proposal.sequence: at for at, each in enumerate(lines)}
        wanted, self._wanted = rows.get(self._wanted or -1), None
        kept = sorted(rows[each] for each in selected if each in rows)
        if wanted is not None:
            self.choose([wanted])
        elif kept:
            self.choose(kept)
        elif was_chosen and lines:
            self.choose([min(max(row, 0), len(lines) - 1)])
        self._restoring = False
        self.updateGeometry()

    def follow(self, decided: Sequence[Waiting]) -> None:
        """After a decision the item behind the last of them is next, else the one before."""
        gone = {each.proposal.sequence for each in decided}
        at = [row for row, each in enumerate(self.lines) if each.proposal.sequence in gone]
        if not at:
            return
        after = [*self.lines[at[-1] + 1 :], *reversed(self.lines[: at[0]])]
        left = (each.proposal.sequence for each in after if each.proposal.sequence not in gone)
        self._wanted = next(left, None)

    def choose(self, rows: Sequence[int]) -> None:
        """Select rows; the first is the current one."""
        model, selection = self.model_of_lines, QItemSelection()
        start = previous = None
        for row in [*rows, None]:
            if start is None or previous is None:
                start = previous = row
            elif row == previous + 1:
                previous = row
            else:
                selection.select(model.index(start, 0), model.index(previous, 0))
                start = previous = row
        flags = QItemSelectionModel.SelectionFlag
        first = model.index(rows[0], 0)
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(first, QAbstractItemView.ScrollHint.EnsureVisible)

    def clear_choice(self) -> None:
        """Another list has the selection."""
        self._restoring = True
        self.clearSelection()
        self._restoring = False

    def whole_height(self) -> int:
        """What all rows need."""
        theme = current_theme()
        rows = len(self.lines) * theme.px(ROW_HEIGHT)
        return theme.px(HEADER_HEIGHT_SINGLE) + rows + 2 + self._bar_height()

    def least_height(self, rows: int = 2) -> int:
        """What the header and the first few rows need."""
        theme = current_theme()
        shown = min(rows, len(self.lines))
        rows_height = shown * theme.px(ROW_HEIGHT)
        return theme.px(HEADER_HEIGHT_SINGLE) + rows_height + 2 + self._bar_height()

    def _bar_height(self) -> int:
        """What the scroll bar across takes where columns are wider than the list."""
        bar = self.horizontalScrollBar()
        return bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0

    def fit(self) -> None:
        """Columns that have no room go by priority; the transaction takes what is left."""
        columns, header, theme = self.figures.columns, self.horizontalHeader(), current_theme()
        if header.count() != len(columns):
            return  # the model has not come
        room = self.viewport().width()
        lacking = sum(theme.px(column.width) for column in columns) - room
        for at, column in enumerate(columns):
            width = theme.px(column.width)
            if column.key == "preparer" and lacking > 0:
                width = max(width - lacking, min(width, theme.px(_SHORTEST_NAME)))
            header.resizeSection(at, width)
        fit_columns(self, room)
        flexible = next(at for at, each in enumerate(columns) if each.key == _FLEXIBLE)
        used = sum(
            header.sectionSize(at)
            for at in range(len(columns))
            if at != flexible and not header.isSectionHidden(at)
        )
        header.resizeSection(flexible, max(room - used, theme.px(columns[flexible].width)))

    def on_selection_changed(self, *_ranges: object) -> None:
        """Rows were selected."""
        if not self._restoring:
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self.evidence_wanted.emit()
            return
        super().keyPressEvent(event)

    def _set_columns(self, lines: Sequence[Waiting], voice: Voice, loaded: Loaded) -> None:
        roomy = []
        for column in queue_columns(voice, loaded):
            # Words of a policy may be elided, a figure of a transaction or a price may not.
            rooms = [each for each in lines if column.key != _FLEXIBLE or _has_figure(each)]
            grown = with_room(column, map(column.cell, rooms), voice.formats.point)
            most = _MOST.get(column.key, grown.width)
            roomy.append(replace(grown, width=min(grown.width, most)))
        self.model_of_lines.set_columns(roomy)
        self.set_columns(roomy, point=voice.formats.point)


def _has_figure(line: Waiting) -> bool:
    kinds = (ProposalKind.PRICE, ProposalKind.ACCEPTANCE)
    return line.transaction is not None or line.proposal.kind in kinds


def widest(lines: Sequence[Waiting], loaded: Loaded) -> list[Waiting]:
    """Of thousands of lines those that can have the widest number, total, name or badge."""
    found: dict[object, Waiting] = {}
    low = high = ZERO
    most: dict[object, Decimal] = {}
    least: dict[object, Decimal] = {}
    for line in lines:
        t = line.transaction
        if t is not None:
            alike = (t.type, t.asset, t.quantity.as_tuple().exponent)
            if t.quantity > most.get(alike, ZERO):
                most[alike], found[alike] = t.quantity, line
        elif _has_figure(line):
            # Small prices have more digits behind the point, large ones more before it.
            figure, said = Decimal(line.content["price"]), line.content
            code, unit = said.get("base") or said["asset"], said.get("quote") or said["currency"]
            of = (line.proposal.kind, code, unit)
            if figure > most.get(of, ZERO):
                most[of], found[of] = figure, line
            if figure < least.get(of, figure + 1):
                least[of], found[(*of, "least")] = figure, line
        found.setdefault(line.proposal.preparers[0], line)
        found.setdefault(words.line_badge(line, loaded).text, line)
        total = None if t is None else words.total_functional(t)
        if total is not None and total < low:
            low, found["low"] = total, line
        elif total is not None and total > high:
            high, found["high"] = total, line
    return [*lines[:1], *found.values()]
