"""What the message bar says of sources that did answer: of this computer's clock, of the past."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.troubles import Act, Trouble
from alem_desktop.ui.widgets.message_bar import Level

translate = QCoreApplication.translate


def clock_trouble(off_s: int, context: BookContext) -> Trouble:
    """This computer's clock is so many seconds ahead of the sources', or (negative) behind."""
    minutes = round(abs(off_s) / 60)
    if off_s > 0:
        text = translate(
            "Fetching", "The clock of this computer is %n min ahead of the sources'.", "", minutes
        )
    else:
        text = translate(
            "Fetching", "The clock of this computer is %n min behind the sources'.", "", minutes
        )
    more = translate(
        "Fetching", "Set it right: the ages of prices and the days of entries depend on it."
    )
    return Trouble(f"{counted(text, minutes, context.formats)} {more}", Level.WARNING)


def restated_trouble(count: int, sources: str, context: BookContext, act: Act) -> Trouble:
    """So many values that were known came anew with another figure."""
    text = translate("Fetching", "{sources} restated %n price(s) of the past.", "", count)
    said = counted(text, count, context.formats).format(sources=sources)
    more = translate("Fetching", "Both values are kept; the newer one counts.")
    return Trouble(f"{said} {more}", Level.INFO, acts=(act,))
