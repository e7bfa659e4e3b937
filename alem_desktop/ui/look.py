"""Theme, text size and language: kept, switched live."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from alem_desktop.drawing.formats import LANGUAGES, Formats
from alem_desktop.paths import resource
from alem_desktop.ui.settings import LANGUAGE, TEXT_PERCENT, THEME, Settings
from alem_desktop.ui.theme import MAX_TEXT_PERCENT, MIN_TEXT_PERCENT, Choice, Theme

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Each in its own words, so that everyone finds the way back."""

_TEXT_STEPS = (90, 100, 110, 125, 150, 175, 200)


class Look(QObject):
    """How the program looks and speaks. Signals: language_changed (its code), changed."""

    language_changed = Signal(str)
    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._language = settings.get(LANGUAGE) or _system_language()
        choice, percent = Choice(settings.get(THEME)), settings.get(TEXT_PERCENT)
        theme = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if theme is None:
            theme = Theme(app, choice, percent)
        else:  # dressed already, by whatever asked first
            theme.set_choice(choice)
            theme.set_text_percent(percent)
        self._theme = theme
        self._install()
        if self._language == "en":
            # What is in sight already was said in English: nothing has to be said anew for it.
            for window in (*app.topLevelWidgets(), *app.allWindows()):
                app.removePostedEvents(window, QEvent.Type.LanguageChange.value)
        self._set_locale()

    @property
    def app(self) -> QApplication:
        """What wears it."""
        return self._app

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def language(self) -> str:
        """The code of the language in force."""
        return self._language

    @property
    def formats(self) -> Formats:
        """How that language writes figures."""
        return Formats(self._language)

    def set_language(self, language: str) -> None:
        """Speak another language from now on; every open window follows."""
        if language not in LANGUAGES:
            raise ValueError(language)
        self._settings.set(LANGUAGE, language)
        if language == self._language:
            return
        self._language = language
        self._set_locale()
        self._install()
        self.language_changed.emit(language)

    def set_theme(self, choice: Choice) -> None:
        """Light, dark, or as the desktop is."""
        self._settings.set(THEME, choice.value)
        self._theme.set_choice(choice)
        self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        """Make text smaller or larger; kept between 90 and 200 percent."""
        percent = min(max(percent, MIN_TEXT_PERCENT), MAX_TEXT_PERCENT)
        self._settings.set(TEXT_PERCENT, percent)
        self._theme.set_text_percent(percent)
        self.changed.emit()

    def larger(self) -> None:
        """One step up."""
        now = self._theme.text_percent
        self.set_text_percent(next((step for step in _TEXT_STEPS if step > now), MAX_TEXT_PERCENT))

    def smaller(self) -> None:
        """One step down."""
        now = self._theme.text_percent
        below = [step for step in _TEXT_STEPS if step < now]
        self.set_text_percent(below[-1] if below else MIN_TEXT_PERCENT)

    def usual_size(self) -> None:
        """The size that the system asks for."""
        self.set_text_percent(100)

    def _set_locale(self) -> None:
        """For Qt's own dialogs and calendars; figures never pass through QLocale."""
        names = {"en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)}
        QLocale.setDefault(names.get(self._language, QLocale(self._language)))

    def _install(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in (
            (Path(qt_folder), f"qtbase_{self._language}"),
            (resource("translations"), f"alem_{self._language}"),
        ):
            translator = QTranslator(self)
            if (folder / f"{name}.qm").is_file() and translator.load(name, str(folder)):
                self._app.installTranslator(translator)
                self._translators.append(translator)
            else:
                translator.deleteLater()


def _system_language() -> str:
    """The first language of the desktop that the program speaks."""
    for name in QLocale.system().uiLanguages():
        language = name.replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return "en"
