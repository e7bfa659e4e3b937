"""Texts in another language than the window's, in any thread."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from alem_desktop.core.errors import LanguageMissing
from alem_desktop.drawing import speech
from alem_desktop.drawing.speech import speaking_in, translate
from alem_desktop.drawing.statement_pdf import write_statement
from tests.conftest import ROOT
from tests.drawing import papers

pytestmark = pytest.mark.usefixtures("qapp")

COUNTED = "%n transactions await approval and are in no figure."


def asset() -> str:
    return translate("Statement", "Asset")


class Shouting(QTranslator):
    """Stands for the language of the window."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return source.upper()


def test_a_language_is_spoken_inside_its_block_only() -> None:
    with speaking_in("ru"):
        assert translate("Statement", "Quantity") == "Количество"
        with speaking_in("kk"):
            assert translate("Statement", "Quantity") == "Саны"
        assert translate("Statement", "Quantity") == "Количество"
    assert translate("Statement", "Quantity") == "Quantity"


def test_the_window_keeps_its_language() -> None:
    window = Shouting()
    QCoreApplication.installTranslator(window)
    try:
        assert asset() == "ASSET"
        with speaking_in("en"):
            assert asset() == "Asset"
        with speaking_in("ru"):
            assert asset() == "Актив"
            assert QCoreApplication.translate("Statement", "Asset") == "ASSET"
        assert asset() == "ASSET"
    finally:
        QCoreApplication.removeTranslator(window)


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 3, "3 transactions await approval and are in no figure."),
        ("ru", 1, "1 операция на утверждении, в цифрах не учтена."),
        ("ru", 3, "3 операции на утверждении, в цифрах не учтены."),
        ("ru", 5, "5 операций на утверждении, в цифрах не учтены."),
        ("kk", 3, "3 операция бекітілуде, олар ешбір көрсеткішке кірмейді."),
    ],
)
def test_counts_take_the_form_of_their_language(language: str, count: int, said: str) -> None:
    with speaking_in(language):
        assert translate("Statement", COUNTED, "", count) == said


def test_what_has_no_translation_is_english() -> None:
    with speaking_in("ru"):
        assert translate("Statement", "No such text, %n times", "", 2) == "No such text, 2 times"


@pytest.fixture
def damaged_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of translations of a copy of the program, to be damaged."""
    folder = tmp_path / "translations"
    folder.mkdir()
    for language in ("ru", "kk"):
        shutil.copy(ROOT / "resources" / "translations" / f"alem_{language}.qm", folder)
    monkeypatch.setattr(speech, "resource", lambda *parts: tmp_path.joinpath(*parts))
    speech.translator_of.cache_clear()
    yield folder
    speech.translator_of.cache_clear()


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "other"])
def test_a_copy_that_lacks_a_language_says_so_and_prints_no_english_for_it(
    damaged_copy: Path, tmp_path: Path, damage: str
) -> None:
    file = damaged_copy / "alem_kk.qm"
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes({"empty": b"", "cut": whole[:1000], "other": b"text" * 500}[damage])
    with speaking_in("ru"):
        assert asset() == "Актив"
    with pytest.raises(LanguageMissing, match=r"kk.*Install the program again"), speaking_in("kk"):
        pytest.fail("nothing is said")
    with pytest.raises(LanguageMissing):
        write_statement(papers.holdings(), ("kk",), tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()
    assert asset() == "Asset"


def test_each_thread_speaks_for_itself() -> None:
    heard: dict[str, str] = {}
    met = threading.Barrier(3, timeout=10)

    def speak(language: str) -> None:
        with speaking_in(language):
            met.wait()
            heard[language] = asset()
            met.wait()

    threads = [threading.Thread(target=speak, args=(language,)) for language in ("en", "ru")]
    for thread in threads:
        thread.start()
    with speaking_in("kk"):
        met.wait()
        heard["kk"] = translate("Statement", "Value")
        met.wait()
    for thread in threads:
        thread.join()
    assert heard == {"en": "Asset", "ru": "Актив", "kk": "Құны"}
