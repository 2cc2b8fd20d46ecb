"""What a posting proposal is asked and what it answers: units, groups of stations, bases of the reserve.

A unit is a call-sign with a number of officers, usually a pair; nobody's name or number is ever here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# How much it weighs to leave a group of this class short.
BOBOT_KELAS = {"khusus": 4, "sangat_rawan": 3, "rawan": 2, "kurang_rawan": 1}
URUTAN = ("jauh", "kelas")  # the farthest stations before the classes; a commander may turn it round

Tempat = Mapping[str, str]  # regu -> id of a group or a base; a unit that is absent here stays unplaced


@dataclass(frozen=True)
class Pasang:
    """One unit of the day.

    Attributes:
        regu: call-sign.
        asal: organik or which BKO.
        orang: officers in it.
        lama: id of the group or base of the plan so far, "" when it has none.
        hindari: codes of kelurahan in which it is not to serve.
        kunci: id of the group or base at which it must stay, "" when free.
        halangan: why it cannot be sent (`tidak_hadir`, `kurang_istirahat`, `ditarik`), "" when it can.
    """

    regu: str
    asal: str
    orang: int
    lama: str = ""
    hindari: frozenset[str] = frozenset()
    kunci: str = ""
    halangan: str = ""


@dataclass(frozen=True)
class Kelompok:
    """Stations of one class in one kelurahan that one pattern guards together; `menit` from the Polsek."""

    id: str
    kelurahan_kode: str
    nama: str
    kelas: str
    tps: tuple[int, ...]
    orang: int
    menit: int


@dataclass(frozen=True)
class Pangkalan:
    """A place where a reserve may wait, and the kelurahan it reaches in time."""

    id: str
    nama: str
    jangkau: frozenset[str]


@dataclass(frozen=True)
class Soal:
    """Everything a proposal depends on; equal questions have equally good answers."""

    pasang: tuple[Pasang, ...]
    kelompok: tuple[Kelompok, ...]
    pangkalan: tuple[Pangkalan, ...] = ()
    cadangan: int = 0  # units that may wait at bases, at most
    urutan: tuple[str, ...] = URUTAN

    @property
    def siap(self) -> tuple[Pasang, ...]:
        """The units that can be sent."""
        return tuple(unit for unit in self.pasang if not unit.halangan)

    @property
    def tps_per_kelurahan(self) -> dict[str, int]:
        """Stations by kelurahan code."""
        counts: dict[str, int] = {}
        for group in self.kelompok:
            counts[group.kelurahan_kode] = counts.get(group.kelurahan_kode, 0) + len(group.tps)
        return counts


@dataclass(frozen=True)
class Tahap:
    """One level of the objective: what was reached, what cannot be beaten, and how long it took."""

    nama: str
    nilai: int
    batas: int
    detik: float

    @property
    def jarak(self) -> int:
        """The stated gap: 0 when nothing better exists."""
        return self.nilai - self.batas


@dataclass(frozen=True)
class Usulan:
    """A proposed plan: places by call-sign, the levels it was solved to, locks that could not be kept."""

    tempat: dict[str, str]
    tahap: tuple[Tahap, ...]
    kunci_lepas: tuple[str, ...] = ()
    is_dihentikan: bool = False
    detik: float = 0.0
    catatan: tuple[str, ...] = field(default=())
