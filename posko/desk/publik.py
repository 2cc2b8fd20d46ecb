"""The public page of this desk: its facts, and where its closed lists come from."""

from __future__ import annotations

from datetime import datetime

from posko import publik
from posko.desk.meja import Desk
from posko.teks import publik as teks


def public_facts(desk: Desk, sampai: datetime) -> publik.Fakta:
    """What a resident may know as of `sampai`; see `posko.publik`."""
    desk.stamp()
    return publik.susun(
        lambda name, **given: desk.engine.run(name, sampai, **given), background(desk, sampai)
    )


def background(desk: Desk, sampai: datetime) -> publik.Latar:
    """The station, the event and the closed lists, all from reference data."""
    rujukan = desk.rujukan
    return publik.Latar(
        satuan=desk.settings.satuan,
        peristiwa=rujukan.peristiwa.nama,
        hari_h=rujukan.peristiwa.hari_h,
        sampai=sampai,
        is_contoh=desk.is_contoh,
        kelurahan={kode: row["nama"] for kode, row in rujukan.kelurahan.items()},
        tema=teks.TEMA,
        isu={row["kode"]: publik.Isu(row["isu"], row["klarifikasi"]) for row in rujukan.isu},
        kontak=tuple(
            publik.Kontak(row["jabatan"], row["nomor"], row["kegunaan"])
            for row in rujukan.kontak
            if row["is_publik"] == "ya"
        ),
    )
