"""Step 1: the first book. What `storage.tables` describes, with its indexes and its locks."""

STATEMENTS = (
    "PRAGMA application_id = 1095517517",
    """
    CREATE TABLE journal (
        sequence INTEGER PRIMARY KEY,
        recorded_at INTEGER NOT NULL,
        user TEXT NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        payload TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE observations (
        id INTEGER PRIMARY KEY,
        base TEXT NOT NULL,
        quote TEXT NOT NULL,
        time INTEGER NOT NULL,
        price TEXT NOT NULL,
        source TEXT NOT NULL,
        effective TEXT,
        batch INTEGER NOT NULL REFERENCES journal (sequence)
    ) STRICT
    """,
    "CREATE INDEX observations_pair ON observations (base, quote, time, batch, id)",
    "CREATE INDEX observations_quote ON observations (quote, base)",
    "CREATE INDEX observations_batch ON observations (batch)",
    """
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    """
    CREATE TABLE assets (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        asset_class TEXT NOT NULL,
        decimals INTEGER NOT NULL,
        native_currency TEXT
    ) STRICT
    """,
    """
    CREATE TABLE transactions (
        sequence INTEGER PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        time INTEGER NOT NULL,
        type TEXT NOT NULL,
        state TEXT NOT NULL,
        account_id INTEGER NOT NULL,
        asset_id INTEGER NOT NULL,
        currency TEXT NOT NULL,
        counterparty TEXT,
        note TEXT
    ) STRICT
    """,
    "CREATE INDEX transactions_time ON transactions (time, sequence)",
    """
    CREATE TABLE movements (
        account_id INTEGER NOT NULL,
        asset_id INTEGER NOT NULL,
        time INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        leg INTEGER NOT NULL,
        role TEXT NOT NULL,
        quantity TEXT NOT NULL,
        value TEXT NOT NULL,
        cost TEXT NOT NULL,
        presentation_cost TEXT,
        quantity_after TEXT NOT NULL,
        cost_after TEXT NOT NULL,
        rated_cost_after TEXT NOT NULL,
        unrated_after INTEGER NOT NULL,
        lots_after INTEGER NOT NULL,
        PRIMARY KEY (account_id, asset_id, time, sequence, leg)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lots (
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL,
        asset_id INTEGER NOT NULL,
        acquired_at INTEGER NOT NULL,
        opened_at INTEGER NOT NULL,
        quantity TEXT NOT NULL,
        cost TEXT NOT NULL,
        rate TEXT,
        closed_at INTEGER NOT NULL,
        closed_by INTEGER
    ) STRICT
    """,
    """
    CREATE INDEX lots_open ON lots (account_id, asset_id, acquired_at)
    WHERE closed_at = 9223372036854775807
    """,
    """
    CREATE INDEX lots_closed ON lots (account_id, asset_id, closed_at)
    WHERE closed_at < 9223372036854775807
    """,
    """
    CREATE TABLE matches (
        sequence INTEGER NOT NULL,
        leg INTEGER NOT NULL,
        lot_id INTEGER NOT NULL,
        time INTEGER NOT NULL,
        quantity TEXT NOT NULL,
        cost TEXT NOT NULL,
        presentation_cost TEXT,
        PRIMARY KEY (sequence, leg, lot_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX matches_lot ON matches (lot_id)",
    """
    CREATE TRIGGER journal_is_final_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'a record of the journal never changes'); END
    """,
    """
    CREATE TRIGGER journal_is_final_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'a record of the journal is never removed'); END
    """,
    """
    CREATE TRIGGER observations_are_final_update BEFORE UPDATE ON observations
    BEGIN SELECT RAISE(ABORT, 'an observation never changes'); END
    """,
    """
    CREATE TRIGGER observations_are_final_delete BEFORE DELETE ON observations
    BEGIN SELECT RAISE(ABORT, 'an observation is never removed'); END
    """,
)
