"""Daily at 03:10: remove what is personal two years after the cut-off (domain.md §1.6)."""

from mypage.applicants import clock
from mypage.core.triggers import scheduled

handler = scheduled(clock.anonymise_referrals)
