"""Who may do what: every act of every service, by every role, as `core.people.ALLOWED` has it.

The table is the only one: what it allows is done, what it does not allow is refused with the book
as it was.
"""

import ast
import re
from collections.abc import Callable, Iterator
from contextlib import closing as closed
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

import alem_desktop.services
from alem_desktop.core import control_errors
from alem_desktop.core.control_errors import NotAllowed, NotAUser, NotSignedIn, UserInactive
from alem_desktop.core.people import ALLOWED, Permission, Role
from alem_desktop.core.prices import Observation
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import (
    access,
    approvals,
    auditing,
    awaiting,
    checks,
    closing,
    evidence,
    importing,
    issuing,
    overriding,
    policies,
    portfolio,
    price_deciding,
    prices,
    reconciling,
    recording,
    register,
    reversing,
    rollforward,
    sealing,
    trust,
    users,
)
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.fetching import keep
from alem_desktop.services.fetching.outcomes import Batch
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests import control_samples as people
from tests.conftest import ROOT
from tests.control_samples import LAST_DAY, money, password_of, signed_in
from tests.samples import at, csv_file, price_file

Do = Callable[[Book, str, Path], object]


class Call(NamedTuple):
    """A call of a service, what it needs to be allowed, and how it is made in the book below."""

    service: object
    permission: Permission
    do: Do


def file_of(folder: Path) -> Path:
    """Something to attach."""
    path = folder / "proof.txt"
    path.write_text("the trade")
    return path


def rows(folder: Path) -> Path:
    return csv_file(folder / "n.csv", "I-9,2024-03-06T08:00:00Z,contribution,Vault,USD,7")


def more_prices(folder: Path) -> Path:
    return price_file(folder / "n.csv", "2024-03-06,BNB,USD,700,Elsewhere")


def balances(folder: Path) -> Path:
    """What a custodian tells."""
    path = folder / "balances.csv"
    path.write_text("account,asset,quantity\nCustody,BNB,60\n")
    return path


def a_price(book: Book) -> overriding.Override:
    return overriding.checked(book, "BNB", "USD", "2024-03-06", "701", "thin market")


P = Permission
STALE_DAY = date(2024, 3, 12)
"""Days after the last prices of the small book."""

FETCHED = Batch(
    (Observation("BNB", "USD", at("2024-03-06T12:00:00Z"), Decimal(699), "Binance", None),), ()
)
STATED = Asked(StatementKind.HOLDINGS, LAST_DAY)
STATED_EARLIER = Asked(StatementKind.HOLDINGS, LAST_DAY - timedelta(days=1))

CALLS = (
    Call(recording.record, P.RECORD, lambda b, u, _: recording.record(b, [money("X")], u)),
    Call(
        recording.record, P.RECORD,
        lambda b, u, _: recording.record(b, [money("X")], u, unsubmitted=True),
    ),
    Call(
        recording.record, P.RECORD,
        lambda b, u, _: recording.record(b, [money("W", "7")], u, revising=True),
    ),
    Call(
        importing.import_files, P.RECORD,
        lambda b, u, f: importing.import_file(b, rows(f), user=u),
    ),
    Call(approvals.submit, P.RECORD, lambda b, u, _: approvals.submit(b, "D", u)),
    Call(approvals.withdraw, P.RECORD, lambda b, u, _: approvals.withdraw(b, "W", "no", u)),
    Call(reversing.reverse, P.REVERSE, lambda b, u, _: reversing.reverse(b, ["P-4"], "no", u)),
    Call(evidence.attach, P.ATTACH, lambda b, u, f: evidence.attach(b, "P-3", file_of(f), u)),
    Call(
        prices.import_prices, P.IMPORT_PRICES,
        lambda b, u, f: prices.import_prices(b, more_prices(f), user=u),
    ),
    Call(overriding.override, P.OVERRIDE, lambda b, u, _: overriding.override(b, a_price(b), u)),
    Call(
        price_deciding.accept, P.OVERRIDE,
        lambda b, u, _: price_deciding.accept(b, "BTC", "USD", STALE_DAY, "no trading", u),
    ),
    Call(
        keep.keep, P.IMPORT_PRICES,
        lambda b, u, _: keep.keep(b, FETCHED, frozenset({"BNB", "USD"}), u),
    ),
    Call(approvals.approve, P.DECIDE, lambda b, u, _: approvals.approve(b, ["W"], u)),
    Call(approvals.reject, P.DECIDE, lambda b, u, _: approvals.reject(b, ["W"], "no", u)),
    Call(
        closing.close, P.CLOSE,
        lambda b, u, _: closing.close(b, LAST_DAY, u, lock=True, reason="all seen"),
    ),
    Call(closing.close, P.CLOSE, lambda b, u, _: closing.close(b, LAST_DAY, u, lock=False)),
    Call(
        closing.reopen, P.REOPEN,
        lambda b, u, _: closing.reopen(b, date(2024, 1, 20), "late", u),
    ),
    Call(
        policies.change_policy, P.POLICY,
        lambda b, u, _: policies.change_policy(b, "stale-after", "12", u),
    ),
    Call(issuing.issue, P.ISSUE, lambda b, u, _: issuing.issue(b, STATED_EARLIER, u)),
    Call(issuing.void, P.ISSUE, lambda b, u, _: issuing.void(b, "SH-2024-0001", "wrong", u)),
    Call(users.add_user, P.USERS, lambda b, u, _: users.add_user(b, "new", "auditor", u)),
    Call(
        users.change_user, P.USERS,
        lambda b, u, _: users.change_user(b, "second", u, roles="auditor"),
    ),
    Call(
        users.change_user, P.USERS,
        lambda b, u, _: users.change_user(b, "second", u, password="another pass"),
    ),
    Call(
        users.change_user, P.USERS,
        lambda b, u, _: users.change_user(b, "second", u, active=False),
    ),
    Call(
        reconciling.record_reconciliation, P.RECONCILE,
        lambda b, u, f: reconciling.record_reconciliation(
            b, reconciling.reconcile_file(b, balances(f), LAST_DAY), u
        ),
    ),
    Call(sealing.export_seal, P.EXPORT, lambda b, u, f: sealing.export_seal(b, f / "s.seal", u)),
    Call(
        auditing.note_export, P.EXPORT,
        lambda b, u, f: auditing.note_export(b, u, "csv", f / "out.csv"),
    ),
    Call(
        auditing.note_print, P.EXPORT,
        lambda b, u, _: auditing.note_print(b, u, "holdings", 2, "printer"),
    ),
    Call(
        auditing.export_audit, P.EXPORT,
        lambda b, u, f: auditing.export_audit(b, None, f / "out.csv", u),
    ),
    Call(
        auditing.check_may_export, P.EXPORT, lambda b, u, _: auditing.check_may_export(b, u)
    ),
    Call(trust.rebuild, P.REBUILD, lambda b, u, _: trust.rebuild(b, u)),
)  # fmt: skip
"""Everything that a person can ask for and that leaves something behind."""

LEAVES_NO_RECORD = {auditing.check_may_export, trust.rebuild}


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    people.make_keys_cheap(monkeypatch)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The small book under four eyes with a draft, an entry that waits, and a locked January."""
    folder = tmp_path_factory.mktemp("roles")
    with pytest.MonkeyPatch.context() as patch:
        people.make_keys_cheap(patch)
        book = people.filled_book(folder / "fund.alem", folder)
        people.propose(book, [money("W")])
        people.propose(book, [money("D")], unsubmitted=True)
        with signed_in(book, "appr"):
            issuing.issue(book, STATED, "appr")
            closing.close(book, date(2024, 1, 31), "appr", lock=True, reason="all seen")
        with signed_in(book, "boss"):
            users.add_user(book, "gone", "preparer,approver", "boss", password_of("gone"))
            users.add_user(book, "bare", "approver", "boss")
        access.sign_in(book, "gone", password_of("gone"))
        other = open_book(book.path)
        with signed_in(other, "boss"):
            users.change_user(other, "gone", "boss", active=False)
        other.close()
        book.close()
    return (folder / "fund.alem").read_bytes()


@pytest.fixture
def shared(prepared: bytes, tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "fund.alem"
    path.write_bytes(prepared)
    book = open_book(path)
    yield book
    book.close()


def called(call: Call) -> str:
    return str(getattr(call.service, "__name__", call.service))


def refused(book: Book, call: Call, user: str, kind: type[NotAllowed], folder: Path) -> None:
    """That a call is refused, with the exit code of what is not allowed and nothing written."""
    before = book.head()
    with pytest.raises(kind) as refusal:
        call.do(book, user, folder)
    assert refusal.value.exit_code == 3
    assert str(refusal.value), "in words"
    assert book.head() == before
    assert not (folder / "s.seal").exists()
    assert not (folder / "out.csv").exists()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("call", CALLS, ids=called)
def test_a_role_may_do_what_the_table_says_and_nothing_else(
    shared: Book, call: Call, role: Role, tmp_path: Path
) -> None:
    name = people.OF_ROLE[role]
    access.sign_in(shared, name, password_of(name))
    if role not in ALLOWED[call.permission]:
        refused(shared, call, name, control_errors.RoleLacks, tmp_path)
        return
    before = shared.head()
    call.do(shared, name, tmp_path)
    assert (shared.head() == before) is (call.service in LEAVES_NO_RECORD)
    access.sign_out(shared)
    assert trust.verify(shared.path).problems == ()


@pytest.mark.parametrize("call", CALLS, ids=called)
def test_nobody_may_do_anything(shared: Book, call: Call, tmp_path: Path) -> None:
    """A name that is no user's, whoever else is signed in."""
    refused(shared, call, "nobody", NotAUser, tmp_path)
    access.sign_in(shared, "boss", password_of("boss"))
    refused(shared, call, "nobody", NotAUser, tmp_path)


@pytest.mark.parametrize("call", CALLS, ids=called)
def test_who_rests_may_do_nothing(shared: Book, call: Call, tmp_path: Path) -> None:
    refused(shared, call, "gone", UserInactive, tmp_path)
    with pytest.raises(UserInactive):
        access.sign_in(shared, "gone", password_of("gone"))


@pytest.mark.parametrize("call", CALLS, ids=called)
def test_who_is_not_signed_in_may_do_nothing(shared: Book, call: Call, tmp_path: Path) -> None:
    """Nobody is signed in, then somebody else is: a name alone is not enough."""
    name = next(people.OF_ROLE[role] for role in Role if role in ALLOWED[call.permission])
    refused(shared, call, name, NotSignedIn, tmp_path)
    other = next(each for each in people.PEOPLE if each != name)
    access.sign_in(shared, other, password_of(other))
    refused(shared, call, name, NotSignedIn, tmp_path)


@pytest.mark.parametrize("call", CALLS, ids=called)
def test_who_was_put_to_rest_while_signed_in_may_do_nothing(
    shared: Book, call: Call, tmp_path: Path
) -> None:
    name = next(people.OF_ROLE[role] for role in Role if role in ALLOWED[call.permission])
    if name == "boss":
        with signed_in(shared, "boss"):
            users.add_user(shared, "chief", "administrator", "boss", password_of("chief"))
    access.sign_in(shared, name, password_of(name))
    with closed(open_book(shared.path)) as other:
        by = "chief" if name == "boss" else "boss"
        with signed_in(other, by):
            users.change_user(other, name, by, active=False)
    refused(shared, call, name, UserInactive, tmp_path)


def test_a_key_that_was_replaced_opens_nothing_more(shared: Book, tmp_path: Path) -> None:
    access.sign_in(shared, "prep", password_of("prep"))
    with closed(open_book(shared.path)) as other, signed_in(other, "boss"):
        users.change_user(other, "prep", "boss", password="another pass")
    refused(shared, CALLS[0], "prep", NotSignedIn, tmp_path)


def test_who_has_no_password_acts_by_name(shared: Book) -> None:
    approvals.approve(shared, ["W"], "bare")
    assert awaiting.count_waiting(shared) == 0


READINGS: tuple[Callable[[Book], object], ...] = (
    lambda b: access.people(b),
    lambda b: approvals.waiting(b),
    lambda b: approvals.dossier(b, approvals.waiting(b)[0].proposal.sequence),
    lambda b: auditing.audit(b),
    lambda b: checks.check_book(b),
    lambda b: closing.checklist(b, LAST_DAY),
    lambda b: evidence.missing_evidence(b),
    lambda b: issuing.late_changes(b),
    lambda b: issuing.reprint(b, "SH-2024-0001"),
    lambda b: policies.in_force(b),
    lambda b: portfolio.gains(b, date(2024, 1, 1), LAST_DAY),
    lambda b: portfolio.holdings(b, LAST_DAY, known_at=15),
    lambda b: portfolio.lots(b, LAST_DAY),
    lambda b: register.page(b, register.RegisterQuery()),
    lambda b: rollforward.roll(b, date(2024, 2, 1), LAST_DAY),
    lambda b: prepare(b, STATED),
)


@pytest.mark.parametrize("name", [None, *people.PEOPLE])
def test_everybody_may_read(shared: Book, name: str | None) -> None:
    if name is not None:
        access.sign_in(shared, name, password_of(name))
    before = shared.head()
    for reading in READINGS:
        reading(shared)
    assert trust.verify(shared.path).ok
    assert shared.head() == before


# -- the table itself ------------------------------------------------------------------------------


def writers() -> Iterator[tuple[str, str]]:
    """Functions of the services that ask for a permission: module and name."""
    folder = Path(alem_desktop.services.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                asked = {
                    each.func.attr
                    for each in ast.walk(node)
                    if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)
                }
                if asked & {"taking", "authorise"}:
                    yield path.stem, node.name


HELPERS = {
    ("book", "taking"),
    ("users", "_managing"),
    ("auditing", "_note"),
    ("evidence", "attach_all"),
    ("command", "fetch"),  # before it asks the network; `keep` asks again when it stores
}
"""Which ask in the name of others."""


def test_no_call_that_asks_for_a_permission_is_left_out() -> None:
    tested = {
        (str(getattr(call.service, "__module__", "")).rpartition(".")[2], called(call))
        for call in CALLS
    }
    found = {each for each in writers() if each[0] != "demo"}  # a book without users
    assert found - HELPERS <= tested


def test_every_permission_is_asked_for_and_given_to_somebody() -> None:
    assert set(ALLOWED) == set(Permission)
    assert {call.permission for call in CALLS} == set(Permission)
    assert all(ALLOWED.values())


def test_roles_that_stand_alone_do_not_post_and_change_nothing() -> None:
    may = {role: {p for p, roles in ALLOWED.items() if role in roles} for role in Role}
    assert may[Role.AUDITOR] == {Permission.EXPORT}
    assert not may[Role.ADMINISTRATOR] & (may[Role.PREPARER] | may[Role.APPROVER]) - {P.EXPORT}
    assert Permission.DECIDE not in may[Role.PREPARER]
    assert Permission.RECORD not in may[Role.APPROVER]


def table_of_readme() -> dict[str, frozenset[Role]] | None:
    """The table under “Who may do what”: act, and the roles with a yes; None without one."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    _, heading, rest = text.partition("Who may do what\n")
    if not heading:
        return None
    lines = [line for line in rest.split("\n#")[0].splitlines() if line.startswith("|")]
    header, _rule, *body = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    roles = [Role(name) for name in header[1:]]
    assert header[0] == "act"
    assert all(re.fullmatch("yes|", cell) for line in body for cell in line[1:])
    return {
        line[0]: frozenset(role for role, cell in zip(roles, line[1:], strict=True) if cell)
        for line in body
    }


def test_the_table_of_the_readme_is_the_table_of_the_program() -> None:
    said = table_of_readme()
    if said is None:
        pytest.skip("README.md has no table of roles yet")
    assert said == {permission.value: roles for permission, roles in ALLOWED.items()}
