"""Figures of periods in the strip: what they say, when they come, and that nothing moves for them.

The small book as of 6 March 2024, by hand in tests/services/test_dashboard.py.
"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.widgets.figure_strip import Figure
from tests import samples
from tests.ui.holdings.conftest import LAST, settle, show_day, write

SEVEN = [
    "Net asset value",
    "Day change",
    "Month to date",
    "Year to date",
    "Since start",
    "Unrealised gain",
    "Realised gain in 2024",
]
HALVES = ["Digital assets", "Cash and stablecoins"]


def figure(tab: HoldingsTab, label: str) -> Figure:
    """A figure of the strip, in sight or not."""
    return next(each for each in tab.strip._figures if each.label == label)


def places(tab: HoldingsTab) -> dict[str, tuple[int, int]]:
    """Where each figure in sight stands, and how wide."""
    return {each.label: (rect.left(), rect.width()) for each, rect in tab.strip._places}


# -- what they say ---------------------------------------------------------------------------------


def test_each_change_has_money_percent_and_since_when(tab: HoldingsTab) -> None:
    said = {
        label: (figure(tab, label).value, figure(tab, label).second, figure(tab, label).trend)
        for label in SEVEN
    }
    assert said == {
        "Net asset value": ("1,078,259.52", "482,952,439.01\u00a0KZT at 447.90", 0),
        "Day change": ("+6,632.99", "+0.62\u00a0% since 5 Mar 2024", 1),
        "Month to date": ("+33,710.77", "+3.23\u00a0% since 29 Feb 2024", 1),
        "Year to date": ("+28,259.52", "+2.69\u00a0% since 31 Dec 2023", 1),
        "Since start": ("+28,259.52", "+2.69\u00a0% since 10 Jan 2024", 1),
        "Unrealised gain": ("+23,859.52", "+2.26\u00a0% on cost 1,054,400.00", 1),
        "Realised gain in 2024": ("+4,400.00", "+13.41\u00a0% of cost", 1),
    }
    assert {figure(tab, label).unit for label in (*SEVEN, *HALVES)} == {"USD"}


def test_tips_say_the_basis(tab: HoldingsTab) -> None:
    assert figure(tab, "Month to date").tip.splitlines() == [
        "Change since the end of 29 Feb 2024; nothing came in or went out, net.",
        "From 1,044,548.75\u00a0USD to 1,078,259.52\u00a0USD.",
        "Time-weighted return of the period, not annualised.",
    ]
    assert figure(tab, "Since start").tip.splitlines() == [
        "Change since the first transaction, 10 Jan 2024, without 1,050,000.00\u00a0USD that came "
        "in, net.",
        "From 0.00\u00a0USD to 1,078,259.52\u00a0USD.",
        "Time-weighted return of the period, not annualised.",
    ]
    assert figure(tab, "Day change").tip.endswith(
        "Percent of the value then and of what came in since."
    )
    assert figure(tab, "Realised gain in 2024").tip == (
        "1 disposal from 1 Jan 2024 to 6 Mar 2024, as the gains of those days are printed; without "
        "income and expenses."
    )


def test_what_went_out_is_no_loss(qtbot: QtBot, tab: HoldingsTab) -> None:
    out = samples.draft(
        "D-9", "2024-03-06T06:00:00Z", "distribution", "Vault", "USD", quantity="1000"
    )
    write(qtbot, tab, out)
    assert figure(tab, "Day change").value == "+6,632.99"
    assert "5 Mar 2024, without 1,000.00\u00a0USD that went out" in figure(tab, "Day change").tip


def test_the_other_currency_is_shown_in_all(tab: HoldingsTab, context: BookContext) -> None:
    context.set_currency("presentation")
    assert figure(tab, "Net asset value").second == "1,078,259.52\u00a0USD at 447.90"
    start = figure(tab, "Since start")
    assert (start.value, start.unit) == ("+10,452,439.01", "KZT")
    assert "without 472,500,000.00\u00a0KZT that came in" in start.tip
    # 37,200 at 447.10 less 20,000 at 452.50 and 12,800 at 449.25
    assert figure(tab, "Realised gain in 2024").value == "+1,831,720.00"


def test_an_asset_without_a_price_blanks_the_change_and_is_named(
    qtbot: QtBot, tab: HoldingsTab
) -> None:
    ton = samples.draft(
        "U-1", "2024-03-06T05:00:00Z", "contribution", "Vault", "TON",
        quantity="5", amount="20", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, ton)
    for label in SEVEN[1:5]:
        assert figure(tab, label).value == ""
        assert figure(tab, label).tip == "Unknown: TON has no price on 6 Mar 2024."
    assert figure(tab, "Realised gain in 2024").value == "+4,400.00"


def test_a_gain_on_nothing_has_no_percent_and_says_why(qtbot: QtBot, tab: HoldingsTab) -> None:
    """A reward of 9 January, before anything was paid in."""
    reward = samples.draft(
        "R-1", "2024-01-09T05:00:00Z", "reward", "Vault", "USD",
        quantity="5", amount="5", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, reward)
    start = figure(tab, "Since start")
    assert (start.value, start.second) == ("+28,264.52", "since 9 Jan 2024")
    assert "The return is undefined: on 9 Jan 2024 something was earned on nothing." in start.tip
    assert figure(tab, "Month to date").short_second == "+3.23\u00a0%"


def test_another_language_says_them_too(tab: HoldingsTab, context: BookContext) -> None:
    context.set_formats(Formats("ru"))
    assert figure(tab, "Month to date").value == "+33\u00a0710,77"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (LAST, "Newest price of 6 Mar 2024, none stale"),
        (date(2024, 3, 9), "Newest price of 6 Mar 2024, 2 of 2 stale"),
    ],
)
def test_a_past_day_says_which_days_prices_are(
    qtbot: QtBot, tab: HoldingsTab, day: date, said: str
) -> None:
    show_day(qtbot, tab, day)
    note = tab.strip._notes[1]
    assert note.text == said
    assert "Newest: BNB/USD, Test exchange, 6 Mar 2024" in note.tip
    assert "Rate: USD/KZT, NBK, 6 Mar 2024" in note.tip


def test_now_says_how_old_the_newest_price_is(
    qtbot: QtBot, tab: HoldingsTab, context: BookContext
) -> None:
    context.set_as_of(None)
    settle(qtbot, tab)
    valued, _dot, fresh = tab.strip._notes[0].text.partition(" · ")
    assert valued.startswith("Valued ")
    assert fresh.startswith("Newest price ")
    assert fresh.endswith("\u00a0days old, 2 of 2 stale")


def test_warnings_keep_their_lines_and_freshness_joins_the_first(
    qtbot: QtBot, tab: HoldingsTab
) -> None:
    ton = samples.draft(
        "U-1", "2024-03-06T05:00:00Z", "contribution", "Vault", "TON",
        quantity="5", amount="20", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, ton)
    show_day(qtbot, tab, date(2024, 3, 9))
    texts = [note.text for note in tab.strip._notes]
    assert texts[0].endswith(", UTC+5 · Newest price of 6 Mar 2024, 2 of 2 stale")
    assert texts[1] == "Without TON, which has no price"
    assert texts[2].startswith("2 stale prices of 2: ")


# -- when they come --------------------------------------------------------------------------------


def test_the_table_does_not_wait_for_them_and_nothing_moves(
    qtbot: QtBot, context: BookContext
) -> None:
    tab = HoldingsTab(context)
    qtbot.addWidget(tab)
    assert [each.label for each in tab.strip._figures] == [*SEVEN, *HALVES], "labels stand at once"
    seen: list[object] = []

    def on_answered() -> None:
        values = [figure(tab, label).value for label in SEVEN]
        tips = {figure(tab, label).tip for label in SEVEN if not figure(tab, label).value}
        seen.extend((values, tips, places(tab)))

    tab.answered.connect(on_answered)
    tab.resize(1440, 800)
    with qtbot.waitExposed(tab):
        tab.show()
    settle(qtbot, tab)
    values, tips, waiting = seen
    assert values == ["1,078,259.52", "", "", "", "", "+23,859.52", ""]
    assert tips == {"Being worked out."}
    assert figure(tab, "Month to date").value == "+33,710.77"
    assert places(tab) == waiting


def test_the_last_known_stay_while_the_book_is_asked_again(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    dear = samples.price_file(
        book.path.parent / "dear.csv", "2024-03-06,BTC,USD,68000.00,Test exchange"
    )
    change = import_prices(book, dear, user="Aigerim").change
    seen: list[str] = []
    tab.answered.connect(lambda: seen.append(figure(tab, "Day change").value))
    tab._context.changed(change)
    settle(qtbot, tab)
    assert seen == ["+6,632.99"], "when the new answer came"
    assert figure(tab, "Day change").value == "+7,595.97", "half a bitcoin at 68,000.00"


def test_those_of_another_day_are_not_shown(qtbot: QtBot, tab: HoldingsTab) -> None:
    seen: list[str] = []
    tab.answered.connect(lambda: seen.append(figure(tab, "Day change").value))
    show_day(qtbot, tab, date(2024, 3, 5))
    assert seen == [""]
    assert figure(tab, "Day change").second.endswith("since 4 Mar 2024")


def test_out_of_sight_they_wait_until_somebody_looks(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    tab.hide()
    dear = samples.price_file(
        book.path.parent / "dear.csv", "2024-03-06,BTC,USD,68000.00,Test exchange"
    )
    tab._context.changed(import_prices(book, dear, user="Aigerim").change)
    settle(qtbot, tab)
    assert figure(tab, "Day change").value == "+6,632.99"
    tab.show()
    settle(qtbot, tab)
    assert figure(tab, "Day change").value == "+7,595.97"


# -- room ------------------------------------------------------------------------------------------


def test_the_seven_go_before_the_halves_and_one_after_the_other(tab: HoldingsTab) -> None:
    strip = tab.strip
    strip.resize(3000, strip.height())
    assert strip.shown_figures() == [*SEVEN, *HALVES]
    strip.resize(1440, strip.height())
    assert strip.shown_figures() == SEVEN
    gone: list[str] = []
    for width in range(1440, 300, -10):
        strip.resize(width, strip.height())
        gone += [label for label in SEVEN if label not in strip.shown_figures() + gone]
        last = strip._places[-1][1]
        notes = max(strip._note_width(note) for note in strip._notes)
        if len(strip.shown_figures()) > 1:
            assert last.right() < width - notes, "figures and notes stand apart"
    assert gone == [
        "Realised gain in 2024", "Since start", "Month to date", "Year to date", "Unrealised gain",
        "Day change",
    ]  # fmt: skip


def test_a_larger_change_finds_the_room_kept_for_it(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    before = places(tab)
    dear = samples.price_file(
        book.path.parent / "dear.csv", "2024-03-06,BTC,USD,79000.00,Test exchange"
    )
    tab._context.changed(import_prices(book, dear, user="Aigerim").change)
    settle(qtbot, tab)
    assert figure(tab, "Day change").value == "+13,095.97"
    assert places(tab) == before


def test_the_tip_of_a_figure_and_of_a_note_shows_where_it_stands(tab: HoldingsTab) -> None:
    strip = tab.strip
    middle = {each.label: rect.center() for each, rect in strip._places}

    def tip(at: QPoint) -> str:
        QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
        return QToolTip.text()

    assert tip(middle["Year to date"]).startswith("Change since the end of 31 Dec 2023")
    assert tip(QPoint(strip.width() - 40, 44)).startswith("Newest: BNB/USD")
    assert strip.tip_at(QPoint(strip.width() - 40, 20)) == ""
