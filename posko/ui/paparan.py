"""The briefing page: choosing a deck, leafing through it, taking its files away.

Pages are drawn by the same code that writes the PDF, so a preview is the export and not a likeness of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from posko.brief import gambar, lembar, paket, salindia, tata
from posko.brief.dek import INTERNAL, Paparan
from posko.core.errors import UserError
from posko.desk import Desk
from posko.desk.paparan import Pesanan, bagian, siapkan
from posko.teks import paparan as teks
from posko.teks import paparan_layar
from posko.ui import bagian as umum
from posko.ui import data, siapa
from posko.ui.polos import plain

NOMOR, NOMOR_TAYANG = "paparan_nomor", "paparan_nomor_tayang"
TAYANG = "paparan_tayang"
PRATINJAU = 104  # dots per inch: 1387 pixels wide
ACUAN_HARI = 3


def pilih() -> Pesanan:
    """Kind, audience, the thing it is about, sections."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kind = st.selectbox(
            paparan_layar.PILIH_JENIS,
            teks.PILIHAN_JENIS,
            format_func=teks.JENIS.__getitem__,
            key="jenis",
            bind="query-params",
        )
        audience = INTERNAL
        if kind == "harian":
            audience = (
                st.segmented_control(
                    paparan_layar.PILIH_KHALAYAK,
                    list(teks.KHALAYAK),
                    format_func=teks.KHALAYAK.__getitem__,
                    default=INTERNAL,
                    required=True,
                    key="khalayak",
                )
                or INTERNAL
            )
        order = Pesanan(str(kind), audience, acuan=_acuan(str(kind)))
        sections = bagian(order)
        chosen = st.multiselect(
            paparan_layar.PILIH_BAGIAN,
            sections,
            format_func=teks.BAGIAN.__getitem__,
            key=f"bagian_{kind}_{audience}",
            placeholder=paparan_layar.SEMUA_BAGIAN,
        )
    return replace(order, bagian=tuple(name for name in sections if name in chosen))


def _acuan(kind: str) -> str:
    """The incident or the delivery note, for the kinds that are about one."""
    if kind == "lapsus":
        rows = data.fetch("insiden/daftar", dari=umum.mundur(30))
        rows = rows.sort_values(["is_terbuka", "waktu_lapor"], ascending=False, kind="stable")
        return _pilih_acuan(paparan_layar.PILIH_INSIDEN, rows, "nomor", ("nomor", "nama", "apa"))
    if kind == "serah_terima":
        span = {"dari": umum.mundur(ACUAN_HARI), "hingga": data.sampai() + timedelta(days=1)}
        rows = data.fetch("distribusi/kiriman_hari", **span)
        left = rows[rows["waktu_berangkat"].notna() & (rows["surat_jalan"] != "")]
        left = left.sort_values("waktu_berangkat", ascending=False, kind="stable")
        return _pilih_acuan(paparan_layar.PILIH_SURAT_JALAN, left, "surat_jalan", ("surat_jalan", "nama"))
    return ""


def _pilih_acuan(label: str, rows: pd.DataFrame, key: str, shown: tuple[str, ...]) -> str:
    names = {row[key]: " · ".join(str(row[name]) for name in shown) for row in rows.to_dict("records")}
    if not names:
        st.info(paparan_layar.BELUM_ADA_ACUAN)
        st.stop()
    return str(st.selectbox(label, list(names), format_func=names.__getitem__, key=label))


def susun(sampai: datetime, pesanan: Pesanan) -> Paparan:
    """The deck as of the screen's instant; a refusal is shown with its way out."""
    meja = data.desk()
    with st.spinner(paparan_layar.MENYUSUN):
        try:
            return _susun(meja, meja.stamp(), sampai, replace(pesanan, cap=siapa.cap()))
        except UserError as refusal:
            st.warning(plain(str(refusal)))
            st.stop()


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={Desk: id})
def _susun(meja: Desk, stamp: int, sampai: datetime, pesanan: Pesanan) -> Paparan:  # noqa: ARG001 - cache key
    return siapkan(meja, sampai, pesanan, data.fetch)


def tayang(dek: Paparan) -> bool:
    """The row of buttons: whether to show one chart a screen, and a file for each form."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        chosen = bool(st.session_state.get(TAYANG)) and bool(dek.bagan())
        # A button and not a switch: arrow keys are the switch's own while it has the focus.
        st.button(
            paparan_layar.TUTUP_TAYANG if chosen else paparan_layar.TAYANG,
            key="tayang",
            icon=":material/slideshow:",
            help=paparan_layar.TAYANG_BANTUAN,
            disabled=not dek.bagan(),
            shortcut="Esc" if chosen else None,
            on_click=_ke,
            args=(TAYANG, int(not chosen)),
        )
        if not chosen:
            _unduhan(dek)
    return chosen


def _unduhan(dek: Paparan) -> None:
    """A button for each form; the file is made when its button is pressed, and recorded."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for name, form in paket.BENTUK.items():
            umum.unduh(
                teks.BENTUK[name],
                paket.nama(dek, name),
                partial(form.buat, dek),
                mime=form.mime,
                key=f"unduh_{name}",
                bercap=_bercap(dek, name, form.buat),
            )
        st.caption(paparan_layar.sidik(dek.sidik), help=paparan_layar.SIDIK_BANTUAN)


def _bercap(dek: Paparan, name: str, buat: Callable[[Paparan], bytes]) -> Callable[[str], bytes] | None:
    """Marked files carry no rows: pictures and pages only, of a deck that was made for this viewer."""
    if name not in ("pptx", "pdf", "png") or not dek.slide:
        return None
    return lambda cap: buat(replace(dek, stempel=replace(dek.stempel, cap=cap)))


def pratinjau(dek: Paparan) -> None:
    """The pages, one large, and beside it contents and message."""
    pages = tata.susun(dek)
    number = _nomor(NOMOR, len(pages))
    page = pages[number]
    kiri, kanan = st.columns([7, 4], gap="medium")
    with kiri:
        _pindah(NOMOR, len(pages), f"{paparan_layar.HALAMAN} {teks.nomor(page.nomor, page.dari)}")
        with st.spinner(paparan_layar.MENGGAMBAR):
            st.image(_halaman(dek.sidik, number, dek), alt=page.judul)
    with kanan:
        titles = [plain(paparan_layar.ke(one.nomor, one.judul)) for one in pages]
        contents, message = st.tabs([paparan_layar.DAFTAR, paparan_layar.PESAN])
        contents.radio(
            paparan_layar.DAFTAR,
            range(len(pages)),
            format_func=titles.__getitem__,
            key=NOMOR,
            label_visibility="collapsed",
        )
        with message:
            st.caption(paparan_layar.baris_pesan(len(dek.pesan.splitlines())))
            st.code(dek.pesan, language=None, wrap_lines=True, height=460)
            with st.expander(paparan_layar.CATATAN):
                st.code(salindia.catatan(dek, page), language=None, wrap_lines=True)


def layar(dek: Paparan) -> None:
    """One chart a screen, for capture; arrow keys turn."""
    charts = dek.bagan()
    number = _nomor(NOMOR_TAYANG, len(charts))
    slide, blok = charts[number]
    _, tengah, _ = st.columns([1, 5, 1])
    with tengah:
        with st.spinner(paparan_layar.MENGGAMBAR):
            picture = _bagan(dek.sidik, number, dek)
        st.image(picture, alt=blok.judul or slide.judul)
        with st.container(horizontal=True, vertical_alignment="center"):
            _pindah(NOMOR_TAYANG, len(charts), teks.nomor(number + 1, len(charts)))
            umum.unduh(
                paparan_layar.UNDUH_GAMBAR,
                f"{paket.aman(blok.judul or slide.judul)}.png",
                lambda: gambar.png_bagan(dek, slide, blok),
                mime="image/png",
                key="unduh_bagan",
                bercap=lambda cap: gambar.png_bagan(
                    replace(dek, stempel=replace(dek.stempel, cap=cap)), slide, blok
                ),
            )


@st.cache_data(max_entries=96, show_spinner=False)
def _halaman(sidik: str, number: int, _dek: Paparan) -> bytes:  # noqa: ARG001 - the key of the cache
    return gambar.png_halaman(_dek, tata.susun(_dek)[number], PRATINJAU)


@st.cache_data(max_entries=48, show_spinner=False)
def _bagan(sidik: str, number: int, _dek: Paparan) -> bytes:  # noqa: ARG001 - the key of the cache
    slide, blok = _dek.bagan()[number]
    return gambar.png(lembar.marka_bagan(_dek, slide, blok))


def _nomor(key: str, jumlah: int) -> int:
    """The page open now, within the deck as it is now."""
    number = min(int(st.session_state.get(key) or 0), jumlah - 1)
    st.session_state[key] = number
    return number


def _pindah(key: str, jumlah: int, label: str) -> None:
    number = _nomor(key, jumlah)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for words, icon, step, shortcut in (
            (paparan_layar.SEBELUM, ":material/arrow_back:", -1, "Left"),
            (paparan_layar.SESUDAH, ":material/arrow_forward:", 1, "Right"),
        ):
            place = min(max(number + step, 0), jumlah - 1)
            st.button(
                words,
                icon=icon,
                key=f"{key}_{shortcut}",
                shortcut=shortcut,
                on_click=_ke,
                args=(key, place),
                disabled=place == number,
            )
        st.caption(label, width="content")


def _ke(key: str, place: int) -> None:
    st.session_state[key] = place
