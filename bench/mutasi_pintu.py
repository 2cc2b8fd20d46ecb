"""Break posko/access in small ways, one at a time, and count how many breaks the tests notice.

    python bench/mutasi_pintu.py [--banyak 200] [--benih 11] [--modul sesi]

A break («mutant») is one changed operator, constant or condition. It is made in a copy of the tree; the tests
of its module run against it; it is killed when any of them fails or hangs. What survives is listed, to be
judged by a person: a survivor is either a hole in the tests or a change that means nothing.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 120
# Module -> the test files that are about it.
TESTS = {
    "akun": "akun sesi",
    "basis": "akun sesi",
    "jeda": "jeda pintu",
    "kepala": "penjaga",
    "kuota": "penjaga",
    "lan": "lan",
    "layar": "layar",
    "lembar": "pintu oidc",
    "oidc": "oidc",
    "oidc_jaringan": "oidc",
    "oidc_setelan": "oidc",
    "penjaga": "penjaga layar",
    "peran": "peran",
    "pintu": "pintu oidc",
    "sandi": "sandi",
    "sesi": "sesi layar",
}
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
}


Change = tuple[ast.AST, str, object, object]


def changes(tree: ast.AST) -> Iterator[Change]:
    """Every small break of a module: node, field, what stands there, what would."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        yield from _of_signs(node)
        if id(node) not in docstrings:
            yield from _of_values(node)


def _of_signs(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            yield node, "ops", [op], [SWAPS[type(op)]()]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in SWAPS:
            yield node, "op", op, SWAPS[type(op)]()
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield node, "test", test, ast.UnaryOp(ast.Not(), test)
        case ast.UnaryOp(op=ast.Not() as op):
            yield node, "op", op, ast.UAdd()


def _of_values(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Constant(value=bool(value)):
            yield node, "value", value, not value
        case ast.Constant(value=int(value) | float(value)):
            yield node, "value", value, value + 1
        case ast.Constant(value=str(value)) if value:
            yield node, "value", value, value + "x"
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield node, "value", value, ast.Constant(None)


def mutants(path: Path) -> Iterator[tuple[str, str]]:
    """Where and what is broken, and the broken source."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node, field, old, new in list(changes(tree)):
        setattr(node, field, new)
        try:
            source = ast.unparse(ast.fix_missing_locations(tree))
        finally:
            setattr(node, field, old)
        line = getattr(node, "lineno", 0)
        yield f"{path.name}:{line} {_say(old)} -> {_say(new)}", source


def _say(what: object) -> str:
    if isinstance(what, list):
        return _say(what[0])
    if isinstance(what, ast.operator | ast.cmpop | ast.boolop | ast.unaryop):
        return type(what).__name__
    return ast.unparse(what)[:50] if isinstance(what, ast.AST) else repr(what)[:50]


def killed(work: Path, module: str, source: str) -> bool:
    """Whether the tests notice this source in the copy at `work`."""
    target = work / "posko" / "access" / f"{module}.py"
    kept = target.read_text(encoding="utf-8")
    target.write_text(source, encoding="utf-8")
    files = [f"tests/access/test_{name}.py" for name in TESTS[module].split()]
    command = [
        sys.executable,
        "-B",
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        *files,
    ]
    try:
        done = subprocess.run(command, cwd=work, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    else:
        return done.returncode != 0
    finally:
        target.write_text(kept, encoding="utf-8")


def copy(to: Path) -> Path:
    for name in ("posko", "tests", "data", "queries", "pyproject.toml"):
        source = ROOT / name
        if name in {"data", "queries"}:
            (to / name).symlink_to(source)
        elif source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, to / name)
    return to


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--banyak", type=int, default=200)
    parser.add_argument("--benih", type=int, default=11)
    parser.add_argument("--modul", choices=sorted(TESTS))
    parser.add_argument("--serentak", type=int, default=2)
    given = parser.parse_args()
    modules = [given.modul] if given.modul else sorted(TESTS)
    every = [
        (module, where, source)
        for module in modules
        for where, source in mutants(ROOT / "posko" / "access" / f"{module}.py")
    ]
    chosen = random.Random(given.benih).sample(every, min(given.banyak, len(every)))  # noqa: S311 - a draw
    with tempfile.TemporaryDirectory() as folder:
        works = [copy(Path(tempfile.mkdtemp(dir=folder))) for _ in range(given.serentak)]

        def run(share: int) -> list[tuple[str, bool]]:
            mine = chosen[share :: given.serentak]
            return [(where, killed(works[share], module, source)) for module, where, source in mine]

        with ThreadPoolExecutor(given.serentak) as pool:
            outcomes = [one for share in pool.map(run, range(given.serentak)) for one in share]
    alive = sorted(where for where, is_killed in outcomes if not is_killed)
    score = 100 * (len(outcomes) - len(alive)) / len(outcomes)
    sys.stdout.write(
        f"{len(every)} mutan mungkin, {len(outcomes)} diundi (benih {given.benih}): "
        f"{len(outcomes) - len(alive)} ketahuan, {len(alive)} lolos, skor {score:.0f} %\n"
    )
    sys.stdout.writelines(f"  lolos  {where}\n" for where in alive)
    return 0


if __name__ == "__main__":
    sys.exit(main())
