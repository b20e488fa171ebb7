"""Structured logs: one JSON line an event, in the log group of the stage. Never a person's data, only ids and codes.

Lambda's JSON logging (template: LoggingConfig) turns `logging` records and their `extra` fields into JSON lines.
"""

import logging

logger = logging.getLogger("mypage")
logger.setLevel(logging.INFO)
