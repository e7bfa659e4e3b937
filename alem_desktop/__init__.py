"""Alem Desktop: the books of a state crypto fund, exact, approved and printable."""

__version__ = "0.1.0"
