"""Calls the functions behind the first pages once, so that the first clicks are fast."""

import time
from typing import Any

import httpx

from local.client import ApiClient

_PUBLIC = ("/public/support", "/public/consent-documents")
_EMPLOYER = ("/employer/session", "/employer/home")
_STAFF = ("/staff/session", "/staff/reviews", "/staff/desk")


def prewarm(description: dict[str, Any]) -> float:
    """Whatever fails is left cold: this only saves time. Returns the seconds it took."""
    began = time.monotonic()
    demo = description["demo"]
    try:
        with ApiClient(description["api"]) as client:
            _get_all(client, _PUBLIC)
            if "employer" in demo and client.post("/public/sessions", demo["employer"]).is_success:
                _get_all(client, _EMPLOYER)
                client.delete("/employer/session")
        with ApiClient(description["api"]) as client:
            if client.post("/public/staff-sessions", demo["staff"]).is_success:
                _get_all(client, _STAFF)
                client.delete("/staff/session")
    except httpx.HTTPError:
        pass
    return time.monotonic() - began


def _get_all(client: ApiClient, paths: tuple[str, ...]) -> None:
    for path in paths:
        client.get(path)
