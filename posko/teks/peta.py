"""Words of the situation map: what a mark is, why an area stands as it does, the key, the stamps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import jam, lama, waktu
from posko.teks.grafik import LABEL_KEADAAN, PETA_SKEMATIK
from posko.teks.kerawanan import KELAS

Row = Mapping[str, Any]

PERKIRAAN = "Letak TPS dan insiden adalah perkiraan di dalam kelurahannya"
LINGKAR = "Lingkar gelap pada TPS: rawan (tipis), sangat rawan atau khusus (tebal)"
PETA_RESMI = "Batas dari berkas resmi yang dimuat"
TEMPAT = "Tempat dari berkas yang dimuat"
VERSI_PUBLIK = "Versi publik"
TINGKAT = {0: "", 1: "ringan", 2: "sedang", 3: "berat"}
SIMBOL = {"siap": "●", "masalah": "▲", "kedaluwarsa": "◐", "tanpa_kabar": "○"}
LAPISAN = {
    "tps": "TPS",
    "gudang": "Gudang dan pos",
    "konvoi": "Kiriman",
    "insiden": "Insiden",
    "akan": "Akan terjadi",
    "patroli": "Patroli",
}
KUNCI_TPS = {kode: f"TPS {kata}" for kode, kata in LABEL_KEADAAN.items()}
KUNCI_GUDANG = {
    "siap": "gudang terjaga",
    "masalah": "gudang bermasalah",
    "kedaluwarsa": "gudang, kabar lama",
    "tanpa_kabar": "gudang tanpa kabar",
    "kosong": "gudang kosong",
    "pos": "pos dan layanan",
}
KUNCI_KONVOI = {
    "di_jalan": "kiriman di jalan",
    "terlambat": "di jalan, terlambat",
    "tanpa_kabar": "kiriman tanpa kabar",
    "rencana": "segera berangkat",
    "rencana_lewat": "lewat rencana, belum berangkat",
    "tiba": "baru tiba",
}
KUNCI_INSIDEN = {"terbuka": "insiden terbuka", "selesai": "insiden selesai"}
KUNCI_AKAN = {"akan": "akan terjadi"}
KUNCI_PATROLI = {
    "kunjungan": "kunjungan patroli",
    "temuan": "patroli dengan temuan",
    "jejak": "jejak patroli",
}


def tps(row: Row) -> str:
    kelas = KELAS[row["kelas"]] + (" (bawaan)" if row["is_bawaan"] else "")
    khusus = " khusus" if row["is_khusus"] else ""
    return (
        f"TPS {int(row['tps_no']):03d}{khusus} {row['nama']} – {LABEL_KEADAAN[row['keadaan']]}\n"
        f"Kelas: {kelas}\nLetak perkiraan"
    )


def gudang(row: Row) -> str:
    isi = f"{bulat(row['kotak'])} kotak" if row["kotak"] else "tidak berisi kotak"
    seen: str = "belum pernah" if pd.isna(row["waktu_penjaga"]) else waktu(row["waktu_penjaga"])
    return f"{row['nama']} – {LABEL_KEADAAN[row['keadaan']]}\n{isi}\nPenjaga terakhir terlihat: {seen}"


def pos(nama: str) -> str:
    return f"{nama}\nLetak perkiraan"


def insiden(row: Row, sampai: datetime) -> str:
    if row["sifat"] == "akan":
        when = f"diperkirakan {waktu(row['waktu_kejadian'])}"
    else:
        when = f"{waktu(row['waktu_kejadian'])} ({lama((sampai - row['waktu_kejadian']).total_seconds() / 60)} lalu)"
    stops = "\nMengganggu tahapan" if row["is_mengganggu"] and row["is_terbuka"] else ""
    open_ = "terbuka" if row["is_terbuka"] else "selesai"
    kind = row["kategori_nama"] if isinstance(row["kategori_nama"], str) else row["kategori"]
    return f"{row['nomor']} – {kind}, skala {row['skala']}, {open_}\n{when}\n{row['nama']}, letak perkiraan{stops}"


def kunjungan(row: Row) -> str:
    found = "ada temuan" if row["is_temuan"] else "tanpa temuan"
    regu = row["regu"] if isinstance(row["regu"], str) else "patroli"
    return f"{regu}, {waktu(row['waktu'])}: {found}"


def jejak(regu: str, rows: Sequence[Row]) -> str:
    return f"{regu}: {bulat(len(rows))} kunjungan, {jam(rows[0]['waktu'])}–{jam(rows[-1]['waktu'])}"


def konvoi(row: Row) -> str:
    stations: str = (
        "" if pd.isna(row["tps_awal"]) else f" TPS {int(row['tps_awal']):03d}–{int(row['tps_akhir']):03d}"
    )
    car = f", {row['kendaraan']}" if isinstance(row["kendaraan"], str) else ""
    return (
        f"{row['surat_jalan'] or 'Tanpa surat jalan'} {row['leg']}: {bulat(row['kotak'])} kotak{car}\n"
        f"{row['nama']}{stations} – {_gerak(row)}\nGaris dari asal ke tujuan, bukan jejak kendaraan"
    )


def _gerak(row: Row) -> str:
    left, plan = row["waktu_berangkat"], row["waktu_rencana"]
    if row["keadaan"] == "tiba":
        return f"tiba {waktu(row['waktu_tiba'])}"
    if row["keadaan"] == "rencana":
        when: str = "tanpa jam" if pd.isna(plan) else waktu(plan)
        return f"rencana {when}, belum berangkat" if row["is_terlambat"] else f"rencana {when}"
    late = ", lewat waktu tempuh" if row["keadaan"] == "di_jalan" and row["is_terlambat"] else ""
    word = "tanpa kabar" if row["keadaan"] == "tanpa_kabar" else "di jalan"
    return f"{word} sejak {'keberangkatan' if pd.isna(left) else waktu(left)}{late}"


# Areas


def keadaan_tingkat(keadaan: str, tingkat: int) -> str:
    """«masalah berat», «tanpa kabar», «siap»."""
    word = TINGKAT.get(int(tingkat), "") if keadaan != "siap" else ""
    return f"{LABEL_KEADAAN[keadaan]} {word}".strip()


def label_wilayah(row: Row) -> str:
    """What stands on the area: its mark with how many things make it so, its name, silence beside a problem."""
    own = {
        "masalah": row["jumlah_masalah"],
        "tanpa_kabar": row["tps_senyap"] or max(row["kotak_senyap"], row["kotak_terlambat"]),
        "kedaluwarsa": row["tps_kedaluwarsa"],
        "siap": 0,
    }[row["keadaan"]]
    count = bulat(own) if own else ""
    return f"{SIMBOL[row['keadaan']]}{count} {row['nama']}{' ○' if is_senyap_pula(row) else ''}"


def is_senyap_pula(row: Row) -> bool:
    """Whether an area with a problem also has boxes or many stations nobody speaks of."""
    quiet = (
        row["kotak_senyap"] > 0
        or row["kotak_terlambat"] > 0
        or 10 * row["tps_senyap"] >= row["jumlah_tps"] > 0
    )
    return bool(row["keadaan"] == "masalah" and quiet)


def alasan(row: Row) -> list[tuple[str, str, str]]:
    """Why an area stands as it does: (state, sentence, page that acts on it), the gravest first."""
    # What left and fell silent, and what a passed deadline misses for no reason told elsewhere, are two things.
    silent = row["kotak_senyap"]
    late = max(row["kotak_terlambat"] - silent - row["kotak_selisih"], 0)
    told = [
        (row["insiden_mengganggu"], "masalah", f"{bulat(row['insiden_mengganggu'])} insiden mengganggu tahapan", "insiden"),
        (row["kotak_selisih"], "masalah", f"{bulat(row['kotak_selisih'])} kotak selisih belum jelas", "distribusi"),
        (row["keadaan_gudang"] == "masalah", "masalah", "gudang berisi kotak bermasalah", "patroli"),
        (row["tps_masalah"], "masalah", f"{bulat(row['tps_masalah'])} dari {bulat(row['jumlah_tps'])} TPS bermasalah", "kesiapan_tps"),
        (row["insiden_berat"] - row["insiden_mengganggu"] > 0, "masalah", f"{bulat(row['insiden_berat'] - row['insiden_mengganggu'])} insiden berskala 3 ke atas terbuka", "insiden"),
        (row["keadaan_personel"] == "masalah", "masalah", f"kurang {bulat(row['personel_kurang'])} personel", "personel"),
        (silent, "tanpa_kabar", f"{bulat(silent)} dari {bulat(row['jumlah_kotak'])} kotak tanpa kabar", "distribusi"),
        (late, "tanpa_kabar", f"{bulat(late)} dari {bulat(row['jumlah_kotak'])} kotak lewat tenggat, belum tercatat tiba", "distribusi"),
        (row["keadaan_kotak"] == "tanpa_kabar" and not (silent or late or row["kotak_selisih"]), "tanpa_kabar", "belum ada kabar kiriman kotak", "distribusi"),
        (row["tps_senyap"], "tanpa_kabar", f"{bulat(row['tps_senyap'])} dari {bulat(row['jumlah_tps'])} TPS tanpa kabar", "kesiapan_tps"),
        (row["keadaan_gudang"] == "tanpa_kabar", "tanpa_kabar", "gudang berisi kotak tanpa kabar penjaga", "patroli"),
        (row["keadaan_personel"] == "tanpa_kabar", "tanpa_kabar", "belum ada plotting personel", "personel"),
        (row["tps_kedaluwarsa"], "kedaluwarsa", f"{bulat(row['tps_kedaluwarsa'])} TPS kabarnya kedaluwarsa", "kesiapan_tps"),
        (row["keadaan_gudang"] == "kedaluwarsa", "kedaluwarsa", "kabar penjaga gudang sudah lama", "patroli"),
        (row["keadaan_personel"] == "kedaluwarsa", "kedaluwarsa", "plotting personel sudah lewat", "personel"),
    ]  # fmt: skip
    return [(state, sentence, page) for is_so, state, sentence, page in told if is_so]


def wilayah(row: Row) -> str:
    """Tooltip of an area: how it stands, then every reason with its mark."""
    lines = [f"{SIMBOL[state]} {sentence}" for state, sentence, _ in alasan(row)]
    open_ = f"insiden terbuka {bulat(row['insiden_terbuka'])}" if row["insiden_terbuka"] else ""
    head = f"{row['nama']} – {keadaan_tingkat(row['keadaan'], row['tingkat'])}"
    ready = f"TPS siap {bulat(row['tps_siap'])} dari {bulat(row['jumlah_tps'])}"
    return "\n".join(part for part in (head, *lines, ready, open_) if part)


def judul(rows: pd.DataFrame) -> str:
    """The message of the map."""
    total = len(rows)
    if not total:
        return "Situasi wilayah belum ada"
    states, levels = rows["keadaan"], rows["tingkat"]
    if (states == "tanpa_kabar").all():
        return f"Semua {bulat(total)} kelurahan tanpa kabar"
    if (states == "siap").all():
        return f"{bulat(total)} kelurahan siap menurut kabar terakhir"
    grave = rows.loc[levels == 3, "nama"].tolist()
    mute = int((states == "tanpa_kabar").sum())
    parts = [
        f"{bulat(len(grave))} dari {bulat(total)} kelurahan berat: {_ringkas(grave)}" if grave else "",
        f"{bulat(mute)} tanpa kabar" if mute else "",
    ]
    said = "; ".join(part for part in parts if part)
    return (
        said
        or f"{bulat(int((states != 'siap').sum()))} dari {bulat(total)} kelurahan belum siap, tidak ada yang berat"
    )


def alt(rows: pd.DataFrame, dasar_: str) -> str:
    """What a screen reader says of the map: every area by its state and gravity."""
    groups = rows.groupby(["keadaan", "tingkat"], sort=False)["nama"].apply(list)
    order = ["masalah", "tanpa_kabar", "kedaluwarsa", "siap"]
    keys = sorted(groups.index, key=lambda key: (order.index(key[0]), -key[1]))
    told = " ".join(f"{_besar(keadaan_tingkat(*key))}: {', '.join(groups[key])}." for key in keys)
    return f"{dasar_}. {judul(rows)}. {told}".rstrip()


def dasar(resmi: int, jumlah: int) -> str:
    """What the shapes are: official, schematic, or some of each."""
    if not resmi:
        return PETA_SKEMATIK
    if resmi >= jumlah:
        return PETA_RESMI
    return (
        f"Batas resmi {bulat(resmi)} kelurahan, {bulat(jumlah - resmi)} lainnya skematik – bukan batas resmi"
    )


def kunci_wilayah(keadaan: str, tingkat: int) -> str:
    return f"wilayah {keadaan_tingkat(keadaan, tingkat)}"


# Public version


def judul_publik(siap: int, total: int) -> str:
    return f"{bulat(siap)} dari {bulat(total)} TPS dilaporkan siap"


def label_publik(row: Row) -> str:
    return f"{row['nama']} {bulat(row['tps_siap'])}/{bulat(row['jumlah_tps'])}"


# Steps of the public map, the best first; silence has its own, whatever was said before.
KUNCI_PUBLIK = (
    "semua TPS siap",
    "90 % ke atas siap",
    "50 sampai 90 % siap",
    "di bawah 50 % siap",
    "sebagian besar belum melapor",
)


def alt_publik(rows: pd.DataFrame, dasar_: str) -> str:
    told = "; ".join(
        f"{row['nama']} {bulat(row['tps_siap'])} dari {bulat(row['jumlah_tps'])}"
        for row in rows.to_dict("records")
    )
    siap, total = int(rows["tps_siap"].sum()), int(rows["jumlah_tps"].sum())
    return f"{dasar_}. {judul_publik(siap, total)}. TPS siap menurut kelurahan: {told}."


def sumber(dasar_: str) -> str:
    return f"Sumber: log Posko · {dasar_}"


def _besar(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ringkas(names: Sequence[str], most: int = 3) -> str:
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])}, dan {bulat(len(names) - most)} lainnya"


def ringkas_tps(keadaan: str, jumlah: int) -> str:
    return f"{bulat(jumlah)} TPS {LABEL_KEADAAN[keadaan]}\nPilih kelurahannya untuk melihat satu per satu"
