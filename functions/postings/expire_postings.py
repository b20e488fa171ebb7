"""Daily at 00:00: follow up postings whose last day is over (domain.md §2.4, §2.9)."""

from mypage.core.triggers import scheduled
from mypage.postings import clock

handler = scheduled(clock.expire_postings)
