"""Daily at 00:10: close what was not entered before the cut-off (R21, A10-A12)."""

from mypage.applicants import clock
from mypage.core.triggers import scheduled

handler = scheduled(clock.close_result_entry)
