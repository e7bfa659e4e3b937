"""The pieces of a holding statement's pages beside its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from alem_desktop.core.statements.holdings import HoldingsStatement
from alem_desktop.drawing.page_layout import (
    BLACK,
    GREY,
    LEFT,
    RIGHT,
    RULE,
    WIDTH,
    Block,
    Canvas,
    Style,
    Typeface,
)
from alem_desktop.drawing.qr import qr_cells
from alem_desktop.drawing.statement_table import BODY
from alem_desktop.drawing.statement_words import StatementWords, translate
from alem_desktop.drawing.tokens import MEDIUM, REGULAR, SEMIBOLD

LABEL: Final = Style(BODY, REGULAR, GREY)
SMALL: Final = Style(7.4, REGULAR, GREY)
SMALL_STRONG: Final = Style(7.4, SEMIBOLD)

_FUND = Style(13, SEMIBOLD)
_TITLE = Style(18, SEMIBOLD)
_NAV = Style(17, SEMIBOLD)
_ANNEX = Style(12, SEMIBOLD)
_BIN = Style(8.4, REGULAR, GREY)
_FACT = Style(BODY, MEDIUM)
_SECTION = Style(BODY, SEMIBOLD)
_PITCH: Final = 3.95


class Letterhead:
    """Fund and BIN, who manages it, and the heavy rule below."""

    keep = True
    head = None
    sinks = False

    def __init__(self, face: Typeface, statement: HoldingsStatement) -> None:
        letterhead = statement.letterhead
        self._right: list[str] = []
        for text in (
            translate("Statement", "Managed by {manager}").format(manager=letterhead.manager)
            if letterhead.manager
            else "",
            letterhead.manager_place,
        ):
            if text:
                self._right += face.wrap(text, LABEL, 76)
        taken = face.widest(self._right, LABEL)
        self._fund = face.wrap(letterhead.fund, _FUND, WIDTH - (taken + 8 if taken else 0))
        self._bin = ""
        if letterhead.bin:
            self._bin = translate("Statement", "BIN {bin}").format(bin=letterhead.bin)
        end = face.width(self._fund[-1], _FUND) + 4
        fits = end + face.width(self._bin, _BIN) + (taken + 8 if taken else 0) <= WIDTH
        self._bin_x = LEFT + (end if fits else 0)
        self._bin_drop = 0.0 if fits or not self._bin else 4.4
        left = 5.6 * len(self._fund) + self._bin_drop
        self.height = max(left, 3.9 * len(self._right)) + 3.6

    def paint(self, canvas: Canvas, top: float) -> None:
        bottom = top + self.height
        base = bottom - 3.9
        name = base - self._bin_drop
        for below, text in enumerate(self._fund, 1 - len(self._fund)):
            canvas.text(LEFT, name + 5.6 * below, text, _FUND)
        canvas.text(self._bin_x, base, self._bin, _BIN)
        for below, text in enumerate(self._right, 1 - len(self._right)):
            canvas.text_to(RIGHT, base + 0.7 + 3.9 * below, text, LABEL)
        canvas.rule(LEFT, RIGHT, bottom, 0.45, BLACK)


@dataclass(frozen=True, slots=True)
class Title:
    """What the document is; a draft says so in the same size."""

    words: StatementWords
    height: float = 14.2
    keep: bool = True
    head: Block | None = None
    sinks: bool = False

    def paint(self, canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, top + 10.7, self.words.title, _TITLE)
        if self.words.is_draft:
            canvas.text_to(RIGHT, top + 10.7, self.words.mark, Style(18, SEMIBOLD, GREY))


class Facts:
    """Label and text of each fact; long texts wrap under themselves."""

    keep = True
    head = None
    sinks = False

    def __init__(self, face: Typeface, facts: Sequence[tuple[str, str]]) -> None:
        indent = max(19.7, face.widest((label for label, _ in facts), LABEL) + 4)
        self._x = LEFT + indent
        self._rows: list[tuple[str, str]] = []
        for label, text in facts:
            first, *rest = face.wrap(text, _FACT, WIDTH - indent)
            self._rows += [(label, first), *(("", line) for line in rest)]
        self.height = 4.2 * len(self._rows) + 4.2

    def paint(self, canvas: Canvas, top: float) -> None:
        for row, (label, text) in enumerate(self._rows):
            baseline = top + 3.2 + 4.2 * row
            canvas.text(LEFT, baseline, label, LABEL)
            canvas.text(self._x, baseline, text, _FACT)
        canvas.rule(LEFT, RIGHT, top + self.height, 0.18, RULE)


class Nav:
    """Net asset value in one or two currencies, side by side where they fit."""

    keep = True
    head = None
    sinks = False

    def __init__(self, face: Typeface, label: str, figures: Sequence[tuple[str, str]]) -> None:
        self._label = face.wrap(label, LABEL, WIDTH)
        self._figures = [(figure, unit) for figure, unit in figures if figure]
        widths = [face.width(f, _NAV) + 1.8 + face.width(u, _BIN) for f, u in self._figures]
        self._stacked = sum(widths) + 8 * (len(widths) - 1) > WIDTH
        widest = max(widths, default=1.0)
        self._size = min(_NAV.size, _NAV.size * WIDTH / widest)
        rows = len(self._figures) if self._stacked else 1
        self.height = 8.9 + 7.0 * rows + 3.9 * (len(self._label) - 1)

    def paint(self, canvas: Canvas, top: float) -> None:
        y = top + 4.7
        for line, text in enumerate(self._label):
            canvas.text(LEFT, y + 3.9 * line, text, LABEL)
        y += 3.9 * (len(self._label) - 1) + 6.9
        style = _NAV.sized(self._size)
        for at, (figure, unit) in enumerate(self._figures):
            wide = canvas.face.width(figure, style) + 1.8
            beside = at > 0 and not self._stacked
            x = RIGHT - wide - canvas.face.width(unit, _BIN) if beside else LEFT
            canvas.text(x, y, figure, style)
            canvas.text(x + wide, y, unit, _BIN)
            y += 7.0 if self._stacked else 0.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A semibold line with a rule below."""

    text: str
    height: float = 9.2
    keep: bool = True
    head: Block | None = None
    sinks: bool = False

    def paint(self, canvas: Canvas, top: float) -> None:
        text = canvas.face.elide(self.text, _SECTION, WIDTH)
        canvas.text(LEFT, top + 6.3, text, _SECTION)
        canvas.rule(LEFT, RIGHT, top + 8.2, 0.18, RULE)


@dataclass(frozen=True, slots=True)
class Texts:
    """Lines of small text, each of pieces at their places."""

    lines: tuple[tuple[tuple[float, str, Style], ...], ...]
    keep: bool = False
    head: Block | None = None
    sinks: bool = False

    @property
    def height(self) -> float:
        return _PITCH * len(self.lines)

    def paint(self, canvas: Canvas, top: float) -> None:
        for row, line in enumerate(self.lines):
            for x, text, style in line:
                canvas.text(x, top + 3.0 + _PITCH * row, text, style)


@dataclass(frozen=True, slots=True)
class Gap:
    """Room above the block that follows."""

    height: float
    keep: bool = True
    head: Block | None = None
    sinks: bool = False

    def paint(self, canvas: Canvas, top: float) -> None:
        """There is nothing to paint."""


class AnnexTitle:
    keep = True
    head = None
    sinks = False

    def __init__(self, face: Typeface, text: str) -> None:
        self._lines = face.wrap(text, _ANNEX, WIDTH)
        self.height = 7.0 + 5.4 * len(self._lines)

    def paint(self, canvas: Canvas, top: float) -> None:
        for row, line in enumerate(self._lines):
            canvas.text(LEFT, top + 7.4 + 5.4 * row, line, _ANNEX)


class Signatures:
    """Who prepared, checked and approved, with signature and date; the code beside them.

    Where a name is not known yet, there is a line to write it on.
    """

    keep = False
    head = None
    sinks = True
    height = 33.0

    _PITCH: Final = 50.0
    _WIDE: Final = 45.4
    _SIGNATURE: Final = 27.2
    _CODE: Final = 22.6

    def __init__(self, face: Typeface, statement: HoldingsStatement) -> None:
        self._people = (
            (translate("Statement", "Prepared by"), statement.prepared_by),
            (translate("Statement", "Checked by"), ""),
            (translate("Statement", "Approved by"), ""),
        )
        self._check = translate("Statement", "Check code {code}").format(code=statement.check_code)
        self._cells = qr_cells(statement.code_text())

    def paint(self, canvas: Canvas, top: float) -> None:
        top += 4.0
        for at, (label, name) in enumerate(self._people):
            self._paint_person(canvas, LEFT + self._PITCH * at, top, label, name)
        canvas.squares(RIGHT - self._CODE, top, self._CODE, self._cells)
        canvas.text_to(RIGHT, top + 26.1, self._check, Style(SMALL.size, MEDIUM))

    def _paint_person(self, canvas: Canvas, left: float, top: float, label: str, name: str) -> None:
        face = canvas.face
        canvas.text(left, top + 2.6, face.elide(label, LABEL, self._WIDE), LABEL)
        style = Style(8.4, SEMIBOLD)
        if name:
            for row, line in enumerate(face.wrap(name, style, self._WIDE)[:3]):
                canvas.text(left, top + 7.4 + 3.8 * row, line, style)
        else:
            self._paint_line(
                canvas,
                left,
                left + self._WIDE,
                top + 10.6,
                translate("Statement", "Name, position"),
            )
        date_left = left + self._SIGNATURE + 2.3
        signature = translate("Statement", "Signature")
        self._paint_line(canvas, left, left + self._SIGNATURE, top + 22.7, signature)
        self._paint_line(
            canvas, date_left, left + self._WIDE, top + 22.7, translate("Statement", "Date")
        )

    def _paint_line(
        self, canvas: Canvas, left: float, right: float, y: float, caption: str
    ) -> None:
        canvas.rule(left, right, y, 0.2, GREY)
        style = Style(7.2, REGULAR, GREY)
        canvas.text(left, y + 3.4, canvas.face.elide(caption, style, right - left), style)
