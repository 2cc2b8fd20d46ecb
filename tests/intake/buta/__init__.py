"""Spreadsheets of a station, written by someone who did not know the code, and what a person reads in each.

Every module holds one kind of list: the cells as literal rows, and beside them the rows that must be
stored, what a person answers when asked, and word for word what is said of the rest.
"""

from tests.intake.buta import (
    daftar_lain,
    hari_h,
    insiden,
    insiden_kata,
    kegiatan,
    kerawanan,
    kesiapan_centang,
    kesiapan_daftar,
    kiriman_angka,
    kiriman_coret,
    kiriman_judul,
    kiriman_kantor,
    kiriman_kata,
    kiriman_lembar,
    kiriman_tps,
    kiriman_waktu,
    patroli,
    penyuluhan,
    personel,
    rekap,
)
from tests.intake.buta.berkas import Case

_MODULES = (
    kiriman_judul,
    kiriman_kantor,
    kiriman_waktu,
    kiriman_tps,
    kiriman_kata,
    kiriman_coret,
    kesiapan_centang,
    kesiapan_daftar,
    insiden,
    insiden_kata,
    personel,
    patroli,
    penyuluhan,
    hari_h,
    kerawanan,
    daftar_lain,
    kiriman_angka,
    kiriman_lembar,
    kegiatan,
    rekap,
)

CASES: tuple[Case, ...] = tuple(case for module in _MODULES for case in module.CASES)
