"""Which feature is which kelurahan: by code where one is found, else by name, and never by where it lies.

Fields are known by what they hold, not by what they are called, so the files of BIG, BPS/HDX, OpenStreetMap
and of somebody's own desk are read alike. Where a feature lies only speaks against it: a namesake in another
regency is left out.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from posko.wilayah.berkas import Fitur

Row = Mapping[str, str]

FAR_KM = 12.0  # from the known middle of the kelurahan; the largest here is 5 km across
_TITLE = re.compile(r"^(kelurahan|kel|desa|ds)\.?\s+", re.IGNORECASE)


def match(features: Sequence[Fitur], wilayah: Iterable[Row]) -> dict[int, str]:
    """Kelurahan code by the number of each feature that is one of ours.

    Args:
        features: of the file.
        wilayah: rows of `wilayah.csv`.
    """
    rows = list(wilayah)
    found = _best(features, _codes(rows), _digits)
    named = _best(features, _names(rows), _plain)
    return {**named, **found}


def _best(features: Sequence[Fitur], known: Mapping[str, str], spell: Callable[[str], str]) -> dict[int, str]:
    """Matches by the one field that holds the most different kelurahan."""
    hits: dict[str, dict[int, str]] = defaultdict(dict)
    for number, feature in enumerate(features):
        for name, value in feature.isi.items():
            if kode := known.get(spell(value)):
                hits[name][number] = kode
    return max(hits.values(), key=lambda found: (len(set(found.values())), len(found)), default={})


def _codes(rows: Iterable[Row]) -> dict[str, str]:
    columns = ("kelurahan_kode", "kelurahan_kode_bps")
    return {_digits(row[column]): row["kelurahan_kode"] for row in rows for column in columns}


def _names(rows: Iterable[Row]) -> dict[str, str]:
    spellings = [(row, name) for row in rows for name in (row["nama"], *row["ejaan_lain"].split("|")) if name]
    return {_plain(name): row["kelurahan_kode"] for row, name in spellings}


def _digits(text: str) -> str:
    """`32.14.01.1001`, `ID3214100006`, `3214011001.0` as ten digits; "" for anything else."""
    digits = re.sub(r"\D", "", re.sub(r"\.0$", "", text))
    return digits if len(digits) == 10 else ""


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", _TITLE.sub("", text.strip()).lower())


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance of two lon-lat places, good enough for tens of kilometres."""
    squeeze = math.cos(math.radians((one[1] + other[1]) / 2))
    return 111.32 * math.hypot((one[0] - other[0]) * squeeze, one[1] - other[1])


def some_names(features: Sequence[Fitur], most: int = 3) -> list[str]:
    """A few of the names a file holds, for the sentence that it holds somebody else's area."""
    values = [
        value
        for feature in features
        for value in feature.isi.values()
        if 3 <= len(value) <= 40 and re.fullmatch(r"[A-Za-z' .-]+", value)
    ]
    once = [value for value, count in Counter(values).items() if count <= max(2, len(features) // 4)]
    return (once or values)[:most]
