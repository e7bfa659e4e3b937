"""The notes of a statement in sentences, in the language being spoken."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from alem_desktop.core.money import CENT
from alem_desktop.core.policy import FeeInKind, Rewards, Settlement
from alem_desktop.core.statements.model import Subject
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.price_words import flag_words, price_note, price_rules
from alem_desktop.drawing.speech import QT_TRANSLATE_NOOP, translate
from alem_desktop.drawing.statements.net_asset_notes import net_assets_note
from alem_desktop.drawing.statements.voice import field_words

_SENTENCES: Final[dict[NoteKind, str]] = {
    NoteKind.BROKEN_JOURNAL: QT_TRANSLATE_NOOP(
        "Statement",
        "This book does not verify: it was changed or damaged after record {trusted}. "
        "No figure here can be relied on.",
    ),
    NoteKind.UNPRICED: QT_TRANSLATE_NOOP(
        "Statement",
        "{asset} has no price at or before this moment. Its value is left blank and "
        "is in no total.",
    ),
    NoteKind.NO_RATE: QT_TRANSLATE_NOOP(
        "Statement",
        "No {currency} rate is in force on {date}. Values in {currency} are left blank.",
    ),
    NoteKind.CARRIED_RATE: QT_TRANSLATE_NOOP(
        "Statement",
        "The {currency} rate is that of {date}, the last one stored at or before this date.",
    ),
    NoteKind.UNKNOWN_PRESENTATION_COST: QT_TRANSLATE_NOOP(
        "Statement",
        "Cost in {currency} is unknown: a rate of a day of purchase is missing.",
    ),
    NoteKind.WEIGHTS: QT_TRANSLATE_NOOP(
        "Statement", "The printed weights add up to {sum}, as each is rounded."
    ),
    NoteKind.NO_FOUR_EYES: QT_TRANSLATE_NOOP(
        "Statement", "Entries of this book are not approved by a second person."
    ),
    NoteKind.FOUR_EYES: QT_TRANSLATE_NOOP(
        "Statement", "Four eyes: what is recorded counts once a second person has approved it."
    ),
    NoteKind.OPEN_NAMES: QT_TRANSLATE_NOOP(
        "Statement", "There are users without a password: anybody could act in their names."
    ),
    NoteKind.SETTLED_ONLY: QT_TRANSLATE_NOOP(
        "Statement",
        "Only what was settled by this moment is stated; trades that await settlement are left "
        "out.",
    ),
    NoteKind.LIABILITIES_NOT_DEDUCTED: QT_TRANSLATE_NOOP(
        "Statement", "Liabilities are not deducted: see the statement of net assets."
    ),
    NoteKind.PRICES_IN_ANNEX: QT_TRANSLATE_NOOP("Statement", "Prices stand in full in the annex."),
    NoteKind.THREE_LANGUAGES: QT_TRANSLATE_NOOP(
        "Statement",
        "Issued in Kazakh, Russian and English from one record, with one number and the same "
        "figures.",
    ),
    NoteKind.NET_OF_FEES: QT_TRANSLATE_NOOP(
        "Statement", "Proceeds are net of the fees of the disposals."
    ),
    NoteKind.WITHOUT_LOTS: QT_TRANSLATE_NOOP(
        "Statement",
        "Moving average cost knows no lots: a disposal takes its part of what all purchases cost.",
    ),
    NoteKind.OPENING_UNPRICED: QT_TRANSLATE_NOOP(
        "Statement",
        "{asset} has no price at or before the opening of {date}. Its opening value is left blank "
        "and is in no total.",
    ),
    NoteKind.CLOSING_UNPRICED: QT_TRANSLATE_NOOP(
        "Statement",
        "{asset} has no price at or before the closing of {date}. Its closing value is left blank "
        "and is in no total.",
    ),
    NoteKind.CLOSING_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Statement",
        "{asset} is worth {value} {currency} at the closing of {date}, which is in no total, as it "
        "has no price at the opening.",
    ),
    NoteKind.GAINS_PRESENTATION: QT_TRANSLATE_NOOP(
        "Statement",
        "Amounts in {presentation} are worked out from the exact amounts in {functional}, at the "
        "rate of each date.",
    ),
    NoteKind.GAINS_COMPARED: QT_TRANSLATE_NOOP(
        "Statement",
        "Here each line is rounded and totals add up the lines; the roll-forward and the statement "
        "of net assets round the sum of a period once, so that the same amounts may differ by "
        "cents.",
    ),
    NoteKind.ROLL_COMPARED: QT_TRANSLATE_NOOP(
        "Statement",
        "Additions, disposals and the change of value round the sum of the period once; the "
        "realised gains report and the transaction statement round each line, so that the same "
        "amounts may differ by cents.",
    ),
    NoteKind.ROLL_FEES: QT_TRANSLATE_NOOP(
        "Statement",
        "Purchases stand at cost and sales at proceeds, with the fees that the rules put into "
        "them; the transaction statement tells their value without fees.",
    ),
    NoteKind.NO_CHANGE_RATE: QT_TRANSLATE_NOOP(
        "Statement",
        "No {currency} rate is in force on {date}, so changes in {currency} are left blank.",
    ),
    NoteKind.OPENING_PRICES: QT_TRANSLATE_NOOP(
        "Statement", "The {asset} price at the opening of {date}: {flags}."
    ),
    NoteKind.UNEXPLAINED: QT_TRANSLATE_NOOP(
        "Statement",
        "What an asset without a price changed in value is unknown, so the changes do not explain "
        "the whole difference.",
    ),
}


def note_words(note: Note, subject: Subject, formats: Formats) -> str:
    """A note in a sentence or two."""
    said = price_note(note, formats) or net_assets_note(note, formats)
    if said is not None:
        return said
    match note.kind:
        case NoteKind.ROUNDING | NoteKind.PERIOD_ROUNDING:
            return _rounding(note.kind, subject, formats)
        case NoteKind.GAINS_ROUNDING:
            text = translate(
                "Statement",
                "Each disposal is rounded to 0.01 once; its lots are rounded so that they add up "
                "to it, and totals add up the printed lines.",
            )
            return _with_cent(text, formats)
        case NoteKind.ROLL_ROUNDING:
            text = translate(
                "Statement",
                "Each figure is rounded to 0.01 once. Both ends are what the statements of "
                "holdings print; the gain takes what rounding leaves over, and the change of value "
                "tells it on a line of its own.",
            )
            return _with_cent(text, formats)
        case NoteKind.AWAITING:
            count = int(note.fields["count"])
            return translate(
                "Statement", "%n transactions await approval and are in no figure.", "", count
            )
        case NoteKind.PART_OF_BOOK:
            count = int(note.fields["count"])
            return translate(
                "Statement",
                "A part of the book only: %n of its positions are left out, and weights are "
                "shares of what is stated.",
                "",
                count,
            )
        case NoteKind.UNKNOWN_GAINS:
            return _unknown_gains(note)
        case NoteKind.RULES:
            return _rules(subject, formats)
        case _:
            return translate("Statement", _SENTENCES[note.kind]).format(**_fields(note, formats))


def _fields(note: Note, formats: Formats) -> dict[str, str]:
    """The fields of a note in the language's formats; flags in words."""
    words = {name: field_words(name, value, formats) for name, value in note.fields.items()}
    if "flags" in words:
        words["flags"] = ", ".join(map(flag_words, words["flags"].split(", ")))
    return words


def _with_cent(text: str, formats: Formats) -> str:
    return text.replace("0.01", formats.money(CENT))


def _rounding(kind: NoteKind, subject: Subject, formats: Formats) -> str:
    text = translate(
        "Statement", "Each value is rounded to 0.01 once; totals add up the printed lines."
    )
    text = _with_cent(text, formats)
    if kind is NoteKind.PERIOD_ROUNDING or subject.rate is None or not subject.two_currencies:
        return text
    rule = translate(
        "Statement",
        "Value in {presentation} is the printed {functional} value times the rate, but what is "
        "native to {presentation} is valued in it first.",
    )
    rule = rule.format(
        presentation=subject.presentation_currency, functional=subject.functional_currency
    )
    return f"{text} {rule}"


def _unknown_gains(note: Note) -> str:
    """Disposals whose gain is unknown; of many the first are named."""
    more = int(note.fields.get("more") or 0)
    text = translate(
        "Statement",
        "The gain in {currency} is unknown for {references}: a rate of a day of purchase or of "
        "sale is missing.",
    )
    references = note.fields["references"]
    if more:
        further = translate("Statement", "{references} and %n more", "", more)
        references = further.format(references=references)
    return text.format(currency=note.fields["currency"], references=references)


def _rules(subject: Subject, formats: Formats) -> str:
    """The rules in force that the head of the page does not tell."""
    policies = subject.policies
    in_kind = {
        FeeInKind.DISPOSAL: translate("Statement", "a fee paid in an asset is a disposal"),
        FeeInKind.REDUCE: translate(
            "Statement", "a fee kept back in an asset reduces what was received"
        ),
    }
    paid = {
        Settlement.CASH: translate("Statement", "trades are paid from the account"),
        Settlement.EXTERNAL: translate("Statement", "trades are paid outside the book"),
    }
    rewards = {
        Rewards.FAIR_VALUE: translate("Statement", "rewards come in at fair value"),
        Rewards.NIL: translate("Statement", "rewards come in at no cost"),
    }
    parts = [in_kind[policies.fee_in_kind], paid[policies.settlement], rewards[policies.rewards]]
    parts += price_rules(policies, formats)
    limit = policies.second_approver_above
    if limit is not None:
        text = translate("Statement", "two approvals from {amount} {currency} on")
        parts.append(
            text.format(amount=formats.money(Decimal(limit)), currency=subject.functional_currency)
        )
    return translate("Statement", "Rules in force: {rules}.").format(rules="; ".join(parts))
