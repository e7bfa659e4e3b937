"""Translation files: `update` collects the source texts, `compile` makes what the program loads.

The texts are found in the program's syntax trees and handed to Qt's lupdate as one listing in C++:
its own reading of Python misses numerus forms of `translate`, aliases, and the sentences of core's
errors, findings and conventions, which are data there (core knows no Qt).
The code is written in English, so English holds only the two forms of what counts (%n).
Run with the project's environment: .venv/bin/python packaging/translations.py update|compile|check
"""

from __future__ import annotations

import ast
import importlib.util
import json
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCE_LANGUAGE = "en"
LANGUAGES = (SOURCE_LANGUAGE, "ru", "kk")
ERROR_CONTEXT = "LedgerError"
FINDING_CONTEXT = "Finding"
CONVENTION_CONTEXT = "Convention"

_PLACES = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Calls that show a text, and which of their arguments it is; a third one after it is a number."""

sys.path.insert(0, str(ROOT))


class Text(NamedTuple):
    """A text as the code has it: its context, and whether it counts something (%n)."""

    context: str
    source: str
    counts: bool


def main(arguments: list[str]) -> int:
    """Do what is asked: update, compile or check."""
    act = arguments[0] if arguments else "update"
    if act == "update":
        update()
    elif act == "compile":
        compile_all(FOLDER)
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
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "texts.cpp"
        listing.write_text("\n".join(_listing()) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            subprocess.run(
                [
                    _tool("lupdate"),
                    str(listing),
                    "-no-obsolete",
                    "-locations",
                    "none",
                    *(["-pluralonly"] if language == SOURCE_LANGUAGE else []),
                    "-source-language",
                    SOURCE_LANGUAGE,
                    "-target-language",
                    language,
                    "-ts",
                    str(FOLDER / f"alem_{language}.ts"),
                ],
                check=True,
            )


def compile_all(folder: Path) -> None:
    """Make the .qm files in a folder."""
    for language in LANGUAGES:
        source = FOLDER / f"alem_{language}.ts"
        made = folder / f"alem_{language}.qm.new"
        subprocess.run([_tool("lrelease"), "-silent", str(source), "-qm", str(made)], check=True)
        # A running program has mapped the old file: another one takes its name.
        made.replace(made.with_suffix(""))


def unfinished() -> Iterator[tuple[str, str, str]]:
    """Texts in the code without a translation: language, context and English text."""
    for language in LANGUAGES:
        done = set(_translated(language))
        for text in sorted(set(texts())):
            if text not in done and (text.counts or language != SOURCE_LANGUAGE):
                yield language, text.context, text.source


def texts() -> Iterator[Text]:
    """Every text that the program can show."""
    for path in sorted((ROOT / "alem_desktop").rglob("*.py")):
        yield from _texts_in(ast.parse(path.read_text(encoding="utf-8")), "")
    for template in _error_templates():
        yield Text(ERROR_CONTEXT, template, False)
    for sentence in _finding_sentences():
        yield Text(FINDING_CONTEXT, sentence, False)
    for sentence in _convention_sentences():
        yield Text(CONVENTION_CONTEXT, sentence, False)


def _texts_in(node: ast.AST, inside: str) -> Iterator[Text]:
    """The texts below a node; `inside` names the class it stands in, the context of its `tr`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = getattr(child.func, "attr", getattr(child.func, "id", ""))
            place = _PLACES.get(name)
            if place is not None and len(child.args) > place:
                said = child.args[place]
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    context = ast.literal_eval(child.args[0]) if place else inside
                    yield Text(context, said.value, len(child.args) > place + 2)
        yield from _texts_in(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _error_templates() -> Iterator[str]:
    """Every sentence that an error of core can show."""
    from alem_desktop import core
    from alem_desktop.core.errors import LedgerError

    for module in pkgutil.iter_modules(core.__path__):  # each may define errors of its own
        importlib.import_module(f"{core.__name__}.{module.name}")
    todo = [LedgerError]
    seen = set()
    while todo:
        kind = todo.pop(0)
        todo += kind.__subclasses__()
        for sentence in (kind.template, getattr(kind, "hint", "")):
            if sentence and sentence not in seen and sentence != "{reason}":
                seen.add(sentence)
                yield sentence


def _finding_sentences() -> Iterator[str]:
    """Every sentence that a finding of core can show, and the fix it offers."""
    from alem_desktop.core.findings import CHECKS

    for check in CHECKS:
        yield check.template
        yield check.fix


def _convention_sentences() -> Iterator[str]:
    """Every definition of a figure of performance and risk."""
    from alem_desktop.core.conventions import DEFINITIONS

    yield from DEFINITIONS.values()


def _listing() -> Iterator[str]:
    yield "void texts(int n) {"
    count = ', "", n'
    for context, source, counts in sorted(set(texts())):
        # A C++ literal in ASCII is spelled as JSON spells it.
        yield (
            f"    QCoreApplication::translate({json.dumps(context)}, "
            f"{json.dumps(source)}{count if counts else ''});"
        )
    yield "}"


def _translated(language: str) -> Iterator[Text]:
    tree = ElementTree.parse(FOLDER / f"alem_{language}.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            counts = message.get("numerus") == "yes"
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = list(translation.iter("numerusform")) if counts else [translation]
            if all(form.text for form in forms):
                yield Text(context.findtext("name") or "", message.findtext("source") or "", counts)


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
