"""HTML in every text field, by the field catalogue: shown as it was typed on each page that shows the field, and inert.

A table of pages, and which fields each of them shows. What mails say of it is tests/unit/notices/test_mails.py, what the
lists show is test_hostile_content.py.
"""

import json
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from mypage.postings.content import PUBLISHED
from tests.support.pages import ESTABLISHMENT, NO_REQUESTS, POSTING_ID, SESSION, Answers, home, posting_view
from tests.support.routes import ROOT
from tests.web import referral_answers, search_answers, staff_answers
from tests.web.conftest import SUPPORT
from tests.web.image_answers import image_list
from tests.web.thread_answers import SEEKER_SESSION, line, listed

type Json = dict[str, Any]

MODELS = json.loads((ROOT / "docs" / "fields.json").read_text(encoding="utf-8"))["models"]
TEXTS = {"text", "textarea", "lines", "list"}
NUMBER = "99010-00001161"
IN_ALL_WAYS = (
    'javascript:window.hit=1//"\'><img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    "<svg onload=window.hit=1><b>{{7*7}}${7*7}&lt;b&gt;"
)


def marked(*path: str) -> str:
    """Return what somebody types into a field: markup, with the field's name."""
    return f"{IN_ALL_WAYS}［{'.'.join(path)}］"


def typed(fields: list[Json], within: tuple[str, ...] = ()) -> Json:
    """Return content with markup in every text of these fields, and every other answer such that the texts are shown."""
    content: Json = {}
    for field in fields:
        path = (*within, field["key"])
        match field["kind"]:
            case "text" | "textarea":
                content[field["key"]] = marked(*path)
            case "lines":
                content[field["key"]] = [marked(*path)]
            case "list":
                content[field["key"]] = [typed(field["item_fields"], path)]
    for told, values in _conditions(fields).items():
        several = next(one["kind"] for one in fields if one["key"] == told) in {"choices", "codes"}
        content[told] = sorted(set().union(*values)) if several else min(set.intersection(*values))
    return content


def _conditions(fields: list[Json]) -> dict[str, list[set[Any]]]:
    """Return the answers with which texts are shown, each condition's by the key of the field it asks."""
    found: dict[str, list[set[Any]]] = {}
    for condition in (one for field in fields if field["kind"] in TEXTS for one in field["shown_when"] or []):
        found.setdefault(condition["field"], []).append(set(condition["in"]))
    return found


def texts(content: Any) -> set[str]:
    """Return every marked text in content."""
    if isinstance(content, str):
        return {content} if content.startswith(IN_ALL_WAYS) else set()
    inner = content.values() if isinstance(content, dict) else content if isinstance(content, list) else []
    return set().union(*(texts(one) for one in inner))


POSTING, OF_ESTABLISHMENT, PROFILE = (
    typed(MODELS[name]["fields"]) for name in ("posting", "establishment", "seeker_profile")
)

del PROFILE["career"][0]["occupation_code"]  # chosen from a list, and what it stands for is shown


class Shown(NamedTuple):
    """A page: its address, what it asks for, and the texts that it must show."""

    name: str
    path: str
    answers: dict[str, Json]
    texts: set[str]

    def __str__(self) -> str:
        return self.name


VIEW = f"/employer/postings/{POSTING_ID}"
IN_FORCE: Json = {
    "state": "active",
    "posting_number": NUMBER,
    "accepted_at": "2026-11-19T14:00:00+09:00",
    "valid_until": "2027-01-31",
}
AT_STAFF = f"/staff/establishments/{staff_answers.NUMBER}"
STAFF_VIEW = f"{AT_STAFF}/postings/p1"
OWN = {**ESTABLISHMENT, **OF_ESTABLISHMENT}
KNOWN_TO_STAFF = {**OWN, "establishment_number": staff_answers.NUMBER}
PUBLIC_CONTENT = {key: value for key, value in POSTING.items() if key in PUBLISHED}
PUBLIC_JOB: Json = {
    "posting_number": NUMBER,
    "office": "ハローワーク金沢",
    "accepted_on": "2026-11-19",
    "valid_until": "2027-01-31",
    "as_of": "2026-11-20",
    "establishment_name": OF_ESTABLISHMENT["name"],
    "prefecture": "石川県",
    "municipality": OF_ESTABLISHMENT["municipality"],
    "establishment_prefecture": "石川県",
    "address": OF_ESTABLISHMENT["address"],
    "content": PUBLIC_CONTENT,
    "images": [],
}
OF_PUBLIC_JOB = {key: OF_ESTABLISHMENT[key] for key in ("name", "municipality", "address")}
ON_SHEET = ("name", "name_kana", "postal_code", "address", "nearest_station", "business", "features", "website")
PRINTED = [PUBLIC_CONTENT, {key: OF_ESTABLISHMENT[key] for key in ON_SHEET}]
KEPT_PROFILE = search_answers.profile(content={**search_answers.CONTENT, **PROFILE})
FOUND = search_answers.detail(
    places=[{"prefecture_code": "17", "prefecture": "石川県", "municipality": PROFILE["places"][0]["municipality"]}],
    career=[{**PROFILE["career"][0], "years": 4, "months": 6}],
    **{key: PROFILE[key] for key in ("qualifications", "expertise", "self_pr")},
)

PAGES = [
    Shown(
        "employer's posting",
        f"/postings/{POSTING_ID}",
        {VIEW: posting_view("submitted", content=POSTING)},
        texts(POSTING),
    ),
    Shown(
        "employer's print sheet",
        f"/postings/{POSTING_ID}/sheet",
        {VIEW: posting_view("active", content=POSTING)},
        texts(PRINTED),
    ),
    Shown(
        "employer's establishment",
        "/establishment",
        {"/employer/establishment/change-request": {"establishment": OWN, "request": None}},
        texts(OF_ESTABLISHMENT),
    ),
    Shown(
        "staff's review",
        "/staff/reviews/r1",
        {"/staff/reviews/r1": {**staff_answers.detail(content=POSTING), "establishment": KNOWN_TO_STAFF}},
        texts(POSTING) | texts(KNOWN_TO_STAFF),
    ),
    Shown(
        "staff's posting",
        f"/staff/postings/{staff_answers.NUMBER}/p1",
        {STAFF_VIEW: staff_answers.posting_view(content=POSTING, **IN_FORCE)},
        texts(POSTING),
    ),
    Shown(
        "staff's print sheet",
        f"/staff/postings/{staff_answers.NUMBER}/p1/sheet",
        {STAFF_VIEW: staff_answers.posting_view(content=POSTING, **IN_FORCE)},
        texts(PRINTED),
    ),
    Shown("staff's establishment", AT_STAFF, {}, texts(KNOWN_TO_STAFF)),
    Shown(
        "public posting",
        f"/jobs/{NUMBER}",
        {f"/public/postings/{NUMBER}": PUBLIC_JOB},
        texts(PUBLIC_CONTENT) | texts(OF_PUBLIC_JOB),
    ),
    Shown(
        "posting for seekers",
        f"/seeker/jobs/{NUMBER}",
        {f"/seeker/postings/{NUMBER}": PUBLIC_JOB},
        texts(PUBLIC_CONTENT) | texts(OF_PUBLIC_JOB),
    ),
    Shown("seeker's profile", "/seeker/profile", {"/seeker/profile": KEPT_PROFILE}, texts(PROFILE)),
    Shown(
        "profile at the office",
        f"/staff/seekers/{search_answers.SEEKER}/profile",
        {f"/staff/seekers/{search_answers.SEEKER}/profile": KEPT_PROFILE},
        texts(PROFILE),
    ),
    Shown(
        "profile that an employer found",
        f"/seekers/{search_answers.NUMBER}",
        {f"/employer/seekers/{search_answers.NUMBER}": FOUND},
        texts(FOUND),
    ),
]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    for path, answer in {
        "/public/support": SUPPORT,
        "/employer/session": SESSION,
        "/employer/establishment": OWN,
        "/employer/images": image_list(),
        "/employer/home": home(),
        f"{VIEW}/requests": NO_REQUESTS,
        "/staff/session": staff_answers.SESSION,
        "/staff/reviews": staff_answers.QUEUE,
        "/staff/comment-templates": staff_answers.TEMPLATES,
        AT_STAFF: KNOWN_TO_STAFF,
        f"{AT_STAFF}/images": image_list(),
        f"{AT_STAFF}/account-codes": staff_answers.CODES,
        f"{STAFF_VIEW}/requests": NO_REQUESTS,
        f"{STAFF_VIEW}/history": {"items": staff_answers.detail()["history"]},
        "/seeker/session": SEEKER_SESSION,
        "/seeker/threads": listed(line("seeker")),
        f"/staff/seekers/{search_answers.SEEKER}": referral_answers.seeker(),
    }.items():
        served.on("GET", path, answer)
    served.on("POST", f"{VIEW}/check", {"findings": []})
    return served


def test_the_pages_of_the_table_show_every_text_of_the_catalogue() -> None:
    every = texts(POSTING) | texts(OF_ESTABLISHMENT) | texts(PROFILE)
    assert every - set[str]().union(*(shown.texts for shown in PAGES)) == set()
    assert len(every) > 50


@pytest.mark.parametrize("shown", PAGES, ids=str)
def test_html_in_every_text_field_is_shown_as_it_was_typed(
    page: Page, built_page: str, server: Answers, shown: Shown
) -> None:
    for path, answer in shown.answers.items():
        server.on("GET", path, answer)
    page.goto(f"{built_page}{shown.path}")
    main = page.get_by_role("main")
    expect(main).to_contain_text(max(shown.texts))
    read = main.text_content() or ""
    assert {text for text in shown.texts if text not in read} == set()
    assert page.evaluate("window.hit") is None
    made = page.locator('img[src="x"], main b, svg[onload], main script, a[href^="javascript:"], [onerror], [onload]')
    assert made.count() == 0
