"""What a mail says, and when it is tried again and given up (design §7)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.core.mail import Mail
from mypage.notices import rules
from mypage.support.rules import offices

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
POSTING: dict[str, Any] = {
    "posting_id": "p1",
    "review_id": "r1",
    "receipt_number": "20261118-00001",
    "posting_number": "99010-00000001",
    "occupation": "パンの製造・販売スタッフ（パート）",
    "target_date": "2026-11-20",
    "valid_until": "2027-01-31",
}


def mail(kind: str, refs: dict[str, str] | None = None, **change: Any) -> Mail:
    return rules.render(
        kind,
        establishment_name="見本ベーカリー小立野",
        office=offices()[0],
        origin="https://mypage.example.jp",
        refs=refs or {"posting_id": "p1", "review_id": "r1"},
        posting={**POSTING, **change},
    )


@pytest.mark.parametrize("kind", rules.PATHS)
def test_every_kind_of_mail_can_be_written_and_leaves_no_gap(kind: str) -> None:
    written = mail(kind)
    assert written.subject
    assert "$" not in written.subject + written.text
    assert written.text.startswith("見本ベーカリー小立野 様")
    assert "https://mypage.example.jp/" in written.text
    assert "076-253-3036" in written.text
    assert "None" not in written.text


def test_a_mail_links_to_our_own_origin_only() -> None:
    for kind in rules.PATHS:
        links = [word for word in mail(kind).text.split() if "://" in word]
        assert links
        assert all(link.startswith("https://mypage.example.jp/") for link in links)


def test_the_receipt_tells_number_and_target_date() -> None:
    written = mail("posting_submitted")
    assert written.subject == "求人の申込みを受け付けました（受付番号 20261118-00001）"
    assert "公開の目標日：2026年11月20日（金）" in written.text
    assert "申込み内容は、ハローワークで確認後に受理・公開します。" in written.text


def test_an_acceptance_tells_the_number_and_the_last_day() -> None:
    written = mail("posting_accepted")
    assert "99010-00000001" in written.subject
    assert "紹介期限日：2027年1月31日（日）" in written.text


def test_a_return_lists_the_comments_by_the_name_of_their_field() -> None:
    comments = [
        {"field": "duties", "text": "詳しくお書きください。"},
        {"field": "working_patterns.0.break_minutes", "text": "休憩をご確認ください。"},
        {"field": "", "text": "全体をもう一度ご確認ください。"},
    ]
    text = mail("posting_returned", comments=comments).text
    assert (
        "・仕事内容：詳しくお書きください。\n・就業時間：休憩をご確認ください。\n・全体をもう一度ご確認ください。"
        in text
    )


def test_a_return_that_was_resubmitted_meanwhile_does_not_show_what_is_no_longer_asked() -> None:
    text = mail("posting_returned", comments=[{"field": "duties", "text": "古い"}], review_id="r2").text
    assert "古い" not in text
    assert "マイページでご確認ください" in text


def test_a_refusal_tells_the_ground_and_the_offices_words() -> None:
    text = mail("posting_refused", refusal={"ground": "not_stated", "ground_label": "理由の名", "text": "説明"}).text
    assert "理由の名\n説明" in text


@pytest.mark.parametrize("occupation", ["一行目\n二行目", "a\r\nBcc: victim@example.co.jp", "x\x0b\x0cy\u2028z\x85w"])
def test_a_subject_never_has_more_than_one_line(occupation: str) -> None:
    for kind in rules.PATHS:
        subject = mail(kind, occupation=occupation, receipt_number=occupation, posting_number=occupation).subject
        assert len(subject.splitlines()) == 1


def test_a_field_cannot_smuggle_in_a_placeholder() -> None:
    text = mail("posting_submitted", occupation="$signature ${link} $$").text
    assert "職種：$signature ${link} $$" in text


def test_a_mail_about_a_posting_that_is_gone_cannot_be_written() -> None:
    with pytest.raises(LookupError):
        rules.render(
            "posting_submitted",
            establishment_name="x",
            office=offices()[0],
            origin="",
            refs={"posting_id": "p1", "review_id": "r1"},
            posting=None,
        )


def test_a_kind_of_mail_that_does_not_exist_cannot_be_written() -> None:
    with pytest.raises(LookupError):
        mail("../../secret")


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 1), (1, 1), (2, 2), (3, 4), (4, 8), (6, 32), (7, 60), (8, 60), (2000, 60)]
)
def test_the_delay_after_a_failure_grows_to_an_hour(attempts: int, minutes: int) -> None:
    assert rules.next_try(attempts, NOW) == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("age", "given_up"),
    [(timedelta(hours=23, minutes=59, seconds=59), False), (timedelta(days=1), True), (timedelta(days=2), True)],
)
def test_a_mail_is_given_up_after_a_day(age: timedelta, *, given_up: bool) -> None:
    assert rules.gives_up(NOW - age, NOW) is given_up


def test_the_decisions_must_reach_the_employer_in_any_case() -> None:
    assert {"posting_accepted", "posting_returned", "posting_refused"} == rules.DECISIONS
    assert set(rules.PATHS) >= rules.DECISIONS
