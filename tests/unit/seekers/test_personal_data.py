"""The scan of free texts before publication (domain.md §5): each rule by what it finds and what it leaves alone."""

from datetime import date

import pytest

from mypage.seekers.personal_data import RULES, Person, findings, unconfirmed

HANAKO = Person(
    name="見本 花子",
    name_kana="ミホン ハナコ",
    seeker_number="99010-00000001",
    phone="076-000-1001",
    email="hanako.m@example.co.jp",
    address="小立野町４－５",
    birth_date=date(1990, 4, 1),
)

FOUND = [
    ("phone", "076-000-0001"),
    ("phone", "０７６（０００）０００１"),
    ("phone", "電話は090 1234 5678です"),
    ("phone", "０９０・１２３４・５６７８"),
    ("phone", "〇九〇一二三四五六七八"),
    ("phone", "090ー1234ー5678"),
    ("phone", "+81 90-1234-5678"),
    ("phone", "0 9 0 1 2 3 4 5 6 7 8"),
    ("phone", "09012345678"),
    ("mail", "taro@example.co.jp"),
    ("mail", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ"),
    ("mail", "taro(at)example.com"),
    ("mail", "taro アットマーク example ドット com"),
    ("mail", "taro [at] example [dot] com"),
    ("mail", "hanako.m まで"),
    ("link", "https://example.jp/me"),
    ("link", "ｈｔｔｐｓ：／／example.jp"),
    ("link", "www.example.com"),
    ("link", "my-site.example.com をご覧ください"),
    ("link", "作品はtaro.github.io"),
    ("handle", "LINE ID: hanako99"),
    ("handle", "ラインのIDはhanako99"),
    ("handle", "インスタ @hanako_99"),
    ("handle", "Xアカウント→hanako_99"),
    ("handle", "@hanako99"),
    ("name", "見本花子です"),
    ("name", "見本　花子"),
    ("name", "見 本 花 子"),
    ("name", "花子 見本"),
    ("name", "みほん はなこ"),
    ("name", "ﾐﾎﾝﾊﾅｺ"),
    ("name", "ミホン・ハナコ"),
    ("name", "花子と申します"),
    ("name", "ハナコと申します"),
    ("name", "ﾊﾅｺと申します"),
    ("name", "はなこと申します"),
    ("name", "はなこです"),
    ("name", "（はなこ）"),
    ("name", "職場でははなこ、ではなく「はなこ」と呼ばれます"),
    ("name", "同僚に「みほんさん」と呼ばれます"),
    ("address", "〒920-0000"),
    ("address", "920-0000に住んでいます"),
    ("address", "小立野１丁目"),
    ("address", "小立野1-2-3"),
    ("address", "小立野一丁目２番３号"),
    ("address", "小立野町４の５"),
    ("birth_date", "1990年4月1日"),
    ("birth_date", "平成２年４月１日生まれ"),
    ("birth_date", "19900401"),
    ("birth_date", "生年月日"),
    ("birth_date", "平成二年四月一日に金沢で"),
    ("birth_date", "平成2年4月1日"),
    ("birth_date", "H2.4.1"),
    ("birth_date", "Ｈ０２／０４／０１"),
    ("birth_date", "h. 2-4-1"),
    ("birth_date", "H020401"),
    ("birth_date", "㍻2年4月1日"),
    ("birth_date", "一九九〇年四月一日"),
    ("birth_date", "1990・4・1"),
    ("birth_date", "昭和五十年三月三日生"),
    ("birth_date", "S50.3.3生まれ"),
    ("birth_date", "平成5年3月3日生（女）"),
    ("birth_date", "生まれは昭和五十年三月三日"),
    ("birth_date", "誕生日：1975/3/3"),
    ("seeker_number", "99010-00000001"),
    ("seeker_number", "９９０１０－００００００２２"),
    ("workplace", "株式会社架空精機で経理"),
    ("workplace", "架空精機（株）"),
    ("workplace", "㈱架空精機"),
    ("workplace", "医療法人見本会で看護助手"),
    ("school", "架空大学を卒業"),
    ("school", "見本県立架空高校"),
]

LEFT_ALONE = [
    "経理を10年担当し、月次決算と年次決算を行いました。",
    "Excel 2016、Word、ASP.NET、VB.NET、Node.js を使えます。",
    "ライン作業の経験があります。ＬＩＮＥでの連絡も得意です。",
    "2020-04-01から2023-03-31まで勤務",
    "年商1,000,000,000円の部門を担当",
    "TOEIC 850点、日商簿記2級（2019年取得）",
    "株式会社での経理の経験があります。",
    "四年制大学を卒業後、工業高校で講師をしました。",
    "大学では経済を学びました。",
    "1日8時間、週5日働けます。3-4名のチームでした。",
    "NC旋盤 0.001mm の精度で加工",
    "花が好きで、造園の展示会にも行きました。",
    "金沢市",
    "応募番号は12345です",
    "第一種電気工事士、第二種電気工事士",
    "e-mailの対応、Webサイトの更新",
    "一から十まで自分で考えます。",
    "令和元年度 採用",
    "平成30年〜令和2年 勤務",
    "平成二年四月から平成五年三月まで経理を担当",
    "平成30年4月1日入社、令和2年3月31日退職",
    "H30.4.1〜R2.3.31 経理",
    "昭和五十年三月三日創業の旅館で接客",
    "2015年4月1日 生産管理課へ異動",
    "令和2年4月1日生活支援員として勤務",
    "4月1日の生ビールの催しを担当",
    "版数はh2.4.10、型番はMH2.4.1",
    "この話はなことばに残りました。",
]


@pytest.mark.parametrize(("rule", "text"), FOUND)
def test_what_tells_who_somebody_is_is_found(rule: str, text: str) -> None:
    assert rule in {finding.rule for finding in findings({"self_pr": text}, HANAKO)}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_tells_what_somebody_can_do_is_left_alone(text: str) -> None:
    assert [(finding.rule, finding.excerpt) for finding in findings({"self_pr": text}, HANAKO)] == []


def test_every_rule_is_tried_above() -> None:
    assert {rule for rule, _ in FOUND} == {rule.name for rule in RULES}


def test_a_finding_names_its_field_and_shows_the_words_as_they_were_written() -> None:
    content = {
        "career": [{"occupation": "経理", "duties": "連絡先は ０９０－１２３４－５６７８ です"}],
        "qualifications": ["簿記"],
    }
    (finding,) = findings(content, HANAKO)
    assert (finding.field, finding.rule, finding.excerpt) == ("career.0.duties", "phone", "０９０－１２３４－５６７８")


def test_a_short_name_does_not_stop_common_words() -> None:
    forest = Person(name="林 正", name_kana="ハヤシ タダシ", seeker_number="99010-00000002")
    assert findings({"self_pr": "林業に従事し、正確に作業しました。"}, forest) == []
    assert [f.rule for f in findings({"self_pr": "林正です"}, forest)] == ["name"]


@pytest.mark.parametrize(
    ("born", "text"),
    [
        (date(1975, 3, 3), "昭和五十年三月三日"),
        (date(1975, 3, 3), "昭和五〇年三月三日"),
        (date(1975, 3, 3), "S50.3.3"),
        (date(1993, 3, 3), "平成5年3月3日"),
        (date(2003, 12, 31), "平成十五年十二月三十一日"),
        (date(1989, 10, 10), "平成元年十月十日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(2019, 5, 20), "R元.5.20"),
        (date(2000, 11, 21), "二〇〇〇年一一月二一日"),
    ],
)
def test_the_birth_date_of_the_register_is_found_in_any_writing_and_no_other_day(born: date, text: str) -> None:
    def found(day: date) -> list[str]:
        person = Person(name="見本 花子", name_kana="ミホン ハナコ", seeker_number="99010-00000001", birth_date=day)
        return [finding.excerpt for finding in findings({"self_pr": f"私は{text}に金沢で"}, person)]

    assert found(born) == [text]
    assert found(born.replace(year=born.year + 1)) == []
    assert found(born.replace(month=born.month % 12 + 1, day=1)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昭和五十年三月三日", True),
        ("S50.3.3", True),
        ("1975年3月3日", True),
        ("昭和63年12月31日", True),
        ("平成元年一月八日", False),
        ("昭和50年3月に入社", False),
        ("型番1975.13.1", False),
    ],
)
def test_where_nobody_knows_the_birth_date_a_day_before_heisei_is_taken_for_it(text: str, found: bool) -> None:
    person = Person(name="見本 花子", name_kana="ミホン ハナコ", seeker_number="99010-00000001")
    assert bool(findings({"self_pr": text}, person)) is found


@pytest.mark.parametrize(
    ("kana", "text", "found"),
    [
        ("ワタナベ アキラ", "ﾜﾀﾅﾍﾞと申します", True),
        ("ワタナベ アキラ", "ﾜﾀﾅﾍﾞｱｷﾗ", True),
        ("ワタナベ アキラ", "わたなべと申します", True),
        ("ワタナベ アキラ", "わたなべ、あきらです", True),
        ("ﾜﾀﾅﾍﾞ ｱｷﾗ", "ワタナベと申します", True),
        ("ワタナベ アキラ", "最後まであきらめない", False),
        ("ワタナベ アキラ", "あきらめず、あきらかにします", False),
        ("モリタ マサシ", "それはまさしく天職でした", False),
        ("モリタ マモル", "約束をまもる", False),
    ],
)
def test_a_reading_is_found_in_every_kana_where_it_is_a_name(kana: str, text: str, found: bool) -> None:
    person = Person(name="見本 明", name_kana=kana, seeker_number="99010-00000003")
    assert bool(findings({"self_pr": text}, person)) is found


def test_only_what_was_named_is_let_pass() -> None:
    found = findings({"self_pr": "見本花子 076-000-0001"}, HANAKO)
    assert {f.rule for f in unconfirmed(found, ["self_pr:name"])} == {"phone"}
    assert unconfirmed(found, ["self_pr:name", "self_pr:phone"]) == []


@pytest.mark.parametrize("text", ["", "0" * 500, "あ" * 500, "a." * 250, "0-" * 250, "@" * 500, "（株）" * 160])
def test_the_scan_ends_whatever_is_written(text: str) -> None:
    findings({"self_pr": text}, HANAKO)
