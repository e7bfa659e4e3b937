"""Light and dark: the design tokens as a palette, a style sheet and fonts, switched live."""

from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from alem_desktop.drawing.fonts import load_fonts
from alem_desktop.drawing.tokens import DARK, FONT_BODY, LIGHT, REGULAR, Tokens, high_contrast
from alem_desktop.ui.sheet import build_sheet

MIN_TEXT_PERCENT, MAX_TEXT_PERCENT = 90, 200


_DIGITS = str.maketrans("123456789", "000000000")


class Choice(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the whole application; widgets find it through `current_theme()`.

    Painters read `tokens`, `px`, `font` and `metrics` each time they paint. Signal `changed`
    comes after the palette and the sheet have been replaced, for whatever caches a look.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: Choice = Choice.SYSTEM,
        text_percent: int = 100,
    ) -> None:
        """Dress the application at once, before its first window is made."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._percent = _within_limits(text_percent)
        self._system_was_dark = app.palette().window().color().lightness() < 128
        self._pictures: _Pictures | None = None
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._metrics: dict[tuple[int, int], QFontMetricsF] = {}
        self._advances: dict[tuple[int, int, str], float] = {}
        self._family = load_fonts()
        if app.style().name() != "fusion":  # it is, where the desktop has no style of its own
            app.setStyle("Fusion")
        if choice is not Choice.SYSTEM:
            self._tell_platform()
        self._tokens = self._wanted_tokens()
        self._dress()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.on_system_changed)
        accessibility = hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self.on_system_changed)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    @property
    def text_percent(self) -> int:
        """The user's own text size, on top of the system's scale."""
        return self._percent

    def set_choice(self, choice: Choice) -> None:
        """Follow the desktop, or be light or dark whatever it says."""
        if choice is not self._choice:
            self._choice = choice
            self._tell_platform()
            self._apply()

    def set_text_percent(self, percent: int) -> None:
        """Make text, and all that is measured by it, smaller or larger (90 to 200 %)."""
        percent = _within_limits(percent)
        if percent != self._percent:
            self._percent = percent
            self._fonts.clear()
            self._metrics.clear()
            self._advances.clear()
            self._apply(force=True)

    def px(self, size: int) -> int:
        """A size of the design in pixels of the chosen text size, never rounded to nothing."""
        scaled = (size * self._percent + 50) // 100
        return max(scaled, 1) if size > 0 else scaled

    def font(self, size: int = FONT_BODY, weight: int = REGULAR) -> QFont:
        """The typeface in a size of the design; cached, not to be changed by the caller."""
        font = self._fonts.get((size, weight))
        if font is None:
            font = QFont(self._family)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size, weight] = font
        return font

    def metrics(self, size: int = FONT_BODY, weight: int = REGULAR) -> QFontMetricsF:
        """The measures of `font(size, weight)`; cached."""
        metrics = self._metrics.get((size, weight))
        if metrics is None:
            metrics = self._metrics[size, weight] = QFontMetricsF(self.font(size, weight))
        return metrics

    def figure_advance(self, text: str, size: int = FONT_BODY, weight: int = REGULAR) -> float:
        """The width of a figure. All digits are one width, so each shape is measured once only."""
        key = (size, weight, text.translate(_DIGITS))
        width = self._advances.get(key)
        if width is None:
            width = self._advances[key] = self.metrics(size, weight).horizontalAdvance(key[2])
        return width

    def on_system_changed(self) -> None:
        """Follow the desktop if that is the choice; more contrast is followed always."""
        self._apply()

    def _wanted_tokens(self) -> Tokens:
        hints = self._app.styleHints()
        dark = self._choice is Choice.DARK
        if self._choice is Choice.SYSTEM:
            scheme = hints.colorScheme()
            unknown = scheme == Qt.ColorScheme.Unknown
            dark = self._system_was_dark if unknown else scheme == Qt.ColorScheme.Dark
        tokens = DARK if dark else LIGHT
        accessibility = hints.accessibility()
        wants_more = accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        return high_contrast(tokens) if wants_more else tokens

    def _tell_platform(self) -> None:
        """Window frames and native dialogs follow the choice where the platform can."""
        scheme = {
            Choice.SYSTEM: Qt.ColorScheme.Unknown,
            Choice.LIGHT: Qt.ColorScheme.Light,
            Choice.DARK: Qt.ColorScheme.Dark,
        }[self._choice]
        self._app.styleHints().setColorScheme(scheme)

    def _apply(self, *, force: bool = False) -> None:
        tokens = self._wanted_tokens()
        if force or tokens != self._tokens:
            self._tokens = tokens
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._app.setPalette(_palette(self._tokens))
        self._app.setFont(self.font())
        if self._pictures is None:
            self._pictures = _Pictures()
        pictures = self._pictures
        sheet = build_sheet(
            self._tokens, self.px, lambda name: pictures.path(name, self._tokens, self._percent)
        )
        self._app.setStyleSheet(sheet)


_found: Theme | None = None


def current_theme() -> Theme:
    """The theme of the running application; a first call without one dresses it in light.

    It is looked for once only: painting and measuring ask for it thousands of times.
    """
    global _found
    if _found is not None and isValid(_found):
        return _found
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a theme needs a QApplication")
    theme = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
    _found = theme if theme is not None else Theme(app, Choice.LIGHT)
    return _found


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and have the sheet look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()


def _within_limits(percent: int) -> int:
    return min(max(percent, MIN_TEXT_PERCENT), MAX_TEXT_PERCENT)


def _palette(tokens: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.window,
        roles.WindowText: tokens.text,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.sunken,
        roles.ToolTipBase: tokens.surface,
        roles.ToolTipText: tokens.text,
        roles.PlaceholderText: tokens.text3,
        roles.Text: tokens.text,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.text_strong,
        roles.BrightText: tokens.danger,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.line_soft,
        roles.Mid: tokens.line,
        roles.Dark: tokens.field,
        roles.Shadow: tokens.text3,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent_text,
        roles.LinkVisited: tokens.accent_text,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(tokens.selected_off))
    return palette


class _Pictures:
    """Arrows and ticks as files, because a style sheet can only show files.

    Each is drawn when a sheet first names it, at one and two pixels a unit, in a folder that goes
    with the program.
    """

    _STROKES: dict[str, tuple[tuple[int, int], ...]] = {  # noqa: RUF012 - never changed
        "down": ((5, 9), (12, 16), (19, 9)),
        "left": ((15, 5), (8, 12), (15, 19)),
        "right": ((9, 5), (16, 12), (9, 19)),
        "check": ((5, 12), (10, 17), (19, 7)),
        "tick": ((5, 12), (10, 17), (19, 7)),
        "dash": ((6, 12), (18, 12)),
        "dot": ((12, 12),),
    }
    _SIZE = 12

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self._drawn: set[str] = set()

    def path(self, name: str, tokens: Tokens, percent: int) -> str:
        colour = tokens.on_accent if name in ("check", "dash", "dot") else tokens.text2
        file = self._folder.filePath(f"{name}-{colour[1:]}-{percent}.png")
        if file not in self._drawn:
            self._drawn.add(file)
            side = self._SIZE * percent // 100
            self._draw(name, colour, side).save(file)
            self._draw(name, colour, 2 * side).save(file.replace(".png", "@2x.png"))
        return file

    def _draw(self, name: str, colour: str, side: int) -> QPixmap:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / 24, side / 24)
        points = [QPointF(x, y) for x, y in self._STROKES[name]]
        bold = name in ("check", "tick", "dash")
        pen = QPen(QColor(colour), 8 if name == "dot" else 3.5 if bold else 2.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(points)
        painter.end()
        return picture
