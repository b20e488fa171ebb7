"""Seekers: the office's register of the people it refers (domain.md §1.6)."""
