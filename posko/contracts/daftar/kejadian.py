"""What is told of an incident."""

from posko.contracts.column import Pilihan
from posko.contracts.kata import kata

SUMBER_INSIDEN = (
    Pilihan(
        "warga",
        "Laporan warga",
        kata(
            "masyarakat, laporan masyarakat, telepon, info warga, informasi warga, "
            "informasi masyarakat, info masyarakat, aduan, aduan warga, pengaduan, telpon, "
            "call center, call center 110, 110, rt/rw, ketua rt, ketua rw, tokoh masyarakat, "
            "pelapor"
        ),
    ),
    Pilihan(
        "patroli",
        "Temuan patroli",
        kata(
            "temuan, anggota, petugas, temuan petugas, temuan anggota, bhabinkamtibmas, bhabin, "
            "polsek, petugas pam, pam tps, petugas patroli, laporan anggota"
        ),
    ),
    Pilihan(
        "instansi",
        "Instansi",
        kata(
            "kpu, ppk, pps, bawaslu, panwascam, kelurahan, linmas, kpps, ptps, pkd, babinsa, "
            "koramil, tni, bpbd, bmkg, satpol pp, desa, kecamatan, puskesmas, pln, damkar, dishub"
        ),
    ),
    Pilihan(
        "media",
        "Media",
        kata(
            "medsos, media sosial, berita, media massa, media online, facebook, instagram, tiktok, "
            "whatsapp, wa, grup wa, internet"
        ),
    ),
)

VERIFIKASI = (
    Pilihan(
        "belum",
        "Belum diverifikasi",
        kata(
            "blm, dicek, proses, belum dicek, belum cek, belum terverifikasi, dalam proses, "
            "sedang dicek, masih dicek"
        ),
    ),
    Pilihan(
        "benar",
        "Benar",
        kata("terverifikasi, a1, ya, diverifikasi, sudah diverifikasi, terbukti, terkonfirmasi, valid"),
    ),
    Pilihan(
        "tidak_benar", "Tidak benar", kata("hoaks, salah, tidak, hoax, tidak terbukti, tidak valid, bohong")
    ),
)

STATUS_INSIDEN = (
    Pilihan("baru", "Baru", kata("lapor, laporan, dilaporkan, laporan masuk, laporan baru, masuk")),
    Pilihan(
        "ditangani",
        "Ditangani",
        kata(
            "proses, dalam penanganan, tindak lanjut, sedang ditangani, dalam proses, "
            "sedang diproses, diproses, ditindaklanjuti, tindaklanjut, penyelidikan, lidik, "
            "dalam lidik, proses lidik, penyidikan, sidik, proses sidik, monitoring, dipantau"
        ),
    ),
    Pilihan(
        "diteruskan",
        "Diteruskan",
        kata(
            "dilimpahkan, rujuk, dilimpahkan ke polres, dilimpahkan ke bawaslu, "
            "diteruskan ke polres, diteruskan ke bawaslu, pelimpahan, limpah, dirujuk"
        ),
    ),
    Pilihan(
        "selesai", "Selesai", kata("tuntas, ditutup, aman, beres, teratasi, tertangani, clear, terselesaikan")
    ),
    Pilihan("dibuka_lagi", "Dibuka lagi", kata("buka kembali, dibuka kembali")),
)

SIFAT_INSIDEN = (
    Pilihan("terjadi", "Terjadi", kata("sudah terjadi, telah terjadi, sudah, gangguan nyata, gn")),
    Pilihan("berlangsung", "Sedang berlangsung", kata("sedang terjadi, masih berlangsung, sedang")),
    Pilihan("akan", "Akan terjadi", kata("rencana, potensi, prediksi, potensi gangguan, pg, rawan terjadi")),
)
