"""What holds for every reference table: header, key, row count, source, plain bytes."""

import csv
import re

import pytest

# name -> (header, key columns, rows). The header is the contract with posko/core/rujukan.py.
TABLES = {
    "wilayah.csv": (
        (
            "kelurahan_kode kelurahan_kode_bps nama jenis kecamatan_kode kecamatan dapil lat lon tps_reguler"
            " tps_khusus ejaan_lain tetangga jarak_gudang_kpu_km sumber"
        ),
        "kelurahan_kode",
        19,
    ),
    "tps_pemilu2024.csv": ("tps_id kelurahan_kode tps_no is_khusus is_perkiraan sumber", "tps_id", 655),
    "tps_pilkada2024.csv": ("tps_id kelurahan_kode tps_no is_khusus is_perkiraan sumber", "tps_id", 332),
    "titik.csv": (
        (
            "titik_id nama jenis kelurahan_kode kecamatan_kode lat lon is_perkiraan wajib_jaga"
            " siklus_patroli_jam sumber"
        ),
        "titik_id",
        26,
    ),
    "daftar_periksa.csv": (
        "item uraian judul is_kritis masa_berlaku_jam wajib_jam_sebelum_h sumber",
        "item",
        20,
    ),
    "indikator.csv": (
        (
            "kode perangkat variabel_no variabel uraian judul acuan_jumlah acuan_persen acuan_cakupan"
            " is_ranah_polri sumber"
        ),
        "kode",
        47,
    ),
    "kategori_insiden.csv": ("kategori nama pemilik dasar_hukum is_keamanan rujukan sumber", "kategori", 22),
    "pola_pengamanan.csv": (
        "kelas nama jml_polri jml_tps jml_linmas berlaku_sejak dokumen sumber",
        "kelas berlaku_sejak",
        4,
    ),
    "skema_titik.csv": ("kelurahan_kode urutan lon lat sumber", "kelurahan_kode urutan", 57),
    "skema_garis.csv": ("garis urutan lon lat sumber", "garis urutan", 49),
    "kontak.csv": ("instansi jabatan nomor is_publik kegunaan sumber", "instansi jabatan", 16),
    "urusan_mitra.csv": ("instansi jenis kode sumber", "instansi jenis kode", 89),
    "isu.csv": ("kode isu klarifikasi sumber", "kode", 7),
    "hari_libur.csv": ("tanggal nama sumber", "tanggal", 20),
    "jam_rujukan.csv": ("tujuan uraian hari jenis_hari sumber", "tujuan", 4),
    "indikator_risiko.csv": (
        "kode kelompok nama jenis satuan nol seratus paruh_hari unsur sumber",
        "kode",
        14,
    ),
    "bobot_risiko.csv": (
        "perangkat berlaku_sejak kelompok bobot disusun_oleh sumber",
        "perangkat kelompok",
        6,
    ),
    "poin_skala.csv": ("skala poin sumber", "skala", 5),
    "waktu_tempuh.csv": ("dari ke menit sumber", "dari ke", 0),
    "laju_kejadian.csv": ("kode uraian jumlah_nasional tps_nasional persen sumber", "kode", 10),
}

# Cells that may be empty; every other column must be filled in every row.
MAY_BE_EMPTY = {
    "wilayah.csv": {"ejaan_lain"},
    "titik.csv": {"kelurahan_kode", "siklus_patroli_jam"},
    "indikator.csv": {"acuan_jumlah", "acuan_persen", "acuan_cakupan"},
    "kontak.csv": {"nomor"},
    "kategori_insiden.csv": {"dasar_hukum", "rujukan"},
    "indikator_risiko.csv": {"paruh_hari", "unsur"},
}

REJECTED_WORDS = re.compile(r"\b(gagal|error|invalid|harap|pelanggaran|TODO)\b", re.IGNORECASE)


def test_every_table_is_listed_here(ref):
    assert sorted(path.name for path in ref.glob("*.csv")) == sorted(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_header_is_the_agreed_one(ref, name):
    with (ref / name).open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == TABLES[name][0].split()


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique_and_rows_complete(read_rows, name):
    _, key, count = TABLES[name]
    rows = read_rows(name)
    assert len(rows) == count
    assert len({tuple(row[column] for column in key.split()) for row in rows}) == count
    # A short or long line shows as None key or value in DictReader.
    assert not [row for row in rows if None in row or None in row.values()]


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_filled_and_trimmed(read_rows, name):
    for number, row in enumerate(read_rows(name), start=2):
        for column, cell in row.items():
            assert cell == cell.strip(), (name, number, column)
            assert cell or column in MAY_BE_EMPTY.get(name, set()), (name, number, column)


@pytest.mark.parametrize("name", TABLES)
def test_yes_no_columns_hold_only_ya_or_tidak(read_rows, name):
    for row in read_rows(name):
        for column, cell in row.items():
            if column.startswith("is_") or column == "wajib_jaga":
                assert cell in {"ya", "tidak"}, (name, column, cell)


@pytest.mark.parametrize("name", TABLES)
def test_bytes_are_plain_utf8_with_newline_ends(ref, name):
    data = (ref / name).read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    # Git on Windows may check out CRLF; what must not happen is a mixture.
    assert data.count(b"\r\n") in {0, data.count(b"\n")}
    assert data.endswith(b"\n")


def test_no_file_names_a_machine_path_or_a_rejected_word(ref):
    files = [*ref.glob("*.csv"), *(ref / "peristiwa").glob("*.toml")]
    assert len(files) >= len(TABLES) + 3
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"/work/|/tmp/|/home/|[A-Z]:\\", text), path.name
        assert not REJECTED_WORDS.search(text), path.name


def test_no_cell_looks_like_an_identity_or_phone_number(read_rows):
    for name in TABLES:
        for row in read_rows(name):
            for column, cell in row.items():
                if (name, column) == ("kontak.csv", "nomor"):  # public duty lines, held by test_kontak.py
                    continue
                assert not re.search(r"\b\d{16}\b|\b0\d{8,12}\b|\(0\d{2,3}\)", cell), (name, column)
