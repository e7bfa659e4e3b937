"""What can be said for and against a proposal: facts that the book itself knows, nothing else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.checks import PRICE_TOLERANCE
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.services.previewing import EntryPreview
from alem_desktop.ui.approvals import price_acts, words
from alem_desktop.ui.approvals.loading import Case, Loaded
from alem_desktop.ui.approvals.verdicts import Check, Verdict
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.messages import text_of
from alem_desktop.ui.price_words import flags_text, source_text
from alem_desktop.ui.transactions.entry_warnings import regains_ahead

translate = QCoreApplication.translate


def checks_of(case: Case, loaded: Loaded, voice: Voice) -> list[Check]:
    """What is to be looked at first comes first."""
    kind = case.line.proposal.kind
    found = [_other_person(case, loaded), *_books(case, voice)]
    if kind is not ProposalKind.ACCEPTANCE:  # it changes no figure of a period
        found.append(_period(case, voice))
    if case.preview is not None:
        found += _preview(case.preview, voice)
    if kind is ProposalKind.PRICE:
        found += price_acts.override_checks(case, voice)
    elif kind is ProposalKind.ACCEPTANCE:
        found += price_acts.acceptance_checks(case, voice)
    if kind not in (ProposalKind.POLICY, ProposalKind.REOPENING):
        found.append(_evidence(case))
    order = {Verdict.FAILED: 0, Verdict.CONSIDER: 1, Verdict.PASSED: 2}
    return sorted(found, key=lambda check: order[check.verdict])


def summary_text(checks: list[Check], formats: Formats) -> str:
    """How many facts speak for it, and how many do not."""
    counts = {verdict: sum(1 for each in checks if each.verdict is verdict) for verdict in Verdict}
    parts = [
        translate("Approvals", "{count} passed").format(
            count=formats.integer(counts[Verdict.PASSED])
        )
    ]
    if counts[Verdict.CONSIDER]:
        said = translate("Approvals", "{count} to consider")
        parts.append(said.format(count=formats.integer(counts[Verdict.CONSIDER])))
    if counts[Verdict.FAILED]:
        said = translate("Approvals", "{count} against it")
        parts.append(said.format(count=formats.integer(counts[Verdict.FAILED])))
    return ", ".join(parts)


def _other_person(case: Case, loaded: Loaded) -> Check:
    preparers = words.names_text(case.line.proposal.preparers)
    if loaded.is_own(case.line):
        text = translate("Approvals", "Prepared by you: another person decides")
        return Check(Verdict.CONSIDER, text, preparers)
    text = translate("Approvals", "Prepared by another person than you")
    return Check(Verdict.PASSED, text, preparers)


def _books(case: Case, voice: Voice) -> list[Check]:
    """Whether the book holds with it."""
    if case.refusal is not None:
        text = translate("Approvals", "It cannot be booked as it stands")
        if case.line.proposal.kind is ProposalKind.ACCEPTANCE:
            text = translate("Approvals", "It cannot be approved as it stands")
        return [Check(Verdict.FAILED, text, text_of(case.refusal, voice.teller))]
    if case.preview is not None:
        text = translate("Approvals", "The book balances with it")
        detail = translate("Approvals", "no position falls below zero, now or later")
        return [Check(Verdict.PASSED, text, detail)]
    if case.entry is not None:
        if case.entry.reversed_by is not None:
            text = translate("Approvals", "The entry was reversed meanwhile")
            number = voice.formats.integer(case.entry.reversed_by)
            said = translate("Approvals", "record {number}").format(number=number)
            return [Check(Verdict.FAILED, text, said)]
        text = translate("Approvals", "The entry stands")
        return [Check(Verdict.PASSED, text, case.entry.reference)]
    return []


def _period(case: Case, voice: Voice) -> Check:
    if case.period is not None:
        text = translate("Approvals", "Its period is not open")
        return Check(Verdict.FAILED, text, text_of(case.period, voice.teller))
    closed = case.periods.closed
    t = case.line.transaction
    if t is not None and closed is not None and t.time < closed.end:
        text = translate("Approvals", "Late entry in a closed period")
        return Check(Verdict.CONSIDER, text, t.note or "")
    if case.line.proposal.kind is ProposalKind.REOPENING:
        text = translate("Approvals", "Closed days are opened again")
        detail = "" if closed is None else _until(closed.until, voice)
        return Check(Verdict.CONSIDER, text, detail)
    text = translate("Approvals", "Period open")
    last = case.periods.closed or case.periods.locked
    nothing = translate("Approvals", "nothing is closed")
    return Check(Verdict.PASSED, text, nothing if last is None else _until(last.until, voice))


def _until(day: object, voice: Voice) -> str:
    said = translate("Approvals", "closed until {day}")
    return said.format(day=voice.teller.told("day", day))


def _preview(preview: EntryPreview, voice: Voice) -> list[Check]:
    formats, t, found = voice.formats, preview.transaction, []
    if preview.market is not None and preview.deviation is not None:
        percent = with_unit(formats.percent(preview.deviation), "%")
        detail = translate("Approvals", "{percent} from {price}, {source}").format(
            percent=percent,
            price=with_unit(formats.unit_price(preview.market.price), preview.market.currency),
            source=source_text(preview.market.source),
        )
        if abs(preview.deviation) > PRICE_TOLERANCE:
            text = translate("Approvals", "Price far from the market")
            found.append(Check(Verdict.CONSIDER, text, detail))
        elif preview.market.flags:
            text = translate("Approvals", "The market price was doubtful at that time: {flags}")
            text = text.format(flags=flags_text(preview.market.flags))
            found.append(Check(Verdict.CONSIDER, text, detail))
        else:
            text = translate("Approvals", "Price near the market")
            found.append(Check(Verdict.PASSED, text, detail))
    if preview.alike:
        text = translate("Approvals", "Looks like an entry that is recorded already")
        found.append(Check(Verdict.CONSIDER, text, words.names_text(preview.alike)))
    else:
        text = translate("Approvals", "Not like another entry near in time")
        found.append(Check(Verdict.PASSED, text, t.reference))
    before, after = preview.money_before, preview.money_after
    if before is not None and after is not None and after < before:
        text = translate("Approvals", "The money is there")
        left = with_unit(formats.money(after), t.currency)
        detail = translate("Approvals", "{amount} left").format(amount=left)
        found.append(Check(Verdict.PASSED, text, detail))
    if preview.regains:
        text = translate("Approvals", "Changes gains that were realised later")
        detail = regains_ahead(preview.regains, formats, voice.functional)
        found.append(Check(Verdict.CONSIDER, text, detail))
    return found


def _evidence(case: Case) -> Check:
    count = len(case.dossier.evidence)
    if not count:
        text = translate("Approvals", "No evidence attached")
        return Check(Verdict.CONSIDER, text, translate("Approvals", "no file"))
    text = translate("Approvals", "Evidence attached")
    if count == 1:
        return Check(Verdict.PASSED, text, translate("Approvals", "1 file"))
    return Check(Verdict.PASSED, text, translate("Approvals", "%n files", "", count))
