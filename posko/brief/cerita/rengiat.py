"""Rengiat: tomorrow from the plans in the logs — shipments, postings, promises; no plan is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from posko.brief.bahan import Bahan, Rekam, kolom, rekam
from posko.brief.dek import Butir, Lajur, Sel, Slide, Tabel
from posko.core import waktu
from posko.teks import paparan_cerita
from posko.teks import rengiat as teks

KIRIMAN, PASANG, JANJI = "distribusi/kiriman_hari", "kekuatan/pasang", "mitra/janji"


def kegiatan(bahan: Bahan) -> Slide:
    """Shipments planned for tomorrow by leg and kelurahan, promises due by its end."""
    dari, hingga = bahan.tengah_malam(1), bahan.tengah_malam(2)
    plans = [
        row
        for row in rekam(bahan.tanya(KIRIMAN, dari=dari, hingga=hingga))
        if row["waktu_rencana"] is not None and dari <= row["waktu_rencana"] < hingga
    ]
    table = Tabel(
        kolom(teks.KOLOM_KIRIMAN, (1.6, 3, 2.4, 1.3, 1.2), (3, 4)),
        tuple(_kiriman(plans)),
        teks.PERGESERAN,
        teks.BELUM,
    )
    stages = [one for one in bahan.rujukan.peristiwa.pemungutan if dari <= one.tenggat < hingga]
    dated = [(one.tenggat, paparan_cerita.tahap(one.nama, one.tenggat)) for one in stages]
    due = [
        row
        for row in rekam(bahan.tanya(JANJI))
        if row["status"] == "terbuka" and row["tenggat"] is not None and row["tenggat"] < hingga
    ]
    dated += [(row["tenggat"], teks.janji(row)) for row in due if row["tenggat"] >= bahan.sampai]
    lines = [sentence for _, sentence in sorted(dated)]
    if late := [row for row in due if row["tenggat"] < bahan.sampai]:
        lines.append(teks.janji_lewat(len(late), sorted({row["nama_instansi"] for row in late})))
    return Slide(
        "kegiatan",
        teks.judul_kegiatan(len(plans), sum(int(row["kotak"]) for row in plans), dari),
        (Lajur(1, (table,)), Lajur(1, (Butir(tuple(lines) or (teks.TIDAK_ADA,), teks.TENGGAT),))),
        log=("distribusi", "koordinasi"),
        kueri=(KIRIMAN, JANJI),
    )


def _kiriman(plans: Sequence[Rekam]) -> list[tuple[Sel, ...]]:
    keys = sorted({(row["leg_urut"], row["leg"], row["kelurahan_kode"], row["nama"]) for row in plans})
    found: list[tuple[Sel, ...]] = []
    for _, leg, kode, nama in keys:
        part = [row for row in plans if row["leg"] == leg and row["kelurahan_kode"] == kode]
        times = sorted(row["waktu_rencana"] for row in part)
        span = waktu.jam(times[0]) + (f"–{waktu.jam(times[-1])}" if len(times) > 1 else "")
        found.append((span, nama, paparan_cerita.leg(leg), len(part), sum(int(row["kotak"]) for row in part)))
    return found


def pengamanan(bahan: Bahan) -> Slide:
    """Who is posted tomorrow, by kelurahan."""
    day = bahan.tengah_malam(1)
    units = rekam(bahan.tanya(PASANG, hari=day + timedelta(hours=12)))
    names = sorted({(row["kelurahan_kode"], row["nama"]) for row in units})
    rows: list[tuple[Sel, ...]] = []
    for kode, nama in names:
        part = [row for row in units if row["kelurahan_kode"] == kode]
        start = min((row["waktu_mulai"] for row in part if row["waktu_mulai"] is not None), default=None)
        leads = sorted({row["padal"] for row in part if row["padal"]})
        officers, linmas = (sum(int(row[name] or 0) for row in part) for name in ("jml_polri", "jml_linmas"))
        begin = waktu.jam(start) if start is not None else None
        rows.append((begin, nama, len(part), officers, linmas, ", ".join(leads)))
    heads = kolom(teks.KOLOM_PASANG, (1.2, 3, 1.2, 1.2, 1.2, 4), (2, 3, 4))
    table = Tabel(heads, tuple(rows), kosong=teks.BELUM_PLOT)
    return Slide(
        "pengamanan",
        teks.judul_pengamanan(sum(int(row["jml_polri"] or 0) for row in units), len(units), len(names), day),
        (Lajur(1, (table,)),),
        log=("personel",),
        kueri=(PASANG,),
    )
