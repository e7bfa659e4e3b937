"""Issuing: gapless numbers by kind and year, all of a statement kept, voided, replaced, racing."""

import json
import signal
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import content_hash
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import (
    ApprovedByAnother,
    DraftMoved,
    NotOver,
    OvertakenOften,
    PreparedByIssuer,
    ReasonMissing,
    ReplacedAlready,
    ReplacesNothing,
    RoleLacks,
    StandsAlready,
    StatementDiffers,
    UndecidedFlags,
    UnknownStatement,
    VoidAlready,
)
from alem_desktop.core.journal import Head, Kind, canonical, sealed
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.content import check_code, content_of
from alem_desktop.core.statements.issued import content_digest
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import Draft
from alem_desktop.services import auditing, evidence, issuing, policies, scratch, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.issuing.numbered import TRIES
from alem_desktop.services.issuing.reprints import figures_text_v1
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store
from tests import control_samples as people
from tests.control_samples import forge, key_of, signed_in
from tests.samples import CUSTODY, USER, VAULT, draft, facts, price_file
from tests.storage.test_processes import finished, started

DAY = date(2024, 3, 6)
HOLDINGS = Asked(StatementKind.HOLDINGS, DAY)
DIGESTS = {"en": "a" * 64, "ru": "b" * 64, "kk": "c" * 64}


def said_by_record(book: Book, number: str) -> dict[str, object]:
    (line,) = (each for each in issuing.issued(book) if each.number == number)
    with book.database.look() as connection:
        found = journal_store.record(connection, line.sequence)
    assert found is not None
    said: dict[str, object] = json.loads(found.payload)
    return said | {"version": found.version}


# -- numbers and what is kept ----------------------------------------------------------------------


def test_numbers_go_on_by_kind_and_year(book: Book, tmp_path: Path) -> None:
    rows = price_file(
        tmp_path / "p.csv", "2023-12-31,USD,KZT,450,NBK", "2023-12-31,BNB,USD,300,Test exchange"
    )
    import_prices(book, rows, user=USER)
    last_year = replace(HOLDINGS, moment=date(2023, 12, 31))
    net = Asked(StatementKind.NET_ASSETS, DAY, date(2024, 3, 5))
    second_before = Instant(book.calendar.valuation_point(DAY) - 1_000_000)
    earlier = replace(net, moment=second_before)
    asked = (HOLDINGS, replace(HOLDINGS, moment=DAY - timedelta(days=1)), net, last_year, earlier)
    numbers = [issuing.issue(book, each, USER).subject.number for each in asked]
    assert numbers == [
        "SH-2024-0001", "SH-2024-0002", "SN-2024-0001", "SH-2023-0001", "SN-2024-0002",
    ]  # fmt: skip
    assert trust.verify(book.path).problems == ()


def test_all_that_a_statement_says_is_kept_with_the_hashes_of_its_pages(book: Book) -> None:
    seen: list[Statement] = []

    def digests(statement: Statement) -> Mapping[str, str]:
        seen.append(statement)
        return {"en": "a" * 64, "kk+ru": "b" * 64}

    made = issuing.issue(book, replace(HOLDINGS, assets=("BNB",)), USER, digests)
    assert seen[-1] == made, "the pages are of the numbered statement"
    said = said_by_record(book, "SH-2024-0001")
    assert said["version"] == 2
    assert said["content"] == json.loads(json.dumps(content_of(made)))
    assert said["content_sha256"] == content_digest(content_of(made))
    assert said["check_code"] == check_code(content_digest(content_of(made)))
    (line,) = issuing.issued(book)
    assert line.digests == {"en": "a" * 64, "kk+ru": "b" * 64}
    assert (line.content_sha256, line.scope) == (said["content_sha256"], "BNB")
    assert (line.user, line.state, line.known_at) == (USER, "issued", made.subject.known_at[0])


def test_the_user_prepared_it_where_nobody_else_is_named(book: Book) -> None:
    by_user = issuing.issue(book, HOLDINGS, USER)
    assert by_user.signatories[0] == Signatory(Term.PREPARED_BY, USER)
    named = Signatory(Term.PREPARED_BY, "Dana Omarova", "accountant")
    asked = replace(HOLDINGS, moment=DAY - timedelta(days=1), signatories=(named,))
    by_dana = issuing.issue(book, asked, USER)
    assert by_dana.signatories[0] == named


# -- what is refused -------------------------------------------------------------------------------


def refused(
    book: Book, asked: Asked, kind: type[errors.LedgerError], replaces: str | None = None
) -> None:
    """That nothing is issued, and nothing is written."""
    before = facts(book.path)
    with pytest.raises(kind):
        issuing.issue(book, asked, USER, replaces=replaces)
    assert facts(book.path) == before


def test_a_day_that_is_not_over_is_not_stated(book: Book) -> None:
    today = book.calendar.date_of(calendar.now())
    refused(book, replace(HOLDINGS, moment=today), NotOver)


def test_an_earlier_knowledge_is_not_issued(book: Book) -> None:
    refused(book, replace(HOLDINGS, known_at=3), errors.UsageProblem)


def test_a_doubtful_price_is_decided_on_first(book: Book) -> None:
    refused(book, replace(HOLDINGS, moment=date(2024, 3, 9)), UndecidedFlags)


def test_a_broken_book_issues_nothing(book: Book) -> None:
    book.distrust("record 3 was changed", 2)
    refused(book, HOLDINGS, errors.BookDamaged)


def test_a_second_that_is_past_is_a_moment_that_is_over(book: Book, tmp_path: Path) -> None:
    """Without a moment it is the last second that is over: all that is known now."""
    hour = calendar.iso(Instant(calendar.now() - 60_000_000))
    rows = price_file(
        tmp_path / "now.csv",
        *(f"{hour},{pair},Test exchange" for pair in ("BNB,USD,700", "BTC,USD,66000")),
        f"{book.calendar.date_of(calendar.now())},USD,KZT,450,NBK",
    )
    import_prices(book, rows, user=USER)
    before = calendar.now()
    made = issuing.issue(book, Asked(StatementKind.HOLDINGS), USER)
    assert before - 1_000_000 < made.subject.as_of.valuation_point <= calendar.now()
    (line,) = issuing.issued(book)
    assert line.as_of == made.subject.as_of.valuation_point
    assert issuing.reprint(book, line.number) == made


# -- as it was looked at ---------------------------------------------------------------------------


def test_what_was_looked_at_is_what_is_issued(book: Book, tmp_path: Path) -> None:
    """A draft of which nothing is another, whatever else was recorded meanwhile."""
    seen = prepare(book, HOLDINGS).statement
    ticket = tmp_path / "ticket.txt"
    ticket.write_text("a trade ticket")
    evidence.attach(book, "P-2", ticket, USER)
    named = Signatory(Term.PREPARED_BY, "Dana Omarova", "accountant")
    made = issuing.issue(book, replace(HOLDINGS, signatories=(named,)), USER, seen=seen)
    assert (made.key_figures, made.tables, made.notes) == (
        seen.key_figures, seen.tables, seen.notes,
    )  # fmt: skip


@pytest.mark.parametrize("moved", ["figures", "notes", "rules", "moment"])
def test_a_draft_that_moved_since_it_was_looked_at_is_not_issued(book: Book, moved: str) -> None:
    asked = HOLDINGS
    seen = prepare(book, asked).statement
    if moved == "figures":
        record(book, [coming("L")], USER)
    elif moved == "notes":
        seen = replace(seen, notes=seen.notes[1:])
    elif moved == "rules":
        past = book.calendar.start_of(DAY)
        policies.change_policy(book, "second-approver-above", "1000", USER, past)
    else:
        asked = replace(HOLDINGS, moment=DAY - timedelta(days=1))
    before = facts(book.path)
    with pytest.raises(DraftMoved):
        issuing.issue(book, asked, USER, seen=seen)
    assert facts(book.path) == before


def test_a_draft_of_now_is_issued_as_of_the_second_that_was_looked_at(book: Book) -> None:
    noon = book.calendar.parse_time("2024-03-06T12:00:00+05:00", "time")
    seen = prepare(book, replace(HOLDINGS, moment=noon)).statement
    made = issuing.issue(book, replace(HOLDINGS, moment=None), USER, seen=seen)
    assert made.subject.as_of == seen.subject.as_of


# -- stopped ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked_before", range(2))
def test_stopped_at_any_time_nothing_is_issued(book: Book, asked_before: int) -> None:
    """The last time it is asked is when nobody else can write any more."""
    answers = [False] * asked_before + [True]
    before, drawn = facts(book.path), []

    def digests(statement: Statement) -> Mapping[str, str]:
        drawn.append(statement)
        return DIGESTS

    with pytest.raises(errors.Cancelled):
        issuing.issue(book, HOLDINGS, USER, digests, stopped=lambda: answers.pop(0))
    assert len(drawn) == asked_before
    assert facts(book.path) == before
    assert issuing.issue(book, HOLDINGS, USER, stopped=lambda: False).subject.number


# -- languages -------------------------------------------------------------------------------------


def test_only_what_is_kept_in_three_languages_says_that_it_is(book: Book) -> None:
    said = Note(NoteKind.THREE_LANGUAGES)
    whole = issuing.issue(book, HOLDINGS, USER, lambda _: DIGESTS)
    assert whole.notes[-1] == said
    assert issuing.reprint(book, "SH-2024-0001") == whole
    before = replace(HOLDINGS, moment=DAY - timedelta(days=1))
    part = issuing.issue(book, before, USER, lambda _: {"en": "a" * 64, "kk+ru": "b" * 64})
    bare = issuing.issue(book, replace(HOLDINGS, accounts=(VAULT,)), USER)
    assert said not in part.notes + bare.notes
    assert said not in prepare(book, HOLDINGS).statement.notes
    assert trust.verify(book.path).problems == ()


# -- replacing -------------------------------------------------------------------------------------


def test_one_replaces_another_of_the_same_once(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    newer = issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    assert newer.subject.replaces == "SH-2024-0001"
    first, second = issuing.issued(book)
    assert (first.state, first.replaced_by, second.replaces) == (
        "replaced", "SH-2024-0002", "SH-2024-0001",
    )  # fmt: skip
    refused(book, HOLDINGS, ReplacedAlready, replaces="SH-2024-0001")
    refused(book, HOLDINGS, UnknownStatement, replaces="SH-2024-0009")


def test_the_same_does_not_stand_twice(book: Book) -> None:
    """Unless it replaces the other, or that is void."""
    issuing.issue(book, HOLDINGS, USER)
    before = facts(book.path)
    with pytest.raises(StandsAlready, match="SH-2024-0001"):
        issuing.issue(book, HOLDINGS, USER)
    assert facts(book.path) == before
    issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    refused(book, HOLDINGS, StandsAlready)
    issuing.void(book, "SH-2024-0002", "wrong", USER)
    again = issuing.issue(book, HOLDINGS, USER)
    assert again.subject.number == "SH-2024-0003"
    refused(book, HOLDINGS, StandsAlready, replaces="SH-2024-0002")
    settled = replace(HOLDINGS, basis=Basis.SETTLEMENT)
    assert issuing.issue(book, settled, USER).subject.number == "SH-2024-0004"


@pytest.mark.parametrize(
    "other",
    [
        replace(HOLDINGS, moment=DAY - timedelta(days=1)),
        replace(HOLDINGS, accounts=(VAULT,)),
        replace(HOLDINGS, accounts=(VAULT, CUSTODY), assets=("BNB",)),
        Asked(StatementKind.NET_ASSETS, DAY, date(2024, 3, 5)),
    ],
)
def test_another_moment_scope_or_kind_is_not_replaced(book: Book, other: Asked) -> None:
    issuing.issue(book, HOLDINGS, USER)
    refused(book, other, ReplacesNothing, replaces="SH-2024-0001")


def test_the_order_in_which_a_scope_is_named_does_not_matter(book: Book) -> None:
    issuing.issue(book, replace(HOLDINGS, accounts=(VAULT, CUSTODY)), USER)
    turned = replace(HOLDINGS, accounts=(CUSTODY, VAULT))
    issuing.issue(book, turned, USER, replaces="SH-2024-0001")


# -- voiding ---------------------------------------------------------------------------------------


def test_a_void_statement_keeps_its_number(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    before = issuing.reprint(book, "SH-2024-0001")
    change = issuing.void(book, "SH-2024-0001", "wrong price of BNB", USER)
    (line,) = issuing.issued(book)
    assert (line.state, line.voided_by, line.void_reason) == ("void", USER, "wrong price of BNB")
    assert issuing.reprint(book, "SH-2024-0001") == before, "it prints as it was"
    assert issuing.issue(book, HOLDINGS, USER).subject.number == "SH-2024-0002"
    told = auditing.audit(book).lines[1]
    assert (told.sequence, told.kind) == (change.head.sequence, Kind.STATEMENT_VOIDED)
    assert (told.about, told.why) == ("SH-2024-0001", "wrong price of BNB")
    assert trust.verify(book.path).problems == ()
    kept = issuing.issued(book)
    trust.rebuild(book, USER)
    assert issuing.issued(book) == kept


def test_voiding_takes_a_reason_and_something_that_stands(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    before = facts(book.path)
    for number, reason, kind in (
        ("SH-2024-0002", " ", ReasonMissing), ("SH-2024-0003", "no", UnknownStatement),
        ("SH-2024-0001", "no", ReplacedAlready),
    ):  # fmt: skip
        with pytest.raises(kind):
            issuing.void(book, number, reason, USER)
    assert facts(book.path) == before
    issuing.void(book, "SH-2024-0002", "not ours", USER)
    with pytest.raises(VoidAlready, match=USER):
        issuing.void(book, "SH-2024-0002", "again", USER)


def test_a_void_statement_can_be_replaced_and_stays_void(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issuing.void(book, "SH-2024-0001", "wrong", USER)
    issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    first, _second = issuing.issued(book)
    assert (first.state, first.replaced_by) == ("void", "SH-2024-0002")


# -- again -----------------------------------------------------------------------------------------


def test_a_reprint_is_what_was_kept_whatever_came_later(book: Book, tmp_path: Path) -> None:
    made = issuing.issue(book, HOLDINGS, USER)
    late = draft("L-1", "2024-03-05T09:00:00Z", "contribution", VAULT, "USD", quantity="100")
    record(book, [late], USER)
    rows = price_file(tmp_path / "l.csv", "2024-03-06,BTC,USD,67000,Elsewhere")
    import_prices(book, rows, user=USER)
    assert issuing.reprint(book, "SH-2024-0001") == made
    assert prepare(book, HOLDINGS).statement.tables != made.tables
    with pytest.raises(UnknownStatement):
        issuing.reprint(book, "SH-2024-0002")


def issue_v1(book: Book, **more: str) -> None:
    """A record as the first version of the program wrote it: the figures alone."""
    with book.taking(USER, Permission.ISSUE) as connection:
        head = journal_store.head(connection)
        at = book.calendar.as_of(DAY)
        line = issuing.IssuedStatement(
            0, "SH-2024-0001", StatementKind.HOLDINGS, None, at.valuation_point, head.sequence,
            None, USER, calendar.now(),
        )  # fmt: skip
        text = figures_text_v1(book, line, None)
        said = {
            "as_of": calendar.iso(at.valuation_point),
            "check_code": "0000-0000",
            "figures": json.loads(text),
            "figures_sha256": content_hash(text),
            "kind": "holdings",
            "known_at": str(head.sequence),
            "language": "en",
            "number": "SH-2024-0001",
            "prices": [],
            **more,
        }
        old = sealed(head, calendar.now(), USER, Kind.STATEMENT_ISSUED, 1, canonical(said))
        journal_store.append(connection, [old])
        derivation = scratch.derivation(connection, book.info)
        derivation.take(old)
        derivation.finish()
    book.seen(Head(old.sequence, old.hash))


def test_a_record_of_the_first_version_prints_again(book: Book, tmp_path: Path) -> None:
    then = prepare(book, replace(HOLDINGS, signatories=(Signatory(Term.PREPARED_BY, USER),)))
    issue_v1(book)
    (line,) = issuing.issued(book)
    assert (line.content_sha256, line.digests, line.state) == (None, {}, "issued")
    assert trust.verify(book.path).problems == ()
    rows = price_file(tmp_path / "l.csv", "2024-03-06,BTC,USD,67000,Elsewhere")
    import_prices(book, rows, user=USER)
    again = issuing.reprint(book, "SH-2024-0001")
    assert again.subject == replace(then.statement.subject, number="SH-2024-0001")
    assert replace(again, subject=then.statement.subject) == then.statement
    (late,) = issuing.late_changes(book)
    changed = {change.name: (change.before, change.after) for change in late.changes}
    assert changed["BTC, Vault: HoldingValue USD"] == ("33037.02", "33500")
    assert "BNB, Custody: HoldingValue USD" not in changed
    newer = issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    assert newer.subject.number == "SH-2024-0002"


def test_an_old_record_that_does_not_come_out_is_not_printed(book: Book) -> None:
    issue_v1(book, figures_sha256="0" * 64)
    with pytest.raises(StatementDiffers):
        issuing.reprint(book, "SH-2024-0001")


# -- four eyes -------------------------------------------------------------------------------------


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    people.make_keys_cheap(monkeypatch)
    book = people.filled_book(tmp_path / "fund.alem", tmp_path)
    yield book
    book.close()


def test_under_four_eyes_the_issuer_approves_what_another_prepared(shared: Book) -> None:
    prepared = Signatory(Term.PREPARED_BY, "Prep", "accountant")
    with signed_in(shared, "appr"):
        made = issuing.issue(shared, replace(HOLDINGS, signatories=(prepared,)), "appr")
        before = replace(HOLDINGS, moment=DAY - timedelta(days=1))
        unnamed = issuing.issue(shared, before, "appr")
        own = replace(prepared, name="  APPR ")
        part = replace(HOLDINGS, accounts=(VAULT,), signatories=(own,))
        with pytest.raises(PreparedByIssuer):
            issuing.issue(shared, part, "appr")
    assert made.signatories == (
        prepared, Signatory(Term.CHECKED_BY), Signatory(Term.APPROVED_BY, "appr"),
    )  # fmt: skip
    assert unnamed.signatories[0] == Signatory(Term.PREPARED_BY), "left to be signed by hand"
    assert trust.verify(shared.path).problems == ()


def forged(
    said: Mapping[str, object], made: Statement, number: str, *signatories: Signatory
) -> dict[str, object]:
    """The record of a statement as one like it that others sign."""
    content = content_of(
        replace(
            made,
            subject=replace(made.subject, number=number),
            signatories=signatories,
        )
    )
    digest = content_digest(content)
    return {
        **said, "number": number, "content": content, "content_sha256": digest,
        "check_code": check_code(digest),
    }  # fmt: skip


def test_verifying_finds_what_went_round_the_rules(shared: Book) -> None:
    """Records that hold and are sealed, written by an insider's own program."""
    with signed_in(shared, "appr"):
        made = issuing.issue(shared, HOLDINGS, "appr")
    said = said_by_record(shared, "SH-2024-0001")
    del said["version"]
    key = key_of(shared, "appr")
    approved = Signatory(Term.APPROVED_BY, " Appr")
    own = forged(said, made, "SH-2024-0002", Signatory(Term.PREPARED_BY, "appr"), approved)
    another = forged(said, made, "SH-2024-0003", Signatory(Term.APPROVED_BY, "second"))
    nobody = forged(said, made, "SH-2024-0004", Signatory(Term.PREPARED_BY, "prep"))
    right = forged(said, made, "SH-2024-0005", Signatory(Term.PREPARED_BY, ""), approved)
    wrong = {**said, "number": "SH-2024-0006"}
    numbers = forge(
        shared,
        "appr",
        [(Kind.STATEMENT_ISSUED, each) for each in (own, another, nobody, right, wrong)],
        key,
    )
    found = {each.sequence: each.message for each in trust.verify(shared.path).problems}
    unapproved = "appr issued a statement that names another person, or none, as who approved it"
    assert found == {
        numbers[0]: "appr issued a statement that the same person prepared",
        numbers[1]: unapproved,
        numbers[2]: unapproved,
        numbers[4]: "beside its content it says otherwise: number",
    }


def test_under_four_eyes_nobody_else_is_named_as_who_approved(shared: Book) -> None:
    other = Signatory(Term.APPROVED_BY, "second")
    own = Signatory(Term.APPROVED_BY, " APPR", "head of operations")
    with signed_in(shared, "appr"):
        before = facts(shared.path)
        with pytest.raises(ApprovedByAnother, match="second"):
            issuing.issue(shared, replace(HOLDINGS, signatories=(other,)), "appr")
        assert facts(shared.path) == before
        made = issuing.issue(shared, replace(HOLDINGS, signatories=(own,)), "appr")
    assert made.signatories[-1] == own
    assert trust.verify(shared.path).problems == ()


def test_four_eyes_that_are_turned_on_meanwhile_decide_who_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was in force when it was begun: it is signed as its own figures say."""
    people.make_keys_cheap(monkeypatch)
    with closing(people.filled_book(tmp_path / "fund.alem", tmp_path)) as book:
        people.decide_on(book, "boss", "four-eyes", "off")
        drawn: list[Statement] = []

        def digests(statement: Statement) -> Mapping[str, str]:
            drawn.append(statement)
            if len(drawn) == 1:
                with closing(open_book(book.path)) as other, signed_in(other, "boss"):
                    policies.change_policy(other, "four-eyes", "on", "boss")
            return DIGESTS

        with signed_in(book, "appr"):
            made = issuing.issue(book, HOLDINGS, "appr", digests)
        assert [each.subject.four_eyes for each in drawn] == [False, True]
        assert drawn[0].signatories[0] == Signatory(Term.PREPARED_BY, "appr")
        assert made.signatories[0] == Signatory(Term.PREPARED_BY)
        assert made.signatories[-1] == Signatory(Term.APPROVED_BY, "appr")
        assert trust.verify(book.path).problems == ()


def test_only_an_approver_voids(shared: Book) -> None:
    with signed_in(shared, "appr"):
        issuing.issue(shared, HOLDINGS, "appr")
    with signed_in(shared, "prep"), pytest.raises(RoleLacks):
        issuing.void(shared, "SH-2024-0001", "no", "prep")


# -- at once ---------------------------------------------------------------------------------------


def coming(reference: str) -> Draft:
    """Money that comes in of a day that is stated."""
    return draft(reference, "2024-03-05T09:00:00Z", "contribution", VAULT, "USD", quantity="9")


def test_a_record_that_comes_in_meanwhile_makes_it_be_prepared_again(book: Book) -> None:
    drawn: list[int] = []

    def digests(statement: Statement) -> Mapping[str, str]:
        drawn.append(statement.subject.known_at.sequence)
        if len(drawn) == 1:
            with closing(open_book(book.path)) as other:
                record(other, [coming("L")], USER)
        return DIGESTS

    made = issuing.issue(book, HOLDINGS, USER, digests)
    assert len(drawn) == 2
    assert made.subject.known_at.sequence == drawn[1] > drawn[0]
    assert issuing.late_changes(book) == ()


def test_one_who_is_always_overtaken_gives_up_and_never_keeps_others_waiting(book: Book) -> None:
    """Pages are drawn while everybody may write, however often they are drawn."""
    drawn: list[Statement] = []

    def digests(statement: Statement) -> Mapping[str, str]:
        with closing(open_book(book.path)) as other:
            record(other, [coming(f"L-{len(drawn)}")], USER)
        drawn.append(statement)
        return DIGESTS

    with pytest.raises(OvertakenOften):
        issuing.issue(book, HOLDINGS, USER, digests)
    assert len(drawn) == TRIES
    assert issuing.issued(book) == ()


def test_what_a_statement_does_not_tell_of_may_come_in_meanwhile(
    book: Book, tmp_path: Path
) -> None:
    """Files, exports and statements of other kinds: the pages that were drawn are kept."""
    drawn: list[Statement] = []
    ticket = tmp_path / "ticket.txt"
    ticket.write_text("a trade ticket")

    def digests(statement: Statement) -> Mapping[str, str]:
        drawn.append(statement)
        with closing(open_book(book.path)) as other:
            evidence.attach(other, "P-2", ticket, USER)
            issuing.issue(other, Asked(StatementKind.GAINS, DAY, date(2024, 2, 1)), USER)
        return DIGESTS

    before = book.head()
    made = issuing.issue(book, HOLDINGS, USER, digests)
    assert drawn == [made]
    assert made.subject.known_at == before, "it says which record it knew last"
    assert issuing.late_changes(book) == ()
    assert trust.verify(book.path).problems == ()


def test_a_number_that_another_took_meanwhile_is_not_given_twice(book: Book) -> None:
    drawn: list[str | None] = []

    def digests(statement: Statement) -> Mapping[str, str]:
        drawn.append(statement.subject.number)
        if len(drawn) == 1:
            with closing(open_book(book.path)) as other:
                issuing.issue(other, replace(HOLDINGS, moment=DAY - timedelta(days=1)), USER)
        return DIGESTS

    made = issuing.issue(book, HOLDINGS, USER, digests)
    assert drawn == ["SH-2024-0001", "SH-2024-0002"]
    assert made.subject.number == "SH-2024-0002"


def test_of_two_who_issue_the_same_one_is_told_that_it_stands(book: Book) -> None:
    def digests(_statement: Statement) -> Mapping[str, str]:
        with closing(open_book(book.path)) as other:
            issuing.issue(other, HOLDINGS, USER)
        return DIGESTS

    with pytest.raises(StandsAlready, match="SH-2024-0001"):
        issuing.issue(book, HOLDINGS, USER, digests)
    assert len(issuing.issued(book)) == 1


ISSUER = """
import sys
from pathlib import Path
from alem_desktop.core.calendar import Instant
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import issuing
from alem_desktop.services.book import open_book
from alem_desktop.services.statements.asked import Asked

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
book = open_book(path)
noon = book.calendar.parse_time("2024-03-06T12:00:00+05:00" if name == "one" else
                                "2024-03-06T13:00:00+05:00", "time")
print("ready", flush=True)
sys.stdin.readline()
for second in range(count):
    moment = Instant(noon + second * 1_000_000)
    made = issuing.issue(book, Asked(StatementKind.HOLDINGS, moment), name)
    print(made.subject.number, flush=True)
book.close()
"""

ISSUES = 6


def test_of_two_who_issue_at_once_each_gets_a_number_of_its_own(book: Book) -> None:
    issuers = [started(ISSUER, book.path, name, ISSUES) for name in ("one", "other")]
    for each in issuers:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in issuers:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    told: list[str] = []
    for each in issuers:
        out, _ = each.communicate(timeout=60)
        assert each.returncode == 0
        told += out.split()
    assert sorted(told) == [f"SH-2024-{number:04d}" for number in range(1, 2 * ISSUES + 1)]
    assert [each.number for each in issuing.issued(book)] == sorted(told)
    assert trust.verify(book.path).problems == ()


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import issuing
from alem_desktop.services.book import open_book
from alem_desktop.services.statements.asked import Asked
from alem_desktop.storage import statement_store

book = open_book(Path(sys.argv[1]))
add = statement_store.add

def add_and_die(connection, issued):
    add(connection, issued)
    os.kill(os.getpid(), signal.SIGKILL)

statement_store.add = add_and_die
issuing.issue(book, Asked(StatementKind.HOLDINGS, date(2024, 3, 6)), "u")
"""


def test_killed_while_issuing_leaves_nothing(book: Book) -> None:
    before = facts(book.path)
    finished(started(KILLED, book.path), code=-signal.SIGKILL)
    assert facts(book.path) == before
    assert issuing.issue(book, HOLDINGS, USER).subject.number == "SH-2024-0001"
    assert trust.verify(book.path).problems == ()
