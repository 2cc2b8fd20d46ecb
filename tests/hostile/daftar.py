"""The list of hostile files: what each is called, how it is made, and what the officer is told.

`RUINOUS` ones do harm by being parsed, so they are also thrown at the child with the guard switched off.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.hostile import bombs
from tests.hostile.bombs import CLOSE, GIB, MIB, OPEN, ROW, SHEET, STRINGS, cell, inflating, ods, xlsx

BARU = "Salin tabelnya saja ke buku kerja baru, simpan, lalu unggah buku kerja itu."
ULANG = (
    "Buka berkas itu di Excel atau LibreOffice, simpan sebagai «Buku Kerja Excel (.xlsx)», "
    "lalu unggah hasilnya."
)
BATAS = "sedangkan batasnya 200.000 baris, 2.000 kolom, dan 2.000.000 sel."


@dataclass(frozen=True)
class Hostile:
    name: str
    make: Callable[[], bytes]
    sentence: str
    slow: bool = False

    @property
    def kind(self) -> str:
        return self.name.rpartition(".")[2]


def aman(name: str, what: str) -> str:
    return f"Berkas «{name}» tidak dibaca demi keamanan: {what}. {BARU}"


def luas(name: str, row: str, column: str) -> str:
    return f"Berkas «{name}»: ada sel terisi sampai baris {row} dan kolom ke-{column}, {BATAS} {BARU}"


def isi(name: str, what: str) -> str:
    return f"Berkas «{name}» bernama .{name.rpartition('.')[2]}, tetapi isinya {what}. {ULANG}"


def _corner(address: str) -> bytes:
    return xlsx(f'<row r="1">{cell("A1")}</row><row r="2">{cell(address)}</row>')


def _inflating(name: str, opening: str, unit: str, closing: str, size: int = GIB) -> Callable[[], bytes]:
    return lambda: inflating(name, opening, unit, closing, size)


def _forged() -> bytes:
    packed, _, crc = bombs.repeated("<a>", "<b/>", "</a>", 100 * MIB)
    return bombs.appended(xlsx(), "xl/theme.xml", packed, 1000, crc)


def _repeat(rows: int, columns: int) -> bytes:
    value = 'office:value-type="float" office:value="1"'
    return ods(
        f'<table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell {value} table:number-columns-repeated="{columns}"/></table:table-row>'
    )


PREFIXED = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'
MELEBIHI = "bila dibuka, isinya melebihi 200 MiB"
PANJANG = "di dalamnya ada satu potong teks yang jauh lebih panjang daripada isi sel yang wajar"
KOSONG = "baris atau sel kosong yang tersimpan di dalamnya terlalu banyak"
DTD = "di dalamnya ada deklarasi DOCTYPE atau ENTITY, yang tidak dipakai buku kerja biasa"
UKURAN = "ukuran isinya tidak sama dengan ukuran yang tertulis di daftar isinya"
SHARED = "xl/sharedStrings.xml"
WIDE = f"<row>{'<c><v>1</v></c>' * 5_000}</row>"
EMPTY = "<row>" + '<c s="1"/>' * 100 + "</row>"

RUINOUS = [
    Hostile("dua-sel.xlsx", lambda: _corner("XFD1048576"), luas("dua-sel.xlsx", "1.048.576", "16.384")),
    Hostile("kolom-z.xlsx", lambda: _corner("Z1048576"), luas("kolom-z.xlsx", "1.048.576", "26")),
    Hostile("huruf-kecil.xlsx", lambda: _corner("b1048576"), luas("huruf-kecil.xlsx", "1.048.576", "2")),
    Hostile("awalan.xlsx", lambda: xlsx(PREFIXED), luas("awalan.xlsx", "1.048.576", "16.384")),
    Hostile(
        "komentar.xlsx",
        lambda: xlsx(f'<!-- <c> --><row r="1">{cell("A1")}{cell("XFD9")}</row>'),
        luas("komentar.xlsx", "9", "16.384"),
    ),
    Hostile(
        "tanpa-alamat.xlsx", lambda: xlsx(bombs.wide_row(3_000)), luas("tanpa-alamat.xlsx", "1", "2.001")
    ),
    Hostile(
        "gib-baris.xlsx", _inflating(SHEET, OPEN, ROW, CLOSE), aman("gib-baris.xlsx", MELEBIHI), slow=True
    ),
    Hostile(
        "gib-lebar.xlsx", _inflating(SHEET, OPEN, WIDE, CLOSE), aman("gib-lebar.xlsx", MELEBIHI), slow=True
    ),
    Hostile(
        "gib-kosong.xlsx",
        _inflating(SHEET, OPEN, "<row/>", CLOSE),
        aman("gib-kosong.xlsx", MELEBIHI),
        slow=True,
    ),
    Hostile(
        "gib-teks.xlsx",
        _inflating(SHARED, STRINGS + "<si><t>", "a", "</t></si></sst>"),
        aman("gib-teks.xlsx", MELEBIHI),
    ),
    Hostile(
        "gib-kata.xlsx",
        _inflating(SHARED, STRINGS, "<si><t>a</t></si>", "</sst>"),
        aman("gib-kata.xlsx", MELEBIHI),
        slow=True,
    ),
    Hostile(
        "teks-panjang.xlsx",
        _inflating(SHARED, STRINGS + "<si><t>", "a", "</t></si></sst>", 150 * MIB),
        aman("teks-panjang.xlsx", PANJANG),
    ),
    Hostile(
        "baris-kosong.xlsx",
        _inflating(SHEET, OPEN, "<row/>", CLOSE, 190 * MIB),
        aman("baris-kosong.xlsx", KOSONG),
    ),
    Hostile(
        "sel-kosong.xlsx",
        _inflating(SHEET, OPEN, EMPTY, CLOSE, 190 * MIB),
        aman("sel-kosong.xlsx", KOSONG),
    ),
    Hostile("ukuran-palsu.xlsx", _forged, aman("ukuran-palsu.xlsx", UKURAN)),
    Hostile("tawa.xlsx", lambda: xlsx(more={SHEET: bombs.LAUGHS}), aman("tawa.xlsx", DTD)),
    Hostile("kuadrat.xlsx", lambda: xlsx(more={SHEET: bombs.QUADRATIC}), aman("kuadrat.xlsx", DTD)),
    Hostile("entitas-luar.xlsx", lambda: xlsx(more={SHEET: bombs.OUTSIDE}), aman("entitas-luar.xlsx", DTD)),
    Hostile("ulang.ods", lambda: _repeat(20_000, 5_000), luas("ulang.ods", "20.000", "5.000")),
    Hostile("ulang-lebar.ods", lambda: _repeat(1, 10**9), luas("ulang-lebar.ods", "1", "1.000.000.000")),
]


def _zip(what: str, make: Callable[[], bytes]) -> Hostile:
    return Hostile("susunan.xlsx", make, aman("susunan.xlsx", what))


ZIPS = [
    _zip(
        "di dalamnya ada bagian yang namanya menunjuk ke luar berkas", lambda: bombs.extra_member("../../x")
    ),
    _zip("di dalamnya ada bagian yang namanya menunjuk ke luar berkas", lambda: bombs.extra_member("/etc/x")),
    _zip("di dalamnya ada bagian yang namanya menunjuk ke luar berkas", lambda: bombs.extra_member("C:x")),
    _zip(
        "di dalamnya ada bagian yang namanya menunjuk ke luar berkas", lambda: bombs.extra_member("a\\..\\x")
    ),
    _zip(
        "di dalamnya ada tautan ke berkas lain di komputer",
        lambda: bombs.extra_member("xl/x", b"/etc/passwd", mode=0o120777),
    ),
    _zip("ada dua bagian bernama sama di dalamnya", lambda: bombs.extra_member("XL/Workbook.xml")),
    _zip("bagian-bagian di dalamnya saling tumpang tindih", lambda: bombs.extra_member("xl/y.xml", at=0)),
    _zip(
        "susunan arsipnya bertanda ZIP64, yang tidak dipakai buku kerja biasa",
        lambda: bombs.many_members(70_000),
    ),
    _zip("di dalamnya ada 3.000 bagian, sedangkan batasnya 2.000", lambda: bombs.many_members(3_000)),
    _zip("ada bita asing di luar susunan arsipnya", lambda: b"PK\3\4#!/bin/sh" + xlsx()),
    _zip("ada bita asing di luar susunan arsipnya", lambda: xlsx() + b"<script>"),
    _zip(
        "isinya dipadatkan dengan cara yang tidak dipakai buku kerja biasa",
        lambda: bombs.patched(
            bombs.patched(xlsx(), b"PK\3\4\x14\0\0\0\x08\0", b"PK\3\4\x14\0\0\0\x0c\0"),
            b"PK\1\2\x14\3\x14\0\0\0\x08\0",
            b"PK\1\2\x14\3\x14\0\0\0\x0c\0",
        ),
    ),
    _zip(
        "bagian XML-nya tidak memakai UTF-8",
        lambda: xlsx(more={SHEET: bombs.sheet(bombs.ONE_CELL).replace("UTF-8", "UTF-16").encode("utf-16")}),
    ),
    _zip(
        "bagian XML-nya tidak memakai UTF-8",
        lambda: xlsx(more={SHEET: bombs.sheet(bombs.ONE_CELL).replace("UTF-8", "UTF-7")}),
    ),
]

RUSAK = f"Berkas «data.xlsx» tidak utuh sehingga isinya tidak dapat dibaca seluruhnya. {ULANG}"
SANDI = "dikunci dengan kata sandi. Buka berkas itu, hapus kata sandinya, simpan, lalu unggah kembali."
DIBACA = "Yang dibaca: .xlsx, .xls, .ods, .csv, dan .tsv."

DISGUISED = [
    Hostile("data.xlsx", lambda: xlsx()[:-30], RUSAK),
    Hostile(
        "data.xlsx",
        lambda: bombs.appended(xlsx(), "a.xml", bombs.packed(b"<a/>"), 4, zlib.crc32(b"b")),
        RUSAK,
    ),
    Hostile("data.xlsx", lambda: bombs.extra_member("xl/y.xml", flags=1), f"Berkas «data.xlsx» {SANDI}"),
    Hostile(
        "data.xlsx", lambda: bombs.ole2("EncryptionInfo", "EncryptedPackage"), f"Berkas «data.xlsx» {SANDI}"
    ),
    Hostile("data.xlsx", lambda: bombs.ole2("Workbook"), isi("data.xlsx", "buku kerja Excel lama (.xls)")),
    Hostile("data.xls", xlsx, isi("data.xls", "buku kerja Excel (.xlsx)")),
    Hostile("data.xls", lambda: b"<html><table><tr><td>1", isi("data.xls", "halaman web (HTML)")),
    Hostile("data.xls", lambda: b'<?xml version="1.0"?><Workbook/>', isi("data.xls", "dokumen XML")),
    Hostile("data.xls", lambda: b"NO\tKELURAHAN\r\n1\tCitalang\r\n", isi("data.xls", "teks biasa")),
    Hostile(
        "data.xls",
        lambda: bombs.ole2("WordDocument"),
        isi("data.xls", "berkas Office lama yang bukan lembar kerja"),
    ),
    Hostile(
        "data.xlsx", lambda: bombs.zipped({"word/document.xml": "<a/>"}), isi("data.xlsx", "dokumen Word")
    ),
    Hostile("data.xlsx", lambda: bombs.zipped({"foto.jpg": b"x"}), isi("data.xlsx", "arsip ZIP")),
    Hostile(
        "data.xlsx",
        lambda: xlsx(more={"xl/workbook.bin": b"x", "content.xml": "<a/>"}),
        isi("data.xlsx", "arsip ZIP"),
    ),
    Hostile("data.ods", xlsx, isi("data.ods", "buku kerja Excel (.xlsx)")),
    Hostile("data.csv", lambda: b"%PDF-1.7", isi("data.csv", "dokumen PDF")),
    Hostile("data.csv", lambda: b"MZ\x90\0", isi("data.csv", "program")),
    Hostile("data.csv", lambda: bytes(range(1, 32)) * 9, isi("data.csv", "berkas biner yang tidak dikenal")),
    Hostile(
        "data.exe", lambda: b"MZ", f"Berkas «data.exe»: jenis berkas ini belum dapat dibaca. {DIBACA} {ULANG}"
    ),
    Hostile("data", lambda: b"a", f"Berkas «data»: jenis berkas ini belum dapat dibaca. {DIBACA} {ULANG}"),
    Hostile(
        "data.csv",
        lambda: b"",
        "Berkas «data.csv» kosong (0 bita). Periksa berkas aslinya, lalu unggah kembali.",
    ),
    Hostile(
        "data.csv",
        lambda: b"a" * (51 * MIB),
        "Berkas «data.csv» berukuran 51 MiB, sedangkan batasnya 50 MiB. "
        "Bagi tabelnya ke beberapa berkas, lalu unggah satu per satu.",
    ),
]
HOSTILE = [*RUINOUS, *ZIPS, *DISGUISED]
