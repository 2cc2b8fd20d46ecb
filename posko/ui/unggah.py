"""Parts of the upload page: rehearsal, its questions and faults, saving, undoing, history.

Nothing is written on a rerun: saving and undoing happen in button callbacks only, and a file that
was saved already answers with its number.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat
from posko.core.errors import UserError
from posko.desk import Desk, Gladi, marked, rehearse, save, without_refused
from posko.intake.report import Report
from posko.intake.template import template
from posko.teks import gladi as teks_gladi
from posko.teks import unggah as teks
from posko.teks.meja import LOG
from posko.ui import arahan, data, perbuatan
from posko.ui.polos import plain

ROUND = "unggah_giliran"  # changes to empty the uploader
KEPT = 8  # rehearsals, each of some megabytes
SHOWN = 200  # faults listed on screen; all are in the marked workbook


def uploader_key() -> str:
    """Key of the uploader; a new one empties it."""
    return f"berkas_{st.session_state.get(ROUND, 0)}"


def rehearsed(meja: Desk, nama: str, isi: bytes, sampai: datetime) -> Gladi | None:
    """Rehearse the file, with a bar while it takes; a refusal is shown and None returned."""
    bar, early = st.progress(0.0, text=teks.MEMBACA), st.empty()

    def progress(done: int, total: int) -> None:
        bar.progress(min(done / total, 1.0) if total else 0.0, text=teks.membaca(done, total))

    def checked(report: Report) -> None:
        bar.progress(1.0, text=teks.MENGHITUNG_DAMPAK)
        with early.container():
            _first_look(nama, report)

    kept, told = _kept(), arahan.of_file(isi)
    key = (id(meja), meja.stamp(), nama, hashlib.sha256(isi).hexdigest(), sampai, repr(told))
    try:
        if key not in kept:
            kept[key] = rehearse(meja, nama, isi, sampai, told, progress, checked)
            while len(kept) > KEPT:
                kept.popitem(last=False)
        return kept[key]
    except UserError as refusal:
        st.error(plain(refusal), title=teks.DITOLAK, icon=":material/block:")
        st.caption(teks.TIDAK_DISIMPAN)
        return None
    finally:
        bar.empty()
        early.empty()


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


def _metrics(counts: dict[str, int]) -> None:
    with st.container(horizontal=True, gap="small"):
        for label, value in counts.items():
            st.metric(label, bulat(value), border=True, help=teks.ARTI[label])


def waiting_and_faulty(gladi: Gladi) -> tuple[int, int]:
    """Rows of the file that wait for an answer, and rows that need mending."""
    report = gladi.laporan
    return report.waiting_rows, report.rejected_rows - report.waiting_rows


def understood(gladi: Gladi, meja: Desk) -> None:
    """How the file was understood, beside the sheet itself; log and columns can be corrected here."""
    report = gladi.laporan
    for heading, reason in report.refused_columns:
        st.warning(plain(teks.kolom_ditolak(heading, reason)), icon=":material/visibility_off:")
    if report.refused_columns:
        st.download_button(
            teks.UNDUH_TANPA_KOLOM,
            data=lambda: without_refused(gladi),
            file_name=teks.nama_tanpa_kolom(gladi.nama),
            mime=teks.XLSX,
            icon=":material/download:",
            help=teks.UNDUH_TANPA_KOLOM_BANTUAN,
            on_click="ignore",
        )
    with st.expander(teks.DIPAHAMI, icon=":material/table_view:"):
        arahan.choose_log(gladi)
        for number, table in enumerate(report.tables):
            st.markdown(plain(teks.tabel(table.lembar, LOG[table.log], *table.data_rows)))
            left, right = st.columns(2, gap="small")
            with left:
                st.caption(teks.ASLI)
                arahan.original(gladi, table.lembar)
            with right:
                st.caption(teks.PAHAMI_BANTUAN)
                arahan.correct_columns(table, meja.rujukan, key=f"paham_{number}_{table.shape}")
        for note in report.notes:
            st.caption(plain(note))
        for line in teks.disisihkan(report.set_aside):
            st.caption(plain(line))


def questions(gladi: Gladi) -> None:
    """What the file leaves open, each asked once with its choices; what was answered can be taken back."""
    answered = arahan.answers()
    if not gladi.laporan.questions and not answered:
        return
    with st.container(border=True):
        left = len(gladi.laporan.questions)
        st.markdown(f"**{teks.PERTANYAAN}** ({left})" if left else f"**{teks.SEMUA_TERJAWAB}**")
        for question in gladi.laporan.questions:
            labels = dict(question.pilihan)
            answer = st.selectbox(
                plain(question.pesan),
                list(labels),
                index=None,
                format_func=labels.__getitem__,
                key=f"tanya_{question.kunci}",
                placeholder=teks.PILIH_JAWABAN,
            )
            if answer:
                arahan.answer(question.kunci, str(answer), f"{question.pesan} {labels[answer]}")
                st.rerun()
        for key, told in answered.items():
            line, action = st.columns([10, 2], vertical_alignment="center")
            line.caption(plain(told))
            action.button(teks.UBAH_JAWABAN, key=f"ubah_{key}", on_click=arahan.take_back, args=(key,))


def faults(gladi: Gladi) -> None:
    """Faults as things to do, counts first, then each cell; then what was taken but must be looked at."""
    report = gladi.laporan
    if report.faults:
        with st.container(border=True):
            st.markdown(f"**{teks.PERLU_DIPERBAIKI}** ({bulat(len(report.faults))})")
            for line in teks.tugas(report.faults):
                st.markdown(f"- {plain(line)}")
            arahan.retype(gladi, SHOWN)
            if len(report.faults) > SHOWN:
                st.caption(teks.hanya_sebagian(SHOWN, len(report.faults)))
            st.download_button(
                teks.UNDUH_PERBAIKAN,
                data=lambda: marked(gladi),
                file_name=teks.nama_perbaikan(gladi.nama),
                mime=teks.XLSX,
                icon=":material/edit_note:",
                help=teks.UNDUH_PERBAIKAN_BANTUAN,
                on_click="ignore",
            )
    if report.warnings:
        with st.expander(teks.peringatan(len(report.warnings)), icon=":material/visibility:"):
            for warning in report.warnings[:SHOWN]:
                st.markdown(f"- {plain(warning.sentence())}")


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
        before, after = gladi.dampak.lain.get("tanpa_berangkat", (0, 0))
        if after > before:
            st.caption(plain(teks_gladi.tanpa_berangkat(after - before)))
        if not lines:
            st.caption(teks.TANPA_DAMPAK)
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
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
        if after:
            after()


def _begin(gladi: Gladi, meja: Desk, after: Callable[[], None] | None = None) -> None:
    real = Desk(meja.settings, latihan=False)
    try:
        again = rehearse(real, gladi.nama, gladi.isi, real.opening(), gladi.arahan)
    except UserError as refusal:
        perbuatan.refused(str(refusal))
        return
    _keep(again, real, after)


def _undo(meja: Desk, no: int, sampai: datetime) -> None:
    perbuatan.attempt(
        lambda: meja.undo(no, oleh=perbuatan.pelaku(), sampai=sampai), lambda _: teks.dibatalkan(no)
    )


def history(meja: Desk, sampai: datetime) -> None:
    """Uploads, newest first, each with its way back."""
    uploads = [entri for entri in meja.history() if entri.jenis == "unggah"]
    live = meja.live_numbers()
    st.markdown(f"**{teks.RIWAYAT}** ({len(uploads)})")
    if not uploads:
        st.caption(teks.BELUM_ADA_UNGGAHAN)
    for entri in uploads[:20]:
        line, action = st.columns([10, 2], vertical_alignment="center")
        counts = entri.isi["ringkas"]
        line.markdown(
            plain(
                teks.riwayat(
                    entri.no, entri.isi["nama"], waktu.waktu(entri.waktu), counts, berlaku=entri.no in live
                )
            )
        )
        if entri.no in live:
            action.button(
                teks.BATALKAN, key=f"batal_{entri.no}", on_click=_undo, args=(meja, entri.no, sampai)
            )


def templates(meja: Desk) -> None:
    """A blank workbook for each log, in one click."""
    st.markdown(f"**{teks.TEMPLAT}**")
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
