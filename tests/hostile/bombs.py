"""Makes files that try to kill, stall or trick whoever opens them; none is kept on disk.

Bytes that would take long to pack are packed once and repeated: a deflate stream may be cut at a full
flush and glued together again.
"""

import io
import struct
import zipfile
import zlib
from functools import lru_cache

MIB = 1024 * 1024
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
PARTS = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}
OPEN = f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData>'
CLOSE = "</sheetData></worksheet>"


def cell(address: str, value: object = 1) -> str:
    return f'<c r="{address}"><v>{value}</v></c>'


def sheet(rows: str) -> str:
    return OPEN + rows + CLOSE


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


ONE_CELL = f'<row r="1">{cell("A1")}</row>'


Parts = dict[str, str | bytes]


def xlsx(rows: str = ONE_CELL, more: Parts | None = None) -> bytes:
    """A workbook with one sheet of these rows; `more` adds or replaces members."""
    return zipped({**PARTS, SHEET: sheet(rows), **(more or {})})


def ods(table: str) -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{name}="{urn}:{name}:1.0"' for name in ("office", "table", "text"))
    content = f"{HEAD}<office:document-content{spaces}><office:body><office:spreadsheet>"
    content += f'<table:table table:name="Data">{table}</table:table>'
    content += "</office:spreadsheet></office:body></office:document-content>"
    manifest = f'<manifest:manifest xmlns:manifest="{urn}:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def repeated(opening: str, unit: str, closing: str, size: int) -> tuple[bytes, int, int]:
    """A raw deflate stream: `opening`, `unit` repeated up to `size` bytes, `closing`; its size and CRC."""
    block = (unit.encode() * (MIB // len(unit) + 1))[: MIB // len(unit) * len(unit)]
    count = size // len(block)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packer.compress(opening.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(closing.encode()) + packer.flush(zlib.Z_FINISH)
    crc = zlib.crc32(opening.encode())
    for _ in range(count):
        crc = zlib.crc32(block, crc)
    whole = len(opening.encode()) + len(block) * count + len(closing.encode())
    return stream + packed * count + last, whole, zlib.crc32(closing.encode(), crc)


@lru_cache(maxsize=8)
def inflating(name: str, opening: str, unit: str, closing: str, size: int) -> bytes:
    """A workbook whose member `name` unpacks to `size` bytes, honestly declared."""
    parts: dict[str, str | bytes] = {**PARTS, SHEET: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')}
    parts.pop(name, None)
    packed, whole, crc = repeated(opening, unit, closing, size)
    return appended(zipped(parts), name, packed, whole, crc)


def appended(archive: bytes, name: str, packed: bytes, size: int, crc: int, **bits: int) -> bytes:
    """The archive with one more member, every field of its headers ours to choose."""
    end = archive.rindex(b"PK\x05\x06")
    count, length, offset = struct.unpack_from("<HLL", archive, end + 10)
    raw, flags = name.encode(), bits.get("flags", 0)
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, 8, 0, 33, crc, len(packed), size, len(raw), 0)
    entry = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 0x314, 20, flags, 8, 0, 33, crc, len(packed), size, len(raw), 0, 0, 0, 0,
        bits.get("mode", 0o100644) << 16, bits.get("at", offset),
    )  # fmt: skip
    body = archive[:offset] + local + raw + packed
    directory = archive[offset : offset + length] + entry + raw
    finish = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count + 1, count + 1, len(directory), len(body), 0)
    return body + directory + finish


def packed(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def extra_member(name: str, content: bytes = b"x", **bits: int) -> bytes:
    return appended(xlsx(), name, packed(content), len(content), zlib.crc32(content), **bits)


def patched(content: bytes, old: bytes, new: bytes) -> bytes:
    if old not in content:
        raise ValueError("nothing to patch")
    return content.replace(old, new)


def ole2(*streams: str) -> bytes:
    """The first bytes of an OLE2 file and directory entries of these names; no document behind them."""
    entries = b""
    for name in streams:
        raw = name.encode("utf-16-le")
        entries += raw.ljust(64, b"\0") + struct.pack("<H", len(raw) + 2) + bytes(62)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entries


def many_members(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(count):
            archive.writestr(f"x{number}", b"")
    return out.getvalue()


LAUGHS = (
    f'{HEAD}<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + f']><worksheet xmlns="{MAIN}"><sheetData>'
    + '<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row>'
    + CLOSE
)
QUADRATIC = (
    f'{HEAD}<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><worksheet xmlns="{MAIN}"><sheetData>'
    f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"&a;" * 20_000}</t></is></c></row>{CLOSE}'
)
OUTSIDE = (
    f'{HEAD}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}"><sheetData>'
    f'<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>{CLOSE}'
)
STRINGS = f'{HEAD}<sst xmlns="{MAIN}">'


def blow_up() -> bytes:
    """A million cells that all point at one string of 32 KB: 57 KB that ask for 32 GB."""
    row = "".join(f'<c r="{letters}{{0}}" t="s"><v>0</v></c>' for letters in _columns(1000))
    rows = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 1001))
    text = f"{STRINGS}<si><t>{'a' * 32_000}</t></si></sst>"
    return xlsx(rows, {"xl/sharedStrings.xml": text})


def _columns(count: int) -> list[str]:
    letters = [chr(65 + n) for n in range(26)]
    names = letters + [a + b for a in letters for b in letters]
    return (names + [a + b for a in letters for b in names[26:]])[:count]


def wide_row(columns: int) -> str:
    return '<row r="1">' + "<c><v>1</v></c>" * columns + "</row>"


GIB = 1024 * MIB
ROW = '<row><c t="n"><v>1</v></c></row>'
