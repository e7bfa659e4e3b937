"""What people say of prices: by hand for an instant or a span, a doubtful one taken as it is; and
what the screen of prices is told. The small book of `tests.samples`, BNB at 712.40 on 6 March."""

from contextlib import closing as closed
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.control_errors import PeriodLocked, ReasonMissing, UndecidedFlags
from alem_desktop.core.errors import FieldError, ReferenceOfAct, ReservedSource, TimeTooEarly
from alem_desktop.core.money import plain
from alem_desktop.core.price_errors import (
    AnotherPrice,
    NoPriceInItself,
    NoSuchPrice,
    NothingDoubtful,
    NotOfThisBook,
    SaidAlready,
    SpanEndsFirst,
    SpanTooLong,
)
from alem_desktop.core.price_rules import FLAGS
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import (
    approvals,
    closing,
    evidence,
    issuing,
    overriding,
    policies,
    portfolio,
    price_board,
    price_deciding,
    trail,
    trust,
)
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.price_board import DayState
from alem_desktop.services.price_export import export_prices
from alem_desktop.services.prices import import_prices, list_prices
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.control_samples import filled_book, make_keys_cheap, signed_in
from tests.samples import DRAFTS, FUND, USER, at, draft, price_file

LAST = date(2024, 3, 6)


def price_of(book: Book, day: date, asset: str = "BNB") -> tuple[str, tuple[str, ...]]:
    """An asset's price of a day and its flags."""
    answer = portfolio.holdings(book, day)
    price = next(p.price for p in answer.positions if p.asset.code == asset)
    assert price is not None
    return plain(price.price), price.flags


def said(book: Book, day: str, price: str, until: str = "") -> overriding.Override:
    return overriding.checked(book, "BNB", "USD", day, price, "venue closed", until)


# -- spans -----------------------------------------------------------------------------------------


def test_a_price_for_a_span_holds_on_each_of_its_days_and_ends_with_it(
    book: Book, tmp_path: Path
) -> None:
    overriding.override(book, said(book, "2024-03-04", "650", "2024-03-06"), USER)
    assert price_of(book, date(2024, 3, 3))[0] == "481"
    for day in (4, 5, 6):
        assert price_of(book, date(2024, 3, day)) == ("650", ("override",)), "whatever was observed"
    assert price_of(book, date(2024, 3, 7)) == ("712.4", ())
    assert "650" not in {str(o.price) for o, _ in list_prices(book, "BNB")}, "the old ones are kept"
    assert trust.verify(book.path).ok
    import_prices(
        book, price_file(tmp_path / "n.csv", "2024-03-05,BNB,USD,630,Elsewhere"), user=USER
    )
    assert price_of(book, date(2024, 3, 5))[0] == "650"


def test_a_span_comes_out_of_a_rebuild_as_it_was(book: Book) -> None:
    overriding.override(book, said(book, "2024-03-04", "650", "2024-03-06"), USER)
    before = portfolio.holdings(book, LAST)
    trust.rebuild(book, USER)
    assert portfolio.holdings(book, LAST).positions == before.positions
    known = portfolio.holdings(book, LAST, known_at=before.head.sequence - 1)
    assert known.positions[0].price != before.positions[0].price, "not known a record earlier"


def test_a_rate_for_a_span_is_what_lots_of_those_days_cost(book: Book) -> None:
    """Of P-3 all 24,000 USD are left, of 20 February at 451.75 by the National Bank; of P-2 there
    are 6,400 USD, of 1 February at 449.25."""

    def cost() -> Decimal | None:
        positions = portfolio.holdings(book, LAST).positions
        return next(p for p in positions if p.asset.code == "BNB").presentation.cost_basis

    assert cost() == 24_000 * Decimal("451.75") + 6_400 * Decimal("449.25")
    rate = overriding.checked(
        book, "USD", "KZT", "2024-02-19", "500", "the bank was closed", "2024-02-21"
    )
    overriding.override(book, rate, USER)
    assert cost() == 24_000 * Decimal(500) + 6_400 * Decimal("449.25")
    assert trust.verify(book.path).ok


@pytest.mark.parametrize(
    ("day", "until", "told"),
    [
        ("2024-03-06", "2024-03-05", "would end before it begins"),
        ("2024-03-06", "2024-03-06", "would end before it begins"),
        ("2024-03-06", "2099-01-01", "more than a year ahead"),
    ],
)
def test_a_span_that_cannot_be_is_refused(book: Book, day: str, until: str, told: str) -> None:
    with pytest.raises((SpanEndsFirst, SpanTooLong), match=told) as refused:
        said(book, day, "650", until)
    assert refused.value.field == "until"


def test_the_effect_on_the_value_is_known_before_anything_is_written(book: Book) -> None:
    """60 BNB are held: at 712.40 they are worth 42,744.00, at 650 they are worth 39,000.00."""
    before = book.head()
    effect = overriding.effect_of(book, said(book, "2024-03-06", "650"))
    assert book.head() == before
    assert effect.price is not None
    assert effect.price.price == Decimal("712.40")
    assert effect.asset_before.functional.market_value == Decimal("42744.00")
    assert effect.asset_after.functional.market_value == Decimal("39000.00")
    whole = effect.whole_before.printed, effect.whole_after.printed
    assert whole[1].functional.market_value - whole[0].functional.market_value == Decimal(
        "-3744.00"
    )
    assert whole[1].presentation.market_value - whole[0].presentation.market_value == Decimal(
        "-3744.00"
    ) * Decimal("447.90")


def test_what_was_said_for_a_span_is_in_the_exports_day_by_day(book: Book, tmp_path: Path) -> None:
    overriding.override(book, said(book, "2024-03-04", "650", "2024-03-06"), USER)
    out = tmp_path / "out.csv"
    export_prices(book, out, lambda base, _quote: base == "BNB")
    with closed(create_book(tmp_path / "again.alem", NewBook(fund=FUND), USER)) as again:
        record(again, DRAFTS, USER)
        assert not import_prices(again, out, user=USER).rejected
        for day in (3, 4, 5, 6):
            assert price_of(again, date(2024, 3, day))[0] == price_of(book, date(2024, 3, day))[0]


def test_the_first_official_rate_takes_the_markets_out_of_all_lots(
    book: Book, tmp_path: Path
) -> None:
    """A lot was rated by the market; then the book hears of the National Bank, of another day."""
    path = tmp_path / "fx.alem"
    with closed(create_book(path, NewBook(fund=FUND), USER)) as other:
        record(other, DRAFTS, USER)
        for rows in ("2024-01-09T12:00:00Z,USD,KZT,500,Bureau", "2024-03-20,EUR,KZT,480,NBK"):
            import_prices(other, price_file(tmp_path / "n.csv", rows), user=USER)
            assert trust.verify(path).ok
        costs = {p.presentation.cost_basis for p in portfolio.holdings(other, LAST).positions}
        assert costs == {None}, "what the market said does not count beside what is official"


@pytest.mark.parametrize("day", ["1969-12-30", "0001-01-01", "2008-12-31"])
def test_a_price_before_there_were_crypto_assets_is_refused(
    book: Book, tmp_path: Path, day: str
) -> None:
    rows = price_file(tmp_path / "n.csv", f"{day},BNB,USD,3,Desk")
    (refused,) = import_prices(book, rows, user=USER).rejected
    assert type(refused.error) is TimeTooEarly
    with pytest.raises(TimeTooEarly):
        said(book, day, "3")


def test_what_is_imported_cannot_pass_for_a_persons_word(book: Book, tmp_path: Path) -> None:
    rows = price_file(tmp_path / "n.csv", "2024-03-06,BNB,USD,3,Override")
    refused = import_prices(book, rows, user=USER).rejected
    assert [type(each.error) for each in refused] == [ReservedSource]
    plain = price_file(tmp_path / "m.csv", "2024-03-06,BNB,USD,3,")
    with pytest.raises(ReservedSource):
        import_prices(book, plain, source="override", user=USER)


@pytest.mark.parametrize(
    ("base", "quote", "time"),
    [
        ("BNB", "USD", "2024-03-06"),
        ("USD", "KZT", "2024-03-06"),
        ("USD", "KZT", "2024-03-06T05:00Z"),
    ],
)
def test_the_close_of_a_locked_day_stays(book: Book, base: str, quote: str, time: str) -> None:
    """A price at the valuation point is of the day that ends there, and that day is locked."""
    closing.close(book, LAST, USER, lock=True, reason="all seen")
    locked = overriding.checked(book, base, quote, time, "999", "late")
    with pytest.raises(PeriodLocked):
        overriding.override(book, locked, USER)
    following = overriding.checked(book, base, quote, "2024-03-07", "999", "in time")
    overriding.override(book, following, USER)
    assert trust.verify(book.path).ok


def test_a_rate_is_of_its_date_whenever_it_was_said(book: Book) -> None:
    rate = overriding.checked(book, "USD", "KZT", "2024-03-06T05:00:00Z", "600", "a correction")
    assert (rate.time, rate.effective) == (book.calendar.valuation_point(LAST), LAST)
    overriding.override(book, rate, USER)
    answer = portfolio.holdings(book, LAST)
    assert answer.rate is not None
    assert (answer.rate.price, answer.rate.flags) == (600, ("override",))
    notes = [
        note.fields for note in prepare(book, Asked(StatementKind.HOLDINGS, LAST)).statement.notes
    ]
    assert {"asset": "USD/KZT"} in notes, "and the statement says so"


def test_no_entry_can_be_called_as_a_decision_is(book: Book) -> None:
    entry = draft("ACCEPTANCE-27", "2024-03-05T10:00:00Z", "contribution", "Vault", "USD",
                  quantity="1")  # fmt: skip
    with pytest.raises(ReferenceOfAct):
        record(book, [entry], USER)


@pytest.mark.parametrize(
    ("base", "quote", "kind", "field"),
    [
        ("DOGE", "USD", NotOfThisBook, "base"),
        ("BNB", "DOGE", NotOfThisBook, "quote"),
        ("BNB", "bnb", NoPriceInItself, "quote"),
    ],
)
def test_what_cannot_be_priced_is_said_at_its_field(
    book: Book, base: str, quote: str, kind: type[FieldError], field: str
) -> None:
    with pytest.raises(kind) as refused:
        overriding.checked(book, base, quote, "2024-03-06", "1", "why not")
    assert refused.value.field == field


def test_a_price_of_today_holds_from_now(book: Book) -> None:
    today = book.calendar.date_of(calendar.now()).isoformat()
    before = calendar.now()
    now = overriding.checked(book, "BNB", "USD", today, "700", "a broker")
    assert before <= now.time <= calendar.now()
    overriding.override(book, now, USER)
    assert price_board.board(book).lines[1].price is not None


# -- taking a doubtful price -----------------------------------------------------------------------


def test_a_statement_waits_for_each_flag_to_be_decided(book: Book) -> None:
    """On 9 March the prices of the 6th are 72 hours old."""
    day = date(2024, 3, 9)
    with pytest.raises(UndecidedFlags, match="BNB: stale, BTC: stale"):
        issuing.issue(book, Asked(StatementKind.HOLDINGS, day), USER)
    price_deciding.accept(book, "BNB", "USD", day, "no trading", USER)
    with pytest.raises(UndecidedFlags, match="BTC: stale") as waiting:
        issuing.issue(book, Asked(StatementKind.HOLDINGS, day), USER)
    assert "BNB" not in str(waiting.value)
    overriding.override(
        book, overriding.checked(book, "BTC", "USD", "2024-03-09", "66000", "a broker"), USER
    )
    issued = issuing.issue(book, Asked(StatementKind.HOLDINGS, day), USER)
    notes = {note.kind.value: note.fields for note in issued.notes}
    assert notes["decided price"] == {"asset": "BNB", "user": USER, "reason": "no trading"}
    assert notes["overridden"] == {"asset": "BTC"}
    assert trust.verify(book.path).ok
    assert issuing.reprint(book, "SH-2024-0001") == issued


def test_a_decision_is_about_that_price_and_that_day(book: Book, tmp_path: Path) -> None:
    day = date(2024, 3, 9)
    price_deciding.accept(book, "BNB", "USD", day, "no trading", USER)
    assert price_board_line(book, day).undecided == ()
    assert price_board_line(book, date(2024, 3, 10)).undecided == ("stale",)
    rows = price_file(tmp_path / "n.csv", "2024-03-06T23:00:00Z,BNB,USD,713,Test exchange")
    import_prices(book, rows, user=USER)
    assert price_board_line(book, day).undecided == ("stale",), "another price"


def price_board_line(book: Book, day: date, asset: str = "BNB") -> price_board.BoardLine:
    return next(line for line in price_board.board(book, day).lines if line.asset == asset)


def test_a_decision_within_a_day_still_stands_when_it_is_approved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At ten on the 9th the price of the 6th is taken; later on the 9th there is a newer one."""
    make_keys_cheap(monkeypatch)
    book = filled_book(tmp_path / "fund.alem", tmp_path)
    with signed_in(book, "prep"):
        rows = price_file(tmp_path / "n.csv", "2024-03-09T15:00:00Z,BNB,USD,690,Test exchange")
        import_prices(book, rows, user="prep")
        moment = at("2024-03-09T05:00:00Z")
        (called,) = price_deciding.accept(book, "BNB", "USD", moment, "early", "prep").proposed
    with signed_in(book, "appr"):
        assert approvals.approve(book, [called], "appr").done == (called,)
    book.close()


def test_the_price_that_is_replaced_keeps_its_doubts(book: Book, tmp_path: Path) -> None:
    rows = price_file(
        tmp_path / "n.csv",
        "2024-03-08,BNB,USD,600,Test exchange",
        "2024-03-09,BNB,USD,900,Test exchange",
    )
    import_prices(book, rows, user=USER)
    replaced = overriding.effect_of(book, said(book, "2024-03-09", "650")).price
    assert replaced is not None
    assert replaced.flags == ("move",)
    assert replaced == overriding.price_before(book, said(book, "2024-03-09", "650"))


def test_the_trail_of_a_price_for_a_span_leads_to_its_record(book: Book) -> None:
    change = overriding.override(book, said(book, "2024-03-04", "650", "2024-03-06"), USER)
    behind = trail.of_position(book, "Custody", "BNB", LAST)
    assert behind is not None
    assert behind.price is not None
    assert [each.batch for each in behind.price.observations] == [change.head.sequence]


def test_there_must_be_something_to_decide_and_a_reason(book: Book) -> None:
    with pytest.raises(NothingDoubtful):
        price_deciding.accept(book, "BNB", "USD", LAST, "fine", USER)
    with pytest.raises(NoSuchPrice):
        price_deciding.accept(book, "SOL", "USD", LAST, "fine", USER)
    with pytest.raises(ReasonMissing):
        price_deciding.accept(book, "BNB", "USD", date(2024, 3, 9), " ", USER)


def test_under_four_eyes_a_second_person_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_keys_cheap(monkeypatch)
    book = filled_book(tmp_path / "fund.alem", tmp_path)
    day = date(2024, 3, 9)
    with signed_in(book, "prep"):
        (called,) = price_deciding.accept(book, "BNB", "USD", day, "no trading", "prep").proposed
        span = said(book, "2024-03-07", "700", "2024-03-08")
        (priced,) = overriding.override(book, span, "prep").proposed
        ticket = tmp_path / "quote.txt"
        ticket.write_text("a broker said so")
        evidence.attach(book, priced, ticket, "prep")
    assert price_board_line(book, day).undecided == ("stale",)
    assert price_of(book, date(2024, 3, 8))[0] == "712.4", "in no figure while it waits"
    waits = {word.reference: word for word in price_board.words(book)}
    assert waits[called].state is waits[priced].state is ProposalState.PENDING
    with signed_in(book, "second"):
        with pytest.raises(SaidAlready, match=called):
            price_deciding.accept(book, "BNB", "USD", day, "once more", "second")
        with pytest.raises(SaidAlready, match=priced):
            overriding.override(book, span, "second")
    with signed_in(book, "second"):
        approvals.approve(book, [called, priced], "second")
    (made,) = price_deciding.decisions(book)
    assert (made.user, made.reason, made.approved_by) == ("prep", "no trading", "second")
    assert price_board_line(book, day).undecided == ()
    assert price_of(book, date(2024, 3, 8)) == ("700", ("override",))
    decided = {word.reference: word for word in price_board.words(book, "BNB")}
    assert decided[called].decided_by == decided[priced].decided_by == "second"
    assert decided[called].flags == ("stale",)
    assert decided[priced].until == book.calendar.valuation_point(date(2024, 3, 8))
    assert [e.name for e in evidence.evidence_of(book, priced)] == ["quote.txt"]
    assert trust.verify(book.path).ok
    book.close()


def test_what_was_looked_at_must_still_be_so_when_it_is_approved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_keys_cheap(monkeypatch)
    book = filled_book(tmp_path / "fund.alem", tmp_path)
    with signed_in(book, "prep"):
        day = date(2024, 3, 9)
        (called,) = price_deciding.accept(book, "BNB", "USD", day, "no trading", "prep").proposed
        rows = price_file(tmp_path / "n.csv", "2024-03-08,BNB,USD,690,Test exchange")
        import_prices(book, rows, user="prep")
    with signed_in(book, "appr"), pytest.raises(AnotherPrice):
        approvals.approve(book, [called], "appr")
    book.close()


def test_every_flag_has_a_note_of_its_own(book: Book, tmp_path: Path) -> None:
    """A move, a gap to a second source and a source outside the order, all of one price."""
    rows = price_file(
        tmp_path / "n.csv",
        "2024-03-08,BNB,USD,600,Test exchange",
        "2024-03-09,BNB,USD,850,Kraken",
        "2024-03-09,BNB,USD,900,Test exchange",
    )
    import_prices(book, rows, user=USER)
    policies.change_policy(book, "price-sources", "Elsewhere", USER, at("2024-01-01T00:00:00Z"))
    policies.change_policy(book, "move-limit", "20%", USER, at("2024-01-01T00:00:00Z"))
    drawn = prepare(book, Asked(StatementKind.HOLDINGS, date(2024, 3, 9))).statement
    notes = {
        note.kind.value: note.fields for note in drawn.notes if note.fields.get("asset") == "BNB"
    }
    assert notes["price move"] == {
        "asset": "BNB", "percent": "+50.00", "limit": "20", "before": "600",
    }  # fmt: skip
    assert notes["second source"]["source"] == "Kraken"
    assert notes["fallback source"]["source"] == "Test exchange"
    assert set(notes) <= {"price move", "second source", "fallback source"}


# -- the board -------------------------------------------------------------------------------------


def test_the_board_tells_price_doubts_trend_and_days_without_a_price(book: Book) -> None:
    board = price_board.board(book, LAST)
    assert [line.asset for line in board.lines] == ["USD", "BNB", "BTC"]
    rate, bnb = board.lines[0], board.lines[1]
    assert (rate.is_rate, rate.currency) == (True, "KZT")
    assert rate.price is not None
    assert rate.price.price == Decimal("447.90")
    assert bnb.is_held
    assert bnb.trend[-2:] == (Decimal("621.00"), Decimal("712.40"))
    assert len(bnb.trend) == 30
    assert bnb.missing == 27, "of the 29 days before, 20 February and 5 March have one"
    assert set(bnb.undecided) <= set(FLAGS)


def test_the_board_of_today_has_the_rate_of_today(book: Book, tmp_path: Path) -> None:
    today = book.calendar.date_of(calendar.now())
    import_prices(book, price_file(tmp_path / "n.csv", f"{today},USD,KZT,512,NBK"), user=USER)
    rate = price_board.board(book).lines[0].price
    held = portfolio.holdings(book).rate
    assert rate is not None
    assert held is not None
    assert (rate.price, rate.date) == (held.price, held.date) == (512, today)


def test_a_close_at_midnight_is_no_price_of_the_next_day(book: Book, tmp_path: Path) -> None:
    rows = price_file(tmp_path / "n.csv", "2024-03-07T19:00:00Z,BNB,USD,700,Test exchange")
    import_prices(book, rows, user=USER)
    days = price_board.coverage(book, "BNB", "USD", date(2024, 3, 7), date(2024, 3, 8))
    assert [each.state for each in days] == [DayState.PRICED, DayState.CARRIED]


def test_the_calendar_says_what_each_day_has(book: Book) -> None:
    overriding.override(book, said(book, "2024-03-03", "650", "2024-03-04"), USER)
    days = price_board.coverage(book, "BNB", "USD", date(2024, 1, 14), date(2024, 3, 8))
    states = {each.day: each.state for each in days}
    assert states[date(2024, 1, 14)] is DayState.MISSING
    assert states[date(2024, 1, 15)] is DayState.PRICED
    assert states[date(2024, 1, 16)] is DayState.CARRIED
    assert states[date(2024, 1, 18)] is DayState.FLAGGED, "older than 36 hours"
    assert states[date(2024, 3, 4)] is DayState.OVERRIDDEN
    assert states[date(2024, 3, 6)] is DayState.PRICED
    assert states[date(2024, 3, 7)] is DayState.CARRIED
    assert price_board.coverage(book, "BNB", "USD", date(2024, 3, 8), date(2024, 3, 1)) == ()


def test_all_that_was_said_on_a_day_stands_side_by_side(book: Book, tmp_path: Path) -> None:
    rows = price_file(
        tmp_path / "n.csv",
        "2024-03-06,BNB,USD,713.00,Test exchange",
        "2024-03-06T10:00:00Z,BNB,USD,690.00,Kraken",
        "2024-03-06T10:00:00Z,BNB,USDT,691.00,Binance",
    )
    import_prices(book, rows, user=USER)
    told = price_board.observations_of_day(book, "BNB", "USD", LAST)
    seen = {
        (plain(each.observation.price), each.observation.source): (each.superseded, each.is_used)
        for each in told
    }
    assert seen == {
        ("712.4", "Test exchange"): (True, False),
        ("713", "Test exchange"): (False, True),
        ("690", "Kraken"): (False, False),
        ("691", "Binance"): (False, False),
    }
    assert {each.user for each in told} == {USER}


def test_days_before_the_book_began_lack_nothing(book: Book, tmp_path: Path) -> None:
    """The first entry of the small book is of 10 January."""
    days = price_board.coverage(book, "BNB", "USD", date(2024, 1, 8), date(2024, 1, 15))
    assert [each.state for each in days] == (
        [DayState.BEFORE] * 2 + [DayState.MISSING] * 5 + [DayState.PRICED]
    )
    import_prices(
        book, price_file(tmp_path / "n.csv", "2024-01-08,BNB,USD,490,Elsewhere"), user=USER
    )
    days = price_board.coverage(book, "BNB", "USD", date(2024, 1, 7), date(2024, 1, 9))
    assert [each.state for each in days] == [DayState.BEFORE, DayState.PRICED, DayState.CARRIED]
    bnb = price_board.board(book, date(2024, 1, 14)).lines[1]
    assert bnb.missing == 4, "10 to 13 January; the days before are not counted"


def test_an_empty_book_lacks_no_price(tmp_path: Path) -> None:
    with closed(create_book(tmp_path / "n.alem", NewBook(fund=FUND), USER)) as book:
        assert {line.missing for line in price_board.board(book).lines} == {0}
        days = price_board.coverage(book, "BNB", "USD", date(2024, 3, 1), date(2024, 3, 2))
        assert {each.state for each in days} == {DayState.BEFORE}


def test_the_board_tells_what_awaits_approval(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_keys_cheap(monkeypatch)
    book = filled_book(tmp_path / "fund.alem", tmp_path)
    day = date(2024, 3, 9)
    with signed_in(book, "prep"):
        (taken,) = price_deciding.accept(book, "BNB", "USD", day, "no trading", "prep").proposed
        (priced,) = overriding.override(book, said(book, "2024-03-09", "700"), "prep").proposed
    line = price_board_line(book, day)
    assert [word.reference for word in line.pending] == [priced, taken]
    assert line.accepting is not None
    assert line.accepting.reference == taken
    assert price_board_line(book, date(2024, 3, 10)).accepting is None, "of another day"
    assert price_board_line(book, day, "BTC").pending == ()
    assert [word.reference for word in price_board.pending(book)] == [priced, taken]
    book.close()
