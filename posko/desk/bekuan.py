"""The evening's list of risk: built from what was known then, frozen in the ledger, scored the next day.

A list can be built for any past evening, because every question is asked as of an instant of both clocks;
its hash is that of its content. Freezing only writes the same content down before the next day is known,
so that nobody has to take the building on trust. A list rebuilt later has the same hash, or the page says
that it differs.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

import numpy as np

from posko.access import Hak
from posko.core import waktu
from posko.core.errors import UserError
from posko.desk.meja import Desk
from posko.risiko import Hasil, official, papan, rules, score, values
from posko.store import Entri
from posko.store.buku import canonical
from posko.teks import risiko as teks

JAM_BEKU = time(18, 0)
JENIS = "bekuan"
SEMINGGU = timedelta(days=7)
LAJU_HARI = 28  # days from which the pace of incidents is taken


@dataclass(frozen=True)
class Bekuan:
    """One list: as of when, by which weights, what it says, and the hash of all that."""

    sampai: datetime
    isi: Mapping[str, Any]

    @property
    def hash(self) -> str:
        """Of the content in its one spelling."""
        return hashlib.sha256(canonical(dict(self.isi)).encode("utf-8")).hexdigest()


def measure(desk: Desk, sampai: datetime) -> Hasil:
    """The index as of an instant, under the official weights of that day."""
    rujukan = desk.rujukan
    hari = waktu.local(sampai, rujukan.peristiwa.zona).date()
    records = desk.ask("risiko/nilai", sampai).to_dict("records")
    return score(values(records, rules(rujukan.indikator_risiko)), official(rujukan.bobot_risiko, hari))


def build(desk: Desk, sampai: datetime) -> Bekuan:
    """The list as of an instant: ranks, scores, chances of tomorrow, and what its rivals would say."""
    result = measure(desk, sampai)
    past = desk.ask("risiko/sasaran", sampai, dari=sampai - timedelta(days=LAJU_HARI))
    week = Counter(past.loc[past["waktu_kejadian"] > sampai - SEMINGGU, "kelurahan_kode"])
    tps = {kode: int(count) for kode, count in zip(result.nilai.kode, result.nilai.pajanan, strict=True)}
    marks = dict(zip(result.nilai.kode, np.nan_to_num(result.skor), strict=True))
    weights: dict[str, dict[str, float]] = {
        "indeks": {kode: tps[kode] * float(mark) for kode, mark in marks.items()},
        "minggu_lalu": {kode: float(week[kode]) for kode in tps},
        "tps": {kode: float(count) for kode, count in tps.items()},
        "acak": dict.fromkeys(tps, 1.0),
    }
    pace = len(past) / LAJU_HARI
    chances = {name: papan.chances(weight, pace) for name, weight in weights.items()}
    order = sorted((int(rank), kode) for kode, rank in zip(tps, result.peringkat, strict=True) if rank)
    isi = {
        "sampai": sampai.astimezone(UTC).isoformat(),
        "perangkat": result.bobot.nama,
        "aturan": fingerprint(desk),
        "peringkat": [kode for _, kode in order],
        "skor": {kode: round(float(marks[kode]), 6) for kode in tps},
        "minggu_lalu": sorted(tps, key=lambda kode: (-week[kode], -tps[kode], kode)),
        "peluang": {
            name: {kode: round(chance, 9) for kode, chance in one.items()} for name, one in chances.items()
        },
    }
    return Bekuan(sampai, isi)


def fingerprint(desk: Desk) -> str:
    """Hash of indicators, anchors, points and weights: a list is comparable only under one of them."""
    rujukan = desk.rujukan
    tables = {
        "indikator": [dict(row) for row in rujukan.indikator_risiko],
        "bobot": [dict(row) for row in rujukan.bobot_risiko],
        "poin": [dict(row) for row in rujukan.poin_skala],
    }
    return hashlib.sha256(canonical(tables).encode("utf-8")).hexdigest()[:16]


def last_evening(desk: Desk, sampai: datetime) -> datetime:
    """The last hour of freezing that is not after this instant."""
    zona = desk.rujukan.peristiwa.zona
    tonight = waktu.at(waktu.local(sampai, zona).date(), JAM_BEKU, zona)
    return tonight if tonight <= sampai else tonight - timedelta(days=1)


def evenings(desk: Desk, sampai: datetime, jumlah: int) -> list[datetime]:
    """So many evenings whose next day is over, oldest first."""
    newest = last_evening(desk, sampai) - timedelta(days=1)
    return [newest - timedelta(days=back) for back in range(jumlah - 1, -1, -1)]


def freeze(desk: Desk, sampai: datetime, *, oleh: str) -> Entri:
    """Write the list of the last evening down.

    Raises: UserError when it is frozen already, or this role may not; OSError when the disk refuses.
    """
    desk.allow(oleh, Hak.UNGGAH)
    evening = last_evening(desk, sampai)
    if (old := frozen(desk).get(evening)) is not None:
        raise UserError(teks.sudah_beku(evening, old.no))
    one = build(desk, evening)
    return desk.gudang.record(JENIS, {**one.isi, "sidik": one.hash}, oleh=oleh, waktu=desk.learned_at(sampai))


def frozen(desk: Desk) -> dict[datetime, Entri]:
    """The first freeze of every evening; what is written again counts for nothing."""
    found: dict[datetime, Entri] = {}
    for entri in reversed(desk.history()):
        if entri.jenis == JENIS:
            found.setdefault(datetime.fromisoformat(entri.isi["sampai"]), entri)
    return found


def as_night(isi: Mapping[str, Any], kejadian: list[str]) -> papan.Malam:
    """A list with the incidents of its next day, as the board takes it."""
    return papan.Malam(tuple(isi["peringkat"]), tuple(isi["minggu_lalu"]), isi["peluang"], tuple(kejadian))
