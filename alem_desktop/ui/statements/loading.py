"""What the Statements tab asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alem_desktop.core.statements.model import Statement
from alem_desktop.jobs.runner import Cancelled, JobCancelled, Report
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare

if TYPE_CHECKING:
    from alem_desktop.core.statements.questions import OpenQuestion
    from alem_desktop.drawing.statements.pages import StatementPages
    from alem_desktop.services.book import Book
    from alem_desktop.services.issuing import IssuedStatement, StatementQuery

_STEPS = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown: a draft of what is asked, or (`number`) an issued statement as the
    journal has it. `form`: in which language, or in which two side by side."""

    asked: Asked | None
    form: tuple[str, ...]
    number: str | None = None

    def same_figures(self, other: Wanted) -> bool:
        """Whether nothing but the language differs."""
        return replace(self, form=other.form) == other


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with its pages. `undecided`: what keeps a draft from being issued."""

    wanted: Wanted
    statement: Statement
    undecided: tuple[OpenQuestion, ...]
    pages: StatementPages

    @property
    def number(self) -> str | None:
        """Its number, None of a draft."""
        return self.statement.subject.number


@dataclass(frozen=True, slots=True)
class Offered:
    """What the panel offers: names of accounts, codes of assets, names of people."""

    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def load(
    book: Book, wanted: Wanted, known: Shown | None, report: Report, cancelled: Cancelled
) -> Shown:
    """Gather a statement and lay out its pages. `known`: the last answer, where the book has not
    changed since; in another language it is the same statement. Raises JobCancelled."""
    from alem_desktop.drawing.statements.pages import StatementPages

    report(0, _STEPS)
    if known is not None and known.wanted.same_figures(wanted):
        statement, undecided = known.statement, known.undecided
    elif wanted.number is not None:
        from alem_desktop.services import issuing

        statement, undecided = issuing.reprint(book, wanted.number), ()
    else:
        assert wanted.asked is not None
        ready = prepare(book, wanted.asked)
        statement, undecided = ready.statement, ready.undecided
    if cancelled():
        raise JobCancelled
    report(1, _STEPS)
    pages = StatementPages(statement, wanted.form)
    report(_STEPS, _STEPS)
    return Shown(wanted, statement, undecided, pages)


def offered(book: Book) -> Offered:
    """What there is to choose from."""
    from alem_desktop.services import access

    return Offered(
        book.accounts(),
        tuple(asset.code for asset in book.assets()),
        tuple(person.name for person in access.people(book) if person.active),
    )


def register(
    book: Book, query: StatementQuery, states: Mapping[str, str]
) -> tuple[IssuedStatement, ...]:
    """Issued statements that a query matches, the newest first. `states`: how the window says each
    state, since a word that is looked for may be one of them."""
    from alem_desktop.services import issuing

    found = issuing.search(book, replace(query, text=""))
    for word in query.text.casefold().split():
        said = {each.number for each in issuing.search(book, issuing.StatementQuery(word))}
        in_state = {state for state, name in states.items() if word in name.casefold()}
        found = tuple(x for x in found if x.number in said or x.state in in_state)
    return found[::-1]
