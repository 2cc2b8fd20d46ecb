"""The custody sheet of one shipment as a PDF draft, made without a browser and without a network.

It is a draft in every line: what is on record is printed, everything else is left to be written by hand, and
only the signatures make it a paper. Posts sign, never names that we would have to keep.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
from fpdf import FPDF
from fpdf.enums import TableBordersLayout, XPos, YPos
from fpdf.fonts import FontFace

from posko.core import waktu
from posko.core.angka import bulat
from posko.teks import pengawalan as teks

FONT = "Helvetica"
GREY = (90, 90, 90)
WIDTHS = (8, 28, 10, 15, 52, 12, 14, 19, 22, 16)
ALIGN = ("RIGHT", "LEFT", "CENTER", "LEFT", "LEFT", "RIGHT", "RIGHT", "LEFT", "LEFT", "LEFT")


@dataclass(frozen=True)
class Cap:
    """What every page of the sheet carries: station, instant, ledger head, whether the data is made up."""

    satuan: str
    sampai: datetime
    kepala_no: int
    kepala_hash: str
    is_contoh: bool


class _Sheet(FPDF):
    def __init__(self, cap: Cap) -> None:
        super().__init__(format="A4")
        self.cap = cap
        self.set_margins(15, 14, 15)
        self.set_auto_page_break(auto=True, margin=18)
        self.set_creation_date(cap.sampai)  # the same sheet has the same bytes
        self.set_title(teks.SURAT_JUDUL)
        self.set_lang("id")

    def footer(self) -> None:
        cap = self.cap
        self.set_y(-13)
        self.set_font(FONT, size=7.5)
        self.set_text_color(*GREY)
        said = teks.surat_kaki(cap.sampai, cap.kepala_no, cap.kepala_hash, is_contoh=cap.is_contoh)
        self.cell(130, 4, _plain(said))
        self.cell(0, 4, _plain(teks.surat_halaman(self.page_no())), align="R")
        self.set_text_color(0)

    def say(self, text: str, size: float = 10, style: str = "", align: str = "L") -> None:
        self.set_font(FONT, style=style, size=size)
        self.multi_cell(0, size / 2, _plain(text), align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def draft(kiriman: Mapping[str, Any], isi: pd.DataFrame, cap: Cap) -> bytes:
    """The sheet as PDF.

    Args:
        kiriman: a row of `distribusi/pengawalan`.
        isi: answer of `distribusi/isi_kiriman` for it.
        cap: stamp of the desk.
    """
    pdf = _Sheet(cap)
    pdf.add_page()
    pdf.say(cap.satuan.upper(), 9, "B")
    pdf.ln(2)
    pdf.say(teks.SURAT_JUDUL, 13, "B", "C")
    pdf.say(teks.SURAT_KONSEP, 8.5, "I", "C")
    if cap.is_contoh:
        pdf.say("DATA CONTOH", 10, "B", "C")
    pdf.ln(2)
    pdf.say(teks.surat_buka(waktu.hari_tanggal(cap.sampai)))
    pdf.ln(2)
    _head(pdf, kiriman, isi)
    pdf.ln(3)
    _lines(pdf, isi)
    pdf.ln(3)
    _remarks(pdf, isi)
    _signatures(pdf, kiriman)
    return bytes(pdf.output())


def _head(pdf: _Sheet, kiriman: Mapping[str, Any], isi: pd.DataFrame) -> None:
    crew = "" if pd.isna(kiriman["pengawal"]) else f" + {bulat(kiriman['pengawal'])} orang"
    values = {
        "leg": teks.leg(kiriman["leg"]),
        "surat_jalan": kiriman["surat_jalan"],
        "bast": kiriman["bast"],
        "sprin": kiriman["sprin"],
        "kendaraan": teks.beberapa(kiriman["kendaraan"], int(kiriman["jml_kendaraan"])),
        "padal": teks.beberapa(kiriman["padal"], int(kiriman["jml_padal"])) + crew,
        "berangkat": _clock(isi["waktu_berangkat"].min()),
        "tiba": _clock(isi["waktu_tiba"].max()) if isi["waktu_tiba"].notna().all() else "",
    }
    for name, label in teks.SURAT_RINGKAS.items():
        pdf.set_font(FONT, size=9.5)
        pdf.cell(42, 5.2, _plain(label))
        pdf.cell(0, 5.2, _plain(f": {_or_dots(values[name])}"), new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _lines(pdf: _Sheet, isi: pd.DataFrame) -> None:
    pdf.set_font(FONT, size=8)
    pdf.set_draw_color(150, 150, 150)
    bold = FontFace(emphasis="BOLD", fill_color=(238, 240, 243))
    with pdf.table(
        col_widths=WIDTHS,
        text_align=ALIGN,
        line_height=4.6,
        headings_style=bold,
        borders_layout=TableBordersLayout.ALL,
        padding=0.6,
    ) as table:
        _row(table, teks.SURAT_KOLOM)
        for number, line in enumerate(isi.to_dict("records"), start=1):
            _row(table, _cells(number, {str(k): v for k, v in line.items()}))
        totals = (isi["kirim"].sum(), isi["terima"].sum() if isi["terima"].notna().all() else None)
        _row(table, ("", teks.SURAT_TOTAL, "", "", "", *map(_count, totals), "", "", ""))


def _cells(number: int, line: dict[str, Any]) -> Sequence[str]:
    return (
        str(number),
        line["nama"],
        f"{int(line['tps_no']):03d}" if line["tps_no"] else "",
        line["jenis"],
        line["kotak_id"],
        _count(line["kirim"]),
        _count(line["terima"]),
        _word(line["segel_kirim"]),
        _arrived_seal(line),
        teks.KONDISI.get(_word(line["kondisi"]), ""),
    )


def _arrived_seal(line: Mapping[Any, Any]) -> str:
    left, came = _word(line["segel_kirim"]), _word(line["segel_terima"])
    return f"{came} *" if left and came and left != came else came


def _row(table: Any, cells: Sequence[str]) -> None:  # noqa: ANN401 - fpdf2 does not name the type
    row = table.row()
    for cell in cells:
        row.cell(_plain(cell))


def _remarks(pdf: _Sheet, isi: pd.DataFrame) -> None:
    waiting = int(isi["terima"].isna().sum())
    told = (
        teks.surat_belum(waiting)
        if waiting
        else teks.surat_selisih(int(isi["kirim"].sum()), int(isi["terima"].sum()))
    )
    pdf.say(told, 9.5)
    if any(_arrived_seal(line).endswith("*") for line in isi.to_dict("records")):
        pdf.say(teks.SURAT_SEGEL, 9.5)
    pdf.say(teks.SURAT_CATATAN, 9.5)
    for _ in range(2):
        pdf.ln(6)
        pdf.set_draw_color(150, 150, 150)
        pdf.line(pdf.l_margin, pdf.get_y(), pdf.w - pdf.r_margin, pdf.get_y())
    pdf.ln(4)


def _signatures(pdf: _Sheet, kiriman: Mapping[str, Any]) -> None:
    """Three blocks side by side, never torn from each other."""
    if pdf.get_y() > pdf.h - 62:
        pdf.add_page()
    width = pdf.epw / 3
    posts = (kiriman["penyerah"], kiriman["padal"], kiriman["penerima"])
    for height, texts in (
        (5, teks.SURAT_PIHAK),
        (5, tuple(_or_dots(post) for post in posts)),
        (22, ("", "", "")),
        (5, (f"( {teks.TITIK} )",) * 3),
    ):
        pdf.set_font(FONT, size=9.5)
        for text in texts:
            pdf.cell(width, height, _plain(text), align="C")
        pdf.ln(height)


def _plain(text: object) -> str:
    """Signs that the built-in fonts draw; any other becomes a question mark and stays visible as one."""
    return str(text).encode("latin-1", "replace").decode("latin-1")


def _or_dots(value: Any) -> str:  # noqa: ANN401 - a cell of any kind
    return _word(value) or teks.TITIK


def _word(value: Any) -> str:  # noqa: ANN401 - a cell of any kind
    return "" if value is None or pd.isna(value) else str(value)


def _count(value: Any) -> str:  # noqa: ANN401 - a cell of any kind
    return "" if value is None or pd.isna(value) else bulat(int(value))


def _clock(value: Any) -> str:  # noqa: ANN401 - a timestamp or nothing
    return "" if pd.isna(value) else f"{waktu.tanggal(value)} pukul {waktu.jam(value)} WIB"
