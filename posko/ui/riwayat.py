"""Parts of the history page: what is looked for, what a batch changed, the report for a breach notice."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from posko.brief.laporan_akses import access_report
from posko.core import waktu
from posko.core.angka import bulat
from posko.desk import Desk, Saringan, changed_by, deeds, uploads
from posko.store import Entri
from posko.teks import bingkai as teks_bingkai
from posko.teks import gladi as teks_gladi
from posko.teks import riwayat as teks
from posko.teks.umum import susun
from posko.teks.unggah import XLSX
from posko.ui import bagian, data, unggah_riwayat
from posko.ui.polos import plain

TENGGAT = timedelta(days=3)  # the notice is due after three days


def history(meja: Desk) -> list[Entri]:
    """Every deed, newest first; read once per ledger head."""
    return _history(meja, meja.context(data.sampai()).kepala_no)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Desk: id})
def _history(meja: Desk, head: int) -> list[Entri]:  # noqa: ARG001 - part of the cache key
    return meja.history()


def ask(meja: Desk, entries: list[Entri]) -> Saringan:
    """Draw what may be looked for; returns it."""
    zona = meja.rujukan.peristiwa.zona
    times = [entri.waktu for entri in entries] or [data.sampai()]
    newest = max(times)
    # Practice happens at the instants of the sample, years before the logins of today.
    oldest = min(times) if meja.is_contoh else max(min(times), newest - TENGGAT)
    satu, dua, tiga = st.columns([4, 3, 3], gap="small")
    jenis = satu.multiselect(
        teks.SARING_JENIS, list(teks.JENIS), format_func=teks.JENIS.__getitem__, placeholder=teks.SEMUA
    )
    oleh = dua.multiselect(
        teks.SARING_OLEH, sorted({entri.oleh for entri in entries}), placeholder=teks.SEMUA
    )
    berkas = tiga.text_input(teks.SARING_TEKS, key="riwayat_teks")
    kiri, kanan, _ = st.columns([3, 3, 4], gap="small")
    dari = kiri.datetime_input(
        teks.SARING_DARI,
        value=waktu.local(oldest, zona).replace(tzinfo=None, second=0, microsecond=0),
        format="DD/MM/YYYY",
        key="riwayat_dari",
    )
    sampai = kanan.datetime_input(
        teks.SARING_SAMPAI,
        # The minute after, so that the newest deed is in.
        value=waktu.local(newest + timedelta(minutes=1), zona).replace(tzinfo=None, second=0, microsecond=0),
        format="DD/MM/YYYY",
        key="riwayat_sampai",
    )

    def aware(value: object) -> datetime | None:
        return value.replace(tzinfo=zona) if isinstance(value, datetime) else None

    return Saringan(tuple(jenis), tuple(oleh), berkas or "", aware(dari), aware(sampai))


def changes(meja: Desk, entries: list[Entri]) -> None:
    """What one upload changed on the screens when it was stored, and its way back."""
    st.markdown(f"**{teks.UBAHAN}**")
    labels = uploads(entries)
    no = st.selectbox(
        teks.PILIH_UNGGAHAN,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder=teks.PILIH_UNGGAHAN,
        key="riwayat_unggahan",
        label_visibility="collapsed",
    )
    if no is None:
        st.caption(teks.PILIH_DAHULU)
        return
    with st.spinner(teks.MEMBANDINGKAN):
        effect = changed_by(meja, no)
    codes = tuple(leg.kode for leg in meja.rujukan.peristiwa.leg)
    lines = teks_gladi.kalimat_dampak(effect.kotak, effect.tps, effect.insiden | effect.lain, codes)
    for line in lines:
        st.markdown(f"- {plain(line)}")
    if not lines:
        st.caption(teks.TANPA_UBAHAN)
    undone = [entri.no for entri in entries if entri.jenis == "batal" and entri.isi["no"] == no]
    if undone:
        st.caption(plain(teks.sudah_dibatalkan(undone[0])))
    else:
        unggah_riwayat.take_back_asked(meja, no, data.sampai())


def report(meja: Desk, saringan: Saringan, rows: pd.DataFrame) -> None:
    """The report for a breach notice on the period that is looked at."""
    st.markdown(f"**{teks.LAPORAN}**")
    st.caption(teks.LAPORAN_ARTI)
    zona = meja.rujukan.peristiwa.zona
    days = [waktu.tanggal(one, zona) if one else "" for one in (saringan.dari, saringan.sampai)]
    bagian.unduh(
        teks.LAPORAN_UNDUH,
        teks.nama_laporan(*days),
        partial(_workbook, meja, saringan, rows),
        mime=XLSX,
        key="riwayat_laporan",
    )


def _workbook(meja: Desk, saringan: Saringan, rows: pd.DataFrame) -> bytes:
    context = meja.context(saringan.sampai or waktu.now())
    zona = meja.rujukan.peristiwa.zona
    head = [
        ("Satuan", meja.settings.satuan),
        ("Peristiwa", meja.rujukan.peristiwa.nama),
        ("Data", teks_bingkai.DATA_CONTOH if context.is_contoh else "Data nyata"),
        *(
            (label, f"{waktu.tanggal(one, zona)} {waktu.jam_zona(one, zona)}")
            for label, one in ((teks.SARING_DARI, saringan.dari), (teks.SARING_SAMPAI, saringan.sampai))
            if one
        ),
        ("Kepala buku", f"No. {context.kepala_no} · {context.kepala_hash}"),
    ]
    counted = Counter[str]()
    for entri in history(meja):
        if saringan.ada(entri):
            counted[entri.jenis] += int(entri.isi.get("kali", 1))
    return access_report(rows.iloc[::-1], head, counted)


def table(entries: list[Entri], saringan: Saringan) -> pd.DataFrame:
    """Draw the deeds that are looked for; returns them."""
    rows = deeds(entries, saringan)
    st.markdown(f"**{teks.DAFTAR}** ({bulat(len(rows))})")
    if not entries:
        st.caption(teks.BELUM_ADA)
    elif rows.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        shown = rows.assign(
            # In cells of two lines, so that a phone shows what became of a deed without scrolling.
            no=[
                susun(f"#{no}", f"{waktu.local(one):%d/%m/%Y %H.%M}")
                for no, one in zip(rows["no"], rows["waktu"], strict=True)
            ],
            jenis=[susun(*deed) for deed in zip(rows["jenis"], rows["oleh"], rows["keadaan"], strict=True)],
            berkas=[susun(*told) for told in zip(rows["berkas"], rows["rincian"], strict=True)],
        )
        bagian.tabel(shown, teks.KOLOM_LAYAR, key="riwayat_daftar", tinggi=min(420, 38 + 48 * len(rows)))
    return rows
