"""Statements on the screen: the pages as they will be printed, and what is done with them."""
