"""How many planted bugs the tests of the store notice: `python -m bench.mutasi_store [COUNT] [SEED]`.

Each mutant is one small change in one place of `posko/store`: a comparison turned, a condition negated, a
constant moved, a statement left out, an operand dropped. A mutant lives when all tests of the store still
pass with it. Some living ones change nothing that can be seen; they count as living all the same.
The tests run in a fork of a process that has everything but the store imported already.
"""

from __future__ import annotations

import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STORE = ROOT / "posko" / "store"
TESTS = [
    "test_gudang.py",
    "test_buku.py",
    "test_verifikasi.py",
    "test_tepi.py",
    "test_cadangan.py",
    "test_cakram.py",
]
NOT_TWICE = "four_processes"  # a test of seconds that others make up for
PATIENCE = 120  # seconds; a mutant that hangs is noticed

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


def variants(node: ast.AST) -> Iterator[ast.AST]:
    """What a slip of the pen could make of this node."""
    yield from _turned(copy.deepcopy(node))
    yield from _moved(node)


def _turned(twin: ast.AST) -> Iterator[ast.AST]:
    match twin:
        case ast.Compare(ops=[op, *_]) if type(op) in COMPARED:
            twin.ops[0] = COMPARED[type(op)]()
            yield twin
        case ast.BinOp(op=op) if type(op) in COUNTED:
            twin.op = COUNTED[type(op)]()
            yield twin
        case ast.BoolOp(op=op):
            twin.op = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield twin
        case ast.IfExp(body=body, orelse=orelse):
            twin.body, twin.orelse = orelse, body
            yield twin
        case ast.If(test=test):
            twin.test = ast.UnaryOp(ast.Not(), test)
            yield twin


def _moved(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield copy.deepcopy(operand)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Return(value=value) if value is not None:
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Line, what was done, and the whole changed source."""
    tree = ast.parse(source)
    # What runs only as a program runs from the disk, where no change is planted.
    tree.body = [node for node in tree.body if "__name__ ==" not in _short(node)]
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            places = enumerate(value) if isinstance(value, list) else [(None, value)]
            for place, node in places:
                if not isinstance(node, ast.AST) or field in ("annotation", "returns", "decorator_list"):
                    continue
                for variant in variants(node):
                    ast.copy_location(variant, node)
                    _put(parent, field, place, variant)
                    changed = ast.unparse(ast.fix_missing_locations(tree))
                    _put(parent, field, place, node)
                    yield getattr(node, "lineno", 0), f"{_short(node)} -> {_short(variant)}", changed


def _put(parent: ast.AST, field: str, place: int | None, node: ast.AST) -> None:
    if place is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[place] = node


def _short(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:60]


class Loader(importlib.machinery.SourceFileLoader):
    """Gives the changed source in place of the file's."""

    text = ""

    def get_code(self, fullname: str) -> object:  # noqa: ARG002 - the importer's own signature
        return compile(self.text, self.path, "exec")


class Finder(importlib.abc.MetaPathFinder):
    """Finds one module of the store, changed."""

    def __init__(self, name: str, path: Path, text: str) -> None:
        self._name, self._path, self._text = name, path, text

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        loader = Loader(name, str(self._path))
        loader.text = self._text
        return importlib.util.spec_from_file_location(name, self._path, loader=loader)


def survives(path: Path, text: str) -> bool:
    """Whether all tests pass with this change; in a fork, so that nothing of it stays."""
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        sys.meta_path.insert(0, Finder(f"posko.store.{path.stem}", path, text))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        code = 1
        try:
            import pytest

            files = [str(ROOT / "tests" / "store" / name) for name in TESTS]
            code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-k", f"not {NOT_TWICE}", *files])
        finally:
            os._exit(int(code))
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return False


def main(count: int, seed: int) -> None:
    import pyarrow.parquet  # noqa: F401 - imported once for all forks
    import pytest  # noqa: F401 - likewise
    from cryptography.hazmat.primitives.kdf import scrypt  # noqa: F401 - likewise

    os.chdir(ROOT)
    found = [
        (path, *mutant)
        for path in sorted(STORE.glob("*.py"))
        for mutant in mutants(path.read_text(encoding="utf-8"))
    ]
    luck = random.Random(seed)  # noqa: S311 - a sample, no secret
    chosen = luck.sample(found, min(count, len(found))) if count else found
    say(f"{len(found)} mutants of posko/store, {len(chosen)} tried (seed {seed})")
    if not survives(STORE / "objek.py", (STORE / "objek.py").read_text(encoding="utf-8")):
        raise SystemExit("the tests fail without any change")
    lived = 0
    for path, line, what, text in chosen:
        if survives(path, text):
            lived += 1
            say(f"lives  {path.name}:{line}  {what}")
    say(f"noticed {len(chosen) - lived} of {len(chosen)} = {(len(chosen) - lived) / len(chosen):.0%}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:3]]
    main(*given, *(0, 1)[len(given) :])
