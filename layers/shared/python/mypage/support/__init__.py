"""Support: the office and the help desk (R05, R29)."""
