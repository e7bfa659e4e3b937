"""Rules of the house that no linter states."""

import ast
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parents[2]


def _imports(file: Path) -> set[str]:
    """The modules that a file names in its import statements."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_core_imports_the_standard_library_only() -> None:
    foreign = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / "alem_desktop" / "core").rglob("*.py")
        for name in _imports(file)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith("alem_desktop.core")
    }
    assert foreign == set()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_a_void_qt_call_leaves_none_alone() -> None:
    """On Python 3.11 PySide6 6.12.0 loses a reference to None a call, until the process aborts."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
