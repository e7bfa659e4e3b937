"""Issuing and the register: numbers, reprints, voids and replacements."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.paper_size import Pages
from alem_desktop.services import issuing
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.statements.issue_dialogs import IssueDialog, VoidDialog
from alem_desktop.ui.statements.page_view import paint_sheet
from alem_desktop.ui.statements.print_question import PrintQuestion
from alem_desktop.ui.statements.tab import Mode, StatementsTab
from tests.samples import CUSTODY, USER, draft
from tests.ui.staffed import APPR, PREP
from tests.ui.statements.conftest import LAST, Open, dialog_of, issue, settle
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
    assert set(line.digests) == {"en", "ru", "kk", "kk+ru", "en+ru", "en+kk"}
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
    assert tab.draft.replaced.text() == f"When issued, it replaces {first}."
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


def test_a_book_that_does_not_verify_takes_no_act(qtbot: QtBot, open_tab: Open, book: Book) -> None:
    book.distrust("record 12 does not hold", 11)
    tab = open_tab(book, USER)
    assert not tab.draft.issue_button.isEnabled()
    assert "takes nothing more in" in tab.draft.issue_button.toolTip()


def test_who_may_not_issue_is_told_why(qtbot: QtBot, open_tab: Open, staffed: Book) -> None:
    tab = open_tab(staffed, PREP)
    assert not tab.draft.issue_button.isEnabled()
    assert PREP in tab.draft.issue_button.toolTip()
    assert tab.draft.print_button.isEnabled()
    assert any(PREP in said for said in tab.draft.stated.open_texts), "in sight, not in a tip only"
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
    assert tuple(map(str, tab.shown.undecided)) == ("TON: no price",)
    assert not tab.draft.issue_button.isEnabled()
    assert "undecided" in tab.draft.issue_button.toolTip()
    assert tab.draft.print_button.isEnabled(), "a draft of it can be looked at"


def test_cancel_only_asks_to_stop_and_says_that_nothing_was_issued(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    dialog = running_issue(qtbot, tab)
    with qtbot.waitSignal(tab._context.announced, timeout=20_000) as said:
        dialog.reject()
        assert dialog.isVisible(), "how it ends is not known yet"
        assert not dialog.cancel_button.isEnabled()
    assert said.args == ["Nothing was issued."]
    settle(qtbot, tab)
    assert issuing.issued(tab._context.book) == ()
    assert not tab.findChildren(IssueDialog)


def test_a_dialog_that_is_gone_loses_no_number(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.draft.issue_button.click()
    dialog = dialog_of(qtbot, tab, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.act_button.click()
    with qtbot.waitSignal(tab._context.book_changed, timeout=20_000):
        dialog.deleteLater()
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.number == "SH-2024-0001"


def test_a_draft_that_is_another_by_now_is_shown_and_not_issued(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    tab.draft.issue_button.click()
    dialog = dialog_of(qtbot, tab, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert tab.shown is not None
    seen = tab.shown.statement
    late = draft("C-8", "2024-02-01T06:00:00Z", "contribution", CUSTODY, "USD", quantity="9")
    record(tab._context.book, (late,), USER)
    dialog.act_button.click()
    settle(qtbot, tab)
    assert issuing.issued(tab._context.book) == ()
    assert not tab.findChildren(IssueDialog)
    assert "not the one that you looked at" in tab.draft.trouble.text
    assert tab.shown.number is None
    assert tab.shown.statement.key_figures != seen.key_figures, "the new draft is on the pages"
    assert issue(qtbot, tab) == "SH-2024-0001"


def test_a_void_one_is_marked_above_its_pages_and_asked_about_before_it_is_printed(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    number = issue(qtbot, tab)
    assert tab.pages.bar.message is None
    tab._context.changed(issuing.void(tab._context.book, number, "Wrong day", USER))
    settle(qtbot, tab)
    assert tab.pages.bar.message is not None
    assert tab.pages.bar.message.text == "Void: Wrong day"
    asked: list[object] = []
    tab.papers.ask_printer = asked.append  # type: ignore[method-assign]
    tab.print_shown()
    question = dialog_of(qtbot, tab, PrintQuestion)
    assert isinstance(question, PrintQuestion)
    assert question.about.text() == "Void: Wrong day"
    assert asked == []
    question.reject()
    assert asked == []
    tab.print_shown()
    question = next(each for each in tab.findChildren(PrintQuestion) if each.isVisible())
    question.print_button.click()
    assert asked == [tab.shown]
    tab.show_mode(Mode.NEW)
    settle(qtbot, tab)
    assert tab.pages.bar.message is None


def test_a_replaced_one_names_what_stands_for_it(qtbot: QtBot, tab: StatementsTab) -> None:
    first = issue(qtbot, tab)
    tab.register.replace_button.click()
    settle(qtbot, tab)
    second = issue(qtbot, tab)
    tab.register.choose(first)
    settle(qtbot, tab)
    assert tab.pages.bar.message is not None
    assert tab.pages.bar.message.text == f"Replaced by {second}"


def test_the_chosen_one_stays_chosen_when_others_issue(qtbot: QtBot, tab: StatementsTab) -> None:
    number = issue(qtbot, tab)
    before = tab.shown
    book = tab._context.book
    issuing.issue(book, Asked(StatementKind.GAINS, LAST, LAST.replace(day=1)), USER)
    tab._context.changed(BookChange(book.head()))
    settle(qtbot, tab)
    assert len(tab.register.lines) == 2
    assert tab.register.current is not None
    assert tab.register.current.number == number
    assert tab.shown is not None
    assert before is not None
    assert tab.shown.number == before.number


def test_a_search_that_finds_nothing_can_be_cleared(qtbot: QtBot, tab: StatementsTab) -> None:
    number = issue(qtbot, tab)
    assert tab.register.clear_button.isHidden()
    tab.register.search.setText("nothing of this kind")
    settle(qtbot, tab)
    assert tab.register.lines == ()
    assert tab.register.clear_button.isVisible()
    tab.register.clear_button.click()
    settle(qtbot, tab)
    assert [line.number for line in tab.register.lines] == [number]
    assert tab.register.clear_button.isHidden()


def test_the_search_knows_the_words_of_the_states(qtbot: QtBot, tab: StatementsTab) -> None:
    number = issue(qtbot, tab)
    tab._context.changed(issuing.void(tab._context.book, number, "Wrong day", USER))
    for text, found in (("void", [number]), ("issued", []), ("VOID sh-2024", [number])):
        tab.register.search.setText(text)
        settle(qtbot, tab)
        assert [line.number for line in tab.register.lines] == found, text


def test_a_document_is_not_cut_for_a_column_that_is_blank(qtbot: QtBot, tab: StatementsTab) -> None:
    issue(qtbot, tab)
    table = tab.register.table
    header, metrics = table.horizontalHeader(), table.fontMetrics()
    keys = [column.key for column in table.rows.columns]
    document, first = keys.index("document"), keys.index("from")
    assert header.isSectionHidden(first)
    assert header.sectionSize(document) > metrics.horizontalAdvance("Statement of holdings")


def running_issue(qtbot: QtBot, tab: StatementsTab) -> IssueDialog:
    """A dialog whose job has begun to draw pages."""
    tab.draft.issue_button.click()
    dialog = dialog_of(qtbot, tab, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.act_button.click()
    qtbot.waitUntil(lambda: dialog.progress.maximum() > 0, timeout=20_000)
    assert dialog.doing.isVisible()
    return dialog


def picture_of(pages: Pages) -> bytes:
    """The first page, as a picture's bytes."""
    picture = QPixmap(420, 594)
    picture.fill()
    painter = QPainter(picture)
    paint_sheet(pages, painter, 0, picture.size())
    painter.end()
    return bytes(picture.toImage().constBits())
