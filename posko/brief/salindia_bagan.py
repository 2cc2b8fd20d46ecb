"""Native charts: numbers stay editable, patterns survive a grey print, no name becomes a formula.

The library writes a hidden workbook behind each chart and would take a name that begins with `=` for a
formula; here it may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.oxml import parse_xml
from pptx.util import Pt
from xlsxwriter import Workbook

from posko.brief import huruf
from posko.brief.bagan import JUDUL, kunci
from posko.brief.dek import Bagan, Deret
from posko.brief.kanvas import LEMAH, TINTA, Bingkai, alas, tinta_di
from posko.brief.salindia_isi import HURUF, Bentuk, Gaya, isi, kotak, teks_di, warna
from posko.core.angka import bulat

JENIS = {"batang": XL_CHART_TYPE.BAR_STACKED, "kolom": XL_CHART_TYPE.COLUMN_STACKED}
UKURAN = 10.0
RUANG = 0.62  # share of the frame that surely is plot
# 2.586 and not 2,586 on any office PC, and nothing for nought.
KECIL, RIBUAN = "0;;", '[=0]"";[>=1000]0"."000;0'
ALAS = (
    '<c:spPr xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:solidFill><a:srgbClr val="{}"/></a:solidFill></c:spPr>'
)
TERBIT = datetime(2000, 1, 1, tzinfo=UTC)
HAPUS = (
    '<c:dLbl xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:idx val="{}"/><c:delete val="1"/></c:dLbl>'
)


class _Buku(CategoryWorkbookWriter):
    """The workbook behind a chart, in which text is text."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - a stream
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        workbook = Workbook(xlsx_file, options)
        workbook.set_properties({"created": TERBIT.replace(tzinfo=None)})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class _Data(CategoryChartData):
    @property
    def _workbook_writer(self) -> _Buku:
        return _Buku(self)  # type: ignore[no-untyped-call]


def tambah_bagan(shapes: Bentuk, bagan: Bagan, bingkai: Bingkai) -> None:
    """Title as text, chart as chart, note as text."""
    y, bawah = bingkai.y, bingkai.bawah
    if bagan.judul:
        lines = huruf.lipat(bagan.judul, JUDUL, bingkai.w, tebal=True)
        high = len(lines) * JUDUL * huruf.BARIS + 2
        teks_di(
            shapes,
            "judul bagan",
            Bingkai(bingkai.x, y, bingkai.w, high),
            [(bagan.judul, Gaya(JUDUL, TINTA, tebal=True))],
        )
        y += high
    if bagan.catatan:
        bawah -= 14
        teks_di(
            shapes,
            "catatan bagan",
            Bingkai(bingkai.x, bawah, bingkai.w, 14),
            [(bagan.catatan, Gaya(9.5, LEMAH))],
        )
    shown = kunci(bagan)
    data = _Data()  # type: ignore[no-untyped-call]
    data.categories = [kategori(bagan, place, bingkai.w) for place in range(len(bagan.kategori))]
    for one in shown:
        data.add_series(one.label, one.nilai)  # type: ignore[no-untyped-call]
    if not shown or not bagan.kategori:
        teks_di(
            shapes, "bagan kosong", Bingkai(bingkai.x, y, bingkai.w, 20), [(bagan.kosong, Gaya(12, LEMAH))]
        )
        return
    frame = shapes.add_chart(JENIS[bagan.jenis], *kotak(Bingkai(bingkai.x, y, bingkai.w, bawah - y)), data)
    frame.name = bagan.judul or "bagan"
    _dandani(frame.chart, bagan, shown, bingkai.w)


def kategori(bagan: Bagan, place: int, ruang: float) -> str:
    """Name of a bar, with the numbers that are too small to stand in it."""
    if bagan.jenis == "kolom":
        return f"{bagan.kategori[place]}  ({bulat(bagan.total[place])})"
    small = [
        f"{one.rias.simbol} {bulat(one.nilai[place])}"
        for one in bagan.deret
        if one.nilai[place] and _sempit(bagan, one.nilai[place], ruang)
    ]
    return "  ".join([bagan.kategori[place], *small])


def _sempit(bagan: Bagan, nilai: int, ruang: float) -> bool:
    scale = ruang * RUANG / max(*bagan.total, 1)
    return nilai * scale < huruf.lebar(bulat(nilai), UKURAN) + 2


def _dandani(chart: Bentuk, bagan: Bagan, shown: list[Deret], ruang: float) -> None:
    chart.font.name, chart.font.size = HURUF, Pt(UKURAN)
    chart.has_title = False
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    axis, numbers = chart.category_axis, chart.value_axis
    axis.reverse_order = bagan.jenis == "batang"
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = warna(LEMAH)
    numbers.visible = False
    numbers.has_major_gridlines = False
    numbers.minimum_scale = 0
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 32, 100
    form = RIBUAN if max(bagan.total, default=0) >= 1000 else KECIL
    for series, one in zip(plot.series, shown, strict=True):
        isi(series.format, one.rias)
        labels = series.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = form, False
        labels.position = XL_LABEL_POSITION.CENTER
        labels._element.get_or_add_txPr().bodyPr.set("wrap", "none")
        labels.font.size, labels.font.name = Pt(UKURAN), HURUF
        if one.rias.pola:  # a number on a pattern needs a ground of its own
            labels._element.get_or_add_txPr().addprevious(parse_xml(ALAS.format(alas(one.rias).hex[1:])))
        labels.font.color.rgb = warna(tinta_di(one.rias))
        for place, value in enumerate(one.nilai):
            if value and bagan.jenis == "batang" and _sempit(bagan, value, ruang):
                labels._element.insert(_sisip(labels), parse_xml(HAPUS.format(place)))


def _sisip(labels: Bentuk) -> int:
    """Place of the next label of a single point: those come first, in order."""
    return sum(child.tag.endswith("}dLbl") for child in labels._element)
