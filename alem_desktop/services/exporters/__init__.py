"""The whole book in formats of other programs, so that they can check us: one module each."""
