"""Establishments (事業所): what the office knows about an employer's place of work (A23, domain.md §4)."""
