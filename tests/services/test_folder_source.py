"""Prices from a folder: which files are taken, whole, and whose signatures hold."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from alem_desktop.core.calendar import SECOND, BookCalendar, Instant, now
from alem_desktop.core.fetch_errors import (
    BadPriceFile,
    BadSignature,
    FolderUnreadable,
    SourceProblem,
    UnsignedFile,
)
from alem_desktop.core.money import plain
from alem_desktop.core.volumes import DayVolume, volumes_of
from alem_desktop.services.quote_sources import folder, minisign
from alem_desktop.services.quote_sources.folder import PriceFolder, everything
from alem_desktop.services.quote_sources.source import Answer, Page
from tests.samples import SHARED_DATA

ALMATY = BookCalendar("Asia/Almaty")
OWN = "time,base,quote,price,source\n2024-01-01,BNB,USD,300,Exchange\n"
RATES = "date,rate\n2024-01-01,300\n2024-01-02,301\n"


class NoGetter:
    """A folder needs no network: whoever asks here fails the test."""

    def get(
        self,
        hosts: Sequence[str],
        path: str,
        params: Mapping[str, str],
        *,
        source: str,
        weight: int = 1,
        headers: Mapping[str, str] | None = None,
        most_bytes: int = 4_000_000,
    ) -> Answer:
        raise AssertionError(hosts)

    def had_enough(self, source: str, host: str) -> SourceProblem:
        raise AssertionError(host)


def later() -> Instant:
    """A moment at which files that were just written have been quiet for long enough."""
    return Instant(now() + folder.QUIET + SECOND)


def reader(path: Path, keys: Sequence[str] = (), signed_only: bool = False) -> PriceFolder:
    return PriceFolder(path, ALMATY, tuple(keys), signed_only, now=later)


def read(source: PriceFolder) -> tuple[list[Page], list[SourceProblem]]:
    """All pages, and all problems; the first of them is what reading ends with."""
    pages: list[Page] = []
    raised: list[SourceProblem] = []
    answering = source.pages(everything(), NoGetter())
    try:
        while page := next(answering, None):
            pages.append(page)
    except SourceProblem as problem:
        raised.append(problem)
    assert raised == source.problems[:1]
    return pages, source.problems


def found(pages: list[Page]) -> list[tuple[str, str, str, str]]:
    return [
        (o.base, o.quote, plain(o.price), o.source) for page in pages for o in page.observations
    ]


def put(place: Path, **files: str) -> None:
    """Write files named by words: put(tmp_path, BNB__USD_csv=...) makes BNB-USD.csv."""
    for name, text in files.items():
        words = name.replace("__", "-")
        (place / ".".join(words.rsplit("_", 1))).write_text(text, encoding="utf-8")


def refusal(place: Path, name: str, content: str | bytes) -> str:
    """What is said of a file that is alone in a folder."""
    data = content if isinstance(content, bytes) else content.encode()
    (place / name).write_bytes(data)
    pages, problems = read(reader(place))
    assert pages == []
    (problem,) = problems
    assert isinstance(problem, BadPriceFile)
    assert str(problem).startswith(f"{name} was not taken: ")
    return str(problem)


# -- which files -----------------------------------------------------------------------------------


def test_files_in_order_of_name_each_one_page(tmp_path: Path) -> None:
    put(tmp_path, b_csv=OWN.replace("Exchange", "B"), a_csv=OWN, USD__KZT__2024_csv=RATES,
        BNB__USD_CSV="date,open,high,low,close,volume\n2024-01-02,1,1,1,302,9\n")  # fmt: skip
    source = reader(tmp_path)
    pages, problems = read(source)
    assert problems == []
    assert source.calls(everything()) == len(pages) == 4
    assert found(pages) == [
        ("BNB", "USD", "302", "BNB-USD"),
        ("USD", "KZT", "300", "USD-KZT-2024"), ("USD", "KZT", "301", "USD-KZT-2024"),
        ("BNB", "USD", "300", "Exchange"),
        ("BNB", "USD", "300", "B"),
    ]  # fmt: skip
    for page in pages:
        times = [o.time for o in page.observations]
        assert page.asked == (min(times), max(times))


def test_what_was_traded_on_a_day_stands_beside_its_close(tmp_path: Path) -> None:
    put(tmp_path, BNB__USD_csv="date,close,volume\n2024-01-03,3,30.5\n2024-01-02,2,\n")
    ((page,), _) = read(reader(tmp_path))
    assert list(volumes_of(page.observations)) == [
        DayVolume("BNB", "USD", date(2024, 1, 3), Decimal("30.5"), "BNB-USD")
    ]


def test_two_volumes_of_one_day_are_refused_as_two_prices_are(tmp_path: Path) -> None:
    rows = "date,close,volume\n2024-01-03,3,30.5\n2024-01-03,3,30.50\n2024-01-03,3,31\n"
    said = refusal(tmp_path, "BNB-USD.csv", rows)
    assert "row 4: BNB has another volume for the same day above." in said
    said = refusal(tmp_path, "BNB-USD.csv", "date,close,volume\n2024-01-03,3,-1\n")
    assert "row 2, column volume: -1 is negative. What was traded is zero or more" in said


def test_rows_out_of_order_come_in_order(tmp_path: Path) -> None:
    put(tmp_path, BNB__USD_csv="date,rate\n2024-01-03,3\n2024-01-01,1\n2024-01-02,2\n")
    ((page,), _) = read(reader(tmp_path))
    assert [plain(o.price) for o in page.observations] == ["1", "2", "3"]


def test_what_is_not_for_it_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, good_csv=OWN, _hidden_csv="x")
    (tmp_path / "_hidden.csv").rename(tmp_path / ".hidden.csv")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "old.csv.bak").write_text("x")
    (tmp_path / "inside.csv").mkdir()
    (tmp_path / "inside.csv" / "deep.csv").write_text("x")
    (tmp_path / "link.csv").symlink_to(tmp_path / "notes.txt")
    os.mkfifo(tmp_path / "pipe.csv")
    pages, problems = read(reader(tmp_path))
    assert (len(pages), problems) == (1, [])


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    put(tmp_path, a_csv="nonsense\n", b_csv=OWN, c_csv="x,y\n1,2\n", d_csv=OWN)
    pages, problems = read(reader(tmp_path))
    assert len(pages) == 2
    assert [str(problem).split()[0] for problem in problems] == ["a.csv", "c.csv"]


def test_problems_are_those_of_the_last_reading(tmp_path: Path) -> None:
    put(tmp_path, a_csv="nonsense\n")
    source = reader(tmp_path)
    assert len(read(source)[1]) == 1
    put(tmp_path, a_csv=OWN)
    pages, problems = read(source)
    assert (len(pages), problems) == (1, [])


def test_a_file_that_just_changed_waits(tmp_path: Path) -> None:
    put(tmp_path, a_csv=OWN, b_csv="time,base,quote,pr")
    source = PriceFolder(tmp_path, ALMATY, (), False)
    assert read(source) == ([], []), "half copied, so neither taken nor called bad"
    long_ago = (datetime.now(UTC) - timedelta(hours=1)).timestamp()
    os.utime(tmp_path / "a.csv", (long_ago, long_ago))
    pages, problems = read(source)
    assert (len(pages), problems) == (1, [])


def test_a_file_of_a_wrong_clock_does_not_wait_for_ever(tmp_path: Path) -> None:
    put(tmp_path, a_csv=OWN)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).timestamp()
    os.utime(tmp_path / "a.csv", (tomorrow, tomorrow))
    assert len(read(reader(tmp_path))[0]) == 1


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    source = reader(tmp_path / "away")
    with pytest.raises(FolderUnreadable, match="away cannot be read: No such file"):
        next(source.pages(everything(), NoGetter()))
    with pytest.raises(FolderUnreadable):
        source.calls(everything())


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    put(tmp_path, a_csv=OWN)
    (tmp_path / "a.csv").chmod(0)
    _, (problem,) = read(reader(tmp_path))
    assert "Permission denied" in str(problem)


def test_a_file_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate((folder.MOST_MIB << 20) + 1)
    _, (problem,) = read(reader(tmp_path))
    assert "at most 50 MiB" in str(problem)


def test_reading_can_be_stopped_within_a_file(tmp_path: Path) -> None:
    rows = "".join(f"{2000 + n // 336}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02},1\n"
                   for n in range(3_360, 6_700))  # fmt: skip
    put(tmp_path, BNB__USD_csv="date,rate\n" + rows)
    looks: list[int] = []

    def stop() -> None:
        looks.append(1)
        if len(looks) == 3:
            raise KeyboardInterrupt

    source = PriceFolder(tmp_path, ALMATY, (), False, look_up=stop, now=later)
    with pytest.raises(KeyboardInterrupt):
        next(source.pages(everything(), NoGetter()))
    assert source.problems == []


# -- what a file may say ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("BNB-USD", ("BNB", "USD")),
        ("BNB-USD-", ("BNB", "USD")),
        ("BNB-USDT-1d-2024", ("BNB", "USDT")),
        ("1INCH-USD", ("1INCH", "USD")),
        ("USD-KZT-курс", ("USD", "KZT")),
    ],
)
def test_the_pair_of_a_name(tmp_path: Path, name: str, pair: tuple[str, str]) -> None:
    (tmp_path / f"{name}.csv").write_text(RATES)
    pages, problems = read(reader(tmp_path))
    assert problems == []
    assert {(o.base, o.quote, o.source) for o in pages[0].observations} == {(*pair, name)}


@pytest.mark.parametrize(
    "name", ["BNBUSDT-1d", "bnb-usd", "prices", "2024-01", "BNB-2024", "BNB_USD", "BNB-USDкурс"]
)
def test_no_pair_is_guessed(tmp_path: Path, name: str) -> None:
    said = refusal(tmp_path, f"{name}.csv", RATES)
    assert said.endswith("Call it BASE-QUOTE.csv, such as BNB-USD.csv.")


def test_a_row_that_says_its_pair_is_believed_before_the_name(tmp_path: Path) -> None:
    put(tmp_path, ETH__USD_csv=OWN)
    assert found(read(reader(tmp_path))[0]) == [("BNB", "USD", "300", "Exchange")]


def test_a_long_name_is_cut_to_what_a_source_may_have(tmp_path: Path) -> None:
    (tmp_path / f"BNB-USD-{'x' * 100}.csv").write_text(RATES)
    ((page,), _) = read(reader(tmp_path))
    assert {len(o.source) for o in page.observations} == {60}


@pytest.mark.parametrize("source", ["override", "Override", "face value"])
def test_no_file_says_what_only_people_say(tmp_path: Path, source: str) -> None:
    said = refusal(tmp_path, "a.csv", OWN.replace("Exchange", source))
    assert f"row 2, column source: No file can have “{source}” as the source" in said


def test_nor_does_the_name_of_one(tmp_path: Path) -> None:
    said = refusal(tmp_path, "override.csv", "time,base,quote,price\n2024-01-01,BNB,USD,1\n")
    assert "“override”" in said


SOON = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (RATES + "2024-01-03,0\n", "row 4, column rate: 0 is not above zero"),
        (RATES + "2024-01-03,-5\n", "row 4, column rate: -5 is negative"),
        (RATES + "2024-01-03,NaN\n", "row 4, column rate: “NaN” is not a number"),
        (RATES + "03.01.2024,5\n", "row 4, column date: “03.01.2024” is not a time"),
        (RATES + "2024-01-03\n", "row 4: The row has 1 cells"),
        (RATES + f"{SOON},5\n", f"row 4, column time: {SOON} is in the future"),
        (RATES + "2024-01-02,302\n", "row 4: BNB has another price for the same time above"),
        (RATES + '2024-01-03,"5\n', "row 4: the quotation marks do not close"),
        (RATES.replace("rate", "colour"), "“colour” is not a column"),
        ("date,rate\n", "it has no rows"),
        ("", "it is empty"),
        (b"PK\x03\x04" + bytes(99), "workbook"),
        (RATES.encode("utf-16"), "UTF-16"),
        (RATES.encode() + b"\xff", "row 4, character 1: byte 0xFF is not UTF-8"),
        (RATES.encode() + b"\x00", "zero byte"),
        ("<html><body>Sign in</body></html>", "<html>"),
        ("<!DOCTYPE rates><rates/>", "document type definition"),
        ("<rates><date>31.12.9999</date><item><title>USD</title><description>1</description>"
         "<quant>1</quant></item></rates>", "row 1: 9999-12-31 is beyond"),
    ],
)  # fmt: skip
def test_a_bad_row_keeps_the_whole_file_out(
    tmp_path: Path, content: str | bytes, word: str
) -> None:
    assert word in refusal(tmp_path, "BNB-USD.csv", content)


def test_the_same_row_twice_counts_once(tmp_path: Path) -> None:
    put(tmp_path, BNB__USD_csv=RATES + "2024-01-02,301.00\n")
    assert len(found(read(reader(tmp_path))[0])) == 2


def test_a_name_that_cannot_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"BNB-USD-\xff.csv")).write_text(RATES)
    _, (problem,) = read(reader(tmp_path))
    assert "characters that do not print" in str(problem)
    str(problem).encode("utf-8")


@pytest.mark.parametrize(
    ("name", "as_named", "count"),
    [
        ("BNBUSDT-1d.csv", "BNB-USDT-1d.csv", 3_184),
        ("nbk/get_rates-2026-04-01.xml", "rates.xml", 39),
        ("nbk/rates_all-2016-04-18.xml", "all.XML", 39),
    ],
)
def test_real_files(tmp_path: Path, name: str, as_named: str, count: int) -> None:
    if not (SHARED_DATA / name).exists():
        pytest.skip(f"{SHARED_DATA / name} is not on this machine")
    shutil.copy(SHARED_DATA / name, tmp_path / as_named)
    pages, problems = read(reader(tmp_path))
    assert (len(found(pages)), problems) == (count, [])


# -- signatures ------------------------------------------------------------------------------------

SECRET, OTHER = SigningKey(bytes(range(32))), SigningKey(bytes(32))
IDENTITY = bytes.fromhex("A44CF6BABD050E38")


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def key(secret: SigningKey = SECRET, identity: bytes = IDENTITY) -> str:
    return b64(b"Ed" + identity + bytes(secret.verify_key))


def signature(
    content: bytes,
    named: str = "BNB-USD.csv",
    *,
    secret: SigningKey = SECRET,
    hashed: bool = True,
    comment: str = "timestamp:1795917127\tfile:{}\thashed",
    end: str = "\n",
) -> bytes:
    """As minisign makes it; `hashed`: as it does now, else as it did before 2020."""
    message = hashlib.blake2b(content, digest_size=64).digest() if hashed else content
    made = secret.sign(message).signature
    trusted = comment.format(named)
    over = secret.sign(made + trusted.encode()).signature
    lines = ("untrusted comment: signature from minisign secret key",
             b64((b"ED" if hashed else b"Ed") + IDENTITY + made),
             f"trusted comment: {trusted}", b64(over), "")  # fmt: skip
    return end.join(lines).encode()


def signed(place: Path, said: bytes, content: str = RATES) -> None:
    """BNB-USD.csv with a signature beside it."""
    (place / "BNB-USD.csv").write_text(content, encoding="utf-8")
    (place / "BNB-USD.csv.minisig").write_bytes(said)


@pytest.mark.parametrize("hashed", [True, False])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("signed_only", [True, False])
def test_a_signed_file_is_taken(tmp_path: Path, hashed: bool, end: str, signed_only: bool) -> None:
    signed(tmp_path, signature(RATES.encode(), hashed=hashed, end=end))
    keys = (key(OTHER, bytes(8)), key())
    pages, problems = read(reader(tmp_path, keys, signed_only))
    assert (len(found(pages)), problems) == (2, [])


def test_two_keys_of_one_identity_are_both_tried(tmp_path: Path) -> None:
    signed(tmp_path, signature(RATES.encode()))
    assert read(reader(tmp_path, (key(OTHER), key()), True))[1] == []


def test_an_unsigned_file_where_only_signed_ones_are_taken(tmp_path: Path) -> None:
    put(tmp_path, BNB__USD_csv=RATES)
    pages, (problem,) = read(reader(tmp_path, (key(),), signed_only=True))
    assert pages == []
    assert isinstance(problem, UnsignedFile)
    assert "BNB-USD.csv.minisig" in str(problem)


GOOD = signature(RATES.encode())
LINES = GOOD.split(b"\n")


@pytest.mark.parametrize(
    ("said", "word"),
    [
        (signature(RATES.encode() + b"2024-01-03,1\n"), "not the one that was signed"),
        (signature(RATES.encode(), secret=OTHER), "not the one that was signed"),
        (GOOD.replace(b":1795917127", b":1795917128"), "its comment was changed"),
        (b"\n".join((*LINES[:3], signature(b"x").split(b"\n")[3])), "its comment was changed"),
        (signature(RATES.encode(), "ETH-USD.csv"), "it was made for ETH-USD.csv"),
        (signature(RATES.encode(), "bnb-usd.csv"), "it was made for bnb-usd.csv"),
        (signature(RATES.encode(), comment="from the office"), "does not name the file"),
        (signature(RATES.encode(), comment="profile:BNB-USD.csv"), "does not name the file"),
        (b"", "not a signature of minisign"),
        (b"\n".join(LINES[:2]), "not a signature of minisign"),
        (b"\n".join(LINES[1:]), "not a signature of minisign"),
        (GOOD + b"more\n", "not a signature of minisign"),
        (GOOD.replace(LINES[1], LINES[1][:-4]), "not a signature of minisign"),
        (GOOD.replace(LINES[1], b"!" + LINES[1][1:]), "not a signature of minisign"),
        (GOOD.replace(LINES[3], b64(bytes(63)).encode()), "not a signature of minisign"),
        (b"\xff" + GOOD, "not a signature of minisign"),
        (GOOD.replace(LINES[1], b64(b"Xx" + bytes(72)).encode()), "not a signature of minisign"),
        (GOOD.replace(LINES[1], b64(b"ED" + bytes(72)).encode()), "key 0000000000000000"),
    ],
)
@pytest.mark.parametrize("signed_only", [True, False])
def test_a_signature_that_does_not_hold(
    tmp_path: Path, said: bytes, word: str, signed_only: bool
) -> None:
    """Refused even where plain files are taken: somebody meant it to be checked."""
    signed(tmp_path, said)
    pages, (problem,) = read(reader(tmp_path, (key(),), signed_only))
    assert pages == []
    assert isinstance(problem, BadSignature)
    assert word in str(problem)
    assert str(problem).startswith("The signature of BNB-USD.csv does not hold: ")


def test_a_signature_where_no_key_is_set(tmp_path: Path) -> None:
    signed(tmp_path, GOOD)
    _, (problem,) = read(reader(tmp_path))
    assert isinstance(problem, BadSignature)
    assert "no key is set" in str(problem)


def test_an_unknown_key_is_named_as_the_tools_name_it(tmp_path: Path) -> None:
    signed(tmp_path, GOOD)
    _, (problem,) = read(reader(tmp_path, (key(identity=bytes(8)),)))
    assert "key 380E05BDBAF64CA4" in str(problem)


def test_a_signature_too_large_or_no_file(tmp_path: Path) -> None:
    signed(tmp_path, GOOD + b"\n" * minisign.MAX_BYTES)
    _, (problem,) = read(reader(tmp_path, (key(),)))
    assert isinstance(problem, SourceProblem)
    (tmp_path / "BNB-USD.csv.minisig").unlink()
    (tmp_path / "BNB-USD.csv.minisig").mkdir()
    assert len(read(reader(tmp_path, (key(),)))[1]) == 1


def test_a_signature_through_a_link_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, BNB__USD_csv=RATES)
    (tmp_path / "other").write_bytes(GOOD)
    (tmp_path / "BNB-USD.csv.minisig").symlink_to(tmp_path / "other")
    assert len(read(reader(tmp_path, (key(),)))[1]) == 1


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, len(RATES) - 1), bit=st.integers(0, 7))
def test_no_bit_of_a_file_can_change(place: int, bit: int) -> None:
    content = bytearray(RATES.encode())
    content[place] ^= 1 << bit
    assert minisign.verify(RATES.encode(), GOOD, (key(),), "x") == "BNB-USD.csv"
    with pytest.raises(BadSignature):
        minisign.verify(bytes(content), GOOD, (key(),), "x")


@pytest.mark.parametrize(
    "text",
    ["", "RW", key()[:-4], key() + "AAAA", b64(b"ED" + bytes(40)), "я" * 56, key()[:-1] + "!"],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(minisign.NotAKey, match="is not"):
        minisign.public_key(text)


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    """The program minisign itself, with a key pair at k.pub and k.key of a folder."""
    if shutil.which("minisign") is None:
        pytest.skip("minisign is not on this system")
    place = tmp_path / "keys"
    place.mkdir()
    run("-G", "-W", "-p", place / "k.pub", "-s", place / "k.key")
    return place


def run(*arguments: object) -> None:
    command = ["minisign", *map(str, arguments)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)


@pytest.mark.parametrize("option", ["-H", "-l"])
def test_what_minisign_signs_holds_here(tmp_path: Path, tool: Path, option: str) -> None:
    office = tmp_path / "office"
    office.mkdir()
    put(office, BNB__USD_csv=RATES)
    run("-S", option, "-m", office / "BNB-USD.csv", "-s", tool / "k.key")
    public = (tool / "k.pub").read_text().splitlines()[1]
    pages, problems = read(reader(office, (public,), signed_only=True))
    assert (len(found(pages)), problems) == (2, [])
    put(office, BNB__USD_csv=RATES.replace("301", "401"))
    assert isinstance(read(reader(office, (public,), signed_only=True))[1][0], BadSignature)


def test_what_is_signed_here_holds_for_minisign(tmp_path: Path, tool: Path) -> None:
    """So the signatures of these tests are made as the tool makes them."""
    signed(tmp_path, GOOD)
    (tool / "ours.pub").write_text(f"untrusted comment: ours\n{key()}\n")
    run("-V", "-m", tmp_path / "BNB-USD.csv", "-p", tool / "ours.pub")
