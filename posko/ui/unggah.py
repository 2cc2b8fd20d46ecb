"""Parts of the upload page: rehearsal, what was understood, the effect, and saving.

Nothing is written on a rerun: saving happens in button callbacks only, and a file that was saved already
answers with its number.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from datetime import datetime

import streamlit as st

from posko.core.angka import bulat
from posko.core.errors import UserError
from posko.desk import Desk, Gladi, rehearse
from posko.intake.report import Report, UnknownTableError
from posko.intake.template import template
from posko.teks import gladi as teks_gladi
from posko.teks import unggah as teks
from posko.teks.meja import LOG
from posko.ui import arahan, data
from posko.ui.polos import plain

KEPT = 8  # rehearsals, each of some megabytes


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
    if logs := dict.fromkeys(LOG[table.log] for table in report.tables):
        st.caption(plain(teks.dibaca_sebagai(list(logs))))
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
