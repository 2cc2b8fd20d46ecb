"""What of an escort is on record and what is not: papers, people, vehicle."""

from __future__ import annotations

from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.teks import pengawalan as teks
from posko.teks.umum import rangkai, susun

# Only asked for once something has come.
SESUDAH_TIBA = ("bast", "serah")
URUT = {"tanpa_kabar": 0, "terlihat_lanjut": 1, "di_jalan": 2, "rencana": 3, "tiba": 4}


def celah(row: dict[str, Any]) -> list[str]:
    """Codes of what is not on record for a shipment; takes a row of `distribusi/pengawalan`."""
    blank = [name for name in teks.CELAH if name != "serah" and _is_blank(row[name])]
    blank += [] if row["is_serah"] else ["serah"]
    return [name for name in blank if name not in SESUDAH_TIBA or row["keadaan"] == "tiba"]


def kata(rows: pd.DataFrame) -> pd.DataFrame:
    """The shipments in words, with `celah` (joined) and `jml_celah`; what has not come first, soonest first.

    Args:
        rows: answer of `distribusi/pengawalan`.
    """
    urut = rows["keadaan"].map(URUT)
    mula = rows["waktu_berangkat"].fillna(rows["waktu_rencana"]).where(urut < URUT["tiba"])
    order = rows.assign(urut=urut, mula=mula)
    rows = rows.loc[order.sort_values(["urut", "mula"], kind="stable").index]
    records = [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
    gaps = [celah(row) for row in records]
    told = rows.assign(
        leg_kode=rows["leg"],
        leg=rows["leg"].map(teks.leg),
        keadaan=rows["keadaan"].map(teks.KEADAAN),
        waktu=rows["waktu_berangkat"].fillna(rows["waktu_rencana"]),
        kendaraan=[teks.beberapa(row["kendaraan"], row["jml_kendaraan"]) for row in records],
        padal=[teks.beberapa(row["padal"], row["jml_padal"]) for row in records],
        celah=[", ".join(teks.CELAH[name] for name in names) for names in gaps],
        jml_celah=[len(names) for names in gaps],
    )
    cells = told.to_dict("records")
    return told.assign(
        kiriman=[
            susun(rangkai(row["leg"], row["nama"]), f"{bulat(row['kotak'])} kotak", row["surat_jalan"])
            for row in cells
        ],
        keberangkatan=[susun(row["keadaan"], teks.pada(row["waktu"])) for row in cells],
        kawal=[susun(row["padal"], row["kendaraan"], teks.pengawal(row["pengawal"])) for row in cells],
    )


def hitung(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """How many shipments lack each thing, the most frequent first."""
    records = [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
    counts = dict.fromkeys(teks.CELAH, 0)
    for row in records:
        for name in celah(row):
            counts[name] += 1
    return sorted(counts.items(), key=lambda item: -item[1])


def _is_blank(value: Any) -> bool:  # noqa: ANN401 - a cell of any kind
    return value is None or value == "" or bool(pd.isna(value))
