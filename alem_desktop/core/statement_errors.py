"""What is asked for as a statement and cannot be one, or not any more. Nothing was changed."""

from __future__ import annotations

from alem_desktop.core.errors import BookDamaged, UsageProblem


class OneMoment(UsageProblem):
    template = "A statement of holdings is of one moment: leave out the period."


class PeriodNeeded(UsageProblem):
    template = "This statement is of a period: say the first day of it."


class PeriodEnded(UsageProblem):
    """Of transactions and gains, which count from the first instant of the first day."""

    template = "A period ends after it starts: {start} to {end} is none. Correct a day."


class RollEnded(UsageProblem):
    """A roll-forward that closes before, or at, the end of the day that opens it."""

    template = (
        "A roll-forward opens at the end of its first day and closes after it: {start} to {end} "
        "is no such period. Correct a day."
    )


class NotEarlier(UsageProblem):
    template = (
        "Net assets as of {as_of} are compared with an earlier day, not with {day}. Name an "
        "earlier day."
    )


class TradeBasisOnly(UsageProblem):
    template = "Net assets are told on the trade basis only: leave out the basis."


class WholeFundOnly(UsageProblem):
    template = "This statement is of the whole fund: leave out the accounts and assets."


class NoSuchAccounts(UsageProblem):
    """`accounts`: names with commas between, as `assets` below."""

    template = "The book has no account “{accounts}”. Correct the name."


class NoSuchAssets(UsageProblem):
    template = "The book has no asset “{assets}”. Correct the code."


class NoSuchNames(UsageProblem):
    template = "The book has no account “{accounts}” and no asset “{assets}”. Correct the names."


class StatementUntrusted(BookDamaged):
    """What the book has of an issued statement is not what was issued, or may not be. `reason`
    says what is wrong, in words for who looks after the book."""

    template = (
        "{number} is neither printed nor vouched for: {reason}. Verify {path}, and restore the "
        "latest backup that verifies."
    )
