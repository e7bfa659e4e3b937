"""The words of the statements' vocabulary.

Columns have short words, since a header is no wider than its figures; `header_words` adds the unit.
Sentences keep the places of their fields, `phrases` fills them in.
"""

from __future__ import annotations

from typing import Final

from alem_desktop.core.statements.model import Column, ColumnKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.speech import QT_TRANSLATE_NOOP, translate

_T = Term

_WORDS: Final[dict[Term, str]] = {
    # Titles
    _T.STATEMENT_OF_HOLDINGS: QT_TRANSLATE_NOOP("Statement", "Statement of holdings"),
    _T.TRANSACTION_STATEMENT: QT_TRANSLATE_NOOP("Statement", "Transaction statement"),
    _T.REALISED_GAINS_REPORT: QT_TRANSLATE_NOOP("Statement", "Realised gains report"),
    _T.STATEMENT_OF_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Statement of net assets"),
    _T.ROLL_FORWARD: QT_TRANSLATE_NOOP("Statement", "Fair value roll-forward"),
    _T.NAMED: "{name}",
    # Columns: what a line is of
    _T.ASSET: QT_TRANSLATE_NOOP("Statement", "Asset"),
    _T.ACCOUNT: QT_TRANSLATE_NOOP("Statement", "Account"),
    _T.NUMBER: QT_TRANSLATE_NOOP("Statement", "No."),
    _T.REFERENCE: QT_TRANSLATE_NOOP("Statement", "Reference"),
    _T.TYPE: QT_TRANSLATE_NOOP("Statement", "Type"),
    _T.KIND: QT_TRANSLATE_NOOP("Statement", "Kind"),
    _T.TRADE_TIME: QT_TRANSLATE_NOOP("Statement", "Traded"),
    _T.SETTLEMENT_TIME: QT_TRANSLATE_NOOP("Statement", "Settled"),
    _T.DATE: QT_TRANSLATE_NOOP("Statement", "Date"),
    _T.COUNTERPARTY: QT_TRANSLATE_NOOP("Statement", "Counterparty"),
    _T.TRANSACTION_HASH: QT_TRANSLATE_NOOP("Statement", "Transaction hash"),
    _T.PREPARED_BY: QT_TRANSLATE_NOOP("Statement", "Prepared by"),
    _T.CHECKED_BY: QT_TRANSLATE_NOOP("Statement", "Checked by"),
    _T.APPROVED_BY: QT_TRANSLATE_NOOP("Statement", "Approved by"),
    _T.REVERSED_BY: QT_TRANSLATE_NOOP("Statement", "Reversed by"),
    _T.LOT: QT_TRANSLATE_NOOP("Statement", "Lot"),
    _T.ACQUIRED: QT_TRANSLATE_NOOP("Statement", "Acquired"),
    _T.HELD_DAYS: QT_TRANSLATE_NOOP("Statement", "Days held"),
    _T.COUNT: QT_TRANSLATE_NOOP("Statement", "Entries"),
    # Columns: quantities
    _T.QUANTITY: QT_TRANSLATE_NOOP("Statement", "Quantity"),
    _T.AVAILABLE: QT_TRANSLATE_NOOP("Statement", "Available"),
    _T.LOCKED: QT_TRANSLATE_NOOP("Statement", "Locked"),
    _T.PENDING: QT_TRANSLATE_NOOP("Statement", "Not settled"),
    _T.IN_TRANSIT: QT_TRANSLATE_NOOP("Statement", "In transit"),
    _T.QUANTITY_IN: QT_TRANSLATE_NOOP("Statement", "Quantity in"),
    _T.QUANTITY_OUT: QT_TRANSLATE_NOOP("Statement", "Quantity out"),
    _T.LOT_QUANTITY: QT_TRANSLATE_NOOP("Statement", "Lot quantity"),
    # Columns: prices and money
    _T.PRICE: QT_TRANSLATE_NOOP("Statement", "Price"),
    _T.CURRENCY: QT_TRANSLATE_NOOP("Statement", "Currency"),
    _T.PRICE_CURRENCY: QT_TRANSLATE_NOOP("Statement", "Currency"),
    _T.SOURCE: QT_TRANSLATE_NOOP("Statement", "Price source"),
    _T.PRICE_TIME: QT_TRANSLATE_NOOP("Statement", "Price time"),
    _T.PRICE_PATH: QT_TRANSLATE_NOOP("Statement", "Price path"),
    _T.FLAGS: QT_TRANSLATE_NOOP("Statement", "Flags"),
    _T.RATE: QT_TRANSLATE_NOOP("Statement", "Rate"),
    _T.RATE_FOR_ONE: QT_TRANSLATE_NOOP("Statement", "Rate, for 1 {unit}"),
    _T.UNIT_COST: QT_TRANSLATE_NOOP("Statement", "Unit cost"),
    _T.MARKET_VALUE: QT_TRANSLATE_NOOP("Statement", "Value"),
    _T.COST_BASIS: QT_TRANSLATE_NOOP("Statement", "Cost"),
    _T.UNREALISED_GAIN: QT_TRANSLATE_NOOP("Statement", "Gain"),
    _T.WEIGHT: QT_TRANSLATE_NOOP("Statement", "Weight"),
    _T.GROSS_AMOUNT: QT_TRANSLATE_NOOP("Statement", "Gross"),
    _T.FEE: QT_TRANSLATE_NOOP("Statement", "Fee"),
    _T.FEE_ASSET: QT_TRANSLATE_NOOP("Statement", "Fee asset"),
    _T.NET_AMOUNT: QT_TRANSLATE_NOOP("Statement", "Net"),
    _T.VALUE: QT_TRANSLATE_NOOP("Statement", "Value"),
    _T.PROCEEDS: QT_TRANSLATE_NOOP("Statement", "Proceeds"),
    _T.REALISED_GAIN: QT_TRANSLATE_NOOP("Statement", "Realised gain"),
    _T.PRICE_GAIN: QT_TRANSLATE_NOOP("Statement", "Price gain"),
    _T.CURRENCY_GAIN: QT_TRANSLATE_NOOP("Statement", "Currency gain"),
    # Columns: a period
    _T.OPENING: QT_TRANSLATE_NOOP("Statement", "Opening"),
    _T.ADDITIONS: QT_TRANSLATE_NOOP("Statement", "Additions"),
    _T.DISPOSALS: QT_TRANSLATE_NOOP("Statement", "Disposals"),
    _T.GAINS: QT_TRANSLATE_NOOP("Statement", "Gains"),
    _T.LOSSES: QT_TRANSLATE_NOOP("Statement", "Losses"),
    _T.CLOSING: QT_TRANSLATE_NOOP("Statement", "Closing"),
    _T.DIFFERENCE: QT_TRANSLATE_NOOP("Statement", "Difference"),
    _T.OPENING_COST: QT_TRANSLATE_NOOP("Statement", "Opening cost"),
    _T.CLOSING_COST: QT_TRANSLATE_NOOP("Statement", "Closing cost"),
    _T.COMPARATIVE: QT_TRANSLATE_NOOP("Statement", "Compared with"),
    # Sections and sums
    _T.DIGITAL_ASSETS: QT_TRANSLATE_NOOP("Statement", "Digital assets"),
    _T.STABLECOINS_AND_CASH: QT_TRANSLATE_NOOP("Statement", "Stablecoins and cash"),
    _T.SUBTOTAL: QT_TRANSLATE_NOOP("Statement", "Subtotal"),
    _T.TOTAL: QT_TRANSLATE_NOOP("Statement", "Total"),
    _T.TOTAL_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Total net assets"),
    _T.TOTAL_WITHOUT: QT_TRANSLATE_NOOP("Statement", "Total net assets without {asset}"),
    _T.NOTHING_HELD: QT_TRANSLATE_NOOP("Statement", "Nothing is held."),
    # Key figures
    _T.NET_ASSET_VALUE: QT_TRANSLATE_NOOP("Statement", "Net asset value"),
    _T.NET_ASSET_VALUE_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement", "Net asset value, without {asset}, which has no price"
    ),
    # Titles of tables
    _T.OTHER_PRICES: QT_TRANSLATE_NOOP("Statement", "Prices other than {source}, {date}"),
    _T.PRICE_SOURCES: QT_TRANSLATE_NOOP("Statement", "Sources of prices"),
    _T.LOCKED_AND_MOVING: QT_TRANSLATE_NOOP("Statement", "Locked, not settled and in transit"),
    _T.LOTS_ANNEX: QT_TRANSLATE_NOOP(
        "Statement", "Annex. Lots, cost and unrealised gain, {currency}"
    ),
    _T.COST_ANNEX: QT_TRANSLATE_NOOP("Statement", "Annex. Cost and unrealised gain, {currency}"),
    _T.PRICES_ANNEX: QT_TRANSLATE_NOOP("Statement", "Annex. Prices used"),
    _T.ACCOUNTS_ANNEX: QT_TRANSLATE_NOOP("Statement", "Annex. Totals by account"),
    _T.LOTS_EXCEED: QT_TRANSLATE_NOOP(
        "Statement",
        "Values here are rounded lot by lot and add to {amount} {currency} more than the same "
        "assets in the statement, where positions are rounded.",
    ),
    _T.LOTS_FALL_SHORT: QT_TRANSLATE_NOOP(
        "Statement",
        "Values here are rounded lot by lot and add to {amount} {currency} less than the same "
        "assets in the statement, where positions are rounded.",
    ),
    _T.LOTS_DIFFER: QT_TRANSLATE_NOOP(
        "Statement",
        "Cost and values here are rounded lot by lot. Against the same assets in the statement, "
        "where positions are rounded, cost differs by {cost_difference} {currency} and value by "
        "{value_difference} {currency}.",
    ),
    _T.LOTS_DIFFER_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement",
        "Value and gain leave out what has no price ({assets}); cost counts it. Cost and values "
        "here are rounded lot by lot. Against the same assets in the statement, where positions "
        "are rounded, cost differs by {cost_difference} {currency} and value by "
        "{value_difference} {currency}.",
    ),
    _T.VALUE_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement", "Value and gain leave out what has no price ({assets}); cost counts it."
    ),
    # Statements of a period: kinds of transactions
    _T.TYPE_PURCHASE: QT_TRANSLATE_NOOP("Statement", "Purchase"),
    _T.TYPE_SALE: QT_TRANSLATE_NOOP("Statement", "Sale"),
    _T.TYPE_EXCHANGE: QT_TRANSLATE_NOOP("Statement", "Exchange"),
    _T.TYPE_TOKEN_SWAP: QT_TRANSLATE_NOOP("Statement", "Token swap"),
    _T.TYPE_TRANSFER: QT_TRANSLATE_NOOP("Statement", "Transfer"),
    _T.TYPE_CONTRIBUTION: QT_TRANSLATE_NOOP("Statement", "Contribution"),
    _T.TYPE_DISTRIBUTION: QT_TRANSLATE_NOOP("Statement", "Distribution"),
    _T.TYPE_REWARD: QT_TRANSLATE_NOOP("Statement", "Reward"),
    _T.TYPE_FEE: QT_TRANSLATE_NOOP("Statement", "Fee"),
    _T.TYPE_WRITE_OFF: QT_TRANSLATE_NOOP("Statement", "Write-off"),
    _T.TYPE_OPENING: QT_TRANSLATE_NOOP("Statement", "Brought forward"),
    _T.TYPE_LOCK: QT_TRANSLATE_NOOP("Statement", "Lock"),
    _T.TYPE_UNLOCK: QT_TRANSLATE_NOOP("Statement", "Unlock"),
    _T.MONEY_PAID: QT_TRANSLATE_NOOP("Statement", "Money paid"),
    _T.MONEY_RECEIVED: QT_TRANSLATE_NOOP("Statement", "Money received"),
    _T.RULE_CHANGED: QT_TRANSLATE_NOOP("Statement", "Change of rules"),
    # Statements of a period: lot methods
    _T.METHOD_FIFO: QT_TRANSLATE_NOOP("Statement", "FIFO"),
    _T.METHOD_LIFO: QT_TRANSLATE_NOOP("Statement", "LIFO"),
    _T.METHOD_HIFO: QT_TRANSLATE_NOOP("Statement", "HIFO"),
    _T.METHOD_AVERAGE: QT_TRANSLATE_NOOP("Statement", "Average"),
    _T.METHOD_NAMED: QT_TRANSLATE_NOOP("Statement", "Lots named"),
    # Statements of a period: columns
    _T.METHOD: QT_TRANSLATE_NOOP("Statement", "Method"),
    _T.RECORD_NUMBER: QT_TRANSLATE_NOOP("Statement", "Record"),
    _T.RECORDED_TIME: QT_TRANSLATE_NOOP("Statement", "Recorded"),
    _T.REVERSED_TIME: QT_TRANSLATE_NOOP("Statement", "Reversed"),
    _T.REVERSAL: QT_TRANSLATE_NOOP("Statement", "Reversal"),
    _T.REASON: QT_TRANSLATE_NOOP("Statement", "Reason"),
    _T.FAIR_VALUE: QT_TRANSLATE_NOOP("Statement", "Fair value"),
    _T.LOCKED_SINCE: QT_TRANSLATE_NOOP("Statement", "Locked since"),
    _T.NET: QT_TRANSLATE_NOOP("Statement", "Net"),
    _T.AMOUNT: QT_TRANSLATE_NOOP("Statement", "Amount"),
    # Statements of a period: titles of tables
    _T.BALANCES: QT_TRANSLATE_NOOP("Statement", "Balances of the period"),
    _T.ENTRIES: QT_TRANSLATE_NOOP("Statement", "Transactions"),
    _T.TOTALS_BY_TYPE: QT_TRANSLATE_NOOP("Statement", "Totals by type"),
    _T.REVERSED_ENTRIES: QT_TRANSLATE_NOOP("Statement", "Reversed transactions"),
    _T.REFERENCES_ANNEX: QT_TRANSLATE_NOOP("Statement", "Annex. References and people"),
    _T.HASHES_ANNEX: QT_TRANSLATE_NOOP("Statement", "Annex. Transaction hashes"),
    _T.GAINS_IN: QT_TRANSLATE_NOOP("Statement", "Realised gains and losses, {currency}"),
    _T.GAINS_SUMMARY: QT_TRANSLATE_NOOP("Statement", "Summary"),
    _T.INCOME_OF_PERIOD: QT_TRANSLATE_NOOP("Statement", "Income"),
    _T.EXPENSES_OF_PERIOD: QT_TRANSLATE_NOOP("Statement", "Expenses"),
    _T.UNITS_ROLL: QT_TRANSLATE_NOOP("Statement", "Quantities"),
    _T.COST_ROLL: QT_TRANSLATE_NOOP("Statement", "Cost"),
    _T.FAIR_VALUE_ROLL: QT_TRANSLATE_NOOP("Statement", "Fair value"),
    _T.CHANGE_OF_VALUE: QT_TRANSLATE_NOOP("Statement", "Change of value"),
    _T.NATURE_OF_CHANGES: QT_TRANSLATE_NOOP("Statement", "Nature of additions and disposals"),
    _T.REALISED_BY_ASSET: QT_TRANSLATE_NOOP("Statement", "Realised gains and losses by asset"),
    _T.RESTRICTIONS: QT_TRANSLATE_NOOP("Statement", "Restrictions"),
    # Statements of a period: parts of a change of value
    _T.FLOW: QT_TRANSLATE_NOOP("Statement", "Contributions less distributions"),
    _T.INCOME: QT_TRANSLATE_NOOP("Statement", "Income"),
    _T.FEES_PAID: QT_TRANSLATE_NOOP("Statement", "Expenses"),
    _T.RESIDUAL: QT_TRANSLATE_NOOP("Statement", "Not explained"),
    # Statements of a period: key figures, sums and sentences
    _T.NO_ENTRIES: QT_TRANSLATE_NOOP("Statement", "There are no transactions."),
    _T.NO_DISPOSALS: QT_TRANSLATE_NOOP("Statement", "Nothing was disposed of."),
    _T.NET_REALISED_GAIN: QT_TRANSLATE_NOOP("Statement", "Net realised gain"),
    _T.REALISED_RESULT: QT_TRANSLATE_NOOP("Statement", "Gains, income and expenses"),
    _T.CLOSING_FAIR_VALUE: QT_TRANSLATE_NOOP("Statement", "Fair value at the end"),
    _T.CLOSING_FAIR_VALUE_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement",
        "Fair value at the end, without {asset}, which has no price at one end of the period",
    ),
    _T.SUM_WITHOUT: QT_TRANSLATE_NOOP("Statement", "Total without {asset}"),
    _T.REVERSED_NOTE: QT_TRANSLATE_NOOP(
        "Statement",
        "These transactions were reversed later and are in no figure of this statement.",
    ),
    _T.FAIR_VALUE_NOTE: QT_TRANSLATE_NOOP(
        "Statement", "Gains and losses are decided asset by asset, net over the period."
    ),
    # A part of the book, and cost
    _T.PART_VALUE: QT_TRANSLATE_NOOP("Statement", "Value of what is stated"),
    _T.PART_VALUE_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement", "Value of what is stated, without {asset}, which has no price"
    ),
    _T.AVERAGE_COST: QT_TRANSLATE_NOOP("Statement", "Average cost"),
    _T.ASSETS_VALUE: QT_TRANSLATE_NOOP("Statement", "Value of assets"),
    _T.ASSETS_VALUE_WITHOUT: QT_TRANSLATE_NOOP(
        "Statement", "Value of assets, without {asset}, which has no price"
    ),
    _T.TOTAL_ASSETS_WITHOUT: QT_TRANSLATE_NOOP("Statement", "Total assets without {asset}"),
    # Net assets
    _T.ASSETS: QT_TRANSLATE_NOOP("Statement", "Assets"),
    _T.LIABILITIES: QT_TRANSLATE_NOOP("Statement", "Liabilities"),
    _T.STABLECOINS: QT_TRANSLATE_NOOP("Statement", "Stablecoins"),
    _T.CASH: QT_TRANSLATE_NOOP("Statement", "Cash"),
    _T.ACCRUED_MANAGEMENT_FEE: QT_TRANSLATE_NOOP("Statement", "Accrued management fee"),
    _T.TOTAL_ASSETS: QT_TRANSLATE_NOOP("Statement", "Total assets"),
    _T.TOTAL_LIABILITIES: QT_TRANSLATE_NOOP("Statement", "Total liabilities"),
    _T.CHANGE_OF_NET_ASSETS: QT_TRANSLATE_NOOP(
        "Statement", "Change of net assets, {start} to {end}"
    ),
    _T.OPENING_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Opening net assets"),
    _T.CLOSING_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Closing net assets"),
    _T.ACCRUED_FEE_CHANGE: QT_TRANSLATE_NOOP("Statement", "Change of the accrued fee"),
    _T.ROUNDING: QT_TRANSLATE_NOOP("Statement", "Rounding"),
    _T.CASH_BY_ACCOUNT: QT_TRANSLATE_NOOP("Statement", "Cash by account and currency"),
    _T.LOCKED_QUANTITIES: QT_TRANSLATE_NOOP("Statement", "Restrictions: what is locked"),
    _T.REALISED_RESULT: QT_TRANSLATE_NOOP("Statement", "Result of the period"),
    # Statement of net assets
    _T.ASSETS: QT_TRANSLATE_NOOP("Statement", "Assets"),
    _T.LIABILITIES: QT_TRANSLATE_NOOP("Statement", "Liabilities"),
    _T.STABLECOINS: QT_TRANSLATE_NOOP("Statement", "Stablecoins"),
    _T.CASH: QT_TRANSLATE_NOOP("Statement", "Cash"),
    _T.ACCRUED_MANAGEMENT_FEE: QT_TRANSLATE_NOOP("Statement", "Accrued management fee"),
    _T.TOTAL_ASSETS: QT_TRANSLATE_NOOP("Statement", "Total assets"),
    _T.TOTAL_LIABILITIES: QT_TRANSLATE_NOOP("Statement", "Total liabilities"),
    _T.CHANGE_OF_NET_ASSETS: QT_TRANSLATE_NOOP(
        "Statement", "Change of net assets, {start} to {end}"
    ),
    _T.OPENING_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Opening net assets"),
    _T.CLOSING_NET_ASSETS: QT_TRANSLATE_NOOP("Statement", "Closing net assets"),
    _T.ACCRUED_FEE_CHANGE: QT_TRANSLATE_NOOP("Statement", "Change of the accrued fee"),
    _T.ROUNDING: QT_TRANSLATE_NOOP("Statement", "Rounding"),
    _T.CASH_BY_ACCOUNT: QT_TRANSLATE_NOOP("Statement", "Cash by account and currency"),
    _T.LOCKED_QUANTITIES: QT_TRANSLATE_NOOP("Statement", "Restrictions: what is locked"),
}


NAMES_UNIT: Final = frozenset({Term.RATE_FOR_ONE})
"""Columns whose words have a place for their unit."""


def term_words(term: Term, count: int = 0) -> str:
    """A term in words; sentences with the places of their fields. `count` is that of a term which
    counts something."""
    match term:
        case Term.NET_ASSET_VALUE_WITHOUT_MANY:
            return translate(
                "Statement", "Net asset value, without %n assets, which have no price", "", count
            )
        case Term.PART_VALUE_WITHOUT_MANY:
            return translate(
                "Statement",
                "Value of what is stated, without %n assets, which have no price",
                "",
                count,
            )
        case Term.CLOSING_FAIR_VALUE_WITHOUT_MANY:
            return translate(
                "Statement",
                "Fair value at the end, without %n assets, which have no price at one end of the "
                "period",
                "",
                count,
            )
        case Term.ASSETS_VALUE_WITHOUT_MANY:
            return translate(
                "Statement", "Value of assets, without %n assets, which have no price", "", count
            )
        case Term.TOTAL_ASSETS_WITHOUT_MANY:
            return translate("Statement", "Total assets without %n assets", "", count)
        case Term.TOTAL_WITHOUT_MANY:
            return translate("Statement", "Total net assets without %n assets", "", count)
        case Term.SUM_WITHOUT_MANY:
            return translate("Statement", "Total without %n assets", "", count)
        case Term.TRANSACTIONS_VALUE:
            return translate("Statement", "Control sum of %n transactions", "", count)
        case Term.TOTAL_ENTRIES:
            return translate("Statement", "Total of %n transactions", "", count)
        case Term.NAMED:
            return _WORDS[term]
        case _:
            return translate("Statement", _WORDS[term])


def header_words(column: Column) -> str:
    """What stands over a column: its term and, after a comma, the unit of its figures, unless its
    words name the unit themselves."""
    unit = column.unit or ("%" if column.kind is ColumnKind.SHARE else "")
    words = term_words(column.term)
    if column.term in NAMES_UNIT:
        return words.format(unit=unit)
    return f"{words}, {unit}" if unit else words
