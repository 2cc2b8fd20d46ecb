"""This file shows that an archive is believed only as far as its bytes bear it out."""

import io
import zipfile
import zlib

import pytest

from posko.core.errors import UserError
from posko.intake import guard
from posko.intake.archive import open_archive
from posko.intake.limits import Limits
from posko.intake.read import read_workbook
from tests.hostile import bombs, daftar
from tests.hostile.bombs import ods, patched, xlsx

LIMITS = Limits()


def stored() -> bytes:
    """A workbook packed without compression, as some programs write it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in {**bombs.PARTS, bombs.SHEET: bombs.sheet(bombs.ONE_CELL)}.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_pieces_make_up_the_member() -> None:
    content = b"<a>" + bytes(range(65, 91)) * 40_000 + b"</a>"
    packed = bombs.xlsx(more={"xl/a.xml": content})
    pieces = list(open_archive("a.xlsx", packed, LIMITS).pieces("xl/a.xml"))
    assert b"".join(pieces) == content
    assert len(pieces) > 3


def test_a_workbook_packed_without_compression_is_read() -> None:
    assert read_workbook("a.xlsx", stored()).sheets[0].rows == ((1.0,),)


def member(packed: bytes, size: int, crc: int = 0) -> bytes:
    return bombs.appended(xlsx(), "xl/a.xml", packed, size, crc)


WHOLE = bombs.packed(b"<a/>" * 1_000)
CRC = zlib.crc32(b"<a/>" * 1_000)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(member(b"\xff\xff\xff", 4), daftar.RUSAK, id="no deflate stream"),
        pytest.param(member(WHOLE[:-3], 4_000, CRC), daftar.RUSAK, id="packed bytes end early"),
        pytest.param(member(WHOLE + b"more", 4_000, CRC), daftar.RUSAK, id="packed bytes go on"),
        pytest.param(member(WHOLE, 4_000, CRC ^ 1), daftar.RUSAK, id="wrong checksum"),
        pytest.param(
            member(WHOLE, 3_999, CRC), daftar.aman("data.xlsx", daftar.UKURAN), id="longer than it says"
        ),
        pytest.param(
            member(WHOLE, 4_001, CRC), daftar.aman("data.xlsx", daftar.UKURAN), id="shorter than it says"
        ),
        pytest.param(
            patched(stored(), b"xl/workbook.xml<?xml", b"xl/workbOOk.xml<?xml"),
            daftar.aman("data.xlsx", "ada bita asing di luar susunan arsipnya"),
            id="two names for one member",
        ),
        pytest.param(
            bombs.extra_member("xl/y.xml", at=1_000_000), daftar.RUSAK, id="a member outside the file"
        ),
        pytest.param(b"PK\3\4" + bytes(100), daftar.RUSAK, id="no directory"),
        pytest.param(patched(xlsx(), b"PK\1\2", b"PK\1\3"), daftar.RUSAK, id="a directory of something else"),
    ],
)
def test_an_archive_that_says_one_thing_and_holds_another(content: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as refusal:
        guard.inspect("data.xlsx", content, LIMITS)
    assert str(refusal.value) == sentence


def test_a_locked_opendocument_sheet_is_named_as_locked() -> None:
    content = bombs.zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": b"\x8f\x01 sandi",
            "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
        }
    )
    with pytest.raises(UserError) as refusal:
        guard.inspect("data.ods", content, LIMITS)
    assert str(refusal.value) == f"Berkas «data.ods» {daftar.SANDI}"


def test_tables_of_an_opendocument_sheet_count_together() -> None:
    filled = 'office:value-type="float" office:value="1"'
    row = (
        '<table:table-row table:number-rows-repeated="1100">'
        f'<table:table-cell {filled} table:number-columns-repeated="1000"/></table:table-row>'
    )
    assert guard.inspect("a.ods", ods(row), LIMITS).kind == "ods"
    with pytest.raises(UserError) as refusal:
        guard.inspect("a.ods", ods(f'{row}</table:table><table:table table:name="B">{row}'), LIMITS)
    assert str(refusal.value) == daftar.luas("a.ods", "1.100", "1.000")
