"""A book: created, opened, asked who it is, closed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from alem_desktop import __version__
from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import Asset, check_asset_code, check_name, is_currency
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.journal import GENESIS, Head, Kind, Record, next_record
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import LANGUAGES, Policies, PolicyTimeline
from alem_desktop.core.regains import Regain
from alem_desktop.services import access
from alem_desktop.services.access import Session
from alem_desktop.storage import engine, journal_store, name_store, policy_store
from alem_desktop.storage.engine import Database
from alem_desktop.storage.reading import Reader, trial

_BIN = re.compile(r"\d{12}", re.ASCII)
"""A business identification number of Kazakhstan."""

CLOCK_TOLERANCE = 300_000_000
"""Microseconds that another clock may be ahead of ours."""

__all__ = [
    "LANGUAGES",
    "Book",
    "BookChange",
    "BookInfo",
    "NewBook",
    "create_book",
    "open_book",
]


@dataclass(frozen=True, slots=True)
class NewBook:
    """What a new book is told about itself. `functional_currency`: in which cost is kept."""

    fund: str
    functional_currency: str = "USD"
    presentation_currency: str = "KZT"
    time_zone: str = "Asia/Almaty"
    policies: Policies = field(default_factory=Policies)
    bin: str = ""
    manager: str = ""
    manager_place: str = ""


@dataclass(frozen=True, slots=True)
class BookInfo:
    """Who the book is, as its first record says; `initial` are the rules that it began with,
    `policies` those in force now."""

    book_id: str
    letterhead: Letterhead
    functional_currency: str
    presentation_currency: str
    time_zone: str
    initial: Policies
    policies: Policies


@dataclass(frozen=True, slots=True)
class BookChange:
    """What a write changed: records added, accounts and assets concerned, the earliest instant.

    `regains`: realised gains that a back-dated entry made others than they were; `proposed`: the
    references of what waits for a second person now.
    """

    head: Head
    sequences: tuple[int, ...] = ()
    accounts: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    earliest: Instant | None = None
    prices: bool = False
    regains: tuple[Regain, ...] = ()
    proposed: tuple[str, ...] = ()


class Book:
    """An open book. Its methods and the services may be called from any one thread at a time."""

    def __init__(self, database: Database, info: BookInfo) -> None:
        self.database = database
        self._info = info
        self.calendar = BookCalendar(info.time_zone)
        self._seen = self.head()
        self._refresh()
        self._wrong: str | None = None
        self._trusted: int | None = None
        self.session: Session | None = None
        """Who is signed in here; set by `services.access`."""
        self.kept_days: object | None = None
        """What `services.daily_values` keeps from one question to the next; for the one thread
        that asks the book."""

    @property
    def info(self) -> BookInfo:
        """Who the book is, and the rules in force as far as this process has looked."""
        return self._info

    def timeline(self, reader: Reader | None = None) -> PolicyTimeline:
        """The book's rules over time, as `reader` (default: the file now) has them."""
        if reader is not None:
            return policy_store.timeline(reader, self._info.initial)
        with self.database.look() as connection:
            return policy_store.timeline(connection, self._info.initial)

    def _refresh(self) -> None:
        """Look which rules are in force now."""
        self._info = replace(self._info, policies=self.timeline().at(calendar.now()))

    @property
    def path(self) -> Path:
        return self.database.path

    def head(self) -> Head:
        """The newest record and the book's fingerprint."""
        with self.database.look() as connection:
            return journal_store.head(connection)

    def made_in_future(self) -> Instant | None:
        """When the newest record was made, if that is later than this computer's clock says now.

        Either it was wrong then or it is wrong now; the journal keeps what it was told.
        """
        with self.database.look() as connection:
            made = journal_store.recorded_at(connection, journal_store.head(connection).sequence)
        return made if made is not None and made > calendar.now() + CLOCK_TOLERANCE else None

    def accounts(self) -> tuple[str, ...]:
        """Names of all accounts, in order of the alphabet."""
        with self.database.look() as connection:
            return name_store.account_names(connection)

    def assets(self) -> tuple[Asset, ...]:
        """All assets the book knows, in order of their codes."""
        with self.database.look() as connection:
            return name_store.all_assets(connection)

    def seen(self, head: Head) -> None:
        """Remember a record as known to this process, so that it is no news to it."""
        self._seen = head
        self._refresh()

    def changed_elsewhere(self) -> bool:
        """Whether another process has written since this was last asked."""
        head = self.head()
        changed = head != self._seen
        self._seen = head
        if changed:
            self._refresh()
        return changed

    def distrust(self, wrong: str | None, trusted: int = 0) -> None:
        """Take nothing more into the book since a verification found something wrong; None: again.

        `trusted` is the last record before it. Reading goes on, and so do backup and rebuild,
        which may mend it.
        """
        self._wrong = wrong
        self._trusted = None if wrong is None else trusted

    @property
    def trusted(self) -> int | None:
        """The last record that can be trusted of a distrusted book; None: nothing is wrong."""
        return self._trusted

    @contextmanager
    def taking(self, user: str, permission: Permission) -> Iterator[Reader]:
        """The one writer, for what a user brings into the book.

        Everything done inside is kept together at the end, sealed with the user's key, or not at
        all. Raises BookDamaged while the book is distrusted, and NotAllowed's children where the
        user may not do this.
        """
        if self._wrong is not None:
            raise errors.BookDamaged(path=self.path, reason=self._wrong)
        with self.database.write() as connection:
            person = access.authorise(self, connection, user, permission)
            with access.sealing(self, connection, person):
                yield connection

    @contextmanager
    def setting_up(self, user: str) -> Iterator[Reader]:
        """The one writer, for `services.users` while there is nobody yet to be asked. Whoever is a
        user already acts as one: signed in, and sealing."""
        if self._wrong is not None:
            raise errors.BookDamaged(path=self.path, reason=self._wrong)
        with self.database.write() as connection:
            person = access.present(self, connection, user)
            with access.sealing(self, connection, person):
                yield connection

    @contextmanager
    def trying(self) -> Iterator[Reader]:
        """A writer whose work is always taken back: to see what would come of something."""
        if self._wrong is not None:
            raise errors.BookDamaged(path=self.path, reason=self._wrong)
        with self.database.write() as connection, trial(connection):
            yield connection

    def close(self) -> None:
        """Let the file go. Closing twice does no harm."""
        self.database.close()


def create_book(path: Path, new: NewBook, user: str) -> Book:
    """A new book at `path`, with its first record. Raises LedgerError; then no file is left."""
    payload, user = _checked(new), check_name(user, "user")
    database = engine.create(path)
    try:
        first = next_record(Head(0, GENESIS), calendar.now(), user, Kind.BOOK_CREATED, payload)
        with database.write() as connection:
            journal_store.append(connection, [first])
        return Book(database, info_from(first))
    except BaseException:
        database.close()
        engine.remove(path)
        raise


def open_book(path: Path) -> Book:
    """The book at `path`. Raises the BookProblem that says why it cannot be used."""
    database = engine.open_existing(path, derive=_derive_anew)
    try:
        with database.look() as connection:
            first = journal_store.record(connection, 1)
        if first is None:
            raise errors.BookDamaged(path=path, reason="its first record is missing")
        try:
            return Book(database, info_from(first))
        except (ValueError, KeyError, TypeError, errors.UnknownZone) as problem:
            raise errors.BookDamaged(path=path, reason="record 1 cannot be read") from problem
    except BaseException:
        database.close()
        raise


def _derive_anew(connection: Reader) -> None:
    """Fill the derived tables of a book of an older format that is brought to the newest."""
    from alem_desktop.services import scratch
    from alem_desktop.storage import derive

    first = journal_store.record(connection, 1)
    if first is not None:
        derive.clear(connection)
        scratch.derive_all(connection, info_from(first))


def info_from(first: Record) -> BookInfo:
    """What record 1 says of the book. Raises ValueError or KeyError when it says nonsense."""
    payload = json.loads(first.payload)
    policies = Policies.from_payload(payload["policies"])
    return BookInfo(
        book_id=payload["book_id"],
        letterhead=Letterhead(
            payload["fund"],
            payload.get("bin", ""),
            payload.get("manager", ""),
            payload.get("manager_place", ""),
        ),
        functional_currency=payload["functional_currency"],
        presentation_currency=payload["presentation_currency"],
        time_zone=payload["time_zone"],
        initial=policies,
        policies=policies,
    )


def _checked(new: NewBook) -> dict[str, object]:
    """A new book's first payload; raises LedgerError for what cannot be."""
    import uuid  # it looks at the whole machine, which a book that is opened need not wait for

    BookCalendar(new.time_zone)
    if new.policies.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise errors.UsageProblem(
            reason=f"“{new.policies.language}” is not a language of this program. "
            f"Use one of: {known}."
        )
    if new.bin and not _BIN.fullmatch(new.bin.strip()):
        raise errors.BadBin("bin", found=new.bin)
    payload: dict[str, object] = {
        "book_id": str(uuid.uuid4()),
        "fund": check_name(new.fund, "fund"),
        "functional_currency": _money(new.functional_currency, "functional"),
        "policies": new.policies.as_payload(),
        "presentation_currency": _money(new.presentation_currency, "presentation"),
        "program": __version__,
        "time_zone": new.time_zone,
    }
    for name in ("bin", "manager", "manager_place"):
        text = getattr(new, name)
        if text:
            payload[name] = check_name(text, name)
    return payload


def _money(code: str, field: str) -> str:
    """The code of a currency in which a book can be kept or shown; raises NotMoney."""
    checked = check_asset_code(code, field)
    if not is_currency(checked):
        raise errors.NotMoney(field, found=checked)
    return checked
