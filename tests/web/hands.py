"""What a person does on a page, in words: press a button, fill a field, choose an option, sign in."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from local.staff import StaffMember
from tests.support.people import PASSWORD, Employer
from tests.support.stack import StackUnderTest

type Json = dict[str, Any]
MODEL: Json = json.loads((Path(__file__).parents[2] / "docs" / "fields.json").read_text(encoding="utf-8"))["models"][
    "posting"
]
"""The catalogue of the posting's form."""


def press(page: Page, name: str) -> None:
    """Press the button of exactly this name."""
    page.get_by_role("button", name=name, exact=True).click()


def heading(page: Page, text: str | re.Pattern[str]) -> None:
    """The page is the one with this heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def field(page: Page, label: str) -> Locator:
    """The text field whose label begins so."""
    return page.get_by_role("textbox", name=re.compile(f"^{re.escape(label)}"))


def choose(page: Page, group: str, option: str) -> None:
    """Choose an option of the group whose legend begins so."""
    page.get_by_role("group", name=re.compile(f"^{re.escape(group)}")).get_by_text(option, exact=True).click()


def fill_date(page: Page, group: str, date: str) -> None:
    """Type a date (2027-04-01) into its three fields."""
    parts = page.get_by_role("group", name=re.compile(f"^{re.escape(group)}"))
    for label, typed in zip(("年", "月", "日"), date.split("-"), strict=True):
        parts.get_by_label(label, exact=True).fill(typed)


def done(page: Page, text: str) -> None:
    """The page tells that this was done."""
    expect(page.get_by_role("region", name="完了")).to_contain_text(text)


def row(page: Page, name: str) -> Locator:
    """The row of a table whose head is this."""
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=True))


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus is on a control of that name; nothing is ever clicked."""
    script = """(name) => {
      const one = document.activeElement;
      if (!one || one === document.body) return false;
      const label = one.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`) : one.closest("label");
      return [one.innerText, label?.innerText].some((text) => (text ?? "").trim().startsWith(name));
    }"""
    page.get_by_text(re.compile(rf"^\s*{re.escape(name)}")).first.wait_for()  # what is still loading has no place yet
    for _ in range(90):
        if page.evaluate(script, name):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {name!r}")


def sign_in_employer(page: Page, stack: StackUnderTest, employer: Employer) -> None:
    """Sign in as an employer; the home page follows."""
    page.goto(f"{stack.web}/home")
    page.get_by_label("メールアドレス").fill(employer.email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    press(page, "ログインする")
    page.get_by_role("link", name="新規求人情報を登録").wait_for()


def sign_in_staff(page: Page, stack: StackUnderTest, member: StaffMember) -> None:
    """Sign in as staff; the queue follows."""
    page.goto(f"{stack.web}/staff/login")
    page.get_by_label("ユーザー名").fill(member.username)
    page.get_by_label("パスワード").fill(member.password)
    press(page, "ログインする")
    heading(page, "申込み一覧")


def fill(page: Page, fields: list[Json], content: Json, around: str = "") -> None:  # noqa: C901, PLR0912 - one case a kind
    """Enter content into a form of the catalogue as a person would."""
    for field in fields:
        key, value = field["key"], content.get(field["key"])
        if value is None:
            continue
        path = f"{around}{key}"
        match field["kind"]:
            case "choice" | "prefecture" if len(field["options"]) > 7:
                page.locator(f'[id="f-{path}"]').select_option(str(value))
            case "choice" | "boolean":
                page.locator(f'input[name="{path}"][value="{str(value).lower()}"]').check()
            case "agreement":
                page.locator(f'[id="f-{path}"]').set_checked(bool(value))
            case "choices":
                for one in value:
                    page.locator(f'input[name="{path}"][value="{one}"]').check()
            case "codes":
                page.locator(f'[id="f-{path}"]').fill("、".join(value))
            case "time":
                hour, minute = value.split(":")
                page.locator(f'[id="f-{path}-hour"]').fill(hour)
                page.locator(f'[id="f-{path}-minute"]').fill(minute)
            case "date":
                for part, typed in zip(("year", "month", "day"), value.split("-"), strict=True):
                    page.locator(f'[id="f-{path}-{part}"]').fill(typed)
            case "list":
                for index, row in enumerate(value):
                    if page.locator(f'[id^="f-{path}.{index}."]').count() == 0:
                        page.get_by_role("button", name=f"{field['label']}を追加する").click()
                    fill(page, field["item_fields"], row, f"{path}.{index}.")
            case _:
                page.locator(f'[id="f-{path}"]').fill(str(value))
