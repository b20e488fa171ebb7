"""A stage is deployed only with machine code for its own processor."""

import contextlib
import shutil
import sys
from pathlib import Path

import pytest

from local import release
from local.deployment import architecture
from local.places import CHECKOUT
from local.progress import Problem

ARM, INTEL = 0xB7, 0x3E


def _elf(file: Path, machine: int, order: int = 1) -> Path:
    """Write the head of a shared object: mark, 64 bit, order of bytes, kind 3, machine."""
    file.parent.mkdir(parents=True, exist_ok=True)
    end = "little" if order == 1 else "big"
    head = b"\x7fELF" + bytes([2, order, 1]) + bytes(9) + (3).to_bytes(2, end) + machine.to_bytes(2, end)
    file.write_bytes(head + bytes(44))
    return file


@pytest.mark.parametrize(("machine", "named"), [(ARM, "arm64"), (INTEL, "x86_64"), (0x28, None)])
def test_the_header_names_the_machine(tmp_path: Path, machine: int, named: str | None) -> None:
    assert release.machine_of(_elf(tmp_path / "one.so", machine)) == named


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"MZ" + bytes(60), b"#!/bin/sh\n" + bytes(60)])
def test_what_is_no_elf_file_is_for_no_machine(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "one.so").write_bytes(content)
    assert release.machine_of(tmp_path / "one.so") is None


def test_an_elf_file_of_the_other_order_of_bytes_is_for_no_machine_of_ours(tmp_path: Path) -> None:
    assert release.machine_of(_elf(tmp_path / "one.so", ARM, order=2)) is None


def test_this_python_is_for_this_machine() -> None:
    assert release.machine_of(Path(sys.executable).resolve()) == architecture()


def test_a_build_for_the_stages_processor_is_deployed(tmp_path: Path) -> None:
    _elf(tmp_path / "First" / "one.abi3.so", ARM)
    _elf(tmp_path / "SharedLayer" / "python" / "libtwo.so.6.1", ARM)
    (tmp_path / "First" / "text.so.txt").mkdir()
    release.require_machine_code_for("arm64", tmp_path)


@pytest.mark.parametrize("name", ["First/two.cpython-313-x86_64-linux-gnu.so", "SharedLayer/libtwo.so.6.1"])
def test_one_object_of_another_processor_stops_the_release(tmp_path: Path, name: str) -> None:
    _elf(tmp_path / "First" / "one.abi3.so", ARM)
    _elf(tmp_path / name, INTEL)
    with pytest.raises(Problem, match=name.rsplit("/", 1)[1]):
        release.require_machine_code_for("arm64", tmp_path)


def test_a_build_without_any_object_is_no_build(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no shared object"):
        release.require_machine_code_for("arm64", tmp_path)


@pytest.mark.parametrize("stage", ["staging", "production"])
@pytest.mark.parametrize(("machine", "steps"), [(ARM, ["build", "finish", "deploy"]), (INTEL, ["build", "finish"])])
def test_a_stage_is_deployed_only_after_its_objects_were_looked_at(
    stage: str, machine: int, steps: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[str] = []
    shutil.copy(CHECKOUT / "samconfig.toml", tmp_path)
    _elf(tmp_path / ".aws-sam" / "cloud" / "build" / "First" / "one.so", machine)
    monkeypatch.setattr(release, "CHECKOUT", tmp_path)
    monkeypatch.setattr(release, "_sam", lambda verb, *_: done.append(verb))
    monkeypatch.setattr(release, "finish_build", lambda _: done.append("finish"))
    monkeypatch.setattr(release, "build_page", lambda _: None)
    monkeypatch.setattr(release, "release_page", lambda _: None)

    with contextlib.suppress(Problem):
        release.release(stage)

    assert done == steps
