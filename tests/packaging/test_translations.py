"""Every text that the program can show is there in Russian and Kazakh, and fits what is put in."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from alem_desktop.core.errors import PositionBelowZero
from alem_desktop.ui.look import Look
from alem_desktop.ui.messages import text_of
from alem_desktop.ui.settings import LANGUAGE, Settings
from tests.conftest import ROOT

LANGUAGES = ("ru", "kk")
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


def test_nothing_is_left_in_english(tool: ModuleType) -> None:
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
