"""Prices from a folder of files, for offices with no network: signed ones, or plain ones too.

    folder = PriceFolder(path, calendar, keys, signed_only=True)
    for page in folder.pages(everything(), web):
        ...  # one file each, whole
    folder.problems  # what was not taken, one for each file; `pages` ends with raising the first

Beside FILE lies FILE.minisig, made by `minisign -Sm FILE`. A signature must hold wherever there is
one, and name the file: of files that do not say their pair, the name does.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import EARLIEST, LATEST, SECOND, BookCalendar, Instant
from alem_desktop.core.calendar import now as by_this_computer
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.fetch_errors import (
    BadPriceFile,
    BadSignature,
    FolderUnreadable,
    SourceProblem,
    UnsignedFile,
)
from alem_desktop.core.file_errors import FileProblem, FileTooLarge, NoRows, PairNotNamed
from alem_desktop.core.price_rules import LONGEST_SOURCE
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import volumes_of
from alem_desktop.services.price_files.reading import Unsaid, check_time, rows_in
from alem_desktop.services.quote_sources import minisign
from alem_desktop.services.quote_sources.source import Ask, Getter, Page, Span

NAME = "Folder"
ENDINGS = (".csv", ".xml")
MOST_MIB = 50
QUIET = 2 * SECOND
"""A file that changed less than this ago, in microseconds, may be half copied: it waits."""

_PART = r"(?=[0-9]*[A-Z])[A-Z0-9][A-Z0-9._$]{0,19}"
_PAIR = re.compile(rf"({_PART})-({_PART})(?:-.*)?", re.ASCII | re.DOTALL)
"""BNB-USD, or BNB-USD-2026: the pair of a file that does not say it. In capitals, with a letter in
each, so that no other name is taken for one."""

_ROWS_BETWEEN_LOOKS = 1_000


def everything() -> Ask:
    """What a folder is asked; it gives all its files, whatever the question."""
    return Ask(NAME, (), Span(EARLIEST, LATEST))


def _go_on() -> None:
    pass


class PriceFolder:
    """The source of files in one folder, not those in folders inside it.

    Regular files whose names end in .csv or .xml and do not begin with a dot, in order of name.
    `problems`: of the last reading, one for each file that was not taken.
    """

    name = NAME

    def __init__(
        self,
        path: Path,
        calendar: BookCalendar,
        keys: Sequence[str],
        signed_only: bool,
        *,
        look_up: Callable[[], None] = _go_on,
        now: Callable[[], Instant] = by_this_computer,
    ) -> None:
        """`keys`: public keys of minisign. `look_up` is called now and then while a file is read;
        what it raises ends the reading."""
        self._path = path
        self._calendar = calendar
        self._keys = tuple(keys)
        self._signed_only = signed_only
        self._look_up = look_up
        self._now = now
        self.problems: list[SourceProblem] = []

    def calls(self, ask: Ask) -> int:
        """How many files will be read: no request is made. Raises FolderUnreadable."""
        return len(self._files())

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """A page for each file that is sound from its first row to its last.

        Observations keep the source that the file says, else its name without the ending. Files
        that may be half copied are left for the next time. Raises FolderUnreadable; at the end, the
        first of `problems`.
        """
        self.problems = []
        for path in self._files():
            try:
                page = self._page(path)
            except SourceProblem as problem:
                self.problems.append(problem)
                continue
            if page is not None:
                yield page
        if self.problems:
            raise self.problems[0]

    def _files(self) -> list[Path]:
        try:
            with os.scandir(self._path) as entries:
                return sorted(
                    self._path / entry.name
                    for entry in entries
                    if not entry.name.startswith(".")
                    and entry.name.lower().endswith(ENDINGS)
                    and entry.is_file(follow_symlinks=False)
                )
        except OSError as problem:
            raise FolderUnreadable(path=self._path, reason=_reason(problem)) from problem

    def _page(self, path: Path) -> Page | None:
        """A file's page; None while it may be half copied. Raises what is wrong with the file."""
        content = self._content(path, MOST_MIB << 20)
        if content is None:
            return None
        signature = path.with_name(path.name + minisign.ENDING)
        if os.path.lexists(signature):
            said = self._content(signature, minisign.MAX_BYTES)
            if said is None:
                return None
            self._check_signature(path, content, said)
        elif self._signed_only:
            raise UnsignedFile(file=_shown(path))
        observations = sorted(self._observations(path, content), key=lambda o: o.time)
        return Page(tuple(observations), Span(observations[0].time, observations[-1].time))

    def _content(self, path: Path, most: int) -> bytes | None:
        """What a file holds; None while it may be half copied. Raises BadPriceFile."""
        try:
            with open(path, "rb", opener=_opened) as file:
                before = os.fstat(file.fileno())
                if not stat.S_ISREG(before.st_mode):
                    raise BadPriceFile(file=_shown(path), reason="it is not a regular file.")
                if before.st_size > most:
                    problem = FileTooLarge(file="", size=before.st_size >> 20, limit=most >> 20)
                    raise BadPriceFile(file=_shown(path), reason=problem.finding)
                content = file.read(most + 1)
                after = os.fstat(file.fileno())
        except OSError as problem:
            reason = f"it cannot be read: {_reason(problem)}."
            raise BadPriceFile(file=_shown(path), reason=reason) from problem
        quiet = self._now() - after.st_mtime_ns // 1_000
        changed = (before.st_size, before.st_mtime_ns) != (len(content), after.st_mtime_ns)
        return None if changed or 0 <= quiet < QUIET else content

    def _check_signature(self, path: Path, content: bytes, signature: bytes) -> None:
        named = minisign.verify(content, signature, self._keys, _shown(path))
        if not named:
            reason = "it does not name the file; leave its comment to the tool that signs"
            raise BadSignature(file=_shown(path), reason=reason)
        if named != path.name:
            raise BadSignature(file=_shown(path), reason=f"it was made for {named}")

    def _observations(self, path: Path, content: bytes) -> list[Observation]:
        """All that a file says, each instant of a pair and source once. Raises BadPriceFile."""
        taken: dict[tuple[str, str, str, Instant], Observation] = {}
        now = self._now()
        try:
            rows = rows_in(content, path, self._calendar, _unsaid(path))
            for count, (row, observation_of) in enumerate(rows):
                if count % _ROWS_BETWEEN_LOOKS == 0:
                    self._look_up()
                o = self._sound(path, row, observation_of, now)
                before = taken.setdefault((o.base, o.quote, o.source, o.time), o)
                if before.price != o.price:
                    reason = f"row {row}: {o.base} has another price for the same time above."
                    raise BadPriceFile(file=_shown(path), reason=reason)
                if before is not o and list(volumes_of((before,))) != list(volumes_of((o,))):
                    reason = f"row {row}: {o.base} has another volume for the same day above."
                    raise BadPriceFile(file=_shown(path), reason=reason)
            if not taken:
                raise NoRows(file=path.name)
        except PairNotNamed as problem:
            reason = "it does not say what it prices. Call it BASE-QUOTE.csv, such as BNB-USD.csv."
            raise BadPriceFile(file=_shown(path), reason=reason) from problem
        except FileProblem as problem:
            raise BadPriceFile(file=_shown(path), reason=problem.finding) from problem
        return list(taken.values())

    def _sound(
        self, path: Path, row: int, observation_of: Callable[[], Observation], now: Instant
    ) -> Observation:
        """The observation of a row. Raises BadPriceFile that names the place."""
        try:
            o = observation_of()
            check_time(o, now, self._calendar.date_of(now))
        except LedgerError as problem:
            field = getattr(problem, "field", "")
            place = f"row {row}, column {field}" if field else f"row {row}"
            raise BadPriceFile(file=_shown(path), reason=f"{place}: {problem}") from problem
        return o


def _opened(name: str, flags: int) -> int:
    """Open without waiting for a pipe's other end, and no link: what was listed may be replaced."""
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(name, flags)


def _unsaid(path: Path) -> Unsaid:
    """What the name of a file says in its place. Raises BadPriceFile for one that cannot print."""
    pair = _PAIR.fullmatch(path.stem)
    try:
        source = check_name(path.stem[:LONGEST_SOURCE], "its name", longest=LONGEST_SOURCE)
    except FieldError as problem:
        raise BadPriceFile(file=_shown(path), reason=str(problem)) from problem
    return Unsaid(None, None, source) if pair is None else Unsaid(pair[1], pair[2], source)


def _shown(path: Path) -> str:
    """A name that can be printed, whatever bytes it has."""
    return path.name.encode("utf-8", errors="replace").decode()


def _reason(problem: OSError) -> str:
    return problem.strerror or str(problem)
