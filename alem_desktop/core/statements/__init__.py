"""Statements as data: what a paper says, before anything is drawn or written."""
