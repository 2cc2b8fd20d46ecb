"""A second opinion on the situation of an area, written from ADR 28 in plain Python, one area at a time.

Boxes, stations and needed officers are those of `recompute`; stores, officers posted and the weighing are
counted here from plain rows. `rows` are, per log, those that were known.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from posko.contracts import LOGS
from posko.core.rujukan import Rujukan
from posko.core.waktu import local
from tests.queries import recompute
from tests.queries.recompute import Row, _told

WORST = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
Logs = dict[str, list[Row]]


def worst(words: set[str]) -> str:
    return next((word for word in WORST if word in words), "siap")


def guards(rujukan: Rujukan, rows: list[Row], sampai: datetime) -> dict[str, str]:
    """State of the guard of every store that must be guarded."""
    seen: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        seen[row["tempat"]].append(row)
    found = {}
    for place in rujukan.titik:
        if place["wajib_jaga"] == "ya":
            cycle = place["siklus_patroli_jam"] or rujukan.peristiwa.kabar.siklus_jam
            found[place["titik_id"]] = _guard(seen[place["titik_id"]], timedelta(hours=float(cycle)), sampai)
    return found


def _guard(visits: list[Row], cycle: timedelta, sampai: datetime) -> str:
    def newest(chosen: list[Row]) -> datetime | None:
        return max((row["waktu_kejadian"] for row in chosen), default=None)

    there = [row for row in visits if row["penjaga_ada"] == "ya"]
    pairs = [
        ([row for row in visits if row["penjaga_ada"] == "tidak"], there),
        (
            [row for row in visits if row["kunci_segel"] in ("rusak", "tidak_ada")],
            [row for row in visits if row["kunci_segel"] == "utuh"],
        ),
        (
            [row for row in visits if row["temuan"] == "ya"],
            [row for row in there if row["temuan"] == "tidak"],
        ),
    ]
    for bad, good in pairs:
        worse, better = newest(bad), newest(good)
        if worse is not None and (better is None or worse >= better):
            return "masalah"
    last = newest(there)
    if last is None:
        return "tanpa_kabar"
    return "kedaluwarsa" if sampai - last > cycle else "siap"


def posted(rows: list[Row]) -> dict[str, tuple[object, int]]:
    """Newest day of duty told for a kelurahan, and the officers posted for it."""
    last: dict[tuple[object, ...], Row] = {}
    for row in sorted(rows, key=lambda r: (r["waktu_catat"], r["waktu_kejadian"], *_told(r))):
        if row["jenis_catatan"] == "plot":
            last[tuple(row[name] for name in LOGS["personel"].kunci)] = row
    days: dict[str, dict[object, int]] = defaultdict(lambda: defaultdict(int))
    for row in last.values():
        days[row["kelurahan_kode"]][row["tanggal_tugas"]] += row["jml_polri"]
    return {kode: max(told.items()) for kode, told in days.items()}


def situations(rujukan: Rujukan, rows: Logs, sampai: datetime) -> dict[str, tuple[str, int]]:
    """State and gravity of every kelurahan."""
    boxes = recompute.balance(rujukan, rows["distribusi"], sampai)
    spoken = {row["kelurahan_kode"] for row in rows["distribusi"]}
    stations = recompute.stations(rujukan, recompute.items(rujukan, rows["kesiapan_tps"], sampai))
    guarded = guards(rujukan, rows["patroli"], sampai)
    need, post = recompute.needed(rujukan, rows["kerawanan_tps"]), posted(rows["personel"])
    cases: dict[str, Row] = {}
    for row in sorted(rows["insiden"], key=_told):
        cases[row["nomor"]] = row
    found = {}
    for kode in rujukan.kelurahan:
        parts, gravity = {"siap"}, 0
        mine = [places for (area, _), places in boxes.items() if area == kode]
        is_silent = kode not in spoken
        for state, weight in (
            ("tanpa_kabar", 1) if is_silent else ("siap", 0),
            _boxes(mine, rujukan, sampai),
            _stations([state for (area, _), state in stations.items() if area == kode]),
            _cases([row for row in cases.values() if row["kelurahan_kode"] == kode]),
            _stores(kode, boxes, guarded, rujukan),
            _officers(need[kode], post.get(kode), local(sampai, rujukan.peristiwa.zona).date()),
        ):
            parts.add(state)
            gravity = max(gravity, weight)
        found[kode] = (worst(parts), gravity)
    return found


def _boxes(mine: list[list[recompute.Place]], rujukan: Rujukan, sampai: datetime) -> tuple[str, int]:
    passed = max((leg.urutan for leg in rujukan.peristiwa.leg if leg.tenggat < sampai), default=0)
    places = [(number, place) for kind in mine for number, place in enumerate(kind)]
    gone = sum(place[4] for _, place in places)
    silent = sum(place[2] for _, place in places)
    late = sum(place[0] for number, place in places if number < 2 * passed)
    total = sum(place[0] for _, place in places)
    bad = max(silent, late)
    if gone:
        return "masalah", 3
    if bad:
        return "tanpa_kabar", 3 if 2 * bad >= total else 2
    return "siap", 0


def _stations(states: list[str]) -> tuple[str, int]:
    total = len(states)
    bad = states.count("masalah") + states.count("tanpa_kabar")
    old = bad + states.count("kedaluwarsa")
    state = worst(set(states)) if states else "tanpa_kabar"
    if bad >= 2 and 4 * bad >= total:
        return state, 3
    if (bad >= 2 and 10 * bad >= total) or (old and 2 * old >= total):
        return state, 2
    return state, 0 if state == "siap" else 1


def _cases(rows: list[Row]) -> tuple[str, int]:
    still = [row for row in rows if row["status"] != "selesai" and row["verifikasi"] != "tidak_benar"]
    happened = [row for row in still if row["sifat"] != "akan"]
    stopping = [row for row in still if row["mengganggu_tahapan"] == "ya"]
    grave = [row for row in happened if row["skala"] >= 3 or row["mengganggu_tahapan"] == "ya"]
    return ("masalah" if grave else "siap"), 3 if stopping else 2 if grave else 0


def _stores(kode: str, boxes: dict, guarded: dict[str, str], rujukan: Rujukan) -> tuple[str, int]:
    """Stores that lie in the kelurahan and hold boxes; the KPU's holds everybody's."""
    held = {"gudang_pps": (4, 8), "gudang_kpu": (0, 12)}
    words = set()
    for place in rujukan.titik:
        if place["kelurahan_kode"] != kode or place["titik_id"] not in guarded:
            continue
        owners = {area for area, _ in boxes} if place["jenis"] == "gudang_kpu" else {kode}
        numbers = held.get(place["jenis"], ())
        stock = sum(
            places[n][0]
            for (area, _), places in boxes.items()
            if area in owners
            for n in numbers
            if n < len(places)
        )
        if stock:
            words.add(guarded[place["titik_id"]])
    state = worst(words)
    return state, {"masalah": 3, "siap": 0}.get(state, 2)


def _officers(need: int, told: tuple[object, int] | None, today: object) -> tuple[str, int]:
    if told is None:
        return "tanpa_kabar", 2 if need else 1
    day, count = told
    if count < need:
        return "masalah", 2 if 4 * (need - count) >= need else 1
    return ("kedaluwarsa", 1) if day < today else ("siap", 0)  # type: ignore[operator]
