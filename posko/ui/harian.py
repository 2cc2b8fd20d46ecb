"""Tiles and lists of the daily page, each given its answers and drawn in one place."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import streamlit as st

from posko.brief import berubah, keputusan
from posko.core import waktu
from posko.core.angka import bulat
from posko.teks import harian as teks
from posko.ui import jam
from posko.ui.bagian import plain

TAMPAK = 6  # matters shown before «perkara lain»

PAGES = {
    "distribusi": "pages/harian/distribusi.py",
    "kesiapan_tps": "pages/harian/kesiapan_tps.py",
    "insiden": "pages/harian/insiden.py",
}


def decisions(rows: pd.DataFrame, sampai: datetime) -> None:
    """The matters to decide, gravest first, each a link to the page that shows it."""
    matters = keputusan.perkara(rows, sampai)
    st.markdown(f"**{teks.PERLU_KEPUTUSAN}** ({len(matters)})")
    if not matters:
        st.caption(teks.TIDAK_ADA_PERKARA)
    for matter in matters[:TAMPAK]:
        _matter(matter)
    if matters[TAMPAK:]:
        with st.expander(teks.perkara_lain(len(matters) - TAMPAK)):
            for matter in matters[TAMPAK:]:
                _matter(matter)


def _matter(matter: keputusan.Perkara) -> None:
    if matter.halaman in PAGES:
        st.page_link(
            PAGES[matter.halaman],
            label=plain(matter.kalimat),
            icon=":material/chevron_right:",
            query_params=jam.address(),
        )
    else:
        st.markdown(f":material/chevron_right: {plain(matter.kalimat)}")


def strength(rows: pd.DataFrame) -> None:
    """Officers needed, posted, present, and where they lack most."""
    st.markdown(f"**{teks.PERSONEL}**")
    perlu, terplot, hadir = (int(rows[name].sum()) for name in ("perlu", "terplot", "hadir"))
    st.markdown(plain(teks.kekuatan(perlu, terplot, hadir)))
    lack = rows[rows["kurang"] > 0].sort_values(["kurang", "kelurahan_kode"], ascending=[False, True])
    st.caption(plain(teks.kekurangan(int(lack["kurang"].sum()), list(lack["nama"][:3]))))


def incidents(row: pd.Series) -> None:
    """Incidents of the last day, open ones, those that stop the election."""
    st.markdown(f"**{teks.INSIDEN}**")
    st.markdown(plain(teks.insiden(int(row["baru_24_jam"]), int(row["terbuka"]), int(row["mengganggu"]))))
    st.caption(plain(teks.insiden_lain(int(row["berat"]), int(row["lewat_tenggat"]), int(row["akan"]))))


def changes(before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame], apel: datetime, legs: tuple[str, ...]) -> None:
    """What moved since the last parade, worst news first."""
    st.markdown(f"**{teks.BERUBAH}** {plain(waktu.waktu(apel))}")
    lines = berubah.kalimat(before, after, legs)
    if not lines:
        st.caption(teks.TIDAK_BERUBAH)
    for line in lines:
        st.markdown(plain(line))


def sources(logs: pd.DataFrame, areas: pd.DataFrame, sampai: datetime) -> None:
    """When the desk last heard of each log and each kelurahan."""
    silent = areas[areas["is_diam"]]
    st.markdown(plain(teks.diam(list(silent["nama"]), len(areas))))
    st.caption(plain(teks.kabar_log([(row["log"], row["waktu_akhir"]) for row in logs.to_dict("records")], sampai)))


def stores(rows: pd.DataFrame, sampai: datetime) -> None:
    """Guard of the stores that hold boxes."""
    held = rows[rows["kotak"] > 0]
    st.markdown(f"**{teks.PENJAGAAN}** ({bulat(len(held))})")
    st.markdown(plain(teks.penjagaan(held["keadaan"].value_counts().to_dict())))
