"""Rows that a page writes itself (a decision, a follow-up, a proposal), kept the one way all rows go.

They become a small text file under the contract's headings, are checked like any upload and stored
as one, so that the ledger holds exactly what was stated and one click takes it back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from posko.contracts import LOGS
from posko.core import waktu
from posko.core.errors import UserError
from posko.desk.gladi import Arahan, rehearse, save
from posko.desk.meja import Desk
from posko.store import Entri
from posko.teks import gladi as teks

CLOCK = "%d/%m/%Y %H.%M"
DAY = "%d/%m/%Y"

Value = str | int | datetime | date | None


def as_file(log: str, rows: Sequence[Mapping[str, str]]) -> bytes:
    """A text file of these rows under the contract's headings; columns that no row fills are left out."""
    filled = [column for column in LOGS[log].columns if any(row.get(column.name) for row in rows)]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.judul for column in filled])
    writer.writerows([row.get(column.name, "") for column in filled] for row in rows)
    return out.getvalue().encode("utf-8")


def record_rows(
    desk: Desk, log: str, rows: Sequence[Mapping[str, Value]], *, nama: str, oleh: str, sampai: datetime
) -> Entri:
    """Check and store rows stated on a page.

    Args:
        desk: where they are stored.
        log: the log they belong to.
        rows: contract column -> value; instants aware, choices by their label.
        nama: label of the upload, as the history shows it.
        oleh: who states it (a post, not a name).
        sampai: instant of the screen.

    Raises: UserError with every fault in words when not all rows can be taken; nothing is stored then.
    """
    zona = desk.rujukan.peristiwa.zona
    texts = [{name: _text(value, zona) for name, value in row.items()} for row in rows]
    gladi = rehearse(desk, f"{nama}.csv", as_file(log, texts), sampai, Arahan(log=log))
    report = gladi.laporan
    if report.rejected_rows or report.questions or report.refused_columns:
        said = [fault.sentence() for fault in report.faults] + [ask.pesan for ask in report.questions]
        raise UserError(teks.baris_ditolak(said or [judul for judul, _ in report.refused_columns]))
    return save(desk, gladi, oleh=oleh)


def _text(value: Value, zona: ZoneInfo) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return waktu.local(value, zona).strftime(CLOCK)
    if isinstance(value, date):
        return value.strftime(DAY)
    return str(value)
