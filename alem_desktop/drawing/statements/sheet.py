"""The sheet a statement is printed on, what stands on it, and where pages end.

A statement has the same page breaks in each language, and the same in each pair of languages, so a
block knows how high it is in all of them, and pages break where it is highest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, TypeVar

from alem_desktop.drawing.page_layout import MARGIN, Canvas
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.voice import EVERY_FORM

Measure = TypeVar("Measure", int, float)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A4, upright or lying; all measures are millimetres from its upper left corner.

    `forms`: in which forms its pages break alike. `close`: lines and rows stand closer, where that
    saves a page.
    """

    width: float
    height: float
    forms: tuple[Form, ...] = EVERY_FORM
    close: bool = False

    first_top: ClassVar[float] = 12.0
    top: ClassVar[float] = 23.6
    left: ClassVar[float] = MARGIN

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - MARGIN

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Where blocks end; the foot stands below."""
        return self.height - 17.0

    @property
    def foot(self) -> float:
        """Where the rule above the foot is."""
        return self.height - 13.7

    def less(self, much: float, saved: float) -> float:
        """A distance from top to bottom; `saved` of it where things stand closer."""
        return much - saved if self.close else much

    def in_its_forms(self, measure: Callable[[Form], Measure]) -> dict[Form, Measure]:
        """A measure in each of its forms."""
        return {form: measure(form) for form in self.forms}


PORTRAIT: Final = Sheet(210.0, 297.0)
LANDSCAPE: Final = Sheet(297.0, 210.0)


class Block:
    """A piece of a page that is never split.

    Its height is one in every form, or one for each. `keep`: it stays on the page of the next
    block; `joins`: it does so where that costs no page. `sinks`: it stands at the foot of its page.
    """

    __slots__ = ("_heights", "highest", "joins", "keep")

    sinks: bool = False

    def __init__(
        self, heights: float | Mapping[Form, float], *, keep: bool = False, joins: bool = False
    ) -> None:
        self._heights = heights
        self.highest = heights if isinstance(heights, float) else max(heights.values())
        self.keep = keep
        self.joins = joins

    def height(self, form: Form) -> float:
        """How high it is in a form."""
        return self._heights if isinstance(self._heights, float) else self._heights[form]

    @property
    def heads(self) -> tuple[Block, ...]:
        """What stands above it where it is the first on a page, such as the titles of its table."""
        return ()

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        """Paint it with its upper edge at `top`; a plain block is empty room."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where its upper edge stands on its page."""

    block: Block
    top: float


def paginate(blocks: Sequence[Block], sheet: Sheet, first_top: float) -> list[tuple[Block, ...]]:
    """Blocks on pages, from `first_top` on the first, so that they fit in each form of the sheet.

    Blocks that keep together move to the next page together; only a chain longer than a page is
    broken where the page ends.
    """
    pages = _paged(blocks, sheet, first_top, joined=False)
    if len(pages) > 1 and any(block.joins for block in blocks):
        joined = _paged(blocks, sheet, first_top, joined=True)
        if len(joined) == len(pages):
            return joined
    return pages


def _paged(
    blocks: Sequence[Block], sheet: Sheet, first_top: float, *, joined: bool
) -> list[tuple[Block, ...]]:
    pages: list[tuple[Block, ...]] = []
    page: list[Block] = []
    y = first_top

    def turn() -> None:
        nonlocal y
        pages.append(tuple(page))
        page.clear()
        y = sheet.top

    def put(block: Block) -> None:
        nonlocal y
        stack = (block,) if page else (*block.heads, block)
        page.extend(stack)
        y += sum(each.highest for each in stack)

    for chain in _chains(blocks, joined):
        if page and y + sum(block.highest for block in chain) > sheet.bottom:
            turn()
        for block in chain:
            if page and y + block.highest > sheet.bottom:
                turn()
            put(block)
    if page:
        turn()
    return pages


def placed(page: Sequence[Block], sheet: Sheet, first_top: float, form: Form) -> Iterator[Placed]:
    """Where the blocks of a page stand in a form."""
    y = first_top
    for block in page:
        height = block.height(form)
        if block.sinks:
            y = max(y, sheet.bottom - height)
        yield Placed(block, y)
        y += height


def _chains(blocks: Sequence[Block], joined: bool) -> Iterator[list[Block]]:
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not (block.keep or (joined and block.joins)):
            yield chain
            chain = []
    if chain:
        yield chain
