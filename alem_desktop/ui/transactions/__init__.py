"""The Transactions tab: the register, the entry form, the detail of a record, and imports."""
