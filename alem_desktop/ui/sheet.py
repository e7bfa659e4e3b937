"""The application's style sheet: one template, filled with a theme's colours and sizes.

`$name` is a colour token, `Npx` grows with the text size, `$path(name)` is a small picture that
the theme has drawn (see `theme`). Widgets choose a look through properties: `kind` of a button,
`role` of a label, `problem` of a field.
"""

import re
from collections.abc import Callable
from dataclasses import asdict

from alem_desktop.drawing.tokens import Tokens

_TEMPLATE = """
QMainWindow, QWidget[ground="window"] { background: $window; }
QDialog, QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
FieldNote {
  background: $danger_soft; border: 1px solid $danger_line; border-radius: 4px;
}
GoTo, Preparing { background: $surface; border: 1px solid $field; border-radius: 6px; }
QFrame[rule="true"] { background: $line; border: none; }

QLabel { color: $text; background: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; color: $text_strong; }
QLabel[role="panel"] { font-size: 15px; font-weight: 600; color: $text_strong; }
QLabel[role="section"] { font-weight: 600; color: $text_strong; }
QLabel[role="figure"] { font-size: 17px; font-weight: 600; color: $text_strong; }
QLabel[role="body2"] { color: $text2; }
QLabel[role="label"] { font-size: 12px; color: $text2; }
QLabel[role="label-strong"] { font-size: 12px; font-weight: 600; color: $text2; }
QLabel[role="term"] { font-size: 12px; font-weight: 600; color: $text2; }
QLabel[role="detail"] { font-size: 12px; color: $text; }
QLabel[role="number"] { font-size: 15px; font-weight: 600; color: $text2; }
QLabel[role="hint"] { font-size: 12px; color: $text3; }
QLabel[role="warning"] { font-size: 12px; color: $warn; }
QLabel[role="error"] { font-size: 12px; color: $danger; }
QLabel[role="way"] { color: $accent_text; border: 1px solid transparent; }
QLabel[role="way"]:hover { text-decoration: underline; }
QLabel[role="way"]:focus { border: 1px solid $focus; border-radius: 3px; }

QPushButton, QToolButton {
  color: $text_strong; background: $surface; border: 1px solid $field; border-radius: 4px;
  min-height: 26px; padding: 0px 11px;
}
QToolButton { padding: 0px 5px; icon-size: 16px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QPushButton:focus, QToolButton:focus {
  border: 2px solid $focus; min-height: 24px; padding: 0px 10px;
}
QToolButton:focus { padding: 0px 4px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border: 1px solid $line; }
QPushButton[kind="primary"] {
  color: $on_accent; background: $accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent; border: 1px solid $text_strong; }
QPushButton[kind="primary"]:focus { border: 2px solid $text_strong; }
QPushButton[kind="primary"]:disabled {
  color: $disabled; background: $sunken; border: 1px solid $line;
}
QPushButton[kind="danger"] { color: $danger; border: 1px solid $danger_line; }
QPushButton[kind="danger"]:focus { border: 2px solid $danger; }
QPushButton[kind="danger"]:disabled { color: $disabled; border: 1px solid $line; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
  color: $text2; background: transparent; border: 1px solid transparent;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {
  color: $text_strong; background: $selected_off;
}
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $focus; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { color: $disabled; }
QToolButton[small="true"] {
  min-height: 22px; max-height: 22px; padding: 0px 3px; icon-size: 12px;
}
QToolButton[small="true"]:focus { min-height: 20px; max-height: 20px; padding: 0px 2px; }
QToolButton[kind="quiet"]:checked { color: $accent_text; background: $accent_soft; }
QPushButton[kind="link"] {
  color: $accent_text; background: transparent; border: 1px solid transparent; padding: 0px 3px;
}
QPushButton[small="true"] { min-height: 15px; font-size: 12px; }
QPushButton[small="true"]:focus { min-height: 13px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0px 2px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0px; }

SegmentButton { color: $text2; border-radius: 0px; border-left: 0px; padding: 0px; }
SegmentButton[edge="first"] {
  border-left: 1px solid $field;
  border-top-left-radius: 4px; border-bottom-left-radius: 4px;
}
SegmentButton[edge="last"] {
  border-top-right-radius: 4px; border-bottom-right-radius: 4px;
}
SegmentButton[edge="only"] { border-left: 1px solid $field; border-radius: 4px; }
SegmentButton:checked { color: $accent_text; background: $accent_soft; font-weight: 600; }
SegmentButton:focus { border: 2px solid $focus; padding: 0px; }
SegmentButton:disabled { color: $disabled; }

MessageBar { border: none; border-radius: 4px; }
MessageBar[level="info"] { background: $accent_soft; border: 1px solid $accent_soft; }
MessageBar[level="warning"] { background: $warn_soft; border: 1px solid $warn_line; }
MessageBar[level="error"] { background: $danger_soft; border: 1px solid $danger_line; }
MessageBar[edge="page"] {
  border-radius: 0px; border-left: none; border-right: none; border-top: none;
}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  color: $text; background: $surface; border: 1px solid $field; border-radius: 4px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text3;
}
QLineEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  min-height: 26px; padding: 0px 8px;
}
QPlainTextEdit, QTextEdit { padding: 3px 6px; }
QLineEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {
  border: 2px solid $focus; min-height: 24px; padding: 0px 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 2px 5px; }
QToolButton[inset="true"] { background: transparent; border: none; min-height: 16px; padding: 0px; }
QToolButton[inset="true"]:hover { background: $selected_off; }
QLineEdit[problem="error"] {
  border: 2px solid $danger; min-height: 24px; padding: 0px 7px;
}
QLineEdit[problem="warning"] {
  border: 2px solid $warn_line; min-height: 24px; padding: 0px 7px;
}
QLineEdit:read-only { background: $sunken; border-color: $line; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled {
  color: $disabled; background: $sunken; border: 1px solid $line;
}

QComboBox {
  color: $text; background: $surface; border: 1px solid $field; border-radius: 4px;
  min-height: 26px; padding: 0px 4px 0px 8px;
}
QComboBox:focus, QComboBox:on {
  border: 2px solid $focus; min-height: 24px; padding: 0px 3px 0px 7px;
}
QComboBox[problem="error"] {
  border: 2px solid $danger; min-height: 24px; padding: 0px 3px 0px 7px;
}
QComboBox:disabled { color: $disabled; background: $sunken; border: 1px solid $line; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$path(down)"); width: 12px; height: 12px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0px; min-height: 22px; }
QComboBox QAbstractItemView {
  color: $text; background: $surface; border: 1px solid $field; padding: 3px; outline: none;
  selection-background-color: $selected; selection-color: $text_strong;
}

QCheckBox, QRadioButton { color: $text; background: transparent; spacing: 7px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 14px; height: 14px; background: $surface; border: 1px solid $field; border-radius: 3px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $focus; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; }
QCheckBox::indicator:checked {
  background: $accent; border-color: $accent; image: url("$path(check)");
}
QCheckBox::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url("$path(dash)");
}
QRadioButton::indicator:checked {
  background: $accent; border-color: $accent; image: url("$path(dot)");
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  border: 2px solid $focus; width: 12px; height: 12px;
}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
  border: 2px solid $text_strong;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
  background: $sunken; border-color: $line;
}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
QRadioButton::indicator:checked:disabled {
  background: $disabled; border-color: $disabled;
}

QMenuBar { color: $text_strong; background: $window; padding: 2px 12px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selected_off; }
QMenu { color: $text; background: $surface; border: 1px solid $field; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 3px; }
QMenu::item:selected { color: $text_strong; background: $selected; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QMenu::indicator:checked { image: url("$path(tick)"); }

QAbstractItemView {
  color: $text; background: $surface; border: none; outline: none;
  alternate-background-color: $surface; gridline-color: $line_soft;
  selection-background-color: $selected; selection-color: $text;
}
LedgerTree, LedgerTable { selection-background-color: transparent; }
QHeaderView { background: $header; border: none; }
QHeaderView::section { color: $text2; background: $header; border: none; padding: 0px 7px; }
QTableCornerButton::section { background: $header; border: none; }
QListView::item { padding: 4px 7px; }
PaperDialog QListView::item { padding: 4px 0px; }
QListView::item:hover { background: $hover; }
QListView::item:selected { color: $text_strong; background: $selected; }
QListView::item:selected:!active { background: $selected_off; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $disabled; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QScrollArea { background: transparent; border: none; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar {
  color: transparent; background: $bar_bg; border: none; border-radius: 3px;
  min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent_text; border-radius: 3px; }
QToolTip { color: $text; background: $surface; border: 1px solid $field; padding: 4px 7px; }

QCalendarWidget QWidget { alternate-background-color: $sunken; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $header; }
QCalendarWidget QToolButton { border: 1px solid transparent; background: transparent; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$path(left)"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$path(right)"); }
QCalendarWidget QAbstractItemView {
  selection-background-color: $accent; selection-color: $on_accent;
}
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
"""

_PARTS = re.compile(r"\$path\((\w+)\)|\$(\w+)|\b(\d+)px")


def build_sheet(tokens: Tokens, px: Callable[[int], int], path: Callable[[str], str]) -> str:
    """Fill the template; `px` scales a size, `path` gives the file of a small picture."""
    colours = asdict(tokens)

    def part(found: re.Match[str]) -> str:
        picture, colour, size = found.groups()
        if picture:
            return path(picture)
        return str(colours[colour]) if colour else f"{px(int(size))}px"

    return _PARTS.sub(part, _TEMPLATE)
