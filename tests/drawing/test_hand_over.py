"""Pages are made in a job and painted in the window: handed over, never used by two at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.page_layout import to_millimetres
from alem_desktop.drawing.pdf import write_pages
from alem_desktop.drawing.statements.form import Form, form_text
from alem_desktop.drawing.statements.pages import StatementPages
from tests.drawing import papers
from tests.drawing.plain_pages import IDENTITY

pytestmark = pytest.mark.usefixtures("qapp")

FORMS: tuple[Form, ...] = (("en",), ("kk", "ru"))


def picture(pages: StatementPages, page: int) -> bytes:
    """A page as it is seen at 96 dots to the inch."""
    image = QImage(QSize(1123, 1123), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    to_millimetres(painter)
    pages.paint(painter, page)
    painter.end()
    return bytes(image.constBits())


def pictures(pages: StatementPages) -> list[bytes]:
    return [picture(pages, page) for page in range(pages.page_count)]


def elsewhere(work: Callable[[], StatementPages]) -> StatementPages:
    """What work answers that was done in a thread, which is gone then."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work).result(timeout=60)


@pytest.mark.parametrize("form", FORMS, ids=form_text)
@pytest.mark.parametrize("kind", StatementKind)
def test_pages_made_in_another_thread_look_as_those_made_here(
    kind: StatementKind, form: Form
) -> None:
    statement = papers.every_kind()[kind]
    made = elsewhere(lambda: StatementPages(statement, form))
    assert pictures(made) == pictures(StatementPages(statement, form))


def test_pages_go_there_and_back(tmp_path: Path) -> None:
    """Painted here, then in a job, then here again: nothing of one thread clings to them."""
    statement = papers.holdings()
    pages = StatementPages(statement, ("en",))
    before = pictures(pages)
    with ThreadPoolExecutor(1) as threads:
        there = threads.submit(write_pages, pages, IDENTITY, tmp_path / "there.pdf").result(60)
    assert pictures(pages) == before
    here = write_pages(StatementPages(statement, ("en",)), IDENTITY, tmp_path / "here.pdf")
    assert there.sha256 == here.sha256


def test_the_window_paints_while_a_job_has_pages_of_its_own(tmp_path: Path) -> None:
    statement: Statement = papers.holdings()
    shown = elsewhere(lambda: StatementPages(statement, ("en",)))
    before = pictures(shown)

    def job() -> str:
        pages = StatementPages(statement, ("en",))
        return write_pages(pages, IDENTITY, tmp_path / "job.pdf").sha256

    alone = job()
    with ThreadPoolExecutor(1) as threads:
        running = [threads.submit(job) for _ in range(5)]
        while not all(each.done() for each in running):
            assert pictures(shown) == before
        assert {each.result(60) for each in running} == {alone}
