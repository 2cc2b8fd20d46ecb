"""This file shows that no page can be opened around the frame.

Streamlit serves a `.py` that lies directly in `pages/` by its address alone, without dashboard.py, until
somebody opened the first page. So pages lie one folder down, and each asks the guard before anything else.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE_LINES = 80
FRAME_LINES = 80

GUARDED = '"""Page."""\n\nfrom posko.ui import gerbang\n\ngerbang.halaman("kesiapan")\n'


def page_files(root: Path) -> list[Path]:
    return sorted((root / "pages").rglob("*.py"))


def is_guard(statement: ast.stmt) -> bool:
    """`gerbang.halaman(…)`, with or without a name for what it returns."""
    match statement:
        case ast.Expr(value=call) | ast.Assign(value=call) | ast.AnnAssign(value=call) if call is not None:
            return isinstance(call, ast.Call) and ast.unparse(call.func) == "gerbang.halaman"
    return False


def first_deed(source: str) -> ast.stmt | None:
    """First statement that is neither the docstring nor an import."""
    body = ast.parse(source).body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    return next((node for node in body if not isinstance(node, ast.Import | ast.ImportFrom)), None)


def page_faults(root: Path) -> list[str]:
    faults = []
    for file in page_files(root):
        name = file.relative_to(root).as_posix()
        source = file.read_text(encoding="utf-8")
        if file.parent == root / "pages":
            faults.append(f"{name} lies directly in pages/")
        deed = first_deed(source)
        if deed is None or not is_guard(deed):
            faults.append(f"{name} does not ask gerbang.halaman(…) first")
        if len(source.splitlines()) > PAGE_LINES:
            faults.append(f"{name} has more than {PAGE_LINES} lines")
    return faults


def test_every_page_asks_the_guard_first() -> None:
    has_frame = (ROOT / "dashboard.py").exists()
    # Until the frame is there, pages may be missing; afterwards a test that looks at none is no test.
    assert page_files(ROOT) or not has_frame
    assert page_faults(ROOT) == []


def test_the_frame_stays_a_frame() -> None:
    for frame in ROOT.glob("dashboard.py"):
        assert len(frame.read_text(encoding="utf-8").splitlines()) <= FRAME_LINES


@pytest.mark.parametrize(
    ("place", "source", "fault"),
    [
        pytest.param("pages/kesiapan.py", GUARDED, "lies directly in pages/", id="not-one-folder-down"),
        pytest.param(
            "pages/harian/a.py",
            "import streamlit as st\nst.title('A')\ngerbang.halaman()",
            "does not ask gerbang.halaman(…) first",
            id="too-late",
        ),
        pytest.param(
            "pages/harian/a.py",
            "if True:\n    gerbang.halaman()",
            "does not ask gerbang.halaman(…) first",
            id="only-sometimes",
        ),
        pytest.param(
            "pages/harian/a.py",
            "gerbang.halaman",
            "does not ask gerbang.halaman(…) first",
            id="named-not-called",
        ),
        pytest.param("pages/harian/a.py", "", "does not ask gerbang.halaman(…) first", id="empty"),
        pytest.param(
            "pages/harian/a.py", GUARDED + "\n" * PAGE_LINES, "has more than 80 lines", id="too-long"
        ),
    ],
)
def test_a_planted_page_is_found(tmp_path: Path, place: str, source: str, fault: str) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).write_text(source, encoding="utf-8")
    assert page_faults(tmp_path) == [f"{place} {fault}"]


@pytest.mark.parametrize("guard", ['gerbang.halaman("x")', 'siapa = gerbang.halaman("x")'])
def test_a_guarded_page_is_left_alone(tmp_path: Path, guard: str) -> None:
    page = tmp_path / "pages" / "harian" / "a.py"
    page.parent.mkdir(parents=True)
    page.write_text(
        f'"""Page."""\nimport pandas as pd\nfrom posko.ui import gerbang\n{guard}\nx = 1\n', encoding="utf-8"
    )
    assert page_faults(tmp_path) == []
