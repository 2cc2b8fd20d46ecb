"""The files of a deck: what each is called, what it is, how it is made."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from posko.brief import beku, buku_angka, gambar, salindia
from posko.brief.dek import Paparan
from posko.core import waktu

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Bentuk:
    """One kind of file: suffix, media type, what makes its bytes."""

    akhiran: str
    mime: str
    buat: Callable[[Paparan], bytes]


def png_zip(paparan: Paparan, langkah: gambar.Langkah | None = None) -> bytes:
    """Every chart and map alone on a stamped page of 1920 × 1080, in one zip."""
    charts = paparan.bagan()
    found: dict[str, bytes] = {}
    for number, (slide, blok) in enumerate(charts, start=1):
        name = f"{number:02d} {aman(blok.judul or slide.judul)}.png"
        found[name] = gambar.png_bagan(paparan, slide, blok)
        if langkah:
            langkah(number, len(charts))
    return beku.zip_dari(found)


def pesan(paparan: Paparan) -> bytes:
    """The message text as a file."""
    return paparan.pesan.encode("utf-8")


BENTUK: dict[str, Bentuk] = {
    "pptx": Bentuk("pptx", PPTX, salindia.pptx),
    "pdf": Bentuk("pdf", "application/pdf", gambar.pdf),
    "png": Bentuk("zip", "application/zip", png_zip),
    "xlsx": Bentuk("xlsx", XLSX, buku_angka.xlsx),
    "txt": Bentuk("txt", "text/plain", pesan),
}


def nama(paparan: Paparan, bentuk: str) -> str:
    """File name of a deck: kind, audience, as-of, and DATA CONTOH where true."""
    stamp = paparan.stempel
    at = waktu.local(stamp.sampai).strftime("%Y-%m-%d %H.%M")
    parts = [aman(paparan.judul), stamp.klasifikasi, at, *(["DATA CONTOH"] if stamp.is_contoh else [])]
    return f"{' - '.join(parts)}.{BENTUK[bentuk].akhiran}"


def aman(text: str) -> str:
    """Text as a file name on any system: letters, digits and a few marks, 60 characters at most."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w .,–-]", " ", text)).strip(" .")[:60] or "paparan"
