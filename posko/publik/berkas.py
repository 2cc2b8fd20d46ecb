"""The files of the public page, each made of the same words."""

from __future__ import annotations

import threading

from posko.core import waktu
from posko.publik import gambar, laman, pdf, tata
from posko.publik.fakta import Fakta
from posko.publik.halaman import Halaman, tulis

TINGGI_A4 = tata.LEBAR * 297 / 210
TINGGI_POTRET = 1350.0

# Fonts of matplotlib are shared by all threads and not made for it.
_lock = threading.Lock()

# Ending of the file's name -> media type.
BERKAS = {
    "a4.png": "image/png",
    "1080.png": "image/png",
    "pdf": "application/pdf",
    "html": "text/html",
}


def buat(fakta: Fakta, akhiran: str) -> bytes:
    """One file of the public page; the same facts give the same bytes.

    Args:
        fakta: what may be known.
        akhiran: a key of `BERKAS`.
    """
    page = tulis(fakta)
    if akhiran == "html":
        return laman.html(page)
    with _lock:
        if akhiran == "pdf":
            return pdf.pdf(tata.tata(page, TINGGI_A4), page.judul, fakta.latar.sampai)
        height, pixels = (TINGGI_A4, 1240) if akhiran == "a4.png" else (TINGGI_POTRET, 1080)
        return gambar.png(tata.tata(page, height), height, pixels)


def isi(fakta: Fakta) -> Halaman:
    """The words that would leave, for whoever signs."""
    return tulis(fakta)


def nama(fakta: Fakta, akhiran: str) -> str:
    """`kabar-warga_2024-02-13_06.00.pdf`: the file's name carries the instant, and the sample its mark."""
    mark = "_DATA-CONTOH" if fakta.latar.is_contoh else ""
    return f"kabar-warga{mark}_{waktu.local(fakta.latar.sampai):%Y-%m-%d_%H.%M}.{akhiran}"
