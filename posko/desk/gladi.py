"""Rehearsal of an upload: what would be taken, what is known already, what would change on screen.

The effect is not estimated: the same questions are asked before and after, on the store plus this
file, inside a transaction that is rolled back.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from posko.access import Hak
from posko.core.errors import UserError
from posko.desk.dampak import Dampak, answers, effect
from posko.desk.meja import Desk
from posko.intake.check import check
from posko.intake.corrected import corrected
from posko.intake.marked import mark
from posko.intake.marked import without_refused as clean
from posko.intake.read import Sheet, read_workbook
from posko.intake.report import Report
from posko.intake.sandbox import Progress
from posko.intake.simpanan import cleaned
from posko.query import Trial
from posko.store import Bagian, Entri, SudahAda
from posko.teks import gladi as teks


@dataclass(frozen=True)
class Arahan:
    """What an officer has told about a file beyond its bytes.

    Attributes:
        jawaban: answers to questions of an earlier rehearsal, by their key.
        log: the log it belongs to, when the recognition was corrected.
        pemetaan: corrected column mappings by header shape; stronger than what is remembered.
        perbaikan: text typed in place of a cell, by sheet name and cell address.
    """

    jawaban: Mapping[str, str] = field(default_factory=dict)
    log: str | None = None
    pemetaan: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    perbaikan: Mapping[tuple[str, str], str] = field(default_factory=dict)


TANPA_ARAHAN = Arahan()
KEPUTUSAN = "keputusan"  # the log of decisions: the commander's alone


@dataclass(frozen=True)
class Gladi:
    """One file, rehearsed as of one instant.

    Attributes:
        laporan: what the checker found; its `parts` are what would be stored.
        baru: log -> log rows that no live upload carries.
        sudah_ada: ledger number (negative: sample) -> log rows that it carries already.
        ganda: log rows that stand twice in this very file.
        kembar: the live upload of exactly these bytes, if any.
        arahan: what the officer told beyond the bytes.
        lembar: the sheets as read, to show beside what was understood.
    """

    nama: str
    isi: bytes
    sampai: datetime
    laporan: Report
    baru: dict[str, int]
    sudah_ada: dict[int, int]
    ganda: int
    kembar: Entri | None
    dampak: Dampak
    arahan: Arahan
    lembar: tuple[Sheet, ...]

    @property
    def dapat_disimpan(self) -> bool:
        """Whether saving would add anything."""
        return self.kembar is None and sum(self.baru.values()) > 0


def rehearse(  # noqa: PLR0913 - a file, where and when, what was told of it, and two ears
    desk: Desk,
    nama: str,
    isi: bytes,
    sampai: datetime,
    arahan: Arahan = TANPA_ARAHAN,
    progress: Progress | None = None,
    checked: Callable[[Report], None] | None = None,
) -> Gladi:
    """Read, check and try one file without keeping anything.

    Args:
        desk: where it would be stored.
        nama: the file's name, a label only.
        isi: its bytes.
        sampai: instant of the screen.
        arahan: answers, corrected recognition and corrected cells.
        progress: called with rows read and rows in all while the file is read.
        checked: called once with what the checker found, before the effect is worked out.

    Raises: UserError when the file as a whole cannot be taken.
    """
    learned = desk.learned_at(sampai)
    instant, head = max(learned, sampai), desk.stamp()
    # The desk answers as it stands while the child reads.
    with _uncollected(), ThreadPoolExecutor(1) as aside:
        asked = aside.submit(answers, desk.engine, instant)
        workbook = corrected(read_workbook(nama, isi, progress=progress), arahan.perbaikan)
        report = check(
            workbook,
            desk.rujukan,
            answers=arahan.jawaban,
            memory=desk.memory(arahan.pemetaan),
            log=arahan.log,
            now=instant,
        )
        if checked is not None:
            checked(report)
        before = asked.result()
    if desk.stamp() != head:  # something was stored meanwhile, by another session
        before = answers(desk.engine, instant)
    with desk.engine.rehearsal(list(report.parts), learned) as trial:
        baru, known, ganda = _novelty(trial, report.parts)
        after = answers(trial, instant) if report.parts else before
    return Gladi(
        nama=workbook.label,
        isi=isi,
        sampai=sampai,
        laporan=report,
        baru=baru,
        sudah_ada=known,
        ganda=ganda,
        kembar=desk.find_live(isi),
        dampak=effect(report.parts, instant, before, after),
        arahan=arahan,
        lembar=workbook.sheets,
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for cycles: looking through a large file's plain values costs a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def save(desk: Desk, gladi: Gladi, *, oleh: str) -> Entri:
    """Commit a rehearsed file.

    Raises: UserError when this actor may not, there is nothing to add, or the same bytes were stored
        meanwhile.
    """
    desk.allow(oleh, Hak.UNGGAH)
    if any(part.log == KEPUTUSAN for part in gladi.laporan.parts):
        desk.allow(oleh, Hak.PUTUSKAN)
    if gladi.kembar is not None:
        raise UserError(teks.berkas_kembar(gladi.kembar.no, gladi.kembar.waktu))
    report = gladi.laporan
    waiting = report.waiting_rows
    if not gladi.dapat_disimpan:
        raise UserError(teks.tidak_ada_yang_baru(gladi.sudah_ada, waiting, report.rejected_rows - waiting))
    ringkas = {
        "baris": report.rows_in,
        "diterima": report.accepted_rows,
        "ditolak": report.rejected_rows,
        "disisihkan": len(report.set_aside),
        "baru": gladi.baru,
        "sudah_ada": sum(gladi.sudah_ada.values()),
        "ganda": gladi.ganda,
        "diketik": [[sheet, cell, text] for (sheet, cell), text in gladi.arahan.perbaikan.items()],
        # With these the same rows can be read from the original again, should they rot.
        "arahan": {
            "jawaban": dict(gladi.arahan.jawaban),
            "log": gladi.arahan.log,
            "pemetaan": {shape: dict(mapping) for shape, mapping in gladi.arahan.pemetaan.items()},
            "kini": max(desk.learned_at(gladi.sampai), gladi.sampai).isoformat(),
        },
    }
    nama, isi = gladi.nama, gladi.isi
    if (copy := cleaned(gladi.lembar, report)) is not None:
        # The original is not kept; how much was left out is, never what.
        nama, isi = teks.nama_salinan(nama), copy.isi
        ringkas["dibersihkan"] = {"kolom": copy.kolom, "sel": copy.sel, "lembar": copy.lembar}
    try:
        entri = desk.gudang.add(
            nama,
            isi,
            list(report.parts),
            oleh=oleh,
            waktu_catat=desk.learned_at(gladi.sampai),
            ringkas=ringkas,
        )
    except SudahAda as twin:
        raise UserError(teks.berkas_kembar(twin.entri.no, twin.entri.waktu)) from twin
    for shape, mapping in gladi.arahan.pemetaan.items():
        desk.remember(shape, mapping, oleh=oleh)
    desk.stamp()
    return entri


def marked(gladi: Gladi) -> bytes:
    """The same workbook as xlsx, with its faulty cells coloured and a note in each."""
    return mark(gladi.isi, read_workbook(gladi.nama, gladi.isi), gladi.laporan)


def without_refused(gladi: Gladi) -> bytes:
    """The grid as xlsx without the columns that may not be kept; cells typed anew are as in the file."""
    return clean(read_workbook(gladi.nama, gladi.isi), gladi.laporan)


def _novelty(trial: Trial, parts: tuple[Bagian, ...]) -> tuple[dict[str, int], dict[int, int], int]:
    baru: Counter[str] = Counter()
    known: Counter[int] = Counter()
    ganda = 0
    for part in parts:
        for batch_no, different, repeats in trial.known(part.log):
            ganda += repeats
            if batch_no is None:
                baru[part.log] += different
            else:
                known[batch_no] += different
    return dict(baru), dict(known), ganda
