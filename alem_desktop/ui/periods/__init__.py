"""The window in which periods are closed, locked and reopened."""
