"""One row typed from a phone call: the contract's columns as a form, the same checks as a file.

The typed row becomes a small text file with the contract's headings, so that it goes the one way all
rows go, and the ledger holds exactly what was typed.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

import streamlit as st

from posko.contracts import LOGS, Column
from posko.contracts.kamus import members
from posko.core import waktu
from posko.core.rujukan import Rujukan
from posko.desk import Desk, keep_draft, read_draft
from posko.desk.baris import CLOCK, DAY, as_file
from posko.teks import catat as teks
from posko.teks.meja import LOG
from posko.ui.polos import plain

ROUND = "catat_giliran"


def ask_row(meja: Desk, sampai: datetime) -> tuple[str, bytes] | None:
    """Draw the form of a chosen log; returns a file of one row once every needed field is filled."""
    log = str(
        st.selectbox(teks.LOG, list(LOG), format_func=LOG.__getitem__, key="catat_log", bind="query-params")
    )
    prefix = _prefix(log)
    draft = _restored(meja, log, prefix)
    contract = LOGS[log]
    needed = [column for column in contract.columns if column.wajib]
    others = [column for column in contract.columns if not column.wajib]
    values: dict[str, str] = {}

    def ask(columns: list[Column]) -> None:
        for first in range(0, len(columns), 2):  # in pairs, so that a phone keeps the order
            for place, column in zip(st.columns(2, gap="small"), columns[first : first + 2], strict=False):
                with place:
                    values[column.name] = _field(column, prefix, draft, meja.rujukan, sampai)

    ask(needed)
    with st.expander(teks.LAINNYA, expanded=any(column.name in draft for column in others)):
        ask(others)
    keep_draft(meja.settings, log, values)
    if missing := [column.judul for column in needed if not values[column.name]]:
        st.caption(plain(teks.isi_dahulu(missing)))
        return None
    return f"catatan {LOG[log].lower()}.csv", as_file(log, [values])


def forget(meja: Desk) -> None:
    """Empty the form on screen after its row was stored."""
    log = str(st.session_state["catat_log"])
    keep_draft(meja.settings, log, {})
    # New keys, because a browser keeps what was typed under the old ones.
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state["catat_periksa"] = False


def _prefix(log: str) -> str:
    number = st.session_state.get(ROUND, 0)
    return f"catat_{log}_{number}_" if number else f"catat_{log}_"


def _restored(meja: Desk, log: str, prefix: str) -> dict[str, str]:
    """The draft of this log, the first time a session opens it; afterwards the widgets hold it."""
    mark = f"{prefix}dibuka"
    if st.session_state.get(mark):
        return {}
    st.session_state[mark] = True
    return read_draft(meja.settings, log)


def _field(column: Column, prefix: str, draft: dict[str, str], rujukan: Rujukan, sampai: datetime) -> str:
    label = f"{plain(column.judul)} *" if column.wajib else plain(column.judul)
    key = f"{prefix}{column.name}"
    old = draft.get(column.name, "")
    bantuan = column.catatan or None
    choices = _choices(column, rujukan)
    if choices:
        index = choices.index(old) if old in choices else None
        names = dict(members(column.daftar, rujukan)) if column.daftar else {}
        chosen = st.selectbox(
            label,
            choices,
            index=index,
            key=key,
            help=bantuan,
            placeholder=teks.PILIH,
            format_func=partial(_named, names),
        )
        return str(chosen or "")
    if column.kind == "waktu":
        opening = _parsed(old, CLOCK) or (
            waktu.local(sampai, rujukan.peristiwa.zona).replace(tzinfo=None) if column.wajib else None
        )
        moment = st.datetime_input(label, value=opening, key=key, help=bantuan, format="DD/MM/YYYY", step=60)
        return moment.strftime(CLOCK) if isinstance(moment, datetime) else ""
    if column.kind == "tanggal":
        day = st.date_input(label, value=_parsed(old, DAY), key=key, help=bantuan, format="DD/MM/YYYY")
        return day.strftime(DAY) if isinstance(day, date) else ""
    return st.text_input(label, value=old, key=key, help=bantuan, max_chars=column.maks).strip()


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
