"""One row typed from a phone call: the contract's columns as a form, the same checks as a file.

The typed row becomes a small text file with the contract's headings, so that it goes the one way all
rows go, and the ledger holds exactly what was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from posko.access import Hak
from posko.contracts import LOGS, Column
from posko.contracts.kamus import members
from posko.core import waktu
from posko.core.rujukan import Rujukan
from posko.desk import Desk, Gladi, keep_draft, read_draft
from posko.desk.baris import CLOCK, DAY, as_file
from posko.desk.draf import Draf
from posko.desk.gladi import KEPUTUSAN
from posko.teks import catat as teks
from posko.teks.meja import LOG
from posko.ui import perbuatan, siapa
from posko.ui.polos import plain

ROUND = "catat_giliran"
CHECKED = "catat_diperiksa"  # the form whose row is being checked
PAUSE = "0.8s"  # typing that rests this long is taken, so that nothing waits for Enter


@dataclass
class Isian:
    """The form of one log as it stands on screen.

    Attributes:
        isi: contract column -> text.
        kurang: headings of needed columns that are empty.
        tempat: contract column -> place below its field.
    """

    log: str
    isi: dict[str, str] = field(default_factory=dict)
    kurang: list[str] = field(default_factory=list)
    tempat: dict[str, DeltaGenerator] = field(default_factory=dict)

    def as_file(self) -> tuple[str, bytes]:
        """Label and bytes of a file of this one row."""
        return teks.nama_berkas(LOG[self.log]), as_file(self.log, [self.isi])


def ask_row(meja: Desk, sampai: datetime) -> Isian:
    """Draw the form of a chosen log and keep what is typed so far."""
    log = str(
        st.selectbox(teks.LOG, _logs(), format_func=LOG.__getitem__, key="catat_log", bind="query-params")
    )
    prefix = _prefix(log)
    given = _restore(meja, log, prefix)
    contract = LOGS[log]
    needed = [column for column in contract.columns if column.wajib]
    others = [column for column in contract.columns if not column.wajib]
    _start_clock(needed, prefix, meja.rujukan, sampai)
    isian = Isian(log)
    _ask(needed, prefix, meja.rujukan, isian)
    is_open = f"{prefix}salah" in st.session_state or any(column.name in given for column in others)
    with st.expander(teks.LAINNYA, expanded=is_open):
        _ask(others, prefix, meja.rujukan, isian)
    is_begun = _is_begun(isian.isi, prefix)
    st.session_state[f"{prefix}terisi"] = is_begun
    keep_draft(meja.settings, log, isian.isi if is_begun else {}, perbuatan.pelaku())
    isian.kurang = [column.judul for column in needed if not isian.isi[column.name]]
    _buttons(meja, isian, prefix, is_begun=is_begun)
    return isian


def is_checked(isian: Isian) -> bool:
    """Whether this form was sent to be checked; it is then checked anew after every change."""
    return bool(st.session_state.get(CHECKED) == _prefix(isian.log))


def faults(isian: Isian, gladi: Gladi) -> None:
    """Every fault below its own field, and all of them once more where the button was pressed."""
    columns = {column.judul: column.name for column in LOGS[isian.log].columns}
    found = gladi.laporan.faults
    mark = f"{_prefix(isian.log)}salah"
    is_hidden = any(not LOGS[isian.log][columns[one.kolom]].wajib for one in found if one.kolom in columns)
    if is_hidden and mark not in st.session_state:
        st.session_state[mark] = True
        st.rerun()  # with the other columns open, where the fault is
    for fault in found:
        if place := isian.tempat.get(columns.get(fault.kolom, "")):
            place.markdown(
                f":red[:material/error: {plain(teks.salah(fault.dibutuhkan, fault.jalan_keluar))}]"
            )
    if found:
        with st.container(border=True):
            st.markdown(f"**{teks.BETULKAN}**")
            lines = [teks.temuan(one.kolom, one.dibutuhkan, one.tertulis, one.jalan_keluar) for one in found]
            st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def forget(meja: Desk) -> None:
    """Empty the form on screen, after its row was stored or because it is not wanted."""
    log = str(st.session_state["catat_log"])
    keep_draft(meja.settings, log, {}, perbuatan.pelaku())
    # New keys, because a browser keeps what was typed under the old ones.
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state.pop(CHECKED, None)


def _logs() -> list[str]:
    """The logs that who looks may write to."""
    return [log for log in LOG if log != KEPUTUSAN or siapa.mampu(Hak.PUTUSKAN)]


def _prefix(log: str) -> str:
    number = st.session_state.get(ROUND, 0)
    return f"catat_{log}_{number}_" if number else f"catat_{log}_"


def _restore(meja: Desk, log: str, prefix: str) -> Mapping[str, str]:
    """Put the draft of this log into its fields whenever they are not on screen yet; said if there is one.

    Streamlit forgets fields as soon as another page or log is shown, so this happens on coming back too.
    """
    columns, mark = LOGS[log].columns, f"{prefix}dimuat"
    draft: Draf | None = st.session_state.get(mark)
    if f"{prefix}{columns[0].name}" not in st.session_state:
        st.session_state[mark] = draft = read_draft(meja.settings, log, perbuatan.pelaku())
        st.session_state[f"{prefix}terisi"] = draft is not None
        for name, text in (draft.isi if draft else {}).items():
            # Through the state and not as the first value: a field with a first value cannot be emptied.
            if name in LOGS[log].names and (value := _value(LOGS[log][name], text, meja.rujukan)) is not None:
                st.session_state[f"{prefix}{name}"] = value
    if draft is None:
        return {}
    st.caption(f":material/history: {plain(teks.dimuat_kembali(waktu.waktu(draft.waktu)))}")
    return draft.isi


def _value(column: Column, text: str, rujukan: Rujukan) -> str | datetime | date | None:
    """What a field holds for a kept text; None when it holds no such thing any more."""
    if choices := _choices(column, rujukan):
        return text if text in choices else None
    if column.kind == "waktu":
        return _parsed(text, CLOCK)
    if column.kind == "tanggal":
        found = _parsed(text, DAY)
        return found.date() if found else None
    return text or None


def _start_clock(needed: list[Column], prefix: str, rujukan: Rujukan, sampai: datetime) -> None:
    """Let the needed times follow the screen's clock until something is typed, then leave them."""
    if st.session_state.get(f"{prefix}terisi"):
        return
    clock = waktu.local(sampai, rujukan.peristiwa.zona).replace(tzinfo=None, second=0, microsecond=0)
    st.session_state[f"{prefix}jam"] = clock.strftime(CLOCK)
    for column in needed:
        if column.kind == "waktu":
            st.session_state[f"{prefix}{column.name}"] = clock


def _is_begun(values: Mapping[str, str], prefix: str) -> bool:
    """Whether anything was typed: the times that the form itself put in do not count."""
    own = st.session_state.get(f"{prefix}jam", "")
    return any(text and text != own for text in values.values())


def _buttons(meja: Desk, isian: Isian, prefix: str, *, is_begun: bool) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(teks.PERIKSA, key="catat_periksa", type="primary", on_click=_check, args=(prefix,))
        if is_begun:
            with st.popover(teks.KOSONGKAN, type="tertiary"):  # asked twice: it lies beside the other button
                st.button(teks.YA_KOSONGKAN, key="catat_kosongkan", on_click=forget, args=(meja,))
    if isian.kurang:
        (st.warning if is_checked(isian) else st.caption)(plain(teks.isi_dahulu(isian.kurang)))


def _check(prefix: str) -> None:
    st.session_state[CHECKED] = prefix


def _ask(columns: list[Column], prefix: str, rujukan: Rujukan, isian: Isian) -> None:
    for first in range(0, len(columns), 2):  # in pairs, so that a phone keeps the order
        for place, column in zip(st.columns(2, gap="small"), columns[first : first + 2], strict=False):
            with place:
                isian.isi[column.name] = _field(column, prefix, rujukan)
                isian.tempat[column.name] = st.empty()


def _field(column: Column, prefix: str, rujukan: Rujukan) -> str:
    label = f"{column.judul} *" if column.wajib else column.judul
    key, bantuan = f"{prefix}{column.name}", column.catatan or None
    if choices := _choices(column, rujukan):
        names = dict(members(column.daftar, rujukan)) if column.daftar else {}
        chosen = st.selectbox(
            label,
            choices,
            index=None,
            key=key,
            help=bantuan,
            placeholder=teks.PILIH,
            format_func=partial(_named, names),
        )
        return str(chosen or "")
    if column.kind == "waktu":
        moment = st.datetime_input(label, value=None, key=key, help=bantuan, format="DD/MM/YYYY", step=60)
        return moment.strftime(CLOCK) if isinstance(moment, datetime) else ""
    if column.kind == "tanggal":
        day = st.date_input(label, value=None, key=key, help=bantuan, format="DD/MM/YYYY")
        return day.strftime(DAY) if isinstance(day, date) else ""
    example = teks.misal(column.contoh) if column.contoh else None
    text = st.text_input(label, key=key, help=bantuan, max_chars=column.maks, live=PAUSE, placeholder=example)
    return str(text or "").strip()


def _named(names: dict[str, str], code: str) -> str:
    return f"{code} · {names[code]}" if code in names else code


def _choices(column: Column, rujukan: Rujukan) -> list[str]:
    if column.pilihan:
        return [choice.label for choice in column.pilihan]
    if column.daftar:
        return [code for code, _ in members(column.daftar, rujukan)]
    if column.kind == "kelurahan":
        return [row["nama"] for row in rujukan.wilayah]
    if column.kind == "titik":
        return [row["nama"] for row in rujukan.titik]
    return []


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 - a wall clock, as the widget wants it
    except ValueError:
        return None
