"""Step 6: statements of every kind, with what they say of their period and scope, the hashes of
their content and pages, and what became of them.

The table is derived from the journal: it is made anew and filled from there.
"""

STATEMENTS = (
    "DROP TABLE statements",
    """
    CREATE TABLE statements (
        sequence INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        opening TEXT,
        as_of INTEGER NOT NULL,
        known_at INTEGER NOT NULL,
        replaces TEXT,
        user TEXT NOT NULL,
        recorded_at INTEGER NOT NULL,
        scope TEXT NOT NULL,
        content_sha256 TEXT,
        digests TEXT NOT NULL,
        replaced_by TEXT,
        voided_by TEXT,
        void_reason TEXT
    ) STRICT
    """,
)
