"""The background thread: order, delivery, cancelling, closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from alem_desktop.jobs.runner import Cancelled, JobCancelled, JobRunner, Progress, Report
from alem_desktop.services import importing


class Receiver(QObject):
    """Keeps what it hears, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[threading.Thread] = []

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def on_failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.append(threading.current_thread())


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_outcomes_come_in_order_on_the_gui_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    receiver, seen = Receiver(), []
    for number in range(20):
        jobs.run(
            lambda number=number: (seen.append(threading.current_thread()), number)[1],
            receiver.on_done,
        )
    qtbot.waitUntil(lambda: len(receiver.results) == 20)
    assert receiver.results == list(range(20))
    assert set(receiver.threads) == {threading.main_thread()}
    assert len(set(seen)) == 1
    assert threading.main_thread() not in seen


def test_an_error_goes_to_its_receiver_and_the_queue_goes_on(qtbot: QtBot, jobs: JobRunner) -> None:
    receiver = Receiver()
    jobs.run(lambda: 1 // 0, receiver.on_done, receiver.on_failed)
    jobs.run(lambda: "after", receiver.on_done, receiver.on_failed)
    qtbot.waitUntil(lambda: bool(receiver.results))
    assert receiver.results == ["after"]
    assert [type(error) for error in receiver.errors] == [ZeroDivisionError]


def test_an_error_without_receiver_is_heard_by_the_runner(qtbot: QtBot, jobs: JobRunner) -> None:
    with qtbot.waitSignal(jobs.unheard) as heard:
        jobs.run(lambda: 1 // 0)
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_a_receiver_that_is_gone_hears_nothing(qtbot: QtBot, jobs: JobRunner) -> None:
    import shiboken6

    gate, receiver, other = threading.Event(), Receiver(), Receiver()
    jobs.run(lambda: gate.wait(5), receiver.on_done)
    jobs.run(lambda: "later", other.on_done)
    results = receiver.results
    shiboken6.delete(receiver)
    gate.set()
    qtbot.waitUntil(lambda: other.results == ["later"])
    assert results == []


def test_a_forgotten_job_is_not_begun(qtbot: QtBot, jobs: JobRunner) -> None:
    gate, begun, receiver = threading.Event(), [], Receiver()
    jobs.run(lambda: gate.wait(5))
    job = jobs.run(lambda: begun.append(1), receiver.on_done)
    jobs.run(lambda: "last", receiver.on_done)
    job.forget()
    gate.set()
    qtbot.waitUntil(lambda: receiver.results == ["last"])
    assert not begun
    assert job.is_done


def test_cancelling_what_has_not_begun_says_so(qtbot: QtBot, jobs: JobRunner) -> None:
    gate, receiver = threading.Event(), Receiver()
    jobs.run(lambda: gate.wait(5))
    job = jobs.run(lambda: None, receiver.on_done, receiver.on_failed)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(receiver.errors))
    assert isinstance(receiver.errors[0], JobCancelled)


def test_work_that_was_stopped_is_no_fault_that_nobody_heard(qtbot: QtBot, jobs: JobRunner) -> None:
    """Work says that it was stopped as the runner does, in whatever layer it was."""
    unheard, receiver = [], Receiver()
    jobs.unheard.connect(unheard.append)

    def work() -> None:
        raise importing.Cancelled

    jobs.run(work)
    jobs.run(work, receiver.on_done, receiver.on_failed)
    qtbot.waitUntil(lambda: bool(receiver.errors))
    assert isinstance(receiver.errors[0], JobCancelled)
    assert unheard == []


def test_progress_and_cancel_reach_running_work(qtbot: QtBot, jobs: JobRunner) -> None:
    receiver, told = Receiver(), []
    jobs.progressed.connect(told.append)

    def count(report: Report, cancelled: Cancelled) -> str:
        done = 0
        while not cancelled():
            done = min(done + 1, 8)
            report(done, 9)
        report(9, 9)
        return f"stopped at {done}"

    job = jobs.run_with_progress(count, receiver.on_done, label="Counting")
    qtbot.waitUntil(lambda: bool(told))
    assert jobs.labelled is job
    job.cancel()
    qtbot.waitUntil(lambda: bool(receiver.results))
    assert receiver.results[0].startswith("stopped at")
    last: Progress = told[-1]
    assert (last.job, last.done, last.total) == (job, 9, 9)


def test_busy_is_said_once_for_a_row_of_jobs(qtbot: QtBot, jobs: JobRunner) -> None:
    busy: list[bool] = []
    jobs.busy_changed.connect(busy.append)
    for _each in range(3):
        jobs.run(lambda: None)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert busy == [True, False]


def test_closing_waits_for_what_runs_and_delivers_nothing(qtbot: QtBot, jobs: JobRunner) -> None:
    receiver, started, ended = Receiver(), threading.Event(), []

    def work(_report: Report, cancelled: Cancelled) -> None:
        started.set()
        while not cancelled():
            pass
        ended.append(True)

    jobs.run_with_progress(work, receiver.on_done, receiver.on_failed)
    jobs.run(lambda: ended.append("never"), receiver.on_done)
    assert started.wait(5)
    jobs.close()
    assert ended == [True]
    jobs.run(lambda: ended.append("too late"))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert not receiver.results
    assert not receiver.errors
    assert ended == [True]


def test_a_receivers_own_fault_does_not_stop_the_queue(qtbot: QtBot, jobs: JobRunner) -> None:
    class Faulty(Receiver):
        def on_done(self, result: object) -> None:
            raise RuntimeError("a fault of the receiver")

    faulty, receiver = Faulty(), Receiver()
    with qtbot.captureExceptions() as faults:
        jobs.run(lambda: None, faulty.on_done)
        jobs.run(lambda: "after", receiver.on_done)
        qtbot.waitUntil(lambda: receiver.results == ["after"])
    assert [str(fault[1]) for fault in faults] == ["a fault of the receiver"]


def test_the_background_counts_exactly(qtbot: QtBot, jobs: JobRunner) -> None:
    from decimal import Decimal

    import alem_desktop.core  # noqa: F401 - sets the context of threads

    receiver = Receiver()
    jobs.run(
        lambda: Decimal("1.000000000000000001") * Decimal("123456789012345678.9"), receiver.on_done
    )
    qtbot.waitUntil(lambda: bool(receiver.results))
    assert str(receiver.results[0]) == "123456789012345679.0234567890123456789"


def test_a_fault_on_hearing_of_a_cancel_does_not_stop_the_queue(
    qtbot: QtBot, jobs: JobRunner
) -> None:
    def raises(_error: object) -> None:
        raise RuntimeError("the receiver's own fault")

    heard: list[int] = []
    gate = threading.Event()
    jobs.run(gate.wait, lambda _done: None)
    jobs.run(lambda: 2, heard.append, raises).cancel()
    jobs.run(lambda: 3, heard.append)
    with qtbot.captureExceptions() as faults:
        gate.set()
        qtbot.waitUntil(lambda: heard == [3])
    assert [fault[0] for fault in faults] == [RuntimeError]
    qtbot.waitUntil(lambda: not jobs.is_busy)
