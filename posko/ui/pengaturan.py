"""Parts of the settings page: what is set, the accounts, the ledger's head and its verification."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from posko.access import Basis, Hak, akun, sesi
from posko.core import waktu
from posko.core.angka import bulat
from posko.core.errors import UserError
from posko.desk import Desk, check_store
from posko.store import kode_saksi
from posko.teks import akses as teks_akses
from posko.teks import pengaturan as teks
from posko.ui import bagian, data, perbuatan, siapa, simpanan
from posko.ui.polos import plain

SAKSI, TEMUAN = "pengaturan_saksi", "pengaturan_temuan"


def installation(meja: Desk) -> None:
    """Station, data and door."""
    berakun = Basis(meja.settings.data).berakun
    rows = {
        teks.SATUAN: meja.settings.satuan,
        teks.DATA: teks.CONTOH if meja.is_contoh else teks.NYATA,
        teks.PINTU: teks.PINTU_AKUN if berakun else teks.PINTU_TERBUKA,
        teks.SESI: teks.sesi(sesi.DIAM / 60, sesi.PALING_LAMA / 3600),
        teks.PORTA: str(meja.settings.port),
    }
    # Where files lie is of no use to those who only look.
    if siapa.mampu(Hak.EKSPOR):
        rows[teks.FOLDER] = str(meja.folder)
    _pairs(teks.SETELAN, rows)


def event(meja: Desk) -> None:
    """The running election and its limits."""
    peristiwa, kabar = meja.rujukan.peristiwa, meja.rujukan.peristiwa.kabar
    _pairs(
        teks.PERISTIWA,
        {
            teks.NAMA_PERISTIWA: peristiwa.nama,
            teks.HARI_H: waktu.hari_tanggal(peristiwa.hari_h),
            teks.JAM_TPS: f"{peristiwa.buka:%H.%M}-{peristiwa.tutup:%H.%M}",
            teks.TPS: bulat(len(meja.rujukan.tps)),
            teks.KOTAK: ", ".join(jenis.kode for jenis in peristiwa.jenis_kotak),
            teks.ZONA: peristiwa.zona.key,
        },
    )
    _pairs(
        teks.BATAS,
        {
            teks.SIKLUS: teks.jam(kabar.siklus_jam),
            teks.TENGGANG: teks.jam(kabar.tenggang_jam),
            teks.APEL: f"{kabar.apel:%H.%M}",
            teks.HUJAN: f"{kabar.hujan_mulai:%H.%M}-{kabar.hujan_selesai:%H.%M}",
            **{teks.ambang(one.kode): teks.nilai(one.nilai, one.satuan) for one in peristiwa.ambang},
        },
    )


def accounts(meja: Desk) -> None:
    """Who has an account, for whoever may know."""
    st.markdown(f"**{teks.AKUN}**")
    found = akun.daftar(Basis(meja.settings.data))
    if not found:
        st.caption(teks.TANPA_AKUN)
    elif not siapa.mampu(Hak.LIHAT_AKUN):
        st.caption(teks.HANYA_KAPOLSEK)
    else:
        rows = [
            {
                "nama": one.nama,
                "jabatan": one.jabatan,
                "peran": teks_akses.PERAN[one.peran.value],
                "keadaan": teks_akses.AKTIF if one.aktif else teks_akses.NONAKTIF,
            }
            for one in found
        ]
        bagian.tabel(pd.DataFrame(rows), teks.KOLOM_AKUN, key="pengaturan_akun")


def ledger(meja: Desk) -> None:
    """The head of the ledger as a witness on paper, and its verification."""
    st.markdown(f"**{teks.BUKU}**")
    context = meja.context(data.sampai())
    if not context.kepala_no:
        st.caption(teks.BUKU_KOSONG)
        return
    st.metric(teks.KEPALA, kode_saksi((context.kepala_no, context.kepala_hash)))
    st.caption(teks.SAKSI_ARTI)
    simpanan.backup_age(meja, waktu.now())
    st.text_input(teks.SAKSI_KERTAS, key=SAKSI, placeholder=teks.SAKSI_CONTOH)
    for sentence in st.session_state.get(TEMUAN, ()):
        st.error(plain(sentence))
    st.button(teks.PERIKSA, icon=":material/verified:", on_click=_verify, args=(meja,), key="verifikasi")


def _verify(meja: Desk) -> None:
    try:
        with st.spinner(teks.MEMERIKSA):
            paper = str(st.session_state.get(SAKSI, "")).strip()
            outcome = check_store(meja, oleh=perbuatan.pelaku(), saksi=paper)
    except UserError as refusal:
        perbuatan.refused(str(refusal))
        return
    st.session_state[TEMUAN] = list(outcome.kalimat)
    if outcome.masalah:
        perbuatan.refused(teks.rusak(len(outcome.masalah)))
    else:
        perbuatan.said(teks.utuh(outcome.entri, outcome.objek))


def _pairs(judul: str, rows: dict[str, str]) -> None:
    with st.container(border=True):
        st.markdown(f"**{judul}**")
        frame = pd.DataFrame({"nama": list(rows), "nilai": list(rows.values())})
        bagian.tabel(
            frame,
            {"nama": teks.NAMA, "nilai": teks.NILAI},
            key=f"pengaturan_{judul}",
            tinggi=38 + 29 * len(rows),
        )
