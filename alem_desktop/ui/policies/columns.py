"""What the tables of rules and of their values show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.policies.loading import RuleLine, RuleStep
from alem_desktop.ui.policies.values import value_text
from alem_desktop.ui.policies.words import rule_meaning, rule_name
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column

translate = QCoreApplication.translate


class Said:
    """Says values and times as the window does."""

    def __init__(self, context: BookContext) -> None:
        self._context = context

    def value(self, field: str, value: str) -> str:
        """A value in words."""
        currency = self._context.book.info.functional_currency
        return value_text(field, value, self._context.formats, currency)

    def moment(self, instant: Instant) -> str:
        """Date and time on the book's clock, the time only where it is not the start of a day."""
        local = self._context.local(instant)
        formats = self._context.formats
        starts = instant == self._context.book.calendar.start_of(local.date())
        return formats.date(local.date()) if starts else formats.moment(local)

    def since(self, instant: Instant | None) -> str:
        """Since when something is in force."""
        if instant is None:
            return translate("Policies", "the beginning")
        return self.moment(instant)


def rule_columns(said: Said) -> tuple[Column[RuleLine], ...]:
    """The rules, each with its value."""
    return (
        Column(
            key="rule",
            title=translate("Policies", "Rule"),
            cell=lambda line: Cell(rule_name(line.field), tip=rule_meaning(line.field)),
            value=lambda line: rule_name(line.field),
            width=240,
        ),
        Column(
            key="value",
            title=translate("Policies", "In force"),
            cell=lambda line: _value_cell(line, said),
            value=lambda line: said.value(line.field, line.value),
            width=196,
        ),
        Column(
            key="since",
            title=translate("Policies", "Since"),
            cell=lambda line: _since_cell(line, said),
            value=lambda line: said.since(line.since),
            width=134,
            priority=2,
        ),
        Column(
            key="record",
            title=translate("Policies", "Record"),
            cell=lambda line: Cell(str(line.sequence), tone="text2", tip=line.user),
            value=lambda line: line.sequence,
            align=Align.LEFT,
            width=52,
            priority=3,
        ),
    )


def _value_cell(line: RuleLine, said: Said) -> Cell:
    text = said.value(line.field, line.value)
    return Cell(text, strong=True, tip=text)


def _since_cell(line: RuleLine, said: Said) -> Cell:
    """Since when, or that another value is on its way."""
    since = said.since(line.since)
    if line.waiting:
        text = translate("Policies", "A change waits")
        return Cell(badge=BadgeSpec("hourglass", text, Tone.WARN), tip=since)
    if line.to_come:
        text = translate("Policies", "Another to come")
        return Cell(badge=BadgeSpec("clock", text, Tone.INFO), tip=since)
    return Cell(since, tone="text2")


def step_columns(said: Said) -> tuple[Column[RuleStep], ...]:
    """The values of one rule over time."""
    return (
        Column(
            key="state",
            title=translate("Policies", "State"),
            cell=lambda step: Cell(badge=_badge(step)),
            value=lambda step: _badge(step).text,
            width=112,
        ),
        Column(
            key="value",
            title=translate("Policies", "Value"),
            cell=lambda step: Cell(
                said.value(step.field, step.value), tip=said.value(step.field, step.value)
            ),
            value=lambda step: said.value(step.field, step.value),
            width=160,
        ),
        Column(
            key="since",
            title=translate("Policies", "From"),
            cell=lambda step: Cell(_from(step, said), tone="text2", tip=_from(step, said)),
            value=lambda step: _from(step, said),
            width=138,
            priority=1,
        ),
        Column(
            key="user",
            title=translate("Policies", "By"),
            cell=lambda step: Cell(by_text(step), tip=_tip(step, said)),
            value=by_text,
            width=90,
            priority=2,
        ),
    )


def by_text(step: RuleStep) -> str:
    """Who brought a value."""
    if step.proposed_by:
        words = translate("Policies", "{proposer}, approved by {user}")
        return words.format(proposer=step.proposed_by, user=step.user)
    return step.user


def _tip(step: RuleStep, said: Said) -> str:
    words = translate("Policies", "{user}, {time}, record {number}")
    return words.format(user=by_text(step), time=said.moment(step.at), number=step.sequence)


def _from(step: RuleStep, said: Said) -> str:
    if step.waits and step.since is None:
        return translate("Policies", "its approval")
    return said.since(step.since)


def _badge(step: RuleStep) -> BadgeSpec:
    if step.waits:
        return BadgeSpec("hourglass", step.waits, Tone.WARN)
    if step.to_come:
        return BadgeSpec("clock", translate("Policies", "To come"), Tone.INFO)
    return BadgeSpec("check", translate("Policies", "Decided"), Tone.GOOD)
