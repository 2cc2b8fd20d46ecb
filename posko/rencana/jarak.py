"""Minutes between two places, estimated: without a road map the way is the straight line made longer.

Staff who know a road better write its minutes into `data/ref/waktu_tempuh.csv`; such a row wins over
the estimate, in both directions unless the other direction has a row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

FAKTOR_JALAN = 1.4  # a road is so much longer than the straight line (decision of Posko, docs/adr)
KM_PER_JAM = 25.0  # a loaded convoy or a patrol in town traffic
BUMI_KM = 6371.0

Titik = tuple[float, float]  # latitude, longitude in degrees


@dataclass(frozen=True)
class Jarak:
    """Where places lie and which minutes staff wrote down."""

    titik: Mapping[str, Titik]
    catatan: Mapping[tuple[str, str], int]

    def menit(self, dari: str, ke: str) -> int:
        """Whole minutes from place to place, rounded up; 0 for the same place.

        Raises: KeyError for a place without a position.
        """
        if dari == ke:
            return 0
        for pair in ((dari, ke), (ke, dari)):
            if pair in self.catatan:
                return self.catatan[pair]
        return ceil(self.km(dari, ke) / KM_PER_JAM * 60)

    def km(self, dari: str, ke: str) -> float:
        """Kilometres of road, estimated: the straight line times `FAKTOR_JALAN`."""
        return FAKTOR_JALAN * garis_lurus(self.titik[dari], self.titik[ke])

    @property
    def dicatat(self) -> int:
        """How many pairs carry minutes that staff wrote down."""
        return len(self.catatan)


def garis_lurus(a: Titik, b: Titik) -> float:
    """Great-circle distance in kilometres."""
    lat1, lon1, lat2, lon2 = map(radians, (*a, *b))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * BUMI_KM * asin(sqrt(h))


def baca(
    wilayah: Iterable[Mapping[str, str]],
    titik: Iterable[Mapping[str, str]],
    tempuh: Iterable[Mapping[str, str]] = (),
) -> Jarak:
    """Positions of kelurahan (by code) and of stores and posts (by titik_id), and staff's minutes."""
    places = {row["kelurahan_kode"]: (float(row["lat"]), float(row["lon"])) for row in wilayah}
    places |= {row["titik_id"]: (float(row["lat"]), float(row["lon"])) for row in titik}
    return Jarak(places, {(row["dari"], row["ke"]): int(row["menit"]) for row in tempuh})
