"""One module per file format; each turns rows into drafts or says what is wrong with them."""
