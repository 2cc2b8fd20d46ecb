"""Other agencies' lists beside our log: summed per list, the differing rows first, and one file per agency.

A file for an agency holds its own rows and ours, never another agency's. Nobody's number is corrected.
"""

from __future__ import annotations

import io
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font

from posko.brief.serah_terima import Cap
from posko.teks import pencocokan as teks
from posko.teks.umum import susun

URUT = {"berbeda": 0, "hanya_daftar": 1, "hanya_kita": 2, "cocok": 3}
URUT_SEBUT = ("cocok", "berbeda", "hanya_daftar", "hanya_kita")
LEBAR = (26, 14, 12, 20, 6, 9, 12, 12, 9, 48)


def ringkas(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per list, leg and event: both sums and how many rows agree, differ or stand in one only.

    Args:
        rows: answer of `distribusi/pencocokan`.
    """
    counted = rows.assign(**{code: (rows["hasil"] == code).astype("int64") for code in URUT})
    keys = ["sumber", "leg", "peristiwa"]
    sums: dict[str, Any] = dict.fromkeys(("mereka", "kita", *URUT), "sum")
    grouped = counted.groupby(keys, as_index=False, sort=False).agg({"waktu_daftar": "max", **sums})
    told = _words(grouped)
    lists = told[["sumber_kata", "dihitung", "waktu_daftar"]].itertuples(index=False, name=None)
    counts = told[list(URUT_SEBUT)].itertuples(index=False, name=None)
    return told.assign(
        daftar=[teks.daftar(*cells) for cells in lists], hasil=[teks.hitungan(*cells) for cells in counts]
    )


def beda(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that do not agree, in words, differing numbers before rows of one side."""
    apart = rows[rows["hasil"] != "cocok"]
    order = apart["hasil"].map(URUT).sort_values(kind="stable").index
    return kata(apart.loc[order])


def kata(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of the comparison in words; a missing side makes no difference to be reckoned with."""
    both = rows["mereka"].notna() & rows["kita"].notna()
    gap = (rows["kita"] - rows["mereka"]).where(both)
    source = rows["berkas"].fillna("") + " · " + rows["lembar"].fillna("") + " · "
    source = (source + rows["baris"].astype("Int64").astype("string")).where(rows["berkas"].notna(), "")
    told = _words(rows)
    return told.assign(
        hasil_kata=rows["hasil"].map(teks.HASIL),
        hasil_sumber=[
            susun(teks.HASIL[hasil], owner)
            for hasil, owner in zip(rows["hasil"], told["sumber_kata"], strict=True)
        ],
        tps=[f"{int(no):03d}" if no else "" for no in rows["tps_no"]],
        tempat=[
            susun(teks.kotak(name, number, kind), counted, where)
            for name, number, kind, counted, where in zip(
                rows["nama"], rows["tps_no"], rows["jenis"], told["dihitung"], source, strict=True
            )
        ],
        selisih=gap,
        kita_selisih=[teks.kita(*cells) for cells in zip(rows["kita"], gap, strict=True)],
        asal=source,
    )


def buku(rows: pd.DataFrame, sumber: str, cap: Cap) -> bytes:
    """The comparison with one agency's list as a workbook for that agency.

    Args:
        rows: answer of `distribusi/pencocokan`; rows of other lists are left out.
        sumber: whose list.
        cap: stamp of the desk.
    """
    own = kata(rows[rows["sumber"] == sumber])
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = teks.SUMBER[sumber]
    stamp = teks.cap_ekspor(cap.satuan, cap.sampai, cap.kepala_no, cap.kepala_hash, is_contoh=cap.is_contoh)
    for number, line in enumerate((teks.judul_ekspor(sumber), stamp, teks.ARTI), start=1):
        sheet.cell(number, 1, line).font = Font(bold=number == 1)
    sheet.append([])
    sheet.append(list(teks.KOLOM.values()))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = sheet.cell(sheet.max_row + 1, 1)
    for row in own[list(teks.KOLOM)].itertuples(index=False):
        sheet.append([_cell(value) for value in row])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):  # text of a file is never a formula
                cell.data_type = "s"
    for number, width in enumerate(LEBAR):
        sheet.column_dimensions["ABCDEFGHIJ"[number]].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _words(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(sumber_kata=rows["sumber"].map(teks.SUMBER), leg_kata=rows["leg"].map(teks.leg))
    return told.assign(dihitung=told["peristiwa"] + " " + told["leg_kata"])


def _cell(value: Any) -> Any:  # noqa: ANN401 - whatever a cell may hold
    if pd.isna(value):
        return None
    return int(value) if isinstance(value, float) else value
