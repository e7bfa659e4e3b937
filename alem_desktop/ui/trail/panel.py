"""Why a figure is what it is: the figure, its arithmetic, and the tables that it comes from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.formats import with_unit
from alem_desktop.drawing.tokens import GRID, PAGE_SIDE, RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.trail.cells import Setting
from alem_desktop.ui.trail.loading import Loaded
from alem_desktop.ui.trail.page import TrailPage
from alem_desktop.ui.trail.sections import lead, sections_of
from alem_desktop.ui.trail.sheets import Sheet, sheets_of
from alem_desktop.ui.trail.subject import Chosen, Figure, Held, Section, Subject
from alem_desktop.ui.trail.words import section_word, sentence, subject_text
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.segmented import SegmentedControl

LEAST_HEIGHT = 230
"""Head, figure, choice, header, two rows and the sum."""
_BESIDE_TOP = 3
_SIDE_BY_SIDE = 760
"""From this width on the sentence stands beside the figure, not below it."""


class TrailPanel(QWidget):
    """The trail of one figure. Esc leaves it.

    Signals: section_wanted (a Section that somebody chose), more_wanted (the Section whose further
    rows are to be read), total_wanted, transaction_wanted (a reference), position_wanted (a
    Position), left.
    """

    section_wanted = Signal(object)
    more_wanted = Signal(object)
    total_wanted = Signal()
    transaction_wanted = Signal(str)
    position_wanted = Signal(object)
    left = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Loaded, Chosen] | None = None
        self._sheets: dict[Section, Sheet] = {}
        self._pages: dict[Section, TrailPage] = {}
        self._picked: tuple[Figure, Section] | None = None
        self._is_compact = False
        self._waits = False  # the keys are to go to the first table that comes
        self.setObjectName("trail")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self.retranslate()
        self.show_nothing("")
        self._measure()

    # -- what others ask -------------------------------------------------------------------------

    @property
    def shown(self) -> tuple[Loaded, Chosen] | None:
        """What is shown, and which figure of it."""
        return self._shown

    @property
    def section(self) -> Section | None:
        """The part in sight."""
        value = self.sections.value
        return value if isinstance(value, Section) and self._shown is not None else None

    @property
    def page(self) -> TrailPage | None:
        """The table in sight with its sum."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, TrailPage) and self._shown is not None else None

    def section_for(self, subject: Subject, chosen: Chosen) -> Section:
        """The part that is to be shown: what somebody chose for this column, else its own."""
        if self._picked is not None:
            figure, section = self._picked
            if figure is chosen.figure and section in sections_of(subject):
                return section
        return lead(subject, chosen)

    def show_trail(self, loaded: Loaded, chosen: Chosen) -> None:
        """Show what is behind a figure."""
        before, self._shown = self._shown, (loaded, chosen)
        is_same = before is not None and before[0].subject.key == loaded.subject.key
        had_keys = self._has_keys()
        setting = self._setting(chosen)
        section = self.section_for(loaded.subject, chosen)
        self._sheets = sheets_of(loaded, chosen, setting)
        self._say_figure(loaded.subject, chosen, setting)
        self._name_sections(section)
        for each, sheet in self._sheets.items():
            self._show_sheet(each, sheet, is_same=is_same)
        self._show_section(section)
        self.total_button.setVisible(
            isinstance(loaded.subject, Held) and loaded.subject.line is not None
        )
        for widget in (self._tools, self.figure, self._stack):
            widget.setVisible(True)
        self._arrange()
        if (had_keys and not self._has_keys()) or (self._waits and self.close_button.hasFocus()):
            self.take_focus()
        self._waits = False

    def show_nothing(self, text: str) -> None:
        """No figure is current: say what to do."""
        had_keys = self._has_keys()
        self._shown = None
        self.title.setText(self.tr("Why this figure?"))
        self.subject.setText("")
        self.sentence.setText(text)
        for widget in (self._tools, self.figure, self._stack):
            widget.setVisible(False)
        if had_keys:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the keys into the table in sight."""
        page = self.page
        self._waits = page is None
        target: QWidget = self.close_button if page is None else page.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """What F6 leaps between."""
        page = self.page
        return [self.close_button if page is None else page.table]

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "panel")
        self.subject = PlainLabel(parent=self)
        self.subject.setProperty("role", "label")
        policy = QSizePolicy.Policy
        self.subject.setSizePolicy(policy.Ignored, policy.Preferred)
        self.close_button = make_icon_button("x", "", self)
        self.close_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, GRID, RELATED, 0)
        head.setSpacing(RELATED)
        head.addWidget(self.title)
        head.addWidget(self.subject, 1)
        head.addWidget(self.close_button)
        self._stack = QStackedWidget(self)
        self._stack.setSizePolicy(policy.Expanding, policy.Ignored)  # the sentence is never cut
        self._tools = self._make_tools()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._make_saying())
        layout.addWidget(self._tools)
        layout.addWidget(self._stack, 1)
        layout.addStretch(0)

    def _make_saying(self) -> QBoxLayout:
        self.figure = PlainLabel(parent=self)
        self.figure.setProperty("role", "figure")
        self.sentence = PlainLabel(parent=self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._saying = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._saying.setContentsMargins(PAGE_SIDE, 2, PAGE_SIDE, GRID)
        self._saying.setSpacing(RELATED)
        self._saying.addWidget(self.figure)
        self._saying.addWidget(self.sentence, 1)
        return self._saying

    def _make_tools(self) -> _ToolRow:
        tools = _ToolRow(self)
        self.sections = SegmentedControl((), tools)
        self.sections.chosen.connect(self.on_section_chosen)
        self.more_button = make_button("", "link", parent=tools)
        self.more_button.clicked.connect(self.on_more)
        self.total_button = make_button("", "quiet", parent=tools)
        self.total_button.clicked.connect(self.total_wanted)
        row = QHBoxLayout(tools)
        row.setContentsMargins(PAGE_SIDE, 0, RELATED, GRID)
        row.setSpacing(RELATED)
        row.addWidget(self.sections)
        row.addWidget(self.more_button)
        row.addStretch(1)
        row.addWidget(self.total_button)
        return tools

    # -- what happens ----------------------------------------------------------------------------

    def on_section_chosen(self, section: Section) -> None:
        """Somebody wants to see another part; it stays while the column does."""
        if self._shown is None:
            return
        self._picked = self._shown[1].figure, section
        self._show_section(section)
        self.section_wanted.emit(section)

    def on_more(self) -> None:
        """Further rows of the table in sight are wanted."""
        if self.section is not None:
            self.more_wanted.emit(self.section)

    # -- showing ---------------------------------------------------------------------------------

    def _setting(self, chosen: Chosen) -> Setting:
        book = self._context.book
        return Setting(
            self._context.formats,
            book.calendar,
            book.info.functional_currency,
            book.info.presentation_currency,
            chosen.presentation,
        )

    def _say_figure(self, subject: Subject, chosen: Chosen, setting: Setting) -> None:
        self.title.setText(self.tr("Why: {figure}").format(figure=chosen.title))
        self.subject.setText(subject_text(subject, setting))
        self.subject.setToolTip(self.subject.text())
        unknown = self.tr("Unknown")
        self.figure.setText(with_unit(chosen.text, chosen.unit) or unknown)
        self.sentence.setText(sentence(subject, chosen, setting))

    def _show_sheet(self, section: Section, sheet: Sheet, *, is_same: bool) -> None:
        point = self._context.formats.point
        page = self._pages.get(section)
        if page is not None and not _fits(page, sheet):
            self._drop(section)
            page = None
        if page is None:
            page = self._pages[section] = TrailPage(sheet, point, self._stack)
            page.transaction_opened.connect(self.transaction_wanted)
            page.position_opened.connect(self.position_wanted)
            page.more_wanted.connect(self.on_more)
            self._stack.addWidget(page)
            is_same = False
        page.show_sheet(sheet, point, same=is_same)
        page.table.setAccessibleName(sheet.title)

    def _drop(self, section: Section) -> None:
        page = self._pages.pop(section)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _name_sections(self, section: Section) -> None:
        self.sections.set_options(
            [
                (each, section_word(each) if self._is_compact else sheet.title)
                for each, sheet in self._sheets.items()
            ]
        )
        self.sections.set_value(section)
        for button in self.sections.findChildren(QPushButton):
            button.style().polish(button)  # another place in the row has other edges
        read_in_order(self.sections, self.more_button, self.total_button)

    def _show_section(self, section: Section) -> None:
        page = self._pages[section]
        had_keys = self._stack.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(page)
        more = self._sheets[section].more
        self.more_button.setText(more)
        self.more_button.setVisible(bool(more))
        if had_keys:
            page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        before: QWidget = self.total_button
        for widget in (page.table, self.close_button):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _arrange(self) -> None:
        """Long names while they fit; the sentence beside the figure where there is room."""
        px = current_theme().px
        is_wide = self.width() >= px(_SIDE_BY_SIDE)
        sides = QBoxLayout.Direction
        self._saying.setDirection(sides.LeftToRight if is_wide else sides.TopToBottom)
        top = Qt.AlignmentFlag.AlignTop
        self._saying.setAlignment(self.figure, top if is_wide else Qt.AlignmentFlag(0))
        # Small letters beside large ones stand on the same line.
        self.sentence.setContentsMargins(0, px(_BESIDE_TOP) if is_wide else 0, 0, 0)
        if self._shown is None:
            return
        section = self.section
        if section is None:
            return
        self._is_compact = False
        self._name_sections(section)
        if self._tools.needed_width() > self.width():
            self._is_compact = True
            self._name_sections(section)

    # -- Qt --------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force; what is shown follows with its figures."""
        name_icon_button(self.close_button, self.tr("Close"))
        self.total_button.setText(self.tr("Why the total?"))
        self.sections.setAccessibleName(self.tr("What is shown"))
        self.setAccessibleName(self.tr("Why this figure?"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_stack"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setMinimumHeight(current_theme().px(LEAST_HEIGHT))


class _ToolRow(QWidget):
    """In a narrow window it is cut rather than that the window grows."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def needed_width(self) -> int:
        """What its buttons need to be whole."""
        return super().minimumSizeHint().width()


def _fits(page: TrailPage, sheet: Sheet) -> bool:
    """Whether a table has the columns of a sheet; open lots and lots taken have others."""
    keys = [column.key for column in page.sheet.columns]
    return keys == [column.key for column in sheet.columns]
