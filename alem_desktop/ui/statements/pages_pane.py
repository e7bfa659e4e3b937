"""The pages on the screen with what sizes and turns them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.drawing.paper_size import Pages
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.statements.page_view import Fit, PageView
from alem_desktop.ui.statements.preparing import Preparing
from alem_desktop.ui.statements.thumbs import PageThumbs
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.message_bar import Level, Message, MessageBar
from alem_desktop.ui.widgets.plain import PlainLabel

_ZOOM_TEXT = 44
_THUMBS_FROM = 640
"""Narrower than this there is room for the pages alone."""


class PagesPane(QWidget):
    """Tools above, small pages at the side, the pages as they will be printed; above them a bar for
    what a reader of the paper must know, over them what is being made.

    Signal: stop_wanted (the pages that are being made are not to be).
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = ""
        self._said = "", ""
        self.pages = PageView(self)
        self.thumbs = PageThumbs(self)
        self.smaller = make_icon_button("zoom-out", "", self)
        self.zoom_text = PlainLabel(parent=self)
        self.zoom_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.larger = make_icon_button("zoom-in", "", self)
        self.fit_page = make_button("", "quiet", parent=self)
        self.fit_width = make_button("", "quiet", parent=self)
        self.page_text = PlainLabel(parent=self)
        self.page_text.setProperty("role", "body2")
        self.page_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.page_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys = KeyCaps(parent=self)
        self._tools = QWidget(self)
        self._tools.setProperty("ground", "window")
        self._tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        row.setSpacing(RELATED)
        for widget in (
            self.smaller, self.zoom_text, self.larger, self.fit_page, self.fit_width,
        ):  # fmt: skip
            row.addWidget(widget)
        row.addWidget(self.page_text, 1)
        row.addWidget(self.keys)
        self.bar = MessageBar(parent=self)
        self.preparing = Preparing(self.pages, self)
        self.preparing.stop_wanted.connect(self.stop_wanted)
        self.preparing.shown.connect(self.on_preparing_shown)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.thumbs)
        body.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools)
        layout.addWidget(self.bar)
        layout.addLayout(body, 1)
        self.pages.zoom_changed.connect(self.on_zoom_changed)
        self.pages.page_changed.connect(self.on_page_changed)
        self.thumbs.page_chosen.connect(self.pages.go_to)
        self.smaller.clicked.connect(self.pages.zoom_out)
        self.larger.clicked.connect(self.pages.zoom_in)
        self.fit_page.clicked.connect(self.on_fit_page)
        self.fit_width.clicked.connect(self.on_fit_width)
        for keys, act in (("PgDown", self.pages.next_page), ("PgUp", self.pages.previous_page)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._measure()
        self.retranslate()
        self.set_pages(None)

    def set_pages(self, pages: Pages | None) -> None:
        """Show other pages at the same place and size; None: there are none yet."""
        self.pages.set_pages(pages)
        self.thumbs.set_pages(pages)
        self.preparing.set_alone(pages is None)
        self._fit_strip()
        self.thumbs.follow(self.pages.page)
        self.on_page_changed(self.pages.page)

    def warn(self, text: str) -> None:
        """Say above the pages what a reader of the paper must know; '' is silence."""
        self.bar.set_messages((Message(Level.WARNING, text),) if text else ())

    def set_preparing(self, is_preparing: bool) -> None:
        """Whether pages are being made; those that are there stay."""
        self.preparing.set_running(is_preparing)
        self._say_none(is_preparing)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in reading order."""
        return (
            self.smaller, self.larger, self.fit_page, self.fit_width, self.thumbs, self.pages,
            self.preparing.stop,
        )  # fmt: skip

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 leaps between."""
        return (self.pages,) if self.thumbs.isHidden() else (self.thumbs, self.pages)

    # -- what happens ----------------------------------------------------------------------------

    def on_page_changed(self, page: int) -> None:
        """Another page is at the top."""
        self.thumbs.follow(page)
        self._say_page()

    def on_zoom_changed(self, zoom: float) -> None:
        """The pages have another size."""
        self.zoom_text.setText(f"{round(zoom * 100)}\u00a0%")
        self._say_page()

    def on_fit_page(self) -> None:
        """Whole pages in sight."""
        self.pages.set_fit(Fit.PAGE)

    def on_fit_width(self) -> None:
        """Pages as wide as the view."""
        self.pages.set_fit(Fit.WIDTH)

    # -- words and sizes -------------------------------------------------------------------------

    def _say_page(self) -> None:
        """Which pages are in sight: those that stand there whole, else the one at the top."""
        count = self.pages.page_count
        text = short = ""
        if count:
            page = self.pages.page + 1
            seen = self.pages.whole_pages() or self.pages.visible_pages()
            if len(seen) > 1:
                text = self.tr("Pages {first} to {last} of {count}")
                text = text.format(first=seen[0] + 1, last=seen[-1] + 1, count=count)
                short = f"{seen[0] + 1}–{seen[-1] + 1} / {count}"
            else:
                text = self.tr("Page {page} of {count}").format(page=page, count=count)
                short = f"{page} / {count}"
        self._said = text, short
        self.page_text.setToolTip(text)
        self.page_text.setAccessibleName(text)
        self.pages.setAccessibleDescription(text)
        self._make_room()

    def _say_none(self, is_preparing: bool) -> None:
        words = self.tr("Preparing the pages…") if is_preparing else self._none
        self.pages.set_words("" if self.preparing.isVisible() else words)

    def on_preparing_shown(self) -> None:
        """It is said there from now on."""
        self.pages.set_words("")

    def say_none(self, text: str) -> None:
        """What is said where there are no pages and none are being made."""
        self._none = text
        self._say_none(self.preparing.is_running)

    def retranslate(self) -> None:
        """The words in the language in force."""
        name_icon_button(self.smaller, self.tr("Smaller (Ctrl+−)"))
        name_icon_button(self.larger, self.tr("Larger (Ctrl++)"))
        self.fit_page.setText(self.tr("Fit page"))
        self.fit_width.setText(self.tr("Fit width"))
        self.pages.setAccessibleName(self.tr("Pages of the statement"))
        self.thumbs.setAccessibleName(self.tr("Small pages"))
        self.keys.set_keys([("PgUp PgDn", self.tr("page")), ("Ctrl+P", self.tr("print"))])
        self.on_zoom_changed(self.pages.zoom)
        self._say_none(self.preparing.is_running)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strip()
        self._make_room()
        self._say_page()
        self.preparing.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_tools"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        theme = current_theme()
        self._tools.setFixedHeight(theme.px(TOOL_ROW_HEIGHT + 2))
        self.zoom_text.setFixedWidth(theme.px(_ZOOM_TEXT))
        self._fit_strip()
        self._make_room()

    def _fit_strip(self) -> None:
        """Small pages are there for more than one page, where there is room beside the large."""
        is_wide = self.width() >= current_theme().px(_THUMBS_FROM)
        self._show(is_wide and self.pages.page_count > 1, self.thumbs)

    def _make_room(self) -> None:
        """In a narrow window the keys go first, then the words of the two ways to fit: Ctrl+0 and
        the larger and smaller buttons stay. At the last the page is told in figures, and the size
        no more."""
        text, short = self._said
        room = self.width() - 2 * PAGE_SIDE
        zoom = sum(each.sizeHint().width() for each in (self.smaller, self.zoom_text, self.larger))
        zoom += 3 * RELATED
        fits = sum(each.sizeHint().width() for each in (self.fit_page, self.fit_width))
        words = self.page_text.fontMetrics().horizontalAdvance(text) + 4 * RELATED
        self.keys.setVisible(room >= zoom + fits + words + self.keys.sizeHint().width())
        is_roomy = room >= zoom + fits + words
        self._show(is_roomy, self.fit_page, self.fit_width)
        self.page_text.setText(text if room >= zoom + words else short)
        words = self.page_text.fontMetrics().horizontalAdvance(self.page_text.text())
        self.zoom_text.setVisible(room >= zoom + words + 2 * RELATED)

    def _show(self, is_there: bool, *widgets: QWidget) -> None:
        """The keys of what goes are the pages', not whatever comes next."""
        if not is_there and any(each.hasFocus() for each in widgets):
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        for each in widgets:
            each.setVisible(is_there)
