"""Technique that every area shares: HTTP, time, data access, mail, errors. No business rule lives here."""
