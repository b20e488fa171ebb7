"""Employer MyPage (求人者マイページ): everything that thinks.

Business areas on top (`accounts`, `establishments`, `postings`, `review`, `notices`, `support`), technique in `core`.
Arrows: functions -> area.service -> area.{rules, models, store} -> core. A test holds them.
"""
