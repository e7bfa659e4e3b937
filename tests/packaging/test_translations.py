"""Every text that the program can show is there in Russian and Kazakh, and fits what is put in.

In English, which the code is written in, every text that counts has its two forms.
"""

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from alem_desktop.core.errors import PositionBelowZero
from alem_desktop.drawing.headless import speaking
from alem_desktop.drawing.speech import speaking_in, translate
from alem_desktop.ui.look import Look
from alem_desktop.ui.messages import text_of
from alem_desktop.ui.settings import LANGUAGE, Settings
from tests.conftest import ROOT

LANGUAGES = ("en", "ru", "kk")
FOLDER = ROOT / "resources" / "translations"
PLACEHOLDERS = re.compile(r"\{[^{}]*\}|%n|<[^>]+>")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py, which is a script and no package."""
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_is_left_undone(tool: ModuleType) -> None:
    assert list(tool.unfinished()) == []


def test_what_is_loaded_is_what_was_translated(tool: ModuleType, tmp_path: Path) -> None:
    """`packaging/translations.py compile` was run after the last change of a translation."""
    tool.compile_all(tmp_path)
    for language in LANGUAGES:
        name = f"alem_{language}.qm"
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_takes_the_same_figures_and_keys(language: str) -> None:
    for message in ElementTree.parse(FOLDER / f"alem_{language}.ts").iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        for form in list(translation.iter("numerusform")) or [translation]:
            text = form.text or ""
            assert sorted(PLACEHOLDERS.findall(text)) == sorted(PLACEHOLDERS.findall(source)), text
            assert text.count("&") == source.count("&"), text
            assert text.count("\n") == source.count("\n"), text


@pytest.mark.parametrize(("language", "forms"), [("en", 2), ("ru", 3), ("kk", 2)])
def test_what_counts_has_the_forms_of_its_language(
    tool: ModuleType, language: str, forms: int
) -> None:
    counting = [
        message
        for message in ElementTree.parse(FOLDER / f"alem_{language}.ts").iter("message")
        if message.get("numerus") == "yes"
    ]
    assert {len(list(message.iter("numerusform"))) for message in counting} == {forms}
    assert len(counting) == len({text for text in tool.texts() if text.counts})


def test_english_is_translated_where_it_counts_only(tool: ModuleType) -> None:
    """A text that counts nothing is shown as the code has it, and kept in one place."""
    messages = list(ElementTree.parse(FOLDER / "alem_en.ts").iter("message"))
    assert messages
    for message in messages:
        assert message.get("numerus") == "yes"
        one, many = (form.text or "" for form in message.iter("numerusform"))
        assert "(s)" not in one + many
        assert not re.search(r"%n (other |more |new |later |open )*[a-z]+s\b(?!')", one), one
        assert not re.search(r"%n [a-z ]* (await|are|stand)\b", one), one


def test_a_text_that_counts_is_asked_for_in_english_too(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new text is told as unfinished in every language that must have it."""
    counting = tool.Text("Statement", "%n pigeons", True)
    plain = tool.Text("Statement", "Pigeon", False)
    monkeypatch.setattr(tool, "texts", lambda: iter([counting, plain]))
    assert list(tool.unfinished()) == [
        ("en", "Statement", "%n pigeons"),
        ("ru", "Statement", "%n pigeons"),
        ("ru", "Statement", "Pigeon"),
        ("kk", "Statement", "%n pigeons"),
        ("kk", "Statement", "Pigeon"),
    ]


def test_update_keeps_what_was_translated_and_asks_for_the_rest(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tool.Text("Statement", "{names} and %n more", True)
    new = tool.Text("Statement", "%n pigeons", True)
    plain = tool.Text("Statement", "Asset", False)
    monkeypatch.setattr(tool, "texts", lambda: iter([known, new, plain]))
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    for language in LANGUAGES:
        name = f"alem_{language}.ts"
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    tool.update()
    sources = {
        language: {
            message.findtext("source")
            for message in ElementTree.parse(tmp_path / f"alem_{language}.ts").iter("message")
        }
        for language in LANGUAGES
    }
    assert sources["en"] == {known.source, new.source}
    assert sources["ru"] == sources["kk"] == {known.source, new.source, plain.source}
    assert {source for _, _, source in tool.unfinished()} == {new.source}


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "0 transactions await approval and are in no figure."),
        ("en", 1, "1 transaction awaits approval and is in no figure."),
        ("en", 2, "2 transactions await approval and are in no figure."),
        ("en", 21, "21 transactions await approval and are in no figure."),
        ("kk", 1, "1 операция бекітілуде, ол ешбір көрсеткішке кірмейді."),
        ("kk", 2, "2 операция бекітілуде, олар ешбір көрсеткішке кірмейді."),
    ],
)
def test_one_is_said_as_one_on_paper_and_without_a_window(
    qapp: object, language: str, count: int, said: str
) -> None:
    text = "%n transactions await approval and are in no figure."
    with speaking_in(language):
        assert translate("Statement", text, "", count) == said
    with speaking(language):
        assert QCoreApplication.translate("Statement", text, "", count) == said


def lots(count: int) -> str:
    return QCoreApplication.translate("Holdings", "%n lot(s)", "", count)


def test_the_window_says_one_as_one_in_english(qapp: object) -> None:
    """From the start, and after other languages."""
    settings = Settings()
    settings.set(LANGUAGE, "en")
    look = Look(qapp, settings)  # type: ignore[arg-type]
    assert lots(1) == "1 lot"
    assert lots(2) == "2 lots"
    look.set_language("ru")
    assert lots(2) == "2 партии"
    look.set_language("en")
    assert lots(1) == "1 lot"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "На счёте Custody на 2024-01-01T00:00:00Z есть 5 BNB"),
        ("kk", "«Custody» шотында 5 BNB бар"),
    ],
)
def test_an_error_of_the_core_speaks_the_language(
    qapp: object, tmp_path: Path, language: str, said: str
) -> None:
    error = PositionBelowZero(
        "quantity", account="Custody", asset="BNB", position="5", needed="7", missing="2",
        reference="S-1", time="2024-01-01T00:00:00Z",
    )  # fmt: skip
    settings = Settings()
    settings.set(LANGUAGE, language)
    look = Look(qapp, settings)  # type: ignore[arg-type]
    text = text_of(error)
    assert text != str(error)
    assert said in text
    assert all(figure in text for figure in ("5", "7", "2", "S-1"))
    look.set_language("en")
    assert text_of(error) == str(error)
