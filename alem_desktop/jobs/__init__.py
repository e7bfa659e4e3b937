"""The bridge between threads: work runs elsewhere, its outcome arrives on the GUI thread."""
