"""What the journal keeps of statements, for ever: it reads as it was written, whatever came since.

`kept` holds a statement of each kind as a book kept it once. They are never written anew: one that
does not read any more, or is not written back byte for byte, is a statement that books have issued
and could not print again.
"""

import hashlib
import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from alem_desktop.core.journal import canonical
from alem_desktop.core.statements.content import content_text, statement_from
from alem_desktop.core.statements.issued import (
    content_digest,
    issued_payload,
    without_content,
    wrong_in,
)
from alem_desktop.core.statements.model import ColumnKind, RowKind, Statement, StatementKind
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.core.statements.terms import Term

KEPT = Path(__file__).with_name("kept")

DIGESTS = {
    StatementKind.HOLDINGS: "9f581a712590977f2c2ab9558a5eda077e518ef11e8b9d1ed6ec722c154c36fe",
    StatementKind.TRANSACTIONS: "789145d420a19064e7c9c920d25a34b4a2a5b2796ae7e24519db4e5ec3bb7c1c",
    StatementKind.GAINS: "32cdbfdbc2c9df825f52283db06000c50af8da7132d29e0a7c8a5b5028da5586",
    StatementKind.NET_ASSETS: "4c3787e92aa138fdec49b746b36ff5a1c722010aee0b2fe026f89c606eb27074",
    StatementKind.ROLLFORWARD: "911508121c91270277b2e396600e22048a5508bb9095c1941ccc877b8298b570",
}
"""SHA-256 of each, as its record says."""

Said = dict[str, Any]


def kept(kind: StatementKind) -> bytes:
    return (KEPT / f"{kind.value}.json").read_bytes()


def statement(kind: StatementKind = StatementKind.HOLDINGS) -> Statement:
    return statement_from(json.loads(kept(kind)))


@pytest.mark.parametrize("kind", StatementKind)
def test_what_was_kept_is_written_back_byte_for_byte(kind: StatementKind) -> None:
    text = kept(kind)
    assert hashlib.sha256(text).hexdigest() == DIGESTS[kind], "the file was changed"
    read = statement(kind)
    assert read.subject.kind is kind
    assert content_text(read).encode() == text
    assert content_digest(json.loads(text)) == DIGESTS[kind]


@pytest.mark.parametrize("words", [Term, NoteKind, ColumnKind, RowKind, StatementKind])
def test_a_word_once_kept_keeps_its_spelling(words: type[StrEnum]) -> None:
    """New ones come beside it in the file."""
    spelled = json.loads((KEPT / "words.json").read_text(encoding="utf-8"))[words.__name__]
    assert {word.name: word.value for word in words} == spelled


# -- the record ------------------------------------------------------------------------------------


def record_of(**changed: Any) -> Said:
    """A record of the kept statement of holdings, as the journal gives it back."""
    said: Said = json.loads(canonical(issued_payload(statement(), {"en": "a" * 64})))
    return said | changed


def test_beside_the_content_stands_what_a_register_asks_of() -> None:
    said = record_of()
    subject = statement().subject
    assert said["number"] == subject.number
    assert said["known_at"] == str(subject.known_at.sequence)
    assert said["content_sha256"] == DIGESTS[StatementKind.HOLDINGS]
    assert wrong_in(said) is None


@pytest.mark.parametrize(
    "name", ["as_of", "check_code", "kind", "known_at", "number", "opening", "replaces", "scope"]
)
def test_what_stands_beside_the_content_cannot_say_otherwise(name: str) -> None:
    wrong = wrong_in(record_of(**{name: "2024-03-05"}))
    assert wrong == f"beside its content it says otherwise: {name}"


def without_subject(content: Said) -> None:
    del content["Subject"]


def in_another_format(content: Said) -> None:
    content["Format"] = "alem-statement-0"


def with_a_number_for_accounts(content: Said) -> None:
    content["Subject"]["SafekeepingAccounts"] = 7


@pytest.mark.parametrize("spoil", [without_subject, in_another_format, with_a_number_for_accounts])
def test_a_content_that_is_no_statement_is_told(spoil: Callable[[Said], None]) -> None:
    content = record_of()["content"]
    spoil(content)
    wrong = wrong_in(record_of(content=content, content_sha256=content_digest(content)))
    assert wrong is not None
    assert "is no statement" in wrong


def test_a_content_of_another_hash_is_told() -> None:
    content = record_of()["content"]
    content["Tables"][0]["Rows"][1][2][2] = "9"
    assert "not the one that its hash says" in str(wrong_in(record_of(content=content)))


def test_a_record_is_told_without_reading_its_content() -> None:
    said = record_of()
    beside = without_content(canonical(said))
    assert beside == {name: part for name, part in said.items() if name != "content"}


@pytest.mark.parametrize("place", ["content", "digests", "kind"])
def test_names_like_those_of_the_record_elsewhere_do_not_lead_astray(place: str) -> None:
    """Such a record is read whole, or told as it is."""
    trap = {"a": 1, "content": {}, "content_sha256": "x"}
    said = record_of(**{place: trap})
    beside = without_content(canonical(said))
    assert beside in (None, {name: part for name, part in said.items() if name != "content"})


def test_a_text_that_quotes_the_record_is_a_text() -> None:
    said = record_of(scope='a","content":{"b","content_sha256":"c')
    beside = without_content(canonical(said))
    assert beside == {name: part for name, part in said.items() if name != "content"}
