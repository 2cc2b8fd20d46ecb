"""Parts of the page that makes the public page: its picture, its words, its files."""

from __future__ import annotations

from functools import partial

import streamlit as st

from posko import publik
from posko.desk import public_facts
from posko.teks import publik as teks
from posko.ui import bagian, data
from posko.ui.polos import plain


def facts() -> publik.Fakta:
    """What a resident may know as of the screen's instant."""
    return public_facts(data.desk(), data.sampai())


def preview(fakta: publik.Fakta) -> None:
    """The picture as it would leave."""
    st.image(_picture(repr(publik.isi(fakta)), fakta))


@st.cache_resource(max_entries=8, show_spinner=teks.MENYIAPKAN)
def _picture(words: str, _fakta: publik.Fakta) -> bytes:  # noqa: ARG001 - the words are the cache key
    return publik.buat(_fakta, "1080.png")


def words(fakta: publik.Fakta) -> None:
    """Every sentence that would leave, by section, for whoever signs and for a screen reader."""
    page = publik.isi(fakta)
    with st.expander(teks.ISI):
        for part in page.bagian:
            st.markdown(f":small[**{plain(part.judul)}** {plain(' '.join(part.kalimat))}]")
        calls = "; ".join(f"{whom} {number}" for number, whom, _ in page.hubungi)
        st.markdown(f":small[**{plain(teks.HUBUNGI)}** {plain(calls)}]")


def files(fakta: publik.Fakta) -> None:
    """A button for each kind of file."""
    with st.container(horizontal=True, gap="small"):
        for ending, mime in publik.BERKAS.items():
            bagian.unduh(
                teks.BENTUK[ending],
                publik.nama(fakta, ending),
                partial(publik.buat, fakta, ending),
                mime=mime,
                key=f"publik_{ending}",
            )
