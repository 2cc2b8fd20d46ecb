"""One spreadsheet file of the corpus: its cells, and what must come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

# The columns that are compared, where several modules share them.
DISTRIBUSI = ("leg", "peristiwa", "waktu_kejadian", "kelurahan_kode", "tps_no", "jenis", "jumlah")
KESIAPAN_TPS = ("kelurahan_kode", "tps_no", "waktu_kejadian", "item", "jawaban")
INSIDEN = (
    *("nomor", "waktu_kejadian", "kelurahan_kode", "kategori", "skala", "mengganggu_tahapan"),
    *("sifat", "sumber", "verifikasi", "status"),
)

KOTAK = ("PPWP", "DPR", "DPD", "DPRDP", "DPRDK")
KOTAK_PANJANG = ("PPWP", "DPR RI", "DPD RI", "DPRD PROV", "DPRD KAB")
KOP = (["KEPOLISIAN NEGARA REPUBLIK INDONESIA"], ["RESOR PURWAKARTA"], ["SEKTOR PURWAKARTA KOTA"], [])

KNOWN_TABLES = (
    "Yang dibaca: Distribusi kotak suara (Leg, Peristiwa, Waktu, Kelurahan/desa); "
    "Insiden (No. laporan, Waktu kejadian, Kelurahan/desa, Kategori); "
    "Kesiapan TPS (Kelurahan/desa, No. TPS, Waktu periksa, Butir); "
    "Kerawanan TPS (Kelurahan/desa, No. TPS, Tanggal, Sumber); "
    "Personel (Jenis catatan, Waktu catat apel, Tanggal tugas, Kelurahan/desa); "
    "Patroli dan penjagaan (Waktu, Tempat, Kelurahan/desa, Jenis giat); "
    "Koordinasi (No. kesepakatan, Waktu rapat, Instansi, Hal); "
    "Penyuluhan (Waktu, Kelurahan/desa, Tema, Sasaran); "
    "Keputusan (No. keputusan, Waktu, Hal, Putusan); "
    "Stempel pemungutan (Kelurahan/desa, No. TPS, Tahap pemungutan, Waktu nyata); "
    "Kegiatan massa (No. kegiatan, Waktu mulai, Kelurahan/desa, Jenis kegiatan); "
    "Peringatan cuaca dan bencana (Berlaku mulai, Berlaku hingga, Sumber peringatan, Jenis peringatan); "
    "Tindak lanjut perkara kotak (Waktu tindakan, Aturan, No. perkara, Tindakan); "
    "Daftar pembanding kotak (Daftar milik, Keadaan per, Leg, Yang dihitung). "
    "Samakan judul kolomnya, atau salin isinya ke templat yang tersedia di halaman ini."
)


@dataclass(frozen=True)
class Cell:
    """A value with more to it than the value; `kind` is persen or rupiah, `look` a number format."""

    value: Any
    look: str = ""
    kind: str = ""
    formula: str = ""
    comment: str = ""
    struck: bool = False
    is_text: bool = False


@dataclass(frozen=True)
class Page:
    """One sheet. Rows, columns and merged ranges (parted by spaces) are named as the spreadsheet does.

    `repeated` says how often a row stands there, by row number; only .ods can write that.
    """

    name: str
    rows: Sequence[Sequence[Any]]
    merged: str = ""
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    hidden: bool = False
    repeated: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """A file, and everything that is said of it.

    Attributes:
        name: the file's name; its ending is the format it is written in.
        shows: the habit of an office it carries.
        sheets: its sheets, or the only one.
        log: the log its rows belong to.
        columns: the columns compared, and `rows` their values for every stored row: a kelurahan by its
            name, an instant as the clock of the place, 2024-02-13 07:05.
        answers: what a person answers, by the question's key; a key ends before the mark of the table.
        told: a person had to say which log it is; `seen` are the headings named when it was not known.
        refused: headings of the columns that may not be kept.
        unused: headings of the columns that nothing is read from, other than the number of the row.
        faults, warnings, questions, notes: the whole sentences; questions are those nobody can answer.
        aside: reason for which a row, by its number, was set aside; only those named are compared.
        separator, encoding: of a text file.
        wrong: what the software still does wrong with it.
    """

    name: str
    shows: str
    sheets: Page | tuple[Page, ...]
    log: str
    columns: tuple[str, ...] = ()
    rows: Sequence[tuple[Any, ...]] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    told: bool = False
    seen: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    aside: Mapping[int, str] = field(default_factory=dict)
    separator: str = ";"
    encoding: str = "utf-8"
    wrong: str = ""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Its sheets."""
        return self.sheets if isinstance(self.sheets, tuple) else (self.sheets,)


def page(name: str, *rows: Sequence[Any], **more: Any) -> Page:
    """A sheet with these rows; `more` as in `Page`."""
    return Page(name, rows, **more)


def line(text: str) -> tuple[Any, ...]:
    """A row as it looks: cells parted by «|»; digits alone are a number, and nothing is an empty cell."""
    return tuple(_value(part.strip()) for part in text.split("|"))


def struck(text: str) -> tuple[Cell, ...]:
    """The same row, struck out."""
    return tuple(Cell(value, struck=True) for value in line(text))


def _value(text: str) -> Any:
    return int(text) if text.isdecimal() and str(int(text)) == text else text or None


def clock(text: str) -> datetime:
    """The date and time that are typed into one cell: 2024-02-13 07:05."""
    return datetime.fromisoformat(text)


def signed(day: str, column: int) -> list[list[Any]]:
    """The foot of an office list: place and day, who signs, dots for the name; in `column`, from 0."""
    lines = [
        f"Purwakarta, {day}",
        "KEPALA KEPOLISIAN SEKTOR PURWAKARTA KOTA",
        None,
        None,
        "(.................................)",
        "KOMISARIS POLISI NRP ........",
    ]
    return [[], *([*[None] * column, text] if text else [] for text in lines)]


def five(
    leg: str, peristiwa: str, waktu: str, kelurahan: str, tps: int | None, jumlah: int, *more: Any
) -> list[tuple[Any, ...]]:
    """The same count of each of the five kinds of box."""
    return [(leg, peristiwa, waktu, kelurahan, tps, jenis, jumlah, *more) for jenis in KOTAK]
