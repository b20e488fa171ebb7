"""`/_mail/`: every mail that was sent here, to be read in the browser. Exists on a developer's machine only."""

import re
from html import escape
from zoneinfo import ZoneInfo

import httpx
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from local.mails import Mail, mails_of

_JAPAN = ZoneInfo("Asia/Tokyo")
_LINK = re.compile(r"https?://[^\s<>\"'）」]+")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'"
_STYLE = """
body { font-family: 'Noto Sans JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif; line-height: 1.7;
  max-width: 52rem; margin: 0 auto; padding: 1rem; color: #1a1a1c; }
details { border: 1px solid #767676; border-radius: .5rem; margin: .75rem 0; padding: .5rem 1rem; }
summary { cursor: pointer; overflow-wrap: anywhere; } summary strong { display: block; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f2f2f2; padding: 1rem; font: inherit; }
iframe { width: 100%; height: 24rem; border: 1px solid #949494; }
"""


class Mailbox:
    def __init__(self, aws_endpoint: str) -> None:
        self._source = f"{aws_endpoint}/_ministack/ses/messages"
        self._http = httpx.AsyncClient(trust_env=False, timeout=10)

    async def close(self) -> None:
        await self._http.aclose()

    async def show(self, _request: Request) -> Response:
        mails = await self._newest_first()
        body = "".join(map(_entry, mails)) or "<p>まだメールは送信されていません。</p>"
        page = (
            '<!doctype html><html lang="ja"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width"><title>送信されたメール</title>'
            f"<style>{_STYLE}</style></head><body><main><h1>送信されたメール（{len(mails)}件）</h1>"
            "<p>この画面はローカル環境だけのものです。新しい順に並びます。停止すると消えます。"
            '<a href="/_mail/">再読み込み</a></p>'
            f"{body}</main></body></html>"
        )
        return HTMLResponse(page, headers={"content-security-policy": _POLICY, "cache-control": "no-store"})

    async def list_as_json(self, _request: Request) -> Response:
        mails = [mail.as_json() for mail in await self._newest_first()]
        return JSONResponse({"messages": mails}, headers={"cache-control": "no-store"})

    async def _newest_first(self) -> list[Mail]:
        try:
            answer = await self._http.get(self._source)
            answer.raise_for_status()
        except httpx.HTTPError:
            return []
        return mails_of(answer.json())[::-1]


def _entry(mail: Mail) -> str:
    sent = mail.sent_at.astimezone(_JAPAN).strftime("%Y/%m/%d %H:%M:%S")
    html = (
        '<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="HTML本文" '
        f'srcdoc="{escape(f'<base target="_blank">{mail.html}', quote=True)}"></iframe>'
        if mail.html
        else ""
    )
    return (
        f"<details><summary><strong>{escape(mail.subject)}</strong>{sent} 宛先: {escape(', '.join(mail.to))}"
        f"</summary><p>差出人: {escape(mail.sender)}</p><pre>{_linked(mail.text)}</pre>{html}</details>"
    )


def _linked(text: str) -> str:
    parts: list[str] = []
    end = 0
    for match in _LINK.finditer(text):
        address = escape(match[0], quote=True)
        parts += [escape(text[end : match.start()]), f'<a href="{address}" target="_blank">{address}</a>']
        end = match.end()
    return "".join([*parts, escape(text[end:])])
