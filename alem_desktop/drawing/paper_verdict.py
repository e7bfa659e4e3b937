"""What is found of a paper that somebody holds against the book it is said to be from.

A verdict carries what sentences are made of, not sentences: `paper_words` says them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from alem_desktop.core.journal import Head
from alem_desktop.core.statements.compared import Difference
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.statements.form import Form
from alem_desktop.storage.statement_store import IssuedStatement

MOST_TOLD: Final = 20
"""How many differences a verdict names; one alone condemns a paper."""


class PaperKind(StrEnum):
    """What a paper is."""

    GENUINE = "genuine"  # byte for byte what the book issues in that form
    SAME_PAGES = "same pages"  # saved again by another program: pages and figures are as issued
    ALTERED_PAGES = "altered pages"  # its attached figures are as issued, what it shows is not
    ALTERED_FIGURES = "altered figures"  # its attached figures are not those issued
    DRAFT = "draft"  # a preview without a number
    OTHER_BOOK = "other book"  # it names a record that this journal does not have
    UNKNOWN_NUMBER = "unknown number"  # of this book, which never issued its number
    UNVOUCHED = "not vouched for"  # the book itself was changed: what it says proves nothing
    NOT_OURS = "not ours"  # a PDF without figures of ours inside
    UNREADABLE = "unreadable"


class Unreadable(StrEnum):
    """Why a file cannot be judged."""

    NOT_PDF = "not a PDF"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    TOO_LARGE = "too large"


class FindingKind(StrEnum):
    """A way in which pages differ from those issued; fields used are named in brackets."""

    TEXT = "text"  # page, before, after
    DRAWING = "drawing"  # page: its texts are as issued, the drawing is not
    SIZE = "size"  # page
    ADDITION = "addition"  # page, after: annotations, actions and the like on a page
    MISSING = "missing"  # page of those issued
    ADDED = "added"  # page
    MOVED = "moved"  # page, before: which of those issued it is
    DOCUMENT = "document"  # after: form fields, scripts, layers and the like of the document
    DOCUMENT_CHANGED = "document changed"  # after: what of the document is another
    DOCUMENT_MISSING = "document missing"  # after: what of the document was taken away
    FILE_ADDED = "file added"  # after
    FILE_MISSING = "file missing"  # before
    FILE_CHANGED = "file changed"  # before


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as issued. `page` counts from 1, 0: it is of no page."""

    kind: FindingKind
    page: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class PaperVerdict:
    """What a paper is, and all that was found.

    `sha256` is of its bytes. `statement` is what it carries inside, as it stands there; `issued`
    what the book's register says of its number. `form` is the one whose pages it has or is nearest
    to, None where no pages were compared. `in_journal`: whether the record that it knew last is in
    this journal, with this fingerprint. `cells` are those in which its figures differ from the
    book's, `others` the parts beside cells that do (of the content's JSON). `by_text`: it was
    issued by another version of the program, whose pages can only be compared by their texts.
    `same_figures` is of a draft: whether the book's figures as known at that record are the same;
    None: they cannot be told. `trusted`: the last record that can be trusted of a book that does
    not verify, None of one of which nothing wrong is known.
    """

    kind: PaperKind
    sha256: str = ""
    reason: Unreadable | None = None
    statement: Statement | None = None
    issued: IssuedStatement | None = None
    form: Form | None = None
    in_journal: bool = False
    findings: tuple[Finding, ...] = ()
    cells: tuple[Difference, ...] = ()
    others: tuple[str, ...] = ()
    by_text: bool = False
    same_figures: bool | None = None
    trusted: int | None = None

    @property
    def number(self) -> str | None:
        """The number that it carries; None of a draft and of what is not ours."""
        return None if self.statement is None else self.statement.subject.number

    @property
    def known_at(self) -> Head | None:
        """The record that it says it knew last, with the book's fingerprint then."""
        return None if self.statement is None else self.statement.subject.known_at

    @property
    def book_ok(self) -> bool:
        """Whether nothing is known to be wrong with the book; only then it vouches for a paper."""
        return self.trusted is None and self.kind is not PaperKind.UNVOUCHED

    @property
    def is_as_issued(self) -> bool:
        """Whether its pages and figures are those that the book issued, and vouches for."""
        return self.kind in (PaperKind.GENUINE, PaperKind.SAME_PAGES)
