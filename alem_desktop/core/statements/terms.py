"""The vocabulary of statements.

A term's value is its name for machines, in the journal, in JSON and in CSV: where ISO 20022 has a
name for it in semt.002 (custody balance report) or semt.003 (accounting balance report), that one.
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
    CUSTODIAN = "AccountServicer"
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
    NOT_AVAILABLE = "NotAvailableBalance"
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
    OTHER_PRICES = "PricesOtherThan"  # source, date
    PRICE_SOURCES = "SourcesOfPrices"
    LOCKED_AND_MOVING = "BalanceBreakdown"
    LOTS_ANNEX = "QuantityBreakdown"  # currency
    COST_ANNEX = "BookValueAndUnrealisedGainLoss"  # currency
    PRICES_ANNEX = "PricesUsed"
    ACCOUNTS_ANNEX = "TotalsByAccount"
    LOTS_EXCEED = "LotsExceedPositions"  # amount, currency
    LOTS_FALL_SHORT = "LotsFallShortOfPositions"  # amount, currency
