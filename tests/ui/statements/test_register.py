"""Issuing and the register: numbers, reprints, voids and replacements."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.statements.issue_dialogs import IssueDialog, VoidDialog
from alem_desktop.ui.statements.page_view import Pages, paint_sheet
from alem_desktop.ui.statements.tab import Mode, StatementsTab
from tests.samples import CUSTODY, USER, draft
from tests.ui.staffed import APPR, PREP
from tests.ui.statements.conftest import Open, dialog_of, issue, settle
from tests.ui.statements.test_tab import pages_text, pick


def test_issuing_asks_gives_a_number_and_shows_it_in_the_register(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    tab.draft.issue_button.click()
    dialog = dialog_of(qtbot, tab, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert "SH-2024" in dialog.about.text()
    assert dialog.focusWidget() is dialog.cancel_button, (
        "what cannot be undone is never Enter alone"
    )
    dialog.cancel_button.click()
    assert issuing.issued(tab._context.book) == ()
    number = issue(qtbot, tab)
    assert number == "SH-2024-0001"
    assert tab.mode is Mode.REGISTER
    (line,) = tab.register.lines
    assert (line.number, line.kind, line.state) == (number, StatementKind.HOLDINGS, "issued")
    assert set(line.digests) == {"en", "ru", "kk"}
    assert tab.register.title.text() == number
    assert tab.register.print_button.isEnabled()


def test_a_reprint_is_what_was_issued_whatever_came_later(qtbot: QtBot, tab: StatementsTab) -> None:
    number = issue(qtbot, tab)
    assert tab.shown is not None
    then, picture = tab.shown.statement, picture_of(tab.shown.pages)
    late = draft("C-8", "2024-02-01T06:00:00Z", "contribution", CUSTODY, "USD", quantity="9")
    tab._context.changed(record(tab._context.book, (late,), USER))
    settle(qtbot, tab)
    assert tab.shown.number == number
    assert tab.shown.statement == then
    assert picture_of(tab.shown.pages) == picture
    tab.register.form.on_language_chosen("ru")
    settle(qtbot, tab)
    assert tab.shown.statement == then
    assert tab.shown.wanted.form == ("ru",)


def test_what_is_saved_again_has_the_bytes_that_the_journal_names(
    qtbot: QtBot, tab: StatementsTab, tmp_path: Path
) -> None:
    import hashlib

    issue(qtbot, tab)
    assert tab.shown is not None
    path = tmp_path / "again.pdf"
    with qtbot.waitSignal(tab.papers.done, timeout=20_000):
        tab.papers.save(path, tab.shown)
    (line,) = tab.register.lines
    assert hashlib.sha256(path.read_bytes()).hexdigest() == line.digests["en"]
    assert "SH-2024-0001" in pages_text(path)


def test_voiding_needs_a_reason_that_the_register_tells(qtbot: QtBot, tab: StatementsTab) -> None:
    issue(qtbot, tab)
    tab.register.void_button.click()
    dialog = dialog_of(qtbot, tab, VoidDialog)
    assert isinstance(dialog, VoidDialog)
    dialog.act_button.click()
    assert "Say why" in dialog.row.problem
    dialog.reason.setText("Wrong account")
    dialog.act_button.click()
    settle(qtbot, tab)
    (line,) = tab.register.lines
    assert (line.state, line.void_reason) == ("void", "Wrong account")
    assert "Wrong account" in tab.register.facts.text()
    assert tab.register.state.spec.text == "Void"
    assert not tab.register.void_button.isEnabled()
    assert tab.register.print_button.isEnabled(), "a void one can still be printed"


def test_replacing_asks_for_the_same_from_what_is_known_now(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    pick(tab.draft.kind_box, "transactions")
    pick(tab.draft.when.span_box, "this-year")
    settle(qtbot, tab)
    first = issue(qtbot, tab)
    late = draft("C-8", "2024-02-01T06:00:00Z", "contribution", CUSTODY, "USD", quantity="9")
    tab._context.changed(record(tab._context.book, (late,), USER))
    settle(qtbot, tab)
    tab.register.replace_button.click()
    settle(qtbot, tab)
    assert tab.mode is Mode.NEW
    assert tab.draft.replaced.text() == f"Issued, it replaces {first}."
    second = issue(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.statement.subject.replaces == first
    by_number = {line.number: line for line in tab.register.lines}
    assert by_number[first].state == "replaced"
    assert by_number[first].replaced_by == second
    assert list(by_number) == [second, first], "the newest stands first"
    tab.register.choose(first)
    settle(qtbot, tab)
    assert not tab.register.replace_button.isEnabled()


def test_replacing_is_left_when_something_else_is_asked(qtbot: QtBot, tab: StatementsTab) -> None:
    issue(qtbot, tab)
    tab.register.replace_button.click()
    settle(qtbot, tab)
    assert tab.draft.replaces == "SH-2024-0001"
    pick(tab.draft.kind_box, "net-assets")
    settle(qtbot, tab)
    assert tab.draft.replaces is None
    assert tab.draft.replaced.isHidden()


def test_the_register_is_searched_and_narrowed(qtbot: QtBot, tab: StatementsTab) -> None:
    issue(qtbot, tab)
    tab.show_mode(Mode.NEW)
    pick(tab.draft.kind_box, "transactions")
    settle(qtbot, tab)
    number = issue(qtbot, tab)
    assert number == "ST-2024-0001"
    tab.register.search.setText("sh-2024")
    settle(qtbot, tab)
    assert [line.number for line in tab.register.lines] == ["SH-2024-0001"]
    assert tab.shown is not None
    assert tab.shown.number == "SH-2024-0001", "the pages are those of the chosen line"
    tab.register.search.clear()
    pick(tab.register.kinds, "transactions")
    settle(qtbot, tab)
    assert [line.number for line in tab.register.lines] == [number]
    pick(tab.register.states, "void")
    settle(qtbot, tab)
    assert tab.register.lines == ()
    assert tab.register.none.text() == "No statement matches."
    assert tab.shown is None
    tab.show_number(number)
    settle(qtbot, tab)
    assert tab.register.current is not None
    assert tab.register.current.number == number, "a filter that hides it gives way"


def test_who_may_not_issue_is_told_why(qtbot: QtBot, open_tab: Open, staffed: Book) -> None:
    tab = open_tab(staffed, PREP)
    assert not tab.draft.issue_button.isEnabled()
    assert PREP in tab.draft.issue_button.toolTip()
    assert tab.draft.print_button.isEnabled()
    tab.on_issue_wanted()
    assert not tab.findChildren(IssueDialog)


def test_under_four_eyes_the_approver_issues_what_another_prepared(
    qtbot: QtBot, open_tab: Open, eyes: Book
) -> None:
    tab = open_tab(eyes, APPR)
    assert tab.draft.signing.names[0].name == "", "the issuer did not prepare it"
    number = issue(qtbot, tab)
    assert issuing.reprint(eyes, number).signatories[2].name == APPR
    (printed,) = [x for x in issuing.issued(eyes) if x.number == number]
    assert printed.user == APPR


def test_an_unpriced_asset_keeps_it_from_being_issued(qtbot: QtBot, tab: StatementsTab) -> None:
    more = draft(
        "P-9", "2024-03-02T10:00:00Z", "purchase", CUSTODY, "TON",
        quantity="3", price="2", currency="USD",
    )  # fmt: skip
    tab._context.changed(record(tab._context.book, (more,), USER))
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.undecided == ("TON: no price",)
    assert not tab.draft.issue_button.isEnabled()
    assert "undecided" in tab.draft.issue_button.toolTip()
    assert tab.draft.print_button.isEnabled(), "a draft of it can be looked at"


def picture_of(pages: Pages) -> bytes:
    """The first page, as a picture's bytes."""
    picture = QPixmap(420, 594)
    picture.fill()
    painter = QPainter(picture)
    paint_sheet(pages, painter, 0, picture.size())
    painter.end()
    return bytes(picture.toImage().constBits())
