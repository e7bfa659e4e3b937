"""Fetching prices: what is missing (plan), asking for it (run), keeping it (keep).

    errands = plan.plan(book, settings, Wanted(), memory)   # looks into the book
    report = run.run(errands, sources, web, hand_over)      # asks the network, knows no book
    kept, change = keep.keep(book, batch, known, user)      # one batch, one record of the journal

The window does the first and the last with its other ledger work and the middle in the price
thread; the command line does all three in a row (`command.fetch`).
"""
