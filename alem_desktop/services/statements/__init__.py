"""Statements gathered from the book: what is asked for, and each kind prepared as data."""
