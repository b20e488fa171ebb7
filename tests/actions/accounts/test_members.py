"""Further accounts of an establishment, further establishments of an account, switching (domain.md §1.6)."""

from typing import Any

import pytest

from tests.actions.accounts.test_authorize_request import event, refused
from tests.support.accounts import NUMBER, account_item, issue_code, register_establishment, sign_in, start_sign_up
from tests.support.aws import Aws, employer, seeker, staff
from tests.support.members import (
    OTHER_NUMBER,
    OTHER_PHONE,
    give_memberships,
    join,
    joined,
    line_of,
    mail_kinds,
    member_count,
    person,
    set_member_count,
    two_establishments,
)

ONE, TWO = "saiyo@example.co.jp", "soumu@example.co.jp"


@pytest.fixture
def two(aws: Aws) -> Aws:
    two_establishments()
    return aws


def states_of_codes(aws: Aws) -> list[str]:
    return sorted(item["state"] for item in aws.items("accounts") if item["sk"] == "CODE")


# --- a further code -----------------------------------------------------------------------------------


def test_a_further_code_opens_a_further_establishment(two: Aws) -> None:
    caller = person(two)
    answer = join(two, caller, issue_code(two, OTHER_NUMBER)["account_code"])
    assert answer.status == 201
    assert (answer.json["establishment_number"], answer.json["accounts"]) == (OTHER_NUMBER, 1)
    assert set(account_item(two, caller["account"])["memberships"]) == {NUMBER, OTHER_NUMBER}
    assert member_count(two, OTHER_NUMBER) == 1
    assert states_of_codes(two) == ["used", "used"]
    assert mail_kinds(two) == ["member_joined"]
    assert line_of(two, "join_establishment")["on_behalf_of"] == OTHER_NUMBER


def test_a_code_joins_once(two: Aws) -> None:
    """A03: single use, for sign-up and for joining alike."""
    first, second = person(two), person(two, TWO)
    code = issue_code(two, OTHER_NUMBER)["account_code"]
    assert join(two, first, code).status == 201
    assert join(two, second, code).problem == "account-code-refused"
    refused_too = start_sign_up(
        two, code, email="third@example.co.jp", establishment_number=OTHER_NUMBER, phone=OTHER_PHONE
    )
    assert refused_too.problem == "account-code-refused"


def test_of_two_that_enter_one_code_at_once_one_joins(two: Aws) -> None:
    first, second = person(two), person(two, TWO)
    code = issue_code(two, OTHER_NUMBER)["account_code"]
    two.meanwhile("TransactWriteItems", lambda: join(two, second, code))
    assert join(two, first, code).problem == "account-code-refused"
    assert member_count(two, OTHER_NUMBER) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"account_code": "0000-0000-0000-0000"},
        {"phone": "076-000-9999"},
        {"establishment_number": NUMBER},
    ],
)
def test_any_mismatch_gets_the_one_neutral_answer(two: Aws, wrong: dict[str, str]) -> None:
    """A04."""
    caller = person(two)
    answer = join(two, caller, issue_code(two, OTHER_NUMBER)["account_code"], **wrong)
    assert (answer.status, answer.problem, answer.fields) == (422, "account-code-refused", [])


def test_five_mismatches_with_a_correct_code_revoke_it(two: Aws) -> None:
    """A04: counted here as at step 3."""
    caller = person(two)
    code = issue_code(two, OTHER_NUMBER)["account_code"]
    for _ in range(5):
        join(two, caller, code, phone="076-000-9999")
    assert join(two, caller, code).problem == "account-code-refused"
    assert "revoked" in states_of_codes(two)


def test_a_code_of_ones_own_establishment_stays_unused(two: Aws) -> None:
    caller = person(two)
    answer = join(two, caller, issue_code(two, NUMBER)["account_code"], NUMBER)
    assert (answer.status, answer.problem) == (409, "already-member")
    assert states_of_codes(two) == ["issued", "used"]


@pytest.mark.parametrize(("before", "status"), [(10, 201), (11, 409)])
def test_the_eleventh_account_joins_and_the_twelfth_does_not(two: Aws, before: int, status: int) -> None:
    caller = person(two)
    set_member_count(OTHER_NUMBER, before)
    assert join(two, caller, issue_code(two, OTHER_NUMBER)["account_code"]).status == status
    assert member_count(two, OTHER_NUMBER) == 11


@pytest.mark.parametrize(("further", "status"), [(28, 201), (29, 409)])
def test_an_account_serves_thirty_establishments(two: Aws, further: int, status: int) -> None:
    caller = person(two)
    give_memberships(
        account_item(two, caller["account"]), [f"9901-{n:06}-0" for n in range(100, 100 + further)], two.now
    )
    answer = join(two, caller, issue_code(two, OTHER_NUMBER)["account_code"])
    assert answer.status == status
    assert status == 201 or answer.problem == "too-many-establishments"


def test_a_seeker_or_staff_joins_nothing(two: Aws) -> None:
    for caller in (seeker(), staff()):
        assert join(two, caller, "0000-0000-0000-0000").status == 401


# --- one's establishments, and which one a session acts for -------------------------------------------


def test_ones_establishments_are_listed_with_the_chosen_one(two: Aws) -> None:
    caller = person(two)
    two.pass_time(minutes=1)
    joined(two, caller)
    items = two.call("accounts/list_memberships", caller=caller).json["items"]
    assert [(i["establishment_number"], i["establishment_name"], i["accounts"], i["chosen"]) for i in items] == [
        (NUMBER, "架空加賀精機株式会社", 1, True),
        (OTHER_NUMBER, "見本ベーカリー小立野", 1, False),
    ]


def choose(aws: Aws, caller: dict[str, str], number: str = OTHER_NUMBER) -> Any:
    return aws.call("accounts/choose_establishment", body={"establishment_number": number}, caller=caller)


def test_the_session_acts_for_the_chosen_one_and_so_does_the_next(two: Aws) -> None:
    caller = person(two)
    joined(two, caller)
    assert choose(two, caller).status == 204
    session = next(i for i in two.items("accounts") if i["pk"] == f"SESSION#{caller['session']}")
    assert session["establishment"] == OTHER_NUMBER
    assert sign_in(two).json["establishment_number"] == OTHER_NUMBER


def test_an_establishment_that_is_not_ones_own_reads_as_absent(two: Aws) -> None:
    assert choose(two, person(two)).status == 404


def test_a_session_that_has_ended_is_not_brought_back(two: Aws) -> None:
    caller = person(two)
    joined(two, caller)
    two.call("accounts/sign_out", caller=caller)
    assert choose(two, caller).problem == "stale-version"
    assert not [i for i in two.items("accounts") if i["sk"] == "SESSION"]


def test_a_page_of_the_other_establishment_does_not_act_on_this_one(two: Aws) -> None:
    """§1.6: a second tab says what it shows; where the session acts for another one, nothing is done."""
    caller = person(two)
    answer = two.call("accounts/list_members", caller=caller, headers={"X-Establishment": OTHER_NUMBER})
    assert (answer.status, answer.problem) == (409, "establishment-switched")
    assert two.calls == []
    same = two.call("accounts/list_members", caller=caller, headers={"X-Establishment": NUMBER})
    assert same.status == 200


# --- colleagues ---------------------------------------------------------------------------------------


def members(aws: Aws, caller: dict[str, str]) -> list[dict[str, Any]]:
    return list(aws.call("accounts/list_members", caller=caller).json["items"])


def remove(aws: Aws, caller: dict[str, str], account_id: str) -> Any:
    return aws.call("accounts/remove_member", path={"account_id": account_id}, caller=caller)


def test_colleagues_are_listed_with_masked_addresses(two: Aws) -> None:
    first = person(two)
    two.pass_time(minutes=1)
    person(two, TWO)
    assert [(m["masked_email"], m["own"]) for m in members(two, first)] == [
        ("sa…o@example.co.jp", True),
        ("so…u@example.co.jp", False),
    ]
    assert TWO not in two.call("accounts/list_members", caller=first).text


def test_a_removed_colleague_is_out_with_the_next_request(two: Aws) -> None:
    first, second = person(two), person(two, TWO)
    cookie = sign_in(two, TWO).cookies[0].partition(";")[0]
    assert remove(two, first, second["account"]).status == 204
    assert refused(two, event(cookie))
    assert [m["masked_email"] for m in members(two, first)] == ["sa…o@example.co.jp"]
    assert member_count(two) == 1
    assert line_of(two, "remove_member")["pk"] == f"account#{second['account']}"
    assert sorted(mail_kinds(two)) == ["member_left", "member_removed"]


def test_whose_only_establishment_it_was_is_closed_and_his_address_free(two: Aws) -> None:
    first, second = person(two), person(two, TWO)
    remove(two, first, second["account"])
    assert account_item(two, second["account"])["state"] == "closed"
    assert sign_in(two, TWO).problem == "wrong-credentials"
    again = person(two, TWO)
    assert again["account"] != second["account"]


def test_whoever_has_another_establishment_keeps_his_account(two: Aws) -> None:
    first, second = person(two), person(two, TWO)
    joined(two, second)
    remove(two, first, second["account"])
    assert sign_in(two, TWO).json["establishment_number"] == OTHER_NUMBER


def test_the_last_account_cannot_be_removed_even_by_two_at_once(two: Aws) -> None:
    first, second = person(two), person(two, TWO)
    two.meanwhile("TransactWriteItems", lambda: remove(two, second, first["account"]))
    assert remove(two, first, second["account"]).problem == "last-account"
    assert member_count(two) == 1


def test_nobody_removes_himself(two: Aws) -> None:
    first = person(two)
    person(two, TWO)
    assert remove(two, first, first["account"]).problem == "own-account"


def test_an_account_of_another_establishment_reads_as_absent(two: Aws) -> None:
    first, stranger = person(two), person(two, TWO, OTHER_NUMBER)
    assert remove(two, first, stranger["account"]).status == 404
    assert member_count(two, OTHER_NUMBER) == 1


def test_an_account_that_changed_meanwhile_is_not_overwritten(two: Aws) -> None:
    """The removal must not undo a membership that came in between."""
    first, second = person(two), person(two, TWO)
    code = issue_code(two, OTHER_NUMBER)["account_code"]
    two.meanwhile("TransactWriteItems", lambda: join(two, second, code))
    assert remove(two, first, second["account"]).problem == "stale-version"
    assert set(account_item(two, second["account"])["memberships"]) == {NUMBER, OTHER_NUMBER}


# --- at the counter -----------------------------------------------------------------------------------


def end(aws: Aws, account_id: str, caller: dict[str, str] | None = None, number: str = NUMBER, **body: Any) -> Any:
    path = {"establishment_number": number, "account_id": account_id}
    return aws.call(
        "accounts/end_establishment_account",
        path=path,
        body={"reason": "lost_mailbox"} | body,
        caller=caller or staff(),
    )


def test_the_counter_sees_the_accounts_and_that_is_recorded(two: Aws) -> None:
    person(two)
    path = {"establishment_number": NUMBER}
    answer = two.call("accounts/list_establishment_accounts", path=path, caller=staff())
    assert [account["email"] for account in answer.json["items"]] == [ONE]
    assert line_of(two, "list_establishment_accounts")["pk"] == f"establishment#{NUMBER}"
    assert ONE not in str(two.audit())


def test_another_office_sees_and_ends_nothing(two: Aws) -> None:
    caller = person(two)
    path = {"establishment_number": NUMBER}
    assert two.call("accounts/list_establishment_accounts", path=path, caller=staff("99020")).status == 404
    assert end(two, caller["account"], staff("99020")).status == 404
    assert member_count(two) == 1


def test_a_lost_mailbox_is_ended_at_the_counter_and_a_plain_code_opens_anew(two: Aws) -> None:
    """Lost mailbox: the last account, too; the same address or another may open with the next code (A03, R12)."""
    caller = person(two)
    cookie = sign_in(two).cookies[0].partition(";")[0]
    assert end(two, caller["account"]).status == 204
    assert refused(two, event(cookie))
    assert member_count(two) == 0
    assert line_of(two, "end_establishment_account")["facts"] == {"reason": "lost_mailbox"}
    assert "member_removed" in mail_kinds(two), "who was taken for the owner is told"
    assert person(two, "new@example.co.jp")["account"] != caller["account"]


def test_a_reason_is_one_of_three(two: Aws) -> None:
    assert end(two, person(two)["account"], reason="because").fields == ["reason"]


def test_an_ended_account_cannot_be_ended_again(two: Aws) -> None:
    caller = person(two)
    assert [end(two, caller["account"]).status for _ in range(2)] == [204, 404]


def test_an_employer_ends_nothing_by_the_staffs_route(aws: Aws) -> None:
    register_establishment()
    assert end(aws, "d" * 32, employer()).status == 401
