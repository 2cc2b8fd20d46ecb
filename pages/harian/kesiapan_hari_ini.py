"""Page: the morning of the Kapolsek, one screen from who is silent to what he has to decide."""

import streamlit as st

from posko.brief.berubah import KUERI
from posko.figures import distribusi, harian, peta
from posko.teks import situasi as teks
from posko.ui import bagian, data, gambaran, gerbang, patroli, simpanan
from posko.ui import harian as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
apel = bagian.apel_terakhir()
tahap = data.fetch("distribusi/neraca_per_tahap")
legs = data.fetch("distribusi/leg_ringkas")
tps = data.fetch("kesiapan/jumlah_per_keadaan")
stempel = data.fetch("kesiapan/pemungutan_per_tahap")
kelas = data.fetch("kesiapan/kelas_tps")
insiden = data.fetch("insiden/ringkas")
kekuatan = data.fetch("harian/kekuatan")
perkara = data.fetch("harian/perlu_keputusan")
wilayah = data.fetch("harian/keadaan_wilayah")
gudang = data.fetch("harian/penjagaan")
janji = data.fetch("mitra/janji")
penyuluhan = data.fetch("penyuluhan/per_kelurahan", dari=bagian.mundur(30))
kabar = data.fetch("harian/kabar_per_log"), data.fetch("harian/kabar_per_kelurahan")
dulu = {name: data.fetch(name, apel) for name in KUERI}
kini = {name: data.fetch(name) for name in KUERI}

# Draw
tema = bagian.tema()
neraca = gambaran.draw(harian.neraca_kotak, tahap, sampai, tema)
selang = gambaran.draw(harian.kesiapan_selang, tps, sampai, tema)
tenggat = gambaran.draw(distribusi.leg_tenggat, ubin.legs_at_hand(legs, sampai), sampai, tema)
situasi = gambaran.draw(peta.situasi_plotly, wilayah, bagian.batas(), sampai, tema)

# Show
ubin.sources(*kabar, sampai)
ubin.voting(stempel, sampai)
kotak, siap, orang = st.columns([6, 4, 3], gap="small")
with kotak.container(border=True, height="stretch"):
    bagian.gambar(neraca, key="neraca")
with siap.container(border=True, height="stretch"):
    bagian.gambar(selang, key="selang")
with orang.container(border=True, height="stretch", gap="xsmall"):
    ubin.strength(kekuatan)
    ubin.incidents(insiden.iloc[0])

kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, gap="xsmall"):
    ubin.decisions(perkara, sampai)
    ubin.briefing()
with kiri.container(border=True, gap="xsmall"):
    ubin.arrival(sampai)
    ubin.stores(gudang)
    ubin.classes(kelas)
    ubin.partners(janji, penyuluhan)
    patroli.daily_line()
    ubin.risk()
with kiri.container(border=True):
    bagian.gambar(tenggat, key="tenggat")
with kanan.container(border=True):
    bagian.gambar(situasi, key="situasi")
    ubin.line_to(f":small[{teks.LIHAT_PETA}]", "peta_situasi")
with kanan.container(border=True, gap="xsmall"):
    ubin.changes(dulu, kini, apel, tuple(legs["leg"]))
simpanan.backup_age(data.desk(), sampai)
