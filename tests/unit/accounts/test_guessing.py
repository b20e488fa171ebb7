"""What makes a password guessable besides what zxcvbn knows."""

import random
from pathlib import Path

import pytest

from local import common_passwords
from mypage.accounts import guessing

KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"


def test_of_two_thousand_passwords_of_chance_hardly_one_is_refused() -> None:
    """The filter of leaked ones is right by chance once in ten thousand; four of these would be a broken one."""
    chance = random.Random(7)  # noqa: S311 - the same ones in every run
    made = ["".join(chance.choices(KANA, k=12)) for _ in range(2_000)]
    assert sum(guessing.is_known(password, []) for password in made) < 4


def test_a_leaked_password_is_known_in_any_case_and_with_digits_at_its_ends() -> None:
    for form in ("correcthorsebatterystaple", "CORRECTHORSEbatterystaple", "99correcthorsebatterystaple1"):
        assert guessing.is_known(form, []), form


@pytest.mark.parametrize(("left", "known"), [("みずうみのひかり", False), ("みずうみのひか", True)])
def test_beside_what_is_known_eight_characters_must_be_left(left: str, known: bool) -> None:
    assert guessing.is_known(f"架空加賀{left}", ["架空加賀株式会社"]) is known


@pytest.mark.parametrize(("once", "known"), [("ふねとやまのくもとかぜ", False), ("ふねとやまのくもと", True)])
def test_what_is_said_twice_counts_once(once: str, known: bool) -> None:
    assert guessing.is_known(once * 2, []) is known


@pytest.mark.parametrize("known", ["co", "jp", "a", "", "・", "株式会社"])
def test_two_letters_are_no_known_word(known: str) -> None:
    assert guessing.words_of([known]) == guessing.common_words()


def test_the_set_of_leaked_passwords_is_made_of_those_that_are_long_enough(tmp_path: Path) -> None:
    lists = tmp_path / "0" / "1"
    lists.mkdir(parents=True)
    (lists / "12.txt").write_text("Twelve-chars\nshort\n", encoding="utf-8")
    (lists / "20.txt").write_text("Ｔｗｅｎｔｙ-ｃｈａｒａｃｔｅｒｓ\n", encoding="utf-8")

    assert common_passwords.passwords_of(tmp_path) == {"twelve-chars", "twenty-characters"}


def test_the_set_has_every_password_that_it_was_made_of() -> None:
    known = {f"password-number-{n}" for n in range(1_000)}
    made = common_passwords.filter_of(known)

    def has(text: str) -> bool:
        return all(made[bit >> 3] & 1 << (bit & 7) for bit in guessing.probes(text, 8 * len(made)))

    assert all(map(has, known))
    assert sum(has(f"another-number-{n}") for n in range(10_000)) < 20
