"""This file shows that the answer engine cannot leave its tables: no file, network, extension, setting."""

import contextlib
from pathlib import Path

import duckdb
import pytest

from posko.core import rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine
from posko.query.engine import LOCKED

CSV, PARQUET = SAMPLE.parent / "ref" / "wilayah.csv", SAMPLE / "insiden.parquet"

# {csv} and {parket} are files that are there; {luar} is one that must not come to be.
PROBES = {
    "read_csv": "select * from read_csv('{csv}')",
    "read_csv_auto": "select * from read_csv_auto('{csv}')",
    "read_text": "select * from read_text('/etc/passwd')",
    "read_text_dotdot": "select * from read_text('../../../../etc/passwd')",
    "read_blob": "select * from read_blob('{csv}')",
    "read_json": "select * from read_json('{csv}')",
    "read_parquet": "select * from read_parquet('{parket}')",
    "parquet_scan": "select * from parquet_scan('{parket}')",
    "parquet_metadata": "select * from parquet_metadata('{parket}')",
    "parquet_schema": "select * from parquet_schema('{parket}')",
    "glob": "select * from glob('/etc/*')",
    "sniff_csv": "select * from sniff_csv('{csv}')",
    "replacement_scan_csv": "select * from '{csv}'",
    "replacement_scan_parquet": "select * from '{parket}'",
    "replacement_scan_url": "select * from 'https://luar.invalid/a.parquet'",
    "http_csv": "select * from read_csv('http://luar.invalid/a.csv')",
    "s3": "select * from read_parquet('s3://luar/a.parquet')",
    "attach_file": "attach '{luar}' as x",
    "attach_url": "attach 'https://luar.invalid/a.db' as x",
    "attach_sqlite": "attach '{luar}' as x (type sqlite)",
    "copy_to_csv": "copy (select 1) to '{luar}'",
    "copy_to_parquet": "copy (select 1) to '{luar}' (format parquet)",
    "copy_from": "copy ref_wilayah from '{csv}'",
    "copy_database": "copy from database memory to luar",
    "export_database": "export database '{luar}'",
    "import_database": "import database '{luar}'",
    "install": "install httpfs",
    "install_from": "install httpfs from 'https://luar.invalid'",
    "force_install": "force install spatial",
    "load": "load httpfs",
    "load_path": "load '{luar}'",
    "set_external": "set enable_external_access = true",
    "set_global_external": "set global enable_external_access = true",
    "set_allowed": "set global allowed_directories = ['/']",
    "reset": "reset global enable_external_access",
    "pragma": "pragma enable_external_access = true",
    "unlock": "set global lock_configuration = false",
    "set_autoinstall": "set global autoinstall_known_extensions = true",
    "set_temp": "set global temp_directory = '{luar}'",
    "set_log": "set global log_query_path = '{luar}'",
    "set_secret": "create secret s (type s3, key_id 'a', secret 'b')",
    "set_extension_dir": "set global extension_directory = '{luar}'",
    "profiling_output": "pragma profiling_output = '{luar}'",
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(rujukan.load("pemilu2024"), None, SAMPLE)


@pytest.mark.parametrize("name", PROBES)
def test_no_way_out(engine, tmp_path, name) -> None:
    outside = tmp_path / "luar.db"
    assert CSV.is_file()
    assert PARQUET.is_file()
    statement = PROBES[name].format(csv=CSV, parket=PARQUET, luar=outside)
    with engine._connection.cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(statement).fetchall()
    assert list(tmp_path.iterdir()) == []


def test_there_are_the_probes_that_are_told_of() -> None:
    assert len(PROBES) >= 36


def test_the_lock_is_what_refuses(engine) -> None:
    """The same reading works on an engine without our settings, so the probes are real ones."""
    free = duckdb.connect(":memory:")
    assert free.execute(f"select count(*) from read_csv('{CSV}')").fetchone()[0] > 0
    assert free.execute(f"select count(*) from '{PARQUET}'").fetchone()[0] > 0
    free.close()
    told = dict(
        engine._connection.execute(
            "select name, value from duckdb_settings() where name in "
            "('enable_external_access', 'lock_configuration', 'autoinstall_known_extensions', "
            "'autoload_known_extensions')"
        ).fetchall()
    )
    assert told == {
        "enable_external_access": "false",
        "lock_configuration": "true",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    assert LOCKED["enable_external_access"] == "false"


def test_the_process_says_nothing_of_itself(engine) -> None:
    # getenv belongs to the DuckDB shell; a library that gains it would tell settings of the machine.
    with engine._connection.cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute("select getenv('HOME')").fetchall()


def test_an_engine_leaves_no_file_behind(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    other = Engine(rujukan.load("pemilu2024"), None, SAMPLE)
    with contextlib.suppress(duckdb.Error), other._connection.cursor() as cursor:
        cursor.execute("select count(*) from log_insiden").fetchall()
    other._connection.close()
    assert list(Path(tmp_path).iterdir()) == []
