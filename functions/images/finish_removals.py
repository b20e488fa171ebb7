"""Every 15 minutes: remove what a deletion could not remove at once (domain.md §2.6)."""

from mypage.core.triggers import scheduled
from mypage.images import removal

handler = scheduled(removal.finish)
