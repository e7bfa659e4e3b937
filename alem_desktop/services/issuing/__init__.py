"""Issuing statements: a number, and all that they say kept in the journal for ever.

What was issued prints again as it was kept, whatever is recorded later; what came in late and would
have changed it is told beside it.
"""

from alem_desktop.services.issuing.late import LateChange, late_changes
from alem_desktop.services.issuing.numbered import issue, void
from alem_desktop.services.issuing.register import StatementQuery, issued, search
from alem_desktop.services.issuing.reprints import printed_again, reprint
from alem_desktop.services.issuing.vouching import JournalRegister, journal_register
from alem_desktop.storage.statement_store import ISSUED, REPLACED, STATES, VOID, IssuedStatement

__all__ = [
    "ISSUED",
    "REPLACED",
    "STATES",
    "VOID",
    "IssuedStatement",
    "JournalRegister",
    "LateChange",
    "StatementQuery",
    "issue",
    "issued",
    "journal_register",
    "late_changes",
    "printed_again",
    "reprint",
    "search",
    "void",
]
