"""Qt without a screen, for printing and drawing from the command line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from alem_desktop.paths import resource

_kept: list[QGuiApplication] = []


def application() -> QGuiApplication:
    """The running application, or one that needs no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made = QGuiApplication(["alem-desktop"])
    _kept.append(made)
    return made


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say texts in a language; what it has no words for stays English."""
    running = application()
    translator = QTranslator()
    if not translator.load(f"alem_{language}", str(resource("translations"))):
        yield
        return
    running.installTranslator(translator)
    try:
        yield
    finally:
        running.removeTranslator(translator)
