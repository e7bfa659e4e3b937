"""The settings of fetching: shown, changed, refused at their fields, and kept."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from alem_desktop.services import price_settings, source_keys
from alem_desktop.services.asset_sources import DEFAULT_ASSETS, QUOTE_SOURCES, AssetSources, Pair
from alem_desktop.services.price_settings import VARIABLE, PriceSettings
from alem_desktop.ui.prices.settings_dialog import NETWORK, PAIRS, SOURCES, WHEN, SettingsDialog
from alem_desktop.ui.prices.settings_pairs import assets_of, pair_lines
from alem_desktop.ui.prices.tab import PricesTab
from tests.ui.prices.conftest import dialog_of, is_gone, settle


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def dialog(qtbot: QtBot, tab: PricesTab) -> SettingsDialog:
    tab.show_settings()
    made = dialog_of(qtbot, tab, SettingsDialog)
    qtbot.waitUntil(lambda: made.loaded is not None)
    return made


def save(qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog) -> None:
    dialog.submit()
    settle(qtbot, tab)


def test_what_is_set_is_shown(qtbot: QtBot, dialog: SettingsDialog) -> None:
    assert not dialog.when.enabled.isChecked(), "as the file of the tests says"
    assert not dialog.when.hourly.isEnabled(), "what is off has no times"
    assert dialog.sources.order.order == QUOTE_SOURCES
    assert ("BNB", "Binance", "BNBUSDT", "USDT") in dialog.pairs.lines
    assert os.environ[VARIABLE] in dialog.hint.text()
    assert dialog.settings() == price_settings.load()


def test_all_of_it_is_changed_and_kept(
    qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog, tmp_path: Path
) -> None:
    before = price_settings.load()
    dialog.when.enabled.setChecked(True)
    dialog.when.hourly.setChecked(False)
    _text(dialog.when.years, "5")
    order = dialog.sources.order
    order.downs[0].click()
    order.boxes[2].setChecked(False)
    dialog.sources.wanted.set_value(1)
    _text(dialog.sources.hosts["Binance"], "https://api.binance.com, https://api1.binance.com")
    _text(dialog.network.proxy, "http://proxy.office.kz:3128")
    _text(dialog.network.folder, str(tmp_path))
    save(qtbot, tab, dialog)
    assert is_gone(tab, SettingsDialog)
    found = price_settings.load()
    assert (found.enabled, found.hourly, found.at_open, found.daily_years) == (
        True, False, True, 5,
    )  # fmt: skip
    assert found.order == ("Kraken", "Binance")
    assert found.sources_wanted == 1
    assert found.hosts["Binance"] == ("https://api.binance.com", "https://api1.binance.com")
    assert {**found.hosts, "Binance": ()} == {**before.hosts, "Binance": ()}, "no other was touched"
    assert (found.proxy, found.folder) == ("http://proxy.office.kz:3128", str(tmp_path))


def test_moving_a_source_takes_the_focus_along(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show_page(SOURCES)
    order = dialog.sources.order
    order.downs[0].setFocus()
    qtbot.keyClick(order.downs[0], Qt.Key.Key_Return)
    assert [box.text() for box in order.boxes] == ["Kraken", "Binance", "CoinGecko"]
    assert order.downs[1].hasFocus()
    qtbot.keyClick(order.downs[1], Qt.Key.Key_Return)
    assert order.boxes[2].hasFocus(), "at the end there is no further down"
    assert order.ups[2].accessibleName() == "Move Binance up"


def test_a_pair_is_added_changed_and_removed(
    qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog
) -> None:
    dialog.show_page(PAIRS)
    pairs = dialog.pairs
    pairs.on_set()
    pairs.asset.setEditText("KZTE")
    pairs.source.setCurrentText("Kraken")
    pairs.symbol.setText("")
    pairs.on_set()
    assert pairs.symbol_row.problem == "Say what the source calls it."
    pairs.symbol.setText("KZTEUSD")
    pairs.quote.setEditText("usd")
    pairs.on_set()
    line = next(x for x in pairs.lines if x.asset == "KZTE")
    assert line == ("KZTE", "Kraken", "KZTEUSD", "USD")
    pairs.choose(next(x for x in pairs.lines if x[:2] == ("BNB", "CoinGecko")))
    assert pairs.symbol.text() == "binancecoin"
    pairs.on_remove()
    save(qtbot, tab, dialog)
    found = price_settings.load().assets
    assert found["KZTE"].pairs == {"Kraken": Pair("KZTEUSD", "USD")}
    assert set(found["BNB"].pairs) == {"Binance", "Kraken"}
    assert found["BTC"] == DEFAULT_ASSETS["BTC"]


@pytest.mark.parametrize(
    ("page", "where", "text", "said"),
    [
        (WHEN, "years", "fifty", "This is not a whole number from 1 to 20."),
        (WHEN, "days", "99999", "This is not a whole number from 0 to 3660."),
        (
            NETWORK,
            "proxy",
            "nowhere at all",
            "This is not an address such as http://proxy.example.com:3128, without user, password "
            "and path.",
        ),
        (NETWORK, "bundle", "beside.pem", "This is not a path that begins at the root."),
        (NETWORK, "folder", "prices", "This is not a path that begins at the root."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    qtbot: QtBot,
    tab: PricesTab,
    dialog: SettingsDialog,
    page: str,
    where: str,
    text: str,
    said: str,
) -> None:
    before = Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
    row = getattr(dialog.when if page == WHEN else dialog.network, where)
    _text(row, text)
    save(qtbot, tab, dialog)
    assert dialog.choice.value == page, "the page of the field is turned to"
    assert row.problem == said, "neither the file nor the entry of it, which are plain to see"
    assert row.field.hasFocus()
    assert Path(os.environ[VARIABLE]).read_text(encoding="utf-8") == before
    dialog.on_defaults()
    assert not row.problem


def test_a_wrong_host_and_a_wrong_symbol(
    qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog
) -> None:
    _text(dialog.sources.hosts["Kraken"], "ftp://api.kraken.com")
    save(qtbot, tab, dialog)
    assert dialog.choice.value == SOURCES
    assert dialog.sources.hosts["Kraken"].problem.startswith("This ")
    _text(dialog.sources.hosts["Kraken"], "")
    dialog.pairs.choose(next(x for x in dialog.pairs.lines if x[:2] == ("ETH", "Kraken")))
    dialog.pairs.symbol.setText("not a symbol")
    dialog.pairs.on_set()
    dialog.pairs.choose(dialog.pairs.lines[0])
    save(qtbot, tab, dialog)
    assert dialog.choice.value == PAIRS
    assert dialog.pairs.symbol.text() == "not a symbol", "the pair that is wrong is gone to"
    assert "This is not a symbol" in dialog.pairs.symbol_row.problem


def test_signed_files_need_a_key(qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog) -> None:
    dialog.network.signed.setChecked(True)
    save(qtbot, tab, dialog)
    assert dialog.choice.value == NETWORK
    assert dialog.network.keys_row.problem.startswith("Without a key every file would be refused.")


def test_defaults_are_shown_and_kept_only_when_saved(
    qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog
) -> None:
    _text(dialog.network.proxy, "http://proxy.office.kz:3128")
    dialog.defaults_button.click()
    assert dialog.settings() == PriceSettings()
    assert not price_settings.load().enabled
    save(qtbot, tab, dialog)
    assert price_settings.load() == PriceSettings()


def test_a_file_that_cannot_be_read_is_told(qtbot: QtBot, tab: PricesTab) -> None:
    Path(os.environ[VARIABLE]).write_text('{"proxy": 5}', encoding="utf-8")
    tab.show_settings()
    dialog = dialog_of(qtbot, tab, SettingsDialog)
    assert "proxy is not text" in dialog.word.text
    assert dialog.word.text.endswith("saving puts them in its place.")
    assert dialog.settings() == PriceSettings()
    tab.on_book_changed(None)
    settle(qtbot, tab)
    assert "proxy is not text" in tab.said.text


class TestKey:
    def test_it_is_kept_in_the_keyring_and_never_shown(
        self, qtbot: QtBot, tab: PricesTab, ring: Ring, dialog: SettingsDialog
    ) -> None:
        key = dialog.sources.key
        assert isinstance(key, QLineEdit)
        assert key.placeholderText().startswith("not set")
        assert key.echoMode() is QLineEdit.EchoMode.Password
        key.setText("CG-secret")
        save(qtbot, tab, dialog)
        assert source_keys.key_of("CoinGecko") == "CG-secret"
        assert "CG-secret" not in Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
        tab.show_settings()
        again = dialog_of(qtbot, tab, SettingsDialog)
        assert isinstance(again.sources.key, QLineEdit)
        assert again.sources.key.text() == ""
        assert again.sources.key.placeholderText().startswith("set;")

    def test_it_is_forgotten_when_saved(self, qtbot: QtBot, tab: PricesTab, ring: Ring) -> None:
        source_keys.keep_key("CoinGecko", "CG-secret")
        tab.show_settings()
        dialog = dialog_of(qtbot, tab, SettingsDialog)
        dialog.show_page(SOURCES)
        dialog.sources.forget.click()
        assert source_keys.key_of("CoinGecko") == "CG-secret"
        save(qtbot, tab, dialog)
        assert source_keys.key_of("CoinGecko") == ""

    def test_without_a_keyring_its_field_says_what_to_do(
        self, qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog
    ) -> None:
        assert isinstance(dialog.sources.key, QLineEdit)
        dialog.sources.key.setText("CG-secret")
        save(qtbot, tab, dialog)
        assert dialog.isVisible()
        assert dialog.choice.value == SOURCES
        assert "ALEM_COINGECKO_KEY" in dialog.sources.key_row.problem


_CODES = st.sampled_from(["ADA", "BNB", "KZTE", "TON"])
_PAIRS = st.dictionaries(
    st.sampled_from(QUOTE_SOURCES), st.builds(Pair, st.sampled_from(["A", "b-1"]), st.just("USD"))
)
_ASSETS = st.dictionaries(
    _CODES, st.builds(AssetSources, _PAIRS, st.just(("Kraken",)), st.sampled_from(["", "mint"]))
)


@given(assets=_ASSETS)
def test_pairs_there_and_back_are_the_same_assets(assets: dict[str, AssetSources]) -> None:
    assert assets_of(pair_lines(assets), assets) == assets
    assert pair_lines(assets_of(pair_lines(assets), {})) == pair_lines(assets)


def test_the_file_says_only_what_differs(
    qtbot: QtBot, tab: PricesTab, dialog: SettingsDialog
) -> None:
    dialog.on_defaults()
    dialog.when.hourly.setChecked(False)
    save(qtbot, tab, dialog)
    said = json.loads(Path(os.environ[VARIABLE]).read_text(encoding="utf-8"))
    assert said == {"hourly": False}


def _text(row: object, text: str) -> None:
    field = row.field  # type: ignore[attr-defined]
    assert isinstance(field, QLineEdit)
    field.setText(text)
