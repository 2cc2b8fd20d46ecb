"""The scoreboard of the risk page: every evening's list, frozen or rebuilt, held against its next day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat, desimal
from posko.desk import Desk, bekuan
from posko.risiko import papan
from posko.store import Entri
from posko.teks import risiko as teks
from posko.ui import bagian, data, perbuatan
from posko.ui.polos import plain

PILIHAN = (14, 28, 70)


@st.cache_resource(max_entries=256, show_spinner=False, hash_funcs={Desk: id})
def _built(meja: Desk, stamp: int, malam: datetime) -> bekuan.Bekuan:  # noqa: ARG001 - part of the cache key
    return bekuan.build(meja, malam)


def show(sampai: datetime) -> None:
    """The verdict, the lists side by side, and the evenings one by one."""
    meja = data.desk()
    count = int(
        st.segmented_control(
            teks.RENTANG_PAPAN, PILIHAN, default=PILIHAN[0], format_func=teks.rentang_malam, key="malam"
        )
        or PILIHAN[0]
    )
    nights = bekuan.evenings(meja, sampai, count)
    lists = _lists(meja, nights)
    frozen = bekuan.frozen(meja)
    events = data.fetch("risiko/sasaran", dari=nights[0])
    rows, scored = [], []
    for malam, built in zip(nights, lists, strict=True):
        entri = frozen.get(malam)
        isi = entri.isi if entri else built.isi
        happened = _after(events, malam)
        scored.append(bekuan.as_night(isi, happened))
        rows.append(_row(malam, built, entri, happened))
    tps = {row["kelurahan_kode"]: 0 for row in meja.rujukan.wilayah}
    for kode, _ in meja.rujukan.tps_numbers:
        tps[kode] += 1
    _board(papan.board(scored, tps))
    st.markdown(f"**{teks.KOLOM_MALAM['malam']}** ({len(rows)})")
    bagian.tabel(pd.DataFrame(rows[::-1]), teks.KOLOM_MALAM, key="malam_tabel", tinggi=300)
    _freeze(sampai)


def _lists(meja: Desk, nights: list[datetime]) -> list[bekuan.Bekuan]:
    stamp = meja.stamp()
    bar = st.progress(0.0, teks.PAPAN_SEDANG)
    lists = []
    for number, malam in enumerate(nights, start=1):
        lists.append(_built(meja, stamp, malam))
        bar.progress(number / len(nights), teks.PAPAN_SEDANG)
    bar.empty()
    return lists


def _after(events: pd.DataFrame, malam: datetime) -> list[str]:
    day = events["waktu_kejadian"]
    chosen = events[(day > malam) & (day <= malam + timedelta(days=1))]
    return [str(kode) for kode in chosen["kelurahan_kode"]]


def _row(malam: datetime, built: bekuan.Bekuan, entri: Entri | None, happened: list[str]) -> dict[str, Any]:
    isi = entri.isi if entri else built.isi
    names = bagian.nama_kelurahan()
    top = list(isi["peringkat"][: papan.K])
    digest = str(isi["sidik"]) if entri else built.hash
    return {
        "malam": waktu.waktu(malam),
        "tiga": ", ".join(names[kode] for kode in top) or teks.DATA_KURANG,
        "kejadian": ", ".join(names[kode] for kode in happened) or "–",
        "kena": sum(kode in top for kode in happened),
        "asal": teks.asal_daftar(entri.no if entri else None, is_sama=digest == built.hash),
        "sidik": digest[:12],
    }


def _board(found: papan.Papan) -> None:
    mine, stations = found.baris["indeks"], found.baris["tps"]
    verdict = teks.papan(found.malam, found.kejadian, mine.kena, stations.kena, terbukti=found.terbukti)
    st.markdown(f"**{plain(verdict)}**")
    bagian.tabel(
        pd.DataFrame([_list(found, name) for name in ("indeks", *papan.LAWAN)]),
        teks.KOLOM_PAPAN,
        key="papan",
    )
    st.caption(plain(teks.kalibrasi(found.kejadian, found.selisih_brier)))
    st.caption(teks.PAPAN_ARTI)


def _list(found: papan.Papan, name: str) -> dict[str, str]:
    row = found.baris[name]
    share = f"{bulat(100 * row.laju)} % ({teks.selang(*row.selang)})" if row.jumlah else "–"
    pai = "–"
    if row.pai is not None and row.jumlah:
        span = row.pai_selang
        pai = desimal(row.pai, 2) + (f" ({desimal(span[0], 1)}–{desimal(span[1], 1)})" if span else "")
    hits = desimal(row.kena, 1) if row.kena % 1 else bulat(row.kena)
    return {
        "daftar": teks.NAMA_DAFTAR[name],
        "kena": f"{hits} dari {bulat(row.jumlah)}",
        "laju": share,
        "pai": pai,
        "brier": desimal(row.brier, 4) if row.brier is not None else "–",
        "p": desimal(found.p[name], 2) if name in found.p and row.jumlah else "",
    }


def _freeze(sampai: datetime) -> None:
    st.button(teks.BEKUKAN, on_click=_keep, args=(sampai,), icon=":material/ac_unit:", key="bekukan")
    st.caption(teks.BEKUKAN_ARTI)


def _keep(sampai: datetime) -> None:
    meja = data.desk()
    evening = bekuan.last_evening(meja, sampai)
    perbuatan.attempt(
        lambda: bekuan.freeze(meja, sampai, oleh=perbuatan.pelaku()),
        lambda entri: teks.beku(evening, entri.no, str(entri.isi["sidik"]), is_latihan=meja.is_contoh),
    )
