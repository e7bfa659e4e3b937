"""What a statement of net assets says of invoices: what of an accrued fee they took."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.core.accruals import Direction, FeeAccount
from alem_desktop.core.money import plain
from alem_desktop.core.statements.notes import Note, NoteKind

_KINDS = {
    Direction.EVEN: NoteKind.INVOICE_EVEN,
    Direction.RELEASE: NoteKind.INVOICE_RELEASE,
    Direction.FURTHER_EXPENSE: NoteKind.INVOICE_EXPENSE,
}


def invoice_notes(now: FeeAccount, then: FeeAccount | None, currency: str) -> Iterator[Note]:
    """A note on each invoice since the moment compared with (`then`; None: on each): nothing stays
    owed of what it took, so what was accrued beyond it was written off."""
    before = set() if then is None else {each.invoice for each in then.settled}
    for settled in now.settled:
        invoice, true_up = settled.invoice, settled.true_up
        if invoice in before:
            continue
        fields = {
            "reference": invoice.reference,
            "date": invoice.date.isoformat(),
            "invoiced": plain(true_up.invoiced),
            "accrued": plain(true_up.accrued),
            "currency": currency,
        }
        if true_up.difference:
            fields["difference"] = plain(abs(true_up.difference))
        yield Note(_KINDS[true_up.direction], fields)
