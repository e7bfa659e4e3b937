"""The holding statement on A4: laid out once, painted by one renderer wherever it is shown.

The preview, the printer and the PDF show the same pages, because the layout does not know on which
of them it will be painted. All figures are those of the statement; nothing is valued here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtGui import QPainter

from alem_desktop.core.money import CENT
from alem_desktop.core.positions import Figures, OpenLotLine, Position
from alem_desktop.core.statements.holdings import HoldingsStatement, LotGroup, Section
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.page_layout import (
    BLACK,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    RULE,
    WIDTH,
    Block,
    Canvas,
    Placed,
    Style,
    Typeface,
    paginate,
)
from alem_desktop.drawing.pdf import PdfFile, PdfIdentity, write_pages
from alem_desktop.drawing.statement_blocks import (
    LABEL,
    SMALL,
    SMALL_STRONG,
    AnnexTitle,
    Facts,
    Gap,
    Heading,
    Letterhead,
    Nav,
    Signatures,
    Texts,
    Title,
)
from alem_desktop.drawing.statement_table import Column, RowKind, Table
from alem_desktop.drawing.statement_words import StatementWords, translate
from alem_desktop.drawing.tokens import SEMIBOLD

__all__ = ["PAGE_HEIGHT", "PAGE_WIDTH", "PdfFile", "StatementPages", "write_pdf"]

_LineSource: TypeAlias = Position | Section | str | None
"""What a row of the statement is made from: a line, a section's subtotal, a heading, the total."""

_LotSource: TypeAlias = OpenLotLine | LotGroup | str | None

_FIRST_TOP: Final = 12.0
_TOP: Final = 23.6
_BOTTOM: Final = 280.0
_FEW_NOTE_LINES: Final = 10
_FOOT: Final = 283.3


class StatementPages:
    """The pages of one statement. Made once; `paint` may be asked for any page, in any order.

    Needs a QGuiApplication for its fonts; may be made and painted outside the GUI thread.
    """

    def __init__(self, statement: HoldingsStatement, formats: Formats) -> None:
        self._statement = statement
        self._formats = formats
        self._words = StatementWords(statement, formats)
        self._face = Typeface()
        main = paginate(list(self._main_blocks()), _FIRST_TOP, _TOP, _BOTTOM)
        annex = paginate(list(self._annex_blocks(len(main))), _TOP, _TOP, _BOTTOM)
        self._pages = (*main, *annex)

    @property
    def page_count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    @property
    def title(self) -> str:
        """What the document is called: title, number or Draft, fund."""
        words = self._words
        return f"{words.title}, {words.mark}, {self._statement.letterhead.fund}"

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint page `page`, counted from 0.

        The painter's unit is the millimetre and its origin the paper's corner (see
        `page_layout.to_millimetres`).
        """
        painter.save()
        canvas = Canvas(painter, self._face)
        if page > 0:
            self._paint_running_head(canvas)
        for placed in self._pages[page]:
            placed.block.paint(canvas, placed.top)
        self._paint_foot(canvas, page)
        painter.restore()

    def blocks(self, page: int) -> Sequence[Placed]:
        """What stands where on a page."""
        return self._pages[page]

    # The statement proper

    def _main_blocks(self) -> Iterator[Block]:
        statement, words, face = self._statement, self._words, self._face
        yield Letterhead(face, statement)
        yield Title(words)
        yield from self._broken()
        yield Facts(face, words.facts())
        yield Nav(face, words.nav_label(), self._nav())
        yield from self._lines().blocks()
        if statement.other_prices:
            yield Heading(words.other_prices_title())
            yield from self._entries(self._origins())
        rounded = self._rounded_prices()
        if rounded:
            yield Heading(
                translate("Statement", "Prices in full, where the line shows fewer digits")
            )
            yield from self._entries(rounded)
        yield Heading(translate("Statement", "Notes"))
        yield from self._notes()
        yield Signatures(face, statement)

    def _broken(self) -> Iterator[Block]:
        """Above all figures, what the first note says when the book itself cannot be trusted."""
        notes = self._statement.notes
        if notes and notes[0].kind is NoteKind.BROKEN_JOURNAL:
            lines = self._face.wrap(self._words.notes()[0], SMALL_STRONG, WIDTH)
            yield Texts(tuple(((LEFT, line, SMALL_STRONG),) for line in lines))
            yield Gap(2.6)

    def _nav(self) -> list[tuple[str, str]]:
        """Figure and currency of each net asset value."""
        statement = self._statement
        printed = statement.totals.printed
        nav = [
            (self._formats.money(printed.functional.market_value), statement.functional_currency)
        ]
        if statement.presentation_currency != statement.functional_currency:
            figure = self._formats.money(printed.presentation.market_value)
            nav.append((figure, statement.presentation_currency))
        return nav

    def _lines(self) -> Table[_LineSource]:
        statement, words = self._statement, self._words
        functional, presentation = statement.functional_currency, statement.presentation_currency
        columns = [
            Column(translate("Statement", "Asset"), limit=36, strong=True),
            Column(translate("Statement", "Account"), flexible=True),
            Column(translate("Statement", "Quantity"), figure=True),
            Column(
                translate("Statement", "Price, {currency}").format(currency=functional),
                figure=True,
            ),
            Column(
                translate("Statement", "Value, {currency}").format(currency=functional),
                figure=True,
            ),
        ]
        if presentation != functional:
            title = translate("Statement", "Value, {currency}").format(currency=presentation)
            columns.append(Column(title, figure=True))
        columns.append(Column(translate("Statement", "Weight, %"), figure=True))

        rows: list[tuple[RowKind, _LineSource]] = []
        for section in statement.sections:
            rows.append((RowKind.HEADING, words.section(section.kind)))
            rows += [(RowKind.LINE, line) for line in section.lines]
            rows.append((RowKind.SUBTOTAL, section))
        if not rows:
            rows.append((RowKind.HEADING, translate("Statement", "Nothing is held.")))
        rows.append((RowKind.TOTAL, None))
        return Table(self._face, self._formats.point, columns, rows, self._line_cells)

    def _line_cells(self, kind: RowKind, source: _LineSource) -> tuple[str, ...]:
        if isinstance(source, str):
            return (source,)
        if isinstance(source, Position):
            price = self._price_cell(source)
            label, account = source.asset.code, source.account or ""
            quantity = self._formats.quantity(source.quantity, source.asset.decimals)
            printed, exact = source.printed, (source.functional, source.presentation)
            weight = source.weight
        else:
            totals = self._statement.totals if source is None else source.subtotal
            account = quantity = price = ""
            label = translate("Statement", "Subtotal")
            if source is None:
                label = self._words.total_label()
            printed = totals.printed
            exact, weight = (printed.functional, printed.presentation), None
        values = [self._money(printed.functional.market_value, exact[0].market_value)]
        if self._statement.presentation_currency != self._statement.functional_currency:
            values.append(self._money(printed.presentation.market_value, exact[1].market_value))
        share = printed.weight if printed.weight or self._has_value() else None
        return (
            label,
            account,
            quantity,
            price,
            *values,
            self._formats.weight(share or weight or share),
        )

    def _money(self, printed: Decimal | None, exact: Decimal | None) -> str:
        """The printed figure; one that was rounded to nothing is shown as below a cent."""
        below = not printed and exact is not None and abs(exact) < CENT
        return self._formats.money(exact if below else printed)

    def _has_value(self) -> bool:
        return bool(self._statement.totals.printed.functional.market_value)

    def _price_cell(self, position: Position) -> str:
        price = position.price
        if price is None:
            return self._unpriced_reference(position.asset.code)
        text = self._formats.unit_price(price.price)
        if price.currency == self._statement.functional_currency:
            return text
        return with_unit(text, price.currency)

    def _unpriced_reference(self, asset: str) -> str:
        for number, note in enumerate(self._statement.notes, 1):
            if note.kind is NoteKind.UNPRICED and note.fields.get("asset") == asset:
                return self._words.note_reference(number)
        return ""

    def _origins(self) -> list[tuple[str, str]]:
        """Where prices came from; assets of one origin stand together."""
        assets: dict[str, list[str]] = {}
        for price in self._statement.other_prices:
            assets.setdefault(self._words.price_origin(price), []).append(price.asset)
        return [(", ".join(codes), origin) for origin, codes in assets.items()]

    def _rounded_prices(self) -> list[tuple[str, str]]:
        """Prices that their column shows with fewer digits than were used."""
        found: dict[str, str] = {}
        for section in self._statement.sections:
            for line in section.lines:
                if line.price is not None and line.asset.code not in found:
                    full = self._formats.quantity(line.price.price)
                    if len(full) > len(self._formats.unit_price(line.price.price)):
                        found[line.asset.code] = with_unit(full, line.price.currency)
        return list(found.items())

    def _entries(self, entries: Sequence[tuple[str, str]]) -> Iterator[Block]:
        """Assets with a text each, as many to a line as fit."""
        lines: list[list[tuple[float, str, Style]]] = []
        x, gap = LEFT, 5.5
        for assets, text in entries:
            *above, name = self._face.wrap(assets, SMALL_STRONG, WIDTH * 0.6)
            indent = self._face.width(name, SMALL_STRONG) + 1.6
            parts = self._face.wrap(text, SMALL, WIDTH - indent)
            wide = indent + self._face.widest(parts, SMALL)
            if above or not lines or x + wide > RIGHT:
                lines += [[(LEFT, line, SMALL_STRONG)] for line in above]
                lines.append([])
                x = LEFT
            lines[-1] += [(x, name, SMALL_STRONG), (x + indent, parts[0], SMALL)]
            lines += [[(LEFT + indent, part, SMALL)] for part in parts[1:]]
            x = RIGHT if len(parts) > 1 else x + wide + gap
        for line in lines:
            yield Texts((tuple(line),))

    def _notes(self) -> Iterator[Block]:
        """Numbered. Few stay together with the signatures, of many the last one does."""
        texts = self._words.notes()
        indent = self._face.width(f"{len(texts)}.", SMALL) + 2.2
        notes = [self._face.wrap(text, SMALL, WIDTH - indent) for text in texts]
        few = sum(len(lines) for lines in notes) <= _FEW_NOTE_LINES
        for number, lines in enumerate(notes, 1):
            numbers = [f"{number}."] + [""] * (len(lines) - 1)
            rows = tuple(
                ((LEFT, mark, SMALL), (LEFT + indent, line, SMALL))
                for mark, line in zip(numbers, lines, strict=True)
            )
            yield Texts(rows, keep=few or number == len(notes))

    # The annex

    def _annex_blocks(self, main_pages: int) -> Iterator[Block]:
        groups = self._statement.annex
        if not groups:
            return
        yield AnnexTitle(self._face, self._words.annex_title())
        yield from self._lots(groups).blocks()
        texts = [self._words.code_explained(main_pages)]
        more = self._statement.annex_excess
        if more:
            texts.insert(0, self._words.annex_difference(more))
        yield Gap(2.6)
        for text in texts:
            lines = self._face.wrap(text, SMALL, WIDTH)
            yield Texts(tuple(((LEFT, line, SMALL),) for line in lines))

    def _lots(self, groups: Sequence[LotGroup]) -> Table[_LotSource]:
        named = any(lot.lot is not None for group in groups for lot in group.lots)
        columns = [
            Column(translate("Statement", "Account"), flexible=True),
            Column(translate("Statement", "Quantity"), figure=True),
            Column(translate("Statement", "Unit cost"), figure=True),
            Column(translate("Statement", "Cost"), figure=True),
            Column(translate("Statement", "Value"), figure=True),
            Column(translate("Statement", "Gain"), figure=True),
        ]
        if named:
            columns.insert(0, Column(translate("Statement", "Lot"), limit=30))
            columns.insert(1, Column(translate("Statement", "Acquired")))
        rows: list[tuple[RowKind, _LotSource]] = []
        for group in groups:
            rows.append((RowKind.HEADING, group.asset))
            rows += [(RowKind.LINE, lot) for lot in group.lots]
            rows.append((RowKind.SUBTOTAL, group))
        rows.append((RowKind.TOTAL, None))
        cells: Callable[..., tuple[str, ...]] = partial(self._lot_cells, named)
        return Table(self._face, self._formats.point, columns, rows, cells)

    def _lot_cells(self, named: bool, kind: RowKind, source: _LotSource) -> tuple[str, ...]:
        formats = self._formats
        if isinstance(source, str):
            return (source,)
        if isinstance(source, OpenLotLine):
            names = [source.account]
            if named:
                names = [source.lot or "", self._words.acquired(source.acquired_on), *names]
            unit_cost = formats.unit_price(source.unit_cost) if source.quantity else ""
            return (
                *names,
                formats.quantity(source.quantity),
                unit_cost,
                *self._lot_figures(source.printed, source.functional),
            )
        blank = ("", "") if named else ()
        if source is None:
            printed = self._statement.annex_total
            label = translate("Statement", "Total")
            return (label, *blank, "", "", *self._lot_figures(printed, printed))
        return (
            translate("Statement", "Subtotal"),
            *blank,
            formats.quantity(source.quantity),
            formats.unit_price(source.unit_cost),
            *self._lot_figures(source.subtotal, source.subtotal),
        )

    def _lot_figures(self, printed: Figures, exact: Figures) -> tuple[str, str, str]:
        gain = printed.unrealised_gain or exact.unrealised_gain or printed.unrealised_gain
        return (
            self._money(printed.cost_basis, exact.cost_basis),
            self._money(printed.market_value, exact.market_value),
            self._formats.signed_money(gain),
        )

    # On every page

    def _paint_running_head(self, canvas: Canvas) -> None:
        mark = self._words.mark
        style = Style(8.4, SEMIBOLD)
        room = WIDTH - canvas.face.width(mark, LABEL) - 8
        fund = canvas.face.elide(self._statement.letterhead.fund, style, room)
        canvas.text(LEFT, 18.3, fund, style)
        canvas.text_to(RIGHT, 18.3, mark, LABEL)
        canvas.rule(LEFT, RIGHT, 21.0, 0.25, BLACK)

    def _paint_foot(self, canvas: Canvas, page: int) -> None:
        words, face = self._words, canvas.face
        canvas.rule(LEFT, RIGHT, _FOOT, 0.18, RULE)
        page_of = words.page_of(page + 1, self.page_count)
        label = translate("Statement", "Journal fingerprint")
        fingerprint = self._statement.known_at.fingerprint
        x = LEFT + face.width(label, SMALL) + 1.6
        room = RIGHT - x - face.width(page_of, SMALL_STRONG) - 3
        canvas.text(LEFT, _FOOT + 3.9, label, SMALL)
        size = min(SMALL.size, SMALL.size * room / max(face.width(fingerprint, SMALL), 1))
        canvas.text(x, _FOOT + 3.9, fingerprint, SMALL.sized(size))
        canvas.text_to(RIGHT, _FOOT + 3.9, page_of, SMALL_STRONG)
        parts = (words.mark, words.title, words.as_of(), words.program())
        gap = 2.2
        wide = sum(face.width(part, SMALL) for part in parts) + gap * (len(parts) - 1)
        style = SMALL.sized(min(SMALL.size, SMALL.size * WIDTH / wide))
        x = LEFT
        for part in parts:
            canvas.text(x, _FOOT + 7.8, part, style)
            x += face.width(part, style) + gap


def write_pdf(statement: HoldingsStatement, formats: Formats, path: Path) -> PdfFile:
    """Write the statement to `path` as a PDF, whole or not at all.

    The file carries the instant of the newest record used, not the clock's: a statement written
    again is the same file. Needs a QGuiApplication. Raises DiskProblem.
    """
    pages = StatementPages(statement, formats)
    identity = PdfIdentity(
        title=pages.title,
        creator=StatementWords(statement, formats).program(),
        identifier=statement.code_text(),
        written_at=statement.known_time,
    )
    return write_pages(pages, identity, path)
