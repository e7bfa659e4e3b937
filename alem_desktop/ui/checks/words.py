"""The words of findings in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.findings import Finding, PlaceKind, Severity
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone

translate = QCoreApplication.translate


def severity_badge(severity: Severity) -> BadgeSpec:
    """How much a finding matters, as an icon and a word."""
    match severity:
        case Severity.ERROR:
            return BadgeSpec("circle-alert", translate("Checks", "Error"), Tone.DANGER)
        case Severity.WARNING:
            return BadgeSpec("triangle-alert", translate("Checks", "Warning"), Tone.WARN)
        case Severity.INFO:
            return BadgeSpec("info", translate("Checks", "Notice"))


def count_text(severity: Severity, count: int, formats: Formats) -> str:
    """How many findings there are of a severity."""
    match severity:
        case Severity.ERROR:
            one = translate("Checks", "1 error")
            many = translate("Checks", "%n errors", "", count)
        case Severity.WARNING:
            one = translate("Checks", "1 warning")
            many = translate("Checks", "%n warnings", "", count)
        case Severity.INFO:
            one = translate("Checks", "1 notice")
            many = translate("Checks", "%n notices", "", count)
    return one if count == 1 else grouped(many, count, formats)


def finding_text(finding: Finding, teller: Teller) -> str:
    """What was found."""
    return _filled(finding.check.template, finding, teller) or finding.message


def fix_text(finding: Finding, teller: Teller) -> str:
    """What can be done about it."""
    return _filled(finding.check.fix, finding, teller) or finding.fix


def place_text(finding: Finding) -> str:
    """Where it was found: a reference, an asset, or a row of a file."""
    place = finding.place
    match place.kind:
        case PlaceKind.TRANSACTION:
            return place.reference or ""
        case PlaceKind.ASSET:
            return place.asset or ""
        case PlaceKind.POSITION:
            return translate("Checks", "{asset} in {account}").format(
                asset=place.asset, account=place.account
            )
        case PlaceKind.ROW:
            return translate("Checks", "{file}, line {row}").format(file=place.file, row=place.row)


def _filled(template: str, finding: Finding, teller: Teller) -> str:
    """A sentence in the language in force; '' for a translation that names other fields."""
    fields = {name: teller.told(name, value) for name, value in finding.fields.items()}
    try:
        return translate("Finding", template).format(**fields)
    except (KeyError, IndexError, ValueError):
        return ""
