"""Decisions as they are carried out in the background, the password first."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from alem_desktop.services import access, approvals, evidence
from alem_desktop.services.approvals import Decision, Waiting
from alem_desktop.services.book import Book


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides; `password` is checked once more, None of somebody without one."""

    user: str
    password: str | None

    def check(self, book: Book) -> None:
        """Raise as `access.confirm` does."""
        if self.password is not None:
            access.confirm(book, self.user, self.password)


def approve(book: Book, lines: Sequence[Waiting], signature: Signature) -> Decision:
    """Approve what was shown, all or none; content that was changed meanwhile is refused."""
    signature.check(book)
    contents = {each.proposal.reference: each.proposal.content for each in lines}
    return approvals.approve(book, tuple(contents), signature.user, contents)


def reject(book: Book, lines: Sequence[Waiting], reason: str, signature: Signature) -> Decision:
    """Reject what was shown with a reason, all or none."""
    signature.check(book)
    contents = {each.proposal.reference: each.proposal.content for each in lines}
    return approvals.reject(book, tuple(contents), reason, signature.user, contents)


def withdraw(book: Book, line: Waiting, reason: str, user: str) -> Decision:
    """Take back what is one's own."""
    reference = line.proposal.reference
    return Decision(approvals.withdraw(book, reference, reason, user), (reference,))


def submit(book: Book, line: Waiting, user: str) -> Decision:
    """Ask for the approval of a draft."""
    reference = line.proposal.reference
    return Decision(approvals.submit(book, reference, user), (reference,))


class Copies:
    """Copies of attachments to look at, in a folder that goes with the window."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def copy(self, book: Book, sha256: str) -> Path:
        """Write a copy; raises as `evidence.save_copy` does."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="alem-evidence-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return evidence.save_copy(book, sha256, self._folder)
