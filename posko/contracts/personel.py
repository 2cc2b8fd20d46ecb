"""Log personel: who is posted where, as counts.

Posts and counts only: no officer's name, number, phone or position ever has a column here.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract, Lebar, Pilihan
from posko.contracts.kata import KELURAHAN, KETERANGAN, WAKTU, kata

PERSONEL = Contract(
    log="personel",
    judul="Personel",
    baris="satu penugasan atau satu catatan hadir untuk satu kelurahan dan regu",
    meniru="plotting, apel",
    kunci=("kelurahan_kode", "tps_awal", "tps_akhir", "regu", "asal", "jenis_catatan", "tanggal_tugas"),
    kata_waktu=kata("apel, catat, pencatatan, pengecekan"),
    lebar=Lebar(kolom="asal", nilai="jml_polri", daftar="asal", di_templat=False),
    columns=(
        Column(
            "jenis_catatan",
            "Jenis catatan",
            "pilihan",
            wajib=True,
            pilihan=(
                Pilihan("plot", "Plotting", kata("ploting, penugasan, rencana")),
                Pilihan("hadir", "Hadir", kata("apel, kehadiran, absensi, absen, presensi")),
                Pilihan("cadangan", "Cadangan", kata("siaga, regu cadangan, standby, stand by")),
            ),
            sinonim=kata("jenis, jenis penugasan, jenis tugas, jenis pencatatan"),
            contoh="Plotting",
        ),
        Column(
            "waktu_kejadian",
            "Waktu catat apel",
            "waktu",
            wajib=True,
            sinonim=WAKTU,
            contoh="13/02/2024 06.00",
        ),
        Column(
            "tanggal_tugas",
            "Tanggal tugas",
            "tanggal",
            wajib=True,
            sinonim=kata(
                "hari tugas, hari/tgl tugas, tgl dinas, hari dinas, hari/tgl dinas, tgl penugasan, "
                "tgl pam, hari pam, hari/tgl pam, tgl pengamanan, tgl jaga"
            ),
            contoh="14/02/2024",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=KELURAHAN,
            contoh="Ciseureuh",
        ),
        Column(
            "tps_awal",
            "TPS awal",
            "tps",
            sinonim=kata(
                "tps dari, dari tps, tps mulai, mulai tps, tps pertama, awal tps, no tps awal, no tps dari"
            ),
            contoh="1",
        ),
        Column(
            "tps_akhir",
            "TPS akhir",
            "tps",
            sinonim=kata(
                "tps sampai, s.d. tps, tps terakhir, tps s.d., sampai tps, hingga tps, tps hingga, "
                "no tps akhir, no tps sampai, tps sampai dengan"
            ),
            contoh="16",
        ),
        Column(
            "regu",
            "Regu/pasangan",
            "kode",
            sinonim=kata(
                "pasangan, kode regu, tim, kelompok, no regu, peleton, pleton, regu pam, no pasangan"
            ),
            contoh="CSR-01",
        ),
        Column(
            "asal",
            "Asal kekuatan",
            "pilihan",
            wajib=True,
            pilihan=daftar.ASAL_PERSONEL,
            sinonim=kata(
                "satuan, satker, kesatuan, asal satuan, asal kesatuan, asal personel, satuan asal, "
                "kesatuan asal, instansi, unsur, satwil"
            ),
            contoh="Organik Polsek",
        ),
        Column(
            "jml_polri",
            "Jumlah Polri",
            "bilangan",
            wajib=True,
            satuan="orang",
            sinonim=kata(
                "polri, personel, anggota polri, personel polri, jumlah personel, jumlah personel polri, "
                "jumlah anggota, jumlah anggota polri, kekuatan, kekuatan polri, kekuatan personel, "
                "petugas polri"
            ),
            contoh="2",
        ),
        Column(
            "jml_linmas",
            "Jumlah Linmas",
            "bilangan",
            satuan="orang",
            sinonim=kata(
                "linmas, satlinmas, jumlah satlinmas, anggota linmas, personel linmas, petugas linmas, "
                "jumlah anggota linmas, kekuatan linmas, petugas ketertiban"
            ),
            contoh="32",
        ),
        Column(
            "padal",
            "Padal",
            "teks",
            maks=60,
            sinonim=kata(
                "perwira pengendali, pa pengendali, pengendali, padal desa, padal kelurahan, "
                "padal wilayah, pengendali lapangan"
            ),
            contoh="Padal Ciseureuh",
        ),
        Column(
            "mulai",
            "Mulai dinas",
            "waktu",
            sinonim=kata(
                "mulai tugas, awal dinas, jam masuk, jam mulai, mulai jam, mulai pukul, masuk dinas, "
                "jam masuk dinas, jam mulai dinas, jam mulai tugas, waktu mulai, waktu mulai dinas, "
                "mulai jaga, naik jaga, jam naik"
            ),
            contoh="14/02/2024 05.00",
            catatan="Giliran pada plotting; dasar hitungan jam istirahat.",
        ),
        Column(
            "selesai",
            "Selesai dinas",
            "waktu",
            sinonim=kata(
                "selesai tugas, akhir dinas, jam lepas, jam selesai, selesai jam, selesai pukul, "
                "lepas dinas, jam lepas dinas, jam selesai dinas, jam selesai tugas, waktu selesai, "
                "waktu selesai dinas, selesai jaga, turun jaga, jam turun, jam pulang"
            ),
            contoh="14/02/2024 23.30",
        ),
        Column(
            "hindari",
            "Tidak ditugaskan di",
            "kelurahan",
            sinonim=kata("bukan tps sendiri, kecuali kelurahan, jangan di, dikecualikan dari"),
            contoh="Citalang",
            catatan="Satu kelurahan tempat regu ini tidak ditugaskan; alasannya tidak dicatat.",
        ),
        KETERANGAN,
    ),
)
