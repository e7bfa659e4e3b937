"""Every widget in one picture, to be looked at beside the design.

    QT_QPA_PLATFORM=offscreen python tests/gallery/components.py FOLDER [--percent 200]

writes a light and a dark picture of each page into FOLDER. Figures are invented.
"""

import argparse
import datetime as dt
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.formats import NOT_APPLICABLE, Formats
from alem_desktop.ui.theme import Choice, Theme, current_theme, restyle
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.badge import Badge, State, stale_badge, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.empty_state import Act, EmptyState, Step
from alem_desktop.ui.widgets.figure_strip import Figure, FigureStrip, Note
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar
from alem_desktop.ui.widgets.scroll_column import ScrollColumn
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.status_line import StatusLine
from alem_desktop.ui.widgets.tab_row import TabRow
from alem_desktop.ui.widgets.tables import (
    Align,
    Cell,
    Column,
    LedgerTable,
    LedgerTree,
    LineModel,
    PinnedTotal,
    RowKind,
    column_data,
    header_data,
    size_columns,
)

EN = Formats("en")
NO_INDEX = QModelIndex()
TODAY = dt.date(2026, 11, 20)


def label(text: str, role: str = "section") -> QLabel:
    widget = QLabel(text)
    widget.setProperty("role", role)
    return widget


def colours() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(4)
    tokens = current_theme().tokens
    names = [field.name for field in fields(tokens) if field.name not in ("name", "dark", "series")]
    for row, name in enumerate(names[:33]):
        chip = QLabel()
        chip.setFixedSize(26, 14)
        chip.setStyleSheet(
            f"background: {getattr(tokens, name)}; border: 1px solid {tokens.line};"
            "border-radius: 3px;"
        )
        grid.addWidget(chip, row, 0)
        grid.addWidget(label(name, "label"), row, 1)
        grid.addWidget(label(getattr(tokens, name), "hint"), row, 2)
    grid.setColumnStretch(3, 1)
    return page


def case_table() -> LedgerTable:
    cases = [
        ("Trailing zeros dropped, 2 kept", EN.quantity(Decimal("12742.4"), 8)),
        ("All 8 decimals when needed", EN.quantity(Decimal("150.00000412"), 8)),
        ("Whole units", EN.quantity(Decimal(412500000), 8)),
        ("Below display precision", EN.money(Decimal("0.004"))),
        ("Not applicable", NOT_APPLICABLE),
        ("Negative, minus sign", EN.money(Decimal("-496.35"))),
    ]
    columns: list[Column[tuple[str, str]]] = [
        Column("case", "Case", lambda case: Cell(case[0]), lambda case: case[0], width=250),
        Column(
            "figure",
            "Figure",
            lambda case: Cell(case[1]),
            lambda case: case[1],
            align=Align.FIGURE,
            decimals=8,
            width=160,
        ),
    ]
    table = LedgerTable(columns, two_line_header=False)
    model = LineModel(columns, table)
    model.set_lines(cases)
    table.setModel(model)
    size_columns(table)
    table.setFixedHeight(current_theme().px(30 + 28 * 6))
    return table


@dataclass(frozen=True)
class Row:
    name: str
    value: Decimal
    gain: Decimal
    kind: RowKind = RowKind.NORMAL


def state_table() -> LedgerTable:
    def gain(row: Row) -> Cell:
        tone = "gain" if row.gain > 0 else "loss" if row.gain < 0 else "text2"
        return Cell(EN.signed_money(row.gain), tone=tone, kind=row.kind)

    columns: list[Column[Row]] = [
        Column("row", "Row", lambda row: Cell(row.name, kind=row.kind), lambda row: row.name),
        Column(
            "value",
            "Value",
            lambda row: Cell(EN.money(row.value), kind=row.kind),
            lambda row: row.value,
            unit="USD",
            align=Align.FIGURE,
        ),
        Column("gain", "Gain", gain, lambda row: row.gain, unit="USD", align=Align.FIGURE),
    ]
    rows = [
        Row("Normal row", Decimal("6896247.05"), Decimal("927121.65")),
        Row("Pointer over", Decimal("1627020"), Decimal("686979.64")),
        Row("Selected, current cell ringed", Decimal("6096753"), Decimal("901401.50")),
        Row("A loss", Decimal("156327"), Decimal("-496.35")),
        Row("Group row", Decimal("19532954.43"), Decimal("2094370.67"), RowKind.GROUP),
        Row("Reversed", Decimal("257004.66"), Decimal(0), RowKind.REVERSED),
    ]
    table = LedgerTable(columns, two_line_header=False)
    model = LineModel(columns, table)
    model.set_lines(rows)
    table.setModel(model)
    size_columns(table)
    table.hovered = (1, QModelIndex())
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(model.index(2, 1), flags.ClearAndSelect | flags.Rows)
    table.setFixedHeight(current_theme().px(30 + 28 * 6))
    return table


def fields_block() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    specs = [
        ("Normal", "425.50", ""),
        ("Focused", "425.50", "focus"),
        ("Error", "BKZ-322", "error"),
        ("Read only", "12,742.40", "read only"),
        ("Placeholder", "", "placeholder"),
        ("Disabled", "425.50", "disabled"),
    ]
    for at, (name, text, look) in enumerate(specs):
        field = QLineEdit(text)
        if look == "error":
            restyle(field, "problem", "error")
        elif look == "read only":
            field.setReadOnly(True)
        elif look == "placeholder":
            field.setPlaceholderText("20.11.2026")
        elif look == "disabled":
            field.setEnabled(False)
        elif look == "focus":
            field.setObjectName("focused")
        grid.addWidget(label(name, "label"), at // 2, 2 * (at % 2))
        grid.addWidget(field, at // 2, 2 * (at % 2) + 1)
    return page


def row_of(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def message(level: Level, text: str, *actions: MessageAction) -> MessageBar:
    bar = MessageBar(edge="panel")
    bar.set_messages([Message(level, text, actions=actions)])
    return bar


def components() -> QWidget:
    page = QWidget()
    page.setProperty("ground", "surface")
    page.resize(1440, 800)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(28, 20, 28, 20)
    columns.setSpacing(36)

    left = QVBoxLayout()
    left.setSpacing(6)
    left.addWidget(label("Colour"))
    left.addWidget(colours())
    left.addStretch(1)
    columns.addLayout(left, 3)

    middle = QVBoxLayout()
    middle.setSpacing(4)
    middle.addWidget(label("Type, IBM Plex Sans"))
    for role, text in (
        ("title", "20 / 600  Page title"),
        ("figure", "17 / 600  +4,946,156.51"),
        ("panel", "15 / 600  Panel title"),
        ("section", "13 / 600  Section, total row"),
        ("body", "13 / 400  Table, forms, menus"),
        ("label", "12 / 400  Labels, units, lots"),
        ("hint", "12 / 400  Hints"),
        ("body", "әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸ № « » − × ±"),
        ("body2", "Өтінім бекітуді күтуде. Ожидает утверждения."),
    ):
        middle.addWidget(label(text, role))
    middle.addSpacing(8)
    middle.addWidget(label("Numbers align on the point"))
    middle.addWidget(case_table())
    middle.addSpacing(8)
    middle.addWidget(label("Row states"))
    middle.addWidget(state_table())
    middle.addStretch(1)
    columns.addLayout(middle, 4)

    right = QVBoxLayout()
    right.setSpacing(8)
    right.addWidget(label("Actions"))
    disabled = make_button("Disabled")
    disabled.setEnabled(False)
    right.addLayout(
        row_of(
            make_button("Approve", "primary", icon="check"),
            make_button("Save draft"),
            make_button("Export", "quiet", icon="download"),
            make_button("Reverse", "danger"),
            disabled,
            make_icon_button("printer", "Print"),
        )
    )
    period = SegmentedControl([("1m", "1M"), ("3m", "3M"), ("1y", "1Y"), ("all", "All")])
    period.set_value("1y")
    ticked, unticked = QCheckBox("Selected"), QCheckBox("Not selected")
    ticked.setChecked(True)
    right.addLayout(row_of(period, ticked, unticked))
    right.addWidget(label("Fields"))
    right.addWidget(fields_block())
    right.addWidget(label("States, always icon and word"))
    states = [Badge(state_badge(state)) for state in State]
    right.addLayout(row_of(*states[:5]))
    right.addLayout(row_of(*states[5:8], Badge(stale_badge("41 h")), states[8]))
    right.addWidget(label("Messages"))
    show = MessageAction("show", "Show", kind="link")
    right.addWidget(message(Level.INFO, "Transaction 1177 approved. 2 left.", show))
    again = MessageAction("try", "Try now")
    right.addWidget(message(Level.WARNING, "Prices are 42 min old.", again))
    copy = MessageAction("copy", "Save a copy")
    full = "The book could not be written: the disk is full."
    right.addWidget(message(Level.ERROR, full, copy))
    right.addWidget(label("Progress, keys"))
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setMaximum(9)
    bar.setValue(5)
    bar.setFixedWidth(140)
    right.addLayout(
        row_of(label("Price history 5 of 9", "label"), bar, KeyCaps([("Esc", "cancel")]))
    )
    right.addWidget(KeyCaps([("Ctrl+Enter", "submit"), ("=", "calculate"), ("Esc", "back")]))
    right.addStretch(1)
    columns.addLayout(right, 5)
    return page


class Node:
    def __init__(self, parent: "Node | None", **facts: Any) -> None:
        self.parent, self.facts, self.children = parent, facts, list["Node"]()
        if parent is not None:
            parent.children.append(self)


class NodeModel(QAbstractItemModel):
    """A small tree over the same columns."""

    def __init__(self, root: Node, columns: list[Column[Node]], parent: QWidget) -> None:
        super().__init__(parent)
        self.root, self.columns = root, columns

    def node(self, index: QModelIndex) -> Node:
        node = index.internalPointer() if index.isValid() else self.root
        assert isinstance(node, Node)
        return node

    def index(self, row: int, column: int, parent: QModelIndex = NO_INDEX) -> QModelIndex:
        return self.createIndex(row, column, self.node(parent).children[row])

    def parent(self, index: QModelIndex) -> QModelIndex:  # type: ignore[override]
        parent = self.node(index).parent
        if parent is None or parent.parent is None:
            return QModelIndex()
        return self.createIndex(parent.parent.children.index(parent), 0, parent)

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return len(self.node(parent).children)

    def columnCount(self, _parent: QModelIndex = NO_INDEX) -> int:
        return len(self.columns)

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        return column_data(self.columns[index.column()], self.node(index), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return header_data(self.columns[section], role)


def holdings() -> tuple[LedgerTree, PinnedTotal]:
    def figure(key: str, text: Any) -> Any:
        def cell(node: Node) -> Cell:
            value = node.facts.get(key)
            return Cell("" if value is None else text(Decimal(value)), kind=node.facts["kind"])

        return cell

    def gain(key: str, text: Any, trend: bool) -> Any:
        def cell(node: Node) -> Cell:
            value = Decimal(node.facts[key])
            sign = (value > 0) - (value < 0)
            tone = {1: "gain", 0: "text2", -1: "loss"}[sign]
            kind = node.facts["kind"]
            return Cell(text(value), tone=tone, kind=kind, trend=sign if trend else 0)

        return cell

    def name(node: Node) -> Cell:
        top = node.parent is not None and node.parent.parent is None
        return Cell(
            node.facts["name"],
            node.facts.get("second", ""),
            strong=top,
            kind=node.facts["kind"],
        )

    def source(node: Node) -> Cell:
        if node.facts.get("stale"):
            return Cell(badge=stale_badge("41 h"), kind=node.facts["kind"])
        return Cell(node.facts.get("source", ""), tone="text2", kind=node.facts["kind"])

    def weight(node: Node) -> Cell:
        value = Decimal(node.facts["weight"])
        bar = int(value * 1000 / Decimal("0.55"))
        return Cell(EN.weight(value), kind=node.facts["kind"], bar=bar)

    figures = Align.FIGURE
    columns: list[Column[Node]] = [
        Column("asset", "Asset / account", name, lambda node: node.facts["name"], width=230),
        Column(
            "quantity",
            "Quantity",
            figure("quantity", lambda value: EN.quantity(value, 8)),
            lambda node: node.facts.get("quantity"),
            align=figures,
            decimals=8,
        ),
        Column(
            "price",
            "Price",
            figure("price", EN.unit_price),
            lambda node: node.facts.get("price"),
            unit="USD",
            align=figures,
            decimals=6,
        ),
        Column("source", "Price source", source, lambda node: node.facts.get("source"), unit="age"),
        Column(
            "value",
            "Market value",
            figure("value", EN.money),
            lambda node: node.facts.get("value"),
            unit="USD",
            align=figures,
        ),
        Column(
            "gain",
            "Unrealised gain",
            gain("gain", EN.signed_money, False),
            lambda node: node.facts.get("gain"),
            unit="USD",
            align=figures,
        ),
        Column(
            "return",
            "Gain",
            gain("return", EN.percent, True),
            lambda node: node.facts.get("return"),
            unit="%",
            align=figures,
        ),
        Column(
            "weight",
            "Weight",
            weight,
            lambda node: node.facts.get("weight"),
            unit="% of NAV",
            align=figures,
        ),
    ]
    root = Node(None)

    def add(parent: Node, kind: RowKind, *facts: str | None, **more: Any) -> Node:
        keys = ("name", "second", "quantity", "price", "value", "gain", "return", "weight")
        return Node(parent, kind=kind, **dict(zip(keys, facts, strict=True)), **more)

    group, normal, lot = RowKind.GROUP, RowKind.NORMAL, RowKind.LOT
    bnb = add(
        root,
        group,
        "BNB",
        "3 accounts",
        "18742.40000412",
        "1042.18",
        "19532954.43",
        "2094370.67",
        "0.1201",
        "0.5014",
        source="Binance KZ · 2 min",
    )
    add(
        bnb,
        normal,
        "Binance KZ · Custody",
        "7 lots",
        "12742.4",
        None,
        "13279874.43",
        "1193465.52",
        "0.0987",
        "0.3409",
    )
    vault = add(
        bnb,
        normal,
        "Cold vault · 3 of 5",
        "3 lots",
        "5850",
        None,
        "6096753.00",
        "901401.50",
        "0.1735",
        "0.1565",
    )
    for date, quantity, value in (
        ("1014 · 6 Nov 2025", "1800", "1875924"),
        ("1041 · 3 Feb 2026", "2400", "2501232"),
    ):
        add(
            vault,
            lot,
            date,
            "",
            quantity,
            None,
            value,
            "135295.20",
            "0.0777",
            "0.05",
            source="Held 379 days",
        )
    add(
        bnb,
        normal,
        "Binance KZ · Trading",
        "1 lot",
        "150.00000412",
        None,
        "156327.00",
        "-496.35",
        "-0.0032",
        "0.004",
    )
    add(
        root,
        group,
        "SOL",
        "Binance KZ · Custody",
        "9200",
        "176.85",
        "1627020.00",
        "686979.64",
        "0.7308",
        "0.0418",
        stale=True,
    )
    add(
        root,
        normal,
        "USD",
        "Settlement bank · USD",
        "1284416.52",
        "1",
        "1284416.52",
        "0",
        "0",
        "0.033",
        source="Base",
    )
    add(
        root,
        normal,
        "KZTE",
        "KZTE wallet · Treasury",
        "412500000",
        "0.001918",
        "791199.94",
        "3087.50",
        "0.0039",
        "0.0203",
        source="Issuer · 1:1 KZT",
    )
    add(
        root,
        normal,
        "TON",
        "Binance KZ · Trading",
        "0.00131",
        "3.218",
        "0.004",
        "0",
        "0",
        "0.0000000001",
        source="Binance KZ · 2 min",
    )
    tree = LedgerTree(columns)
    model = NodeModel(root, columns, tree)
    tree.setModel(model)
    tree.header().setSortIndicator(4, Qt.SortOrder.DescendingOrder)
    tree.expand(model.index(0, 0))
    tree.expand(model.index(1, 0, model.index(0, 0)))
    size_columns(tree)
    flags = QItemSelectionModel.SelectionFlag
    current = model.index(1, 4, model.index(0, 0))
    tree.selectionModel().setCurrentIndex(current, flags.ClearAndSelect | flags.Rows)
    total = PinnedTotal(tree, columns)
    total.set_cells(
        {
            "asset": Cell("Total", "12 positions", strong=True),
            "value": Cell("38,949,817.81", strong=True),
            "gain": Cell("+4,946,156.51", tone="gain", strong=True),
            "return": Cell("+14.55", tone="gain", strong=True, trend=1),
            "weight": Cell("100.00", strong=True),
        }
    )
    tree.total = total
    tree.setObjectName("focused")
    return tree, total


def window() -> QWidget:
    page = QWidget()
    page.setProperty("ground", "window")
    page.resize(1440, 760)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    tabs = TabRow()
    for key, text in (
        ("holdings", "Holdings"),
        ("transactions", "Transactions"),
        ("charts", "Charts"),
        ("approvals", "Approvals"),
        ("reconciliation", "Reconciliation"),
        ("statements", "Statements"),
    ):
        tabs.add_tab(key, text)
    tabs.set_count("approvals", 3, "3 await approval")
    tabs.set_count("reconciliation", 2)
    as_of = AsOfField(EN, lambda: TODAY)
    as_of.setFixedWidth(current_theme().px(124))
    tabs.add_tool(label("As of", "label"))
    tabs.add_tool(as_of)
    tabs.add_tool(SegmentedControl([("USD", "USD"), ("KZT", "KZT")]))
    tabs.add_tool(make_button("Fetch prices", icon="refresh-cw"))
    tabs.add_tool(make_button("New transaction", "primary", icon="plus"))
    bar = MessageBar()
    bar.set_messages(
        [
            Message(
                Level.WARNING,
                "Binance Kazakhstan did not answer. Values below use its prices from 18:00:04, "
                "42 minutes old.",
                (
                    ("Works now", "Transactions, approvals, reconciliation with imported files."),
                    ("Waits", "New prices. The price check compares with the 18:00 price."),
                    ("Tried", "3 times, 10 s each, last at 18:42:16. The network is up."),
                ),
                (
                    MessageAction("try", "Try now", "refresh-cw"),
                    MessageAction("enter", "Enter a price"),
                    MessageAction("hide", "Hide", kind="quiet"),
                ),
                hint="Next try in 4 min 12 s",
            )
        ]
    )
    strip = FigureStrip()
    strip.set_content(
        [
            Figure(
                "Net asset value",
                "38,949,817.81",
                "USD",
                "20,306,877,011.14 KZT at 521.36",
                large=True,
            ),
            Figure("Day change", "+220,701.82", "USD", "+0.57 % since 19 Nov, 18:00", trend=1),
            Figure(
                "Unrealised gain",
                "−4,946,156.51",
                "USD",
                "−14.55 % on cost 34,003,661.30",
                trend=-1,
                short_second="−14.55 % on cost",
            ),
            Figure("Digital assets", "36,013,396.93", "USD", "92.46 % of NAV", priority=2),
            Figure("Cash and stablecoins", "2,936,420.88", "USD", "7.54 % of NAV", priority=1),
        ],
        [
            Note("Valued 20 Nov 2026, 18:00 UTC+5", short="20 Nov 2026, 18:00"),
            Note(
                "1 of 8 prices is stale: SOL, 4.18 % of NAV",
                "clock-alert",
                "warn",
                True,
                "1 price is stale",
            ),
            Note("3 transactions awaiting approval, not counted", short="3 awaiting approval"),
        ],
    )
    tools = QHBoxLayout()
    tools.setContentsMargins(16, 5, 16, 5)
    tools.setSpacing(8)
    search = SearchField("Filter by asset or account")
    search.setFixedWidth(current_theme().px(250))
    full_search = SearchField("Filter")
    full_search.setText("since:2026-08")
    full_search.setFixedWidth(current_theme().px(160))
    combo = QComboBox()
    combo.addItems(["All accounts", "Custody"])
    tools.addWidget(label("Group by", "label"))
    tools.addWidget(SegmentedControl([(1, "Asset"), (2, "Account"), (3, "None")]))
    for widget in (search, full_search, combo):
        tools.addWidget(widget)
    tools.addStretch(1)
    tools.addWidget(make_button("Columns", "quiet", icon="columns-3-cog"))
    tools.addWidget(make_button("Export", "quiet", icon="download"))
    tree, total = holdings()
    status = StatusLine()
    status.set_last_fetch("Prices fetched 18:00:04, 2 min ago")
    status.set_task("Price history 5 of 9", 5, 9)
    status.set_journal("Journal verified to record 4512")
    status.set_user("Aigerim Nurlanova", "Preparer")
    for widget in (tabs, bar, strip):
        layout.addWidget(widget)
    layout.addLayout(tools)
    for widget in (tree, total, status):
        layout.addWidget(widget)
    return page


def forms() -> QWidget:
    page = QWidget()
    page.setProperty("ground", "surface")
    page.resize(1280, 640)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(16, 16, 16, 16)
    columns.setSpacing(32)
    panel = ScrollColumn()
    form = panel.column
    form.setSpacing(5)
    form.addWidget(label("New transaction", "panel"))
    kind = QComboBox()
    kind.addItems(["Purchase", "Sale"])
    asset = QComboBox()
    asset.addItem("BNB")
    form.addWidget(FormRow("Type", kind, asset, hint="8 decimals", field_width=150))
    form.addWidget(
        FormRow("Trade date", AsOfField(EN, lambda: TODAY), hint="UTC+5", field_width=150)
    )
    quantity, price, amount = AmountField(EN, decimals=8), AmountField(EN), AmountField(EN)
    quantity.set_value(Decimal("425.5"))
    price.set_value(Decimal("1046.9"))
    amount.set_value(Decimal("445455.95"), calculated=True)
    form.addWidget(FormRow("Quantity", quantity, hint="BNB", field_width=150))
    form.addWidget(FormRow("Unit price", price, hint="USD", field_width=150))
    form.addWidget(FormRow("Amount", amount, hint="USD", field_width=150))
    fee = AmountField(EN)
    row = FormRow("Fee", fee, SegmentedControl([("BNB", "BNB"), ("USD", "USD")]), field_width=110)
    fee.setText("1,234")
    fee.commit()
    form.addWidget(row)
    reference = FormRow("Reference", QLineEdit("BKZ-322"))
    reference.set_error(
        "BKZ-322 is already used by transaction 1171. Use the number on this trade's confirmation."
    )
    form.addWidget(reference)
    note = FormRow("Жұмыс орны және шот", QLineEdit("Кастодиан"))
    note.set_warning("The price is 3.20 % from market, limit 1.00 %.")
    form.addWidget(note)
    form.addStretch(1)
    columns.addWidget(panel, 2)
    empty = EmptyState()
    empty.set_content(
        "This book has no transactions yet",
        "Holdings appear here after the first transaction is approved. Three things are needed, "
        "in any order.",
        [
            Step(
                "Custody accounts",
                "6 accounts added: 2 at Binance KZ, 1 cold vault.",
                (Act("accounts", "Edit accounts"),),
                done=True,
            ),
            Step(
                "Opening lots or past transactions",
                "Import a CSV file, or enter opening lots by hand. Nothing is written before "
                "approval.",
                (Act("enter", "Enter by hand"), Act("import", "Import", "primary")),
            ),
            Step(
                "A second person",
                "Each transaction needs an approver other than its preparer.",
                (Act("user", "Add user"),),
            ),
        ],
        question="Is the book elsewhere?",
        link=Act("open", "Open another book", "link"),
        foot=KeyCaps([("Ctrl+I", "import"), ("Ctrl+N", "new transaction"), ("F1", "help")]),
    )
    columns.addWidget(empty, 3)
    return page


PAGES = {"components": components, "window": window, "forms": forms}


def take_pictures(app: QApplication, folder: Path, percent: int, width: int) -> None:
    theme = Theme(app, Choice.LIGHT, percent)
    for choice in (Choice.LIGHT, Choice.DARK):
        theme.set_choice(choice)
        for name, build in PAGES.items():
            page = build()
            if width:
                page.resize(width, page.height())
            page.show()
            page.activateWindow()
            focused = page.findChild(QWidget, "focused")
            if focused is not None:
                focused.setFocus()
            app.processEvents()
            page.grab().save(str(folder / f"{name}-{choice.value}.png"))
            page.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--percent", type=int, default=100)
    parser.add_argument("--width", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["gallery"])
    take_pictures(app, options.folder, options.percent, options.width)


if __name__ == "__main__":
    main()
