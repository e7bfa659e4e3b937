"""States as an icon and a word; only exceptions are filled."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_LABEL, ICON_IN_TEXT, RADIUS, REGULAR, SEMIBOLD
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme

_HEIGHT = 20
_PADDING = 6
_GAP = 5


class Tone(StrEnum):
    """How much a badge stands out."""

    QUIET = "quiet"
    GOOD = "good"
    FAINT = "faint"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"


# icon colour, text colour, ground (None: no fill)
_LOOKS: dict[Tone, tuple[str, str, str | None]] = {
    Tone.QUIET: ("text2", "text2", None),
    Tone.GOOD: ("gain", "text2", None),
    Tone.FAINT: ("text3", "text3", None),
    Tone.INFO: ("accent_text", "accent_text", "accent_soft"),
    Tone.WARN: ("warn", "warn", "warn_soft"),
    Tone.DANGER: ("danger", "danger", "danger_soft"),
}


@dataclass(frozen=True, slots=True)
class BadgeSpec:
    """An icon of resources/icons, a word, and how much they stand out."""

    icon: str
    text: str
    tone: Tone = Tone.QUIET


class State(StrEnum):
    """The states that the tables know; each has one icon and one meaning.

    Those of a transaction are called as the book calls them.
    """

    DRAFT = "draft"
    AWAITING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    REVERSED = "reversed"
    MATCH = "match"
    DIFFERENCE = "difference"
    EXPLAINED = "explained"
    ERROR = "error"


def state_badge(state: State) -> BadgeSpec:
    """The badge of a state, its word in the language in force."""
    translate = QCoreApplication.translate
    match state:
        case State.DRAFT:
            return BadgeSpec("circle-dashed", translate("State", "Draft"))
        case State.AWAITING:
            return BadgeSpec("hourglass", translate("State", "Awaiting approval"), Tone.WARN)
        case State.APPROVED:
            return BadgeSpec("check", translate("State", "Approved"), Tone.GOOD)
        case State.REJECTED:
            return BadgeSpec("circle-x", translate("State", "Rejected"))
        case State.REVERSED:
            return BadgeSpec("undo-2", translate("State", "Reversed"), Tone.FAINT)
        case State.MATCH:
            return BadgeSpec("check", translate("State", "Match"), Tone.GOOD)
        case State.DIFFERENCE:
            return BadgeSpec("equal-not", translate("State", "Difference"), Tone.WARN)
        case State.EXPLAINED:
            return BadgeSpec("file-text", translate("State", "Explained"))
        case State.ERROR:
            return BadgeSpec("circle-alert", translate("State", "Error"), Tone.DANGER)


def stale_badge(age: str) -> BadgeSpec:
    """The badge of a price that is too old; `age` as `Formats.age` writes it."""
    text = QCoreApplication.translate("State", "{age} old").format(age=age)
    return BadgeSpec("clock-alert", text, Tone.WARN)


def badge_width(spec: BadgeSpec) -> int:
    """The room a badge takes, in logical pixels."""
    theme = current_theme()
    filled = _LOOKS[spec.tone][2] is not None
    metrics = theme.metrics(FONT_LABEL, SEMIBOLD if filled else REGULAR)
    sides = 2 * theme.px(_PADDING) if filled else 0
    text = metrics.horizontalAdvance(spec.text)
    return sides + theme.px(ICON_IN_TEXT) + theme.px(_GAP) + int(text) + 1


def paint_badge(
    painter: QPainter, rect: QRectF, spec: BadgeSpec, *, selected: bool = False
) -> None:
    """Paint a badge at the left of `rect`, in its vertical middle.

    The word is elided at need; where less than two thirds of it fit, the icon stands alone.
    """
    theme = current_theme()
    tokens = theme.tokens
    icon_token, text_token, ground = _LOOKS[spec.tone]
    if selected and text_token == "text3":
        icon_token = text_token = "text2"
    left, middle = rect.left(), rect.center().y()
    width = min(float(badge_width(spec)), rect.width())
    padding = theme.px(_PADDING) if ground else 0
    weight = SEMIBOLD if ground else REGULAR
    metrics = theme.metrics(FONT_LABEL, weight)
    icon_size, word = theme.px(ICON_IN_TEXT), metrics.horizontalAdvance(spec.text)
    alone = width - 2 * padding - icon_size - theme.px(_GAP) < word * 2 / 3
    if alone:
        width = min(width, icon_size + 2 * padding)
    if ground:
        height = theme.px(_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, ground)))
        box = QRectF(left, round(middle - height / 2), width, height)
        painter.drawRoundedRect(box, theme.px(RADIUS), theme.px(RADIUS))
        left += padding
    at = QPoint(round(left), round(middle - icon_size / 2))
    draw_icon(painter, at, spec.icon, icon_token, icon_size)
    if alone:
        return
    left += icon_size + theme.px(_GAP)
    painter.setFont(theme.font(FONT_LABEL, weight))
    painter.setPen(QColor(getattr(tokens, text_token)))
    room = rect.left() + width - padding - left
    text = spec.text
    if word > room + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    baseline = middle + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(round(left), round(baseline), text)


class Badge(QWidget):
    """A badge as a widget, for panels and message rows."""

    def __init__(self, spec: BadgeSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spec.text)

    @property
    def spec(self) -> BadgeSpec:
        """What is shown."""
        return self._spec

    def set_spec(self, spec: BadgeSpec) -> None:
        """Show another state."""
        self._spec = spec
        self.setAccessibleName(spec.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._spec), current_theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._spec)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
