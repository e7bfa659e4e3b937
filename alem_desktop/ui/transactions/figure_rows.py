"""Rows of labels in a grid: a name, then figures; shown anew without being built anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from alem_desktop.ui.theme import restyle
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.widgets.plain import plain_tip


class FigureRows:
    """Rows are said from the first to the last between `begin` and `end`; the rest are hidden.

    The name takes what the figures leave of the width and goes on in further lines.
    """

    def __init__(self, grid: QGridLayout, columns: int) -> None:
        self._grid = grid
        self._columns = columns
        self._rows: list[list[QLabel]] = []
        self._said = 0
        grid.setColumnStretch(0, 1)

    def begin(self) -> None:
        """Say everything anew."""
        self._said = 0

    def add(
        self,
        *texts: str,
        role: str = "body2",
        figures: str = "",
        unit: str = "",
        tips: Sequence[str] = (),
        indent: int = 0,
    ) -> None:
        """The next row: its name with a role and an indent in pixels, then its figures.

        `unit`: the role of the last one, where it is a unit.
        """
        if self._said == len(self._rows):
            self._rows.append(self._make())
        for at, label in enumerate(self._rows[self._said]):
            label.setText(texts[at] if at < len(texts) else "")
            label.setToolTip(plain_tip(tips[at]) if at < len(tips) else "")
            wanted = role if at == 0 else figures
            if unit and at == self._columns - 1:
                wanted = unit
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            if label.property("role") != wanted:
                restyle(label, "role", wanted)
            label.setVisible(True)
        self._rows[self._said][0].setContentsMargins(indent, 0, 0, 0)
        self._said += 1

    def end(self) -> None:
        """Nothing more is said."""
        for labels in self._rows[self._said :]:
            for label in labels:
                label.setVisible(False)

    def _make(self) -> list[QLabel]:
        row, labels = len(self._rows), []
        for column in range(self._columns):
            label = plain_label("", right=column > 0)
            if column == 0:
                label.setWordWrap(True)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(label, row, column)
            labels.append(label)
        return labels
