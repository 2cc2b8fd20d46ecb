"""Parts of the page that makes the public page: its picture, its words, its files."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from posko import publik
from posko.desk import public_facts
from posko.teks import publik as teks
from posko.ui import bagian, data


def facts() -> publik.Fakta:
    """What a resident may know as of the screen's instant."""
    return public_facts(data.desk(), data.sampai())


def preview(fakta: publik.Fakta) -> None:
    """The picture as it would leave."""
    st.image(_picture(repr(publik.isi(fakta)), fakta), caption=publik.isi(fakta).judul)


@st.cache_resource(max_entries=8, show_spinner=teks.MENYIAPKAN)
def _picture(words: str, _fakta: publik.Fakta) -> bytes:  # noqa: ARG001 - the words are the cache key
    return publik.buat(_fakta, "1080.png")


def words(fakta: publik.Fakta) -> pd.DataFrame:
    """Every sentence that would leave, by section, for whoever signs."""
    page = publik.isi(fakta)
    lines = [(part.judul, line) for part in page.bagian for line in part.kalimat]
    lines += [(teks.HUBUNGI, f"{number} · {whom}") for number, whom, _ in page.hubungi]
    return pd.DataFrame(lines, columns=["bagian", "kalimat"])


def files(fakta: publik.Fakta) -> None:
    """A button for each kind of file."""
    for ending, mime in publik.BERKAS.items():
        bagian.unduh(
            teks.BENTUK[ending],
            publik.nama(fakta, ending),
            lambda ending=ending: publik.buat(fakta, ending),  # type: ignore[misc]
            mime=mime,
            key=f"publik_{ending}",
        )
