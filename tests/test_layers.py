"""This file shows that imports go one way: the tables below say who may lean on whom.

A new package needs a row here before its first commit. Imports for type checking count too: a type from a
library is knowledge of that library.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

BELOW_INTAKE = {"core", "teks", "contracts", "store", "query"}
BELOW_DESK = BELOW_INTAKE | {
    "intake",
    "figures",
    "brief",
    "access",
    "simulate",
    "rencana",
    "mitra",
    "publik",
    "risiko",
    "perkiraan",
    "wilayah",
}

# Package or module of posko -> what of posko it may import, besides itself.
MAY_IMPORT: dict[str, set[str]] = {
    "core": set(),
    "teks": {"core", "contracts"},
    "contracts": {"core"},
    "store": {"core", "teks", "contracts"},
    "query": {"core", "teks", "contracts", "store"},
    "intake": BELOW_INTAKE,
    "wilayah": BELOW_INTAKE | {"intake"},
    "figures": {"core", "teks", "contracts"},
    "rencana": {"core"},
    "brief": {"core", "teks", "contracts", "figures", "rencana", "perkiraan", "publik", "risiko"},
    "access": {"core", "teks"},
    "mitra": {"core", "teks"},
    # The public page knows no store, no log and no figure of the desk: what it may say reaches it as answers.
    "publik": {"core", "teks"},
    "risiko": {"core", "teks", "contracts"},
    "perkiraan": {"core"},
    "simulate": {"core", "teks", "contracts", "store"},
    "desk": BELOW_DESK,
    "ui": BELOW_DESK | {"desk"},
    "serve": {"core", "teks", "access", "figures", "desk", "ui"},
    "cli": BELOW_DESK | {"desk", "serve"},
    "__main__": {"core", "teks", "cli"},
    "__init__": set(),
    "pages": {"core", "teks", "figures", "brief", "mitra", "publik", "desk", "ui"},
    "dashboard": {"core", "teks", "ui"},
}

# Module from outside -> the only places that may import it.
ONLY_IN: dict[str, set[str]] = {
    "streamlit": {"ui", "pages", "dashboard", "serve"},
    "duckdb": {"query"},
    "sqlite3": {"store", "access"},
    "pyarrow": {"store", "query", "intake", "simulate"},
    "plotly": {"figures"},
    "pydeck": {"figures"},
    "matplotlib": {"figures", "brief", "publik"},
    "pyogrio": {"wilayah"},
    "ortools": {"rencana"},
    # Posko asks nothing of any network, save an identity provider that the manager named.
    "requests": set(),
    "httpx": set(),
    "aiohttp": set(),
    "urllib3": set(),
    "urllib.request": {"access"},
    "http.client": {"access"},
    "smtplib": set(),
    "ftplib": set(),
}


def source_files(root: Path) -> list[Path]:
    files = [*(root / "posko").rglob("*.py"), *(root / "pages").rglob("*.py"), *root.glob("dashboard.py")]
    return sorted(files)


def layer_of(file: Path, root: Path) -> str:
    parts = file.relative_to(root).with_suffix("").parts
    return parts[1] if parts[0] == "posko" else parts[0]


def imported_modules(file: Path, root: Path) -> Iterator[str]:
    """Full name of every module that the file imports, however it is written."""
    package = file.relative_to(root).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = list(package[: len(package) - level + 1]) if level else []
                start = ".".join([*base, *([module] if module else [])])
                yield start
                yield from (f"{start}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def layer_meant(module: str, root: Path) -> str | None:
    """The posko package or module that an imported name lies in; None for anything else."""
    parts = module.split(".")
    if parts[0] != "posko" or len(parts) < 2:
        return None
    place = root / "posko" / parts[1]
    return parts[1] if place.is_dir() or place.with_suffix(".py").is_file() else None


def faults_of(file: Path, root: Path) -> Iterator[str]:
    name = file.relative_to(root).as_posix()
    layer = layer_of(file, root)
    if layer not in MAY_IMPORT:
        yield f"{name}: {layer} has no row in MAY_IMPORT"
        return
    for module in set(imported_modules(file, root)):
        meant = layer_meant(module, root)
        if meant and meant != layer and meant not in MAY_IMPORT[layer]:
            yield f"{name}: {layer} may not import posko.{meant}"
        for outside, places in ONLY_IN.items():
            if f"{module}.".startswith(f"{outside}.") and layer not in places:
                yield f"{name}: {layer} may not import {outside}"


def layer_faults(root: Path) -> list[str]:
    return sorted({fault for file in source_files(root) for fault in faults_of(file, root)})


def test_imports_go_one_way() -> None:
    assert len(source_files(ROOT)) > 10
    assert layer_faults(ROOT) == []


def test_the_table_has_no_circle() -> None:
    settled: set[str] = set()
    while ready := {layer for layer in MAY_IMPORT if layer not in settled and MAY_IMPORT[layer] <= settled}:
        settled |= ready
    assert settled == set(MAY_IMPORT)


@pytest.mark.parametrize(
    ("place", "line", "fault"),
    [
        pytest.param(
            "posko/figures/a.py",
            "import streamlit as st",
            "figures may not import streamlit",
            id="ui-library",
        ),
        pytest.param(
            "posko/core/a.py", "from posko.query import jalan", "core may not import posko.query", id="upward"
        ),
        pytest.param(
            "posko/core/a.py", "from posko import query", "core may not import posko.query", id="by-name"
        ),
        pytest.param(
            "posko/core/a.py", "from .. import query", "core may not import posko.query", id="relative"
        ),
        pytest.param(
            "posko/ui/a.py", "def f():\n    import duckdb", "ui may not import duckdb", id="inside-function"
        ),
        pytest.param(
            "posko/desk.py", "import urllib.request", "desk may not import urllib.request", id="network"
        ),
        pytest.param(
            "posko/desk.py",
            "from urllib import request",
            "desk may not import urllib.request",
            id="network-2",
        ),
        pytest.param("posko/desk.py", "__import__('plotly.io')", "desk may not import plotly", id="dynamic"),
        pytest.param(
            "pages/harian/a.py", "from posko.store import x", "pages may not import posko.store", id="page"
        ),
        pytest.param("posko/baru/a.py", "", "baru has no row in MAY_IMPORT", id="unknown-package"),
    ],
)
def test_a_planted_import_is_found(tmp_path: Path, place: str, line: str, fault: str) -> None:
    for package in ("query", "store"):
        (tmp_path / "posko" / package).mkdir(parents=True)
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text(line, encoding="utf-8")
    assert layer_faults(tmp_path) == [f"{place}: {fault}"]


def test_allowed_imports_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "posko" / "core").mkdir(parents=True)
    (tmp_path / "posko" / "ui").mkdir()
    lines = "import streamlit\nimport urllib.parse\nfrom posko.core import waktu\nfrom posko import __doc__\n"
    (tmp_path / "posko" / "ui" / "a.py").write_text(lines, encoding="utf-8")
    assert layer_faults(tmp_path) == []
