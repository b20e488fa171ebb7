"""Demo staff in the Cognito pool: of the demo office, of another office, and one who signs in for the first time."""

from dataclasses import dataclass

from botocore.exceptions import ClientError

from local.aws import LocalAws

DEMO_OFFICE = "99010"
OTHER_OFFICE = "99020"


@dataclass(frozen=True)
class StaffMember:
    username: str
    name: str
    office: str
    role: str
    password: str
    must_change_password: bool = False

    @property
    def sign_in(self) -> dict[str, str]:
        return {"username": self.username, "password": self.password}


CLERK_1 = StaffMember("clerk1", "窓口 花子", DEMO_OFFICE, "clerk", "Madoguchi-1-Sakura")
CLERK_2 = StaffMember("clerk2", "窓口 次郎", DEMO_OFFICE, "clerk", "Madoguchi-2-Momiji")
SUPERVISOR_1 = StaffMember("supervisor1", "統括 一郎", DEMO_OFFICE, "supervisor", "Tokatsu-1-Hinoki")
CLERK_9 = StaffMember("clerk9", "隣町 九美", OTHER_OFFICE, "clerk", "Madoguchi-9-Tsubaki")
NEW_CLERK = StaffMember("newclerk", "新任 初子", DEMO_OFFICE, "clerk", "Hajimete-0-Yanagi", must_change_password=True)
EVERYONE = (CLERK_1, CLERK_2, SUPERVISOR_1, CLERK_9, NEW_CLERK)


def create_staff(aws: LocalAws, pool_id: str) -> None:
    """Create those who are missing; who exists keeps the password."""
    for member in EVERYONE:
        create_staff_member(aws, pool_id, member)


def create_staff_member(aws: LocalAws, pool_id: str, member: StaffMember) -> None:
    try:
        aws.cognito.admin_create_user(
            UserPoolId=pool_id,
            Username=member.username,
            TemporaryPassword=member.password,
            MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "name", "Value": member.name},
                {"Name": "custom:office", "Value": member.office},
                {"Name": "custom:role", "Value": member.role},
            ],
        )
    except ClientError as error:
        if error.response["Error"]["Code"] != "UsernameExistsException":
            raise
        return
    if not member.must_change_password:
        aws.cognito.admin_set_user_password(
            UserPoolId=pool_id, Username=member.username, Password=member.password, Permanent=True
        )
