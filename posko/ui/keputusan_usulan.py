"""What is decided on a proposal: accept, change one unit, reject; and what is stored when it is accepted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from posko.brief import lampiran
from posko.contracts.daftar import ASAL_PERSONEL
from posko.desk import record_rows
from posko.rencana import nilai, uraian
from posko.rencana.soal import Kelompok, Soal, Usulan
from posko.store import Entri
from posko.teks import usulan as teks
from posko.teks.kekuatan import KELAS
from posko.ui import bagian, data, kerja, perbuatan

NAMA = "usulan_penempatan"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ASAL = {choice.kode: choice.label for choice in ASAL_PERSONEL}


def place_names(soal: Soal) -> dict[str, str]:
    """Every place a unit may have, in words."""
    groups = {g.id: teks.kelompok(g.nama, g.kelas, teks.rentang(g.tps)) for g in soal.kelompok}
    return groups | {base.id: f"{teks.CADANGAN_DI} {base.nama}" for base in soal.pangkalan}


def changes(soal: Soal, found: Usulan) -> None:
    """Who moves, and from where to where."""
    moved = nilai.pindah(soal, found.tempat)
    st.markdown(f"**{teks.PINDAH}** · {teks.pindah(len(moved), len(soal.siap))}")
    names = place_names(soal) | {"": teks.BELUM}
    units = {unit.regu: unit for unit in soal.pasang}
    rows = pd.DataFrame(
        {
            "regu": moved,
            "asal": [teks.asal(units[regu].asal) for regu in moved],
            "dari": [names[units[regu].lama] for regu in moved],
            "ke": [names[found.tempat.get(regu, "")] for regu in moved],
        }
    )
    if rows.empty:
        st.caption(teks.TANPA_PINDAH)
    else:
        bagian.tabel(rows, teks.KOLOM_PINDAH, key="pindah", tinggi=240)


def annex(soal: Soal, found: Usulan) -> pd.DataFrame:
    """The lines of the annex, numbered, in words."""
    lines = []
    for number, line in enumerate(uraian.daftar(soal, found.tempat), start=1):
        group = line.kelompok
        note = "" if line.regu else teks.KURANG.upper()
        lines.append(
            {
                "no": number,
                "regu": line.regu or "–",
                "asal": teks.asal(line.asal) if line.asal else "–",
                "orang": line.orang,
                "tempat": group.nama if group else line.pangkalan or teks.BELUM,
                "tps": teks.rentang(group.tps) if group else "–",
                "kelas": KELAS[group.kelas] if group else "–",
                "linmas": line.linmas,
                "ket": note or (teks.CADANGAN_DI.split()[0] if line.pangkalan else ""),
            }
        )
    return pd.DataFrame(lines, columns=list(teks.KOLOM_LAMPIRAN))


def exports(rows: pd.DataFrame, hari: datetime) -> None:
    """The annex as a workbook and as a print, both marked TERBATAS."""
    titles = teks.judul_lampiran(data.desk().settings.satuan, hari)
    names = (teks.nama_berkas(hari, "xlsx"), teks.nama_berkas(hari, "pdf"))
    files(rows, teks.KOLOM_LAMPIRAN, titles, names)


def files(rows: pd.DataFrame, kolom: dict[str, str], judul: tuple[str, str], nama: tuple[str, str]) -> None:
    """A restricted list as a workbook and as a print; `judul` are its two title lines, `nama` its files."""
    konteks = data.context()
    foot = teks.kaki_lampiran(konteks.sampai, konteks.kepala_hash[:12], contoh=konteks.is_contoh)
    kepala = lampiran.Kepala(*judul, foot)
    with st.container(horizontal=True, gap="small"):
        bagian.unduh(
            teks.UNDUH_XLSX,
            nama[0],
            lambda: lampiran.xlsx(rows, kolom, kepala),
            mime=XLSX,
            key=f"{nama[0]}_unduh",
        )
        bagian.unduh(
            teks.UNDUH_PDF,
            nama[1],
            lambda: lampiran.pdf(rows, kolom, kepala),
            mime="application/pdf",
            key=f"{nama[1]}_unduh",
        )


def decide(soal: Soal, found: Usulan, hari: datetime, *, is_current: bool) -> None:
    """Change one unit and solve again, or accept or reject with a reason."""
    names = place_names(soal)
    kiri, kanan = st.columns([5, 7], gap="small")
    with kiri.popover(teks.UBAH, icon=":material/edit:"):
        regu = st.selectbox("Regu", [unit.regu for unit in soal.siap], key="u_ubah_regu")
        ke = st.selectbox(teks.UBAH_KE, list(names), format_func=names.__getitem__, key="u_ubah_ke")
        st.button(teks.UBAH_SIMPAN, key="u_ubah", on_click=_move, args=(regu, ke))
    kanan.text_input(teks.ALASAN, key="u_alasan", placeholder=teks.ALASAN_CONTOH, max_chars=200)
    with kanan.container(horizontal=True, gap="small"):
        word = teks.DIUBAH if st.session_state.get("u_pindah") else teks.DITERIMA
        for label, kata in ((teks.TERIMA, word), (teks.TOLAK, teks.DITOLAK)):
            st.button(
                label,
                key=f"u_{label}",
                disabled=not is_current and label == teks.TERIMA,
                on_click=_keep,
                args=(soal, found, hari, kata),
            )


def _move(regu: str, ke: str) -> None:
    st.session_state["u_pindah"] = {**st.session_state.get("u_pindah", {}), regu: ke}


def _keep(soal: Soal, found: Usulan, hari: datetime, kata: str) -> None:
    alasan = str(st.session_state.get("u_alasan") or "").strip()
    if not alasan:
        perbuatan.refused(teks.PERLU_ALASAN)
        return
    meja, sampai = data.desk(), data.sampai()
    konteks = data.context()
    values = nilai.nilai(soal, found.tempat)
    row: dict[str, Any] = {
        "nomor": f"USUL-{hari:%d%m}-{konteks.kepala_no + 1:03d}",
        "waktu_kejadian": sampai,
        "hal": teks.hal(hari),
        "putusan": teks.putusan(kata, values["kurang"], values["pindah"]),
        "alasan": alasan,
        "oleh": str(perbuatan.pelaku()),
        "data_sampai": sampai,
    }
    postings = [] if kata == teks.DITOLAK else plotting(soal, found, hari, sampai)

    def deed() -> Entri:
        oleh = perbuatan.pelaku()
        if postings:
            record_rows(meja, "personel", postings, nama=teks.hal(hari), oleh=oleh, sampai=sampai)
        return record_rows(meja, "keputusan", [row], nama=teks.hal(hari), oleh=oleh, sampai=sampai)

    if perbuatan.attempt(deed, lambda entri: teks.tercatat(kata, entri.no, len(postings))):
        st.session_state["u_pindah"] = {}
        kerja.forget(NAMA)


def plotting(soal: Soal, found: Usulan, hari: datetime, sampai: datetime) -> list[dict[str, Any]]:
    """Rows of the personel log that carry the plan out: places left are set to nobody, new ones stated."""
    before: list[Any] = data.fetch("kekuatan/pasang", hari=hari).to_dict("records")
    groups = {group.id: group for group in soal.kelompok}
    names = data.rujukan().kelurahan
    moved = set(nilai.pindah(soal, found.tempat)) | {u.regu for u in soal.pasang if u.halangan}
    new = {regu for regu in found.tempat if regu not in {row["regu"] for row in before}}
    taken = {found.tempat[regu] for regu in moved | new if regu in found.tempat}
    rows: list[dict[str, Any]] = []
    for old in before:
        if old["regu"] not in moved:
            continue
        base = {
            "waktu_kejadian": sampai,
            "tanggal_tugas": hari.date(),
            "regu": old["regu"],
            "asal": ASAL[old["asal"]],
            "mulai": _given(old["waktu_mulai"]),
            "selesai": _given(old["waktu_selesai"]),
            "hindari": _kelurahan(old["hindari"]),
        }
        unit = next(u for u in soal.pasang if u.regu == old["regu"])
        left = {
            "jenis_catatan": "Cadangan" if old["is_cadangan"] else "Plotting",
            "kelurahan_kode": old["nama"],
            "tps_awal": _number(old["tps_awal"]),
            "tps_akhir": _number(old["tps_akhir"]),
            "jml_polri": 0,
            "jml_linmas": 0 if unit.lama in taken else int(old["jml_linmas"]),
            "padal": _given(old["padal"]),
        }
        rows.append(base | left)
        if place := found.tempat.get(old["regu"]):
            rows.append(base | {"jml_polri": unit.orang} | _target(groups.get(place), place, names))
    return rows


def _target(group: Kelompok | None, place: str, names: dict[str, dict[str, str]]) -> dict[str, Any]:
    if group is None:
        titik = next(row for row in data.rujukan().titik if row["titik_id"] == place)
        kode = titik["kelurahan_kode"] or next(
            kode for kode, row in names.items() if row["kecamatan_kode"] == titik["kecamatan_kode"]
        )
        return {
            "jenis_catatan": "Cadangan",
            "kelurahan_kode": names[kode]["nama"],
            "jml_linmas": 0,
            "catatan": f"{teks.CADANGAN_DI} {titik['nama']}",
        }
    return {
        "jenis_catatan": "Plotting",
        "kelurahan_kode": group.nama,
        "tps_awal": group.tps[0],
        "tps_akhir": group.tps[-1],
        "jml_linmas": 2 * len(group.tps),
        "padal": f"Padal {group.nama}",
        "catatan": f"TPS {teks.rentang(group.tps)}",
    }


def _given(value: Any) -> Any:  # noqa: ANN401 - a cell of a frame
    return None if value is None or pd.isna(value) else value


def _number(value: Any) -> int | None:  # noqa: ANN401 - a cell of a frame
    return None if value is None or pd.isna(value) else int(value)


def _kelurahan(value: Any) -> str | None:  # noqa: ANN401 - a cell of a frame
    return data.rujukan().kelurahan[value]["nama"] if isinstance(value, str) else None
