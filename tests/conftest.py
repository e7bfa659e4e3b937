"""What every test may rely on: a home of its own, a small real book, and the command line.

Nothing here pretends: the book is a SQLite file in `tmp_path`, the command line is the program's.
A test that leaves a thread running fails, whatever else it found.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples

ROOT = Path(__file__).resolve().parent.parent

HOME_FOLDERS = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".runtime",
}


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform warns of what it leaves out with each pop-up: no fault of ours."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(scope="session", autouse=True)
def _font_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """matplotlib's list of fonts takes seconds to make: once for the run, never in a real home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLCONFIGDIR", str(tmp_path_factory.mktemp("matplotlib")))
        yield


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Path:
    """A new, empty home: no test reads or writes the settings and data of whoever runs it."""
    folder = tmp_path_factory.mktemp("home", numbered=True)
    for variable, inside in HOME_FOLDERS.items():
        place = folder / inside
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o700)
        monkeypatch.setenv(variable, str(place))
    for variable in ("ALEM_PASSWORD", "ALEM_USER"):
        monkeypatch.delenv(variable, raising=False)
    if "PySide6.QtCore" in sys.modules or _uses_qt(request):
        # Qt remembers where settings live from the first time it was asked.
        from PySide6.QtCore import QSettings

        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
                QSettings.setPath(form, scope, str(folder / ".config" / scope.name))
    return folder


@pytest.fixture(autouse=True)
def _no_network(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked for prices, and nobody's keyring for keys, unless a test says otherwise
    (tests/fetching.py says it)."""
    settings = home / "price-settings.json"
    nowhere = ["http://127.0.0.1:9"]
    hosts = dict.fromkeys(("Binance", "Kraken", "CoinGecko", "NBK"), nowhere)
    settings.write_text(json.dumps({"enabled": False, "hosts": hosts}), encoding="utf-8")
    monkeypatch.setenv("ALEM_PRICE_SETTINGS", str(settings))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.delenv("ALEM_COINGECKO_KEY", raising=False)


@pytest.fixture(autouse=True)
def _collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: where windows and jobs are, nothing is collected in a job's thread."""
    if not {"ui", "jobs"} & set(request.path.parts):
        yield
        return
    from alem_desktop.jobs.collector import collect_due

    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture(autouse=True)
def _no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Work that a test started must be over when the test is."""
    before, natives = set(threading.enumerate()), _native_threads()
    yield
    left = [
        thread
        for thread in threading.enumerate()
        # Qt's own threads leave a stand-in behind when they have run Python; it never ends.
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    assert not left, f"threads left running: {left}"
    # A QThread that runs has a thread of the system: without a new one there is none to look for.
    if _uses_qt(request) and _may_have_grown(natives):
        assert not (running := _running_qthreads()), f"QThreads left running: {running}"


def _uses_qt(request: pytest.FixtureRequest) -> bool:
    return bool({"qtbot", "qapp"} & set(request.fixturenames))


def _native_threads() -> set[str] | None:
    """The system's threads of this process; None where it does not tell."""
    tasks = Path("/proc/self/task")
    return {task.name for task in tasks.iterdir()} if tasks.is_dir() else None


def _may_have_grown(before: set[str] | None) -> bool:
    now = _native_threads()
    return before is None or now is None or bool(now - before)


def _running_qthreads() -> list[Any]:
    from PySide6.QtCore import QThread
    from shiboken6 import isValid

    here = QThread.currentThread()
    return [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, QThread) and isValid(thing) and thing is not here and thing.isRunning()
    ]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A fund in January to March 2024 (tests/samples.py lists all of it): worked figure X2.

    Custody: 1,000,000 USD came in; 40 BNB at 500, 30 at 640 and 50 at 480 were bought, 60 sold at
    620. Vault: 50,000 USD came in, 0.5 BTC bought at 43,000 with a fee of 21.50.
    """
    made = create_book(tmp_path / "fund.alem", NewBook(fund=samples.FUND), samples.USER)
    record(made, samples.DRAFTS, samples.USER)
    for name, text in samples.PRICE_FILES.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        import_prices(made, path, user=samples.USER)
    yield made
    made.close()


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    """A book in which nothing has happened yet: functional USD, presentation KZT."""
    made = create_book(tmp_path / "empty.alem", NewBook(fund=samples.FUND), samples.USER)
    yield made
    made.close()


@dataclass(frozen=True)
class Answer:
    """What a command left: exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """stdout as the one JSON document that it must be."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line on stderr that says why; more than one, or a traceback, is an error."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


Cli = Callable[..., Answer]


@pytest.fixture
def cli(qapp: object) -> Cli:
    """Runs a command in this process: `cli("holdings", book.path, "--json")`.

    Whichever Qt application a process makes first stays: here it is the one that windows need.
    """

    def run(*arguments: object) -> Answer:
        from alem_desktop.cli.main import main

        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([str(argument) for argument in arguments])
        return Answer(code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def cli_process() -> Cli:
    """Runs a command as a user does, in a process of its own: `python -m alem_desktop ...`."""

    def run(*arguments: object, **said: Any) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "alem_desktop", *map(str, arguments)],
            cwd=said.pop("cwd", ROOT),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), **said.pop("env", {})},
            **said,
        )
        return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
