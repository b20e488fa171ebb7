"""What is changed in the engine: the code of functions and layers is unpacked once for all their workers."""

import tempfile
import zipfile
from pathlib import Path

import pytest

from local.run_ministack import UnpackedOnce


def _archive(file: Path, text: str) -> Path:
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(zipfile.ZipInfo("a.py"), text)
    return file


def _unpack(archive: Path, into: Path) -> list[str]:
    into.mkdir()
    with UnpackedOnce(archive) as packed:
        names = packed.namelist()
        packed.extractall(into)
    return names


def test_the_same_archive_is_unpacked_once_and_another_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, again, changed = (_archive(tmp_path / name, text) for name, text in [("1", "x"), ("2", "x"), ("3", "y")])
    assert _unpack(first, tmp_path / "first") == ["a.py"]
    assert _unpack(again, tmp_path / "again") == []
    assert _unpack(changed, tmp_path / "changed") == ["a.py"]
    assert (tmp_path / "again").resolve() == (tmp_path / "first").resolve()
    assert [(tmp_path / at / "a.py").read_text() for at in ("first", "again", "changed")] == ["x", "x", "y"]
