"""The Approvals tab: what waits for a second person, the dossier of one, and the decision."""
