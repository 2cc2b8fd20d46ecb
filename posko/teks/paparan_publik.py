"""Words of the public version, and the words it may never hold."""

from __future__ import annotations

from posko.core.angka import bulat

PER_KECAMATAN = "TPS menurut kecamatan"
SIAP = "dilaporkan siap"
BELUM = "belum dilaporkan siap"
TPS_SIAP = "TPS dilaporkan siap"
PETA = "TPS dilaporkan siap menurut kelurahan/desa"
PENJELASAN = (
    "Angka adalah laporan petugas sampai waktu data; TPS yang belum dilaporkan dihitung belum siap.",
    "Penyelenggaraan dan penghitungan suara adalah wewenang KPU dan jajarannya.",
)
UNTUK_WARGA = "Imbauan"
IMBAUAN = (
    "Datang ke TPS sesuai surat pemberitahuan dan ikuti arahan petugas.",
    "Periksa kabar pada saluran resmi KPU dan Bawaslu sebelum membagikannya.",
    "Laporkan gangguan ketertiban kepada Bhabinkamtibmas atau kantor polisi terdekat.",
    "Laporkan dugaan pelanggaran pemilu kepada Bawaslu.",
)
# Nothing public may say how, when, with whom or what is guarded, or where it is thought to be weak.
TERLARANG = (
    "surat jalan",
    "gudang",
    "konvoi",
    "kiriman",
    "pengawal",
    "personel",
    "regu",
    "padal",
    "linmas",
    "patroli",
    "rawan",
    "risiko",
    "skala",
    "insiden",
    "rute",
    "leg ",
    "tenggat",
    "rencana",
    "penjaga",
    "kendaraan",
)


def judul_penyuluhan(kegiatan: int, peserta: int, hari: int) -> str:
    return f"{bulat(kegiatan)} penyuluhan dengan {bulat(peserta)} peserta dalam {bulat(hari)} hari"
