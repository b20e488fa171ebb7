"""Outbox stream: send each new mail at once; what fails stays pending for `resend_pending_mails`."""

from mypage.core.triggers import stream
from mypage.notices import service

handler = stream(service.deliver_new)
