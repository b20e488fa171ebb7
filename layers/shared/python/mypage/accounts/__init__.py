"""Accounts: counter codes, account opening, sign-in, sessions, passwords (R06-R12, A01-A06, A23, domain.md §1.6)."""
