"""What the message bar shows: everything that is wrong now, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar

_HIDE = "hide"


class Act(NamedTuple):
    """What can be done about a trouble: a button, and what it does."""

    text: str
    run: Callable[[], object]
    icon: str = ""


class Troubles(QObject):
    """Messages by their source; one goes when its cause goes or the user hides it.

    Signal: hidden (the source of a message that the user hid).
    """

    hidden = Signal(str)

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._messages: dict[str, Message] = {}
        self._acts: dict[str, Callable[[], object]] = {}
        bar.action_chosen.connect(self.on_action_chosen)

    def say(
        self,
        source: str,
        text: str,
        *,
        level: Level = Level.ERROR,
        details: tuple[tuple[str, str], ...] = (),
        act: tuple[str, Callable[[], object]] | None = None,
        acts: Sequence[Act] = (),
        hint: str = "",
    ) -> None:
        """Show what is wrong, with an act or more beside Hide, and a hint before them; an equal
        source is replaced."""
        offered = [*acts] if act is None else [Act(*act), *acts]
        keys = [f"{source}/{place}" for place in range(len(offered))]
        self._acts.update({key: each.run for key, each in zip(keys, offered, strict=True)})
        actions = [
            MessageAction(key, each.text, each.icon)
            for key, each in zip(keys, offered, strict=True)
        ]
        actions.append(MessageAction(_HIDE, self.tr("Hide"), kind="quiet"))
        self._messages[source] = Message(level, text, details, tuple(actions), hint)
        self._show()

    def clear(self, source: str) -> None:
        """The cause is gone."""
        if self._messages.pop(source, None) is not None:
            self._show()

    def clear_all(self) -> None:
        """Nothing said of the last book is true of the next."""
        self._messages.clear()
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

    def _show(self) -> None:
        self._bar.set_messages(list(self._messages.values()))
