"""Small questions about postings, drawn or written down, and the best plan found by trying all of them."""

from __future__ import annotations

from itertools import product

from hypothesis import strategies as st

from posko.rencana import nilai, periksa
from posko.rencana.soal import Kelompok, Pangkalan, Pasang, Soal
from posko.rencana.usul import kunci_terpakai

DESA = ("A", "B", "C")
KELAS = ("kurang_rawan", "rawan", "sangat_rawan", "khusus")


def kelompok(
    kode: str, kelas: str = "kurang_rawan", awal: int = 1, orang: int = 2, menit: int = 10
) -> Kelompok:
    return Kelompok(f"{kode}|{kelas}|{awal}", kode, f"Desa {kode}", kelas, (awal, awal + 1), orang, menit)


def pasang(nomor: int, **lain: object) -> Pasang:
    return Pasang(f"P{nomor}", "organik", **{"orang": 2, **lain})


def terbaik(soal: Soal) -> tuple[int, ...]:
    """The best value of all plans, by trying every one of them."""
    locks, _ = kunci_terpakai(soal)
    places = ["", *(group.id for group in soal.kelompok), *(base.id for base in soal.pangkalan)]
    choices = [[locks[u.regu]] if u.regu in locks else places for u in soal.siap]
    best: tuple[int, ...] | None = None
    for chosen in product(*choices):
        plan = {u.regu: place for u, place in zip(soal.siap, chosen, strict=True) if place}
        if not periksa.pelanggaran(soal, plan):
            value = tuple(nilai.nilai(soal, plan).values())
            best = value if best is None else min(best, value)
    assert best is not None
    return best


@st.composite
def soal_kecil(draw: st.DrawFn) -> Soal:
    """At most four units, three groups and two bases; every rule may bite."""
    groups = tuple(
        kelompok(
            draw(st.sampled_from(DESA)),
            draw(st.sampled_from(KELAS)),
            awal=10 * number + 1,
            orang=draw(st.sampled_from((1, 2, 4))),
            menit=draw(st.integers(0, 40)),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    bases = tuple(
        Pangkalan(f"pos{n}", f"Pos {n}", frozenset(draw(st.sets(st.sampled_from(DESA)))))
        for n in range(draw(st.integers(0, 2)))
    )
    ids = [group.id for group in groups] + [base.id for base in bases]
    units = tuple(
        pasang(
            number,
            orang=draw(st.sampled_from((1, 2, 2))),
            lama=draw(st.sampled_from(["", *ids])),
            hindari=frozenset(draw(st.sets(st.sampled_from(DESA), max_size=1))),
            kunci=draw(st.sampled_from(["", "", "", *ids])),
            halangan=draw(st.sampled_from(["", "", "", "tidak_hadir"])),
        )
        for number in range(draw(st.integers(1, 4)))
    )
    order = draw(st.sampled_from((("jauh", "kelas"), ("kelas", "jauh"))))
    return Soal(units, groups, bases, draw(st.integers(0, 2)), order)
