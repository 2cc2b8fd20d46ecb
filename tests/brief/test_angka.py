"""This file shows that every number in a file is the number the query gives at the same instant.

The files are read back as a colleague's program would read them; the queries are asked anew and the sums
are made here, not by the code under test.
"""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from posko.brief.dek import Bagan, Tabel
from posko.core.angka import bulat
from posko.teks import paparan as teks
from tests.brief import baca
from tests.brief.conftest import HARI_H, PAGI, PESANAN

KEADAAN = {"siap": "siap", "masalah": "masalah", "kedaluwarsa": "kedaluwarsa", "tanpa kabar": "tanpa_kabar"}
SAAT = [pytest.param(PAGI, id="h-1"), pytest.param(HARI_H, id="hari-h")]
JENIS = [pytest.param(kind, id=kind) for kind in PESANAN]


def slide_of(dek, berkas, kunci: str, sampai=PAGI):
    place = [one.kunci for one in dek("harian", sampai).slide].index(kunci)
    first = dek("harian", sampai).slide[place].judul
    pages = baca.halaman_pptx(berkas("harian", "pptx", sampai))
    return next(page for page in pages if page.shapes.title.text_frame.text == first)


@pytest.mark.parametrize("sampai", SAAT)
def test_stations_by_kelurahan_are_those_of_the_query(desk, dek, berkas, sampai) -> None:
    asked = desk.ask("kesiapan/per_kelurahan", sampai).set_index("nama")
    ((names, series),) = baca.bagan_slide(slide_of(dek, berkas, "siap", sampai))
    assert sorted(names) == sorted(asked.index)
    for label, values in series.items():
        assert dict(zip(names, values, strict=True)) == asked[KEADAAN[label]].to_dict()
    told = dict.fromkeys(KEADAAN, 0) | {label: sum(values) for label, values in series.items()}
    assert told == {label: asked[column].sum() for label, column in KEADAAN.items()}


@pytest.mark.parametrize("sampai", SAAT)
def test_boxes_sum_to_what_is_due_and_are_where_the_balance_has_them(desk, dek, berkas, sampai) -> None:
    by_place, by_area = baca.bagan_slide(slide_of(dek, berkas, "kotak", sampai))
    assert sum(map(sum, by_place[1].values())) == 3275
    asked = desk.ask("distribusi/neraca_per_kelurahan", sampai)
    sums = {
        name: sum(values[place] for values in by_area[1].values()) for place, name in enumerate(by_area[0])
    }
    assert sums == asked.groupby("nama")["jumlah"].sum().to_dict()
    for label, column in (("tanpa kabar", "tanpa_kabar"), ("selisih belum jelas", "selisih_belum_jelas")):
        for names, series in (by_place, by_area):
            assert sum(series.get(label, [0] * len(names))) == asked[column].sum()


@pytest.mark.parametrize("sampai", SAAT)
def test_legs_strength_and_incidents_are_those_of_the_queries(desk, dek, berkas, sampai) -> None:
    legs = desk.ask("distribusi/leg_ringkas", sampai)
    page = slide_of(dek, berkas, "terlambat", sampai)
    ((names, series),) = baca.bagan_slide(page)
    assert names == legs["nama"].tolist()
    assert series["tiba"] == legs["tiba"].tolist()
    assert [row[1] for row in baca.tabel_slide(page)[0][1:]] == [
        bulat(n) for n in legs["seharusnya"] - legs["tiba"]
    ]

    strength = desk.ask("harian/kekuatan", sampai)
    ((names, series),) = baca.bagan_slide(slide_of(dek, berkas, "kekuatan", sampai))
    lack = dict(zip(names, series.get("kurang", [0] * len(names)), strict=True))
    assert lack == strength.set_index("nama")["kurang"].to_dict()

    dari = dek("harian", sampai).stempel.sampai
    days = desk.ask("insiden/per_hari", sampai, dari=dari.replace(day=dari.day - 6, hour=0, minute=0))
    ((_, series),) = baca.bagan_slide(slide_of(dek, berkas, "tegang", sampai))
    assert {int(name[-1]): sum(values) for name, values in series.items()} == (
        days.groupby("skala")["jumlah"].sum().to_dict()
    )


def test_the_sentence_of_the_first_slide_holds_the_interval_the_query_gives(desk, dek, berkas) -> None:
    counts = desk.ask("kesiapan/jumlah_per_keadaan", PAGI).set_index("keadaan")["jumlah"]
    total, ready, bad = counts.sum(), counts["siap"], counts["masalah"]
    title = baca.halaman_pptx(berkas("harian", "pptx"))[0].shapes.title.text_frame.text
    low, high = round(100 * ready / total), round(100 * (total - bad) / total)
    assert title.startswith(f"H-1: {ready} dari {total} TPS siap, antara {low} % dan {high} %")
    silent = desk.ask("distribusi/neraca_per_tahap", PAGI)["tanpa_kabar"].sum()
    assert f"{silent} kotak tanpa kabar" in title


def test_what_changed_is_the_difference_of_two_answers(desk, dek, berkas) -> None:
    apel = dek().stempel.sampai.replace(day=12)
    (rows,) = baca.tabel_slide(slide_of(dek, berkas, "berubah"))
    told = {row[0]: row[1:3] for row in rows[1:]}
    for name, column in (("Kotak di jalan tanpa kabar", "tanpa_kabar"), ("Kotak di TPS", "jumlah")):
        both = []
        for instant in (apel, PAGI):
            frame = desk.ask("distribusi/neraca_per_tahap", instant)
            frame = frame[frame["tahap_urut"] == 6] if name == "Kotak di TPS" else frame
            both.append(bulat(frame[column].sum()))
        assert told[name] == both


@pytest.mark.parametrize("kind", JENIS)
def test_charts_and_tables_of_the_slides_are_the_deck(dek, berkas, kind) -> None:
    pages = baca.halaman_pptx(berkas(kind, "pptx"))
    found = [chart for page in pages for chart in baca.bagan_slide(page)]
    charts = [
        one for slide in dek(kind).slide for one in slide.blok() if isinstance(one, Bagan) and any(one.total)
    ]
    assert len(found) == len(charts)
    for (names, series), chart in zip(found, charts, strict=True):
        assert names == list(chart.kategori)
        assert series == {one.label: list(one.nilai) for one in chart.deret if any(one.nilai)}
    rows = [row for page in pages for table in baca.tabel_slide(page) for row in table[1:]]
    tables = [one for slide in dek(kind).slide for one in slide.blok() if isinstance(one, Tabel)]
    wanted = [[teks.sel(cell) for cell in row] for one in tables for row in one.baris]
    whole = [row for row in rows if not any(cell.endswith("…") for cell in row)]
    assert [row for row in wanted if row in whole] == [row for row in whole if row in wanted]
    assert sum(len(one.baris) for one in tables) == len([row for row in rows if any(row[1:])])


@pytest.mark.parametrize("kind", JENIS)
def test_every_number_of_the_deck_stands_in_the_pdf_and_the_workbook(dek, berkas, kind) -> None:
    pages = "\n".join(baca.teks_pdf(berkas(kind, "pdf")))
    book = load_workbook(io.BytesIO(berkas(kind, "xlsx")))
    for number, slide in enumerate(dek(kind).slide, start=1):
        cells = [
            cell.value
            for sheet in book.worksheets
            if sheet.title.startswith(f"{number} ")
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for blok in slide.blok():
            if isinstance(blok, Bagan):
                values = [value for one in blok.deret for value in one.nilai if value]
                assert all(bulat(value) in pages for value in values)
                assert set(values) <= set(cells)
                assert all(one.label in pages for one in blok.deret if any(one.nilai))
            if isinstance(blok, Tabel):
                numbers = [cell for row in blok.baris for cell in row if isinstance(cell, int)]
                assert all(bulat(value) in pages for value in numbers)
                assert set(numbers) <= set(cells)
