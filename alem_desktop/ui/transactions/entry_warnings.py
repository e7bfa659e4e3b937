"""Sentences about what an entry may repeat and what a late one changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import total
from alem_desktop.core.regains import Regain
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.transactions.words import grouped

translate = QCoreApplication.translate


def alike_text(alike: Sequence[RegisterLine], formats: Formats, days: BookCalendar) -> str:
    """Which recorded entries the one in the form may repeat; '' for none."""
    if not alike:
        return ""
    first = alike[0]
    day = formats.date(days.date_of(first.time))
    if len(alike) > 1:
        count = len(alike) - 1
        words = translate(
            "EntryForm",
            "Looks like {reference} of {day} and %n others: they say the same. Record it only if "
            "it happened once more.",
            "",
            count,
        )
        words = grouped(words, count, formats)
    elif first.transaction.valued:
        words = translate(
            "EntryForm",
            "Looks like {reference} of {day}: same account, asset, quantity and amount. Record it "
            "only if it happened twice.",
        )
    else:
        words = translate(
            "EntryForm",
            "Looks like {reference} of {day}: same account, asset and quantity. Record it only if "
            "it happened twice.",
        )
    return words.format(reference=first.reference, day=day)


def regains_ahead(regains: Sequence[Regain], formats: Formats, currency: str) -> str:
    """Which realised gains an entry would change; '' for none."""
    if not regains:
        return ""
    count = len(regains)
    words = translate(
        "EntryForm",
        "%n later disposals change: realised gain {before} becomes {after}.",
        "",
        count,
    )
    if count == 1:
        words = translate(
            "EntryForm", "1 later disposal changes: realised gain {before} becomes {after}."
        )
    return _with_gains(words, regains, formats, currency)


def regains_done(regains: Sequence[Regain], formats: Formats, currency: str) -> str:
    """Which realised gains an entry has changed; '' for none."""
    if not regains:
        return ""
    count = len(regains)
    words = translate(
        "EntryForm",
        "%n later disposals changed: realised gain {before} became {after}.",
        "",
        count,
    )
    if count == 1:
        words = translate(
            "EntryForm", "1 later disposal changed: realised gain {before} became {after}."
        )
    return _with_gains(words, regains, formats, currency)


def _with_gains(words: str, regains: Sequence[Regain], formats: Formats, currency: str) -> str:
    before = total(regain.before for regain in regains)
    after = total(regain.before if regain.after is None else regain.after for regain in regains)
    return grouped(words, len(regains), formats).format(
        before=with_unit(formats.money(before), currency),
        after=with_unit(formats.money(after), currency),
    )
