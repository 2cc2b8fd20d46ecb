"""This file shows that a text table comes through whole, whatever its dialect, or is refused by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posko.core.errors import UserError
from posko.intake.delimited import DELIMITERS, parse

TABLE = (
    ("NO", "KELURAHAN", "KOTAK", "CATATAN"),
    ("1", "Nagri Kaler", "12,5", 'tutup "rapat"; kering'),
    ("2", "Citalang", None, "dua\nbaris, é |"),
    ("3", "Purwamekar", "1.250", "tab\tdi sini"),
)
ENCODINGS = {
    "utf-8": ("utf-8", b"", "UTF-8"),
    "utf-8 with mark": ("utf-8", b"\xef\xbb\xbf", "UTF-8"),
    "utf-16 le with mark": ("utf-16-le", b"\xff\xfe", "UTF-16"),
    "utf-16 be with mark": ("utf-16-be", b"\xfe\xff", "UTF-16"),
    "utf-16 le": ("utf-16-le", b"", "UTF-16"),
    "utf-16 be": ("utf-16-be", b"", "UTF-16"),
    "windows": ("cp1252", b"", "Windows-1252"),
}
Rows = list[list[str]]


def written(rows, delimiter: str, ending: str = "\r\n", *, always: bool = False) -> str:
    """The table as spreadsheets write it: quotes where they are needed, or always.

    Python's own writer leaves a CR in a cell bare when rows end in LF.
    """

    def cell_written(cell: str | None, *, alone: bool) -> str:
        text = cell or ""
        needed = always or (alone and not text) or any(sign in text for sign in (delimiter, '"', "\r", "\n"))
        return '"' + text.replace('"', '""') + '"' if needed else text

    return "".join(
        delimiter.join(cell_written(cell, alone=len(row) == 1) for cell in row) + ending for row in rows
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("declared", [False, True], ids=["found", "sep line"])
def test_every_dialect_gives_the_same_table(encoding, delimiter, ending, declared) -> None:
    codec, mark, name = ENCODINGS[encoding]
    text = f"sep={delimiter}{ending}" * declared + written(TABLE, delimiter, ending)
    table = parse("a.csv", mark + text.encode(codec))
    assert table.rows == TABLE
    assert (table.encoding, table.delimiter, table.ragged) == (name, delimiter, ())
    assert table.first_row == 1 + declared


def refusal(content: bytes) -> str:
    with pytest.raises(UserError) as caught:
        parse("a.csv", content)
    return str(caught.value)


ULANG = (
    "Buka berkas itu di Excel atau LibreOffice, simpan sebagai «Buku Kerja Excel (.xlsx)», "
    "lalu unggah hasilnya."
)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(
            b"a;b\r\n1;\x002\r\n",
            f"Berkas «a.csv», baris 2: ada karakter NUL, yang tidak ada dalam teks biasa. {ULANG}",
            id="nul",
        ),
        pytest.param(
            b'a;b\r\n1;"dua\r\nbaris"\r\n2;"x\r\n3;y\r\n4;z\r\n',
            'Berkas «a.csv», baris 4: tanda kutip (") dibuka, tetapi tidak ditutup sampai akhir berkas. '
            "Tutup atau hapus tanda kutip itu, lalu unggah kembali.",
            id="quote never closed",
        ),
        pytest.param(
            b'a;b\r1;2\r3;"x" y\r4;5\r',
            'Berkas «a.csv», baris 3: setelah tanda kutip (") penutup harus langsung ada pemisah kolom '
            "atau akhir baris. Perbaiki tanda kutip di baris itu, lalu unggah kembali.",
            id="text after a closing quote",
        ),
        pytest.param(
            b"a;b\n1;" + b"x" * 140_000 + b"\n",
            "Berkas «a.csv», baris 2: satu sel memuat lebih dari 131.072 karakter. "
            "Periksa tanda kutip di baris itu.",
            id="endless cell",
        ),
        pytest.param(
            b"a;b\n1;\xe9\n2;\x81\n",
            "Berkas «a.csv», baris 3: ada aksara yang bukan UTF-8 maupun Windows-1252. "
            "Simpan ulang sebagai «CSV UTF-8», lalu unggah hasilnya.",
            id="no known encoding",
        ),
        pytest.param(
            b'sep=;\na;b\n1;"x\n',
            'Berkas «a.csv», baris 3: tanda kutip (") dibuka, tetapi tidak ditutup sampai akhir berkas. '
            "Tutup atau hapus tanda kutip itu, lalu unggah kembali.",
            id="the sep line counts as a line",
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_named(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


def test_ragged_rows_are_kept_as_they_are() -> None:
    table = parse("a.csv", b"JUDUL\n\nNO;TPS;KOTAK\n1;2\n3;4;5;6\n;\n")
    assert table.rows == (
        ("JUDUL", None, None, None),
        (None, None, None, None),
        ("NO", "TPS", "KOTAK", None),
        ("1", "2", None, None),
        ("3", "4", "5", "6"),
        (None, None, None, None),
    )
    assert table.ragged == (1, 3, 4, 6)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        pytest.param("NAMA;JML\nA;1,5\nB;2,5\n", ";", id="decimal commas"),
        pytest.param("JUDUL, TAHUN 2024\nNO;A;B\n1;x;y\n2;x;y\n", ";", id="comma in a title"),
        pytest.param("NO,WAKTU\n1,10.29\n2,10.30\n", ",", id="comma"),
        pytest.param("satu kolom\nsaja\n", ";", id="nothing to divide"),
        pytest.param("a|b\n1|2;3\n", "|", id="bar"),
        pytest.param("", ";", id="empty"),
    ],
)
def test_the_delimiter_is_found(text: str, delimiter: str) -> None:
    assert parse("a.csv", text.encode()).delimiter == delimiter


def test_text_that_only_looks_like_a_sep_line_stays_a_row() -> None:
    assert parse("a.csv", b"sep=;x\n1;2\n").rows == (("sep=", "x"), ("1", "2"))


CELLS = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8
) | st.sampled_from(
    [
        "",
        " ",
        '"',
        '""',
        ";",
        ",",
        "\t",
        "|",
        "\n",
        "\r",
        "\r\n",
        "sep=;",
        "'",
        "\ufeff",
        "=1+1",
        "\x85",
        "\u2028",
    ]
)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=12)
)
DIALECTS = st.tuples(
    st.sampled_from(DELIMITERS), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["utf-8", "utf-16"])
)


def check_round_trip(rows: Rows, dialect: tuple[str, str, str], always) -> None:
    """Every record comes back as one row with the same cells, an empty one as None."""
    delimiter, ending, encoding = dialect
    text = f"sep={delimiter}{ending}" + written(rows, delimiter, ending, always=always)
    mark = b"\xef\xbb\xbf" if encoding == "utf-8" else b""
    table = parse("a.csv", mark + text.encode(encoding))
    assert table.rows == tuple(tuple(cell or None for cell in row) for row in rows)
    assert len(table.rows) == len(rows)
    assert table.ragged == ()


@settings(max_examples=200, deadline=None)
@given(TABLES, DIALECTS, st.booleans())
def test_any_table_in_any_dialect_comes_through(rows, dialect, always) -> None:
    check_round_trip(rows, dialect, always)


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None)
@given(TABLES, DIALECTS, st.booleans())
def test_five_thousand_tables_come_through(rows, dialect, always) -> None:
    check_round_trip(rows, dialect, always)


@settings(max_examples=200, deadline=None)
@given(TABLES, DIALECTS)
def test_the_delimiter_of_quoted_cells_is_never_mistaken(rows: Rows, dialect) -> None:
    delimiter, ending, _ = dialect
    content = b"\xef\xbb\xbf" + written(rows, delimiter, ending, always=True).encode()
    assert parse("a.csv", content).rows == tuple(tuple(cell or None for cell in row) for row in rows)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_refusal(content: bytes) -> None:
    try:
        table = parse("a.csv", content)
    except UserError:
        return  # what is said then is asserted above; any other exception fails this test
    assert len({len(row) for row in table.rows}) <= 1
