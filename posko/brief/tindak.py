"""Custody matters together with what was done about them; a deed never takes a matter off the list.

Whether a matter stands is decided by its evidence alone. A closing over evidence is told as such, and a
matter whose evidence went away stays in sight with what was said about it.
"""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from posko.brief import rantai
from posko.teks import rantai as teks_rantai
from posko.teks import tindak as teks

KEY = ["aturan", "perkara"]
DEED = ["tindakan", "uraian", "oleh", "waktu_tindakan", "instansi", "jabatan", "waktu_serah", "langkah"]
SARINGAN = {
    "jelaskan": teks.DIPEGANG,
    "serahkan": teks.DIPEGANG,
    "tutup": teks.DITUTUP,
    "buka_lagi": teks.BARU,
}


def gabung(perkara: pd.DataFrame, tindak: pd.DataFrame, sampai: datetime) -> pd.DataFrame:
    """The matters whose evidence stands, in words, with holder and last deed.

    Args:
        perkara: `Rantai.perkara` of the instant.
        tindak: answer of `distribusi/tindak_lanjut`.
        sampai: as-of instant.

    Returns: the matters with the columns of `rantai.kata`, then the deed's, `pemilik`, `status_kata`, and
        `saringan` (one of the codes of `LABEL_SARING`; a matter opened again counts as new).
    """
    worded = rantai.kata(perkara, sampai)
    joined = worded.merge(tindak[[*KEY, *DEED]], on=KEY, how="left")
    rows = [{str(name): value for name, value in row.items()} for row in joined.to_dict("records")]
    return joined.assign(
        tempat=[teks_rantai.tempat(row) for row in rows],
        pemilik=[teks.pemilik(row, row["hubungi_kata"]) for row in rows],
        status_kata=[teks.status(row, ada_bukti=True) for row in rows],
        saringan=[SARINGAN[row["tindakan"]] if teks.is_ada(row["tindakan"]) else teks.BARU for row in rows],
    )


def jumlah(matters: pd.DataFrame) -> tuple[int, int, int]:
    """How many are new, held, and closed over their evidence."""
    counts = matters["saringan"].value_counts()
    new, held, closed = (int(counts.get(code, 0)) for code in (teks.BARU, teks.DIPEGANG, teks.DITUTUP))
    return new, held, closed


def lenyap(
    dulu: list[rantai.Rantai], kini: rantai.Rantai, tindak: pd.DataFrame, sampai: datetime
) -> pd.DataFrame:
    """Matters without evidence now: those open at an earlier parade, and all that were ever followed up.

    Args:
        dulu: the pictures of earlier parades, newest first.
        kini: the picture now.
        tindak: answer of `distribusi/tindak_lanjut`.
        sampai: as-of instant.

    Returns: one row per matter: aturan, perkara, perihal, kalimat, pemilik, status_kata.
    """
    here = set(kini.perkara[KEY].itertuples(index=False, name=None))
    deeds = {
        (row["aturan"], row["perkara"]): {str(k): v for k, v in row.items()}
        for row in tindak.to_dict("records")
    }
    gone: dict[tuple[str, str], dict[str, str]] = {}
    for key, deed in deeds.items():
        if key not in here:
            told = str(deed["hal"]) if teks.is_ada(deed["hal"]) else ""
            gone[key] = _line(key, told, teks.pemilik(deed, ""), teks.status(deed, ada_bukti=False))
    for picture in dulu:
        for row in rantai.kata(rantai.tertutup(picture, kini), sampai).to_dict("records"):
            key = (str(row["aturan"]), str(row["perkara"]))
            if key not in gone and key not in here:
                gone[key] = _line(key, str(row["kalimat"]), str(row["hubungi_kata"]), teks.TANPA_TINDAKAN)
    columns = ["aturan", "perkara", "perihal", "kalimat", "pemilik", "status_kata"]
    return pd.DataFrame(list(gone.values()), columns=columns)


def kata_riwayat(steps: pd.DataFrame) -> pd.DataFrame:
    """The deeds of one matter in words; takes the answer of `distribusi/tindak_riwayat`."""
    rows = [{str(name): value for name, value in row.items()} for row in steps.to_dict("records")]
    return steps.assign(
        tindakan=[teks.TINDAKAN[row["tindakan"]] for row in rows],
        kepada=[teks.pemilik(row, "") for row in rows],
    )


def _line(key: tuple[str, str], kalimat: str, pemilik: str, status: str) -> dict[str, str]:
    aturan, perkara = key
    words = {"perihal": teks_rantai.ATURAN[aturan], "kalimat": kalimat}
    return {"aturan": aturan, "perkara": perkara, **words, "pemilik": pemilik, "status_kata": status}
