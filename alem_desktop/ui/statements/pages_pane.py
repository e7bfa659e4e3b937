"""The pages on the screen with what sizes and turns them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.statements.page_view import Fit, Pages, PageView
from alem_desktop.ui.statements.thumbs import PageThumbs
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import PlainLabel

_ZOOM_TEXT = 44
_THUMBS_FROM = 640
"""Narrower than this there is room for the pages alone."""


class PagesPane(QWidget):
    """Tools above, small pages at the side, the pages as they will be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.thumbs)
        body.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools)
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
        self._fit_strip()
        self.thumbs.follow(self.pages.page)
        self.on_page_changed(self.pages.page)

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
        count = self.pages.page_count
        text = ""
        if count:
            seen = self.pages.visible_pages()
            if len(seen) > 1 and seen[0] == self.pages.page:
                text = self.tr("Pages {first} to {last} of {count}").format(
                    first=seen[0] + 1, last=seen[-1] + 1, count=count
                )
            else:
                text = self.tr("Page {page} of {count}")
                text = text.format(page=self.pages.page + 1, count=count)
        self.page_text.setText(text)
        self.page_text.setToolTip(text)
        self.pages.setAccessibleDescription(text)

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
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strip()
        self._make_room()

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
        self.thumbs.setVisible(is_wide and self.pages.page_count > 1)

    def _make_room(self) -> None:
        """In a narrow window the keys go first, then the words of the two ways to fit: Ctrl+0 and
        the larger and smaller sizes stay."""
        room = self.width() - 2 * PAGE_SIDE
        zoom = sum(each.sizeHint().width() for each in (self.smaller, self.zoom_text, self.larger))
        fits = sum(each.sizeHint().width() for each in (self.fit_page, self.fit_width))
        words = self.fontMetrics().horizontalAdvance(self.page_text.text()) + 6 * RELATED
        self.keys.setVisible(room >= zoom + fits + words + self.keys.sizeHint().width())
        is_roomy = room >= zoom + fits + words
        self.fit_width.setVisible(is_roomy)
        self.fit_page.setVisible(is_roomy)
