"""The guard at the door: what an uploaded file is, and whether it is safe to hand to a reader.

It never builds a document. It reads first bytes, the directory of the archive, and XML as it streams
past, and holds a few MiB at a time; what it cannot see (a string repeated by a million cells) is left
to the limits of the child process.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from posko.core.errors import UserError
from posko.intake.archive import Archive, open_archive
from posko.intake.extent import sheet_extents, table_extents, too_wide
from posko.intake.label import extension_of, safe_label
from posko.intake.limits import Limits
from posko.intake.quicklook import QuickLook
from posko.teks import berkas

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = {
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "xls": "xls",
    "ods": "ods",
    "csv": "csv",
    "tsv": "csv",
    "txt": "csv",
}
_FIRST_BYTES = {
    b"PK\x03\x04": "zip", b"PK\x05\x06": "zip", _OLE2: "ole2", b"%PDF": "pdf", b"\x89PNG": "gambar",
    b"\xff\xd8\xff": "gambar", b"GIF8": "gambar", b"Rar!": "rar", b"7z\xbc\xaf": "7z", b"\x1f\x8b": "gz",
    b"MZ": "program", b"\x7fELF": "program",
}  # fmt: skip
_PARTS = {
    "xl/workbook.bin": "xlsb",
    "xl/workbook.xml": "xlsx",
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
}
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|body|table|meta|style|div)\b", re.IGNORECASE)
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Findings:
    """What the guard saw in a file it lets pass.

    `marked` names the members in which rows are hidden, or formulas or error cells occur.
    """

    label: str
    kind: str
    macros: bool = False
    links: bool = False
    marked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Admitted:
    """A file whose first bytes and archive directory are in order; what is packed has not been seen yet."""

    findings: Findings
    archive: Archive | None = None


def inspect(name: str, content: bytes, limits: Limits) -> Findings:
    """Let a file pass or raise UserError with the sentence that says why not."""
    return look_through(admit(name, content, limits))


def admit(name: str, content: bytes, limits: Limits) -> Admitted:
    """The checks that cost milliseconds whatever the file claims to hold; raises UserError."""
    label = safe_label(name)
    extension = extension_of(label)
    if not content:
        raise UserError(berkas.kosong(label))
    if extension not in _KINDS:
        raise UserError(berkas.jenis_tidak_diterima(label))
    if len(content) > limits.file_bytes:
        raise UserError(berkas.terlalu_besar(label, len(content), limits.file_bytes))
    kind, found = _KINDS[extension], _nature(content)
    if found == "ole2" and _has_stream(content, "EncryptedPackage"):
        raise UserError(berkas.terkunci(label))
    archive = open_archive(label, content, limits) if found == "zip" else None
    exact = _exact(content, found, archive)
    if exact != ("teks" if kind == "csv" else kind):
        raise UserError(berkas.isi_lain(label, extension, exact))
    macros = kind == "xls" and _has_stream(content, "_VBA_PROJECT_CUR")
    return Admitted(Findings(label, kind, macros=macros), archive)


def look_through(admitted: Admitted) -> Findings:
    """Unpack and look at every part of an admitted archive; raises UserError."""
    if admitted.archive is None:
        return admitted.findings
    inspector = _inspect_xlsx if admitted.findings.kind == "xlsx" else _inspect_ods
    return inspector(admitted.archive)


def _nature(content: bytes) -> str:
    """What the first bytes say."""
    for first, nature in _FIRST_BYTES.items():
        if content.startswith(first):
            return nature
    head = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "html"
    if head.lstrip().startswith(b"<?xml"):
        return "xml"
    if content.startswith(_UTF16_MARKS):
        return "teks"
    unseen = sum(byte < 32 and byte not in b"\t\r\n\f\x1a\0" for byte in head)
    return "biner" if unseen > len(head) // 20 else "teks"


def _exact(content: bytes, found: str, archive: Archive | None) -> str:
    """What an archive or an OLE2 file holds, told by the parts that only that kind has."""
    if found == "ole2":
        return "xls" if _has_stream(content, "Workbook") or _has_stream(content, "Book") else "ole2"
    if archive is None:
        return found
    kinds = [kind for part, kind in _PARTS.items() if part in archive.members]
    if "content.xml" in archive.members:
        is_ods = next(_pieces_if_there(archive, "mimetype"), b"").strip() == _ODS_TYPE
        kinds.append("ods" if is_ods else "odt")
    return kinds[0] if len(kinds) == 1 else "zip"


def _has_stream(content: bytes, name: str) -> bool:
    """Whether an OLE2 directory entry bears this name: UTF-16, padded to 64 bytes, length behind it."""
    packed = name.encode("utf-16-le")
    entry = packed.ljust(64, b"\0") + (len(packed) + 2).to_bytes(2, "little")
    return entry in content


def _inspect_xlsx(archive: Archive) -> Findings:
    names = [name.casefold() for name in archive.members]
    cells = 0
    marked = []
    for name in archive.members:
        look = _look_through(archive, name)
        if look is None:
            continue
        extent = look.extent
        if not look.certain or not extent.fits(archive.limits):
            (extent,) = sheet_extents(archive.label, archive.pieces(name), archive.limits)
        cells += extent.rows * extent.columns
        if cells > archive.limits.cells:
            raise too_wide(archive.label, extent, archive.limits)
        if look.marks:
            marked.append(name)
    return Findings(
        archive.label,
        "xlsx",
        macros=_any_part(names, lambda name: name.endswith("vbaproject.bin") or "/macrosheets/" in name),
        links=_any_part(names, lambda name: "/externallinks/" in name or name.endswith("/connections.xml")),
        marked=tuple(marked),
    )


def _inspect_ods(archive: Archive) -> Findings:
    # First, since locked parts look like damaged ones.
    if any(b"encryption-data" in piece for piece in _pieces_if_there(archive, "META-INF/manifest.xml")):
        raise UserError(berkas.terkunci(archive.label))
    for name in archive.members:
        _look_through(archive, name)
    extents = table_extents(archive.label, archive.pieces("content.xml"), archive.limits)
    if sum(extent.rows * extent.columns for extent in extents) > archive.limits.cells:
        widest = max(extents, key=lambda extent: extent.rows * extent.columns)
        raise too_wide(archive.label, widest, archive.limits)
    names = [name.casefold() for name in archive.members]
    return Findings(
        archive.label,
        "ods",
        macros=_any_part(names, lambda name: name.startswith(("basic/", "scripts/")) and name[-1] != "/"),
        marked=("content.xml",),
    )


def _look_through(archive: Archive, name: str) -> QuickLook | None:
    """Unpack one member to its end; None if it is not XML, such as a picture."""
    look = None
    for number, piece in enumerate(archive.pieces(name)):
        if number == 0 and (_is_xml(piece) or name.casefold().endswith((".xml", ".rels"))):
            look = QuickLook(archive.label)
        if look is not None:
            look.feed(piece)
    if look is not None:
        look.close()
    return look


def _is_xml(head: bytes) -> bool:
    # The dropped NULs are those of UTF-16, which is then refused by name.
    return head[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def _pieces_if_there(archive: Archive, name: str) -> Iterator[bytes]:
    return archive.pieces(name) if name in archive.members else iter(())


def _any_part(names: list[str], holds: Callable[[str], bool]) -> bool:
    return any(holds(name) for name in names)
