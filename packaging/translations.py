"""Translation files: `update` collects the source texts, `compile` makes what the program loads.

Qt's own tools do both. The sentences of core's errors are class attributes there, which lupdate
cannot see (core knows no Qt), so they are listed for it in a file made for the occasion.
Run with the project's environment: .venv/bin/python packaging/translations.py update|compile|check
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ru", "kk")
ERROR_CONTEXT = "LedgerError"

sys.path.insert(0, str(ROOT))


def main(arguments: list[str]) -> int:
    """Do what is asked: update, compile or check."""
    act = arguments[0] if arguments else "update"
    if act == "update":
        update()
    elif act == "compile":
        compile_all()
    elif act == "check":
        missing = list(unfinished())
        for language, context, source in missing:
            print(f"{language}: {context}: {source}")
        return 1 if missing else 0
    else:
        print("usage: translations.py update|compile|check", file=sys.stderr)
        return 2
    return 0


def update() -> None:
    """Bring the .ts files up to date with the texts in the code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path) for path in (ROOT / "alem_desktop").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "ledger_errors.py"
        listed.write_text("\n".join(_error_lines()) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            subprocess.run(
                [
                    _tool("lupdate"),
                    *sources,
                    str(listed),
                    "-no-obsolete",
                    "-locations",
                    "none",
                    "-source-language",
                    "en",
                    "-target-language",
                    language,
                    "-ts",
                    str(FOLDER / f"alem_{language}.ts"),
                ],
                check=True,
            )


def compile_all() -> None:
    """Make the .qm files."""
    for language in LANGUAGES:
        source = FOLDER / f"alem_{language}.ts"
        subprocess.run(
            [_tool("lrelease"), str(source), "-qm", str(source.with_suffix(".qm"))], check=True
        )


def unfinished() -> Iterator[tuple[str, str, str]]:
    """Texts without a translation: language, context and English text."""
    for language in LANGUAGES:
        tree = ElementTree.parse(FOLDER / f"alem_{language}.ts")
        for context in tree.iter("context"):
            for text in context.iter("message"):
                translation = text.find("translation")
                forms = [] if translation is None else list(translation.iter("numerusform"))
                empty = translation is None or (
                    any(not form.text for form in forms) if forms else not translation.text
                )
                if empty or translation.get("type") == "unfinished":
                    yield language, context.findtext("name") or "", text.findtext("source") or ""


def error_templates() -> Iterator[str]:
    """Every sentence that an error of core can show."""
    from alem_desktop.core import file_errors  # noqa: F401  (defines its errors)
    from alem_desktop.core.errors import LedgerError

    todo = [LedgerError]
    seen = set()
    while todo:
        kind = todo.pop(0)
        todo += kind.__subclasses__()
        if kind.template not in seen and kind.template != "{reason}":
            seen.add(kind.template)
            yield kind.template


def _error_lines() -> Iterator[str]:
    yield "from PySide6.QtCore import QCoreApplication"
    for template in error_templates():
        yield f"QCoreApplication.translate({ERROR_CONTEXT!r}, {template!r})"


def _tool(name: str) -> str:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed here: run it with .venv/bin/python.")
    folder = Path(spec.origin).parent
    for place in (folder / name, folder / "Qt" / "libexec" / name, folder / f"{name}.exe"):
        if place.exists():
            return str(place)
    raise SystemExit(f"{name} was not found beside PySide6.")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
