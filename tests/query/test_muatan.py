"""This file shows that what is typed into a filter stays a value and is answered as that text."""

from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from posko.core import rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine, catalogue

SAMPAI = datetime(2024, 2, 13, 6, tzinfo=ZoneInfo("Asia/Jakarta"))
QUERIES = {
    name: [param.name for param in query.params if param.sql_type == "VARCHAR"]
    for name, query in catalogue().items()
}
FILTERS = [(name, param) for name, params in QUERIES.items() for param in params]

_QUOTES = ("'", '"', "''", "\\'", "`", "$$", "«", "\u2019", "\u02bc", "%27")
_TAILS = (
    " or 1=1 --",
    " or ''='",
    "; drop table fakta_insiden; --",
    " union all select * from log_insiden --",
    ") or (1=1",
    "/**/or/**/true/**/",
    "; attach 'x.db'; --",
    " and 1=0 union select null --",
    "; set global lock_configuration=false; --",
    "||(select max(nama) from ref_wilayah)||",
)
_BARE = (
    *(
        "%",
        "_",
        "%%",
        "[a-z]",
        ".*",
        "?",
        "$kata",
        "$1",
        ":1",
        "{0}",
        "{kata}",
        "%(kata)s",
        "@@version",
        "\\",
    ),
    *("\x00", "\n", "\t", "\u202e", "\ufeff", "null", "NULL", "true", "0", "-1", "1e309", "NaN", "1=1", "*"),
    *(
        "read_text('/etc/passwd')",
        "getenv('HOME')",
        "copy",
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
    ),
)
PAYLOADS = [
    *_BARE,
    *(f"{quote}{tail}" for quote, tail in product(_QUOTES, _TAILS)),
    *(f"x{quote}{tail}x" for quote, tail in product(_QUOTES, _TAILS)),
    *(f"32.14.01{quote}{tail}" for quote, tail in product(_QUOTES, _TAILS)),
]
SHORT = PAYLOADS[: len(_BARE)] + PAYLOADS[len(_BARE) :: 23]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(rujukan.load("pemilu2024"), None, SAMPLE)


def others(name: str, param: str) -> dict[str, object]:
    """Values for what is not being tried, as a page would give them."""
    usual = {"BIGINT": 1, "VARCHAR": "32.14.01.1007", "TIMESTAMPTZ": SAMPAI}
    params = catalogue()[name].params
    return {one.name: usual[one.sql_type] for one in params if one.name not in {"sampai", param}}


def tables(engine: Engine) -> list[tuple[object, ...]]:
    with engine._connection.cursor() as cursor:
        return cursor.execute(
            "select schema_name, table_name, estimated_size from duckdb_tables() "
            "where schema_name = 'main' order by all"
        ).fetchall()


def differences(engine: Engine, name: str, param: str, payloads: list[str]) -> list[str]:
    rest = others(name, param)
    # A text that stands nowhere: what any payload must be answered like.
    nowhere = engine.run(name, SAMPAI, **{param: "\u2603 tidak ada \u2603"}, **rest)
    found = []
    for payload in payloads:
        answer = engine.run(name, SAMPAI, **{param: payload}, **rest)
        if len(answer) != len(nowhere) and not literally(answer, payload):
            found.append(f"{name} {param}={payload!r}: {len(answer)} rows")
    return found


def literally(answer, payload: str) -> bool:
    """Whether every row holds the payload itself: then it was found as a text."""
    wanted = payload.strip().upper()
    return bool(wanted) and all(
        any(wanted in str(value).upper() for value in row) for row in answer.itertuples(index=False)
    )


def test_there_are_filters_and_payloads() -> None:
    assert len(FILTERS) >= 8
    assert len(set(PAYLOADS)) >= 300


@pytest.mark.parametrize(("name", "param"), FILTERS)
def test_a_payload_is_a_text_like_any_other(engine, name, param) -> None:
    before = tables(engine)
    assert differences(engine, name, param, SHORT) == []
    assert tables(engine) == before


@pytest.mark.slow
@pytest.mark.parametrize(("name", "param"), FILTERS)
def test_three_hundred_payloads(engine, catat, name, param) -> None:
    before = tables(engine)
    found = differences(engine, name, param, PAYLOADS)
    catat(f"payloads in {name}, {param}", f"{len(set(PAYLOADS))}: {len(found)} answered unlike their text")
    assert found == []
    assert tables(engine) == before
