"""Which accounts and assets of the book a statement is asked of."""

from __future__ import annotations

from alem_desktop.core.statement_errors import NoSuchAccounts, NoSuchAssets, NoSuchNames
from alem_desktop.services.statements.asked import Asked
from alem_desktop.storage import name_store
from alem_desktop.storage.reading import Reader


def check_scope(connection: Reader, asked: Asked) -> None:
    """Refuse names that the book does not have, all of them at once.

    Raises NoSuchAccounts, NoSuchAssets, or NoSuchNames of both.
    """
    known_accounts = set(name_store.account_names(connection))
    known_assets = {asset.code for asset in name_store.all_assets(connection)}
    accounts = ", ".join(name for name in asked.accounts if name not in known_accounts)
    assets = ", ".join(code for code in asked.assets if code not in known_assets)
    if accounts and assets:
        raise NoSuchNames(accounts=accounts, assets=assets)
    if accounts:
        raise NoSuchAccounts(accounts=accounts)
    if assets:
        raise NoSuchAssets(assets=assets)
