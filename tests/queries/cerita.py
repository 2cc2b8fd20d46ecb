"""The words in which the tests of the questions tell their stories.

A story is a row of `unggahan` (workbooks, each with the instant the desk learned it) made of facts
written as an officer would say them: `kotak("tiba", "KPU-PPK", "Ciseureuh", 40, "7 08.40")`. Days
are those of February 2024 on the station's clock; everything goes through the real store.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from posko.contracts import LOGS
from posko.core import rujukan as rujukan_
from posko.core.rujukan import Rujukan
from posko.core.waktu import at
from posko.query import Engine
from posko.store import Bagian, Gudang

PEMILU = rujukan_.load("pemilu2024")
KODE = {row["nama"]: row["kelurahan_kode"] for row in PEMILU.wilayah}
KRITIS = [row["item"] for row in PEMILU.daftar_periksa if row["is_kritis"] == "ya"]
ARROW = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "TIMESTAMPTZ": pa.timestamp("us", tz="UTC"),
    "DATE": pa.date32(),
}


def t(teks: str) -> datetime:
    """`13 06.00` = 13 February 2024 06.00 WIB; seconds may follow (`13 06.00.01`)."""
    hari, jam = teks.split()
    return at(date(2024, 2, int(hari)), time.fromisoformat(jam.replace(".", ":")))


@dataclass(frozen=True)
class Fakta:
    """One row of one log, without what the store adds."""

    log: str
    nilai: dict[str, Any]

    def ubah(self, **nilai: Any) -> Fakta:
        """The same fact with some cells written differently."""
        return Fakta(self.log, self.nilai | nilai)


@dataclass(frozen=True)
class Unggahan:
    """One workbook: when the desk learned it, what it is called, its rows."""

    waktu_catat: datetime
    nama: str
    fakta: tuple[Fakta, ...]


def unggahan(catat: str, *fakta: Fakta, nama: str = "") -> Unggahan:
    return Unggahan(t(catat), nama or f"buku {catat}.xlsx", fakta)


def kotak(peristiwa: str, leg: str, kelurahan: str, jumlah: int, pukul: str, **lain: Any) -> Fakta:
    """A row of the distribution log; PPWP boxes under surat jalan SJ-1 unless said otherwise."""
    dasar = {"jenis": "PPWP", "surat_jalan": "SJ-1"}
    return Fakta(
        "distribusi",
        dasar
        | {
            "leg": leg,
            "peristiwa": peristiwa,
            "kelurahan_kode": KODE[kelurahan],
            "jumlah": jumlah,
            "waktu_kejadian": t(pukul),
        }
        | lain,
    )


def jawab(
    kelurahan: str, tps: int, item: str, jawaban: str, pukul: str, oleh: str | None = "Pam TPS"
) -> Fakta:
    """One answer to one checklist item."""
    nilai = {"kelurahan_kode": KODE[kelurahan], "tps_no": tps, "item": item, "jawaban": jawaban}
    return Fakta("kesiapan_tps", nilai | {"waktu_kejadian": t(pukul), "pelapor": oleh})


def jawab_semua(kelurahan: str, tps: int, jawaban: str, pukul: str, kecuali: str = "") -> list[Fakta]:
    """The same answer to every deciding item but one."""
    return [jawab(kelurahan, tps, item, jawaban, pukul) for item in KRITIS if item != kecuali]


def kejadian(nomor: str, kelurahan: str, pukul: str, **lain: Any) -> Fakta:
    """A report of an incident: new, unverified, of severity 2, unless said otherwise."""
    dasar = {
        "kategori": "APK",
        "skala": 2,
        "mengganggu_tahapan": "tidak",
        "sifat": "terjadi",
        "sumber": "warga",
        "verifikasi": "belum",
        "status": "baru",
        "apa": "Alat peraga rusak di simpang",
    }
    tetap = {"nomor": nomor, "kelurahan_kode": KODE[kelurahan], "waktu_kejadian": t(pukul)}
    return Fakta("insiden", dasar | tetap | lain)


def kunjungan(tempat: str, kelurahan: str, pukul: str, **lain: Any) -> Fakta:
    """A visit to a store: guarded, nothing found, unless said otherwise."""
    dasar = {"jenis_giat": "patroli", "penjaga_ada": "ya", "temuan": "tidak"}
    tetap = {"tempat": tempat, "kelurahan_kode": KODE[kelurahan], "waktu_kejadian": t(pukul)}
    return Fakta("patroli", dasar | tetap | lain)


def kegiatan(nomor: str, kelurahan: str, pukul: str, **lain: Any) -> Fakta:
    """A gathering that was announced: a residents' one, planned, of 300, unless said otherwise."""
    dasar = {"jenis": "kegiatan_warga", "massa": 300, "dasar": "pemberitahuan", "status": "rencana"}
    tetap = {"nomor": nomor, "kelurahan_kode": KODE[kelurahan], "waktu_kejadian": t(pukul)}
    return Fakta("kegiatan", dasar | tetap | lain)


def peringatan(kelurahan: str | None, dari: str, hingga: str, **lain: Any) -> Fakta:
    """A forecast of heavy rain for one kelurahan, or for all of them."""
    dasar = {"sumber": "bmkg", "jenis": "hujan_lebat", "tingkat": "waspada"}
    tetap = {
        "kelurahan_kode": KODE[kelurahan] if kelurahan else None,
        "waktu_kejadian": t(dari),
        "waktu_selesai": t(hingga),
    }
    return Fakta("peringatan", dasar | tetap | lain)


def personel(jenis: str, kelurahan: str, polri: int, pukul: str, tugas: int, **lain: Any) -> Fakta:
    """A posting («plot») or a presence («hadir») for one day of February."""
    dasar = {"asal": "organik", "regu": f"{kelurahan[:3].upper()}-01"}
    tetap = {
        "jenis_catatan": jenis,
        "kelurahan_kode": KODE[kelurahan],
        "jml_polri": polri,
        "waktu_kejadian": t(pukul),
        "tanggal_tugas": date(2024, 2, tugas),
    }
    return Fakta("personel", dasar | tetap | lain)


def kelas(kelurahan: str, tps: int, kelas: str, pukul: str) -> Fakta:
    """The commander's decision on the class of one station."""
    nilai = {"kelurahan_kode": KODE[kelurahan], "tps_no": tps, "kelas": kelas, "sumber": "Kapolsek"}
    return Fakta("kerawanan_tps", nilai | {"waktu_kejadian": t(pukul)})


def parts(fakta: tuple[Fakta, ...] | list[Fakta]) -> list[Bagian]:
    """Rows as the intake hands them over, numbered as they stand in the file."""
    bagian = []
    for log, contract in LOGS.items():
        rows = [(i, f.nilai) for i, f in enumerate(fakta, start=2) if f.log == log]
        if not rows:
            continue
        unknown = {name for _, nilai in rows for name in nilai} - set(contract.names)
        assert not unknown, f"{log} has no column {unknown}"
        columns: dict[str, pa.Array] = {
            column.name: pa.array([nilai.get(column.name) for _, nilai in rows], type=ARROW[column.sql_type])
            for column in contract.columns
        }
        columns["lembar"] = pa.array(["Data"] * len(rows), type=pa.string())
        columns["baris"] = pa.array([i for i, _ in rows], type=pa.int64())
        bagian.append(Bagian(log, pa.table(columns)))
    return bagian


@dataclass
class Meja:
    """A desk in a folder of its own, told its story upload by upload."""

    folder: Path
    rujukan: Rujukan = PEMILU
    gudang: Gudang = field(init=False)
    mesin: Engine = field(init=False)

    def __post_init__(self) -> None:
        self.gudang = Gudang(self.folder)
        self.mesin = Engine(self.rujukan, self.gudang)

    def unggah(self, *unggahan: Unggahan) -> int:
        """Store these workbooks; returns the ledger number of the last one."""
        no = 0
        for buku in unggahan:
            seri = self.gudang.head()[0]
            content = json.dumps([buku.nama, seri, [f.nilai for f in buku.fakta]], default=str).encode()
            no = self.gudang.add(
                buku.nama, content, parts(buku.fakta), oleh="Operator", waktu_catat=buku.waktu_catat
            ).no
        self.mesin.sync()
        return no

    def batal(self, no: int, pukul: str) -> None:
        """Undo upload `no` at this instant."""
        self.gudang.undo(no, oleh="Operator", waktu=t(pukul))
        self.mesin.sync()

    def tanya(self, kueri: str, sampai: str, **params: Any) -> pd.DataFrame:
        """The answer as of this instant."""
        return self.mesin.run(kueri, t(sampai), **params)

    def satu(self, kueri: str, sampai: str, **pilih: Any) -> dict[str, Any]:
        """The one row of an answer in which these columns have these values."""
        rows = self.semua(kueri, sampai, **pilih)
        assert len(rows) == 1, f"{kueri} as of {sampai} with {pilih}: {len(rows)} rows"
        return rows[0]

    def semua(self, kueri: str, sampai: str, **pilih: Any) -> list[dict[str, Any]]:
        """Every such row; `nama` chooses a kelurahan in answers that carry only its code."""
        frame = self.tanya(kueri, sampai)
        if "nama" in pilih and ("nama" not in frame or "kelurahan_kode" in frame):
            pilih["kelurahan_kode"] = KODE[pilih.pop("nama")]
        for column, value in pilih.items():
            frame = frame[frame[column] == value]
        return frame.to_dict("records")


def janji(nomor: str, instansi: str, rapat: str, tenggat: str | None, **lain: Any) -> Fakta:
    """A promise of a partner: open, unless said otherwise."""
    dasar = {"hal": "Genset cadangan", "hasil": "Dua genset", "penanggung_jawab": "Manajer unit"}
    tetap = {
        "nomor": nomor,
        "instansi": instansi,
        "waktu_kejadian": t(rapat),
        "tenggat": t(tenggat) if tenggat else None,
        "status": "terbuka",
    }
    return Fakta("koordinasi", dasar | tetap | lain)


def giat(kelurahan: str, pukul: str, tema: str = "damai", **lain: Any) -> Fakta:
    """One outreach event for residents, unless said otherwise."""
    tetap = {"kelurahan_kode": KODE[kelurahan], "waktu_kejadian": t(pukul), "tema": tema}
    return Fakta("penyuluhan", {"sasaran": "warga", "jumlah_peserta": 30, "unit": "Binmas"} | tetap | lain)
