"""The zip file around a workbook, unpacked by the piece and measured on the way.

Nothing the archive says about itself is believed: its directory must describe the whole file without
a gap, a double or an overlap, and each member must unpack to exactly the size and checksum it declares.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from posko.core.errors import UserError
from posko.intake.limits import Limits
from posko.teks import berkas

PIECE = 256 * 1024  # bytes of unpacked content handed on at once; measured the fastest to look through
_END = struct.Struct("<4s4H2LH")  # end of central directory
_LOCAL = struct.Struct("<4s5H3L2H")  # local file header
_DIRECTORY_ENTRY = 600  # bytes; a member's name, extras and comment in an honest workbook stay far below
_DEFLATE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ZIP64_EXTRA = 0x0001


@dataclass(frozen=True)
class Member:
    """One packed part: `start` is where its packed bytes begin in the file."""

    name: str
    start: int
    packed: int
    size: int
    crc: int
    deflated: bool


@dataclass(frozen=True)
class Archive:
    """A zip file whose directory has been checked; its members are not yet unpacked."""

    label: str
    content: bytes
    members: dict[str, Member]
    limits: Limits

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack one member piece by piece; raises UserError when it is not what it declares."""
        member = self.members[name]
        packed = memoryview(self.content)[member.start : member.start + member.packed]
        seen = crc = 0
        try:
            for piece in _inflate(packed) if member.deflated else _slices(packed):
                seen += len(piece)
                crc = zlib.crc32(piece, crc)
                if seen > member.size:
                    break
                yield piece
        except zlib.error as problem:
            raise UserError(berkas.rusak(self.label)) from problem
        if seen != member.size:
            raise UserError(berkas.susunan_zip(self.label, berkas.ZIP_UKURAN))
        if crc != member.crc:
            raise UserError(berkas.rusak(self.label))


def open_archive(label: str, content: bytes, limits: Limits) -> Archive:
    """Check the directory of a zip file without unpacking anything; raises UserError."""
    infos, directory_at = _directory(label, content, limits)
    folded = {info.filename.casefold() for info in infos}
    if len(folded) != len(infos):
        raise _refused(label, berkas.ZIP_GANDA)
    for info in infos:
        _check_entry(label, info, limits)
    if sum(info.file_size for info in infos) > limits.unpacked_bytes:
        raise UserError(berkas.isi_terlalu_besar(label, limits.unpacked_bytes))
    return Archive(label, content, _placed(label, memoryview(content)[:directory_at], infos), limits)


def _directory(label: str, content: bytes, limits: Limits) -> tuple[list[zipfile.ZipInfo], int]:
    """The entries, once the end record proves them few: 100,000 would cost memory just to list."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - _END.size - 0xFFFF))
    if end < 0 or end + _END.size > len(content):
        raise UserError(berkas.rusak(label))
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(content, end)
    if (
        content[max(0, end - 20) : end].startswith(b"PK\x06\x07")
        or 0xFFFF in (here, count)
        or 0xFFFFFFFF in (size, offset)
    ):
        raise _refused(label, berkas.ZIP64)
    if count > limits.members:
        raise UserError(berkas.banyak_bagian(label, count, limits.members))
    if (
        (disk, first_disk, here) != (0, 0, count)
        or offset + size != end
        or end + _END.size + comment != len(content)
    ):
        raise _refused(label, berkas.ZIP_SUSUNAN)
    if size > limits.members * _DIRECTORY_ENTRY:
        raise _refused(label, berkas.ZIP_SUSUNAN)
    try:
        infos = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError, struct.error) as problem:
        raise UserError(berkas.rusak(label)) from problem
    if len(infos) != count:
        raise _refused(label, berkas.ZIP_SUSUNAN)
    return infos, offset


def _check_entry(label: str, info: zipfile.ZipInfo, limits: Limits) -> None:
    name = info.orig_filename
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\0" in name:
        raise _refused(label, berkas.ZIP_NAMA)
    if stat.S_ISLNK(info.external_attr >> 16):
        raise _refused(label, berkas.ZIP_TAUTAN)
    if info.flag_bits & 0x2041:  # encrypted, strongly encrypted, or with a hidden directory
        raise UserError(berkas.terkunci(label))
    if info.compress_type not in _DEFLATE:
        raise _refused(label, berkas.ZIP_PADAT)
    if _ZIP64_EXTRA in _extra_ids(info.extra):
        raise _refused(label, berkas.ZIP64)
    if info.file_size > limits.member_bytes:
        raise UserError(berkas.isi_terlalu_besar(label, limits.member_bytes))


def _extra_ids(extra: bytes) -> set[int]:
    ids = set()
    while len(extra) >= 4:
        number, length = struct.unpack_from("<HH", extra)
        ids.add(number)
        extra = extra[4 + length :]
    return ids


def _placed(label: str, content: memoryview, infos: list[zipfile.ZipInfo]) -> dict[str, Member]:
    """Where each member's bytes lie; refuses bytes that two members share, and local names that differ."""
    members = {}
    free = 0  # first byte no member has claimed yet
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < free:
            raise _refused(label, berkas.ZIP_TUMPANG)
        if info.header_offset + _LOCAL.size > len(content):
            raise UserError(berkas.rusak(label))
        head = _LOCAL.unpack_from(content, info.header_offset)
        name_at = info.header_offset + _LOCAL.size
        start = name_at + head[9] + head[10]
        free = start + info.compress_size
        if head[0] != b"PK\x03\x04" or free > len(content):
            raise UserError(berkas.rusak(label))
        if bytes(content[name_at : name_at + head[9]]) != _raw_name(info) or head[3] != info.compress_type:
            raise _refused(label, berkas.ZIP_SUSUNAN)
        deflated = info.compress_type == zipfile.ZIP_DEFLATED
        members[info.filename] = Member(
            info.filename, start, info.compress_size, info.file_size, info.CRC, deflated
        )
    if infos and min(info.header_offset for info in infos) != 0:
        raise _refused(label, berkas.ZIP_SUSUNAN)
    return members


def _raw_name(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437")


def _refused(label: str, what: str) -> UserError:
    return UserError(berkas.susunan_zip(label, what))


def _slices(data: memoryview) -> Iterator[bytes]:
    for at in range(0, len(data), PIECE):
        yield bytes(data[at : at + PIECE])


def _inflate(data: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for packed in _slices(data):
        rest = packed
        while rest and not unpacker.eof:
            yield unpacker.decompress(rest, PIECE)
            rest = unpacker.unconsumed_tail
    while not unpacker.eof:
        piece = unpacker.decompress(b"", PIECE)
        if not piece:
            raise zlib.error("packed bytes end early")
        yield piece
    if unpacker.unused_data:
        raise zlib.error("packed bytes go on after their end")
