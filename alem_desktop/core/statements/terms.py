"""The vocabulary of statements.

A term's value is its name for machines, in the journal, in JSON and in CSV: where ISO 20022 has a
name for it in semt.002 (custody balance report) or semt.003 (accounting balance report), that one.

The journal keeps these values for ever: a term may be added, none changed or taken away, or what
was issued could not be printed again.
"""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """A word or sentence of a statement; fields of sentences are named in brackets."""

    # Titles
    STATEMENT_OF_HOLDINGS = "StatementOfHoldings"
    TRANSACTION_STATEMENT = "TransactionStatement"
    REALISED_GAINS_REPORT = "RealisedGainsReport"
    STATEMENT_OF_NET_ASSETS = "StatementOfNetAssets"
    ROLL_FORWARD = "RollForward"

    # What a name in the book is called by itself
    NAMED = "Named"  # name: an asset, an account, as it is

    # Columns: what a line is of
    ASSET = "FinancialInstrumentIdentification"
    ACCOUNT = "SafekeepingAccount"
    NUMBER = "Number"
    REFERENCE = "TransactionReference"
    TYPE = "TransactionType"
    KIND = "Kind"
    TRADE_TIME = "TradeDateTime"
    SETTLEMENT_TIME = "SettlementDateTime"
    DATE = "Date"
    COUNTERPARTY = "Counterparty"
    TRANSACTION_HASH = "TransactionHash"
    PREPARED_BY = "PreparedBy"
    CHECKED_BY = "CheckedBy"
    APPROVED_BY = "ApprovedBy"
    REVERSED_BY = "ReversedBy"
    LOT = "LotNumber"
    ACQUIRED = "LotDateTime"
    HELD_DAYS = "HoldingDays"
    COUNT = "NumberOfEntries"

    # Columns: quantities
    QUANTITY = "AggregateBalance"
    AVAILABLE = "AvailableBalance"
    LOCKED = "BlockedBalance"  # SubBalanceType BLOK
    PENDING = "PendingBalance"  # SubBalanceType PENR: bought, not settled
    IN_TRANSIT = "InTransitBalance"  # SubBalanceType TRAN: between own accounts
    QUANTITY_IN = "QuantityReceived"
    QUANTITY_OUT = "QuantityDelivered"
    LOT_QUANTITY = "LotQuantity"

    # Columns: prices and money
    PRICE = "PriceDetails"
    CURRENCY = "Currency"
    PRICE_CURRENCY = "PriceCurrency"
    SOURCE = "SourceOfPrice"
    PRICE_TIME = "QuotationDate"
    PRICE_PATH = "PricePath"
    FLAGS = "PriceFlags"
    RATE = "ExchangeRate"
    RATE_FOR_ONE = "UnitsForOne"  # “Rate, for 1 {unit}”; the unit is that of its column
    UNIT_COST = "LotPrice"
    MARKET_VALUE = "HoldingValue"
    COST_BASIS = "BookValue"
    UNREALISED_GAIN = "UnrealisedGainLoss"
    WEIGHT = "Weight"
    GROSS_AMOUNT = "TradeAmount"
    FEE = "ChargesAndFees"
    FEE_ASSET = "ChargesAndFeesCurrency"
    NET_AMOUNT = "SettlementAmount"
    VALUE = "Value"
    PROCEEDS = "Proceeds"
    REALISED_GAIN = "RealisedGainLoss"
    PRICE_GAIN = "PriceGainLoss"
    CURRENCY_GAIN = "CurrencyGainLoss"

    # Columns: a period
    OPENING = "OpeningBalance"
    ADDITIONS = "Additions"
    DISPOSALS = "Disposals"
    GAINS = "Gains"
    LOSSES = "Losses"
    CLOSING = "ClosingBalance"
    DIFFERENCE = "Difference"
    OPENING_COST = "OpeningBookValue"
    CLOSING_COST = "ClosingBookValue"
    COMPARATIVE = "Comparative"  # date: of the moment compared with

    # Sections and sums
    DIGITAL_ASSETS = "DigitalAssets"
    STABLECOINS_AND_CASH = "StablecoinsAndCash"
    SUBTOTAL = "Subtotal"
    TOTAL = "Total"
    TOTAL_NET_ASSETS = "TotalNetAssets"
    TOTAL_WITHOUT = "TotalNetAssetsWithout"  # asset
    TOTAL_WITHOUT_MANY = "TotalNetAssetsWithoutAssets"  # count
    NOTHING_HELD = "NothingHeld"

    # Key figures
    NET_ASSET_VALUE = "TotalHoldingsValueOfStatement"
    NET_ASSET_VALUE_WITHOUT = "TotalHoldingsValueWithout"  # asset
    NET_ASSET_VALUE_WITHOUT_MANY = "TotalHoldingsValueWithoutAssets"  # count

    # Titles of tables
    OTHER_PRICES = "PricesOtherThan"  # source, date: the day of most of its prices
    PRICE_SOURCES = "SourcesOfPrices"
    LOCKED_AND_MOVING = "BalanceBreakdown"
    LOTS_ANNEX = "QuantityBreakdown"  # currency
    COST_ANNEX = "BookValueAndUnrealisedGainLoss"  # currency
    PRICES_ANNEX = "PricesUsed"
    ACCOUNTS_ANNEX = "TotalsByAccount"
    LOTS_EXCEED = "LotsExceedPositions"  # amount, currency
    LOTS_FALL_SHORT = "LotsFallShortOfPositions"  # amount, currency
    # cost_difference, value_difference, currency; of the second also assets
    LOTS_DIFFER = "LotsDifferFromPositions"
    LOTS_DIFFER_WITHOUT = "LotsDifferFromPositionsWithout"
    VALUE_WITHOUT = "ValueWithout"  # assets: in value and gain left out, for want of a price

    # Statements of a period: kinds of transactions
    TYPE_PURCHASE = "Purchase"  # “Purchase”
    TYPE_SALE = "Sale"  # “Sale”
    TYPE_EXCHANGE = "Exchange"  # “Exchange”
    TYPE_TOKEN_SWAP = "TokenSwap"  # “Token swap”
    TYPE_TRANSFER = "Transfer"  # “Transfer”
    TYPE_CONTRIBUTION = "Contribution"  # “Contribution”
    TYPE_DISTRIBUTION = "Distribution"  # “Distribution”
    TYPE_REWARD = "Reward"  # “Reward”
    TYPE_FEE = "FeePaid"  # “Fee”
    TYPE_WRITE_OFF = "WriteOff"  # “Write-off”
    TYPE_OPENING = "BroughtForward"  # “Brought forward”
    TYPE_LOCK = "Lock"  # “Lock”
    TYPE_UNLOCK = "Unlock"  # “Unlock”
    MONEY_PAID = "MoneyPaid"  # “Money paid”
    MONEY_RECEIVED = "MoneyReceived"  # “Money received”
    RULE_CHANGED = "RuleChanged"  # “Change of rules”

    # Statements of a period: lot methods
    METHOD_FIFO = "FirstInFirstOut"  # “FIFO”
    METHOD_LIFO = "LastInFirstOut"  # “LIFO”
    METHOD_HIFO = "HighestInFirstOut"  # “HIFO”
    METHOD_AVERAGE = "MovingAverage"  # “Average”
    METHOD_NAMED = "SpecificIdentification"  # “Lots named”

    # Statements of a period: columns
    METHOD = "LotMethod"  # “Method”
    RECORD_NUMBER = "AccountServicerTransactionIdentification"  # “Record”
    RECORDED_TIME = "RecordedDateTime"  # “Recorded”
    REVERSED_TIME = "ReversedDateTime"  # “Reversed”
    REVERSAL = "ReversalNumber"  # “Reversal”
    REASON = "Reason"  # “Reason”
    FAIR_VALUE = "FairValue"  # “Fair value”
    LOCKED_SINCE = "BlockedSince"  # “Locked since”
    NET = "Net"  # “Net”
    AMOUNT = "Amount"  # “Amount”

    # Statements of a period: titles of tables
    BALANCES = "BalancesOfPeriod"  # “Balances of the period”
    ENTRIES = "TransactionsOfPeriod"  # “Transactions”
    TOTALS_BY_TYPE = "TotalsByType"  # “Totals by type”
    REVERSED_ENTRIES = "ReversedTransactions"  # “Reversed transactions”
    REFERENCES_ANNEX = "TransactionDetails"  # “Annex. References and people”
    HASHES_ANNEX = "TransactionHashes"  # “Annex. Transaction hashes”
    GAINS_IN = "RealisedGainLossIn"  # currency: “Realised gains and losses, {currency}”
    GAINS_SUMMARY = "RealisedGainLossSummary"  # “Summary”
    INCOME_OF_PERIOD = "IncomeOfPeriod"  # “Income”
    EXPENSES_OF_PERIOD = "ExpensesOfPeriod"  # “Expenses”
    UNITS_ROLL = "RollForwardOfUnits"  # “Quantities”
    COST_ROLL = "RollForwardOfBookValue"  # “Cost”
    FAIR_VALUE_ROLL = "RollForwardOfFairValue"  # “Fair value”
    CHANGE_OF_VALUE = "ChangeOfValue"  # “Change of value”
    NATURE_OF_CHANGES = "NatureOfAdditionsAndDisposals"  # “Nature of additions and disposals”
    REALISED_BY_ASSET = "RealisedGainLossByInstrument"  # “Realised gains and losses by asset”
    RESTRICTIONS = "Restrictions"  # “Restrictions”

    # Statements of a period: parts of a change of value
    FLOW = "ExternalFlow"  # “Contributions less distributions”
    INCOME = "Income"  # “Income”
    FEES_PAID = "Expenses"  # “Expenses”
    RESIDUAL = "Residual"  # “Not explained”

    # Statements of a period: key figures, sums and sentences
    TRANSACTIONS_VALUE = "ValueOfTransactions"  # count: “Control sum of %n transactions”
    TOTAL_ENTRIES = "TotalOfTransactions"  # count: “Total of %n transactions”
    NO_ENTRIES = "NoTransactions"  # “There are no transactions.”
    NO_DISPOSALS = "NoDisposals"  # “Nothing was disposed of.”
    NET_REALISED_GAIN = "NetRealisedGainLoss"  # “Net realised gain”
    REALISED_RESULT = "RealisedResult"  # “Gains, income and expenses”
    CLOSING_FAIR_VALUE = "ClosingFairValue"  # “Fair value at the end”
    # asset: “Fair value at the end, without {asset}, which has no price at one end of the period”
    CLOSING_FAIR_VALUE_WITHOUT = "ClosingFairValueWithout"
    # count: “Fair value at the end, without %n assets, which have no price at one end of it”
    CLOSING_FAIR_VALUE_WITHOUT_MANY = "ClosingFairValueWithoutInstruments"
    SUM_WITHOUT = "TotalWithout"  # asset: “Total without {asset}”
    SUM_WITHOUT_MANY = "TotalWithoutInstruments"  # count: “Total without %n assets”
    # “These transactions were reversed later and are in no figure of this statement.”
    REVERSED_NOTE = "ReversedTransactionsExplained"
    # “Gains and losses are decided asset by asset, net over the period.”
    FAIR_VALUE_NOTE = "RollForwardOfFairValueExplained"

    # Statement of holdings: of a part of the book, and cost
    PART_VALUE = "TotalHoldingsValueOfPart"  # “Value of what is stated”
    # asset: “Value of what is stated, without {asset}, which has no price”
    PART_VALUE_WITHOUT = "TotalHoldingsValueOfPartWithout"
    # count: “Value of what is stated, without %n assets, which have no price”
    PART_VALUE_WITHOUT_MANY = "TotalHoldingsValueOfPartWithoutAssets"
    AVERAGE_COST = "AverageBookValue"  # “Average cost”
    # Where a fee accrues, which is owed and not deducted: “Value of assets”
    ASSETS_VALUE = "TotalAssetsValueOfStatement"
    # asset: “Value of assets, without {asset}, which has no price”
    ASSETS_VALUE_WITHOUT = "TotalAssetsValueWithout"
    # count: “Value of assets, without %n assets, which have no price”
    ASSETS_VALUE_WITHOUT_MANY = "TotalAssetsValueWithoutAssets"

    # Statement of net assets
    ASSETS = "Assets"  # “Assets”
    LIABILITIES = "Liabilities"  # “Liabilities”
    STABLECOINS = "Stablecoins"  # “Stablecoins”
    CASH = "Cash"  # “Cash”
    ACCRUED_MANAGEMENT_FEE = "AccruedManagementFee"  # “Accrued management fee”
    TOTAL_ASSETS = "TotalAssets"  # “Total assets”
    TOTAL_ASSETS_WITHOUT = "TotalAssetsWithout"  # asset: “Total assets without {asset}”
    # count: “Total assets without %n assets”
    TOTAL_ASSETS_WITHOUT_MANY = "TotalAssetsWithoutInstruments"
    TOTAL_LIABILITIES = "TotalLiabilities"  # “Total liabilities”
    # start, end: “Change of net assets, {start} to {end}”
    CHANGE_OF_NET_ASSETS = "ChangeOfNetAssets"
    OPENING_NET_ASSETS = "OpeningNetAssets"  # “Opening net assets”
    CLOSING_NET_ASSETS = "ClosingNetAssets"  # “Closing net assets”
    ACCRUED_FEE_CHANGE = "ChangeOfAccruedFee"  # “Change of the accrued fee”
    ROUNDING = "Rounding"  # “Rounding”
    CASH_BY_ACCOUNT = "CashByAccount"  # “Cash by account and currency”
    LOCKED_QUANTITIES = "LockedQuantities"  # “Restrictions: what is locked”
