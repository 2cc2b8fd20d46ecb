"""Words of the upload page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from posko.core.angka import bulat

if TYPE_CHECKING:
    from posko.contracts import Contract

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JENIS_BERKAS = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"]

PILIH = "Berkas laporan (xlsx, xls, ods, csv)"
PILIH_BANTUAN = "Berkas yang biasa dipakai kantor boleh langsung dimasukkan. Belum ada yang disimpan sebelum Anda menekan Simpan."
# The words inside the box belong to the framework and are English; this says the same beside it.
CARA_PILIH = "Tekan tombol bertanda panah, atau seret berkas ke kotak abu-abu; paling besar 25 MB."
LANGKAH = "Sesudah itu: lihat hasil bacaannya, jawab yang ditanyakan, betulkan yang perlu, lalu simpan."
JANGAN = "Jangan masukkan NIK, nomor telepon, daftar pemilih, nama calon atau partai, dan perolehan suara: kolom itu ditolak."
PETUNJUK = "  \n".join((CARA_PILIH, LANGKAH, JANGAN))
MEMBACA = "Membaca berkas …"
MENGHITUNG_DAMPAK = "Berkas sudah diperiksa. Menghitung yang akan berubah di layar …"
DITOLAK = "Berkas tidak dapat dibaca"
BELUM_DIKENALI = "Isi berkas belum dikenali"
PILIH_ISI = "Pilih isi berkas ini"
TIDAK_DISIMPAN = "Berkas ini tidak disimpan; berkas Anda sendiri tidak berubah."

DITERIMA = "Baris diterima"
DIPERBAIKI = "Perlu diperbaiki"
MENUNGGU = "Menunggu jawaban"
DISISIHKAN = "Disisihkan"
SUDAH_ADA = "Catatan sudah ada"
BARU = "Catatan baru"
ARTI = {
    DITERIMA: "Baris berkas yang seluruh selnya dapat dipakai.",
    DIPERBAIKI: "Baris berkas yang belum dapat dipakai; lihat daftar di bawah.",
    MENUNGGU: "Baris yang hanya menunggu jawaban Anda atas pertanyaan di bawah.",
    DISISIHKAN: "Judul, nomor kolom, jumlah, dan tanda tangan: bukan data.",
    SUDAH_ADA: "Catatan yang sama sudah tersimpan atau berulang di berkas ini; tidak dihitung dua kali.",
    BARU: "Catatan yang akan ditambahkan. Satu baris dapat menjadi banyak catatan, misalnya satu untuk setiap TPS.",
}

DIPAHAMI = "Bagaimana berkas ini dipahami"
KOLOM_DIPAHAMI = {
    "huruf": "Kolom",
    "judul": "Judul di berkas",
    "contoh": "Contoh isi",
    "menjadi": "Menjadi",
    "cara": "Cara",
}
CARA = {
    "persis": "sama persis",
    "sinonim": "sebutan lain",
    "ingatan": "ditunjuk petugas",
    "mirip": "mirip",
    "diabaikan": "tidak dipakai",
    "ditolak": "tidak diterima",
}
LOG_BERKAS = "Berkas ini berisi"
ASLI = "Lembar Anda"
DIBACA = "Dibaca sebagai"
PAHAMI_BANTUAN = "Ada yang keliru? Pilih kolomnya dan artinya; pembetulan diingat untuk berkas berjudul sama."
KOLOM_MANA = "Kolom yang keliru"
KOLOM_BERARTI = "Artinya"
PILIH_KOLOM = "Pilih kolom"
PILIH_ARTI = "Pilih arti"
DARI_JUDUL = {
    "tanggal": "tanggal",
    "jam": "jam",
    "leg": "leg",
    "peristiwa": "peristiwa",
    "kelurahan": "kelurahan",
    "jenis_catatan": "jenis catatan",
    "jenis_giat": "jenis giat",
    "sumber": "sumber",
    "pelapor": "pelapor",
    "surat_jalan": "no. surat jalan",
    "regu": "regu",
    "padal": "padal",
    "kendaraan": "kendaraan",
    "asal": "asal",
    "tujuan": "tujuan",
    "jenis": "jenis kotak",
    "sprin": "no. sprin",
}
TIDAK_DIPAKAI = "(tidak dipakai)"
GANTI = "Ganti menjadi"
GANTI_BANTUAN = (
    "Ketik isi yang benar; berkas asli tetap disimpan apa adanya dan ketikan Anda dicatat di sampingnya."
)
PERIKSA_LAGI = "Pakai ketikan dan periksa lagi"
CARA_GANTI = (
    "Klik dua kali sel «Ganti menjadi», ketik isi yang benar, tekan Enter, lalu tekan tombol di bawah tabel."
)
KETIKAN = "Ketikan Anda"
KEMBALIKAN = "Kembalikan"
PAKAI_JAWABAN = "Pakai jawaban dan periksa lagi"
JAWAB_SEBAGIAN = "Boleh dijawab sebagian dahulu."
PAKAI_ISIAN = "Pakai isian dan periksa lagi"
PERTANYAAN = "Perlu jawaban Anda"
UBAH_JAWABAN = "Ubah"
PILIH_JAWABAN = "Pilih jawaban"
JAWAB_DAHULU = "Jawab pertanyaan di atas sebelum menyimpan."
PERLU_DIPERBAIKI = "Perlu diperbaiki"
KOLOM_TEMUAN = {
    "lembar": "Lembar",
    "baris": "Baris",
    "sel": "Sel",
    "kolom": "Kolom",
    "dibutuhkan": "Dibutuhkan",
    "tertulis": "Tertulis",
    "jalan_keluar": "Jalan keluar",
}
UNDUH_PERBAIKAN = "Unduh berkas bertanda"
UNDUH_PERBAIKAN_BANTUAN = (
    "Berkas yang sama dengan sel bermasalah diwarnai dan diberi catatan. Perbaiki, lalu unggah lagi."
)
UNDUH_TANPA_KOLOM = "Unduh berkas tanpa kolom itu"
UNDUH_TANPA_KOLOM_BANTUAN = "Isi berkas Anda sebagai xlsx tanpa kolom yang tidak diterima; pakai yang ini bila berkas perlu disimpan atau dikirim."
DAMPAK = "Yang akan berubah di layar"
TANPA_DAMPAK = "Tidak ada angka pokok di layar yang berubah."
DAMPAK_MENUNGGU = (
    "Belum dapat dihitung: belum ada baris yang dapat dipakai. Jawab atau betulkan dahulu yang di atas."
)
LIHAT_HASIL = "Lihat hasilnya:"

SIMPAN = "Simpan"
SIMPAN_LATIHAN = "Simpan sebagai latihan"
MULAI_NYATA = "Mulai data nyata dengan berkas ini"
MULAI_NYATA_BANTUAN = "Data contoh dan latihan tidak ditampilkan lagi; mulai saat itu hanya data nyata."

RIWAYAT = "Unggahan"
UNGGAHAN_LAIN = "Unggahan sebelumnya"
BELUM_ADA_UNGGAHAN = "Belum ada unggahan."
BATALKAN = "Batalkan"

TEMPLAT = "Templat kosong"
TEMPLAT_LOG = "Templat untuk"
UNDUH_TEMPLAT = "Unduh templat"


def membaca(selesai: int, semua: int) -> str:
    return f"Membaca berkas … {bulat(selesai)} dari {bulat(semua)} baris"


def gladi(nama: str) -> str:
    return f"Gladi: {nama} (belum disimpan)"


def tabel(lembar: str, log: str, dari: int, sampai: int) -> str:
    return f"Lembar «{lembar}», baris {dari} sampai {sampai}: {log}"


def menjadi(target: str | None, contract: Contract, nama: Mapping[str, str]) -> str:
    """What a column means; `nama` are the names of the members that a wide column may stand for."""
    if target is None:
        return ""
    name, _, bagian = target.partition(":")
    judul = contract[name].judul if name in contract.names else name
    if not bagian:
        return judul
    butir, tanda, kode = bagian.partition("=")
    if tanda:
        label = next((satu.label for satu in contract[name].pilihan if satu.kode == kode), kode)
        return f"{f'{butir} {nama.get(butir, butir)}' if butir else judul}: tanda berarti {label}"
    if butir.startswith("@"):
        tahap, _, hari = butir[1:].partition(".")
        label = next((s.label for c in contract.columns for s in c.pilihan if s.kode == tahap), tahap)
        return f"{judul}: {label}{' (tanggal)' if hari else ''}"
    return f"{judul}: {bagian} {nama[bagian]}" if bagian in nama else f"{judul} ({bagian})"


def dari_judul(terbaca: Mapping[str, str]) -> str:
    return f"Dari judul: {', '.join(f'{nama} {isi}' for nama, isi in terbaca.items())}"


def terlihat(nama: str, judul: Sequence[str]) -> str:
    ada = f"Judul kolom yang terlihat: {', '.join(f'«{satu}»' for satu in judul)}. " if judul else ""
    return (
        f"Berkas «{nama}»: judul kolomnya tidak seperti catatan yang dikenal. {ada}"
        "Pilih di bawah ini apa isinya; sesudah itu arti tiap kolom dapat Anda tunjuk."
    )


def menjadi_catatan(baris: int, catatan: int) -> str:
    return f"{bulat(baris)} baris menjadi {bulat(catatan)} catatan, karena satu baris memuat beberapa TPS atau kolom jenis."


def terjawab(pertanyaan: str, jawaban: str) -> str:
    return f"{pertanyaan} Jawaban: {jawaban}."


def jawaban(jumlah: int) -> str:
    return f"Jawaban Anda ({bulat(jumlah)})"


def per_baris(tampak: int, semua: int) -> str:
    sisa = "" if tampak == semua else f", {bulat(tampak)} ditampilkan dahulu"
    return f"Diisi tiap baris: {bulat(semua)} baris menunggu{sisa}. Yang belum diisi tetap menunggu."


def baris_isi(baris: int, isi: str) -> str:
    return f"Baris {baris}: {isi}"


def diketik(sel: str, semula: str, ketikan: str) -> str:
    lama = f"«{semula}»" if semula else "(kosong)"
    return f"{sel}: {lama} dibaca «{ketikan}»"


def di_sel(lembar: str, sel: str, kolom: str, dibutuhkan: str, tertulis: str, jalan_keluar: str) -> str:
    """One fault above the field that mends it."""
    ada = f"Tertulis: «{tertulis}»." if tertulis else "Selnya kosong."
    tempat = f"{lembar}, {sel}" if lembar else sel
    return f"{tempat}, kolom «{kolom}»: {dibutuhkan}. {ada} {jalan_keluar}".strip()


def ganti_sel(sel: str) -> str:
    return f"{sel} menjadi"


def temuan_tabel(kolom: str, dibutuhkan: str, jalan_keluar: str) -> str:
    """A need of the whole table, which no cell can be typed for."""
    return f"Kolom «{kolom}»: {dibutuhkan}. {jalan_keluar}".strip()


def dibaca_sama(jumlah: int) -> str:
    return f"Dibaca dengan cara yang sama: {bulat(jumlah)} tabel lain."


def tabel_serupa(lembar: str, dari: int, sampai: int, terbaca: Mapping[str, str]) -> str:
    judul = f" ({', '.join(f'{nama} {isi}' for nama, isi in terbaca.items())})" if terbaca else ""
    return f"Lembar «{lembar}», baris {dari} sampai {sampai}{judul}"


def satu_kolom(huruf: str, judul: str, contoh: str) -> str:
    isi = f" (misalnya {contoh})" if contoh else ""
    return f"{huruf} · {judul}{isi}"


def kolom_ada_di(judul: str) -> str:
    return f"Kolom «{judul}» ada di"


def ambil_dari(kolom: str) -> str:
    return f"Ada di kolom {kolom}"


def kolom_ditolak(judul: str, alasan: str) -> str:
    return f"Kolom «{judul}» tidak diterima dan tidak disimpan: {alasan}"


def dibaca_sebagai(catatan: Sequence[str]) -> str:
    """What the file was taken for: said openly, because a short list may fit more than one log."""
    return f"Dibaca sebagai catatan {', '.join(catatan)}. Bila bukan itu, pilih yang benar di «{DIPAHAMI}»."


def kolom_tidak_dipakai(judul: Sequence[str]) -> str:
    lagi = f" dan {bulat(len(judul) - 8)} lagi" if len(judul) > 8 else ""
    return (
        f"Ada kolom yang isinya tidak dipakai: {', '.join(f'«{satu}»' for satu in judul[:8])}{lagi}. "
        f"Bila isinya perlu dicatat, tunjuk artinya di «{DIPAHAMI}» di bawah ini."
    )


def disisihkan(rows: Sequence[tuple[str, int, str]]) -> list[str]:
    """Rows that are not data, grouped by sheet and reason."""
    groups: dict[tuple[str, str], list[int]] = {}
    for lembar, baris, alasan in rows:
        groups.setdefault((lembar, alasan), []).append(baris)
    return [
        f"Lembar «{lembar}», baris {', '.join(map(str, numbers[:12]))}{' …' if len(numbers) > 12 else ''}: {alasan}"
        for (lembar, alasan), numbers in groups.items()
    ]


def tugas(faults: Sequence[Any]) -> list[str]:
    """Faults grouped as things to do, the commonest first."""
    counts = Counter((fault.kolom, fault.dibutuhkan) for fault in faults)
    return [
        f"Kolom «{kolom}»: {bulat(jumlah)} sel, {dibutuhkan}"
        if kolom
        else f"{bulat(jumlah)} baris: {dibutuhkan}"
        for (kolom, dibutuhkan), jumlah in counts.most_common(8)
    ]


def hanya_sebagian(tampak: int, semua: int) -> str:
    return f"Hanya {bulat(tampak)} dari {bulat(semua)} yang ditampilkan; semuanya ada di berkas bertanda."


def nama_perbaikan(nama: str) -> str:
    return f"{nama.rsplit('.', 1)[0]} - perbaikan.xlsx"


def nama_tanpa_kolom(nama: str) -> str:
    return f"{nama.rsplit('.', 1)[0]} - tanpa kolom itu.xlsx"


def peringatan(jumlah: int) -> str:
    return f"Diterima, tetapi perlu dilihat ({bulat(jumlah)})"


def kotak_pindah(jumlah: int) -> str:
    return f"{bulat(jumlah)} kotak berpindah tempat."


def tersimpan(no: int, nama: str, *, is_latihan: bool) -> str:
    tempat = " sebagai latihan di atas data contoh" if is_latihan else ""
    return f"Tersimpan #{no}{tempat}: {nama}"


def dibatalkan(no: int) -> str:
    return f"Unggahan #{no} dibatalkan. Berkasnya tetap tersimpan di riwayat."


def batalkan(no: int) -> str:
    return f"Batalkan #{no}"


def arti_batal(no: int) -> str:
    return (
        f"Baris dari unggahan #{no} tidak dihitung lagi di semua layar. Berkasnya tetap di buku, dan berkas yang sama "
        "dapat diunggah lagi kapan saja."
    )


def ya_batalkan(no: int) -> str:
    return f"Ya, batalkan #{no}"


def riwayat(no: int, nama: str, saat: str, ringkas: Mapping[str, Any], *, berlaku: bool) -> str:
    keadaan = "" if berlaku else " · dibatalkan"
    baru = sum(ringkas.get("baru", {}).values())
    return f"#{no} · {saat} · {nama} · {bulat(baru)} catatan baru{keadaan}"
