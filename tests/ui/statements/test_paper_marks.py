"""The mark beside a verdict: green for what the book vouches for, and for nothing else."""

import pytest

from alem_desktop.drawing.paper_verdict import PaperKind, PaperVerdict
from alem_desktop.ui.statements.paper_dialog import mark_of

GOOD = {PaperKind.GENUINE, PaperKind.SAME_PAGES}


@pytest.mark.parametrize("kind", PaperKind)
def test_only_what_a_whole_book_vouches_for_is_green(kind: PaperKind) -> None:
    assert (mark_of(PaperVerdict(kind))[1] == "gain") == (kind in GOOD)
    assert mark_of(PaperVerdict(kind, trusted=16))[1] == "danger"
