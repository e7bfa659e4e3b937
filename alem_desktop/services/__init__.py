"""What a user can ask for, the same for window and command line. No Qt, no SQL."""
