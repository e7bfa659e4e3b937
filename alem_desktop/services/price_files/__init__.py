"""One module per kind of price file; each turns a file into observations or says what is wrong."""
