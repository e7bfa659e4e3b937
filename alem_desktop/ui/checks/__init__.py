"""What a look over the book has found, as a panel below the tabs."""
