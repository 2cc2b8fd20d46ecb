"""Reference data of one event: places, polling stations, boxes, legs, deadlines, lists.

Everything that differs between elections or stations is read from `data/ref/`; a second election is
a second file in `data/ref/peristiwa/`, never a change of code.
"""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from posko.core.errors import UserError
from posko.core.settings import REF

Row = dict[str, str]


@dataclass(frozen=True)
class JenisKotak:
    """One kind of ballot box of the event; `lingkup` = "dapil" when it differs inside the Polsek."""

    kode: str
    nama: str
    lingkup: str
    per_tps: int
    urutan: int


@dataclass(frozen=True)
class Leg:
    """One stretch of the boxes' way, with the instant it must be finished by."""

    kode: str
    nama: str
    arah: str
    asal_jenis: str
    tujuan_jenis: str
    urutan: int
    mulai: datetime
    tenggat: datetime
    tempuh_menit_acuan: int


@dataclass(frozen=True)
class Tahapan:
    """A stage of the election calendar, both days included."""

    nama: str
    mulai: date
    selesai: date


@dataclass(frozen=True)
class TahapPemungutan:
    """One stamp of voting day: the latest instant on time, and how long its news may take.

    `is_tersirat`: a later stamp tells that it happened, only its hour stays unknown.
    """

    kode: str
    nama: str
    urutan: int
    tenggat: datetime
    tenggang_menit: int
    is_tersirat: bool


@dataclass(frozen=True)
class Kabar:
    """How often news must come in, and when a missing arrival becomes silence."""

    siklus_jam: float
    tenggang_jam: float
    apel: time
    hujan_mulai: time
    hujan_selesai: time


@dataclass(frozen=True)
class Ambang:
    """One limit the rules judge by, such as `henti_maks_menit`."""

    kode: str
    nilai: float
    satuan: str


@dataclass(frozen=True)
class Peristiwa:
    """One election as Posko is set up for it."""

    kode: str
    nama: str
    hari_h: date
    zona: ZoneInfo
    buka: time
    tutup: time
    daftar_tps: str
    perangkat_indikator: str
    is_contoh: bool
    jenis_kotak: tuple[JenisKotak, ...]
    leg: tuple[Leg, ...]
    tahapan: tuple[Tahapan, ...]
    pemungutan: tuple[TahapPemungutan, ...]
    kabar: Kabar
    ambang: tuple[Ambang, ...]

    def tahap_pada(self, hari: date) -> str:
        """Names of the stages of this day, joined; "" when none runs."""
        return " · ".join(t.nama for t in self.tahapan if t.mulai <= hari <= t.selesai)


@dataclass(frozen=True)
class Rujukan:
    """All reference tables of the running event, as rows of text where nothing computes on them."""

    peristiwa: Peristiwa
    wilayah: tuple[Row, ...]
    tps: tuple[Row, ...]
    titik: tuple[Row, ...]
    daftar_periksa: tuple[Row, ...]
    indikator: tuple[Row, ...]
    kategori: tuple[Row, ...]
    pola: tuple[Row, ...]
    tempuh: tuple[Row, ...]
    skema_titik: tuple[Row, ...]
    skema_garis: tuple[Row, ...]
    kontak: tuple[Row, ...]
    urusan: tuple[Row, ...]
    isu: tuple[Row, ...]
    hari_libur: tuple[Row, ...]
    jam_rujukan: tuple[Row, ...]
    indikator_risiko: tuple[Row, ...]
    bobot_risiko: tuple[Row, ...]
    poin_skala: tuple[Row, ...]

    @cached_property
    def kelurahan(self) -> dict[str, Row]:
        """Rows of `wilayah` by kelurahan_kode."""
        return {row["kelurahan_kode"]: row for row in self.wilayah}

    @cached_property
    def tps_numbers(self) -> frozenset[tuple[str, int]]:
        """Every (kelurahan_kode, tps_no) of the event."""
        return frozenset((row["kelurahan_kode"], int(row["tps_no"])) for row in self.tps)

    @property
    def kotak_seharusnya(self) -> int:
        """Boxes due at the polling stations of this area (3,275 in Pemilu 2024)."""
        return len(self.tps) * sum(jenis.per_tps for jenis in self.peristiwa.jenis_kotak)


def read_csv(path: Path) -> tuple[Row, ...]:
    """Rows of a tracked reference file, all cells as text."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return tuple(csv.DictReader(handle))


def peristiwa_tersedia(ref: Path = REF) -> tuple[str, ...]:
    """Codes of the events that have a file."""
    return tuple(sorted(path.stem for path in (ref / "peristiwa").glob("*.toml")))


def load(kode: str, ref: Path = REF) -> Rujukan:
    """Read the event `kode` and the tables it names.

    Raises: UserError when there is no such event.
    """
    path = ref / "peristiwa" / f"{kode}.toml"
    if kode not in peristiwa_tersedia(ref):
        raise UserError(
            f"Peristiwa «{kode}» tidak ada. Yang tersedia: {', '.join(peristiwa_tersedia(ref))}. "
            "Ubah setelan POSKO_PERISTIWA."
        )
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    peristiwa = _peristiwa(raw)
    indikator = read_csv(ref / "indikator.csv")
    return Rujukan(
        peristiwa=peristiwa,
        wilayah=read_csv(ref / "wilayah.csv"),
        tps=read_csv(ref / peristiwa.daftar_tps),
        titik=read_csv(ref / "titik.csv"),
        daftar_periksa=read_csv(ref / "daftar_periksa.csv"),
        indikator=tuple(row for row in indikator if row["perangkat"] == peristiwa.perangkat_indikator),
        kategori=read_csv(ref / "kategori_insiden.csv"),
        pola=read_csv(ref / "pola_pengamanan.csv"),
        tempuh=read_csv(ref / "waktu_tempuh.csv"),
        skema_titik=read_csv(ref / "skema_titik.csv"),
        skema_garis=read_csv(ref / "skema_garis.csv"),
        kontak=read_csv(ref / "kontak.csv"),
        urusan=read_csv(ref / "urusan_mitra.csv"),
        isu=read_csv(ref / "isu.csv"),
        hari_libur=read_csv(ref / "hari_libur.csv"),
        jam_rujukan=read_csv(ref / "jam_rujukan.csv"),
        indikator_risiko=read_csv(ref / "indikator_risiko.csv"),
        bobot_risiko=read_csv(ref / "bobot_risiko.csv"),
        poin_skala=read_csv(ref / "poin_skala.csv"),
    )


def _clock(text: str) -> time:
    return time.fromisoformat(text.replace(".", ":"))


def _peristiwa(raw: dict[str, Any]) -> Peristiwa:
    kabar = raw["kabar"]
    return Peristiwa(
        kode=raw["kode"],
        nama=raw["nama"],
        hari_h=raw["hari_h"],
        zona=ZoneInfo(raw["zona"]),
        buka=_clock(raw["buka"]),
        tutup=_clock(raw["tutup"]),
        daftar_tps=raw["daftar_tps"],
        perangkat_indikator=raw["perangkat_indikator"],
        is_contoh=raw["is_contoh"],
        jenis_kotak=tuple(
            JenisKotak(j["kode"], j["nama"], j["lingkup"], j["per_tps"], j["urutan"])
            for j in raw["jenis_kotak"]
        ),
        leg=tuple(
            Leg(
                g["kode"],
                g["nama"],
                g["arah"],
                g["asal_jenis"],
                g["tujuan_jenis"],
                g["urutan"],
                g["mulai"],
                g["tenggat"],
                g["tempuh_menit_acuan"],
            )
            for g in raw["leg"]
        ),
        tahapan=tuple(Tahapan(t["nama"], t["mulai"], t["selesai"]) for t in raw["tahapan"]),
        pemungutan=tuple(
            TahapPemungutan(
                p["kode"], p["nama"], p["urutan"], p["tenggat"], p["tenggang_menit"], p["is_tersirat"]
            )
            for p in raw["pemungutan"]
        ),
        kabar=Kabar(
            kabar["siklus_jam"],
            kabar["tenggang_jam"],
            _clock(kabar["apel"]),
            _clock(kabar["hujan_mulai"]),
            _clock(kabar["hujan_selesai"]),
        ),
        ambang=tuple(Ambang(a["kode"], float(a["nilai"]), a["satuan"]) for a in raw["ambang"]),
    )
