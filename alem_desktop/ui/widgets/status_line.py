"""The line at the foot of the window: how fresh, what runs, who."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import ICON_IN_TEXT, RELATED, STATUS_HEIGHT
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.buttons import make_icon_button, name_icon_button
from alem_desktop.ui.widgets.plain import PlainLabel

_MESSAGE_MS = 5000


class Connection(Enum):
    """What the price sources answer; each has a colour and, always, a word."""

    ONLINE = "online"
    OFFLINE = "offline"
    PRICES_UNAVAILABLE = "prices unavailable"


@dataclass(frozen=True, slots=True)
class _Task:
    text: str
    done: int
    total: int
    behind: bool


class StatusLine(QWidget):
    """Left: dot and word, last fetch, the running task; right: journal mark, user, role.

    Signal `cancel_requested` comes from the cross beside the progress bar, with the owner of the
    task in sight.
    """

    cancel_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connection: Connection | None = None
        self._tasks: dict[object, _Task] = {}
        self._fetches = False
        self._journal_ok = True
        self._dot = _Dot(self)
        self._word = _label(self)
        self._fetch = _label(self)
        self._task = _label(self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._cancel = make_icon_button("x", "", self)
        self._cancel.setProperty("small", True)
        self._cancel.clicked.connect(self.on_cancel)
        self._said = _label(self)
        self._journal_icon = QLabel(self)
        self._journal = _label(self)
        self._user_icon = QLabel(self)
        self._user = _label(self)
        self._role = _label(self)
        restyle(self._role, "role", "label-strong")
        self._fetch_rule, self._task_rule, self._user_rule = (_Rule(self) for _each in range(3))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 1, 6, 0)
        layout.setSpacing(RELATED)
        for widget in (
            self._dot,
            self._word,
            self._fetch_rule,
            self._fetch,
            self._task_rule,
            self._task,
            self._progress,
            self._cancel,
            self._said,
        ):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for widget in (
            self._journal_icon,
            self._journal,
            self._user_rule,
            self._user_icon,
            self._user,
            self._role,
        ):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MESSAGE_MS)
        self._timer.timeout.connect(self.on_message_over)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_task()
        self.set_last_fetch("")
        self.set_journal("")
        self.set_user("", "")
        self.on_message_over()
        self._measure()
        self._retranslate()

    def set_connection(self, connection: Connection | None) -> None:
        """Say whether prices can be had; None: nobody has asked yet."""
        self._connection = connection
        self._show_connection()

    def set_last_fetch(self, text: str) -> None:
        """When prices came last, in words; '' hides it."""
        self._fetch.setText(text)
        self._show_fetch()

    def set_task(
        self, text: str, done: int, total: int, *, owner: object = None, behind: bool = False
    ) -> None:
        """Show a running task (`Price history 5 of 9`); a total of 0 is not yet known.

        The newest is in sight; one that stays `behind` only while there is no other. That is what
        fetches, and while it shows, nothing is said of the last time.
        """
        self._tasks[owner] = _Task(text, done, total, behind)
        self._show_task()

    def clear_task(self, owner: object = None) -> None:
        """A task is over."""
        self._tasks.pop(owner, None)
        self._show_task()

    def on_cancel(self) -> None:
        """The cross: the task in sight is to stop."""
        self.cancel_requested.emit(self._owner_in_sight())

    def say(self, text: str) -> None:
        """Show that something is done, for 5 seconds, and have it read out politely."""
        self._said.setText(text)
        self._said.show()
        self._timer.start()
        announcement = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(announcement)

    def set_journal(self, text: str, *, ok: bool = True) -> None:
        """Up to where the journal was verified; not `ok` is an error."""
        self._journal_ok = ok
        self._journal.setText(text)
        restyle(self._journal, "role", "label" if ok else "error")
        for widget in (self._journal, self._journal_icon):
            widget.setVisible(bool(text))
        self._draw_icons()

    def set_user(self, name: str, role: str) -> None:
        """Who works here, and as what."""
        self._user.setText(name)
        self._role.setText(role)
        for widget in (self._user, self._role, self._user_icon, self._user_rule):
            widget.setVisible(bool(name))

    def on_message_over(self) -> None:
        """The line said by `say` goes."""
        self._said.setText("")
        self._said.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(STATUS_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_timer"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._measure()
            self._draw_icons()

    def _owner_in_sight(self) -> object:
        owners = list(self._tasks)
        return next((o for o in reversed(owners) if not self._tasks[o].behind), owners[-1])

    def _show_task(self) -> None:
        running = bool(self._tasks)
        task = self._tasks[self._owner_in_sight()] if running else _Task("", 0, 1, behind=False)
        self._task.setText(task.text)
        self._progress.setMaximum(task.total)
        self._progress.setValue(task.done)
        self._progress.setAccessibleName(task.text)
        for widget in (self._task_rule, self._task, self._progress, self._cancel):
            widget.setVisible(running)
        self._fetches = task.behind
        self._show_fetch()

    def _show_fetch(self) -> None:
        shown = bool(self._fetch.text()) and not self._fetches
        self._fetch.setVisible(shown)
        self._fetch_rule.setVisible(shown and self._connection is not None)
        knows = shown or self._connection is not None
        self._task_rule.setVisible(bool(self._tasks) and knows)

    def _show_connection(self) -> None:
        connection = self._connection
        for widget in (self._dot, self._word):
            widget.setVisible(connection is not None)
        self._show_fetch()
        if connection is None:
            return
        translate = QCoreApplication.translate
        text, token = {
            Connection.ONLINE: (translate("StatusLine", "Online"), "gain"),
            Connection.OFFLINE: (translate("StatusLine", "Offline"), "text3"),
            Connection.PRICES_UNAVAILABLE: (translate("StatusLine", "Prices unavailable"), "warn"),
        }[connection]
        self._word.setText(text)
        self._dot.token = token
        self._dot.update()

    def _measure(self) -> None:
        self._progress.setFixedWidth(current_theme().px(96))
        self.updateGeometry()

    def _draw_icons(self) -> None:
        side = current_theme().px(ICON_IN_TEXT)
        size, ratio = QSize(side, side), self.devicePixelRatioF()
        journal = icon(
            "shield-check" if self._journal_ok else "circle-alert",
            "gain" if self._journal_ok else "danger",
        )
        self._journal_icon.setPixmap(journal.pixmap(size, ratio))
        self._user_icon.setPixmap(icon("user").pixmap(size, ratio))

    def _retranslate(self) -> None:
        self._show_connection()
        name_icon_button(self._cancel, self.tr("Cancel the running task"))
        self.setAccessibleName(self.tr("Status"))


class _Dot(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.token = "gain"

    def sizeHint(self) -> QSize:
        side = current_theme().px(8)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(current_theme().tokens, self.token)))
        side = current_theme().px(6)
        painter.drawEllipse((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.end()


class _Rule(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(1, current_theme().px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(current_theme().tokens.line))
        painter.end()


def _label(parent: QWidget) -> QLabel:
    label = PlainLabel(parent=parent)
    label.setProperty("role", "label")
    return label
