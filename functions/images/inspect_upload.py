"""S3 upload event: inspect the file, re-encode it, let it join the staff's queue or say why not (A17, domain.md §2.6)."""

from mypage.core.triggers import objects
from mypage.images import inspection

handler = objects(inspection.inspect)
