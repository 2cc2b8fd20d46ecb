"""Erasing uploads whose time is over: chosen by rule or by number, recorded, and put on paper.

The ledger keeps names and hashes, so the chain still proves itself; the files are gone (docs/adr/0048).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from posko.brief.berita_acara import Acara, Baris, as_pdf
from posko.core import waktu
from posko.core.errors import UserError
from posko.desk.meja import Desk
from posko.store import Entri, kode_saksi
from posko.teks import musnah as teks
from posko.teks import simpan

SIMPAN_HARI = 90  # originals are kept so long after the last stage of the event


@dataclass(frozen=True)
class Musnah:
    """What was erased: the ledger's entry, the files it names, and the record to sign."""

    entri: Entri
    acara: bytes


def due(desk: Desk, now: datetime, *, with_rows: bool) -> tuple[date, list[Entri]]:
    """The day from which the originals of this event may go, and the uploads still holding files.

    Raises: UserError when there is no real data.
    """
    if desk.is_contoh:
        raise UserError(simpan.tanpa_data_nyata(str(desk.settings.data)))
    peristiwa = desk.rujukan.peristiwa
    last = max((tahap.selesai for tahap in peristiwa.tahapan), default=peristiwa.hari_h)
    opens = max(last, peristiwa.hari_h) + timedelta(days=SIMPAN_HARI)
    is_open = waktu.local(now, peristiwa.zona).date() >= opens
    return opens, holding(desk, with_rows=with_rows) if is_open else []


def holding(desk: Desk, *, with_rows: bool) -> list[Entri]:
    """Uploads, also undone ones, whose files are not erased yet."""
    entries = desk.history()[::-1]
    erased = {
        no
        for entri in entries
        if entri.jenis == "musnah" and (entri.isi["baris"] or not with_rows)
        for no in entri.isi["unggahan"]
    }
    return [entri for entri in entries if entri.jenis == "unggah" and entri.no not in erased]


def erase(
    desk: Desk, uploads: Collection[int], *, with_rows: bool, alasan: str, oleh: str, now: datetime
) -> Musnah:
    """Erase the files of these uploads and make the record.

    Raises: UserError without a ground or for a number that is no upload; DiskError.
    """
    if not alasan.strip():
        raise UserError(teks.PERLU_ALASAN)
    known = {entri.no: entri for entri in desk.history() if entri.jenis == "unggah"}
    if unknown := sorted(set(uploads) - set(known)):
        raise UserError(teks.nomor_salah(unknown[0]))
    entri = desk.gudang.erase(uploads, with_rows=with_rows, alasan=alasan.strip(), oleh=oleh, waktu=now)
    desk.stamp()
    return Musnah(entri, as_pdf(_acara(desk, entri, [known[no] for no in entri.isi["unggahan"]])))


def _acara(desk: Desk, entri: Entri, uploads: list[Entri]) -> Acara:
    zona = desk.rujukan.peristiwa.zona
    first = min(upload.no for upload in uploads)
    return Acara(
        pembuka=teks.pembuka(
            desk.settings.satuan,
            waktu.local(entri.waktu, zona).date(),
            waktu.jam_zona(entri.waktu, zona),
            entri.no,
            entri.oleh,
        ),
        dasar=teks.dasar(entri.isi["alasan"]),
        cakupan=teks.yang_dimusnahkan(len(uploads), with_rows=entri.isi["baris"]),
        baris=[Baris(f"#{e.no}", waktu.waktu(e.waktu, zona), e.isi["nama"], e.isi["asli"]) for e in uploads],
        cadangan=[
            e.isi["nama"]
            for e in desk.history()[::-1]
            if e.jenis == "cadangan" and first <= e.isi["kepala_no"] < entri.no
        ],
        kepala=teks.kepala(kode_saksi((entri.no, entri.hash))),
    )
