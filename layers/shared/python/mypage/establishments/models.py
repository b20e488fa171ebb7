"""An establishment as the office registers it: the core fields of domain.md §4.1."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from mypage.core.api import Command, View
from mypage.core.forms import Item, Section
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import EmptyIsNone, Filled, Line, at_most, clean
from mypage.establishments.rules import CorporateNumber, EstablishmentNumber, Phone, PostalCode, PrefectureCode

SCHEMA_VERSION = 1

SECTIONS = (Section("basics", "事業所の基本情報"),)


def as_katakana(text: str) -> str:
    """Accept hiragana and write it as katakana; anything else than kana, blanks and marks is refused."""
    text = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in clean(text))
    if not all("ァ" <= c <= "ヿ" or c in " 　・．.（）()－-" or c.isdigit() or c.isascii() for c in text):
        raise PydanticCustomError("kana", "フリガナはカタカナで入力してください。")
    return text


class EstablishmentFields(BaseModel):
    """The fields that staff register; the catalogue of the form beside them."""

    model_config = ConfigDict(defer_build=True)

    establishment_number: Annotated[
        EstablishmentNumber,
        Item("basics", "事業所番号", required=True, limit=13, help="11桁の数字（例：9901-000001-1）"),
    ]
    name: Annotated[Line, Filled, at_most(60), Item("basics", "事業所名", required=True, limit=60)]
    name_kana: Annotated[
        Line,
        Filled,
        AfterValidator(as_katakana),
        at_most(80),
        Item("basics", "事業所名（カナ）", required=True, limit=80),
    ]
    corporate_number: Annotated[
        CorporateNumber | None,
        EmptyIsNone,
        Item("basics", "法人番号", limit=13, help="13桁の数字。個人事業主の方は不要です"),
    ] = None
    postal_code: Annotated[PostalCode, Item("basics", "郵便番号", required=True, limit=8, help="例：920-0000")]
    prefecture_code: Annotated[
        PrefectureCode,
        Item("basics", "都道府県", required=True, kind="prefecture", options=tuple(PREFECTURES.items())),
    ]
    municipality: Annotated[
        Line | None,
        EmptyIsNone,
        at_most(20),
        Item("basics", "市区町村", limit=20, help="事業所名を公開しない求人では、ここまでを公開します"),
    ] = None
    address: Annotated[
        Line, Filled, at_most(90), Item("basics", "所在地", required=True, limit=90, help="市区町村から建物名まで")
    ]
    phone: Annotated[Phone, Item("basics", "電話番号", required=True, limit=15, help="例：076-000-0001")]
    business: Annotated[Line | None, EmptyIsNone, at_most(90), Item("basics", "事業内容", limit=90)] = None


class RegisterEstablishment(Command, EstablishmentFields):
    """`POST /staff/establishments`."""

    @field_validator("address")
    @classmethod
    def _begins_with_municipality(cls, address: str, info: ValidationInfo) -> str:
        municipality = info.data.get("municipality")
        if municipality and not address.startswith(municipality):
            raise PydanticCustomError("municipality", "所在地は市区町村から入力してください。")
        return address


class Establishment(View, EstablishmentFields):
    """A registered establishment. `office` is the five-digit code of the office it belongs to."""

    office: str
    version: int
    registered_at: datetime

    @property
    def phone_digits(self) -> str:
        """The digits by which a typed phone number is compared (A04)."""
        return "".join(c for c in self.phone if c.isdigit())


class EstablishmentSummary(View):
    """A line of the staff's list."""

    establishment_number: str
    name: str
    name_kana: str
    phone: str


class EstablishmentList(View):
    """One page of the office's establishments, by reading of the name."""

    items: list[EstablishmentSummary]
    next_cursor: str | None
