"""Log distribusi: the ballot boxes on the road, as surat jalan, BTTB and BAST tell it.

A row is one event of one shipment line. A line is either a count (kelurahan or TPS x jenis) or a
single box with its number and seal; both kinds may stand in one file, and a figure says which it
rests on.
"""

from posko.contracts import daftar
from posko.contracts.column import Column, Contract
from posko.contracts.kata import KELURAHAN, KETERANGAN, TPS, kata
from posko.contracts.serah_terima import SERAH_TERIMA

DISTRIBUSI = Contract(
    log="distribusi",
    judul="Distribusi kotak suara",
    baris="satu peristiwa dari satu baris kiriman",
    meniru="surat jalan, BTTB, BAST",
    kunci=("leg", "surat_jalan", "kelurahan_kode", "tps_no", "jenis", "kotak_id", "peristiwa"),
    kata_waktu=kata(
        "berangkat, keberangkatan, pemberangkatan, kirim, dikirim, pengiriman, tiba, kedatangan, "
        "datang, sampai, terima, diterima, penerimaan, kotak, logistik, di, dari, ke, gudang, "
        "kpu, ppk, pps, tps, lokasi, tujuan, kecamatan, kelurahan, desa"
    ),
    columns=(
        Column(
            "leg",
            "Leg",
            "pilihan",
            wajib=True,
            daftar="leg",
            sinonim=kata(
                "tahap kirim, arah, pergeseran, dari ke, ruas, ruas perjalanan, tahap pergeseran, "
                "tahap pengiriman, tahap distribusi, arah pergeseran, arah pengiriman, asal tujuan"
            ),
            contoh="KPU-PPK",
            catatan="Ruas perjalanan kotak, berangkat maupun pulang.",
        ),
        Column(
            "peristiwa",
            "Peristiwa",
            "pilihan",
            wajib=True,
            pilihan=daftar.PERISTIWA,
            sinonim=kata(
                "status, kegiatan, kejadian, giat, jenis giat, bentuk giat, jenis kegiatan, "
                "status kiriman, status pengiriman, status logistik, status kotak, jenis peristiwa"
            ),
            contoh="Berangkat",
            catatan="Apa yang terjadi pada kiriman ini.",
        ),
        Column(
            "waktu_kejadian",
            "Waktu",
            "waktu",
            wajib=True,
            sinonim=kata("tanggal, hari/tgl, jam, pukul, jam berangkat, wkt tiba"),
            contoh="09/02/2024 10.30",
            catatan="Waktu setempat; tanggal dan jam boleh di dua kolom.",
        ),
        Column(
            "surat_jalan",
            "No. surat jalan",
            "kode",
            sinonim=kata(
                "sj, bttb, no sj, no bttb, tanda terima barang, no tanda terima barang, surat pengantar, "
                "no surat pengantar, surat jalan/bttb, no surat jalan/bttb"
            ),
            contoh="SJ-014/PPK-PWK/II/2024",
            catatan="Nomor yang sama pada berangkat dan tiba menyatukan kedua catatan.",
        ),
        Column(
            "kelurahan_kode",
            "Kelurahan/desa",
            "kelurahan",
            wajib=True,
            sinonim=(
                *KELURAHAN,
                *kata(
                    "tujuan kelurahan, kelurahan tujuan, desa tujuan, kel/desa tujuan, desa/kelurahan tujuan"
                ),
            ),
            contoh="Ciseureuh",
            catatan="Kelurahan pemilik kotak, bukan tempat kotak saat ini.",
        ),
        Column(
            "tps_no",
            "No. TPS",
            "tps",
            sinonim=(*TPS, *kata("tps tujuan, no tps tujuan")),
            contoh="12",
            catatan="Kosongkan bila baris ini menghitung sekelurahan.",
        ),
        Column(
            "jenis",
            "Jenis kotak",
            "pilihan",
            wajib=True,
            daftar="jenis_kotak",
            sinonim=kata(
                "jenis surat suara, jenis pemilihan, pemilu, kotak, jenis kotak suara, kotak suara, "
                "jenis pemilu, pemilihan, jenis pilkada, jenis ks, jenis logistik, nama logistik, logistik, "
                "jenis barang, nama barang, uraian barang, barang, jenis perlengkapan"
            ),
            contoh="PPWP",
            catatan="Kode jenis pemilihan menurut peristiwa yang berjalan.",
        ),
        Column(
            "jumlah",
            "Jumlah kotak",
            "bilangan",
            wajib=True,
            satuan="kotak",
            sinonim=kata(
                "ktk suara, kotak, ks, jumlah kotak suara, banyak, banyaknya, banyak kotak, "
                "banyaknya kotak, qty, kuantitas, total, total kotak, total kotak suara, jumlah total, "
                "jumlah ks, jumlah barang"
            ),
            contoh="103",
            catatan="Kotak yang benar-benar dihitung pada peristiwa ini.",
        ),
        Column(
            "selisih_jelas",
            "Selisih terjelaskan",
            "bilangan",
            satuan="kotak",
            sinonim=kata("selisih dijelaskan, kurang terjelaskan"),
            contoh="0",
            catatan="Bagian dari selisih kirim-terima yang sudah ada penjelasannya.",
        ),
        Column(
            "alasan_selisih",
            "Alasan selisih",
            "teks",
            sinonim=kata("penjelasan selisih, alasan, sebab selisih, alasan kurang, keterangan selisih"),
            contoh="",
            catatan="Wajib bila selisih terjelaskan diisi.",
        ),
        Column(
            "kotak_id",
            "No. kotak",
            "kode",
            sinonim=kata(
                "kode kotak, id kotak, qr kotak, nomor kotak suara, no seri kotak, barcode kotak, "
                "kode qr kotak"
            ),
            contoh="",
            catatan="Isi bila baris ini tentang satu kotak; jumlah menjadi 1.",
        ),
        Column(
            "segel",
            "No. segel",
            "kode",
            sinonim=kata(
                "kabel ties, no kabel ties, no seri segel, kode segel, cable ties, no cable ties, "
                "kabel tis, no kabel tis, segel plastik, no segel plastik, segel kabel ties, "
                "no segel/kabel ties"
            ),
            contoh="",
        ),
        Column(
            "kondisi_segel",
            "Kondisi segel",
            "pilihan",
            pilihan=daftar.KONDISI_SEGEL,
            sinonim=kata(
                "segel, kondisi, keadaan, keadaan segel, status segel, segel kotak, kondisi segel kotak, "
                "keadaan segel kotak, kondisi kotak dan segel, kondisi kotak/segel, "
                "kondisi segel/kabel ties"
            ),
            contoh="Utuh",
        ),
        Column(
            "asal",
            "Asal",
            "titik",
            sinonim=kata(
                "dari, gudang asal, tempat asal, dari gudang, lokasi asal, titik asal, gudang pengirim, "
                "tempat berangkat, berangkat dari, tempat muat, lokasi muat"
            ),
            contoh="Gudang KPU",
            catatan="Kosong berarti tempat menurut leg.",
        ),
        Column(
            "tujuan",
            "Tujuan",
            "titik",
            sinonim=kata(
                "ke, gudang tujuan, tempat tujuan, ke gudang, lokasi tujuan, titik tujuan, "
                "gudang penerima, tempat bongkar, lokasi bongkar, tempat tiba"
            ),
            contoh="Gudang PPK Purwakarta",
        ),
        Column(
            "kendaraan",
            "Kendaraan",
            "teks",
            maks=60,
            sinonim=kata(
                "ranmor, nopol, r4/r6, armada, truk, no pol, no polisi, no kendaraan, jenis kendaraan, "
                "no pol kendaraan, "
                "kendaraan angkut, kendaraan pengangkut, kendaraan/nopol, mobil, ran, randis, r4, r6, "
                "angkutan, alat angkut, truck, no ranmor, jenis ranmor, ranmor/nopol"
            ),
            contoh="Truk 03",
            catatan="Sebutan kendaraan, misalnya Truk 03.",
        ),
        Column(
            "pengawal",
            "Jumlah pengawal",
            "bilangan",
            satuan="orang",
            sinonim=kata(
                "pam, personil, petugas, jumlah personel, jumlah petugas, jumlah pam, personel pam, "
                "petugas pam, personel pengawal, jumlah personel pengawal, jumlah personel pam, "
                "kekuatan, kekuatan pam, kekuatan pengawal, jumlah anggota, pam polri, personel polri, "
                "jumlah polri"
            ),
            contoh="2",
        ),
        Column(
            "padal",
            "Padal",
            "teks",
            maks=60,
            sinonim=kata("perwira pengendali, pengendali, pa pengendali, pengendali lapangan"),
            contoh="Padal Ciseureuh",
            catatan="Jabatan, bukan nama.",
        ),
        Column(
            "sprin",
            "No. Sprin",
            "kode",
            sinonim=kata("surat perintah, sprint, no sprint, no surat perintah, sprin/sprint"),
            contoh="",
        ),
        *SERAH_TERIMA,
        Column(
            "sumber_angka",
            "Sumber angka",
            "pilihan",
            pilihan=daftar.SUMBER_ANGKA,
            sinonim=kata("sumber, menurut, sumber data, sumber jumlah, dihitung oleh"),
            contoh="Hitung petugas",
        ),
        KETERANGAN,
    ),
)
