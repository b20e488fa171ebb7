"""Reads the mails that the engine's SES took. They are gone when the engine stops."""

import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

_AUTH_KEY = re.compile(r"認証キー[^0-9A-Za-z\n]*\n?[^0-9A-Za-z\n]*([0-9A-Z]{4,}(?:-[0-9A-Z]{4,})*)")


@dataclass(frozen=True)
class Mail:
    """One sent mail, decoded."""

    id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str
    sent_at: datetime

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"to": list(self.to), "sent_at": self.sent_at.isoformat()}


def mails_of(answer: dict[str, Any]) -> list[Mail]:
    """The engine's answer as mails, oldest first."""
    mails = [
        Mail(
            id=record["MessageId"],
            sender=record["Source"],
            to=tuple(record["To"]),
            subject=record["Subject"] or "",
            text=record["BodyText"] or "",
            html=record["BodyHtml"] or "",
            sent_at=datetime.fromtimestamp(record["Timestamp"], UTC),
        )
        for account in answer["messages"].values()
        for record in account
    ]
    return sorted(mails, key=lambda mail: mail.sent_at)


def auth_key(mail: Mail) -> str:
    """The authentication key (認証キー) that stands in a sign-up mail."""
    found = _AUTH_KEY.search(mail.text)
    if found is None:
        raise ValueError(f"no authentication key in: {mail.text}")
    return found[1]
