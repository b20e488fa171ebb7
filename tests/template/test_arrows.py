"""The arrows of design §2: functions -> area.service -> area.{rules, models, store} -> core. Read from the source itself."""

import ast
from pathlib import Path

import pytest

from tests.support.source import AREAS, FUNCTIONS, PACKAGE, handler_files, imports, layer_files, shown, tree

OPEN_TO_OTHERS = {"service", "models", "rules", "content", "choices", "minimum_wage", "queue", "decisions", "retention"}
OPEN_TO_OTHERS |= {"occupations", "standing", "mypages", "addresses"}
"""The modules of an area that other areas may use.

`standing` and `mypages` are what others ask of postings, establishments and accounts without loading their whole forms;
`review.queue` is the door into the staff's queue; `decisions` say what a decision of staff writes, for `review.service`.
`retention` is what an area has to remove, for `records.retention`; `addresses` which addresses mails reach, for `notices`.
"""

USE_CASES = {"service", "seekers", "changes", "requests", "decisions", "results", "clock"}
USE_CASES |= {"submission", "inspection", "removal", "retention", "standing", "mypages"}
USE_CASES |= {"publication", "correction", "discovery", "search", "indexing"}
USE_CASES |= {"members", "closing", "staff_accounts", "staff_totp", "addresses", "bounces"}
USE_CASES |= {"login_codes", "passkeys", "own_sessions", "credentials", "detail"}
"""Where an area's use cases stand."""

MORE_MODELS = {"command_models", "management_models", "profile_models", "search_models", "detail_models"}
"""Commands and views that stand apart from their area's `models`."""

NAMED_EXCEPTIONS = {
    # A thread lies beside its referral in one table: a send holds a condition on the referral's own key.
    ("messages/store.py", "applicants.store"),
    # A posting and its establishment are read in one BatchGetItem, so the store needs the other key builder.
    ("postings/store.py", "establishments.store"),
    # The same for what everybody sees of the establishment's images.
    ("postings/store.py", "images.store"),
}

PURE = (
    "rules.py",
    "models.py",
    "command_models.py",
    "management_models.py",
    "detail_models.py",
    "entities.py",
    "content.py",
    "choices.py",
    "occupations.py",
    "law.py",
    "minimum_wage.py",
    "wording.py",
    "personal_data.py",
    "profile.py",
    "profile_models.py",
    "search_models.py",
)
UNKNOWN_TO_PURE = {
    "boto3",
    "botocore",
    "os",
    "mypage.core.aws",
    "mypage.core.dynamo",
    "mypage.core.settings",
    "mypage.core.secret",
    "mypage.core.audit",
    "mypage.core.outbox",
    "mypage.core.clock.now",
}
THE_AUTHORIZER = FUNCTIONS / "accounts" / "authorize_request.py"


def _reaches(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def _area(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0]


@pytest.mark.parametrize("file", layer_files(), ids=shown)
def test_core_knows_no_area(file: Path) -> None:
    if _area(file) == "core":
        areas = {entry.name for entry in imports(file) if entry.name.split(".")[:2] in [["mypage", a] for a in AREAS]}
        assert areas == set()


@pytest.mark.parametrize("file", layer_files(), ids=shown)
def test_areas_meet_only_through_service_models_rules_and_content(file: Path) -> None:
    area = _area(file)
    if area not in AREAS:
        return
    for entry in imports(file):
        parts = entry.name.split(".")
        if parts[0] != "mypage" or parts[1] not in AREAS or parts[1] == area:
            continue
        if (f"{area}/{file.name}", f"{parts[1]}.{parts[2]}") not in NAMED_EXCEPTIONS:
            assert parts[2] in OPEN_TO_OTHERS, f"{shown(file)} imports {entry.name}"


@pytest.mark.parametrize("file", [file for file in layer_files() if file.name in PURE], ids=shown)
def test_rules_and_models_know_no_aws_clock_or_environment(file: Path) -> None:
    for entry in imports(file):
        assert not any(_reaches(entry.name, module) for module in UNKNOWN_TO_PURE), entry.name
        assert entry.name.split(".")[-1] not in {"store", "service"}, entry.name
    asked = [node for node in ast.walk(tree(file)) if isinstance(node, ast.Attribute) and node.attr in {"now", "today"}]
    assert [
        ast.unparse(node) for node in asked if ast.unparse(node) in {"clock.now", "datetime.now", "date.today"}
    ] == []


@pytest.mark.parametrize("file", [file for file in layer_files() if file.name == "store.py"], ids=shown)
def test_a_store_calls_no_service(file: Path) -> None:
    assert [entry.name for entry in imports(file) if entry.name.split(".")[-1] in USE_CASES] == []


@pytest.mark.parametrize("file", handler_files(), ids=shown)
def test_a_function_knows_only_core_and_its_own_area(file: Path) -> None:
    if file == THE_AUTHORIZER:
        return
    area = file.parent.name
    # `accounts.sessions` is how a session looks on the wire: handlers set and clear its cookie.
    allowed = [
        "mypage.core",
        *(f"mypage.{area}.{module}" for module in [*OPEN_TO_OTHERS, *USE_CASES, *MORE_MODELS, "sessions"]),
    ]
    for entry in imports(file):
        if entry.name.startswith("mypage."):
            assert any(_reaches(entry.name, module) for module in allowed), entry.name
        else:
            assert entry.name.split(".")[0] in {"typing", "uuid", "datetime", "http", "aws_lambda_powertools"}, (
                entry.name
            )


@pytest.mark.parametrize("file", handler_files(), ids=shown)
def test_a_function_neither_branches_nor_catches(file: Path) -> None:
    if file == THE_AUTHORIZER:
        return
    thinking = (ast.If, ast.Try, ast.For, ast.While, ast.Match)
    assert [type(node).__name__ for node in ast.walk(tree(file)) if isinstance(node, thinking)] == []


def test_the_authorizer_imports_neither_powertools_nor_pydantic_nor_a_service() -> None:
    for entry in imports(THE_AUTHORIZER):
        assert entry.name.split(".")[0] in {"datetime", "typing", "re", "mypage"}, entry.name
        assert ".service" not in entry.name


def _importers(*packages: str, types_too: bool = False) -> set[str]:
    return {
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for entry in imports(file)
        if entry.name.split(".")[0] in packages and (types_too or not entry.for_types)
    }


def test_boto3_is_imported_only_where_aws_is_spoken_to() -> None:
    core = "layers/shared/python/mypage/core"
    assert _importers("boto3", "botocore") <= {f"{core}/aws.py", f"{core}/dynamo.py"}


def test_only_the_passwords_module_hashes_and_judges_passwords() -> None:
    passwords = "layers/shared/python/mypage/accounts/passwords.py"
    assert _importers("argon2", "zxcvbn") == {passwords}
    at_top = [
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for entry in imports(file)
        if entry.at_top and entry.name.startswith("mypage.accounts.passwords")
    ]
    assert at_top == []


def test_only_the_authenticators_module_knows_fido2_and_it_is_imported_where_it_judges() -> None:
    authenticators = "layers/shared/python/mypage/accounts/authenticators.py"
    assert _importers("fido2") == {authenticators}
    at_top = [
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for entry in imports(file)
        if entry.at_top and entry.name.startswith("mypage.accounts.authenticators")
    ]
    assert at_top == []


def test_only_the_pixels_module_imports_pillow_and_only_its_own_process_imports_it() -> None:
    pixels = "layers/shared/python/mypage/images/pixels.py"
    assert _importers("PIL") == {pixels}
    importing = [
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for entry in imports(file)
        if entry.name.startswith("mypage.images.pixels")
    ]
    assert importing == []


def test_only_the_engine_imports_tantivy_and_nobody_imports_the_engine_at_the_top() -> None:
    engine = "layers/shared/python/mypage/seekers/engine.py"
    assert _importers("tantivy") == {engine}
    at_top = [
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for entry in imports(file)
        if entry.at_top and not entry.for_types and entry.name.startswith("mypage.seekers.engine")
    ]
    assert at_top == []


def test_only_settings_and_clock_read_the_environment() -> None:
    readers = {
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}
    }
    package = "layers/shared/python/mypage"
    # The decoder clears it for the process that it starts.
    assert readers == {f"{package}/core/settings.py", f"{package}/core/clock.py", f"{package}/images/decoder.py"}


def test_no_module_scans_a_table() -> None:
    scanning = {
        shown(file)
        for file in [*layer_files(), *handler_files()]
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr == "scan"
    }
    assert scanning == set()
