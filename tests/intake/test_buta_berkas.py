"""Real files of a station, written blind: what is stored, refused, asked and said of each, word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.read import Workbook, read_workbook
from posko.intake.report import Report, UnknownTableError
from tests.intake.buta import CASES
from tests.intake.buta.berkas import KNOWN_TABLES, Case
from tests.intake.buta.tulis import content

RUJUKAN = load("pemilu2024")
ZONA = RUJUKAN.peristiwa.zona
NOW = datetime(2024, 3, 5, 6, 0, tzinfo=ZONA)
MOST_ROUNDS = 6  # an answer may bring the next question
NOTES_OF_XLS = (
    "Pada berkas .xls, baris yang dicoret atau disembunyikan tidak dapat dikenali dan ikut dibaca. "
    "Bila ada, simpan dahulu sebagai .xlsx, lalu unggah hasilnya."
)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.name, marks=[pytest.mark.xfail(reason=case.wrong)] if case.wrong else [])
        for case in CASES
    ],
)
def test_a_file_written_blind_is_read_as_a_person_reads_it(case: Case) -> None:
    workbook = read_workbook(case.name, content(case))
    if case.seen:
        with pytest.raises(UnknownTableError) as refusal:
            _checked(workbook, case, {}, told=False)
        assert str(refusal.value) == _unknown(case)
    report, asked = _answered(workbook, case)

    assert asked == set(case.answers)
    assert tuple(question.pesan for question in report.questions) == case.questions
    assert tuple(fault.sentence() for fault in report.faults) == case.faults
    assert tuple(warning.sentence() for warning in report.warnings) == case.warnings
    assert _stored(report, case.columns) == Counter((case.log, *row) for row in case.rows)
    assert tuple(heading for heading, _ in report.refused_columns) == case.refused
    assert _unused(report) == case.unused
    assert report.notes == ((NOTES_OF_XLS,) if workbook.kind == "xls" else ()) + case.notes
    aside = {row: reason for _, row, reason in report.set_aside}
    assert {row: aside.get(row) for row in case.aside} == case.aside
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


def test_every_file_has_a_name_of_its_own_and_says_what_it_shows() -> None:
    names = Counter(case.name for case in CASES)
    assert [name for name, count in names.items() if count > 1] == []
    assert [case.name for case in CASES if not case.shows] == []


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "csv"])
def test_a_file_has_the_same_bytes_every_time(ending: str) -> None:
    case = next(case for case in CASES if case.name.endswith(ending))
    assert content(case) == content(case)


def _unknown(case: Case) -> str:
    """What is said of a file whose tables are not known, before a person says what it holds."""
    seen = ", ".join(f"«{heading}»" for heading in case.seen)
    head = f"Berkas «{case.name}»: belum ada tabel yang dikenali. Judul kolom yang terlihat: {seen}."
    return f"{head} {KNOWN_TABLES}"


def _checked(workbook: Workbook, case: Case, answers: Mapping[str, str], *, told: bool) -> Report:
    return check(workbook, RUJUKAN, answers, log=case.log if told else None, now=NOW)


def _answered(workbook: Workbook, case: Case) -> tuple[Report, set[str]]:
    """The report once every question of which the case knows the answer is answered, and those questions."""
    answers: dict[str, str] = {}
    asked = set()
    for _ in range(MOST_ROUNDS):
        report = _checked(workbook, case, answers, told=case.told)
        known = {question.kunci: _key(question.kunci, case) for question in report.questions}
        given = {kunci: case.answers[key] for kunci, key in known.items() if key and kunci not in answers}
        if not given:
            break
        answers |= given
        asked |= {known[kunci] for kunci in given}
    return report, asked


def _key(kunci: str, case: Case) -> str:
    """Where the case holds the answer: under the question's own key, or the part before a table's mark."""
    return next((key for key in (kunci, kunci.partition(":")[0]) if key in case.answers), "")


def _stored(report: Report, columns: tuple[str, ...]) -> Counter[tuple[Any, ...]]:
    return Counter(
        (part.log, *(_told(column, row[column]) for column in columns))
        for part in report.parts
        for row in part.rows.to_pylist()
    )


def _unused(report: Report) -> tuple[str, ...]:
    """Headings of the columns nothing is read from; the number of a row in its list is nothing to read."""
    return tuple(
        heading
        for table in report.tables
        for _, heading, _, how in table.columns
        if how == "diabaikan" and heading.rstrip(".").casefold() != "no"
    )


def _told(column: str, value: Any) -> Any:
    """A value as the case writes it: the name of a kelurahan, the clock of the place."""
    if column == "kelurahan_kode" and value:
        return RUJUKAN.kelurahan[value]["nama"]
    if isinstance(value, datetime):
        return f"{value.astimezone(ZONA):%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else value
