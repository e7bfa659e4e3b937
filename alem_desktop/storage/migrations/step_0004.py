"""Prices by source: an index that leads to what each source says, spans of prices that a person
said, and what was decided of doubtful prices."""

STATEMENTS = (
    "DROP INDEX IF EXISTS observations_pair",
    "CREATE INDEX observations_series ON observations (base, quote, source, time, batch, id)",
    """
    CREATE TABLE price_spans (
        sequence INTEGER PRIMARY KEY,
        base TEXT NOT NULL,
        quote TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        price TEXT NOT NULL,
        effective TEXT
    ) STRICT
    """,
    """
    CREATE TABLE price_decisions (
        sequence INTEGER PRIMARY KEY,
        asset TEXT NOT NULL,
        currency TEXT NOT NULL,
        day TEXT NOT NULL,
        price TEXT NOT NULL,
        source TEXT NOT NULL,
        time INTEGER NOT NULL,
        flags TEXT NOT NULL,
        gap TEXT,
        user TEXT NOT NULL,
        approved_by TEXT,
        reason TEXT NOT NULL
    ) STRICT
    """,
)
