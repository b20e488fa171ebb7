"""The account rules: vectors of domain.md §1.3 verbatim, limits with one below and one above."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mypage.accounts import rules
from mypage.accounts.rules import CodeState
from mypage.core.clock import JST, midnight

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
SECOND = timedelta(seconds=1)
MOMENT = timedelta(microseconds=1)


def jst(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JST)


def told(refused: pytest.ExceptionInfo[PydanticCustomError]) -> tuple[str, str]:
    """Return the code and the sentence of a refusal."""
    return refused.value.type, refused.value.message()


# --- codes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("effective_on", "last_day"),
    [
        (date(2026, 11, 20), date(2026, 11, 25)),
        (date(2026, 12, 28), date(2027, 1, 2)),  # over new year, a Saturday: no shift
        (date(2028, 2, 25), date(2028, 3, 1)),  # leap year
    ],
)
def test_a01_the_vectors_of_a_codes_last_day(effective_on: date, last_day: date) -> None:
    valid_from, valid_until = rules.code_window(midnight(effective_on), effective_on)

    assert rules.last_valid_day(effective_on) == last_day
    assert valid_from == midnight(effective_on)
    assert valid_until == midnight(last_day + timedelta(days=1))


def test_a01_the_vector_of_the_last_second() -> None:
    _, until = rules.code_window(midnight(date(2026, 11, 20)), date(2026, 11, 20))

    last_second = datetime(2026, 11, 25, 23, 59, 59, tzinfo=JST)
    assert rules.code_state(CodeState.ISSUED, until, last_second) is CodeState.ISSUED
    assert rules.code_state(CodeState.ISSUED, until, datetime(2026, 11, 26, tzinfo=JST)) is CodeState.EXPIRED


def test_a02_a_code_is_never_valid_before_its_issue() -> None:
    assert rules.code_window(NOW, NOW.date())[0] == NOW
    assert rules.code_window(NOW, NOW.date() + timedelta(days=1))[0] == midnight(date(2026, 11, 19))


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)), st.timedeltas(timedelta(), timedelta(hours=23, minutes=59)))
def test_r11_a_code_covers_the_effective_day_and_five_more(effective_on: date, since_midnight: timedelta) -> None:
    issued_at = midnight(effective_on) + since_midnight

    valid_from, valid_until = rules.code_window(issued_at, effective_on)

    assert valid_from == issued_at
    assert (valid_until - timedelta(microseconds=1)).date() == effective_on + timedelta(days=5)


@pytest.mark.parametrize("state", [CodeState.USED, CodeState.EXPIRED, CodeState.REVOKED])
def test_an_ended_code_keeps_its_state(state: CodeState) -> None:
    assert rules.code_state(state, NOW, NOW + timedelta(days=9)) is state


def test_a02_days_are_those_of_japan() -> None:
    assert rules.effective_days(datetime(2026, 11, 18, 15, 0, tzinfo=UTC)) == (date(2026, 11, 19), date(2026, 11, 26))


EVENTS: tuple[rules.CodeEvent, ...] = ("use", "expire", "revoke")


@pytest.mark.parametrize(("state", "event"), list(product(CodeState, EVENTS)))
def test_only_issued_codes_change_except_that_a06_uses_an_expired_one(state: CodeState, event: rules.CodeEvent) -> None:
    possible = state is CodeState.ISSUED or (state, event) == (CodeState.EXPIRED, "use")

    assert ((state, event) in rules.CODE_TRANSITIONS) is possible
    assert (state in rules.code_states_before(event)) is possible


# --- keys and mails -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "valid"),
    [
        (datetime(2026, 11, 18, 10, 0, 0, tzinfo=JST), True),
        (datetime(2026, 11, 18, 10, 49, 59, tzinfo=JST), True),
        (datetime(2026, 11, 18, 10, 50, 0, tzinfo=JST), False),
    ],
)
def test_a05_the_vectors_of_a_key(at: datetime, valid: bool) -> None:
    assert rules.is_key_valid(NOW, at) is valid


@pytest.mark.parametrize(
    ("at", "in_time"),
    [("2026-11-18T10:49:59.999999+09:00", True), ("2026-11-18T10:50:00+09:00", False)],
)
def test_r09_a_key_ends_fifty_minutes_after_it_was_made(at: str, in_time: bool) -> None:
    assert (datetime.fromisoformat(at) < rules.key_valid_until(NOW)) is in_time


def test_a_key_may_be_given_another_life_than_fifty_minutes() -> None:
    day = timedelta(hours=24)

    assert rules.is_key_valid(NOW, NOW + day - MOMENT, day)
    assert not rules.is_key_valid(NOW, NOW + day, day)


@pytest.mark.parametrize(
    ("at", "in_time"),
    [("2026-11-18T10:09:59.999999+09:00", True), ("2026-11-18T10:10:00+09:00", False)],
)
def test_a_login_code_ends_ten_minutes_after_it_was_made(at: str, in_time: bool) -> None:
    assert (datetime.fromisoformat(at) < rules.login_code_valid_until(NOW)) is in_time


@pytest.mark.parametrize(
    ("minutes_ago", "wait"),
    [
        ([], None),
        ([1, 2], None),
        ([1, 2, 59], timedelta(minutes=1)),
        ([1, 2, 60], None),
        ([1, 2, 3, 4], timedelta(minutes=57)),
    ],
)
def test_three_mails_within_sixty_minutes(minutes_ago: list[int], wait: timedelta | None) -> None:
    sent = [NOW - timedelta(minutes=minutes) for minutes in minutes_ago]

    assert rules.mail_wait(sent, NOW) == wait


@pytest.mark.parametrize(
    ("last_ago", "wait"),
    [
        (timedelta(hours=1) - MOMENT, MOMENT),
        (timedelta(hours=1), None),  # `[sent, sent + 1 hour)`
        (timedelta(hours=1) + MOMENT, None),
    ],
)
def test_a_mail_counts_for_an_hour_and_not_a_moment_longer(last_ago: timedelta, wait: timedelta | None) -> None:
    assert rules.mail_wait([NOW, NOW, NOW - last_ago], NOW) == wait


def test_another_limit_than_three_is_kept_to() -> None:
    sent = [NOW - timedelta(minutes=minutes) for minutes in (50, 10, 40, 20, 30)]

    assert rules.mail_wait(sent, NOW, limit=6) is None
    assert rules.mail_wait(sent, NOW, limit=5) == timedelta(minutes=10)
    assert rules.mail_wait(sent, NOW, limit=4) == timedelta(minutes=20)


@pytest.mark.parametrize(
    ("sent_today", "wait"),
    [(9, None), (10, timedelta(hours=14)), (11, timedelta(hours=14))],
)
def test_ten_mails_in_a_day_and_then_none_before_midnight(sent_today: int, wait: timedelta | None) -> None:
    sent = [NOW - timedelta(minutes=50 * n) for n in range(sent_today)]

    assert rules.mail_wait(sent, NOW, rules.KEYS_PER_DAY, "day") == wait


@pytest.mark.parametrize(
    ("now", "wait"),
    [
        ("2026-11-18T23:59:59.999999+09:00", MOMENT),
        ("2026-11-18T14:59:59Z", SECOND),  # 23:59:59 in Japan
        ("2026-11-19T00:00:00+09:00", None),
        ("2026-11-18T15:00:00Z", None),
    ],
)
def test_the_day_of_mails_ends_at_midnight_of_japan(now: str, wait: timedelta | None) -> None:
    assert rules.mail_wait([NOW], datetime.fromisoformat(now), 1, "day") == wait


def test_early_in_the_morning_the_day_of_mails_still_has_the_whole_day_before_it() -> None:
    half_past_midnight = datetime(2026, 11, 17, 15, 30, tzinfo=UTC)

    assert rules.mail_wait([half_past_midnight], half_past_midnight, 1, "day") == timedelta(hours=23, minutes=30)


def test_the_day_of_mails_begins_at_midnight_of_japan() -> None:
    yesterday, today = (datetime(2026, 11, 17, 14, 59, 59, tzinfo=UTC), datetime(2026, 11, 17, 15, 0, tzinfo=UTC))

    assert rules.recent_mails([yesterday, today, NOW], NOW, "day") == [today, NOW]
    assert rules.recent_mails([yesterday, today, NOW], NOW.astimezone(UTC), "day") == [today, NOW]


def test_without_a_period_the_mails_of_the_last_hour_count() -> None:
    sent = [NOW - timedelta(minutes=minutes) for minutes in (61, 60, 59, 0)]

    assert rules.recent_mails(sent, NOW) == sent[2:]


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-11-18T10:00:00", "2026-11-18T11:00:00"),
        ("2026-11-18T10:00:00.000001", "2026-11-18T11:00:00"),
        ("2026-11-18T10:59:59.999999", "2026-11-18T11:00:00"),
        ("2026-11-18T11:00:00", "2026-11-18T12:00:00"),
        ("2026-12-31T23:59:59.999999", "2027-01-01T00:00:00"),
    ],
)
def test_an_hour_of_the_clock_ends_at_the_next_full_hour(now: str, end: str) -> None:
    assert rules.clock_hour_end(jst(now)) == jst(end)


# --- passkeys -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("事務所のパソコン", "事務所のパソコン"),
        ("\u3000 事務所 2階 \n", "事務所 2階"),
        ("ﾊﾟｿｺﾝ", "パソコン"),
        ("X", "X"),
        ("🔑", "🔑"),
        ("あ" * 40, "あ" * 40),
        ("か\u3099" * 40, "が" * 40),
        ("a\u0332" * 40, "a\u0332" * 40),  # underlined letters are 40 to a reader
    ],
)
def test_the_name_of_a_passkey_is_one_line_of_1_to_40_characters(typed: str, kept: str) -> None:
    assert rules.check_passkey_name(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " \u3000\n",
        "一行目\n二行目",
        "a\tb",
        "a\x00b",
        "a\ud800b",  # half of a surrogate pair
        "a\ue000b",  # private use
        "a\uffffb",  # no character
    ],
)
def test_a_passkey_without_a_readable_name_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        rules.check_passkey_name(typed)
    assert told(refused) == ("passkey_name", "名前を入力してください（例：事務所のパソコン）。")


@pytest.mark.parametrize("typed", ["あ" * 41, "a\u0332" * 41])
def test_a_passkeys_name_of_41_characters_is_too_long(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        rules.check_passkey_name(typed)
    assert told(refused) == ("too_long", "名前は40文字以内で入力してください。")


# --- tries --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tries", "seconds"),
    [(0, 0), (1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (11, 512), (12, 900), (13, 900), (10_000, 900)],
)
def test_the_delay_doubles_after_the_third_try_up_to_15_minutes(tries: int, seconds: int) -> None:
    assert rules.delay_after(tries) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:0:1::9", "2001:db8:0:1::/64"),
        ("[2001:db8:0:1:ffff::]", "2001:db8:0:1::/64"),
        ("2001:DB8:0:1:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"),
        ("2001:db8:0:2::", "2001:db8:0:2::/64"),  # the neighbour
        ("unknown", "unknown"),
    ],
)
def test_a_client_is_an_address_or_a_subscribers_network(address: str, client: str) -> None:
    assert rules.client_of(address) == client


# --- addresses and passwords --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" Saiyo@Example.co.jp ", "saiyo@example.co.jp"),
        ("ｓａｉｙｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", "saiyo@example.co.jp"),
        ("a.b+c_d-e@sub.example.co.jp", "a.b+c_d-e@sub.example.co.jp"),
        ("kyujin..tantou.@docomo.ne.jp", "kyujin..tantou.@docomo.ne.jp"),
    ],
)
def test_addresses_are_read_as_people_type_them(typed: str, address: str) -> None:
    assert rules.normalise_email(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "@example.co.jp",
        "a@",
        "a@localhost",
        "a@-x.jp",
        "a@x-.jp",
        "a@x.1",
        "a b@x.jp",
        "a@x.jp\nb: c",
        "a,b@x.jp",
        "x" * 65 + "@example.co.jp",
        "<a@x.jp>",
        "あ@x.jp",
        "a@あ.jp",
        "a@x..jp",
        "a@" + "y" * 64 + ".jp",  # a label of a host has up to 63
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_email(typed)


@pytest.mark.parametrize("typed", ["a@localhost", "x" * 65 + "@example.co.jp"])
def test_whoever_typed_no_address_reads_how_one_looks(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        rules.normalise_email(typed)
    assert told(refused) == ("email", "メールアドレスの形式をご確認ください（例：saiyo@example.co.jp）。")


ADDRESS_OF_100 = "x" * 64 + "@" + "y" * 32 + ".jp"


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 64 + "@example.co.jp",
        "a@" + "y" * 63 + ".jp",
        ADDRESS_OF_100,
        f" {ADDRESS_OF_100} ",
        ADDRESS_OF_100.replace("x", "ｘ"),
    ],
)
def test_an_address_of_100_characters_with_64_before_the_at_is_taken(typed: str) -> None:
    assert rules.normalise_email(typed) == typed.strip().replace("ｘ", "x")


@pytest.mark.parametrize("typed", ["x" * 64 + "@" + "y" * 33 + ".jp", "x" * 101, "ｘ" * 10_000])
def test_an_address_of_101_characters_is_too_long(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        rules.normalise_email(typed)
    assert told(refused) == ("too_long", "メールアドレスは半角100文字以内で入力してください。")


@pytest.mark.parametrize("blanks", [90, 394, 2_000])
def test_nothing_is_cut_off_to_make_an_address(blanks: int) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        rules.normalise_email("a@x.jp" + " " * blanks + "b@x.jp")
    assert refused.value.type == "too_long"


@given(st.text(max_size=300))
def test_any_text_is_an_address_or_refused_and_normalising_again_changes_nothing(text: str) -> None:
    try:
        address = rules.normalise_email(text)
    except PydanticCustomError:
        return
    assert rules.normalise_email(address) == address
    assert len(address) <= 100
    assert address.isascii()


@pytest.mark.parametrize(
    ("password", "accepted"),
    [
        ("a" * 11, False),
        ("a" * 12, True),
        ("a" * 64, True),
        ("a" * 65, False),
        ("か\u3099" * 11, False),  # eleven characters in 22 code points
        ("か\u3099" * 12, True),
        ("㍿" * 3, True),  # NFKC: twelve characters
        ("㍿" * 16, True),  # 64
        ("㍿" * 17, False),
        ("ｱ" * 12, True),
    ],
)
def test_a_password_has_12_to_64_characters_as_a_reader_counts_them(password: str, accepted: bool) -> None:
    if accepted:
        assert rules.check_password_length(password) == password
    else:
        with pytest.raises(PydanticCustomError) as refused:
            rules.check_password_length(password)
        assert told(refused) == ("password_length", "パスワードは12文字以上64文字以内で入力してください。")


@pytest.mark.parametrize(
    ("typed", "compared"),
    [("Ｐａｓｓ１２", "Pass12"), ("ﾊﾟｽﾜｰﾄﾞ", "パスワード"), ("か\u3099", "が"), (" Pass ", " Pass ")],
)
def test_a_password_is_compared_as_the_same_keys_whatever_their_width(typed: str, compared: str) -> None:
    assert rules.normalise_password(typed) == compared


@pytest.mark.parametrize(
    ("typed", "known"),
    [("clerk-01", "clerk-01"), ("ｃｌｅｒｋ－０１", "clerk-01"), ("\u3000clerk-01 \n", "clerk-01"), ("Clerk", "Clerk")],
)
def test_a_user_name_of_staff_is_read_in_any_width_and_without_blanks_around(typed: str, known: str) -> None:
    assert rules.normalise_username(typed) == known


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("a@example.co.jp", "…@example.co.jp"),
        ("ab@example.co.jp", "…@example.co.jp"),
        ("abc@example.co.jp", "ab…@example.co.jp"),
        ("abcd@example.co.jp", "ab…@example.co.jp"),
        ("abcde@example.co.jp", "ab…e@example.co.jp"),
        ("saiyo.tantou@example.co.jp", "sa…u@example.co.jp"),
    ],
)
def test_a_colleagues_address_shows_at_most_its_two_first_letters_and_its_last(address: str, shown: str) -> None:
    assert rules.masked_email(address) == shown


# --- documents ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("audience", "name"), [("employer", "求人者マイページ"), ("seeker", "求職者マイページ")])
@pytest.mark.parametrize("of", [rules.privacy_policy, rules.terms])
def test_r08_a_document_names_the_day_it_came_into_force(
    of: Callable[[rules.Audience], rules.Document], audience: rules.Audience, name: str
) -> None:
    document = of(audience)
    day = date.fromisoformat(document.version)

    assert f"{day.year}年{day.month}月{day.day}日 施行" in document.text
    assert document.title.startswith(name)


@pytest.mark.parametrize(
    ("audience", "titles"),
    [
        ("employer", ("求人者マイページ プライバシーポリシー", "求人者マイページ 利用規約")),
        ("seeker", ("求職者マイページ プライバシーポリシー", "求職者マイページ 利用規約")),
    ],
)
def test_r08_each_audience_agrees_to_a_privacy_policy_and_to_terms_of_its_own(
    audience: rules.Audience, titles: tuple[str, str]
) -> None:
    assert (rules.privacy_policy(audience).title, rules.terms(audience).title) == titles
