"""A second opinion on voting day, on classes and on the roll-up: plain Python, one station at a time.

Rows are dicts as in `recompute`; `rows` are always those that were known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from posko.core.rujukan import Rujukan
from tests.queries.recompute import Row, Station, _told, interval

Stage = tuple[str, int, str]


def stamps(rujukan: Rujukan, rows: list[Row], sampai: datetime) -> dict[Stage, tuple[str, datetime | None]]:
    """State and counting instant of every stage at every listed station."""
    said: dict[Stage, dict[str, datetime]] = defaultdict(dict)
    # What a reporter wrote down last replaces what he wrote before.
    for row in sorted(rows, key=lambda r: (r["waktu_catat"], r["waktu_kejadian"], *_told(r))):
        stage = (row["kelurahan_kode"], row["tps_no"], row["tahap"])
        said[stage][row["pelapor"] or ""] = row["waktu_kejadian"]
    found = {}
    for kelurahan, number in rujukan.tps_numbers:
        later: list[datetime] = []  # walking back from the end of the day: stamps of what comes after
        for stage in sorted(rujukan.peristiwa.pemungutan, key=lambda s: -s.urutan):
            heard = said.get((kelurahan, number, stage.kode))
            when = max(heard.values()) if heard else None
            state = _stage(when, stage.tenggat, timedelta(minutes=stage.tenggang_menit), sampai)
            if when is None and later and stage.is_tersirat:
                state = "tepat_waktu" if min(later) <= stage.tenggat else "tanpa_jam"
            found[(kelurahan, number, stage.kode)] = (state, when)
            later += [when] if when else []
    return found


def _stage(when: datetime | None, due: datetime, patience: timedelta, sampai: datetime) -> str:
    if when is not None:
        return "tepat_waktu" if when <= due else "terlambat"
    if sampai <= due:
        return "belum_waktunya"
    return "ditunggu" if sampai - due <= patience else "tanpa_kabar"


def station_states(found: dict[Stage, tuple[str, datetime | None]]) -> dict[Station, str]:
    """The worst stage of every station."""
    mine: dict[Station, set[str]] = defaultdict(set)
    for (kelurahan, number, _), (state, _when) in found.items():
        mine[(kelurahan, number)].add(state)
    worst = ("tanpa_kabar", "ditunggu", "tanpa_jam", "terlambat", "tepat_waktu", "belum_waktunya")
    return {station: next(word for word in worst if word in states) for station, states in mine.items()}


def classes(rujukan: Rujukan, rows: list[Row]) -> dict[Station, tuple[str, bool, datetime | None]]:
    """Class in force, whether only by default, and since when it has stood without a break."""
    decided: dict[Station, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (r["waktu_kejadian"], *_told(r))):
        if row["kelas"]:
            decided[(row["kelurahan_kode"], row["tps_no"])].append(row)
    found: dict[Station, tuple[str, bool, datetime | None]] = {}
    for tps in rujukan.tps:
        station = (tps["kelurahan_kode"], int(tps["tps_no"]))
        mine = decided.get(station)
        if not mine:
            found[station] = ("khusus" if tps["is_khusus"] == "ya" else "kurang_rawan", True, None)
            continue
        since = mine[-1]["waktu_kejadian"]
        for row in reversed(mine):
            if row["kelas"] != mine[-1]["kelas"]:
                break
            since = row["waktu_kejadian"]
        found[station] = (mine[-1]["kelas"], False, since)
    return found


def indicators(rujukan: Rujukan, rows: list[Row]) -> set[tuple[str, int, str]]:
    """Indicators that stand: the newest word on each, «there» before «not there» at one instant."""
    newest: dict[tuple[str, int, str], tuple[datetime, bool]] = {}
    for row in rows:
        if row["indikator"] and (row["kelurahan_kode"], row["tps_no"]) in rujukan.tps_numbers:
            key = (row["kelurahan_kode"], row["tps_no"], row["indikator"])
            word = (row["waktu_kejadian"], (row["keadaan"] or "ya") == "ya")
            newest[key] = max(newest.get(key, word), word)
    return {key for key, (_, there) in newest.items() if there}


def roll_up(rujukan: Rujukan, states: dict[Station, str]) -> dict[str, dict[str, Any]]:
    """Counts and interval of every kecamatan by code, and of the whole area under ''."""
    inside: dict[str, list[str]] = defaultdict(list)
    for (kelurahan, _), state in states.items():
        inside[rujukan.kelurahan[kelurahan]["kecamatan_kode"]].append(state)
        inside[""].append(state)
    return {kode: _row(mine) for kode, mine in inside.items()}


def _row(states: Iterable[str]) -> dict[str, Any]:
    every = list(states)
    counts = Counter(every)
    low, high = interval(every)
    words = ("siap", "masalah", "kedaluwarsa", "tanpa_kabar")
    return {"jumlah_tps": len(every), "siap_min_pct": low, "siap_maks_pct": high} | {
        w: counts[w] for w in words
    }
