"""This file shows that no hostile file passes the guard, and that honest ones do."""

import time
import tracemalloc

import pytest

from posko.core.errors import UserError
from posko.intake import guard
from posko.intake.label import safe_label
from posko.intake.limits import MIB, Limits
from tests.hostile import bombs, daftar
from tests.hostile.bombs import cell, xlsx

LIMITS = Limits()


@pytest.mark.parametrize(
    "hostile", daftar.HOSTILE, ids=lambda hostile: f"{hostile.name}: {hostile.sentence[-150:-80]}"
)
def test_a_hostile_file_is_refused_with_its_reason(hostile: daftar.Hostile, record_property) -> None:
    content = hostile.make()
    begun = time.perf_counter()
    with pytest.raises(UserError) as refusal:
        guard.inspect(hostile.name, content, LIMITS)
    took = time.perf_counter() - begun
    record_property("seconds", round(took, 3))
    assert str(refusal.value) == hostile.sentence
    assert took < 10  # it takes 2 on an idle machine; this only tells a hang


@pytest.mark.parametrize("hostile", daftar.RUINOUS, ids=lambda hostile: hostile.name)
def test_the_guard_holds_little_of_a_bomb(hostile: daftar.Hostile) -> None:
    content = hostile.make()
    tracemalloc.start()
    with pytest.raises(UserError):
        guard.inspect(hostile.name, content, LIMITS)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 64 * MIB


def test_every_sentence_of_refusal_is_tried() -> None:
    assert len(daftar.HOSTILE) >= 20
    assert len({hostile.sentence for hostile in daftar.HOSTILE}) >= 35


TAIL = '<row r="1048576"><c r="XFD1048576" s="1"/><c r="XFD1048576" s="1"></c></row>'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(xlsx(), id="one cell"),
        pytest.param(xlsx(bombs.ONE_CELL + TAIL), id="empty formatted tail"),
        pytest.param(xlsx(f'<row r="200000">{cell("J200000")}</row>'), id="as tall as allowed"),
        pytest.param(xlsx(f'<row r="1000">{cell("BXX1000")}</row>'), id="as wide and large as allowed"),
        pytest.param(xlsx(bombs.wide_row(2_000)), id="cells without addresses"),
        pytest.param(xlsx(f"<!-- tanpa makna -->{bombs.ONE_CELL}"), id="comment"),
        pytest.param(xlsx(more={"xl/media/a.png": b"\x89PNG" + bytes(9)}), id="picture"),
    ],
)
def test_an_honest_file_passes(content: bytes) -> None:
    assert guard.inspect("a.xlsx", content, LIMITS) == guard.Findings("a.xlsx", "xlsx")


@pytest.mark.parametrize(
    ("rows", "reaches"),
    [
        pytest.param(f'<row r="1">{cell("A200001")}</row>', ("200.001", "1"), id="one row more"),
        pytest.param(f'<row r="1">{cell("BXY1")}</row>', ("1", "2.001"), id="one column more"),
        pytest.param(f'<row r="1">{cell("BXX1001")}</row>', ("1.001", "2.000"), id="some cells more"),
    ],
)
def test_one_more_than_allowed_is_refused(rows: str, reaches: tuple[str, str]) -> None:
    with pytest.raises(UserError) as refusal:
        guard.inspect("a.xlsx", xlsx(rows), LIMITS)
    assert str(refusal.value) == daftar.luas("a.xlsx", *reaches)


def test_sheets_count_together() -> None:
    half = bombs.sheet(f'<row r="1">{cell("J110000")}</row>')
    with pytest.raises(UserError, match=r"kolom ke-10, .* 2\.000\.000 sel"):
        guard.inspect("a.xlsx", xlsx(more={bombs.SHEET: half, "xl/worksheets/sheet2.xml": half}), LIMITS)


@pytest.mark.parametrize(
    ("more", "macros", "links"),
    [
        pytest.param({"xl/vbaProject.bin": b"x"}, True, False, id="macro"),
        pytest.param({"xl/macrosheets/sheet1.xml": "<a/>"}, True, False, id="old macro sheet"),
        pytest.param({"xl/externalLinks/externalLink1.xml": "<a/>"}, False, True, id="other workbook or DDE"),
        pytest.param({"xl/connections.xml": "<a/>"}, False, True, id="data connection"),
    ],
)
def test_what_could_act_is_noticed(more: bombs.Parts, macros, links) -> None:
    findings = guard.inspect("a.xlsm", xlsx(more=more), LIMITS)
    assert (findings.kind, findings.macros, findings.links) == ("xlsx", macros, links)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1" hidden="1"/>',
        '<row r="1"><c r="A1"><f>1</f></c></row>',
        '<row r="1"><c r="A1" t="e"/></row>',
    ],
)
def test_a_sheet_with_more_than_values_is_marked_for_the_child(rows: str) -> None:
    assert guard.inspect("a.xlsx", xlsx(rows), LIMITS).marked == (bombs.SHEET,)


NAMES = [
    ("laporan.xlsx", "laporan.xlsx"),
    ("../../x.csv", "x.csv"),
    ("..\\..\\x.csv", "x.csv"),
    ("C:\\Users\\a\\x.csv", "x.csv"),
    ("/etc/passwd", "passwd"),
    ("a/b/", "berkas"),
    ("", "berkas"),
    (".", "berkas"),
    ("..", "berkas"),
    ("...csv", "csv"),
    (" spasi .csv ", "spasi.csv"),
    ("CON", "_CON"),
    ("con.xlsx", "_con.xlsx"),
    ("Nul.tar.csv", "_Nul.tar.csv"),
    ("COM1.csv", "_COM1.csv"),
    ("lpt9.csv", "_lpt9.csv"),
    ("AUX .csv", "_AUX.csv"),
    ("conin$.csv", "_conin$.csv"),
    ("console.csv", "console.csv"),
    ("a.xlsx:evil", "a.xlsx_evil"),
    ("a.csv::$DATA", "a.csv__$DATA"),
    ("a\0.csv", "a.csv"),
    ("a.csv\0.exe", "a.csv.exe"),
    ("a\r\nX-Evil: 1.csv", "a X-Evil_ 1.csv"),
    ("a\tb.csv", "a b.csv"),
    ("\u202excod.csv", "xcod.csv"),
    ("a\u2066b\u2069.csv", "ab.csv"),
    ("a\u200b\ufeff.csv", "a.csv"),
    ("a\u2028b.csv", "a b.csv"),
    ("\ud800.csv", "csv"),
    ("e\u0301.csv", "é.csv"),
    ("<script>.csv", "_script_.csv"),
    ('a"b|c?d*.csv', "a_b_c_d_.csv"),
    ("x" * 300 + ".csv", "x" * 116 + ".csv"),
    ("x" * 300, "x" * 120),
    ("é" * 300 + ".xlsx", "é" * 115 + ".xlsx"),
    ("a.", "a"),
    ("a.csv. . .", "a.csv"),
    ("\x7f\x1b[31m.csv", "[31m.csv"),
    ("%2e%2e%2fx.csv", "%2e%2e%2fx.csv"),
    ("~root.csv", "~root.csv"),
    ("$(id).csv", "$(id).csv"),
]


@pytest.mark.parametrize(("name", "label"), NAMES, ids=[ascii(name)[:40] for name, _ in NAMES])
def test_a_name_becomes_a_harmless_label(name: str, label: str) -> None:
    assert safe_label(name) == label
    assert safe_label(label) == label


def test_forty_names_are_tried() -> None:
    assert len(NAMES) >= 40
