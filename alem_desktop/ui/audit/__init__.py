"""The window with all acts of a book: who did what, when and why."""
