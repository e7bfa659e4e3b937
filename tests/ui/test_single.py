"""One window for each book."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from alem_desktop.ui.single import BookClaim

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from alem_desktop.ui.single import BookClaim, raise_other
app = QCoreApplication(sys.argv)
path = Path(sys.argv[1])
print(BookClaim().take(path), raise_other(path))
"""


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "fund.alem"
    claim = BookClaim()
    assert claim.take(book)
    claim.listen()
    command = [sys.executable, "-c", OTHER, str(tmp_path / "x" / ".." / "fund.alem")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        with qtbot.waitSignal(claim.raise_wanted, timeout=20_000):
            pass
        said, _errors = other.communicate(timeout=20)
    assert other.returncode == 0
    assert said.split() == ["False", "True"]
    claim.release()


def test_a_book_given_back_can_be_taken(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = BookClaim(), BookClaim()
    assert one.take(tmp_path / "a.alem")
    assert one.take(tmp_path / "a.alem")
    assert not two.take(tmp_path / "a.alem")
    assert two.take(tmp_path / "b.alem")
    assert not two.take(tmp_path / "a.alem")
    assert not one.take(tmp_path / "b.alem"), "what two holds stayed with it"
    one.release()
    assert two.take(tmp_path / "a.alem")
    two.release()
