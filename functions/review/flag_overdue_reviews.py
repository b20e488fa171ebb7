"""Daily at 00:20: flag work that is past its target date (A09)."""

from mypage.core.triggers import scheduled
from mypage.review import service

handler = scheduled(service.flag_overdue_reviews)
