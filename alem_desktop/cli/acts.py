"""Commands that act on what is there: policy, reverse."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, instant, message, print_json, table
from alem_desktop.cli.signing import acting
from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.policy import RULES, PolicyChange, rule_for
from alem_desktop.core.regains import Regain
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import policies, register, reversing
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.policies import PolicyInForce


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add policy and reverse."""
    rules = "; ".join(f"{rule.key}: {rule.about}" for rule in RULES)
    rule = commands.add_parser(
        "policy",
        parents=[common],
        help="the book's rules, and changing one",
        description="Without KEY: every rule, its value and since when. With KEY and VALUE: put "
        "the rule into force from a day on.",
        epilog=f"Rules: {rules}.",
    )
    rule.add_argument("book", type=Path, metavar="BOOK")
    rule.add_argument("key", nargs="?", metavar="KEY")
    rule.add_argument("value", nargs="?", metavar="VALUE")
    rule.add_argument(
        "--from",
        dest="start",
        metavar="DATE|INSTANT",
        help="in force from then on (default: now)",
    )
    rule.set_defaults(run=run_policy)

    back = commands.add_parser(
        "reverse", parents=[common], help="take entries out of all figures, with a reason"
    )
    back.add_argument("book", type=Path, metavar="BOOK")
    back.add_argument("references", nargs="+", metavar="REFERENCE")
    back.add_argument("--reason", required=True, metavar="TEXT")
    back.set_defaults(run=run_reverse)


# -- policy ----------------------------------------------------------------------------------------


def run_policy(asked: Namespace) -> int:
    """Show the rules, or change one."""
    if asked.key is not None and asked.value is None:
        raise UsageProblem(reason=f"policy {asked.key} takes a value. Without KEY it shows all.")
    if asked.start is not None and asked.key is None:
        raise UsageProblem(reason="--from goes with a KEY and a VALUE.")
    if asked.key is None:
        with opened(asked.book) as book:
            _show_policies(book, asked.json)
        return 0
    with acting(asked) as book:
        change = policies.change_policy(
            book, asked.key, asked.value, asked.user, _effective(book, asked.start)
        )
        if asked.json:
            told = {**_policies_json(book), **changed_gains_json(book, change)}
            print_json({**told, **_proposed(change)})
        elif change.proposed:
            message(f"{change.proposed[0]} awaits the approval of another person.")
        else:
            message(f"Recorded as record {change.head.sequence}.")
            tell_of_gains(book, change)
    return 0


def _proposed(change: BookChange) -> dict[str, Any]:
    """What waits for a second person, where anything does."""
    return {"proposed": list(change.proposed)} if change.proposed else {}


def _effective(book: Book, text: str | None) -> Instant | None:
    return None if text is None else book.calendar.parse_time(text, "from")


def _show_policies(book: Book, json: bool) -> None:
    if json:
        print_json(_policies_json(book))
        return
    rows = [
        (
            line.rule.key,
            line.value,
            _day(book, line.since),
            str(line.sequence),
            line.rule.about,
        )
        for line in policies.in_force(book)
    ]
    print(table(("policy", "value", "since", "record", "about"), rows, right=(3,)))
    for change in policies.changes(book):
        if change.effective > calendar.now():
            print(f"To come: {_key(change)} {change.value} from {_day(book, change.effective)}")


def _day(book: Book, since: Instant | None) -> str:
    return "the beginning" if since is None else f"{book.calendar.local(since):%Y-%m-%d %H:%M %z}"


def _key(change: PolicyChange) -> str:
    return rule_for(change.field).key


def _policies_json(book: Book) -> dict[str, Any]:
    return {
        **head_of(book, book.head()),
        "policies": [_line(line) for line in policies.in_force(book)],
        "changes": [
            {
                "key": _key(change),
                "value": change.value,
                "from": instant(change.effective),
                "sequence": change.sequence,
            }
            for change in policies.changes(book)
        ],
    }


def _line(line: PolicyInForce) -> dict[str, Any]:
    return {
        "key": line.rule.key,
        "value": line.value,
        "from": instant(line.since),
        "sequence": line.sequence,
    }


# -- reverse ---------------------------------------------------------------------------------------


def run_reverse(asked: Namespace) -> int:
    """Reverse entries, all or none."""
    with acting(asked) as book:
        change = reversing.reverse(book, asked.references, asked.reason, asked.user)
        if asked.json:
            reversed_now = {
                "reversed": [] if change.proposed else list(dict.fromkeys(asked.references)),
                **_proposed(change),
                "sequences": list(change.sequences),
            }
            print_json(
                {**head_of(book, change.head), **reversed_now, **changed_gains_json(book, change)}
            )
        else:
            many = len(change.sequences)
            if change.proposed:
                message(f"The reversal of {', '.join(change.proposed)} awaits approval.")
                return 0
            message(f"{many} reversed." if many > 1 else f"{asked.references[0]} is reversed.")
            tell_of_gains(book, change)
    return 0


# -- realised gains that became others -------------------------------------------------------------


def changed_gains_json(book: Book, change: BookChange | None) -> dict[str, Any]:
    """Realised gains that an act made others than they were; `after` null where one is gone."""
    regains = () if change is None else change.regains
    names = register.references_of(book, {each.sequence for each in regains})
    return {"changed_gains": [_regain(each, names[each.sequence]) for each in regains]}


def _regain(regain: Regain, reference: str) -> dict[str, Any]:
    return {
        "reference": reference,
        "time": instant(regain.time),
        "account": regain.account,
        "asset": regain.asset,
        "before": amount(regain.before),
        "after": amount(regain.after),
    }


def tell_of_gains(book: Book, change: BookChange | None) -> None:
    """Say in a line each which realised gains became others, the first few of them."""
    if change is None or not change.regains:
        return
    formats, currency = Formats("en"), book.info.functional_currency
    shown = change.regains[:_MOST_TOLD]
    names = register.references_of(book, {each.sequence for each in shown})
    many = len(change.regains)
    message(f"{'1 realised gain' if many == 1 else f'{many} realised gains'} became another:")
    for each in shown:
        after = "none" if each.after is None else formats.signed_money(each.after)
        day = book.calendar.date_of(each.time)
        message(
            f"  {day} {each.asset} in {each.account}, {names[each.sequence]}: "
            f"{formats.signed_money(each.before)} -> {after} {currency}"
        )
    if many > len(shown):
        message(f"  and {many - len(shown)} more; --json lists all.")


_MOST_TOLD = 10
