"""Small answers of the queries that a reader can add up; `test_frames.py` holds them to the headers."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pandas as pd

WIB = ZoneInfo("Asia/Jakarta")
SAMPAI = datetime(2024, 2, 13, 6, 0, tzinfo=WIB)
LEG = ["KPU-PPK", "PPK-PPS", "PPS-TPS", "TPS-PPS", "PPS-PPK", "PPK-KPU"]
A, B, C = "32.14.01.1001", "32.14.01.1002", "32.14.12.2001"
NAMA = {A: "Nagri Kidul", B: "Nagri Kaler", C: "Cilangkap"}


def jam(hari: int, pukul: int, menit: int = 0) -> datetime:
    """An instant of February 2024 on the station's clock."""
    return datetime(2024, 2, hari, pukul, menit, tzinfo=WIB)


def waktu(*values: datetime | None) -> pd.Series:
    return pd.Series(pd.to_datetime(list(values), utc=True)).dt.tz_convert(WIB)


def neraca_per_tahap(*extra: tuple[int, str, dict[str, int]]) -> pd.DataFrame:
    """All places of one leg and a half: 100 PPWP and 100 DPRDK boxes, all at PPS unless `extra` moves some.

    `extra`: (tahap_urut, jenis, part -> boxes) taken from what is at PPS.
    """
    rows = []
    for kind, order in (("PPWP", 1), ("DPRDK", 5)):
        moved = {stage: parts for stage, of, parts in extra if of == kind}
        for stage in range(7):
            parts = moved.get(stage, {})
            count = sum(parts.values()) if parts else 0
            if stage == 4:
                count = 100 - sum(sum(other.values()) for other in moved.values())
            rows.append(
                {
                    "tahap_urut": stage,
                    "leg": LEG[(stage + 1) // 2 - 1] if stage else None,
                    "jenis": kind,
                    "jenis_urut": order,
                    "jumlah": count,
                    "di_jalan": parts.get("di_jalan", 0),
                    "tanpa_kabar": parts.get("tanpa_kabar", 0),
                    "selisih_jelas": parts.get("selisih_jelas", 0),
                    "selisih_belum_jelas": parts.get("selisih_belum_jelas", 0),
                    "catatan_hilang": 0,
                    "lebih": 0,
                }
            )
    return pd.DataFrame(rows)


def neraca_per_kelurahan() -> pd.DataFrame:
    """A: 50 at PPS. B: 38 at TPS, 2 unexplained. C: 30 at PPS, 20 silent."""
    moves = [(A, 4, 50, {}), (B, 3, 2, {"selisih_belum_jelas": 2}), (B, 6, 38, {})]
    moves += [(C, 3, 20, {"tanpa_kabar": 20}), (C, 4, 30, {})]
    return pd.DataFrame(
        {
            "kelurahan_kode": kode,
            "nama": NAMA[kode],
            "kecamatan": "Purwakarta",
            "tahap_urut": stage,
            "seharusnya": 50,
            "jumlah": count,
            "di_jalan": 0,
            "tanpa_kabar": parts.get("tanpa_kabar", 0),
            "selisih_jelas": 0,
            "selisih_belum_jelas": parts.get("selisih_belum_jelas", 0),
        }
        for kode, stage, count, parts in moves
    )


def leg_ringkas(*, kabar: bool = True) -> pd.DataFrame:
    """First leg done; second past its deadline, 12 missing (9 silent, 2 unexplained); third not begun."""
    seen = jam(13, 5) if kabar else None
    return pd.DataFrame(
        {
            "leg": LEG[:3],
            "nama": ["KPU ke PPK", "PPK ke PPS", "PPS ke TPS"],
            "arah": ["berangkat"] * 3,
            "urutan": [1, 2, 3],
            "mulai": waktu(jam(6, 6), jam(10, 6), jam(13, 7)),
            "tenggat": waktu(jam(9, 18), jam(12, 18), jam(13, 18)),
            "seharusnya": [200, 200, 200],
            "direncanakan": [200, 200, 0],
            "berangkat": [200, 200, 0],
            "tiba": [200, 188, 0],
            "tanpa_kabar": [0, 9, 0],
            "selisih_belum_jelas": [0, 2, 0],
            "sisa_menit": [-5040, -720, 720],
            "berangkat_paling_lambat": waktu(jam(9, 17), jam(12, 17), jam(13, 17)),
            "waktu_kabar": waktu(seen, seen, None),
        }
    )


def kiriman_hari() -> pd.DataFrame:
    """On 13 February: one arrived, one moving, one silent since yesterday, one that should have left."""
    return pd.DataFrame(
        {
            "leg": ["PPS-TPS", "PPS-TPS", "PPK-PPS", "PPS-TPS"],
            "leg_urut": [3, 3, 2, 3],
            "surat_jalan": ["SJ-1", "SJ-2", "SJ-3", ""],
            "kelurahan_kode": [A, A, B, C],
            "nama": [NAMA[A], NAMA[A], NAMA[B], NAMA[C]],
            "kotak": [40, 40, 20, 15],
            "terima": [40, 0, 0, 0],
            "waktu_rencana": waktu(jam(13, 4), jam(13, 5), jam(12, 15), jam(13, 5, 30)),
            "waktu_berangkat": waktu(jam(13, 4), jam(13, 5), jam(12, 16), None),
            "waktu_tiba": waktu(jam(13, 4, 30), None, None, None),
            "keadaan": ["tiba", "di_jalan", "tanpa_kabar", "rencana"],
        }
    )


def jumlah_per_keadaan(siap: int, masalah: int, kedaluwarsa: int, tanpa_kabar: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "keadaan": ["siap", "masalah", "kedaluwarsa", "tanpa_kabar"],
            "jumlah": [siap, masalah, kedaluwarsa, tanpa_kabar],
            "jumlah_catatan": 0,
            "jumlah_konflik": 0,
        }
    )


def per_kelurahan() -> pd.DataFrame:
    """A has no problem, B has two, C said nothing."""
    return pd.DataFrame(
        {
            "kelurahan_kode": [A, B, C],
            "nama": list(NAMA.values()),
            "kecamatan": "Purwakarta",
            "jumlah_tps": [40, 60, 10],
            "siap": [39, 50, 0],
            "masalah": [0, 2, 0],
            "kedaluwarsa": [1, 5, 0],
            "tanpa_kabar": [0, 3, 10],
            "siap_min_pct": [97.5, 83.3, 0.0],
            "siap_maks_pct": [100.0, 96.7, 100.0],
            "waktu_jawab": waktu(jam(13, 5), jam(13, 4), None),
        }
    )


def per_tps(states: dict[str, list[str]]) -> pd.DataFrame:
    """Stations numbered from 1 in each kelurahan with the states given."""
    return pd.DataFrame(
        {
            "tps_id": f"{kode}-{number:03d}",
            "kelurahan_kode": kode,
            "nama": NAMA[kode],
            "tps_no": number,
            "is_khusus": False,
            "keadaan": state,
            "is_bercatatan": False,
            "is_konflik": False,
            "butir_masalah": "R01, R15" if state == "masalah" else "",
            "butir_senyap": "R10" if state == "tanpa_kabar" else "",
            "butir_usang": "",
            "butir_catatan": "",
            "waktu_jawab": None if state == "tanpa_kabar" else pd.Timestamp(jam(13, 5)),
        }
        for kode, listed in states.items()
        for number, state in enumerate(listed, start=1)
    )


def item_per_kelurahan() -> pd.DataFrame:
    """R01: 3 of 10 not ready in A, silent in B. R02: all ready in A, not due in B."""
    counts = {
        (A, "R01"): (7, 2, 1, 0, 0),
        (A, "R02"): (10, 0, 0, 0, 0),
        (B, "R01"): (0, 0, 0, 20, 0),
        (B, "R02"): (0, 0, 0, 0, 20),
    }
    return pd.DataFrame(
        {
            "kelurahan_kode": kode,
            "nama": NAMA[kode],
            "item": item,
            "judul": {"R01": "TPS berdiri", "R02": "Lokasi sesuai"}[item],
            "is_kritis": True,
            "jumlah_tps": sum(five),
            "siap": five[0],
            "masalah": five[1],
            "kedaluwarsa": five[2],
            "tanpa_kabar": five[3],
            "belum_waktunya": five[4],
        }
        for (kode, item), five in counts.items()
    )


def item_per_tps() -> pd.DataFrame:
    """TPS 1 ready, TPS 2 with a problem that decides, TPS 3 silent on an item that does not decide."""
    rows = [(1, "R01", "siap"), (1, "R06", "belum_waktunya"), (2, "R01", "masalah"), (2, "R06", "siap")]
    rows += [(3, "R01", "siap"), (3, "R06", "tanpa_kabar")]
    return pd.DataFrame(
        {
            "tps_no": number,
            "item": item,
            "judul": {"R01": "TPS berdiri", "R06": "Bilik suara"}[item],
            "uraian": "uraian",
            "is_kritis": item == "R01",
            "keadaan": state,
            "is_konflik": number == 2,
            "waktu_jawab": pd.Timestamp(jam(13, 5)),
        }
        for number, item, state in rows
    )


def per_hari() -> pd.DataFrame:
    days = [date(2024, 2, 10), date(2024, 2, 10), date(2024, 2, 12)]
    return pd.DataFrame({"tanggal": days, "skala": [1, 4, 2], "jumlah": [3, 1, 2]})


def per_kelurahan_hari() -> pd.DataFrame:
    days = [date(2024, 2, 10), date(2024, 2, 12)]
    return pd.DataFrame(
        {"kelurahan_kode": [A, B], "nama": [NAMA[A], NAMA[B]], "tanggal": days, "jumlah": [4, 9]}
    )


def keadaan_wilayah(states: dict[str, str]) -> pd.DataFrame:
    """One row for each code; TPS carry the state, the rest is in order."""
    return pd.DataFrame(
        {
            "kelurahan_kode": kode,
            "nama": NAMA.get(kode, kode),
            "keadaan": state,
            "tingkat": {"siap": 0, "kedaluwarsa": 2}.get(state, 3),
            "keadaan_kotak": "siap",
            "keadaan_tps": state,
            "keadaan_insiden": "siap",
            "keadaan_gudang": "siap",
            "keadaan_personel": "siap",
            "jumlah_masalah": 2 if state == "masalah" else 0,
            "jumlah_tps": 10,
            "tps_siap": 5,
            "tps_masalah": 2 if state == "masalah" else 0,
            "tps_kedaluwarsa": 5 if state == "kedaluwarsa" else 0,
            "tps_senyap": 5 if state == "tanpa_kabar" else 0,
            "jumlah_kotak": 50,
            "kotak_selisih": 0,
            "kotak_senyap": 0,
            "kotak_terlambat": 0,
            "insiden_terbuka": 0,
            "insiden_berat": 0,
            "insiden_mengganggu": 0,
            "personel_kurang": 0,
        }
        for kode, state in states.items()
    )


def per_instansi() -> pd.DataFrame:
    """PLN: 6 kept, 1 due and told open, 1 silent. PPK: 3 kept, 1 running. Damkar: never met."""
    columns = "instansi nama urutan pertemuan ditepati berjalan tanpa_kabar masalah batal lewat"
    rows = [
        ("ppk", "PPK", 2, 4, 3, 1, 0, 0, 0, 0),
        ("damkar", "Damkar", 13, 0, 0, 0, 0, 0, 0, 0),
        ("pln", "PLN", 14, 9, 6, 0, 1, 1, 1, 2),
    ]
    frame = pd.DataFrame(rows, columns=columns.split())
    frame.insert(4, "waktu_rapat", waktu(jam(12, 9), None, jam(10, 10)))
    return frame.assign(rujukan=0, rujukan_lewat=0)


def kelas_tps(stations: dict[str, list[str]]) -> pd.DataFrame:
    """Stations numbered from 1 in each kelurahan, with these states, the first one «rawan»."""
    return pd.DataFrame(
        {
            "tps_id": f"{kode}-{number:03d}",
            "kelurahan_kode": kode,
            "nama": NAMA[kode],
            "tps_no": number,
            "is_khusus": False,
            "kelas": "rawan" if number == 1 else "kurang_rawan",
            "is_bawaan": number != 1,
            "keadaan": state,
        }
        for kode, states in stations.items()
        for number, state in enumerate(states, start=1)
    )


def penjagaan() -> pd.DataFrame:
    """The PPS store of A holds 50 boxes and nobody guards it; that of B is empty."""
    return pd.DataFrame(
        {
            "titik_id": ["pps-nagri-kidul", "pps-nagri-kaler"],
            "nama": ["Gudang PPS Nagri Kidul", "Gudang PPS Nagri Kaler"],
            "jenis": "gudang_pps",
            "kelurahan_kode": [A, B],
            "kotak": [50, 0],
            "keadaan": ["masalah", "tanpa_kabar"],
            "waktu_kunjung": waktu(jam(13, 5), None),
            "waktu_penjaga": waktu(jam(12, 20), None),
        }
    )


def konvoi() -> pd.DataFrame:
    """One truck to the stations of A is late, one to the store of B is silent."""
    return pd.DataFrame(
        {
            "leg": ["PPS-TPS", "PPK-PPS"],
            "surat_jalan": ["SJ-1", "SJ-2"],
            "kelurahan_kode": [A, B],
            "nama": [NAMA[A], NAMA[B]],
            "asal_jenis": ["gudang_pps", "gudang_ppk"],
            "tujuan_jenis": ["tps", "gudang_pps"],
            "tps_awal": [1.0, None],
            "tps_akhir": [8.0, None],
            "kotak": [40, 90],
            "kendaraan": ["Truk 1", None],
            "waktu_rencana": waktu(None, None),
            "waktu_berangkat": waktu(jam(13, 3), jam(12, 16)),
            "waktu_tiba": waktu(None, None),
            "keadaan": ["di_jalan", "tanpa_kabar"],
            "is_terlambat": True,
        }
    )


def insiden() -> pd.DataFrame:
    """An open incident that stops the election in B, and a rally expected in A."""
    return pd.DataFrame(
        {
            "nomor": ["LI-1", "LI-2"],
            "waktu_kejadian": waktu(jam(13, 2), jam(13, 15)),
            "kelurahan_kode": [B, A],
            "nama": [NAMA[B], NAMA[A]],
            "kategori": ["BCN", "UNR"],
            "kategori_nama": ["Bencana", "Unjuk rasa"],
            "skala": [4, 2],
            "is_mengganggu": [True, False],
            "sifat": ["terjadi", "akan"],
            "is_terbuka": True,
        }
    )


def kunjungan() -> pd.DataFrame:
    """Patrol PAT-1 visits A, then B, where it finds something; a guard reports from A."""
    return pd.DataFrame(
        {
            "waktu": waktu(jam(13, 1), jam(13, 2), jam(13, 3)),
            "tempat": ["pps-nagri-kidul", "pps-nagri-kaler", "pps-nagri-kidul"],
            "kelurahan_kode": [A, B, A],
            "tps_no": [None, None, None],
            "regu": ["PAT-1", "PAT-1", "JAGA"],
            "jenis_giat": ["patroli", "patroli", "jaga"],
            "is_temuan": [False, True, False],
        }
    )


def penyuluhan_kelurahan() -> pd.DataFrame:
    """A: open incident, last visit nine days ago. B: visited today. C: never visited, no reason."""
    columns = "kelurahan_kode nama jumlah_tps tps_rawan insiden_terbuka hoaks_belum kegiatan kegiatan_7_hari"
    rows = [
        (A, NAMA[A], 42, 5, 2, 1, 1, 0, 20, True, True),
        (B, NAMA[B], 69, 7, 0, 0, 9, 4, 300, True, False),
        (C, NAMA[C], 18, 0, 0, 0, 0, 0, 0, False, False),
    ]
    frame = pd.DataFrame(rows, columns=[*columns.split(), "peserta", "is_prioritas", "is_belum"])
    frame.insert(9, "waktu_akhir", waktu(jam(4, 5), jam(13, 1), None))
    return frame


def tema_sasaran() -> pd.DataFrame:
    """Six talks on peace with residents, two rumours cleared with the young."""
    rows = [("damai", "warga", 6, 180), ("hoaks", "pemuda", 2, 50)]
    return pd.DataFrame(rows, columns=["tema", "sasaran", "kegiatan", "peserta"])
