"""The right side: all about the proposal that is selected, or the sums of many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.transactions import Transaction
from alem_desktop.drawing.formats import exact
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals import content, sections, words
from alem_desktop.ui.approvals.bulk import bulk_of
from alem_desktop.ui.approvals.checks import checks_of
from alem_desktop.ui.approvals.effects import effects_of
from alem_desktop.ui.approvals.loading import Case, Loaded
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import plain_label, rule
from alem_desktop.ui.widgets.badge import Badge
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_SIDE = 24
_LONG_TITLE = 30
_NARROW = 520


class DossierPane(QWidget):
    """Shows a Waiting at once, and its Case when it has come. Signal: evidence_wanted (one)."""

    evidence_wanted = Signal(object)

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._body: QWidget | None = None
        self._facing: QBoxLayout | None = None
        self._shown: int | None = None
        self.page = ScrollColumn(self)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.column.setContentsMargins(_SIDE, 12, _SIDE, GROUPS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.setAccessibleName(self.tr("Dossier"))

    def set_voice(self, voice: Voice) -> None:
        """Figures and words in another language, from the next showing on."""
        self._voice = voice

    def texts(self) -> tuple[str, ...]:
        """All that is shown, from top to bottom."""
        if self._body is None:
            return ()
        return tuple(each.text() for each in self._body.findChildren(QLabel) if each.text())

    def show_nothing(self, text: str = "") -> None:
        """Nothing is selected."""
        self._shown = None
        column = self._begin()
        column.addWidget(sections.wrapped(text, "body2"))
        self._end(0)

    def show_line(self, line: Waiting, case: Case | None, loaded: Loaded) -> None:
        """A proposal; without its case yet, what the list knows of it."""
        same = self._shown == line.proposal.sequence
        at = self.page.verticalScrollBar().value() if same else 0
        self._shown = line.proposal.sequence
        column = self._begin()
        column.addLayout(self._head(line, loaded))
        column.addSpacing(RELATED)
        if line.transaction is None:
            column.addWidget(sections.wrapped(words.act_text(line, self._voice)))
            column.addSpacing(RELATED)
            column.addLayout(sections.facts(content.act_facts(line, case, self._voice)))
        else:
            column.addLayout(self._content(line.transaction, case))
        if case is not None:
            self._rest(column, case, loaded)
        self._end(at)

    def show_many(self, lines: Sequence[Waiting], loaded: Loaded) -> None:
        """Many at once: what is selected in sums, and what is left out of a decision."""
        self._shown = None
        formats, functional, bulk = self._voice.formats, self._voice.functional, bulk_of(lines)
        column = self._begin()
        count = formats.integer(bulk.count, grouped=True)
        title = self.tr("{count} proposals selected").format(count=count)
        column.addWidget(plain_label(title, "panel"))
        prepared = self.tr("Prepared by {names}").format(names=words.names_text(bulk.preparers))
        column.addWidget(sections.wrapped(prepared, "body2"))
        column.addSpacing(RELATED)
        heads = (
            self.tr("Transactions"),
            self.tr("Count"),
            self.tr("Quantity"),
            self.tr("Total, {currency}").format(currency=functional),
        )
        rows = [
            (
                f"{share.kind} {share.asset}".strip(),
                formats.integer(share.count, grouped=True),
                formats.quantity(share.quantity),
                formats.money(share.value),
            )
            for share in bulk.shares
        ]
        column.addLayout(sections.table(heads, rows, [exact(each.value) for each in bulk.shares]))
        column.addSpacing(RELATED)
        sums = [
            (name, formats.money(value), functional, True, exact(value))
            for name, value in (
                (self.tr("Value of what comes in"), bulk.came_in),
                (self.tr("Value of what goes out"), -bulk.went_out),
            )
            if value
        ]
        line = QHBoxLayout()
        line.addStretch(1)
        line.addLayout(sections.amounts(sums))
        column.addLayout(line)
        if bulk.unvalued:
            said = self.tr("Without a value of their own, and in no total: {count}.")
            said = said.format(count=formats.integer(bulk.unvalued, grouped=True))
            column.addWidget(sections.wrapped(said, "label"))
        left = bulk.count - sum(1 for each in lines if loaded.may_decide(each))
        if left:
            said = self.tr("Not yours to decide, and left as they are: {count}.")
            said = said.format(count=formats.integer(left, grouped=True))
            column.addWidget(sections.wrapped(said, "warning"))
        said = self.tr("One act decides on all of them together: all, or none if one is refused.")
        column.addWidget(sections.wrapped(said, "label"))
        self._end(0)

    # -- parts -----------------------------------------------------------------------------------

    def _head(self, line: Waiting, loaded: Loaded) -> QHBoxLayout:
        voice, proposal = self._voice, line.proposal
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        text = words.title_text(line, voice)
        title = plain_label(text, "panel")
        title.setWordWrap(len(text) > _LONG_TITLE)
        row.addWidget(title, 1 if len(text) > _LONG_TITLE else 0)
        number = self.tr("No. {number}").format(number=voice.formats.integer(proposal.sequence))
        row.addWidget(plain_label(number, "label"))
        row.addWidget(Badge(words.line_badge(line, loaded)))
        row.addStretch(1)
        if proposal.state is ProposalState.PENDING:
            age = voice.age(proposal.proposed_at, loaded.at)
            row.addWidget(plain_label(self.tr("Waiting {age}").format(age=age), "label"))
        elif proposal.decided_at is not None:
            row.addWidget(plain_label(voice.stamp(proposal.decided_at), "label"))
        return row

    def _content(self, t: Transaction, case: Case | None) -> QBoxLayout:
        """What was said beside the amounts, or above them where there is little room."""
        row = self._facing = QHBoxLayout()
        row.addLayout(sections.facts(content.facts_of(t, self._voice)), 1)
        row.addLayout(sections.amounts(content.amounts_of(t, case, self._voice)), 0)
        self._face()
        return row

    def _face(self) -> None:
        if self._facing is not None:
            is_narrow = self.page.viewport().width() < current_theme().px(_NARROW)
            directions = QBoxLayout.Direction
            wanted = directions.TopToBottom if is_narrow else directions.LeftToRight
            self._facing.setDirection(wanted)
            self._facing.setSpacing(RELATED if is_narrow else 2 * GROUPS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._face()

    def _rest(self, column: QVBoxLayout, case: Case, loaded: Loaded) -> None:
        dossier = case.dossier
        is_open = case.line.proposal.state in (ProposalState.PENDING, ProposalState.DRAFT)
        column.addSpacing(RELATED)
        column.addWidget(rule())
        if dossier.changes:
            column.addLayout(sections.changes_section(dossier.changes, self._voice))
        if is_open:
            found = checks_of(case, loaded, self._voice)
            column.addLayout(sections.checks_section(found, self._voice))
            effects = effects_of(case, self._voice)
            if effects:
                column.addLayout(sections.effects_section(effects))
        if dossier.evidence:
            shown = sections.evidence_section(dossier.evidence, self.evidence_wanted.emit)
            column.addLayout(shown)
        column.addLayout(sections.history_section(dossier.history, self._voice))

    # -- the page --------------------------------------------------------------------------------

    def _begin(self) -> QVBoxLayout:
        """A new page in place of the old one."""
        outer, self._facing = self.page.column, None
        while (item := outer.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        return column

    def _end(self, at: int) -> None:
        assert self._body is not None
        self.page.column.addWidget(self._body)
        self.page.column.addStretch(1)
        self._body.show()
        self.page.verticalScrollBar().setValue(at)
