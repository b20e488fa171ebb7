"""Messages: between an employer and a seeker whom the office referred (R23-R25)."""
