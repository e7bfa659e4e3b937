"""The left side: what waits, drafts, and what was decided lately."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals.loading import DECIDED_DAYS, Loaded
from alem_desktop.ui.approvals.queue_table import QueueTable, widest
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.key_caps import KeyCaps

translate = QCoreApplication.translate


class QueuePane(QWidget):
    """Three lists of which one has the selection.

    Signals: picked (a person selected something), evidence_wanted, filter_changed.
    """

    picked = Signal()
    evidence_wanted = Signal()
    filter_changed = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._loaded: Loaded | None = None
        self.title = plain_label("", "section")
        self.summary = plain_label("", "label")
        self.preparers = QComboBox(self)
        self.preparers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.preparers.addItem("", "")
        self.preparers.currentIndexChanged.connect(self.on_filter_changed)
        self.calm = plain_label("", "body2")
        self.calm.setWordWrap(True)
        self.waiting, self.drafts, self.decided = (QueueTable(voice) for _ in range(3))
        self._drafts_title = plain_label("", "section")
        self._decided_title = plain_label("", "section")
        self._keys = KeyCaps()
        self._active = self.waiting
        for table in self.tables:
            table.picked.connect(self.on_picked)
            table.horizontalScrollBar().rangeChanged.connect(self.on_range_changed)
            table.evidence_wanted.connect(self.evidence_wanted)
        self._lay_out()
        self.retranslate()

    @property
    def tables(self) -> tuple[QueueTable, QueueTable, QueueTable]:
        """The lists, from top to bottom."""
        return self.waiting, self.drafts, self.decided

    @property
    def active(self) -> QueueTable:
        """The list that has the selection, or had it last."""
        return self._active

    def chosen(self) -> list[Waiting]:
        """The selected proposals."""
        return self._active.chosen()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 leaps between."""
        return (self.preparers, *(table for table in self.tables if not table.isHidden()))

    def take_focus(self) -> bool:
        """The keys go to the list with the selection; False where there is none."""
        if self._active.isHidden():
            shown = [table for table in self.tables if not table.isHidden()]
            if not shown:
                return False
            self._active = shown[0]
        self._active.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_filter(self) -> None:
        """Everybody's proposals."""
        self.preparers.setCurrentIndex(0)

    # -- showing ---------------------------------------------------------------------------------

    def show_loaded(self, loaded: Loaded) -> None:
        """List what was read; the selection stays, or goes to what stands in its place."""
        self._loaded = loaded
        had_keys = QApplication.focusWidget() in self.tables
        self._offer_preparers(loaded)
        wanted = self.preparers.currentData()
        lists = (loaded.waiting, loaded.drafts, loaded.decided)
        every = (*loaded.waiting, *loaded.drafts, *loaded.decided)
        measured = widest(every, loaded)
        for table, lines in zip(self.tables, lists, strict=True):
            shown = [each for each in lines if wanted in ("", *each.proposal.preparers)]
            table.show_lines(shown, self._voice, loaded, measured)
            table.setHidden(not shown)
        self._drafts_title.setHidden(self.drafts.isHidden())
        self._decided_title.setHidden(self.decided.isHidden())
        self._say(loaded)
        self._show_keys()
        self._make_room()
        self._choose_something()
        if had_keys:
            self.take_focus()

    def set_voice(self, voice: Voice) -> None:
        """Figures and words in another language."""
        self._voice = voice
        self.retranslate()
        if self._loaded is not None:
            self.show_loaded(self._loaded)

    def _choose_something(self) -> None:
        """One list has a selection: the one that had it, else the first with rows."""
        if self._active.isHidden() or not self._active.chosen():
            shown = [table for table in self.tables if not table.isHidden()]
            if not shown:
                return
            self._active = shown[0]
            if not self._active.chosen():
                self._active.choose([0])
        for table in self.tables:
            if table is not self._active:
                table.clear_choice()

    def _offer_preparers(self, loaded: Loaded) -> None:
        every = (*loaded.waiting, *loaded.drafts, *loaded.decided)
        names = sorted({name for each in every for name in each.proposal.preparers})
        chosen = self.preparers.currentData()
        self.preparers.blockSignals(True)
        while self.preparers.count() > 1:
            self.preparers.removeItem(1)
        for name in names:
            self.preparers.addItem(name, name)
        self.preparers.setCurrentIndex(max(self.preparers.findData(chosen), 0))
        self.preparers.blockSignals(False)

    def _say(self, loaded: Loaded) -> None:
        lines, formats = self.waiting.lines, self._voice.formats
        if loaded.is_approver and loaded.people:
            self.title.setText(self.tr("Waiting for you"))
        else:
            self.title.setText(self.tr("Waiting for approval"))
        own = sum(1 for each in lines if loaded.is_own(each))
        parts = []
        if lines:
            many = grouped(self.tr("%n proposals", "", len(lines)), len(lines), formats)
            parts.append(self.tr("1 proposal") if len(lines) == 1 else many)
            oldest = min(each.proposal.proposed_at for each in lines)
            age = self._voice.age(oldest, loaded.at)
            parts.append(self.tr("oldest {age}").format(age=age))
        if own:
            parts.append(self.tr("{count} your own").format(count=formats.integer(own)))
        self.summary.setText(", ".join(parts))
        self.calm.setText("" if lines else self._calm_text(loaded))
        self.calm.setHidden(bool(lines))

    def _calm_text(self, loaded: Loaded) -> str:
        if self.preparers.currentData():
            return self.tr("Nothing of {name} waits.").format(name=self.preparers.currentData())
        return calm_text(loaded)

    # -- what happens ----------------------------------------------------------------------------

    def on_picked(self) -> None:
        """Something was selected in a list: the others let theirs go."""
        table = self.sender()
        if not isinstance(table, QueueTable) or not table.chosen():
            return
        self._active = table
        for other in self.tables:
            if other is not table:
                other.clear_choice()
        self.picked.emit()

    def on_filter_changed(self, _at: int) -> None:
        """Another preparer, or all of them."""
        if self._loaded is not None:
            self.show_loaded(self._loaded)
            self.filter_changed.emit()

    # -- Qt --------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.preparers.setItemText(0, self.tr("All preparers"))
        self.preparers.setAccessibleName(self.tr("Prepared by"))
        self._drafts_title.setText(self.tr("Drafts, not submitted yet"))
        self._decided_title.setText(
            self.tr("Decided in the last {count} days").format(count=DECIDED_DAYS)
        )
        self.waiting.setAccessibleName(self.tr("Waiting for approval"))
        self.drafts.setAccessibleName(self.tr("Drafts"))
        self.decided.setAccessibleName(self.tr("Decided"))
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys, those of a decision only for whoever may decide."""
        keys = [("↑ ↓", self.tr("next")), ("Space", self.tr("open evidence"))]
        if self._loaded is None or self._loaded.is_approver:
            keys += [
                ("Ctrl+Enter", self.tr("approve")),
                ("Ctrl+Backspace", self.tr("reject")),
                ("Ctrl+A", self.tr("all")),
            ]
        self._keys.set_keys(tuple(keys))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def on_range_changed(self, _least: int, _most: int) -> None:
        """A scroll bar across came or went: it covers no row."""
        self._make_room()

    def _make_room(self) -> None:
        """Each list is as high as its rows while there is room, and scrolls when there is not."""
        for table in self.tables:
            table.setMinimumHeight(table.least_height())
            table.setMaximumHeight(table.whole_height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 6, RELATED, 6)
        head.setSpacing(RELATED)
        for widget in (self.title, self.summary):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.preparers)
        self.calm.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, RELATED)
        for title in (self._drafts_title, self._decided_title):
            title.setContentsMargins(PAGE_SIDE, 14, PAGE_SIDE, 8)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, 6, RELATED, 6)
        foot.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.calm)
        layout.addWidget(self.waiting, 30)
        layout.addWidget(self._drafts_title)
        layout.addWidget(self.drafts, 10)
        layout.addWidget(self._decided_title)
        layout.addWidget(self.decided, 20)
        layout.addStretch(0)
        layout.addLayout(foot)


def calm_text(loaded: Loaded) -> str:
    """Why nothing waits, and what would make it wait."""
    if not loaded.people:
        return translate(
            "Approvals",
            "This book has no users, so nothing waits for a second person: what is recorded "
            "counts at once.",
        )
    if not loaded.four_eyes:
        return translate(
            "Approvals",
            "Four eyes are off in this book: what is recorded counts at once and waits for nobody.",
        )
    return translate("Approvals", "Nothing waits for approval.")
