"""Days: years are added by the calendar, never divided by 365."""

from __future__ import annotations

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def add_years(day: date, years: int) -> date:
    """Give the same day in another year; 29 February becomes 1 March in common years."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_days(day: date, days: int) -> date:
    """Give the day so many days later (or earlier)."""
    return day + timedelta(days=days)


def days_of(first: date, until: date) -> list[date]:
    """List the days from the first on, the last one not included."""
    return [add_days(first, number) for number in range((until - first).days)]


def quarters(since: date, until: date) -> list[tuple[date, date]]:
    """List the calendar quarters [first day, first day after) that end in (since, until]."""
    found = []
    for year in range(since.year - 1, until.year + 1):
        for month in (1, 4, 7, 10):
            first = date(year, month, 1)
            after = date(year + 1, 1, 1) if month == 10 else date(year, month + 3, 1)
            if since < after <= until:
                found.append((first, after))
    return found
