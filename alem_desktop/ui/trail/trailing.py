"""The trail in a window: opened by a key, following the current figure, remembered when closed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from alem_desktop.core.positions import Position
from alem_desktop.jobs.runner import Job
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.gains.tab import GainsTab
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.settings import TRAIL_HEIGHT, TRAIL_OPEN
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.trail.gains_source import GainsSource
from alem_desktop.ui.trail.holdings_source import HoldingsSource
from alem_desktop.ui.trail.loading import PAGE, Loaded, Most, load
from alem_desktop.ui.trail.panel import LEAST_HEIGHT, TrailPanel
from alem_desktop.ui.trail.subject import Chosen, Held, Section, Source, Subject, version_of

_SHARE = 5, 2
"""Of five parts of the height the panel takes two, unless somebody drags it."""
_TABLE_LEAST = 300
"""With less than this above it, strip, tools and a few rows, the panel is a page of its own."""


class Trailing(QObject):
    """Shows the trail of the current figure of whichever tab has figures.

    What is read is forgotten as soon as another figure is current; what is on the screen stays
    until the new answer is there. Signals: transaction_wanted (a reference), left (the panel has
    gone), opened_changed (whether it is open).
    """

    transaction_wanted = Signal(str)
    left = Signal()
    opened_changed = Signal(bool)

    def __init__(
        self, context: BookContext, below: QSplitter, pages: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._below = below
        self._pages = pages
        self._panel: TrailPanel | None = None
        self._sources: dict[QWidget, Source] = {}
        self._source: Source | None = None
        self._wanted: tuple[Subject, Chosen] | None = None
        self._loaded: Loaded | None = None
        self._most = Most()
        self._most_of = ""  # the key of the row for which so much is wanted
        self._job: Job | None = None
        self._is_fitting = False
        self._was_page = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.on_time_to_look)
        self._room_soon = QTimer(self)  # another panel below the tabs has come or gone
        self._room_soon.setSingleShot(True)
        self._room_soon.setInterval(0)
        self._room_soon.timeout.connect(self.on_room_changed)
        below.installEventFilter(self)
        below.splitterMoved.connect(self.on_splitter_moved)
        context.book_changed.connect(self.on_book_changed)

    # -- what the window asks --------------------------------------------------------------------

    @property
    def panel(self) -> TrailPanel | None:
        """The trail while it is in sight."""
        panel = self._panel
        return panel if panel is not None and not panel.isHidden() else None

    @property
    def is_open(self) -> bool:
        """Whether it is shown in every tab that has figures."""
        return self._panel is not None

    def open(self) -> None:
        """Show the trail; the keys stay where they are if that is still in sight."""
        self._context.settings.set(TRAIL_OPEN, True)
        if self._panel is None:
            self._make_panel()
        self.opened_changed.emit(True)
        self._fit()
        self._look()
        if self._panel is not None and self._is_page():
            self._panel.take_focus()

    def close(self) -> None:
        """Put it away, and the keys back into the table."""
        self._context.settings.set(TRAIL_OPEN, False)
        self._drop_panel()
        self.opened_changed.emit(False)
        self.left.emit()

    def toggle(self) -> None:
        """What the key does."""
        if self.panel is None:
            self.open()
        else:
            self.close()

    def stop(self) -> None:
        """The book is going."""
        if self._job is not None:
            self._job.forget()
        self._job = None
        self._soon.stop()
        self._room_soon.stop()
        self._source = None
        self._below.removeEventFilter(self)
        self._drop_panel()
        self.opened_changed.emit(False)

    def follow(self, tab: QWidget) -> None:
        """Another tab is in sight."""
        self._source = self._source_of(tab)
        self._loaded = self._wanted = None
        self._fit()
        self._look()

    # -- what happens ----------------------------------------------------------------------------

    def on_figure_changed(self) -> None:
        """Another figure may be current; many changes at once are one look."""
        self._look()

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: what was read is old; the table's own new answer asks again."""
        self._loaded = None

    def on_time_to_look(self) -> None:
        """Ask for what is behind the current figure, unless it is known."""
        panel, source = self.panel, self._source
        if panel is None or source is None:
            return
        self._wanted = source.current()
        if self._wanted is None:
            self._forget()
            panel.show_nothing(self.tr("Choose a figure of the table above."))
            return
        subject, chosen = self._wanted
        is_same = self._loaded is not None and _is_of(self._loaded, subject)
        if self._most_of != subject.key:
            self._most_of, self._most = subject.key, Most()
        if panel.section_for(subject, chosen) is Section.LOTS and not self._most.lots:
            self._most = Most(self._most.postings, PAGE)
        if is_same and self._loaded is not None and self._loaded.most == self._most:
            self._forget()
            panel.show_trail(self._loaded, chosen)
            return
        self._forget()
        self._job = self._context.jobs.run(
            partial(load, self._context.book, subject, self._most), self.on_loaded, self.on_failed
        )

    def on_loaded(self, loaded: Loaded) -> None:
        """It has come: show it, with the figure that is current by now."""
        self._job = None
        self._context.trouble("", "trail")
        self._loaded = loaded
        panel = self.panel
        if panel is not None and self._wanted is not None and _is_of(loaded, self._wanted[0]):
            panel.show_trail(loaded, self._wanted[1])

    def on_failed(self, error: Exception) -> None:
        """The book could not be read: what is shown stays, the reason stands above."""
        from alem_desktop.ui.messages import is_our_fault, text_of

        self._job = None
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error), "trail")

    def on_section_wanted(self, _section: Section) -> None:
        """Another part is in sight: read it if that was not done yet."""
        self._look()

    def on_more_wanted(self, section: Section) -> None:
        """Further rows of a part."""
        if section is Section.POSTINGS:
            self._most = Most(self._most.postings + PAGE, self._most.lots)
        else:
            self._most = Most(self._most.postings, self._most.lots + PAGE)
        self._look()

    def on_total_wanted(self) -> None:
        """The total of the current column."""
        if self._source is not None:
            self._source.choose_total()

    def on_position_wanted(self, position: Position) -> None:
        """One of the positions that were added up: its own trail."""
        if self._source is not None:
            self._source.go_to(position.account, position.asset.code)

    def on_splitter_moved(self, *_where: int) -> None:
        """Keep the height for the next start."""
        panel = self.panel
        if panel is not None and not self._is_page():
            self._context.settings.set(TRAIL_HEIGHT, panel.height())

    def on_room_changed(self) -> None:
        """The height is shared with another panel, or no more."""
        self._was_page = True
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() in (QEvent.Type.ChildAdded, QEvent.Type.ChildRemoved):
            self._room_soon.start()
        return super().eventFilter(watched, event)

    # -- parts -----------------------------------------------------------------------------------

    def _look(self) -> None:
        self._soon.start()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.forget()
            self._job = None

    def _source_of(self, tab: QWidget) -> Source | None:
        if tab not in self._sources:
            made: Source
            if isinstance(tab, HoldingsTab):
                made = HoldingsSource(tab, self._context, self)
            elif isinstance(tab, GainsTab):
                made = GainsSource(tab, self._context, self)
            else:
                return None
            made.changed.connect(self.on_figure_changed)
            self._sources[tab] = made
        return self._sources[tab]

    def _make_panel(self) -> None:
        panel = self._panel = TrailPanel(self._context, self._below)
        panel.section_wanted.connect(self.on_section_wanted)
        panel.more_wanted.connect(self.on_more_wanted)
        panel.total_wanted.connect(self.on_total_wanted)
        panel.transaction_wanted.connect(self.transaction_wanted)
        panel.position_wanted.connect(self.on_position_wanted)
        panel.left.connect(self.close)
        self._below.insertWidget(self._below.indexOf(self._pages) + 1, panel)
        self._was_page = True  # the heights are to be shared out

    def _share_out(self) -> None:
        """Give the panel its height, what else is below its own, and the table the rest."""
        height, sizes = self._below.height(), self._below.sizes()
        kept = self._context.settings.get(TRAIL_HEIGHT) or height * _SHARE[1] // _SHARE[0]
        others = [max(*each) for each in zip(sizes[2:], self._others(), strict=True)]
        self._below.setSizes([max(height - kept - sum(others), 0), kept, *others])

    def _others(self) -> list[int]:
        """The least heights of what else stands below the table."""
        found = (self._below.widget(at) for at in range(2, self._below.count()))
        return [each.minimumHeight() for each in found if each is not None]

    def _drop_panel(self) -> None:
        if self._panel is None:
            return
        self._forget()
        panel, self._panel = self._panel, None
        self._loaded = self._wanted = None
        panel.hide()
        panel.setParent(None)
        panel.deleteLater()
        self._pages.show()

    def _is_page(self) -> bool:
        """Whether there is room for the table or its trail, but not for both."""
        px = current_theme().px
        room = self._below.height() - sum(self._others())
        return room < px(LEAST_HEIGHT) + px(_TABLE_LEAST)

    def _fit(self) -> None:
        """Show the panel in tabs that have figures, below the table or in its place."""
        panel = self._panel
        if panel is None or self._is_fitting:
            return
        self._is_fitting = True
        is_here = self._source is not None
        is_page = is_here and self._is_page()
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self._pages.isAncestorOf(focused)
        panel.setVisible(is_here)
        self._pages.setVisible(not is_page)
        if is_page and had_keys:
            panel.take_focus()  # the table that hides would give the keys away
        if is_here and not is_page and self._was_page:
            self._share_out()
        self._was_page = is_page or not is_here
        self._is_fitting = False


def _is_of(loaded: Loaded, subject: Subject) -> bool:
    """Whether what was read is of a row as its table shows it now."""
    known = loaded.subject
    if known.key != subject.key or version_of(known) is not version_of(subject):
        return False
    if isinstance(known, Held) and isinstance(subject, Held):
        return known.positions == subject.positions
    return True
