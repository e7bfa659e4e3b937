"""The Holdings tab: what the fund holds, at what cost and value, as of any day."""
