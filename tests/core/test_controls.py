"""People, approvals and periods: hand-made tables of what is allowed and what is closed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core import control_errors
from alem_desktop.core.approvals import (
    Approval,
    Proposal,
    ProposalKind,
    ProposalState,
    approvals_needed,
    check_decision,
    content_hash,
)
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.people import (
    ALLOWED,
    Permission,
    Person,
    Role,
    parse_roles,
    roles_text,
    two_pairs_of_eyes,
)
from alem_desktop.core.periods import Closure, PeriodAct, periods_after

ALMATY = BookCalendar("Asia/Almaty")


def person(name: str, roles: str, active: bool = True) -> Person:
    return Person(name, parse_roles(roles), None, active, 2)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("preparer", {Role.PREPARER}),
        (" Approver , preparer ", {Role.PREPARER, Role.APPROVER}),
        ("auditor,", {Role.AUDITOR}),
    ],
)
def test_roles_are_read(text: str, held: set[Role]) -> None:
    assert parse_roles(text) == held
    assert parse_roles(roles_text(held)) == held


@pytest.mark.parametrize("text", ["", ",", "boss", "preparer;approver"])
def test_what_is_no_role_is_refused(text: str) -> None:
    with pytest.raises(control_errors.UnknownRole, match="preparer, approver, administrator"):
        parse_roles(text)


@pytest.mark.parametrize(
    "text", ["administrator,preparer", "approver,administrator", "auditor,preparer"]
)
def test_who_manages_or_looks_does_nothing_else(text: str) -> None:
    with pytest.raises(control_errors.RolesDoNotMix, match="cannot be one person"):
        parse_roles(text)


def test_an_administrator_posts_nothing_and_an_auditor_changes_nothing() -> None:
    changing = set(Permission) - {Permission.EXPORT}
    assert not [p for p in changing if Role.AUDITOR in ALLOWED[p]]
    posting = {Permission.RECORD, Permission.REVERSE, Permission.OVERRIDE, Permission.DECIDE}
    assert not [p for p in posting if Role.ADMINISTRATOR in ALLOWED[p]]
    assert set(ALLOWED) == set(Permission)


def test_a_resting_person_may_nothing() -> None:
    resting = person("a", "preparer,approver", active=False)
    assert not any(map(resting.may, Permission))
    with pytest.raises(control_errors.UserInactive):
        resting.check(Permission.RECORD)


@pytest.mark.parametrize(
    ("people", "enough"),
    [
        ((), False),
        ((person("a", "preparer,approver"),), False),
        ((person("a", "preparer,approver"), person("b", "approver")), True),
        ((person("a", "preparer"), person("b", "approver", active=False)), False),
        ((person("a", "preparer"), person("b", "administrator")), False),
    ],
)
def test_four_eyes_take_two_people(people: tuple[Person, ...], enough: bool) -> None:
    assert two_pairs_of_eyes(people) is enough


@pytest.mark.parametrize(
    ("value", "limit", "needed"),
    [
        ("999999.99", None, 1),
        ("999999.99", "1000000", 1),
        ("1000000", "1000000", 2),
        (None, "1000000", 2),
        (None, None, 1),
        ("0", "0", 2),
    ],
)
def test_a_second_approver_from_the_limit_on(
    value: str | None, limit: str | None, needed: int
) -> None:
    told = approvals_needed(
        None if value is None else Decimal(value), None if limit is None else Decimal(limit)
    )
    assert told == needed


PROPOSAL = Proposal(
    7, "P-1", ProposalKind.TRANSACTION, ProposalState.PENDING, ("dana", "aigerim"), Instant(0),
    content_hash("{}"), 2,
)  # fmt: skip


def test_who_may_decide() -> None:
    check_decision(PROPOSAL, "bolat", content_hash("{}"))
    for hand in PROPOSAL.preparers:
        with pytest.raises(control_errors.OwnWork, match="in whatever role"):
            check_decision(PROPOSAL, hand)
    with pytest.raises(control_errors.ContentChanged, match="not what you were shown"):
        check_decision(PROPOSAL, "bolat", content_hash("{ }"))
    once = replace(PROPOSAL, approvals=(Approval(8, "bolat", Instant(1)),))
    assert once.missing == 1
    with pytest.raises(control_errors.ApprovedAlready):
        check_decision(once, "bolat")
    for state in set(ProposalState) - {ProposalState.PENDING}:
        with pytest.raises(control_errors.NothingWaits, match="since record 9"):
            check_decision(replace(PROPOSAL, state=state, decided=9), "bolat")


def act(sequence: int, closure: Closure, day: str | None) -> PeriodAct:
    until = None if day is None else date.fromisoformat(day)
    end = Instant(0) if until is None else ALMATY.valuation_point(until)
    return PeriodAct(sequence, closure, until, end, "u", Instant(0), "")


C, L, R = Closure.CLOSED, Closure.LOCKED, Closure.REOPENED


@pytest.mark.parametrize(
    ("acts", "closed", "locked"),
    [
        ([], None, None),
        ([(C, "2026-01-31")], "2026-01-31", None),
        ([(C, "2026-01-31"), (L, "2026-01-31"), (C, "2026-02-28")], "2026-02-28", "2026-01-31"),
        ([(L, "2026-03-31"), (R, "2026-01-31")], None, "2026-01-31"),
        ([(C, "2026-03-31"), (L, "2026-02-28"), (R, None)], None, None),
        ([(C, "2026-01-31"), (L, "2026-03-31"), (R, "2026-02-28")], "2026-01-31", "2026-02-28"),
    ],
)
def test_what_is_closed_after_acts(
    acts: list[tuple[Closure, str | None]], closed: str | None, locked: str | None
) -> None:
    found = periods_after(act(number, *each) for number, each in enumerate(acts, 2))
    assert (found.closed and found.closed.until.isoformat()) == closed
    assert (found.locked and found.locked.until.isoformat()) == locked


def test_the_last_instant_of_a_locked_day_is_in_it() -> None:
    periods = periods_after([act(2, C, "2026-02-28"), act(3, L, "2026-01-31")])
    end = ALMATY.valuation_point(date(2026, 1, 31))
    with pytest.raises(control_errors.PeriodLocked, match="until 2026-01-31"):
        periods.check("time", Instant(end - 1), "a late paper")
    with pytest.raises(control_errors.PeriodClosed, match="why it comes late"):
        periods.check("time", end, None)
    periods.check("time", end, "a late paper")
    periods.check("time", ALMATY.valuation_point(date(2026, 2, 28)), None)
