"""What the wheel makes of a stretch of days."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from alem_desktop.ui.charts.zooming import LEAST, Window, Zooming


@given(
    around=st.floats(0, 365),
    notches=st.floats(-5, 5),
    first=st.floats(0, 100),
    length=st.floats(10, 400),
)
def test_what_is_under_the_pointer_stays_there(
    around: float, notches: float, first: float, length: float
) -> None:
    window = Window(first, first + length)
    zoomed = window.zoomed(around, notches)
    share = (around - window.first) / window.length
    assert abs((around - zoomed.first) / zoomed.length - share) < 1e-6
    assert zoomed.length > LEAST - 1e-6


def test_it_stays_within_what_is_known() -> None:
    assert Window(-50, 20).within(-10, 365) == Window(-10, 60)
    assert Window(340, 400).within(-10, 365) == Window(305, 365)
    assert Window(-500, 500).within(-10, 365) == Window(-10, 365)


def test_turns_are_one_question_once_the_wheel_rests(qtbot: QtBot) -> None:
    zooming = Zooming()
    zooming.begin(366, earliest=-300, latest=365)
    settled: list[Window] = []
    zooming.settled.connect(settled.append)
    for _turn in range(3):
        zooming.zoom(100.0, 1)
    assert settled == []
    assert zooming.window is not None
    assert zooming.window.length < 365
    qtbot.waitUntil(lambda: bool(settled))
    assert settled == [zooming.window]


def test_there_is_nothing_to_ask_at_the_edge(qtbot: QtBot) -> None:
    zooming = Zooming()
    zooming.begin(366, earliest=0, latest=365)
    zooming.zoom(100.0, -3)
    assert zooming.window is None, "all that is known is in sight already"
    zooming.pan(2)
    assert zooming.window is None
    zooming.zoom(100.0, 2)
    zooming.drop()
    assert zooming.window is None
