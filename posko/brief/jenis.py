"""Which decks there are, which slides make each in the order of the story, and the message with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from posko.brief import pesan
from posko.brief.bahan import Bahan
from posko.brief.cerita import (
    anev,
    kotak,
    lapangan,
    lapsus,
    peta,
    publik,
    rengiat,
    risiko,
    serah_terima,
    situasi,
    tps,
)
from posko.brief.dek import INTERNAL, PUBLIK, Paparan, Slide
from posko.teks import paparan as teks

Pembuat = Callable[[Bahan], Slide]
Penulis = Callable[[Bahan, Sequence[Slide]], str]


@dataclass(frozen=True)
class Jenis:
    """A kind of deck: its slides by section, its message, whether it is about one thing (`acuan`)."""

    slide: dict[str, Pembuat]
    pesan: Penulis
    acuan: str = ""


JENIS: dict[str, Jenis] = {
    "harian": Jenis(
        {
            "ringkas": situasi.ringkas,
            "berubah": situasi.perubahan,
            "terlambat": kotak.terlambat,
            "kotak": kotak.letak,
            "diam": tps.diam,
            "siap": tps.siap,
            "tegang": lapangan.insiden,
            "risiko": risiko.risiko,
            "peta": peta.situasi,
            "kekuatan": lapangan.kekuatan,
            "keputusan": situasi.putusan,
            "besok": lapangan.rencana,
        },
        pesan.harian,
    ),
    "lapsus": Jenis(
        {"kejadian": lapsus.kejadian, "perkembangan": lapsus.perkembangan}, pesan.lapsus_, "insiden"
    ),
    "anev": Jenis(
        {
            "minggu": anev.minggu,
            "berubah": situasi.sepekan,
            "rencana_nyata": anev.rencana_nyata,
            "tegang": lapangan.insiden,
            "keputusan": situasi.putusan,
        },
        pesan.ringkas,
    ),
    "serah_terima": Jenis({"naskah": serah_terima.naskah}, pesan.serah_terima_, "surat_jalan"),
    "rengiat": Jenis({"kegiatan": rengiat.kegiatan, "pengamanan": rengiat.pengamanan}, pesan.ringkas),
}
# Slides that show single reports, row by row.
BERBARIS = frozenset({"tegang", "risiko", "kejadian", "perkembangan", "naskah"})
# Only the daily briefing has a public version; its slides are others, not the internal ones with holes.
UMUM = Jenis(
    {"umum": publik.umum, "warga": publik.warga, "hubungi": publik.hubungi},
    pesan.publik,
)


def jenis(kode: str, khalayak: str) -> Jenis:
    """The kind of deck for an audience."""
    return UMUM if khalayak == PUBLIK else JENIS[kode]


def rakit(bahan: Bahan, kode: str, khalayak: str = INTERNAL, bagian: Sequence[str] = ()) -> Paparan:
    """Make a deck.

    Args:
        bahan: what it is told from.
        kode: kind, a key of `JENIS`.
        khalayak: `internal` or `publik`.
        bagian: sections wanted; empty for all.

    Raises: UserError when the incident or delivery note is not known at the instant.
    """
    kind = jenis(kode, khalayak)
    slides = tuple(make(bahan) for name, make in kind.slide.items() if not bagian or name in bagian)
    title = teks.JENIS["publik" if khalayak == PUBLIK else kode]
    return Paparan(kode, title, khalayak, bahan.stempel, slides, kind.pesan(bahan, slides))
