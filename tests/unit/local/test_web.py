"""The one origin of this machine: which part answers which address."""

from pathlib import Path

import pytest
from starlette.routing import Match, Route

from local.web import make_app


@pytest.mark.parametrize("path", ["/api/staff/reviews/a", "/api/staff/reviews/a\nb/claim", "/api/staff/reviews/\n"])
def test_the_api_answers_for_every_path_below_it_with_line_ends_too(tmp_path: Path, path: str) -> None:
    """As the distribution does: an address that no page sends still gets a problem of the API."""
    scope = {"type": "http", "method": "POST", "path": path, "root_path": "", "headers": []}
    routes = make_app(tmp_path, 8080, "http://127.0.0.1:1").routes
    first = next(route for route in routes if route.matches(scope)[0] is Match.FULL)
    assert isinstance(first, Route)
    assert first.path.startswith("/api/")
