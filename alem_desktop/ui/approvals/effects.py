"""What approving would change: a figure now, the change, and the figure after."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.money import ZERO
from alem_desktop.drawing.formats import NOT_APPLICABLE, exact
from alem_desktop.services.previewing import EntryPreview, PositionChange, PositionFigures
from alem_desktop.ui.approvals import price_acts, words
from alem_desktop.ui.approvals.loading import Case
from alem_desktop.ui.approvals.verdicts import Effect
from alem_desktop.ui.approvals.words import Voice

translate = QCoreApplication.translate

Figures = Callable[[Decimal], str]


def effects_of(case: Case, voice: Voice) -> list[Effect]:
    """All lines, none where nothing can be said."""
    if case.preview is not None:
        return _preview(case.preview, voice)
    line = case.line
    match line.proposal.kind:
        case ProposalKind.PRICE:
            return price_acts.override_effects(case, voice)
        case ProposalKind.ACCEPTANCE:
            return price_acts.acceptance_effects(line, voice)
        case ProposalKind.POLICY:
            name = words.policy_word(line.content["field"])
            after = line.content["value"] or NOT_APPLICABLE
            return [Effect(name, case.rule or NOT_APPLICABLE, "", after)]
        case ProposalKind.REOPENING:
            return _reopening(case, voice)
    return []


def _reopening(case: Case, voice: Voice) -> list[Effect]:
    after = voice.teller.told("day", case.line.content["until"])
    found = []
    for name, cut in (
        (translate("Approvals", "Closed until"), case.periods.closed),
        (translate("Approvals", "Locked until"), case.periods.locked),
    ):
        if cut is not None and cut.until >= words.reopened_from(case.line):
            found.append(Effect(name, voice.formats.date(cut.until), "", str(after)))
    return found


def _preview(preview: EntryPreview, voice: Voice) -> list[Effect]:
    found = []
    for position in preview.positions:
        found += _position(position, voice)
    gains = [each.gain for each in preview.postings if each.gain is not None]
    in_currency = {"currency": voice.functional}
    for name, value in (
        (translate("Approvals", "Realised gain, {currency}"), sum(gains, ZERO) if gains else ZERO),
        (translate("Approvals", "Income, {currency}"), preview.income),
        (translate("Approvals", "Expense, {currency}"), preview.expense),
    ):
        if value:
            change = voice.formats.signed_money(value)
            found.append(Effect(name.format(**in_currency), "", change, "", exact(value)))
    return found


def _position(position: PositionChange, voice: Voice) -> list[Effect]:
    before, after, formats = position.before, position.after, voice.formats
    is_money = position.asset == voice.functional
    name = translate("Approvals", "{asset}, {account}, quantity")
    if is_money:
        name = translate("Approvals", "{asset}, {account}")
    name = name.format(asset=position.asset, account=position.account)
    figures = formats.money if is_money else formats.quantity
    found = [_effect(name, before.quantity, after.quantity, figures)]
    if is_money:
        return found
    currency = {"currency": voice.functional}
    name = translate("Approvals", "Average cost, {currency}").format(**currency)
    found.append(
        _effect(name, before.average_cost, after.average_cost, _cost_figures(after, voice))
    )
    name = translate("Approvals", "Cost basis, {currency}").format(**currency)
    found.append(_effect(name, before.cost_basis, after.cost_basis, formats.money))
    return found


def _cost_figures(after: PositionFigures, voice: Voice) -> Figures:
    """How a cost per unit is shown: with two decimals its change has no more."""
    average = after.average_cost
    plain = average is not None and abs(average) >= 10
    return voice.formats.money if plain else voice.formats.unit_price


def _effect(name: str, now: Decimal | None, after: Decimal | None, figures: Figures) -> Effect:
    change = None if now is None or after is None else after - now
    signed = ""
    if change:
        signed = figures(change)
        signed = signed if change < 0 else f"+{signed}"
    return Effect(
        name,
        NOT_APPLICABLE if now is None else figures(now),
        signed,
        NOT_APPLICABLE if after is None else figures(after),
        exact(after),
    )
