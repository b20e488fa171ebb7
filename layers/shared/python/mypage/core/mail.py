"""Sending one mail through SES. What is written in it is the business of `notices` and `accounts`."""

from __future__ import annotations

import html
import re
from typing import Any, NamedTuple

from mypage.core import aws
from mypage.core.errors import Unavailable
from mypage.core.settings import settings

_LINK = re.compile(r"https?://[^\s<>\"']+")


class Mail(NamedTuple):
    """A rendered mail: a subject of one line and a plain text body."""

    subject: str
    text: str

    def html(self) -> str:
        """Return the text as HTML: escaped, links to our own origin clickable, readable on a phone."""
        ours = settings().public_origin + "/"
        body = _LINK.sub(
            lambda m: f'<a href="{m[0]}">{m[0]}</a>' if m[0].startswith(ours) else m[0],
            html.escape(self.text, quote=True),
        ).replace("\n", "<br>\n")
        return (
            '<!doctype html><html lang="ja"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1"></head>'
            '<body style="font-family:sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a;max-width:40em">'
            f"<p>{body}</p></body></html>"
        )


def quoted(address: str) -> str:
    """Return an address as SMTP takes it: carriers once gave out local parts with odd dots, which must stand in quotes.

    Accounts' addresses hold neither quotes nor backslashes, so nothing is to be escaped.
    """
    local, _, domain = address.rpartition("@")
    odd = local.startswith(".") or local.endswith(".") or ".." in local
    return f'"{local}"@{domain}' if odd else address


def unquoted(address: str) -> str:
    """Return an address as accounts keep it, from what SES reports of a mail that came back."""
    local, _, domain = address.rpartition("@")
    return f"{local[1:-1]}@{domain}" if len(local) > 2 and local[0] == local[-1] == '"' else address


def send(address: str, mail: Mail) -> None:
    """Send `mail` to one address.

    Raises:
        Unavailable: SES did not take it; sending again is safe in the sense that this attempt sent nothing we know of.
    """
    arguments: dict[str, Any] = {
        "FromEmailAddress": settings().mail_from,
        "Destination": {"ToAddresses": [quoted(address)]},
        "Content": {
            "Simple": {
                "Subject": {"Data": mail.subject, "Charset": "UTF-8"},
                "Body": {
                    "Text": {"Data": mail.text, "Charset": "UTF-8"},
                    "Html": {"Data": mail.html(), "Charset": "UTF-8"},
                },
            }
        },
    }
    if settings().mail_configuration_set:
        arguments["ConfigurationSetName"] = settings().mail_configuration_set
    try:
        aws.client("sesv2").send_email(**arguments)
    except Exception as error:
        # Whatever SES says (paused, throttled, unreachable), the person can only try again; the code tells the operator.
        raise Unavailable(
            "mail-unavailable",
            "ただいまメールを送信できません。入力内容はそのままで、少し待ってからもう一度お試しください。",
            retry_after_seconds=60,
        ) from error
