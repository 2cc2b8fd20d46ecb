"""Where boxes are, cut into the pieces a balance chart draws; the pieces always sum to the boxes.

Names of places come from the event's legs («KPU-PPK»), so another way of the boxes needs no code; a place
passed a second time is on the way home.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from posko.figures import palette
from posko.figures.theme import Tema, marka
from posko.teks import grafik as umum
from posko.teks import grafik_kotak as teks

UNSUR = ("di_jalan", "tanpa_kabar", "selisih_jelas", "selisih_belum_jelas")


@dataclass(frozen=True)
class Bagian:
    """Boxes in one condition at one place; `kode` is "tempat" at a node, else one of `UNSUR`."""

    tahap_urut: int
    kode: str
    label: str
    jumlah: int

    @property
    def singkat(self) -> str:
        """The label where there is little room: the place alone."""
        return self.label.split(" ")[0] if self.kode == "tempat" else umum.LABEL_KEADAAN[self.kode]


@dataclass(frozen=True)
class Rute:
    """Names and shades of all places on the way, by `tahap_urut`."""

    nama: dict[int, str]
    urutan: dict[int, int]

    def marka(self, bagian: Bagian, tema: Tema) -> dict[str, Any]:
        """Plotly marker of a piece."""
        if bagian.kode != "tempat":
            return marka(bagian.kode, tema)
        return {"color": self.hex(bagian, tema), "line": {"color": tema.latar, "width": 1}}

    def hex(self, bagian: Bagian, tema: Tema) -> str:
        """Colour of a piece in text."""
        if bagian.kode != "tempat":
            return palette.rupa(bagian.kode).hex(tema.nama)
        return palette.tempat(self.urutan[bagian.tahap_urut], tema.nama)


def rute(leg: Sequence[str]) -> Rute:
    """Places along the legs, given by code in their order (`KPU-PPK`, `PPK-PPS`, …)."""
    names: dict[int, str] = {}
    shades: dict[int, int] = {}
    seen: list[str] = []
    stops = [leg[0].split("-")[0], *(code.split("-")[-1] for code in leg)] if leg else [""]
    for number, stop in enumerate(stops):
        home = stop in seen
        if not home:
            seen.append(stop)
        names[2 * number] = teks.tempat_pulang(stop) if home else stop
        shades[2 * number] = seen.index(stop)
    for number, code in enumerate(leg):
        names[2 * number + 1] = code.replace("-", "–")
    return Rute(names, shades)


def rute_dari(neraca_per_tahap: pd.DataFrame) -> Rute:
    """The way as the balance itself tells it (columns `tahap_urut`, `leg`)."""
    legs = neraca_per_tahap.dropna(subset=["leg"]).sort_values("tahap_urut")["leg"].drop_duplicates()
    return rute(legs.tolist())


def bagian(frame: pd.DataFrame, way: Rute) -> list[Bagian]:
    """Pieces of a balance in the order of the way, empty ones left out; they sum to `jumlah`.

    Args:
        frame: `tahap_urut`, `jumlah` and the columns of `UNSUR`, in boxes; summed over everything else.
        way: names of the places.
    """
    sums = frame.groupby("tahap_urut")[["jumlah", *UNSUR]].sum().sort_index()
    pieces: list[Bagian] = []
    for stage, row in zip(sums.index, sums.to_dict("records"), strict=True):
        place = way.nama[int(stage)]
        rest = int(row["jumlah"]) - sum(int(row[part]) for part in UNSUR)
        pieces.append(Bagian(int(stage), "tempat", place, rest))
        pieces += [Bagian(int(stage), part, teks.unsur(part, place), int(row[part])) for part in UNSUR]
    return [piece for piece in pieces if piece.jumlah > 0]


def diam(pieces: Sequence[Bagian]) -> bool:
    """Whether nothing was ever recorded to move: all boxes at the start, which is silence and not order."""
    return bool(pieces) and all(piece.tahap_urut == 0 for piece in pieces)


def jumlah(pieces: Sequence[Bagian], kode: str) -> int:
    """Boxes in the condition `kode`, wherever they are."""
    return sum(piece.jumlah for piece in pieces if piece.kode == kode)
