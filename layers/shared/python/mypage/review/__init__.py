"""Review: the staff's queue and every decision of staff (R02-R04, R16, domain.md §2.4)."""
