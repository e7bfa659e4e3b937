"""Cycles are collected in the window's thread and nowhere else."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from alem_desktop.jobs.collector import Collector
from alem_desktop.jobs.runner import JobRunner


class Knot(QObject):
    """An object of Qt that holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_a_job_that_allocates_takes_nothing_of_the_window_apart(qtbot: QtBot) -> None:
    where: list[threading.Thread] = []
    gc.collect()
    gc.enable()
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    weakref.finalize(Knot(), lambda: where.append(threading.current_thread()))
    runner, done = JobRunner(), list[object]()
    runner.run(lambda: [[] for _ in range(200_000)], done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert where == [], "so many would have set off the collector in the job's thread"
    qtbot.waitUntil(lambda: bool(where), timeout=10_000)
    assert where == [threading.main_thread()]
    collector.stop()
    assert gc.isenabled()
    gc.disable()  # as the tests of windows have it
