"""The choice among the states of transactions, and of those whose evidence is missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from alem_desktop.ui.widgets.badge import State, state_badge
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

STATES = (State.DRAFT, State.AWAITING, State.APPROVED, State.REJECTED, State.REVERSED)
"""Of a transaction, in the order in which it comes to them."""

WITHOUT_EVIDENCE = "without-evidence"
_LETTERS = 12


class StateChoice(QComboBox):
    """All states, one of them, or what stands or waits without evidence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("", "")
        for state in STATES:
            self.addItem("", state.value)
        self.insertSeparator(self.count())
        self.addItem("", WITHOUT_EVIDENCE)
        self.setMaxVisibleItems(self.count())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        guard_wheel(self)
        self.retranslate()

    @property
    def state(self) -> str | None:
        """The chosen state as the book calls it; None for any."""
        chosen = self.currentData()
        return str(chosen) if chosen and chosen != WITHOUT_EVIDENCE else None

    @property
    def without_evidence(self) -> bool:
        """Whether only what has no evidence is wanted."""
        return bool(self.currentData() == WITHOUT_EVIDENCE)

    def choose(self, value: str) -> None:
        """Choose a state, WITHOUT_EVIDENCE, or '' for all."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.setAccessibleName(self.tr("State"))
        self.setItemText(0, self.tr("All states"))
        for state in STATES:
            self.setItemText(self.findData(state.value), state_badge(state).text)
        self.setItemText(self.findData(WITHOUT_EVIDENCE), self.tr("Without evidence"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
