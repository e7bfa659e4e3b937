"""What a window shows of fetching prices, whichever tab is in sight."""
