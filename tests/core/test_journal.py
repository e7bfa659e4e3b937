"""Canonical payloads and the chain of hashes, checked against hashlib by hand."""

import hashlib
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import (
    GENESIS,
    Head,
    Kind,
    Record,
    broken_link,
    canonical,
    next_record,
    sealed,
)
from alem_desktop.core.limits import Limits
from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.core.transactions import Transaction, TransactionType, from_payload, to_payload
from tests.samples import at

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def test_canonical_json_has_one_spelling() -> None:
    assert canonical({"b": "1.5", "a": ["ә", "x"]}) == '{"a":["ә","x"],"b":"1.5"}'
    assert canonical({"a": 'line\n"quoted"\\'}) == '{"a":"line\\n\\"quoted\\"\\\\"}'


@given(st.dictionaries(texts, texts, max_size=6))
def test_equal_facts_have_equal_bytes(payload: dict[str, str]) -> None:
    turned = dict(reversed(payload.items()))
    assert canonical(payload) == canonical(turned)
    assert json.loads(canonical(payload)) == payload


def test_a_records_hash_can_be_worked_out_by_anybody() -> None:
    first = next_record(Head(0, GENESIS), at("2024-01-15T10:00:00Z"), "Әсел", Kind.ACCOUNT_OPENED,
                        {"name": "Custody"})  # fmt: skip
    text = f'{"0" * 64}\n1\n1705312800000000\nӘсел\naccount.opened\n1\n{{"name":"Custody"}}\n'
    assert first.hash == hashlib.sha256(text.encode("utf-8")).hexdigest()
    second = next_record(Head(1, first.hash), Instant(5), "b", Kind.ACCOUNT_OPENED, {"name": "x"})
    text = f'{first.hash}\n2\n5\nb\naccount.opened\n1\n{{"name":"x"}}\n'
    assert (second.sequence, second.previous_hash) == (2, first.hash)
    assert second.hash == hashlib.sha256(text.encode()).hexdigest()


HEAD = Head(6, "ab" * 32)
RECORD = sealed(HEAD, Instant(1_705_312_800_000_000), "Aigerim", "account.opened", 1, '{"a":"b"}')


def test_an_unbroken_link_is_not_complained_of() -> None:
    assert broken_link(RECORD, HEAD) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sequence", 8),
        ("sequence", 6),
        ("recorded_at", 1_705_312_800_000_001),
        ("user", "aigerim"),
        ("kind", "asset.added"),
        ("version", 2),
        ("payload", '{"a":"c"}'),
        ("payload", '{"a": "b"}'),
        ("previous_hash", "ac" * 32),
        ("hash", "0" * 64),
    ],
)
def test_any_change_of_a_record_breaks_its_link(field: str, value: object) -> None:
    assert broken_link(RECORD._replace(**{field: value}), HEAD) is not None


def test_the_wording_says_what_is_wrong() -> None:
    later: Record = RECORD._replace(sequence=9)
    assert broken_link(later, HEAD) == "record 7 is missing; the next one stored is 9"
    assert "previous hash" in str(broken_link(RECORD, Head(6, "cd" * 32)))
    assert "does not match its hash" in str(broken_link(RECORD._replace(user="x"), HEAD))


quantities = st.integers(1, 10**30).map(lambda n: Decimal(n).scaleb(-18))


@given(
    quantity=quantities,
    price=quantities,
    amount=quantities,
    fee=st.one_of(st.just(Decimal(0)), quantities),
    fee_value=st.one_of(st.none(), quantities),
    rate=quantities,
    note=st.one_of(st.none(), texts.filter(bool)),
    later=st.integers(0, 10**12),
)
def test_a_transaction_comes_back_from_its_payload_whole(
    quantity: Decimal,
    price: Decimal,
    amount: Decimal,
    fee: Decimal,
    fee_value: Decimal | None,
    rate: Decimal,
    note: str | None,
    later: int,
) -> None:
    time = at("2024-01-15T10:00:00Z")
    said = Transaction(
        'R "1"\\', time, TransactionType.PURCHASE, "Қазына", "BNB", quantity, price, "USD", amount,
        fee, "BNB" if fee else "USD", Settlement.EXTERNAL, Instant(time + later), None, "0xab",
        note, rate, fee_value,
    )  # fmt: skip
    text = to_payload(said)
    assert from_payload(1, text) == said
    assert text == canonical(json.loads(text)), "written by hand, but canonical to the byte"


def test_policies_come_back_from_their_payload() -> None:
    policies = Policies(stale_after_hours=Limits(Decimal("12.5")), language="kk")
    assert Policies.from_payload(policies.as_payload()) == policies
