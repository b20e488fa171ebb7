"""Random codes as people copy them from paper and mail."""

from mypage.core import ids


def test_a_code_has_its_length_and_all_of_crockfords_characters() -> None:
    codes = [ids.new_code(16) for _ in range(500)]
    assert {len(code) for code in codes} == {16}
    assert set("".join(codes)) == set(ids.CROCKFORD)  # one missing in 8,000 draws: once in 10 to the 108
    assert len(set(codes)) == 500


def test_digits_keep_their_length_when_they_begin_with_zero() -> None:
    drawn = [ids.new_digits(2) for _ in range(2_000)]
    assert {len(digits) for digits in drawn} == {2}
    assert {"00", "09", "99"} <= set(drawn)
    assert all(digits.isascii() and digits.isdecimal() for digits in drawn)


def test_what_is_written_in_groups_is_read_as_it_was_drawn() -> None:
    code = ids.new_code(16)
    assert ids.normalise_code(ids.grouped(code).lower()) == code
