"""The parts of a dossier as widgets: rows of text and figures with hairlines between."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import elide_hash
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.approvals import FieldChange, Step
from alem_desktop.services.evidence import Evidence, size_text
from alem_desktop.ui.approvals import words
from alem_desktop.ui.approvals.checks import summary_text
from alem_desktop.ui.approvals.content import Amount
from alem_desktop.ui.approvals.verdicts import Check, Effect, Verdict
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import ToneIcon, plain_label
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import plain_tip

translate = QCoreApplication.translate

_ROW_PADDING = 3
_VERDICTS = {
    Verdict.PASSED: ("check", "gain", ""),
    Verdict.CONSIDER: ("triangle-alert", "warn", "warning"),
    Verdict.FAILED: ("circle-alert", "danger", "error"),
}


class SoftRule(QWidget):
    """The hairline between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.line_soft))
        painter.end()


def wrapped(text: str, role: str = "", *, right: bool = False) -> QLabel:
    """A text that goes on in further lines and can be copied."""
    label = plain_label(text, role)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def heading(title: str, detail: str = "") -> QHBoxLayout:
    """The head of a section."""
    row = QHBoxLayout()
    row.addWidget(plain_label(title, "section"))
    row.addWidget(plain_label(detail, "label", right=True), 1)
    return row


def facts(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    """Names with what is said."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, current_theme().px(92))
    for row, (name, text) in enumerate(rows):
        grid.addWidget(plain_label(name, "body2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(text), row, 1)
    grid.setRowStretch(len(rows), 1)
    return grid


def amounts(rows: Sequence[Amount]) -> QGridLayout:
    """Figures with their names and units."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(4)
    for row, (name, figure, unit, is_total, tip) in enumerate(rows):
        grid.addWidget(plain_label(name, "section" if is_total else "body2"), row, 0)
        value = plain_label(figure, "section" if is_total else "", right=True)
        value.setToolTip(plain_tip(tip))
        grid.addWidget(value, row, 1)
        grid.addWidget(plain_label(unit, "hint"), row, 2)
    grid.setRowStretch(len(rows), 1)
    return grid


def checks_section(checks: list[Check], voice: Voice) -> QVBoxLayout:
    """What speaks for it and against it."""
    column = _section()
    column.addLayout(heading(translate("Approvals", "Checks"), summary_text(checks, voice.formats)))
    for check in checks:
        icon, token, role = _VERDICTS[check.verdict]
        row = QHBoxLayout()
        row.setContentsMargins(0, _ROW_PADDING, 0, _ROW_PADDING)
        row.setSpacing(RELATED)
        row.addWidget(ToneIcon(icon, token), 0, Qt.AlignmentFlag.AlignTop)
        text = wrapped(check.text, role)
        text.setAccessibleName(f"{_spoken(check.verdict)}: {check.text}")
        row.addWidget(text, 5)
        row.addWidget(wrapped(check.detail, "label", right=True), 6)
        column.addWidget(SoftRule())
        column.addLayout(row)
    column.addWidget(SoftRule())
    return column


def _spoken(verdict: Verdict) -> str:
    match verdict:
        case Verdict.PASSED:
            return translate("Approvals", "Passed")
        case Verdict.CONSIDER:
            return translate("Approvals", "To consider")
        case Verdict.FAILED:
            return translate("Approvals", "Against it")


def effects_section(effects: Sequence[Effect]) -> QVBoxLayout:
    """Now, change and after."""
    column = _section()
    column.addLayout(
        heading(translate("Approvals", "What changes"), translate("Approvals", "if approved now"))
    )
    heads = (
        "",
        translate("Approvals", "Now"),
        translate("Approvals", "Change"),
        translate("Approvals", "After"),
    )
    rows = [(each.name, each.now, each.change, each.after) for each in effects]
    column.addLayout(table(heads, rows, [each.tip for each in effects]))
    return column


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], tips: Sequence[str] = ()
) -> QGridLayout:
    """A name and figures at the right, with a hairline below each row."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * RELATED)
    grid.setVerticalSpacing(_ROW_PADDING)
    grid.setColumnStretch(0, 1)
    for at, head in enumerate(heads):
        grid.addWidget(plain_label(head, "label", right=at > 0), 0, at)
    for number, row in enumerate(rows):
        place = 2 * number + 1
        grid.addWidget(SoftRule(), place, 0, 1, len(heads))
        for at, text in enumerate(row):
            muted = "body2" if at <= 1 else ""
            label = plain_label(text, muted, right=True) if at else wrapped(text, muted)
            if at == len(row) - 1 and number < len(tips):
                label.setToolTip(plain_tip(tips[number]))
            grid.addWidget(label, place + 1, at)
    grid.addWidget(SoftRule(), 2 * len(rows) + 1, 0, 1, len(heads))
    return grid


def changes_section(changes: Sequence[FieldChange], voice: Voice) -> QVBoxLayout:
    """What is other than in the version before."""
    column = _section()
    title = translate("Approvals", "Changed since the version before")
    row = QHBoxLayout()
    row.setSpacing(RELATED)
    row.addWidget(ToneIcon("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(plain_label(title, "section"), 1)
    column.addLayout(row)
    heads = ("", translate("Approvals", "Before"), translate("Approvals", "After"))
    rows = [(words.change_name(change), *words.change_values(change, voice)) for change in changes]
    column.addLayout(table(heads, rows))
    return column


def evidence_section(files: Sequence[Evidence], opened: Any) -> QVBoxLayout:
    """The attached files; `opened` takes the one to look at."""
    column = _section()
    column.addLayout(heading(translate("Approvals", "Evidence")))
    for file in files:
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(RELATED)
        row.addWidget(ToneIcon("file-text", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        name = wrapped(file.name, "section")
        name.setToolTip(plain_tip(file.name))
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        row.addWidget(plain_label(size_text(file.size), "label"))
        digest = plain_label(f"SHA-256 {elide_hash(file.sha256)}", "hint")
        digest.setToolTip(file.sha256)
        row.addWidget(digest)
        button = make_button(translate("Approvals", "Open"), "link")
        said = translate("Approvals", "Open {name}").format(name=file.name)
        button.setAccessibleName(said)
        button.clicked.connect(partial(_open, opened, file))
        row.addWidget(button)
        column.addWidget(SoftRule())
        column.addLayout(row)
    column.addWidget(SoftRule())
    return column


def _open(opened: Any, file: Evidence, _checked: bool = False) -> None:
    opened(file)


def history_section(history: Sequence[Step], voice: Voice) -> QVBoxLayout:
    """What happened to it, the newest first."""
    column = _section()
    column.addLayout(heading(translate("Approvals", "History")))
    for step in reversed(history):
        column.addLayout(_history_row(words.step_text(step), voice.stamp(step.at)))
        for change in step.changes:
            before, after = words.change_values(change, voice)
            said = translate("Approvals", "{field} changed from {before} to {after}").format(
                field=words.change_name(change), before=before, after=after
            )
            column.addLayout(_history_row(said, ""))
    return column


def _history_row(text: str, time: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(wrapped(text, "body2"), 1)
    row.addWidget(plain_label(time, "label", right=True), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _section() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, RELATED, 0, RELATED)
    column.setSpacing(2)
    return column
