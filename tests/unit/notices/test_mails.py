"""What a mail says, and when it is tried again and given up (design §7)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.core.mail import Mail
from mypage.core.settings import settings
from mypage.notices import rules
from mypage.postings.rules import RequestKind
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
    "content": {"publication": "1"},
}
OF_REQUESTS = [kind for kind in rules.PATHS if kind.partition("_")[0] in {"change", "stop", "extension", "request"}]

OF_POSTINGS = [*OF_REQUESTS, *(kind for kind in rules.PATHS if kind.startswith("posting_"))]


def request_of(kind: str) -> str:
    """Return the kind of request of which a mail speaks."""
    name = kind.partition("_")[0]
    return "stop" if name == "request" else name


OF_REFERRALS = ["referral_created", "referral_cancelled", "missing_result", "result_entry_closed"]
REFERRAL: dict[str, Any] = {
    "referral_id": "f1",
    "referral_number": "99010-00000007",
    "referred_on": "2026-11-02",
    "referring_office": "99020",
    "numbers": ["99010-00000007", "99010-00000008"],
}


def refs_of(kind: str) -> dict[str, Any]:
    """Return what the intent of a mail of this kind refers to."""
    if kind in OF_REFERRALS:
        return {"posting_id": "p1", **REFERRAL}
    refs = {"posting_id": "p1", "review_id": "r1", "thread_id": "t1"}
    return {**refs, "request": request_of(kind)} if kind in OF_REQUESTS else refs


def mail(kind: str, refs: dict[str, Any] | None = None, **change: Any) -> Mail:
    return rules.render(
        kind,
        establishment_name="見本ベーカリー小立野",
        office=offices()[0],
        origin="https://mypage.example.jp",
        refs=refs or refs_of(kind),
        posting={**POSTING, **change},
    )


ALL_FACTS: dict[str, Any] = {
    "comments": [{"field": "duties", "text": "詳しくお書きください。"}],
    "refusal": {"ground": "not_stated", "ground_label": "労働条件などが明示されていない", "text": "ご確認ください。"},
    "end_text": "事業所の廃止が確認されたためです。",
}


@pytest.mark.parametrize("kind", rules.PATHS)
def test_every_kind_of_mail_can_be_written_and_leaves_no_gap(kind: str) -> None:
    written = mail(kind, **ALL_FACTS)
    assert written.subject
    assert "$" not in written.subject + written.text
    assert written.text.startswith("見本ベーカリー小立野 様") != kind.startswith("seeker_"), (
        "a seeker's name is left out"
    )
    assert "https://mypage.example.jp/" in written.text
    assert "076-253-3036" in written.text
    assert "None" not in written.text
    assert "：\n" not in written.text.replace("理由：\n", ""), "no label without its fact"


@pytest.mark.parametrize("kind", rules.PATHS)
def test_no_mail_needs_what_its_posting_may_not_have(kind: str) -> None:
    bare = {"posting_id": "p1", "occupation": "受付"}
    written = rules.render(
        kind,
        establishment_name="見本ベーカリー小立野",
        office=offices()[0],
        origin="https://mypage.example.jp",
        refs=refs_of(kind),
        posting=bare,
    )
    assert "$" not in written.subject + written.text
    assert "None" not in written.subject + written.text


def test_every_template_belongs_to_a_kind_and_every_kind_has_one() -> None:
    files = {file.stem for file in (Path(rules.__file__).parent / "templates").glob("*.txt")}
    assert files == set(rules.PATHS)


MARKUP = '"><img src=x onerror=alert(1)><script>alert(1)</script><a href="https://evil.example/">ここ</a>'


class Elements(HTMLParser):
    """What a mail program makes of a mail: its elements, where its links lead, and the text that is read."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: set[str] = set()
        self.text = ""
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.links |= {value or "" for name, value in attrs if name == "href"}

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def own_origin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PUBLIC_ORIGIN", "https://mypage.example.jp")
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.usefixtures("own_origin")
@pytest.mark.parametrize("kind", rules.PATHS)
def test_markup_in_every_text_of_a_mail_is_read_as_it_was_typed(kind: str) -> None:
    facts = {
        "occupation": MARKUP,
        "comments": [{"field": "duties", "text": MARKUP}, {"field": "", "text": MARKUP}],
        "refusal": {"ground": "not_stated", "ground_label": MARKUP, "text": MARKUP},
        "end_text": MARKUP,
    }
    written = rules.render(
        kind,
        establishment_name=MARKUP,
        office=offices()[0],
        origin="https://mypage.example.jp",
        refs=refs_of(kind),
        posting={**POSTING, **facts},
    )
    seen = Elements(written.html())
    assert seen.names <= {"html", "head", "meta", "body", "p", "br", "a"}
    assert all(link.startswith("https://mypage.example.jp/") for link in seen.links)
    assert seen.text.count(MARKUP) == written.text.count(MARKUP)
    assert written.text.count(MARKUP) >= 1 or kind.startswith("seeker_")
    assert "\n" not in written.subject


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


@pytest.mark.parametrize(
    ("publication", "subject", "sentence"),
    [
        ("1", "求人を受理し、公開しました", "事業所名等を含む求人情報を公開しています。"),
        ("2", "求人を受理し、ハローワークの求職者に公開しました", "ハローワークの求職者に限定し、"),
        ("3", "求人を受理し、事業所名等を含めずに公開しました", "事業所名等を含まない求人情報を公開しています。"),
        ("4", "求人を受理しました", "求人情報は公開していません。"),
    ],
)
def test_an_acceptance_says_to_whom_the_posting_is_shown(publication: str, subject: str, sentence: str) -> None:
    """§2.4: 公開希望 1 to all, 2 to seekers, 3 without the name, 4 to nobody."""
    content = {"publication": publication}
    written = mail("posting_accepted", content=content)
    assert written.subject == f"{subject}（求人番号 99010-00000001）"
    assert sentence in written.text
    assert sentence in mail("change_accepted", content=content).text


@pytest.mark.parametrize("kind", [kind for kind in OF_POSTINGS if kind not in {"posting_accepted", "change_accepted"}])
def test_no_mail_about_a_posting_promises_to_publish_what_is_not_to_be_published(kind: str) -> None:
    """公開希望 4."""
    written = mail(kind, content={"publication": "4"})
    assert "公開" not in written.subject + written.text


def test_the_receipt_of_what_is_not_to_be_published_tells_when_it_should_be_accepted() -> None:
    """公開希望 4."""
    text = mail("posting_submitted", content={"publication": "4"}).text
    assert "ハローワークで確認後に受理します。" in text
    assert "受理の目標日：2026年11月20日（金）" in text


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


@pytest.mark.parametrize("kind", OF_REQUESTS)
def test_a_mail_about_a_request_names_posting_and_request(kind: str) -> None:
    written = mail(kind)
    named = {"change": "求人内容の変更", "stop": "募集停止", "extension": "有効期間", "request": "「募集停止」"}
    assert named[kind.partition("_")[0]] in written.subject + written.text
    assert "求人番号：99010-00000001" in written.text
    assert "職種：パンの製造・販売スタッフ（パート）" in written.text


@pytest.mark.parametrize("kind", ["change_submitted", "stop_submitted", "extension_submitted"])
def test_the_receipt_of_a_request_tells_its_number_and_target_and_that_nothing_has_changed_yet(kind: str) -> None:
    written = mail(kind)
    assert "20261118-00001" in written.subject
    assert "確認の目標日：2026年11月20日（金）" in written.text
    assert "確認が終わるまでは" in written.text


@pytest.mark.parametrize("kind", ["change_returned", "stop_returned", "extension_returned"])
def test_a_request_that_is_sent_back_tells_the_comments(kind: str) -> None:
    comments = [{"field": "", "text": "もう一度ご確認ください。"}]
    assert "・もう一度ご確認ください。" in mail(kind, comments=comments).text


def test_an_extension_tells_the_new_last_day() -> None:
    assert "新しい紹介期限日：2027年1月31日（日）" in mail("extension_accepted").text


@pytest.mark.parametrize("kind", ["posting_expiring", "posting_expired"])
def test_a_mail_about_the_end_tells_the_last_day_and_what_can_be_done(kind: str) -> None:
    written = mail(kind)
    assert "紹介期限日：2027年1月31日（日）" in written.text
    assert "この求人を使って新しい求人を作成" in written.text


def test_a_cancellation_tells_the_offices_words() -> None:
    assert "理由：\n事業所の廃止が確認されたためです。" in mail("posting_cancelled", **ALL_FACTS).text


@pytest.mark.parametrize("kind", ["referral_created", "referral_cancelled", "missing_result"])
def test_a_mail_about_a_referral_names_it_by_number_and_day(kind: str) -> None:
    text = mail(kind).text
    assert "紹介番号：99010-00000007" in text
    assert "紹介日：2026年11月2日（月）" in text
    assert "求人番号：99010-00000001" in text


def test_r22_the_two_week_notice_has_its_name_and_leads_to_the_form() -> None:
    written = mail("missing_result")
    assert "選考結果未入力通知" in written.subject
    assert "https://mypage.example.jp/applicants/f1/result" in written.text


def test_r20_the_mails_say_that_the_applicant_must_be_told_directly() -> None:
    for kind in ("referral_created", "missing_result"):
        assert "応募者本人には、選考結果を直接ご連絡いただく必要があります。" in mail(kind).text


def test_r21_the_mail_after_the_cut_off_has_the_leaflets_words_and_every_number_that_is_owed() -> None:
    text = mail("result_entry_closed").text
    assert "選考結果は直接ハローワークにご連絡ください。" in text
    assert "99010-00000007、99010-00000008" in text


@pytest.mark.parametrize("kind", RequestKind)
def test_what_has_become_void_is_called_by_its_name(kind: RequestKind) -> None:
    text = mail("request_void", {"posting_id": "p1", "request": kind.value}).text
    assert f"お申し込みの「{kind.label}」は対象がなくなりました" in text


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


def test_what_the_office_or_the_clock_has_done_must_reach_the_employer_in_any_case() -> None:
    """§1.6: printed and posted to who has no account. Receipts are not: staff hand them over as they enter a paper."""
    of_postings = {kind for kind in rules.DECISIONS if not kind.startswith("establishment_")}
    assert of_postings == {
        *(f"posting_{done}" for done in ("accepted", "returned", "refused", "expiring", "expired", "cancelled")),
        *(f"{kind}_{done}" for kind in ("change", "stop", "extension") for done in ("accepted", "returned")),
        "request_void",
        *(f"image_{done}" for done in ("accepted", "returned")),
        *OF_REFERRALS,
    }
    assert set(rules.PATHS) >= rules.DECISIONS
    assert not any(kind.endswith("_submitted") for kind in rules.DECISIONS)
