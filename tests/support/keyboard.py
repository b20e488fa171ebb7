"""Somebody who uses a page with the keyboard alone."""

from typing import Any

from playwright.sync_api import Page


class Keyboard:
    """Goes through a page with the Tab key alone."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, name: str, key: str) -> None:
        self._reach(name)
        self._page.keyboard.press(key)

    def type(self, label: str, text: str) -> None:
        self._reach(label)
        self._page.keyboard.insert_text(text)

    def _reach(self, name: str) -> None:
        self._page.get_by_text(name, exact=False).first.wait_for()
        seen: list[str] = []
        for _ in range(60):
            self._page.keyboard.press("Tab")
            here: Any = self._page.evaluate(
                "() => (document.activeElement.labels?.[0] ?? document.activeElement).innerText ?? ''"
            )
            seen.append(str(here).strip())
            if seen[-1].startswith(name):
                return
        raise AssertionError(f"no way to {name} with the Tab key, only to {seen}")
