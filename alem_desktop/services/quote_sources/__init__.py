"""One module per price source behind one Protocol (`source.QuoteSource`)."""
