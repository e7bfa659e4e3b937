"""Words of the Gains tab that several of its parts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.policy import LotMethod

_NAMED = 3


def method_name(method: LotMethod) -> str:
    """A lot method as accountants call it; those by their initials are the same everywhere."""
    translate = QCoreApplication.translate
    words = {
        "average": translate("Gains", "average cost"),
    }
    return words.get(method.value, method.value.upper())


def methods_name(methods: Sequence[LotMethod]) -> str:
    """Lot methods that were in force one after the other."""
    first, *following = map(method_name, methods)
    text = first
    for name in following:
        words = QCoreApplication.translate("Gains", "{before}, then {after}")
        text = words.format(before=text, after=name)
    return text


def named(references: Iterable[str]) -> str:
    """The first few, each once, and how many more there are."""
    names = list(dict.fromkeys(references))
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" +{rest}" if rest > 0 else "")
