"""Print what the proposals of the sample are worth: seconds, gap, changes, and other splits beside them.

Run with `python -m bench.rencana`. Nothing here asserts; `tests/rencana` does.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from datetime import timedelta

from posko.core.settings import Settings
from posko.desk import Desk
from posko.rencana import jarak, kawal, nilai, pembanding, periksa, rute, susun
from posko.rencana.periksa_kawal import pelanggaran
from posko.rencana.soal import Pasang, Soal, Usulan
from posko.rencana.usul import usul


def say(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def question(desk: Desk, setelan: susun.Setelan) -> Soal:
    """The sample's voting day as seen on H-1 06.00."""
    sampai = desk.opening()
    ways = jarak.baca(desk.rujukan.wilayah, desk.rujukan.titik, desk.rujukan.tempuh)
    stations = desk.ask("kekuatan/tps_berpola", sampai).to_dict("records")
    units = desk.ask("kekuatan/pasang", sampai, hari=sampai + timedelta(days=1)).to_dict("records")
    return susun.soal(stations, units, desk.rujukan.titik, ways, setelan)


def postings(desk: Desk) -> None:
    """Proposal, its gap and its time, beside both other splits; then one unit sick after another."""
    for setelan in (susun.Setelan(), susun.Setelan(cadangan=0), susun.Setelan(urutan=("kelas", "jauh"))):
        soal = question(desk, setelan)
        found = usul(soal)
        tps = sum(len(group.tps) for group in soal.kelompok)
        gap = {level.nama: level.jarak for level in found.tahap}
        say(f"\n{tps} TPS, {len(soal.kelompok)} groups, {len(soal.siap)} of {len(soal.pasang)} units,")
        say(f"reserve {setelan.cadangan}, order {setelan.urutan}: {found.detik:.2f} s, gaps {gap}")
        say(f"checker: {periksa.periksa(soal, found) or 'no fault'}")
        plans = {
            "proposal": found.tempat,
            "as posted": pembanding.tetap(soal),
            "down the list": pembanding.urut(soal),
        }
        for name, plan in plans.items():
            say(f"  {name:<14} {nilai.nilai(soal, plan)}")
    soal = question(desk, susun.Setelan())
    sick(soal, usul(soal))


def sick(soal: Soal, base: Usulan) -> None:
    """How many other units move when one falls out."""
    moved: list[int] = []
    for regu in base.tempat:
        units = tuple(
            replace(u, lama=base.tempat.get(u.regu, ""), halangan="ditarik" if u.regu == regu else u.halangan)
            for u in soal.pasang
        )
        again = replace(soal, pasang=units)
        moved.append(nilai.nilai(again, usul(again).tempat)["pindah"])
    say(f"\none unit sick, {len(moved)} cases: other units moved, median {statistics.median(moved)},")
    say(f"mean {statistics.mean(moved):.2f}, most {max(moved)}")


def larger(desk: Desk) -> None:
    """The same question four times over: about a Polres."""
    soal = question(desk, susun.Setelan())
    groups = tuple(replace(g, id=f"{n}{g.id}") for n in range(4) for g in soal.kelompok)
    units: tuple[Pasang, ...] = tuple(
        replace(u, regu=f"{n}{u.regu}", lama=f"{n}{u.lama}" if u.lama else "")
        for n in range(4)
        for u in soal.pasang
    )
    big = Soal(units, groups, soal.pangkalan, 8)
    began = time.perf_counter()
    found = usul(big)
    spent = time.perf_counter() - began
    gap = {level.nama: level.jarak for level in found.tahap}
    say(f"\nfour times over: {len(groups)} groups, {len(units)} units, {spent:.1f} s, {gap}")


def convoys(desk: Desk) -> None:
    """The return legs of the sample beside going down the list."""
    ways = jarak.baca(desk.rujukan.wilayah, desk.rujukan.titik, desk.rujukan.tempuh)
    rows = desk.ask("kekuatan/muatan_kawal", desk.opening(), leg="PPS-PPK")
    for kecamatan, depo in (("32.14.01", "ppk-purwakarta"), ("32.14.12", "ppk-babakancikao")):
        part = rows[rows["kecamatan_kode"] == kecamatan]
        boxes = dict(zip(part["kelurahan_kode"], part["kotak"].astype(int), strict=True))
        names = dict(zip(part["kelurahan_kode"], part["nama"], strict=True))
        loads = kawal.pecah(boxes, names, 240)
        asked = kawal.SoalKawal(depo, loads, 240, (360, 360), 360, 1200, (840, 1080), 720, ways)
        found = rute.usul(asked)
        stops = kawal.jadwal(asked, found.rute)
        say(f"\nPPS-PPK {depo}: {len(loads)} loads, {sum(boxes.values())} boxes, {found.detik:.1f} s")
        say(f"  checker: {pelanggaran(asked, found.rute) or 'no fault'}")
        say(f"  proposal       {kawal.nilai(asked, found.rute)}")
        say(f"  down the list  {kawal.nilai(asked, kawal.urut(asked))}")
        weak = [stop.muatan.nama for stop in kawal.rentan(asked, stops, found.rute)]
        say(f"  late at +30 % travel: {weak}")


def main() -> int:
    """Print the whole report."""
    desk = Desk(Settings.from_env(), latihan=True)
    postings(desk)
    larger(desk)
    convoys(desk)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
