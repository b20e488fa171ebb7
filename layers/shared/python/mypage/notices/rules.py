"""When a mail is tried again and given up, and what it says (design §7). Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from mypage.core.forms import items
from mypage.core.mail import Mail
from mypage.postings.choices import Publication
from mypage.postings.content import PostingContent
from mypage.postings.rules import RequestKind
from mypage.support.rules import Office, office_by_code

LEASE = timedelta(minutes=2)
"""How long one attempt may take before another may begin: longer than the function's time limit."""

GIVE_UP_AFTER = timedelta(days=1)
KEPT = timedelta(days=30)
_WEEKDAYS = "月火水木金土日"

DECISIONS = frozenset(
    {
        "posting_accepted",
        "posting_returned",
        "posting_refused",
        "posting_expiring",
        "posting_expired",
        "posting_cancelled",
        "change_accepted",
        "change_returned",
        "stop_accepted",
        "stop_returned",
        "extension_accepted",
        "extension_returned",
        "request_void",
        "establishment_change_accepted",
        "establishment_change_returned",
        "image_accepted",
        "image_returned",
        "referral_created",
        "referral_cancelled",
        "missing_result",
        "result_entry_closed",
    }
)
"""What must reach the employer in any case: printed and posted where there is no account (§1.6)."""

PATHS: Mapping[str, str] = {
    "posting_submitted": "/postings/{posting_id}",
    "posting_accepted": "/postings/{posting_id}",
    "posting_returned": "/postings/{posting_id}",
    "posting_refused": "/postings/{posting_id}",
    "posting_expiring": "/postings/{posting_id}",
    "posting_expired": "/postings/{posting_id}",
    "posting_cancelled": "/postings/{posting_id}",
    "change_submitted": "/postings/{posting_id}",
    "change_accepted": "/postings/{posting_id}",
    "change_returned": "/postings/{posting_id}",
    "stop_submitted": "/postings/{posting_id}",
    "stop_accepted": "/postings/{posting_id}",
    "stop_returned": "/postings/{posting_id}",
    "extension_submitted": "/postings/{posting_id}",
    "extension_accepted": "/postings/{posting_id}",
    "extension_returned": "/postings/{posting_id}",
    "request_void": "/postings/{posting_id}",
    "establishment_change_submitted": "/establishment",
    "establishment_change_accepted": "/establishment",
    "establishment_change_returned": "/establishment",
    "image_accepted": "/images",
    "image_returned": "/images",
    "referral_created": "/applicants/{referral_id}",
    "referral_cancelled": "/applicants/{referral_id}",
    "missing_result": "/applicants/{referral_id}/result",
    "result_entry_closed": "/applicants",
    "account_opened": "/sign-in",
    "password_changed": "/sign-in",
    "member_joined": "/account/members",
    "member_left": "/account/members",
    "member_removed": "/sign-in",
    "account_closed": "/",
    "email_changed": "/sign-in",
    "passkey_added": "/account",
    "passkey_removed": "/account",
    "message_received": "/messages/{thread_id}",
    "seeker_message_received": "/seeker/messages/{thread_id}",
    "seeker_account_opened": "/seeker/sign-in",
    "seeker_password_changed": "/seeker/sign-in",
    "seeker_account_closed": "/seeker/",
    "seeker_email_changed": "/seeker/sign-in",
}
"""Kind of mail -> the page its link opens. A kind without a path does not exist."""


TO_WHO_LEFT = frozenset({"member_removed", "account_closed", "seeker_account_closed"})
"""What goes to an account that no longer belongs to whom the mail speaks of."""

ONLY_WHILE_OWED = frozenset({"missing_result"})
"""What is not sent any more once a result is there, however long it waited (A14)."""


TO_THE_FORMER_ADDRESS = frozenset({"email_changed", "seeker_email_changed"})
"""What goes to the address that an account had before: whoever took the account over must not be the only one told."""


_ACCEPTED_AS: Mapping[str, tuple[str, str]] = {
    Publication.ALL.value: ("受理し、公開しました", "事業所名等を含む求人情報を公開しています。"),
    Publication.SEEKERS_ONLY.value: (
        "受理し、ハローワークの求職者に公開しました",
        "ハローワークの求職者に限定し、事業所名等を含む求人情報を公開しています。",
    ),
    Publication.WITHOUT_NAME.value: (
        "受理し、事業所名等を含めずに公開しました",
        "事業所名等を含まない求人情報を公開しています。",
    ),
    Publication.NOBODY.value: (
        "受理しました",
        "公開希望が「求人情報を公開しない」のため、求人情報は公開していません。",
    ),
}
"""公開希望 -> what an acceptance has done, for the subject and in a sentence (§2.4)."""

_ACCEPTED = "受理しました", "公開の範囲は、マイページでご確認ください。"
"""The same where 公開希望 is not known."""


class MailState(StrEnum):
    """Where a mail stands."""

    PENDING = "pending"
    SENT = "sent"
    NO_RECIPIENT = "no_recipient"
    TO_PRINT = "to_print"
    PRINTED = "printed"
    FAILED = "failed"
    DROPPED = "dropped"


def next_try(attempts: int, now: datetime) -> datetime:
    """Return when to try again after so many attempts: 1, 2, 4 ... minutes, at most an hour."""
    return now + timedelta(minutes=min(60, 2 ** max(0, attempts - 1)))


def gives_up(created_at: datetime, now: datetime) -> bool:
    """Return whether a mail has failed for a day, so that a person must look."""
    return now - created_at >= GIVE_UP_AFTER


def japanese_date(day: date) -> str:
    """Write a date as 2026年11月24日（火）."""
    return f"{day.year}年{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"


@cache
def _template(kind: str) -> tuple[Template, Template]:
    text = (Path(__file__).parent / "templates" / f"{kind}.txt").read_text(encoding="utf-8")
    subject, _, body = text.partition("\n")
    return Template(subject), Template(body)


def render(
    kind: str,
    *,
    establishment_name: str,
    office: Office,
    origin: str,
    refs: Mapping[str, Any],
    posting: Mapping[str, Any] | None,
) -> Mail:
    """Write a mail.

    Raises:
        LookupError: the mail speaks of a posting that is gone, or its kind is unknown.
    """
    facts = {
        "establishment_name": establishment_name,
        "link": origin + PATHS[kind].format_map(refs),
        "signature": _signature(office),
    }
    if "posting_id" in refs:
        if posting is None:
            raise LookupError(kind)
        facts |= _posting_facts(posting, refs)
    if "referral_id" in refs:
        facts |= _referral_facts(refs)
    subject, body = _template(kind)
    return Mail(subject=_one_line(subject.substitute(facts)), text=body.substitute(facts))


def _posting_facts(posting: Mapping[str, Any], refs: Mapping[str, Any]) -> dict[str, str]:
    same_review = posting.get("review_id") == refs.get("review_id")
    publication = (posting.get("content") or {}).get("publication", "")
    accepted_as, published_as = _ACCEPTED_AS.get(publication, _ACCEPTED)
    shown = publication != Publication.NOBODY.value
    return {
        "accepted_as": accepted_as,
        "published_as": published_as,
        "aim": "受理・公開" if shown else "受理",
        "target_of": "公開" if shown else "受理",
        "receipt_number": posting.get("receipt_number", ""),
        "posting_number": posting.get("posting_number", ""),
        "occupation": posting.get("occupation", ""),
        "target_date": _date(posting.get("target_date")),
        "valid_until": _date(posting.get("valid_until")),
        "comments": _comments(posting.get("comments") or [] if same_review else []),
        "refusal": _refusal(posting.get("refusal") or {}),
        "end_text": posting.get("end_text", ""),
        "request_kind": RequestKind(refs["request"]).label if "request" in refs else "",
    }


def _referral_facts(refs: Mapping[str, Any]) -> dict[str, str]:
    office = office_by_code(refs["referring_office"])
    return {
        "referral_number": refs["referral_number"],
        "referred_on": _date(refs["referred_on"]),
        "referring_office": f"{office.name}（電話 {office.phone}）" if office else "",
        "numbers": "、".join(refs.get("numbers", [])),
    }


def _date(text: str | None) -> str:
    return japanese_date(date.fromisoformat(text)) if text else "マイページでご確認ください"


def _comments(comments: Sequence[Mapping[str, str]]) -> str:
    labels = items(PostingContent)
    lines = [
        f"・{labels[key].label}：{comment['text']}"
        if (key := comment["field"].partition(".")[0]) in labels
        else f"・{comment['text']}"
        for comment in comments
    ]
    return "\n".join(lines) or "修正をお願いしたい点は、マイページでご確認ください。"


def _refusal(refusal: Mapping[str, str]) -> str:
    return f"{refusal['ground_label']}\n{refusal['text']}" if refusal else ""


def _signature(office: Office) -> str:
    return (
        "――――――――――\n"
        f"{office.name} {office.department}\n電話 {office.phone}\nメール {office.email}\n"
        "このメールは送信専用です。返信いただいてもお答えできません。"
    )


def _one_line(text: str) -> str:
    """A subject never carries a line break, whatever a field holds."""
    return " ".join(text.split())
