"""What was known when: figures of an earlier moment come out as they did, whatever came later.

Random histories of a book under four eyes, with back-dated entries and such of one instant,
approvals in any order, reversals, late prices and rates, rules that changed. Step by step, what is
derived equals what is derived from nothing; and each statement, made again from what it knew, is
the one that was made.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import NotAllowed, StandsAlready, UndecidedFlags
from alem_desktop.core.limits import Limits
from alem_desktop.core.policy import FourEyes, LotMethod, LotPool, Policies
from alem_desktop.core.statements.compared import cells_of
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.core.transactions import Draft
from alem_desktop.services import (
    approvals,
    issuing,
    overriding,
    policies,
    portfolio,
    trust,
    users,
)
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Moment
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.samples import derived_rows, facts, price_file
from tests.services.test_random_books import (
    DAY_1,
    HALF_DAY,
    LAST_DAY,
    RULES,
    drafts,
    filled_book,
)

DAYS = (date(2024, 2, 27), date(2024, 3, 2), LAST_DAY)
"""Days as of which statements are made."""

INSTANTS = 6
"""Half days on which everything happens: so few that entries share an instant."""

PEOPLE = (
    ("prep", "preparer"),
    ("second", "preparer,approver"),
    ("appr", "approver"),
    ("boss", "administrator"),
)


# -- what happens ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Enter:
    """An entry is proposed, or saved as a draft."""

    draft: Draft
    user: str
    unsubmitted: bool = False


@dataclass(frozen=True)
class Revise:
    """What waits or was rejected gets new content, under its old reference."""

    place: int
    draft: Draft


@dataclass(frozen=True)
class Decide:
    """Some of what waits is approved or rejected together, in any order."""

    places: tuple[int, ...]
    yes: bool


@dataclass(frozen=True)
class Undo:
    """The reversal of an entry is proposed."""

    place: int


@dataclass(frozen=True)
class Observe:
    """A price or rate comes in, perhaps late; or a person says one."""

    pair: str
    when: int
    price: str
    said: bool = False


@dataclass(frozen=True)
class Rule:
    """A rule is proposed, from half a day on."""

    key: str
    value: str
    when: int


@dataclass(frozen=True)
class State:
    """A statement is made, and issued where it can be."""

    day: date


Happening = Enter | Revise | Decide | Undo | Observe | Rule | State


def close_together(each: Draft) -> Draft:
    """The same entry on one of a few instants."""
    when = (each.time - DAY_1) // HALF_DAY
    moved = (when % INSTANTS - when) * HALF_DAY
    settles = each.settlement_time
    return each._replace(
        time=Instant(each.time + moved),
        settlement_time=None if settles is None else Instant(settles + moved),
    )


entries = drafts().map(close_together)
hands = st.sampled_from(("prep", "second"))
places = st.integers(0, 7)
happenings = st.one_of(
    st.builds(Enter, entries, hands, st.just(False)),
    st.builds(Enter, entries, hands, st.just(False)),
    st.builds(Enter, entries, hands, st.booleans()),
    st.builds(Revise, places, entries),
    st.builds(Decide, st.lists(places, min_size=1, max_size=4).map(tuple), st.just(True)),
    st.builds(Decide, st.lists(places, min_size=1, max_size=4).map(tuple), st.just(True)),
    st.builds(Decide, st.lists(places, min_size=1, max_size=2).map(tuple), st.just(False)),
    st.builds(Undo, places),
    st.builds(
        Observe,
        st.sampled_from(("USD/KZT", "BNB/USD", "BTC/USD")),
        st.integers(-4, 30),
        st.sampled_from(("410", "455.5", "481.25", "530.000000000000000001")),
        st.booleans(),
    ),
    st.builds(
        lambda rule, when: Rule(rule[0], rule[1], when), st.sampled_from(RULES), st.integers(-2, 8)
    ),
    st.builds(State, st.sampled_from(DAYS)),
)
histories = st.lists(happenings, min_size=6, max_size=18)


@dataclass
class Watched:
    """A book with all that was stated of it: day and draft; and what was issued, by number."""

    book: Book
    number: int = 0
    stated: list[tuple[date, Statement]] = field(default_factory=list)
    issued: dict[str, Statement] = field(default_factory=dict)

    def waiting(self) -> list[str]:
        return [each.proposal.reference for each in approvals.waiting(self.book)]

    def perform(self, act: Happening) -> None:
        """Let something happen, if the book takes it; what it refuses leaves nothing behind."""
        before = facts(self.book.path)
        try:
            self._do(act)
        except errors.BookProblem:
            raise
        except errors.LedgerError:
            assert facts(self.book.path) == before

    def _do(self, act: Happening) -> None:
        book = self.book
        match act:
            case Enter():
                self.number += 1
                named = act.draft._replace(reference=f"T-{self.number}")
                record(book, [named], act.user, unsubmitted=act.unsubmitted)
            case Revise():
                open_ones = [f"T-{n}" for n in range(1, self.number + 1)]
                if open_ones:
                    reference = open_ones[act.place % len(open_ones)]
                    record(book, [act.draft._replace(reference=reference)], "second", revising=True)
            case Decide():
                self._decide(act)
            case Undo():
                if self.number:
                    reverse(book, [f"T-{act.place % self.number + 1}"], "wrong", "prep")
            case Observe():
                self._observe(act)
            case Rule():
                moment = Instant(DAY_1 + act.when * HALF_DAY)
                policies.change_policy(book, act.key, act.value, "boss", moment)
            case State():
                self._state(act.day)

    def _decide(self, act: Decide) -> None:
        waiting = self.waiting()
        if not waiting:
            return
        chosen = list(dict.fromkeys(waiting[place % len(waiting)] for place in act.places))
        if act.yes:
            try:
                approvals.approve(self.book, chosen, "appr")
            except errors.SHORTAGES:
                approvals.approve(self.book, chosen[:1], "appr")
        else:
            with suppress(NotAllowed):
                approvals.reject(self.book, chosen, "not so", "second")

    def _observe(self, act: Observe) -> None:
        base, quote = act.pair.split("/")
        moment = Instant(DAY_1 + act.when * HALF_DAY)
        if act.said:
            price = overriding.checked(
                self.book, base, quote, calendar.iso(moment), act.price, "thin market"
            )
            overriding.override(self.book, price, "prep")
            return
        time = str(self.book.calendar.date_of(moment))
        path = self.book.path.with_name("late.csv")
        import_prices(
            self.book, price_file(path, f"{time},{base},{quote},{act.price},Late"), user="prep"
        )

    def _state(self, day: date) -> None:
        drawn = stated(self.book, day)
        self.stated.append((day, drawn))
        with suppress(UndecidedFlags, StandsAlready):
            made = issuing.issue(self.book, Asked(StatementKind.HOLDINGS, day), "appr")
            assert made.subject.number is not None
            self.issued[made.subject.number] = made


@contextmanager
def watched_book(rules: Policies) -> Iterator[Watched]:
    """A book with money, prices, a little of each asset and its people, under four eyes."""
    with filled_book(replace(rules, four_eyes=FourEyes.ON)) as book:
        for name, roles in PEOPLE:
            users.add_user(book, name, roles, "u")
        yield Watched(book)


# -- what must hold --------------------------------------------------------------------------------


def stated(book: Book, moment: Moment, known_at: int | None = None) -> Statement:
    """A draft of the statement of holdings."""
    return prepare(book, Asked(StatementKind.HOLDINGS, moment, known_at=known_at)).statement


def check_statements(watched: Watched) -> None:
    book = watched.book
    for day, drawn in watched.stated:
        assert stated(book, day, drawn.subject.known_at.sequence) == drawn
    for number, made in watched.issued.items():
        assert issuing.reprint(book, number) == made
    others = {late.issued.number for late in issuing.late_changes(book)}
    for each in issuing.issued(book):
        then, now = watched.issued[each.number], stated(book, each.as_of)
        assert (each.number in others) == (cells_of(then) != cells_of(now)), each.number


def check_nothing_that_waits_counts(watched: Watched) -> None:
    """With everything that waits rejected, no figure is another."""
    book = watched.book
    before = stated(book, LAST_DAY).tables
    gains = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
    lots = portfolio.open_lots(book, LAST_DAY)
    for reference in watched.waiting():
        with suppress(NotAllowed):
            approvals.reject(book, [reference], "at the end", "appr")
    assert not watched.waiting()
    assert stated(book, LAST_DAY).tables == before
    assert portfolio.gains(book, date(2024, 1, 1), LAST_DAY).disposals == gains.disposals
    assert portfolio.open_lots(book, LAST_DAY) == lots


rules_of_books = st.builds(
    Policies,
    lot_method=st.sampled_from((LotMethod.FIFO, LotMethod.AVERAGE)),
    lot_pool=st.sampled_from(tuple(LotPool)),
    stale_after_hours=st.just(Limits(Decimal(2_000))),
)


@settings(max_examples=45, deadline=None)
@given(history=histories, rules=rules_of_books)
def test_earlier_figures_come_out_as_they_were(
    history: Sequence[Happening], rules: Policies
) -> None:
    with watched_book(rules) as watched:
        for act in history:
            watched.perform(act)
        check_statements(watched)
        check_nothing_that_waits_counts(watched)


@settings(max_examples=40, deadline=None)
@given(
    history=st.lists(
        happenings.filter(lambda act: not isinstance(act, State)), min_size=5, max_size=16
    ),
    rules=rules_of_books,
)
def test_step_by_step_is_as_from_nothing(history: Sequence[Happening], rules: Policies) -> None:
    with watched_book(rules) as watched:
        for act in history:
            watched.perform(act)
            verification = trust.verify(watched.book.path)
            assert verification.problems == (), act
        stepwise = derived_rows(watched.book.path)
        trust.rebuild(watched.book, "boss")
        assert derived_rows(watched.book.path) == stepwise


@pytest.mark.parametrize("pool", list(LotPool))
@pytest.mark.parametrize("method", [LotMethod.FIFO, LotMethod.AVERAGE])
@settings(max_examples=12, deadline=None)
@given(
    made=st.lists(entries, min_size=3, max_size=7),
    data=st.data(),
)
def test_the_order_of_approvals_changes_nothing(
    method: LotMethod, pool: LotPool, made: list[Draft], data: st.DataObject
) -> None:
    """Entries, many of one instant, approved one by one in any order, together, or recorded with
    nobody asked: the same balances and lots, as what happened first goes first."""
    at_once = Policies(lot_method=method, lot_pool=pool)
    with watched_book(at_once) as watched:
        taken: list[Draft] = []
        for number, each in enumerate(made):
            named = each._replace(reference=f"T-{number}")
            with suppress(errors.LedgerError):
                record(watched.book, [named], "prep")
                taken.append(named)
        references = [each.reference for each in taken]
        try:
            for reference in data.draw(st.permutations(references)):
                approvals.approve(watched.book, [reference], "appr")
        except errors.SHORTAGES:
            return  # in this order a position would have gone below zero for a while
        assert trust.verify(watched.book.path).problems == ()
        one_by_one = figures_of(watched.book)
    with watched_book(at_once) as watched:
        record(watched.book, taken, "prep")
        approvals.approve(watched.book, references, "appr")
        assert figures_of(watched.book) == one_by_one
    with filled_book(at_once) as book:
        record(book, taken, "u")
        assert figures_of(book) == one_by_one


def figures_of(book: Book) -> object:
    gains = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
    return (
        [(p.account, p.asset.code, p.quantity, p.available_quantity, p.functional, p.presentation)
         for p in portfolio.holdings(book, LAST_DAY).positions],
        [(lot.lot, lot.account, lot.quantity, lot.cost_basis)
         for lot in portfolio.open_lots(book, LAST_DAY)],
        [(d.reference, d.quantity, d.proceeds, d.cost_basis) for d in gains.disposals],
    )  # fmt: skip


# -- one by one ------------------------------------------------------------------------------------


def issued_book(book: Book) -> str:
    made = issuing.issue(book, Asked(StatementKind.HOLDINGS, date(2024, 3, 6)), "Aigerim")
    assert made.subject.number == "SH-2024-0001"
    return made.subject.number


def test_nothing_later_makes_no_change(book: Book) -> None:
    issued_book(book)
    assert issuing.late_changes(book) == ()


def test_what_comes_later_is_told_figure_by_figure(book: Book, tmp_path: Any) -> None:
    number = issued_book(book)
    import_prices(
        book, price_file(tmp_path / "l.csv", "2024-03-06,BTC,USD,67000,Elsewhere"), user="u"
    )
    (late,) = issuing.late_changes(book)
    changed = {change.name for change in late.changes}
    assert {
        "BTC, Vault: HoldingValue USD", "Total: HoldingValue USD", "Total: HoldingValue KZT",
    } <= changed  # fmt: skip
    assert not {"BTC, Vault: BookValue USD", "BNB, Custody: HoldingValue USD"} & changed
    again = issuing.reprint(book, number)
    assert again.subject.number == number
    asked = Asked(StatementKind.HOLDINGS, date(2024, 3, 6))
    newer = issuing.issue(book, asked, "Aigerim", replaces=number)
    assert (newer.subject.number, newer.subject.replaces) == ("SH-2024-0002", number)
    assert issuing.late_changes(book) == (), "the newer one, which stands, is as the book is now"


def test_a_late_rate_that_changes_only_what_lots_cost_is_told(book: Book, tmp_path: Any) -> None:
    number = issued_book(book)
    before = issuing.reprint(book, number).tables
    import_prices(book, price_file(tmp_path / "l.csv", "2024-02-20,USD,KZT,499,NBK"), user="u")
    assert stated(book, date(2024, 3, 6)).tables != before
    (late,) = issuing.late_changes(book)
    assert late.issued.number == number
    assert {each.name for each in late.changes} <= {
        f"{line}: {figure} KZT"
        for line in ("BNB, Custody", "DigitalAssets, Subtotal", "Total")
        for figure in ("BookValue", "UnrealisedGainLoss")
    }


def test_a_void_statement_is_not_compared(book: Book, tmp_path: Any) -> None:
    number = issued_book(book)
    rows = price_file(tmp_path / "l.csv", "2024-03-06,BTC,USD,67000,Elsewhere")
    import_prices(book, rows, user="u")
    issuing.void(book, number, "wrong price", "Aigerim")
    assert issuing.late_changes(book) == ()
