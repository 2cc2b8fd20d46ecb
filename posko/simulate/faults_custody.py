"""Planted faults of custody: seals, signatures, the order of time, one escort in two places."""

from __future__ import annotations

from posko.simulate.calendar import minutes
from posko.simulate.faults import Ladang, Tanam


def plant(ladang: Ladang) -> None:
    """Plant the faults of custody."""
    _seals(ladang)
    _signature(ladang)
    _time_back(ladang)
    _two_places(ladang)


def _seals(ladang: Ladang) -> None:
    purwamekar, babakan = ladang.kel["purwamekar"], ladang.kel["babakancikao"]
    broken = purwamekar.kotak_id(11, "PPWP")
    for fact in ladang.buku.cari("distribusi", leg="PPS-TPS", kotak_id=broken, peristiwa="tiba"):
        fact.nilai |= {"kondisi_segel": "rusak", "catatan": "Kabel ties putus saat diturunkan, kotak difoto"}
    changed = babakan.kotak_id(4, "DPR")
    for fact in ladang.buku.cari("distribusi", leg="PPS-TPS", kotak_id=changed):
        if fact.nilai["peristiwa"] in {"tiba", "serah_terima"}:
            fact.nilai["segel"] = "4098210"
    twin, other = purwamekar.kotak_id(7, "DPR"), purwamekar.kotak_id(8, "DPR")
    seal = ladang.state.segel[twin]
    for fact in ladang.buku.cari("distribusi", leg="PPS-TPS", kotak_id=other):
        fact.nilai["segel"] = seal
    _lawful_reseal(ladang)
    seen = ladang.kalender.at(-2, "18.00")
    ladang.tanam(
        Tanam(
            "T05-segel-rusak",
            "segel_rusak",
            "distribusi",
            {"kotak_id": broken, "peristiwa": "tiba", "kondisi_segel": "rusak"},
            seen,
            "Segel kotak PPWP Purwamekar TPS 11 dilaporkan rusak saat tiba di TPS.",
        ),
        Tanam(
            "T06-segel-berganti",
            "segel_berganti",
            "distribusi",
            {"kotak_id": changed, "peristiwa": "tiba", "segel": "4098210"},
            seen,
            "Segel kotak DPR Babakancikao TPS 4 berganti di perjalanan tanpa catatan segel ulang.",
        ),
        Tanam(
            "T07-segel-kembar",
            "segel_kembar",
            "distribusi",
            {"kotak_id": other, "segel": seal, "peristiwa": "berangkat"},
            seen,
            f"Nomor segel {seal} tercatat pada dua kotak: DPR Purwamekar TPS 7 dan TPS 8.",
        ),
    )


def _lawful_reseal(ladang: Ladang) -> None:
    """A seal replaced with a record: this one must not be reported."""
    kotak = ladang.kel["purwamekar"].kotak_id(20, "DPD")
    rows = ladang.buku.cari("distribusi", leg="PPS-TPS", kotak_id=kotak)
    arrived = next(f for f in rows if f.nilai["peristiwa"] == "tiba")
    signed = next(f for f in rows if f.nilai["peristiwa"] == "serah_terima")
    waktu = arrived.nilai["waktu_kejadian"] + minutes(5)
    ladang.salin(
        signed,
        waktu + minutes(10),
        peristiwa="segel_ulang",
        waktu_kejadian=waktu,
        segel="4098377",
        catatan="Segel diganti bersama Pengawas TPS, tercatat di BAST",
    )
    signed.nilai["segel"] = "4098377"


def _signature(ladang: Ladang) -> None:
    kel = ladang.kel["nagri-tengah"]
    rows = ladang.kiriman("nagri-tengah", "PPK-PPS", jenis="DPR", peristiwa="serah_terima")
    for fact in rows:
        fact.nilai["kepada_jabatan"] = None
    ladang.tanam(
        Tanam(
            "T08-serah-terima-sepihak",
            "serah_terima_sepihak",
            "distribusi",
            {
                "leg": "PPK-PPS",
                "kelurahan_kode": kel.kode,
                "jenis": "DPR",
                "peristiwa": "serah_terima",
                "kepada_jabatan": None,
            },
            ladang.kalender.at(-3, "12.00"),
            "Serah terima DPR Nagri Tengah hanya mencantumkan yang menyerahkan.",
        )
    )


def _time_back(ladang: Ladang) -> None:
    kel = ladang.kel["mulyamekar"]
    rows = ladang.kiriman("mulyamekar", "PPK-PPS")
    surat_jalan = rows[0].nilai["surat_jalan"]
    left = next(f.nilai["waktu_kejadian"] for f in rows if f.nilai["peristiwa"] == "berangkat")
    for fact in rows:
        if fact.nilai["surat_jalan"] == surat_jalan and fact.nilai["peristiwa"] == "tiba":
            fact.nilai["waktu_kejadian"] = left - minutes(35)
    ladang.tanam(
        Tanam(
            "T09-waktu-mundur",
            "waktu_mundur",
            "distribusi",
            {"leg": "PPK-PPS", "kelurahan_kode": kel.kode, "surat_jalan": surat_jalan, "peristiwa": "tiba"},
            ladang.kalender.at(-4, "12.00"),
            "Kiriman Mulyamekar tercatat tiba 35 menit sebelum berangkat.",
        )
    )


def _two_places(ladang: Ladang) -> None:
    cicadas, citalang = ladang.kel["cicadas"], ladang.kel["citalang"]
    first = ladang.kiriman("citalang", "PPK-PPS", peristiwa="berangkat")[0]
    padal = first.nilai["padal"]
    for fact in ladang.kiriman("cicadas", "PPK-PPS"):
        fact.nilai["padal"] = padal
    second = ladang.kiriman("cicadas", "PPK-PPS", peristiwa="berangkat")[0]
    ladang.tanam(
        Tanam(
            "T15-pengawal-dua-tempat",
            "pengawal_dua_tempat",
            "distribusi",
            {
                "leg": "PPK-PPS",
                "kelurahan_kode": cicadas.kode,
                "padal": padal,
                "surat_jalan": second.nilai["surat_jalan"],
            },
            ladang.kalender.at(-2, "10.00"),
            f"{padal} tercatat mengawal {citalang.nama} dan {cicadas.nama} pada saat yang sama, 12 Feb pagi.",
        )
    )
