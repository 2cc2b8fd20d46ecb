"""The public version: the facts and the wording of the public page, as slides.

Everything comes from `posko.publik`, which lets through only sums of the whole area and words of closed
lists: no route, time ahead, strength, store, incident or risk can reach a slide from here.
"""

from __future__ import annotations

from posko.brief.bahan import Bahan, deret, kolom
from posko.brief.dek import Angka, Bagan, Butir, Lajur, Rias, Slide, Tabel
from posko.figures import palette
from posko.figures.theme import TERANG
from posko.publik import KUERI, Fakta, susun
from posko.publik.halaman import Halaman, tulis
from posko.teks import paparan_publik as teks
from posko.teks import publik as teks_publik

# A place short of the station: paler than the station itself.
DI_KELURAHAN = Rias(palette.tempat(0, TERANG.nama))


def fakta(bahan: Bahan) -> Fakta:
    """What may leave, as of the deck's instant."""
    if bahan.latar is None:
        raise ValueError("the public version needs the closed lists of the public page")
    return susun(bahan.tanya, bahan.latar)


def _butir(page: Halaman, *judul: str) -> tuple[Butir, ...]:
    return tuple(Butir(part.kalimat, part.judul) for part in page.bagian if part.judul in judul)


def umum(bahan: Bahan) -> Slide:
    """Boxes and stations in one sentence each, the boxes as one bar."""
    facts = fakta(bahan)
    page, box = tulis(facts), facts.kotak
    rest = box["seharusnya"] - box["tiba_tps"] - box["tiba_kelurahan"] - box["belum_pasti"]
    chart = Bagan(
        teks_publik.KOTAK,
        "batang",
        (teks.SEMUA,),
        (
            deret("tiba", teks.TIBA_TPS, [box["tiba_tps"]]),
            deret("tempat", teks.TIBA_KELURAHAN, [box["tiba_kelurahan"]], DI_KELURAHAN),
            deret("tanpa_kabar", teks.BELUM_PASTI, [box["belum_pasti"]]),
            deret("rencana", teks.LAINNYA, [rest]),
        ),
        "kotak",
    )
    figures = Angka(tuple((one.angka, one.kata, "") for one in page.ubin))
    return Slide(
        "umum",
        f"{bahan.hitung_h}: {page.ubin[0].angka} {page.ubin[0].kata}",
        (Lajur(1, (figures, chart, *_butir(page, teks_publik.KOTAK, teks_publik.TPS))),),
        log=("distribusi",),
        kueri=("publik/kotak", "publik/kelurahan_lengkap", "publik/tps"),
    )


def warga(bahan: Bahan) -> Slide:
    """Meetings with residents by theme, rumours and their answers."""
    facts = fakta(bahan)
    page = tulis(facts)
    chart = Bagan(
        teks.PER_TEMA,
        "batang",
        tuple(name for name, _ in facts.tema),
        (deret("tiba", teks.PERTEMUAN, [count for _, count in facts.tema]),),
        "pertemuan",
    )
    met = facts.pertemuan
    return Slide(
        "warga",
        teks_publik.pertemuan(met["kegiatan"], met["kelurahan"], met["semua"], met["peserta"]).rstrip("."),
        (Lajur(1, (chart,)), Lajur(1, _butir(page, teks_publik.ISU))),
        log=("penyuluhan",),
        kueri=("publik/penyuluhan", "publik/tema", "publik/isu"),
    )


def hubungi(bahan: Bahan) -> Slide:
    """What is not known, and whom one can reach."""
    page = tulis(fakta(bahan))
    table = Tabel(kolom(teks.KOLOM_HUBUNGI, (1.4, 2.4, 4)), page.hubungi, teks_publik.HUBUNGI)
    return Slide(
        "hubungi",
        teks.judul_hubungi(bahan.stempel.satuan),
        (Lajur(1, (*_butir(page, teks_publik.BELUM_TAHU), Butir((page.kaki,)))), Lajur(1, (table,))),
        log=("distribusi", "penyuluhan"),
        kueri=tuple(KUERI),
    )
