"""The staff of an office: what supervisors do with their people's accounts (domain.md §1.6).

Cognito keeps passwords and authenticator apps, our own record says who may go on: disabling somebody ends his sessions with
the next request, because the authorizer reads that record. Nobody changes his own state and whoever acts must be an active
supervisor in the same transaction, so that one active supervisor is always left.
"""

from datetime import datetime

from mypage.accounts import service, staff_pool, staff_store, store
from mypage.accounts.entities import StaffAccount
from mypage.accounts.management_models import (
    ChangeStaffState,
    InviteStaff,
    OfficeStaff,
    OfficeStaffMember,
    StaffPassword,
)
from mypage.core import audit, dynamo, ids
from mypage.core.api import StaffCaller
from mypage.core.errors import Conflict, Forbidden, NotFound, stale_version

PAGE_SIZE = 100
_PASSWORD_LENGTH = 20


def office_staff(caller: StaffCaller, cursor: str | None) -> OfficeStaff:
    """Return the staff of the caller's office, invited here or signed in since.

    Raises:
        Forbidden: the caller is no supervisor.
    """
    _require_supervisor(caller)
    staff, next_cursor = staff_store.of_office(caller.office, PAGE_SIZE, cursor)
    return OfficeStaff(
        items=[_member(one, caller) for one in sorted(staff, key=lambda one: (one.name, one.username))],
        next_cursor=next_cursor,
    )


def invite(caller: StaffCaller, command: InviteStaff, now: datetime) -> StaffPassword:
    """Create a member of staff of the caller's office; the password for his first sign-in is shown this once.

    Whom an earlier invitation left in the pool alone, because it broke off in between, is completed as typed now.

    Raises:
        Forbidden: the caller is no supervisor.
        Conflict: the user name is taken.
        Unavailable: Cognito or the table does not answer; repeating is safe.
    """
    _require_supervisor(caller)
    password = _first_password()
    try:
        staff_id = staff_pool.create(command.username, command.name, caller.office, command.role, password)
    except staff_pool.UsernameTaken:
        staff_id = _half_invited(caller, command.username)
        staff_pool.describe(command.username, command.name, caller.office, command.role, password)
    staff = StaffAccount(staff_id, command.username, command.name, caller.office, command.role, "active", 0)
    service.all_or_nothing(
        [
            (staff_store.supervisor_check(caller.staff_id, caller.office), _no_longer_supervisor),
            (store.staff_replacement(staff, None), stale_version),
            *((write, stale_version) for write in staff_store.office_listing(staff, None)),
            (_line(caller, "invite_staff", staff_id, {"role": command.role}, now), stale_version),
        ]
    )
    return StaffPassword(staff_id=staff_id, username=command.username, name=command.name, password=password)


def _half_invited(caller: StaffCaller, username: str) -> str:
    """Return whom the pool knows by this name for the caller's office, but we do not, nor has he ever signed in."""
    newcomer = staff_pool.newcomer(username)
    if newcomer is None or newcomer.office != caller.office or store.read_staff(newcomer.staff_id) is not None:
        raise Conflict(
            "username-taken",
            "このユーザー名は使われています。別のユーザー名にしてください。"
            "職員の一覧にある人には、「ログインをやり直してもらう」で新しいパスワードを渡せます。",
        )
    return newcomer.staff_id


def change_state(caller: StaffCaller, staff_id: str, command: ChangeStaffState, now: datetime) -> OfficeStaffMember:
    """Disable or enable a member; disabling ends his sessions at once. The same again changes nothing.

    Raises:
        Forbidden: the caller is no supervisor.
        NotFound: no such member at the caller's office.
        Conflict: it is the caller himself, or somebody else changed him at the same moment.
    """
    staff = _of_own_office(caller, staff_id)
    if staff.state == command.state:
        return _member(staff, caller)
    action = "disable_staff" if command.state == "disabled" else "enable_staff"
    service.all_or_nothing(
        [
            (staff_store.supervisor_check(caller.staff_id, caller.office), _no_longer_supervisor),
            (staff_store.state_change(staff, command.state), stale_version),
            (_line(caller, action, staff_id, None, now), stale_version),
        ]
    )
    return _member(_of_own_office(caller, staff_id), caller)


def reset(caller: StaffCaller, staff_id: str, now: datetime) -> StaffPassword:
    """Let a member begin anew who lost his password or his authenticator app: his sessions end, a new password is shown.

    Raises:
        Forbidden, NotFound, Conflict: as `change_state`.
        Unavailable: Cognito does not answer; repeating is safe.
    """
    staff = _of_own_office(caller, staff_id)
    password = _first_password()
    service.all_or_nothing(
        [
            (staff_store.supervisor_check(caller.staff_id, caller.office), _no_longer_supervisor),
            (staff_store.state_change(staff, staff.state), stale_version),
            (_line(caller, "reset_staff", staff_id, None, now), stale_version),
        ]
    )
    staff_pool.reset(staff.username, password)
    return StaffPassword(staff_id=staff_id, username=staff.username, name=staff.name, password=password)


def _of_own_office(caller: StaffCaller, staff_id: str) -> StaffAccount:
    _require_supervisor(caller)
    if staff_id == caller.staff_id:
        raise Conflict("own-account", "ご自身の利用は、ここでは変えられません。ほかの監督者に頼んでください。")
    staff = store.read_staff(staff_id)
    if staff is None or staff.office != caller.office:
        raise NotFound
    return staff


def _member(staff: StaffAccount, caller: StaffCaller) -> OfficeStaffMember:
    return OfficeStaffMember(
        staff_id=staff.staff_id,
        username=staff.username,
        name=staff.name,
        role=staff.role,
        state=staff.state,
        own=staff.staff_id == caller.staff_id,
    )


def _require_supervisor(caller: StaffCaller) -> None:
    if caller.role != "supervisor":
        raise Forbidden("supervisor-only", "職員の一覧と利用の停止は、監督者だけが扱えます。")


def _no_longer_supervisor() -> Forbidden:
    return Forbidden("supervisor-only", "監督者としての利用が終わっているため、この操作はできません。")


def _first_password() -> str:
    return ids.grouped(ids.new_code(_PASSWORD_LENGTH))


def _line(caller: StaffCaller, action: str, staff_id: str, facts: dict[str, str] | None, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=f"staff#{staff_id}",
        now=now,
        request_id=caller.request_id,
        facts=facts,
    )
