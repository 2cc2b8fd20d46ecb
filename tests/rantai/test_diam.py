"""Cases in which the rules must stay silent, and ways of uploading that must change nothing."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from posko.query import Engine
from tests.queries.cerita import KODE, Unggahan
from tests.rantai.malam import AKHIR, PER_KOTAK, SEBELUM_SUARA, TPS, Malam, area, clean, judged
from tests.rantai.rusak import RUSAK, TIBA, stasiun, truk

SEED = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 10))]
# One of each sort on every run; all sixteen in the long one.
OFTEN = ("tanpa_kabar",)


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(area())


def lawful_reseal(malam: Malam) -> None:
    line = stasiun(malam, PER_KOTAK)
    came = malam.cari(**line, peristiwa="tiba")[0]
    signed = malam.cari(**line, peristiwa="serah_terima")
    malam.ganti(signed, segel="9-9")
    malam.fakta.append(came.ubah(peristiwa="segel_ulang", segel="9-9"))


def broken_and_resealed(malam: Malam) -> None:
    line = stasiun(malam, PER_KOTAK)
    lawful_reseal_of = malam.cari(**line, peristiwa="tiba")
    malam.ganti(lawful_reseal_of, kondisi_segel="rusak")
    came = malam.cari(**line, peristiwa="tiba")[0]
    malam.ganti(malam.cari(**line, peristiwa="serah_terima"), segel="9-8")
    malam.fakta.append(came.ubah(peristiwa="segel_ulang", segel="9-8", kondisi_segel="utuh"))


def explained_difference(malam: Malam) -> None:
    """A box more than was written on the note, with its reason."""
    line, _ = truk(malam)
    malam.ganti(malam.cari(**line, peristiwa="berangkat"), jumlah=len(TPS) + 1)
    malam.ganti(malam.cari(**line, peristiwa=TIBA), selisih_jelas=1, alasan_selisih="Salah tulis")


def skipped_stages(malam: Malam) -> None:
    malam.buang(malam.cari(peristiwa=("rencana", "muat", "titik_cek", "serah_terima")))


def counted_out_named_in(malam: Malam) -> None:
    """The convoy leaves as a count of the kelurahan and is told by station when it comes."""
    rows = malam.cari(leg="PPS-TPS", kelurahan_kode=KODE["Citalang"], peristiwa="berangkat")
    first = {f.nilai["jenis"]: f for f in rows}
    malam.buang(rows)
    malam.fakta += [f.ubah(tps_no=None, jumlah=len(TPS)) for f in first.values()]


def turned_back_and_left_again(malam: Malam) -> None:
    line, _ = truk(malam)
    whole = {"leg": line["leg"], "kelurahan_kode": line["kelurahan_kode"]}
    left = malam.cari(**whole, peristiwa="berangkat")
    early = timedelta(hours=5)
    when = left[0].nilai["waktu_kejadian"]
    malam.fakta += [
        f.ubah(peristiwa="kembali", waktu_kejadian=when - early + timedelta(hours=1)) for f in left
    ]
    malam.buang(malam.cari(**whole, peristiwa="muat"))


CASES: list[Callable[[Malam], None]] = [
    lawful_reseal,
    broken_and_resealed,
    explained_difference,
    skipped_stages,
    counted_out_named_in,
    turned_back_and_left_again,
]


@pytest.mark.parametrize("seed", SEED)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_what_is_lawful_is_not_told(mesin: Engine, case: Callable[[Malam], None], seed: int) -> None:
    malam = clean(seed)
    case(malam)
    assert judged(mesin, malam.buku(), SEBELUM_SUARA) == {}


@pytest.mark.parametrize("seed", SEED)
def test_a_row_entered_late_is_no_deviation(mesin: Engine, seed: int) -> None:
    malam = clean(seed)
    whole = malam.buku(telat=timedelta(hours=20))
    assert judged(mesin, whole, "17 12.00").keys() <= {"lewat_tenggat", "tempat_tak_terjaga"}
    assert judged(mesin, malam.buku(telat=timedelta(hours=9)), "15 23.00").keys() <= {"tempat_tak_terjaga"}


@pytest.mark.parametrize(
    "nama", [pytest.param(nama, marks=() if nama in OFTEN else pytest.mark.slow) for nama in RUSAK]
)
def test_order_splitting_and_uploading_again_change_nothing(mesin: Engine, nama: str) -> None:
    malam = clean(5)
    tanda = RUSAK[nama](malam)
    buku = malam.buku()
    luck = random.Random(7)  # noqa: S311 - chance for a test

    def told(books: list[Unggahan]) -> dict[str, list[tuple]]:
        evidence = {"berkas", "lembar", "baris"}
        return {
            rule: sorted(str({k: v for k, v in row.items() if k not in evidence}) for row in rows)
            for rule, rows in judged(mesin, books, tanda.saat).items()
        }

    once = told(buku)
    assert once
    mixed = [Unggahan(b.waktu_catat, b.nama, tuple(luck.sample(b.fakta, len(b.fakta)))) for b in buku]
    assert told(mixed) == once
    halves = [
        Unggahan(b.waktu_catat, f"{b.nama} {i}", part)
        for b in buku
        for i, part in enumerate((b.fakta[: len(b.fakta) // 2], b.fakta[len(b.fakta) // 2 :]))
        if part
    ]
    assert told(halves) == once
    assert told([*buku, Unggahan(buku[-1].waktu_catat, "lagi.xlsx", buku[3].fakta)]) == once


def test_a_seal_used_again_after_it_was_taken_off_is_not_on_two_boxes(mesin: Engine) -> None:
    malam = clean(6)
    line = {"leg": "TPS-PPS", "kelurahan_kode": KODE[PER_KOTAK], "tps_no": 1, "jenis": "DPR"}
    malam.ganti(malam.cari(**line), segel="1-1-DPR")  # its own old seal again
    other = line | {"tps_no": 3}
    malam.ganti(malam.cari(**other), segel="3-3-DPR")
    assert judged(mesin, malam.buku(), AKHIR) == {}
