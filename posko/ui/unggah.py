"""Parts of the upload page: rehearsal, what was understood, the effect, and saving.

Nothing is written on a rerun: saving happens in button callbacks only, and a file that was saved already
answers with its number.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

import streamlit as st

from posko.core.angka import bulat
from posko.core.errors import UserError
from posko.desk import Desk, Gladi, rehearse, save
from posko.intake.report import Report, UnknownTableError
from posko.intake.template import template
from posko.teks import gladi as teks_gladi
from posko.teks import unggah as teks
from posko.teks.bingkai import HALAMAN
from posko.teks.meja import LOG
from posko.ui import arahan, data, jam, menu, perbuatan
from posko.ui.polos import plain

ROUND = "unggah_giliran"  # changes to empty the uploader
KEPT = 8  # rehearsals, each of some megabytes
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


def rehearsed(meja: Desk, nama: str, isi: bytes, sampai: datetime, log: str | None = None) -> Gladi | None:
    """Rehearse the file, with a bar while it takes; a refusal is shown and None returned.

    `log` is the log it belongs to, where that is known already.
    """
    bar, early = st.progress(0.0, text=teks.MEMBACA), st.empty()

    def progress(done: int, total: int) -> None:
        bar.progress(min(done / total, 1.0) if total else 0.0, text=teks.membaca(done, total))

    def checked(report: Report) -> None:
        bar.progress(1.0, text=teks.MENGHITUNG_DAMPAK)
        with early.container():
            _first_look(nama, report)

    kept, told = _kept(), arahan.of_file(isi, log)
    key = (id(meja), meja.stamp(), nama, hashlib.sha256(isi).hexdigest(), sampai, repr(told))
    try:
        if key not in kept:
            kept[key] = rehearse(meja, nama, isi, sampai, told, progress, checked)
            while len(kept) > KEPT:
                kept.popitem(last=False)
        return kept[key]
    except UnknownTableError as unknown:
        _ask_log(nama, unknown)
        return None
    except UserError as refusal:
        st.error(plain(refusal), title=teks.DITOLAK, icon=":material/block:")
        st.caption(teks.TIDAK_DISIMPAN)
        return None
    finally:
        bar.empty()
        early.empty()


def _ask_log(nama: str, unknown: UnknownTableError) -> None:
    """Let a person say what an unknown table holds; one that was told already has no heading at all."""
    if arahan.has_log():
        st.error(plain(unknown), title=teks.DITOLAK, icon=":material/block:")
    else:
        st.warning(
            plain(teks.terlihat(nama, unknown.terlihat)), title=teks.BELUM_DIKENALI, icon=":material/help:"
        )
    arahan.choose_log(None)
    st.caption(teks.TIDAK_DISIMPAN)


def _first_look(nama: str, report: Report) -> None:
    """Counts, questions and faults of a file whose effect is still being worked out; nothing to press yet."""
    st.markdown(f"**{plain(teks.gladi(nama))}**")
    _metrics(
        {
            teks.DITERIMA: report.accepted_rows,
            teks.DIPERBAIKI: report.rejected_rows - report.waiting_rows,
            teks.MENUNGGU: report.waiting_rows,
            teks.DISISIHKAN: len(report.set_aside),
        }
    )
    for line in (*(question.pesan for question in report.questions), *teks.tugas(report.faults)):
        st.markdown(f"- {plain(line)}")


@st.cache_resource(show_spinner=False)
def _kept() -> OrderedDict[tuple[object, ...], Gladi]:
    """Rehearsals by everything they depend on; kept by hand, because a cached function may not draw."""
    return OrderedDict()


def summary(gladi: Gladi) -> None:
    """Counts first: every row of the file is in exactly one of them."""
    report = gladi.laporan
    counts = {
        teks.DITERIMA: report.accepted_rows,
        teks.DIPERBAIKI: waiting_and_faulty(gladi)[1],
        teks.MENUNGGU: report.waiting_rows,
        teks.DISISIHKAN: len(report.set_aside),
        teks.SUDAH_ADA: sum(gladi.sudah_ada.values()) + gladi.ganda,
        teks.BARU: sum(gladi.baru.values()),
    }
    st.markdown(f"**{plain(teks.gladi(gladi.nama))}**")
    _metrics(counts)
    records = sum(part.rows.num_rows for part in report.parts)
    if records > report.accepted_rows:
        st.caption(teks.menjadi_catatan(report.accepted_rows, records))


def _metrics(counts: dict[str, int]) -> None:
    with st.container(horizontal=True, gap="small"):
        for label, value in counts.items():
            st.metric(label, bulat(value), border=True, help=teks.ARTI[label])


def waiting_and_faulty(gladi: Gladi) -> tuple[int, int]:
    """Rows of the file that wait for an answer, and rows that need mending."""
    report = gladi.laporan
    return report.waiting_rows, report.rejected_rows - report.waiting_rows


def effect(gladi: Gladi, meja: Desk) -> None:
    """What the screens would show differently, by the same questions as the screens ask."""
    with st.container(border=True):
        st.markdown(f"**{teks.DAMPAK}**")
        if gladi.dampak.kotak_pindah:
            st.markdown(plain(teks.kotak_pindah(gladi.dampak.kotak_pindah)))
        codes = tuple(leg.kode for leg in meja.rujukan.peristiwa.leg)
        lines = teks_gladi.kalimat_dampak(
            gladi.dampak.kotak, gladi.dampak.tps, gladi.dampak.insiden | gladi.dampak.lain, codes
        )
        for line in lines:
            st.markdown(f"- {plain(line)}")
        for name, sentence in teks_gladi.PENJELASAN.items():
            before, after = gladi.dampak.lain.get(name, (0, 0))
            if after > before:
                st.caption(plain(sentence(after - before)))
        if not lines:
            st.caption(teks.TANPA_DAMPAK if gladi.laporan.accepted_rows else teks.DAMPAK_MENUNGGU)
        if gladi.dampak.belum_tampak:
            st.caption(plain(teks_gladi.belum_tampak(gladi.dampak.belum_tampak, gladi.sampai)))


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
        if meja.is_contoh:
            st.button(
                teks.SIMPAN_LATIHAN,
                type="primary",
                on_click=_keep,
                args=(gladi, meja, after),
                disabled=waiting,
                key="simpan",
            )
            st.button(
                teks.MULAI_NYATA,
                on_click=_begin,
                args=(gladi, meja, after),
                disabled=waiting,
                key="mulai_nyata",
                help=teks.MULAI_NYATA_BANTUAN,
            )
        else:
            st.button(
                teks.SIMPAN,
                type="primary",
                on_click=_keep,
                args=(gladi, meja, after),
                disabled=waiting,
                key="simpan",
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


def templates(meja: Desk, *, is_open: bool) -> None:
    """A blank workbook for each log, in one click; folded away while a file is being looked at."""
    with st.expander(teks.TEMPLAT, expanded=is_open):
        log = st.selectbox(teks.TEMPLAT_LOG, list(LOG), format_func=LOG.__getitem__, key="templat_log")
        st.download_button(
            teks.UNDUH_TEMPLAT,
            data=lambda: template(str(log), data.rujukan()),
            file_name=f"templat_{log}.xlsx",
            mime=teks.XLSX,
            icon=":material/download:",
            on_click="ignore",
            key=f"templat_{meja.rujukan.peristiwa.kode}",
        )
