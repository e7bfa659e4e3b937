"""The lines of a dossier: facts for and against a proposal, and figures that it changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """How a fact speaks: for approving, to be considered, or against it."""

    PASSED = "passed"
    CONSIDER = "consider"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """A fact in a few words, with what it rests on."""

    verdict: Verdict
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """One line of three figures; `tip` is the exact figure after."""

    name: str
    now: str
    change: str
    after: str
    tip: str = ""
