"""Asking hosts over the network: politely, within limits, and to be stopped at any moment.

`stop`, `network`, `limits` and `client` load no HTTP library; `exchange` and what it is made of do,
and are loaded by the first question.
"""
