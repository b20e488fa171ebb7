"""What staff see of decisions that nobody could be mailed."""

from datetime import datetime

from mypage.core.api import View


class LetterToPrint(View):
    """A decision to print and send by post."""

    mail_id: str
    kind: str
    created_at: datetime
    establishment_number: str
    establishment_name: str
    postal_code: str
    address: str
    subject: str
    text: str


class PrintList(View):
    """One page of the print list, oldest first."""

    items: list[LetterToPrint]
    next_cursor: str | None
