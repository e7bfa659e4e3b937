"""The program's own typeface, loaded once from resources/fonts."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from alem_desktop.paths import resource

FAMILY = "IBM Plex Sans"
FALLBACK = "Noto Sans"


@cache
def font_files() -> tuple[Path, ...]:
    """The font files, in the order of their names; matplotlib reads the same ones."""
    return tuple(sorted(resource("fonts").glob("*.ttf")))


@cache
def load_fonts() -> str:
    """Make the typeface known to Qt and return its family; needs a QGuiApplication.

    Without the files (a damaged copy) the family of the fallback is returned.
    """
    families = [
        family
        for path in font_files()
        for family in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(path))
        )
    ]
    return FAMILY if FAMILY in families else FALLBACK
