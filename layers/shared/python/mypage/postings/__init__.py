"""Postings (求人): from draft to publication and end (R13-R17, domain.md §2.4)."""
