"""Looking the open book over: after each import, and whenever somebody asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from alem_desktop.jobs.runner import Cancelled, Job, JobCancelled, JobRunner, Report
from alem_desktop.ui.troubles import Troubles
from alem_desktop.ui.widgets.message_bar import Level

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from alem_desktop.core.findings import Finding
    from alem_desktop.services.book import BookChange
    from alem_desktop.services.checks import CheckReport
    from alem_desktop.ui.checks.panel import ChecksPanel
    from alem_desktop.ui.context import BookContext

_SHARE_OF_HEIGHT = 3
"""The panel takes a third of what is below the tabs, unless somebody drags it."""


class Checking(QObject):
    """Runs the checks beside the book's own work, and shows what they found.

    Before a file is imported the book is looked over as it is, so that afterwards only what is new
    is told. Signals: open_wanted and mend_wanted (a Finding), left (the panel has gone).
    """

    open_wanted = Signal(object)
    mend_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, checks: JobRunner, troubles: Troubles, below: QSplitter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._checks = checks
        self._troubles = troubles
        self._below = below
        self._context: BookContext | None = None
        self._panel: ChecksPanel | None = None
        self._job: Job | None = None
        self._before: Job | None = None
        self._known: CheckReport | None = None
        self._imported: CheckReport | None = None
        self._new: tuple[Finding, ...] = ()

    @property
    def panel(self) -> ChecksPanel | None:
        """The findings, while they are in sight."""
        return self._panel

    def begin(self, context: BookContext) -> None:
        """A book was opened."""
        self._context = context
        context.import_begun.connect(self.on_import_begun)
        context.imported.connect(self.on_imported)
        context.book_changed.connect(self.on_book_changed)
        context.as_of_changed.connect(self.on_as_of_changed)

    def stop(self) -> None:
        """The book is going, and with it what was found in it."""
        for job in (self._job, self._before):
            if job is not None:
                job.forget()
        self._job = self._before = None
        self._known = self._imported = None
        self._new = ()
        self._context = None
        self._drop_panel()

    def check(self) -> None:
        """Look the book over as of the moment that the window shows, in sight."""
        if self._context is None:
            return
        self._show_panel().take_focus()
        self._run()

    def show_imported(self) -> None:
        """What the last import brought."""
        if self._imported is None:
            return
        self._troubles.clear("checks")
        panel = self._show_panel()
        panel.show_report(self._imported, self._new)
        panel.take_focus()

    def retranslate(self) -> None:
        """The words of the language in force."""
        if self._panel is not None:
            self._panel.retranslate()
        if self._new and "checks" in self._troubles.sources:
            self._say_new()

    # -- what happens ----------------------------------------------------------------------------

    def on_import_begun(self) -> None:
        """A file is being read: know what there was before it."""
        if self._context is not None:
            self._before = self._start(None, self.on_known_before, self.on_not_known)

    def on_known_before(self, report: CheckReport) -> None:
        """What there was before the import."""
        self._before = None
        self._known = report

    def on_not_known(self, error: Exception) -> None:
        """It cannot be known; whoever reads the book says why."""
        self._before = None
        if not _is_of_the_world(error):
            raise error

    def on_imported(self, change: BookChange | None) -> None:
        """A file is in the book: see what it brought."""
        if self._context is None or change is None:
            return
        if self._job is not None:
            self._job.forget()
        self._job = self._start(
            None,
            partial(self.on_import_checked, min(change.sequences, default=0)),
            self.on_failed,
            self.tr("Checking what was imported"),
        )

    def on_import_checked(self, first: int, report: CheckReport) -> None:
        """The book is looked over with what was imported, whose first record is `first`."""
        from alem_desktop.core.findings import new_among

        self._job = None
        known = self._known
        before = known.findings if known is not None and known.head.sequence < first else ()
        self._known = self._imported = report
        self._new = new_among(report.findings, before)
        if self._panel is not None:
            self._panel.show_report(report, self._new)
        elif self._new:
            self._say_new()
        else:
            self._troubles.clear("checks")

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: what is in sight is looked at again."""
        if self._panel is not None:
            self._run()

    def on_as_of_changed(self, _day: object) -> None:
        """Another day is asked about."""
        if self._panel is not None:
            self._run()

    def on_again(self) -> None:
        """The panel's button."""
        self._run()

    def on_checked(self, report: CheckReport) -> None:
        """The look that somebody asked for has an answer."""
        self._job = None
        if self._panel is not None:
            self._panel.show_report(report)

    def on_failed(self, error: Exception) -> None:
        """It was stopped, or the file could not be read."""
        self._job = None
        if self._panel is not None:
            self._panel.show_stopped()
        if self._context is None:
            return
        if _is_stopped(error):
            self._context.announce(self.tr("The check was stopped"))
        else:
            self._context.fail(error)

    def on_left(self) -> None:
        """The panel is closed."""
        self._drop_panel()
        self.left.emit()

    # -- parts -----------------------------------------------------------------------------------

    def _run(self) -> None:
        assert self._context is not None
        if self._job is not None:
            self._job.forget()
        if self._panel is not None:
            self._panel.show_running()
        self._job = self._start(
            self._context.as_of, self.on_checked, self.on_failed, self.tr("Checking the book")
        )

    def _start(self, moment: date | None, done: object, failed: object, label: str = "") -> Job:
        assert self._context is not None
        return self._checks.run_with_progress(
            partial(_check, self._context.book.path, moment),
            done,  # type: ignore[arg-type]
            failed,  # type: ignore[arg-type]
            label=label,
            leaves=self.tr("The check ends without a result; the book is not touched."),
        )

    def _say_new(self) -> None:
        if self._context is None:
            return
        from alem_desktop.core.findings import Severity, counted
        from alem_desktop.ui.transactions.words import grouped

        count = len(self._new)
        text = self.tr("The import left %n things to look at.", "", count)
        text = grouped(text, count, self._context.formats)
        if count == 1:
            text = self.tr("The import left 1 thing to look at.")
        worst = next(iter(counted(self._new)))
        self._troubles.say(
            "checks",
            text,
            level=Level.INFO if worst is Severity.INFO else Level.WARNING,
            act=(self.tr("Show"), self.show_imported),
        )

    def _show_panel(self) -> ChecksPanel:
        if self._panel is None:
            from alem_desktop.ui.checks.panel import ChecksPanel

            assert self._context is not None
            panel = self._panel = ChecksPanel(self._context, self._below)
            panel.open_wanted.connect(self.open_wanted)
            panel.mend_wanted.connect(self.mend_wanted)
            panel.again_wanted.connect(self.on_again)
            panel.left.connect(self.on_left)
            height = self._below.height()
            self._below.addWidget(panel)
            self._below.setStretchFactor(0, 1)
            self._below.setSizes([height - height // _SHARE_OF_HEIGHT, height // _SHARE_OF_HEIGHT])
        return self._panel

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None


def _check(path: Path, moment: date | None, report: Report, cancelled: Cancelled) -> CheckReport:
    from alem_desktop.services.checks import check_path

    return check_path(path, moment, progress=report, cancelled=cancelled)


def _is_stopped(error: Exception) -> bool:
    from alem_desktop.services.importing import Cancelled as WorkCancelled

    return isinstance(error, JobCancelled | WorkCancelled)


def _is_of_the_world(error: Exception) -> bool:
    from alem_desktop.ui.messages import is_our_fault

    return _is_stopped(error) or not is_our_fault(error)
