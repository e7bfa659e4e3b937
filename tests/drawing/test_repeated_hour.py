"""A clock that was set back shows an hour twice: a paper says which of the two it means."""

import pytest

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.statements.model import Column, ColumnKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.statements.voice import Voice, field_words

ALMATY = BookCalendar("Asia/Almaty")
TIME = Column(Term.TRADE_TIME, ColumnKind.MOMENT)


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("2024-02-29T23:30:00+06:00", "en", "29 Feb 2024, 23:30 UTC+6"),
        ("2024-02-29T23:30:00+05:00", "en", "29 Feb 2024, 23:30 UTC+5"),
        ("2024-02-29T23:30:00+06:00", "ru", "29.02.2024, 23:30 UTC+6"),
        ("2024-02-29T23:30:00+05:00", "kk", "29.02.2024, 23:30 UTC+5"),
        ("2024-02-29T22:59:59+06:00", "en", "29 Feb 2024, 22:59:59"),
        ("2024-03-01T00:00:00+05:00", "en", "1 Mar 2024, 00:00"),
        ("2024-03-01T23:30:00+05:00", "en", "1 Mar 2024, 23:30"),
    ],
)
def test_a_time_that_came_twice_says_which_it_is(text: str, language: str, shown: str) -> None:
    instant = ALMATY.parse_time(text, "time")
    assert Voice(language, "Asia/Almaty").cell(instant, TIME) == shown


def test_the_midnight_after_a_repeated_hour_comes_once() -> None:
    column = Column(Term.PRICE_TIME, ColumnKind.MOMENT)
    end = ALMATY.parse_time("2024-03-01T00:00:00+05:00", "time")
    assert Voice("en", "Asia/Almaty").cell(end, column) == "29 Feb 2024, 24:00"


def test_a_note_says_it_too() -> None:
    said = [
        field_words("time", text, Formats("en"), ALMATY)
        for text in ("2024-02-29T17:30:00Z", "2024-02-29T18:30:00Z")
    ]
    assert said == ["29 Feb 2024, 23:30 UTC+6", "29 Feb 2024, 23:30 UTC+5"]
