"""Words of a posting proposal: its levels, what it lacks, what it changes, what was decided on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, desimal
from posko.teks.kekuatan import ASAL, KELAS

JUDUL = "Usulan penempatan"
ARTI = (
    "Usulan, bukan perintah. Urutannya: pola minimum, TPS terjauh, kelas, lalu sesedikit mungkin perubahan "
    "dari plotting. Regu disebut dengan sandi; tidak ada nama atau NRP."
)
TERBATAS = "TERBATAS"
SUSUN = "Susun usulan"
HENTIKAN = "Hentikan, pakai yang terbaik sejauh ini"
MEMULAI = "menyiapkan"
SETELAN = "Syarat usulan"
CADANGAN = "Cadangan, paling banyak (pasang)"
MENIT = "Cadangan mencapai TPS dalam (menit)"
ISTIRAHAT = "Istirahat paling sedikit (jam)"
TAMBAHAN = "Andaikan tambahan BKO (pasang)"
URUTAN = "Bila kurang, yang didahulukan"
URUTAN_PILIHAN = {"jauh": "TPS terjauh, lalu kelas", "kelas": "kelas tertinggi, lalu TPS terjauh"}
KUNCI = "Regu yang tetap di tempatnya"
DITARIK = "Regu yang tidak dapat ditugaskan"
BANDING = "Dibanding pembagian lain pada ukuran yang sama"
KURANG = "Kekurangan"
PINDAH = "Perubahan dari plotting"
TANPA_PINDAH = "Tidak ada regu yang pindah."
LAMPIRAN = "Lampiran surat perintah"
UBAH = "Ubah satu regu"
UBAH_KE = "Tempatkan di"
UBAH_SIMPAN = "Pasang dan susun lagi"
ALASAN = "Alasan"
ALASAN_CONTOH = "Dasar keputusan, misalnya hasil rapat plotting"
TERIMA = "Terima"
TOLAK = "Tolak"
PERLU_ALASAN = "Isi alasan terlebih dahulu; keputusan tanpa alasan tidak disimpan."
UNDUH_XLSX = "Lampiran Excel"
UNDUH_PDF = "Lampiran PDF"
ANDAI_TAK_DISIMPAN = "Usulan dengan BKO andaian tidak dapat diterima; ulangi dengan 0 tambahan."
BASI = "Syarat atau data berubah sejak usulan ini disusun. Susun lagi sebelum memutuskan."

TAHAP = {
    "tak_terjangkau": "jangkauan cadangan",
    "kurang": "pola minimum",
    "jauh_maks": "TPS terjauh",
    "jauh": "jarak yang dibiarkan kurang",
    "kelas": "kelas yang dibiarkan kurang",
    "pindah": "perubahan paling sedikit",
    "rute": "urutan rute",
}
UKURAN = {
    "tak_terjangkau": "TPS di luar jangkauan cadangan",
    "kurang": "Personel kurang dari pola",
    "jauh_maks": "Kelompok kurang yang terjauh (menit dari Polsek)",
    "jauh": "Menit × personel kurang",
    "kelas": "Bobot kelas × personel kurang",
    "pindah": "Regu pindah",
}
HALANGAN = {
    "tidak_hadir": "tidak lengkap pada apel terakhir",
    "kurang_istirahat": "kurang istirahat",
    "ditarik": "ditandai tidak dapat ditugaskan",
}
KOLOM_BANDING = {
    "ukuran": "Ukuran (makin kecil makin baik)",
    "usulan": "Usulan",
    "tetap": "Plotting sekarang",
    "urut": "Urut daftar",
}
KOLOM_PINDAH = {"regu": "Regu", "asal": "Asal", "dari": "Dari", "ke": "Ke"}
KOLOM_LAMPIRAN = {
    "no": "No.",
    "regu": "Regu",
    "asal": "Asal",
    "orang": "Polri",
    "tempat": "Kelurahan/desa",
    "tps": "TPS",
    "kelas": "Kelas",
    "linmas": "Linmas",
    "ket": "Keterangan",
}


def kemajuan(tahap: str, ke: int, dari: int, detik: str) -> str:
    return f"Tahap {bulat(min(ke, dari))} dari {bulat(dari)}: {tahap} · {detik} detik"


def sejauh_ini(terbaik: float, batas: float) -> str:
    return f"Terbaik sejauh ini {bulat(terbaik)}, tidak mungkin di bawah {bulat(batas)}."


def selesai(detik: float, celah: Mapping[str, int], *, dihentikan: bool) -> str:
    """How it ended: proven best, or with a stated gap."""
    open_ = [f"{TAHAP[nama]} {bulat(jarak)}" for nama, jarak in celah.items() if jarak]
    gap = f"celah: {', '.join(open_)}" if open_ else "celah 0 pada setiap tahap yang selesai"
    stopped = " Dihentikan; tahap sesudahnya belum dihitung." if dihentikan else ""
    return f"Selesai dalam {desimal(detik)} detik, {gap}.{stopped}"


def pemeriksa(salah: Sequence[str]) -> str:
    if not salah:
        return "Pemeriksa terpisah: semua syarat terpenuhi."
    return f"Pemeriksa terpisah menemukan {bulat(len(salah))} hal: {'; '.join(salah[:3])}"


def tersedia(siap: int, semua: int, halangan: Mapping[str, int]) -> str:
    why = "; ".join(f"{bulat(count)} {HALANGAN[kode]}" for kode, count in halangan.items())
    rest = f" ({why})" if why else ""
    return f"Dapat ditugaskan {bulat(siap)} dari {bulat(semua)} regu{rest}."


def _sebanyak(orang: int, per_pasang: int) -> str:
    pairs, rest = divmod(orang, per_pasang)
    words = [f"{bulat(pairs)} pasang"] if pairs else []
    return " + ".join(words + ([f"{bulat(rest)} personel"] if rest else []))


def kurang_di(nama: str, orang: int, rinci: Mapping[str, int], per_pasang: int = 2) -> str:
    """`kurang 3 pasang di Ciseureuh (2 rawan, 1 kurang rawan)`."""
    parts = ", ".join(
        f"{_sebanyak(count, per_pasang)} {KELAS[kode].lower()}" for kode, count in rinci.items()
    )
    return f"kurang {_sebanyak(orang, per_pasang)} di {nama} ({parts})"


def kurang_semua(orang: int, kalimat: Sequence[str]) -> str:
    if not orang:
        return "Pola minimum terpenuhi di semua kelompok TPS."
    return f"Kurang {_sebanyak(orang, 2)} dari pola: {'; '.join(kalimat)}."


def tak_terjangkau(nama: Sequence[str], menit: int, cadangan: int) -> str:
    if not cadangan:
        return "Tanpa cadangan: tidak ada regu yang ditahan untuk keadaan darurat."
    if not nama:
        return f"Cadangan mencapai setiap kelurahan dalam {bulat(menit)} menit menurut taksiran jarak."
    return f"Di luar jangkauan cadangan {bulat(menit)} menit: {', '.join(nama)}."


def cadangan_di(tempat: Mapping[str, int]) -> str:
    where = ", ".join(f"{nama} {bulat(count)} pasang" for nama, count in tempat.items())
    return f"Cadangan: {where}." if where else ""


def kunci_lepas(regu: Sequence[str]) -> str:
    return f"Kunci tidak dapat dipakai untuk {', '.join(regu)}: tempatnya terlarang, penuh, atau regu berhalangan."


def pindah(jumlah: int, siap: int) -> str:
    return f"{bulat(jumlah)} dari {bulat(siap)} regu pindah tempat."


def jujur(lebih_sedikit: int, cadangan: int) -> str:
    """What the comparison means, said also where the proposal does not look better."""
    if lebih_sedikit > 0 and cadangan:
        return (
            f"Pembagian lain mengisi {bulat(lebih_sedikit)} personel lebih banyak di TPS karena tidak menahan "
            "cadangan. Usulan menahan cadangan dahulu; setel cadangan 0 untuk perbandingan tanpa cadangan."
        )
    return (
        "Jumlah personel kurang tidak dapat diubah oleh pembagian apa pun; usulan hanya memilih di mana kekurangan itu "
        "paling cepat tertolong dan mengurangi perpindahan."
    )


def taksiran(faktor: float, km_jam: float, dicatat: int) -> str:
    given = f"; {bulat(dicatat)} pasangan tempat memakai menit yang dicatat staf" if dicatat else ""
    return (
        f"Jarak ditaksir: garis lurus antartitik kelurahan × {desimal(faktor)}, {bulat(km_jam)} km/jam{given}. "
        "Letak TPS di dalam kelurahan tidak ada di rujukan."
    )


def kelompok(nama: str, kelas: str, tps: str) -> str:
    return f"{nama}, {KELAS[kelas].lower()}, TPS {tps}"


def rentang(nomor: Sequence[int]) -> str:
    """`1–16, 18`: runs of numbers, so that nothing between two numbers is claimed."""
    runs: list[list[int]] = []
    for no in sorted(nomor):
        if runs and no == runs[-1][1] + 1:
            runs[-1][1] = no
        else:
            runs.append([no, no])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def asal(kode: str) -> str:
    return ASAL.get(kode, kode)


def banding(nilai: Mapping[str, Mapping[str, int]]) -> pd.DataFrame:
    """Levels as rows, plans as columns."""
    rows = [
        {"ukuran": UKURAN[nama], **{plan: values[nama] for plan, values in nilai.items()}}
        for nama in nilai["usulan"]
    ]
    return pd.DataFrame(rows)


CADANGAN_DI = "Cadangan di"
BELUM = "belum ditempatkan"
DITERIMA, DIUBAH, DITOLAK = "diterima", "diterima dengan perubahan", "ditolak"


def hal(hari: datetime) -> str:
    return f"Usulan penempatan {waktu.tanggal(hari)}"


def putusan(kata: str, kurang: int, pindah_: int) -> str:
    return f"Usulan {kata}: kurang {bulat(kurang)} personel dari pola, {bulat(pindah_)} regu pindah"


def tercatat(kata: str, no: int, baris: int) -> str:
    return f"Usulan {kata}. Tersimpan #{no}; {bulat(baris)} baris plotting ikut disimpan, dapat dibatalkan di Riwayat."


def nama_berkas(hari: datetime, akhiran: str) -> str:
    return f"TERBATAS lampiran plotting {hari:%Y-%m-%d}.{akhiran}"


def judul_lampiran(satuan: str, hari: datetime) -> tuple[str, str]:
    return (
        f"LAMPIRAN SURAT PERINTAH KAPOLSEK · {satuan}",
        f"Daftar penempatan personel Pam TPS, {waktu.hari_tanggal(hari)} (USULAN)",
    )


def kaki_lampiran(sampai: datetime, kepala: str, *, contoh: bool) -> str:
    mark = "DATA CONTOH · " if contoh else ""
    return f"{mark}{TERBATAS} · data per {waktu.waktu(sampai)} WIB · buku {kepala or 'kosong'}"
