"""People of a book in the window: signing in, locking, the list of users."""
