"""SES event: a mail came back or its reader complained; hold further mails to that address back."""

from mypage.core.triggers import mail_events
from mypage.notices import bounces

handler = mail_events(bounces.record)
