"""The message to the Kapolres as the station writes it: address, lettered list, closing; plain text.

The closing says «aman, tertib, terkendali» only when nothing is silent, late or open: a message that always
says so says nothing. Marks that the messenger would read as bold or code are taken out of data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from posko.brief import keputusan
from posko.brief.bahan import Bahan
from posko.brief.cerita import lapangan, lapsus, serah_terima, situasi
from posko.brief.dek import Butir, Paparan, Slide, Tabel
from posko.brief.huruf import bersih
from posko.teks import paparan, paparan_cerita
from posko.teks import pesan_kapolres as teks

PALING = 60  # lines the messenger shows without folding
PERKARA = 8
GANTI = {"*": "∗", "`": "'", "~": "∼"}

Huruf = tuple[str, Sequence[str]]


def polos(text: object) -> str:
    """Text of a log without anything a messenger takes for markup."""
    plain = "".join(GANTI.get(char, char) for char in bersih(text))
    plain = re.sub(r"(?<!\w)_|_(?!\w)", "-", plain)
    return re.sub(r"(?i)\b(https?|ftp)://", r"\1:/ /", plain)


def kerangka(bahan: Bahan, perihal: str, isi: Sequence[Huruf], penutup: str) -> str:
    """The whole message, at most `PALING` lines; what is left out is said."""
    head = teks.kepala(bahan.stempel.satuan, bahan.atasan, perihal)
    head += [teks.pembuka(bahan.sampai, bahan.stempel.satuan), ""]
    tail = ["", *teks.penutup(penutup, [paparan.bukti(bahan.stempel)])]
    if bahan.stempel.is_contoh:
        head.insert(0, f"*{paparan.DATA_CONTOH}*")
    room = PALING - len(head) - len(tail) - len(isi)
    body: list[str] = []
    for place, (title, lines) in enumerate(isi):
        left = len(isi) - place
        fair = max(room // left, 1)
        shown = list(lines)
        if len(lines) > fair:
            shown = [*lines[: fair - 1], teks.lainnya(len(lines) - fair + 1)]
        room -= len(shown)
        body += [f"*{chr(ord('A') + place)}. {title}*", *(f"- {polos(line)}" for line in shown)]
    return "\n".join([*head, *body, *tail]) + "\n"


def harian(bahan: Bahan, slide: Sequence[Slide]) -> str:
    """The 06.00 report."""
    _, sentence = situasi.siap(bahan.tanya(situasi.TPS))
    boxes = bahan.tanya(situasi.TAHAP)
    now = bahan.tanya(situasi.INSIDEN).iloc[0]
    strength = bahan.tanya(lapangan.KEKUATAN)
    matters = keputusan.perkara(bahan.tanya("harian/perlu_keputusan"), bahan.sampai)
    silent, lost = int(boxes["tanpa_kabar"].sum()), int(boxes["selisih_belum_jelas"].sum())
    by_key = {one.kunci: one for one in slide}
    body: list[Huruf] = [
        (teks.SITUASI, [f"{bahan.hitung_h}. {sentence}.", *_judul(by_key, ("diam", "tegang"))]),
        (
            teks.LOGISTIK,
            [teks.kotak(int(boxes["jumlah"].sum()), silent, lost), *_judul(by_key, ("terlambat",))],
        ),
        (
            teks.PERSONEL,
            [teks.personel(*(int(strength[name].sum()) for name in ("perlu", "terplot", "hadir", "kurang")))],
        ),
        (
            teks.KEJADIAN,
            [teks.kejadian(int(now["baru_24_jam"]), int(now["terbuka"]), int(now["mengganggu"]))],
        ),
        (teks.KEPUTUSAN, [one.kalimat for one in matters] or [paparan_cerita.TIDAK_ADA_PERKARA]),
        (teks.RENCANA, _judul(by_key, ("besok",))),
    ]
    closing = teks.situasi(len(matters), is_tenang=not matters and not silent and not lost)
    return kerangka(bahan, teks.perihal_harian(bahan.hitung_h), body, closing)


def _judul(slides: dict[str, Slide], kunci: Sequence[str]) -> list[str]:
    return [f"{slides[name].judul}." for name in kunci if name in slides]


def lapsus_(bahan: Bahan, slide: Sequence[Slide]) -> str:
    """The special report: the six questions in their order are the letters."""
    rows = lapsus.laporan(bahan)
    body: list[Huruf] = [(name, [value]) for name, value in lapsus.isi(rows).items()]
    effect = next(blok for one in slide for blok in one.blok() if isinstance(blok, Butir))
    body.append((teks.DAMPAK, effect.kalimat))
    return kerangka(bahan, teks.perihal_lapsus(bahan.acuan), body, teks.berlanjut(rows[-1]["status"]))


def serah_terima_(bahan: Bahan, slide: Sequence[Slide]) -> str:
    """Report of an escort, with the boxes by kind."""
    rows = serah_terima.kiriman(bahan)
    text = next(blok for one in slide for blok in one.blok() if isinstance(blok, Butir))
    kinds = [teks.per_jenis(row["nama"], row["jenis"], int(row["kirim"]), int(row["terima"])) for row in rows]
    open_ = sum(int(row["kirim"] - row["terima"]) for row in rows)
    body: list[Huruf] = [(teks.PELAKSANAAN, text.kalimat), (teks.PER_JENIS, kinds)]
    return kerangka(bahan, teks.perihal_serah_terima(bahan.acuan), body, teks.hasil_kirim(open_))


def ringkas(bahan: Bahan, slide: Sequence[Slide]) -> str:
    """Any other deck: the message of each slide, then its first rows or sentences."""
    body: list[Huruf] = [
        (paparan.BAGIAN.get(one.kunci, one.kunci), [f"{one.judul}.", *_baris(one)]) for one in slide
    ]
    return kerangka(bahan, teks.perihal(bahan.hitung_h), body, teks.TERLAMPIR)


def _baris(slide: Slide) -> list[str]:
    found: list[str] = []
    for blok in slide.blok():
        if isinstance(blok, Butir):
            found += blok.kalimat
        elif isinstance(blok, Tabel):
            found += [" · ".join(paparan.sel(cell) for cell in row) for row in blok.baris]
    return found[:PERKARA]


def publik(bahan: Bahan, slide: Sequence[Slide]) -> str:
    """The public text: titles and appeals, no address and no letters."""
    lines = [f"*{bahan.stempel.satuan}*", *(f"{one.judul}." for one in slide)]
    appeals = [blok for one in slide for blok in one.blok() if isinstance(blok, Butir)]
    lines += [f"- {sentence}" for blok in appeals for sentence in blok.kalimat]
    lines += [*paparan.stempel(bahan.stempel, (), "")]
    return "\n".join(lines) + "\n"


def baris(paparan_: Paparan) -> int:
    """Lines of a deck's message."""
    return len(paparan_.pesan.splitlines())
