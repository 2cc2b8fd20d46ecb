"""Gatherings and warnings."""

from posko.contracts.column import Pilihan
from posko.contracts.kata import kata

# Gatherings that somebody announced; what they are about has no column.
JENIS_KEGIATAN = (
    Pilihan(
        "rapat_umum",
        "Rapat umum",
        kata("kampanye terbuka, rapat terbuka, kampanye akbar, rapat akbar, kampanye rapat umum"),
    ),
    Pilihan(
        "pertemuan",
        "Pertemuan terbatas",
        kata("tatap muka, pertemuan tatap muka, tatap muka terbatas, sosialisasi, silaturahmi, konsolidasi"),
    ),
    Pilihan(
        "pawai",
        "Pawai atau iring-iringan",
        kata("konvoi, karnaval, arak-arakan, kirab, konvoi kendaraan, iring-iringan"),
    ),
    Pilihan(
        "unjuk_rasa",
        "Unjuk rasa",
        kata(
            "unras, penyampaian pendapat, demo, unjukrasa, demonstrasi, aksi damai, aksi massa, "
            "aksi unjuk rasa"
        ),
    ),
    Pilihan(
        "hiburan",
        "Hiburan rakyat",
        kata("panggung, pertunjukan, konser, konser musik, panggung hiburan, pentas seni, pagelaran seni"),
    ),
    Pilihan(
        "olahraga",
        "Olahraga",
        kata("jalan sehat, turnamen, senam, senam massal, gerak jalan, sepeda santai, lomba lari"),
    ),
    Pilihan(
        "kegiatan_warga",
        "Kegiatan warga",
        kata(
            "bazar, hajatan, kerja bakti, pengajian, tabligh akbar, istighosah, bakti sosial, "
            "baksos, gotong royong, pasar murah, syukuran"
        ),
    ),
    Pilihan("lainnya", "Lainnya"),
)

DASAR_KEGIATAN = (
    Pilihan(
        "pemberitahuan",
        "Surat pemberitahuan",
        kata("sttp, surat, surat pemberitahuan kegiatan, surat izin, surat permohonan"),
    ),
    Pilihan("koordinasi", "Rapat koordinasi", kata("rapat, hasil koordinasi, rakor")),
    Pilihan(
        "terbuka",
        "Sumber terbuka",
        kata("media, undangan terbuka, poster, medsos, media sosial, spanduk, pamflet, undangan"),
    ),
)

STATUS_KEGIATAN = (
    Pilihan("rencana", "Rencana", kata("akan, direncanakan, terjadwal, belum, belum terlaksana")),
    Pilihan("berlangsung", "Berlangsung", kata("sedang berlangsung, sedang")),
    Pilihan("selesai", "Selesai", kata("sudah selesai, terlaksana, dilaksanakan, telah dilaksanakan")),
    Pilihan("batal", "Batal", kata("dibatalkan, ditunda, tidak jadi, tidak terlaksana, diundur")),
)

JENIS_PERINGATAN = (
    Pilihan(
        "hujan_lebat",
        "Hujan lebat",
        kata(
            "hujan, hujan deras, hujan sedang-lebat, hujan sedang hingga lebat, "
            "hujan sedang sampai lebat, hujan lebat disertai petir"
        ),
    ),
    Pilihan("angin", "Angin kencang", kata("puting beliung, angin ribut, angin puting beliung")),
    Pilihan("petir", "Petir", kata("kilat, kilat/petir, petir/kilat")),
    Pilihan("banjir", "Banjir", kata("genangan, luapan, banjir bandang, banjir/genangan")),
    Pilihan("longsor", "Longsor", kata("tanah longsor, gerakan tanah, tanah bergerak, pergerakan tanah")),
    Pilihan("gempa", "Gempa", ("gempa bumi",)),
    Pilihan("lainnya", "Lainnya"),
)

TINGKAT_PERINGATAN = (
    Pilihan("waspada", "Waspada", ("kuning",)),
    Pilihan("siaga", "Siaga", ("oranye",)),
    Pilihan("awas", "Awas", ("merah",)),
)

SUMBER_PERINGATAN = (
    Pilihan("bmkg", "BMKG", kata("badan meteorologi klimatologi dan geofisika")),
    Pilihan("bpbd", "BPBD", ("bnpb",)),
    Pilihan("instansi", "Instansi lain", kata("kelurahan, pjt, pvmbg, bbws, jasa tirta, pjt ii, kecamatan")),
)
