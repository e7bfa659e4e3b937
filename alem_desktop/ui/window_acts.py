"""What menus and keys do in a window, whichever tab is in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QTabBar

from alem_desktop.core.people import Permission
from alem_desktop.ui.look import Look
from alem_desktop.ui.main_window import MainWindow
from alem_desktop.ui.settings import RECENT_BOOKS, USER_NAME, Settings, user_name
from alem_desktop.ui.theme import Choice
from alem_desktop.ui.widgets.plain import plain_tip

if TYPE_CHECKING:
    from alem_desktop.core.findings import Finding
    from alem_desktop.services.price_board import BoardLine
    from alem_desktop.ui.context import BookContext
    from alem_desktop.ui.places import Place
    from alem_desktop.ui.statements.stated import Way
    from alem_desktop.ui.workspace import Workspace

_DIALOGS = {
    "audit": ("alem_desktop.ui.audit.dialog", "AuditDialog"),
    "periods": ("alem_desktop.ui.periods.dialog", "PeriodsDialog"),
    "policies": ("alem_desktop.ui.policies.dialog", "PoliciesDialog"),
    "people": ("alem_desktop.ui.people.dialog", "PeopleDialog"),
}
"""Windows about the whole book, each made with the context and its parent."""

_ENTRIES_SHOWN = 20
"""Entries of one finding that the register is narrowed to."""


class WindowActs(QObject):
    """Binds the declared commands and does those that belong to no part of the window alone."""

    def __init__(
        self, space: Workspace, look: Look, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(space)
        self._space = space
        self._look = look
        self._settings = settings
        self._window = window
        self._recent = QMenu(space)
        space.status.user_clicked.connect(self.ask_user)
        self._bind()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._recent.setTitle(self.tr("Open &recent"))

    def new_transaction(self) -> None:
        """The entry form."""
        if self._may(Permission.RECORD):
            self._space.show_tab("transactions")
            self._space.tab("transactions").new_transaction()

    def import_transactions(self) -> None:
        """Choose a file with transactions."""
        if self._space.acts is not None and self._may(Permission.RECORD):
            self._space.acts.import_transactions()

    def import_prices(self) -> None:
        """Choose a file with prices."""
        if self._space.acts is not None and self._may(Permission.IMPORT_PRICES):
            self._space.acts.import_prices()

    def fetch_prices(self) -> None:
        """Ask the price sources for what the book lacks."""
        if self._may(Permission.IMPORT_PRICES):
            self._space.fetching.fetch()

    def stop_fetching(self) -> None:
        """No more prices for now; what came stays."""
        self._space.fetching.cancel()

    def new_price(self, asset: str = "") -> None:
        """The form for a price of one's own, for an asset (or a rate such as USD/KZT), or for what
        is the current line of the prices."""
        context = self._space.context
        if context is None or not self._may(Permission.OVERRIDE):
            return
        self._space.show_tab("prices")
        if not asset:
            self._space.tab("prices").new_price()
            return
        # The prices may only now be read for the first time: what comes after them in the runner
        # finds them in sight.
        context.jobs.run(_nothing, partial(self.on_prices_in_sight, context, asset))

    def on_prices_in_sight(self, context: BookContext, asset: str, _done: object) -> None:
        """The lines of the prices are there: go to the one that a price is wanted for."""
        if context is not self._space.context or self._space.is_locked:
            return
        from alem_desktop.ui.prices.price_dialog import PriceDialog

        line = self._choose_price(asset)
        self._space.dialog(PriceDialog(context, line, None, self._space.tab("prices")))

    def _choose_price(self, asset: str) -> BoardLine | None:
        """Go to the line of an asset, or a rate such as USD/KZT, among the prices that are there;
        None where there is none."""
        from alem_desktop.ui.prices.filtering import key_of

        tab = self._space.tab("prices")
        lines = () if tab.loaded is None else tab.loaded.board.lines
        line = next((x for x in lines if asset in (x.asset, "/".join(key_of(x)))), None)
        if line is not None:
            tab.table.choose(key_of(line))
        return line

    def allow_fetching(self) -> None:
        """Offer to fetch in the menu, or say in its tip why not; while the book can be seen."""
        context = self._space.context
        if context is None or self._space.is_locked:
            return
        refusal = context.refusal(Permission.IMPORT_PRICES)
        action = self._space.commands.action("prices.fetch")
        action.setEnabled(not refusal)
        action.setToolTip(plain_tip(refusal))
        self._space.commands.menu("prices").setToolTipsVisible(bool(refusal))

    def price_settings(self) -> None:
        """Who is asked for prices, how and when."""
        if self._space.context is not None and not self._space.is_locked:
            self._space.show_tab("prices")
            self._space.tab("prices").show_settings()

    def back_up(self) -> None:
        """Choose where a copy goes."""
        if self._space.acts is not None:
            self._space.acts.back_up()

    def show_statement(self) -> None:
        """The statements, with a new one of the document that belongs to the tab in sight; where
        they are in sight already, print what is on their pages."""
        space = self._space
        if space.context is None or space.is_locked:
            return
        if space.tab_row.current == "statements":
            space.tab("statements").print_shown()
            return
        from alem_desktop.core.statements.model import StatementKind

        kinds = {"gains": StatementKind.GAINS, "transactions": StatementKind.TRANSACTIONS}
        kind = kinds.get(space.tab_row.current, StatementKind.HOLDINGS)
        space.tab("statements").open_new(kind)
        space.show_tab("statements")

    def follow(self, way: Way) -> None:
        """Go where something can be done about what a statement says of its figures."""
        from alem_desktop.ui.statements.stated import Goal

        context = self._space.context
        if context is None or self._space.is_locked:
            return
        if way.goal is Goal.PRICES:
            self._space.show_tab("prices")
            context.jobs.run(_nothing, partial(self.on_price_wanted, context, way.name))
        elif way.goal is Goal.APPROVALS:
            self._space.show_tab("approvals")
        elif way.goal is Goal.USERS:
            self.show_dialog("people")
        else:
            self._space.verifying.verify()

    def on_price_wanted(self, context: BookContext, asset: str, _done: object) -> None:
        """The lines of the prices are there: go to the one of an asset."""
        if context is self._space.context and not self._space.is_locked:
            self._choose_price(asset)

    def say(self, text: str) -> None:
        """Say in the status line what is good to know, while the book can be seen."""
        if self._space.context is not None and not self._space.is_locked:
            self._space.context.announce(text)

    def batch_statements(self) -> None:
        """All documents of a month's end into a folder."""
        context = self._space.context
        if context is not None and self._may(Permission.EXPORT):
            from alem_desktop.ui.statements.batch_dialog import BatchDialog

            self._show_beside(BatchDialog(context, self._space))

    def check_paper(self) -> None:
        """Choose a PDF, and hear whether it is one of this book's statements."""
        if self._space.acts is not None and not self._space.is_locked:
            path = self._space.acts.chosen_paper()
            if path is not None:
                self.check_paper_at(path)

    def check_paper_at(self, path: Path) -> None:
        """Hear whether a PDF is one of this book's statements; looking needs no right."""
        context = self._space.context
        if context is not None and not self._space.is_locked:
            from alem_desktop.ui.statements.paper_dialog import PaperDialog

            self._show_beside(PaperDialog(context, path, self._space))

    def _show_beside(self, dialog: QDialog) -> None:
        """Show a window that leaves the other one usable; it is gone when closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def start_filter(self) -> None:
        """Type what to look for in the tab in sight."""
        tab = self._space.current_tab
        if hasattr(tab, "start_filter"):
            tab.start_filter()

    def start_date(self) -> None:
        """Type another day."""
        if self._space.tools is not None:
            self._space.tools.start_date()

    def go_to(self) -> None:
        """Type what to go to; the key again closes it."""
        from alem_desktop.ui.go_to import GoTo
        from alem_desktop.ui.places import commands_of

        for shown in self._space.findChildren(GoTo):
            if shown.isVisible():
                shown.leave()
                return
        self.on_book_menu()
        pattern = self.tr("{menu}: {command}")
        own = self._space.commands.action("view.go-to")
        places = [
            place
            for action in self._window.menuBar().actions()
            if action.isVisible() and isinstance(menu := action.menu(), QMenu)
            for place in commands_of(menu, pattern)
            if place.action is not own
        ]
        context = None if self._space.is_locked else self._space.context
        popup = GoTo(places, context, self._space)
        popup.chosen.connect(self.on_place_chosen)
        popup.open()

    def on_place_chosen(self, place: Place) -> None:
        """Go there."""
        from alem_desktop.ui.places import Kind

        if place.action is not None:
            place.action.trigger()
        elif self._space.context is None:
            return
        elif place.kind is Kind.TRANSACTION:
            self._space.show_transaction(place.name)
        else:
            self._space.show_tab("holdings")
            field = "asset" if place.kind is Kind.ASSET else "account"
            self._space.tab("holdings").tools.filter.setText(filter_word(field, place.name))

    def open_finding(self, finding: Finding) -> None:
        """Go to where something was found: its entries, its position, or the file that mends it."""
        from alem_desktop.core.findings import PlaceKind

        place = finding.place
        if self._space.context is None:
            return
        if place.kind is PlaceKind.TRANSACTION and place.reference is not None:
            named = (place.reference, *finding.others)[:_ENTRIES_SHOWN]
            self._space.show_tab("transactions")
            self._space.tab("transactions").show_matching(
                " ".join(filter_word("reference", reference) for reference in named)
            )
        elif place.asset is None or finding.about_rates:
            self.mend_finding(finding)
        else:
            self._space.show_tab("holdings")
            words = [filter_word("asset", place.asset)]
            if place.account is not None:
                words.append(filter_word("account", place.account))
            self._space.tab("holdings").tools.filter.setText(" ".join(words))

    def mend_finding(self, finding: Finding) -> None:
        """Begin with what a finding offers."""
        from alem_desktop.core.findings import Action

        if finding.check.action is Action.IMPORT_PRICES:
            self.import_prices()
        elif finding.check.action is Action.LOOK_AT_PRICE:
            self._space.show_tab("prices")
        else:
            self.open_finding(finding)

    def as_of_now(self) -> None:
        """Ask about now again."""
        if self._space.context is not None:
            self._space.context.set_as_of(None)

    def toggle_trail(self) -> None:
        """The trail of the current figure, or away with it."""
        if self._space.trails is not None and hasattr(self._space.current_tab, "why_wanted"):
            self._space.trails.toggle()

    def other_currency(self) -> None:
        """Put the other currency first."""
        context = self._space.context
        if (
            context is not None
            and self._space.tools is not None
            and self._space.tools.currency.isVisible()
        ):
            now = context.currency
            context.set_currency("presentation" if now == "functional" else "functional")

    def copy(self, *, cell: bool) -> None:
        """What Ctrl+C and Ctrl+Shift+C do where the focus is."""
        from alem_desktop.ui.widgets.tables import LedgerTable, LedgerTree

        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.copy()
        elif isinstance(focused, LedgerTree | LedgerTable):
            if cell:
                focused.on_copy_cell()
            else:
                focused.on_copy_rows()

    def step_pane(self, step: int) -> None:
        """Leap to the next part of the window, or the one before."""
        tab = self._space.current_tab
        if tab is None or self._space.tools is None:
            return
        inner = list(tab.panes()) if hasattr(tab, "panes") else [tab]
        found = self._space.checking.panel
        below = [found.table] if found is not None else []
        trail = self._space.trail_panel
        inner += trail.panes() if trail is not None else []
        panes = [self._space.tab_row.findChild(QTabBar), self._space.tools.date, *inner, *below]
        panes = [pane for pane in panes if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next(
            (
                place
                for place, pane in enumerate(panes)
                if focused is not None and (pane is focused or pane.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_dialog(self, key: str) -> None:
        """One of the windows about the whole book; its module is imported when it is asked for."""
        if self._space.context is not None:
            module, name = _DIALOGS[key]
            dialog = getattr(import_module(module), name)(self._space.context, self._space)
            dialog.setObjectName(key)
            self._space.dialog(dialog)

    def lock(self) -> None:
        """Nobody is signed in any more, and nothing can be seen, until somebody signs in."""
        self._space.locking.lock()

    def ask_user(self) -> None:
        """Let somebody else sign in; of a book without users, ask for the name under which acts
        are recorded."""
        from alem_desktop.ui.name_dialog import NameDialog

        context = self._space.context
        if context is not None and context.has_users:
            self._space.locking.switch()
            return
        dialog = NameDialog(user_name(self._settings), self._space)
        dialog.setObjectName("user-name")
        dialog.named.connect(self.on_user_named)
        self._space.dialog(dialog)

    def on_user_named(self, name: str) -> None:
        """Another name was given."""
        self._settings.set(USER_NAME, name.strip())
        if self._space.context is not None:
            self._space.context.set_user(user_name(self._settings))

    def show_keys(self) -> None:
        """The list of keys."""
        from alem_desktop.ui.help_dialogs import KeysDialog

        self._space.dialog(KeysDialog(self._space.commands.bound(), self._space))

    def show_about(self) -> None:
        """What this program is."""
        from alem_desktop.ui.help_dialogs import AboutDialog

        self._space.dialog(AboutDialog(self._space))

    def on_book_menu(self) -> None:
        """The books that were open before."""
        self._recent.clear()
        current = self._space.context.book.path if self._space.context is not None else None
        for text in self._settings.get(RECENT_BOOKS):
            if Path(text) != current:
                name = Path(text).name.replace("&", "&&")
                action = self._recent.addAction(name, partial(self._space.open_path, Path(text)))
                action.setToolTip(text)
        self._recent.menuAction().setVisible(not self._recent.isEmpty())

    def _may(self, permission: Permission) -> bool:
        """Whether who works here may do something; why not is said in the status line."""
        context = self._space.context
        if context is None or self._space.is_locked:
            return False
        refusal = context.refusal(permission)
        if refusal:
            context.announce(refusal)
        return not refusal

    def _bind(self) -> None:
        look = self._look
        acts: dict[str, Callable[[], object]] = {
            "book.new": self._space.desk.ask_for_new,
            "book.open": self._space.desk.choose,
            "book.demo": self._space.desk.open_demo,
            "book.import": self.import_transactions,
            "book.backup": self.back_up,
            "book.close": self._space.close_book,
            "app.quit": self._window.close,
            "edit.copy": partial(self.copy, cell=False),
            "edit.copy-cell": partial(self.copy, cell=True),
            "edit.filter": self.start_filter,
            "view.next-tab": partial(self._space.step_tab, 1),
            "view.previous-tab": partial(self._space.step_tab, -1),
            "view.as-of": self.start_date,
            "view.now": self.as_of_now,
            "view.go-to": self.go_to,
            "view.currency": self.other_currency,
            "view.trail": self.toggle_trail,
            "view.next-pane": partial(self.step_pane, 1),
            "view.previous-pane": partial(self.step_pane, -1),
            "look.larger": look.larger,
            "look.smaller": look.smaller,
            "look.usual": look.usual_size,
            "transactions.new": self.new_transaction,
            "prices.fetch": self.fetch_prices,
            "prices.stop": self.stop_fetching,
            "prices.import": self.import_prices,
            "prices.new": self.new_price,
            "prices.settings": self.price_settings,
            "reports.statement": self.show_statement,
            "reports.batch": self.batch_statements,
            "reports.paper": self.check_paper,
            "tools.verify": self._space.verifying.verify,
            "tools.check": self._space.checking.check,
            "tools.audit": partial(self.show_dialog, "audit"),
            "tools.periods": partial(self.show_dialog, "periods"),
            "tools.policies": partial(self.show_dialog, "policies"),
            "tools.people": partial(self.show_dialog, "people"),
            "tools.user": self.ask_user,
            "tools.lock": self.lock,
            "help.keys": self.show_keys,
            "help.about": self.show_about,
        }
        tabs = self._space.tab_row.tab_keys()
        acts |= {f"view.{key}": partial(self._space.show_tab, key) for key in tabs}
        acts |= {f"look.{choice}": partial(look.set_theme, choice) for choice in Choice}
        acts |= {
            f"language.{code}": partial(look.set_language, code) for code in ("en", "ru", "kk")
        }
        for command_id, act in acts.items():
            self._space.commands.bind(command_id, act)
        self._space.commands.build(self._window.menuBar())
        book_menu = self._space.commands.menu("book")
        book_menu.insertMenu(self._space.commands.action("book.demo"), self._recent)
        book_menu.aboutToShow.connect(self.on_book_menu)
        self._recent.aboutToShow.connect(self.on_book_menu)
        self.retranslate()


def _nothing() -> None:
    """A job that only waits for its turn."""


def filter_word(field: str, value: str) -> str:
    """What a tab's filter narrows a field by: `account:"Cold vault"`."""
    return f'{field}:"{value}"' if " " in value else f"{field}:{value}"
