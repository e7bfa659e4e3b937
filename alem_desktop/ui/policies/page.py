"""One rule in full: what it decides, how it is changed, and all the values it has had."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.policies.columns import Said, step_columns
from alem_desktop.ui.policies.editor import RuleEditor
from alem_desktop.ui.policies.loading import RuleLine, RuleStep
from alem_desktop.ui.policies.words import rule_meaning, rule_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.labels import Sentence, rule
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_LEAST_HISTORY = 140
"""Header and a few lines, however low the window is."""


class RulePage(QWidget):
    """Signal: change_wanted (the button, or Ctrl+Enter)."""

    change_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Said(context)
        self._line: RuleLine | None = None
        self._four_eyes = False
        self.title = _label("panel", self)
        self.meaning = _label("body2", self)
        self.stands = _label("section", self)
        self._refusal = ""
        self.editor = RuleEditor(context, self)
        self.editor.edited.connect(self.on_edited)
        self.reason = Sentence(self)
        self.result = Sentence(self)
        self.act = make_button("", "primary", parent=self)
        self.act.clicked.connect(self.change_wanted)
        self.history_title = _label("section", self)
        self.history_title.setText(self.tr("Values over time, the newest first"))
        columns = step_columns(self._said)
        self.model: LineModel[RuleStep] = LineModel(columns, self)
        self.history = FittedTable(columns, point=context.formats.point)
        self.history.setModel(self.model)
        self.history.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.history.setAccessibleName(self.tr("Values over time"))
        self.history.setMinimumHeight(current_theme().px(_LEAST_HISTORY))
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self.act)
        scroll = ScrollColumn(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        layout = scroll.column
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, 0)
        layout.setSpacing(RELATED)
        for widget in (self.title, self.meaning, self.stands, rule(), self.reason, self.editor):
            layout.addWidget(widget)
        layout.addWidget(self.result)
        layout.addLayout(buttons)
        layout.addWidget(rule())
        layout.addWidget(self.history_title)
        layout.addWidget(self.history, 1)

    @property
    def line(self) -> RuleLine | None:
        """The rule that is shown."""
        return self._line

    def show_rule(self, line: RuleLine, four_eyes: bool, *, keep: bool = False) -> None:
        """Show a rule. `keep` what is being typed: the same rule was read again."""
        self._line, self._four_eyes = line, four_eyes
        self.title.setText(rule_name(line.field))
        self.meaning.setText(rule_meaning(line.field))
        self.stands.setText(self._stands_text(line))
        self.act.setText(self.tr("Propose the change") if four_eyes else self.tr("Change"))
        self.model.set_lines(line.steps)
        self.history.fit()
        if not keep:
            self.result.say("")
            self.editor.show_rule(line)

    def allow(self, refusal: str) -> None:
        """Whether who works here may change rules; why not is in sight."""
        self._refusal = refusal
        self.reason.say(refusal, icon="lock", role="label")
        self.editor.set_enabled(not refusal)
        self.act.setEnabled(not refusal)

    def say_done(self, text: str, *, waits: bool = False) -> None:
        """What has come of a change."""
        self.result.say(text, icon="hourglass" if waits else "check", role="label")
        if waits:  # the same once more would wait beside it
            self.act.setEnabled(False)

    def on_edited(self) -> None:
        """Something else is asked for: what came of the last change is no answer to it."""
        self.result.say("")
        self.act.setEnabled(not self._refusal)

    def say_refused(self, text: str) -> None:
        """Why the book did not take it, where no field is to blame."""
        self.result.say(text)

    def _stands_text(self, line: RuleLine) -> str:
        value = self._said.value(line.field, line.value)
        if line.since is None:
            words = self.tr("Now: {value}, since the book began")
            return words.format(value=value)
        words = self.tr("Now: {value}, since {time} (record {number} by {user})")
        time = self._said.since(line.since)
        return words.format(value=value, time=time, number=line.sequence, user=line.user)


def _label(role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel("", parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
