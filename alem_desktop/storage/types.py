"""The one exact column type."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Dialect, Numeric, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from alem_desktop.core.money import plain


class ExactDecimal(TypeDecorator[Decimal]):
    """An amount to its last digit: canonical decimal text in SQLite, NUMERIC elsewhere.

    SQLAlchemy's Numeric goes through floats on SQLite (99999999999999.99 comes back as ...99.98);
    text does not, and is never summed or compared in SQL.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Decimal] | TypeEngine[str]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | Decimal | None:
        if value is None or dialect.name != "sqlite":
            return value
        return plain(value)

    def process_result_value(self, value: object, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(str(value))
