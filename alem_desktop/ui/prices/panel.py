"""What is known of the asset in sight, below the table: four pages, one at a time."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.core.calendar import Instant
from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.calendar_page import CalendarPage
from alem_desktop.ui.prices.log_page import LogPage
from alem_desktop.ui.prices.observations_page import ObservationsPage
from alem_desktop.ui.prices.words import pair_text, price_text
from alem_desktop.ui.prices.words_page import WordsPage
from alem_desktop.ui.widgets.buttons import make_icon_button, name_icon_button
from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.segmented import SegmentedControl

IMPORT, ENTER, SET = "import", "enter", "set"


class Page(StrEnum):
    """The pages, by the names under which the last one is kept."""

    CALENDAR = "calendar"
    OBSERVATIONS = "observations"
    WORDS = "words"
    LOG = "log"


class BelowPanel(QWidget):
    """Signals: page_chosen (a Page), left (Esc, or the way back to the table), and acts that are
    wanted: price_wanted, accept_wanted, import_wanted, settings_wanted."""

    page_chosen = Signal(object)
    left = Signal()
    price_wanted = Signal()
    accept_wanted = Signal()
    import_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._line: BoardLine | None = None
        self._unsourced = False
        self._at = Instant(0)
        self.back = make_icon_button("chevron-up", "", self)
        self.pages = SegmentedControl((), self)
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "label")
        self.title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = MessageBar(edge="panel", parent=self)
        self.calendar = CalendarPage(context, self)
        self.observations = ObservationsPage(context, self)
        self.words = WordsPage(context, self)
        self.log = LogPage(context, self)
        self._by_page: dict[Page, CalendarPage | ObservationsPage | WordsPage | LogPage] = {
            Page.CALENDAR: self.calendar,
            Page.OBSERVATIONS: self.observations,
            Page.WORDS: self.words,
            Page.LOG: self.log,
        }
        self._build()
        self._connect()
        self.retranslate()

    # -- what the tab asks -----------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page in sight."""
        return Page(str(self.pages.value))

    @property
    def day(self) -> date:
        """The day in sight."""
        return self.calendar.day

    def show_line(self, line: BoardLine | None, at: Instant, *, unsourced: bool) -> None:
        """Another asset or moment, or the same after something came. `unsourced`: nobody is set
        to be asked for its price."""
        self._line, self._at, self._unsourced = line, at, unsourced
        self._show_title()
        self._show_bar()
        self._show_page()

    def go_to_day(self, day: date) -> None:
        """Another day on every page that has one."""
        self.calendar.go_to(day)
        self.observations.go_to(day)

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.pages.set_value(page)
        self._stack.setCurrentWidget(self._by_page[page])
        self._show_page()

    def take_focus(self) -> None:
        """What the page is about has the keys."""
        self._by_page[self.page].take_focus()

    def focus_widget(self) -> QWidget:
        """What F6 leaps to."""
        page = self._by_page[self.page]
        return page.months if isinstance(page, CalendarPage) else page.table

    # -- what happens ----------------------------------------------------------------------------

    def on_page_chosen(self, page: object) -> None:
        """The user turned to another page."""
        self.show_page(Page(str(page)))
        self.page_chosen.emit(self.page)

    def on_day_changed(self, day: date) -> None:
        """Another day on one page is another day on all."""
        self.go_to_day(day)

    def on_day_opened(self, day: date) -> None:
        """What was said on that day."""
        self.go_to_day(day)
        self.show_page(Page.OBSERVATIONS)
        self.page_chosen.emit(self.page)
        self.take_focus()

    def on_bar_action(self, key: str) -> None:
        """A way out for an asset that nobody is asked for."""
        signals = {IMPORT: self.import_wanted, ENTER: self.price_wanted, SET: self.settings_wanted}
        signals[key].emit()

    def on_user_changed(self) -> None:
        """Another person works here, who may do other things."""
        self._show_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """The words of the language in force."""
        chosen = self.pages.value
        self.pages.set_options(
            (
                (Page.CALENDAR, self.tr("Calendar")),
                (Page.OBSERVATIONS, self.tr("Observations")),
                (Page.WORDS, self.tr("Said by hand")),
                (Page.LOG, self.tr("Fetch log")),
            )
        )
        if chosen is not None:
            self.pages.set_value(chosen)
        self.pages.setAccessibleName(self.tr("What is shown of the asset"))
        name_icon_button(self.back, self.tr("Back to the table (Esc)"))
        for page in self._by_page.values():
            page.retranslate()
        self._show_title()

    # -- how -------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 4)
        head.setSpacing(RELATED)
        head.addWidget(self.back)
        head.addWidget(self.pages)
        head.addWidget(self.title, 1)
        head.addStretch(0)  # what takes the room where the title has none
        notice = QHBoxLayout()
        notice.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        notice.addWidget(self.bar)
        self._stack = QStackedWidget(self)
        for page in self._by_page.values():
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(notice)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.pages.chosen.connect(self.on_page_chosen)
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.bar.action_chosen.connect(self.on_bar_action)
        self.bar.language_changed.connect(self._show_bar)
        self._context.user_changed.connect(self.on_user_changed)
        self.calendar.day_changed.connect(self.on_day_changed)
        self.calendar.day_opened.connect(self.on_day_opened)
        self.observations.day_changed.connect(self.on_day_changed)
        self.words.price_wanted.connect(self.price_wanted)
        self.words.accept_wanted.connect(self.accept_wanted)

    def _show_title(self) -> None:
        line = self._line
        text = "" if line is None else pair_text(line)
        if line is not None and line.price is not None:
            price = price_text(self._context.formats, line.price)
            text = self.tr("{asset} at {price}").format(asset=text, price=price)
        self.title.setText(text)
        self._fit_title()

    def _fit_title(self) -> None:
        """A figure that is cut says something else: it is shown whole or not at all."""
        back = 0 if self.back.isHidden() else self.back.sizeHint().width() + RELATED
        room = self.width() - 2 * PAGE_SIDE - RELATED - back - self.pages.sizeHint().width()
        self.title.setVisible(self.title.sizeHint().width() <= room)

    def _show_bar(self) -> None:
        line, refusal = self._line, self._context.refusal
        if line is None or not self._unsourced or line.price is not None:
            self.bar.set_messages(())
            return
        text = self.tr(
            "No source is set for {asset}. Import its prices, enter them, or set a pair."
        )
        acts = (
            MessageAction(IMPORT, self.tr("Import"), refusal=refusal(Permission.IMPORT_PRICES)),
            MessageAction(ENTER, self.tr("New price"), refusal=refusal(Permission.OVERRIDE)),
            MessageAction(SET, self.tr("Set a pair")),
        )
        message = Message(Level.INFO, text.format(asset=line.asset), actions=acts)
        self.bar.set_messages((message,))

    def _show_page(self) -> None:
        page = self._by_page[self.page]
        if isinstance(page, WordsPage):
            page.show_line(self._line, self._at)
        else:
            page.show_line(self._line)
