"""Who is at the window: signing in, locking by key or when nobody is there, switching users.

While nobody is signed in everything of the book is hidden: tabs, panels, messages, dialogs. What is
typed in them stays in them. Work that runs goes on and is sealed with the key of whoever began it,
so the key is forgotten when that work is done, and not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from alem_desktop.core.people import Person
from alem_desktop.ui.messages import Teller, is_our_fault
from alem_desktop.ui.people.idle import IdleWatch
from alem_desktop.ui.people.windows_over import WindowsOver
from alem_desktop.ui.people.words import Why, problem_text, roles_words
from alem_desktop.ui.settings import SIGNED_IN

if TYPE_CHECKING:
    from alem_desktop.services.access import Session
    from alem_desktop.services.book import Book
    from alem_desktop.ui.context import BookContext
    from alem_desktop.ui.people.sign_in_page import SignInPage
    from alem_desktop.ui.workspace import Workspace

PEOPLE_DIALOG = "people"
_SECONDS = 60


class Locking(QObject):
    """Asks who is there before a window shows its book, and whenever it was locked."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space)
        self._space = space
        self._context: BookContext | None = None
        self._page: SignInPage | None = None
        self._is_locked = False
        self._people: tuple[Person, ...] = ()
        self._windows = WindowsOver(space)
        self._setting_up: QWidget | None = None
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)

    @property
    def is_locked(self) -> bool:
        """Whether the book is hidden."""
        return self._is_locked

    @property
    def page(self) -> SignInPage | None:
        """The page that asks, while it is in sight."""
        return self._page if self._is_locked else None

    # -- a book comes and goes -------------------------------------------------------------------

    def begin(self, context: BookContext, people: Sequence[Person]) -> None:
        """A book is open: with users, ask who is there."""
        self._context, self._people = context, tuple(people)
        context.user_changed.connect(self.on_user_changed)
        context.book_changed.connect(self.on_book_changed)
        context.set_person(None, has_users=bool(people))
        if people:
            self._hide(Why.OPENED)

    def stop(self) -> None:
        """The book is left."""
        self.idle.stop()
        self._context, self._people = None, ()
        self._windows.forget()
        if self._is_locked:
            self._is_locked = False
            self._drop_page()
            self._space.uncover()

    # -- locking ---------------------------------------------------------------------------------

    def lock(self) -> None:
        """Nobody is signed in any more, and nothing can be seen, at once."""
        self._lock(Why.LOCKED)

    def switch(self) -> None:
        """Somebody else wants to sign in."""
        self._lock(Why.SWITCHING)

    def _lock(self, why: Why) -> None:
        context = self._context
        if context is None or self._is_locked:
            return
        self._windows.put_away(context.user)
        self.idle.stop()
        self._hide(why)
        context.jobs.run(partial(_sign_out, context.book))  # after what runs, which it seals
        context.set_person(None, has_users=bool(self._people))

    def _hide(self, why: Why) -> None:
        """Show the page in place of the book."""
        from alem_desktop.ui.people.sign_in_page import SignInPage

        self._is_locked = True
        self._space.cover()
        page = self._page = SignInPage(self._space)
        page.sign_in_wanted.connect(self.on_sign_in_wanted)
        page.go_on_wanted.connect(self.on_go_on_wanted)
        page.leave_wanted.connect(self._space.close_book, Qt.ConnectionType.QueuedConnection)
        self._ask(why)
        self._space.show_cover(page)
        page.take_focus()
        self.on_user_changed()

    def _ask(self, why: Why) -> None:
        assert self._context is not None
        assert self._page is not None
        context, active = self._context, self._active()
        name = context.settings.get(SIGNED_IN) or context.user
        if why is Why.SWITCHING:
            name = next((each.name for each in active if each.name != context.user), name)
        fund = context.book.info.letterhead.fund
        self._page.ask(active, why, fund, name, has_users=bool(self._people))

    # -- signing in ------------------------------------------------------------------------------

    def on_sign_in_wanted(self, name: str, password: str) -> None:
        """Look whether the password is the person's: argon2 takes its time."""
        context = self._context
        if context is None or self._page is None:
            return
        waits_for = context.jobs.labelled
        self._page.set_busy(True, waits_for.label if waits_for is not None else "")
        context.jobs.run(
            partial(_sign_in, context.book, name, password), self.on_signed_in, self.on_refused
        )

    def on_signed_in(self, session: Session) -> None:
        """It is: show the book again."""
        context = self._context
        if context is None or not self._is_locked:
            return
        context.settings.set(SIGNED_IN, session.name)
        context.set_person(session.person)
        self._show()
        self._space.on_book_changed(None)  # signing in is a record, too
        self.watch_idle()

    def on_refused(self, error: Exception) -> None:
        """It is not, or there were too many tries."""
        context = self._context
        if context is None or self._page is None:
            return
        self._page.show_error(problem_text(error, Teller.of(context)))
        if is_our_fault(error):
            context.fail(error)
        self._space.on_book_changed(None)  # a refusal is a record, too
        self.on_book_changed(None)

    def on_go_on_wanted(self) -> None:
        """A book without users takes any name."""
        if self._context is not None and not self._people:
            self._show()

    def _show(self) -> None:
        """Show the book as it was when it was hidden."""
        assert self._context is not None
        self._is_locked = False
        self._drop_page()
        self._space.uncover()
        self._windows.bring_back(self._context.user)
        self.on_user_changed()

    # -- who is there, and as what ---------------------------------------------------------------

    def on_user_changed(self) -> None:
        """Say in the status line who works here."""
        context = self._context
        if context is None:
            return
        if self._is_locked and context.has_users:
            self._space.status.set_user("", "")
        else:
            roles = () if context.person is None else context.person.roles
            self._space.status.set_user(context.user, roles_words(roles))

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: perhaps about the users."""
        if self._context is not None:
            jobs, book = self._context.jobs, self._context.book
            jobs.run(partial(_people_of, book), self.on_people, self._context.fail)

    def on_people(self, people: tuple[Person, ...]) -> None:
        """The users as they are now; who is not one any more, or has another key, is locked out."""
        context = self._context
        if context is None:
            return
        self._people = people
        if self._is_locked and self._page is not None:
            if bool(people) == context.has_users:
                self._page.show_people(self._active())
            else:
                context.set_person(None, has_users=bool(people))
                self._ask(Why.CHANGED)
                self._page.take_focus()
            return
        before = context.person
        now = next((each for each in people if before and each.name == before.name), None)
        if not people:
            context.set_person(None, has_users=False)
        elif before is None:
            self._first_users_came()
        elif now is None or not now.active or now.public_key != before.public_key:
            self._lock(Why.CHANGED)
        else:
            context.set_person(now)
            self.watch_idle()

    def watch_idle(self) -> None:
        """Lock when nobody touches anything for as long as the book's rule says."""
        context = self._context
        if context is None or context.person is None or self._is_locked:
            self.idle.stop()
            return
        self.idle.start(float(context.book.info.policies.idle_minutes) * _SECONDS)

    def _first_users_came(self) -> None:
        """A book that took any name has users now: once they are all named, ask who is there."""
        assert self._context is not None
        self._context.set_person(None)
        dialog = self._space.findChild(QDialog, PEOPLE_DIALOG)
        if dialog is None or not dialog.isVisible():
            self._lock(Why.CHANGED)
        elif dialog is not self._setting_up:
            self._setting_up = dialog
            dialog.finished.connect(self.on_set_up)

    def on_set_up(self, _result: int) -> None:
        """The list of users is closed."""
        self._setting_up = None
        if self._context is not None and self._context.person is None and self._people:
            self._lock(Why.CHANGED)

    def _active(self) -> list[Person]:
        return [each for each in self._people if each.active]

    def _drop_page(self) -> None:
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
            self._page = None


def _sign_in(book: Book, name: str, password: str) -> Session:
    """In a job."""
    from alem_desktop.services import access

    return access.sign_in(book, name, password or None)


def _sign_out(book: Book) -> None:
    """In a job, so that what runs before it keeps its key."""
    from alem_desktop.services import access

    access.sign_out(book)


def _people_of(book: Book) -> tuple[Person, ...]:
    """In a job."""
    from alem_desktop.services import access

    return access.people(book)
