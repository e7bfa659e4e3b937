"""Acts and their keys, declared once: menus, shortcuts and the list of keys are made from here.

A command that nothing is bound to is in no menu, so there is no dead entry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for the translators; PySide6's own says that it returns an object."""
    return text


MENUS: tuple[tuple[str, str], ...] = (
    ("book", QT_TRANSLATE_NOOP("Commands", "&Book")),
    ("edit", QT_TRANSLATE_NOOP("Commands", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Commands", "&View")),
    ("transactions", QT_TRANSLATE_NOOP("Commands", "&Transactions")),
    ("prices", QT_TRANSLATE_NOOP("Commands", "&Prices")),
    ("reports", QT_TRANSLATE_NOOP("Commands", "&Reports")),
    ("tools", QT_TRANSLATE_NOOP("Commands", "T&ools")),
    ("help", QT_TRANSLATE_NOOP("Commands", "&Help")),
)


SUBMENUS: tuple[tuple[str, str], ...] = (
    ("theme", QT_TRANSLATE_NOOP("Commands", "T&heme")),
    ("text", QT_TRANSLATE_NOOP("Commands", "Te&xt size")),
    ("language", QT_TRANSLATE_NOOP("Commands", "&Language")),
)


@dataclass(frozen=True, slots=True)
class Command:
    """One act: where it stands, what it is called, which keys do it.

    A new `group` within a menu draws a line. `of_book`: only while a book is open. `shown_keys`
    are written in the menu for an act whose keys belong to the widget that has the focus.
    """

    id: str
    menu: str
    group: int
    text: str
    keys: tuple[str, ...] = ()
    of_book: bool = False
    shown_keys: str = ""
    checkable: bool = False
    submenu: str = ""


COMMANDS: tuple[Command, ...] = (
    Command("book.new", "book", 0, QT_TRANSLATE_NOOP("Commands", "&New book…"), ("Ctrl+Shift+N",)),
    Command("book.open", "book", 0, QT_TRANSLATE_NOOP("Commands", "&Open a book…"), ("Ctrl+O",)),
    Command("book.demo", "book", 0, QT_TRANSLATE_NOOP("Commands", "Open the &demo book")),
    Command(
        "book.import",
        "book",
        2,
        QT_TRANSLATE_NOOP("Commands", "&Import transactions…"),
        ("Ctrl+I",),
        of_book=True,
    ),
    Command("book.backup", "book", 2, QT_TRANSLATE_NOOP("Commands", "&Back up…"), of_book=True),
    Command(
        "book.close",
        "book",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Close the book"),
        ("Ctrl+W",),
        of_book=True,
    ),
    Command("app.quit", "book", 3, QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",)),
    Command(
        "edit.copy",
        "edit",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Copy"),
        shown_keys="Ctrl+C",
        of_book=True,
    ),
    Command(
        "edit.copy-cell",
        "edit",
        0,
        QT_TRANSLATE_NOOP("Commands", "Copy the cell as &shown"),
        shown_keys="Ctrl+Shift+C",
        of_book=True,
    ),
    Command(
        "edit.filter",
        "edit",
        1,
        QT_TRANSLATE_NOOP("Commands", "&Filter"),
        ("Ctrl+F",),
        of_book=True,
    ),
    Command(
        "view.holdings",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Holdings"),
        ("Alt+1",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.transactions",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Transactions"),
        ("Alt+2",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.charts",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Charts"),
        ("Alt+3",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.gains",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "Ga&ins"),
        ("Alt+4",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.approvals",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Approvals"),
        ("Alt+5",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.prices",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Prices"),
        ("Alt+6",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.statements",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Statements"),
        ("Alt+7",),
        of_book=True,
        checkable=True,
    ),
    Command(
        "view.next-tab",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "Next tab"),
        ("Ctrl+PgDown",),
        of_book=True,
    ),
    Command(
        "view.previous-tab",
        "view",
        0,
        QT_TRANSLATE_NOOP("Commands", "Previous tab"),
        ("Ctrl+PgUp",),
        of_book=True,
    ),
    Command(
        "view.as-of",
        "view",
        1,
        QT_TRANSLATE_NOOP("Commands", "As of a &date"),
        ("Ctrl+G",),
        of_book=True,
    ),
    Command("view.now", "view", 1, QT_TRANSLATE_NOOP("Commands", "As of &now"), of_book=True),
    Command(
        "view.currency",
        "view",
        1,
        QT_TRANSLATE_NOOP("Commands", "The other c&urrency"),
        ("Ctrl+U",),
        of_book=True,
    ),
    Command(
        "view.trail",
        "view",
        1,
        QT_TRANSLATE_NOOP("Commands", "&Why this figure?"),
        ("F8",),
        of_book=True,
        checkable=True,
    ),
    Command("view.go-to", "view", 2, QT_TRANSLATE_NOOP("Commands", "&Go to…"), ("Ctrl+K",)),
    Command(
        "view.next-pane",
        "view",
        2,
        QT_TRANSLATE_NOOP("Commands", "Next pane"),
        ("F6",),
        of_book=True,
    ),
    Command(
        "view.previous-pane",
        "view",
        2,
        QT_TRANSLATE_NOOP("Commands", "Previous pane"),
        ("Shift+F6",),
        of_book=True,
    ),
    Command(
        "look.system",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "As the &system"),
        checkable=True,
        submenu="theme",
    ),
    Command(
        "look.light",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Light"),
        checkable=True,
        submenu="theme",
    ),
    Command(
        "look.dark",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Dark"),
        checkable=True,
        submenu="theme",
    ),
    Command(
        "look.larger",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        submenu="text",
    ),
    Command(
        "look.smaller",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Smaller text"),
        ("Ctrl+-",),
        submenu="text",
    ),
    Command(
        "look.usual",
        "view",
        3,
        QT_TRANSLATE_NOOP("Commands", "&Usual size"),
        ("Ctrl+0",),
        submenu="text",
    ),
    Command("language.en", "view", 3, "&English", checkable=True, submenu="language"),
    Command("language.ru", "view", 3, "&Русский", checkable=True, submenu="language"),
    Command("language.kk", "view", 3, "&Қазақша", checkable=True, submenu="language"),
    Command(
        "transactions.new",
        "transactions",
        0,
        QT_TRANSLATE_NOOP("Commands", "&New transaction"),
        ("Ctrl+N",),
        of_book=True,
    ),
    Command(
        "prices.fetch",
        "prices",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Fetch prices"),
        ("F5",),
        of_book=True,
    ),
    Command(
        "prices.stop",
        "prices",
        0,
        QT_TRANSLATE_NOOP("Commands", "S&top fetching"),
        of_book=True,
    ),
    Command(
        "prices.import",
        "prices",
        1,
        QT_TRANSLATE_NOOP("Commands", "&Import prices or rates…"),
        of_book=True,
    ),
    Command("prices.new", "prices", 1, QT_TRANSLATE_NOOP("Commands", "&New price…"), of_book=True),
    Command(
        "prices.settings",
        "prices",
        2,
        QT_TRANSLATE_NOOP("Commands", "Price &settings…"),
        of_book=True,
    ),
    Command(
        "reports.statement",
        "reports",
        0,
        QT_TRANSLATE_NOOP("Commands", "P&rint a statement…"),
        ("Ctrl+P",),
        of_book=True,
    ),
    Command(
        "reports.batch",
        "reports",
        0,
        QT_TRANSLATE_NOOP("Commands", "Documents of a &month's end…"),
        of_book=True,
    ),
    Command(
        "reports.paper",
        "reports",
        1,
        QT_TRANSLATE_NOOP("Commands", "Chec&k a paper…"),
        of_book=True,
    ),
    Command(
        "tools.verify",
        "tools",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Verify the journal"),
        of_book=True,
    ),
    Command(
        "tools.check",
        "tools",
        0,
        QT_TRANSLATE_NOOP("Commands", "&Check the book"),
        ("F7",),
        of_book=True,
    ),
    Command(
        "tools.audit", "tools", 1, QT_TRANSLATE_NOOP("Commands", "&Audit trail…"), of_book=True
    ),
    Command("tools.periods", "tools", 1, QT_TRANSLATE_NOOP("Commands", "&Periods…"), of_book=True),
    Command(
        "tools.policies", "tools", 1, QT_TRANSLATE_NOOP("Commands", "P&olicies…"), of_book=True
    ),
    Command("tools.people", "tools", 2, QT_TRANSLATE_NOOP("Commands", "&Users…"), of_book=True),
    Command("tools.user", "tools", 2, QT_TRANSLATE_NOOP("Commands", "&Switch user…")),
    Command(
        "tools.lock",
        "tools",
        2,
        QT_TRANSLATE_NOOP("Commands", "&Lock the window"),
        ("Ctrl+L",),
        of_book=True,
    ),
    Command("help.keys", "help", 0, QT_TRANSLATE_NOOP("Commands", "&Keys"), ("F1", "Ctrl+/")),
    Command("help.about", "help", 0, QT_TRANSLATE_NOOP("Commands", "&About Alem Desktop")),
)


class Commands(QObject):
    """The declared commands as actions, bound to what does them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._declared = {command.id: command for command in COMMANDS}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._book_is_open = False

    def bind(self, command_id: str, act: Callable[[], object]) -> QAction:
        """Have a command do something; raises KeyError for one that is not declared."""
        command = self._declared[command_id]
        action = QAction(self.parent())
        action.setObjectName(command_id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(command.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _checked=False: act())
        self._actions[command_id] = action
        return action

    def action(self, command_id: str) -> QAction:
        """The action of a bound command."""
        return self._actions[command_id]

    def bound(self) -> list[Command]:
        """The commands that do something, in the order of the menus."""
        return [command for command in COMMANDS if command.id in self._actions]

    def menu(self, key: str) -> QMenu:
        """A menu of the bar, for what is added to it from elsewhere."""
        return self._menus[key]

    def build(self, bar: QMenuBar) -> None:
        """Fill the menu bar with what is bound; menus that stay empty are not shown."""
        for key, _text in MENUS:
            self._menus[key] = bar.addMenu("")
        groups: dict[str, int] = {}
        for command in self.bound():
            menu = self._menus[command.menu]
            if groups.setdefault(command.menu, command.group) != command.group:
                menu.addSeparator()
                groups[command.menu] = command.group
            if command.submenu:
                if command.submenu not in self._menus:
                    self._menus[command.submenu] = menu.addMenu("")
                menu = self._menus[command.submenu]
            menu.addAction(self._actions[command.id])
        self.retranslate()
        self.set_book_open(False)

    def retranslate(self) -> None:
        """Name menus and actions in the language in force."""
        translate = QCoreApplication.translate
        for key, text in MENUS + SUBMENUS:
            if key in self._menus:
                self._menus[key].setTitle(translate("Commands", text))
        for command_id, action in self._actions.items():
            command = self._declared[command_id]
            text = translate("Commands", command.text)
            keys = command.shown_keys
            action.setText(f"{text}\t{keys}" if keys else text)

    def set_book_open(self, is_open: bool) -> None:
        """What needs a book is there only while one is open."""
        self._book_is_open = is_open
        for command_id, action in self._actions.items():
            if self._declared[command_id].of_book:
                action.setEnabled(is_open)
                action.setVisible(is_open)
        for menu in self._menus.values():
            menu.menuAction().setVisible(self._has_something(menu))

    def _has_something(self, menu: QMenu) -> bool:
        return any(each.isVisible() and not each.isSeparator() for each in menu.actions())


def title_of(command: Command) -> str:
    """A command's name in the language in force, without mnemonic and ellipsis."""
    text = QCoreApplication.translate("Commands", command.text)
    return text.replace("&", "").rstrip("…")
