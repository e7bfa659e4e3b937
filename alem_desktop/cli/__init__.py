"""The command line: one module per group of commands; asks services, prints tables or JSON."""

COMMANDS = (
    "new",
    "import",
    "prices",
    "transactions",
    "policy",
    "reverse",
    "export",
    "holdings",
    "lots",
    "gains",
    "rollforward",
    "checks",
    "statement",
    "chart",
    "verify",
    "rebuild",
    "backup",
    "restore",
    "demo",
)
