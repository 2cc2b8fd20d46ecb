import pytest
from shapely.geometry import Point
from shapely.ops import unary_union

from posko.core.rujukan import read_csv
from posko.core.settings import REF
from posko.figures import palette, peta, skema, theme
from posko.figures.pena import Batas
from posko.figures.theme import TERANG
from tests.figures.frames import NAMA, SAMPAI, A, B, C, keadaan_wilayah


def test_every_kelurahan_has_a_shape_and_they_fill_the_outline_without_overlap(shapes, rujukan) -> None:
    assert set(shapes) == set(rujukan.kelurahan)
    whole = unary_union(list(shapes.values()))
    assert sum(shape.area for shape in shapes.values()) == pytest.approx(whole.area, rel=1e-6)
    assert whole.geom_type == "Polygon"
    assert all(shape.is_valid and shape.area > 0 for shape in shapes.values())


def test_neighbours_on_the_map_are_the_neighbours_of_the_list(shapes, rujukan) -> None:
    listed = {
        frozenset((kode, other))
        for kode, row in rujukan.kelurahan.items()
        for other in row["tetangga"].split("|")
        if other
    }
    drawn = skema.bertetangga(shapes)
    assert len(listed) == 38
    assert listed - drawn == set()
    assert len(drawn - listed) <= 1


def test_each_known_point_lies_in_its_own_kelurahan(shapes) -> None:
    for row in read_csv(REF / "skema_titik.csv"):
        assert shapes[row["kelurahan_kode"]].buffer(1e-9).covers(Point(float(row["lon"]), float(row["lat"])))


def test_names_are_kept_apart(shapes, rujukan) -> None:
    names = {kode: f"▲ {row['nama']}" for kode, row in rujukan.kelurahan.items()}
    placed = skema.labels(names, shapes, 380)
    assert set(placed) == set(names)
    _, south, _, north = unary_union(list(shapes.values())).bounds
    scale = 380 / (north - south)
    middle = {kode: (lon * scale + dx, -lat * scale + dy) for kode, (lon, lat, dx, dy) in placed.items()}
    lines = sorted(y for _, y in middle.values())
    assert len(lines) == 19
    for one in middle:
        for other in middle:
            if one < other and abs(middle[one][1] - middle[other][1]) < 10:
                assert abs(middle[one][0] - middle[other][0]) > 40, (names[one], names[other])


def fills(fig) -> dict[str, tuple[str, str | None]]:
    return {
        trace.text.split(" –")[0]: (trace.fillcolor, trace.fillpattern.shape)
        for trace in fig.data
        if trace.fill == "toself"
    }


def test_the_map_as_svg_colours_by_meaning_and_hatches_silence(shapes) -> None:
    fig = peta.situasi_plotly(
        keadaan_wilayah({A: "siap", B: "masalah", C: "tanpa_kabar"}), shapes, SAMPAI, TERANG
    )
    drawn = fills(fig)
    red = ",".join(map(str, palette.rgb(palette.rupa("masalah").hex("terang"))))
    assert drawn["Nagri Kaler"][0].startswith(f"rgba({red},")
    assert drawn["Nagri Kaler"][1] is None
    assert drawn["Cilangkap"][1] == "/"
    said = [note.text for note in fig.layout.annotations]
    assert {"● Nagri Kidul", "▲2 Nagri Kaler", "○5 Cilangkap"} <= set(said)
    assert said[-1] == "Peta skematik – bukan batas resmi · Data per 13 Feb 06.00 WIB"
    assert fig.layout.yaxis.scaleanchor == "x"


@pytest.mark.parametrize(
    ("states", "title"),
    [
        (("siap", "siap", "siap"), "3 kelurahan siap menurut kabar terakhir"),
        (
            ("siap", "masalah", "tanpa_kabar"),
            "2 dari 3 kelurahan berat: Nagri Kaler, Cilangkap; 1 tanpa kabar",
        ),
        (("kedaluwarsa", "siap", "siap"), "1 dari 3 kelurahan belum siap, tidak ada yang berat"),
        (("tanpa_kabar", "tanpa_kabar", "tanpa_kabar"), "Semua 3 kelurahan tanpa kabar"),
    ],
)
def test_the_title_never_takes_silence_for_safety(shapes, states: tuple[str, ...], title: str) -> None:
    frame = keadaan_wilayah(dict(zip(NAMA, states, strict=True)))
    fig = peta.situasi_plotly(frame, shapes, SAMPAI, TERANG)
    assert theme.judul(fig) == title
    assert title in theme.alt(fig)


def test_gravity_is_depth_and_never_hue(shapes) -> None:
    frame = keadaan_wilayah({A: "masalah", B: "masalah", C: "masalah"}).assign(tingkat=[1, 2, 3])
    grounds = [trace.fillcolor for trace in peta.situasi_plotly(frame, shapes, SAMPAI, TERANG).data]
    hues, depths = zip(*(ground.rsplit(",", 1) for ground in grounds), strict=True)
    assert len(set(hues)) == 1
    assert [float(depth.rstrip(")")) for depth in depths] == sorted(float(d.rstrip(")")) for d in depths)


def test_an_official_boundary_is_said_to_be_one(shapes) -> None:
    fig = peta.situasi_plotly(keadaan_wilayah({A: "siap"}), Batas(shapes, resmi=19), SAMPAI, TERANG)
    assert "skematik" not in fig.layout.annotations[-1].text + theme.alt(fig)


def test_silence_beside_a_problem_is_marked(shapes) -> None:
    frame = keadaan_wilayah({A: "masalah"}).assign(kotak_senyap=3)
    said = [note.text for note in peta.situasi_plotly(frame, shapes, SAMPAI, TERANG).layout.annotations]
    assert "▲2 Nagri Kidul ○" in said
