"""Workbooks for tests, written as rows of cells; and the rows a report accepted, as plain values."""

from __future__ import annotations

from typing import Any

from posko.intake.read import Sheet, Workbook
from posko.intake.report import Report


def sheet(rows: list[list[Any]], name: str = "DATA", *, first_row: int = 1, merged=()) -> Sheet:
    width = max(map(len, rows), default=0)
    full = tuple((*row, *[None] * (width - len(row))) for row in rows)
    return Sheet(name, full, first_row, 1, hidden=False, hidden_rows=frozenset(), merged=tuple(merged))


def workbook(*sheets: Sheet, label: str = "uji.xlsx") -> Workbook:
    return Workbook(label, "xlsx", sheets, (), "0" * 64, 1)


def book(rows: list[list[Any]], name: str = "DATA", **more: Any) -> Workbook:
    return workbook(sheet(rows, name, **more))


def rows_of(report: Report, log: str, *columns: str) -> list[tuple[Any, ...]]:
    """Values of the named columns, one tuple per accepted log row."""
    for part in report.parts:
        if part.log == log:
            return list(zip(*(part.rows.column(column).to_pylist() for column in columns), strict=True))
    return []


def sentences(report: Report) -> list[str]:
    return [fault.sentence() for fault in report.faults]
