"""Rows and SQL: the book's one SQLite file. Imports core and SQLAlchemy."""
