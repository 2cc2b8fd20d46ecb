"""Heading words that refuse a column, by kind, in both languages; a phrase matches on word borders.

The list is data: a station that meets a new heading adds a phrase here and a line to its test.
`=` before a phrase means the whole heading.
"""

REFUSED: dict[str, tuple[str, ...]] = {
    "nik": (
        "nik", "ktp", "e ktp", "ektp", "nomor induk kependudukan", "no identitas", "nomor identitas",
        "id card", "national id", "paspor", "nkk", "kk", "kartu keluarga",
    ),
    "telepon": (
        "hp", "handphone", "telepon", "telp", "tlp", "telpon", "ponsel", "wa", "whatsapp", "kontak",
        "phone", "mobile",
    ),
    "surel": (
        "e mail", "email", "surel",
    ),
    "pemilih": (
        "pemilih", "dpt", "dptb", "dpk", "dps", "dpshp", "daftar pemilih", "voter", "voters",
        "wajib pilih",
    ),
    "suara": (
        "suara sah", "suara tidak sah", "=sah", "=tidak sah", "perolehan", "jumlah suara", "jml suara",
        "hasil suara", "total suara", "rekap suara", "rekapitulasi suara", "suara calon",
        "suara partai", "suara paslon", "suara no", "hasil hitung", "hitung cepat",
        "quick count", "real count",
        "c hasil", "c1", "vote", "votes", "vote count", "partisipasi", "turnout", "pengguna hak pilih",
        "suara 1", "suara 01", "suara 2", "suara 02", "suara 3", "suara 03", "=suara", "=hasil pemilu",
        "sisa surat suara",
    ),
    "calon": (
        "calon", "caleg", "paslon", "pasangan calon", "capres", "cawapres", "cagub", "cawagub", "cabup",
        "cawabup", "kandidat", "candidate", "candidates",
    ),
    "partai": (
        "partai", "parpol", "party", "parties", "koalisi",
    ),
    "dukungan": (
        "tim sukses", "timses", "tim kampanye", "pendukung", "simpatisan", "basis massa",
        "basis dukungan", "elektabilitas", "pilihan politik", "pilihan warga", "preferensi", "afiliasi",
        "dukungan politik", "dukungan warga", "relawan", "supporter", "supporters", "campaign team",
        "=pilihan", "=dukungan",
    ),
    "pribadi": (
        "agama", "suku", "etnis", "ras", "religion", "ethnicity", "tempat lahir", "tgl lahir",
        "tanggal lahir", "ttl", "umur", "usia", "status perkawinan", "pekerjaan", "alamat rumah",
        "alamat tinggal", "golongan darah", "diagnosa", "diagnosis", "riwayat penyakit",
        "jenis kelamin", "birth date", "date of birth",
    ),
    "perkara": (
        "tersangka", "terduga", "pelaku", "terlapor", "nama korban", "identitas korban", "nama saksi",
        "informan", "suspect", "victim",
    ),
    "petugas": (
        "nrp", "nip", "pangkat", "nama anggota", "nama petugas", "nama personel", "nama personil",
        "nama lengkap", "nama padal", "nama pelapor", "nama penerima", "nama penyerah", "nama sopir",
        "nama pengemudi", "nama kpps", "nama linmas", "nama ketua", "nama pengawal", "nama perwira",
        "full name", "=nama", "=name",
    ),
}  # fmt: skip

# Headings that hold a refused word and mean a ballot box or paper.
ALLOWED = frozenset(
    {
        "jenis surat suara", "jml kotak suara", "jml ktk suara", "jumlah kotak suara", "kotak suara",
        "ktk suara", "no kotak suara", "nomor kotak suara", "surat suara",
    }
)  # fmt: skip

# A title over the table that says what the whole table is.
WHOLE_TABLE = (
    "perolehan suara", "hasil perolehan", "hasil penghitungan", "hasil hitung", "hasil rekapitulasi",
    "rekapitulasi hasil", "rekapitulasi suara", "rekapitulasi perolehan", "c hasil", "c1 plano",
    "daftar pemilih", "salinan dpt", "quick count", "real count",
)  # fmt: skip

# Ranks by which a column of officers' names is known, police and army.
RANKS = (
    "bharada", "bharatu", "bharaka", "bripda", "briptu", "brigpol", "brigadir", "bripka", "aipda",
    "aiptu", "ipda", "iptu", "akp", "kompol", "akbp", "prada", "pratu", "praka", "kopda", "koptu",
    "kopka", "serda", "sertu", "serka", "serma", "pelda", "peltu", "letda", "lettu", "kapten",
)  # fmt: skip
