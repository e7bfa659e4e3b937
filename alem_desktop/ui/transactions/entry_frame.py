"""Above and below the fields of the entry form: what it makes, and what its buttons do with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.ui.transactions.entry_mode import Revised, correction_text
from alem_desktop.ui.transactions.labels import Sentence, plain_label
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps

translate = QCoreApplication.translate


class EntryHead(QVBoxLayout):
    """Title, state, when the draft was kept; below them which entry is replaced, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._title = plain_label("", "panel")
        self._badge = Badge(state_badge(State.DRAFT))
        self.kept = plain_label("", "hint", right=True)
        self.close = make_icon_button("x", "")
        self.notice = Sentence()
        self.notice.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 4)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, RELATED, RELATED, 4)
        head.setSpacing(RELATED)
        head.addWidget(self._title)
        head.addWidget(self._badge)
        head.addWidget(self.kept, 1)
        head.addWidget(self.close)
        self.setSpacing(0)
        self.addLayout(head)
        self.addWidget(self.notice)

    def show_mode(self, revised: Revised | None, formats: Formats) -> None:
        """A new entry, or one in the place of `revised`."""
        name_icon_button(self.close, translate("EntryPanel", "Close the form, keep the draft"))
        if revised is None:
            self._title.setText(translate("EntryPanel", "New transaction"))
            self._badge.set_spec(state_badge(State.DRAFT))
            self.notice.say("")
            return
        number = formats.integer(revised.sequence)
        rejected = revised.state == State.REJECTED
        self._title.setText(translate("EntryPanel", "Correct {number}").format(number=number))
        self._badge.set_spec(state_badge(State(revised.state)))
        self.notice.say(
            correction_text(revised, number),
            icon="circle-x" if rejected else "info",
            role="warning" if rejected else "label",
        )


class EntryFoot(QVBoxLayout):
    """What is in the way or done, who can approve, and the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.word = Sentence()
        self.record = make_button("", "primary")
        self.keep = make_button("")
        self.discard = make_button("", "quiet")
        self._who = plain_label("", "hint")
        self._who.setWordWrap(True)
        self._keys = KeyCaps()
        self._first = QHBoxLayout()  # the main act, where all three do not fit side by side
        self._buttons = buttons = QHBoxLayout()
        for row in (self._first, buttons):
            row.setSpacing(RELATED)
        buttons.addWidget(self.record)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.discard)
        self.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        self.setSpacing(6)
        self.addWidget(self.word)
        self.addWidget(self._who)
        self.addLayout(self._first)
        self.addLayout(buttons)
        self.addWidget(self._keys)

    def show_mode(self, *, proposes: bool, may_record: bool, approvers: str) -> None:
        """`proposes`: what is recorded waits for approval; `approvers` says whose, '' for none."""
        if proposes:
            self.record.setText(translate("EntryPanel", "Submit for approval"))
            self.keep.setText(translate("EntryPanel", "Save as draft"))
            act = translate("EntryPanel", "submit")
        else:
            self.record.setText(translate("EntryPanel", "Record"))
            self.keep.setText(translate("EntryPanel", "Keep draft"))
            act = translate("EntryPanel", "record")
        self.record.setEnabled(may_record)
        self.keep.setEnabled(may_record or not proposes)
        if not may_record:
            approvers = translate("EntryPanel", "Only a preparer records transactions.")
        self._who.setText(approvers)
        self._who.setVisible(bool(approvers))
        self._keys.set_keys(
            (
                ("Ctrl+Enter", act),
                ("=", translate("EntryPanel", "calculate")),
                ("Esc", translate("EntryPanel", "back to list")),
            )
        )

    def fit(self, width: int) -> None:
        """Side by side while no word of a button is cut, else the main act above the others."""
        shown = (self.record, self.keep, self.discard)
        needed = sum(each.sizeHint().width() + RELATED for each in shown) + 2 * PAGE_SIDE
        apart = needed > width
        if apart and not self._first.count():
            self._buttons.removeWidget(self.record)
            self._first.addWidget(self.record)
            self._first.addStretch(1)
        elif not apart and self._first.count():
            self._first.removeWidget(self.record)
            self._first.takeAt(0)
            self._buttons.insertWidget(0, self.record)

    def show_discard(self, *, bring_back: bool, revises: bool) -> None:
        """What the third button does: it empties the form, or takes that back."""
        if bring_back:
            words = translate("EntryPanel", "Bring back")
        elif revises:
            words = translate("EntryPanel", "Leave as it was")
        else:
            words = translate("EntryPanel", "Discard")
        self.discard.setText(words)
