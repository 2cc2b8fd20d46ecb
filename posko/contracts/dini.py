"""Logs of what lies ahead: announced gatherings, and warnings of weather and disaster.

Both come from open sources only: letters, meetings, public forecasts. What a gathering is for, and whose
it is, has no column.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract
from posko.contracts.kata import KELURAHAN, KETERANGAN, kata

KEGIATAN = Contract(
    log="kegiatan",
    judul="Kegiatan massa",
    baris="satu kegiatan yang diberitahukan, atau perkembangannya",
    meniru="surat pemberitahuan, agenda koordinasi",
    kunci=("nomor",),
    kata_waktu=kata("mulai, dimulai, acara, rencana"),
    columns=(
        Column(
            "nomor",
            "No. kegiatan",
            "kode",
            wajib=True,
            sinonim=kata(
                "no sttp, no pemberitahuan, no surat, no surat pemberitahuan, no pemberitahuan/sttp, "
                "no sttp/pemberitahuan"
            ),
            contoh="KGT-014",
            catatan="Nomor yang sama berarti perkembangan kegiatan yang sama.",
        ),
        Column(
            "waktu_kejadian",
            "Waktu mulai",
            "waktu",
            wajib=True,
            sinonim=kata("mulai, jam mulai, tanggal kegiatan"),
            contoh="13/02/2024 15.00",
        ),
        Column(
            "waktu_selesai",
            "Waktu selesai",
            "waktu",
            sinonim=kata(
                "selesai pukul, jam selesai, selesai, selesai jam, jam berakhir, waktu berakhir, "
                "sampai jam, sampai pukul, s.d. jam, s.d. pukul, berakhir"
            ),
            contoh="13/02/2024 17.00",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Nagri Kidul",
        ),
        Column(
            "tempat",
            "Tempat",
            "teks",
            maks=120,
            sinonim=kata(
                "lokasi, tempat kegiatan, lokasi kegiatan, lokasi acara, tempat acara, tempat/lokasi, "
                "lokasi/tempat"
            ),
            contoh="Lapangan kelurahan",
        ),
        Column(
            "jenis",
            "Jenis kegiatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.JENIS_KEGIATAN,
            sinonim=kata("bentuk kegiatan, bentuk, bentuk giat, jenis giat, jenis acara, bentuk acara"),
            contoh="Kegiatan warga",
        ),
        Column(
            "massa",
            "Perkiraan massa",
            "bilangan",
            satuan="orang",
            sinonim=kata(
                "jumlah massa, peserta kegiatan, estimasi massa, estimasi jumlah massa, "
                "perkiraan jumlah massa, perkiraan peserta, estimasi peserta, jumlah peserta, "
                "jumlah orang, kekuatan massa, rencana massa, peserta"
            ),
            contoh="300",
        ),
        Column(
            "rute",
            "Rute",
            "teks",
            maks=200,
            sinonim=kata("rute pawai, rute massa"),
            contoh="Lapangan ke balai kelurahan",
        ),
        Column(
            "dasar",
            "Dasar",
            "pilihan",
            wajib=True,
            pilihan=daftar.DASAR_KEGIATAN,
            sinonim=kata(
                "dasar pemberitahuan, dasar kegiatan, sumber, sumber info, sumber informasi, "
                "sumber data, dasar informasi"
            ),
            contoh="Surat pemberitahuan",
        ),
        Column(
            "koordinasi",
            "No. koordinasi",
            "kode",
            sinonim=kata("nomor kesepakatan terkait"),
            contoh="",
            catatan="Nomor kesepakatan pada log koordinasi, bila ada.",
        ),
        Column(
            "status",
            "Status kegiatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.STATUS_KEGIATAN,
            sinonim=kata("perkembangan kegiatan, status pelaksanaan, pelaksanaan, realisasi"),
            contoh="Rencana",
        ),
        KETERANGAN,
    ),
)

PERINGATAN = Contract(
    log="peringatan",
    judul="Peringatan cuaca dan bencana",
    baris="satu peringatan dini untuk satu kelurahan atau seluruh wilayah",
    meniru="peringatan dini BMKG dan BPBD",
    kunci=("sumber", "jenis", "kelurahan_kode", "waktu_kejadian"),
    kata_waktu=kata("berlaku, mulai, dari"),
    columns=(
        Column(
            "waktu_kejadian",
            "Berlaku mulai",
            "waktu",
            wajib=True,
            sinonim=kata("berlaku, berlaku dari, mulai berlaku, mulai, mulai jam, mulai pukul"),
            contoh="13/02/2024 13.00",
        ),
        Column(
            "waktu_selesai",
            "Berlaku hingga",
            "waktu",
            wajib=True,
            sinonim=kata(
                "berlaku sampai, hingga, sampai, berlaku s.d., berlaku sampai dengan, berakhir, selesai, "
                "sampai jam, sampai pukul, hingga pukul, hingga jam, s.d. jam, s.d. pukul, "
                "waktu berakhir"
            ),
            contoh="13/02/2024 18.00",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            sinonim=(
                *KELURAHAN,
                *kata("wilayah terdampak, daerah terdampak, daerah, wilayah berlaku, wilayah potensi"),
            ),
            contoh="Sindangkasih",
            catatan="Kosong berarti seluruh wilayah.",
        ),
        Column(
            "sumber",
            "Sumber peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.SUMBER_PERINGATAN,
            sinonim=kata(
                "penerbit, sumber info, sumber informasi, sumber data, dikeluarkan oleh, instansi, "
                "pemberi peringatan"
            ),
            contoh="BMKG",
        ),
        Column(
            "jenis",
            "Jenis peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.JENIS_PERINGATAN,
            sinonim=kata(
                "bahaya, ancaman cuaca, jenis cuaca, cuaca, jenis bencana, bencana, jenis bahaya, "
                "ancaman, jenis ancaman, potensi, potensi bencana, potensi bahaya, fenomena"
            ),
            contoh="Hujan lebat",
        ),
        Column(
            "tingkat",
            "Tingkat peringatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.TINGKAT_PERINGATAN,
            sinonim=kata(
                "level peringatan, level, status, status peringatan, tingkat siaga, level siaga, "
                "status siaga, tingkat bahaya, tingkat kewaspadaan"
            ),
            contoh="Waspada",
        ),
        Column(
            "isi",
            "Isi",
            "teks",
            sinonim=kata(
                "isi peringatan, uraian peringatan, uraian, informasi, isi informasi, keterangan cuaca"
            ),
            contoh="",
        ),
        KETERANGAN,
    ),
)
