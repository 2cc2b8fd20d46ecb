"""Anev: the week at 06.00 day by day, what was planned against what happened."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from posko.brief.bahan import Bahan, kolom, rekam
from posko.brief.cerita.tps import KEADAAN, per_keadaan
from posko.brief.dek import Butir, Lajur, Slide, Tabel
from posko.core import waktu
from posko.teks import anev as teks

HARI = 7
TPS, LEG, BUTIR = "kesiapan/jumlah_per_keadaan", "distribusi/leg_ringkas", "kesiapan/item_per_kelurahan"
SEBAB = 5


def minggu(bahan: Bahan) -> Slide:
    """Stations by state on each of seven mornings, and the items most often lacking."""
    at = [bahan.sampai - timedelta(days=back) for back in range(HARI - 1, -1, -1)]
    answers = [bahan.tanya(TPS, instant).set_index("keadaan")["jumlah"] for instant in at]
    frame = pd.DataFrame([{kode: int(one[kode]) for kode in KEADAAN} for one in answers])
    names = tuple(waktu.waktu(instant) for instant in at)
    chart = per_keadaan(frame, names, teks.SETIAP_PAGI, "kolom")
    items = bahan.tanya(BUTIR)
    lacking = items.assign(belum=items[["masalah", "kedaluwarsa", "tanpa_kabar"]].sum(axis=1))
    sums = lacking.groupby("judul")["belum"].sum().sort_index().sort_values(ascending=False, kind="stable")
    causes = [(str(name), int(count)) for name, count in sums.head(SEBAB).items() if count]
    first, last = answers[0], answers[-1]
    return Slide(
        "minggu",
        teks.judul_minggu(int(first["siap"]), int(last["siap"]), int(last.sum())),
        (Lajur(3, (chart,)), Lajur(2, (Butir(tuple(teks.sebab(causes)), teks.SEBAB),))),
        log=("kesiapan_tps",),
        kueri=(TPS, BUTIR),
    )


def rencana_nyata(bahan: Bahan) -> Slide:
    """For each leg what was due, announced, left and arrived."""
    legs = rekam(bahan.tanya(LEG))
    names = ("seharusnya", "direncanakan", "berangkat", "tiba", "tanpa_kabar", "selisih_belum_jelas")
    table = Tabel(
        kolom(teks.KOLOM_LEG, (2.4, 1.6, 1.8, 1.6, 1.2, 1.6, 1.8, 2), (1, 2, 3, 4, 5, 6)),
        tuple(
            (leg["nama"], *(int(leg[name]) for name in names), leg["tenggat"].to_pydatetime()) for leg in legs
        ),
        satuan="kotak",
    )
    late = [leg["nama"] for leg in legs if leg["sisa_menit"] < 0 and leg["tiba"] < leg["seharusnya"]]
    done = [leg["nama"] for leg in legs if leg["tiba"] >= leg["seharusnya"]]
    return Slide(
        "rencana_nyata",
        teks.judul_leg(done, late),
        (Lajur(1, (table,)),),
        log=("distribusi",),
        kueri=(LEG,),
    )
