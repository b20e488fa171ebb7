"""Hourly: send 選考結果未入力通知 for results that are owed for two weeks (R22, A14)."""

from mypage.applicants import clock
from mypage.core.triggers import scheduled

handler = scheduled(clock.remind_missing_results)
