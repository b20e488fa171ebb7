"""Employer MyPage (求人者マイページ): everything that thinks.

Business areas on top (`accounts`, `establishments`, `postings`, `review`, `notices`, `support`), technique in `core`.
Arrows: functions -> area.service -> area.{rules, models, store} -> core. A test holds them.
"""

import gc

# Importing Powertools, pydantic and boto3 makes some 400,000 objects that stay. With Python's default the collector walks
# them hundreds of times, a tenth of a cold start (`make bench`). This runs first: handlers import from `mypage` only.
gc.set_threshold(50_000, 20, 100)
