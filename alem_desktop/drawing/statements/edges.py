"""What stands at the upper and lower edge of pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from alem_desktop.drawing.page_layout import BLACK, RULE, Canvas
from alem_desktop.drawing.statements.setting import (
    LABEL,
    NAME,
    SMALL,
    SMALL_STRONG,
    fitted,
    lines_within,
)
from alem_desktop.drawing.statements.sheet import Sheet

_HEAD_LINES: Final = 2
_APART: Final = 2.2


def running_head(canvas: Canvas, sheet: Sheet, fund: str, mark: str) -> None:
    """On every page but the first: whose statement it is, and its number or the word Draft.

    A long fund stands in two lines, smaller where it must; nothing is cut.
    """
    room = sheet.inner - canvas.face.width(mark, LABEL) - 8
    style, lines = lines_within(canvas.face, fund, NAME, room, _HEAD_LINES)
    for below, line in enumerate(lines, 1 - len(lines)):
        canvas.text(sheet.left, 18.3 + 3.7 * below, line, style)
    canvas.text_to(sheet.right, 18.3, mark, LABEL)
    canvas.rule(sheet.left, sheet.right, 21.0, 0.25, BLACK)


def foot(
    canvas: Canvas, sheet: Sheet, label: str, fingerprint: str, page_of: str, parts: Sequence[str]
) -> None:
    """On every page: the journal's fingerprint after its label, which page of how many, and in
    `parts` which document it is. Both lines are smaller where they need more room."""
    face = canvas.face
    canvas.rule(sheet.left, sheet.right, sheet.foot, 0.18, RULE)
    wide = face.width(label + fingerprint, SMALL) + face.width(page_of, SMALL_STRONG)
    style = fitted(SMALL, wide, sheet.inner - 2 * _APART)
    y = sheet.foot + 3.9
    canvas.text(sheet.left, y, label, style)
    canvas.text(sheet.left + face.width(label, style) + 1.6, y, fingerprint, style)
    canvas.text_to(sheet.right, y, page_of, SMALL_STRONG.sized(style.size))
    wide = sum(face.width(part, SMALL) for part in parts)
    style = fitted(SMALL, wide, sheet.inner - _APART * (len(parts) - 1))
    x = sheet.left
    for part in parts:
        canvas.text(x, sheet.foot + 7.8, part, style)
        x += face.width(part, style) + _APART
