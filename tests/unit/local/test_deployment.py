"""What is done to a build of SAM's before it is deployed: one artifact per folder, the same bytes from the same files."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from local import deployment


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A build of two folders, `a` with two functions and `b` with one, as SAM leaves it."""
    source = tmp_path / "template.yaml"
    folders = {"First": "a", "Second": "a", "Third": "b"}
    blocks = [
        f"  {name}: {{Type: {deployment.FUNCTION}, Properties: {{CodeUri: functions/{at}}}}}\n"
        for name, at in folders.items()
    ]
    source.write_text("Resources:\n" + "".join(blocks), encoding="utf-8")
    monkeypatch.setattr(deployment, "TEMPLATE", source)
    deployment.artifacts.cache_clear()
    built = tmp_path / "build"
    for name, folder in {**folders, deployment.LAYER: "layer"}.items():
        (built / name).mkdir(parents=True)
        (built / name / f"{folder}.py").write_text(f"name = '{folder}'\n", encoding="utf-8")
    uris = [f"  {name}:\n    Properties:\n      CodeUri: {name}\n" for name in folders]
    layer = f"  {deployment.LAYER}:\n    Properties:\n      ContentUri: {deployment.LAYER}\n"
    (built / "template.yaml").write_text("Resources:\n" + layer + "".join(uris), encoding="utf-8")
    yield built
    deployment.artifacts.cache_clear()


def test_the_functions_of_a_folder_share_one_packed_artifact(build: Path) -> None:
    deployment.finish_build(build)
    assert sorted(file.name for file in build.glob("*.zip")) == ["First.zip", "SharedLayer.zip", "Third.zip"]
    assert not (build / "Second").exists()
    lines = [
        line.strip() for line in (build / "template.yaml").read_text(encoding="utf-8").splitlines() if "Uri" in line
    ]
    assert lines == ["ContentUri: SharedLayer.zip", "CodeUri: First.zip", "CodeUri: First.zip", "CodeUri: Third.zip"]
    assert deployment.artifacts() == {"First": "First", "Second": "First", "Third": "Third"}


def test_an_artifact_holds_sources_and_bytecode_that_anybody_may_read(build: Path) -> None:
    deployment.finish_build(build)
    with zipfile.ZipFile(build / "First.zip") as packed:
        assert packed.namelist() == ["__pycache__/a.cpython-313.pyc", "a.py"]
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o100644}
        assert b"/var/task/a.py" in packed.read("__pycache__/a.cpython-313.pyc")


def test_the_same_files_make_the_same_bytes(build: Path) -> None:
    deployment.finish_build(build)
    first = (build / "First.zip").read_bytes()
    (build / "First" / "a.py").touch()
    deployment.pack(build / "First")
    assert (build / "First.zip").read_bytes() == first
