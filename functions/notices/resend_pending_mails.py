"""Each minute: send what is pending and due; after a day of failures hand it to the failed-events queue."""

from mypage.core.triggers import scheduled
from mypage.notices import service

handler = scheduled(service.resend_pending)
