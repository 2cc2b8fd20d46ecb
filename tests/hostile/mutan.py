"""Makes damaged workbooks from honest ones: flipped bytes, cuts, moved pieces, exchanged parts.

The same number always gives the same mutant.
"""

from __future__ import annotations

import io
import random
import zipfile
from functools import cache
from pathlib import Path

from tests.hostile import jujur

BERKAS = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
PLANTED = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"]]>",
    b"<",
    b"&x;",
    b"1e999",
    b"XFD1048576",
    b'"',
    b"-1",
    b"9" * 40,
)


@cache
def honest() -> tuple[tuple[str, bytes], ...]:
    made = {
        "a.xlsx": jujur.xlsx(),
        "b.xlsx": jujur.xlsx_kinds(),
        "c.xls": jujur.xls(),
        "d.ods": jujur.ods(),
        "e.csv": jujur.csv().encode(),
        "f.csv": jujur.csv("\t").encode("utf-16"),
    }
    small = [path for path in sorted(BERKAS.iterdir()) if path.stat().st_size < 60_000]
    return (*made.items(), *((path.name, path.read_bytes()) for path in small[:4]))


def mutant(number: int) -> tuple[str, bytes]:
    """Name and content of the mutant of this number."""
    luck = random.Random(number)  # noqa: S311 - test data
    name, content = honest()[number % len(honest())]
    if zipfile.is_zipfile(io.BytesIO(content)) and luck.random() < 0.6:
        return name, _repacked(content, luck)
    return name, _damaged(content, luck)


def _damaged(content: bytes, luck: random.Random) -> bytes:
    spoiled = bytearray(content)
    for _ in range(luck.choice((1, 1, 2, 5, 40))):
        where = luck.randrange(len(spoiled) or 1)
        way = luck.randrange(5)
        if way == 0:
            spoiled[where] ^= 1 << luck.randrange(8)
        elif way == 1:
            del spoiled[where : where + luck.randrange(1, 400)]
        elif way == 2:
            spoiled[where:where] = luck.choice(PLANTED) * luck.choice((1, 1, 3))
        elif way == 3:
            length = luck.randrange(1, 600)
            there = luck.randrange(len(spoiled) or 1)
            spoiled[there:there] = spoiled[where : where + length]
        else:
            spoiled = spoiled[: max(where, 1)]
        spoiled = spoiled or bytearray(b"x")
    return bytes(spoiled)


def _repacked(content: bytes, luck: random.Random) -> bytes:
    """A well-formed archive around damaged parts, so that the damage reaches the reader of the cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    victim = luck.randrange(len(parts))
    name, body = parts[victim]
    way = luck.randrange(4)
    if way == 0:
        parts[victim] = (name, parts[luck.randrange(len(parts))][1])  # another part's content
    elif way == 1 and len(parts) > 1:
        del parts[victim]
    else:
        parts[victim] = (name, _damaged(body or b"x", luck))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(*part)
    return out.getvalue()
