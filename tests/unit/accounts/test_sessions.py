"""The session cookie: written, read back, and refused in any other form."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.accounts import sessions
from mypage.core.clock import JST
from mypage.core.ids import session_hash

ACCOUNT = "0123456789abcdef" * 2
STAFF = "11111111-1111-4111-8111-111111111111"
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)


@pytest.mark.parametrize(("audience", "account_id"), [("employer", ACCOUNT), ("staff", STAFF)])
def test_a_written_cookie_is_read_back(audience: str, account_id: str) -> None:
    secret = sessions.new_secret()
    pair = sessions.write_cookie(audience, account_id, secret).partition(";")[0]

    assert sessions.read_cookie(audience, [f"a=b; {pair}; c=d"]) == (account_id, session_hash(secret))


def test_secrets_have_256_bits_and_differ() -> None:
    made = {sessions.new_secret() for _ in range(100)}

    assert len(made) == 100
    assert {len(secret) for secret in made} == {43}


@pytest.mark.parametrize("audience", ["employer", "staff"])
def test_a_cookie_is_bound_to_host_https_and_the_own_site(audience: str) -> None:
    for cookie in (sessions.write_cookie(audience, ACCOUNT, "s"), sessions.clear_cookie(audience)):
        assert cookie.startswith(f"__Host-{audience}=")
        assert cookie.endswith("; HttpOnly; Secure; SameSite=Strict; Path=/")
        assert "Domain" not in cookie


def test_an_audience_reads_only_its_own_cookie() -> None:
    pair = sessions.write_cookie("employer", ACCOUNT, sessions.new_secret()).partition(";")[0]

    assert sessions.read_cookie("staff", [pair]) is None
    assert sessions.read_cookie("public", [pair]) is None


def test_a_cookie_may_stand_in_any_of_several_headers_but_only_once() -> None:
    pair = sessions.write_cookie("employer", ACCOUNT, sessions.new_secret()).partition(";")[0]

    assert sessions.read_cookie("employer", ["a=b", pair]) is not None
    assert sessions.read_cookie("employer", [pair, pair]) is None


@given(st.lists(st.text(), max_size=4), st.text())
def test_no_text_makes_reading_fail(headers: list[str], value: str) -> None:
    sessions.read_cookie("employer", [*headers, f"__Host-employer={value}"])


@given(st.text(alphabet="0123456789abcdef-.AZ_ \n", max_size=100))
def test_only_the_exact_form_is_read(value: str) -> None:
    read = sessions.read_cookie("employer", [f"__Host-employer={value}"])

    if read is not None:
        account_id, _, secret = value.strip().partition(".")
        assert (account_id, session_hash(secret)) == read
        assert len(secret) == 43


def test_the_idle_end_never_passes_the_absolute_end() -> None:
    assert sessions.idle_end(NOW, NOW + timedelta(hours=1)) == NOW + timedelta(minutes=30)
    assert sessions.idle_end(NOW, NOW + timedelta(minutes=10)) == NOW + timedelta(minutes=10)
