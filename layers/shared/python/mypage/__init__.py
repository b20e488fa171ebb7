"""Employer MyPage (求人者マイページ): everything that thinks.

Business areas on top (`accounts`, `establishments`, `postings`, `review`, `notices`, `support`), technique in `core`.
Arrows: functions -> area.service -> area.{rules, models, store} -> core. A test holds them.
"""

import gc

# Importing Powertools, pydantic and botocore makes some 300,000 objects that stay. With Python's default the collector
# walks them hundreds of times, a tenth of a cold start (`make bench`); a request makes few objects in cycles, so a late
# first walk costs little memory. This runs first: handlers import from `mypage` only.
gc.set_threshold(300_000, 10, 10)
