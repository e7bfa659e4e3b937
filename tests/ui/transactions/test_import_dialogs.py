"""The two import dialogs: what a file would bring, all of it or nothing."""

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import TransactionType
from alem_desktop.services import prices, register
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.screen import room_on_screen
from alem_desktop.ui.transactions.file_dialog import FileDialog
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.import_dialog import ImportDialog
from alem_desktop.ui.transactions.price_import_dialog import PriceImportDialog
from alem_desktop.ui.widgets.cells import cell_width
from alem_desktop.ui.widgets.columns import Role
from tests.ui.transactions.entries import CUSTODY, VAULT, draft_of

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


def test_a_late_line_says_which_gains_it_changed(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    """2 sold on day 30 for 660 took T-2 at 604: a gain of 56. With 2 bought on day 1 at 250 before
    them, the sale takes those: a gain of 160."""
    sale = draft_of(30, type=TransactionType.SALE, quantity=Decimal(2), price=Decimal(330))
    record(context.book, [sale], "demo")
    late = HEADER + f"I-1,2024-01-11T14:00:00+06:00,purchase,{CUSTODY},BNB,2,250,USD,,external,\n"
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", late))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    announced: list[str] = []
    context.announced.connect(announced.append)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.start_import()
    assert announced == [
        "1 transaction imported. 1 later disposal changed: realised gain 56.00\u00a0USD became "
        "160.00\u00a0USD."
    ]


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


BINANCE = "Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n"


def cut(table: FittedTable) -> list[str]:
    """What of the figures and badges in sight their columns leave no room for."""
    model, found = table.model(), []
    for at, column in enumerate(table.figures.columns):
        if column.key not in ("row", "quantity", "price", "amount", "fee", "result"):
            continue
        if table.isColumnHidden(at):
            continue
        for row in range(model.rowCount()):
            cell = model.index(row, at).data(Role.CELL)
            if cell_width(column, cell, table.figures.point) > table.columnWidth(at):
                found.append(f"{column.key}: {cell.text}")
    return found


@pytest.mark.parametrize("width", [1440, 700])
def test_figures_are_whole_however_long(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, width: int
) -> None:
    start = f"2024-02-02T10:00:00+06:00,purchase,{CUSTODY},BNB"
    rows = [
        f"L-1,{start},1000.123456789012345678,310.5,USD,,external,",
        f"L-2,{start},12345678901.5,0.000000001234,USD,,external,",
        *(f"N-{row},{start},1,2,USD,,external," for row in range(80)),
    ]
    dialog = ImportDialog(context, write(tmp_path, "long.csv", HEADER + "\n".join(rows) + "\n"))
    shown(dialog)
    dialog.resize(width, 600)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert texts(dialog, "quantity")[:2] == ["1,000.123456789012345678", "12,345,678,901.50"]
    assert texts(dialog, "price")[:2] == ["310.50", "0.000000001234"]
    assert cut(dialog.table) == []
    assert dialog.table.verticalScrollBar().isVisible()
    bar = dialog.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.isVisible() == (width == 700))  # only where there is no room


def test_an_export_can_be_compared_with_its_file(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    export = (
        BINANCE
        + "2024-02-05 10:00:00,BNBBTC,BUY,0.00712345,1.67BNB,0.01190273BTC,0.00000001BNB\n"
        + '2024-02-05 10:00:01,BTCUSDT,BUY,"43,210.10",0.01190273BTC,514.31815BUSD,0USDT\n'
    )
    dialog = ImportDialog(context, write(tmp_path, "binance.csv", export))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert texts(dialog, "price") == ["0.00712345", "43,210.10"]
    assert texts(dialog, "amount")[0] == "0.01190273"
    assert texts(dialog, "fee")[0] == "0.00000001 BNB"


def test_a_row_that_cannot_be_read_shows_what_its_file_says(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    bad = (
        HEADER
        + f"I-1,2024-02-30,loan,{CUSTODY},BNB,1234.5,=1+1,USD,,external,\n"
        + f"I-2,2024-02-03T10:00:00+06:00,loan,{CUSTODY},BNB,1,{'9' * 300},USD,,external,\n"
    )
    dialog = ImportDialog(context, write(tmp_path, "bad.csv", bad))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    said = [texts(dialog, key)[0] for key in ("time", "type", "account", "asset", "reference")]
    assert said == ["2024-02-30", "loan", CUSTODY, "BNB", "I-1"]
    assert texts(dialog, "quantity") == ["1,234.50", "1.00"]
    assert texts(dialog, "price")[0] == "=1+1"
    assert len(texts(dialog, "price")[1]) < 30
    at = [column.key for column in dialog.table.figures.columns].index("price")
    copied = dialog.table.model().index(0, at).data(Role.EXACT)
    assert copied == "'=1+1"


def test_an_export_that_cannot_be_read_shows_its_cells(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    row = "05.02.2024 10:00,BNBUSDT,BUY,310.25,2BNB,620.5USDT,0.001BNB\n"
    dialog = ImportDialog(context, write(tmp_path, "binance.csv", BINANCE + row))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    keys = ("time", "type", "asset", "quantity", "price", "amount", "fee")
    assert [texts(dialog, key)[0] for key in keys] == [
        "05.02.2024 10:00", "BUY", "BNBUSDT", "2.00", "310.25", "620.50", "0.001BNB",
    ]  # fmt: skip


def test_a_problem_names_its_column_once(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    rows = (
        f"I-1,2024-02-03T10:00:00+06:00,sale,{CUSTODY},BNB,9999,1,USD,,external,\n"
        f"I-2,2024-02-03T10:00:00+06:00,sale,{CUSTODY},,1,1,USD,,external,\n"
    )
    dialog = ImportDialog(context, write(tmp_path, "short.csv", HEADER + rows))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert texts(dialog, "problem")[1] == "Asset is missing. The type sale needs it."
    path = write(tmp_path, "short.csv", HEADER + rows.splitlines()[0] + "\n")
    other = ImportDialog(context, path)
    shown(other)
    qtbot.waitUntil(lambda: other.outcome is not None)
    assert texts(other, "problem")[0].startswith(f"Quantity: {CUSTODY} holds 24 BNB at 3 Feb 2024,")


@pytest.mark.parametrize("kind", [ImportDialog, PriceImportDialog])
def test_a_file_dialog_fits_the_screen_and_cuts_nothing(
    qtbot: QtBot,
    context: BookContext,
    tmp_path: Path,
    shown: Show,
    idle: Idle,
    kind: type[FileDialog],
) -> None:
    path = write(tmp_path, "bad.csv", BAD)
    window = QWidget()
    window.resize(3000, 2000)
    dialog = kind(context, path, window)
    qtbot.addWidget(window)
    room = room_on_screen(dialog)
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.show()
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QComboBox)]

    def is_whole(widget: QWidget) -> bool:
        corner = widget.mapTo(dialog, widget.rect().bottomRight())
        high = widget.height() >= widget.minimumSizeHint().height()
        return dialog.rect().contains(corner) and high

    idle()
    for width, height in ((960, 540), (520, 300)):
        dialog.resize(width, height)
        shown = [field for field in (dialog.import_button, *fields) if field.isVisible()]
        qtbot.waitUntil(lambda shown=shown: all(map(is_whole, shown)))
    dialog.reject()


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


@pytest.mark.parametrize(
    ("rows", "heading", "counts", "button", "told"),
    [
        (
            ("2024-02-01,1,2,1,300.5,9",),
            "1 daily volume is ready to import",
            "0 new\n1 known already, will be skipped\n1 new daily volume",
            "Import 1 daily volume",
            "1 daily volume imported, 1 price known already",
        ),
        (
            ("2024-02-01,1,2,1,300.5,9", "2024-02-02,1,2,1,301.5,8"),
            "2 daily volumes are ready to import",
            "0 new\n2 known already, will be skipped\n2 new daily volumes",
            "Import 2 daily volumes",
            "2 daily volumes imported, 2 prices known already",
        ),
        (
            ("2024-02-01,1,2,1,300.5,9", "2024-02-03,1,2,1,302.5,7"),
            "1 price is ready to import",
            "1 new\n1 known already, will be skipped\n2 new daily volumes",
            "Import 1 price",
            "1 price imported, 1 known already, 2 daily volumes",
        ),
    ],
    ids=["one volume", "volumes alone", "prices and volumes"],
)
def test_volumes_are_counted_beside_prices_or_alone(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle,
    rows: tuple[str, ...], heading: str, counts: str, button: str, told: str,
) -> None:  # fmt: skip
    """The closes of two days are known, and what was traded on them is not."""
    known = "date,close\n2024-02-01,300.5\n2024-02-02,301.5\n"
    said = {"asset": "BNB", "quote": "USD", "source": "Candles", "user": "demo"}
    prices.import_prices(context.book, write(tmp_path, "known.csv", known), **said)
    text = "\n".join(("date,open,high,low,close,volume", *rows, ""))
    dialog = PriceImportDialog(context, write(tmp_path, "ohlc.csv", text))
    dialog.asset_choice.setCurrentText("BNB")
    dialog.quote_choice.setCurrentText("USD")
    dialog.source_field.setText("Candles")
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.heading.text() == heading
    assert dialog.counts_text == counts
    assert (dialog.import_button.text(), dialog.import_button.isEnabled()) == (button, True)
    announced: list[str] = []
    context.announced.connect(announced.append)
    with qtbot.waitSignals([context.book_changed, dialog.accepted], timeout=10_000):
        dialog.import_button.click()
    assert announced == [told]
    idle()
    again = PriceImportDialog(context, tmp_path / "ohlc.csv")
    again.asset_choice.setCurrentText("BNB")
    again.quote_choice.setCurrentText("USD")
    again.source_field.setText("Candles")
    shown(again)
    qtbot.waitUntil(lambda: again.outcome is not None)
    assert again.word.text == "There is nothing new in this file."
    assert not again.import_button.isEnabled()


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
    assert dialog.word.text.endswith("Choose the asset and the quote above.")
    asset, quote = dialog.asset_choice.lineEdit(), dialog.quote_choice.lineEdit()
    assert asset is not None
    assert quote is not None
    assert dialog.asset_choice.hasFocus()
    for combo in (dialog.asset_choice, dialog.quote_choice):
        combo.setCompleter(None)  # the offscreen platform keeps its window to the front
    qtbot.keyClicks(asset, "bnb")
    qtbot.keyClick(asset, Qt.Key.Key_Return)
    assert dialog.quote_choice.hasFocus()
    qtbot.keyClicks(quote, "usd")
    qtbot.keyClick(quote, Qt.Key.Key_Return)
    assert dialog.source_field.hasFocus()
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.import_button.text() == "Import 2 prices"


def test_counts_of_prices_are_grouped(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    rows = "".join(
        f"{2000 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02},BNB,USD,{n + 1},S\n"
        for n in range(4_000, 7_000)
    )
    path = write(tmp_path, "many.csv", "time,base,quote,price,source\n" + rows)
    dialog = PriceImportDialog(context, path)
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.heading.text() == "3,000 prices are ready to import"
    assert dialog.counts_text == "3,000 new"
    assert dialog.import_button.text() == "Import 3,000 prices"


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


EVERY = (
    "reference,time,type,account,asset,quantity,price,currency,amount,to_account,to_asset,"
    "to_quantity,lots,settlement_time\n"
    f"I-1,2024-02-20T10:00:00+06:00,transfer,{CUSTODY},BNB,1,,,,{VAULT},,,T-8:1,"
    "2024-02-20T12:00:00+06:00\n"
    f"I-2,2024-02-21T10:00:00+06:00,exchange,{CUSTODY},BNB,1,,USD,330,,ETH,0.125,,\n"
    f"I-3,2024-02-22T10:00:00+06:00,lock,{CUSTODY},BNB,1,,,,{VAULT},,,,\n"
)


def test_where_lines_say_things_go_is_shown(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show, idle: Idle
) -> None:
    dialog = ImportDialog(context, write(tmp_path, "every.csv", EVERY))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert texts(dialog, "type") == ["Transfer", "Exchange", "Lock"]
    both = f"{CUSTODY} → {VAULT}"
    assert texts(dialog, "account") == [both, CUSTODY, both]
    assert texts(dialog, "asset") == ["BNB", "BNB → ETH", "BNB"]
    assert texts(dialog, "to_quantity") == ["", "0.125", ""]
    assert texts(dialog, "lots") == ["T-8:1", "", ""]
    assert texts(dialog, "settlement_time") == ["20 Feb 2024, 12:00", "", ""]
    assert "To account does not belong to the type lock" in texts(dialog, "problem")[2]
    keys = [column.key for column in dialog.table.figures.columns]
    assert "fee" not in keys
    wrong = dialog.table.model().index(2, keys.index("account"))
    assert wrong.data(Role.CELL).tone == "danger"
    assert dialog.table.currentIndex() == wrong


def test_columns_that_no_line_fills_are_left_out(
    qtbot: QtBot, context: BookContext, tmp_path: Path, shown: Show
) -> None:
    dialog = ImportDialog(context, write(tmp_path, "trades.csv", GOOD))
    shown(dialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    keys = {column.key for column in dialog.table.figures.columns}
    assert not keys & {"to_quantity", "lots", "settlement_time", "fee"}
