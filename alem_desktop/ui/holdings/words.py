"""Words of the Holdings tab that several of its parts share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.ui.widgets.badge import BadgeSpec, Tone


def counted(text: str, n: int) -> str:
    """A sentence with a number, translated with Qt's numerus forms.

    Where no translation is loaded the source text stands, with its `(s)` for the English plural.
    """
    return text.replace("%n", str(n)).replace("(s)", "" if n == 1 else "s")


def flag_badge(flag: str) -> BadgeSpec:
    """The badge of a price's flag (CONTRACT.md lists them)."""
    translate = QCoreApplication.translate
    texts = {
        "unchanged": translate("Holdings", "Unchanged"),
        "move": translate("Holdings", "Large move"),
        "second-source": translate("Holdings", "Sources differ"),
        "off-par": translate("Holdings", "Off par"),
        "fallback": translate("Holdings", "Second source"),
        "override": translate("Holdings", "Set by hand"),
    }
    return BadgeSpec("triangle-alert", texts.get(flag, flag), Tone.WARN)
