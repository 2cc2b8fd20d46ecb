"""Page: whether the chain of every box is whole, what is to be confirmed, and with whom."""

import pandas as pd
import streamlit as st

from posko.brief import rantai
from posko.teks import distribusi as teks_distribusi
from posko.teks import rantai as teks
from posko.ui import bagian, data, gerbang, jam, polos

gerbang.halaman()

TAMPAK = 40  # matters told as sentences; the table holds all

# Ask
sampai = data.sampai()
apel = bagian.apel_terakhir()
kini = rantai.kumpulkan(data.fetch)
lama = rantai.kumpulkan(lambda nama: data.fetch(nama, apel))

# Draw
perkara = rantai.kata(kini.perkara, sampai)
selesai = rantai.kata(rantai.tertutup(lama, kini), sampai)
aturan = pd.DataFrame(
    [(teks.ATURAN[nama], teks.hasil(jumlah), teks.ARTI_ATURAN[nama]) for nama, jumlah in kini.jumlah.items()],
    columns=list(teks.KOLOM_ATURAN),
)

# Show
with st.container(border=True):
    st.markdown(
        f"**{teks.RANTAI}** · {polos.plain(teks.ringkas(rantai.berat(kini), len(perkara), len(aturan)))}"
    )
    st.caption(teks.ARTI)
    if perkara.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        with st.container(height=420, border=False):
            for row in perkara.head(TAMPAK).to_dict("records"):
                st.markdown(
                    f"{row['bentuk']} **{polos.plain(row['perihal'])}** · {polos.plain(row['kalimat'])}  \n"
                    f":small[{polos.plain(row['keterangan'])}]"
                )
        with st.expander(teks.sebagai_tabel(len(perkara))):
            bagian.tabel(perkara, teks.KOLOM, key="rantai")

kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    st.markdown(f"**{teks.ATURAN_JUDUL}**")
    bagian.tabel(aturan, teks.KOLOM_ATURAN, key="aturan")
with kanan.container(border=True, height="stretch"):
    st.markdown(f"**{polos.plain(teks.tertutup(apel))}** ({len(selesai)})")
    st.caption(teks.TERTUTUP_ARTI)
    if selesai.empty:
        st.caption(teks.TIDAK_ADA_TERTUTUP)
    else:
        bagian.tabel(selesai, teks.KOLOM_TERTUTUP, key="selesai", tinggi=360)

with st.container(border=True):
    st.markdown(f"**{teks.CARI}**")
    kata = st.text_input(teks.CARI_LABEL, key="cari", help=teks.CARI_BANTUAN, max_chars=60).strip()
    if 0 < len(kata) < 3:
        st.caption(teks.TERLALU_PENDEK)
    elif kata:
        riwayat = data.fetch("distribusi/cari", kata=kata)
        if riwayat.empty:
            st.caption(teks.TIDAK_KETEMU)
        else:
            kolom = {"nama": "Kelurahan/desa"} | teks_distribusi.KOLOM_RIWAYAT
            tinggi = 360 if len(riwayat) > 10 else None
            bagian.tabel(teks_distribusi.kata_riwayat(riwayat), kolom, key="hasil_cari", tinggi=tinggi)
    st.page_link("pages/harian/distribusi.py", label=teks.CARI_TPS, query_params=jam.address())
