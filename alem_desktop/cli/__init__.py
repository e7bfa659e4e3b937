"""The command line: one module per group of commands; asks services, prints tables or JSON."""

COMMANDS = (
    "new",
    "import",
    "prices",
    "transactions",
    "holdings",
    "lots",
    "gains",
    "checks",
    "statement",
    "chart",
    "verify",
    "rebuild",
    "backup",
    "restore",
    "demo",
)
