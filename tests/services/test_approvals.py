"""The second pair of eyes, one rule at a time; signing in and out, and who sets a book up."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing as closing_file
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import ProposalState, content_hash
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import (
    ApprovedAlready,
    ContentChanged,
    ForeignKey,
    FourEyesNeedTwo,
    LastAdministrator,
    LastApprover,
    LockedOut,
    NobodyApproves,
    NoPassword,
    NotADraft,
    NotAllowed,
    NothingWaits,
    NotSignedIn,
    OthersWork,
    OwnWork,
    PasswordTooShort,
    PeriodLocked,
    ReasonMissing,
    RolesDoNotMix,
    UnknownProposal,
    UserExists,
    WrongPassword,
)
from alem_desktop.core.people import Role, two_pairs_of_eyes
from alem_desktop.core.policy import FourEyes, Policies
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import (
    access,
    approvals,
    auditing,
    awaiting,
    closing,
    overriding,
    policies,
    portfolio,
    previewing,
    reconciling,
    register,
    reversing,
    rollforward,
    sealing,
    trust,
    users,
)
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests import control_samples as people
from tests.control_samples import (
    LAST_DAY,
    approve,
    decide_on,
    money,
    password_of,
    propose,
    purchase,
    reject,
    sale,
    signed_in,
)
from tests.samples import csv_file, draft


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    people.make_keys_cheap(monkeypatch)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Book]:
    """The small book under four eyes. Whatever a test did in it, it verifies."""
    book = people.filled_book(tmp_path / "fund.alem", tmp_path)
    yield book
    book.close()
    assert trust.verify(book.path).problems == ()


def held(book: Book, account: str = "Custody", asset: str = "BNB") -> Decimal:
    """How much of an asset the official figures have in an account."""
    return sum(
        (
            position.quantity
            for position in portfolio.holdings(book, LAST_DAY).positions
            if (position.account, position.asset.code) == (account, asset)
        ),
        Decimal(0),
    )


def state_of(book: Book, reference: str) -> ProposalState:
    return approvals.proposal_named(book, reference).proposal.state


def content_of(book: Book, reference: str) -> str:
    return approvals.proposal_named(book, reference).proposal.content


# -- what waits is not counted ---------------------------------------------------------------------


def official(book: Book) -> object:
    """Every answer that a statement may rest on."""
    gains = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
    rolled = rollforward.roll(book, date(2024, 1, 1), LAST_DAY)
    drawn = prepare(book, Asked(StatementKind.HOLDINGS, LAST_DAY)).statement
    return (
        portfolio.holdings(book, LAST_DAY).positions,
        portfolio.holdings(book, LAST_DAY, by="asset").totals,
        portfolio.open_lots(book, LAST_DAY),
        (gains.disposals, gains.expenses, gains.income, gains.totals),
        (rolled.rolls, rolled.change),
        (drawn.key_figures, drawn.tables),
        portfolio.value_series(book, date(2024, 1, 1), LAST_DAY),
    )


def test_what_waits_is_inside_no_official_figure(shared: Book) -> None:
    before = official(shared)
    propose(shared, [money("N-1"), purchase("N-2", "3"), sale("N-3", "5")])
    propose(shared, [purchase("N-4", "9")], unsubmitted=True)
    with signed_in(shared, "prep"):
        reversing.reverse(shared, ["P-4"], "wrong", "prep")
        price = overriding.checked(shared, "BNB", "USD", "2024-03-06", "9", "thin")
        overriding.override(shared, price, "prep")
    with signed_in(shared, "boss"):
        policies.change_policy(shared, "lot-method", "lifo", "boss", Instant(0))
    assert official(shared) == before
    waits = awaiting.awaiting_of(shared, LAST_DAY)
    assert waits.count == 3, "a draft is not shown either"
    assert waits.positions == (
        ("Custody", "BNB", Decimal(-2)),
        ("Vault", "USD", Decimal(1_000)),
    )
    states = {
        line.reference: line.state for line in register.page(shared, register.RegisterQuery())
    }
    assert states["N-1"] == states["N-3"] == "pending"
    assert states["N-4"] == "draft"
    reject(shared, ["N-1", "N-2", "N-3"])
    assert official(shared) == before


def test_what_is_approved_counts_from_its_own_time(shared: Book) -> None:
    propose(shared, [sale("S-2", "10", time="2024-02-21T10:00:00Z")])
    assert held(shared) == 60
    preview = previewing.preview_proposal(
        shared, approvals.proposal_named(shared, "S-2").proposal.sequence
    )
    assert preview is not None
    decision = approve(shared, ["S-2"])
    assert decision.done == ("S-2",)
    assert held(shared) == 50
    (changed,) = decision.change.regains
    assert changed.before != changed.after, "the later sale took other lots: that is told"


def test_what_cannot_be_booked_is_refused_with_all_that_was_decided_with_it(shared: Book) -> None:
    propose(shared, [sale("S-2", "40")])
    propose(shared, [sale("S-3", "20")])
    propose(shared, [money("N-1")])
    approve(shared, ["S-2"])
    propose(shared, [purchase("N-2", "5")])
    with pytest.raises(errors.PositionBelowZero):
        propose(shared, [sale("S-4", "60")])
    approve(shared, ["S-3", "N-1"])
    assert held(shared) == 0
    propose(shared, [sale("S-5", "5", time="2024-03-06T12:00:00Z")])
    before = shared.head()
    with signed_in(shared, "appr"):
        inside = shared.head()
        with pytest.raises(errors.PositionBelowZero):
            approvals.approve(shared, ["S-5"], "appr")
        assert shared.head() == inside
    assert before.sequence + 1 == inside.sequence
    approve(shared, ["N-2", "S-5"])


# -- nobody decides on own work --------------------------------------------------------------------


@pytest.mark.parametrize("decide", [approve, reject])
def test_own_work_is_refused_though_the_role_is_there(shared: Book, decide: object) -> None:
    propose(shared, [money("N-1")], "second")
    with pytest.raises(OwnWork) as refusal:
        decide(shared, ["N-1"], "second")  # type: ignore[operator]
    assert refusal.value.exit_code == 3
    assert state_of(shared, "N-1") is ProposalState.PENDING
    approve(shared, ["N-1"], "appr")


def test_own_work_stays_own_when_the_role_changes(shared: Book) -> None:
    """A preparer who becomes an approver later has still prepared it."""
    propose(shared, [money("N-1")])
    with signed_in(shared, "boss"):
        users.change_user(shared, "prep", "boss", roles="approver")
    with pytest.raises(OwnWork):
        approve(shared, ["N-1"], "prep")


def test_own_work_stays_own_under_a_new_password(shared: Book) -> None:
    propose(shared, [money("N-1")], "second")
    users.change_own_password(shared, "second", password_of("second"), "another pass")
    access.sign_in(shared, "second", "another pass")
    with pytest.raises(OwnWork):
        approvals.approve(shared, ["N-1"], "second")


@pytest.mark.parametrize("first", ["prep", "second"])
def test_every_hand_that_was_in_it_counts(shared: Book, first: str) -> None:
    other = "second" if first == "prep" else "prep"
    propose(shared, [money("N-1")], first)
    propose(shared, [money("N-1", "7")], other, revising=True)
    with pytest.raises(OwnWork):
        approve(shared, ["N-1"], "second")
    proposal = approvals.proposal_named(shared, "N-1").proposal
    assert proposal.preparers == (other, first)


def test_a_submitted_draft_is_the_work_of_who_wrote_and_who_submitted_it(shared: Book) -> None:
    propose(shared, [money("N-1")], "second", unsubmitted=True)
    with pytest.raises(NothingWaits):
        approve(shared, ["N-1"])
    with signed_in(shared, "prep"):
        approvals.submit(shared, "N-1", "prep")
        with pytest.raises(NotADraft):
            approvals.submit(shared, "N-1", "prep")
    with pytest.raises(OwnWork):
        approve(shared, ["N-1"], "second")
    approve(shared, ["N-1"], "appr")


def test_other_names_of_oneself_are_no_others(shared: Book) -> None:
    """A name is compared as the book spells it."""
    propose(shared, [money("N-1")], "second")
    access.sign_in(shared, "second", password_of("second"))
    for name in ("SECOND", " second", "second ", "sеcond"):
        with pytest.raises(NotAllowed):
            approvals.approve(shared, ["N-1"], name)
    assert state_of(shared, "N-1") is ProposalState.PENDING


def test_one_own_among_others_refuses_them_all(shared: Book) -> None:
    propose(shared, [money("N-1")], "prep")
    propose(shared, [money("N-2")], "second")
    with pytest.raises(OwnWork):
        approve(shared, ["N-1", "N-2"], "second")
    assert state_of(shared, "N-1") is ProposalState.PENDING


# -- two approvals ---------------------------------------------------------------------------------


@pytest.fixture
def limited(shared: Book) -> Book:
    """From 10,000 USD on two people approve."""
    decide_on(shared, "boss", "second-approver-above", "10000")
    return shared


@pytest.mark.parametrize(("quantity", "needed"), [("9999.99", 1), ("10000", 2), ("10000.01", 2)])
def test_from_the_limit_on_it_takes_two(limited: Book, quantity: str, needed: int) -> None:
    propose(limited, [money("N-1", quantity)])
    assert approvals.proposal_named(limited, "N-1").proposal.needed == needed
    first = approve(limited, ["N-1"], "appr")
    assert (first.done, first.more) == ((("N-1",), ()) if needed == 1 else ((), ("N-1",)))
    if needed == 2:
        assert state_of(limited, "N-1") is ProposalState.PENDING
        assert held(limited, "Vault", "USD") == Decimal("28478.5")
        with pytest.raises(ApprovedAlready):
            approve(limited, ["N-1"], "appr")
        assert approve(limited, ["N-1"], "second").done == ("N-1",)
    assert held(limited, "Vault", "USD") == Decimal("28478.5") + Decimal(quantity)


def test_one_person_is_not_two_whatever_it_is_called(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    number = str(approvals.proposal_named(limited, "N-1").proposal.sequence)
    assert approve(limited, ["N-1", number], "appr").more == ("N-1",)
    assert state_of(limited, "N-1") is ProposalState.PENDING


def test_a_proposal_that_is_named_twice_is_decided_once(shared: Book) -> None:
    propose(shared, [money("N-1")])
    number = str(approvals.proposal_named(shared, "N-1").proposal.sequence)
    assert approve(shared, ["N-1", number, "N-1"], "appr").done == ("N-1",)
    assert state_of(shared, "N-1") is ProposalState.APPROVED
    propose(shared, [money("N-2")])
    number = str(approvals.proposal_named(shared, "N-2").proposal.sequence)
    assert reject(shared, [number, "N-2"], "appr").done == ("N-2",)


def test_the_second_may_reject_what_the_first_approved(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    approve(limited, ["N-1"], "appr")
    reject(limited, ["N-1"], "second")
    assert state_of(limited, "N-1") is ProposalState.REJECTED
    assert held(limited, "Vault", "USD") == Decimal("28478.5")


@pytest.mark.parametrize(
    ("kind", "said", "needed"),
    [
        ("transfer", {"quantity": "0.001", "to_account": "Vault"}, 1),
        ("transfer", {"quantity": "9", "to_account": "Vault"}, 2),
        ("sale", {"quantity": "9", "amount": "1", "currency": "USD"}, 2),
        ("distribution", {"quantity": "9", "amount": "1", "currency": "USD"}, 2),
        ("purchase", {"quantity": "0.01", "amount": "7", "currency": "USD", "fee": "5000"}, 2),
        ("purchase", {"quantity": "0.01", "amount": "7", "currency": "USD"}, 1),
    ],
)
def test_the_larger_of_what_is_said_and_what_the_market_says_counts(
    shared: Book, kind: str, said: dict[str, str], needed: int
) -> None:
    """Whether an asset goes for nothing, or a fee takes the most: the limit is not dodged so."""
    decide_on(shared, "boss", "second-approver-above", "1000")  # a BNB is worth some 600 here
    propose(shared, [draft("T-1", "2024-03-06T10:00:00Z", kind, "Custody", "BNB", **said)])
    assert approvals.proposal_named(shared, "T-1").proposal.needed == needed


def test_what_nobody_can_value_takes_two(limited: Book) -> None:
    move = draft(
        "T-1", "2024-03-06T10:00:00Z", "opening", "Custody", "ODD", quantity="1", amount="1",
        currency="USD",
    )  # fmt: skip
    propose(limited, [move])
    approve(limited, ["T-1"])
    lock = draft("T-2", "2024-03-06T11:00:00Z", "lock", "Custody", "ODD", quantity="1")
    propose(limited, [lock])
    assert approvals.proposal_named(limited, "T-2").proposal.needed == 2


def test_a_reversal_takes_as_many_as_its_entry(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    approve(limited, ["N-1"], "appr")
    approve(limited, ["N-1"], "second")
    with signed_in(limited, "prep"):
        reverse(limited, ["N-1"], "wrong", "prep")
    assert approvals.proposal_named(limited, "N-1").proposal.needed == 2


def test_a_limit_changed_later_leaves_what_was_asked(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    decide_on(limited, "boss", "second-approver-above", "none")
    assert approve(limited, ["N-1"], "appr").more == ("N-1",)
    propose(limited, [money("N-2", "10000")])
    assert approve(limited, ["N-2"], "appr").done == ("N-2",)


# -- revising --------------------------------------------------------------------------------------


def test_a_revised_draft_voids_the_approvals_of_the_old_one(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    old = content_of(limited, "N-1")
    approve(limited, ["N-1"], "appr")
    propose(limited, [money("N-1", "20000")], revising=True)
    proposal = approvals.proposal_named(limited, "N-1").proposal
    assert (proposal.approvals, proposal.missing) == ((), 2)
    with pytest.raises(ContentChanged):
        approve(limited, ["N-1"], "second", {"N-1": old})
    assert approve(limited, ["N-1"], "second", {"N-1": proposal.content}).more == ("N-1",)
    assert approve(limited, ["N-1"], "appr").done == ("N-1",)
    history = approvals.dossier(limited, proposal.sequence).history
    assert [(step.act, step.user) for step in history] == [
        ("proposed", "prep"), ("approved", "appr"), ("proposed", "prep"),
        ("approved", "second"), ("approved", "appr"),
    ]  # fmt: skip
    (change,) = [change for change in history[2].changes if change.field == "quantity"]
    assert (change.before, change.after) == ("10000", "20000")


def test_a_revision_to_the_same_content_asks_anew(limited: Book) -> None:
    propose(limited, [money("N-1", "10000")])
    approve(limited, ["N-1"], "appr")
    propose(limited, [money("N-1", "10000")], revising=True)
    assert approvals.proposal_named(limited, "N-1").proposal.missing == 2


def test_a_rejected_entry_comes_again_with_other_content(shared: Book) -> None:
    propose(shared, [money("N-1")])
    decision = reject(shared, ["N-1"])
    assert decision.done == ("N-1",)
    with pytest.raises(NothingWaits):
        approve(shared, ["N-1"])
    propose(shared, [money("N-1", "7")])
    approve(shared, ["N-1"])
    assert held(shared, "Vault", "USD") == Decimal("28478.5") + 7
    dossier = approvals.dossier(shared, approvals.proposal_named(shared, "N-1").proposal.sequence)
    rejected = next(step for step in dossier.history if step.act == "rejected")
    assert (rejected.user, rejected.reason) == ("appr", "not like this")


def test_what_waits_changes_only_by_who_means_it(shared: Book) -> None:
    propose(shared, [money("N-1")])
    with pytest.raises(errors.ReferenceChanged):
        propose(shared, [money("N-1", "7")])
    with pytest.raises(errors.RecordedAlready):
        propose(shared, [money("N-1")])


def test_what_is_approved_changes_no_more(shared: Book) -> None:
    propose(shared, [money("N-1")])
    approve(shared, ["N-1"])
    with pytest.raises(errors.ReferenceChanged):
        propose(shared, [money("N-1", "7")], revising=True)
    with signed_in(shared, "prep"), pytest.raises(NotADraft):
        approvals.submit(shared, "N-1", "prep")


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_a_rejection_says_why(shared: Book, reason: str) -> None:
    propose(shared, [money("N-1")])
    with signed_in(shared, "appr"), pytest.raises(ReasonMissing):
        approvals.reject(shared, ["N-1"], reason, "appr")


def test_what_is_withdrawn_waits_no_more_and_may_come_again(shared: Book) -> None:
    propose(shared, [money("N-1")])
    with signed_in(shared, "second"), pytest.raises(OthersWork, match="prepared by prep"):
        approvals.withdraw(shared, "N-1", "not mine", "second")
    with signed_in(shared, "prep"):
        approvals.withdraw(shared, "N-1", "entered twice", "prep")
        with pytest.raises(NothingWaits):
            approvals.withdraw(shared, "N-1", "again", "prep")
    assert awaiting.count_waiting(shared) == 0
    with pytest.raises(NothingWaits):
        approve(shared, ["N-1"])
    number = approvals.proposal_named(shared, "N-1").proposal.sequence
    assert approvals.dossier(shared, number).history[-1].act == "withdrawn"
    propose(shared, [money("N-1", "7")])
    approve(shared, ["N-1"])


def test_an_administrator_takes_back_what_an_administrator_proposed(shared: Book) -> None:
    with signed_in(shared, "boss"):
        (called,) = policies.change_policy(shared, "stale-after", "12", "boss").proposed
        approvals.withdraw(shared, called, "thought better of it", "boss")


def test_an_approver_takes_back_what_an_approver_proposed(shared: Book) -> None:
    lock(shared, date(2024, 2, 29))
    with signed_in(shared, "appr"):
        (called,) = closing.reopen(shared, date(2024, 2, 1), "late", "appr").proposed
        approvals.withdraw(shared, called, "thought better of it", "appr")


def test_what_was_never_proposed_is_told(shared: Book) -> None:
    for decide in (approve, reject):
        with pytest.raises(UnknownProposal):
            decide(shared, ["N-404"])
        with pytest.raises(UnknownProposal):
            decide(shared, ["C-1"])  # recorded before there were four eyes
        with pytest.raises(UnknownProposal):
            decide(shared, ["1"])


def test_a_proposal_names_the_sha256_of_its_exact_content(shared: Book) -> None:
    change = propose(shared, [money("N-1")])
    with shared.database.look() as connection:
        (payload,) = connection.exec_driver_sql(
            "SELECT payload FROM journal WHERE sequence = ?", (change.head.sequence,)
        ).all()[0]
    assert content_of(shared, "N-1") == content_hash(payload)


# -- imports ---------------------------------------------------------------------------------------


def test_two_imports_are_approved_together_or_not_at_all(shared: Book, tmp_path: Path) -> None:
    first = [f"A-{n},2024-03-06T08:00:00Z,contribution,Vault,USD,{n + 1}" for n in range(40)]
    second = [f"B-{n},2024-03-06T07:00:00Z,contribution,New,USD,{n + 1}" for n in range(40)]
    for user, rows in (("prep", first), ("second", second)):
        with signed_in(shared, user):
            file = csv_file(tmp_path / f"{user}.csv", *rows)
            outcome = import_file(shared, file, user=user)
            assert (outcome.accepted, outcome.rejected) == (40, ())
            assert import_file(shared, file, user=user).duplicates == 40, "it waits already"
    references = [each.proposal.reference for each in approvals.waiting(shared)]
    assert len(references) == 80
    assert held(shared, "New", "USD") == 0
    with pytest.raises(OwnWork):
        approve(shared, references, "second")
    assert awaiting.count_waiting(shared) == 80
    assert len(approve(shared, references, "appr").done) == 80
    assert held(shared, "New", "USD") == 820
    assert held(shared, "Vault", "USD") == Decimal("28478.5") + 820


def test_a_book_approved_at_once_is_as_one_approved_one_by_one(tmp_path: Path) -> None:
    found = []
    for name, together in (("one", False), ("all", True)):
        folder = tmp_path / name
        folder.mkdir()
        book = people.filled_book(folder / "f.alem", folder)
        same = "2024-03-06T10:00:00Z"
        propose(book, [purchase("N-2", "3", "710", same), sale("N-3", "61", "700", same)])
        propose(book, [purchase("N-4", "2", "690", same), money("N-5", "3", same)])
        references = ["N-5", "N-4", "N-2", "N-3"]
        for group in [references] if together else [[each] for each in references]:
            approve(book, group)
        found.append((portfolio.open_lots(book, LAST_DAY), held(book)))
        assert trust.verify(book.path).ok
        book.close()
    assert found[0] == found[1]


# -- other acts ------------------------------------------------------------------------------------


def lock(book: Book, until: date) -> None:
    with signed_in(book, "appr"):
        closing.close(book, until, "appr", lock=True, reason="audited")


def test_what_is_dated_in_a_period_locked_meanwhile_is_not_approved(shared: Book) -> None:
    propose(shared, [money("N-1", time="2024-02-10T00:00:00Z"), money("N-2")])
    lock(shared, date(2024, 2, 29))
    with pytest.raises(PeriodLocked) as refusal:
        approve(shared, ["N-2", "N-1"])
    assert refusal.value.exit_code == 3
    assert state_of(shared, "N-2") is ProposalState.PENDING
    with pytest.raises(PeriodLocked):
        propose(shared, [money("N-3", time="2024-02-10T00:00:00Z")])
    with pytest.raises(PeriodLocked):
        propose(shared, [money("N-1", "7", "2024-02-10T00:00:00Z")], revising=True)
    approve(shared, ["N-2"])
    reject(shared, ["N-1"])


def test_the_first_instant_after_a_lock_is_open_and_the_last_before_is_not(shared: Book) -> None:
    lock(shared, date(2024, 2, 29))
    end = shared.calendar.valuation_point(date(2024, 2, 29))
    propose(shared, [money("N-1")._replace(time=end)])
    with pytest.raises(PeriodLocked):
        propose(shared, [money("N-2")._replace(time=Instant(end - 1))])


def test_a_reopening_waits_for_another_and_then_opens(shared: Book) -> None:
    lock(shared, date(2024, 2, 29))
    with signed_in(shared, "second"):
        (called,) = closing.reopen(shared, date(2024, 2, 1), "late invoice", "second").proposed
    with pytest.raises(PeriodLocked):
        propose(shared, [money("N-1", time="2024-02-10T00:00:00Z")])
    with pytest.raises(OwnWork):
        approve(shared, [called], "second")
    approve(shared, [called], "appr")
    propose(shared, [money("N-1", time="2024-02-10T00:00:00Z")])
    approve(shared, ["N-1"])
    with pytest.raises(PeriodLocked):
        propose(shared, [money("N-2", time="2024-01-20T00:00:00Z")])


def test_a_reversal_waits_under_its_entrys_reference(shared: Book) -> None:
    with signed_in(shared, "second"):
        assert reversing.reverse(shared, ["P-4"], "wrong", "second").proposed == ("P-4",)
        with pytest.raises(errors.ReversalWaits):
            reversing.reverse(shared, ["P-4"], "wrong", "second")
    assert held(shared, "Vault", "BTC") == Decimal("0.5")
    with pytest.raises(OwnWork):
        approve(shared, ["P-4"], "second")
    approve(shared, ["P-4"], "appr")
    assert held(shared, "Vault", "BTC") == 0
    with pytest.raises(NothingWaits):
        approve(shared, ["P-4"], "appr")


def test_a_reversal_that_breaks_something_meanwhile_is_not_approved(shared: Book) -> None:
    with signed_in(shared, "prep"):
        reversing.reverse(shared, ["P-3"], "wrong", "prep")
    propose(shared, [sale("S-2", "55")])
    approve(shared, ["S-2"])
    with pytest.raises(errors.LedgerError) as refusal:
        approve(shared, ["P-3"])
    assert refusal.value.exit_code == 2
    assert state_of(shared, "P-3") is ProposalState.PENDING
    reject(shared, ["P-3"])
    assert held(shared) == 5


def test_a_reversal_in_a_period_locked_meanwhile_is_not_approved(shared: Book) -> None:
    with signed_in(shared, "prep"):
        reversing.reverse(shared, ["P-4"], "wrong", "prep")
    lock(shared, date(2024, 2, 29))
    with pytest.raises(PeriodLocked):
        approve(shared, ["P-4"])


def test_a_policy_is_in_force_from_its_approval_or_its_own_day(shared: Book) -> None:
    with signed_in(shared, "boss"):
        (now,) = policies.change_policy(shared, "stale-after", "12", "boss").proposed
        day = calendar.parse_iso("2024-02-25T00:00:00Z")
        (then,) = policies.change_policy(shared, "lot-method", "lifo", "boss", day).proposed
    assert shared.timeline().constant is False
    assert shared.info.policies.stale_after_hours.usual == 36
    approve(shared, [now, then])
    assert shared.info.policies.stale_after_hours.usual == 12
    in_force = {each.rule.key: each for each in policies.in_force(shared)}
    assert in_force["lot-method"].since == day
    since = in_force["stale-after"].since
    assert since is not None
    decided = approvals.proposal_named(shared, now).proposal.decided_at
    assert decided is not None
    assert abs(since - decided) < 60_000_000
    (sold,) = portfolio.gains(shared, date(2024, 3, 5), date(2024, 3, 5)).disposals
    taken = {match.reference: match.quantity for match in sold.matches or ()}
    assert taken == {"P-3": 50, "P-2": 10}, "the youngest lots first"


def test_four_eyes_are_put_off_by_two(shared: Book) -> None:
    with signed_in(shared, "boss"):
        (called,) = policies.change_policy(shared, "four-eyes", "off", "boss").proposed
    assert access.four_eyes(shared)
    approve(shared, [called])
    assert not access.four_eyes(shared)
    propose(shared, [money("N-1")])
    assert held(shared, "Vault", "USD") == Decimal("29478.5")


def test_a_price_counts_when_another_has_approved_it(shared: Book) -> None:
    def price_of() -> Decimal:
        line = next(
            position
            for position in portfolio.holdings(shared, LAST_DAY).positions
            if position.asset.code == "BNB"
        )
        assert line.price is not None
        return line.price.price

    with signed_in(shared, "prep"):
        said = overriding.checked(shared, "BNB", "USD", "2024-03-06", "700", "thin market")
        (called,) = overriding.override(shared, said, "prep").proposed
    assert price_of() == Decimal("712.4")
    approve(shared, [called])
    assert price_of() == 700


def test_two_prices_approved_together_are_each_their_own(shared: Book) -> None:
    with signed_in(shared, "prep"):
        called = [
            overriding.override(
                shared, overriding.checked(shared, asset, "USD", "2024-03-06", price, "x"), "prep"
            ).proposed[0]
            for asset, price in (("BNB", "700"), ("BTC", "65000"))
        ]
    propose(shared, [money("N-1")])
    approve(shared, [called[1], "N-1", called[0]])
    values = {
        position.asset.code: position.price.price
        for position in portfolio.holdings(shared, LAST_DAY).positions
        if position.price is not None
    }
    assert values["BNB"] == 700
    assert values["BTC"] == 65_000


# -- signing in ------------------------------------------------------------------------------------


class Clock:
    """A clock that a test sets forward."""

    def __init__(self) -> None:
        self.ahead = 0
        self._now = calendar.now

    def __call__(self) -> Instant:
        return Instant(self._now() + self.ahead)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(calendar, "now", made)
    return made


MINUTE = 60_000_000


def test_wrong_passwords_lock_out_for_a_while_and_all_of_it_is_kept(
    shared: Book, clock: Clock
) -> None:
    left = []
    for _ in range(4):
        with pytest.raises(WrongPassword) as wrong:
            access.sign_in(shared, "prep", "not this one")
        left.append(wrong.value.fields["left"])
    assert left == [4, 3, 2, 1]
    for _ in range(2):
        with pytest.raises(LockedOut):
            access.sign_in(shared, "prep", "not this one")
    with pytest.raises(LockedOut):
        access.sign_in(shared, "prep", password_of("prep"))
    session = shared.session
    assert session is None
    refusals = [
        line for line in auditing.audit(shared).lines
        if line.kind == "session.refused" and line.user == "prep"
    ]  # fmt: skip
    assert len(refusals) == 5, "while locked out no more is tried"
    with signed_in(shared, "second"):
        assert shared.session is not None, "others are not concerned"
    clock.ahead = 14 * MINUTE
    with pytest.raises(LockedOut):
        access.sign_in(shared, "prep", password_of("prep"))
    clock.ahead = 16 * MINUTE
    with pytest.raises(LockedOut):
        access.sign_in(shared, "prep", "not this one")
    clock.ahead = 32 * MINUTE
    access.sign_in(shared, "prep", password_of("prep"))
    (person,) = (each for each in access.people(shared) if each.name == "prep")
    assert (person.failures, person.failed_at) == (0, None)
    with pytest.raises(WrongPassword) as wrong:
        access.sign_in(shared, "prep", "not this one")
    assert wrong.value.fields["left"] == 4


def test_a_clock_set_back_ends_no_pause(shared: Book, clock: Clock) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowed):
            access.sign_in(shared, "prep", "not this one")
    clock.ahead = -60 * MINUTE
    with pytest.raises(LockedOut):
        access.sign_in(shared, "prep", password_of("prep"))


def test_the_pause_is_the_books_own_rule(shared: Book, clock: Clock) -> None:
    decide_on(shared, "boss", "lock-out-after", "2")
    decide_on(shared, "boss", "lock-out-minutes", "60")
    for kind in (WrongPassword, LockedOut, LockedOut):
        with pytest.raises(kind):
            access.sign_in(shared, "prep", "not this one")
    clock.ahead = 59 * MINUTE
    with pytest.raises(LockedOut):
        access.sign_in(shared, "prep", password_of("prep"))
    clock.ahead = 61 * MINUTE
    access.sign_in(shared, "prep", password_of("prep"))


def test_a_new_password_ends_the_pause(shared: Book) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowed):
            access.sign_in(shared, "prep", "not this one")
    with signed_in(shared, "boss"):
        users.change_user(shared, "prep", "boss", password="another pass")
    access.sign_in(shared, "prep", "another pass")


def test_a_wrong_password_leaves_who_was_signed_in(shared: Book) -> None:
    access.sign_in(shared, "prep", password_of("prep"))
    with pytest.raises(WrongPassword):
        access.confirm(shared, "prep", "not this one")
    with pytest.raises(NotSignedIn):
        access.confirm(shared, "prep", None)
    assert shared.session is not None
    assert shared.session.name == "prep"
    access.confirm(shared, "prep", password_of("prep"))


def test_letters_typed_in_two_ways_are_one_password(shared: Book) -> None:
    with signed_in(shared, "boss"):
        users.change_user(shared, "prep", "boss", password="Пароль Cafe\u0301 й")
    access.sign_in(shared, "prep", "Пароль Caf\u00e9 й")


# -- setting up ------------------------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Book]:
    """A book that has no users yet."""
    book = create_book(tmp_path / "bare.alem", NewBook("Fund"), "founder")
    yield book
    book.close()
    assert trust.verify(book.path).problems == ()


def test_without_users_any_name_does(bare: Book) -> None:
    record(bare, [money("N-1")], "anybody")
    assert not access.four_eyes(bare)
    with pytest.raises(FourEyesNeedTwo):
        policies.change_policy(bare, "four-eyes", "on", "anybody")


def test_while_there_is_no_administrator_anybody_adds_people(bare: Book) -> None:
    users.add_user(bare, "prep", "preparer", "founder")
    users.add_user(bare, "appr", "approver", "somebody")
    users.add_user(bare, "boss", "administrator", "prep", password_of("boss"))
    with pytest.raises(NotAllowed):
        users.add_user(bare, "friend", "approver", "prep")
    with pytest.raises(NotAllowed):
        users.add_user(bare, "friend", "approver", "founder")
    with signed_in(bare, "boss"):
        users.add_user(bare, "friend", "approver", "boss")


def test_once_something_waits_nobody_adds_people_but_an_administrator(tmp_path: Path) -> None:
    """Where there is none, an approver adds one first, and no other role."""
    rules = Policies(four_eyes=FourEyes.ON)
    book = create_book(tmp_path / "f.alem", NewBook("Fund", policies=rules), "founder")
    users.add_user(book, "prep", "preparer", "founder")
    users.add_user(book, "appr", "approver", "founder")
    record(book, [money("N-1")], "prep")
    assert awaiting.count_waiting(book) == 1
    for name in ("prep", "appr", "founder"):
        with pytest.raises(NotAllowed):
            users.add_user(book, "friend", "approver", name)
    with pytest.raises(NotAllowed):
        users.add_user(book, "boss", "administrator", "prep")
    users.add_user(book, "boss", "administrator", "appr")
    users.add_user(book, "friend", "approver", "boss")
    book.close()
    assert trust.verify(book.path).problems == ()


def test_the_last_administrator_stays(shared: Book) -> None:
    with signed_in(shared, "boss"):
        with pytest.raises(LastAdministrator):
            users.change_user(shared, "boss", "boss", active=False)
        with pytest.raises(LastAdministrator):
            users.change_user(shared, "boss", "boss", roles="auditor")
        users.add_user(shared, "chief", "administrator", "boss", password_of("chief"))
        users.change_user(shared, "chief", "boss", active=False)
        with pytest.raises(LastAdministrator):
            users.change_user(shared, "boss", "boss", active=False)


@pytest.mark.parametrize(
    "roles",
    ["administrator,preparer", "approver,administrator", "auditor,preparer", "auditor,approver",
     "administrator,auditor"],
)  # fmt: skip
def test_roles_that_stand_alone_do_not_mix(shared: Book, roles: str) -> None:
    with signed_in(shared, "boss"):
        with pytest.raises(RolesDoNotMix):
            users.add_user(shared, "new", roles, "boss")
        with pytest.raises(RolesDoNotMix):
            users.change_user(shared, "second", "boss", roles=roles)


def test_names_and_passwords_are_checked(shared: Book) -> None:
    with signed_in(shared, "boss"):
        with pytest.raises(UserExists):
            users.add_user(shared, "prep", "preparer", "boss")
        with pytest.raises(PasswordTooShort):
            users.add_user(shared, "new", "preparer", "boss", "seven77")
        with pytest.raises(PasswordTooShort):
            users.change_user(shared, "prep", "boss", password="seven77")
        users.add_user(shared, "bare", "preparer", "boss")
    with pytest.raises(NoPassword):
        access.sign_in(shared, "bare", "whatever it is")
    with pytest.raises(PasswordTooShort):
        users.change_own_password(shared, "prep", password_of("prep"), "seven77")
    access.sign_out(shared)
    with pytest.raises(WrongPassword):
        users.change_own_password(shared, "prep", "not this one", "another pass")


def test_two_pairs_of_eyes_are_two_people(shared: Book) -> None:
    assert two_pairs_of_eyes(access.people(shared))
    with signed_in(shared, "boss"):
        users.change_user(shared, "prep", "boss", active=False)
        with pytest.raises(LastApprover, match="Without appr nobody"):
            users.change_user(shared, "appr", "boss", active=False)
    left = [p for p in access.people(shared) if p.name != "appr"]
    assert not two_pairs_of_eyes(left), "second alone is one pair"
    assert Role.APPROVER in next(p for p in access.people(shared) if p.name == "second").roles


# -- what a second look at the controls found ------------------------------------------------------


def verified(book: Book) -> bool:
    return trust.verify(book.path).ok


def test_a_draft_is_weighed_and_looked_at_again_when_it_is_submitted(shared: Book) -> None:
    late = money("D-2", time="2024-02-10T00:00:00Z")
    propose(shared, [money("D-1", "20000"), late], unsubmitted=True)
    decide_on(shared, "boss", "second-approver-above", "10000")
    lock(shared, date(2024, 2, 29))
    with signed_in(shared, "prep"):
        approvals.submit(shared, "D-1", "prep")
        with pytest.raises(PeriodLocked):
            approvals.submit(shared, "D-2", "prep")
    assert approvals.proposal_named(shared, "D-1").proposal.needed == 2
    assert verified(shared)


def test_a_transaction_does_not_take_the_name_of_another_act(shared: Book) -> None:
    with signed_in(shared, "boss"):
        (called,) = policies.change_policy(shared, "stale-after", "12", "boss").proposed
    with pytest.raises(errors.ReferenceOfAct, match=called):
        propose(shared, [money(called)])


def test_a_price_is_not_approved_into_a_period_locked_meanwhile(shared: Book) -> None:
    said = overriding.checked(shared, "BNB", "USD", "2024-02-20", "700", "thin market")
    with signed_in(shared, "prep"):
        (called,) = overriding.override(shared, said, "prep").proposed
    lock(shared, date(2024, 2, 29))
    with pytest.raises(PeriodLocked):
        approve(shared, [called])
    assert verified(shared)


def test_who_had_a_hand_is_not_counted_among_who_could_approve(shared: Book) -> None:
    propose(shared, [money("N-1")], user="second")
    decide_on(shared, "boss", "second-approver-above", "0.01")
    with pytest.raises(NobodyApproves, match="takes 2 other active approvers"):
        propose(shared, [money("N-1", "7")], revising=True)


def test_what_waits_explains_a_difference_of_its_own_time_alone(
    shared: Book, tmp_path: Path
) -> None:
    held = portfolio.holdings(shared, date(2024, 3, 6)).positions
    cash = {(p.account, p.asset.code): p.quantity for p in held}.get(("Vault", "USD"), Decimal(0))
    propose(shared, [money("N-1", "777", time="2024-09-06T00:00:00Z")])
    told = tmp_path / "balances.csv"
    told.write_text(f"account,asset,quantity\nVault,USD,{cash + 777}\n", encoding="utf-8")
    then = reconciling.reconcile_file(shared, told, date(2024, 3, 6)).result.lines
    assert [line.status for line in then if line.asset == "USD"] == ["open"]
    later = reconciling.reconcile_file(shared, told, date(2024, 9, 7)).result.lines
    assert [line.status for line in later if line.asset == "USD"] == ["explained"]


def test_what_waited_later_is_not_known_before(shared: Book) -> None:
    before = shared.head().sequence
    propose(shared, [money("N-1")])
    assert awaiting.awaiting_of(shared, None, before).count == 0
    assert awaiting.awaiting_of(shared).count == 1


def test_a_book_that_is_distrusted_takes_no_password(shared: Book) -> None:
    shared.distrust("record 7 was changed", 6)
    before = shared.head()
    with signed_in(shared, "prep"):
        pass
    with pytest.raises(errors.BookDamaged):
        users.change_own_password(shared, "prep", people.password_of("prep"), "another password")
    assert shared.head() == before


def test_a_seal_file_without_its_signature_is_told(shared: Book, tmp_path: Path) -> None:
    seal = tmp_path / "book.seal"
    with signed_in(shared, "looker"):
        sealing.export_seal(shared, seal, "looker")
    assert trust.verify(shared.path, seal=seal).ok
    said = json.loads(seal.read_text(encoding="utf-8"))
    seal.write_text(json.dumps({**said, "public_key": None, "signature": None}), encoding="utf-8")
    (found,) = trust.verify(shared.path, seal=seal).problems
    assert "signature of looker is gone" in found.message


def test_a_box_that_was_changed_is_no_wrong_password(shared: Book) -> None:
    def set_memory(value: int) -> int:
        with closing_file(sqlite3.connect(shared.path)) as file:
            (was,) = file.execute("SELECT memory FROM credentials WHERE name = 'prep'").fetchone()
            file.execute("UPDATE credentials SET memory = ? WHERE name = 'prep'", (value,))
            file.commit()
        return int(was)

    before = set_memory(2**40)
    with pytest.raises(ForeignKey):
        access.sign_in(shared, "prep", people.password_of("prep"))
    assert next(p for p in access.people(shared) if p.name == "prep").failures == 0
    set_memory(before)


def test_what_leaves_the_book_is_asked_for_before_and_kept_after(
    shared: Book, tmp_path: Path
) -> None:
    path = tmp_path / "holdings.csv"

    def fails() -> None:
        raise errors.DiskProblem(path=path, reason="full")

    with signed_in(shared, "looker"):
        before = shared.head()
        with pytest.raises(errors.DiskProblem):
            auditing.exporting(shared, "looker", "holdings", path, fails)
        assert shared.head() == before
        change = auditing.exporting(
            shared, "looker", "holdings", path, lambda: path.write_text("x", encoding="utf-8")
        )
    assert change is not None
    (line,) = auditing.audit(shared, limit=1).lines
    assert (line.kind, line.user, line.about) == ("data.exported", "looker", "holdings.csv")
    path.unlink()
    with pytest.raises(NotAllowed):
        auditing.exporting(shared, "nobody", "holdings", path, lambda: path.touch())
    assert not path.exists()
