"""Which accounts and assets of the book a statement is asked of."""

from __future__ import annotations

from alem_desktop.core.errors import UsageProblem
from alem_desktop.services.statements.asked import Asked
from alem_desktop.storage import name_store
from alem_desktop.storage.reading import Reader


def check_scope(connection: Reader, asked: Asked) -> None:
    """Refuse names that the book does not have, all of them at once. Raises UsageProblem."""
    accounts = set(name_store.account_names(connection))
    assets = {asset.code for asset in name_store.all_assets(connection)}
    unknown = [
        *(f"account “{name}”" for name in asked.accounts if name not in accounts),
        *(f"asset “{code}”" for code in asked.assets if code not in assets),
    ]
    if unknown:
        raise UsageProblem(reason=f"The book has no {', no '.join(unknown)}.")
