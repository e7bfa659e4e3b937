"""Why a figure is what it is: a panel with the postings, lots and prices behind it."""
