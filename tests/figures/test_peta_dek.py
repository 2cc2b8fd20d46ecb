"""This file shows that the map on the screen draws what the answers say, asks nobody, and grows with care."""

import json

import pytest

from posko.figures import kunci_peta, lapisan, palette, peta_dek
from posko.figures.letak import Letak
from posko.figures.peta_bentuk import Batas, situasi
from posko.figures.peta_dek import Pandang
from posko.figures.theme import GELAP, TERANG
from tests.figures import frames as f


@pytest.fixture(scope="module")
def tempat(shapes, rujukan) -> lapisan.Tempat:
    return lapisan.Tempat(Letak(shapes), {row["titik_id"]: row for row in rujukan.titik})


@pytest.fixture(scope="module")
def jawaban() -> lapisan.Jawaban:
    return lapisan.Jawaban(
        f.SAMPAI,
        f.keadaan_wilayah({f.A: "siap", f.B: "masalah", f.C: "tanpa_kabar"}),
        f.kelas_tps({f.A: ["siap", "masalah"], f.B: ["tanpa_kabar"]}),
        f.penjagaan(),
        f.konvoi(),
        f.insiden(),
        f.kunjungan(),
    )


def layers(deck) -> dict[str, dict]:
    return {layer["id"]: layer for layer in json.loads(deck.to_json())["layers"]}


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_the_deck_calls_nobody(jawaban, shapes, tempat, tema) -> None:
    deck = peta_dek.dek(jawaban, Batas(shapes), tempat, Pandang(), tema)
    assert "http" not in deck.to_json()
    assert deck.map_provider is None


def test_the_deck_draws_the_same_things_as_the_picture(jawaban, shapes, tempat) -> None:
    drawn = layers(peta_dek.dek(jawaban, Batas(shapes), tempat, Pandang()))
    areas = {cell["kunci"]: cell for cell in drawn["wilayah"]["data"]}
    trouble = areas[f"wilayah:{f.B}"]
    assert tuple(trouble["warna"][:3]) == palette.rgb(palette.rupa("masalah").hex("terang"))
    assert trouble["ket"].splitlines()[0] == "Nagri Kaler – masalah berat"
    assert [row["label"] for row in drawn["nama"]["data"]] == [
        "● Nagri Kidul",
        "▲2 Nagri Kaler",
        "○5 Cilangkap",
    ]
    marks = drawn["titik"]["data"] + drawn["lambang"]["data"]
    entries = {entry.kata: entry.jumlah for entry in situasi(jawaban, Batas(shapes), tempat).kunci}
    lines = {row["kunci"] for row in drawn["jalur"]["data"]}
    assert len(marks) + len(lines) == sum(count for word, count in entries.items() if "wilayah" not in word)
    assert drawn["nama"]["characterSet"] == "auto"


def test_silence_is_hatched_and_nothing_else_is(jawaban, shapes, tempat) -> None:
    drawn = layers(peta_dek.dek(jawaban, Batas(shapes), tempat, Pandang()))
    west, south, east, north = shapes[f.C].bounds
    points = [point for row in drawn["arsir"]["data"] for point in row["jalan"]]
    assert len(points) > 6
    assert all(west - 1e-4 <= x <= east + 1e-4 and south - 1e-4 <= y <= north + 1e-4 for x, y in points)


def test_choosing_an_area_fits_the_map_to_it(shapes) -> None:
    whole, near = (peta_dek.pandangan(shapes, Pandang(kode)) for kode in ("", f.A))
    assert near["zoom"] > whole["zoom"] + 1
    west, south, east, north = shapes[f.A].bounds
    assert west < near["longitude"] < east
    assert south < near["latitude"] < north


def test_rows_go_behind_an_address_where_there_is_one(jawaban, shapes, tempat) -> None:
    kept: dict[str, bytes] = {}

    def put(name: str, rows: bytes) -> str:
        kept[name] = rows
        return f"/media/{name}.json"

    drawn = layers(peta_dek.dek(jawaban, Batas(shapes), tempat, Pandang(), muat=put))
    inline = layers(peta_dek.dek(jawaban, Batas(shapes), tempat, Pandang()))
    assert drawn["titik"]["data"] == "/media/titik.json"
    assert {name: json.loads(rows) for name, rows in kept.items()} == {
        name: layer["data"] for name, layer in inline.items()
    }


def test_many_stations_become_counts_and_those_of_the_chosen_area_stay(jawaban, shapes, tempat) -> None:
    states = {f.A: ["siap"] * 4000, f.B: ["siap"] * 3000 + ["masalah"] * 20, f.C: ["tanpa_kabar"] * 10}
    many = lapisan.titik(lapisan.Jawaban(f.SAMPAI, jawaban.wilayah, f.kelas_tps(states)), tempat)
    assert len(many) == 7030
    marks = peta_dek.ringkas(many, tempat)
    assert sorted(mark.keterangan.split(" TPS")[0] for mark in marks) == ["10", "20", "3.000", "4.000"]
    near = peta_dek.ringkas(many, tempat, f.C)
    assert len(near) == 3 + 10
    few = [point for point in many if point.kelurahan_kode == f.C]
    assert peta_dek.ringkas(few, tempat) == few


def test_every_entry_of_the_key_has_a_mark(jawaban, shapes, tempat) -> None:
    points, ways = lapisan.titik(jawaban, tempat), lapisan.jalur(jawaban, tempat)
    entries = kunci_peta.kunci(jawaban.wilayah.to_dict("records"), points, ways, TERANG)
    assert [kunci_peta.simbol(entry) for entry in entries[:3]] == ["▓", "▨", "░"]
    assert all(kunci_peta.simbol(entry) for entry in entries)
