"""The tables of a book. `migrations/` makes them; a test holds the two together.

`journal`, `observations`, `volumes`, `files` and `seals` are the book; `credentials` open it to its
users; the rest is derived and can be made anew (derive.py). Instants are microseconds since 1970Z,
days ISO dates, amounts canonical decimal text.

Core tables and not mapped classes: rows are written many at a time by one path and read as sets,
and SQLAlchemy's ORM would cost a fifth of a second of every start. What derived rows name is kept
right by that one path and proved by `verify`, so they do without foreign keys, which
would cost a third of an import.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

from alem_desktop.storage.types import ExactDecimal

metadata = MetaData()

journal = Table(
    "journal",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("recorded_at", Integer, nullable=False),
    Column("user", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

observations = Table(
    "observations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("base", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("time", Integer, nullable=False),
    Column("price", ExactDecimal, nullable=False),
    Column("source", Text, nullable=False),
    Column("effective", Text),
    Column("batch", Integer, ForeignKey("journal.sequence"), nullable=False),
)

volumes = Table(
    "volumes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("base", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("volume", ExactDecimal, nullable=False),
    Column("source", Text, nullable=False),
    Column("batch", Integer, ForeignKey("journal.sequence"), nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

assets = Table(
    "assets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("asset_class", Text, nullable=False),
    Column("decimals", Integer, nullable=False),
    Column("native_currency", Text),
)

transactions = Table(
    "transactions",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("reference", Text, nullable=False, unique=True),
    Column("time", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("account_id", Integer, nullable=False),
    Column("asset_id", Integer, nullable=False),
    Column("currency", Text, nullable=False),
    Column("counterparty", Text),
    Column("note", Text),
    Column("reversed_by", Integer),
)

policies = Table(
    "policies",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("effective", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
)

movements = Table(
    "movements",
    metadata,
    Column("account_id", Integer, primary_key=True),
    Column("asset_id", Integer, primary_key=True),
    Column("time", Integer, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("leg", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("quantity", ExactDecimal, nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("cost", ExactDecimal, nullable=False),
    Column("presentation_cost", ExactDecimal),
    Column("quantity_after", ExactDecimal, nullable=False),
    Column("cost_after", ExactDecimal, nullable=False),
    Column("rated_cost_after", ExactDecimal, nullable=False),
    Column("unrated_after", Integer, nullable=False),
    Column("lots_after", Integer, nullable=False),
)

lots = Table(
    "lots",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", Integer, nullable=False),
    Column("account_id", Integer, nullable=False),
    Column("asset_id", Integer, nullable=False),
    Column("acquired_at", Integer, nullable=False),
    Column("opened_at", Integer, nullable=False),
    Column("quantity", ExactDecimal, nullable=False),
    Column("cost", ExactDecimal, nullable=False),
    Column("rate", ExactDecimal),
    Column("closed_at", Integer, nullable=False),
    Column("closed_by", Integer),
)

matches = Table(
    "matches",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("leg", Integer, primary_key=True),
    Column("lot_id", Integer, primary_key=True),
    Column("time", Integer, nullable=False),
    Column("quantity", ExactDecimal, nullable=False),
    Column("cost", ExactDecimal, nullable=False),
    Column("presentation_cost", ExactDecimal),
)

carries = Table(
    "carries",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("time", Integer, nullable=False),
    Column("account_id", Integer, nullable=False),
    Column("asset_id", Integer, nullable=False),
    Column("to_account_id", Integer, nullable=False),
    Column("to_asset_id", Integer, nullable=False),
)

holds = Table(
    "holds",
    metadata,
    Column("account_id", Integer, primary_key=True),
    Column("asset_id", Integer, primary_key=True),
    Column("time", Integer, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("leg", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("quantity", ExactDecimal, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("name", Text, primary_key=True),
    Column("roles", Text, nullable=False),
    Column("public_key", Text),
    Column("active", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failed_at", Integer),
)

proposals = Table(
    "proposals",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("preparers", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("needed", Integer, nullable=False),
    Column("decided", Integer),
    Column("replaced_by", Integer),
)

approvals = Table(
    "approvals",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("proposal", Integer, nullable=False),
    Column("user", Text, nullable=False),
)

periods = Table(
    "periods",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("closure", Text, nullable=False),
    Column("until", Text),
    Column("end", Integer, nullable=False),
    Column("user", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("reason", Text, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("user", Text, nullable=False),
    Column("at", Integer, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("opening", Text),
    Column("as_of", Integer, nullable=False),
    Column("known_at", Integer, nullable=False),
    Column("replaces", Text),
    Column("user", Text, nullable=False),
    Column("recorded_at", Integer, nullable=False),
    Column("scope", Text, nullable=False),
    Column("content_sha256", Text),
    Column("digests", Text, nullable=False),
    Column("replaced_by", Text),
    Column("voided_by", Text),
    Column("void_reason", Text),
)

price_spans = Table(
    "price_spans",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("base", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("price", ExactDecimal, nullable=False),
    Column("effective", Text),
)

price_decisions = Table(
    "price_decisions",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("asset", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("price", ExactDecimal, nullable=False),
    Column("source", Text, nullable=False),
    Column("time", Integer, nullable=False),
    Column("flags", Text, nullable=False),
    Column("gap", ExactDecimal),
    Column("user", Text, nullable=False),
    Column("approved_by", Text),
    Column("reason", Text, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

seals = Table(
    "seals",
    metadata,
    Column("first", Integer, nullable=False),
    Column("last", Integer, primary_key=True),
    Column("user", Text, nullable=False),
    Column("signature", Text, nullable=False),
)

credentials = Table(
    "credentials",
    metadata,
    Column("name", Text, primary_key=True),
    Column("salt", Text, nullable=False),
    Column("passes", Integer, nullable=False),
    Column("memory", Integer, nullable=False),
    Column("box", Text, nullable=False),
)
