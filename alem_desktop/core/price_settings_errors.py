"""What can be wrong in the file of price settings: the entry, and what is expected there.

Each is a `BadPriceSettings` and a whole sentence of its own, so that it can be translated. What a
form can cause has a `hint`, too.
"""

from __future__ import annotations

from alem_desktop.core.fetch_errors import BadPriceSettings

# -- the file --------------------------------------------------------------------------------------


class SettingsTooLarge(BadPriceSettings):
    template = "The price settings in {path} cannot be used: it has more than a megabyte."


class SettingsUnreadable(BadPriceSettings):
    """`problem`: as the system says it."""

    template = "The price settings in {path} cannot be used: it cannot be read ({problem})."


class SettingsNotText(BadPriceSettings):
    template = "The price settings in {path} cannot be used: it is not UTF-8."


class SettingsNotJson(BadPriceSettings):
    template = "The price settings in {path} cannot be used: it is not JSON."


class NotJsonAt(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: row {row}, character {column} is not JSON."
    )


class KeyTwice(BadPriceSettings):
    template = "The price settings in {path} cannot be used: it has {key} twice."


# -- what an entry holds ---------------------------------------------------------------------------


class NotAFlag(BadPriceSettings):
    template = "The price settings in {path} cannot be used: {place} is neither true nor false."


class NotAWholeNumber(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a whole number from {least} "
        "to {most}."
    )
    hint = "This is not a whole number from {least} to {most}."


class NotText(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not text in quotation marks."
    )


class NotAList(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a list in square brackets."
    )


class ListedTwice(BadPriceSettings):
    template = "The price settings in {path} cannot be used: {place} stands in the list twice."
    hint = "The same stands here twice."


class NotEntries(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a list of entries in curly "
        "brackets."
    )


class UnknownEntry(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not known here; known are {known}."
    )


# -- who is asked for what -------------------------------------------------------------------------


class UnknownSource(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a source of prices; known are "
        "{known}."
    )


class NoSource(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} names no source; name "
        "one, or leave it out for the usual order."
    )
    hint = "No source is chosen. Choose one."


class NotACode(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not an asset code in capitals, "
        "such as BNB."
    )
    hint = "This is not an asset code in capitals, such as BNB."


class NotASymbol(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a symbol of 1 to 60 letters, "
        "digits, dots and dashes."
    )
    hint = "This is not a symbol of 1 to 60 letters, digits, dots and dashes."


class HalfAPair(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} needs both a symbol and a quote."
    )
    hint = "A pair needs both a symbol and a quote."


class QuotedInItself(BadPriceSettings):
    template = "The price settings in {path} cannot be used: {place} is {code} itself."
    hint = "This is {code} itself. Name another currency."


class NotAMint(BadPriceSettings):
    template = "The price settings in {path} cannot be used: {place} is not an address on Solana."
    hint = "This is not an address on Solana."


# -- network and folder ----------------------------------------------------------------------------


class NotAnAddress(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not an address such as {example}, "
        "without user, password and path."
    )
    hint = "This is not an address such as {example}, without user, password and path."


class NotSecure(BadPriceSettings):
    template = "The price settings in {path} cannot be used: {place} does not begin with https://."
    hint = "This does not begin with https://."


class NotAProxy(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} begins neither with http:// nor with "
        "https://."
    )
    hint = "This begins neither with http:// nor with https://."


class NoHost(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} names no host; leave it out for the "
        "source's own."
    )
    hint = "No host is named. Leave this blank for the source's own."


class NotAWholePath(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a path that begins at the "
        "root."
    )
    hint = "This is not a path that begins at the root."


class UnprintablePath(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} has characters that do not print."
    )
    hint = "This has characters that do not print."


class NotASignersKey(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} is not a public key of minisign: the "
        "second line of a .pub file, 56 characters that begin with RW."
    )
    hint = (
        "This is not a public key of minisign: the second line of a .pub file, 56 "
        "characters that begin with RW."
    )


class NoSignersKey(BadPriceSettings):
    template = (
        "The price settings in {path} cannot be used: {place} would refuse every file: folder_keys "
        "has no key."
    )
    hint = "Without a key every file would be refused. Give the key of who signs them."
