"""A statement on A4: laid out once, painted by one renderer wherever it is shown.

The preview, the printer and the PDF show the same pages, because the layout does not know on which
of them it will be painted; and pages break at the same lines in each language, because the layout
is made for all of them; side by side likewise, for all pairs. All figures are those of the
statement; nothing is valued or added up here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from PySide6.QtGui import QPainter

from alem_desktop.core.statements.content import code_text
from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.model import Table as TableData
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.drawing.page_layout import Canvas, Typeface
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.blocks import (
    AnnexTitle,
    Facts,
    Heading,
    Letterhead,
    Paragraph,
    Title,
)
from alem_desktop.drawing.statements.edges import foot, running_head
from alem_desktop.drawing.statements.facts import (
    as_of,
    facts,
    mark_words,
    program_words,
    title_words,
)
from alem_desktop.drawing.statements.figures import key_figures
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.measure import Extent, Texts, measured, unpriced_notes
from alem_desktop.drawing.statements.notes import note_words
from alem_desktop.drawing.statements.places import fits_well
from alem_desktop.drawing.statements.setting import BETWEEN, Said, texts_of
from alem_desktop.drawing.statements.sheet import (
    LANDSCAPE,
    PORTRAIT,
    Block,
    Placed,
    Sheet,
    paginate,
    placed,
)
from alem_desktop.drawing.statements.signing import Signatures, SigningWords
from alem_desktop.drawing.statements.table import Table
from alem_desktop.drawing.statements.voice import PAIRS, SINGLES, Voices

_FEW_NOTE_LINES: Final = 4
_LAST_NOTES: Final = 2
_FEW_PAGES: Final = 6
"""Pages of a statement that is set closer where that saves one of them."""

_CLOSER: Final = 0.89
"""How much of its height a part takes where things stand closer; hardly ever less."""

Pages: TypeAlias = Sequence[tuple[Block, ...]]


class StatementPages:
    """The pages of one statement. Made once; `paint` may be asked for any page, in any order.

    Needs a QGuiApplication for its fonts. May be made in one thread and handed over to another that
    paints it, as a job does to the window; but two threads never use it at once, since it measures
    while it paints: each paints pages of its own. Sizes are millimetres.
    """

    def __init__(self, statement: Statement, form: Form) -> None:
        self._statement = statement
        self._form = form
        self._voices = Voices(statement.subject.time_zone)
        self._face = Typeface()
        unpriced = unpriced_notes(statement.notes)
        self._texts = [Texts(self._voices, table, unpriced) for table in statement.tables]
        extents = [
            measured(self._face, texts, table)
            for texts, table in zip(self._texts, statement.tables, strict=True)
        ]
        upright = all(fits_well(each, PORTRAIT.inner) for each in extents)
        alike = SINGLES if len(form) == 1 else PAIRS
        self._sheet = replace(PORTRAIT if upright else LANDSCAPE, forms=alike)
        main, annex = self._paged(extents)
        if self._may_be_saved(main, self._sheet.first_top) or self._may_be_saved(annex):
            far, self._sheet = self._sheet, replace(self._sheet, close=True)
            close = self._paged(extents)
            if sum(map(len, close)) < len(main) + len(annex):
                main, annex = close
            else:
                self._sheet = far
        self._pages = (*main, *annex)

    @property
    def page_count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    @property
    def width(self) -> float:
        """How wide a page is."""
        return self._sheet.width

    @property
    def height(self) -> float:
        """How high a page is."""
        return self._sheet.height

    @property
    def title(self) -> str:
        """What the document is called: title, number or Draft, fund."""
        fund = self._statement.subject.letterhead.fund
        return f"{self._joined(self._title())}, {self._joined(self._mark())}, {fund}"

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint page `page`, counted from 0.

        The painter's unit is the millimetre and its origin the paper's corner (see
        `page_layout.to_millimetres`).
        """
        painter.save()
        canvas = Canvas(painter, self._face)
        if page > 0:
            fund = self._statement.subject.letterhead.fund
            running_head(canvas, self._sheet, fund, self._joined(self._mark()))
        for each in self.blocks(page):
            each.block.paint(canvas, each.top, self._form)
        self._paint_foot(canvas, page)
        painter.restore()

    def blocks(self, page: int) -> Sequence[Placed]:
        """What stands where on a page."""
        first_top = self._sheet.top if page else self._sheet.first_top
        return tuple(placed(self._pages[page], self._sheet, first_top, self._form))

    def _paged(self, extents: Sequence[Sequence[Extent]]) -> tuple[Pages, Pages]:
        """The pages of the statement proper and those of its annexes."""
        sheet = self._sheet
        main = paginate(list(self._main_blocks(extents)), sheet, sheet.first_top)
        annex = list(self._annex_blocks(extents, len(main)))
        return main, paginate(annex, sheet, sheet.top)

    def _may_be_saved(self, pages: Pages, first_top: float = Sheet.top) -> bool:
        """Whether the last page may be saved where things stand closer."""
        if not 1 < len(pages) <= _FEW_PAGES:
            return False
        sheet = self._sheet
        much = sum(block.highest for page in pages for block in page)
        room = sheet.bottom - first_top + (sheet.bottom - sheet.top) * (len(pages) - 2)
        return much * _CLOSER <= room

    # The statement proper

    def _main_blocks(self, extents: Sequence[Sequence[Extent]]) -> Iterator[Block]:
        statement, face, sheet, voices = self._statement, self._face, self._sheet, self._voices
        subject = statement.subject
        letterhead = subject.letterhead
        bin_words = voices.each(
            lambda _: translate("Statement", "BIN {bin}").format(bin=letterhead.bin)
        )
        manager = voices.each(
            lambda _: translate("Statement", "Managed by {manager}").format(
                manager=letterhead.manager
            )
        )
        yield Letterhead(face, sheet, subject, bin_words, manager)
        yield Title(face, sheet, self._title(), None if subject.number else self._mark())
        yield from self._broken()
        yield Facts(face, sheet, voices.each(lambda voice: facts(subject, voice)))
        yield from key_figures(face, sheet, voices, statement.key_figures)
        notes = list(self._notes())
        last = statement.main[-1] if statement.main and not notes else None
        for at, table in enumerate(statement.tables):
            if not table.annex:
                if table.title is not None:
                    yield Heading(face, sheet, voices.phrase(table.title))
                yield from self._table(at, table, extents[at], last_keeps=table is last)
        if notes:
            yield Heading(face, sheet, voices.each(lambda _: translate("Statement", "Notes")))
            yield from notes
        yield self._signatures()

    def _broken(self) -> Iterator[Block]:
        """Above all figures, what the first note says when the book itself cannot be trusted."""
        notes = self._statement.notes
        if notes and notes[0].kind is NoteKind.BROKEN_JOURNAL:
            said = self._note(0)
            yield Paragraph(self._face, self._sheet, said, strong=True, keep=True)
            yield Block(2.6, keep=True)

    def _table(
        self, at: int, table: TableData, extents: Sequence[Extent], *, last_keeps: bool = False
    ) -> Iterator[Block]:
        keeps = last_keeps or table.note is not None
        laid = Table(self._face, self._sheet, self._texts[at], table, extents)
        yield from laid.blocks(last_keeps=keeps)
        if table.note is not None:
            yield Block(1.6, keep=True)
            said = self._voices.phrase(table.note)
            yield Paragraph(self._face, self._sheet, said, keep=last_keeps)

    def _notes(self) -> Iterator[Block]:
        """Numbered. Few stay together with the signatures, of many the last ones do."""
        said = [self._note(at) for at in range(len(self._statement.notes))]
        count = len(said)
        notes = [
            Paragraph(self._face, self._sheet, words, number=number, numbers=count)
            for number, words in enumerate(said, 1)
        ]
        few = sum(note.lines for note in notes) <= _FEW_NOTE_LINES
        for at, note in enumerate(notes):
            note.keep = few or at >= count - _LAST_NOTES
        yield from notes

    def _note(self, at: int) -> Said:
        statement = self._statement
        return self._voices.each(
            lambda voice: note_words(statement.notes[at], statement.subject, voice.formats)
        )

    def _signatures(self) -> Block:
        statement, voices = self._statement, self._voices
        people = [
            ({voice.language: voice.term(person.role) for voice in voices}, person)
            for person in statement.signatories
        ]
        code = code_text(statement)
        check = code.rpartition("\n")[2]
        words = SigningWords(
            name=voices.each(lambda _: translate("Statement", "Name, position")),
            signature=voices.each(lambda _: translate("Statement", "Signature")),
            date=voices.each(lambda _: translate("Statement", "Date")),
            check=voices.each(
                lambda _: translate("Statement", "Check code {code}").format(code=check)
            ),
        )
        return Signatures(self._face, self._sheet, people, words, code)

    # The annexes

    def _annex_blocks(
        self, extents: Sequence[Sequence[Extent]], main_pages: int
    ) -> Iterator[Block]:
        annexes = self._statement.annexes
        for at, table in enumerate(self._statement.tables):
            if not table.annex:
                continue
            if table is not annexes[0]:
                yield Block(4.0)
            if table.title is not None:
                yield AnnexTitle(self._face, self._sheet, self._voices.phrase(table.title))
            yield from self._table(at, table, extents[at], last_keeps=table is annexes[-1])
        if annexes:
            yield Block(2.6, keep=True)
            said = self._voices.each(lambda _: self._code_explained(main_pages))
            yield Paragraph(self._face, self._sheet, said)

    def _code_explained(self, page: int) -> str:
        if self._statement.subject.number is None:
            text = translate(
                "Statement",
                "The code on page {page} holds the moment, the totals and the fingerprint of this "
                "draft.",
            )
        else:
            text = translate(
                "Statement",
                "The code on page {page} holds the number, the moment, the totals and the "
                "fingerprint of this statement.",
            )
        return text.format(page=page)

    # On every page

    def _title(self) -> Said:
        subject = self._statement.subject
        return self._voices.each(lambda voice: title_words(subject, voice))

    def _mark(self) -> Said:
        subject = self._statement.subject
        return self._voices.each(lambda _: mark_words(subject))

    def _joined(self, said: Said) -> str:
        return BETWEEN.join(texts_of(said, self._form))

    def _paint_foot(self, canvas: Canvas, page: int) -> None:
        subject = self._statement.subject
        page_of = self._voices.each(
            lambda _: translate("Statement", "Page {page} of {pages}").format(
                page=page + 1, pages=self.page_count
            )
        )
        label = self._voices.each(lambda _: translate("Statement", "Journal fingerprint"))
        first = self._voices[self._form[0]]
        with first.speaking():
            moment = as_of(subject, first)
        foot(
            canvas,
            self._sheet,
            self._joined(label),
            subject.known_at.fingerprint,
            self._joined(page_of),
            (
                self._joined(self._mark()),
                self._joined(self._title()),
                moment,
                program_words(subject),
            ),
        )
