"""A statement as a workbook for Excel and its kin: what it is of, then a sheet for each table.

The same statement gives the same bytes. Number formats are those of every country: the program that
opens the file puts in its own signs.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from alem_desktop.core.calendar import utc
from alem_desktop.core.money import plain
from alem_desktop.core.statements.content import check_code, content_hash
from alem_desktop.core.statements.model import Statement, Table
from alem_desktop.drawing.speech import speaking_in, translate
from alem_desktop.drawing.statement_sheets import Styles, add_table, cells_of, row_height
from alem_desktop.drawing.statements.facts import facts, mark_words, program_words, title_words
from alem_desktop.drawing.statements.notes import note_words
from alem_desktop.drawing.statements.voice import Voice
from alem_desktop.services.exporters.workbook import is_exact
from alem_desktop.services.outputs import check_target, replacing
from alem_desktop.services.statement_names import table_words

_A4: Final = 9
_ALWAYS: Final = 2
_LABELS, _TEXTS = 28, 68
"""Widths of the columns of the first sheet."""

_NAME_LENGTH: Final = 31
_ENDS: Final = " ',;"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]+")


def write_workbook(statement: Statement, language: str, path: Path) -> None:
    """Write a statement in a language to `path`.

    Raises what `outputs.check_target` raises, DiskProblem, and UsageProblem for a table with more
    rows than a sheet holds.
    """
    check_target(path, (".xlsx",))
    with replacing(path) as file, speaking_in(language):
        voice = Voice(language, statement.subject.time_zone)
        book = xlsxwriter.Workbook(
            str(file),
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        title = title_words(statement.subject, voice)
        _identify(book, statement, title)
        styles = Styles(book)
        names = _Names()
        sheets = [
            _add_front(
                book,
                styles,
                names.of(translate("StatementWorkbook", "Statement")),
                statement,
                voice,
            )
        ]
        for table in statement.tables:
            name = names.of(_title_of(table, voice) or title)
            sheets.append(add_table(book, styles, name, table, voice))
            # A name of the whole table, the same in every language, for formulas and programs.
            book.define_name(table_words(table.name, "_"), f"={_quoted(name)}!{cells_of(table)}")
        mark = mark_words(statement.subject)
        head = f"&L{_escaped(statement.subject.letterhead.fund)}&R{_escaped(f'{title}, {mark}')}"
        for sheet in sheets:
            sheet.set_header(head)
            sheet.set_footer("&L&A&R&P / &N")
        book.close()


def _title_of(table: Table, voice: Voice) -> str:
    return "" if table.title is None else voice.phrase(table.title)


def _identify(book: Any, statement: Statement, title: str) -> None:
    """What the file says of itself; its date is that of the last record used, not the clock's."""
    subject = statement.subject
    digest = content_hash(statement)
    book.set_properties(
        {
            "title": ", ".join(filter(None, (title, subject.number))),
            "subject": subject.letterhead.fund,
            "comments": f"Record {subject.known_at.sequence}, "
            f"fingerprint {subject.known_at.fingerprint}",
            "keywords": check_code(digest),
            "created": utc(subject.known_time).replace(tzinfo=None, microsecond=0),
        }
    )
    for name, text in (
        ("Number", subject.number or ""),
        ("Fingerprint", subject.known_at.fingerprint),
        ("Content SHA-256", digest),
    ):
        book.set_custom_property(name, text, "text")


def _add_front(book: Any, styles: Styles, name: str, statement: Statement, voice: Voice) -> Any:
    """The sheet with the facts of the head, the key figures, the notes and who signs."""
    sheet = book.add_worksheet(name)
    for at, width in enumerate((_LABELS, _TEXTS)):
        sheet.set_column(at, at, width)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(_ALWAYS)  # it is read, not reckoned with
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    _Front(sheet, styles, voice).fill(statement)
    return sheet


class _Front:
    """Writes the first sheet from top to bottom."""

    def __init__(self, sheet: Any, styles: Styles, voice: Voice) -> None:
        self._sheet = sheet
        self._voice = voice
        self._row = 0
        self._title = styles.of(bold=True, font_size=16, quote_prefix=True)
        self._label = styles.of(bold=True, valign="top", text_wrap=True, quote_prefix=True)
        self._text = styles.of(text_wrap=True, valign="top", quote_prefix=True)
        figure = {"align": "left", "valign": "top", "bold": True}
        self._money = styles.of(num_format="#,##0.00", **figure)
        self._long = styles.of(num_format="@", quote_prefix=True, **figure)

    def fill(self, statement: Statement) -> None:
        """The head, the key figures, the notes, who signs, and by what to recognise all this."""
        subject, voice = statement.subject, self._voice
        letterhead = subject.letterhead
        self._sheet.write_string(self._row, 0, title_words(subject, voice), self._title)
        self._row += 2
        self._fact(translate("StatementWorkbook", "Fund"), letterhead.fund)
        self._fact(translate("StatementWorkbook", "BIN"), letterhead.bin)
        manager = ", ".join(filter(None, (letterhead.manager, letterhead.manager_place)))
        self._fact(translate("StatementWorkbook", "Manager"), manager)
        for label, text in facts(subject, voice):
            self._fact(label, text)
        self._row += 1
        for figure in statement.key_figures:
            label = voice.phrase(figure.label)
            for each in figure.amounts:
                self._amount(f"{label}, {each.currency}", each.amount)
        self._row += 1
        for number, note in enumerate(statement.notes, start=1):
            label = translate("Statement", "note {number}").format(number=number)
            self._fact(label[:1].upper() + label[1:], note_words(note, subject, voice.formats))
        self._row += 1
        for person in statement.signatories:
            said = ", ".join(filter(None, (person.name, person.position)))
            self._fact(voice.term(person.role), said or " ")
        self._row += 1
        digest = content_hash(statement)
        self._fact(translate("StatementWorkbook", "Check code"), check_code(digest))
        self._fact(translate("StatementWorkbook", "Content, SHA-256"), digest)
        self._fact(translate("Statement", "Journal fingerprint"), subject.known_at.fingerprint)
        self._fact(translate("StatementWorkbook", "Program"), program_words(subject))

    def _fact(self, label: str, text: str) -> None:
        """A label with its text; nothing where there is none."""
        if text:
            self._sheet.set_row(self._row, row_height((label, _LABELS), (text, _TEXTS)))
            self._sheet.write_string(self._row, 0, label, self._label)
            self._sheet.write_string(self._row, 1, text, self._text)
            self._row += 1

    def _amount(self, label: str, amount: Decimal | None) -> None:
        """A key figure; unknown is blank."""
        self._sheet.set_row(self._row, row_height((label, _LABELS)))
        self._sheet.write_string(self._row, 0, label, self._label)
        if amount is not None and is_exact(amount):
            self._sheet.write_number(self._row, 1, float(amount), self._money)
        elif amount is not None:
            self._sheet.write_string(self._row, 1, plain(amount), self._long)
        self._row += 1


class _Names:
    """Names of sheets as spreadsheets take them, no two the same."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, text: str) -> str:
        """A name made of a text."""
        bare = " ".join(_NOT_IN_NAMES.sub(" ", text).split()).strip(_ENDS) or "Sheet"
        if len(bare) > _NAME_LENGTH:  # whole words, if the first one fits
            words = bare[: _NAME_LENGTH + 1].rpartition(" ")[0]
            bare = (words or bare)[:_NAME_LENGTH].strip(_ENDS)
        name, number = bare, 2
        while name.casefold() in self._given:
            end = f" {number}"
            name, number = bare[: _NAME_LENGTH - len(end)].rstrip(_ENDS) + end, number + 1
        self._given.add(name.casefold())
        return name


def _quoted(name: str) -> str:
    """A sheet's name in a formula."""
    doubled = name.replace("'", "''")
    return f"'{doubled}'"


def _escaped(text: str) -> str:
    """Text of a header or footer, in which an ampersand begins a code."""
    return text.replace("&", "&&")
