"""What the message bar shows: everything that is wrong now, the worst first."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar

_HIDE = "hide"


class Act(NamedTuple):
    """What can be done about a trouble: a button, and what it does."""

    text: str
    run: Callable[[], object]
    icon: str = ""


class Trouble(NamedTuple):
    """What is wrong, in words; the acts stand beside Hide, the hint before them."""

    text: str
    level: Level = Level.ERROR
    details: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()
    hint: str = ""


class Troubles(QObject):
    """Messages by their source; one goes when its cause goes or the user hides it.

    Signal: hidden (the source of a message that the user hid).
    """

    hidden = Signal(str)

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._messages: dict[str, Message] = {}
        self._tellers: dict[str, Callable[[], Trouble]] = {}
        self._acts: dict[str, Callable[[], object]] = {}
        bar.action_chosen.connect(self.on_action_chosen)
        bar.language_changed.connect(self.on_language_changed)

    def say(
        self,
        source: str,
        text: str,
        *,
        level: Level = Level.ERROR,
        details: tuple[tuple[str, str], ...] = (),
        act: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show what is wrong, with an act beside Hide; an equal source is replaced."""
        trouble = Trouble(text, level, details, () if act is None else (Act(*act),))
        self.tell(source, lambda: trouble)

    def tell(self, source: str, teller: Callable[[], Trouble]) -> None:
        """Show what is wrong in words that are asked for again in each language, and at `retell`;
        an equal source is replaced."""
        self._tellers[source] = teller
        self._make(source)
        self._show()

    def retell(self, source: str) -> None:
        """Ask for the words again, where there are any: a time in them is another."""
        if source in self._tellers:
            self._make(source)
            self._show()

    def clear(self, source: str) -> None:
        """The cause is gone."""
        self._tellers.pop(source, None)
        if self._messages.pop(source, None) is not None:
            self._show()

    def clear_all(self) -> None:
        """Nothing said of the last book is true of the next."""
        self._messages.clear()
        self._tellers.clear()
        self._show()

    @property
    def sources(self) -> frozenset[str]:
        """What has something to say."""
        return frozenset(self._messages)

    def texts(self) -> list[str]:
        """Everything that is said."""
        return [message.text for message in self._messages.values()]

    def on_action_chosen(self, key: str) -> None:
        """A button of the message in sight."""
        if key == _HIDE:
            shown = self._bar.message
            for source, message in list(self._messages.items()):
                if message == shown:
                    self.clear(source)
                    self.hidden.emit(source)
        elif key in self._acts:
            self._acts[key]()

    def on_language_changed(self) -> None:
        """Say everything anew."""
        for source in self._tellers:
            self._make(source)
        self._show()

    def _make(self, source: str) -> None:
        """Put the words of a source, as they are now, where they stood before."""
        trouble = self._tellers[source]()
        actions = []
        for place, act in enumerate(trouble.acts):
            key = f"{source}/{place}"
            self._acts[key] = act.run
            actions.append(MessageAction(key, act.text, act.icon))
        actions.append(MessageAction(_HIDE, self.tr("Hide"), kind="quiet"))
        self._messages[source] = Message(
            trouble.level, trouble.text, trouble.details, tuple(actions), trouble.hint
        )

    def _show(self) -> None:
        self._bar.set_messages(list(self._messages.values()))
