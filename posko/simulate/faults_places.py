"""Planted faults of place: silent guards and kelurahan, stations in trouble, an open incident."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from posko.simulate.book import Fakta
from posko.simulate.faults import Ladang, Tanam
from posko.simulate.faults_boxes import HILANG_TPS
from posko.simulate.faults_reports import LAMBAT_TPS
from posko.simulate.kesiapan import CATATAN, PELAPOR

# Stations with a critical trouble in the morning of H-1.
BERMASALAH = (
    ("ciseureuh", 47, "R15"),
    ("ciwareng", 14, "R17"),
    ("nagri-kaler", 31, "R11"),
    ("munjuljaya", 22, "R10"),
    ("cipaisan", 901, "R12"),
)
# Two reporters, two answers: the second reporter's item.
BERTENTANGAN = (("ciseureuh", 12, "R15"), ("cigelam", 5, "R17"))
TIDAK_TERDAFTAR = (("nagri-tengah", 34), ("kadumekar", 8))
GUDANG_SUNYI = "pps-tegalmunjul"


def plant(ladang: Ladang) -> None:
    """Plant the faults of place."""
    _silent_guard(ladang)
    _silent_kelurahan(ladang)
    for slug, tps, item in BERMASALAH:
        _trouble(ladang, slug, tps, item)
    for slug, tps, item in BERTENTANGAN:
        _conflict(ladang, slug, tps, item)
    for slug, tps in TIDAK_TERDAFTAR:
        _unlisted(ladang, slug, tps)
    _without_boxes(ladang)
    _incident(ladang)


def _silent_guard(ladang: Ladang) -> None:
    last, back = ladang.kalender.at(-2, "22.10"), ladang.kalender.at(-1, "08.00")
    rows = [
        fact
        for fact in ladang.buku.cari("patroli", tempat=GUDANG_SUNYI)
        if ladang.kalender.at(-2, "19.30") < fact.nilai["waktu_kejadian"] < back
    ]
    model = ladang.buku.cari("patroli", tempat=GUDANG_SUNYI, jenis_giat="jaga")[0]
    ladang.buku.buang(rows)
    ladang.salin(model, last, waktu_kejadian=last)
    ladang.tanam(
        Tanam(
            "T11-gudang-sunyi",
            "gudang_sunyi",
            "patroli",
            {"tempat": GUDANG_SUNYI, "waktu_kejadian": last.isoformat()},
            ladang.kalender.at(-1, "03.00"),
            "Gudang PPS Tegalmunjul tanpa kabar penjaga sejak 12 Feb 22.10, siklus empat jam terlewati.",
            sampai=back,
        )
    )


def _silent_kelurahan(ladang: Ladang) -> None:
    for slug, selesai in (("tegalmunjul", "09.00"), ("nagri-kidul", "16.00")):
        kel = ladang.kel[slug]
        ladang.tanam(
            Tanam(
                f"T13-kelurahan-bungkam-{slug}",
                "kelurahan_tanpa_kabar",
                "kesiapan_tps",
                {"kelurahan_kode": kel.kode},
                ladang.kalender.at(-1, "05.59"),
                f"{kel.nama}: {len(kel.tps)} TPS tanpa kabar, belum pernah dilaporkan; bukan siap.",
                sampai=ladang.kalender.at(-1, selesai),
                tiada=True,
            )
        )
    kel = ladang.kel["cicadas"]
    ladang.tanam(
        Tanam(
            "T22-kabar-lama",
            "kabar_kedaluwarsa",
            "kesiapan_tps",
            {"kelurahan_kode": kel.kode, "item": "R12", "jawaban": "ya"},
            ladang.kalender.at(-1, "04.00"),
            "Cicadas terakhir dilaporkan 12 Feb sore; jawaban 12 jam sudah kedaluwarsa pada 13 Feb 06.00.",
            sampai=ladang.kalender.at(-1, "16.00"),
        )
    )


def _evening(ladang: Ladang, slug: str, tps: int) -> list[Fakta]:
    """The answers of the evening of H-2 for one station, copied from a neighbour's visit if it had none."""
    kel = ladang.kel[slug]
    start, end = ladang.kalender.at(-2, "18.00"), ladang.kalender.at(-1, "00.00")

    def visit(number: int | None) -> list[Fakta]:
        wanted: dict[str, Any] = {"kelurahan_kode": kel.kode, "pelapor": PELAPOR}
        rows = ladang.buku.cari("kesiapan_tps", **wanted | ({"tps_no": number} if number else {}))
        return [f for f in rows if start <= f.nilai["waktu_kejadian"] < end]

    if found := visit(tps):
        return found
    neighbour = visit(None)[:1]
    return [ladang.salin(f, f.lapor, tps_no=tps) for f in visit(neighbour[0].nilai["tps_no"])]


def _trouble(ladang: Ladang, slug: str, tps: int, item: str) -> None:
    kel = ladang.kel[slug]
    _evening(ladang, slug, tps)
    mended = ladang.kalender.at(-1, "12.00")
    for fact in ladang.buku.cari("kesiapan_tps", kelurahan_kode=kel.kode, tps_no=tps, item=item):
        bad = fact.nilai["waktu_kejadian"] < mended
        fact.nilai |= {"jawaban": "tidak" if bad else "ya", "catatan": CATATAN[item] if bad else None}
    ladang.tanam(
        Tanam(
            f"T14-kritis-{slug}-{tps:03d}",
            "butir_kritis",
            "kesiapan_tps",
            {"kelurahan_kode": kel.kode, "tps_no": tps, "item": item, "jawaban": "tidak"},
            ladang.kalender.at(-1, "05.59"),
            f"{kel.nama} TPS {tps}: {CATATAN[item].lower()}; belum siap.",
            sampai=mended,
        )
    )


def _conflict(ladang: Ladang, slug: str, tps: int, item: str) -> None:
    kel = ladang.kel[slug]
    for fact in _evening(ladang, slug, tps):
        waktu: datetime = ladang.kalender.at(-2, "22.40")
        changed: dict[str, Any] = (
            {"jawaban": "tidak", "catatan": CATATAN[item]} if fact.nilai["item"] == item else {}
        )
        if not changed and fact.nilai["jawaban"] == "tidak":
            fact.nilai |= {"jawaban": "ya", "catatan": None}
        if fact.nilai["item"] == item:
            fact.nilai |= {"jawaban": "ya", "catatan": None}
        ladang.salin(fact, waktu, waktu_kejadian=waktu, pelapor="Bhabinkamtibmas", **changed)
    ladang.tanam(
        Tanam(
            f"T21-bertentangan-{slug}-{tps:03d}",
            "laporan_bertentangan",
            "kesiapan_tps",
            {
                "kelurahan_kode": kel.kode,
                "tps_no": tps,
                "item": item,
                "pelapor": "Bhabinkamtibmas",
                "jawaban": "tidak",
            },
            ladang.kalender.at(-1, "05.59"),
            f"{kel.nama} TPS {tps} {item}: Pam TPS menjawab ya, Bhabinkamtibmas tidak; tampilkan keduanya.",
        )
    )


def _unlisted(ladang: Ladang, slug: str, tps: int) -> None:
    kel = ladang.kel[slug]
    for fact in _evening(ladang, slug, kel.tps[0]):
        ladang.salin(fact, fact.lapor, tps_no=tps)
    ladang.tanam(
        Tanam(
            f"T20-tps-tidak-terdaftar-{slug}-{tps:03d}",
            "tps_tidak_terdaftar",
            "kesiapan_tps",
            {"kelurahan_kode": kel.kode, "tps_no": tps},
            ladang.kalender.at(-1, "05.59"),
            f"Ada laporan {kel.nama} TPS {tps}, padahal nomor itu tidak ada dalam daftar TPS.",
        )
    )


def _without_boxes(ladang: Ladang) -> None:
    """A station whose boxes are late does not call them complete."""
    late = [("citalang", tps, "21.30") for tps in HILANG_TPS] + [("cicadas", LAMBAT_TPS, "19.30")]
    noon = ladang.kalender.at(-1, "12.00")
    for slug, tps, jam in late:
        for fact in ladang.buku.cari(
            "kesiapan_tps", kelurahan_kode=ladang.kel[slug].kode, tps_no=tps, item="R03"
        ):
            if noon < fact.nilai["waktu_kejadian"] < ladang.kalender.at(-1, jam):
                fact.nilai |= {"jawaban": "tidak", "catatan": "Kotak suara belum lengkap"}


def _incident(ladang: Ladang) -> None:
    kel = ladang.kel["cilangkap"]
    waktu = ladang.kalender.at(-2, "15.05")
    nilai = {
        "nomor": "LI-0900",
        "waktu_kejadian": waktu,
        "kelurahan_kode": kel.kode,
        "tempat": "Jalan desa menuju gudang PPS",
        "kategori": "BCN",
        "skala": 3,
        "mengganggu_tahapan": "ya",
        "sifat": "berlangsung",
        "sumber": "patroli",
        "apa": "Pohon tumbang menutup jalan desa, kiriman kotak tertahan di gudang PPK",
        "siapa": "Regu patroli",
        "mengapa": "Angin kencang dan hujan",
    }
    handled = ladang.kalender.at(-2, "16.20")
    ladang.buku.catat("insiden", "Laporan insiden", waktu, **nilai, verifikasi="benar", status="baru")
    ladang.buku.catat(
        "insiden",
        "Laporan insiden",
        handled,
        **nilai,
        verifikasi="benar",
        status="ditangani",
        diteruskan_ke="bpbd",
        tenggat=ladang.kalender.at(-1, "06.00"),
        tindakan="Pembersihan bersama BPBD dan warga",
    )
    ladang.buku.catat(
        "insiden",
        "Laporan insiden",
        ladang.kalender.at(-1, "06.50"),
        **nilai | {"sifat": "terjadi"},
        verifikasi="benar",
        status="selesai",
        tindakan="Jalan dapat dilalui, kiriman berangkat",
    )
    ladang.tanam(
        Tanam(
            "T16-mengganggu-tahapan",
            "insiden_mengganggu_tahapan",
            "insiden",
            {"nomor": "LI-0900", "mengganggu_tahapan": "ya", "status": "ditangani"},
            ladang.kalender.at(-2, "17.30"),
            "Satu insiden terbuka mengganggu tahapan: jalan ke Cilangkap tertutup, 90 kotak tertahan.",
            sampai=ladang.kalender.at(-1, "07.20"),
        )
    )
