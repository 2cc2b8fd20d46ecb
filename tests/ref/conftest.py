"""Readers for the reference files, kept free of posko so that the data is judged by itself."""

import csv
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REF = Path(__file__).parents[2] / "data" / "ref"

Rows = list[dict[str, str]]


@pytest.fixture(scope="session")
def ref() -> Path:
    """The folder of the reference files."""
    return REF


@pytest.fixture(scope="session")
def read_rows() -> Callable[[str], Rows]:
    """A reader that returns one table as text cells, as they stand in the file."""

    def read(name: str) -> Rows:
        with (REF / name).open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines, strict=True))

    return read


@pytest.fixture(scope="session")
def wilayah(read_rows: Callable[[str], Rows]) -> dict[str, dict[str, str]]:
    """The kelurahan rows by kelurahan_kode."""
    return {row["kelurahan_kode"]: row for row in read_rows("wilayah.csv")}


@pytest.fixture(scope="session")
def read_event() -> Callable[[str], dict[str, Any]]:
    """A reader of one event file by its code."""

    def read(kode: str) -> dict[str, Any]:
        return tomllib.loads((REF / "peristiwa" / f"{kode}.toml").read_text(encoding="utf-8"))

    return read
