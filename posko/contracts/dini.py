"""Logs of what lies ahead: announced gatherings, and warnings of weather and disaster.

Both come from open sources only: letters, meetings, public forecasts. What a gathering is for, and whose
it is, has no column.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract

_KELURAHAN = ("kel", "kel/desa", "desa", "desa/kelurahan", "wilayah", "kelurahan")

KEGIATAN = Contract(
    log="kegiatan",
    judul="Kegiatan massa",
    baris="satu kegiatan yang diberitahukan, atau perkembangannya",
    meniru="surat pemberitahuan, agenda koordinasi",
    kunci=("nomor",),
    columns=(
        Column(
            "nomor",
            "No. kegiatan",
            "kode",
            wajib=True,
            sinonim=("no sttp", "nomor kegiatan", "no pemberitahuan"),
            contoh="KGT-014",
            catatan="Nomor yang sama berarti perkembangan kegiatan yang sama.",
        ),
        Column(
            "waktu_kejadian",
            "Waktu mulai",
            "waktu",
            wajib=True,
            sinonim=("mulai", "jam mulai", "tanggal kegiatan"),
            contoh="13/02/2024 15.00",
        ),
        Column(
            "waktu_selesai",
            "Waktu selesai",
            "waktu",
            sinonim=("selesai pukul", "jam selesai"),
            contoh="13/02/2024 17.00",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=_KELURAHAN,
            contoh="Nagri Kidul",
        ),
        Column(
            "tempat",
            "Tempat",
            "teks",
            maks=120,
            sinonim=("lokasi", "tempat kegiatan"),
            contoh="Lapangan kelurahan",
        ),
        Column(
            "jenis",
            "Jenis kegiatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.JENIS_KEGIATAN,
            sinonim=("bentuk kegiatan",),
            contoh="Kegiatan warga",
        ),
        Column(
            "massa",
            "Perkiraan massa",
            "bilangan",
            satuan="orang",
            sinonim=("jumlah massa", "jml massa", "peserta kegiatan"),
            contoh="300",
        ),
        Column(
            "rute",
            "Rute",
            "teks",
            maks=200,
            sinonim=("rute pawai", "rute massa"),
            contoh="Lapangan ke balai kelurahan",
        ),
        Column(
            "dasar",
            "Dasar",
            "pilihan",
            wajib=True,
            pilihan=daftar.DASAR_KEGIATAN,
            sinonim=("dasar pemberitahuan",),
            contoh="Surat pemberitahuan",
        ),
        Column(
            "koordinasi",
            "No. koordinasi",
            "kode",
            sinonim=("nomor kesepakatan terkait",),
            contoh="",
            catatan="Nomor kesepakatan pada log koordinasi, bila ada.",
        ),
        Column(
            "status",
            "Status kegiatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.STATUS_KEGIATAN,
            sinonim=("perkembangan kegiatan",),
            contoh="Rencana",
        ),
        Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan")),
    ),
)

PERINGATAN = Contract(
    log="peringatan",
    judul="Peringatan cuaca dan bencana",
    baris="satu peringatan dini untuk satu kelurahan atau seluruh wilayah",
    meniru="peringatan dini BMKG dan BPBD",
    kunci=("sumber", "jenis", "kelurahan_kode", "waktu_kejadian"),
    columns=(
        Column(
            "waktu_kejadian",
            "Berlaku mulai",
            "waktu",
            wajib=True,
            sinonim=("berlaku dari", "mulai berlaku"),
            contoh="13/02/2024 13.00",
        ),
        Column(
            "waktu_selesai",
            "Berlaku hingga",
            "waktu",
            wajib=True,
            sinonim=("berlaku sampai", "hingga"),
            contoh="13/02/2024 18.00",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            sinonim=_KELURAHAN,
            contoh="Sindangkasih",
            catatan="Kosong berarti seluruh wilayah.",
        ),
        Column(
            "sumber",
            "Sumber peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.SUMBER_PERINGATAN,
            sinonim=("penerbit",),
            contoh="BMKG",
        ),
        Column(
            "jenis",
            "Jenis peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.JENIS_PERINGATAN,
            sinonim=("bahaya", "ancaman cuaca"),
            contoh="Hujan lebat",
        ),
        Column(
            "tingkat",
            "Tingkat peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.TINGKAT_PERINGATAN,
            sinonim=("level peringatan",),
            contoh="Waspada",
        ),
        Column("isi", "Isi", "teks", sinonim=("isi peringatan", "uraian peringatan"), contoh=""),
        Column("catatan", "Keterangan", "teks", sinonim=("ket", "keterangan", "catatan")),
    ),
)
