"""The occupations (domain.md §4.3): 15 major groups with 99 middle codes, loaded on first use."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import ValidationError

import mypage
from mypage.postings import occupations
from mypage.postings.content import PostingContent

PACKAGE = Path(mypage.__file__).parent

FIRST_CODES = {  # major group: its first middle code; the next group begins where it ends
    "01": "001",
    "02": "004",
    "03": "012",
    "04": "021",
    "05": "029",
    "06": "033",
    "07": "044",
    "08": "049",
    "09": "052",
    "10": "059",
    "11": "064",
    "12": "067",
    "13": "082",
    "14": "090",
    "15": "095",
}
ALL_CODES = [f"{n:03d}" for n in range(1, 100)]


def test_there_are_15_groups_that_begin_where_the_classification_says() -> None:
    assert {group.code: group.middle[0].code for group in occupations.major_groups()} == FIRST_CODES


def test_the_99_middle_codes_are_there_once_each_in_order() -> None:
    assert [middle.code for group in occupations.major_groups() for middle in group.middle] == ALL_CODES


def test_every_group_and_middle_code_has_a_name_of_its_own() -> None:
    groups = occupations.major_groups()
    for names in ([group.name for group in groups], [middle.name for group in groups for middle in group.middle]):
        assert all(name == name.strip() != "" for name in names)
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("001", "法人・団体役員"),
        ("009", "情報処理・通信技術者（ソフトウェア開発）"),
        ("067", "生産設備オペレーター（金属製品）"),
        ("071-99", "製品製造・加工処理工（金属製品）"),
        ("079", "機械検査工"),
        ("083-02", "貨物自動車運転の職業"),
        ("099", "その他の運搬・清掃・包装・選別等の職業"),
        ("000", ""),
        ("100", ""),
        ("", ""),
    ],
)
def test_a_code_is_named_by_its_middle_code(code: str, name: str) -> None:
    assert occupations.middle_name(code) == name


def test_a_code_is_known_if_and_only_if_the_classification_has_it() -> None:
    assert [code for n in range(1000) if occupations.is_known(code := f"{n:03d}")] == ALL_CODES
    assert not any(occupations.is_known(code) for code in ("", "01", "0011", "071-99"))


@pytest.mark.parametrize("code", ["001", "099", "001-01", "099-99"])
def test_a_posting_takes_codes_of_the_classification(code: str) -> None:
    assert PostingContent.model_validate({"occupation_codes": [code]}).occupation_codes == [code]


@pytest.mark.parametrize("code", ["000", "100", "000-01", "100-01", "0٧1"])
def test_a_posting_takes_no_other_code(code: str) -> None:
    with pytest.raises(ValidationError) as error:
        PostingContent.model_validate({"occupation_codes": [code]})
    assert error.value.errors()[0]["type"] == "occupation_code"


def _loaded_anew() -> ModuleType:
    spec = importlib.util.spec_from_file_location("occupations_anew", PACKAGE / "postings" / "occupations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_data_are_read_on_first_use_only_and_not_to_judge_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    read_text = Path.read_text

    def counted(file: Path, encoding: str) -> str:
        reads.append(file.name)
        return read_text(file, encoding=encoding)

    monkeypatch.setattr(Path, "read_text", counted)
    anew = _loaded_anew()
    assert anew.is_known("071")
    assert reads == []
    assert anew.middle_name("071") == anew.middle_name("071-99") != ""
    assert len(anew.major_groups()) == 15
    assert reads == ["occupations.json"]


def test_the_file_says_where_the_names_are_from_and_as_of_when() -> None:
    data = json.loads((PACKAGE / "postings" / "occupations.json").read_text(encoding="utf-8"))
    assert data["classification"] == "厚生労働省編職業分類（令和4年改定）"
    assert data["as_of"] == "2022-04-01"
    assert "067-073 and 076-079" in data["source"]
