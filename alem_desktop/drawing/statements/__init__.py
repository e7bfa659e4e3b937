"""Statements on paper: one renderer of every kind, in one language or two side by side."""
