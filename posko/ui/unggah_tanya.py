"""The questions of a rehearsal: all on one sheet, sent together, and taken back one by one.

A question answered with «differs from row to row» is asked again for each row, some rows at a time.
"""

from __future__ import annotations

from functools import partial

import streamlit as st
from openpyxl.utils import column_index_from_string
from streamlit.delta_generator import DeltaGenerator

from posko.contracts import LOGS
from posko.core.angka import bulat
from posko.desk import Gladi
from posko.intake.columns import PER_BARIS, form_of, row_key
from posko.intake.normalise.words import text_of
from posko.intake.report import Pertanyaan, Table
from posko.teks import unggah as teks
from posko.ui import arahan, unggah_kolom
from posko.ui.polos import plain

COLUMN = "kolom="  # begins the answer that names a column of the file
ROWS = 25  # rows asked about at a time
_TOLD = ("apa", "kategori", "kelurahan_kode", "waktu_kejadian")  # what a row is known by, the best first


def questions(gladi: Gladi) -> None:
    """What the file leaves open, each asked once with its choices; what was answered can be taken back."""
    asked = gladi.laporan.questions
    if asked:
        with st.container(border=True):
            st.markdown(f"**{teks.PERTANYAAN}** ({bulat(len(asked))})")
            if left := [ask for ask in asked if arahan.code_of(ask.kunci) != PER_BARIS]:
                _form(gladi, left)
            by_row = [ask for ask in asked if arahan.code_of(ask.kunci) == PER_BARIS]
            for table in gladi.laporan.tables:
                if own := [ask for ask in by_row if ask.kunci.endswith(f":{form_of(table.shape)}")]:
                    _rows(gladi, table, own)
    _given()


def _given() -> None:
    """What was answered, folded away so that what is still open stays in sight; each with its way back."""
    answered = arahan.answers()
    if not answered:
        return
    with st.expander(teks.jawaban(len(answered)), icon=":material/check:"):
        for key, told in answered.items():
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.caption(plain(told), width="stretch")
                st.button(
                    teks.UBAH_JAWABAN,
                    key=f"ubah_{key}",
                    on_click=arahan.take_back,
                    args=(key,),
                    type="tertiary",
                )


def _form(gladi: Gladi, left: list[Pertanyaan]) -> None:
    choices = {ask.kunci: {**dict(ask.pilihan), **_elsewhere(gladi, ask)} for ask in left}
    with st.form("tanya_lembar", border=False, enter_to_submit=False):
        for first in range(0, len(left), 2):  # in pairs, so that a phone keeps the order
            for place, ask in zip(st.columns(2, gap="small"), left[first : first + 2], strict=False):
                labels = choices[ask.kunci]
                place.selectbox(
                    plain(ask.pesan),
                    list(labels),
                    index=None,
                    format_func=labels.__getitem__,
                    key=f"tanya_{ask.kunci}",
                    placeholder=teks.PILIH_JAWABAN,
                )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.form_submit_button(
                teks.PAKAI_JAWABAN,
                type="primary",
                on_click=partial(_answered, gladi, left, choices),
                key="pakai_jawaban",
            )
            if len(left) > 1:
                st.caption(teks.JAWAB_SEBAGIAN)


def _tables(gladi: Gladi, ask: Pertanyaan) -> list[Table]:
    """The tables that lack the column a question is about; none when it asks something else."""
    name, _, form = ask.kunci.partition(":")
    return [
        table
        for table in gladi.laporan.tables
        if form == form_of(table.shape)
        and name in LOGS[table.log].names
        and not any(target and target.partition(":")[0] == name for *_, target, _ in table.columns)
    ]


def _elsewhere(gladi: Gladi, ask: Pertanyaan) -> dict[str, str]:
    """The unused columns, for the table may have what it seems to lack under another heading."""
    return {
        f"{COLUMN}{judul}": teks.ambil_dari(told)
        for table in _tables(gladi, ask)
        for judul, told in unggah_kolom.unused(table, arahan.sheet_of(gladi, table.lembar)).items()
    }


def _answered(gladi: Gladi, left: list[Pertanyaan], choices: dict[str, dict[str, str]]) -> None:
    for ask in left:
        code = str(st.session_state.get(f"tanya_{ask.kunci}") or "")
        if code.startswith(COLUMN):
            for table in _tables(gladi, ask):
                arahan.point(table.shape, code.removeprefix(COLUMN), ask.kunci.partition(":")[0])
        elif code:
            arahan.answer(ask.kunci, code, teks.terjawab(ask.pesan, choices[ask.kunci][code]))


def _rows(gladi: Gladi, table: Table, asked: list[Pertanyaan]) -> None:
    """The rows that still wait, each with its text and a choice for every question."""
    left = [line for line in _lines(gladi, table) if any(_open(ask, table, line[0]) for ask in asked)]
    if not left:  # this table is answered, another one of the same form is not
        return
    st.caption(plain(teks.per_baris(min(len(left), ROWS), len(left))))
    # In a form, so that one choice does not run the page anew under the next.
    own = f"{table.lembar}_{table.data_rows[0]}"  # a sheet may hold several tables
    with st.form(f"isian_{own}", border=False, enter_to_submit=False):
        for baris, isi in left[:ROWS]:
            told, *places = st.columns([3, *[2] * len(asked)], gap="small", vertical_alignment="bottom")
            told.markdown(f":small[{plain(teks.baris_isi(baris, isi))}]")
            for place, ask in zip(places, asked, strict=True):
                if _open(ask, table, baris):
                    _choose(place, ask, table, baris)
        st.form_submit_button(
            teks.PAKAI_ISIAN,
            type="primary",
            key=f"pakai_isian_{own}",
            on_click=partial(_filled, table, asked, [baris for baris, _ in left[:ROWS]]),
        )


def _choose(place: DeltaGenerator, ask: Pertanyaan, table: Table, baris: int) -> None:
    labels = {code: label for code, label in ask.pilihan if code != PER_BARIS}
    place.selectbox(
        LOGS[table.log][ask.kunci.partition(":")[0]].judul,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=f"tanya_{row_key(ask.kunci, table.lembar, baris)}",
        placeholder=teks.PILIH_JAWABAN,
    )


def _open(ask: Pertanyaan, table: Table, baris: int) -> bool:
    return arahan.code_of(row_key(ask.kunci, table.lembar, baris)) is None


def _filled(table: Table, asked: list[Pertanyaan], lines: list[int]) -> None:
    for ask in asked:
        for baris in lines:
            kunci = row_key(ask.kunci, table.lembar, baris)
            if code := st.session_state.get(f"tanya_{kunci}"):
                arahan.answer(kunci, str(code), "")


def _lines(gladi: Gladi, table: Table) -> list[tuple[int, str]]:
    """Spreadsheet row and telling text of every data row of a table."""
    sheet = arahan.sheet_of(gladi, table.lembar)
    if sheet is None:
        return []
    aside = {baris for lembar, baris, _ in gladi.laporan.set_aside if lembar == table.lembar}
    where = {target: column_index_from_string(letter) for letter, _, target, _ in table.columns if target}
    place = next((where[name] for name in _TOLD if name in where), sheet.first_col) - sheet.first_col
    return [
        (baris, text_of(sheet.rows[baris - sheet.first_row][place])[:120])
        for baris in range(table.data_rows[0], table.data_rows[1] + 1)
        if baris not in aside and any(cell not in (None, "") for cell in sheet.rows[baris - sheet.first_row])
    ]
