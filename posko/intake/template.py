"""Blank workbooks for every log, made from its contract: drop-downs, notes, an example, how to fill it.

A template is the same bytes every time (fixed times inside), so that a test can compare it and a station
can see that nothing changed. Sheet «Isian» comes first; the example sheet is marked so that the checker
leaves it alone in an upload.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from posko.contracts import LOGS
from posko.intake.normalise.lists import options
from posko.teks import templat as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from posko.contracts import Column, Contract
    from posko.core.rujukan import Rujukan

ROWS = 2_000  # rows that carry the drop-downs
_MADE = datetime(2024, 1, 1)  # noqa: DTZ001 - a workbook's times have no zone; fixed, so bytes repeat
_ZIP_MADE = (2024, 1, 1, 0, 0, 0)
_HEAD = PatternFill("solid", fgColor="1F3A5F")
_REQUIRED = PatternFill("solid", fgColor="8A5A00")
_AUTHOR = "Posko"


def template(log: str, rujukan: Rujukan, *, contoh: bool = True) -> bytes:
    """A blank .xlsx of one log; with `contoh`, an example row on a sheet of its own."""
    contract = LOGS[log]
    book = Workbook()
    book.properties.creator = _AUTHOR
    book.properties.created = book.properties.modified = _MADE
    blank = book.active
    blank.title = teks.ISIAN
    heads = headings(contract, rujukan)
    _head(blank, heads)
    _drop_downs(book, blank, heads, rujukan)
    if contoh:
        example = book.create_sheet(teks.CONTOH)
        _head(example, heads)
        example.append([_example(column, part) for column, _, part in heads])
    _guide(book.create_sheet(teks.PETUNJUK), contract, heads)
    return _repeatable(book)


def headings(contract: Contract, rujukan: Rujukan) -> list[tuple[Column, str, str]]:
    """(column, heading, part) in the template's order; a wide log has a heading per list member."""
    lebar = contract.lebar
    if lebar is None or not lebar.di_templat:
        return [(column, column.judul, "") for column in contract.columns]
    members = options(contract[lebar.kolom], rujukan)
    heads: list[tuple[Column, str, str]] = []
    for column in contract.columns:
        if column.name == lebar.kolom:
            heads += [(contract[lebar.nilai], f"{code} {label}", code) for code, label in members]
        elif column.name != lebar.nilai:
            heads.append((column, column.judul, ""))
    return heads


def _head(sheet: Worksheet, heads: Sequence[tuple[Column, str, str]]) -> None:
    for place, (column, judul, _) in enumerate(heads, 1):
        cell = sheet.cell(1, place, judul)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _REQUIRED if column.wajib else _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.comment = Comment(_note(column), _AUTHOR, width=320, height=110)
        sheet.column_dimensions[get_column_letter(place)].width = max(12, min(len(judul) + 4, 28))
        if column.kind in ("teks", "kode", "waktu", "tanggal", "tps"):
            sheet.column_dimensions[get_column_letter(place)].number_format = "@"
    sheet.freeze_panes = "A2"


def _note(column: Column) -> str:
    parts = [teks.WAJIB if column.wajib else teks.TIDAK_WAJIB, teks.JENIS_ISI[column.kind]]
    return "; ".join(parts) + (f". {column.catatan}" if column.catatan else ".")


def _drop_downs(
    book: Workbook, sheet: Worksheet, heads: Sequence[tuple[Column, str, str]], rujukan: Rujukan
) -> None:
    """Closed lists stand on a hidden sheet: a list written into the rule itself may hold 255 characters."""
    lists: dict[tuple[str, ...], str] = {}
    for place, (column, _, _) in enumerate(heads, 1):
        labels = _labels(column, rujukan)
        if not labels:
            continue
        if labels not in lists:
            lists[labels] = _listed(book, labels, len(lists) + 1)
        rule = DataValidation("list", formula1=lists[labels], allow_blank=True, showErrorMessage=False)
        rule.promptTitle, rule.prompt, rule.showInputMessage = column.judul[:32], teks.PILIH, True
        letter = get_column_letter(place)
        rule.add(f"{letter}2:{letter}{ROWS + 1}")
        sheet.add_data_validation(rule)


def _labels(column: Column, rujukan: Rujukan) -> tuple[str, ...]:
    if column.kind == "kelurahan":
        return tuple(row["nama"] for row in rujukan.wilayah)
    if column.kind == "titik":
        return tuple(row["nama"] for row in rujukan.titik)
    if column.kind != "pilihan":
        return ()
    pairs = options(column, rujukan)
    is_coded = column.daftar in ("jenis_kotak", "leg", "indikator")
    return tuple(code if is_coded else label for code, label in pairs)


def _listed(book: Workbook, labels: tuple[str, ...], place: int) -> str:
    sheet = book[teks.DAFTAR] if teks.DAFTAR in book.sheetnames else book.create_sheet(teks.DAFTAR)
    sheet.sheet_state = "hidden"
    for row, label in enumerate(labels, 1):
        sheet.cell(row, place, label)
    letter = get_column_letter(place)
    return f"={teks.DAFTAR}!${letter}$1:${letter}${len(labels)}"


def _example(column: Column, part: str) -> str | int | None:
    if part:
        return column.contoh
    if column.kind in ("bilangan", "tps") and column.contoh.isdecimal():
        return int(column.contoh)
    return column.contoh or None


def _guide(sheet: Worksheet, contract: Contract, heads: Sequence[tuple[Column, str, str]]) -> None:
    sheet.append([contract.judul])
    sheet["A1"].font = Font(bold=True, size=14)
    for line in teks.BARIS_PETUNJUK:
        sheet.append([line.format(baris=contract.baris)])
    sheet.append([])
    sheet.append(list(teks.KEPALA))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for column, judul, _ in heads:
        wajib = teks.WAJIB if column.wajib else teks.TIDAK_WAJIB
        sheet.append(
            [judul, wajib, teks.JENIS_ISI[column.kind], column.satuan, column.contoh, column.catatan]
        )
    for letter, width in zip("ABCDEF", (28, 14, 34, 10, 26, 70), strict=True):
        sheet.column_dimensions[letter].width = width


def _repeatable(book: Workbook) -> bytes:
    """The workbook's bytes with fixed times in its archive."""
    written = io.BytesIO()
    book.save(written)
    out = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _fixed_core(content)
            target.writestr(zipfile.ZipInfo(name, _ZIP_MADE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _fixed_core(content: bytes) -> bytes:
    """`save` stamps the time of saving; put the fixed one back."""
    stamp = _MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
