"""Whether a value read from outside has the types that its class declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type, and all that it holds of the types declared for it: frozen
    dataclasses and named tuples of texts, numbers, dates, members of enumerations, and tuples and
    dictionaries of such."""
    if isinstance(kind, NewType):
        return fits(value, kind.__supertype__)
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return any(fits(value, part) for part in parts)
    if origin is tuple:
        return isinstance(value, tuple) and _tuple_fits(value, parts)
    if origin is not None:
        key, held = parts
        return isinstance(value, Mapping) and all(
            fits(name, key) and fits(each, held) for name, each in value.items()
        )
    if kind is None or kind is NoneType:
        return value is None
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        return False
    own: Any = type(value)
    return all(fits(getattr(value, name), part) for name, part in _declared(own))


def _tuple_fits(value: tuple[Any, ...], parts: tuple[Any, ...]) -> bool:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return all(fits(each, parts[0]) for each in value)
    return len(value) == len(parts) and all(map(fits, value, parts))


@cache
def _declared(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a dataclass or named tuple with their types; none of any other type."""
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
    if issubclass(kind, tuple):
        names = list(getattr(kind, "_fields", ()))
    if not names:
        return ()
    hints = get_type_hints(kind)
    return tuple((name, hints[name]) for name in names)
