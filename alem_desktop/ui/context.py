"""What every tab of a window shares: the book, the moment asked about, and who is to be told."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from alem_desktop.core import calendar
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from alem_desktop.core.people import Permission, Person
    from alem_desktop.jobs.price_job import PriceService
    from alem_desktop.services.book import Book, BookChange

FUNCTIONAL, PRESENTATION = "functional", "presentation"
_LOOK_EVERY_MS = 1000


class BookContext(QObject):
    """One open book in one window.

    Signals: as_of_changed (a date or None for now), currency_changed ('functional' or
    'presentation'), book_changed (a BookChange, once for every write by whomever),
    formats_changed (the language), announced (a line for the status bar), troubles_changed,
    statement_wanted and entry_wanted (an act that another part of the window does), import_begun
    (a file is being read) and imported (a BookChange: all of it is in the book); user_changed
    (another person works here, nobody does, or what the person may do is other than it was).
    """

    as_of_changed = Signal(object)
    currency_changed = Signal(str)
    book_changed = Signal(object)
    formats_changed = Signal()
    announced = Signal(str)
    troubles_changed = Signal()
    failed = Signal(object)
    statement_wanted = Signal()
    entry_wanted = Signal()
    import_begun = Signal()
    imported = Signal(object)
    user_changed = Signal()

    def __init__(
        self,
        book: Book,
        jobs: JobRunner,
        formats: Formats,
        settings: Settings,
        user: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._jobs = jobs
        self._formats = formats
        self._settings = settings
        self._user = user
        self._person: Person | None = None
        self._has_users = False
        self._as_of: date | None = None
        self._currency = FUNCTIONAL
        self._troubles: dict[str, str] = {}
        self._fetching: PriceService | None = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.on_time_to_look)

    @property
    def book(self) -> Book:
        """The open book; to be used in jobs only."""
        return self._book

    @property
    def jobs(self) -> JobRunner:
        """The background thread for ledger work."""
        return self._jobs

    @property
    def fetching(self) -> PriceService | None:
        """What fetches prices for the book; None where nothing does."""
        return self._fetching

    def set_fetching(self, service: PriceService) -> None:
        """For whoever keeps the price thread, before anything else looks at the context."""
        self._fetching = service

    @property
    def formats(self) -> Formats:
        """How the language in force writes figures and dates."""
        return self._formats

    @property
    def settings(self) -> Settings:
        """The settings, with those of this book."""
        return self._settings

    @property
    def user(self) -> str:
        """The name under which acts are recorded."""
        return self._user

    @property
    def has_users(self) -> bool:
        """Whether the book has users; one without takes any name, and anybody may do anything."""
        return self._has_users

    @property
    def person(self) -> Person | None:
        """Who is signed in; None in a book without users, or while nobody is."""
        return self._person

    def may(self, permission: Permission) -> bool:
        """Whether who works here may do something. The services decide; a window that offers
        what they would refuse is unkind."""
        if not self._has_users:
            return True
        return self._person is not None and self._person.may(permission)

    def refusal(self, permission: Permission) -> str:
        """Why who works here may not do something, as a tip says it; '' if it is allowed."""
        from alem_desktop.core.control_errors import NotAllowed
        from alem_desktop.core.people import Permission
        from alem_desktop.ui.messages import Teller, text_of

        if self._book.trusted is not None and permission is not Permission.EXPORT:
            return self.tr("The book does not verify and takes nothing more in.")
        if not self._has_users:
            return ""
        if self._person is None:
            return self.tr("Nobody is signed in.")
        try:
            self._person.check(permission)
        except NotAllowed as error:
            return text_of(error, Teller.of(self))
        return ""

    @property
    def as_of(self) -> date | None:
        """The day asked about, None for now."""
        return self._as_of

    @property
    def currency(self) -> str:
        """Which currency stands first: 'functional' or 'presentation'."""
        return self._currency

    @property
    def currency_code(self) -> str:
        """The code of the currency that stands first."""
        info = self._book.info
        functional = self._currency == FUNCTIONAL
        return info.functional_currency if functional else info.presentation_currency

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong now, in the order in which it was said."""
        return tuple(self._troubles.values())

    def today(self) -> date:
        """The present day in the book's zone."""
        return self._book.calendar.date_of(calendar.now())

    def local(self, instant: calendar.Instant) -> datetime:
        """An instant on the book's clock."""
        return self._book.calendar.local(instant)

    def set_as_of(self, day: date | None) -> None:
        """Ask about another day; today is the same as now."""
        if day is not None and day >= self.today():
            day = None
        if day != self._as_of:
            self._as_of = day
            self.as_of_changed.emit(day)

    def set_currency(self, currency: str) -> None:
        """Put the other currency first."""
        if currency not in (FUNCTIONAL, PRESENTATION):
            raise ValueError(currency)
        if currency != self._currency:
            self._currency = currency
            self.currency_changed.emit(currency)

    def set_formats(self, formats: Formats) -> None:
        """Write figures and dates as another language does."""
        self._formats = formats
        self.formats_changed.emit()

    def set_user(self, user: str) -> None:
        """Record further acts under another name; for a book without users."""
        if user != self._user:
            self._user = user
            self.user_changed.emit()

    def set_person(self, person: Person | None, *, has_users: bool = True) -> None:
        """Somebody is signed in, or (None) nobody is; for whoever keeps the session."""
        if person == self._person and has_users == self._has_users:
            return
        self._person, self._has_users = person, has_users
        if person is not None:
            self._user = person.name
        self.user_changed.emit()

    def announce(self, text: str) -> None:
        """Say in the status line, for a few seconds, what is done."""
        self.announced.emit(text)

    def trouble(self, text: str, source: str = "") -> None:
        """Say in the message bar what is wrong; '' when the cause (named by `source`) is gone."""
        before = self._troubles.get(source, "")
        if text:
            self._troubles[source] = text
        else:
            self._troubles.pop(source, None)
        if text != before:
            self.troubles_changed.emit()

    def fail(self, error: Exception) -> None:
        """Tell of an error that has no field or dialog of its own to stand at."""
        self.failed.emit(error)

    def changed(self, change: BookChange | None) -> None:
        """A write of this window is done: tell everybody, once."""
        if change is not None:
            self.book_changed.emit(change)

    # -- other processes' writes ---------------------------------------------------------------

    def start_watching(self) -> None:
        """Look each second whether another process has written to the book."""
        self._timer.start()

    def stop_watching(self) -> None:
        """Before the book is closed."""
        self._timer.stop()

    def on_time_to_look(self) -> None:
        """Ask in the background; not while anything else is being asked."""
        if self._looking or self._jobs.is_busy:
            return
        self._looking = True
        self._jobs.run(lambda: _look(self._book), self.on_looked, self.on_look_failed)

    def on_looked(self, change: BookChange | None) -> None:
        """The background has looked."""
        self._looking = False
        self.trouble("", "watch")
        if change is not None:
            self.announce(self.tr("The book was changed by another program; figures are new."))
            self.book_changed.emit(change)

    def on_look_failed(self, error: Exception) -> None:
        """The file cannot be read at the moment; say so until it can."""
        from alem_desktop.ui.messages import Teller, text_of

        self._looking = False
        self.trouble(text_of(error, Teller.of(self)), "watch")


def _look(book: Book) -> BookChange | None:
    """What another process has done since this was last asked; None for nothing."""
    from alem_desktop.services.book import BookChange

    return BookChange(book.head(), prices=True) if book.changed_elsewhere() else None
