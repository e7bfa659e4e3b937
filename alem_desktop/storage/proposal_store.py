"""What was proposed, where each stands, and who approved it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from alem_desktop.core.approvals import Approval, Proposal, ProposalKind, ProposalState
from alem_desktop.storage.reading import Reader, moment, stored

_PROPOSAL = (
    "SELECT p.sequence, p.reference, p.kind, p.state, p.preparers, j.recorded_at, p.content, "
    "p.needed, p.decided, d.user, d.recorded_at, json_extract(d.payload, '$.reason'), "
    "p.replaced_by "
    "FROM proposals p JOIN journal j ON j.sequence = p.sequence "
    "LEFT JOIN journal d ON d.sequence = p.decided"
)
_CHUNK = 500


class ProposalRow(NamedTuple):
    """A row of the table of proposals."""

    sequence: int
    reference: str
    kind: str
    state: str
    preparers: str
    content: str
    needed: int
    decided: int | None
    replaced_by: int | None


PROPOSAL = " ".join(ProposalRow._fields)
APPROVAL = "sequence proposal user"


@lru_cache(maxsize=256)
def names_text(names: tuple[str, ...]) -> str:
    """Names as one text; a long import has the same again and again."""
    return json.dumps(names, ensure_ascii=False)


def standing(reader: Reader, proposal: int) -> tuple[ProposalKind, int]:
    """What a proposal is, and how many approvals it still takes. Raises KeyError."""
    row = reader.exec_driver_sql(
        "SELECT kind, needed - (SELECT count(*) FROM approvals a WHERE a.proposal = p.sequence) "
        "FROM proposals p WHERE sequence = ?",
        (proposal,),
    ).first()
    if row is None:
        raise KeyError(proposal)
    return stored(ProposalKind, row[0]), row[1]


def change(connection: Reader, proposal: int, values: Mapping[str, Any]) -> None:
    """Change some columns of a proposal."""
    columns = ", ".join(f"{column} = ?" for column in values)
    connection.exec_driver_sql(
        f"UPDATE proposals SET {columns} WHERE sequence = ?", (*values.values(), proposal)
    )


def changeable(reader: Reader, reference: str) -> tuple[int, tuple[str, ...], ProposalState] | None:
    """The proposed transaction of a reference whose content may still change: its record, who had
    a hand in it, and where it stands."""
    row = reader.exec_driver_sql(
        "SELECT sequence, preparers, state FROM proposals "
        "WHERE reference = ? AND kind = 'transaction' "
        "AND state IN ('draft', 'pending', 'rejected') ORDER BY sequence DESC LIMIT 1",
        (reference,),
    ).first()
    if row is None:
        return None
    return row[0], tuple(stored(json.loads, row[1])), stored(ProposalState, row[2])


def by_reference(reader: Reader, reference: str) -> Proposal | None:
    """The proposal of a reference: the one that waits, else the newest."""
    rows = reader.exec_driver_sql(
        f"{_PROPOSAL} WHERE p.reference = ? ORDER BY p.state = 'pending' DESC, p.sequence DESC "
        "LIMIT 1",
        (reference,),
    )
    return next(_told(reader, rows.all()), None)


def by_sequence(reader: Reader, sequence: int) -> Proposal | None:
    """The proposal that a record made."""
    rows = reader.exec_driver_sql(f"{_PROPOSAL} WHERE p.sequence = ?", (sequence,))
    return next(_told(reader, rows.all()), None)


def versions(reader: Reader, reference: str) -> Iterator[Proposal]:
    """All proposals that a reference ever had, in order."""
    rows = reader.exec_driver_sql(
        f"{_PROPOSAL} WHERE p.reference = ? ORDER BY p.sequence", (reference,)
    )
    yield from _told(reader, rows.all())


def waiting(reader: Reader) -> Iterator[Proposal]:
    """Everything that awaits approval, the oldest first."""
    rows = reader.exec_driver_sql(f"{_PROPOSAL} WHERE p.state = 'pending' ORDER BY p.sequence")
    yield from _told(reader, rows.all())


def drafts(reader: Reader) -> Iterator[Proposal]:
    """Drafts that nobody has submitted, the oldest first."""
    rows = reader.exec_driver_sql(f"{_PROPOSAL} WHERE p.state = 'draft' ORDER BY p.sequence")
    yield from _told(reader, rows.all())


def decided(reader: Reader, most: int) -> Iterator[Proposal]:
    """What was approved or rejected, the newest decision first."""
    rows = reader.exec_driver_sql(
        f"{_PROPOSAL} WHERE p.sequence IN (SELECT sequence FROM proposals "
        "WHERE decided IS NOT NULL AND state IN ('approved', 'rejected') "
        "ORDER BY decided DESC LIMIT ?) ORDER BY p.decided DESC",
        (most,),
    )
    yield from _told(reader, rows.all())


def of_kinds(reader: Reader, kinds: Sequence[ProposalKind]) -> Iterator[Proposal]:
    """All proposals of some kinds, in order."""
    marks = ", ".join("?" * len(kinds))
    rows = reader.exec_driver_sql(
        f"{_PROPOSAL} WHERE p.kind IN ({marks}) ORDER BY p.sequence",
        tuple(kind.value for kind in kinds),
    )
    yield from _told(reader, rows.all())


def waiting_transactions(reader: Reader) -> list[int]:
    """The records of all transactions that await approval."""
    rows = reader.exec_driver_sql(
        "SELECT sequence FROM proposals WHERE state = 'pending' AND kind = 'transaction' "
        "ORDER BY sequence"
    )
    return list(rows.scalars())


def any_proposals(reader: Reader) -> bool:
    """Whether anything was ever proposed."""
    return reader.exec_driver_sql("SELECT 1 FROM proposals LIMIT 1").scalar() is not None


def count_waiting(reader: Reader) -> int:
    """How many proposals await approval."""
    return int(
        reader.exec_driver_sql(
            "SELECT count(*) FROM proposals WHERE state = 'pending'"
        ).scalar_one()
    )


def approvers_of(reader: Reader, proposals: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who approved each of these, in order."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(proposals), _CHUNK):
        chunk = tuple(proposals[start : start + _CHUNK])
        marks = ", ".join("?" * len(chunk))
        for proposal, user in reader.exec_driver_sql(
            f"SELECT proposal, user FROM approvals WHERE proposal IN ({marks}) ORDER BY sequence",
            chunk,
        ):
            found.setdefault(proposal, []).append(user)
    return {proposal: tuple(users) for proposal, users in found.items()}


def _told(reader: Reader, rows: list[Any]) -> Iterator[Proposal]:
    given: dict[int, list[Approval]] = {}
    for start in range(0, len(rows), _CHUNK):
        chunk = tuple(row[0] for row in rows[start : start + _CHUNK])
        marks = ", ".join("?" * len(chunk))
        for proposal, sequence, user, at in reader.exec_driver_sql(
            "SELECT a.proposal, a.sequence, a.user, j.recorded_at FROM approvals a "
            f"JOIN journal j ON j.sequence = a.sequence WHERE a.proposal IN ({marks}) "
            "ORDER BY a.sequence",
            chunk,
        ):
            given.setdefault(proposal, []).append(Approval(sequence, user, moment(at)))
    for row in rows:
        yield Proposal(
            row[0],
            row[1],
            stored(ProposalKind, row[2]),
            stored(ProposalState, row[3]),
            tuple(stored(json.loads, row[4])),
            moment(row[5]),
            row[6],
            row[7],
            tuple(given.get(row[0], ())),
            row[8],
            row[9],
            None if row[10] is None else moment(row[10]),
            row[11],
            row[12],
        )
