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
from mypage.support.rules import offices

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
SECOND = timedelta(seconds=1)


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


@pytest.mark.parametrize("kind", ["auth_key", "address_taken", "password_key", "no_account"])
def test_a_mail_is_complete_and_names_the_office(kind: rules.MailKind) -> None:
    mail = rules.render(kind, key="ABCD1234", expires_at=NOW, office=offices()[0], origin="https://x.example.jp")

    assert "$" not in mail.subject + mail.text
    assert "\n" not in mail.subject
    assert ("ABCD-1234" in mail.text) is kind.endswith("_key")
    assert ("https://x.example.jp" in mail.text) is not kind.endswith("_key")
    assert "076-253-3036" in mail.text


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
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_email(typed)


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
        ("ｱ" * 12, True),
    ],
)
def test_a_password_has_12_to_64_characters_as_a_reader_counts_them(password: str, accepted: bool) -> None:
    if accepted:
        assert rules.check_password_length(password) == password
    else:
        with pytest.raises(PydanticCustomError):
            rules.check_password_length(password)


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
