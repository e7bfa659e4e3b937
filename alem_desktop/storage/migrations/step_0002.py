"""Step 2: every kind of transaction. Lots lie in parcels that move; rules are dated.

Derived tables are made anew and filled from the journal in the same database transaction
(services.book), so what they held before is not brought over. The journal is not touched.
"""

STATEMENTS = (
    "DROP TABLE matches",
    "DROP TABLE lots",
    "DROP TABLE movements",
    "DROP TABLE transactions",
    "DELETE FROM assets",
    "DELETE FROM accounts",
    """
    CREATE TABLE policies (
        sequence INTEGER PRIMARY KEY,
        effective INTEGER NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL
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
        note TEXT,
        reversed_by INTEGER
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
        origin INTEGER NOT NULL,
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
    CREATE TABLE carries (
        sequence INTEGER PRIMARY KEY,
        time INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        asset_id INTEGER NOT NULL,
        to_account_id INTEGER NOT NULL,
        to_asset_id INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX carries_from ON carries (account_id, asset_id, time)",
    "CREATE INDEX carries_to ON carries (to_account_id, to_asset_id, time)",
    """
    CREATE TABLE holds (
        account_id INTEGER NOT NULL,
        asset_id INTEGER NOT NULL,
        time INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        leg INTEGER NOT NULL,
        kind TEXT NOT NULL,
        quantity TEXT NOT NULL,
        PRIMARY KEY (account_id, asset_id, time, sequence, leg)
    ) STRICT, WITHOUT ROWID
    """,
)
