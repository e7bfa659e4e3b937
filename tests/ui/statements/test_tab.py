"""A new statement: what is asked for is on the pages, in the language that is asked for."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.statements.model import StatementBasis, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.printing import new_printer
from alem_desktop.services import users
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.settings import STATEMENT_KIND
from alem_desktop.ui.statements import paper_acts
from alem_desktop.ui.statements.periods import Span
from alem_desktop.ui.statements.signing_rows import NameBox
from alem_desktop.ui.statements.tab import Mode, StatementsTab
from alem_desktop.ui.theme import current_theme
from tests.samples import CUSTODY, USER, draft
from tests.ui.staffed import ADMIN, PREP
from tests.ui.statements.conftest import LAST, Open, settle


def pick(box: QComboBox, value: str) -> None:
    """Choose an entry of a box, as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def pages_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_it_begins_with_the_holdings_of_the_windows_day(tab: StatementsTab) -> None:
    assert tab.shown is not None
    subject = tab.shown.statement.subject
    assert subject.kind is StatementKind.HOLDINGS
    assert subject.as_of.date == LAST
    assert subject.number is None
    assert tab.draft.title.text() == "Statement of holdings"
    assert tab.draft.record.text() == f"record {subject.known_at.sequence}"
    assert tab.pages.pages.page_count == tab.shown.pages.page_count
    assert tab.is_whole
    assert tab.pages.pages.hasFocus()


@pytest.mark.parametrize("kind", list(StatementKind))
def test_each_document_has_its_pages(qtbot: QtBot, tab: StatementsTab, kind: StatementKind) -> None:
    pick(tab.draft.kind_box, kind.value)
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.statement.subject.kind is kind
    assert tab.pages.pages.page_count > 0
    assert tab.draft.trouble.text == ""
    assert tab.draft.when.span_row.isVisible() == kind.has_period
    assert tab._context.settings.get(STATEMENT_KIND) == kind.value


def test_a_period_is_asked_by_its_name_and_by_its_days(qtbot: QtBot, tab: StatementsTab) -> None:
    when = tab.draft.when
    pick(tab.draft.kind_box, "transactions")
    pick(when.span_box, Span.THIS_YEAR.value)
    settle(qtbot, tab)
    assert tab.shown is not None
    subject = tab.shown.statement.subject
    assert subject.opening is not None
    assert (subject.opening.date, subject.as_of.date) == (date(2024, 1, 1), LAST)
    when.first.setText("01.02.2024")
    when.first.editingFinished.emit()
    settle(qtbot, tab)
    assert when.span is Span.OWN
    assert tab.shown.statement.subject.opening.date == date(2024, 2, 1)


def test_a_first_day_after_the_last_one_is_said_at_its_field(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    when = tab.draft.when
    pick(tab.draft.kind_box, "transactions")
    pick(when.span_box, Span.THIS_YEAR.value)
    settle(qtbot, tab)
    before = tab.shown
    when.last.setText("15.12.2023")
    when.last.editingFinished.emit()
    settle(qtbot, tab)
    assert "first day is after the last" in when.last_row.problem
    assert when.first_row.problem == ""
    assert (when.first.date, when.last.date) == (date(2024, 1, 1), date(2023, 12, 15))
    assert tab.shown is before
    assert not tab.draft.print_button.isEnabled(), "what is on the pages is not what is asked"
    when.first.setText("01.12.2023")
    when.first.editingFinished.emit()
    settle(qtbot, tab)
    assert when.last_row.problem == ""
    assert tab.draft.print_button.isEnabled()
    assert tab.shown is not None
    assert tab.shown.statement.subject.opening is not None
    assert tab.shown.statement.subject.opening.date == date(2023, 12, 1)


def test_a_roll_forward_opens_at_the_end_of_the_day_before(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    pick(tab.draft.kind_box, "rollforward")
    pick(tab.draft.when.span_box, Span.LAST_MONTH.value)
    settle(qtbot, tab)
    assert tab.draft.when.first.date == date(2024, 2, 1)
    asked = tab.draft.asked
    assert (asked.start, asked.moment) == (date(2024, 1, 31), date(2024, 2, 29))
    assert tab.draft.when.opens.text() == "Opens at the end of 31 Jan 2024"
    assert tab.draft.when.opens.isVisible()
    pick(tab.draft.kind_box, "transactions")
    assert not tab.draft.when.opens.isVisible()


def test_net_assets_are_compared_with_an_earlier_day(qtbot: QtBot, tab: StatementsTab) -> None:
    pick(tab.draft.kind_box, "net-assets")
    settle(qtbot, tab)
    assert tab.draft.asked.start is None
    assert tab.draft.when.compared.text() == "Compared with the end of 29 Feb 2024"
    assert tab.draft.when.compared.isVisible(), "it is compared without a tick, too"
    tab.draft.when.compare.click()
    assert tab.draft.when.before.date == date(2024, 2, 29), "what is typed begins with that day"
    assert not tab.draft.when.compared.isVisible()
    tab.draft.when.before.setText("31.01.2024")
    tab.draft.when.before.editingFinished.emit()
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.statement.subject.opening is not None
    assert tab.shown.statement.subject.opening.date == date(2024, 1, 31)


def test_scope_and_basis_are_those_that_are_ticked(qtbot: QtBot, tab: StatementsTab) -> None:
    accounts = tab.draft.accounts
    assert accounts.currentText() == "All accounts"
    accounts.showPopup()
    assert accounts.list is not None
    names = [accounts.list.item(at).text() for at in range(accounts.list.count())]
    assert names == list(accounts.names) == ["Custody", "Vault"]
    accounts.list.item(0).setCheckState(Qt.CheckState.Checked)
    accounts.hidePopup()
    pick(tab.draft.basis_box, "settlement")
    settle(qtbot, tab)
    assert accounts.currentText() == "Custody"
    assert tab.shown is not None
    subject = tab.shown.statement.subject
    assert subject.scope.accounts == ("Custody",)
    assert subject.basis is StatementBasis.SETTLEMENT
    pick(tab.draft.kind_box, "net-assets")
    settle(qtbot, tab)
    assert tab.draft.accounts_row.isHidden(), "net assets are of the whole fund"
    assert tab.shown.statement.subject.scope.accounts == ()


def test_another_language_of_the_pages_leaves_the_windows(qtbot: QtBot, tab: StatementsTab) -> None:
    before = tab.shown
    assert before is not None
    tab.draft.form.on_language_chosen("kk")
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.pages.title != before.pages.title
    assert tab.shown.statement is before.statement, "the figures are asked for once"
    assert tab.draft.title.text() == "Statement of holdings"
    assert tab._context.formats.language == "en"
    pick(tab.draft.form.pair, "kk+ru")
    settle(qtbot, tab)
    assert tab.shown.wanted.form == ("kk", "ru")
    assert tab.register.form.form == ("kk", "ru")


def test_who_signs_is_remembered(qtbot: QtBot, tab: StatementsTab, open_tab: Open) -> None:
    signing = tab.draft.signing
    assert signing.names[0].name == USER
    signing.names[1].setEditText("Dana Kim")
    signing.names[1].lineEdit().editingFinished.emit()
    assert not signing.positions[1].isHidden()
    signing.positions[1].setText("Reconciliation specialist")
    signing.positions[1].editingFinished.emit()
    settle(qtbot, tab)
    assert tab.shown is not None
    checked = tab.shown.statement.signatories[1]
    assert (checked.role, checked.name) == (Term.CHECKED_BY, "Dana Kim")
    assert checked.position == "Reconciliation specialist"
    again = open_tab(tab._context.book)
    assert again.draft.signing.signatories == signing.signatories


def test_who_prepared_follows_who_works_here_until_somebody_is_named(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    signing = tab.draft.signing
    tab._context.set_user("Dana Kim")
    settle(qtbot, tab)
    assert signing.names[0].name == "Dana Kim"
    assert tab.shown is not None
    assert tab.shown.statement.signatories[0].name == "Dana Kim"
    name(signing.names[0], "Somebody")
    tab._context.set_user("Aigul")
    assert signing.names[0].name == "Aigul", "what the one before named is not for this one"
    tab._context.set_user("Dana Kim")
    settle(qtbot, tab)


def test_an_approver_is_not_remembered_for_another_user(qtbot: QtBot, tab: StatementsTab) -> None:
    signing = tab.draft.signing
    name(signing.names[1], "Checker")
    name(signing.names[2], "Approver")
    tab._context.set_user("Somebody else")
    assert [box.name for box in signing.names] == ["Somebody else", "Checker", ""]
    tab._context.set_user(USER)
    assert [box.name for box in signing.names] == [USER, "Checker", "Approver"]
    settle(qtbot, tab)


def test_an_auditor_has_prepared_nothing(qtbot: QtBot, open_tab: Open, staffed: Book) -> None:
    users.add_user(staffed, "Audit", "auditor", ADMIN)
    tab = open_tab(staffed, "Audit")
    assert [box.name for box in tab.draft.signing.names] == ["", "", ""]
    assert open_tab(staffed, PREP).draft.signing.names[0].name == PREP


def name(box: NameBox, who: str) -> None:
    """Type a name, as a person does."""
    box.setEditText(who)
    line = box.lineEdit()
    assert line is not None
    line.editingFinished.emit()


def test_old_pages_stay_until_new_ones_come_but_are_not_printed(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    before = tab.shown
    pick(tab.draft.kind_box, "transactions")
    assert tab.shown is before
    assert tab.pages.pages.page_count > 0
    assert not tab.draft.print_button.isEnabled()
    settle(qtbot, tab)
    assert tab.draft.print_button.isEnabled()


def test_a_write_is_shown_at_once(qtbot: QtBot, tab: StatementsTab) -> None:
    assert tab.shown is not None
    before = tab.shown.statement
    more = draft("C-9", "2024-03-01T06:00:00Z", "contribution", CUSTODY, "USD", quantity="7")
    tab._context.changed(record(tab._context.book, (more,), USER))
    settle(qtbot, tab)
    assert tab.shown.statement.subject.known_at.sequence > before.subject.known_at.sequence
    assert tab.shown.statement.key_figures != before.key_figures


def test_the_windows_day_is_followed_until_another_is_typed(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    tab._context.set_as_of(date(2024, 2, 5))
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.statement.subject.as_of.date == date(2024, 2, 5)
    tab.draft.when.day.setText("20.01.2024")
    tab.draft.when.day.editingFinished.emit()
    settle(qtbot, tab)
    assert tab.shown.statement.subject.as_of.date == date(2024, 1, 20)
    assert tab._context.as_of == date(2024, 2, 5)


def test_a_day_to_come_is_said(qtbot: QtBot, tab: StatementsTab) -> None:
    with qtbot.waitSignal(tab._context.announced) as said:
        tab.draft.when.day.setText("31.12.2999")
        tab.draft.when.day.editingFinished.emit()
    assert said.args == ["31 Dec 2999 is in the future; showing today"]
    assert tab.draft.when.day.date == tab._context.today()
    settle(qtbot, tab)


def test_an_empty_book_has_empty_documents(qtbot: QtBot, open_tab: Open, empty_book: Book) -> None:
    tab = open_tab(empty_book, day=None)
    for kind in StatementKind:
        pick(tab.draft.kind_box, kind.value)
        settle(qtbot, tab)
        assert tab.shown is not None
        assert tab.shown.statement.subject.kind is kind, tab.draft.trouble.text
    assert tab.draft.accounts.names == ()


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_each_format_is_saved(
    qtbot: QtBot, tab: StatementsTab, tmp_path: Path, ending: str
) -> None:
    assert tab.shown is not None
    path = tmp_path / f"saved.{ending}"
    with qtbot.waitSignal(tab.papers.done, timeout=20_000) as said:
        tab.papers.save(path, tab.shown)
    assert said.args == [f"Saved: {path}"]
    assert path.stat().st_size > 0
    if ending == "pdf":
        assert "Statement of holdings" in pages_text(path)


def test_a_name_without_an_ending_replaces_nothing_that_was_not_asked_about(
    qtbot: QtBot, tab: StatementsTab, tmp_path: Path
) -> None:
    assert tab.shown is not None
    there = tmp_path / "report.v2.pdf"
    there.write_text("what was there")
    with qtbot.waitSignal(tab.papers.failed, timeout=20_000):
        tab.papers.save(tmp_path / "report.v2", tab.shown)
    assert "there already" in tab.draft.trouble.text
    assert there.read_text() == "what was there"


def test_saving_proposes_a_name(tab: StatementsTab) -> None:
    tab.draft.save_button.click()
    (dialog,) = tab.findChildren(QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name
    assert name.startswith("Alem-Crypto-Fund_holdings_2024-03-06_draft")
    assert name.endswith("_en.pdf")
    dialog.filterSelected.emit(dialog.nameFilters()[2])
    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.reject()


def test_a_folder_that_is_not_there_is_told_in_place(
    qtbot: QtBot, tab: StatementsTab, tmp_path: Path
) -> None:
    assert tab.shown is not None
    with qtbot.waitSignal(tab.papers.failed, timeout=20_000):
        tab.papers.save(tmp_path / "none" / "a.pdf", tab.shown)
    assert tab.draft.trouble.isVisible()
    assert "none" in tab.draft.trouble.text


def test_printing_into_a_file_writes_the_real_pdf(
    qtbot: QtBot, tab: StatementsTab, tmp_path: Path
) -> None:
    assert tab.shown is not None
    path = tmp_path / "printed.pdf"
    tab.papers._printer, tab.papers._shown = printer_to(path, tab), tab.shown
    with qtbot.waitSignal(tab.papers.done, timeout=20_000) as said:
        tab.papers.on_printer_accepted()
    assert said.args == [f"Saved: {path}"], "the path is named"
    assert PdfReader(path).attachments, "its figures are inside"


def test_where_there_is_no_printer_a_pdf_is_offered(
    qtbot: QtBot, tab: StatementsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_acts, "printers", list)
    with qtbot.waitSignal(tab._context.announced) as said:
        tab.draft.print_button.click()
    assert said.args == ["There is no printer on this computer; save as PDF"]
    (dialog,) = tab.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".pdf")
    dialog.reject()


def test_print_and_pdf_are_the_same_pages(qtbot: QtBot, tab: StatementsTab, tmp_path: Path) -> None:
    assert tab.shown is not None
    saved, printed = tmp_path / "saved.pdf", tmp_path / "printed.pdf"
    with qtbot.waitSignal(tab.papers.done, timeout=20_000):
        tab.papers.save(saved, tab.shown)
    printer = printer_to(printed, tab)
    with qtbot.waitSignal(tab.papers.done, timeout=20_000):
        tab.papers.print_to(printer, tab.shown)
    one, other = PdfReader(saved).pages, PdfReader(printed).pages
    assert len(one) == len(other) == tab.shown.pages.page_count
    for left, right in zip(one, other, strict=True):
        assert left.extract_text().split() == right.extract_text().split()


def test_a_range_of_pages_is_printed(qtbot: QtBot, tab: StatementsTab, tmp_path: Path) -> None:
    assert tab.shown is not None
    printer = printer_to(tmp_path / "printed.pdf", tab)
    printer.setFromTo(2, 2)
    with qtbot.waitSignal(tab.papers.done, timeout=20_000) as said:
        tab.papers.print_to(printer, tab.shown)
    assert said.args[0].startswith("Sent to the printer: 1 page")
    (page,) = PdfReader(tmp_path / "printed.pdf").pages
    count = tab.shown.pages.page_count
    assert f"Page 2 of {count}" in " ".join(page.extract_text().split())


def printer_to(path: Path, tab: StatementsTab) -> QPrinter:
    assert tab.shown is not None
    printer = new_printer("Statement", tab.shown.pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_its_acts_are_in_sight_in_the_lowest_window(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.resize(960, 430)
    buttons = (
        tab.draft.print_button, tab.draft.save_button, tab.draft.issue_button,
        tab.draft.batch_button,
    )  # fmt: skip

    def in_sight() -> bool:
        return all(
            button.isVisible()
            and button.mapTo(tab, QPoint(button.width(), button.height())).y() <= tab.height()
            for button in buttons
        )

    qtbot.waitUntil(in_sight)
    assert tab.pages.pages.width() > 300


def test_ctrl_f_leads_to_the_register(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.start_filter()
    assert tab.mode is Mode.REGISTER
    qtbot.waitUntil(tab.register.search.hasFocus)
    settle(qtbot, tab)
    assert "No statement was issued yet" in tab.register.none.text()
    assert tab.shown is None
    tab.show_mode(Mode.NEW)
    assert tab.shown is not None, "the draft is there at once"


def test_every_field_has_a_name_and_is_reached_by_tab(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.draft.kind_box.setFocus()
    stops = []
    for _step in range(40):
        focused = tab.window().focusWidget()
        stops.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    draft = tab.draft
    wanted = [draft.kind_box, draft.when.day, draft.accounts, draft.assets, draft.basis_box,
              draft.form.pair, draft.signing.names[0], draft.print_button]  # fmt: skip
    places = [stops.index(each) for each in wanted]
    assert places == sorted(places)
    for each in wanted:
        assert each.accessibleName() or each.property("text"), each


def test_the_pages_that_are_being_made_are_told_and_can_be_stopped(
    qtbot: QtBot, tab: StatementsTab
) -> None:
    hold = threading.Event()
    tab._context.jobs.run(lambda: hold.wait(30))
    pick(tab.draft.kind_box, "transactions")
    preparing = tab.pages.preparing
    qtbot.waitUntil(preparing.isVisible)
    assert preparing.text.text() == "Preparing the pages…"
    assert tab.pages.pages.page_count > 0, "the old pages stay"
    preparing.stop.click()
    assert not preparing.isVisible(), "it does not wait for what else runs"
    assert tab.draft.trouble.text.startswith("Stopped.")
    hold.set()
    settle(qtbot, tab)
    pick(tab.draft.kind_box, "gains")
    settle(qtbot, tab)
    assert not preparing.isVisible()
    assert tab.is_whole


def test_an_empty_pane_says_what_it_waits_for(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.pages.set_pages(None)
    tab.pages.set_preparing(True)
    assert tab.pages.pages._words == "Preparing the pages…"
    qtbot.waitUntil(tab.pages.preparing.isVisible)
    assert tab.pages.pages._words == "", "it is said once"
    tab.pages.set_preparing(False)
    settle(qtbot, tab)


def test_tab_goes_from_the_form_to_tools_pages_and_acts(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.draft.kind_box.setFocus()
    stops: list[QWidget | None] = []
    for _step in range(45):
        focused = tab.window().focusWidget()
        stops.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        tab.draft.kind_box, tab.draft.signing.names[2], tab.pages.smaller, tab.pages.fit_width,
        tab.pages.thumbs, tab.pages.pages, tab.draft.print_button, tab.draft.batch_button,
    ]  # fmt: skip
    places = [stops.index(each) for each in wanted]
    assert places == sorted(places)


def test_the_keys_stay_where_they_are_when_the_text_grows(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.resize(960, 430)
    theme = current_theme()
    for widget in (tab.draft.save_button, tab.draft.kind_box, tab.pages.pages):
        theme.set_text_percent(100)
        settle(qtbot, tab)
        widget.setFocus()
        theme.set_text_percent(200)
        settle(qtbot, tab)
        QApplication.sendPostedEvents()
        assert widget.hasFocus(), widget
    theme.set_text_percent(100)


def test_nothing_of_the_form_is_cut_at_twice_the_text(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.resize(960, 430)
    theme = current_theme()
    try:
        theme.set_text_percent(200)
        settle(qtbot, tab)

        def fits() -> bool:
            scroll = tab.draft._scroll
            return scroll.widget().width() <= scroll.viewport().width()

        qtbot.waitUntil(fits)
        page = tab.pages.page_text
        assert page.fontMetrics().horizontalAdvance(page.text()) <= page.width()
    finally:
        theme.set_text_percent(100)
    tab.resize(1440, 800)
    settle(qtbot, tab)
    assert tab._left.width() < 400, "what was needed for large text is given back"


def test_the_last_line_of_what_is_stated_can_be_read(qtbot: QtBot, tab: StatementsTab) -> None:
    tab.resize(1440, 600)
    settle(qtbot, tab)
    bar = tab.draft._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    grid = tab.draft.stated._stated
    last = grid.itemAt(grid.count() - 1).widget()
    bottom = last.mapTo(tab.draft._scroll.viewport(), QPoint(0, last.height())).y()
    assert bottom <= tab.draft._scroll.viewport().height()
    assert last.height() >= last.heightForWidth(last.width())
