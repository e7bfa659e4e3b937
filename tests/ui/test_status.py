"""What the foot of the window says of work that runs."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.jobs.runner import Cancelled, JobRunner, Report
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import newest_price_time
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.opening import facts_of
from alem_desktop.ui.status import BookStatus, JobWatch
from tests.samples import USER, price_file


def test_the_name_can_be_clicked(qtbot: QtBot) -> None:
    status = BookStatus()
    qtbot.addWidget(status)
    status.resize(900, 28)
    status.set_user("Bolat Sadykov", "Approver")
    with qtbot.waitExposed(status):
        status.show()
    texts = [label.text() for label in status.findChildren(QLabel) if label.isVisible()]
    assert texts[-2:] == ["Bolat Sadykov", "Approver"]
    with qtbot.waitSignal(status.user_clicked):
        qtbot.mouseClick(status, Qt.MouseButton.LeftButton, pos=status._role.geometry().center())
    with qtbot.assertNotEmitted(status.user_clicked):
        qtbot.mouseClick(status, Qt.MouseButton.LeftButton, pos=QPoint(4, 10))


@pytest.mark.parametrize(
    ("done", "total", "said"),
    [
        (9_097_859, 9_097_859, "Reading trades.csv, 100\u00a0%"),
        (3_400_000, 9_097_859, "Reading trades.csv, 37\u00a0%"),
        (5_000_000_000, 20_000_000_000, "Reading trades.csv, 25\u00a0%"),
        (12, 0, "Reading trades.csv"),
    ],
)
def test_progress_is_a_share_whatever_is_counted(
    qtbot: QtBot, done: int, total: int, said: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    status, jobs, goes_on = BookStatus(window), JobRunner(window), threading.Event()
    watch = JobWatch(jobs, status, window)

    def work(report: Report, _cancelled: Cancelled) -> None:
        report(done, total)
        goes_on.wait(10)

    with qtbot.waitSignal(jobs.progressed):
        jobs.run_with_progress(work, label="Reading trades.csv")
    watch.on_task_long()
    assert said in [label.text() for label in status.findChildren(QLabel)]
    bar = status.findChild(QProgressBar)
    assert bar is not None
    assert bar.maximum() == (100 if total else 0)
    goes_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.close()


def test_tomorrows_rate_is_no_price_of_today(book: Book, tmp_path: Path) -> None:
    """The National Bank publishes it a day ahead."""
    today = book.calendar.date_of(calendar.now())
    days = [today - timedelta(days=2), today + timedelta(days=1)]
    rows = [f"{day},USD,KZT,500.25,NBK" for day in days]
    path = price_file(tmp_path / "tomorrow.csv", *rows)
    assert import_prices(book, path, user=USER).accepted == 2
    assert newest_price_time(book) == book.calendar.valuation_point(days[1])
    assert facts_of(book).prices_to == days[0]
