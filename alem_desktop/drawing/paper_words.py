"""A verdict on a paper in words, the same in a window and on the command line."""

from __future__ import annotations

from alem_desktop.core.statements.compared import Difference
from alem_desktop.drawing.paper_verdict import (
    MOST_TOLD,
    Finding,
    FindingKind,
    PaperKind,
    PaperVerdict,
    Unreadable,
)
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.form import form_text

_LONGEST = 120
"""Characters of a text that is quoted."""


def verdict_words(verdict: PaperVerdict) -> list[str]:
    """What a paper is, in one sentence, then what else there is to say, a line each."""
    lines = [headline(verdict)]
    if verdict.trusted is not None and verdict.kind is not PaperKind.UNVOUCHED:
        lines.append(_kind_words(verdict))
    if verdict.by_text:
        text = translate(
            "Paper",
            "It was issued by another version of the program ({version}), which draws its pages "
            "otherwise: only their texts were compared.",
        )
        version = "" if verdict.statement is None else verdict.statement.subject.program_version
        lines.append(text.format(version=version))
    lines += _state(verdict)
    lines += [finding_words(each) for each in verdict.findings]
    lines += [_cell(each) for each in verdict.cells]
    lines += [_part(name) for name in verdict.others]
    if max(map(len, (verdict.findings, verdict.cells, verdict.others))) >= MOST_TOLD:
        lines.append(translate("Paper", "There may be more differences than are named here."))
    return lines + _origin(verdict)


def headline(verdict: PaperVerdict) -> str:
    """What a paper is, in one sentence; of a book that does not verify, that first."""
    if verdict.trusted is None:
        return _kind_words(verdict)
    text = translate(
        "Paper",
        "Not confirmed: this book does not verify. It was changed or damaged after record "
        "{trusted} and vouches for no paper until a backup that verifies is restored.",
    )
    return text.format(trusted=verdict.trusted)


def _kind_words(verdict: PaperVerdict) -> str:
    number = verdict.number or ""
    match verdict.kind:
        case PaperKind.GENUINE:
            text = translate("Paper", "Genuine: this file is {number}, byte for byte as issued.")
        case PaperKind.SAME_PAGES:
            text = translate(
                "Paper",
                "Pages and figures of {number} are as issued; the file was saved again by another "
                "program.",
            )
        case PaperKind.ALTERED_PAGES:
            text = translate(
                "Paper", "Altered: this file does not show what was issued as {number}."
            )
        case PaperKind.ALTERED_FIGURES:
            text = translate(
                "Paper", "Altered: the figures in this file are not those issued as {number}."
            )
        case PaperKind.DRAFT:
            return _draft(verdict)
        case PaperKind.OTHER_BOOK:
            text = translate(
                "Paper",
                "{number} is not of this book: its journal has no record with that fingerprint.",
            )
        case PaperKind.UNKNOWN_NUMBER:
            text = translate("Paper", "This book never issued a statement {number}.")
        case PaperKind.UNVOUCHED:
            text = translate(
                "Paper",
                "Not confirmed: what this book keeps of {number} was changed or is missing. "
                "Verify the book, and restore the latest backup that verifies.",
            )
        case PaperKind.NOT_OURS:
            text = translate(
                "Paper", "There is no statement of this program in the file. It cannot be checked."
            )
        case _:
            return _unreadable(verdict.reason)
    return text.format(number=number)


def _draft(verdict: PaperVerdict) -> str:
    if not verdict.in_journal:
        return translate(
            "Paper",
            "A draft, which was never issued, and not of this book: its journal has no record with "
            "that fingerprint.",
        )
    if verdict.same_figures is None:
        return translate(
            "Paper",
            "A draft, which was never issued. It names a record of this book, but its figures "
            "cannot be asked for again.",
        )
    if not verdict.same_figures:
        return translate(
            "Paper",
            "A draft, which was never issued. Its figures are not what this book says as known at "
            "that record.",
        )
    if verdict.findings:
        return translate(
            "Paper",
            "A draft, which was never issued. The figures inside are what this book says, but the "
            "pages do not show them.",
        )
    return translate(
        "Paper",
        "A draft, which was never issued. Its figures are what this book says as known at that "
        "record.",
    )


def _unreadable(reason: Unreadable | None) -> str:
    match reason:
        case Unreadable.NOT_PDF:
            return translate("Paper", "The file is no PDF.")
        case Unreadable.ENCRYPTED:
            return translate(
                "Paper", "The file is encrypted. Our papers never are; ask for the original."
            )
        case Unreadable.TOO_LARGE:
            return translate(
                "Paper", "The file is larger, packed or unpacked, than any paper of ours."
            )
        case _:
            return translate("Paper", "The file is damaged. Ask for it again.")


def _state(verdict: PaperVerdict) -> list[str]:
    """What became of the number since."""
    issued = verdict.issued
    if issued is None:
        return []
    lines = []
    if issued.voided_by is not None:
        text = translate("Paper", "{number} is void: {user} took it back. {reason}")
        lines.append(
            text.format(
                number=issued.number, user=issued.voided_by, reason=issued.void_reason or ""
            ).strip()
        )
    if issued.replaced_by is not None:
        text = translate("Paper", "{number} was replaced by {newer}.")
        lines.append(text.format(number=issued.number, newer=issued.replaced_by))
    return lines


def _origin(verdict: PaperVerdict) -> list[str]:
    """Form, records and fingerprint."""
    lines = []
    if verdict.form is not None:
        text = translate("Paper", "Language of the pages: {form}.")
        lines.append(text.format(form=form_text(verdict.form)))
    if verdict.issued is not None:
        text = translate("Paper", "Issued by {user} as record {sequence}.")
        lines.append(text.format(user=verdict.issued.user, sequence=verdict.issued.sequence))
    if verdict.known_at is not None:
        text = translate("Paper", "Known at record {sequence}, fingerprint {fingerprint}.")
        known = verdict.known_at
        lines.append(text.format(sequence=known.sequence, fingerprint=_short(known.fingerprint)))
    return lines


def finding_words(finding: Finding) -> str:
    """One way in which pages or files differ from those issued."""
    match finding.kind:
        case FindingKind.TEXT:
            text = _text_words(finding)
        case FindingKind.DRAWING:
            text = translate(
                "Paper",
                "Page {page} has the texts that were issued, but is drawn otherwise: something may "
                "lie over them.",
            )
        case FindingKind.SIZE:
            text = translate("Paper", "Page {page} was cut, turned or resized.")
        case FindingKind.ADDITION:
            text = translate("Paper", "Something was added to page {page}: {after}.")
        case FindingKind.MISSING:
            text = translate("Paper", "Page {page} of those issued is missing.")
        case FindingKind.ADDED:
            text = translate("Paper", "Page {page} was not issued.")
        case FindingKind.MOVED:
            text = translate("Paper", "Page {page} is page {before} of those issued.")
        case FindingKind.DOCUMENT:
            text = translate("Paper", "Something was added to the document: {after}.")
        case FindingKind.DOCUMENT_CHANGED:
            text = translate("Paper", "Something of the document is not as issued: {after}.")
        case FindingKind.DOCUMENT_MISSING:
            text = translate("Paper", "Something was removed from the document: {after}.")
        case FindingKind.FILE_ADDED:
            text = translate("Paper", "A file was attached: {after}.")
        case FindingKind.FILE_MISSING:
            text = translate("Paper", "The attached file {before} is missing.")
        case FindingKind.FILE_CHANGED:
            text = translate("Paper", "The attached file {before} is not as issued.")
    return text.format(
        page=finding.page, before=_short(finding.before), after=_short(finding.after)
    )


def _text_words(finding: Finding) -> str:
    if not finding.before:
        return translate("Paper", "Page {page} says “{after}”, which was not issued.")
    if not finding.after:
        return translate("Paper", "Page {page} does not say “{before}”.")
    return translate("Paper", "Page {page} says “{after}” instead of “{before}”.")


def _cell(each: Difference) -> str:
    blank = translate("Paper", "blank")
    text = translate("Paper", "{cell}: {after} in the file, {before} in the book.")
    return text.format(
        cell=_short(each.name),
        before=blank if each.before is None else _short(each.before),
        after=blank if each.after is None else _short(each.after),
    )


def _part(name: str) -> str:
    if not name:
        return translate(
            "Paper", "The attached figures are written otherwise than this program does."
        )
    return translate("Paper", "Another part differs: {part}.").format(part=name)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
