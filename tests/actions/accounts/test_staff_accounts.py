"""The staff of an office: authenticator apps, inviting, disabling, beginning anew (domain.md §1.6, design §5)."""

from typing import Any

import pytest

from mypage.core import aws as core_aws
from mypage.core import dynamo
from mypage.core.settings import settings
from tests.actions.accounts.test_authorize_request import event, refused
from tests.support.aws import Answer, Aws, employer, staff
from tests.support.logs import logged
from tests.support.members import line_of

PASSWORD = "窓口は 八時半から 37番"
NEW = "あたらしい 傘と 12個の林檎"


def sign_in(aws: Aws, username: str, password: str = PASSWORD, **more: Any) -> Answer:
    return aws.call("accounts/sign_in_staff", body={"username": username, "password": password, **more})


def member(aws: Aws, username: str, role: str = "clerk", office: str = "99010", **more: Any) -> dict[str, str]:
    """Create a member of staff, sign him in, return him as a caller."""
    aws.create_staff(username, PASSWORD, name=f"職員 {username}", office=office, role=role)
    assert sign_in(aws, username, **more).status == 200
    item = next(i for i in aws.items("accounts") if i["sk"] == "STAFF" and i["username"] == username)
    return staff(office, staff_id=item["pk"].removeprefix("STAFF#"), name=item["name"], role=role)


@pytest.fixture
def boss(aws: Aws) -> dict[str, str]:
    """A supervisor of Kanazawa."""
    return member(aws, "ichiro", "supervisor")


# --- authenticator apps -------------------------------------------------------------------------------


def start(aws: Aws, username: str = "hanako", password: str = PASSWORD) -> Answer:
    return aws.call("accounts/start_totp", body={"username": username, "password": password})


def complete(aws: Aws, totp: str = "123456", setup: str = "", username: str = "hanako") -> Answer:
    body = {"username": username, "password": PASSWORD, "totp": totp, "setup": setup}
    return aws.call("accounts/complete_totp", body=body)


def test_an_app_is_registered_by_its_first_code_which_also_signs_in(aws: Aws) -> None:
    member(aws, "hanako")
    started = start(aws)
    assert started.status == 200
    secret = started.json["secret"]
    assert started.json["otpauth_uri"] == f"otpauth://totp/MyPage%3Ahanako?secret={secret}&issuer=MyPage"
    done = complete(aws)
    assert done.status == 200
    assert done.cookies[0].startswith("__Host-staff=")
    assert sign_in(aws, "hanako").problem == "totp-required"
    assert start(aws).problem == "totp-set-up"
    assert complete(aws).problem == "totp-set-up"


def test_the_code_of_the_registration_is_used_up_by_it(aws: Aws) -> None:
    member(aws, "hanako")
    start(aws)
    complete(aws)
    assert sign_in(aws, "hanako", totp="123456").problem == "wrong-credentials"


def test_a_wrong_first_code_registers_nothing(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    member(aws, "hanako")
    client = core_aws.client("cognito-idp")

    def mismatch(**_: Any) -> Any:
        raise client.exceptions.EnableSoftwareTokenMFAException(
            {"Error": {"Code": "EnableSoftwareTokenMFAException"}}, "x"
        )

    with monkeypatch.context() as patch:
        patch.setattr(client, "verify_software_token", mismatch)
        answer = complete(aws)
    assert (answer.status, answer.fields) == (422, ["totp"])
    assert sign_in(aws, "hanako").status == 200


@pytest.fixture
def demanded(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> str:
    """A pool that demands an app, as in the cloud (MfaConfiguration ON); the session it gives for the registration."""
    member(aws, "hanako")
    pool = aws.create_new_staff("jiro", PASSWORD, name="窓口 次郎", office="99010", role="clerk")
    client = core_aws.client("cognito-idp")
    begun = client.admin_initiate_auth(
        UserPoolId=pool,
        ClientId=settings().staff_client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "jiro", "PASSWORD": PASSWORD},
    )
    challenge = {"ChallengeName": "MFA_SETUP", "Session": begun["Session"], "ChallengeParameters": {}}
    monkeypatch.setattr(client, "admin_initiate_auth", lambda **_: challenge)
    return begun["Session"]


def test_where_the_pool_demands_an_app_its_own_session_is_used(aws: Aws, demanded: str) -> None:
    started = start(aws)
    assert started.json["setup"] == demanded
    done = complete(aws, setup=started.json["setup"])
    assert done.status == 200
    assert aws.calls[-4:] == ["VerifySoftwareToken", "AdminRespondToAuthChallenge", "GetItem", "TransactWriteItems"]


@pytest.mark.parametrize("setup", ["", "forged" * 10, "short"])
@pytest.mark.usefixtures("demanded")
def test_a_session_that_is_not_the_pools_registers_nothing(aws: Aws, setup: str) -> None:
    sessions = len([item for item in aws.items("accounts") if item["sk"] == "SESSION"])
    assert complete(aws, setup=setup).status == 422
    assert len([item for item in aws.items("accounts") if item["sk"] == "SESSION"]) == sessions


def test_a_first_sign_in_is_not_walked_around_by_a_registration(aws: Aws) -> None:
    """Its password would have to be replaced first."""
    aws.create_new_staff("jiro", PASSWORD, name="窓口 次郎", office="99010", role="clerk")
    assert complete(aws, setup="s" * 30, username="jiro").status == 422
    assert not [item for item in aws.items("accounts") if item["sk"] == "SESSION"]


@pytest.mark.parametrize("totp", ["12345", "1234567", "abcdef"])
def test_a_code_has_six_digits(aws: Aws, totp: str) -> None:
    member(aws, "hanako")
    assert complete(aws, totp).fields == ["totp"]


def test_a_wrong_password_gets_no_secret_and_is_delayed(aws: Aws) -> None:
    member(aws, "hanako")
    answers = [start(aws, password="ちがうパスワードです") for _ in range(4)]
    assert [answer.status for answer in answers] == [401, 401, 401, 429]
    assert answers[0].problem == "wrong-credentials"


def test_before_the_first_sign_in_there_is_no_registration(aws: Aws) -> None:
    aws.create_new_staff("jiro", PASSWORD, name="窓口 次郎", office="99010", role="clerk")
    assert start(aws, "jiro").problem == "wrong-credentials"


def test_the_secret_is_in_no_log_and_no_table(aws: Aws, caplog: pytest.LogCaptureFixture) -> None:
    member(aws, "hanako")
    secret = start(aws).json["secret"]
    complete(aws)
    everything = [*aws.items("accounts"), *aws.audit()]
    assert secret not in str(everything)
    assert secret not in logged(caplog.records)


# --- the list -----------------------------------------------------------------------------------------


def listed(aws: Aws, caller: dict[str, str]) -> list[dict[str, Any]]:
    return list(aws.call("accounts/list_staff", caller=caller).json["items"])


def test_supervisors_see_their_own_office(aws: Aws, boss: dict[str, str]) -> None:
    member(aws, "hanako")
    member(aws, "kumi", office="99020")
    assert [(one["username"], one["role"], one["state"], one["own"]) for one in listed(aws, boss)] == [
        ("hanako", "clerk", "active", False),
        ("ichiro", "supervisor", "active", True),
    ]


def test_who_moved_to_another_office_is_listed_there(aws: Aws, boss: dict[str, str]) -> None:
    pool = aws.create_staff("hanako", PASSWORD, name="窓口 花子", office="99010", role="clerk")
    sign_in(aws, "hanako")
    core_aws.client("cognito-idp").admin_update_user_attributes(
        UserPoolId=pool, Username="hanako", UserAttributes=[{"Name": "custom:office", "Value": "99020"}]
    )
    sign_in(aws, "hanako")
    assert [one["username"] for one in listed(aws, boss)] == ["ichiro"]
    assert [one["username"] for one in listed(aws, staff("99020", role="supervisor"))] == ["hanako"]


@pytest.mark.parametrize("function", ["list_staff", "invite_staff", "change_staff_state", "reset_staff"])
def test_a_clerk_does_none_of_it(aws: Aws, function: str) -> None:
    body = {
        "invite_staff": {"username": "shinnin", "name": "新任 初子", "role": "clerk"},
        "change_staff_state": {"state": "disabled"},
    }.get(function)
    path = {"staff_id": "2" * 8 + "-2222-4222-8222-" + "2" * 12}
    named = path if function in {"change_staff_state", "reset_staff"} else None
    answer = aws.call(f"accounts/{function}", body=body, path=named, caller=staff())
    assert (answer.status, answer.problem) == (403, "supervisor-only")
    assert aws.calls == []
    assert aws.call(f"accounts/{function}", body=body, path=named, caller=employer()).status == 401


# --- inviting -----------------------------------------------------------------------------------------


def invite(aws: Aws, caller: dict[str, str], **change: Any) -> Answer:
    body = {"username": "shinnin", "name": "新任 初子", "role": "clerk"} | change
    return aws.call("accounts/invite_staff", body=body, caller=caller)


def test_an_invited_member_signs_in_with_the_password_shown_once(aws: Aws, boss: dict[str, str]) -> None:
    made = invite(aws, boss)
    assert made.status == 201
    assert [one["username"] for one in listed(aws, boss)] == ["shinnin", "ichiro"]
    password = made.json["password"]
    assert sign_in(aws, "shinnin", password).problem == "new-password-required"
    signed_in = sign_in(aws, "shinnin", password, new_password=NEW)
    assert (signed_in.json["office"], signed_in.json["role"]) == ("99010", "clerk")
    assert line_of(aws, "invite_staff")["facts"] == {"role": "clerk"}
    assert password not in str([*aws.items("accounts"), *aws.audit()])


def test_a_user_name_is_given_once(aws: Aws, boss: dict[str, str]) -> None:
    invite(aws, boss)
    assert invite(aws, boss).problem == "username-taken"


@pytest.mark.parametrize("wrong", [{"username": "ab"}, {"username": "Hana ko"}, {"name": ""}, {"role": "owner"}])
def test_a_bad_invitation_is_refused_by_field(aws: Aws, boss: dict[str, str], wrong: dict[str, str]) -> None:
    assert invite(aws, boss, **wrong).fields == list(wrong)


def in_the_pool_alone(aws: Aws, **attributes: str) -> None:
    """Leave behind what an invitation leaves that broke off before anything was written down."""
    aws.create_new_staff("shinnin", PASSWORD, **{"name": "新任 初子", "office": "99010", "role": "clerk"} | attributes)


def test_an_invitation_that_broke_off_is_completed_by_repeating_it(aws: Aws, boss: dict[str, str]) -> None:
    """The table does not answer after the pool did: nobody is half invited for good."""
    with aws.down("dynamodb"):
        assert invite(aws, boss).status == 503
    assert [one["username"] for one in listed(aws, boss)] == ["ichiro"]

    made = invite(aws, boss)

    assert made.status == 201
    assert [one["staff_id"] for one in listed(aws, boss) if not one["own"]] == [made.json["staff_id"]]
    assert sign_in(aws, "shinnin", made.json["password"], new_password=NEW).status == 200
    assert line_of(aws, "invite_staff")["pk"] == f"staff#{made.json['staff_id']}"


def test_whoever_is_completed_is_described_as_typed_now(aws: Aws, boss: dict[str, str]) -> None:
    in_the_pool_alone(aws)

    made = invite(aws, boss, name="新任 初江", role="supervisor")

    signed_in = sign_in(aws, "shinnin", made.json["password"], new_password=NEW)
    assert (signed_in.json["name"], signed_in.json["role"]) == ("新任 初江", "supervisor")
    assert sign_in(aws, "shinnin", PASSWORD).problem == "wrong-credentials"


def test_completing_survives_that_cognito_breaks_off(aws: Aws, boss: dict[str, str]) -> None:
    in_the_pool_alone(aws)
    with aws.down("cognito-idp"):
        assert invite(aws, boss).status == 503

    assert invite(aws, boss).status == 201


def test_another_offices_newcomer_is_not_taken_over(aws: Aws, boss: dict[str, str]) -> None:
    in_the_pool_alone(aws, office="99020")

    assert invite(aws, boss).problem == "username-taken"
    assert sign_in(aws, "shinnin", PASSWORD).problem == "new-password-required"


def test_whoever_has_signed_in_is_not_taken_over_though_he_is_on_no_list(aws: Aws, boss: dict[str, str]) -> None:
    aws.create_staff("shinnin", PASSWORD, name="新任 初子", office="99010", role="clerk")

    assert invite(aws, boss).problem == "username-taken"
    assert sign_in(aws, "shinnin").status == 200


def test_whose_login_begins_anew_is_not_taken_over(aws: Aws, boss: dict[str, str]) -> None:
    """After a reset the pool waits for a first sign-in again, but he is on the list."""
    clerk = member(aws, "shinnin")
    password = aws.call("accounts/reset_staff", path={"staff_id": clerk["account"]}, caller=boss).json["password"]

    refused = invite(aws, boss)

    assert (refused.problem, "ログインをやり直してもらう" in refused.text) == ("username-taken", True)
    assert sign_in(aws, "shinnin", password).problem == "new-password-required"


def test_of_two_who_invite_the_same_person_at_once_one_does(aws: Aws, boss: dict[str, str]) -> None:
    in_the_pool_alone(aws)
    aws.meanwhile("TransactWriteItems", lambda: invite(aws, boss))

    assert invite(aws, boss).problem == "stale-version"
    assert len([one for one in listed(aws, boss) if one["username"] == "shinnin"]) == 1


def test_while_cognito_is_down_nobody_is_invited(aws: Aws, boss: dict[str, str]) -> None:
    with aws.down("cognito-idp"):
        assert invite(aws, boss).status == 503
    assert [one["username"] for one in listed(aws, boss)] == ["ichiro"]


# --- disabling ----------------------------------------------------------------------------------------


def set_state(aws: Aws, caller: dict[str, str], of: dict[str, str], state: str = "disabled") -> Answer:
    path = {"staff_id": of["account"]}
    return aws.call("accounts/change_staff_state", path=path, body={"state": state}, caller=caller)


def test_a_disabled_member_is_out_with_the_next_request(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    cookie = sign_in(aws, "hanako").cookies[0].partition(";")[0]
    answer = set_state(aws, boss, clerk)
    assert (answer.status, answer.json["state"]) == (200, "disabled")
    assert refused(aws, event(cookie, "/staff/reviews"))
    assert sign_in(aws, "hanako").problem == "staff-disabled"
    assert line_of(aws, "disable_staff")["actor"] == f"staff#{boss['account']}"


def test_an_enabled_member_signs_in_again_but_no_old_session_comes_back(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    cookie = sign_in(aws, "hanako").cookies[0].partition(";")[0]
    set_state(aws, boss, clerk)
    assert set_state(aws, boss, clerk, "active").json["state"] == "active"
    assert refused(aws, event(cookie, "/staff/reviews"))
    assert sign_in(aws, "hanako").status == 200


def test_the_same_again_changes_nothing(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    assert [set_state(aws, boss, clerk).status for _ in range(2)] == [200, 200]
    assert line_of(aws, "disable_staff")


def test_nobody_disables_himself(aws: Aws, boss: dict[str, str]) -> None:
    assert set_state(aws, boss, boss).problem == "own-account"


def test_of_two_supervisors_that_disable_each_other_one_is_left(aws: Aws, boss: dict[str, str]) -> None:
    """The last supervisor is protected: who acts must be an active one in the same transaction."""
    other = member(aws, "jiro", "supervisor")
    aws.meanwhile("TransactWriteItems", lambda: set_state(aws, other, boss))
    assert set_state(aws, boss, other).problem == "supervisor-only"
    states = [item["state"] for item in aws.items("accounts") if item["sk"] == "STAFF"]
    assert sorted(states) == ["active", "disabled"]


def test_another_offices_member_reads_as_absent(aws: Aws, boss: dict[str, str]) -> None:
    stranger = member(aws, "kumi", office="99020")
    assert set_state(aws, boss, stranger).status == 404


def test_a_member_that_changed_meanwhile_is_not_overwritten(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    key = {"pk": f"STAFF#{clerk['account']}", "sk": "STAFF"}
    change = dynamo.Update(settings().accounts_table, key, add={"session_epoch": 1})
    aws.meanwhile("TransactWriteItems", lambda: dynamo.write(change))
    assert set_state(aws, boss, clerk).problem == "stale-version"


# --- beginning anew -----------------------------------------------------------------------------------


def test_who_lost_password_or_phone_begins_anew(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    start(aws)
    complete(aws)
    cookie = sign_in(aws, "hanako", totp="654321").cookies[0].partition(";")[0]
    answer = aws.call("accounts/reset_staff", path={"staff_id": clerk["account"]}, caller=boss)
    assert answer.status == 200
    assert refused(aws, event(cookie, "/staff/reviews"))
    password = answer.json["password"]
    assert sign_in(aws, "hanako").problem == "wrong-credentials"
    assert sign_in(aws, "hanako", password).problem == "new-password-required"
    assert sign_in(aws, "hanako", password, new_password=NEW).status == 200
    assert line_of(aws, "reset_staff")["actor"] == f"staff#{boss['account']}"


def test_a_reset_that_cognito_did_not_take_is_repeated(aws: Aws, boss: dict[str, str]) -> None:
    clerk = member(aws, "hanako")
    with aws.down("cognito-idp"):
        assert aws.call("accounts/reset_staff", path={"staff_id": clerk["account"]}, caller=boss).status == 503
    assert aws.call("accounts/reset_staff", path={"staff_id": clerk["account"]}, caller=boss).status == 200
