"""Words of the conflict-risk page, its charts and its board.

Fixed meanings: «jelas» is a chance above 0,8, «mungkin» above 0,5, else «belum bisa dibedakan».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from posko.core import waktu
from posko.core.angka import bulat, desimal

KELOMPOK = {
    "keamanan": "Keamanan",
    "riwayat": "Riwayat",
    "kontestasi": "Kontestasi",
    "sosial": "Sosial",
    "penyelenggaraan": "Penyelenggaraan",
    "geografis": "Geografis",
}
TAMPILAN = {
    "peringkat": "Peringkat",
    "indikator": "Indikator",
    "lensa": "Lensa laporan",
    "papan": "Papan skor",
    "coba": "Coba-coba bobot",
}
PILIH_TAMPILAN = "Tampilan"
KELAS = ((75, "sangat tinggi"), (50, "tinggi"), (25, "sedang"), (0, "rendah"))
DATA_KURANG = "data kurang"
BATAS_KELAS = "batas"
TIDAK_TAHU = "tidak diketahui"
SEPI = "sepi laporan, bukan aman"
JELAS, MUNGKIN, BELUM = "jelas", "mungkin", "belum bisa dibedakan"

ARTI_INDEKS = (
    "Indeks 0-100 membantu menimbang, bukan menetapkan. Hanya laporan warga, instansi, dan media yang "
    "dihitung; temuan patroli tidak menaikkan skor. Yang tidak diketahui tidak dianggap nol."
)
ARTI_VETO = "Tanda ini berlaku berapa pun skornya, dan tidak ditutup oleh skor rendah di kelompok lain."
VETO = "Tanda keras"
TIDAK_ADA_VETO = "Tidak ada tanda keras yang dilaporkan."
ALASAN_VETO = {
    "mengganggu": "mengganggu tahapan",
    "berat": "skala 4-5 terbuka",
    "ancaman": "ancaman, perusakan, atau menghalangi pemungutan",
}
SEGEL = "segel kotak rusak, perlu konfirmasi"
KURANG_JUDUL = "Data kurang, tidak diberi peringkat"
TIDAK_ADA_KURANG = "Semua kelurahan cukup datanya untuk diberi peringkat."
PANAS_JUDUL = "Lebih panas dari rata-rata?"
ARTI_PANAS = (
    "Peluang laju laporan lebih dari 1,5 kali rata-rata wilayah, dari jumlah laporan dan jumlah TPS. Pada uji "
    "dengan tiga wilayah berisiko tiga kali lipat, tanda ini menemukan rata-rata kurang dari dua."
)
PAPAN_JUDUL = "Daftar kita dan tiga pembandingnya"
PAPAN_ARTI = (
    "Sasaran: kejadian keamanan terverifikasi berskala 2 ke atas yang dilaporkan warga, instansi, atau media, "
    "dalam 24 jam setelah pukul 18.00. Tiap daftar menyebut 3 kelurahan. PAI di atas 1: lebih banyak kejadian "
    "per TPS yang diawasi daripada rata-rata. Bila patroli mencegah kejadian, angka kena justru turun; papan "
    "ini tidak membuktikan pencegahan."
)
PAPAN_SEDANG = "Menyusun daftar tiap malam dari yang diketahui saat itu …"
RENTANG_PAPAN = "Malam yang dinilai"
BEKUKAN = "Bekukan daftar malam ini"
BEKUKAN_ARTI = (
    "Daftar pukul 18.00 terakhir dicatat di buku besar sebelum esok diketahui. Malam yang tidak dibekukan "
    "disusun ulang dari yang diketahui saat itu; sidiknya sama bila tidak ada yang berubah."
)
NAMA_DAFTAR = {
    "indeks": "Daftar indeks",
    "acak": "Acak",
    "minggu_lalu": "Sama seperti minggu lalu",
    "tps": "Jumlah TPS terbanyak",
}
KOLOM_PAPAN = {
    "daftar": "Daftar",
    "kena": "Kena",
    "laju": "Bagian kena (selang 90 %)",
    "pai": "PAI (selang 90 %)",
    "brier": "Brier",
    "p": "Peluang sebaik ini karena untung-untungan",
}
KOLOM_MALAM = {
    "malam": "Malam",
    "tiga": "Tiga teratas",
    "kejadian": "Kejadian esoknya",
    "kena": "Kena",
    "asal": "Asal daftar",
    "sidik": "Sidik",
}
KOLOM_PANAS = {
    "nama": "Kelurahan/desa",
    "keamanan": "Laporan keamanan",
    "peluang": "Peluang > 1,5 × rata-rata",
    "kata": "Arti",
}
KOLOM_LENSA = {
    "nama": "Kelurahan/desa",
    "dilaporkan": "Dilaporkan",
    "temuan": "Temuan patroli",
    "kunjungan": "Kunjungan",
    "penjajakan": "Penjajakan",
    "hari_terliput": "Hari terliput",
    "kata": "Arti",
}
KOLOM_NILAI = {
    "nama": "Kelurahan/desa",
    "indikator": "Indikator",
    "jumlah": "Jumlah",
    "nilai": "Nilai",
    "satuan": "Satuan",
    "normal": "0-100",
}
COBA_JUDUL = "Coba-coba: bobot ini tidak disimpan dan tidak mengubah daftar resmi"
COBA_ARTI = "Geser poin tiap kelompok, lalu bandingkan urutannya dengan perangkat resmi."
COBA_NOL = "Semua poin nol. Beri sedikitnya satu kelompok poin."
COBA_KEMBALI = "Kembali ke bobot resmi"
KOLOM_COBA = {"nama": "Kelurahan/desa", "resmi": "Resmi", "coba": "Coba-coba", "geser": "Bergeser"}
LENGKAP = 0.6  # share of what is known below which no rank is given
PILIH_KELURAHAN = "Rincian kelurahan"
KUNJUNGAN = "kunjungan patroli"


def perangkat(nama: str, sejak: date | None, bagian: Mapping[str, float]) -> str:
    """Which set of weights is shown."""
    parts = ", ".join(f"{KELOMPOK[group].lower()} {bulat(100 * share)}" for group, share in bagian.items())
    since = f", berlaku sejak {waktu.tanggal(sejak)}" if sejak else ""
    return f"Perangkat bobot {nama}{since}: {parts}."


def kelas(skor: float, bawah: float, atas: float) -> str:
    """The class of a score; «batas» when its interval straddles a cut."""
    name = _kelas(skor)
    if _kelas(bawah) == _kelas(atas):
        return name
    return f"{BATAS_KELAS} {_kelas(bawah)}–{_kelas(atas)}"


def _kelas(skor: float) -> str:
    return next(name for cut, name in KELAS if skor >= cut)


def ketegasan(peluang: float) -> str:
    """The word for a chance, with its fixed meaning."""
    if peluang > 0.8:
        return JELAS
    return MUNGKIN if peluang > 0.5 else BELUM


def kepala(peluang: Sequence[float]) -> str:
    """The head-line: `Dari 19 kelurahan, 2 jelas di atas rata-rata, 3 mungkin, …`."""
    words = [ketegasan(one) for one in peluang]
    jelas, mungkin = words.count(JELAS), words.count(MUNGKIN)
    return (
        f"Dari {bulat(len(words))} kelurahan, {bulat(jelas)} jelas di atas rata-rata, {bulat(mungkin)} mungkin, "
        f"{bulat(len(words) - jelas - mungkin)} belum bisa dibedakan"
    )


def judul_peringkat(teratas: Sequence[str], lebar: int, jumlah: int) -> str:
    """`teratas`: those almost surely among the first three; `lebar`: median width of the rank interval."""
    if not jumlah:
        return "Belum ada kelurahan yang cukup datanya untuk diberi peringkat"
    if teratas:
        return f"{_daftar(teratas)} hampir pasti masuk tiga teratas"
    return f"Belum ada yang pasti masuk tiga teratas; peringkat bergeser hingga {bulat(lebar)} tempat"


def alt_peringkat(baris: Sequence[tuple[str, float, int, int]]) -> str:
    if not baris:
        return "Indeks risiko konflik. Belum ada data."
    parts = [f"{nama} {bulat(skor)}, peringkat {low} sampai {high}" for nama, skor, low, high in baris[:5]]
    return f"Indeks risiko konflik, lima teratas: {'; '.join(parts)}."


def judul_sumbangan(nama: str, kelompok: str) -> str:
    return f"Skor tertinggi di {nama}, terutama karena {kelompok.lower()}" if nama else "Sumbangan belum ada"


def alt_sumbangan(nama: str, kelompok: str) -> str:
    return f"Sumbangan kelompok indikator per kelurahan. {judul_sumbangan(nama, kelompok)}."


def seberapa_yakin(tiga: float, kelengkapan: float) -> str:
    if kelengkapan < LENGKAP:  # a chance drawn from nothing known says nothing
        return f"belum dapat dinilai, kelengkapan {bulat(100 * kelengkapan)} %"
    return f"peluang tiga teratas {bulat(100 * tiga)} %, kelengkapan {bulat(100 * kelengkapan)} %"


def alasan(tiga: Sequence[tuple[str, float]]) -> str:
    """Up to three reasons: indicator, points it gives."""
    if not tiga:
        return "Tidak ada indikator yang menyumbang."
    return "Terutama: " + "; ".join(f"{nama} ({desimal(poin)} poin)" for nama, poin in tiga) + "."


def pengubah(skor: float, kelengkapan: float, terbesar: tuple[str, float] | None) -> str:
    """One line on what would change the class."""
    if kelengkapan < LENGKAP:
        return f"Kelengkapan {bulat(100 * kelengkapan)} %: beri kabar agar dapat diberi peringkat."
    lower = next((cut for cut, _ in KELAS if skor >= cut), 0)
    higher = next((cut for cut, _ in reversed(KELAS) if cut > skor), None)
    up = f"naik kelas bila bertambah {desimal(higher - skor)} poin" if higher else "sudah kelas teratas"
    if not terbesar or lower == 0:
        return f"Skor {bulat(skor)}; {up}."
    return f"Skor {bulat(skor)}; {up}, turun kelas bila berkurang {desimal(skor - lower)} poin; penyumbang terbesar: {terbesar[0]}."


def baris_harian(teratas: Sequence[str], peluang: Sequence[float], kurang: int, veto: int) -> str:
    """The line of the daily page, with how sure it is."""
    words = [ketegasan(one) for one in peluang]
    hot = words.count(JELAS)
    sure = (
        f"{bulat(hot)} kelurahan jelas di atas rata-rata" if hot else "belum ada yang jelas di atas rata-rata"
    )
    top = f"hampir pasti tiga teratas: {_daftar(teratas)}" if teratas else "tiga teratas belum pasti"
    less = f", {bulat(kurang)} data kurang" if kurang else ""
    hard = f", {bulat(veto)} tanda keras" if veto else ""
    return f"{sure}; {top}{less}{hard}"


def judul_indikator(nama: str, indikator: str) -> str:
    return f"Terberat: {_kecil(indikator)} di {nama}" if nama else "Belum ada indikator yang menonjol"


def _kecil(nama: str) -> str:
    """Small first letter, but not of an abbreviation such as TPS."""
    return nama if nama[:2].isupper() else nama[:1].lower() + nama[1:]


def alt_indikator(nama: str, indikator: str) -> str:
    return f"Indikator risiko per kelurahan pada skala tetap. {judul_indikator(nama, indikator)}."


def sel_indikator(nama: str, indikator: str, nilai: str, satuan: str, normal: str) -> str:
    return f"{nama}<br>{indikator}<br>{nilai} {satuan}, {normal} dari 100"


def sel_tak_tahu(nama: str, indikator: str) -> str:
    return f"{nama}<br>{indikator}<br>tidak diketahui, bukan nol"


def judul_lensa(sepi: Sequence[str], tipis: int) -> str:
    if sepi:
        return f"{_daftar(sepi)}: {SEPI}"
    return f"Semua kelurahan ada laporannya; {bulat(tipis)} jarang terliput"


def alt_lensa(dilaporkan: int, temuan: int, kunjungan: int) -> str:
    return f"Laporan {bulat(dilaporkan)}, temuan patroli {bulat(temuan)}, kunjungan {bulat(kunjungan)} per kelurahan."


def lensa(dilaporkan: int, *, is_tipis: bool) -> str:
    if dilaporkan == 0:
        return SEPI
    return "jarang terliput" if is_tipis else "terliput"


def rasio_patroli(kunjungan: float, laporan: float, nama: str) -> str:
    return (
        f"{nama} mendapat {bulat(kunjungan)} % kunjungan dan {bulat(laporan)} % laporan. "
        "Patroli yang selalu ke tempat sama membuat temuannya sendiri."
    )


def papan(malam: int, kejadian: int, indeks: float, tps: float, *, terbukti: bool) -> str:
    """The verdict in one sentence."""
    if malam == 0 or kejadian == 0:
        return "Belum ada kejadian sasaran pada malam yang dinilai: belum terbukti lebih baik dari urutan jumlah TPS."
    end = "terbukti lebih baik dari ketiga pembanding" if terbukti else "belum terbukti lebih baik"
    return (
        f"Selama {bulat(malam)} malam daftar kita menangkap {bulat(indeks)} dari {bulat(kejadian)} kejadian; "
        f"urutan jumlah TPS menangkap {bulat(tps)} – {end}."
    )


def kalibrasi(kejadian: int, selisih: tuple[float, float, float] | None) -> str:
    if kejadian < 50 or selisih is None:
        return f"Peluang belum bisa dikalibrasi: {bulat(kejadian)} kejadian, perlu sedikitnya 50."
    mean, low, high = selisih
    return (
        f"Beda Brier dengan urutan jumlah TPS {desimal(mean, 4)} (selang 90 % {desimal(low, 4)} sampai "
        f"{desimal(high, 4)}); di bawah nol berarti lebih tepat."
    )


def rentang_malam(jumlah: int) -> str:
    return f"{bulat(jumlah)} malam"


def asal_daftar(no: int | None, *, is_sama: bool) -> str:
    if no is None:
        return "disusun ulang"
    return f"dibekukan #{no}" if is_sama else f"dibekukan #{no}, susunan ulang berbeda"


def sudah_beku(malam: datetime, no: int) -> str:
    return f"Daftar {waktu.waktu(malam)} sudah dibekukan sebagai #{no}. Tunggu pukul 18.00 berikutnya."


def beku(malam: datetime, no: int, sidik: str, *, is_latihan: bool) -> str:
    practice = " sebagai latihan" if is_latihan else ""
    return f"Daftar {waktu.waktu(malam)} dibekukan{practice} #{no}, sidik {sidik[:12]}."


def selang(low: float, high: float) -> str:
    return f"{bulat(100 * low)}–{bulat(100 * high)} %"


def _daftar(nama: Sequence[str]) -> str:
    if len(nama) > 3:
        return f"{', '.join(nama[:3])}, dan {bulat(len(nama) - 3)} lain"
    return ", ".join(nama[:-1]) + f" dan {nama[-1]}" if len(nama) > 1 else nama[0]
