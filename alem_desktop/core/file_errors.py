"""What can be wrong with a file from outside, as a whole or in a row, each with its wording.

A `FileProblem` ends the reading of the file; `row` (the header is line 1) and `column` say where,
when the place is known.
"""

from __future__ import annotations

from alem_desktop.core.errors import FieldError, LedgerError


class FileProblem(LedgerError):
    """A file that is not what it should be; nothing of it was taken."""

    template = "{file}: {reason}"

    def __init__(
        self, *, file: str, row: int | None = None, column: str | None = None, **fields: object
    ) -> None:
        self.row, self.column = row, column
        super().__init__(file=file, row=row, column=column, **fields)

    @property
    def finding(self) -> str:
        """The sentence without the file's name in front."""
        return str(self).removeprefix(f"{self.fields['file']}: ")


# -- not the kind of file -----------------------------------------------------------------


class NotAFile(FileProblem):
    template = "{file}: this is not a file. Choose the file that the source exported."


class FileUnreadable(FileProblem):
    template = "{file}: it cannot be read: {reason}. Check the path and your right to read it."


class FileEmpty(FileProblem):
    template = "{file}: it is empty. Export it again."


class FileTooLarge(FileProblem):
    template = "{file}: it has {size} MiB, at most {limit} MiB are read. Split it into parts."


class WorkbookNotText(FileProblem):
    template = "{file}: this is a workbook or an archive. Save its sheet as CSV (UTF-8)."


class NotText(FileProblem):
    template = "{file}: this is {kind}, not text. Choose the CSV file that the source exported."


class Utf16Text(FileProblem):
    template = "{file}: this is text in UTF-16. Save it as CSV (UTF-8)."


class ZeroByte(FileProblem):
    template = (
        "{file}: row {row} holds a zero byte, so this is not a text file. Choose the CSV file that "
        "the source exported."
    )


class LineTooLong(FileProblem):
    template = (
        "{file}: row {row} has more than {limit} bytes, so this is not a table. Choose another "
        "file."
    )


class NotUtf8(FileProblem):
    template = (
        "{file}: row {row}, character {character}: byte {found} is not UTF-8. Save the file as "
        "CSV (UTF-8)."
    )


class BrokenQuotes(FileProblem):
    template = (
        "{file}: row {row}: the quotation marks do not close, or a cell has no end. Check the "
        "marks there."
    )


class NoRows(FileProblem):
    template = "{file}: it has no rows. Export it again."


# -- the header ------------------------------------------------------------------------------


class UnknownColumn(FileProblem):
    template = "{file}: row 1: “{column}” is not a column of this format. Known columns: {known}."


class RepeatedColumn(FileProblem):
    template = "{file}: row 1: column {column} stands twice. Remove one of the two."


class MissingColumn(FileProblem):
    template = "{file}: row 1: column {column} is missing. Add it."


class WrongSeparator(FileProblem):
    template = "{file}: row 1: this format is separated by commas. Save it with commas."


class NotASpotExport(FileProblem):
    template = (
        "{file}: row 1 is not the header of a Binance spot trade export. Choose that export, or "
        "another format."
    )


class PairNotNamed(FileProblem):
    template = (
        "{file}: it does not say what it prices and in which currency. Name both, on the command "
        "line with --asset and --quote."
    )


# -- XML ------------------------------------------------------------------------------


class DoctypeRefused(FileProblem):
    template = (
        "{file}: it holds a document type definition, which rates never do. Fetch the file again."
    )


class NotRates(FileProblem):
    template = (
        "{file}: its outermost element is <{found}>, not <rates> or <rss>: these are not the "
        "National Bank's rates. Fetch the file again."
    )


class NotWellFormed(FileProblem):
    template = (
        "{file}: row {row}, character {character}: this is not well-formed XML. Fetch the file "
        "again."
    )


class XmlTooLarge(FileProblem):
    template = "{file}: it has {size} bytes; a day of rates has about 12,000. Fetch it again."


class NoRates(FileProblem):
    template = "{file}: it holds no rates: none were published for {date}."


class NotARateDate(FileProblem):
    template = "{file}: “{found}” is not a date such as 01.04.2026. Fetch the file again."


# -- a row ------------------------------------------------------------------------------


class RaggedRow(FieldError):
    template = "The row has {cells} cells, the header has {expected}. Check its separators."


class UnknownPair(FieldError):
    template = (
        "“{found}” is not a pair this program can split. Record this trade in the program's own "
        "format."
    )


class AmbiguousPair(FieldError):
    template = (
        "“{found}” can be read as {readings}. Record this trade in the program's own format, which "
        "names both."
    )


class NotASpotTime(FieldError):
    template = (
        "“{found}” is not a time of a Binance export (2024-01-15 10:30:00). Use the original "
        "file; a spreadsheet may have changed it."
    )


class YearOutside(FieldError):
    template = "The year {year} is outside {first} to {last}. Use the original file."
