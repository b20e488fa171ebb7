"""Daily at 00:05: mark lapsed account codes and fill the staff's list of them (R11, R12, A01)."""

from mypage.accounts import service
from mypage.core.triggers import scheduled

handler = scheduled(service.expire_account_codes)
