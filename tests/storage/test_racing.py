"""Two people, or one in two windows, who decide on one thing at once: two processes, one file.

Each waits for a word and then acts; what came of it is told by what each of them was answered and
by what the journal says afterwards.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.journal import Kind
from alem_desktop.services import approvals, auditing, awaiting, closing, trust, users
from alem_desktop.services.book import Book
from tests import control_samples as people
from tests.control_samples import decide_on, money, password_of, propose, signed_in
from tests.storage.test_processes import finished, started

ACTOR = """
import json, sys
from datetime import date
from pathlib import Path
from alem_desktop.core.errors import LedgerError
from alem_desktop.services import access, approvals, closing
from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
from tests.control_samples import money

path, name = Path(sys.argv[1]), sys.argv[2]
book = open_book(path)
access.sign_in(book, name, sys.stdin.readline().strip())
print("ready", flush=True)
for line in sys.stdin:
    said = json.loads(line)
    reference = said["reference"]
    try:
        match said["act"]:
            case "approve":
                done = approvals.approve(book, [reference], name, said.get("contents"))
                told = "done" if done.done else "more"
            case "reject":
                approvals.reject(book, [reference], "no", name)
                told = "rejected"
            case "withdraw":
                approvals.withdraw(book, reference, "no", name)
                told = "withdrawn"
            case "revise":
                record(book, [money(reference, said["quantity"])], name, revising=True)
                told = "revised"
            case "lock":
                closing.close(book, date.fromisoformat(said["until"]), name, reason="all seen")
                told = "locked"
    except LedgerError as refusal:
        told = type(refusal).__name__
    print(told, flush=True)
book.close()
"""


class Actor:
    """A person in a process of their own, signed in and waiting for a word."""

    def __init__(self, book: Book, name: str) -> None:
        self._process = started(ACTOR, book.path, name)
        self._write(password_of(name))

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def say(self, act: str, reference: str = "", **more: object) -> None:
        self._write(json.dumps({"act": act, "reference": reference, **more}))

    def answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def leave(self) -> None:
        finished(self._process)

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


@contextmanager
def acting(book: Book, names: Sequence[str]) -> Iterator[list[Actor]]:
    """These people, each in a process; afterwards the book verifies."""
    actors = [Actor(book, name) for name in names]
    try:
        for actor in actors:
            assert actor.answer() == "ready"
        yield actors
        for actor in actors:
            actor.leave()
    except (subprocess.TimeoutExpired, BrokenPipeError) as problem:
        raise AssertionError("an actor did not answer") from problem
    finally:
        for actor in actors:
            actor.kill()
    assert trust.verify(book.path).problems == ()


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    people.make_keys_cheap(monkeypatch)
    book = people.filled_book(tmp_path / "fund.alem", tmp_path)
    yield book
    book.close()


ROUNDS = 10


def items(book: Book, user: str = "prep", quantity: str = "10") -> list[str]:
    """So many entries that wait, of one preparer."""
    references = [f"N-{number}" for number in range(ROUNDS)]
    propose(book, [money(reference, quantity) for reference in references], user)
    return references


def approvals_in_journal(book: Book) -> Counter[str]:
    """How often each reference was approved."""
    return Counter(
        line.about for line in auditing.audit(book).lines if line.kind == Kind.PROPOSAL_APPROVED
    )


def test_of_two_who_approve_at_once_one_is_first(shared: Book) -> None:
    references = items(shared)
    with acting(shared, ["appr", "second"]) as both:
        for reference in references:
            for actor in both:
                actor.say("approve", reference)
            assert sorted(actor.answer() for actor in both) == ["NothingWaits", "done"]
    assert approvals_in_journal(shared) == Counter(references)


def test_one_person_in_two_windows_is_one_approver(shared: Book) -> None:
    decide_on(shared, "boss", "second-approver-above", "5")
    references = items(shared)
    before = approvals_in_journal(shared)
    with acting(shared, ["appr", "appr"]) as both:
        for reference in references:
            for actor in both:
                actor.say("approve", reference)
            assert sorted(actor.answer() for actor in both) == ["ApprovedAlready", "more"]
    assert approvals_in_journal(shared) - before == Counter(references)
    assert awaiting.count_waiting(shared) == ROUNDS


def test_one_person_in_two_windows_never_approves_own_work(shared: Book) -> None:
    references = items(shared, "second")
    with acting(shared, ["second", "second"]) as both:
        for number, reference in enumerate(references):
            one, other = both if number % 2 else reversed(both)
            one.say("approve", reference)
            other.say("revise", reference, quantity="77")
            assert one.answer() == "OwnWork"
            assert other.answer() == "revised"
            for actor in both:
                actor.say("approve", reference)
            assert [actor.answer() for actor in both] == ["OwnWork", "OwnWork"]
    assert not approvals_in_journal(shared)


def test_an_approval_never_lands_on_what_was_not_seen(shared: Book) -> None:
    references = items(shared)
    shown = {each.proposal.reference: each.proposal.content for each in approvals.waiting(shared)}
    told = Counter[tuple[str, str]]()
    with acting(shared, ["appr", "prep"]) as (approver, preparer):
        for number, reference in enumerate(references):
            contents = {reference: shown[reference]}
            if number % 2:
                approver.say("approve", reference, contents=contents)
            preparer.say("revise", reference, quantity="99999")
            if not number % 2:
                approver.say("approve", reference, contents=contents)
            told[approver.answer(), preparer.answer()] += 1
    assert set(told) <= {("done", "ReferenceChanged"), ("ContentChanged", "revised")}
    for reference in references:
        proposal = approvals.proposal_named(shared, reference).proposal
        approved = proposal.state is ProposalState.APPROVED
        assert approved is (proposal.content == shown[reference])
        assert bool(proposal.approvals) is approved


@pytest.mark.parametrize(("other", "word"), [("prep", "withdraw"), ("second", "reject")])
def test_what_is_decided_in_two_ways_at_once_is_decided_in_one(
    shared: Book, other: str, word: str
) -> None:
    references = items(shared)
    with acting(shared, ["appr", other]) as (approver, another):
        for reference in references:
            approver.say("approve", reference)
            another.say(word, reference)
            yes, no = approver.answer(), another.answer()
            assert (yes, no) in {("done", "NothingWaits"), ("NothingWaits", no)}
            state = approvals.proposal_named(shared, reference).proposal.state
            assert state is (ProposalState.APPROVED if yes == "done" else ProposalState.REJECTED)


def test_nothing_is_approved_into_a_period_after_it_is_locked(shared: Book) -> None:
    days = [date(2024, 1, 20 + number) for number in range(ROUNDS)]
    propose(
        shared,
        [money(f"N-{number}", "10", f"{day}T12:00:00+05:00") for number, day in enumerate(days)],
    )
    with acting(shared, ["appr", "second"]) as (approver, locker):
        for number, day in enumerate(days):
            approver.say("approve", f"N-{number}")
            locker.say("lock", until=day.isoformat())
            assert approver.answer() in ("done", "PeriodLocked")
            assert locker.answer() == "locked"
    acts = {act.until: act.sequence for act in closing.history(shared)}
    for number, day in enumerate(days):
        proposal = approvals.proposal_named(shared, f"N-{number}").proposal
        if proposal.state is ProposalState.APPROVED:
            assert proposal.decided is not None
            assert proposal.decided < acts[day], "first approved, then locked"
        else:
            assert proposal.state is ProposalState.PENDING


def test_who_is_put_to_rest_at_once_decides_nothing_more(shared: Book) -> None:
    references = items(shared)
    with acting(shared, ["appr"]) as (approver,):
        approver.say("approve", references[0])
        assert approver.answer() == "done"
        with signed_in(shared, "boss"):
            users.change_user(shared, "appr", "boss", active=False)
        approver.say("approve", references[1])
        assert approver.answer() == "UserInactive"
