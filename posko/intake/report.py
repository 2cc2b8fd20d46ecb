"""What a check of one workbook found: tables, accepted rows, faults, warnings, questions.

Every non-empty source row is counted exactly once, as accepted, rejected or set aside; a row that waits
for an answer is rejected until the answer comes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from posko.core.errors import UserError
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.store import Bagian


class UnknownTableError(UserError):
    """No table of the file is known; a person may still say what it holds.

    Attributes:
        terlihat: headings that were seen.
    """

    def __init__(self, pesan: str, terlihat: tuple[str, ...]) -> None:
        super().__init__(pesan)
        self.terlihat = terlihat


@dataclass(frozen=True)
class Fault:
    """One cell (or one heading, or one row) that keeps rows out, in the officer's coordinates.

    `jenis` is a code for programs; `sel` is an address such as D12, "" when no single cell is meant.
    """

    lembar: str
    baris: int
    kolom: str
    sel: str
    dibutuhkan: str
    tertulis: str
    jalan_keluar: str = ""
    jenis: str = ""

    def sentence(self) -> str:
        """The whole sentence an officer reads."""
        return teks.temuan(self)


@dataclass(frozen=True)
class Peringatan:
    """Something accepted that a person must still look at."""

    lembar: str
    baris: int
    kolom: str
    sel: str
    pesan: str
    jenis: str

    def sentence(self) -> str:
        """The whole sentence an officer reads."""
        return teks.peringatan(self, self.pesan)


@dataclass(frozen=True)
class Pertanyaan:
    """Asked once for a column or a file; the answer comes back under `kunci` with a code of `pilihan`."""

    kunci: str
    pesan: str
    pilihan: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """One table as it was understood.

    Attributes:
        lembar: sheet it stands on.
        log: the log its rows belong to.
        header_rows: first and last spreadsheet row of the headings.
        data_rows: first and last spreadsheet row below them.
        columns: letter, heading, target, how. Target is a contract column, or `jumlah:PPWP` and
            `jawaban:R01` for one of many columns, or `waktu_kejadian:tanggal` and `waktu_kejadian:jam`
            for half of an instant, or None. How is persis, sinonim, ingatan, mirip, diabaikan or ditolak.
        title: what was read out of the rows above: tanggal, leg, peristiwa, kelurahan.
        confidence: share of the required columns that were found, 0 to 1.
        shape: key of this header; a corrected mapping is remembered under it.
    """

    lembar: str
    log: str
    header_rows: tuple[int, int]
    data_rows: tuple[int, int]
    columns: tuple[tuple[str, str, str | None, str], ...]
    title: Mapping[str, str]
    confidence: float
    shape: str


@dataclass(frozen=True)
class Report:
    """The answer to one upload.

    `waiting_rows` of the `rejected_rows` have no fault and only wait for an answer to a question.
    """

    label: str
    tables: tuple[Table, ...] = ()
    parts: tuple[Bagian, ...] = ()
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Peringatan, ...] = ()
    questions: tuple[Pertanyaan, ...] = ()
    refused_columns: tuple[tuple[str, str], ...] = ()
    rows_in: int = 0
    accepted_rows: int = 0
    rejected_rows: int = 0
    waiting_rows: int = 0
    set_aside: tuple[tuple[str, int, str], ...] = ()
    notes: tuple[str, ...] = field(default=())
