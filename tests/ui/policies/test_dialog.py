"""Rules are seen with their history and changed in words; four eyes propose, roles are refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.policy import RULES, LotMethod
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import approvals, closing, policies
from alem_desktop.services.book import Book
from alem_desktop.ui.policies.dialog import PoliciesDialog
from alem_desktop.ui.policies.editor import DAY
from alem_desktop.ui.policies.entries import Entry, entry_of, stored_text, typed_number
from alem_desktop.ui.policies.values import value_text
from alem_desktop.ui.policies.words import choices_of, rule_meaning, rule_name
from tests.samples import USER
from tests.ui.policies.conftest import ADMIN, APPR, PREP, Show, settle


def rows(dialog: PoliciesDialog) -> dict[str, str]:
    """Name and value of each rule, as they are shown."""
    model = dialog.model
    return {
        model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())
    }


def value_now(book: Book, field: str) -> str:
    """What the book says of a rule."""
    return next(line.value for line in policies.in_force(book) if line.rule.field == field)


def pick(dialog: PoliciesDialog, value: str) -> None:
    """Choose another value."""
    dialog.page.editor.choice.setCurrentIndex(dialog.page.editor.choice.findData(value))


def history(dialog: PoliciesDialog) -> list[tuple[str, ...]]:
    """The values over time, as they are shown."""
    model = dialog.page.model
    return [
        tuple(model.index(row, at).data() for at in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.field)
def test_every_rule_has_words(rule: object) -> None:
    field = rule.field  # type: ignore[attr-defined]
    assert rule_name(field) != field
    assert rule_meaning(field).endswith(".")
    assert (entry_of(field) is Entry.CHOICE) == bool(choices_of(field))


def test_values_are_said_in_words() -> None:
    said = {
        ("lot_method", "hifo"): "The dearest first (HIFO)",
        ("stale_after_hours", "36"): "36\xa0hours",
        ("stale_after_hours", "1.5"): "1.50\xa0hours",
        ("management_fee", "0.01875"): "1.875\xa0% a year",
        ("management_fee", "0"): "none",
        ("management_fee_payee", ""): "nobody named",
        ("second_approver_above", ""): "never",
        ("second_approver_above", "1000000"): "1,000,000.00\xa0USD",
        ("idle_minutes", "0"): "never",
        ("evidence_limit_mb", "20"): "20\xa0MB",
        ("language", "kk"): "Қазақша",
        ("stale_after_hours", "36,KZTE=none,SOL=72"): (
            "36\xa0hours; KZTE: no limit; SOL: 72\xa0hours"
        ),
        ("move_limit", "0.25,BTC=0.155,USDT=none"): ("25\xa0%; BTC: 15.50\xa0%; USDT: no limit"),
        ("unchanged_after", "3"): "3\xa0closes",
        ("par_tolerance", "none"): "no limit",
        ("price_sources", "Binance,Kraken"): "Binance, Kraken",
        ("price_sources", ""): "the newest of all",
        ("stablecoin", "par"): "Par, while the market is near",
        ("liquidity_participation", "0.125"): "12.50\xa0% of the volume",
        ("liquidity_participation", "1"): "100.00\xa0% of the volume",
    }
    for (field, value), words in said.items():
        assert value_text(field, value, Formats("en"), "USD") == words


def test_a_typed_percentage_is_kept_as_a_fraction() -> None:
    assert stored_text("management_fee", Decimal("1.875")) == "0.01875"
    assert typed_number("management_fee", "0.01875") == Decimal("1.875")
    assert stored_text("second_approver_above", None) == ""


def test_all_rules_are_listed_with_their_values(book: Book, show: Show) -> None:
    dialog = show(book)
    shown = rows(dialog)
    assert len(shown) == len(RULES)
    assert shown["Which lots are sold first"] == "The oldest first (FIFO)"
    assert dialog.current() is not None
    assert "no users" in dialog.hint.text()
    assert "since the book began" in dialog.page.stands.text()
    assert history(dialog) == [("Decided", "The oldest first (FIFO)", "the beginning", USER)]


def test_a_rule_is_changed_from_now(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.choose("stale_after_hours")
    dialog.page.editor.text.setFocus()
    dialog.page.editor.text.selectAll()
    qtbot.keyClicks(dialog.page.editor.text, "48")
    with qtbot.waitSignal(dialog._context.book_changed):
        qtbot.keyClick(dialog.page.editor.text, Qt.Key.Key_Return, _ctrl())
    settle(qtbot, dialog)
    assert value_now(book, "stale_after_hours") == "48"
    assert rows(dialog)["A price is stale after"] == "48\xa0hours"
    assert "Changed by record" in dialog.page.result.text
    assert [line[1] for line in history(dialog)] == ["48\xa0hours", "36\xa0hours"]
    assert USER in dialog.page.stands.text()


def test_limits_are_typed_by_asset_and_as_percentages(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.choose("move_limit")
    editor = dialog.page.editor
    assert editor.text.text() == "25"
    assert "25, BTC=15, USDT=none" in editor.help.text
    editor.text.setText("30, usdt=none, btc = 12.5")
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.submit()
    settle(qtbot, dialog)
    assert value_now(book, "move_limit") == "0.3,BTC=0.125,USDT=none"
    assert rows(dialog)["A move is large above"] == "30\xa0%; BTC: 12.50\xa0%; USDT: no limit"
    dialog.choose("price_sources")
    dialog.choose("move_limit")
    assert editor.text.text() == "30, BTC=12.5, USDT=none"


def test_the_part_of_the_volume_is_typed_as_a_percentage(
    book: Book, show: Show, qtbot: QtBot
) -> None:
    dialog = show(book)
    dialog.choose("liquidity_participation")
    number = dialog.page.editor.number
    assert number.value == 10, "by default"
    number.setText("12.5")
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.submit()
    settle(qtbot, dialog)
    assert value_now(book, "liquidity_participation") == "0.125"
    assert rows(dialog)["Sales may be up to"] == "12.50\xa0% of the volume"
    number.setText("100.1")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.page.result.text))
    assert "above 0 and at most 1" in dialog.page.result.text
    assert value_now(book, "liquidity_participation") == "0.125"


def test_an_order_of_sources_is_typed_as_a_list(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.choose("price_sources")
    assert rows(dialog)["Order of price sources"] == "the newest of all"
    dialog.page.editor.text.setText("Binance, Kraken")
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.submit()
    settle(qtbot, dialog)
    assert value_now(book, "price_sources") == "Binance,Kraken"
    dialog.choose("stablecoin")
    dialog.choose("price_sources")
    assert dialog.page.editor.text.text() == "Binance, Kraken"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("stale_after_hours", "36, 48", "takes one limit for all assets"),
        ("stale_after_hours", "SOL=48", "takes one limit for all assets"),
        ("stale_after_hours", "36, SOL=1, SOL=2", "two things of SOL"),
        ("move_limit", "1001", "more than 10 times the price"),
        ("unchanged_after", "1", "whole numbers from 2 to 30"),
        ("second_source_gap", "0", "above zero"),
        ("price_sources", "Kraken, Kraken", "names each source once"),
    ],
)
def test_what_core_says_against_a_limit_stands_at_its_field(
    book: Book, show: Show, field: str, typed: str, said: str
) -> None:
    dialog = show(book)
    dialog.choose(field)
    dialog.page.editor.text.setText(typed)
    dialog.submit()
    assert said in dialog.page.editor.row.problem
    assert not policies.changes(book)
    dialog.page.editor.text.setText("5")
    dialog.page.editor.on_edited()
    assert not dialog.page.editor.row.problem


def test_a_change_of_the_past_is_warned_of_and_tells_of_gains(
    book: Book, show: Show, qtbot: QtBot
) -> None:
    dialog = show(book)
    editor = dialog.page.editor
    pick(dialog, LotMethod.LIFO)
    assert not editor.warning.text
    editor.when.set_value(DAY)
    editor.on_when_chosen(DAY)
    editor.day.setText("01.03.2024")
    editor.day.on_editing_finished()
    assert "books the past anew" in editor.warning.text
    assert "1 Mar 2024" in editor.warning.text
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.submit()
    settle(qtbot, dialog)
    (change,) = policies.changes(book)
    assert change.effective == book.calendar.start_of(date(2024, 3, 1))
    assert "1 later disposal changed" in dialog.page.result.text
    assert history(dialog)[0][2] == "1 Mar 2024"


def test_what_is_to_come_is_shown(book: Book, show: Show, qtbot: QtBot) -> None:
    day = book.calendar.start_of(date(2199, 1, 1))
    policies.change_policy(book, "language", "kk", USER, day)
    dialog = show(book)
    dialog.choose("language")
    assert rows(dialog)["Language of documents"] == "English"
    assert history(dialog)[0][:3] == ("To come", "Қазақша", "1 Jan 2199")


def test_the_same_value_is_refused_at_its_field(book: Book, show: Show) -> None:
    dialog = show(book)
    dialog.submit()
    assert "in force already" in dialog.page.editor.row.problem


def test_what_the_book_refuses_is_said_inline(book: Book, show: Show, qtbot: QtBot) -> None:
    closing.close(book, date(2024, 3, 6), USER, lock=True, reason="audited")
    dialog = show(book)
    editor = dialog.page.editor
    pick(dialog, LotMethod.LIFO)
    editor.when.set_value(DAY)
    editor.on_when_chosen(DAY)
    editor.day.setText("01.03.2024")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(editor.day_row.problem))
    assert "locked until 6 Mar 2024" in editor.day_row.problem
    assert not policies.changes(book)


def test_a_number_out_of_bounds_is_refused(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.choose("lock_out_after")
    dialog.page.editor.number.setText("1")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.page.result.text))
    assert "whole number from 2 to 100" in dialog.page.result.text
    dialog.page.editor.number.setText("many")
    dialog.submit()
    assert dialog.page.editor.number.problem


def test_four_eyes_without_two_people_is_refused(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.choose("four_eyes")
    pick(dialog, "on")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.page.result.text))
    assert "Add the users first" in dialog.page.result.text


def test_others_than_the_administrator_only_look(staffed: Book, show: Show) -> None:
    dialog = show(staffed, PREP)
    assert not dialog.page.act.isEnabled()
    assert not dialog.page.editor.choice.isEnabled()
    assert "may not change a policy" in dialog.page.reason.text
    assert len(rows(dialog)) == len(RULES)
    dialog.submit()
    assert not dialog._context.jobs.is_busy


def test_under_four_eyes_a_change_is_proposed(eyes: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(eyes, ADMIN)
    assert dialog.page.act.text() == "Propose the change"
    pick(dialog, LotMethod.LIFO)
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.submit()
    settle(qtbot, dialog)
    (waiting,) = approvals.waiting(eyes)
    reference = waiting.proposal.reference
    assert f"Proposed as {reference}, awaits approval" in dialog.page.result.text
    assert history(dialog)[0] == (reference, "The newest first (LIFO)", "its approval", ADMIN)
    assert value_now(eyes, "lot_method") == "fifo"
    dialog.submit()  # the same once more is not asked for
    settle(qtbot, dialog)
    assert len(approvals.waiting(eyes)) == 1
    pick(dialog, LotMethod.HIFO)
    assert dialog.page.act.isEnabled()
    approvals.approve(eyes, [reference], APPR)
    dialog._load()
    settle(qtbot, dialog)
    assert rows(dialog)["Which lots are sold first"] == "The newest first (LIFO)"
    assert history(dialog)[0][3] == f"{ADMIN}, approved by {APPR}"


def test_turning_four_eyes_off_is_warned_of(eyes: Book, show: Show) -> None:
    dialog = show(eyes, ADMIN)
    dialog.choose("four_eyes")
    pick(dialog, "off")
    assert "nobody else looks at it" in dialog.page.editor.warning.text


def test_enter_goes_to_the_value_and_escape_closes(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    qtbot.waitUntil(dialog.table.hasFocus)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.page.editor.choice.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def _ctrl() -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ControlModifier
