"""The windows about the whole book are opened from the Tools menu and hear of each other."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from alem_desktop.core.policy import LotMethod
from alem_desktop.ui.audit.dialog import AuditDialog
from alem_desktop.ui.periods.dialog import PeriodsDialog
from alem_desktop.ui.policies.dialog import PoliciesDialog
from tests.ui.program import Program


def open_from_menu(program: Program, qtbot: QtBot, command: str, kind: type) -> object:
    """Choose a command of the Tools menu and wait for its window."""
    program.space.commands.action(command).trigger()
    dialog = program.dialog(qtbot, kind)
    program.settle(qtbot)
    return dialog


def test_a_rule_changed_in_the_window_is_an_act(program: Program, qtbot: QtBot) -> None:
    rules = open_from_menu(program, qtbot, "tools.policies", PoliciesDialog)
    assert isinstance(rules, PoliciesDialog)
    rules.page.editor.choice.setCurrentIndex(rules.page.editor.choice.findData(LotMethod.HIFO))
    rules.submit()
    qtbot.waitUntil(lambda: "Changed by record" in rules.page.result.text)
    program.settle(qtbot)
    rules.close()
    acts = open_from_menu(program, qtbot, "tools.audit", AuditDialog)
    assert isinstance(acts, AuditDialog)
    qtbot.waitUntil(lambda: acts.panel.line is not None)
    assert acts.panel.line is not None
    assert acts.panel.line.about == "lot_method"
    assert acts.width() <= 1200
    acts.close()
    program.settle(qtbot)


def test_periods_open_with_the_checklist(program: Program, qtbot: QtBot) -> None:
    dialog = open_from_menu(program, qtbot, "tools.periods", PeriodsDialog)
    assert isinstance(dialog, PeriodsDialog)
    qtbot.waitUntil(lambda: dialog.closing.checklist is not None)
    dialog.close()
    program.settle(qtbot)
