"""Keeping the search index: what changed, one builder at a time, and every way to be interrupted (docs/decisions/0015)."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mypage.core import storage
from mypage.core.errors import Unavailable
from mypage.seekers import engine, indexing, lease, snapshots
from tests.support.aws import Aws
from tests.support.search_index import (
    find,
    found,
    look_at_each_search,
    new_environment,
    number_of,
    publish,
    update,
    withdraw,
)
from tests.support.steps import active, register


@pytest.fixture
def office(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> Aws:
    """Give an employer who may search, and functions that have nothing open."""
    look_at_each_search(monkeypatch)
    new_environment()
    new_environment(of_update=True)
    register(aws, "P02")
    active(aws, "P02")
    return aws


def _manifest(aws: Aws) -> dict[str, Any]:
    data = aws.stored_object("index", snapshots.MANIFEST)
    assert data is not None
    return dict(json.loads(data))


def _keys(aws: Aws) -> set[str]:
    return {key for key in aws.objects("index") if key != snapshots.MANIFEST}


def _named(manifest: dict[str, Any]) -> set[str]:
    return {file["key"] for file in manifest["files"]}


# --- what it does ---------------------------------------------------------------------------------


def test_the_first_run_builds_an_index_of_all_who_are_published(office: Aws) -> None:
    numbers = [publish(office, n) for n in range(5)]
    publish(office, 7)
    withdraw(office, 7)
    assert update(office)["documents"] == 5
    assert sorted(found(office)) == sorted(numbers)


def test_a_run_brings_in_what_changed_and_uploads_only_new_files(office: Aws) -> None:
    for n in range(300):
        publish(office, n)
    update(office)
    before = _named(_manifest(office))
    office.pass_time(minutes=5)
    publish(office, 1, self_pr="猫の世話が得意です")
    withdraw(office, 2)
    publish(office, 300)
    counts = update(office)
    assert (counts["changed"], counts["documents"]) == (3, 300)
    assert counts["uploaded"] == len(_named(_manifest(office)) - before) > 0
    assert before - _named(_manifest(office)) == set()
    assert found(office, words="猫") == [number_of(1)]


def test_a_profile_that_changed_ten_times_is_in_with_its_last_state(office: Aws) -> None:
    publish(office, 1)
    update(office)
    for n in range(10):
        office.pass_time(seconds=5)
        publish(office, 1, self_pr=f"状態{n}番")
    assert update(office)["changed"] == 1
    assert found(office, words="状態9番") == [number_of(1)]
    assert found(office, words="状態8番") == []


def test_two_changes_at_the_same_instant_around_a_run_are_both_in(office: Aws) -> None:
    publish(office, 1, self_pr="猫")
    update(office)
    publish(office, 1, self_pr="犬")
    update(office)
    assert (found(office, words="猫"), found(office, words="犬")) == ([], [number_of(1)])


def test_a_change_that_the_index_of_changes_shows_late_is_not_missed(office: Aws) -> None:
    publish(office, 1)
    update(office)
    publish(office, 5, office.now - timedelta(seconds=90))  # same shard: an older place, seen only now
    assert update(office)["documents"] == 2


def test_a_clock_that_was_set_back_hides_no_change(office: Aws) -> None:
    publish(office, 1, office.now + timedelta(days=14))
    update(office)
    publish(office, 5)
    assert update(office)["documents"] == 2


def test_a_run_without_changes_uploads_nothing(office: Aws) -> None:
    publish(office, 1)
    update(office)
    office.pass_time(minutes=1)
    counts = update(office)
    assert (counts["changed"], counts["uploaded"]) == (0, 0)
    assert _manifest(office)["as_of"] > "2026-11-18T01:00"


def test_who_lapsed_leaves_the_index_with_the_next_run(office: Aws) -> None:
    publish(office, 1, valid_until=date(2026, 11, 30))
    publish(office, 2, valid_until=date(2026, 12, 31))
    update(office)
    office.now = office.now.replace(month=12, day=1, hour=0)
    assert update(office)["documents"] == 1


def test_more_changes_than_one_run_takes_wait_for_the_next(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "MOST_CHANGES", 3)
    update(office)
    for n in range(5):
        publish(office, n)
    assert [update(office)["documents"] for _ in range(2)] == [3, 5]


def test_a_rebuild_by_hand_makes_everything_anew(office: Aws) -> None:
    publish(office, 1)
    update(office)
    before = {file["name"] for file in _manifest(office)["files"]}
    counts = update(office, rebuild=True)
    assert counts["documents"] == 1
    assert before & {file["name"] for file in _manifest(office)["files"]} == set()
    assert found(office) == [number_of(1)]


def test_a_profile_that_changes_while_everything_is_built_anew_is_in_once(office: Aws) -> None:
    for n in range(3):
        publish(office, n)
    office.pass_time(minutes=5)

    def change() -> None:
        publish(office, 0, office.now + timedelta(seconds=1), self_pr="猫")

    office.meanwhile("PutObject", lambda: None)
    office.meanwhile("BatchGetItem", change)
    assert update(office)["documents"] == 3
    assert found(office, words="猫") == [number_of(0)]


# --- files ----------------------------------------------------------------------------------------


def test_files_go_when_the_last_two_manifests_do_not_name_them(office: Aws) -> None:
    named: list[set[str]] = []
    for n in range(14):  # enough for merges
        publish(office, n)
        office.pass_time(minutes=1)
        update(office)
        named.append(_named(_manifest(office)))
        assert _keys(office) >= set().union(*named[-2:]), "the last two indexes are there"
        assert _keys(office) <= set().union(*named[-2:]), "and nothing else"
    assert len(set().union(*named)) > len(named[-1])


def test_what_an_interrupted_run_left_is_removed_by_the_next(office: Aws) -> None:
    publish(office, 1)
    update(office)
    publish(office, 2)
    _kill(office, Point(snapshots, "upload"))
    assert _keys(office) - _named(_manifest(office)) != set()
    office.pass_time(minutes=30)
    new_environment(of_update=True)
    publish(office, 3)
    update(office)
    assert _keys(office) == _named(_manifest(office)) | {key for key, _ in _manifest(office)["retired"]}


# --- one builder ----------------------------------------------------------------------------------


def test_of_two_builders_at_once_one_works(office: Aws) -> None:
    publish(office, 1)
    others: list[dict[str, int]] = []
    office.meanwhile("PutObject", lambda: others.append(update(office)))
    assert update(office)["documents"] == 1
    assert others == [{"busy": 1}]


def test_a_builder_that_was_overtaken_changes_nothing(office: Aws, tmp_path: Path) -> None:
    publish(office, 1)
    update(office)
    publish(office, 2, self_pr="猫")

    def overtake() -> None:
        office.pass_time(minutes=30)  # the lease is over
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(snapshots, "copy", lambda _: snapshots.Copy(tmp_path))  # another environment's folder
            assert update(office)["documents"] == 2

    office.meanwhile("PutObject", overtake)
    assert update(office) == {"superseded": 1}
    assert _named(_manifest(office)) <= _keys(office)
    new_environment()
    assert found(office, words="猫") == [number_of(2)]


def test_a_lease_ends_by_itself(office: Aws) -> None:
    publish(office, 1)
    update(office)
    held = lease.take(office.now, lease.LIFE)
    assert held is not None
    assert update(office) == {"busy": 1}
    office.pass_time(seconds=lease.LIFE.total_seconds() - 1)
    assert update(office) == {"busy": 1}
    office.pass_time(seconds=1)
    assert update(office)["documents"] == 1


# --- interrupted, damaged, of another version -------------------------------------------------------


class Killed(BaseException):
    """As Lambda ends a process: nothing is caught."""


class Point(NamedTuple):
    """A point between two effects of a run: right after the `nth` call of this function."""

    owner: Any
    function: str
    nth: int = 1

    def __str__(self) -> str:
        return f"after {self.owner.__name__.rpartition('.')[2]}.{self.function} {self.nth}"


UPLOADS = {"update": 5, "rebuild": 6}
"""Files that the runs of these tests upload: a segment, and of the rebuild also what its second commit deletes."""


def _points(run: str) -> list[Point]:
    written = "add" if run == "rebuild" else "apply"
    fetched = [Point(storage, "download"), Point(snapshots.Copy, "bring")] if run == "update" else []
    return [
        Point(lease, "take"),
        *fetched,
        Point(engine.Writer, written),
        Point(engine.Writer, "commit"),
        Point(lease, "announce"),
        *(Point(storage, "upload", n) for n in range(1, UPLOADS[run] + 1)),
        Point(snapshots, "write"),
        Point(snapshots, "remove"),
        Point(lease, "release"),
    ]


def _kill(aws: Aws, point: Point, run: str = "update") -> None:
    original, calls = getattr(point.owner, point.function), 0

    def kill(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        done = original(*arguments, **named)
        calls += 1
        if calls == point.nth:
            raise Killed
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(point.owner, point.function, kill)
        with pytest.raises(Killed):
            update(aws, rebuild=run == "rebuild")


def _with_a_history(aws: Aws) -> None:
    """An index of which files are over already, and changes that it does not know."""
    publish(aws, 2)
    for n in range(3):
        publish(aws, 1, self_pr=f"猫{n}")
        update(aws)
        aws.pass_time(minutes=5)
    publish(aws, 1, self_pr="犬")
    withdraw(aws, 2)
    publish(aws, 3, self_pr="猫")
    new_environment(of_update=True)


def _cats_and_dogs(aws: Aws) -> tuple[list[str], list[str]]:
    """Return who is found by somebody whose function has nothing open."""
    new_environment()
    return found(aws, words="猫"), found(aws, words="犬")


@pytest.mark.parametrize(
    ("run", "point", "then"),
    [
        *(
            ("update", point, then)
            for point in _points("update")
            for then in ("in a new environment", "in this process")
        ),
        *(("rebuild", point, "in a new environment") for point in _points("rebuild")),
    ],
    ids=str,
)
def test_after_a_crash_anywhere_the_last_good_index_serves_and_the_next_run_completes(
    office: Aws, run: str, point: Point, then: str
) -> None:
    _with_a_history(office)
    before = _manifest(office)
    _kill(office, point, run)
    is_written = point.owner is snapshots or point.function == "release"
    assert (_manifest(office) == before) is not is_written
    assert _named(_manifest(office)) <= _keys(office)
    assert _cats_and_dogs(office) == (([number_of(3)], [number_of(1)]) if is_written else ([number_of(1)], []))

    office.pass_time(minutes=30)
    if then == "in a new environment":
        new_environment(of_update=True)
    assert update(office)["documents"] == 2
    assert _cats_and_dogs(office) == ([number_of(3)], [number_of(1)])
    office.pass_time(minutes=1)
    update(office)
    assert _keys(office) <= _named(_manifest(office)) | {key for key, _ in _manifest(office)["retired"]}


def test_a_crash_while_files_are_removed_leaves_none_of_them_for_good(office: Aws) -> None:
    def kill() -> None:
        raise Killed

    _with_a_history(office)
    office.meanwhile("DeleteObject", lambda: None)
    office.meanwhile("DeleteObject", kill)
    with pytest.raises(Killed):
        update(office)
    assert _cats_and_dogs(office) == ([number_of(3)], [number_of(1)])
    office.pass_time(minutes=30)
    new_environment(of_update=True)
    update(office)
    assert _named(_manifest(office)) <= _keys(office)
    assert _keys(office) <= _named(_manifest(office)) | {key for key, _ in _manifest(office)["retired"]}


@pytest.mark.parametrize("run", UPLOADS)
def test_no_effect_of_a_run_is_missing_in_the_table_of_crashes(office: Aws, run: str) -> None:
    _with_a_history(office)
    update(office, rebuild=run == "rebuild")
    effects = [call for call in office.calls if call not in {"GetObject", "Query", "BatchGetItem"}]
    uploads, removals = ["PutObject"] * UPLOADS[run], ["DeleteObject"] * max(2, effects.count("DeleteObject"))
    assert effects == ["UpdateItem", "UpdateItem", *uploads, "PutObject", *removals, "UpdateItem"]


def test_an_outage_of_s3_gives_the_lease_back(office: Aws) -> None:
    publish(office, 1)
    update(office)
    publish(office, 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snapshots, "write", _outage)
        with pytest.raises(Unavailable):
            update(office)
    assert update(office)["documents"] == 2


def _outage(*_: object) -> str:
    raise Unavailable("storage-unavailable", "ただいま処理が混み合っています。")


def _columns(aws: Aws) -> dict[str, bytes]:
    """Return the files that differ from segment to segment."""
    keys = [file["key"] for file in _manifest(aws)["files"] if file["name"].endswith(".fast")]
    return {key: aws.stored_object("index", key) or b"" for key in keys}


def _cut_short(aws: Aws) -> None:
    for key, data in _columns(aws).items():
        aws.put_object("index", key, data[:-1])


def _another_bit(aws: Aws) -> None:
    for key, data in _columns(aws).items():
        aws.put_object("index", key, bytes([data[0] ^ 1]) + data[1:])


def _half_uploaded(aws: Aws) -> None:
    for key in _columns(aws):
        aws.remove_object("index", key)


def _newer(aws: Aws) -> None:
    aws.put_object("index", snapshots.MANIFEST, json.dumps({**_manifest(aws), "version": 99}).encode())


def _unreadable(aws: Aws) -> None:
    aws.put_object("index", snapshots.MANIFEST, b'{"version": 1')


def _foreign(aws: Aws) -> None:
    manifest = _manifest(aws)
    manifest["files"][0]["name"] = "../../evil"
    aws.put_object("index", snapshots.MANIFEST, json.dumps(manifest).encode())


DAMAGES = [_cut_short, _another_bit, _half_uploaded, _newer, _unreadable, _foreign]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_search_goes_on_with_the_last_good_index(office: Aws, damage: Callable[[Aws], None]) -> None:
    publish(office, 1)
    update(office)
    assert found(office) == [number_of(1)]
    publish(office, 2)
    update(office)
    damage(office)
    assert found(office) == [number_of(1)]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_fresh_search_says_that_it_is_being_prepared(office: Aws, damage: Callable[[Aws], None]) -> None:
    publish(office, 1)
    update(office)
    damage(office)
    answer = find(office)
    assert (answer.status, answer.problem, answer.headers["retry-after"]) == (503, "search-preparing", ["60"])


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_update_builds_anew_what_is_damaged_or_of_another_version(
    office: Aws, damage: Callable[[Aws], None]
) -> None:
    publish(office, 1)
    update(office)
    publish(office, 2)
    damage(office)
    new_environment(of_update=True)
    assert update(office)["documents"] == 2
    assert sorted(found(office)) == [number_of(1), number_of(2)]


def test_a_damaged_file_is_written_again_though_it_says_the_same(office: Aws) -> None:
    publish(office, 1)
    update(office)
    _cut_short(office)  # the index that is built anew has files of the same bytes, so of the same names
    new_environment(of_update=True)
    update(office)
    new_environment()
    assert found(office) == [number_of(1)]


def test_a_broken_index_is_not_fetched_at_each_search(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mypage.seekers.current_index.TRY_AGAIN_AFTER", 60.0)
    publish(office, 1)
    update(office)
    found(office)
    publish(office, 2)
    update(office)
    _cut_short(office)
    assert found(office) == [number_of(1)]
    assert "GetObject" in office.calls
    assert found(office) == [number_of(1)]
    assert "GetObject" not in office.calls


def test_a_search_that_cannot_reach_s3_goes_on(office: Aws) -> None:
    publish(office, 1)
    update(office)
    assert found(office) == [number_of(1)]
    with office.down("s3"):
        assert found(office) == [number_of(1)]


def test_a_search_brings_only_files_that_it_lacks(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(30):
        publish(office, n)
    update(office)
    found(office)
    publish(office, 31, self_pr="猫")
    update(office)
    fetched: list[str] = []
    download = storage.download

    def noting(bucket: str, key: str, *rest: Any) -> None:
        fetched.append(key)
        download(bucket, key, *rest)

    monkeypatch.setattr(storage, "download", noting)
    manifest = _manifest(office)
    assert found(office, words="猫") == [number_of(31)]
    assert 0 < len(fetched) < len(manifest["files"])
    assert found(office)
    assert set(fetched) <= _named(manifest)
