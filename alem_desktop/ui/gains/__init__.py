"""The gains tab: what disposals of a period brought, lot by lot, with income and expenses."""
