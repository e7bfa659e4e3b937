"""The two import dialogs: what a file would bring, all of it or nothing."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.services import register
from alem_desktop.services.register import RegisterQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.import_dialog import ImportDialog
from alem_desktop.ui.transactions.price_import_dialog import PriceImportDialog
from tests.ui.transactions.entries import CUSTODY

Idle = Callable[[], None]
Show = Callable[[QWidget], None]

HEADER = "reference,time,type,account,asset,quantity,price,currency,amount,settlement,note\n"
GOOD = (
    HEADER
    + f"I-1,2024-02-02T10:00:00+06:00,purchase,{CUSTODY},BNB,20.42,310.5,USD,,external,\n"
    + f"I-2,2024-02-03T10:00:00+06:00,purchase,{CUSTODY},ETH,3.84,2300,USD,,external,<b>x</b>\n"
    + f"I-1,2024-02-02T10:00:00+06:00,purchase,{CUSTODY},BNB,20.42,310.5,USD,,external,\n"
)
BAD = (
    GOOD
    + f"I-3,2024-02-30,purchase,{CUSTODY},BNB,1,2,USD,,external,\n"
    + f"I-4,2024-02-03T10:00:00+06:00,purchase,{CUSTODY},ETH,=1+1,10,USD,,external,\n"
    + f"I-5,2024-02-03T10:00:00+06:00,purchase,{CUSTODY},ETH,2,10,USD,21,external,\n"
)


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def texts(dialog: ImportDialog, key: str) -> list[str]:
    model = dialog.table.model()
    at = [column.key for column in dialog.table.figures.columns].index(key)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_ready_and_duplicate_lines_go_in(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", GOOD))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.heading.text() == "2 of 3 lines are ready to import"
    assert texts(dialog, "result") == ["Ready", "Ready", "Duplicate"]
    assert "2" in texts(dialog, "problem")[2]
    assert dialog.import_button.text() == "Import 2 transactions"
    assert register.count(context.book, RegisterQuery()).all == 15
    announced: list[str] = []
    context.announced.connect(announced.append)
    with qtbot.waitSignals([context.book_changed, dialog.accepted], timeout=10_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert announced == ["2 transactions imported, 1 duplicate skipped"]
    assert register.count(context.book, RegisterQuery()).all == 17


def test_a_file_with_errors_goes_nowhere(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", BAD))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert texts(dialog, "result") == ["Ready", "Ready", "Duplicate", "Error", "Error", "Error"]
    assert texts(dialog, "row")[3] == "5"
    assert "2024-02-30" in texts(dialog, "problem")[3]
    assert not dialog.import_button.isEnabled()
    assert "Correct 3 lines" in dialog.word.text
    assert dialog.save_errors_button.isVisible()
    dialog.states.set_value("error")
    dialog.on_state_chosen("error")
    assert texts(dialog, "row") == ["5", "6", "7"]
    dialog.start_import()
    assert not dialog.is_busy
    assert register.count(context.book, RegisterQuery()).all == 15


def test_errors_are_saved_without_formulas(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    bad = HEADER + f"=2+3,2024-02-03T10:00:00+06:00,loan,{CUSTODY},ETH,1,10,USD,,external,\n"
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", bad))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    target = tmp_path / "errors.csv"
    dialog.save_errors(target)
    idle()
    content = target.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows[0] == ["row", "column", "message"]
    assert rows[1][:2] == ["2", "type"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert str(target) in dialog.word.text


def test_what_is_no_text_file_is_said(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    path = tmp_path / "trades.csv"
    path.write_bytes(b"\x00\x01\x02" * 50)
    dialog = ImportDialog(context, path)
    shown(dialog)
    idle()
    qtbot.waitUntil(lambda: dialog.word.text != "")
    assert dialog.heading.text() == "This file cannot be imported"
    assert "trades.csv" in dialog.word.text
    assert not dialog.import_button.isEnabled()


def test_a_binance_export_asks_for_its_account(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    export = (
        "Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n"
        "2024-02-05 10:00:00,BNBUSDT,BUY,310,2BNB,620USDT,0.001BNB\n"
    )
    dialog = ImportDialog(context, write(tmp_path, "binance.csv", export))
    shown(dialog)
    idle()
    qtbot.waitUntil(lambda: dialog.outcome is not None or dialog.word.text != "")
    assert dialog.outcome is not None, dialog.word.text
    assert dialog.outcome.format == "binance-trades"
    assert dialog.account_choice.isEnabled()
    assert dialog.account_choice.currentText() == "Binance"
    dialog.account_choice.setEditText(CUSTODY)
    dialog.on_choice_made()
    idle()
    assert set(texts(dialog, "account")) == {CUSTODY}


def test_stopping_leaves_the_book_as_it_was(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", GOOD))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    dialog.start_import()
    dialog.reject()
    idle()
    assert dialog.result() in (QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted)
    count = register.count(context.book, RegisterQuery()).all
    assert count == (17 if "Stopped" not in dialog.word.text else 15)


def test_prices_are_counted_and_imported(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    path = write(
        tmp_path,
        "closes.csv",
        "time,base,quote,price,source\n2024-01-09,BNB,USD,310,Test source\n"
        "2024-02-01,BNB,USD,333.5,Test source\n",
    )
    dialog = PriceImportDialog(context, path)
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.heading.text() == "1 price is ready to import"
    assert dialog.counts_text == "1 new\n1 known already, will be skipped"
    with qtbot.waitSignals([context.book_changed, dialog.accepted], timeout=10_000):
        dialog.import_button.click()


def test_an_ohlc_file_needs_to_be_told_its_pair(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    path = write(
        tmp_path,
        "ohlc.csv",
        "date,open,high,low,close,volume\n2024-02-01,1,2,1,300.5,9\n2024-02-02,1,2,1,301.5,9\n",
    )
    dialog = PriceImportDialog(context, path)
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.word.text != "")
    assert not dialog.import_button.isEnabled()
    dialog.asset_choice.setEditText("BNB")
    dialog.quote_choice.setEditText("USD")
    dialog.on_said()
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.import_button.text() == "Import 2 prices"


def test_bad_prices_are_listed(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    path = write(
        tmp_path, "bad.csv", "time,base,quote,price\n2024-02-01,BNB,USD,0\n2024-02-02,BNB,USD,NaN\n"
    )
    dialog = PriceImportDialog(context, path)
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.table.isVisible()
    assert dialog.table.model().rowCount() == 2
    assert dialog.heading.text() == "2 lines to correct"
    assert not dialog.import_button.isEnabled()
