"""What a price file would bring and what it has brought, in words: prices, and daily volumes beside
them or alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats
from alem_desktop.services.prices import PriceImport
from alem_desktop.ui.transactions.words import grouped

translate = QCoreApplication.translate


def brings_volumes_alone(outcome: PriceImport) -> bool:
    """Whether all prices of a file are known, and what was traded is not."""
    return bool(outcome.volumes) and not outcome.accepted


def button_text(outcome: PriceImport, formats: Formats) -> str:
    """What the button does."""
    if brings_volumes_alone(outcome):
        count = outcome.volumes
        if count == 1:
            return translate("PriceImportDialog", "Import 1 daily volume")
        text = translate("PriceImportDialog", "Import %n daily volumes", "", count)
        return grouped(text, count, formats)
    count = outcome.accepted
    if count == 1:
        return translate("PriceImportDialog", "Import 1 price")
    return grouped(translate("PriceImportDialog", "Import %n prices", "", count), count, formats)


def ready_text(outcome: PriceImport, formats: Formats) -> str:
    """The heading over a file without mistakes."""
    if brings_volumes_alone(outcome):
        count = outcome.volumes
        if count == 1:
            return translate("PriceImportDialog", "1 daily volume is ready to import")
        text = translate("PriceImportDialog", "%n daily volumes are ready to import", "", count)
        return grouped(text, count, formats)
    count = outcome.accepted
    if count == 1:
        return translate("PriceImportDialog", "1 price is ready to import")
    text = translate("PriceImportDialog", "%n prices are ready to import", "", count)
    return grouped(text, count, formats)


def counts_text(outcome: PriceImport, formats: Formats) -> str:
    """How many prices are new and how many are known, and how many volumes are new, line by
    line."""
    new, known, volumes = outcome.accepted, outcome.duplicates, outcome.volumes
    lines = [grouped(translate("PriceImportDialog", "%n new", "", new), new, formats)]
    if known:
        text = translate("PriceImportDialog", "%n known already, will be skipped", "", known)
        lines.append(grouped(text, known, formats))
    if volumes == 1:
        lines.append(translate("PriceImportDialog", "1 new daily volume"))
    elif volumes:
        text = translate("PriceImportDialog", "%n new daily volumes", "", volumes)
        lines.append(grouped(text, volumes, formats))
    return "\n".join(lines)


def imported_text(outcome: PriceImport, formats: Formats) -> str:
    """What is in the book now."""
    if brings_volumes_alone(outcome):
        return _with_known(_volumes_imported(outcome.volumes, formats), outcome, formats)
    count = outcome.accepted
    text = translate("PriceImportDialog", "%n prices imported", "", count)
    text = grouped(text, count, formats)
    if count == 1:
        text = translate("PriceImportDialog", "1 price imported")
    text = _with_known(text, outcome, formats)
    if not outcome.volumes:
        return text
    both = translate("PriceImportDialog", "{imported}, {volumes}")
    return both.format(imported=text, volumes=_volumes(outcome.volumes, formats))


def _with_known(imported: str, outcome: PriceImport, formats: Formats) -> str:
    known = outcome.duplicates
    if not known:
        return imported
    if not brings_volumes_alone(outcome):
        text = translate("PriceImportDialog", "%n known already", "", known)
    elif known == 1:
        text = translate("PriceImportDialog", "1 price known already")
    else:
        text = translate("PriceImportDialog", "%n prices known already", "", known)
    both = translate("PriceImportDialog", "{imported}, {known}")
    return both.format(imported=imported, known=grouped(text, known, formats))


def _volumes_imported(count: int, formats: Formats) -> str:
    if count == 1:
        return translate("PriceImportDialog", "1 daily volume imported")
    text = translate("PriceImportDialog", "%n daily volumes imported", "", count)
    return grouped(text, count, formats)


def _volumes(count: int, formats: Formats) -> str:
    if count == 1:
        return translate("PriceImportDialog", "1 daily volume")
    return grouped(translate("PriceImportDialog", "%n daily volumes", "", count), count, formats)
