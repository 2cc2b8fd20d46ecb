"""Tiles and lists of the daily page, each given its answers and drawn in one place."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from posko.brief import berubah, keputusan
from posko.core import waktu
from posko.core.angka import bulat
from posko.teks import harian as teks
from posko.teks import kerawanan, mitra, pemungutan
from posko.teks import penyuluhan as outreach
from posko.teks import tenggat as teks_tenggat
from posko.teks.bingkai import HALAMAN
from posko.ui import jam, menu, perkiraan, risiko
from posko.ui.polos import plain

NEAR = timedelta(hours=36)
TAMPAK = 6  # matters shown before «perkara lain»


def decisions(rows: pd.DataFrame, sampai: datetime) -> None:
    """The matters to decide, gravest first, each a link to the page that shows it."""
    matters = keputusan.perkara(rows, sampai)
    st.markdown(f"**{teks.PERLU_KEPUTUSAN}** ({len(matters)})")
    if not matters:
        st.caption(teks.TIDAK_ADA_PERKARA)
    for matter in matters[:TAMPAK]:
        line_to(f":small[{plain(matter.kalimat)}]", matter.halaman)
    if matters[TAMPAK:]:
        with st.expander(teks.perkara_lain(len(matters) - TAMPAK)):
            for matter in matters[TAMPAK:]:
                line_to(f":small[{plain(matter.kalimat)}]", matter.halaman)


def strength(rows: pd.DataFrame) -> None:
    """Officers needed, posted, present, and where they lack most."""
    perlu, terplot, hadir = (int(rows[name].sum()) for name in ("perlu", "terplot", "hadir"))
    lack = rows[rows["kurang"] > 0].sort_values(["kurang", "kelurahan_kode"], ascending=[False, True])
    _tile(
        teks.PERSONEL,
        teks.kekuatan(perlu, terplot, hadir),
        teks.kekurangan(int(lack["kurang"].sum()), list(lack["nama"][:3])),
    )


def _tile(judul: str, utama: str, lain: str) -> None:
    st.markdown(f"**{judul}**  \n:small[{plain(utama)}]  \n:small[:gray[{plain(lain)}]]")


def classes(rows: pd.DataFrame) -> None:
    """How many stations stand in each vulnerability class, and how many of them are ready."""
    line_to(f":small[**{teks.KELAS}**: {plain(kerawanan.ringkas_kelas(rows))}]", "kesiapan_tps")


def voting(rows: pd.DataFrame, sampai: datetime) -> None:
    """The headline of voting day, from its first deadline on; before it nothing."""
    if line := pemungutan.baris_harian(rows, sampai):
        with st.container(border=True):
            line_to(f"**{plain(line)}**", "pemungutan")


def partners(janji: pd.DataFrame, penyuluhan: pd.DataFrame) -> None:
    """Promises overdue and areas without outreach, in one line."""
    line = f"{mitra.baris_harian(janji)}; {outreach.baris_harian(penyuluhan)}."
    line_to(f":small[{plain(line[0].upper() + line[1:])}]", "koordinasi")


def briefing() -> None:
    """The way to the briefing of this morning."""
    line_to(f":small[{teks.SIAPKAN_PAPARAN}]", "paparan")


def arrival(sampai: datetime) -> None:
    """The chance that all boxes are at their stations in time, until they are."""
    found, _, due = perkiraan.all_at_stations(perkiraan.forecast()[0])
    if said := teks_tenggat.baris_harian(found.bawah, found.atas, found.kotak, found.tanpa, due, sampai):
        line_to(f":small[{plain(said)}]", "tenggat")


def risk() -> None:
    """Where it may get tense, with how sure that is, in one line."""
    line_to(f":small[**{teks.RISIKO}:** {plain(risiko.daily_line())}.]", "risiko_konflik")


def line_to(markdown: str, halaman: str) -> None:
    """One line of a part of the desk, led by the way to the page that shows it."""
    link, line = st.columns([2, 8], gap="small", vertical_alignment="center")
    link.page_link(menu.path(halaman), label=f":small[{HALAMAN[halaman]}]", query_params=jam.address())
    line.markdown(markdown)


def incidents(row: pd.Series) -> None:
    """Incidents of the last day, open ones, those that stop the election; no report is not zero."""
    if pd.isna(row["waktu_kabar"]):
        _tile(teks.INSIDEN, teks.INSIDEN_TANPA_KABAR, teks.DIAM)
        return
    _tile(
        teks.INSIDEN,
        teks.insiden(int(row["baru_24_jam"]), int(row["terbuka"]), int(row["mengganggu"])),
        teks.insiden_lain(int(row["berat"]), int(row["lewat_tenggat"]), int(row["akan"])),
    )


def changes(
    before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame], apel: datetime, legs: tuple[str, ...]
) -> None:
    """What moved since the last parade, worst news first."""
    st.markdown(f"**{teks.BERUBAH}** {plain(waktu.waktu(apel))}")
    lines = berubah.kalimat(before, after, legs)
    if not lines:
        st.caption(teks.TIDAK_BERUBAH)
    for line in lines:
        st.markdown(f":small[{plain(line)}]")


def legs_at_hand(legs: pd.DataFrame, sampai: datetime) -> pd.DataFrame:
    """The legs that still miss boxes and begin within a day and a half; the next one when none does."""
    missing = legs[legs["tiba"] < legs["seharusnya"]]
    near = missing[missing["mulai"] <= sampai + NEAR]
    return near if len(near) else missing.head(1) if len(missing) else legs.tail(1)


def sources(logs: pd.DataFrame, areas: pd.DataFrame, sampai: datetime) -> None:
    """When the desk last heard of each log and each kelurahan."""
    silent = areas[areas["is_diam"]]
    heard = [(row["log"], row["waktu_akhir"]) for row in logs.to_dict("records")]
    who = plain(teks.diam(list(silent["nama"]), len(areas)))
    st.markdown(f":small[**{who}** · {plain(teks.kabar_log(heard, sampai))}]")


def stores(rows: pd.DataFrame) -> None:
    """Guard of the stores that hold boxes."""
    held = rows[rows["kotak"] > 0]
    states = {str(state): int(number) for state, number in held["keadaan"].value_counts().items()}
    line_to(
        f":small[**{teks.PENJAGAAN}** ({bulat(len(held))}): {plain(teks.penjagaan(states))}]", "distribusi"
    )
