"""What the Prices tab keeps between two starts; written as `ui.settings` writes its own."""

from __future__ import annotations

import json

from alem_desktop.ui.settings import Key

FILTER = Key("prices/filter", "", str, of_book=True)
SORT = Key("prices/sort-v1", "", str, of_book=True)
"""A column's key with `+` or `-` before it; '' is the order of the board."""
PAGE = Key("prices/page", "", str, of_book=True)
SPLIT: Key[tuple[int, ...]] = Key(
    "prices/split-v1",
    (),
    lambda text: tuple(int(each) for each in json.loads(text)),
    lambda sizes: json.dumps(list(sizes)),
    inherited=True,
)
