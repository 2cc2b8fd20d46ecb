"""What a column of a log is: one frozen description from which everything else comes.

The blank template, the checker, the empty table, the labels on screen, the Parquet schema and the
data dictionary are all derived from `Contract`; nowhere else is a column described a second time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "teks",  # free text, <= Column.maks characters
    "kode",  # an identifier, kept as written but trimmed and upper-cased
    "bilangan",  # whole number >= 0
    "waktu",  # instant (TIMESTAMPTZ)
    "tanggal",  # calendar day (DATE)
    "pilihan",  # one of Column.pilihan (or of the event's list, Column.daftar)
    "kelurahan",  # resolved by gazetteer to kelurahan_kode
    "tps",  # number of a polling station inside its kelurahan
    "titik",  # a store or post, resolved to titik_id
]

SQL_TYPE: dict[Kind, str] = {
    "teks": "VARCHAR",
    "kode": "VARCHAR",
    "bilangan": "BIGINT",
    "waktu": "TIMESTAMPTZ",
    "tanggal": "DATE",
    "pilihan": "VARCHAR",
    "kelurahan": "VARCHAR",
    "tps": "BIGINT",
    "titik": "VARCHAR",
}


@dataclass(frozen=True)
class Pilihan:
    """One value of a closed list: the code kept in the log and the words officers use for it."""

    kode: str
    label: str
    sinonim: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """One column of a log.

    Attributes:
        name: column name in Parquet and SQL.
        judul: heading in the template and on screen.
        kind: what a cell may hold.
        wajib: whether an empty cell is a fault.
        satuan: unit of a number, "" when it has none.
        pilihan: the closed list, when it is fixed for every event.
        daftar: name of the event's or reference list that closes the column instead
            (`jenis_kotak`, `leg`, `item`, `kategori`, `indikator`).
        sinonim: other headings under which stations keep the same thing.
        contoh: an example cell for the template.
        catatan: one sentence for the data dictionary and the template's note.
        maks: longest text, in characters.
    """

    name: str
    judul: str
    kind: Kind
    wajib: bool = False
    satuan: str = ""
    pilihan: tuple[Pilihan, ...] = ()
    daftar: str = ""
    sinonim: tuple[str, ...] = ()
    contoh: str = ""
    catatan: str = ""
    maks: int = 500

    @property
    def sql_type(self) -> str:
        """DuckDB type of the column."""
        return SQL_TYPE[self.kind]


@dataclass(frozen=True)
class Lebar:
    """A log that stations keep wide: one spreadsheet column per member of a list.

    `kolom` receives the member (e.g. the checklist item), `nilai` the cell under it. `di_templat` says
    whether the blank template is wide too.
    """

    kolom: str
    nilai: str
    daftar: str
    di_templat: bool = True


@dataclass(frozen=True)
class Contract:
    """One log: what a row is, its columns, and what makes two rows the same statement.

    Attributes:
        kunci: columns that name the thing a row speaks about; a later row with equal `kunci`
            corrects or updates the earlier one.
        waktu: the column that says when it happened.
        lebar: how the template spreads one column over many, if it does.
        kata_waktu: words that, beside «tanggal», «jam», «pukul» or «waktu» in a heading, still name that
            instant: TGL CEK, WKT APEL, JAM TIBA DI PPS.
    """

    log: str
    judul: str
    baris: str
    meniru: str
    columns: tuple[Column, ...]
    kunci: tuple[str, ...]
    waktu: str = "waktu_kejadian"
    lebar: Lebar | None = None
    kata_waktu: tuple[str, ...] = ()
    _by_name: dict[str, Column] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_name.update({column.name: column for column in self.columns})

    def __getitem__(self, name: str) -> Column:
        return self._by_name[name]

    @property
    def names(self) -> tuple[str, ...]:
        """Column names, in the order of the contract."""
        return tuple(self._by_name)


# What the store adds to every accepted row: where it came from and when we learned it.
SYSTEM_COLUMNS: dict[str, str] = {
    "waktu_catat": "TIMESTAMPTZ",
    "batch_no": "BIGINT",
    "berkas": "VARCHAR",
    "lembar": "VARCHAR",
    "baris": "BIGINT",
    "baris_hash": "VARCHAR",
}
