"""A second opinion: the main figures counted from plain rows, one place at a time, without any SQL.

Written from what the words mean, not from the queries: a reader should be able to check it with a
pencil. Rows are dicts of a contract's columns plus `waktu_catat`, `batch_no`, `lembar`, `baris`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from posko.contracts import LOGS
from posko.core.rujukan import Rujukan
from posko.core.waktu import at, local

Row = dict[str, Any]
AHEAD = {"distribusi": ("peristiwa", "rencana"), "insiden": ("sifat", "akan")}
WORSE_FIRST = {"tidak": 0, "belum": 1, "tb": 2, "ya": 2}


def known(log: str, rows: Iterable[Row], sampai: datetime, undone: frozenset[int] = frozenset()) -> list[Row]:
    """What the desk knew at this instant, each statement once, in the order in which it was learned."""
    column, ahead = AHEAD.get(log, ("", ""))
    first: dict[tuple[Any, ...], Row] = {}
    for row in sorted(rows, key=_told):
        happened = row["waktu_kejadian"] <= sampai or (column and row[column] == ahead)
        if happened and row["waktu_catat"] <= sampai and row["batch_no"] not in undone:
            first.setdefault(tuple(row[name] for name in LOGS[log].names), row)
    return list(first.values())


def _told(row: Row) -> tuple[Any, ...]:
    return (row["waktu_catat"], row["batch_no"], row["lembar"], row["baris"])


@dataclass
class Line:
    """One shipment line: what left, what came, and how it stands."""

    kirim: int = 0
    terima: int | None = None
    jelas: int = 0
    keadaan: str = "rencana"


def shipment_lines(rujukan: Rujukan, rows: list[Row], sampai: datetime) -> dict[tuple[Any, ...], Line]:
    """Every line by (leg, surat jalan, kelurahan, TPS or 0, jenis); `rows` as from `known`."""
    events: dict[tuple[Any, ...], dict[str, dict[str, Row]]] = defaultdict(lambda: defaultdict(dict))
    # Later recordings replace earlier ones; within one recording the later event time, then the lower row.
    for row in sorted(rows, key=lambda r: (r["waktu_catat"], r["waktu_kejadian"], *_told(r))):
        line = (row["leg"], row["surat_jalan"] or "", row["kelurahan_kode"], row["tps_no"] or 0, row["jenis"])
        events[line][row["peristiwa"]][row["kotak_id"] or ""] = row
    legs = {leg.kode: leg for leg in rujukan.peristiwa.leg}
    grace = timedelta(hours=rujukan.peristiwa.kabar.tenggang_jam)
    return {
        line: _stand(found, timedelta(minutes=legs[line[0]].tempuh_menit_acuan) + grace, sampai)
        for line, found in events.items()
    }


def _boxes(told: dict[str, Row]) -> int:
    """A count of the line beats its single boxes."""
    return told[""]["jumlah"] if "" in told else len(told)


def _stand(events: dict[str, dict[str, Row]], patience: timedelta, sampai: datetime) -> Line:
    line = Line()
    arrivals = {name: events[name] for name in ("serah_terima", "tiba") if name in events}
    if arrivals:
        line.keadaan = "tiba"
        line.terima = _boxes(next(iter(arrivals.values())))  # the hand-over, if there was one
        line.jelas = max(
            sum(row["selisih_jelas"] or 0 for row in told.values()) for told in arrivals.values()
        )
    left, left_at = _departed(events)
    if left_at is not None:
        line.kirim = left
        if not arrivals:
            line.keadaan = "tanpa_kabar" if sampai - left_at > patience else "di_jalan"
    elif line.terima is not None:
        line.kirim = line.terima
    return line


def _departed(events: dict[str, dict[str, Row]]) -> tuple[int, datetime | None]:
    if "berangkat" not in events:
        return 0, None
    left = _boxes(events["berangkat"])
    left_at = max(row["waktu_kejadian"] for row in events["berangkat"].values())
    back = events.get("kembali", {})
    if back and max(row["waktu_kejadian"] for row in back.values()) >= left_at:
        left = max(left - _boxes(back), 0)
        return left, left_at if left else None
    return left, left_at


Place = tuple[int, int, int, int, int]  # boxes here; on the road, silent, explained, unexplained


def balance(rujukan: Rujukan, rows: list[Row], sampai: datetime) -> dict[tuple[str, str], list[Place]]:
    """For every kelurahan and jenis, the boxes at each place from the KPU store (0) and back to it."""
    legs = sorted(rujukan.peristiwa.leg, key=lambda leg: leg.urutan)
    lines: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for (leg, _, kelurahan, _, jenis), line in shipment_lines(rujukan, rows, sampai).items():
        lines[(kelurahan, jenis, leg)].append(line)
    result = {}
    for kelurahan in rujukan.kelurahan:
        stations = sum(1 for kode, _ in rujukan.tps_numbers if kode == kelurahan)
        for jenis in rujukan.peristiwa.jenis_kotak if stations else ():
            mine = [lines[(kelurahan, jenis.kode, leg.kode)] for leg in legs]
            result[(kelurahan, jenis.kode)] = _places(stations * jenis.per_tps, mine)
    return result


def _places(due: int, legs: list[list[Line]]) -> list[Place]:
    seen = [due]
    for lines in legs:
        seen += [sum(line.kirim for line in lines), sum(line.terima or 0 for line in lines)]
    places: list[Place] = []
    further = 0  # boxes known to have come beyond the place looked at, walking back from the far end
    for place in range(len(seen) - 1, -1, -1):
        reached = max(further, min(seen[place], due))
        here = reached - further
        further = reached
        parts = _on_leg(here, legs[place // 2]) if place % 2 else (0, 0, 0, 0)
        places.insert(0, (here, *parts))
    return places


def _on_leg(here: int, lines: list[Line]) -> tuple[int, int, int, int]:
    """Share the boxes of a leg out, the worst first: unexplained, silent, explained, on the road."""
    arrived = [
        (max(line.kirim - (line.terima or 0), 0), line.jelas) for line in lines if line.keadaan == "tiba"
    ]
    unexplained = min(here, sum(gap - min(gap, told) for gap, told in arrived))
    silent = min(here - unexplained, sum(line.kirim for line in lines if line.keadaan == "tanpa_kabar"))
    explained = min(here - unexplained - silent, sum(min(gap, told) for gap, told in arrived))
    return here - unexplained - silent - explained, silent, explained, unexplained


Station = tuple[str, int]


def items(
    rujukan: Rujukan, rows: list[Row], sampai: datetime
) -> dict[tuple[str, int, str], tuple[str, bool]]:
    """State of every item of every listed station, and whether it was good but has grown old."""
    answers: dict[tuple[str, int, str], list[Row]] = defaultdict(list)
    for row in rows:
        answers[(row["kelurahan_kode"], row["tps_no"], row["item"])].append(row)
    voting_day = at(rujukan.peristiwa.hari_h, datetime.min.time(), rujukan.peristiwa.zona)
    cycle = timedelta(hours=rujukan.peristiwa.kabar.siklus_jam)
    found = {}
    for item in rujukan.daftar_periksa:
        due = sampai >= voting_day - timedelta(hours=float(item["wajib_jam_sebelum_h"]))
        life = timedelta(hours=float(item["masa_berlaku_jam"]))
        for kelurahan, number in rujukan.tps_numbers:
            key = (kelurahan, number, item["item"])
            state, grown_old = _item(answers.get(key, []), cycle, sampai - life)
            if state in ("belum", "usang", "senyap"):
                late = {"belum": "masalah", "usang": "kedaluwarsa", "senyap": "tanpa_kabar"}
                state = late[state] if due else "belum_waktunya"
            found[key] = (state, grown_old)
    return found


def _item(rows: list[Row], cycle: timedelta, oldest_good: datetime) -> tuple[str, bool]:
    said: dict[tuple[str, datetime], Row] = {}
    for row in sorted(rows, key=lambda r: (r["waktu_catat"], -WORSE_FIRST[r["jawaban"]])):
        said[(row["pelapor"] or "", row["waktu_kejadian"])] = row
    times: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for (who, when), row in said.items():
        times["ya" if row["jawaban"] == "tb" else row["jawaban"]].append((when, who))
    if not said:
        return "senyap", False
    good = max((when for when, _ in times["ya"]), default=None)
    for when, who in times["tidak"]:
        own_later_yes = any(yes > when and by == who for yes, by in times["ya"])
        if not own_later_yes and (good is None or good - when <= cycle):
            return "masalah", False
    if good is None or any(when >= good for when, _ in times["belum"]):
        return "belum", False
    return ("usang", True) if good < oldest_good else ("siap", False)


def stations(rujukan: Rujukan, found: dict[tuple[str, int, str], tuple[str, bool]]) -> dict[Station, str]:
    """State of every listed station: its worst deciding item, where silence counts."""
    deciding = [row["item"] for row in rujukan.daftar_periksa if row["is_kritis"] == "ya"]
    states = {}
    for kelurahan, number in rujukan.tps_numbers:
        mine = [found[(kelurahan, number, item)] for item in deciding]
        words = {state for state, _ in mine}
        states[(kelurahan, number)] = next(
            (word for word in ("masalah", "tanpa_kabar", "kedaluwarsa", "siap") if word in words),
            "kedaluwarsa" if any(grown_old for _, grown_old in mine) else "tanpa_kabar",
        )
    return states


def interval(states: Iterable[str]) -> tuple[float, float]:
    """Percent ready for certain, and percent ready if all that is silent or old turned out well."""
    every = list(states)
    ready = sum(1 for state in every if state == "siap")
    bad = sum(1 for state in every if state == "masalah")
    return 100.0 * ready / len(every), 100.0 * (len(every) - bad) / len(every)


def incidents(rows: list[Row], sampai: datetime) -> dict[str, int]:
    """The one-line summary; `rows` as from `known`, so the last row of a nomor tells how it stands."""
    last: dict[str, Row] = {}
    learned: dict[str, datetime] = {}
    for row in sorted(rows, key=_told):
        last[row["nomor"]] = row
        learned.setdefault(row["nomor"], row["waktu_catat"])
    day = timedelta(days=1)
    true = [row for row in last.values() if row["verifikasi"] != "tidak_benar"]
    still = [row for row in true if row["status"] != "selesai"]
    return {
        "baru_24_jam": sum(1 for r in true if r["sifat"] != "akan" and sampai - r["waktu_kejadian"] < day),
        "dilaporkan_24_jam": sum(1 for when in learned.values() if sampai - when < day),
        "terbuka": len(still),
        "mengganggu": sum(1 for r in still if r["mengganggu_tahapan"] == "ya"),
        "berat": sum(1 for r in still if r["skala"] >= 4),
        "akan": sum(1 for r in still if r["sifat"] == "akan"),
        "lewat_tenggat": sum(1 for r in still if r["tenggat"] is not None and r["tenggat"] < sampai),
    }


def needed(rujukan: Rujukan, rows: list[Row]) -> dict[str, int]:
    """Officers needed per kelurahan: whole pairs per class, the class as last decided."""
    decided: dict[Station, str] = {}
    for row in sorted(rows, key=lambda r: (r["waktu_kejadian"], *_told(r))):
        if row["kelas"]:
            decided[(row["kelurahan_kode"], row["tps_no"])] = row["kelas"]
    special = {(r["kelurahan_kode"], int(r["tps_no"])) for r in rujukan.tps if r["is_khusus"] == "ya"}
    count: dict[tuple[str, str], int] = defaultdict(int)
    for station in rujukan.tps_numbers:
        plain = "khusus" if station in special else "kurang_rawan"
        count[(station[0], decided.get(station, plain))] += 1
    pattern = {row["kelas"]: row for row in rujukan.pola}
    total = dict.fromkeys(rujukan.kelurahan, 0)
    for (kelurahan, kelas), number in count.items():
        total[kelurahan] += ceil(number / int(pattern[kelas]["jml_tps"])) * int(pattern[kelas]["jml_polri"])
    return total


def posted_and_present(rujukan: Rujukan, rows: list[Row], sampai: datetime) -> dict[str, tuple[int, int]]:
    """Officers posted for the next day of duty and present at the newest parade, per kelurahan."""
    last: dict[tuple[Any, ...], Row] = {}
    for row in sorted(rows, key=lambda r: (r["waktu_catat"], r["waktu_kejadian"], *_told(r))):
        last[tuple(row[name] for name in LOGS["personel"].kunci)] = row
    today = local(sampai, rujukan.peristiwa.zona).date()
    plots = [row for row in last.values() if row["jenis_catatan"] == "plot" and row["tanggal_tugas"] >= today]
    parades = [
        row for row in last.values() if row["jenis_catatan"] == "hadir" and row["tanggal_tugas"] <= today
    ]
    duty = min((row["tanggal_tugas"] for row in plots), default=None)
    parade = max((row["tanggal_tugas"] for row in parades), default=None)

    def total(chosen: list[Row], day: object, kelurahan: str) -> int:
        mine = [r for r in chosen if r["tanggal_tugas"] == day and r["kelurahan_kode"] == kelurahan]
        return sum(row["jml_polri"] for row in mine)

    return {k: (total(plots, duty, k), total(parades, parade, k)) for k in rujukan.kelurahan}
