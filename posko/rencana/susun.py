"""From what the queries answer to a question for the solver: groups of stations, units, reserve bases.

Stations of one class in one kelurahan are grouped by their numbers, because where a station stands
inside its kelurahan is in no reference file; so all distances are between kelurahan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from posko.rencana.jarak import Jarak
from posko.rencana.soal import URUTAN, Kelompok, Pangkalan, Pasang, Soal

POLSEK = "polsek"
TETAP = "tetap"  # a lock at the place of the plan so far
BASES = frozenset({"polsek", "gudang_kpu", "gudang_ppk"})

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Setelan:
    """What the officer who asks may set.

    Attributes:
        cadangan: units held back at bases, at most.
        menit: the reserve is to reach any station within so many minutes.
        istirahat_jam: least rest between two duties; 0 asks for none.
        urutan: which of `jauh` and `kelas` decides first.
        kunci: (call-sign, id at which it stays or `TETAP`), the later of two counts.
        ditarik: call-signs not to be sent (sick, needed elsewhere).
        tambahan: pairs of BKO that do not exist yet, to see what they would change.
    """

    cadangan: int = 2
    menit: int = 25
    istirahat_jam: float = 8.0
    urutan: tuple[str, ...] = URUTAN
    kunci: tuple[tuple[str, str], ...] = ()
    ditarik: frozenset[str] = frozenset()
    tambahan: int = 0


def kelompok(tps: Iterable[Row], jarak: Jarak) -> tuple[Kelompok, ...]:
    """Groups by the pattern of their class.

    Args:
        tps: rows of `kekuatan/tps_berpola`.
        jarak: minutes between places.
    """
    by_class: dict[tuple[str, str], list[Row]] = {}
    for row in tps:
        by_class.setdefault((row["kelurahan_kode"], row["kelas"]), []).append(row)
    groups: list[Kelompok] = []
    for (kode, kelas), rows in sorted(by_class.items()):
        size = int(rows[0]["jml_tps"])
        numbers = sorted(int(row["tps_no"]) for row in rows)
        for start in range(0, len(numbers), size):
            chunk = tuple(numbers[start : start + size])
            groups.append(
                Kelompok(
                    id=f"{kode}|{kelas}|{chunk[0]}",
                    kelurahan_kode=kode,
                    nama=str(rows[0]["nama"]),
                    kelas=kelas,
                    tps=chunk,
                    orang=int(rows[0]["jml_polri"]),
                    menit=jarak.menit(POLSEK, kode),
                )
            )
    return tuple(groups)


def pangkalan(
    titik: Iterable[Row], kelurahan: Sequence[str], jarak: Jarak, menit: int
) -> tuple[Pangkalan, ...]:
    """Where a reserve may wait: the Polsek and the large stores, with what each reaches in time."""
    return tuple(
        Pangkalan(
            row["titik_id"],
            row["nama"],
            frozenset(kode for kode in kelurahan if jarak.menit(row["titik_id"], kode) <= menit),
        )
        for row in titik
        if row["jenis"] in BASES
    )


def soal(
    tps: Sequence[Row], pasang: Sequence[Row], titik: Sequence[Row], jarak: Jarak, setelan: Setelan
) -> Soal:
    """The whole question.

    Args:
        tps: rows of `kekuatan/tps_berpola`.
        pasang: rows of `kekuatan/pasang` for the day of duty.
        titik: reference rows of stores and posts.
        jarak: minutes between places.
        setelan: what the officer set.
    """
    groups = kelompok(tps, jarak)
    codes = sorted({group.kelurahan_kode for group in groups})
    bases = pangkalan(titik, codes, jarak, setelan.menit)
    units = _units(pasang, groups, setelan)
    extra = [
        Pasang(f"BKO-TAMBAHAN-{number:02d}", "bko_polres", 2) for number in range(1, setelan.tambahan + 1)
    ]
    return Soal((*units, *extra), groups, bases, setelan.cadangan, setelan.urutan)


def _units(rows: Sequence[Row], groups: Sequence[Kelompok], setelan: Setelan) -> list[Pasang]:
    locks = dict(setelan.kunci)
    units: dict[str, Pasang] = {}
    for row in rows:
        regu = row["regu"]
        # A row without a call-sign is a count and not a unit; a unit that stands twice counts once.
        if not isinstance(regu, str) or regu in units:
            continue
        avoid = row["hindari"]
        old = POLSEK if row["is_cadangan"] else _old_place(row, groups)
        lock = locks.get(regu, "")
        units[regu] = Pasang(
            regu=regu,
            asal=row["asal"],
            orang=int(row["jml_polri"]),
            lama=old,
            hindari=frozenset({avoid}) if isinstance(avoid, str) else frozenset(),
            kunci=old if lock == TETAP else lock,
            halangan=_obstacle(row, setelan),
        )
    return list(units.values())


def _obstacle(row: Row, setelan: Setelan) -> str:
    if row["regu"] in setelan.ditarik:
        return "ditarik"
    if row["keadaan"] == "masalah":
        return "tidak_hadir"
    rest = row["istirahat_menit"]
    known = rest is not None and rest == rest
    return "kurang_istirahat" if known and rest < 60 * setelan.istirahat_jam else ""


def _old_place(row: Row, groups: Sequence[Kelompok]) -> str:
    """The group that shares most stations with the posting so far; "" when it shares none."""
    first, last = row["tps_awal"], row["tps_akhir"]
    if first != first or last != last or first is None or last is None:
        return ""
    shared = [
        (sum(first <= no <= last for no in group.tps), group.id)
        for group in groups
        if group.kelurahan_kode == row["kelurahan_kode"]
    ]
    best = max(shared, key=lambda pair: (pair[0], -len(pair[1]), pair[1]), default=(0, ""))
    return best[1] if best[0] else ""
