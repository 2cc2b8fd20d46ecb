"""Every Plotly figure of the package, with the answer it draws."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from posko.figures import distribusi, harian, insiden, kesiapan, linimasa, mitra, penyuluhan, peta
from tests.figures import frames as f

DARI = f.SAMPAI - timedelta(days=6)
HARI = (f.jam(13, 0), f.jam(14, 0))

QUERIES: dict[str, dict[str, Any]] = {
    "distribusi/neraca_per_tahap": {},
    "distribusi/neraca_per_kelurahan": {},
    "distribusi/leg_ringkas": {},
    "distribusi/kiriman_hari": {"dari": HARI[0], "hingga": HARI[1]},
    "kesiapan/jumlah_per_keadaan": {},
    "kesiapan/per_kelurahan": {},
    "kesiapan/per_tps": {},
    "kesiapan/item_per_kelurahan": {},
    "kesiapan/item_per_tps": {"kelurahan_kode": f.A},
    "insiden/per_hari": {"dari": DARI},
    "insiden/per_kelurahan_hari": {"dari": DARI},
    "harian/keadaan_wilayah": {},
    "mitra/per_instansi": {},
    "penyuluhan/per_kelurahan": {"dari": DARI},
    "penyuluhan/tema_sasaran": {"dari": DARI},
}

# Name -> (query, how the figure is made from its answer, a theme and the map's shapes).
FIGURES: dict[str, tuple[str, Callable[..., Any]]] = {
    "neraca_kotak": ("distribusi/neraca_per_tahap", lambda x, t, _: harian.neraca_kotak(x, f.SAMPAI, t)),
    "kesiapan_selang": (
        "kesiapan/jumlah_per_keadaan",
        lambda x, t, _: harian.kesiapan_selang(x, f.SAMPAI, t),
    ),
    "neraca_per_jenis": (
        "distribusi/neraca_per_tahap",
        lambda x, t, _: distribusi.neraca_per_jenis(x, f.SAMPAI, t),
    ),
    "neraca_per_kelurahan": (
        "distribusi/neraca_per_kelurahan",
        lambda x, t, _: distribusi.neraca_per_kelurahan(x, f.LEG, f.SAMPAI, t),
    ),
    "leg_tenggat": ("distribusi/leg_ringkas", lambda x, t, _: distribusi.leg_tenggat(x, f.SAMPAI, t)),
    "linimasa": (
        "distribusi/kiriman_hari",
        lambda x, t, _: linimasa.linimasa(x, f.SAMPAI, HARI, t, hujan=(time(14), time(18))),
    ),
    "per_kelurahan": ("kesiapan/per_kelurahan", lambda x, t, _: kesiapan.per_kelurahan(x, f.SAMPAI, t)),
    "petak_tps": ("kesiapan/per_tps", lambda x, t, _: kesiapan.petak_tps(x, f.SAMPAI, t)),
    "butir_kelurahan": (
        "kesiapan/item_per_kelurahan",
        lambda x, t, _: kesiapan.butir_kelurahan(x, f.SAMPAI, t),
    ),
    "butir_tps": (
        "kesiapan/item_per_tps",
        lambda x, t, _: kesiapan.butir_tps(x, "Nagri Kidul", f.SAMPAI, t),
    ),
    "per_hari": ("insiden/per_hari", lambda x, t, _: insiden.per_hari(x, DARI, f.SAMPAI, t)),
    "kelurahan_hari": (
        "insiden/per_kelurahan_hari",
        lambda x, t, _: insiden.kelurahan_hari(x, f.NAMA, DARI, f.SAMPAI, t),
    ),
    "janji_per_instansi": (
        "mitra/per_instansi",
        lambda x, t, _: mitra.janji_per_instansi(x, f.SAMPAI, t),
    ),
    "cakupan": ("penyuluhan/per_kelurahan", lambda x, t, _: penyuluhan.cakupan(x, f.SAMPAI, t)),
    "tema_sasaran": ("penyuluhan/tema_sasaran", lambda x, t, _: penyuluhan.tema_sasaran(x, f.SAMPAI, t)),
    "situasi_plotly": (
        "harian/keadaan_wilayah",
        lambda x, t, shapes: peta.situasi_plotly(x, shapes, f.SAMPAI, t),
    ),
}
