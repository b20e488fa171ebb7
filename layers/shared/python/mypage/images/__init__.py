"""Images of the establishment: upload, inspection, publication (R18, A15-A17, domain.md §2.6)."""
