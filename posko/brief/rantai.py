"""The custody rules gathered: which there are, whom each concerns, and their rows folded to matters.

Rows that differ only by kind of box are one matter (one call settles them); a rule without rows is
still listed, since «checked, none» and «not checked» are not the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import TINDAK_LANJUT
from posko.core.perkara import nomor
from posko.teks import rantai as teks

# Gravest first; each is the question `checks/rantai_<name>`.
ATURAN = tuple(choice.kode for choice in TINDAK_LANJUT["aturan"].pilihan)
# What one call settles: rows equal in these are one matter.
SATU_PERKARA = ["aturan", "tingkat", "kelurahan_kode", "nama", "tps_no", "leg", "kotak_id", "hubungi"]
# What tells two matters of one rule and place apart and does not change while the matter is the same.
TETAP = {
    "tanpa_kabar": (),
    "lewat_tenggat": (),
    "tempat_tak_terjaga": ("acuan_2",),
    "tengah_hilang": ("acuan_1",),
}
RINCI = ("segel_ganda", "jumlah_beda", "pengawal_ganda", "tempat_tak_terjaga", "dapil_salah", "tps_salah")

Tanya = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class Rantai:
    """The custody picture of one instant.

    Attributes:
        baris: all rows of all rules, in the shape of the queries.
        perkara: rows folded to matters, gravest and oldest first; adds `baris_ke` (how many rows) and
            `perkara` (its number, under which follow-ups are kept).
        jumlah: number of matters per rule, zeros included.
    """

    baris: pd.DataFrame
    perkara: pd.DataFrame
    jumlah: dict[str, int]


def kumpulkan(tanya: Tanya) -> Rantai:
    """Ask every rule and fold the answers.

    Args:
        tanya: answers `topic/file` as of the instant in question.
    """
    answers = [tanya(f"checks/rantai_{aturan}") for aturan in ATURAN]
    filled = [answer for answer in answers if len(answer)]
    baris = pd.concat(filled, ignore_index=True) if filled else answers[0].copy()
    perkara = _fold(baris)
    counts = perkara["aturan"].value_counts()
    return Rantai(baris, perkara, {aturan: int(counts.get(aturan, 0)) for aturan in ATURAN})


def tertutup(lama: Rantai, kini: Rantai) -> pd.DataFrame:
    """Matters that were open at the earlier instant and are not any more: corrected, explained, or come.

    They stay in sight so that a correction never removes the question together with the answer.
    """
    keys = [*SATU_PERKARA, "surat_jalan"]
    open_now = set(kini.perkara[keys].itertuples(index=False, name=None))
    is_gone = [key not in open_now for key in lama.perkara[keys].itertuples(index=False, name=None)]
    return lama.perkara[pd.Series(is_gone, index=lama.perkara.index, dtype="bool")]


def berat(rantai: Rantai) -> int:
    """How many matters are grave."""
    return int((rantai.perkara["tingkat"] == 1).sum())


def kata(perkara: pd.DataFrame, sampai: datetime) -> pd.DataFrame:
    """The matters with the words an officer reads: sentence, gravity, age, whom to call, where it stands."""
    rows = [{str(name): value for name, value in row.items()} for row in perkara.to_dict("records")]
    return perkara.assign(
        perihal=[teks.ATURAN[row["aturan"]] for row in rows],
        bentuk=[teks.TINGKAT[row["tingkat"]].split()[0] for row in rows],
        keterangan=[teks.keterangan(row, sampai) for row in rows],
        tingkat_kata=[teks.TINGKAT[row["tingkat"]] for row in rows],
        kalimat=[teks.kalimat(row) for row in rows],
        umur=[teks.umur(row["waktu_mula"], sampai) for row in rows],
        hubungi_kata=[teks.HUBUNGI[row["hubungi"]] for row in rows],
        asal=[teks.asal(row) for row in rows],
    )


def _fold(baris: pd.DataFrame) -> pd.DataFrame:
    """One row per matter; kinds of box joined, boxes added up, the oldest row as evidence."""
    folded: list[dict[str, Any]] = []
    keyed = baris.assign(beda=[_apart(row) for row in baris.to_dict("records")])
    for _, group in keyed.groupby([*SATU_PERKARA, "beda"], sort=False, dropna=False):
        oldest = group.sort_values(["waktu_mula", "surat_jalan", "jenis"], kind="stable").iloc[0]
        first = {str(name): value for name, value in oldest.items()}
        notes = sorted({str(no) for no in group["surat_jalan"] if no})
        folded.append(
            first
            | {
                "jumlah": int(group["jumlah"].sum()),
                "jenis": ", ".join(dict.fromkeys(kind for kind in group["jenis"] if kind)),
                "surat_jalan": ", ".join(notes),
                "baris_ke": len(group),
                "perkara": _nomor(first),
            }
        )
    columns = [*baris.columns, "baris_ke", "perkara"]
    perkara = pd.DataFrame(folded, columns=columns) if folded else baris.assign(baris_ke=0, perkara="")
    rank = {aturan: place for place, aturan in enumerate(ATURAN)}
    return (
        perkara.assign(urut=perkara["aturan"].map(rank))
        .sort_values(["tingkat", "waktu_mula", "urut", "kelurahan_kode", "tps_no"], kind="stable")
        .drop(columns="urut")
        .reset_index(drop=True)
    )


def _nomor(row: dict[str, Any]) -> str:
    """The number of the matter; two that one call settles may share it (late before and on one leg)."""
    place = (row["aturan"], row["kelurahan_kode"], int(row["tps_no"] or 0), row["leg"], row["kotak_id"])
    told = TETAP.get(row["aturan"])
    return nomor(*place, _apart(row) if told is None else "|".join(str(row[name]) for name in told))


def _apart(row: dict[Any, Any]) -> str:
    """What keeps two rows of one rule and place apart: never for kinds of box, always for two facts."""
    if row["aturan"] in RINCI:
        return "|".join(str(row[name]) for name in ("jenis", "surat_jalan", "acuan_1", "acuan_2"))
    if row["aturan"] == "tanpa_kabar":  # three trucks of one convoy: one call
        return ""
    return "|".join(
        str(row[name]) for name in ("acuan_1", "acuan_2", "surat_jalan")[: 2 if row["leg"] else 3]
    )
