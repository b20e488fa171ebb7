"""Notices: mails from the outbox, and what must be printed because nobody can be mailed (design: mail and outside effects)."""
