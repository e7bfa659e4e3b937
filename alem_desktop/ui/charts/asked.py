"""What the tab asks about, apart from its days: kind, scope, currency, benchmark."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.series import Scope
from alem_desktop.services.charting import ChartKind

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown. `currency` None: the one that stands first in the window."""

    kind: ChartKind = ChartKind.VALUE
    account: str | None = None
    asset: str | None = None
    currency: str | None = None
    benchmark: str | None = None
    log: bool = False

    @property
    def scope(self) -> Scope:
        """The part of the book."""
        return Scope(self.account, self.asset)


@dataclass(frozen=True, slots=True)
class Offered:
    """What a book has to choose from. `currency`: the code that stands first in the window."""

    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    benchmarks: tuple[str, ...] = ()
    currency: str = ""

    def able(self, asked: Asked) -> Asked:
        """The same without a benchmark of which the book has no price: the usual one may be."""
        known = asked.benchmark in self.benchmarks
        return asked if known else replace(asked, benchmark=None)


def kind_name(kind: ChartKind) -> str:
    """A kind of chart in a word or two."""
    names = {
        ChartKind.VALUE: translate("ChartsTab", "Value"),
        ChartKind.PRICE: translate("ChartsTab", "Price"),
        ChartKind.ALLOCATION: translate("ChartsTab", "Allocation"),
        ChartKind.DRAWDOWN: translate("ChartsTab", "Drawdown"),
        ChartKind.RETURNS: translate("ChartsTab", "Returns"),
        ChartKind.MONTHS: translate("ChartsTab", "Monthly returns"),
        ChartKind.GAINS: translate("ChartsTab", "Gains"),
    }
    return names[kind]


def scope_text(asked: Asked) -> str:
    """The scope in a few words, with a currency that is not the window's."""
    if asked.account is None and asked.asset is None:
        where = translate("ChartsTab", "Whole fund")
    else:
        where = " · ".join(filter(None, (asked.asset, asked.account)))
    return f"{where}, {asked.currency}" if asked.currency is not None else where


def has_benchmark(kind: ChartKind) -> bool:
    """Whether a benchmark is drawn in charts of a kind; the figures above have one always."""
    return kind in (ChartKind.VALUE, ChartKind.DRAWDOWN, ChartKind.RETURNS)
