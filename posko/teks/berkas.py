"""What the officer is told about an uploaded file itself, before any of its rows is judged.

Every refusal says which file, what is needed, what was found, and the way out.
"""

from collections.abc import Sequence

from posko.core.angka import bulat, desimal

_MIB = 1024 * 1024
_SIMPAN_XLSX = "Buka berkas itu di Excel atau LibreOffice, simpan sebagai «Buku Kerja Excel (.xlsx)», lalu unggah hasilnya."
_BERKAS_BARU = "Salin tabelnya saja ke buku kerja baru, simpan, lalu unggah buku kerja itu."

# What a file really is, told from its first bytes or its parts.
ISI = {
    "xlsx": "buku kerja Excel (.xlsx)",
    "xlsb": "buku kerja Excel biner (.xlsb)",
    "ods": "lembar kerja OpenDocument (.ods)",
    "xls": "buku kerja Excel lama (.xls)",
    "docx": "dokumen Word",
    "pptx": "paparan PowerPoint",
    "odt": "dokumen OpenDocument",
    "zip": "arsip ZIP",
    "rar": "arsip RAR",
    "7z": "arsip 7-Zip",
    "gz": "arsip GZIP",
    "pdf": "dokumen PDF",
    "gambar": "gambar atau foto",
    "html": "halaman web (HTML)",
    "xml": "dokumen XML",
    "program": "program",
    "ole2": "berkas Office lama yang bukan lembar kerja",
    "teks": "teks biasa",
    "biner": "berkas biner yang tidak dikenal",
}
PEMISAH = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}


def _ukuran(size: int) -> str:
    return f"{bulat(size / _MIB) if size % _MIB == 0 else desimal(size / _MIB)} MiB"


def kosong(label: str) -> str:
    return f"Berkas «{label}» kosong (0 bita). Periksa berkas aslinya, lalu unggah kembali."


def terlalu_besar(label: str, size: int, most: int) -> str:
    return (
        f"Berkas «{label}» berukuran {_ukuran(size)}, sedangkan batasnya {_ukuran(most)}. "
        "Bagi tabelnya ke beberapa berkas, lalu unggah satu per satu."
    )


def jenis_tidak_diterima(label: str) -> str:
    return f"Berkas «{label}»: jenis berkas ini belum dapat dibaca. Yang dibaca: .xlsx, .xls, .ods, .csv, dan .tsv. {_SIMPAN_XLSX}"


def isi_lain(label: str, extension: str, found: str) -> str:
    return f"Berkas «{label}» bernama .{extension}, tetapi isinya {ISI[found]}. {_SIMPAN_XLSX}"


def terkunci(label: str) -> str:
    return f"Berkas «{label}» dikunci dengan kata sandi. Buka berkas itu, hapus kata sandinya, simpan, lalu unggah kembali."


def rusak(label: str) -> str:
    return f"Berkas «{label}» tidak utuh sehingga isinya tidak dapat dibaca seluruhnya. {_SIMPAN_XLSX}"


def susunan_zip(label: str, what: str) -> str:
    return f"Berkas «{label}» tidak dibaca demi keamanan: {what}. {_BERKAS_BARU}"


ZIP64 = "susunan arsipnya bertanda ZIP64, yang tidak dipakai buku kerja biasa"
ZIP_GANDA = "ada dua bagian bernama sama di dalamnya"
ZIP_TUMPANG = "bagian-bagian di dalamnya saling tumpang tindih"
ZIP_TAUTAN = "di dalamnya ada tautan ke berkas lain di komputer"
ZIP_NAMA = "di dalamnya ada bagian yang namanya menunjuk ke luar berkas"
ZIP_UKURAN = "ukuran isinya tidak sama dengan ukuran yang tertulis di daftar isinya"
ZIP_PADAT = "isinya dipadatkan dengan cara yang tidak dipakai buku kerja biasa"
ZIP_SUSUNAN = "ada bita asing di luar susunan arsipnya"
XML_DTD = "di dalamnya ada deklarasi DOCTYPE atau ENTITY, yang tidak dipakai buku kerja biasa"
XML_AKSARA = "bagian XML-nya tidak memakai UTF-8"
XML_PANJANG = "di dalamnya ada satu potong teks yang jauh lebih panjang daripada isi sel yang wajar"


def banyak_bagian(label: str, found: int, most: int) -> str:
    return (
        f"Berkas «{label}» tidak dibaca demi keamanan: di dalamnya ada {bulat(found)} bagian, sedangkan batasnya "
        f"{bulat(most)}. {_BERKAS_BARU}"
    )


def isi_terlalu_besar(label: str, most: int) -> str:
    return f"Berkas «{label}» tidak dibaca demi keamanan: bila dibuka, isinya melebihi {_ukuran(most)}. {_BERKAS_BARU}"


def terlalu_luas(label: str, rows: int, columns: int, most: tuple[int, int, int]) -> str:
    """`rows`, `columns`: the box around the cells that hold something; `most`: rows, columns, cells."""
    return (
        f"Berkas «{label}»: ada sel terisi sampai baris {bulat(rows)} dan kolom ke-{bulat(columns)}, sedangkan batasnya "
        f"{bulat(most[0])} baris, {bulat(most[1])} kolom, dan {bulat(most[2])} sel. {_BERKAS_BARU}"
    )


def banyak_unsur(label: str) -> str:
    return f"Berkas «{label}» tidak dibaca demi keamanan: baris atau sel kosong yang tersimpan di dalamnya terlalu banyak. {_BERKAS_BARU}"


def banyak_lembar(label: str, found: int, most: int) -> str:
    return f"Berkas «{label}» memuat {bulat(found)} lembar, sedangkan batasnya {bulat(most)}. Bagi lembarnya ke beberapa berkas."


def terlalu_berat(label: str) -> str:
    return f"Berkas «{label}» tidak dibaca demi keamanan: saat dibuka, isinya memerlukan memori terlalu besar. {_BERKAS_BARU}"


def terlalu_lama(label: str) -> str:
    return f"Berkas «{label}» tidak dibaca demi keamanan: pembacaannya melewati batas waktu. {_BERKAS_BARU}"


def sedang_penuh(label: str) -> str:
    return f"Berkas «{label}» belum dibaca karena berkas lain masih dibaca. Tunggu sebentar, lalu unggah kembali."


# Text files


def teks_nul(label: str, line: int) -> str:
    return f"Berkas «{label}», baris {bulat(line)}: ada karakter NUL, yang tidak ada dalam teks biasa. {_SIMPAN_XLSX}"


def teks_aksara(label: str, line: int) -> str:
    return (
        f"Berkas «{label}», baris {bulat(line)}: ada aksara yang bukan UTF-8 maupun Windows-1252. "
        "Simpan ulang sebagai «CSV UTF-8», lalu unggah hasilnya."
    )


def kutip_terbuka(label: str, line: int) -> str:
    return (
        f'Berkas «{label}», baris {bulat(line)}: tanda kutip (") dibuka, tetapi tidak ditutup sampai akhir berkas. '
        "Tutup atau hapus tanda kutip itu, lalu unggah kembali."
    )


def kutip_salah(label: str, line: int) -> str:
    return (
        f'Berkas «{label}», baris {bulat(line)}: setelah tanda kutip (") penutup harus langsung ada pemisah kolom atau akhir baris. '
        "Perbaiki tanda kutip di baris itu, lalu unggah kembali."
    )


def sel_panjang(label: str, line: int, most: int) -> str:
    return f"Berkas «{label}», baris {bulat(line)}: satu sel memuat lebih dari {bulat(most)} karakter. Periksa tanda kutip di baris itu."


# Notes: the file is read, and this was noticed


def lembar_tersembunyi(names: Sequence[str]) -> str:
    return f"Lembar tersembunyi: {_daftar([f'«{name}»' for name in names])}. Isinya ikut dibaca."


XLS_TANPA_RUPA = (
    "Pada berkas .xls, baris yang dicoret atau disembunyikan tidak dapat dikenali dan ikut dibaca. "
    "Bila ada, simpan dahulu sebagai .xlsx, lalu unggah hasilnya."
)


def baris_tersembunyi(sheet: str, rows: Sequence[int]) -> str:
    return f"Lembar «{sheet}»: {bulat(len(rows))} baris tersembunyi ({_baris(rows)}). Isinya ikut dibaca."


def rumus_tanpa_hasil(sheet: str, count: int, first: str) -> str:
    return (
        f"Lembar «{sheet}»: {bulat(count)} rumus belum menyimpan hasil (mulai sel {first}) dan dibaca sebagai sel kosong. "
        "Buka berkas itu di Excel, simpan, lalu unggah kembali bila nilainya diperlukan."
    )


def sel_galat(sheet: str, count: int, first: str) -> str:
    return f"Lembar «{sheet}»: {bulat(count)} sel berisi tanda galat seperti #N/A (mulai sel {first}) dan dibaca sebagai sel kosong."


MAKRO = "Berkas ini memuat makro. Makro tidak dijalankan dan diabaikan."
TAUTAN_LUAR = "Berkas ini memuat tautan ke berkas atau sumber data lain. Tautan tidak dibuka; yang dibaca adalah nilai yang tersimpan."


def cara_baca_teks(encoding: str, delimiter: str) -> str:
    return f"Dibaca sebagai teks {encoding} dengan pemisah kolom {PEMISAH[delimiter]}."


def baris_tidak_rata(count: int, rows: Sequence[int]) -> str:
    return f"Jumlah kolom berbeda di {bulat(count)} baris ({_baris(rows)}). Sel yang tidak tertulis dianggap kosong."


def _baris(rows: Sequence[int], most: int = 5) -> str:
    shown = [bulat(row) for row in rows[:most]]
    if len(rows) > most:
        return f"baris {', '.join(shown)}, dan {bulat(len(rows) - most)} lainnya"
    return f"baris {_daftar(shown)}"


def _daftar(items: Sequence[str]) -> str:
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
