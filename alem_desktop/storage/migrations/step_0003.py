"""Step 3: controls. People, proposals and their approvals, closed periods, evidence, seals,
issued statements.

`credentials` alone may change: it holds each user's private key in a box that the password opens,
and nothing else of the book depends on it. Files and seals are facts and never change.
"""

STATEMENTS = (
    """
    CREATE TABLE people (
        name TEXT PRIMARY KEY,
        roles TEXT NOT NULL,
        public_key TEXT,
        active INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        failures INTEGER NOT NULL,
        failed_at INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE proposals (
        sequence INTEGER PRIMARY KEY,
        reference TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        preparers TEXT NOT NULL,
        content TEXT NOT NULL,
        needed INTEGER NOT NULL,
        decided INTEGER,
        replaced_by INTEGER
    ) STRICT
    """,
    "CREATE INDEX proposals_reference ON proposals (reference)",
    "CREATE INDEX proposals_pending ON proposals (sequence) WHERE state = 'pending'",
    "CREATE INDEX proposals_drafted ON proposals (sequence) WHERE state = 'draft'",
    "CREATE INDEX proposals_decided ON proposals (decided)",
    """
    CREATE TABLE approvals (
        sequence INTEGER PRIMARY KEY,
        proposal INTEGER NOT NULL,
        user TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX approvals_proposal ON approvals (proposal)",
    """
    CREATE TABLE periods (
        sequence INTEGER PRIMARY KEY,
        closure TEXT NOT NULL,
        until TEXT,
        end INTEGER NOT NULL,
        user TEXT NOT NULL,
        at INTEGER NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE evidence (
        sequence INTEGER PRIMARY KEY,
        reference TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL,
        user TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX evidence_reference ON evidence (reference)",
    """
    CREATE TABLE statements (
        sequence INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        as_of INTEGER NOT NULL,
        known_at INTEGER NOT NULL,
        replaces TEXT,
        user TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE files (
        sha256 TEXT PRIMARY KEY,
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE seals (
        first INTEGER NOT NULL,
        last INTEGER PRIMARY KEY,
        user TEXT NOT NULL,
        signature TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE credentials (
        name TEXT PRIMARY KEY,
        salt TEXT NOT NULL,
        passes INTEGER NOT NULL,
        memory INTEGER NOT NULL,
        box TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER files_are_final_update BEFORE UPDATE ON files
    BEGIN SELECT RAISE(ABORT, 'an attached file never changes'); END
    """,
    """
    CREATE TRIGGER files_are_final_delete BEFORE DELETE ON files
    BEGIN SELECT RAISE(ABORT, 'an attached file is never removed'); END
    """,
    """
    CREATE TRIGGER seals_are_final_update BEFORE UPDATE ON seals
    BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END
    """,
    """
    CREATE TRIGGER seals_are_final_delete BEFORE DELETE ON seals
    BEGIN SELECT RAISE(ABORT, 'a seal is never removed'); END
    """,
)
