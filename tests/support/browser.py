"""The browser of the page tests and of the page's figures: where it comes from, and its fonts."""

from __future__ import annotations

import fcntl
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from local.progress import Problem

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
CACHE = ROOT / ".cache" / "browser"


def chromium() -> str:
    """Path of the browser: $MYPAGE_CHROMIUM, the machine's own, or the one from npm.

    Raises:
        Problem: there is none, or it cannot start on this machine; the text says what is missing.
    """
    for candidate in (os.environ.get("MYPAGE_CHROMIUM"), "/usr/bin/chromium"):
        if candidate and Path(candidate).exists():
            return candidate
    return chromium_from_npm()


def chromium_from_npm() -> str:
    """Path of the browser from npm; where the machine lacks libraries of the system for it, with those of its package.

    Raises:
        Problem: as `chromium`.
    """
    node = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}")
    if not node or not (WEB / "node_modules").exists():
        raise Problem("The page's browser needs Node and web/node_modules: run `make web` first.")
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # whoever comes while it is unpacked would take half a browser for a whole one
        found = subprocess.run(  # noqa: S603 - the pinned program of this checkout
            [node, str(WEB / "chromium.mjs")],
            env={**os.environ, "TMPDIR": str(CACHE)},
            capture_output=True,
            text=True,
            check=True,
        )
    program, libraries = found.stdout.splitlines()
    if not missing_libraries(program):
        return program
    if missing := missing_libraries(program, libraries):
        raise Problem(
            f"Chromium cannot start: this machine lacks {', '.join(missing)}. "
            "On Debian or Ubuntu: `apt-get install -y libnss3`. Or name another browser in MYPAGE_CHROMIUM."
        )
    return str(_with_libraries(program, libraries))


def _with_libraries(program: str, libraries: str) -> Path:
    """Write a program that starts the browser with libraries of its own, which nothing else gets to see."""
    starter = CACHE / "chromium-with-libraries"
    fresh = starter.with_suffix(f".{os.getpid()}")
    fresh.write_text(
        f'#!/bin/sh\nLD_LIBRARY_PATH={shlex.quote(libraries)} exec {shlex.quote(program)} "$@"\n', encoding="utf-8"
    )
    fresh.chmod(0o755)
    return fresh.replace(starter)


def missing_libraries(program: str, libraries: str = "") -> list[str]:
    """Names of the shared libraries that the program asks for and neither the machine nor the folder `libraries` has."""
    ldd = shutil.which("ldd")
    if not ldd:
        return []
    environment = {**os.environ, **({"LD_LIBRARY_PATH": libraries} if libraries else {})}
    said = subprocess.run([ldd, program], capture_output=True, text=True, check=False, env=environment).stdout  # noqa: S603
    return re.findall(r"(\S+) => not found", said)


def fonts() -> str:
    """A fonts.conf that knows the Japanese font from npm: without it every kana is a box."""
    CACHE.mkdir(parents=True, exist_ok=True)
    conf = CACHE / "fonts.conf"
    conf.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{WEB / 'node_modules/@embedpdf/fonts-jp/fonts'}</dir>"
        f"<cachedir>{CACHE / 'fontconfig'}</cachedir>"
        "<alias><family>sans-serif</family><prefer><family>Noto Sans JP</family></prefer></alias></fontconfig>",
        encoding="utf-8",
    )
    return str(conf)
