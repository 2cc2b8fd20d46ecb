"""The boundary in force: taken in from a file, kept with the store, let go again; the newest entry tells.

An entry of kind `batas` names the original bytes and the shapes made of them, both kept as objects. One
without them goes back to the schematic. Nothing is ever deleted.
"""

from __future__ import annotations

from shapely.ops import unary_union

from posko.access import Hak
from posko.core import waktu
from posko.core.errors import LedgerError
from posko.desk.meja import Desk
from posko.figures import skema
from posko.figures.pena import Batas
from posko.store import Entri
from posko.wilayah import Hasil
from posko.wilayah.hasil import ALAS, BATAS

ENTRY = "batas"


def keep_boundary(desk: Desk, nama: str, content: bytes, hasil: Hasil, *, oleh: str) -> Entri:
    """Put a boundary, or roads and rivers, in force from now on.

    Args:
        desk: where it is kept.
        nama: name of the file.
        content: its bytes.
        hasil: what `wilayah.take` made of them.
        oleh: who does it.

    Raises: UserError without the right to upload; DiskError when the disk refuses.
    """
    desk.allow(oleh, Hak.UNGGAH)
    isi = {"nama": nama, "macam": hasil.macam, "ukuran": len(content), "laporan": hasil.laporan}
    return desk.gudang.keep(
        ENTRY, isi, {"asli": content, "hasil": hasil.to_json()}, oleh=oleh, waktu=waktu.now()
    )


def drop_boundary(desk: Desk, macam: str, *, oleh: str) -> Entri:
    """Go back to the schematic (`batas`), or draw no roads and rivers (`alas`)."""
    desk.allow(oleh, Hak.UNGGAH)
    return desk.gudang.record(ENTRY, {"nama": "", "macam": macam}, oleh=oleh, waktu=waktu.now())


def in_force(desk: Desk) -> dict[str, Entri]:
    """The entry in force for `batas` and `alas`, where a file is."""
    found: dict[str, Entri] = {}
    for entri in reversed(desk.history()):
        if entri.jenis == ENTRY:
            found[entri.isi["macam"]] = entri
    return {macam: entri for macam, entri in found.items() if "hasil" in entri.isi}


def read_boundary(desk: Desk, entri: Entri) -> Hasil | None:
    """The shapes of an entry; None when their file is damaged, so that the map falls back and still opens."""
    try:
        return Hasil.from_json(desk.gudang.object(entri.isi["hasil"]))
    except (LedgerError, ValueError):
        return None


def map_shapes(desk: Desk) -> Batas:
    """The shapes every map of this desk stands on: official where a file gives them, else schematic."""
    entries = in_force(desk)
    official = read_boundary(desk, entries[BATAS]) if BATAS in entries else None
    ground = read_boundary(desk, entries[ALAS]) if ALAS in entries else None
    shapes = skema.polygons(desk.rujukan.skema_titik, desk.rujukan.skema_garis)
    known = {kode: shape for kode, shape in (official.bentuk() if official else {}).items() if kode in shapes}
    if known:
        # What stays schematic makes room: two areas never lie over each other.
        taken = unary_union(list(known.values()))
        rest = {kode: shape.difference(taken) for kode, shape in shapes.items() if kode not in known}
        shapes = {kode: shape for kode, shape in (rest | known).items() if not shape.is_empty}
    lines = [(kind, tuple((x, y) for x, y in points)) for kind, points in (ground.garis if ground else [])]
    return Batas(shapes, len(known), tuple(lines), tuple(ground.titik) if ground else ())
