"""Whether the open book's journal holds: asked after opening and on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from alem_desktop.ui.status import BookStatus
from alem_desktop.ui.troubles import Troubles

if TYPE_CHECKING:
    from alem_desktop.services.trust import Verification
    from alem_desktop.ui.book_acts import BookActs

_BY_ITSELF = 20_000
"""Records up to which a book is verified in the background after each opening."""
_AFTER_MS = 1_500


class Verifying(QObject):
    """Starts verifications and shows what they found."""

    def __init__(self, status: BookStatus, troubles: Troubles, parent: QObject) -> None:
        super().__init__(parent)
        self._status = status
        self._troubles = troubles
        self._acts: BookActs | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.on_time_to_verify)

    def begin(self, acts: BookActs, records: int) -> None:
        """A book was opened: verify it in a moment, unless that would take long."""
        self._acts = acts
        acts.verified.connect(self.on_verified)
        self._status.set_verified(None)
        if records <= _BY_ITSELF:
            self._timer.start()

    def stop(self) -> None:
        """The book is going."""
        self._timer.stop()
        self._acts = None

    def verify(self) -> None:
        """Verify now, in sight."""
        self._timer.stop()
        if self._acts is not None:
            self._acts.verify()

    def on_time_to_verify(self) -> None:
        """The book has been open for a moment: see whether its journal holds."""
        if self._acts is not None:
            self._acts.verify(quietly=True)

    def on_verified(self, result: Verification, quietly: bool) -> None:
        """The verification has a result."""
        if result.ok:
            self._troubles.clear("verify")
            self._status.set_verified(result.head.sequence)
            if not quietly:
                self._status.say(
                    self.tr("Journal verified: {records} records hold").format(
                        records=result.records
                    )
                )
            return
        first = result.problems[0]
        broken = self.tr("Journal does not hold")
        self._status.set_verified(None, broken)
        where = (
            ""
            if first.sequence is None
            else self.tr("Record {sequence}").format(sequence=first.sequence)
        )
        self._troubles.say(
            "verify",
            self.tr(
                "The book was changed outside the program, or is damaged. Figures may be wrong."
            ),
            details=(
                (where or self.tr("The file"), first.message),
                (
                    self.tr("Works now"),
                    self.tr(
                        "Reading and printing. Restore the latest backup before you record more."
                    ),
                ),
            ),
            act=(self.tr("Verify again"), self.verify),
        )
