"""The window with the rules of a book: what is in force, since when, and changing one."""
