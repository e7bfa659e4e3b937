"""The building blocks of the window: small widgets that every tab shares."""
