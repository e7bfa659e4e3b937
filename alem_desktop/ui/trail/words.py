"""What a trail says above its tables: of what the figure is, and how it is made, as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.ui.holdings.lines import Kind
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.trail.cells import Setting
from alem_desktop.ui.trail.disposal_words import DisposalWords
from alem_desktop.ui.trail.held_words import HeldWords
from alem_desktop.ui.trail.subject import Chosen, Disposed, Section, Subject

translate = QCoreApplication.translate


def subject_text(subject: Subject, setting: Setting) -> str:
    """The row in words: asset and account, a lot, a disposal."""
    if isinstance(subject, Disposed):
        movement = subject.disposal.movement
        if subject.match is not None:
            text = translate("Trail", "Lot {lot}, taken by {reference}")
            return text.format(lot=subject.match.reference, reference=subject.disposal.reference)
        day = setting.formats.date(subject.disposal.date)
        return _joined(subject.disposal.reference, movement.asset, movement.account, day)
    line = subject.line
    if line is None:
        if subject.whole:
            return translate("Trail", "All positions")
        n = len(subject.positions)
        return counted(translate("Trail", "%n position(s) in sight", "", n), n, setting.formats)
    lot = ""
    if line.kind is Kind.LOT:
        lot = translate("Trail", "Lot {lot}").format(lot=line.title)
    return _joined(lot, line.asset or "", line.account or "")


def sentence(subject: Subject, chosen: Chosen, setting: Setting) -> str:
    """How the figure is made, each of its parts as printed; why it is unknown where it is."""
    if not chosen.text:
        return chosen.reason or translate("Trail", "This row has no such figure.")
    if isinstance(subject, Disposed):
        said = DisposalWords(subject, chosen, setting).text()
    else:
        said = HeldWords(subject, chosen, setting).text()
    return " ".join(filter(None, said))


def section_word(section: Section) -> str:
    """A part in one word, where there is little room."""
    match section:
        case Section.POSITIONS:
            return translate("Trail", "Positions")
        case Section.POSTINGS:
            return translate("Trail", "Postings")
        case Section.LOTS:
            return translate("Trail", "Lots")
        case Section.PRICES:
            return translate("Trail", "Prices")


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
