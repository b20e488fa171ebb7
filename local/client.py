"""A client of the API as the page is one: it keeps the session cookies and sends the page's header.

Python's cookie jars do not return `Secure` cookies over http, so the cookies are kept here by hand.
"""

from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from types import TracebackType
from typing import Any, Self

import httpx

from local.progress import Problem

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class ApiClient:
    """One person at one browser, without the browser. Paths are those of the API: `/employer/home`."""

    def __init__(self, api: str, *, headers: Mapping[str, str] | None = None, address: str | None = None) -> None:
        """`address` is the loopback address to come from (any of 127.0.0.0/8): another address is another client."""
        self.api = api
        self.cookies: dict[str, str] = {}
        self._http = httpx.Client(
            # Connections are given up before the server's five idle seconds are over: a request sent at that very moment is lost.
            transport=httpx.HTTPTransport(
                local_address=address, trust_env=False, limits=httpx.Limits(keepalive_expiry=3)
            ),
            trust_env=False,
            timeout=120,
            headers=headers,
            follow_redirects=False,
        )
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def request(
        self,
        method: str,
        path: str,
        json: Any = None,
        *,
        content: bytes | None = None,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        sent = {"x-requested-with": "mypage"} if method in UNSAFE else {}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent |= {name.lower(): value for name, value in (headers or {}).items()}
        answer = self._http.request(
            method, self.api + path, json=json, content=content, params=dict(params) if params else None, headers=sent
        )
        self._keep_cookies(answer)
        return answer

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.request("GET", path, **options)

    def post(self, path: str, json: Any = None, **options: Any) -> httpx.Response:
        return self.request("POST", path, json, **options)

    def put(self, path: str, json: Any = None, **options: Any) -> httpx.Response:
        return self.request("PUT", path, json, **options)

    def patch(self, path: str, json: Any = None, **options: Any) -> httpx.Response:
        return self.request("PATCH", path, json, **options)

    def delete(self, path: str, **options: Any) -> httpx.Response:
        return self.request("DELETE", path, **options)

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep_cookies(self, answer: httpx.Response) -> None:
        for line in answer.headers.get_list("set-cookie"):
            pair, *attributes = line.split(";")
            name, _, value = pair.strip().partition("=")
            lapsed = any(attribute.strip().lower() == "max-age=0" for attribute in attributes)
            if lapsed or not value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value


def expect_status(answer: httpx.Response, *statuses: int) -> None:
    """Stop with a plain sentence if a call of the demo data was not answered as it should be."""
    if answer.status_code not in statuses:
        call = f"{answer.request.method} {answer.request.url.path}"
        raise Problem(f"The demo data could not be loaded: {call} answered {answer.status_code} {answer.text[:600]}")


def expect(answer: httpx.Response, *statuses: int) -> Any:
    """Return the body of an answer that has one of these statuses."""
    expect_status(answer, *statuses)
    return answer.json() if answer.content else None
