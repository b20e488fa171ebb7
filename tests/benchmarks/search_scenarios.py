"""What the functions of the search for seekers are asked: an index of a page of profiles, an employer who may search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mypage.seekers.search_models import PAGE_SIZE
from tests.support.aws import Aws
from tests.support.search_index import new_environment, publish, update
from tests.support.steps import active, owner, register

type Prepared = Callable[[Aws], Mapping[str, Any]]


def _an_index(aws: Aws) -> list[str]:
    new_environment()
    new_environment(of_update=True)
    register(aws, "P02")
    active(aws, "P02")
    numbers = [publish(aws, n) for n in range(PAGE_SIZE)]
    update(aws)
    return numbers


def _search(aws: Aws) -> Mapping[str, Any]:
    _an_index(aws)
    return {"query": {"occupation": "06", "prefecture": "17", "words": "経理"}, "caller": owner("P02")}


def _opened(aws: Aws) -> Mapping[str, Any]:
    return {"path": {"profile_number": _an_index(aws)[0]}, "caller": owner("P02")}


SEARCH: dict[str, Prepared] = {"seekers/get_found_seeker": _opened, "seekers/search_seekers": _search}
