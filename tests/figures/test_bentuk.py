"""This file shows what the map for briefings holds, and what its public version never does."""

import io
from dataclasses import fields

import matplotlib.image
import pytest

from posko.figures import lapisan, peta_bentuk, peta_png
from posko.figures.bentuk import Bidang, Gambar, Garis, Tanda, Tulisan
from posko.figures.lapisan import Jawaban, Tempat
from posko.figures.letak import Letak
from posko.figures.theme import GELAP, TERANG
from tests.figures import frames as f


@pytest.fixture(scope="module")
def tempat(shapes, rujukan) -> Tempat:
    return Tempat(Letak(shapes), {row["titik_id"]: row for row in rujukan.titik})


@pytest.fixture(scope="module")
def jawaban() -> Jawaban:
    return Jawaban(
        f.SAMPAI,
        f.keadaan_wilayah({f.A: "siap", f.B: "masalah", f.C: "tanpa_kabar"}),
        f.kelas_tps({f.A: ["siap", "masalah"], f.B: ["tanpa_kabar"]}),
        f.penjagaan(),
        f.konvoi(),
        f.insiden(),
        f.kunjungan(),
    )


@pytest.fixture(scope="module")
def gambar(jawaban, shapes, tempat) -> Gambar:
    kanvas = peta_bentuk.Kanvas(stempel=("DATA CONTOH",))
    return peta_bentuk.situasi(jawaban, peta_bentuk.Batas(shapes), tempat, kanvas)


def of(gambar: Gambar, kind: type) -> list:
    return [thing for thing in gambar.peta if isinstance(thing, kind)]


def test_areas_are_drawn_by_state_and_gravity_and_silence_is_hatched(gambar) -> None:
    good, bad, mute = of(gambar, Bidang)
    assert (good.pola, bad.pola, mute.pola) == ("", "", "/")
    assert good.tutup < bad.tutup
    assert bad.nama.startswith("Nagri Kaler – masalah berat\n▲ 2 dari 10 TPS bermasalah")


def test_every_layer_is_drawn_and_counted_in_the_key(gambar) -> None:
    counts = {entry.kata: entry.jumlah for entry in gambar.kunci}
    assert counts == {
        "wilayah masalah berat": 1,
        "wilayah tanpa kabar berat": 1,
        "wilayah siap": 1,
        "TPS siap": 1,
        "TPS masalah": 1,
        "TPS tanpa kabar": 1,
        "gudang bermasalah": 1,
        "gudang kosong": 1,
        "pos dan layanan": 4,
        "di jalan, terlambat": 1,
        "kiriman tanpa kabar": 1,
        "insiden terbuka": 1,
        "akan terjadi": 1,
        "kunjungan patroli": 1,
        "patroli dengan temuan": 1,
        "jejak patroli": 1,
    }
    assert len(of(gambar, Tanda)) + len(of(gambar, Garis)) == sum(counts.values()) - 3


def test_the_stamp_says_as_of_when_from_what_and_that_it_is_no_boundary(gambar) -> None:
    assert gambar.stempel == (
        "Data per 13 Feb 06.00 WIB",
        "Letak TPS dan insiden adalah perkiraan di dalam kelurahannya",
        "Sumber: log Posko · Peta skematik – bukan batas resmi",
        "DATA CONTOH",
    )
    drawn = [thing.isi for thing in gambar.rangka if isinstance(thing, Tulisan)]
    assert gambar.judul in drawn
    assert " · ".join(gambar.stempel) in drawn


def test_everything_lies_on_the_canvas(gambar) -> None:
    x, y, width, height = gambar.kotak_peta
    for thing in gambar.peta:
        points = (
            [point for ring in thing.cincin for point in ring]
            if isinstance(thing, Bidang)
            else thing.titik
            if isinstance(thing, Garis)
            else [(thing.x, thing.y)]
        )
        assert all(x - 1 <= a <= x + width + 1 and y - 20 <= b <= y + height + 20 for a, b in points)


def test_an_official_boundary_changes_the_stamp(jawaban, shapes, tempat) -> None:
    gambar = peta_bentuk.situasi(jawaban, peta_bentuk.Batas(shapes, resmi=19), tempat)
    assert "Batas dari berkas resmi yang dimuat" in gambar.stempel[2]
    assert "skematik" not in " ".join([*gambar.stempel, gambar.alt])


def test_layers_that_were_not_asked_are_not_drawn(jawaban, shapes, tempat) -> None:
    bare = Jawaban(jawaban.sampai, jawaban.wilayah)
    gambar = peta_bentuk.situasi(bare, peta_bentuk.Batas(shapes), tempat)
    assert not of(gambar, Tanda)
    assert not of(gambar, Garis)


def test_the_public_map_holds_readiness_and_nothing_that_helps_an_attacker(jawaban, shapes) -> None:
    gambar = peta_bentuk.publik(jawaban, peta_bentuk.Batas(shapes))
    assert {type(thing) for thing in gambar.peta} == {Bidang, Tulisan}
    said = " ".join(
        str(getattr(thing, field.name)) for thing in gambar.unsur for field in fields(thing)
    ) + " ".join([gambar.judul, gambar.alt, *gambar.stempel])
    for word in [
        "gudang",
        "sj-",
        "kiriman",
        "rawan",
        "personel",
        "insiden",
        "patroli",
        "berangkat",
        "masalah",
    ]:
        assert word not in said.lower(), word
    assert gambar.judul == "15 dari 30 TPS dilaporkan siap"
    assert "Versi publik" in gambar.stempel


@pytest.mark.parametrize(
    ("siap", "senyap", "kata"),
    [
        (10, 0, "semua TPS siap"),
        (9, 1, "90 % ke atas siap"),
        (5, 0, "50 sampai 90 % siap"),
        (4, 0, "di bawah 50 % siap"),
        (5, 5, "sebagian besar belum melapor"),
        (0, 10, "sebagian besar belum melapor"),
    ],
)
def test_the_public_scale_never_takes_silence_for_ready(jawaban, shapes, siap, senyap, kata) -> None:
    frame = f.keadaan_wilayah({f.A: "siap"}).assign(tps_siap=siap, tps_senyap=senyap)
    gambar = peta_bentuk.publik(Jawaban(f.SAMPAI, frame), peta_bentuk.Batas(shapes))
    assert [entry.kata for entry in gambar.kunci] == [kata]


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_the_picture_is_a_slide_in_pixels(jawaban, shapes, tempat, tema) -> None:
    gambar = peta_bentuk.situasi(jawaban, peta_bentuk.Batas(shapes), tempat, tema=tema)
    pixels = matplotlib.image.imread(io.BytesIO(peta_png.png(gambar)))
    assert pixels.shape[:2] == (1080, 1920)
    paper = tuple(int(tema.latar[i : i + 2], 16) for i in (1, 3, 5))
    assert tuple(round(255 * part) for part in pixels[2, 2][:3]) == paper
    assert len({tuple(row) for row in (pixels[::9, ::9, :3] * 255).astype(int).reshape(-1, 3)}) > 20


def test_the_svg_speaks(gambar) -> None:
    assert "Peta skematik" in peta_png.svg(gambar).decode()


def test_an_incident_that_is_open_never_fades_away(jawaban, tempat) -> None:
    old = f.insiden().assign(waktu_kejadian=f.waktu(f.jam(1, 0), f.jam(1, 0)))
    points = lapisan.titik(Jawaban(f.SAMPAI, jawaban.wilayah, insiden=old), tempat)
    assert [point.tutup for point in points if point.kode == "terbuka"] == [0.65]
