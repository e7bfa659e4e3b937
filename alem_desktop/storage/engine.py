"""Opening a book's file: what it must be, how SQLite is set, and how a transaction starts.

WAL, foreign keys, `synchronous=FULL`, a busy timeout, and `BEGIN IMMEDIATE` for writers: window and
command line may use one book at once, each write is whole or absent whatever kills the process.
What SQLite says of a file is turned into one sentence for the user here.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alem_desktop.core import errors
from alem_desktop.core.journal import UnreadableRecord
from alem_desktop.storage import headers, migrations
from alem_desktop.storage.reading import Look, Reader, UnreadableRow

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

APPLICATION_ID = 1095517517
"""`PRAGMA application_id` of a book: the letters ALEM."""

PAGE_SIZE = 8_192
"""Bytes in a page of a new book. At SQLite's own 4,096 a long import takes 3 % more: a page holds
only ten records of the journal."""

LARGEST = 2**63 - 1
"""More than any record's sequence."""

BUSY_TIMEOUT_S = 10.0
"""How long a writer waits for another before it says that the book is in use."""

_UNWRITTEN = frozenset({sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE})

_LOST = "another program has taken away the files beside it"

_MAGIC = b"SQLite format 3\x00"
_SIGNS_OF_DAMAGE = (
    "no such table",
    "no such column",
    "already exists",
    "foreign key mismatch",
    "unsupported file format",
    "malformed",
)
_NETWORK_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "afs", "davfs", "ncpfs"}
)


class Database:
    """One book's file, or a database in memory: look at it, compose questions to it, write.

    `look` runs fixed SQL on SQLite's own connection; `read` and `write` are SQLAlchemy's, which is
    loaded when the first of them is used.
    """

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        self.path = path
        self._connect = connect
        self._made: Engine | None = None
        self._idle: list[sqlite3.Connection] = []
        self._key: headers.FileKey | None = None

    @property
    def _engine(self) -> Engine:
        if self._made is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import QueuePool

            self._made = create_engine("sqlite://", creator=self._connected, poolclass=QueuePool)
        return self._made

    @contextmanager
    def look(self) -> Iterator[Reader]:
        """One unchanging view of the book, for questions in fixed SQL."""
        with self._speaking_plainly(reading=True):
            self._regain()
            connection = self._idle.pop() if self._idle else self._connected()
            try:
                connection.execute("BEGIN")
                yield Look(connection)
            finally:
                connection.rollback()
                self._idle.append(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One unchanging view of the book, for questions that SQLAlchemy composes."""
        with self._speaking_plainly(reading=True):
            self._regain()
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                try:
                    yield connection
                finally:
                    connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writer: everything done inside is kept together at the end, or not at all.

        Raises CommitUncertain where nobody can say which of the two it was.
        """
        with self._speaking_plainly():
            self._regain()
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                try:
                    # They may have gone while this waited for another writer, or since.
                    self._refuse_lost()
                    yield connection
                    self._refuse_lost()
                except BaseException:
                    # A disk that fills up in the middle of a statement takes all back by itself.
                    if getattr(connection.connection.driver_connection, "in_transaction", False):
                        connection.exec_driver_sql("ROLLBACK")
                    raise
                self._commit(connection)

    def raw_connection(self) -> sqlite3.Connection:
        """A SQLite connection of one's own on the file, for what SQLAlchemy has no word for."""
        self._regain()
        return _connect(self.path)

    def close(self) -> None:
        """Give the file back; the last connection to go folds the WAL into it."""
        while self._idle:
            self._idle.pop().close()
        if self._made is not None:
            self._made.dispose()

    def _connected(self) -> sqlite3.Connection:
        connection = self._connect()
        self._key = getattr(connection, "held", None)
        return connection

    def _regain(self) -> None:
        """Open the book anew where what lies beside it is no longer what was opened: SQLite would
        go on in files that have no name, and nobody would ever find what it wrote.

        All connections of this process go first, since they share one index of the WAL. The last of
        them folds what is only in the old WAL into the book. Raises BookInUse while one is used.
        """
        key = self._key
        if key is None:
            return
        if not headers.are_known(key):
            headers.opened(key, self.path)
        elif headers.are_lost(key):
            unused = len(self._idle)
            if self._made is not None:
                unused += getattr(self._made.pool, "checkedin", int)()
            if headers.holders(key) > unused:
                raise errors.BookInUse(path=self.path, reason=_LOST)
            self.close()
            self._key = None

    def _refuse_lost(self) -> None:
        """Write nothing into a file without a name; asked again, the book is opened anew."""
        if self._key is not None and headers.are_lost(self._key):
            raise errors.BookInUse(path=self.path, reason=_LOST)

    def _commit(self, connection: Connection) -> None:
        try:
            connection.exec_driver_sql("COMMIT")
        except Exception as problem:
            cause = getattr(problem, "orig", problem)
            code = getattr(cause, "sqlite_errorcode", None)
            # What could not be written is not there; of what could, the disk may keep a part.
            known = code is None or code & 0xFF != sqlite3.SQLITE_IOERR or code in _UNWRITTEN
            if known:
                raise
            raise errors.CommitUncertain(path=self.path, reason=str(cause)) from problem
        if self._key is not None and headers.are_lost(self._key):
            raise errors.CommitUncertain(path=self.path, reason=_LOST)

    @contextmanager
    def _speaking_plainly(self, *, reading: bool = False) -> Iterator[None]:
        """`reading`: nothing was to be written, so that nothing is said of what was written."""
        try:
            with _as_unread(self.path) if reading else nullcontext():
                yield
        except sqlite3.Error as problem:
            raise explained(problem, self.path) from problem
        except UnicodeDecodeError as problem:
            # What SQLite says of a damaged schema quotes its bytes as they are.
            raise errors.BookDamaged(path=self.path, reason=str(problem)) from problem
        except (UnreadableRecord, UnreadableRow) as problem:
            raise errors.BookDamaged(path=self.path, reason=problem) from problem
        except Exception as problem:
            # SQLAlchemy wraps what SQLite says; it is known by what it carries.
            cause = getattr(problem, "orig", None)
            if not isinstance(cause, sqlite3.Error):
                raise
            raise explained(cause, self.path) from problem


def create(path: Path) -> Database:
    """A new, empty book file with the newest schema. Raises BookExists or BookProblem."""
    if path.exists():
        raise errors.BookExists(path=path)
    _refuse_network(path.parent)
    if not path.parent.is_dir():
        raise errors.DiskProblem(path=path, reason=f"there is no folder {path.parent}")
    if not _writable(path.parent):
        raise errors.BookReadOnly(path=path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as problem:
        raise errors.BookExists(path=path) from problem
    except OSError as problem:
        raise errors.DiskProblem(path=path, reason=problem.strerror) from problem
    # The schema is made before the file is put into WAL mode, so that its header says at once whose
    # it is, even if the WAL is never folded in.
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            connection.execute("BEGIN IMMEDIATE")
            migrations.upgrade(connection.execute, 0)
            connection.execute("COMMIT")
    except BaseException as problem:
        remove(path)
        if isinstance(problem, sqlite3.Error):
            raise explained(problem, path) from problem
        raise
    return _database(path)


def remove(path: Path) -> None:
    """Take away a book that did not come about, with what SQLite put beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def open_existing(
    path: Path, *, as_it_is: bool = False, derive: Callable[[Reader], None] | None = None
) -> Database:
    """A book's file, checked to be one this program can use; an older schema is upgraded.

    `derive` fills the derived tables that an upgrade made anew, in its transaction. `as_it_is`
    leaves every byte of the file alone, for a question that changes nothing. Raises BookMissing,
    NotABook, BookReadOnly, BookOnNetwork, BookTooNew, BookDamaged or BookInUse.
    """
    check_file(path)
    _refuse_network(path)
    database = Database(path, lambda: _connect(path, wal=not as_it_is))
    try:
        with database.look() as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        _refuse_foreign(path, application, version)
        if version < migrations.NEWEST and not as_it_is:
            with database.write() as connection:
                migrations.upgrade(connection.exec_driver_sql, version)
                if derive is not None:
                    derive(connection)
    except BaseException:
        database.close()
        raise
    return database


class Scratch(Database):
    """A database in memory, which is its one connection; every use of it is one after another.

    `path` is the book's that it stands for: what goes wrong in it is wrong with that.
    """

    def __init__(self, path: Path) -> None:
        connection = _configured(sqlite3.connect(":memory:", isolation_level=None, **_SHARED))
        # What is copied here may lack records: that is for `verify` to say, not for a constraint.
        connection.execute("PRAGMA foreign_keys = OFF")
        migrations.upgrade(connection.execute, 0)
        super().__init__(path, lambda: connection)
        self._connection = connection
        self._attached: tuple[int, int] | None = None

    @contextmanager
    def write(self) -> Iterator[Any]:
        """Change it; what is done is there at once."""
        with self._speaking_plainly():
            self._connection.execute("BEGIN")
            yield Look(self._connection)
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let it go, and the book that is attached to it."""
        super().close()
        if self._attached is not None:
            headers.leave(self._attached)
        self._connection.close()
        if self._attached is not None:
            headers.let_go(self._attached)
            self._attached = None

    def attach(self, path: Path) -> None:
        """Make the tables of the book at `path` readable as `book.*`."""
        self._attached = headers.hold(path)
        if self._attached is not None and headers.are_lost(self._attached):
            raise errors.BookInUse(path=path, reason=_LOST)
        with self._speaking_plainly():
            self._connection.execute("ATTACH DATABASE ? AS book", (str(path),))


def in_memory(path: Path) -> Scratch:
    """A database aside of the book at `path`: to rebuild it, or to answer as known earlier."""
    return Scratch(path)


def check_file(path: Path) -> None:
    """Refuse, by looking at the file alone, what cannot be a usable book."""
    check_readable(path)
    if not _writable(path) or not _writable(path.parent):
        raise errors.BookReadOnly(path=path)


def check_readable(path: Path) -> None:
    """Refuse what does not begin like a database; a backup may well be read-only."""
    if not path.exists():
        raise errors.BookMissing(path=path)
    if not path.is_file():
        raise errors.NotABook(path=path)
    try:
        header = headers.header(path)
    except OSError as problem:
        raise errors.DiskProblem(path=path, reason=problem.strerror) from problem
    if not header.startswith(_MAGIC):
        raise errors.NotABook(path=path)
    wal = Path(f"{path}-wal")
    if not (wal.exists() and wal.stat().st_size):
        # The header is the newest there is: what is not ours is refused without SQLite touching it.
        _refuse_foreign(
            path,
            application=int.from_bytes(header[68:72], "big"),
            version=int.from_bytes(header[60:64], "big", signed=True),
        )


def is_older(path: Path) -> bool:
    """Whether a file is a book of an older format than this program writes."""
    try:
        header = headers.header(path)
    except OSError:
        return False
    ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
    return ours and 1 <= int.from_bytes(header[60:64], "big", signed=True) < migrations.NEWEST


def is_database(path: Path) -> bool:
    """Whether a path leads to a database of SQLite, such as a book."""
    try:
        return headers.header(path).startswith(_MAGIC)
    except OSError:
        return False


def _refuse_foreign(path: Path, application: int, version: int) -> None:
    if application != APPLICATION_ID:
        raise errors.NotABook(path=path)
    if version > migrations.NEWEST:
        raise errors.BookTooNew(path=path, found=version, known=migrations.NEWEST)
    if version < 1:
        raise errors.BookDamaged(path=path, reason="its format has no number")


def explained(problem: BaseException, path: Path) -> errors.LedgerError | BaseException:
    """What an SQLite error means for the user; programming errors come back unchanged."""
    code = getattr(problem, "sqlite_errorcode", None)
    if code is None:
        text = str(problem)
        if "malformed" in text or text.startswith("Could not decode to UTF-8"):
            return errors.BookDamaged(path=path, reason=text)
        return problem
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return errors.BookInUse(path=path, reason="another program is writing to it")
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return errors.BookDamaged(path=path, reason=str(problem))
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return errors.BookReadOnly(path=path)
    if primary in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return errors.DiskProblem(path=path, reason=str(problem))
    if primary == sqlite3.SQLITE_CONSTRAINT:
        # What is written has been checked: it contradicts rows that no record of this book makes.
        return errors.BookDamaged(path=path, reason=f"its rows contradict each other ({problem})")
    if any(sign in str(problem) for sign in _SIGNS_OF_DAMAGE):
        return errors.BookDamaged(path=path, reason=str(problem))
    return problem


@contextmanager
def _as_unread(path: Path) -> Iterator[None]:
    try:
        yield
    except Exception as problem:
        cause = getattr(problem, "orig", problem)
        code = getattr(cause, "sqlite_errorcode", None)
        if code is None or code & 0xFF not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise
        raise errors.BookUnread(path=path, reason=str(cause)) from problem


_SHARED: dict[str, Any] = {"check_same_thread": False, "cached_statements": 256}


def _database(path: Path) -> Database:
    return Database(path, lambda: _connect(path))


def _connect(path: Path, *, wal: bool = True) -> sqlite3.Connection:
    held = headers.hold(path)
    try:
        if held is not None and headers.are_lost(held):
            raise errors.BookInUse(path=path, reason=_LOST)
        connection = sqlite3.connect(
            path.absolute().as_uri() + "?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=BUSY_TIMEOUT_S,
            factory=headers.BookConnection,
            **_SHARED,
        )
    except BaseException:
        if held is not None:
            headers.let_go(held)
        raise
    connection.held = held
    try:
        # Asked for even where it is not wanted: the answer tells whether this is a database.
        connection.execute("PRAGMA journal_mode = WAL" if wal else "PRAGMA journal_mode")
        if held is not None:
            headers.opened(held, path)
    except BaseException:
        connection.close()
        raise
    return _configured(connection)


def _configured(connection: sqlite3.Connection) -> sqlite3.Connection:
    for pragma in (
        "foreign_keys = ON",
        "synchronous = FULL",
        "temp_store = MEMORY",
        "cache_size = -65536",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("decimal_key", 1, decimal_key, deterministic=True)
    connection.create_function("folded", 1, _folded, deterministic=True)
    return connection


def decimal_key(text: str | None) -> str | None:
    """Text that sorts as the canonical decimal `text` does as a number, for figures not negative.

    SQLite has no exact comparison of such decimals; the length of the whole part in front of the
    digits makes plain text order right.
    """
    if text is None:
        return None
    whole = text.partition(".")[0]
    return f"{len(whole):03d}{text}"


def _folded(text: str | None) -> str | None:
    """Text for comparing without regard to case, in every alphabet (SQLite folds ASCII only)."""
    return None if text is None else text.casefold()


def _writable(path: Path) -> bool:
    """Whether the path may be written to; read-only by its bits counts, whoever asks."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _refuse_network(path: Path) -> None:
    kind = _network_kind(path.resolve())
    if kind is not None:
        raise errors.BookOnNetwork(path=path, kind=kind)


def _network_kind(path: Path) -> str | None:
    """The file system's name when it is a share of another machine, else None."""
    if sys.platform == "win32":
        import ctypes

        remote_drive = 4
        if str(path).startswith("\\\\"):
            return "Windows share"
        drive = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return "Windows share" if drive == remote_drive else None
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    best, kind = "", None
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        mount_point = parts[1].replace("\\040", " ")
        inside = path == Path(mount_point) or Path(mount_point) in path.parents
        if inside and len(mount_point) >= len(best):
            best, kind = mount_point, parts[2]
    return kind if kind in _NETWORK_KINDS else None
