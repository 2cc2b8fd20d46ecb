"""This file shows that ugliness changes nothing: any list with any traits gives the same rows, none lost."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.core.rujukan import load
from posko.intake.check import Report, check
from posko.intake.read import Workbook, read_workbook
from tests.intake.corpus.build import Case, cases, ugly_of
from tests.intake.corpus.traits import CELLS, LAYOUT
from tests.intake.tables import rows_of

RUJUKAN = load("pemilu2024")
CORPUS = cases(RUJUKAN)
COLUMNS = ("leg", "peristiwa", "waktu_kejadian", "kelurahan_kode", "tps_no", "jenis", "jumlah")


def answered(workbook: Workbook, answers: Mapping[str, str]) -> Report:
    """The report once the questions that the case knows about are answered."""
    given: dict[str, str] = {}
    while True:  # an answer may lead to the next question
        report = check(workbook, RUJUKAN, given)
        new = {
            question.kunci: answer
            for question in report.questions
            for start, answer in answers.items()
            if question.kunci.startswith(start.removesuffix("*")) and question.kunci not in given
        }
        if not new:
            return report
        given |= new


def judge(case: Case, workbook: Workbook) -> None:
    # A list from store to store that names one station of each kelurahan is asked about, and rightly so.
    report = answered(workbook, {"tps_arti:*": "nomor", **case.ugly.answers})
    assert [fault.sentence() for fault in report.faults] == []
    assert report.questions == ()
    assert sorted(rows_of(report, "distribusi", *COLUMNS)) == case.expected(RUJUKAN)
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)
    assert report.accepted_rows == len(case.ugly.cells)
    assert len({(lembar, baris) for lembar, baris, _ in report.set_aside}) == len(report.set_aside)


def test_the_corpus_is_large() -> None:
    assert len({case.name for case in CORPUS}) == len(CORPUS) >= 60


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_every_ugly_table_gives_its_rows(case: Case) -> None:
    judge(case, case.workbook())


@pytest.mark.slow
@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_every_ugly_file_gives_its_rows(case: Case) -> None:
    judge(case, read_workbook(f"{case.name}.xlsx", case.xlsx()))


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_every_ugly_table_gives_its_rows_as_text(case: Case) -> None:
    if "serial_dates" in case.traits:
        pytest.skip("a text file holds no serial dates with a time")
    judge(case, case.workbook(as_text=True))


def any_ugly(seed: int, layout: set[str], cells: set[str], count: int, is_wide: bool) -> Case:  # noqa: FBT001
    if is_wide:
        layout = layout - {"shuffled_columns"}
    ugly = ugly_of(seed, RUJUKAN, sorted(layout), sorted(cells), is_wide=is_wide, count=count)
    return Case("acak", ugly, frozenset(layout | cells))


ANY_TRAITS = (
    st.integers(0, 2**32),
    st.sets(st.sampled_from(sorted(LAYOUT)), max_size=8),
    st.sets(st.sampled_from(sorted(CELLS)), max_size=6),
    st.integers(1, 20),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(*ANY_TRAITS)
def test_any_traits_give_the_same_rows(seed, layout, cells, count, is_wide, as_text) -> None:
    case = any_ugly(seed, layout, cells, count, is_wide)
    judge(case, case.workbook(as_text=as_text and "serial_dates" not in cells))


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(*ANY_TRAITS)
def test_any_traits_give_the_same_rows_in_five_thousand_tables(
    seed, layout, cells, count, is_wide, as_text
) -> None:
    case = any_ugly(seed, layout, cells, count, is_wide)
    judge(case, case.workbook(as_text=as_text and "serial_dates" not in cells))
