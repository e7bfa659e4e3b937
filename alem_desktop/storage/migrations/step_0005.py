"""Volumes: how much of an asset was traded on a day, beside the prices of the same batch."""

STATEMENTS = (
    """
    CREATE TABLE volumes (
        id INTEGER PRIMARY KEY,
        base TEXT NOT NULL,
        quote TEXT NOT NULL,
        day TEXT NOT NULL,
        volume TEXT NOT NULL,
        source TEXT NOT NULL,
        batch INTEGER NOT NULL REFERENCES journal (sequence)
    ) STRICT
    """,
    "CREATE INDEX volumes_day ON volumes (base, day, quote, source, batch, id)",
    """
    CREATE TRIGGER volumes_are_final_update BEFORE UPDATE ON volumes
    BEGIN SELECT RAISE(ABORT, 'a volume never changes'); END
    """,
    """
    CREATE TRIGGER volumes_are_final_delete BEFORE DELETE ON volumes
    BEGIN SELECT RAISE(ABORT, 'a volume is never removed'); END
    """,
)
