"""DynamoDB's attribute values, held against boto3's own reading of them."""

from decimal import Decimal
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.attribute_values import deserialize, serialize

SCALARS = st.none() | st.booleans() | st.text() | st.integers(-(10**30), 10**30)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)


@given(VALUES)
def test_what_is_written_is_what_boto3_would_write_and_is_read_back(value: Any) -> None:
    wire = serialize(value)
    assert wire == TypeSerializer().serialize(value)
    assert deserialize(wire) == value
    assert TypeDeserializer().deserialize(wire) == value


def test_sets_of_texts_and_decimals_travel() -> None:
    assert deserialize(serialize({"b", "a"})) == {"a", "b"}
    assert deserialize(serialize(Decimal("1.5"))) == Decimal("1.5")
    assert isinstance(deserialize({"N": "12"}), int)


@pytest.mark.parametrize("value", [1.5, b"bytes", object(), set()])
def test_what_the_product_does_not_store_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        serialize(value)


def test_a_foreign_type_is_not_read_silently() -> None:
    with pytest.raises(TypeError):
        deserialize({"B": b"x"})
