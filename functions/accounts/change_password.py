"""PUT /employer/password and /seeker/password: another password; every other session ends (decisions/0016)."""

from http import HTTPStatus

from mypage.accounts import credentials
from mypage.accounts.management_models import ChangePassword
from mypage.core.api import Api, Response

app = Api()


@app.put("/employer/password", status_code=204)
def change_password(command: ChangePassword) -> Response[None]:
    credentials.change_password(credentials.owner(app.employer), command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


@app.put("/seeker/password", status_code=204)
def change_seeker_password(command: ChangePassword) -> Response[None]:
    credentials.change_password(credentials.owner(app.seeker), command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
