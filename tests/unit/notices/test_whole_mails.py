"""Mails word for word, as an employer reads them, and what stands where a fact is missing (design §7, R19-R22)."""

from datetime import date
from typing import Any

import pytest

from mypage.core.mail import Mail
from mypage.notices import rules
from mypage.support.rules import offices

KANAZAWA = offices()[0]
SIGNATURE = """\
――――――――――
ハローワーク金沢 求人事業所部門
電話 076-253-3036
メール hwkz-kyujin@mhlw.go.jp
このメールは送信専用です。返信いただいてもお答えできません。"""

POSTING: dict[str, Any] = {
    "review_id": "r1",
    "receipt_number": "20261118-00001",
    "posting_number": "99010-00000001",
    "occupation": "パンの製造・販売スタッフ（パート）",
    "target_date": "2026-11-20",
    "valid_until": "2027-01-31",
    "content": {"publication": "1"},
    "comments": [
        {"field": "working_patterns.0.break_minutes", "text": "休憩をご確認ください。"},
        {"field": "unheard_of", "text": "全体をご確認ください。"},
    ],
    "refusal": {"ground_label": "労働条件などが明示されていない", "text": "賃金の額をお書きください。"},
    "end_text": "事業所の廃止が確認されたためです。",
}
REVIEWED = {"posting_id": "p1", "review_id": "r1"}
REFERRED = {
    "posting_id": "p1",
    "referral_id": "f1",
    "referral_number": "99010-00000007",
    "referred_on": "2026-11-02",
    "referring_office": "99020",
}


def mail(kind: str, refs: dict[str, Any], posting: dict[str, Any] | None) -> Mail:
    return rules.render(
        kind,
        establishment_name="見本ベーカリー小立野",
        office=KANAZAWA,
        origin="https://mypage.example.jp",
        refs=refs,
        posting=posting,
    )


def body(written: Mail) -> str:
    """Return what stands between the salutation and the signature."""
    salutation, _, rest = written.text.partition("\n\n")
    assert salutation == "見本ベーカリー小立野 様"
    text, _, signature = rest.partition("\n\n――")
    assert "――" + signature.rstrip("\n") == SIGNATURE
    return text


# --- with all facts -------------------------------------------------------------------------------

WHOLE = [
    (
        "posting_submitted",
        REVIEWED,
        "求人の申込みを受け付けました（受付番号 20261118-00001）",
        """\
求人の申込みを受け付けました。申込み内容は、ハローワークで確認後に受理・公開します。

受付番号：20261118-00001
職種：パンの製造・販売スタッフ（パート）
公開の目標日：2026年11月20日（金）

確認が終わるまでは、マイページで内容の確認と取下げができます。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "posting_accepted",
        REVIEWED,
        "求人を受理し、公開しました（求人番号 99010-00000001）",
        """\
お申し込みの求人を受理しました。事業所名等を含む求人情報を公開しています。

求人番号：99010-00000001
職種：パンの製造・販売スタッフ（パート）
紹介期限日：2027年1月31日（日）

求人票はマイページで確認・印刷できます。募集を終えるときや内容が変わるときは、早めにお知らせください。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "posting_returned",
        REVIEWED,
        "求人の申込みについて、修正のお願いがあります（受付番号 20261118-00001）",
        """\
お申し込みの求人を確認したところ、修正をお願いしたい点がありました。

受付番号：20261118-00001
職種：パンの製造・販売スタッフ（パート）

・就業時間：休憩をご確認ください。
・全体をご確認ください。

修正のうえ、もう一度お申し込みください。入力した内容は残っています。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "posting_refused",
        REVIEWED,
        "求人の申込みを受理できませんでした（受付番号 20261118-00001）",
        """\
お申し込みの求人は、次の理由により受理できませんでした。

受付番号：20261118-00001
職種：パンの製造・販売スタッフ（パート）

労働条件などが明示されていない
賃金の額をお書きください。

ご不明な点は、下記までお問い合わせください。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "posting_cancelled",
        REVIEWED,
        "求人を取り消しました（求人番号 99010-00000001）",
        """\
次の求人は、ハローワークの判断により取り消しました。この求人の募集は終わりました。

求人番号：99010-00000001
職種：パンの製造・販売スタッフ（パート）

理由：
事業所の廃止が確認されたためです。

ご不明な点は、ハローワークまでお問い合わせください。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "request_void",
        {**REVIEWED, "request": "stop"},
        "申込みの対象の求人が終了しました（求人番号 99010-00000001）",
        """\
次の求人が終了したため、お申し込みの「募集停止」は対象がなくなりました。お手続きは必要ありません。

求人番号：99010-00000001
職種：パンの製造・販売スタッフ（パート）
受付番号：20261118-00001

募集を続けるときは、この求人を使って新しい求人を作成できます。
https://mypage.example.jp/postings/p1""",
    ),
    (
        "referral_created",
        REFERRED,
        "応募者が紹介されました（求人番号 99010-00000001）",
        """\
次の求人に、ハローワークが応募者を紹介しました。

求人番号：99010-00000001
職種：パンの製造・販売スタッフ（パート）
紹介番号：99010-00000007
紹介日：2026年11月2日（月）
紹介した安定所：ハローワーク見本（電話 076-000-0020）

紹介状は、求人者マイページの「応募者管理」で見られます。選考が終わったら、選考結果（採用・不採用）を同じ画面から登録するか、\
ハローワークに直接ご連絡ください。応募者本人には、選考結果を直接ご連絡いただく必要があります。
https://mypage.example.jp/applicants/f1""",
    ),
    (
        "result_entry_closed",
        {**REFERRED, "numbers": ["99010-00000007", "99010-00000008"]},
        "選考結果をハローワークにご連絡ください（求人番号 99010-00000001）",
        """\
次の求人は、選考結果を求人者マイページで登録できる期間が終わりましたが、選考結果が登録されていない紹介があります。

求人番号：99010-00000001
職種：パンの製造・販売スタッフ（パート）
結果が登録されていない紹介番号：99010-00000007、99010-00000008

求人者マイページからはハローワークへの選考結果を登録できません。この場合、選考結果は直接ハローワークにご連絡ください。
https://mypage.example.jp/applicants""",
    ),
]


@pytest.mark.parametrize(("kind", "refs", "subject", "text"), WHOLE, ids=[kind for kind, *_ in WHOLE])
def test_a_mail_reads_as_it_was_written(kind: str, refs: dict[str, Any], subject: str, text: str) -> None:
    written = mail(kind, refs, POSTING)
    assert written.subject == subject
    assert body(written) == text


def test_a_mail_that_speaks_of_no_posting_needs_none() -> None:
    written = mail("member_joined", {}, None)
    assert written.subject == "マイページのアカウントが追加されました"
    assert "https://mypage.example.jp/account/members\n" in written.text


@pytest.mark.parametrize("kind", ["posting_submitted", "referral_created"])
def test_a_mail_whose_posting_is_gone_is_named_by_its_kind(kind: str) -> None:
    with pytest.raises(LookupError) as gone:
        mail(kind, {**REVIEWED, **REFERRED}, None)
    assert gone.value.args == (kind,)


# --- what stands where a fact is missing ----------------------------------------------------------

SEE_MYPAGE = "マイページでご確認ください"

WITHOUT = [
    (
        "posting_submitted",
        "求人の申込みを受け付けました（受付番号 ）",
        [
            "ハローワークで確認後に受理・公開します。",
            "受付番号：\n職種：\n公開の目標日：" + SEE_MYPAGE + "\n\n",
        ],
    ),
    (
        "posting_accepted",
        "求人を受理しました（求人番号 ）",
        [
            "お申し込みの求人を受理しました。公開の範囲は、マイページでご確認ください。\n\n",
            "求人番号：\n職種：\n紹介期限日：" + SEE_MYPAGE + "\n\n",
        ],
    ),
    (
        "posting_returned",
        "求人の申込みについて、修正のお願いがあります（受付番号 ）",
        ["職種：\n\n修正をお願いしたい点は、マイページでご確認ください。\n\n修正のうえ"],
    ),
    ("posting_refused", "求人の申込みを受理できませんでした（受付番号 ）", ["職種：\n\n\n\nご不明な点は"]),
    ("posting_cancelled", "求人を取り消しました（求人番号 ）", ["理由：\n\n\nご不明な点は"]),
    ("request_void", "申込みの対象の求人が終了しました（求人番号 ）", ["お申し込みの「」は対象がなくなりました。"]),
]


@pytest.mark.parametrize("posting", [{}, {"content": None, "comments": None, "refusal": None}])
@pytest.mark.parametrize(("kind", "subject", "lines"), WITHOUT, ids=[kind for kind, *_ in WITHOUT])
def test_what_a_posting_does_not_have_is_left_out(
    kind: str, subject: str, lines: list[str], posting: dict[str, Any]
) -> None:
    written = mail(kind, {"posting_id": "p1"}, posting)
    assert written.subject == subject
    assert [line for line in lines if line not in written.text] == []


@pytest.mark.parametrize("review_id", ["r2", None])
def test_the_comments_of_another_review_are_not_told(review_id: str | None) -> None:
    refs = {"posting_id": "p1"} | ({"review_id": review_id} if review_id else {})
    assert (
        "（パート）\n\n修正をお願いしたい点は、マイページでご確認ください。\n\n修正のうえ"
        in mail("posting_returned", refs, POSTING).text
    )


def test_an_office_that_is_no_longer_known_is_left_out() -> None:
    text = mail("referral_created", {**REFERRED, "referring_office": "99999"}, POSTING).text
    assert "紹介した安定所：\n\n紹介状は" in text


def test_without_numbers_of_referrals_none_are_told() -> None:
    text = mail("result_entry_closed", REFERRED, POSTING).text
    assert "結果が登録されていない紹介番号：\n\n求人者マイページからは" in text


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 2), "2026年11月2日（月）"),
        (date(2026, 11, 3), "2026年11月3日（火）"),
        (date(2026, 11, 18), "2026年11月18日（水）"),
        (date(2026, 12, 31), "2026年12月31日（木）"),
        (date(2027, 1, 1), "2027年1月1日（金）"),
        (date(2027, 1, 2), "2027年1月2日（土）"),
        (date(2027, 1, 31), "2027年1月31日（日）"),
    ],
)
def test_a_day_is_written_with_its_day_of_the_week(day: date, written: str) -> None:
    assert rules.japanese_date(day) == written
