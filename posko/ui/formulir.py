"""One row typed from a phone call: the contract's columns as a form, the same checks as a file.

The typed row becomes a small text file with the contract's headings, so that it goes the one way all
rows go, and the ledger holds exactly what was typed.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import streamlit as st

from posko.contracts import LOGS, Column
from posko.contracts.kamus import members
from posko.core import waktu
from posko.core.rujukan import Rujukan
from posko.desk import Desk, keep_draft, read_draft
from posko.teks import catat as teks
from posko.teks.meja import LOG
from posko.ui.bagian import plain

CLOCK = "%d/%m/%Y %H.%M"
DAY = "%d/%m/%Y"


def ask_row(meja: Desk, sampai: datetime) -> tuple[str, bytes] | None:
    """Draw the form of a chosen log; returns a file of one row once the officer asks for its check."""
    log = str(
        st.selectbox(teks.LOG, list(LOG), format_func=LOG.__getitem__, key="catat_log", bind="query-params")
    )
    prefix = f"catat_{log}_"
    draft = _restored(meja, log, prefix)
    contract = LOGS[log]
    needed = [column for column in contract.columns if column.wajib]
    others = [column for column in contract.columns if not column.wajib]
    values: dict[str, str] = {}
    left, right = st.columns(2, gap="small")
    for number, column in enumerate(needed):
        with left if number % 2 == 0 else right:
            values[column.name] = _field(column, prefix, draft, meja.rujukan, sampai)
    with st.expander(teks.LAINNYA, expanded=any(column.name in draft for column in others)):
        first, second = st.columns(2, gap="small")
        for number, column in enumerate(others):
            with first if number % 2 == 0 else second:
                values[column.name] = _field(column, prefix, draft, meja.rujukan, sampai)
    keep_draft(meja.settings, log, values)
    return (f"catatan {LOG[log].lower()}.csv", as_file(log, values)) if any(values.values()) else None


def forget(meja: Desk) -> None:
    """Empty the form on screen after its row was stored."""
    log = str(st.session_state["catat_log"])
    keep_draft(meja.settings, log, {})
    for key in [key for key in st.session_state if str(key).startswith(f"catat_{log}_")]:
        del st.session_state[key]


def as_file(log: str, values: dict[str, str]) -> bytes:
    """A text file with one row under the contract's headings."""
    filled = [column for column in LOGS[log].columns if values.get(column.name)]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.judul for column in filled])
    writer.writerow([values[column.name] for column in filled])
    return out.getvalue().encode("utf-8")


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
        return str(
            st.selectbox(label, choices, index=index, key=key, help=bantuan, placeholder=teks.PILIH) or ""
        )
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
