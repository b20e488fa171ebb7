"""Comment templates: the office's words for frequent corrections (comment_templates.json), by field of the form."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def comments() -> tuple[dict[str, Any], ...]:
    """Return all templates in the order of the form: field key (empty for any), title and text."""
    data = json.loads((Path(__file__).parent / "comment_templates.json").read_text(encoding="utf-8"))
    return tuple(data["templates"])
