"""Storing what was rehearsed, in button callbacks only, and where its result shows."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from posko.core.errors import UserError
from posko.desk import Desk, Gladi, rehearse, save
from posko.teks import gladi as teks_gladi
from posko.teks import unggah as teks
from posko.teks.bingkai import HALAMAN
from posko.ui import jam, menu, perbuatan
from posko.ui.polos import plain
from posko.ui.unggah import waiting_and_faulty

ROUND = "unggah_giliran"  # changes to empty the uploader
STORED = "unggah_tersimpan"  # logs of the file that was stored just now
HALAMAN_LOG = {
    "distribusi": "distribusi",
    "kesiapan_tps": "kesiapan_tps",
    "insiden": "insiden",
    "kerawanan_tps": "kesiapan_tps",
    "personel": "personel",
    "patroli": "patroli",
    "koordinasi": "koordinasi",
    "penyuluhan": "penyuluhan",
    "keputusan": "rencana_kawal",
    "pemungutan": "pemungutan",
    "kegiatan": "tanda_awal",
    "peringatan": "tanda_awal",
    "tindak_lanjut": "rantai",
    "pembanding": "pencocokan",
}


def uploader_key() -> str:
    """Key of the uploader; a new one empties it."""
    return f"berkas_{st.session_state.get(ROUND, 0)}"


def keep(gladi: Gladi, meja: Desk, after: Callable[[], None] | None = None) -> None:
    """The buttons that store the file, or the sentence that says why there is nothing to store.

    `after` is called once it is stored.
    """
    if gladi.kembar is not None:
        st.info(
            plain(teks_gladi.berkas_kembar(gladi.kembar.no, gladi.kembar.waktu)),
            icon=":material/content_copy:",
        )
        return
    if not gladi.dapat_disimpan:
        st.info(plain(teks_gladi.tidak_ada_yang_baru(gladi.sudah_ada, *waiting_and_faulty(gladi))))
        return
    waiting = bool(gladi.laporan.questions)
    if waiting:
        st.caption(teks.JAWAB_DAHULU)
    with st.container(horizontal=True, gap="small"):
        st.button(
            teks.SIMPAN_LATIHAN if meja.is_contoh else teks.SIMPAN,
            type="primary",
            on_click=_keep,
            args=(gladi, meja, after),
            disabled=waiting,
            key="simpan",
        )
        if meja.is_contoh:
            st.button(
                teks.MULAI_NYATA,
                on_click=_begin,
                args=(gladi, meja, after),
                disabled=waiting,
                key="mulai_nyata",
                help=teks.MULAI_NYATA_BANTUAN,
            )


def _keep(gladi: Gladi, meja: Desk, after: Callable[[], None] | None = None) -> None:
    stored = perbuatan.attempt(
        lambda: save(meja, gladi, oleh=perbuatan.pelaku()),
        lambda entri: teks.tersimpan(entri.no, gladi.nama, is_latihan=meja.is_contoh),
    )
    if stored:
        st.session_state[STORED] = sorted({part["log"] for part in stored.isi["bagian"]})
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
        if after:
            after()


def where_to_look() -> None:
    """After a file was stored, the pages on which it shows; said once."""
    logs = st.session_state.pop(STORED, None)
    if not logs:
        return
    pages = dict.fromkeys([HALAMAN_LOG[log] for log in logs] + [menu.first()])
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(teks.LIHAT_HASIL, width="content")
        for page in pages:
            st.page_link(menu.path(page), label=HALAMAN[page], query_params=jam.address())


def _begin(gladi: Gladi, meja: Desk, after: Callable[[], None] | None = None) -> None:
    real = Desk(meja.settings, latihan=False)
    try:
        again = rehearse(real, gladi.nama, gladi.isi, real.opening(), gladi.arahan)
    except UserError as refusal:
        perbuatan.refused(str(refusal))
        return
    _keep(again, real, after)
