"""Which decks there are, and which slides make each, in the order of the story."""

from __future__ import annotations

from collections.abc import Callable

from posko.brief.bahan import Bahan
from posko.brief.cerita import kotak, lapangan, peta, situasi, tps
from posko.brief.dek import INTERNAL, Paparan, Slide
from posko.teks import paparan as teks

Pembuat = Callable[[Bahan], Slide]

HARIAN: dict[str, Pembuat] = {
    "ringkas": situasi.ringkas,
    "berubah": situasi.perubahan,
    "terlambat": kotak.terlambat,
    "kotak": kotak.letak,
    "diam": tps.diam,
    "siap": tps.siap,
    "tegang": lapangan.insiden,
    "peta": peta.situasi,
    "kekuatan": lapangan.kekuatan,
    "keputusan": situasi.putusan,
    "besok": lapangan.rencana,
}


def harian(bahan: Bahan) -> Paparan:
    """The 06.00 briefing."""
    slides = tuple(make(bahan) for make in HARIAN.values())
    return Paparan("harian", teks.JENIS["harian"], INTERNAL, bahan.stempel, slides)
