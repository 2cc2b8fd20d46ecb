"""What an officer tells about the file on screen: its log, its columns, cells typed anew.

Kept for one file only: another file starts from nothing, except for what the ledger remembers.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd
import streamlit as st
from openpyxl.utils import get_column_letter

from posko.desk import Arahan, Gladi
from posko.intake.normalise.words import heading, text_of
from posko.intake.read import Sheet
from posko.teks import unggah as teks
from posko.teks.meja import LOG

STATE = "unggah_arahan"
GRID_ROWS = 40  # rows of the officer's own sheet shown beside what was understood


def of_file(isi: bytes, log: str | None = None) -> Arahan:
    """What was told about these bytes so far, answers to questions included.

    `log` is the log they belong to where nothing else was told.
    """
    told = _told(hashlib.sha256(isi).hexdigest())
    return Arahan(
        jawaban={key: code for key, (code, _) in told["jawab"].items()},
        log=told["log"] or log,
        pemetaan=told["peta"],
        perbaikan={(sheet, cell): text for sheet, cell, text, _ in told["perbaikan"]},
    )


def _told(digest: str) -> dict[str, Any]:
    told = st.session_state.get(STATE)
    if not isinstance(told, dict) or told["sha"] != digest:
        told = {"sha": digest, "log": None, "peta": {}, "perbaikan": [], "jawab": {}}
        st.session_state[STATE] = told
    return told


def answers() -> dict[str, str]:
    """Answers given so far, as question and answer in words, by key; not those of single rows."""
    return {key: words for key, (_, words) in st.session_state[STATE]["jawab"].items() if words}


def code_of(key: str) -> str | None:
    """The code a question was answered with."""
    kept: dict[str, list[str]] = st.session_state[STATE]["jawab"]
    return kept[key][0] if key in kept else None


def answer(key: str, code: str, words: str) -> None:
    """Keep one answer; it stays when its question is no longer asked."""
    st.session_state[STATE]["jawab"][key] = [code, words]


def take_back(key: str) -> None:
    """Forget one answer and what it led to, so that it is asked again."""
    kept = st.session_state[STATE]["jawab"]
    for known in [known for known in kept if known == key or known.startswith(f"{key}:")]:
        del kept[known]
    st.session_state.pop(f"tanya_{key}", None)


def typed() -> list[list[str]]:
    """Cells typed anew so far: sheet, address, what was typed, what the file says."""
    cells: list[list[str]] = st.session_state[STATE]["perbaikan"]
    return cells


def untype(lembar: str, sel: str) -> None:
    """Read a cell as the file has it again."""
    kept = st.session_state[STATE]
    kept["perbaikan"] = [cell for cell in kept["perbaikan"] if cell[:2] != [lembar, sel]]


def retype(cells: list[list[str]]) -> None:
    """Read cells as typed: sheet, address, what was typed, what the file says."""
    kept = st.session_state[STATE]
    before = {(sheet, cell): [sheet, cell, text, was] for sheet, cell, text, was in kept["perbaikan"]}
    for sheet, cell, text, was in cells:
        first = before[sheet, cell][3] if (sheet, cell) in before else was
        before[sheet, cell] = [sheet, cell, text, first]
    kept["perbaikan"] = list(before.values())


def has_log() -> bool:
    """Whether it was said which log the file belongs to."""
    return bool(st.session_state[STATE]["log"])


def choose_log(found: str | None) -> None:
    """Let the officer say which log the file belongs to; `found` is what it was recognised as."""
    told = st.session_state[STATE]
    options = list(LOG)
    current = told["log"] or found
    chosen = st.selectbox(
        teks.LOG_BERKAS,
        options,
        index=options.index(current) if current in options else None,
        format_func=LOG.__getitem__,
        key=f"log_{told['sha'][:12]}",
        placeholder=teks.PILIH_ISI,
    )
    if chosen and chosen != current:
        told["log"] = chosen
        st.rerun()


def point(shape: str, judul: str, target: str) -> None:
    """Say what the column of this heading means; `target` is `ABAIKAN` for one that is not used."""
    st.session_state[STATE]["peta"].setdefault(shape, {})[heading(judul)] = target


def pointed(shape: str) -> int:
    """How many columns of this table were told a meaning."""
    return len(st.session_state[STATE]["peta"].get(shape, {}))


def sheet_of(gladi: Gladi, lembar: str) -> Sheet | None:
    """The sheet of this name as it was read; None for one that was taken apart from a larger sheet."""
    return next((sheet for sheet in gladi.lembar if sheet.name == lembar), None)


def original(sheet: Sheet | None, *, key: str) -> None:
    """The officer's own sheet as it was read, with its row numbers and letters."""
    if sheet is None or not sheet.rows:
        return
    width = len(sheet.rows[0])
    frame = pd.DataFrame(
        [[text_of(cell) for cell in row] for row in sheet.rows[:GRID_ROWS]],
        columns=[get_column_letter(sheet.first_col + n) for n in range(width)],
        index=range(sheet.first_row, sheet.first_row + min(len(sheet.rows), GRID_ROWS)),
    ).astype("string")
    st.dataframe(frame, height=280, row_height=28, key=key)
