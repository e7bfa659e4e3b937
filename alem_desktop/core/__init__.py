"""The field itself: frozen values and pure functions. Imports the standard library only."""

from alem_desktop.core.money import use_exact_context

use_exact_context()
