"""Names of files: whatever the fund is called, they go through every e-mail and file system."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.journal import Head
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.statements.model import Opening, Scope, StatementBasis, StatementKind
from alem_desktop.services.statement_names import LONGEST, ascii_words, file_name, table_words
from tests import statement_values as values

NOVEMBER = {
    "kind": StatementKind.TRANSACTIONS,
    "opening": Opening(date(2026, 11, 1), values.ZONE.start_of(date(2026, 11, 1))),
    "as_of": values.ZONE.as_of(date(2026, 11, 30)),
    "number": "ST-2026-0003",
}


def test_an_issued_statement() -> None:
    name = file_name(values.statement(), "en", "pdf")
    assert name == "Alem-Crypto-Fund_holdings_2026-11-20_SH-2026-0087_en.pdf"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("positions", "positions"),
        ("other prices", "other-prices"),
        ("other-prices", "other-prices"),
    ],
)
def test_a_table_has_no_blank_in_its_name(name: str, said: str) -> None:
    assert table_words(name) == said
    assert table_words(name, "_") == said.replace("-", "_")


def test_a_draft_names_its_record() -> None:
    name = file_name(values.statement(number=None), "en", ".pdf")
    assert name == "Alem-Crypto-Fund_holdings_2026-11-20_draft-r4512_en.pdf"


def test_a_period_and_two_languages() -> None:
    name = file_name(values.statement(**NOVEMBER), "kk+ru", "pdf")
    assert name == ("Alem-Crypto-Fund_transactions_2026-11-01_2026-11-30_ST-2026-0003_kk-ru.pdf")


def test_what_is_in_no_language_names_none() -> None:
    assert file_name(values.statement(), "", "csv").endswith("_SH-2026-0087.csv")


@pytest.mark.parametrize(
    ("fund", "ascii_name"),
    [
        ("Национальный фонд «Щит», Жезказган", "Natsionalnyy-fond-Shchit-Zhezkazgan"),
        ("Қазақстан Республикасының крипторезерві", "Qazaqstan-Respublikasynyn-kriptorezervi"),
        ("Әлем Өңір Ұлытау Үміт Ғылым Һ", "Alem-Onir-Ulytau-Umit-Gylym-H"),
        ("Fonds d’État · №1 / 3-of-5", "Fonds-d-Etat-1-3-of-5"),
        ("../../etc/passwd", "etc-passwd"),
        ("基金", ""),
    ],
)
def test_names_in_three_alphabets(fund: str, ascii_name: str) -> None:
    assert ascii_words(fund) == ascii_name


def test_a_name_without_any_letter_of_ours_is_still_a_name() -> None:
    name = file_name(values.statement(letterhead=Letterhead("基金")), "en", "pdf")
    assert name == "Fund_holdings_2026-11-20_SH-2026-0087_en.pdf"


def test_an_instant_within_a_day_is_told() -> None:
    at = values.ZONE.as_of(values.ZONE.parse_time("2026-11-20T12:30:05Z", "time"))
    name = file_name(values.statement(as_of=at, number=None), "en", "pdf")
    assert "_2026-11-20T123005Z_" in name


@given(fund=st.text(max_size=200), number=st.none() | st.just("SN-2026-0001"))
def test_any_name_is_one_that_every_system_takes(fund: str, number: str | None) -> None:
    statement = values.statement(letterhead=Letterhead(fund), **{**NOVEMBER, "number": number})
    name = file_name(statement, "kk+ru", "xlsx")
    assert len(name) <= LONGEST
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9-]+)+\.xlsx", name)


def test_no_two_documents_have_one_name() -> None:
    draft = values.statement(number=None)
    others = [
        {},
        {"number": "SH-2026-0088"},
        {"number": "SH-2026-0089"},
        {"kind": StatementKind.NET_ASSETS},
        {"known_at": Head(4513, "0" * 64)},
        {"as_of": values.ZONE.as_of(date(2026, 11, 21))},
        {"as_of": values.ZONE.as_of(values.PRICED_AT)},
        {"opening": NOVEMBER["opening"]},
        {"scope": Scope(accounts=("Vault",), account_count=3)},
        {"scope": Scope(accounts=("Bank",), account_count=3)},
        {"scope": Scope(assets=("Bank",), account_count=3)},
        {"basis": StatementBasis.SETTLEMENT},
    ]
    names = {
        file_name(replace(draft, subject=replace(draft.subject, **changed)), form, ending)
        for changed in others
        for form in ("en", "ru", "kk", "kk+ru", "en+kk", "")
        for ending in ("pdf", "xlsx")
    }
    assert len(names) == len(others) * 6 * 2
