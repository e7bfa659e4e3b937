"""What the proposals say, in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.money import at_rate
from alem_desktop.core.policy import rule_for
from alem_desktop.core.postings import money_total
from alem_desktop.core.transactions import OUTGOING, Transaction
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.services.approvals import FieldChange, Step, Waiting
from alem_desktop.ui.approvals.loading import Loaded
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.price_words import flags_text
from alem_desktop.ui.transactions.words import field_word, type_word
from alem_desktop.ui.widgets.badge import BadgeSpec, State, Tone, state_badge

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Voice:
    """How a book's figures and times are said: the language and the book's own clock and money."""

    formats: Formats
    days: BookCalendar
    functional: str
    presentation: str

    @property
    def teller(self) -> Teller:
        """Tells fields as error messages do."""
        return Teller(self.formats, self.days)

    def moment(self, at: Instant) -> str:
        """Date and time with the distance from UTC."""
        local = self.days.local(at)
        seconds = bool(local.second)
        zone = self.formats.zone(local.utcoffset())
        return with_unit(self.formats.moment(local, seconds=seconds), zone)

    def stamp(self, at: Instant) -> str:
        """Date and time to the second, on the book's clock."""
        return self.formats.moment(self.days.local(at), seconds=True)

    def age(self, since: Instant, now: Instant) -> str:
        """How long ago something was."""
        return self.formats.age(timedelta(microseconds=now - since))


# -- what it is ------------------------------------------------------------------------------------


def kind_word(line: Waiting) -> str:
    """What is proposed, in a word or two."""
    if line.transaction is not None:
        return type_word(line.transaction.type)
    match line.proposal.kind:
        case ProposalKind.REVERSAL:
            return translate("Approvals", "Reversal")
        case ProposalKind.PRICE:
            return translate("Approvals", "Price")
        case ProposalKind.ACCEPTANCE:
            return translate("Approvals", "Doubtful price")
        case ProposalKind.POLICY:
            return translate("Approvals", "Policy")
        case ProposalKind.REOPENING:
            return translate("Approvals", "Reopening")
    return type_word(line.proposal.kind.value)


def object_text(line: Waiting, voice: Voice) -> str:
    """How much of what, behind the word of the kind in a list."""
    t, content, formats = line.transaction, line.content, voice.formats
    if t is not None:
        quantity = -t.quantity if t.type in OUTGOING and t.to_asset is None else t.quantity
        said = with_unit(formats.quantity(quantity), t.asset)
        if t.to_asset is not None and t.to_quantity is not None:
            return f"{said} → {with_unit(formats.quantity(t.to_quantity), t.to_asset)}"
        return said
    match line.proposal.kind:
        case ProposalKind.REVERSAL:
            words = translate("Approvals", "of {reference}")
            return words.format(reference=content["reference"])
        case ProposalKind.PRICE:
            price = formats.unit_price(Decimal(content["price"]))
            return f"{content['base']} {with_unit(price, content['quote'])}"
        case ProposalKind.ACCEPTANCE:
            price = formats.unit_price(Decimal(content["price"]))
            return f"{content['asset']} {with_unit(price, content['currency'])}"
        case ProposalKind.POLICY:
            return f"{policy_word(content['field'])}: {content['value'] or '—'}"
    words = translate("Approvals", "from {day}")
    return words.format(day=formats.date(reopened_from(line)))


def title_text(line: Waiting, voice: Voice) -> str:
    """What the dossier is about."""
    t, content, formats = line.transaction, line.content, voice.formats
    if t is not None:
        quantity = with_unit(formats.quantity(t.quantity), t.asset)
        words = translate("Approvals", "{type} of {quantity}")
        if t.to_asset is not None and t.to_quantity is not None:
            words = translate("Approvals", "{type} of {quantity} for {received}")
        received = with_unit(formats.quantity(t.to_quantity), t.to_asset or "")
        return words.format(type=type_word(t.type), quantity=quantity, received=received)
    match line.proposal.kind:
        case ProposalKind.REVERSAL:
            words = translate("Approvals", "Reversal of {reference}")
            return words.format(reference=content["reference"])
        case ProposalKind.PRICE:
            words = translate("Approvals", "Price of {base} in {quote}")
            return words.format(base=content["base"], quote=content["quote"])
        case ProposalKind.ACCEPTANCE:
            words = translate("Approvals", "Doubtful price of {asset}")
            return words.format(asset=content["asset"])
        case ProposalKind.POLICY:
            words = translate("Approvals", "Policy {rule}")
            return words.format(rule=policy_word(content["field"]))
    words = translate("Approvals", "Reopening from {day}")
    return words.format(day=formats.date(reopened_from(line)))


def act_text(line: Waiting, voice: Voice) -> str:
    """What approving another act than a transaction does, in a sentence; '' of a transaction."""
    content, formats = line.content, voice.formats
    match line.proposal.kind:
        case ProposalKind.REVERSAL:
            words = translate(
                "Approvals",
                "Takes {reference} out of all figures from its own time on. The entry and its "
                "reversal both stay in the journal.",
            )
            return words.format(reference=content["reference"])
        case ProposalKind.PRICE:
            words = translate(
                "Approvals",
                "Puts {price} for one {base} in the place of what a source said as of {time}. The "
                "old price is kept.",
            )
            until = content.get("until")
            if until:
                words = translate(
                    "Approvals",
                    "Puts {price} for one {base} in the place of what all sources say from {time} "
                    "until {until}. Their prices are kept, and count again afterwards.",
                )
            return words.format(
                price=with_unit(formats.unit_price(Decimal(content["price"])), content["quote"]),
                base=content["base"],
                time=voice.moment(calendar.parse_iso(content["time"])),
                until=voice.moment(calendar.parse_iso(until)) if until else "",
            )
        case ProposalKind.ACCEPTANCE:
            words = translate(
                "Approvals",
                "Takes the price of {asset} in {currency} for valuations of {day} as it is, in "
                "spite of its flags: {flags}. No figure changes; the price no longer keeps a "
                "statement of that day from being issued.",
            )
            return words.format(
                asset=content["asset"],
                currency=content["currency"],
                day=formats.date(accepted_day(line)),
                flags=flags_text(accepted_flags(line)),
            )
        case ProposalKind.POLICY:
            since = content.get("effective")
            words = translate(
                "Approvals",
                "Puts {rule} = {value} into force from {time} on. What is booked after that is "
                "booked anew under it.",
            )
            if not since:
                words = translate(
                    "Approvals", "Puts {rule} = {value} into force from the approval on."
                )
            return words.format(
                rule=policy_word(content["field"]),
                value=content["value"] or "—",
                time=voice.moment(calendar.parse_iso(since)) if since else "",
            )
        case ProposalKind.REOPENING:
            words = translate(
                "Approvals", "Opens every day from {day} on. What lies before it stays closed."
            )
            return words.format(day=formats.date(reopened_from(line)))
    return ""


def policy_word(field: str) -> str:
    """A rule by its key."""
    try:
        return rule_for(field).key
    except KeyError:
        return field


def accepted_day(line: Waiting) -> date:
    """The day for whose valuations a doubtful price is taken."""
    return date.fromisoformat(line.content["day"])


def accepted_flags(line: Waiting) -> tuple[str, ...]:
    """The flags in spite of which a price is taken."""
    return tuple(line.content["flags"].split(","))


def reopened_from(line: Waiting) -> date:
    """The first day that a reopening opens."""
    return date.fromisoformat(line.content["until"]) + timedelta(days=1)


def total_functional(t: Transaction) -> Decimal | None:
    """The money of a transaction, fee included, in the functional currency; None of what has
    none. What goes out counts as in the register: below zero."""
    if not t.valued and not t.value:
        return None
    total = at_rate(money_total(t), t.rate) if t.valued else t.value
    return -total if t.type in OUTGOING else total


# -- where it stands -------------------------------------------------------------------------------


def line_badge(line: Waiting, loaded: Loaded | None) -> BadgeSpec:
    """The state of a proposal as whoever asked sees it."""
    match line.proposal.state:
        case ProposalState.DRAFT:
            return state_badge(State.DRAFT)
        case ProposalState.APPROVED:
            return state_badge(State.APPROVED)
        case ProposalState.REJECTED:
            if line.proposal.decided_by in line.proposal.preparers:
                return BadgeSpec("undo-2", translate("Approvals", "Withdrawn"), Tone.FAINT)
            return state_badge(State.REJECTED)
        case ProposalState.REPLACED:
            return BadgeSpec("undo-2", translate("Approvals", "Replaced"), Tone.FAINT)
    if loaded is not None and loaded.is_own(line):
        return BadgeSpec("user", translate("Approvals", "Yours: another decides"))
    if loaded is not None and loaded.has_approved(line):
        return BadgeSpec("check", translate("Approvals", "Approved by you"), Tone.GOOD)
    if line.proposal.approvals:
        return BadgeSpec("hourglass", translate("Approvals", "Second approval"), Tone.WARN)
    return state_badge(State.AWAITING)


def step_text(step: Step) -> str:
    """Something that happened to a proposal."""
    words = {
        "drafted": translate("Approvals", "{user} wrote the draft"),
        "proposed": translate("Approvals", "{user} submitted it for approval"),
        "approved": translate("Approvals", "{user} approved it"),
        "rejected": translate("Approvals", "{user} rejected it: {reason}"),
        "withdrawn": translate("Approvals", "{user} withdrew it: {reason}"),
    }
    return words.get(step.act, "{user}").format(user=step.user, reason=step.reason or "")


def change_name(change: FieldChange) -> str:
    """The field that was changed."""
    words = {
        "rate": translate("Approvals", "Rate used"),
        "fee_value": translate("Approvals", "Value of fee"),
    }
    return words.get(change.field) or field_word(change.field)


def change_values(change: FieldChange, voice: Voice) -> tuple[str, str]:
    """What stood there before, and what stands there now."""
    none = translate("Approvals", "nothing")
    return (
        none if change.before is None else str(voice.teller.told(change.field, change.before)),
        none if change.after is None else str(voice.teller.told(change.field, change.after)),
    )


def names_text(names: tuple[str, ...]) -> str:
    """Some names with commas between."""
    return ", ".join(names)
