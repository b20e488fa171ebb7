"""What a run has logged, fields and all: `caplog.text` shows the messages alone, and facts stand in `extra` fields."""

import json
import logging
import re
from collections.abc import Sequence

_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def logged(records: Sequence[logging.LogRecord]) -> str:
    """Return a line for each record: its message, its trace if it has one, and every field that was added to it."""
    return "\n".join(_line(record) for record in records)


def _line(record: logging.LogRecord) -> str:
    added = {name: value for name, value in vars(record).items() if name not in _STANDARD}
    trace = repr(record.exc_info[1]) if record.exc_info else ""
    return f"{record.getMessage()} {trace} {json.dumps(added, ensure_ascii=False, default=str)}"


def addresses_in(text: str) -> list[str]:
    """Return every mail address in what was logged: there must be none."""
    return _ADDRESS.findall(text)
