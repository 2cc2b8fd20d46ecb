"""Parts of the map page: asking as of the map's clock, choosing, the map, the board, the reasons.

What is chosen is one string such as `wilayah:32.14.01.1001`, `tps:…` or `insiden:…`, whether it was clicked
on the map, taken from the board, or searched for; the last choice counts.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from posko.core.angka import bulat
from posko.figures import kunci_peta, lapisan, palette, peta, peta_dek
from posko.figures.bentuk import Kunci
from posko.figures.letak import Letak
from posko.figures.pena import Batas
from posko.teks import peta as teks
from posko.teks import situasi as kata
from posko.ui import bagian, data, muatan
from posko.ui.polos import plain

DIPILIH = "peta_dipilih"
DEK, PAPAN, CARI, LAPIS, DATAR = "peta_dek", "peta_papan", "peta_cari", "peta_lapisan", "peta_datar"
TINGGI = 520
SELA = f"{bagian.NBSP}{bagian.NBSP} "
URUTAN = {"masalah": 0, "tanpa_kabar": 1, "kedaluwarsa": 2, "siap": 3}
BAKU = ("tps", "gudang", "konvoi", "insiden", "akan")


@st.cache_resource(max_entries=4, show_spinner=False)
def _tempat(kunci: tuple[str, int], _batas: Batas, _titik: dict[str, dict[str, str]]) -> lapisan.Tempat:  # noqa: ARG001
    return lapisan.Tempat(Letak(_batas.bentuk), _titik)


def tempat(batas_: Batas) -> lapisan.Tempat:
    """Named places, and spots on these shapes."""
    rujukan = data.rujukan()
    rows = {row["titik_id"]: row for row in rujukan.titik}
    return _tempat((rujukan.peristiwa.kode, id(batas_.bentuk)), batas_, rows)


def ask(saat: datetime, layers: list[str]) -> lapisan.Jawaban:
    """The answers of these layers as of the map's instant."""

    def of(layer: str, name: str, **params: object) -> pd.DataFrame | None:
        return data.fetch(name, saat, **params) if layer in layers else None

    hour, day = timedelta(hours=1), timedelta(hours=24)
    incidents = data.fetch("insiden/daftar", saat, dari=saat - day)
    wanted = incidents["sifat"].eq("akan").map({True: "akan", False: "insiden"}).isin(layers)
    return lapisan.Jawaban(
        saat,
        data.fetch("harian/keadaan_wilayah", saat),
        of("tps", "kesiapan/kelas_tps"),
        of("gudang", "harian/penjagaan"),
        of("konvoi", "peta/konvoi", dari=saat - hour, hingga=saat + hour),
        incidents[wanted],
        of("patroli", "peta/kunjungan", dari=saat - day),
    )


def choose_layers() -> list[str]:
    """The layers in one row."""
    return list(
        st.pills(
            kata.TAMPILKAN,
            lapisan.LAPISAN,
            selection_mode="multi",
            default=list(BAKU),
            format_func=teks.LAPISAN.__getitem__,
            key=LAPIS,
            label_visibility="collapsed",
        )
    )


def search() -> None:
    """Find an area, a station, a store or an incident by typing."""
    options = _options(data.sampai())
    st.selectbox(
        kata.CARI,
        list(options),
        index=None,
        format_func=options.__getitem__,
        placeholder=kata.CARI_CONTOH,
        key=CARI,
        label_visibility="collapsed",
        on_change=_take,
        args=(CARI,),
    )


def _options(sampai: datetime) -> dict[str, str]:
    rujukan, names = data.rujukan(), bagian.nama_kelurahan()
    found = {f"wilayah:{kode}": name for kode, name in names.items()}
    found |= {f"gudang:{row['titik_id']}": row["nama"] for row in rujukan.titik if row["wajib_jaga"] == "ya"}
    for row in rujukan.tps:
        kode = row["kelurahan_kode"]
        found[f"tps:{row['tps_id']}"] = kata.pilihan_tps(names[kode], int(row["tps_no"]))
    incidents = data.fetch("insiden/daftar", sampai, dari=sampai - timedelta(hours=24))
    for nomor, name in zip(incidents["nomor"], incidents["nama"], strict=True):
        found[f"insiden:{nomor}"] = kata.pilihan_insiden(nomor, name)
    return found


def chosen() -> str:
    """What is chosen; nothing is the whole area."""
    return str(st.session_state.get(DIPILIH) or "")


def _take(key: str) -> None:
    st.session_state[DIPILIH] = st.session_state.get(key)


def _take_click() -> None:
    found = st.session_state[DEK].selection["objects"]
    keys = [thing["kunci"] for things in found.values() for thing in things if "kunci" in thing]
    st.session_state[DIPILIH] = keys[0] if keys else None


def area_of(kunci: str, jawaban: lapisan.Jawaban) -> str:
    """The kelurahan to fit the map to: of an area or a station chosen; "" for the whole area."""
    kind, _, name = kunci.partition(":")
    if kind in ("wilayah", "ringkas"):
        return name.split(":")[0]
    if kind == "tps":
        return next((row["kelurahan_kode"] for row in data.rujukan().tps if row["tps_id"] == name), "")
    if kind == "insiden" and jawaban.insiden is not None:
        mine = jawaban.insiden[jawaban.insiden["nomor"] == name]
        return str(mine["kelurahan_kode"].iloc[0]) if len(mine) else ""
    return ""


def draw(jawaban: lapisan.Jawaban, batas_: Batas) -> None:
    """The map with its message and its key, or its flat twin."""
    kunci, places, tema = chosen(), tempat(batas_), bagian.tema()
    if st.session_state.get(DATAR):
        bagian.gambar(
            peta.situasi_plotly(jawaban.wilayah, batas_, jawaban.sampai, tema, TINGGI), key="peta_svg"
        )
        return
    st.markdown(f"**{plain(teks.judul(jawaban.wilayah))}**")
    width = peta_dek.SEMPIT if _is_phone() else peta_dek.LEBAR
    pandang = peta_dek.Pandang(area_of(kunci, jawaban), kunci, width)
    with st.container(border=True):
        st.pydeck_chart(
            peta_dek.dek(jawaban, batas_, places, pandang, tema, muatan.put),
            height=TINGGI,
            selection_mode="single-object",
            on_select=_take_click,
            key=DEK,
            alt=teks.alt(jawaban.wilayah, batas_.dasar),
        )
    legend(jawaban, batas_, places)


def _is_phone() -> bool:
    # The server is never told how wide the window is; phones say what they are.
    return "Mobi" in st.context.headers.get("User-Agent", "")


def legend(jawaban: lapisan.Jawaban, batas_: Batas, places: lapisan.Tempat) -> None:
    """What every colour and mark is, with how many there are: the same key as on the exported picture."""
    points, ways = lapisan.titik(jawaban, places), lapisan.jalur(jawaban, places)
    rows: list[dict[Any, Any]] = jawaban.wilayah.to_dict("records")
    entries = kunci_peta.kunci(rows, points, ways, bagian.tema())
    pieces = [_piece(entry) for entry in entries]
    foot = (kata.peta_per(jawaban.sampai), batas_.dasar, teks.PERKIRAAN, teks.LINGKAR)
    st.markdown(f":small[{SELA.join(pieces)}]")
    st.caption(plain(" · ".join(foot)))


def _piece(entry: Kunci) -> str:
    name, mark = palette.warna(entry.warna), plain(kunci_peta.simbol(entry))
    text = f"{f':{name}[{mark}]' if name else mark} {plain(entry.kata)} {bulat(entry.jumlah or 0)}"
    return text.replace(" ", bagian.NBSP)  # a piece is never torn from its mark or its number


def board(jawaban: lapisan.Jawaban) -> None:
    """The areas for those who read tables, what needs attention first; arrow keys choose."""
    rows = {f"wilayah:{row['kelurahan_kode']}": row for row in _sorted(jawaban.wilayah)}
    labels = {key: plain(kata.papan(row)) for key, row in rows.items()}
    kunci = chosen()
    st.session_state[PAPAN] = kunci if kunci in rows else None
    with st.container(height=TINGGI + 30, border=True):
        st.radio(
            kata.PAPAN,
            list(rows),
            index=None,
            format_func=labels.__getitem__,
            captions=[plain(kata.papan_alasan(row)) for row in rows.values()],
            key=PAPAN,
            help=kata.PAPAN_BANTUAN,
            on_change=_take,
            args=(PAPAN,),
        )


def _sorted(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    rows: list[dict[Any, Any]] = frame.to_dict("records")
    return sorted(
        rows, key=lambda row: (-row["tingkat"], URUTAN[row["keadaan"]], -row["jumlah_masalah"], row["nama"])
    )
