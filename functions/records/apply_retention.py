"""Daily at 03:10: remove what has been kept long enough; `{"dry_run": true}` only counts (domain.md §1.6)."""

from mypage.core.triggers import rehearsable
from mypage.records import retention

handler = rehearsable(retention.apply_retention)
