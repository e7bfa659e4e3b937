"""The holdings as text for other programs: exact values, in the columns that are in sight.

The line of 30 days is a picture: it has nothing to copy, and so no column here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeView

from alem_desktop.ui.holdings.columns import TREND, copied
from alem_desktop.ui.holdings.lines import HoldingLine
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.widgets.tables import PinnedTotal

Table = list[list[str]]


def table_of(tree: QTreeView, total: PinnedTotal) -> Table:
    """Header, every row that is not folded away, and the total."""
    model = _model(tree)
    return _table(tree, (model.line(index) for index in _seen_rows(tree, QModelIndex())), total)


def selected_table(tree: QTreeView, total: PinnedTotal | None) -> Table:
    """Header and the selected rows, and the total if all rows are selected."""
    model = _model(tree)
    rows = sorted(tree.selectionModel().selectedRows(), key=_path)
    top_rows = sum(1 for row in rows if not row.parent().isValid())
    whole = top_rows == model.rowCount()
    return _table(tree, (model.line(row) for row in rows), total if whole else None)


def copy_selected(tree: QTreeView, total: PinnedTotal | None) -> None:
    """Put the selected rows on the clipboard."""
    if tree.selectionModel().hasSelection():
        QGuiApplication.clipboard().setText(as_tsv(selected_table(tree, total)))


def as_tsv(table: Table) -> str:
    """Rows for the clipboard."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in table)


def _table(tree: QTreeView, lines: Iterable[HoldingLine], total: PinnedTotal | None) -> Table:
    header, columns = tree.header(), _model(tree).columns
    sections = [header.logicalIndex(place) for place in range(header.count())]
    shown = [
        columns[at]
        for at in sections
        if not header.isSectionHidden(at) and columns[at].key != TREND
    ]
    table = [[f"{column.title} {column.unit}".strip() for column in shown]]
    table += [[copied(column, line) for column in shown] for line in lines]
    if total is not None:
        texts = total.exact_texts()
        table.append([texts.get(column.key, "") for column in shown])
    return table


def _model(tree: QTreeView) -> HoldingsModel:
    model = tree.model()
    if not isinstance(model, HoldingsModel):
        raise TypeError("not a tree of holdings")
    return model


def _seen_rows(tree: QTreeView, parent: QModelIndex) -> Iterator[QModelIndex]:
    model = tree.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        if tree.isExpanded(index):
            yield from _seen_rows(tree, index)


def _path(index: QModelIndex) -> tuple[int, ...]:
    path: list[int] = []
    while index.isValid():
        path.append(index.row())
        index = index.parent()
    return tuple(reversed(path))
