"""All figures of a period, each with its basis and its definition."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.services.charting import ChartAnswer
from alem_desktop.ui.charts.figure_lines import FigureLine, figure_lines
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn
from alem_desktop.ui.widgets.tables import (
    Align,
    Cell,
    Column,
    LedgerTable,
    LineModel,
    RowKind,
    size_columns,
)

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 940, 700
_DEFINITION_HEIGHT, _BASIS_WIDTH = 110, 240


class FiguresDialog(QDialog):
    """A table of figures with the definition of the current one below it. Esc closes."""

    def __init__(self, answer: ChartAnswer, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        told = answer.performance
        assert told is not None
        self._context = context
        formats = context.formats
        self._lines = figure_lines(told, Teller.of(context))
        self.setWindowTitle(self.tr("All figures of the period"))
        measured = told.figures
        scope = ", ".join(filter(None, (answer.fund, *answer.query.scope)))
        self._title = self.tr("{scope}, {first} to {last}, {currency}").format(
            scope=scope,
            first=formats.date(measured.start),
            last=formats.date(measured.end),
            currency=told.currency,
        )
        self.table = LedgerTable(
            columns(formats), point=formats.point, two_line_header=False, parent=self
        )
        self.definition = PlainLabel(parent=self)
        self._build()
        model: LineModel[FigureLine] = LineModel(columns(formats), self.table)
        model.set_lines(self._lines)
        self.table.setModel(model)
        size_columns(self.table)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.selectionModel().currentRowChanged.connect(self.on_current)
        self.table.setCurrentIndex(model.index(1, 0))
        resize_to_fit(self, _WIDTH, _HEIGHT)

    def _build(self) -> None:
        title = PlainLabel(self._title, self)
        title.setProperty("role", "body2")
        title.setWordWrap(True)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSortIndicatorShown(False)
        self.definition.setWordWrap(True)
        self.definition.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.definition.setAccessibleName(self.tr("How it is computed"))
        scroll = ScrollColumn(self)
        scroll.setFixedHeight(current_theme().px(_DEFINITION_HEIGHT))
        scroll.column.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        scroll.column.addWidget(self.definition)
        scroll.column.addStretch(1)
        copy = make_button(self.tr("Copy all"), icon="copy", parent=self)
        copy.clicked.connect(self.on_copy_all)
        close = make_button(self.tr("Close"), parent=self)
        close.clicked.connect(self.reject)
        head, foot = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, GROUPS, PAGE_SIDE, RELATED)
        head.addWidget(title)
        foot.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, GROUPS)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(scroll)
        layout.addLayout(foot)

    @property
    def lines(self) -> list[FigureLine]:
        """What is listed."""
        return self._lines

    def show_figure(self, key: str) -> None:
        """Go to a figure by its key."""
        row = next((at for at, line in enumerate(self._lines) if line.key == key), None)
        if row is not None:
            index = self.table.model().index(row, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            rows = QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags | rows)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Another figure is current: how it is computed, and why it is blank if it is."""
        line = self._lines[index.row()]
        self.definition.setText("\n".join(filter(None, (line.reason, line.definition))))

    def on_copy_all(self) -> None:
        """Every figure with basis and definition, exact, on the clipboard."""
        QGuiApplication.clipboard().setText(as_text(self._title, self._lines))
        self._context.announce(self.tr("Figures copied"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def columns(formats: Formats) -> list[Column[FigureLine]]:
    """Figure, value, unit, and what it rests on or why it is blank."""

    def kind(line: FigureLine) -> RowKind:
        return RowKind.GROUP if line.is_heading else RowKind.NORMAL

    def value(line: FigureLine) -> Cell:
        tone = {1: "gain", -1: "loss"}.get(line.trend)
        spoken = " ".join(filter(None, (line.name, line.text, line.unit))) or line.name
        if not line.text and line.reason:
            spoken = f"{line.name}, {line.reason}"
        return Cell(
            line.text, kind=kind(line), tone=tone, trend=line.trend, spoken=spoken, tip=line.reason
        )

    return [
        Column(
            "figure",
            translate("Figures", "Figure"),
            lambda line: Cell(line.name, kind=kind(line), strong=line.is_heading),
            lambda line: line.name,
        ),
        Column(
            "value",
            translate("Figures", "Value"),
            value,
            lambda line: line.exact,
            align=Align.FIGURE,
            decimals=4,
        ),
        Column(
            "unit",
            translate("Figures", "Unit"),
            lambda line: Cell(line.unit, kind=kind(line), tone="text2"),
            copied_unit,
        ),
        Column(
            "basis",
            translate("Figures", "Basis"),
            lambda line: Cell(
                line.basis or line.reason, kind=kind(line), tone="text2", tip=line.reason
            ),
            lambda line: line.basis or line.reason,
            width=_BASIS_WIDTH,  # at least; it takes what the window has left
        ),
    ]


def copied_unit(line: FigureLine) -> str:
    """What a copied figure is in: percentages and points are copied as fractions."""
    is_fraction = line.unit in ("%", translate("ChartsTab", "pp"))
    return translate("Figures", "fraction") if is_fraction else line.unit


def as_text(title: str, lines: list[FigureLine]) -> str:
    """All figures as TSV with their definitions."""
    header = [
        translate("Figures", "Figure"),
        translate("Figures", "Value"),
        translate("Figures", "Unit"),
        translate("Figures", "Basis"),
        translate("Figures", "Definition"),
    ]
    rows = [[title], header]
    for line in lines:
        unit, basis = copied_unit(line), line.basis or line.reason
        rows.append([line.name, line.exact, unit, basis, line.definition])
    return "".join("\t".join(row).rstrip("\t") + "\n" for row in rows)
