"""Hashing and judging passwords."""

import pytest

from mypage.accounts import passwords

CONTEXT = [
    "saiyo.tantou@kaga-seiki.example.co.jp",
    "9901-000001-1",
    "架空加賀精機株式会社",
    "カクウカガセイキ",
    "076-231-4598",
]


def test_a_hash_is_argon2id_salted_and_verifies_only_its_password() -> None:
    first, second = passwords.hash_password("きのこと夕立37台"), passwords.hash_password("きのこと夕立37台")

    assert first != second
    assert first.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.verify(first, "きのこと夕立37台")
    assert not passwords.verify(first, "きのこと夕立37番")


def test_full_width_and_composed_forms_are_the_same_password() -> None:
    stored = passwords.hash_password("kinoko が 37 dai")

    assert passwords.verify(stored, "ｋｉｎｏｋｏ\u3000か\u3099\u3000３７\u3000ｄａｉ")
    assert not passwords.verify(stored, "KINOKO が 37 dai")


@pytest.mark.parametrize("stored", [None, "", "x", "$argon2id$broken"])
def test_without_a_stored_password_nothing_verifies(stored: str | None) -> None:
    assert not passwords.verify(stored, "きのこと夕立37台")


def test_the_decoy_costs_what_a_real_password_costs() -> None:
    real = passwords.hash_password("きのこと夕立37台")

    assert passwords._DECOY.split("$")[1:4] == real.split("$")[1:4]  # noqa: SLF001 - the timing depends on it


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "ｐａｓｓｗｏｒｄ１２３４",
        "123456789012",
        "qwertyuiop12",
        "aaaaaaaaaaaaaaaa",
        "            ",
        "1q2w3e4r5t6y",
        "hellowork2026",
        "ハローワーク石川2026",
        "mypage-mypage",
        "さくらさくらさくら2026",
        "パスワードパスワード",
        "saiyo.tantou1",
        "kaga-seiki-2026",
        "9901-000001-1",
        "9901000001-1!",
        "架空加賀精機株式会社2026",
        "架空加賀精機の2026年",
        "カクウカガセイキ2026",
        "かくうかがせいき 2026!",
        "０７６ー２３１ー４５９８",
        "9901ー000001ー1!",
        "カブシキガイシャ架空加賀精機",
    ],
)
def test_common_and_contextual_passwords_are_guessable(password: str) -> None:
    assert passwords.is_guessable(password, CONTEXT)


@pytest.mark.parametrize(
    "password",
    [
        "きのこと夕立 と37台の自転車",
        "copper lantern eats seven maps",
        "かがやくほしのようにまたたく",
        "vK8#qLm2$Tz9w",
        "🍄と☔と37台の自転車",
        "Мой старый велосипед",
        "kaga no yuki wa shizuka ni tsumoru",
        "求人を出した朝に虹を見たよ",
    ],
)
def test_long_phrases_in_any_script_are_accepted(password: str) -> None:
    assert not passwords.is_guessable(password, CONTEXT)


@pytest.mark.parametrize(
    "password",
    [
        "correcthorsebatterystaple",
        "Correct Horse Battery Staple 1",
        "qwer1234asdf5678",
        "ａｂｃｄ１２３４ｅｆｇｈ",
        "йцукен12345678",
        "19800101-1980",
        "２０２６年１１月２６日",
        "平成元年1月1日です",
        "昭和五十五年一月一日生まれ",
        "26 November 2026",
        "月火水木金土日月火水木金",
        "日土金木水火月日土金木水",
        "春夏秋冬東西南北2026",
        "いちにさんしごろくしち",
        "かきくけこさしすせそたち",
        "よろしくおねがいします！！",
        "ヨロシクオネガイシマス",
        "おはようございます123",
        "ohayougozaimasu1",
        "明けましておめでとう令和8年",
        "парольпароль123",
        "мойкотмойкот12",
        "ねこだいすきねこだいすき",
        "我爱你我爱你520520",
        "비밀번호비밀번호12",
        "くまくまくまくまくまくま",
    ],
)
def test_what_is_common_in_any_script_is_guessable(password: str) -> None:
    """Leaked, said to everybody, going on by itself, a date, or the same again: alone or joined."""
    assert passwords.is_guessable(password, [])


@pytest.mark.parametrize(
    "password",
    [
        "自転車・夕立・きのこ三号",
        "鯨、歯車、にんじんの夜行列車",
        "三匹の猿と壊れた時計",
        "ありがとうと言える猫になりたい",
        "さくら咲く丘で笛を吹く郵便屋",
        "いろいろな花を植える庭だった",
        "ますます冷え込む夜の屋台そば",
        "八月の終わりに海で拾った貝殻",
        "2019年に買った青い鞄の中身",
        "毎朝七時に犬と港まで歩く",
        "ラジオ 煙突 オムレツ 雲",
        "azarashi to kikansha no ame",
        "내일은 작은 배를 타고 섬에 간다",
        "云彩下面有三只蓝色的狐狸",
        "la tortue mange 4 cerises bleues",
        "Drei Füchse tanzen am Teich",
        "Το πλοίο φεύγει αργά",
        "قطة زرقاء تحت المطر",
        "gY7!pq-2vTn4xZ",
        "7f3a9c1e5b8d2460",
    ],
)
def test_unrelated_words_sentences_and_chance_pass_in_any_script(password: str) -> None:
    """Refusing good ones teaches people to write them down."""
    assert not passwords.is_guessable(password, CONTEXT)


def test_the_longest_password_is_judged_quickly() -> None:
    assert not passwords.is_guessable("長くて珍しい合言葉を並べた文" * 4 + "おわり", CONTEXT)


@pytest.mark.parametrize(
    ("password", "guessable"),
    [
        ("👨‍👩‍👧‍👦" * 12, False),
        ("👨‍👩‍👧‍👦 と夕立の 37台と林檎が八つ、橋の下で歌う" + "👨‍👩‍👧‍👦" * 8, False),
        ("k" * 72 + "Zq7", True),
        ("ab" * 40, True),
    ],
)
def test_a_password_of_more_code_points_than_zxcvbn_takes_is_judged_by_its_beginning(
    password: str, guessable: bool
) -> None:
    """64 characters may be several hundred code points: zxcvbn refuses more than 72."""
    assert passwords.is_guessable(password, CONTEXT) is guessable
