"""The proposal on the page: asked with its conditions, solved beside the page, shown with its comparison."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from posko.core.rujukan import Rujukan
from posko.rencana import jarak, nilai, pembanding, periksa, susun, uraian
from posko.rencana.soal import Soal, Usulan
from posko.rencana.usul import usul
from posko.teks import usulan as teks
from posko.ui import bagian, data, keputusan_usulan, kerja, polos

NAMA = "usulan_penempatan"


@dataclass(frozen=True)
class Jawaban:
    """A finished proposal with all that is said about it, computed once."""

    soal: Soal
    setelan: susun.Setelan
    usulan: Usulan
    salah: list[str]
    nilai: dict[str, dict[str, int]]


def panel(hari: datetime, units: pd.DataFrame) -> None:
    """Conditions, the button, then progress or the proposal."""
    st.markdown(f"**{teks.JUDUL}** · :material/lock: {teks.TERBATAS}")
    st.caption(teks.ARTI)
    setelan = _settings(units)
    soal = _question(units, setelan)
    work = kerja.find(NAMA)
    running = work is not None and work.is_jalan
    st.button(
        teks.SUSUN,
        type="primary",
        icon=":material/groups:",
        key="susun_usulan",
        disabled=running or not soal.pasang,
        on_click=_start,
        args=(soal, setelan),
    )
    if running:
        kerja.watch(NAMA)
    elif work is not None and isinstance(work.hasil, Jawaban):
        _show(work.hasil, hari, is_current=work.kunci == soal)


def _settings(units: pd.DataFrame) -> susun.Setelan:
    ambang = {row.kode: row.nilai for row in data.rujukan().peristiwa.ambang}
    regu = sorted(units["regu"].dropna().unique())
    with st.expander(teks.SETELAN):
        a, b, c, d = st.columns(4, gap="small")
        reserve = a.number_input(teks.CADANGAN, 0, 20, int(ambang["cadangan_pasang"]), key="u_cadangan")
        minutes = b.number_input(teks.MENIT, 5, 120, int(ambang["cadangan_menit"]), key="u_menit")
        rest = c.number_input(teks.ISTIRAHAT, 0, 24, int(ambang["istirahat_min_jam"]), key="u_istirahat")
        extra = d.number_input(teks.TAMBAHAN, 0, 60, 0, key="u_tambahan")
        a, b, c = st.columns([4, 4, 4], gap="small")
        first = a.radio(
            teks.URUTAN,
            list(teks.URUTAN_PILIHAN),
            format_func=teks.URUTAN_PILIHAN.__getitem__,
            key="u_urutan",
        )
        stay = b.multiselect(teks.KUNCI, regu, key="u_kunci", placeholder="")
        away = c.multiselect(teks.DITARIK, regu, key="u_ditarik", placeholder="")
    moved: dict[str, str] = st.session_state.setdefault("u_pindah", {})
    return susun.Setelan(
        cadangan=int(reserve),
        menit=int(minutes),
        istirahat_jam=float(rest),
        urutan=("kelas", "jauh") if first == "kelas" else ("jauh", "kelas"),
        kunci=(*((name, susun.TETAP) for name in stay), *moved.items()),
        ditarik=frozenset(away),
        tambahan=int(extra),
    )


@st.cache_resource(max_entries=2, show_spinner=False, hash_funcs={Rujukan: id})
def _distances(rujukan: Rujukan) -> jarak.Jarak:
    return jarak.baca(rujukan.wilayah, rujukan.titik, rujukan.tempuh)


def distances() -> jarak.Jarak:
    """Minutes between the places of the running event."""
    return _distances(data.rujukan())


def _question(units: pd.DataFrame, setelan: susun.Setelan) -> Soal:
    stations: list[Any] = data.fetch("kekuatan/tps_berpola").to_dict("records")
    rows: list[Any] = units.to_dict("records")
    return susun.soal(stations, rows, data.rujukan().titik, distances(), setelan)


def _start(soal: Soal, setelan: susun.Setelan) -> None:
    kerja.start(NAMA, soal, lambda seen: answer(soal, setelan, usul(soal, seen)))


def answer(soal: Soal, setelan: susun.Setelan, found: Usulan) -> Jawaban:
    """The proposal, judged by the checker and measured beside the two other splits."""
    plans = {"usulan": found.tempat, "tetap": pembanding.tetap(soal), "urut": pembanding.urut(soal)}
    values = {name: nilai.nilai(soal, plan) for name, plan in plans.items()}
    return Jawaban(soal, setelan, found, periksa.periksa(soal, found), values)


def _show(done: Jawaban, hari: datetime, *, is_current: bool) -> None:
    soal, found = done.soal, done.usulan
    if not is_current:
        st.warning(teks.BASI)
    lacking = uraian.kurang(soal, found.tempat)
    total = done.nilai["usulan"]["kurang"]
    where = [teks.kurang_di(lack.nama, lack.orang, lack.kelas) for lack in lacking]
    st.markdown(f"**{polos.plain(teks.kurang_semua(total, where))}**")
    names = {group.kelurahan_kode: group.nama for group in soal.kelompok}
    missed = [names[kode] for kode in nilai.tak_terjangkau(soal, found.tempat)]
    said = [
        teks.tersedia(len(soal.siap), len(soal.pasang), uraian.halangan(soal)),
        teks.cadangan_di(uraian.cadangan(soal, found.tempat)),
        teks.tak_terjangkau(missed, done.setelan.menit, soal.cadangan),
        teks.kunci_lepas(found.kunci_lepas) if found.kunci_lepas else "",
        teks.selesai(found.detik, {t.nama: t.jarak for t in found.tahap}, dihentikan=found.is_dihentikan),
        teks.pemeriksa(done.salah),
    ]
    st.caption(polos.plain(" ".join(sentence for sentence in said if sentence)))
    kiri, kanan = st.columns([6, 6], gap="small")
    with kiri:
        st.markdown(f"**{teks.BANDING}**")
        bagian.tabel(teks.banding(done.nilai), teks.KOLOM_BANDING, key="banding")
        fewer = total - min(values["kurang"] for values in done.nilai.values())
        st.caption(polos.plain(teks.jujur(fewer, soal.cadangan)))
        st.caption(polos.plain(teks.taksiran(jarak.FAKTOR_JALAN, jarak.KM_PER_JAM, distances().dicatat)))
    with kanan:
        keputusan_usulan.changes(soal, found)
    with st.expander(teks.LAMPIRAN):
        rows = keputusan_usulan.annex(soal, found)
        bagian.tabel(rows, teks.KOLOM_LAMPIRAN, key="lampiran", tinggi=380)
        keputusan_usulan.exports(rows, hari)
    keputusan_usulan.decide(soal, found, hari, is_current=is_current and not done.setelan.tambahan)
