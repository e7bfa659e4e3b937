#!/usr/bin/env python3
"""Alem Desktop from a fresh clone: make the environment, then run or test the program.

    python3 packaging/bootstrap.py run      the window on a demo book; on paper without a display
    python3 packaging/bootstrap.py test     format, lint, types, layers, tests

Needs Python 3.11 or newer and nothing else. The first start makes `.venv` in the checkout from
packaging/requirements.lock (pinned versions, checked by hash, ready-built wheels only) and looks
for the system libraries that Qt needs: as root on Debian and its kin it installs what is missing,
elsewhere it prints the command that does. Later starts only compare a few hashes.

Made for Linux; Windows and macOS take the same way, untested.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python must get this far to be told)
    sys.stderr.write(
        f"Alem Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}, "
        f"{sys.executable}.\nStart this script with a newer one, such as: "
        "python3.11 packaging/bootstrap.py run\n"
    )
    sys.exit(2)

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-test.lock"
ENVIRONMENT = ROOT / ".venv"
LOCK_TOOL = "uv==0.13.9"


class BootstrapError(Exception):
    """What keeps us from going on, in words for the person at the keyboard; ends with status 2."""


def say(text: str) -> None:
    """Tell what happens, on stderr: stdout belongs to the program that we start."""
    print(text, file=sys.stderr, flush=True)


# --- System libraries ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Library:
    """A shared library that Qt loads, and the Debian package that brings it."""

    soname: str
    package: str


# What the Qt libraries and plug-ins of PySide6-Essentials ask for beyond themselves and libc, found
# with ldd in a bare Debian 12. Without a display: QtGui, QtWidgets, QtPrintSupport, `offscreen`.
PAPER_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
# With one: the `xcb` platform and the printers that CUPS knows.
WINDOW_LIBRARIES = (
    *PAPER_LIBRARIES,
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libcups.so.2", "libcups2"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-glx.so.0", "libxcb-glx0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


@dataclass(frozen=True)
class Program:
    """A program that tests ask, and the Debian package that brings it."""

    name: str
    package: str


# What gives a second opinion in the tests: reads our exports and works the figures out anew, reads
# our PDFs, and takes what we print.
CHECKING_PROGRAMS = (
    Program("hledger", "hledger"),
    Program("pdftotext", "poppler-utils"),
    Program("cupsd", "cups-daemon"),
    Program("lpadmin", "cups-client"),
)
SYSTEM_FOLDERS = ("/usr/sbin", "/sbin")  # not on everybody's path


def missing_libraries(
    libraries: Iterable[Library], load: Callable[[str], object] = ctypes.CDLL
) -> list[Library]:
    """Those that the system's loader does not find."""
    return [library for library in libraries if not _loads(library.soname, load)]


def _loads(soname: str, load: Callable[[str], object]) -> bool:
    try:
        load(soname)
    except OSError:
        return False
    return True


def missing_packages(libraries: Iterable[Library]) -> dict[str, str]:
    """Debian package -> what lacks without it; also Python's ensurepip, a package of its own."""
    lacking = {library.package: library.soname for library in missing_libraries(libraries)}
    if importlib.util.find_spec("ensurepip") is None:
        lacking[f"python{sys.version_info.major}.{sys.version_info.minor}-venv"] = "ensurepip"
    return lacking


def provide_packages(libraries: Iterable[Library]) -> None:
    """See that nothing of the system is lacking: install it as root with apt-get, else say how."""
    lacking = missing_packages(libraries)
    if not lacking:
        return
    has_apt = shutil.which("apt-get") is not None
    if not has_apt or os.geteuid() != 0:
        raise BootstrapError(how_to_provide(lacking, has_apt=has_apt))
    _apt_get_install(sorted(lacking))
    if still := missing_packages(libraries):
        raise BootstrapError(how_to_provide(still, has_apt=True))


def missing_programs(programs: Iterable[Program]) -> list[Program]:
    """Those that are neither on the path nor among the programs of the system's keeper."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *SYSTEM_FOLDERS])
    return [program for program in programs if shutil.which(program.name, path=path) is None]


def provide_checking_programs() -> None:
    """Install as root what tests ask for a second opinion; without it those tests are skipped."""
    lacking = missing_programs(CHECKING_PROGRAMS)
    if not lacking:
        return
    if sys.platform == "linux" and shutil.which("apt-get") and os.geteuid() == 0:
        # No test of the program itself needs them: a mirror that is away must not end the run.
        with contextlib.suppress(BootstrapError):
            _apt_get_install(sorted({program.package for program in lacking}))
    if still := missing_programs(CHECKING_PROGRAMS):
        names = ", ".join(program.name for program in still)
        say(f"Tests that ask {names} will be skipped: not on this system.")


def how_to_provide(lacking: Mapping[str, str], *, has_apt: bool) -> str:
    """What is lacking and, where we know it, the exact command that brings it."""
    remedy = (
        f"Run this:\n  sudo apt-get install --no-install-recommends {' '.join(sorted(lacking))}"
        if has_apt
        else "Install the packages of your system that bring them."
    )
    names = ", ".join(lacking.values())
    return f"This system lacks {names}.\n{remedy}\nThen start again."


def _apt_get_install(packages: Sequence[str]) -> None:
    say(f"Installing system packages with apt-get: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    watch(["apt-get", "update"], environment)
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    watch(install, environment, progress=r"^Setting up (\S+)")


def watch(
    command: Sequence[str],
    environment: Mapping[str, str],
    progress: str = "(?!)",
    handed_down: Sequence[int] = (),
) -> None:
    """Run a command, show what `progress` captures of its lines, and the last ones if it fails."""
    end: deque[str] = deque(maxlen=40)
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=handed_down,
    ) as process:
        for line in process.stdout or ():
            end.append(line)
            if found := re.search(progress, line):
                say(f"  {found[1]}")
    if process.returncode != 0:
        say("".join(end).rstrip())
        raise BootstrapError(f"This failed (see above): {shlex.join(command)}")


# --- The environment -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One thing that must hold before we start; once carried out, its fingerprint is remembered.

    `inside`: it changes the environment itself, not the system around it.
    """

    name: str
    fingerprint: str
    carry_out: Callable[[], None]
    inside: bool = True


class Environment:
    """The virtual environment of a checkout, and a stamp that says what it was made from.

    The stamp is taken away before anything inside changes and written last, so an environment that
    was interrupted on its way has none and is made anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp = folder / "alem-stamp.json"
        self._held: tuple[int, ...] = ()

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self._folder.joinpath(*inside)

    def bring_up(self, steps: Sequence[Step]) -> None:
        """Carry out the steps that do not hold yet, or all if what is inside holds differently."""
        if self._holds(steps):
            return
        with alone(self._folder.with_name(self._folder.name + ".lock")) as held:
            self._held = held
            if not self._holds(steps):
                self._carry_out(steps)

    def create(self) -> None:
        """Make it empty, with pip inside."""
        say(f"Making a virtual environment in {self._folder}")
        command = [sys.executable, "-m", "venv", "--clear", str(self._folder)]
        watch(command, _without_python_variables(), handed_down=self._held)

    def install(self, lock: Path) -> None:
        """Install what a lock file names: these versions, these hashes, wheels only."""
        say(f"Installing the packages of {lock.relative_to(ROOT)}")
        options = ("--require-hashes", "--only-binary=:all:", "--no-deps", "--no-input")
        self._pip(*options, "--requirement", str(lock))

    def install_tool(self, requirement: str) -> None:
        """Install one pinned tool, outside any lock file."""
        self._pip("--only-binary=:all:", "--no-input", requirement)

    def _pip(self, *arguments: str) -> None:
        watch(
            [str(self.python), "-m", "pip", "install", "--disable-pip-version-check", *arguments],
            {**_without_python_variables(), "PYTHONUNBUFFERED": "1"},
            progress=r"^(?:Collecting )?(\S+==\S+|Installing collected packages)",
            handed_down=self._held,
        )

    def _holds(self, steps: Sequence[Step]) -> bool:
        facts = self._facts()
        return all(facts.get(step.name) == step.fingerprint for step in steps)

    def _carry_out(self, steps: Sequence[Step]) -> None:
        facts = self._facts()
        if any(
            step.inside and facts.get(step.name) not in (None, step.fingerprint) for step in steps
        ):
            facts = {}
        for step in steps:
            if facts.get(step.name) != step.fingerprint:
                if step.inside:
                    self._stamp.unlink(missing_ok=True)
                step.carry_out()
        facts |= {step.name: step.fingerprint for step in steps}
        self._stamp.write_text(json.dumps(facts, indent=2), encoding="utf-8")

    def _facts(self) -> dict[str, str]:
        if not self.python.exists():
            return {}
        try:
            facts = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return facts if isinstance(facts, dict) else {}


def _without_python_variables() -> dict[str, str]:
    """Our environment variables less those that would lead Python to other modules."""
    strays = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP")
    return {name: value for name, value in os.environ.items() if name not in strays}


@contextlib.contextmanager
def alone(lock: Path) -> Iterator[tuple[int, ...]]:
    """Hold off a second start while this one is at work; Windows, which has no flock, does not.

    Yields the descriptors to hand down to children: the lock is free once the last of them is
    closed, so a pip that outlives a killed start still keeps the next one waiting.
    """
    if os.name == "nt":
        yield ()
        return
    import fcntl

    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another start to finish the environment")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield (handle.fileno(),)


# A last look before the stamp is written: does what was installed start here?
PROBE = """
import matplotlib, pikepdf, requests, sqlalchemy
from PySide6 import QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication(["probe", "-platform", "offscreen"])
"""


def runtime_steps(environment: Environment, *, window: bool) -> list[Step]:
    """What must hold before the program starts, with a window or without."""

    def install_and_try() -> None:
        environment.install(RUNTIME_LOCK)
        say("Trying whether Qt starts")
        watch([str(environment.python), "-c", PROBE], program_variables({}))

    libraries = WINDOW_LIBRARIES if window else PAPER_LIBRARIES
    return [
        Step(
            "system packages for a window" if window else "system packages for paper",
            digest(repr(libraries)),
            lambda: provide_packages(libraries if sys.platform == "linux" else ()),
            inside=False,
        ),
        Step("python", _interpreter(), environment.create),
        Step(RUNTIME_LOCK.name, digest(RUNTIME_LOCK.read_bytes()), install_and_try),
    ]


def test_steps(environment: Environment) -> list[Step]:
    """What must hold before the checks and tests start."""
    return [
        *runtime_steps(environment, window=False),
        Step(
            "programs that check us",
            digest(repr(CHECKING_PROGRAMS)),
            provide_checking_programs,
            inside=False,
        ),
        Step(
            TEST_LOCK.name,
            digest(TEST_LOCK.read_bytes()),
            lambda: environment.install(TEST_LOCK),
        ),
    ]


def digest(content: str | bytes) -> str:
    """A SHA-256 in hex."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _interpreter() -> str:
    """What an environment is tied to; an update from 3.11.2 to 3.11.3 in place leaves it whole."""
    return f"{sys.implementation.cache_tag} {platform.machine()} {sys.base_prefix}"


# --- The commands --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Start:
    """How the program is started: its arguments, and whether it has a display to draw on."""

    arguments: list[str]
    window: bool


def plan_start(
    *, headless: bool, out: str | None, book: str | None, verbatim: Sequence[str], display: bool
) -> Start:
    """Turn the options of `run` into the program's own; a BootstrapError if they do not fit."""
    if verbatim:
        if headless or out or book:
            raise BootstrapError("After `--` everything goes to the program: give nothing before.")
        return Start(list(verbatim), window=display)
    if book is not None:
        if headless or out:
            raise BootstrapError("--headless and --out belong to the demo book, not to BOOK.")
        if not display:
            raise BootstrapError(
                "No display here to open a book on. Ask the command line instead, such as:\n"
                f"  python3 packaging/bootstrap.py run -- holdings {shlex.quote(book)}"
            )
        return Start([book], window=True)
    if not display and not headless:
        say("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): going on --headless")
        headless = True
    headless = headless or out is not None
    paper = ["--headless"] if headless else []
    return Start(["demo", *paper, *(["--out", out] if out else [])], window=not headless)


def has_display(variables: Mapping[str, str]) -> bool:
    """Whether a window can be shown; outside Linux that is taken for granted."""
    return sys.platform != "linux" or any(
        variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def program_variables(extra: Mapping[str, str]) -> dict[str, str]:
    """The variables of a process that imports this checkout, whatever folder it starts in."""
    return {
        **_without_python_variables(),
        **cache_variables(os.environ),
        **locale_variables(os.environ),
        "PYTHONPATH": str(ROOT),
        "PYTHONSAFEPATH": "1",  # a platform.py in the user's folder is not ours
        **extra,
    }


def cache_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """A place for the caches of fontconfig and matplotlib where there is no home to write to."""
    home = variables.get("HOME")
    if os.name != "posix" or (home and os.access(home, os.W_OK)):
        return {}
    names = ("XDG_CACHE_HOME", "MPLCONFIGDIR")
    return {name: str(ENVIRONMENT / "cache") for name in names if name not in variables}


def locale_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """UTF-8 where a locale of ASCII is forced; Qt switches to it anyway, with a warning."""
    return {"LC_ALL": "C.UTF-8"} if variables.get("LC_ALL") in ("C", "POSIX") else {}


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def run(environment: Environment, start: Start) -> int:
    """Start the program in place of this process, where the system can."""
    environment.bring_up(runtime_steps(environment, window=start.window))
    command = [str(environment.python), "-m", "alem_desktop", *start.arguments]
    variables = program_variables({} if start.window else OFFSCREEN)
    if os.name == "posix":
        os.execve(command[0], command, variables)
    return subprocess.run(command, env=variables, check=False).returncode


CHECKS = {
    "format": ["-m", "ruff", "format", "--check"],
    "lint": ["-m", "ruff", "check"],
    "types": ["-m", "mypy"],
    "layers": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
}


def carry_out_all(python: Path, tasks: Mapping[str, Sequence[str]]) -> int:
    """Run each task to its end, then name those that failed; 0 if none did."""
    began = time.monotonic()
    failed = [name for name, arguments in tasks.items() if not _succeeds(python, name, arguments)]
    took = f"{time.monotonic() - began:.0f} s"
    say(
        f"Failed: {', '.join(failed)} ({took})"
        if failed
        else f"All well: {', '.join(tasks)} ({took})"
    )
    return 1 if failed else 0


def _succeeds(python: Path, name: str, arguments: Sequence[str]) -> bool:
    say(f"== {name}")
    command = [str(python), *arguments]
    variables = program_variables(OFFSCREEN)
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode == 0


def bench(python: Path, arguments: Sequence[str]) -> int:
    """The speed tables of tests/benchmarks."""
    command = [str(python), str(ROOT / "tests" / "benchmarks" / "run.py"), *arguments]
    return subprocess.run(command, env=program_variables(OFFSCREEN), check=False).returncode


def lock(arguments: Sequence[str]) -> int:
    """Write both lock files anew from pyproject.toml, for every platform; pins that fit stay."""
    with tempfile.TemporaryDirectory() as scratch:
        tools = Environment(Path(scratch) / "tools")
        tools.create()
        tools.install_tool(LOCK_TOOL)
        resolve = [
            *(str(tools.python), "-m", "uv", "pip", "compile", "--quiet"),
            *("--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:"),
            "--custom-compile-command=python3 packaging/bootstrap.py lock",
            *arguments,
        ]
        for target, source in (
            (RUNTIME_LOCK, ["pyproject.toml"]),
            (TEST_LOCK, ["--group=test", f"--constraint={RUNTIME_LOCK.relative_to(ROOT)}"]),
        ):
            say(f"Resolving {target.relative_to(ROOT)}")
            command = [*resolve, f"--output-file={target.relative_to(ROOT)}", *source]
            if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
                raise BootstrapError("No set of versions fits (see above); the lock files stand.")
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line of this script."""
    top = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    start = commands.add_parser(
        "run",
        help="start the program (`run -- COMMAND ...`: its command line)",
        epilog="`run -- ARGUMENT ...` hands every argument to the program as it is.",
        allow_abbrev=False,
    )
    start.add_argument(
        "--headless", action="store_true", help="demo on paper: holdings, statement, chart"
    )
    start.add_argument("--out", metavar="DIR", help="as --headless, its files into this folder")
    start.add_argument("book", metavar="BOOK", nargs="?", help="open this book, not the demo")
    for name, text in (
        ("test", "format, lint, types, layers, tests; further arguments go to pytest"),
        ("check", "the same without the tests"),
        ("bench", "measure speed; further arguments go to tests/benchmarks/run.py"),
        ("lock", "write the lock files anew; further arguments go to uv, such as --upgrade"),
    ):
        commands.add_parser(name, help=text, allow_abbrev=False)
    return top


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; answers the exit status."""
    end = list(arguments).index("--") if "--" in arguments else len(arguments)
    own, verbatim = arguments[:end], arguments[end + 1 :]
    parse = parser()
    options, further = parse.parse_known_args(own)
    if further and options.command in ("run", "check"):
        parse.error(f"unrecognized arguments: {shlex.join(further)}")
    environment = Environment(ENVIRONMENT)
    passed_on = [*further, *verbatim]
    if options.command == "run":
        start = plan_start(
            headless=options.headless,
            out=options.out,
            book=options.book,
            verbatim=verbatim,
            display=has_display(os.environ),
        )
        return run(environment, start)
    if options.command == "lock":
        return lock(passed_on)
    environment.bring_up(test_steps(environment))
    if options.command == "bench":
        return bench(environment.python, passed_on)
    # One worker more than cores: a window's tests wait for it more than they work.
    whole = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
    tests = {"tests": ["-m", "pytest", *(passed_on or whole)]} if options.command == "test" else {}
    return carry_out_all(environment.python, {**CHECKS, **tests})


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (BootstrapError, OSError) as error:
        say(f"bootstrap: {error}")
        sys.exit(2)
    except KeyboardInterrupt:
        say("Interrupted; the next start takes up the work again.")
        sys.exit(130)
