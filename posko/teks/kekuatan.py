"""Words of strength and patrols: the numbers of a pattern, gaps, presence, visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import daftar
from posko.core import waktu
from posko.core.angka import bulat
from posko.teks.umum import susun

ASAL = {p.kode: p.label for p in daftar.ASAL_PERSONEL}
KELAS = {p.kode: p.label for p in daftar.KELAS_KERAWANAN}

HARI_TUGAS = "Hari tugas"
BELUM_ADA_PLOT = "Belum ada plotting untuk hari tugas mana pun. Unggah log Personel untuk melihat kekuatan."
KEBUTUHAN = "Kebutuhan menurut kelas dan pola"
KEBUTUHAN_ARTI = (
    "Kelompok dibulatkan ke atas per kelurahan dan kelas. Linmas selalu dua orang tiap TPS. Bila Sprin "
    "mengubah pola, sampaikan kepada pengelola Posko."
)
CELAH = "Kekurangan menurut kelurahan dan kelas"
CELAH_ARTI = (
    "Regu yang menyebut nomor TPS dihitung untuk kelas terbanyak di antara TPS-nya. Regu tanpa nomor TPS, dan "
    "kelebihan suatu kelas, mengisi kelas lain sekelurahan mulai dari yang paling rawan. Jadi jumlah per kelas "
    "sama dengan kekurangan kelurahan, tetapi sebarannya pada kelas adalah anggapan selama plot tidak menyebut TPS."
)
KUNCI_PERLU = "kotak kosong = kebutuhan pola"
HADIR = {
    "siap": "hadir lengkap",
    "masalah": "tidak lengkap",
    "kedaluwarsa": "apel lama",
    "tanpa_kabar": "belum ada apel",
}
KUNJUNG = {
    "siap": "terlihat dalam siklus",
    "masalah": "ada temuan",
    "kedaluwarsa": "lewat siklus",
    "tanpa_kabar": "belum pernah",
}
ISTIRAHAT = "Giliran dan istirahat"
TANPA_LANGGAR = "Semua regu yang jam dinasnya tercatat cukup istirahat."
PADAL = "Padal dan Linmas per kelurahan"

KOLOM_KEBUTUHAN = {
    "kelas_pola": "Kelas, pola",
    "jumlah_tps": "TPS",
    "kelompok": "Kelompok",
    "perlu": "Polri",
    "linmas_perlu": "Linmas",
}
KOLOM_CELAH = {
    "tempat": "Kelurahan/desa",
    "perlu": "Perlu",
    "plot": "Terplot",
    "kurang": "Kurang",
    "berubah": "Kebutuhan berubah bila",
}
KOLOM_ISTIRAHAT = {
    "regu_asal": "Regu",
    "antara": "Lepas dan mulai dinas",
    "istirahat": "Istirahat",
}
KOLOM_PADAL = {
    "tempat": "Kelurahan/desa, padal",
    "polri": "Polri",
    "linmas_terplot": "Linmas",
    "linmas_perlu": "Linmas perlu",
    "linmas_kurang": "Linmas kurang",
}


def pola(polri: int, tps: int, linmas: int) -> str:
    """`2 Polri – 16 TPS – 32 Linmas`: each number with its name, because bare triples are read both ways."""
    return f"{bulat(polri)} Polri – {bulat(tps)} TPS – {bulat(linmas)} Linmas"


def kata_kebutuhan(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per class: its pattern in words, the sums over all kelurahan, the order it rests on."""
    keys = ["kelas", "kelas_nama", "jml_polri", "jml_tps", "jml_linmas", "berlaku_sejak", "dokumen"]
    sums = rows.groupby(keys, sort=False)[["jumlah_tps", "kelompok", "perlu", "linmas_perlu"]].sum()
    frame = sums.reset_index().sort_values("jumlah_tps", ascending=False)
    frame["pola"] = [pola(a, b, c) for a, b, c in frame[["jml_polri", "jml_tps", "jml_linmas"]].to_numpy()]
    frame["kelas_pola"] = [susun(*cells) for cells in zip(frame["kelas_nama"], frame["pola"], strict=True)]
    frame["dasar"] = [
        f"{dokumen} (sejak {waktu.tanggal(sejak)})"
        for sejak, dokumen in zip(frame["berlaku_sejak"], frame["dokumen"], strict=True)
    ]
    return frame


def dasar(rows: pd.DataFrame) -> str:
    """The orders the patterns rest on, each once, with the day since when."""
    return "Dasar: " + "; ".join(dict.fromkeys(rows["dasar"])) + "." if len(rows) else ""


def kata_celah(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per kelurahan and class, the largest gap first, then the gravest class, with what would change it."""
    frame = rows.assign(
        tempat=[
            susun(name, kelas, f"{bulat(number)} TPS")
            for name, kelas, number in zip(rows["nama"], rows["kelas_nama"], rows["jumlah_tps"], strict=True)
        ],
        plot=[
            susun(bulat(own + other), f"{bulat(other)} dari plot lain" if other else "")
            for own, other in zip(rows["disebut"], rows["dibagi"], strict=True)
        ],
        berubah=[
            berubah(*one) for one in rows[["naik_tps", "turun_tps", "jml_polri"]].itertuples(index=False)
        ],
    )
    return frame.sort_values(
        ["kurang", "kelas_urut", "kelurahan_kode"], ascending=[False, True, True]
    ).reset_index(drop=True)


def berubah(naik: int, turun: int, polri: int) -> str:
    return f"+{bulat(naik)} TPS: naik {bulat(polri)} · −{bulat(turun)} TPS: turun {bulat(polri)}"


def ringkas_celah(rows: pd.DataFrame) -> str:
    """The gap by class, gravest first; the sum is that of all kelurahan."""
    short = rows[rows["kurang"] > 0]
    if short.empty:
        return "Tidak ada kelas yang kekurangan personel menurut plot hari tugas ini."
    sums = short.groupby(["kelas_urut", "kelas_nama"])["kurang"].sum().reset_index()
    parts = ", ".join(
        f"{nama.lower()} {bulat(count)}"
        for nama, count in zip(sums["kelas_nama"], sums["kurang"], strict=True)
    )
    places = short["kelurahan_kode"].nunique()
    return f"Kurang {bulat(short['kurang'].sum())} personel di {bulat(places)} kelurahan: {parts}."


def kata_istirahat(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.to_dict("records")
    return rows.assign(
        regu_asal=[susun(row["regu"], ASAL[row["asal"]], row["nama"]) for row in told],
        antara=[
            susun(waktu.waktu(row["waktu_selesai"]), f"sampai {waktu.waktu(row['waktu_mulai'])}")
            for row in told
        ],
        istirahat=rows["istirahat_menit"].map(waktu.lama),
    )


def ringkas_giliran(rows: pd.DataFrame) -> str:
    """The shifts of the day, each with how many units it has."""
    known = rows.dropna(subset=["waktu_mulai", "waktu_selesai"])
    hours = Counter(zip(known["waktu_mulai"], known["waktu_selesai"], strict=True))
    parts = [
        f"{waktu.jam(mulai)}–{waktu.jam(selesai)} {bulat(count)} regu"
        for (mulai, selesai), count in sorted(hours.items())
    ]
    unknown = len(rows) - len(known)
    if unknown:
        parts.append(f"{bulat(unknown)} regu tanpa jam dinas")
    return " · ".join(parts) or "Belum ada giliran yang tercatat."


def langgar(rows: pd.DataFrame) -> str:
    if rows.empty:
        return TANPA_LANGGAR
    return f"{bulat(len(rows))} regu istirahat kurang dari {waktu.lama(rows['batas_menit'].iloc[0])}"


def kata_padal(kekuatan: pd.DataFrame, pasang: pd.DataFrame) -> pd.DataFrame:
    """One row per kelurahan with its officer in charge, by post, and its Linmas."""
    placed = pasang[~pasang["is_cadangan"].astype(bool)]
    units = placed.groupby("kelurahan_kode").agg(
        regu=("regu", "count"), terplot_hari=("jml_polri", "sum"), linmas_hari=("jml_linmas", "sum")
    )
    padal = placed.dropna(subset=["padal"]).groupby("kelurahan_kode")["padal"].agg(_daftar)
    frame = kekuatan.merge(units, on="kelurahan_kode", how="left").merge(
        padal, on="kelurahan_kode", how="left"
    )
    frame["padal"] = frame["padal"].fillna("belum ada")
    for name, source in (("regu", "regu"), ("terplot", "terplot_hari"), ("linmas_terplot", "linmas_hari")):
        frame[name] = frame[source].fillna(0).astype(int)
    frame["tempat"] = [susun(*cells) for cells in zip(frame["nama"], frame["padal"], strict=True)]
    counts = zip(frame["terplot"], frame["regu"], strict=True)
    frame["polri"] = [susun(bulat(people), f"{bulat(units)} regu") for people, units in counts]
    frame["linmas_kurang"] = (frame["linmas_perlu"] - frame["linmas_terplot"]).clip(lower=0)
    return frame.sort_values(["linmas_kurang", "kelurahan_kode"], ascending=[False, True])


def _daftar(names: pd.Series) -> str:
    return ", ".join(dict.fromkeys(names))


def ringkas_linmas(rows: pd.DataFrame) -> str:
    short = rows[rows["linmas_kurang"] > 0]
    if short.empty:
        return "Linmas terplot sesuai dua orang tiap TPS di semua kelurahan."
    names = ", ".join(
        f"{nama} {bulat(count)}" for nama, count in zip(short["nama"], short["linmas_kurang"], strict=True)
    )
    return f"Linmas belum terplot {bulat(short['linmas_kurang'].sum())} orang: {names}"


def judul_kekuatan(total: Mapping[str, int], kurang_di: Sequence[str]) -> str:
    need = f"Perlu {bulat(total['perlu'])}, terplot {bulat(total['terplot'])}"
    if not kurang_di:
        return f"{need}: kebutuhan pola terpenuhi"
    return f"{need}: kurang {bulat(total['kurang'])} di {sebut(kurang_di)}"


def alt_kekuatan(total: Mapping[str, int], kurang_di: Sequence[str]) -> str:
    parts = ", ".join(f"{HADIR[kode]} {bulat(total[kode])} orang" for kode in HADIR)
    return f"{judul_kekuatan(total, kurang_di)}. Menurut apel: {parts}."


def jumlah_hadir(kode: str, jumlah: int) -> str:
    return f"{HADIR[kode]} {bulat(jumlah)}"


def jumlah_kunjung(kode: str, jumlah: int) -> str:
    return f"{KUNJUNG[kode]} {bulat(jumlah)}"


def kurang(jumlah: int) -> str:
    return f"kurang {bulat(jumlah)}"


def terpenuhi(perlu: int, terplot: int) -> str:
    return "cukup" if terplot == perlu else f"lebih {bulat(terplot - perlu)}"


def sebut(nama: Sequence[str], paling: int = 3) -> str:
    rest = f" dan {len(nama) - paling} lainnya" if len(nama) > paling else ""
    return ", ".join(nama[:paling]) + rest


def judul_asal(organik: int, total: int) -> str:
    if not total:
        return "Belum ada yang terplot pada hari ini"
    return f"{bulat(total - organik)} dari {bulat(total)} personel adalah BKO; organik {bulat(organik)}"


def alt_asal(organik: int, total: int) -> str:
    return f"{judul_asal(organik, total)}."


def jumlah_asal(terplot: int, siap: int) -> str:
    return f"{bulat(terplot)} · hadir {bulat(siap)}"


def judul_cakupan_tps(total: Mapping[str, int], jam: float) -> str:
    if not total["jumlah_tps"]:
        return "Belum ada daftar TPS"
    seen = (
        f"Patroli melihat {bulat(total['siap'])} dari {bulat(total['jumlah_tps'])} TPS dalam {bulat(jam)} jam"
    )
    return f"{seen}; TPS rawan {bulat(total['rawan_siap'])} dari {bulat(total['rawan'])}"


def alt_cakupan_tps(total: Mapping[str, int], jam: float) -> str:
    parts = ", ".join(f"{KUNJUNG[kode]} {bulat(total[kode])} TPS" for kode in KUNJUNG)
    return f"{judul_cakupan_tps(total, jam)}. {parts}."


def kunjung_terakhir(saat: Any) -> str:  # noqa: ANN401 - a cell of a frame
    return "belum pernah" if pd.isna(saat) else waktu.waktu(saat)


def hari_label(tanggal: Any, terplot: int) -> str:  # noqa: ANN401 - a cell of a frame
    return f"{waktu.hari_tanggal(tanggal)} · {bulat(terplot)} personel"


def apel_terakhir(rows: pd.DataFrame, sampai: datetime) -> str:
    """When the newest parade was, and how old that news is."""
    newest = rows["waktu_hadir"].max() if len(rows) else None
    if newest is None or pd.isna(newest):
        return "Belum ada apel yang dilaporkan untuk regu hari tugas ini."
    return f"Apel terakhir {waktu.waktu(newest)} ({waktu.lama((sampai - newest).total_seconds() / 60)} lalu)."
