"""Page: other agencies' lists beside our log; theirs first, ours second, nobody corrected."""

import streamlit as st

from posko.brief import pencocokan
from posko.teks import pencocokan as teks
from posko.ui import bagian, cap, data, gerbang, polos

gerbang.halaman()

# Ask
baris = data.fetch("distribusi/pencocokan")

# Draw
ringkas = pencocokan.ringkas(baris)
beda = pencocokan.beda(baris)

# Show
with st.container(border=True):
    if baris.empty:
        st.markdown(polos.plain(teks.BELUM_ADA))
    else:
        said = teks.ringkas(len(baris), len(beda), baris["sumber"].nunique())
        st.markdown(f"**{polos.plain(said)}**")
        bagian.tabel(ringkas, teks.KOLOM_RINGKAS, key="ringkas")
    st.caption(teks.ARTI)

if len(baris):
    with st.container(border=True):
        st.markdown(f"**{teks.BEDA}** ({len(beda)})")
        sumber = st.segmented_control(
            teks.PILIH,
            list(dict.fromkeys(baris["sumber"])),
            format_func=teks.SUMBER.__getitem__,
            key="cocok_sumber",
            label_visibility="collapsed",
        )
        tampak = beda[beda["sumber"] == sumber] if sumber else beda
        if tampak.empty:
            st.caption(teks.TIDAK_ADA_BEDA)
        else:
            bagian.tabel(tampak, teks.KOLOM_LAYAR, key="beda", tinggi=520 if len(tampak) > 10 else None)
        if sumber:
            bagian.unduh(
                teks.unduh(sumber),
                teks.nama_berkas(sumber, data.sampai()),
                lambda: pencocokan.buku(baris, sumber, cap.stamp()),
                mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                key="cocok_unduh",
            )
            st.caption(polos.plain(teks.UNDUH_ARTI))
