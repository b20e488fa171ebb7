"""Daily at 03:10: remove what has been kept long enough; `{"dry_run": true}` only counts (domain.md §1.6)."""

from mypage.core.triggers import scheduled
from mypage.records import retention

handler = scheduled(retention.apply_retention, option="dry_run")
