"""Daily at 09:00: warn employers seven days before the last day (domain.md §2.9)."""

from mypage.core.triggers import scheduled
from mypage.postings import clock

handler = scheduled(clock.warn_before_expiry)
