"""Statements on the screen: the pages as they will be printed, and what is done with them."""

from alem_desktop.ui.statements.preview import StatementPreview

__all__ = ["StatementPreview"]
