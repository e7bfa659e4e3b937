"""The Prices tab: what is known of each price, what people said of it, and fetching more."""
