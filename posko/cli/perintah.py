"""Commands on data: rehearse, upload, undo, ask, look back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from posko.access import KONSOL, Pelaku
from posko.cli.keluaran import Keluaran, records
from posko.core import waktu
from posko.core.errors import QueryError, UserError
from posko.core.settings import Settings
from posko.desk import Arahan, Desk, Gladi, bekuan, rehearse, save
from posko.query import Query, catalogue
from posko.teks import cli as teks
from posko.teks import gladi as teks_gladi
from posko.teks import risiko as teks_risiko

Command = Callable[[argparse.Namespace, Settings, Keluaran], int]


def inspect(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Rehearse a file against the data shown now; keep nothing."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    gladi = _rehearse(desk, arguments)
    keluaran.result(as_value(desk, gladi), as_lines(desk, gladi))
    return 1 if gladi.laporan.faults or gladi.laporan.questions else 0


def upload(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Store a file in the real ledger, or in the practice ledger when asked to."""
    desk = Desk(settings, latihan=arguments.latihan)
    gladi = _rehearse(desk, arguments)
    if gladi.laporan.questions:
        raise UserError(teks.jawab_dahulu([(q.kunci, q.pesan, q.pilihan) for q in gladi.laporan.questions]))
    entri = save(desk, gladi, oleh=Pelaku(arguments.oleh, KONSOL))
    keluaran.result(
        {"tersimpan": entri.no, "hash": entri.hash, **as_value(desk, gladi)},
        [teks.tersimpan(entri.no, is_latihan=desk.is_contoh), *as_lines(desk, gladi)],
    )
    return 1 if gladi.laporan.faults else 0


def undo(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Take an upload out of the picture."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    entri = desk.undo(
        arguments.no, oleh=Pelaku(arguments.oleh, KONSOL), sampai=_instant(desk, arguments.sampai)
    )
    keluaran.result({"batal": arguments.no, "sebagai": entri.no}, [teks.dibatalkan(arguments.no, entri.no)])
    return 0


def freeze(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write the evening's list of risk into the ledger."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    sampai = _instant(desk, arguments.sampai)
    entri = bekuan.freeze(desk, sampai, oleh=Pelaku(arguments.oleh, KONSOL))
    evening = bekuan.last_evening(desk, sampai)
    keluaran.result(
        {"beku": entri.no, "sidik": entri.isi["sidik"], "peringkat": entri.isi["peringkat"]},
        [teks_risiko.beku(evening, entri.no, entri.isi["sidik"], is_latihan=desk.is_contoh)],
    )
    return 0


def ask(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Answer a query of `queries/` by name; without a name, list them."""
    queries = catalogue()
    if arguments.kueri is None:
        listing = [{"kueri": name, "isi": query.description} for name, query in queries.items()]
        keluaran.result(listing, [f"{name}\n    {query.description}" for name, query in queries.items()])
        return 0
    if arguments.kueri not in queries:
        raise UserError(teks.kueri_tidak_ada(arguments.kueri, sorted(queries)))
    query = queries[arguments.kueri]
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    sampai = _instant(desk, arguments.sampai)
    try:
        answer = desk.ask(query.name, sampai, **_params(query, arguments.param, desk))
    except QueryError as problem:
        raise UserError(
            teks.param_kurang(query.name, [p.name for p in query.params if p.name != "sampai"])
        ) from problem
    value = {
        "kueri": query.name,
        "sampai": waktu.local(sampai).isoformat(),
        "contoh": desk.is_contoh,
        "baris": records(answer),
    }
    keluaran.result(
        value,
        [teks.kepala_jawaban(query.name, sampai, is_contoh=desk.is_contoh), answer.to_string(index=False)],
    )
    return 0


def history(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """List the deeds of the ledger, newest first."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    live = desk.live_numbers()
    value = [
        {
            "no": e.no,
            "waktu": e.waktu,
            "jenis": e.jenis,
            "oleh": e.oleh,
            "isi": e.isi,
            "berlaku": e.no in live,
        }
        for e in desk.history()
    ]
    keluaran.result(
        value, [teks.riwayat(e.no, e.waktu, e.jenis, e.oleh, e.isi.get("nama", "")) for e in desk.history()]
    )
    return 0


def as_value(desk: Desk, gladi: Gladi) -> dict[str, Any]:
    """A rehearsal as plain JSON values: the same answer as the page gives."""
    report = gladi.laporan
    return {
        "berkas": gladi.nama,
        "contoh": desk.is_contoh,
        "dikenali": [asdict(table) for table in report.tables],
        "baris": report.rows_in,
        "diterima": report.accepted_rows,
        "ditolak": report.rejected_rows,
        "disisihkan": [
            dict(zip(("lembar", "baris", "alasan"), row, strict=True)) for row in report.set_aside
        ],
        "temuan": [asdict(fault) | {"kalimat": fault.sentence()} for fault in report.faults],
        "peringatan": [asdict(warning) for warning in report.warnings],
        "pertanyaan": [asdict(question) for question in report.questions],
        "kolom_ditolak": [list(column) for column in report.refused_columns],
        "catatan": list(report.notes),
        "baru": gladi.baru,
        "sudah_ada": gladi.sudah_ada,
        "ganda": gladi.ganda,
        "kembar": gladi.kembar.no if gladi.kembar else None,
        "dampak": _effect_lines(desk, gladi),
    }


def as_lines(desk: Desk, gladi: Gladi) -> list[str]:
    """A rehearsal in sentences."""
    report = gladi.laporan
    lines = [
        teks.ringkas_gladi(
            gladi.nama, report.rows_in, report.accepted_rows, report.rejected_rows, len(report.set_aside)
        )
    ]
    lines += [teks.tabel(table.lembar, table.log, *table.data_rows) for table in report.tables]
    lines += [fault.sentence() for fault in report.faults]
    lines += [warning.sentence() for warning in report.warnings]
    lines += [f"? {question.pesan}" for question in report.questions]
    lines += [teks.kolom_ditolak(heading, reason) for heading, reason in report.refused_columns]
    lines += list(report.notes)
    if gladi.kembar:
        lines.append(teks_gladi.berkas_kembar(gladi.kembar.no, gladi.kembar.waktu))
    return lines + _effect_lines(desk, gladi)


def _effect_lines(desk: Desk, gladi: Gladi) -> list[str]:
    codes = tuple(leg.kode for leg in desk.rujukan.peristiwa.leg)
    effect = gladi.dampak
    lines = teks_gladi.kalimat_dampak(effect.kotak, effect.tps, effect.insiden | effect.lain, codes)
    return (
        [*lines, teks_gladi.belum_tampak(effect.belum_tampak, gladi.sampai)] if effect.belum_tampak else lines
    )


def _rehearse(desk: Desk, arguments: argparse.Namespace) -> Gladi:
    path: Path = arguments.berkas
    if not path.is_file():
        raise UserError(teks.berkas_tidak_ada(str(path)))
    answers = _pairs(arguments.jawab)
    return rehearse(
        desk,
        path.name,
        path.read_bytes(),
        _instant(desk, arguments.sampai),
        Arahan(jawaban=answers, log=arguments.log),
    )


def _instant(desk: Desk, text: str | None) -> datetime:
    zona = desk.rujukan.peristiwa.zona
    return waktu.parse_instant(text, zona) if text else desk.opening()


def _pairs(texts: list[str]) -> dict[str, str]:
    pairs = [text.partition("=") for text in texts]
    if wrong := next((text for text, (_, sign, _v) in zip(texts, pairs, strict=True) if not sign), None):
        raise UserError(teks.pasangan_salah(wrong))
    return {name: value for name, _, value in pairs}


def _params(query: Query, texts: list[str], desk: Desk) -> dict[str, object]:
    given = _pairs(texts)
    kinds = {param.name: param.sql_type for param in query.params}
    return {name: _typed(name, value, kinds.get(name, "VARCHAR"), desk) for name, value in given.items()}


def _typed(name: str, value: str, kind: str, desk: Desk) -> object:
    if value == "":
        return None
    if kind == "BIGINT":
        if not value.lstrip("-").isdecimal():
            raise UserError(teks.param_bilangan(name, value))
        return int(value)
    if kind == "TIMESTAMPTZ":
        return waktu.parse_instant(value, desk.rujukan.peristiwa.zona)
    return value
