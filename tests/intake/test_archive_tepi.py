"""This file shows the rarer refusals of an archive, one by one, and honest oddities that pass."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from posko.core.errors import UserError
from posko.intake import guard
from posko.intake.archive import PIECE, open_archive
from posko.intake.limits import MIB, Limits
from tests.hostile import bombs
from tests.hostile.bombs import xlsx


def built(*, before: bytes = b"", comment: bytes = b"", extra: bytes = b"") -> bytes:
    """A workbook with one member whose directory entry carries a comment or an extra field."""
    out = io.BytesIO(before)
    out.seek(len(before))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo("xl/workbook.xml")
        info.comment, info.extra = comment, extra
        archive.writestr(info, "<workbook/>")
    return out.getvalue()


def fewer_told() -> bytes:
    """The end record tells one entry less than the directory holds."""
    content = bytearray(xlsx())
    end = content.rindex(b"PK\5\6")
    (count,) = struct.unpack_from("<H", content, end + 10)
    struct.pack_into("<2H", content, end + 8, count - 1, count - 1)
    return bytes(content)


def no_local_head() -> bytes:
    content = xlsx()
    second = content.index(b"PK\3\4", 4)
    return content[:second] + b"PK\3\5" + content[second + 4 :]


def two_large() -> bytes:
    """Each within its limit, together beyond it; nothing needs unpacking to know."""
    one = bombs.appended(xlsx(), "xl/a.xml", b"x", 180 * MIB, 0)
    return bombs.appended(one, "xl/b.xml", b"x", 180 * MIB, 0)


ZIP64 = struct.pack("<HHQ", 1, 8, 0)
CLOCK = struct.pack("<HHBL", 0x5455, 5, 1, 0)


@pytest.mark.parametrize(
    ("make", "limits", "words"),
    [
        pytest.param(two_large, Limits(), "isinya melebihi", id="together too large"),
        pytest.param(fewer_told, Limits(), "bita asing", id="an entry nobody counts"),
        pytest.param(no_local_head, Limits(), "tidak utuh", id="no head where a member should be"),
        pytest.param(lambda: built(extra=CLOCK + ZIP64), Limits(), "ZIP64", id="zip64 in an entry"),
        pytest.param(lambda: built(before=b"junk"), Limits(), "bita asing", id="bytes before the first"),
        pytest.param(
            lambda: built(comment=b"x" * 700), replace(Limits(), members=1), "bita asing", id="huge directory"
        ),
    ],
)
def test_the_archive_is_refused(make: Callable[[], bytes], limits: Limits, words: str) -> None:
    with pytest.raises(UserError, match=words):
        open_archive("a.xlsx", make(), limits)


def test_an_extra_field_with_the_clock_is_no_fault() -> None:
    assert list(open_archive("a.xlsx", built(extra=CLOCK), Limits()).members) == ["xl/workbook.xml"]


def test_what_the_unpacker_keeps_back_is_given_too() -> None:
    """At some lengths the last bytes come out only after all packed bytes went in."""
    for more in range(1, 300):
        content = bytes(PIECE + more)
        packed = bombs.appended(xlsx(), "xl/a.xml", bombs.packed(content), len(content), zlib.crc32(content))
        archive = open_archive("a.xlsx", packed, Limits())
        assert b"".join(archive.pieces("xl/a.xml")) == content


def test_text_files_have_nothing_to_unpack() -> None:
    assert guard.inspect("a.csv", b"a;b\n1;2\n", Limits()).kind == "csv"
    assert guard.inspect("a.csv", "a;b\n1;2\n".encode("utf-16"), Limits()).kind == "csv"
