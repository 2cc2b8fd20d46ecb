"""Parts of the boundary page: upload, examination in the child, report and preview, taking and letting go.

Nothing is kept until the button is pressed, and nothing is parsed in the process that serves pages.
"""

from __future__ import annotations

import hashlib
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from posko.core.errors import UserError
from posko.desk import drop_boundary, keep_boundary
from posko.desk import in_force as entries_in_force
from posko.figures import peta
from posko.figures.pena import Batas
from posko.store import Entri
from posko.teks import batas as teks
from posko.ui import bagian, data, perbuatan
from posko.ui.polos import plain
from posko.wilayah import Hasil, take
from posko.wilayah.hasil import ALAS, BATAS

ROUND = "batas_giliran"  # changes to empty the uploader
LEPAS = {BATAS: teks.KEMBALI, ALAS: teks.LEPAS_ALAS}


def upload() -> UploadedFile | None:
    """The file an officer drops in."""
    return st.file_uploader(
        teks.PILIH,
        type=["geojson", "json", "zip", "gpkg"],
        key=f"batas_berkas_{st.session_state.get(ROUND, 0)}",
    )


def examined(berkas: UploadedFile) -> Hasil | None:
    """What the file comes to; a refusal is shown and None returned."""
    content = berkas.getvalue()
    try:
        with st.spinner(teks.PERIKSA):
            return _examined(berkas.name, hashlib.sha256(content).hexdigest(), content)
    except UserError as refusal:
        st.error(plain(refusal), icon=":material/block:")
        return None


@st.cache_resource(max_entries=4, show_spinner=False)
def _examined(nama: str, digest: str, _content: bytes) -> Hasil:  # noqa: ARG001 - part of the cache key
    return take(nama, _content, data.rujukan().wilayah)


def report(berkas: UploadedFile, hasil: Hasil) -> None:
    """What was found and mended, the map as it would be, and the button that takes it."""
    st.markdown(f"**{teks.LAPORAN}**")
    for line in hasil.laporan:
        st.markdown(f"- {plain(line)}")
    st.button(teks.SIMPAN, type="primary", on_click=_keep, args=(berkas.name, berkas.getvalue(), hasil))
    st.caption(teks.PRATINJAU)
    _map(
        Batas(hasil.bentuk(), len(hasil.bidang)) if hasil.macam == BATAS else _with_ground(hasil), "pratinjau"
    )


def _with_ground(hasil: Hasil) -> Batas:
    now = bagian.batas()
    lines = tuple((kind, tuple((x, y) for x, y in points)) for kind, points in hasil.garis)
    return Batas(now.bentuk, now.resmi, lines, tuple(hasil.titik))


def current() -> None:
    """The map as it stands."""
    _map(bagian.batas(), "kini")


def _map(shapes: Batas, key: str) -> None:
    rows = data.fetch("harian/keadaan_wilayah")
    bagian.gambar(peta.situasi_plotly(rows, shapes, data.sampai(), bagian.tema()), key=f"batas_{key}")


def in_force() -> None:
    """Which files the maps stand on now, each with the way back."""
    st.markdown(f"**{teks.BERLAKU}**")
    entries = entries_in_force(data.desk())
    if BATAS not in entries:
        st.caption(teks.SKEMATIK)
    for macam, entri in entries.items():
        st.markdown(plain(teks.berlaku(entri.isi["nama"], entri.waktu, entri.oleh, entri.no)))
        for line in entri.isi["laporan"]:
            st.caption(plain(line))
        st.button(LEPAS[macam], key=f"lepas_{macam}", on_click=_drop, args=(macam,))


def _keep(nama: str, content: bytes, hasil: Hasil) -> None:
    deed = partial(keep_boundary, data.desk(), nama, content, hasil, oleh=perbuatan.pelaku())
    if perbuatan.attempt(deed, _taken):
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _taken(entri: Entri) -> str:
    return teks.tersimpan(entri.no, entri.isi["nama"])


def _drop(macam: str) -> None:
    perbuatan.attempt(
        partial(drop_boundary, data.desk(), macam, oleh=perbuatan.pelaku()),
        lambda entri: teks.dilepas(entri.no),
    )
