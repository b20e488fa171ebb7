"""S3 removal event of public pictures: let the CDN forget what it keeps of them (domain.md §2.6)."""

from mypage.core.triggers import objects
from mypage.images import removal

handler = objects(removal.invalidate)
