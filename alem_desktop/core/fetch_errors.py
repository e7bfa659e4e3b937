"""What can go wrong on the way to a price source and back, each in words for who waits for prices.

A `SourceProblem` ends one question to one source; the book is unharmed and every other source is
still asked. `offline`: this computer, not the source, seems to have no network. `again`: whether
asking again later, unchanged, may help.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from alem_desktop.core.errors import LedgerError


class SourceProblem(LedgerError):
    """A source did not give what it was asked for. Nothing of it was stored.

    Much of what such a problem tells was written by a host, or by who stands between it and us. So
    every field of text is made fit for a terminal, a table and a log: one line, at most `longest`
    characters, what does not print shown as an escape. A path is shown whole.
    """

    offline: ClassVar[bool] = False
    again: ClassVar[bool] = True
    longest: ClassVar[int] = 120

    def __init__(self, **fields: object) -> None:
        super().__init__(**{name: self._fit(value) for name, value in fields.items()})

    def _fit(self, value: object) -> object:
        if isinstance(value, PurePath):
            return value if str(value).isprintable() else printable(str(value))
        if not isinstance(value, str):
            return value
        line = printable(value)
        return line if len(line) <= self.longest else f"{line[: self.longest - 1]}…"


def printable(text: str) -> str:
    """Text on one line, with escapes such as \\x1b for what does not print (control characters,
    marks that turn the direction of writing, halves of characters)."""
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


# -- no answer -------------------------------------------------------------------------------------


class NoNetwork(SourceProblem):
    """The host has no address here, or there is no way to it, or it refuses the connection."""

    template = "{host} cannot be reached. Prices are fetched again once the network is back."
    offline = True


class NoAnswer(SourceProblem):
    template = "{host} did not answer within {seconds} s. It is asked again by itself."


class CutOff(SourceProblem):
    """Fewer bytes than were announced, or a connection that ended in the middle."""

    template = "{host} broke off in the middle of its answer. It is asked again by itself."


class ServerFault(SourceProblem):
    template = "{host} has a fault of its own (HTTP {status}). It is asked again by itself."


class BadCertificate(SourceProblem):
    """`reason`: what is wrong with it, as the library of the system says it."""

    template = (
        "The certificate of {host} is not to be trusted ({reason}). Check this computer's clock; "
        "in an office that inspects its traffic, name its CA bundle in the price settings."
    )


class ProxyFault(SourceProblem):
    template = "The proxy {proxy} does not let {host} through ({reason}). Check the price settings."
    offline = True


class BadBundle(SourceProblem):
    """`reason`: as the system or its library of TLS says it."""

    template = "The CA bundle {path} cannot be used: {reason}. Name another in the price settings."
    again = False


# -- an answer that says no ------------------------------------------------------------------------


class TooMany(SourceProblem):
    """`until`: when it may be asked again, an instant in UTC."""

    template = (
        "{host} has had enough questions from this address and is left alone until {until}. "
        "Everybody in the office shares its limit."
    )


class Banned(SourceProblem):
    template = (
        "{host} has shut out this office's address until {until}, since too many questions came "
        "from it. It is not asked before then."
    )


class Restricted(SourceProblem):
    template = (
        "{host} does not serve the place that this office's address seems to be in (HTTP 451). A "
        "VPN or proxy may lead out of another country: switch it off for this host, then try again."
    )
    again = False


class Forbidden(SourceProblem):
    template = (
        "{host} refuses this computer's questions (HTTP 403): its firewall takes them for "
        "something else. It is left alone until {until}."
    )


class KeyRefused(SourceProblem):
    """`reason`: what the source says of it."""

    template = "{source} does not take the key that is set for it ({reason}). Set it anew."
    again = False


class HistoryEnds(SourceProblem):
    template = "{source} gives this far back only to paying callers. Ask for later days."
    again = False


class UnknownPair(SourceProblem):
    template = "{source} does not know {symbol}. Correct the pair of {asset} in the price settings."
    again = False


class NotPublished(SourceProblem):
    template = "{source} has published nothing for {day} yet."


# -- an answer that cannot be used -----------------------------------------------------------------


class NotData(SourceProblem):
    """A page for people in the place of data. `found`: how it begins."""

    template = (
        "{host} answered with a page and not with prices ({found}). The network may want somebody "
        "to sign in first: open a browser."
    )


class Elsewhere(SourceProblem):
    """A redirection that no source of ours makes."""

    template = (
        "{host} points to {location}, which is not a source of prices. The network may want "
        "somebody to sign in first: open a browser."
    )


class TooLarge(SourceProblem):
    template = "{host} answered with more than {limit} bytes, which no price list has. Not read."


class BadAnswer(SourceProblem):
    """`reason`: what was found where something else was expected."""

    template = "{host} answered with what cannot be read as prices: {reason}. Nothing was taken."


# -- here ------------------------------------------------------------------------------------------


class WrongClock(SourceProblem):
    """This computer's clock and a source's disagree by `hours`: too much to trust either."""

    again = False


class ClockAhead(WrongClock):
    template = (
        "The clock of this computer is {hours} h ahead of that of {host}. Set it, then fetch "
        "again; nothing of this source was stored."
    )


class ClockBehind(WrongClock):
    template = (
        "The clock of this computer is {hours} h behind that of {host}. Set it, then fetch again; "
        "nothing of this source was stored."
    )


class NotConfigured(SourceProblem):
    template = "No source is set for {asset}. Import its prices, enter them, or set a pair."
    again = False


class FolderUnreadable(SourceProblem):
    """`reason`: as the system says it."""

    template = "The folder of price files {path} cannot be read: {reason}."


class UnsignedFile(SourceProblem):
    template = "{file} has no signature beside it ({file}.minisig). Only signed files are taken."
    again = False


class BadSignature(SourceProblem):
    template = "The signature of {file} does not hold: {reason}. The file was not taken."
    again = False


class BadPriceFile(SourceProblem):
    """`reason`: the first thing wrong with it, and what to do."""

    template = "{file} was not taken: {reason}"
    again = False
    longest = 400


class FetchRunning(LedgerError):
    template = "Prices are being fetched already. Wait until that is done, or stop it."


class NobodyThere(LedgerError):
    """Whoever fetches signs for it, so somebody must be there."""

    template = "Nobody is signed in here. Prices are fetched again once somebody is."


class BookDoubted(LedgerError):
    template = (
        "The book does not verify, so no prices are taken into it. Restore the latest backup first."
    )


class BadPriceSettings(LedgerError):
    """`place`: the entry, or “it” for the whole file; `reason`: what is wrong with it.

    Children (core/price_settings_errors.py) say that in sentences of their own; their `reason` is
    the end of the sentence, in English. `hint`: what stands at the field of a form, where place and
    file are plain to see; '' where no form causes it.
    """

    template = "The price settings in {path} cannot be used: {place} {reason}."
    hint: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        if "reason" not in fields:
            ends = self.template.partition(": ")[2].removeprefix("{place} ").removesuffix(".")
            fields["reason"] = ends.format(**fields)
        super().__init__(**fields)


class KeyringUnavailable(LedgerError):
    """`reason`: what the keyring says; `variable`: of the environment, which holds a key too."""

    template = (
        "The keyring of this computer cannot be used for the key of {source} ({reason}). Set the "
        "environment variable {variable} to the key instead."
    )
