"""The way from a fresh clone to a started program, without network and without root."""

import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

fcntl = pytest.importorskip("fcntl", reason="the script holds its lock with flock")

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "bootstrap.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bootstrap"] = module
    spec.loader.exec_module(module)
    return module


bootstrap = _load()


class TestScript:
    def test_older_python_can_read_as_far_as_the_message(self) -> None:
        source = SCRIPT.read_text(encoding="utf-8")
        ast.parse(source, feature_version=(3, 8))
        assert source.index("sys.version_info < (3, 11)") < source.index("import argparse")

    def test_needs_the_standard_library_only(self) -> None:
        tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
        names = {
            name.split(".")[0]
            for node in ast.walk(tree)
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert names <= sys.stdlib_module_names

    def test_help_says_where_it_is_untested(self) -> None:
        answer = _bootstrap("--help")
        assert answer.returncode == 0
        assert "Windows and macOS take the same way, untested" in answer.stdout

    @pytest.mark.parametrize("arguments", [[], ["fly"], ["run", "--nope"], ["check", "-k", "x"]])
    def test_bad_usage_ends_with_2(self, arguments: list[str]) -> None:
        answer = _bootstrap(*arguments)
        assert answer.returncode == 2
        assert "usage: bootstrap.py" in answer.stderr
        assert answer.stdout == ""


def _bootstrap(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")


class Log:
    """Steps that write down what was carried out, over a real virtual environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done: list[str] = []

    def step(
        self,
        name: str,
        fingerprint: str,
        act: Callable[[], None] = lambda: None,
        inside: bool = True,
    ) -> object:
        def carry_out() -> None:
            self.done.append(name)
            act()

        return bootstrap.Step(name, fingerprint, carry_out, inside)

    def python(self, fingerprint: str = "3.11") -> object:
        def create() -> None:
            venv.create(self.folder, clear=True, symlinks=True)

        return self.step("python", fingerprint, create)

    def start(self, *steps: object) -> list[str]:
        """A new start, as a new process would make it; answers what it carried out."""
        self.done = []
        bootstrap.Environment(self.folder).bring_up(steps)
        return self.done


@pytest.fixture
def log(tmp_path: Path) -> Log:
    checkout = tmp_path / "a checkout"
    checkout.mkdir()
    return Log(checkout / ".venv")


class TestEnvironment:
    def test_a_second_start_carries_out_nothing(self, log: Log) -> None:
        assert log.start(log.python(), log.step("lock", "a")) == ["python", "lock"]
        assert log.start(log.python(), log.step("lock", "a")) == []

    def test_another_lock_makes_everything_anew(self, log: Log) -> None:
        log.start(log.python(), log.step("lock", "a"))
        assert log.start(log.python(), log.step("lock", "b")) == ["python", "lock"]

    def test_another_python_makes_everything_anew(self, log: Log) -> None:
        log.start(log.python(), log.step("lock", "a"))
        assert log.start(log.python("3.12"), log.step("lock", "a")) == ["python", "lock"]

    def test_test_tools_come_on_top(self, log: Log) -> None:
        log.start(log.python(), log.step("lock", "a"))
        assert log.start(log.python(), log.step("lock", "a"), log.step("tools", "t")) == ["tools"]
        assert log.start(log.python(), log.step("lock", "a")) == []

    def test_an_interrupted_environment_is_made_anew(self, log: Log) -> None:
        def interrupt() -> None:
            raise KeyboardInterrupt

        log.start(log.python(), log.step("lock", "a"))
        with pytest.raises(KeyboardInterrupt):
            log.start(log.python(), log.step("lock", "a"), log.step("tools", "t", interrupt))
        assert log.start(log.python(), log.step("lock", "a")) == ["python", "lock"]

    def test_a_lacking_system_package_leaves_the_environment_whole(self, log: Log) -> None:
        def refuse() -> None:
            raise bootstrap.BootstrapError("This system lacks libGL.so.1.")

        log.start(log.python())
        with pytest.raises(bootstrap.BootstrapError):
            log.start(log.step("libraries", "l", refuse, inside=False), log.python())
        assert log.start(log.step("libraries", "l", inside=False), log.python()) == ["libraries"]
        assert log.start(log.step("libraries", "m", inside=False), log.python()) == ["libraries"]

    @pytest.mark.parametrize("content", ["", "{", "[]", '"python"'])
    def test_a_damaged_stamp_counts_for_nothing(self, log: Log, content: str) -> None:
        log.start(log.python())
        (log.folder / "alem-stamp.json").write_text(content)
        assert log.start(log.python()) == ["python"]

    def test_an_environment_whose_python_is_gone_is_made_anew(self, log: Log) -> None:
        log.start(log.python())
        bootstrap.Environment(log.folder).python.unlink()
        assert log.start(log.python()) == ["python"]

    def test_the_stamp_says_what_it_was_made_from(self, log: Log) -> None:
        log.start(log.python(), log.step("lock", "a"))
        stamp = json.loads((log.folder / "alem-stamp.json").read_text())
        assert stamp == {"python": "3.11", "lock": "a"}

    def test_a_child_that_outlives_a_start_keeps_the_next_one_waiting(self, log: Log) -> None:
        lock = log.folder.with_name(".venv.lock")
        with bootstrap.alone(lock) as held:
            orphan = subprocess.Popen(
                [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=held
            )
        with lock.open("w") as handle:
            with pytest.raises(BlockingIOError):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            orphan.communicate(b"\n")
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class TestSystemLibraries:
    def test_the_real_loader_knows_what_is_there(self) -> None:
        here = bootstrap.Library("libc.so.6", "libc6")
        nowhere = bootstrap.Library("libalem-nowhere.so.7", "libalem-nowhere7")
        assert bootstrap.missing_libraries([here, nowhere]) == [nowhere]

    def test_a_bare_system_lacks_them_all(self) -> None:
        def load(soname: str) -> object:
            raise OSError(f"{soname}: cannot open shared object file")

        lacking = bootstrap.missing_libraries(bootstrap.WINDOW_LIBRARIES, load)
        assert lacking == list(bootstrap.WINDOW_LIBRARIES)

    def test_programs_are_looked_for_on_the_path(self) -> None:
        shell, nothing = bootstrap.Program("sh", "dash"), bootstrap.Program("no-such", "nothing")
        assert bootstrap.missing_programs([shell, nothing]) == [nothing]

    def test_a_program_of_the_systems_keeper_is_found_without_a_path(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        kept = tmp_path / "keeps-paper"
        kept.touch(mode=0o755)
        monkeypatch.setenv("PATH", "")
        monkeypatch.setattr(bootstrap, "SYSTEM_FOLDERS", (str(tmp_path),))
        assert not bootstrap.missing_programs([bootstrap.Program(kept.name, "paper")])

    def test_packages_of_missing_programs_are_installed_once(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        lacking = (
            bootstrap.Program("no-such-pdf", "poppler-utils"),
            bootstrap.Program("no-such-pdf-either", "poppler-utils"),
            bootstrap.Program("sh", "dash"),
        )
        asked: list[Sequence[str]] = []
        monkeypatch.setattr(bootstrap, "CHECKING_PROGRAMS", lacking)
        monkeypatch.setattr(bootstrap, "_apt_get_install", asked.append)
        monkeypatch.setattr(bootstrap.sys, "platform", "linux")
        monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
        which = bootstrap.shutil.which
        monkeypatch.setattr(
            bootstrap.shutil,
            "which",
            lambda name, path=None: (
                "/usr/bin/apt-get" if name == "apt-get" else which(name, path=path)
            ),
        )
        bootstrap.provide_checking_programs()
        assert asked == [["poppler-utils"]]
        assert "no-such-pdf, no-such-pdf-either will be skipped" in capfd.readouterr().err

    def test_the_remedy_is_a_command_to_copy(self) -> None:
        lacking = {"libgl1": "libGL.so.1", "libegl1": "libEGL.so.1"}
        assert bootstrap.how_to_provide(lacking, has_apt=True) == (
            "This system lacks libGL.so.1, libEGL.so.1.\n"
            "Run this:\n"
            "  sudo apt-get install --no-install-recommends libegl1 libgl1\n"
            "Then start again."
        )

    def test_without_apt_it_names_the_files(self) -> None:
        advice = bootstrap.how_to_provide({"libgl1": "libGL.so.1"}, has_apt=False)
        assert "libGL.so.1" in advice
        assert "apt-get" not in advice

    @pytest.mark.skipif(sys.platform != "linux", reason="ldd tells")
    def test_the_table_names_all_that_qt_asks_for(self) -> None:
        qt = Path(str(importlib.util.find_spec("PySide6").submodule_search_locations[0]))
        files = [
            *(qt / f"Qt{name}.abi3.so" for name in ("Core", "Gui", "Widgets", "PrintSupport")),
            qt / "Qt/plugins/platforms/libqoffscreen.so",
            qt / "Qt/plugins/platforms/libqxcb.so",
            *qt.glob("Qt/plugins/xcbglintegrations/*.so"),
            *qt.glob("Qt/plugins/printsupport/*.so"),
            *qt.glob("Qt/plugins/iconengines/*.so"),
        ]
        not_found = set().union(*map(_not_found, files))
        missing = bootstrap.missing_libraries(bootstrap.WINDOW_LIBRARIES)
        assert not_found <= {library.soname for library in missing}


def _not_found(file: Path) -> set[str]:
    answer = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=True)
    return set(re.findall(r"^\s*(\S+) => not found", answer.stdout, re.MULTILINE))


class TestRun:
    @pytest.mark.parametrize(
        ("options", "display", "arguments", "window"),
        [
            ({}, True, ["demo"], True),
            ({}, False, ["demo", "--headless"], False),
            ({"headless": True}, True, ["demo", "--headless"], False),
            (
                {"headless": True, "out": "my files"},
                True,
                ["demo", "--headless", "--out", "my files"],
                False,
            ),
            ({"out": "d"}, True, ["demo", "--headless", "--out", "d"], False),
            ({"book": "fund.alem"}, True, ["fund.alem"], True),
            (
                {"verbatim": ["lots", "f.alem", "--json"]},
                False,
                ["lots", "f.alem", "--json"],
                False,
            ),
        ],
    )
    def test_options_become_the_programs_own(
        self, options: dict[str, object], display: bool, arguments: list[str], window: bool
    ) -> None:
        start = _plan(display=display, **options)
        assert start == bootstrap.Start(arguments, window)

    @pytest.mark.parametrize(
        ("options", "display", "part"),
        [
            ({"book": "my fund.alem"}, False, "run -- holdings 'my fund.alem'"),
            ({"book": "f.alem", "headless": True}, True, "demo"),
            ({"book": "f.alem", "out": "d"}, True, "demo"),
            ({"verbatim": ["lots"], "headless": True}, True, "`--`"),
        ],
    )
    def test_what_does_not_fit_is_refused(
        self, options: dict[str, object], display: bool, part: str
    ) -> None:
        with pytest.raises(bootstrap.BootstrapError, match=re.escape(part)):
            _plan(display=display, **options)

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a display is taken for granted")
    def test_a_display_is_one_of_two_variables(self) -> None:
        assert bootstrap.has_display({"DISPLAY": ":0"})
        assert bootstrap.has_display({"WAYLAND_DISPLAY": "wayland-0"})
        assert not bootstrap.has_display({"DISPLAY": ""})

    def test_the_program_sees_this_checkout_from_any_folder(self, tmp_path: Path) -> None:
        (tmp_path / "json.py").write_text("raise SystemExit('a file of the user is no module')")
        code = "import json, sys; print(sys.path[0])"
        answer = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=bootstrap.program_variables({}),
            capture_output=True,
            text=True,
            check=True,
        )
        assert Path(answer.stdout.strip()) == ROOT

    def test_caches_have_a_place_without_a_home(self, tmp_path: Path) -> None:
        cache = str(ROOT / ".venv" / "cache")
        elsewhere = {"XDG_CACHE_HOME": cache, "MPLCONFIGDIR": cache}
        assert bootstrap.cache_variables({"HOME": str(tmp_path)}) == {}
        assert bootstrap.cache_variables({"HOME": str(tmp_path / "nowhere")}) == elsewhere
        assert bootstrap.cache_variables({}) == elsewhere
        assert bootstrap.cache_variables({"XDG_CACHE_HOME": "/c"}) == {"MPLCONFIGDIR": cache}

    def test_a_forced_ascii_locale_becomes_utf8(self) -> None:
        assert bootstrap.locale_variables({"LC_ALL": "C"}) == {"LC_ALL": "C.UTF-8"}
        assert bootstrap.locale_variables({"LC_ALL": "kk_KZ.UTF-8"}) == {}
        assert bootstrap.locale_variables({}) == {}


def _plan(*, display: bool, **options: object) -> object:
    asked = {"headless": False, "out": None, "book": None, "verbatim": [], **options}
    return bootstrap.plan_start(display=display, **asked)


class TestTasks:
    def test_a_failure_does_not_hold_up_the_rest(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        seen = tmp_path / "seen"
        status = bootstrap.carry_out_all(
            Path(sys.executable),
            {
                "bad": ["-c", "raise SystemExit(3)"],
                "good": ["-c", f"open({str(seen)!r}, 'w').close()"],
            },
        )
        assert status == 1
        assert seen.exists()
        assert "Failed: bad (" in capfd.readouterr().err

    def test_no_failure_is_0(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert bootstrap.carry_out_all(Path(sys.executable), {"good": ["-c", ""]}) == 0
        assert "All well: good (" in capfd.readouterr().err

    @pytest.mark.parametrize(
        ("arguments", "passed_on"),
        [
            (["test"], ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]),
            (["test", "tests/core", "-q"], ["tests/core", "-q"]),
            (["test", "-n", "2"], ["-n", "2"]),
        ],
    )
    def test_all_tests_go_on_all_cores(
        self, monkeypatch: pytest.MonkeyPatch, arguments: list[str], passed_on: list[str]
    ) -> None:
        seen: list[Mapping[str, Sequence[str]]] = []
        monkeypatch.setattr(bootstrap.Environment, "bring_up", lambda _self, _steps: None)
        monkeypatch.setattr(bootstrap, "carry_out_all", lambda _python, tasks: seen.append(tasks))
        bootstrap.main(arguments)
        assert [*seen[0]] == [*bootstrap.CHECKS, "tests"]
        assert seen[0]["tests"] == ["-m", "pytest", *passed_on]

    def test_a_failing_step_shows_its_last_words(self, capfd: pytest.CaptureFixture[str]) -> None:
        code = "print('Collecting a==1'); print('no route'); raise SystemExit(1)"
        with pytest.raises(bootstrap.BootstrapError, match="This failed"):
            bootstrap.watch([sys.executable, "-c", code], os.environ, r"^Collecting (\S+)")
        assert capfd.readouterr().err.splitlines() == ["  a==1", "Collecting a==1", "no route"]


class TestLocks:
    @pytest.fixture
    def project(self) -> dict[str, list[str]]:
        table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        runtime, test = table["project"]["dependencies"], table["dependency-groups"]["test"]
        return {"runtime": runtime, "test": test}

    def test_every_dependency_is_pinned_as_the_project_asks(
        self, project: dict[str, list[str]]
    ) -> None:
        for lock, kind in ((bootstrap.RUNTIME_LOCK, "runtime"), (bootstrap.TEST_LOCK, "test")):
            pins = _pins(lock)
            for asked in map(Requirement, project[kind]):
                versions = pins[asked.name.lower()]
                assert all(asked.specifier.contains(version) for version in versions), asked

    def test_both_locks_agree(self) -> None:
        runtime, test = _pins(bootstrap.RUNTIME_LOCK), _pins(bootstrap.TEST_LOCK)
        shared = runtime.keys() & test.keys()
        assert {name: test[name] for name in shared} == {name: runtime[name] for name in shared}

    @pytest.mark.parametrize("lock", [bootstrap.RUNTIME_LOCK, bootstrap.TEST_LOCK])
    def test_a_lock_holds_pins_and_hashes_and_names_no_host(self, lock: Path) -> None:
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*-(?!-hash=sha256:[0-9a-f]{64}( \\)?$)", text, re.MULTILINE)
        pins = re.findall(r"^[a-z].*\\\n    --hash=", text, re.MULTILINE)
        assert len(pins) == len(re.findall(r"^[a-z]", text, re.MULTILINE))


def _pins(lock: Path) -> dict[str, set[str]]:
    """Name -> the versions pinned (more than one where Pythons differ)."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(
        r"^([\w.-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE
    ):
        pins.setdefault(name, set()).add(version)
    return pins
