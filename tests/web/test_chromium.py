"""The browser of these tests starts on a machine that has none of the libraries that it needs (README)."""

import subprocess

import pytest

from local.progress import Problem
from tests.support import browser


def _lacking(monkeypatch: pytest.MonkeyPatch, *, brought: bool) -> None:
    def missing(_program: str, libraries: str = "") -> list[str]:
        return [] if libraries and brought else ["libnss3.so"]

    monkeypatch.setattr(browser, "missing_libraries", missing)


def test_a_machine_without_its_libraries_gets_those_that_come_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _lacking(monkeypatch, brought=True)
    starter = browser.chromium_from_npm()
    shown = {"PATH": "/usr/bin:/bin", "LD_DEBUG": "files"}
    done = subprocess.run([starter, "--version"], capture_output=True, text=True, check=True, env=shown)  # noqa: S603
    assert done.stdout.startswith("Chromium")
    assert f"{browser.CACHE}/al2023/lib/libnss3.so" in done.stderr


def test_what_is_missing_all_the_same_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    _lacking(monkeypatch, brought=False)
    with pytest.raises(Problem, match=r"this machine lacks libnss3\.so\. On Debian"):
        browser.chromium_from_npm()
