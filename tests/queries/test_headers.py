"""Every question keeps the promise of its header and stays inside the SQL other engines speak too."""

import re

import duckdb
import pytest

from posko.core.settings import QUERIES
from posko.query import Engine, catalogue
from posko.query.load import VIEWS, Query
from tests.queries.cerita import t

ALL = [pytest.param(query, id=name) for name, query in catalogue().items()]
QUESTIONS = [param for param in ALL if not param.values[0].name.startswith(f"{VIEWS}/")]
TABLES = {"log_", "ref_", "kini_"}
GIVEN = {
    "TIMESTAMPTZ": t("13 06.00"),
    "VARCHAR": "32.14.01.1007",
    "BIGINT": 1,
}
# What DuckDB knows and the engine for more data does not, or answers otherwise (docs/adr).
BANNED = {
    "the clock": r"\b(now|today|current_timestamp|current_date|current_time|localtimestamp)\b",
    "a list or struct": r"\b(list|array|struct|map|unnest|flatten)_?\w*\s*\(|\[|\]|\{",
    "an as-of join": r"\basof\b",
    "a quantile": r"\b(quantile\w*|median|percentile\w*|mode)\s*\(",
    "a pick on ties": r"\b(arg_max|arg_min|max_by|min_by|first|last)\s*\(",
    "a series from nowhere": r"\b(generate_series|range)\s*\(",
    "rounding": r"\bround\s*\(",
    "grouping by position or all": r"\bgroup by\s+(all|\d)|\border by\s+(all|\d)",
    "an ordering by luck": r"\b(random|uuid|rowid)\b",
}


def statement(query: Query) -> str:
    """The text without comments and string literals."""
    text = re.sub(r"'[^']*'", "''", re.sub(r"--[^\n]*", "", query.sql))
    return text.strip()


def last_select(query: Query) -> str:
    """From the outermost final `select` on."""
    depth = 0
    text = statement(query).lower()
    start = 0
    for found in re.finditer(r"[()]|\bselect\b", text):
        if found[0] == "select":
            start = found.start() if depth == 0 else start
        else:
            depth += 1 if found[0] == "(" else -1
    return text[start:]


def test_every_sql_file_lies_in_a_topic_and_is_in_the_catalogue():
    files = {path.relative_to(QUERIES).with_suffix("").as_posix() for path in QUERIES.rglob("*.sql")}
    assert files == set(catalogue())
    assert all(name.count("/") == 1 for name in files)
    assert len(files) > 25


@pytest.mark.parametrize("query", ALL)
def test_a_file_is_exactly_one_select(query: Query):
    found = duckdb.extract_statements(query.sql)
    assert [one.type for one in found] == [duckdb.StatementType.SELECT]


@pytest.mark.parametrize("query", ALL)
def test_declared_parameters_are_those_of_the_text(query: Query):
    named = duckdb.extract_statements(query.sql)[0].named_parameters
    declared = {param.name for param in query.params}
    assert declared - {"sampai"} == set(named) - {"sampai"}
    assert set(named) <= declared
    is_view = query.name.startswith(f"{VIEWS}/")
    # The instant is what every question is asked for; a view takes it from the session.
    assert ("sampai" in declared) is not is_view


@pytest.mark.parametrize("query", ALL)
def test_reads_names_the_tables_of_the_text(query: Query):
    text = re.sub(r"\$\w+", "null", query.sql)
    with duckdb.connect() as bare:  # where no view hides the tables below it
        assert set(bare.get_table_names(text)) == set(query.reads)
    assert len(set(query.reads)) == len(query.reads)
    assert all(read.startswith(tuple(TABLES)) for read in query.reads)


@pytest.mark.parametrize("query", ALL)
def test_an_empty_desk_gives_the_promised_columns(query: Query, empty_engine: Engine):
    params = {p.name: GIVEN[p.sql_type] for p in query.params if p.name != "sampai"}
    frame = empty_engine.run(query.name, t("13 06.00"), **params)
    assert list(frame.columns) == [column.name for column in query.columns]


@pytest.mark.parametrize("query", ALL)
def test_every_column_has_a_unit_or_a_dash_and_a_meaning(query: Query):
    units = {
        "-",
        "kotak",
        "TPS",
        "butir",
        "orang",
        "insiden",
        "laporan",
        "jawaban",
        "baris",
        "menit",
        "%",
        "1-5",
    }
    units |= {"jam", "km", "kunjungan", "kali", "hari"}
    names = [column.name for column in query.columns]
    assert len(set(names)) == len(names)
    for column in query.columns:
        assert column.unit in units, column
        assert len(column.meaning) >= 3, column
        if column.name.endswith("_pct"):
            assert column.unit == "%", column
        if column.name.endswith("_menit"):
            assert column.unit == "menit", column
        if column.sql_type in {"BOOLEAN", "TIMESTAMPTZ", "DATE", "VARCHAR"}:
            assert column.unit == "-", column
        assert (
            column.name.startswith("waktu_")
            or column.sql_type != "TIMESTAMPTZ"
            or column.name
            in {
                "waktu",
                "mulai",
                "tenggat",
                "berangkat_paling_lambat",
            }
        ), column


@pytest.mark.parametrize("query", QUESTIONS)
def test_a_question_ends_with_an_order_over_its_whole_grain(query: Query):
    if query.grain == "one row":
        return
    order = re.search(r"\border by\s+(?P<keys>(?:(?!\border by\b).)*)$", last_select(query), re.DOTALL)
    assert order, "the answer has no order"
    if query.grain.startswith("one row per log row"):
        return  # held to its evidence columns by the test below
    keys = {
        "log": ["urut"],
        "keadaan": ["urut"],
        "leg": ["urutan"],
        "matter:": ["perihal"],
        "tps_id": ["tps_no"],
    }
    for part in query.grain.removeprefix("one row per ").split(","):
        name = part.split()[0]
        wanted = keys.get(name, [name])
        assert any(re.search(rf"\b{one}\b", order["keys"]) for one in wanted), f"no order by {name}"


@pytest.mark.parametrize("query", [p for p in QUESTIONS if p.values[0].grain == "one row per log row"])
def test_rows_of_a_log_are_ordered_down_to_file_sheet_and_row(query: Query):
    order = last_select(query).rsplit("order by", 1)[1]
    for name in ("waktu_catat", "berkas", "lembar", "baris"):
        assert re.search(rf"\b{name}\b", order), name


@pytest.mark.parametrize("query", ALL)
def test_a_file_stays_in_the_subset_other_engines_speak(query: Query):
    text = statement(query).lower()
    found = {what for what, pattern in BANNED.items() if re.search(pattern, text)}
    assert not found
    assert not re.search(r"(select|,)\s*(\w+\.)?\*", last_select(query))
    # date_diff counts boundaries in one engine and whole units in another, except for seconds.
    assert set(re.findall(r"date_diff\(\s*'(\w+)'", re.sub(r"--[^\n]*", "", query.sql))) <= {"second"}
    assert len(query.sql.splitlines()) <= 240


@pytest.mark.parametrize("query", ALL)
def test_a_pick_of_one_row_breaks_every_tie(query: Query):
    for window in re.findall(r"row_number\(\) over \((.*?)\)\s*=\s*1", statement(query).lower(), re.DOTALL):
        order = window.rsplit("order by", 1)[1]
        if "baris" in order:
            assert "lembar" in order, "two sheets of one file may hold the same row number"
            assert "batch_no" in order


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("select now()", "the clock"),
        ("select list(x) from a", "a list or struct"),
        ("select x[1] from a", "a list or struct"),
        ("select * from a asof join b on true", "an as-of join"),
        ("select quantile_cont(x, 0.5) from a", "a quantile"),
        ("select arg_max(x, y) from a", "a pick on ties"),
        ("select * from generate_series(1, 3)", "a series from nowhere"),
        ("select round(x) from a", "rounding"),
        ("select x from a order by 1", "grouping by position or all"),
    ],
)
def test_what_is_banned_is_found(text: str, what: str):
    assert re.search(BANNED[what], text)
