"""JST dates: business days, ends of months, opening hours (A07, A08, A10).

National holidays come from the library `jpholiday` (imported on first use: only some requests need it); the office's
own closing days 12/29-1/3 are the law's (行政機関の休日に関する法律).
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache


def is_business_day(day: date) -> bool:
    """Return whether offices work on `day` (A08): Monday to Friday, no national holiday, not 12/29-1/3."""
    if day.weekday() >= 5:
        return False
    if (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3):
        return False
    return not is_national_holiday(day)


def is_national_holiday(day: date) -> bool:
    """Return whether `day` is a national holiday, incl. 振替休日 and 国民の休日."""
    import jpholiday  # noqa: PLC0415 - costs a cold start only where a calendar is needed

    return bool(jpholiday.is_holiday(day))


def add_business_days(day: date, count: int) -> date:
    """Return the `count`-th business day after `day` (A07 reading (a): `day` itself may be any day and never counts)."""
    while count > 0:
        day += timedelta(days=1)
        if is_business_day(day):
            count -= 1
    return day


@lru_cache(maxsize=1000)  # a desk decides about the same few days all day long
def business_days_between(first: date, last: date) -> int:
    """Return how many business days lie after `first` up to and including `last`: how long something took."""
    days = (last - first).days
    return sum(1 for n in range(1, days + 1) if is_business_day(first + timedelta(days=n)))


@lru_cache(maxsize=1000)
def end_of_month(day: date, months_later: int = 0) -> date:
    """Return the last day of the month `months_later` months after that of `day`."""
    index = day.year * 12 + (day.month - 1) + months_later
    year, month = divmod(index, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
