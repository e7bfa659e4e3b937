"""`statement`: drafts, issued ones, reprints, voided ones, the register, and papers checked."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from alem_desktop.core.statements.content import content_of, statement_from
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import issuing, policies, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.preparing import prepare
from tests.conftest import Answer, Cli
from tests.samples import USER, draft

AS_OF = ("--as-of", "2024-03-06")
PERIOD = ("--from", "2024-03-05", "--to", "2024-03-06")
OF_KIND: dict[str, tuple[str, ...]] = {
    "holdings": AS_OF,
    "transactions": PERIOD,
    "gains": PERIOD,
    "net-assets": (*AS_OF, "--compare-with", "2024-03-05"),
    "rollforward": PERIOD,
}
SHAPE = (
    "book", "fund", "sequence", "fingerprint", "functional_currency", "presentation_currency",
    "as_of", "known_at", "kind", "number", "replaces", "pages", "pdf_sha256", "check_code",
    "content_sha256", "statement",
)  # fmt: skip

Ask = Callable[..., Answer]


@pytest.fixture
def ask(book: Book, cli: Cli) -> Ask:
    """`statement` of the small book."""

    def asked(*said: object) -> Answer:
        return cli("statement", book.path, *said, "--user", USER)

    return asked


def done(answer: Answer) -> Answer:
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize("kind", OF_KIND)
def test_every_kind_answers_in_one_shape_and_again_from_the_record(
    book: Book, ask: Ask, kind: str
) -> None:
    said = ("--kind", kind, *OF_KIND[kind])
    draft = done(ask(*said, "--json")).json
    assert [name for name in SHAPE if name not in draft] == []
    assert (draft["number"], draft["pages"], draft["pdf_sha256"]) == (None, None, None)
    assert book.head().sequence == 15, "a draft records nothing"
    issued = done(ask(*said, "--issue", "--json")).json
    number = f"{StatementKind(kind).letters}-2024-0001"
    assert issued["number"] == number
    assert issued["check_code"] == issued["content_sha256"][:4].upper() + "-" + (
        issued["content_sha256"][4:8].upper()
    )
    again = done(ask("--reprint", number, "--json")).json
    assert {**again, "known_at": None} == issued
    kept = issuing.reprint(book, number)
    assert again["statement"] == content_of(kept)
    assert statement_from(again["statement"]) == kept


@pytest.mark.parametrize("kind", OF_KIND)
def test_every_kind_prints_its_tables_for_people(ask: Ask, kind: str) -> None:
    out = done(ask("--kind", kind, *OF_KIND[kind])).out
    assert out.startswith(f"Draft, {kind}, check code ")
    assert "Alem Crypto Fund" in out
    assert "record 15" in out
    issued = done(ask("--kind", kind, *OF_KIND[kind], "--issue")).out
    assert issued.startswith(f"{StatementKind(kind).letters}-2024-0001, {kind}")
    assert issued == done(ask("--reprint", issued.partition(",")[0])).out


def test_holdings_add_up_and_a_part_of_the_book_is_its_own_whole(ask: Ask) -> None:
    said = ("--kind", "holdings", *AS_OF, "--json")
    whole = done(ask(*said)).json
    assert whole["totals"]["cost_basis"] == "1054400"
    assert whole["totals"]["presentation"]["market_value"] == "482952439.01"
    assert (whole["rate"], whole["rate_date"]) == ("447.9", "2024-03-06")
    for section in whole["sections"]:
        values = [Decimal(line["market_value"]) for line in section["positions"]]
        assert sum(values) == Decimal(section["subtotal"]["market_value"])
    (bnb, btc) = whole["annex"]
    assert [lot["lot"] for lot in bnb["lots"]] == ["P-2", "P-3"]
    assert (btc["asset"], btc["subtotal"]["cost_basis"]) == ("BTC", "21521.5")
    part = done(ask(*said, "--account", "Vault", "--asset", "btc")).json
    (section,) = part["sections"]
    (line,) = section["positions"]
    assert (line["account"], line["asset"], line["quantity"]) == ("Vault", "BTC", "0.5")
    assert part["totals"]["market_value"] == line["market_value"] == "33037.02"
    assert ask(*said, "--account", "Nowhere").code == 2


def test_what_is_written_leaves_its_trace(book: Book, cli: Cli, ask: Ask, tmp_path: Path) -> None:
    pdf, xlsx, csv = (tmp_path / f"s.{ending}" for ending in ("pdf", "xlsx", "csv"))
    answer = done(
        ask("--kind", "holdings", *AS_OF, "--issue", "--pdf", pdf, "--xlsx", xlsx, "--csv", csv,
            "--language", "kk+ru", "--prepared-by", "Dana Omarova, accountant")
    )  # fmt: skip
    assert answer.err.startswith("Issued as SH-2024-0001.")
    written = [Path(line) for line in answer.out.splitlines()]
    assert {pdf, xlsx, csv} <= set(written)
    assert all(path.is_file() for path in written)
    (line,) = issuing.issued(book)
    assert set(line.digests) == {"en", "ru", "kk", "kk+ru", "en+ru", "en+kk"}
    assert line.digests["kk+ru"] == hashlib.sha256(pdf.read_bytes()).hexdigest()
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Dana Omarova" in text
    assert "SH-2024-0001" in text
    assert trust.verify(book.path).problems == ()


def test_the_language_is_that_of_the_book_unless_another_is_said(
    book: Book, ask: Ask, tmp_path: Path
) -> None:
    policies.change_policy(book, "language", "ru", USER)
    pdf = tmp_path / "s.pdf"
    said = ("--kind", "holdings", *AS_OF, "--pdf", pdf)
    done(ask(*said))
    russian = pdf.read_bytes()
    done(ask(*said, "--language", "ru"))
    assert pdf.read_bytes() == russian
    done(ask(*said, "--language", "en"))
    assert pdf.read_bytes() != russian
    assert ask(*said, "--language", "fr").code == 2


def test_voided_replaced_and_found_in_the_register(book: Book, ask: Ask) -> None:
    issue = ("--kind", "holdings", *AS_OF, "--issue")
    done(ask(*issue))
    done(ask(*issue, "--replaces", "SH-2024-0001"))
    done(ask("--kind", "gains", *PERIOD, "--issue"))
    assert ask("--void", "SG-2024-0001").code == 2, "it takes a reason"
    voided = done(ask("--void", "SG-2024-0001", "--reason", "for another fund", "--json")).json
    assert (voided["state"], voided["void_reason"]) == ("void", "for another fund")
    assert ask("--void", "SG-2024-0001", "--reason", "again").code == 2
    found = done(ask("--register", "--json")).json["statements"]
    assert [(each["number"], each["state"], each["replaced_by"]) for each in found] == [
        ("SH-2024-0001", "replaced", "SH-2024-0002"), ("SH-2024-0002", "issued", None),
        ("SG-2024-0001", "void", None),
    ]  # fmt: skip
    out = done(ask("--register", "another fund")).out
    assert "SG-2024-0001" in out
    assert "2024-03-05 to 2024-03-06" in out
    assert "void (for another fund)" in out
    assert "SH-2024-0001" not in out
    assert "No statement matches" in done(ask("--register", "2019")).err


def test_a_paper_is_held_against_the_book(book: Book, ask: Ask, tmp_path: Path) -> None:
    pdf, draft, other = (tmp_path / name for name in ("s.pdf", "d.pdf", "o.pdf"))
    done(ask("--kind", "holdings", *AS_OF, "--issue", "--pdf", pdf))
    genuine = ask("--check", pdf, "--json")
    assert (genuine.code, genuine.json["verdict"]) == (0, "genuine")
    assert genuine.json["issued"]["number"] == "SH-2024-0001"
    assert "byte for byte" in ask("--check", pdf).out
    done(ask("--kind", "holdings", *AS_OF, "--pdf", draft))
    assert ask("--check", draft, "--json").json["verdict"] == "draft"
    assert ask("--check", draft).code == 1
    other.write_bytes(b"no PDF at all")
    assert ask("--check", other).code == 2
    assert ask("--check", tmp_path / "none.pdf").code == 2


@pytest.mark.parametrize("how", ["replaced", "void"])
def test_a_paper_that_does_not_stand_any_more_is_not_taken(
    ask: Ask, tmp_path: Path, how: str
) -> None:
    """It is as issued, and whoever relies on the exit code is not misled."""
    pdf = tmp_path / "s.pdf"
    done(ask("--kind", "holdings", *AS_OF, "--issue", "--pdf", pdf))
    assert ask("--check", pdf, "--json").json["stands"] is True
    if how == "void":
        done(ask("--void", "SH-2024-0001", "--reason", "wrong fund"))
    else:
        done(ask("--kind", "holdings", *AS_OF, "--issue", "--replaces", "SH-2024-0001"))
    checked = ask("--check", pdf, "--json")
    assert (checked.code, checked.json["verdict"]) == (1, "genuine")
    assert (checked.json["as_issued"], checked.json["stands"]) == (True, False)
    assert checked.json["issued"]["state"] == how


@pytest.mark.parametrize("kind", ["net-assets", "rollforward"])
def test_all_figures_of_an_answer_are_of_one_state(
    book: Book, ask: Ask, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another process records while it is answered is in none of them."""
    said = ("--kind", kind, *OF_KIND[kind], "--json")
    before = done(ask(*said)).json

    def prepared(asked_of: Book, asked: Asked) -> Prepared:
        made = prepare(asked_of, asked)
        with closing(open_book(asked_of.path)) as other:
            late = draft("L", "2024-03-05T09:00:00Z", "contribution", "Vault", "USD", quantity="9")
            record(other, [late], USER)
        return made

    monkeypatch.setattr("alem_desktop.cli.papers.prepare", prepared)
    assert done(ask(*said)).json == before


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([], "--kind is needed"),
        (["--kind", "gains", *AS_OF], "takes --from and --to"),
        (["--kind", "transactions", *PERIOD, *AS_OF], "no --as-of"),
        (["--kind", "holdings", *PERIOD], "takes --as-of"),
        (["--kind", "holdings", "--compare-with", "2024-03-05"], "--kind net-assets"),
        (["--kind", "gains", *PERIOD, "--basis", "trade"], "--kind holdings"),
        (["--kind", "holdings", "--replaces", "SH-2024-0001"], "--replaces goes with --issue"),
        (["--kind", "holdings", "--reason", "no"], "--reason goes with --void"),
        (["--kind", "holdings", "--issue", "--known-at", "3"], "leave out --known-at"),
        (["--issue", "--reprint", "SH-2024-0001"], "Either --issue"),
        (["--register", "--check", "x.pdf"], "do not go together"),
        (["--kind", "net-assets", *AS_OF, "--account", "Vault"], "whole fund"),
        (["--reprint", "SH-2024-0001"], "No statement SH-2024-0001"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    book: Book, ask: Ask, said: list[str], told: str
) -> None:
    before = book.head()
    answer = ask(*said)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.complaint
    assert book.head() == before


def test_another_kind_than_the_issued_one_is_said(ask: Ask) -> None:
    done(ask("--kind", "holdings", *AS_OF, "--issue"))
    assert ask("--kind", "gains", "--reprint", "SH-2024-0001").code == 2
