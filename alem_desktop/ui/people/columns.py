"""The columns of the list of users."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.people import Person
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.people.words import roles_words
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Cell, Column, RowKind

translate = QCoreApplication.translate


def people_columns(context: BookContext) -> tuple[Column[Person], ...]:
    """Who there is, as what, and whether the name is protected."""
    formats = context.formats

    def kind(person: Person) -> RowKind:
        return RowKind.NORMAL if person.active else RowKind.REVERSED

    def name(person: Person) -> Cell:
        is_self = context.person is not None and context.person.name == person.name
        second = translate("People", "you") if is_self else ""
        return Cell(person.name, second=second, strong=True, kind=kind(person), tip=person.name)

    def roles(person: Person) -> Cell:
        return Cell(roles_words(person.roles), kind=kind(person), tip=roles_words(person.roles))

    def state(person: Person) -> Cell:
        return Cell(state_word(person), kind=kind(person))

    def password(person: Person) -> Cell:
        if person.public_key is not None:
            return Cell(translate("People", "Set"), kind=kind(person))
        return Cell(
            kind=kind(person),
            badge=BadgeSpec("triangle-alert", translate("People", "None"), Tone.WARN),
            tip=translate("People", "Anybody can act in this name, and nothing is sealed."),
        )

    def failures(person: Person) -> Cell:
        return Cell(
            formats.integer(person.failures) if person.failures else "",
            kind=kind(person),
            tip=_failed_at(person, context, formats),
        )

    return (
        Column("name", translate("People", "Name"), name, lambda each: each.name, width=210),
        Column(
            "roles",
            translate("People", "Roles"),
            roles,
            lambda each: roles_words(each.roles),
            width=216,
        ),
        Column("state", translate("People", "State"), state, state_word, width=84),
        Column(
            "password",
            translate("People", "Password"),
            password,
            lambda each: "yes" if each.public_key else "no",
            width=96,
        ),
        Column(
            "failures",
            translate("People", "Wrong passwords"),
            failures,
            lambda each: each.failures,
            width=120,
            priority=1,
        ),
    )


def state_word(person: Person) -> str:
    """Whether a person may act."""
    return translate("People", "Active") if person.active else translate("People", "Rests")


def _failed_at(person: Person, context: BookContext, formats: Formats) -> str:
    if not person.failures or person.failed_at is None:
        return ""
    text = translate("People", "Since the last right one; the newest {moment}")
    return text.format(moment=formats.moment(context.local(person.failed_at)))
