"""The rows under a heading: data, or one of the things that stand among data.

Numbering rows, totals, repeated headings, group headings, signatures and notes are set aside with their
reason; anything that could be data stays data, so that nothing is lost by a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from posko.intake.normalise.words import key, text_of
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from posko.intake.read import CellValue, Row, Sheet

_TOTAL = re.compile(
    r"^(jumlah|jml|jlh|total|sub ?(?:total|jumlah|jml|jlh)|grand total|rekapitulasi|rekap|"
    r"pindahan|dipindahkan)\b"
)
_SIGNATURE = re.compile(
    r"^(mengetahui|menyetujui|kapolsek|kapolres|kepala|kanit|kasat|kabag|ketua|komandan|a n|an|plh|"
    r"plt|bhabinkamtibmas|babinsa|panit|lurah|"
    r"yang (?:menyerahkan|menerima|membuat|melaporkan)|(?:pihak|yang) (?:pertama|kesatu|kedua)|"
    r"menyerahkan|menerima|dibuat oleh|pembuat|penanggung jawab|petugas|pelapor|"
    r"catatan|nb|keterangan|ket|sumber|dicetak|demikian|lanjutan|bersambung|halaman|hal|"
    r"ajun|komisaris|inspektur|akp|kompol|iptu|ipda|aiptu|aipda|bripka|brigadir|nrp|nip|tembusan)\b"
)
# What a total says beside its word: a number with the thing it counts.
_COUNTED = re.compile(r"^\d[\d.,]* (?:kejadian|kotak|tps|orang|personel|kasus|laporan|giat|kegiatan|unit)$")
_UNITS = frozenset({"kotak", "ktk", "buah", "bh", "unit", "orang", "org", "tps", "personel", "personil"})
_BRACKETED = re.compile(r"^\(?(\d{1,3})\)?$")
# A lone text that opens a part of the table: «KEC. PURWAKARTA», «B. HARI PEMUNGUTAN».
_PART = re.compile(r"^(?:(?:wilayah )?kec(?:amatan)? [a-z]|(?:[ivx]{1,4}|[a-h]|bagian [a-z\d]+) [a-z]{2})")
_NOWHERE = "-"
MOST_SPARSE = 3  # cells that a total, a note or a signature fills at the most
STRIDE = 500  # rows that are told apart at once where that can be done
_PLACE_AND_DATE = re.compile(r"^[a-z ]+ (\d{1,2} )?[a-z]+ 20\d\d$")


@dataclass
class Body:
    """Rows (0-based) of one table; `totals` say which data rows they sum, `groups` their kelurahan."""

    data: list[int] = field(default_factory=list)
    aside: list[tuple[int, str]] = field(default_factory=list)
    totals: list[tuple[int, int]] = field(default_factory=list)  # row, number of data rows above it
    groups: dict[int, str] = field(default_factory=dict)

    def keep(self, rows: range, place: str) -> None:
        """Take rows as data, of the group they stand in if there is one."""
        self.data.extend(rows)
        if place:
            self.groups.update(dict.fromkeys(rows, place))


def read_body(
    sheet: Sheet,
    first: int,
    end: int,
    heads: Sequence[Row],
    required: frozenset[int],
    find_place: Callable[[str], str | None],
) -> Body:
    """Tell the rows `first` to `end` (not included) apart.

    Args:
        sheet: the sheet.
        first: row under the heading, from 0.
        end: row after the last.
        heads: rows of the heading, by which a repeated one is known.
        required: columns a data row fills.
        find_place: kelurahan_kode of a name, for group headings.
    """
    body = Body()
    repeated = frozenset(cell for row in heads for cell in row if isinstance(cell, str))
    leads: dict[str, bool] = {}
    is_closed = False
    place = ""
    sure = _sure_strides(sheet, first, end, repeated, leads)
    following = first
    while (number := following) < end:
        row, is_open = sheet.rows[number], bool(body.data) and not is_closed
        is_sure = is_open and number % STRIDE == 0 and number // STRIDE in sure
        following = number + (STRIDE if is_sure else 1)
        if is_sure or (is_open and _is_plain(row, repeated, leads)):
            body.keep(range(number, following), place)
            continue
        filled = [column for column, cell in enumerate(row) if cell is not None and cell != ""]
        if not filled:
            continue
        is_sparse = _is_sparse([row[column] for column in filled], filled, required, is_closed=is_closed)
        reason = _reason(row, filled, body, repeated, is_sparse=is_sparse)
        reason = _after_signature(reason) if is_closed and not is_sparse else reason
        if not reason and len(filled) == 1 and (group := _group(text_of(row[filled[0]]), find_place)):
            place, reason = group.removeprefix(_NOWHERE), teks.KELOMPOK
        if is_closed and is_sparse:
            reason = teks.TANDA_TANGAN
        is_closed = reason == teks.TANDA_TANGAN
        if reason == teks.JUMLAH:
            body.totals.append((number, len(body.data)))
        if reason:
            body.aside.append((number, reason))
            continue
        body.keep(range(number, following), place)
    _cut_tail(sheet, body, required)
    return body


def _is_sparse(
    cells: Sequence[CellValue], filled: Sequence[int], required: frozenset[int], *, is_closed: bool
) -> bool:
    """Whether a row is too empty for data: few required cells, or two who sign side by side."""
    if len(cells) > MOST_SPARSE:
        return False
    if sum(1 for column in filled if column in required) * 2 < max(len(required), 2):
        return True
    texts = [cell for cell in cells if isinstance(cell, str) and not any(map(str.isdigit, cell))]
    return len(texts) == len(cells) > 1 and (is_closed or all(map(is_signature, texts)))


def _group(text: str, find_place: Callable[[str], str | None]) -> str:
    """The kelurahan that a group heading names, `_NOWHERE` for a part of another kind, "" for no heading."""
    return find_place(text) or (_NOWHERE if _PART.match(key(text)) else "")


def may_be_data(row: Row, width: int) -> bool:
    """Whether a row says something of what the columns of a table of `width` headings hold.

    Before the columns are known, so by its look alone: no numbering, no total, no lone words of a note.
    """
    filled = [column for column, cell in enumerate(row) if cell is not None and cell != ""]
    lead = next((cell for cell in row if isinstance(cell, str) and any(map(str.isalpha, cell))), "")
    is_full = len(filled) > MOST_SPARSE or len(filled) * 2 >= width
    return is_full and not is_numbering(row, filled) and not _TOTAL.match(key(lead))


def _sure_strides(
    sheet: Sheet, first: int, end: int, repeated: frozenset[str], leads: dict[str, bool]
) -> frozenset[int]:
    """Strides of rows that are all surely data: the same test as `_is_plain`, put to whole columns.

    A list of 100,000 rows need not be asked row by row.
    """
    strides = range(-(-first // STRIDE), end // STRIDE)
    if not strides:
        return frozenset()
    columns = sheet.columns
    middle = slice(strides.start * STRIDE, strides.stop * STRIDE)
    if _is_sure([column[middle] for column in columns], repeated, leads):
        return frozenset(strides)
    return frozenset(
        stride
        for stride in strides
        if _is_sure([column[stride * STRIDE : (stride + 1) * STRIDE] for column in columns], repeated, leads)
    )


def _is_sure(columns: Sequence[Row], repeated: frozenset[str], leads: dict[str, bool]) -> bool:
    filled = (column for column in columns if None not in column and "" not in column)
    if len(list(islice(filled, MOST_SPARSE + 1))) <= MOST_SPARSE:
        return False
    if not all(repeated.isdisjoint(column) for column in columns):
        return False
    for column in columns:
        kinds = set(map(type, column))
        if kinds == {str}:
            return all(_leads_data(str(lead), leads) for lead in set(column))
        if str in kinds:  # rows begin with a text in one column or in another
            return False
    return False


def _is_plain(row: Row, repeated: frozenset[str], leads: dict[str, bool]) -> bool:
    """Whether a row below data is surely data: well filled, led by no word of totals, no heading again.

    This settles nearly every row of a long list; `leads` keeps what is known of the words rows begin with.
    """
    if len(row) - row.count(None) - row.count("") <= MOST_SPARSE or not repeated.isdisjoint(row):
        return False
    return _leads_data(next((cell for cell in row if isinstance(cell, str)), ""), leads)


def _leads_data(lead: str, leads: dict[str, bool]) -> bool:
    is_plain = leads.get(lead)
    if is_plain is None:
        is_plain = any(map(str.isalpha, lead)) and not _TOTAL.match(key(lead))
        leads[lead] = is_plain
    return is_plain


def _reason(row: Row, filled: list[int], body: Body, repeated: frozenset[str], *, is_sparse: bool) -> str:
    if not body.data and is_numbering(row, filled):
        return teks.NOMOR_KOLOM
    lead = key(next((cell for cell in row if isinstance(cell, str) and any(map(str.isalpha, cell))), ""))
    if _TOTAL.match(lead) and all(_is_of_total(row[column]) for column in filled):
        return teks.JUMLAH
    if len(filled) > 2 and sum(1 for column in filled if row[column] in repeated) * 2 > len(filled):
        return teks.KEPALA_ULANG
    if is_sparse and lead and is_signature(lead):
        return teks.TANDA_TANGAN
    return ""


def is_signature(cell: CellValue) -> bool:
    """Whether a text opens what stands under a table: who signs, where and when."""
    words = key(text_of(cell))
    return bool(_SIGNATURE.match(words) or _PLACE_AND_DATE.match(words))


def _after_signature(reason: str) -> str:
    """A full row under a signature is data, lost by no guess; only the next page's heading is none."""
    return reason if reason == teks.KEPALA_ULANG else ""


def is_numbering(row: Row, filled: list[int]) -> bool:
    """1 2 3 4 … under the headings, also written (1) (2) or as text."""
    if len(filled) < 3:
        return False
    numbers = [_BRACKETED.match(text_of(row[column])) for column in filled]
    values = [int(found[1]) for found in numbers if found]
    return (
        len(values) == len(filled)
        and values == list(range(values[0], values[0] + len(values)))
        and values[0] <= 2
    )


def _is_of_total(cell: CellValue) -> bool:
    if not isinstance(cell, str) or not any(c.isalpha() for c in cell):
        return True
    words = key(cell)
    return bool(_TOTAL.match(words) or _COUNTED.match(words) or words in _UNITS)


def _cut_tail(sheet: Sheet, body: Body, required: frozenset[int]) -> None:
    """Lone texts under the last data row that stand in no required column are notes."""
    while body.data:
        row = sheet.rows[body.data[-1]]
        filled = [column for column, cell in enumerate(row) if cell is not None and cell != ""]
        if len(filled) != 1 or filled[0] in required or not isinstance(row[filled[0]], str):
            return
        number = body.data.pop()
        body.aside.append((number, teks.TANDA_TANGAN))
