"""Every kind of act and every field of a record has words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Kind
from alem_desktop.core.policy import RULES
from alem_desktop.drawing.formats import Formats, elide_hash
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import auditing, overriding, policies, price_deciding, prices
from alem_desktop.services.auditing import AuditLine
from alem_desktop.services.book import Book
from alem_desktop.ui.audit.fields import field_lines, part_word
from alem_desktop.ui.audit.loading import load_act
from alem_desktop.ui.audit.words import KIND_GROUPS, about_text, act_word, kind_icon, kind_word
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from tests import control_samples
from tests.samples import USER, price_file
from tests.ui.audit.conftest import Show
from tests.ui.staffed import PREP

ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"


def line(kind: str, about: str = "", **said: str) -> AuditLine:
    return AuditLine(7, Instant(0), "Aigerim", kind, about, "", said, "f" * 64)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_and_an_icon(kind: Kind) -> None:
    assert kind_word(kind) != kind.value
    assert (ICONS / f"{kind_icon(kind)}.svg").is_file()


def test_every_kind_can_be_chosen_once() -> None:
    listed = [kind for group in KIND_GROUPS for kind in group]
    assert sorted(listed) == sorted(Kind)


def test_a_kind_of_a_newer_program_keeps_its_name() -> None:
    assert kind_word("moon.landed") == "moon.landed"
    assert kind_icon("moon.landed") == "circle-help"


def test_what_an_act_is_about_is_said_in_words() -> None:
    formats = Formats("en")
    about = {
        (Kind.POLICY_CHANGED, "lot_method"): "Which lots are sold first",
        (Kind.PERIOD_LOCKED, "2024-02-29"): "until 29 Feb 2024",
        (Kind.PERIOD_REOPENED, "2024-02-14"): "from 15 Feb 2024 on",
        (Kind.TRANSACTION_RECORDED, "P-1"): "P-1",
    }
    for (kind, text), words in about.items():
        assert about_text(line(kind, text), formats) == words
    assert about_text(line(Kind.ASSET_ADDED, code="BTC"), formats) == "BTC"
    assert act_word(line(Kind.PROPOSAL_REJECTED, withdrawn="yes")) == "Withdrawn"
    assert act_word(line(Kind.PROPOSAL_REJECTED)) == "Rejected"


def test_every_field_of_every_act_has_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, show: Show
) -> None:
    control_samples.make_keys_cheap(monkeypatch)
    book = control_samples.rich_book(tmp_path / "rich.alem", tmp_path)
    jobs = JobRunner()
    context = BookContext(book, jobs, Formats("en"), Settings(tmp_path / "s.ini"), "boss")
    try:
        seen = set()
        for act in auditing.audit(book).lines:
            seen.add(act.kind)
            full = load_act(book, act)
            names = {*act.said, *full.content} - set(full.expanded)
            for name in names:
                word = part_word(name, act.kind)
                assert word != name, (act.kind, name)
                assert word[0].isupper()
            shown = field_lines(full, context)
            assert len(shown) >= len(names)
            assert all(each.after or not each.whole for each in shown)
        assert len(seen) > 20
    finally:
        jobs.close()
        book.close()


def test_what_is_said_of_prices_is_said_in_words(qtbot: QtBot, book: Book, tmp_path: Path) -> None:
    since = book.calendar.start_of(date(2024, 1, 1))
    policies.change_policy(book, "move-limit", "0.1,BTC=none", USER, since)
    price_deciding.accept(book, "BNB", "USD", date(2024, 3, 6), "a listing", USER)
    span = overriding.checked(book, "BNB", "USD", "2024-03-08", "620", "outlier", "2024-03-10")
    overriding.override(book, span, USER)
    rate = overriding.checked(book, "USD", "KZT", "2024-03-08", "450", "bank closed")
    overriding.override(book, rate, USER)
    jobs = JobRunner()
    context = BookContext(book, jobs, Formats("en"), Settings(tmp_path / "s.ini"), USER)
    try:
        acts = auditing.audit(book).lines
        official, spanned, taken, rule = (
            {each.name: each.after for each in field_lines(load_act(book, act), context)}
            for act in acts[:4]
        )
        assert official["Rate of"] == "8 Mar 2024"
        assert spanned["As of"].startswith("9 Mar 2024, 00:00")
        assert spanned["Holds until"].startswith("11 Mar 2024, 00:00")
        assert act_word(acts[2]) == "Doubtful price taken"
        assert about_text(acts[2], Formats("en")) == "BNB/USD, 6 Mar 2024"
        assert taken["For valuations of"] == "6 Mar 2024"
        assert taken["Flags"] == "Large move"
        assert taken["Observed"].startswith("7 Mar 2024, 00:00")
        assert rule["New value"] == "10\xa0%; BTC: no limit"
    finally:
        jobs.close()


def test_volumes_of_an_import_are_said_in_words(
    qtbot: QtBot, empty_book: Book, tmp_path: Path
) -> None:
    rows = ("2024-03-04,1,1,1,400,7", "2024-03-05,1,1,1,410,8")
    path = price_file(tmp_path / "c.csv", *rows, header="date,open,high,low,close,volume")
    prices.import_prices(empty_book, path, asset="BNB", quote="USD", user=USER)
    jobs = JobRunner()
    context = BookContext(empty_book, jobs, Formats("en"), Settings(tmp_path / "s.ini"), USER)
    try:
        (act, *_rest) = auditing.audit(empty_book).lines
        shown = {each.name: each for each in field_lines(load_act(empty_book, act), context)}
        assert shown["Daily volumes"].after == "2"
        digest = shown["Hash of the volumes"]
        assert len(digest.whole) == 64
        assert digest.after == elide_hash(digest.whole) != digest.whole
    finally:
        jobs.close()


def test_a_proposed_price_is_told_as_one(qtbot: QtBot, eyes: Book, tmp_path: Path) -> None:
    span = overriding.checked(eyes, "BNB", "USD", "2024-03-08", "620", "outlier", "2024-03-10")
    overriding.override(eyes, span, PREP)
    jobs = JobRunner()
    context = BookContext(eyes, jobs, Formats("en"), Settings(tmp_path / "s.ini"), PREP)
    try:
        (act, *_rest) = auditing.audit(eyes).lines
        shown = {each.name: each.after for each in field_lines(load_act(eyes, act), context)}
        assert shown["What is proposed"] == "A price"
        assert shown["Holds until"].startswith("11 Mar 2024, 00:00")
        assert "Stays closed until" not in shown
    finally:
        jobs.close()


def test_a_new_book_says_every_rule(book: object, qtbot: QtBot, show: Show) -> None:
    dialog = show(book)
    act = load_act(dialog._context.book, auditing.audit(dialog._context.book).lines[-1])
    shown = {each.name: each.after for each in field_lines(act, dialog._context)}
    assert shown["Fund"] == "Alem Crypto Fund"
    assert shown["Which lots are sold first"] == "The oldest first (FIFO)"
    assert len(shown) > len(RULES)
