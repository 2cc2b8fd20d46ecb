"""The clock of the sample: days counted from voting day, upload times, and seeded chance.

Everything hangs on `hari_h`, so that the story moves with the event; chance is drawn per topic, so
that a change in one topic leaves the rows of the others as they were.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

# The desk takes in office workbooks every two hours; guards, incidents and the stamps of
# voting day report every half hour, at night too.
OFFICE_SLOTS = tuple(time(hour, 30) for hour in range(5, 24, 2))
NIGHT_LOGS = frozenset({"insiden", "patroli", "pemungutan"})


@dataclass(frozen=True)
class Kalender:
    """Wall-clock instants of one event, counted in days from voting day."""

    hari_h: date
    zona: ZoneInfo

    def at(self, hari: int, jam: str) -> datetime:
        """The instant of `jam` ("07.00") on H+`hari`."""
        hour, minute = jam.split(".")
        return datetime.combine(
            self.hari_h + timedelta(days=hari), time(int(hour), int(minute)), tzinfo=self.zona
        )

    def day(self, hari: int) -> date:
        """The date of H+`hari`."""
        return self.hari_h + timedelta(days=hari)

    def upload(self, log: str, lapor: datetime) -> datetime:
        """When a fact reported at `lapor` reaches the desk: the next upload slot of its log."""
        local = lapor.astimezone(self.zona)
        if log in NIGHT_LOGS:
            slot = local.replace(minute=20, second=0, microsecond=0)
            while slot < local:
                slot += timedelta(minutes=30)
            return slot
        for jam in OFFICE_SLOTS:
            slot = datetime.combine(local.date(), jam, tzinfo=self.zona)
            if slot >= local:
                return slot
        return datetime.combine(local.date() + timedelta(days=1), OFFICE_SLOTS[0], tzinfo=self.zona)


def chance(seed: int, topik: str) -> np.random.Generator:
    """A generator of its own for one topic; the same seed and topic give the same draws anywhere."""
    return np.random.default_rng([seed, zlib.crc32(topik.encode())])


def minutes(count: float) -> timedelta:
    """A span of whole minutes."""
    return timedelta(minutes=round(count))


def pick(acak: np.random.Generator, bagian: tuple[tuple[str, float], ...]) -> str:
    """One of the names, by its share; shares add up to 1."""
    return str(acak.choice([name for name, _ in bagian], p=[share for _, share in bagian]))
