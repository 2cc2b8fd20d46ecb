"""Read a `.sql` file of `queries/` together with the promise in its header.

The header is machine-read (`grain`, `reads`, `param`, `column`); tests hold every file to it and
`Engine.run` holds the answer to it, so a page can trust names, types and units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from posko.core.errors import QueryError
from posko.core.settings import QUERIES

VIEWS = "pandangan"  # folder of rules that several questions share, opened as views


@dataclass(frozen=True)
class Param:
    """A bound `$name` of a query."""

    name: str
    sql_type: str
    meaning: str


@dataclass(frozen=True)
class ResultColumn:
    """A column of the answer, with its unit (`-` for none)."""

    name: str
    sql_type: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class Query:
    """One question: its name (`topic/file`), its promise and its text."""

    name: str
    description: str
    grain: str
    reads: tuple[str, ...]
    params: tuple[Param, ...]
    columns: tuple[ResultColumn, ...]
    sql: str


_LINE = re.compile(r"^--\s*(grain|reads|param|column)\s+(.*)$")


def parse(name: str, text: str) -> Query:
    """Read one file's header.

    Raises: QueryError when the description, the grain or the columns are missing.
    """
    description: list[str] = []
    fields: dict[str, list[str]] = {"grain": [], "reads": [], "param": [], "column": []}
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        if found := _LINE.match(line):
            fields[found[1]].append(found[2].strip())
        elif not any(fields.values()):
            description.append(line.removeprefix("--").strip())
    if not any(description) or not fields["grain"] or not fields["column"]:
        raise QueryError(f"{name}: the header needs a description, grain and columns")
    return Query(
        name=name,
        description=" ".join(part for part in description if part),
        grain=" ".join(fields["grain"]),
        reads=tuple(part.strip() for part in ",".join(fields["reads"]).split(",") if part.strip()),
        params=tuple(Param(*_split(name, line, 3)) for line in fields["param"]),
        columns=tuple(ResultColumn(*_split(name, line, 4)) for line in fields["column"]),
        sql=text,
    )


def _split(name: str, line: str, parts: int) -> list[str]:
    words = line.split(None, parts - 1)
    if len(words) != parts:
        raise QueryError(f"{name}: header line «{line}» needs {parts} words")
    return words


@cache
def catalogue(root: Path = QUERIES) -> dict[str, Query]:
    """Every query under `root` by `topic/name`, views included."""
    return {
        (name := path.relative_to(root).with_suffix("").as_posix()): parse(
            name, path.read_text(encoding="utf-8")
        )
        for path in sorted(root.rglob("*.sql"))
    }


def views(queries: dict[str, Query]) -> list[Query]:
    """The shared views, each after those it reads.

    Raises: QueryError when two views read each other.
    """
    waiting = {q.name.split("/")[1]: q for q in queries.values() if q.name.startswith(f"{VIEWS}/")}
    ordered: list[Query] = []
    while waiting:
        ready = [name for name, query in waiting.items() if not set(query.reads) & set(waiting)]
        if not ready:
            raise QueryError(f"views read each other: {', '.join(sorted(waiting))}")
        ordered += [waiting.pop(name) for name in ready]
    return ordered
