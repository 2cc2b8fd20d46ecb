"""Office files whose bytes depend on their content only: no clock, no order of the file system."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

STEMPEL = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)


def beku(isi: bytes, saat: datetime) -> bytes:
    """The same archive with every date set: parts to the zip epoch, the document's own to `saat`."""
    moment = saat.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = STEMPEL.sub(rb"\g<1>" + moment + rb"\g<2>", content)
            put(target, name, content)
    return out.getvalue()


def put(archive: zipfile.ZipFile, nama: str, isi: bytes) -> None:
    """Add a part without a trace of when and where it was made."""
    entry = zipfile.ZipInfo(nama, TANGGAL_ZIP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    archive.writestr(entry, isi)


def zip_dari(berkas: dict[str, bytes]) -> bytes:
    """Files by name as one archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for nama, isi in berkas.items():
            put(target, nama, isi)
    return out.getvalue()
