"""What a user can be told went wrong, each with its wording and its place in one class.

A `LedgerError` is for the user: its text says what is wrong, where, and what to do. The wording is
a template with named fields, so that a window can show the same sentence in another language: it
looks `template` up among its translations and fills the same `fields` in.
"""

from __future__ import annotations

from typing import ClassVar


class LedgerError(Exception):
    """Something the user asked for cannot be done; the book is unchanged.

    Subclasses state `template` (English, with `{names}`) and take the fields by keyword.
    `exit_code` is what the command line answers with: 2 bad input, 3 not allowed, 4 the book.
    """

    template: ClassVar[str] = "{reason}"
    exit_code: ClassVar[int] = 2

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.template.format(**fields))

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuilt, (type(self), self.fields))


def _rebuilt(kind: type[LedgerError], fields: dict[str, object]) -> LedgerError:
    return kind(**fields)


class Cancelled(Exception):
    """Work was stopped, or taken back before it began, as somebody asked; nothing is wrong."""


class FieldError(LedgerError):
    """A value that stands in one named field of an entry or column of a row.

    `field` is the CSV column name (CONTRACT.md); the entry form shows the text at that field.
    """

    def __init__(self, field: str, **fields: object) -> None:
        self.field = field
        super().__init__(field=field, **fields)


# -- values ------------------------------------------------------------------------------


class NotANumber(FieldError):
    template = (
        "“{found}” is not a number. Write digits with a dot for decimals, as 1234.56, "
        "without spaces, signs of currency or exponents."
    )


class TooManyDecimals(FieldError):
    template = "{found} has {decimals} decimals, {asset} takes {limit}. Correct the number."


class NumberTooLarge(FieldError):
    template = "{found} has more than {limit} digits before the point. Correct the number."


class NotPositive(FieldError):
    template = "{found} is not above zero. Write a number above zero."


class NegativeNumber(FieldError):
    template = "{found} is negative. Write it without a sign; the type says which way it goes."


class NegativePrice(NegativeNumber):
    template = "{found} is negative. A price is above zero; correct the number."


class NotATime(FieldError):
    template = (
        "“{found}” is not a time. Write 2026-11-20T14:32:00+05:00, or 2026-11-20 for the start "
        "of that day."
    )


class TimeWithoutOffset(FieldError):
    template = (
        "“{found}” does not say its offset from UTC. Write it as 2026-11-20T14:32:00+05:00 or "
        "with Z for UTC."
    )


class TimeTooFine(FieldError):
    template = "“{found}” is finer than a microsecond. Write six digits of a second at most."


class FutureTime(FieldError):
    template = "{found} is in the future. A book records what has happened; correct the time."


class TimeTooEarly(FieldError):
    template = "{found} is before 2009, when the first crypto asset came. Correct the time."


class NotADay(LedgerError):
    template = "“{found}” is not a date. Write 2026-11-20, 2026-11 or 2026."


class UnknownZone(LedgerError):
    template = "“{zone}” is not a time zone. Use a name like Asia/Almaty."


class BeyondCalendar(LedgerError):
    template = "{day} is beyond the end of the calendar. Ask for an earlier day."


class UnknownType(FieldError):
    template = "“{found}” is not a type of transaction. Use one of: {known}."


class MissingValue(FieldError):
    template = "{field} is missing. The type {type} needs it."


class UnexpectedValue(FieldError):
    template = "{field} does not belong to the type {type}. Leave it blank."


class FiguresDisagree(FieldError):
    template = (
        "quantity {quantity} x price {price} = {product}, but amount says {amount}. "
        "Correct one of the three, or leave one blank."
    )


class TwoOfThreeNeeded(FieldError):
    template = (
        "The type {type} needs two of quantity, price and amount; the third is calculated. "
        "{field} is missing."
    )


class BadCode(FieldError):
    template = (
        "“{found}” is not an asset code. A code has 1 to 20 letters A to Z, digits or . _ $ -"
    )


class NotMoney(FieldError):
    template = "{found} is not a currency. Use the ISO code of a state's money, as USD or KZT."


class BadBin(FieldError):
    template = "“{found}” is not a business identification number, which has 12 digits."


class EmptyName(FieldError):
    template = "{field} is empty. Write a name."


class NameTooLong(FieldError):
    template = "{field} has {length} characters, {longest} fit. Shorten it."


class UnprintableName(FieldError):
    template = "{field} has characters that do not print: {found}. Remove them."


class UnknownSettlement(FieldError):
    template = "“{found}” is not a settlement. Use cash or external."


class SameAsset(FieldError):
    template = "{asset} cannot be bought or sold for itself. Correct the asset or the currency."


class FunctionalAsset(FieldError):
    template = (
        "{asset} is the currency in which cost is kept, so it has no price of its own. Record this "
        "as a purchase or sale of the other side, against {asset}."
    )


class NotAtFace(FieldError):
    template = (
        "Money is worth itself: {quantity} {asset}, not {amount}. Leave price and amount blank."
    )


class FeeTooLarge(FieldError):
    template = "The fee {fee} is more than the {of} {amount}. Correct the fee."


class FeeLeavesNothing(FieldError):
    template = "A fee of {fee} leaves nothing of the {of} {amount}. Correct the fee."


class TooSmallAtPrice(FieldError):
    template = (
        "{amount} at a price of {price} is a quantity of less than {smallest}, the smallest there "
        "is. Correct the amount or the price."
    )


class NoValueForCurrency(FieldError):
    template = (
        "No {base}/{quote} rate is in force on {date}, so the cost in {quote} is unknown. "
        "Import the {base} rate first, then record this again."
    )


class NoValueForFee(FieldError):
    template = (
        "No {asset} price in {currency} of the year before {time} is stored, so the fee of "
        "{quantity} {asset} has no value. Import {asset} prices first, then record this again."
    )


class LotsNotAllowed(FieldError):
    template = (
        "lots can be named for what leaves an account only. Leave the field blank for the type "
        "{type}."
    )


class LotsUnderAverage(FieldError):
    template = (
        "Under moving average no lot has a cost of its own, so none can be named. Leave the field "
        "blank, or change the lot method first."
    )


class BadLots(FieldError):
    template = (
        "“{found}” does not name lots. Write REFERENCE:quantity, several with a semicolon between."
    )


class LotsDoNotAddUp(FieldError):
    template = (
        "The lots named hold {named} in all, the quantity is {quantity}. Correct one of them."
    )


class UnknownLot(FieldError):
    template = (
        "No transaction {lot} opened a lot of {asset}; {reference} takes {needed} from it. Name "
        "the reference of the transaction that acquired it."
    )


class LotElsewhere(FieldError):
    template = (
        "Lot {lot} of {asset} lies in {elsewhere}, not in {account}, at {time}; {reference} takes "
        "{needed} from it. Name a lot of {account}, or record the transfer first."
    )


class LotGone(FieldError):
    template = (
        "Nothing of lot {lot} of {asset} is in {account} at {time}: it was used up, or acquired "
        "later. {reference} takes {needed} from it. Name another lot."
    )


class LotTooSmall(FieldError):
    template = (
        "Lot {lot} of {asset} has {left} left in {account} at {time}; {reference} takes {needed} "
        "from it. Name another lot for the rest."
    )


class SameAccount(FieldError):
    template = "A transfer from {account} to {account} moves nothing. Correct one of the accounts."


class SwappedForItself(FieldError):
    template = "{asset} cannot become {asset}. Correct one of the two assets."


class NotAvailable(FieldError):
    """`position` is held, `held` of it is locked or in transit at that instant."""

    template = (
        "{account} holds {position} {asset} at {time}, of which {held} are locked or in transit; "
        "{needed} are needed: {missing} are missing for {reference}. Correct the quantity, or "
        "record what was unlocked or arrived first."
    )


class NotLocked(FieldError):
    template = (
        "{account} has {held} {asset} locked at {time}, {reference} unlocks {needed}. Correct the "
        "quantity."
    )


class UnknownReference(FieldError):
    template = "{reference} is not in this book. Check the reference."


class ReversedAlready(FieldError):
    template = "{reference} was reversed already, by record {sequence}."


class ReferenceOfAct(FieldError):
    template = (
        "{found} is how the book calls a proposed rule, price or reopening. Use another reference."
    )


class NotStanding(FieldError):
    template = (
        "{reference} is {state}, so it is in no figure and there is nothing to reverse. Reject or "
        "correct it instead."
    )


class ReversalWaits(FieldError):
    template = "A reversal of {reference} awaits approval already, as record {sequence}."


class ReversalBreaks(LedgerError):
    """`dependents` are the entries that would lack something; `dependent` the first of them."""

    template = (
        "{reference} cannot be reversed while these depend on it: {dependents}. At {time} "
        "{dependent} needs {needed} {asset} in {account}, where {left} would be left. Reverse "
        "those first, or record what came in otherwise."
    )


class SettledBeforeTrade(FieldError):
    template = "The settlement time is before the trade's time. Correct one of them."


class RecordedAlready(FieldError):
    template = "{reference} is already in the book with the same content. It is not recorded twice."


class PositionBelowZero(FieldError):
    """`position` is what the account holds at that instant, before the entry."""

    template = (
        "{account} holds {position} {asset} at {time}, {needed} are needed: {missing} are "
        "missing for {reference}. Correct the quantity or record what came in first."
    )


class ReferenceChanged(FieldError):
    template = (
        "{reference} is already in the book with another {differs}: {was} there, {now} here. "
        "Use the number on this trade's confirmation."
    )


SHORTAGES = (PositionBelowZero, NotAvailable, NotLocked, LotElsewhere, LotGone, LotTooSmall)
"""What the ledger refuses for want of something: another entry may make it good. Each names the
`reference` that goes short, its `account`, `asset`, `time`, and how much is `needed`."""


class ReservedSource(FieldError):
    """A source that only this program names: nothing from outside can pass for it."""

    template = "No file can have “{found}” as the source of its prices. Name another source."


class SaidTwice(FieldError):
    template = (
        "{asset} in {account} was told in row {row} already. Keep one balance of each, the newest."
    )


# -- rows of files ------------------------------------------------------------------------------


class RowProblem:
    """One finding in a file: `row` counts lines as an editor does (the header is line 1).

    `error` is the finding itself, for a window that shows it in another language; `file` the name
    of the file where there are several.
    """

    __slots__ = ("column", "error", "file", "message", "row")

    def __init__(
        self,
        row: int,
        column: str | None,
        message: str,
        error: LedgerError | None = None,
        file: str = "",
    ) -> None:
        self.row, self.column, self.message = row, column, message
        self.error, self.file = error, file

    def __str__(self) -> str:
        where = f"row {self.row}" + (f", {self.column}" if self.column else "")
        return f"{where}: {self.message}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RowProblem) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __repr__(self) -> str:
        return f"RowProblem({self.row!r}, {self.column!r}, {self.message!r})"


# -- the book ------------------------------------------------------------------------------


class BookProblem(LedgerError):
    """The book itself cannot be opened or trusted."""

    exit_code = 4


class BookMissing(BookProblem):
    template = (
        "There is no book at {path}. Check the path, or create one with: new {path} --fund NAME"
    )


class NotABook(BookProblem):
    template = "{path} is not a book of this program. Choose a file that ends in .alem."


class BookDamaged(BookProblem):
    template = "{path} is damaged: {reason}. Restore the latest backup with: restore BACKUP {path}"


class BookTooNew(BookProblem):
    template = (
        "{path} was written by a newer program (format {found}, this program knows {known}). "
        "Install the newer version; the book was not touched."
    )


class BookReadOnly(BookProblem):
    template = (
        "{path} is read-only. Ask for the right to write to it and its folder, or copy it to a "
        "folder of your own."
    )


class BookInUse(BookProblem):
    template = "{path} is in use: {reason}. Wait until that is done and try again."


class BookOnNetwork(BookProblem):
    template = (
        "{path} lies on a network share ({kind}), where SQLite cannot keep a book safe. Keep it "
        "on a disk of this machine and put backups on the share."
    )


class BookExists(LedgerError):
    template = "{path} exists already. Choose another name; nothing was overwritten."


class WrongEnding(LedgerError):
    template = "“{found}” does not end in {known}, which says what is in the file. Name it so."


class NoSuchFolder(LedgerError):
    template = "{path} cannot be written: there is no folder {folder}. Make it, or choose another."


class WouldReplaceBook(LedgerError):
    template = "{path} is a book or another database; it is not replaced. Choose another name."


class WouldReplaceUnasked(LedgerError):
    """A name without an ending was typed, and with its ending the file is there already."""

    template = "{path} is there already. Type its whole name to replace it, or choose another one."


class NotThatBook(LedgerError):
    template = (
        "{path} is the book “{fund}”, the backup is of another one: “{other}”. Choose the path of "
        "the book that was backed up, or a new one."
    )


class DiskProblem(LedgerError):
    template = "{path} could not be written: {reason}. Nothing was changed; free space and retry."
    exit_code = 4


class BookUnread(DiskProblem):
    """The disk failed while something was only looked up; what was written before may be there."""

    template = (
        "{path} could not be read: {reason}. Look whether what you entered last is there before "
        "you enter it again."
    )


class CommitUncertain(LedgerError):
    """Whether a write was kept nobody can say."""

    exit_code = 4

    template = (
        "It is not certain that {path} has kept what you entered: {reason}. Look whether it is "
        "there before you enter it again."
    )


class BatchUnfinished(DiskProblem):
    """The disk failed in the midst of several files."""

    template = (
        "{path} could not be written: {reason}. Files written before, {kept} of {planned}, stay; "
        "free space and retry."
    )


class PrinterRefused(LedgerError):
    template = "The printer {printer} did not start. Check it, then print again."
    exit_code = 4


class PrinterFailed(LedgerError):
    template = (
        "The printer {printer} took {done} of {pages} pages, then no more. Check it, then print "
        "again."
    )
    exit_code = 4


class NoPageWanted(LedgerError):
    template = "The printer was asked for none of the pages 1 to {pages}. Ask for one of them."


class PaperRefused(LedgerError):
    template = (
        "The printer {printer} does not take sheets of {width} × {height} mm. Choose another "
        "printer, or save a PDF."
    )
    exit_code = 4


class LanguageMissing(LedgerError):
    template = (
        "This copy of the program lacks its texts in the language “{language}”, or they are "
        "damaged. Install the program again."
    )
    exit_code = 4


class FileUnreadable(LedgerError):
    template = "{path} cannot be read: {reason}. Check the path and your right to read it."


class UsageProblem(LedgerError):
    """A command asked in a way that cannot be answered."""

    template = "{reason}"
