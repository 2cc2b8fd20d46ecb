"""This file shows that no function of the desk writes to the ledger without asking for the right first.

Read from the source, so that a function added tomorrow is seen too.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITES = {"add", "record", "undo"}
ASKS = {"allow", "_allow_undo"}
# Deeds of the console and of the door: no page may reach them.
WITHOUT_ACTOR = {
    "akses.py": {"record_access"},
    "bangun.py": {"*"},
    "cadangan.py": {"*"},
    "pemusnahan.py": {"*"},
}


def called(node: ast.AST) -> Iterator[ast.Call]:
    yield from (one for one in ast.walk(node) if isinstance(one, ast.Call))


def writes(function: ast.AST) -> bool:
    """Whether it calls `….gudang.add`, `gudang.record` and the like."""
    return any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr in WRITES
        and ast.unparse(call.func.value).endswith("gudang")
        for call in called(function)
    )


def asks(function: ast.AST) -> bool:
    return any(isinstance(call.func, ast.Attribute) and call.func.attr in ASKS for call in called(function))


def forgetful(source: str, name: str) -> list[str]:
    """Functions of this module that write and do not ask."""
    excepted = WITHOUT_ACTOR.get(name, set())
    return [
        f"{name}: {node.name}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
        and writes(node)
        and not asks(node)
        and not {"*", node.name} & excepted
    ]


def test_every_function_that_writes_asks() -> None:
    files = sorted((ROOT / "posko" / "desk").rglob("*.py"))
    assert sum(writes(ast.parse(file.read_text(encoding="utf-8"))) for file in files) >= 5
    assert [fault for file in files for fault in forgetful(file.read_text(encoding="utf-8"), file.name)] == []


def reached(file: Path) -> set[str]:
    """What of posko.desk a file of the screens imports, by module and by name."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("posko.desk"):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_no_page_reaches_the_deeds_of_the_console_or_the_store_itself() -> None:
    screens = [*(ROOT / "posko" / "ui").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]
    taken = {name for file in screens for name in reached(file)}
    assert "posko.desk.record_access" not in taken
    console = {"back_up", "bring_back", "erase", "rebuild"}
    assert not {name for name in taken if name.rpartition(".")[2] in console}
    written = {
        f"{file.name}: {ast.unparse(call.func)}"
        for file in screens
        for call in called(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in WRITES
        and ast.unparse(call.func.value).endswith("gudang")
    }
    assert written == set()


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("def f(desk):\n    desk.gudang.record('x', {})\n", ["a.py: f"]),
        ("def f(desk):\n    desk.allow('x', 'y')\n    desk.gudang.record('x', {})\n", []),
        ("class D:\n    def f(self):\n        self.gudang.undo(1)\n", ["a.py: f"]),
        ("def f(gudang):\n    gudang.add()\n", ["a.py: f"]),
        ("def f(meja):\n    meja.undo(1)\n", []),
    ],
)
def test_a_planted_forgetfulness_is_found(source, faults) -> None:
    assert forgetful(source, "a.py") == faults
