"""This file shows that an imported boundary stands under every map, survives, and can be let go."""

from dataclasses import replace
from pathlib import Path

import pytest
from shapely.geometry import box

from posko.access import Pelaku, Peran
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, drop_boundary, in_force, keep_boundary, map_shapes
from posko.figures import peta, theme
from posko.wilayah import Hasil

A = "32.14.01.1001"
SHAPE = box(107.44, -6.57, 107.46, -6.55)
HASIL = Hasil("batas", {A: [[list(point) for point in SHAPE.exterior.coords]]}, laporan=["Satu."])
ALAS = Hasil(
    "alas", garis=[("sungai", [[107.44, -6.55], [107.45, -6.54]])], titik=[("Polsek", 107.44, -6.55)]
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(replace(Settings(), data=tmp_path))


def test_without_a_file_the_map_is_schematic_and_nothing_is_begun(desk: Desk) -> None:
    shapes = map_shapes(desk)
    assert (shapes.resmi, len(shapes.bentuk), shapes.dasar) == (0, 19, "Peta skematik – bukan batas resmi")
    assert not desk.folder.exists()


def test_a_boundary_is_kept_with_its_bytes_and_stands_under_the_map(desk: Desk) -> None:
    entri = keep_boundary(desk, "batas.geojson", b"asli", HASIL, oleh="operator")
    assert desk.gudang.object(entri.isi["asli"]) == b"asli"
    shapes = map_shapes(Desk(desk.settings))  # another process
    assert shapes.resmi == 1
    assert shapes.bentuk[A].equals(SHAPE)
    assert shapes.dasar == "Batas resmi 1 kelurahan, 18 lainnya skematik – bukan batas resmi"
    others = [shape for kode, shape in shapes.bentuk.items() if kode != A]
    assert all(shape.intersection(SHAPE).area < 1e-12 for shape in others)
    rows = desk.ask("harian/keadaan_wilayah", desk.opening())
    assert "Batas resmi 1 kelurahan" in theme.alt(peta.situasi_plotly(rows, shapes, desk.opening()))


def test_roads_lie_beside_the_boundary_and_each_can_be_let_go(desk: Desk) -> None:
    keep_boundary(desk, "batas.geojson", b"a", HASIL, oleh="operator")
    keep_boundary(desk, "jalan.geojson", b"b", ALAS, oleh="operator")
    shapes = map_shapes(desk)
    assert shapes.garis == (("sungai", ((107.44, -6.55), (107.45, -6.54))),)
    assert shapes.titik == (("Polsek", 107.44, -6.55),)
    drop_boundary(desk, "batas", oleh="operator")
    assert set(in_force(desk)) == {"alas"}
    assert map_shapes(desk).resmi == 0
    keep_boundary(desk, "batas.geojson", b"a", HASIL, oleh="operator")
    assert map_shapes(desk).resmi == 1


def test_the_store_checks_the_files_of_a_boundary_and_a_damaged_one_is_not_drawn(desk: Desk) -> None:
    entri = keep_boundary(desk, "batas.geojson", b"asli", HASIL, oleh="operator")
    assert desk.verify().masalah == []
    name = entri.isi["hasil"]
    (desk.folder / "objek" / name[:2] / name).write_bytes(b"{}")
    assert desk.verify().masalah == [f"object {name} has changed"]
    assert map_shapes(desk).resmi == 0


def test_who_may_not_upload_may_not_change_the_map(desk: Desk) -> None:
    with pytest.raises(UserError):
        keep_boundary(desk, "b.geojson", b"", HASIL, oleh=Pelaku("tamu", Peran.PENINJAU))
    with pytest.raises(UserError):
        drop_boundary(desk, "batas", oleh=Pelaku("tamu", Peran.PENINJAU))
