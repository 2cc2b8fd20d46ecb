"""Words of the message to the Kapolres, in the order the station uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat

SITUASI = "Situasi"
LOGISTIK = "Jumlah dan letak logistik"
PERSONEL = "Personel"
KEJADIAN = "Kejadian 24 jam"
KEPUTUSAN = "Hasil dan hal yang perlu keputusan"
RENCANA = "Rencana"
DAMPAK = "Dampak pada tahapan"
PELAKSANAAN = "Pelaksanaan"
PER_JENIS = "Jumlah logistik per jenis"
TERLAMPIR = "Rincian pada paparan terlampir."


def kepala(satuan: str, kepada: str, perihal_: str) -> list[str]:
    chief = satuan.replace("Polsek", "Kapolsek", 1) if satuan.startswith("Polsek") else satuan
    return [f"Kepada Yth. {kepada}", f"Dari : {chief}", f"Perihal : *{perihal_}*", ""]


def pembuka(sampai: datetime, satuan: str) -> str:
    return (
        f"Mohon izin melaporkan situasi pengamanan wilayah {satuan} "
        f"per hari {waktu.hari_tanggal(sampai)} pukul {waktu.jam_zona(sampai)}:"
    )


def penutup(kalimat: str, stempel: Sequence[str]) -> list[str]:
    return [
        f"*{kalimat}*",
        "Demikian dilaporkan (DUMM).",
        "Tembusan : ........................",
        *stempel,
        "Dokumentasi terlampir.",
    ]


def lainnya(jumlah: int) -> str:
    return f"dan {bulat(jumlah)} lainnya, rincian pada paparan"


def perihal(hitung_h: str) -> str:
    return f"Laporan pengamanan ({hitung_h})"


def perihal_harian(hitung_h: str) -> str:
    return f"Laporan harian pengamanan ({hitung_h})"


def perihal_lapsus(nomor: str) -> str:
    return f"Laporan khusus {nomor}"


def perihal_serah_terima(surat_jalan: str) -> str:
    return f"Laporan pengawalan {surat_jalan}"


def kotak(total: int, senyap: int, selisih: int) -> str:
    return (
        f"{bulat(total)} kotak; tanpa kabar di jalan {bulat(senyap)}, selisih belum jelas {bulat(selisih)}."
    )


def personel(perlu: int, terplot: int, hadir: int, kurang: int) -> str:
    return f"Kebutuhan {bulat(perlu)}, terplot {bulat(terplot)}, hadir {bulat(hadir)}, kurang plot {bulat(kurang)}."


def kejadian(baru: int, terbuka: int, mengganggu: int) -> str:
    return f"{bulat(baru)} kejadian, {bulat(terbuka)} terbuka, {bulat(mengganggu)} mengganggu tahapan."


def per_jenis(nama: str, jenis: str, kirim: int, terima: int) -> str:
    return f"{nama} {jenis}: kirim {bulat(kirim)}, terima {bulat(terima)} kotak"


def situasi(perkara: int, *, is_tenang: bool) -> str:
    """Never «aman» while anything is silent, missing or waiting."""
    if is_tenang:
        return "Situasi aman, tertib, terkendali menurut laporan yang masuk."
    return f"Situasi perlu perhatian: {bulat(perkara)} perkara menunggu keputusan."


def berlanjut(status: str) -> str:
    return (
        "Penanganan selesai."
        if status == "selesai"
        else "Penanganan berlanjut, perkembangan dilaporkan segera."
    )


def hasil_kirim(selisih: int) -> str:
    if selisih:
        return f"{bulat(selisih)} kotak belum tercatat diterima, perlu konfirmasi."
    return "Semua kotak tercatat diterima."
